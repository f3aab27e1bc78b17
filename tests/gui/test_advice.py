"""What the window says of the levels, and the buttons that heed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from core.data import relations, structure
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.model.syntax import parse
from gui.adviser import Facts, look
from gui.jobs import Context
from tests.gui.driver import Driver


def opened(user: Driver, path: Path) -> Driver:
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    return user


@pytest.fixture
def classes(user: Driver, tmp_path: Path) -> Driver:
    """Classes numbered anew in each of eight schools."""
    rows = ["school,class,score,x"]
    for school in range(1, 9):
        for one in range(1, 3 + school % 3):
            for pupil in range(5):
                score = school * 1.7 % 3 + one * 0.9 % 2 + (pupil * 7 + school * one) % 5 / 3
                rows.append(f"{school},{one},{score:.3f},{pupil}")
    path = tmp_path / "classes.csv"
    path.write_text("\n".join(rows) + "\n")
    return opened(user, path)


def hierarchy_button(user: Driver, text: str) -> QPushButton:
    found = user.window.hierarchy.findChildren(QPushButton)
    return next(b for b in found if b.isVisible() and text in (b.text(), b.accessibleName()))


def test_the_hierarchy_suggests_a_level_with_its_sizes(school: Driver) -> None:
    school.choose(school.window.model.outcome, "math5")
    school.settle()
    button = hierarchy_button(school, "Use school as a level")
    assert "48 groups of 5–62" in button.toolTip()
    school.click(button)
    assert school.window.command.text == "math5 || school:"


def test_numbers_that_start_again_are_told_and_mended(classes: Driver) -> None:
    window = classes.window
    classes.type_command("score x || class:")
    banner = window.model.advice
    classes.until(banner.isVisible, 5_000)
    assert "The numbers of class start again in each school." in banner.text
    classes.click(banner.button)
    assert window.command.text == "score x || school: || class:"
    assert window.document.undo_stack.undoText() == "Put school above class"
    classes.settle()
    assert not banner.isVisible()


def test_levels_in_the_wrong_order_are_exchanged(user: Driver, sample_dir: Path) -> None:
    window = opened(user, sample_dir / "productivity.csv").window
    user.type_command("gsp hwy || state: || region:")
    user.until(window.model.advice.isVisible, 5_000)
    assert "state lies within region" in window.model.advice.text
    user.click(window.model.advice.button)
    assert window.command.text == "gsp hwy || region: || state:"


def test_crossed_levels_are_crossed(user: Driver, sample_dir: Path) -> None:
    window = opened(user, sample_dir / "scotssec.csv").window
    user.type_command("attain verbal || second: || primary:")
    user.until(window.model.advice.isVisible, 5_000)
    assert "crossed, not nested" in window.model.advice.text
    user.click(window.model.advice.button)
    assert window.command.text == "attain verbal || _all: R.primary || second:"


def test_further_levels_are_offered_where_they_belong(user: Driver, sample_dir: Path) -> None:
    window = opened(user, sample_dir / "productivity.csv").window
    user.type_command("gsp hwy || state:")
    user.settle()
    user.qtbot.wait(200)
    user.settle()
    user.click(hierarchy_button(user, "Add level: region, above state"))
    assert window.command.text == "gsp hwy || region: || state:"


def test_badges_follow_the_levels_of_the_model(user: Driver, tmp_path: Path) -> None:
    path = tmp_path / "three.csv"
    rows = ["district,school,size,score,wealth"]
    for district in range(1, 5):
        for one in range(1, 4):
            for pupil in range(4):
                school = 10 * district + one
                rows.append(f"{district},{school},{school * 1.5},{pupil + one},{district * 0.5}")
    path.write_text("\n".join(rows) + "\n")
    window = opened(user, path).window
    user.type_command("score || district: || school:")
    model = window.variables.model

    def levels() -> dict[str, str]:
        return {model.variable(r).name: model.level(r) for r in range(model.rowCount())}

    user.until(lambda: levels()["wealth"] == "district", 5_000)
    assert levels()["size"] == "school" and levels()["score"] == "row"


def test_what_will_be_refused_is_told_with_its_repair(user: Driver, sample_dir: Path) -> None:
    window = opened(user, sample_dir / "scotssec.csv").window
    user.type_command("attain verbal || _all: R.second || second:")
    banner = window.model.banner
    user.until(banner.isVisible, 5_000)
    assert banner.message_tone == "error" and not user.window.model.findings.isVisible()
    user.click(banner.button)
    user.settle()
    assert not banner.isVisible() and len(window.document.spec.equations) == 1


def test_what_the_data_make_of_the_model_is_told_as_it_changes(school: Driver) -> None:
    findings = school.window.model.findings
    school.type_command("math5 math3 || school: math3")
    school.settle()
    assert findings.text() == (
        "887 of 887 rows · 48 groups of school · 2 fixed + 3 variance parameters"
    )


def test_what_is_known_of_the_data_is_not_found_out_again(
    sample_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def relation(dataset: Dataset, lower: str, upper: str) -> relations.Relation:
        asked.append(("relation", lower, upper))
        return found(dataset, lower, upper)

    def level_of(dataset: Dataset, name: str, levels: tuple[str, ...], rows: str) -> str:
        asked.append(("level", name, *levels))
        return place(dataset, name, levels, rows)

    found, place = relations.relation, structure.level_of
    monkeypatch.setattr(relations, "relation", relation)
    monkeypatch.setattr(structure, "level_of", level_of)
    facts = Facts(read_dataset(sample_dir / "jsp.csv"), "pupil")
    context, likely = Context(lambda items: None), ("school", "pupil")
    first = look(context, facts, parse("math5 || school:"), likely)
    once = len(asked)
    assert once == len(set(asked)) > 6
    # Another criterion, another predictor: the same questions.
    assert look(context, facts, parse("math5 || school:, ml"), likely).badges == first.badges
    look(context, facts, parse("math5 math3 || school: math3"), likely)
    assert len(asked) == once
    look(context, facts, parse("math5 || school: || pupil:"), likely)
    assert len(asked) == len(set(asked)) > once
