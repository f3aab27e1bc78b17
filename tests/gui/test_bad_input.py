"""Bad input in the window: an inline bar where it belongs, nothing lost, everything goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.widgets.banner import Banner
from tests.gui.driver import CONTROL, Driver

GOOD = "math5 math3 || school: math3"


def write(path: Path, rows: list[str]) -> Path:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def table(path: Path, **changes: Callable[[int], object]) -> Path:
    """Forty rows in eight schools, with columns as ``changes`` say."""
    columns: dict[str, Callable[[int], object]] = {
        "school": lambda i: i % 8 + 1,
        "x": lambda i: (i * 7) % 11,
        "y": lambda i: (i * 37) % 23 + (i % 8) * 3,
        **changes,
    }
    rows = [",".join(columns)]
    rows += [",".join(str(make(i)) for make in columns.values()) for i in range(40)]
    return write(path, rows)


def says(banner: Banner, *words: str) -> Callable[[], bool]:
    return lambda: banner.isVisible() and all(w in banner.text for w in words)


def still_works(user: Driver, sample_dir: Path) -> None:
    """The application goes on: the sample can be opened and fitted."""
    user.drop(sample_dir / "jsp.csv")
    user.until(lambda: user.window.header.name.text() == "jsp.csv")
    user.settle()
    user.type_command(GOOD)
    user.press_fit()
    assert user.cells(user.window.results.fixed.view)[0][1] == "0.6136"


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"])
def test_files_that_are_no_data(
    fitted: Driver, tmp_path: Path, content: bytes | None, sample_dir: Path
) -> None:
    window = fitted.window
    path = tmp_path / "bad.csv"
    if content is not None:
        path.write_bytes(content)
    fitted.drop(path)
    fitted.until(says(window.banner, "bad.csv"))
    assert window.banner.message_tone == "error"
    # Nothing is lost: the data, the model and its fit are as they were.
    assert window.header.name.text().startswith("jsp.csv")
    assert window.command.text == GOOD
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6136"
    # Another file goes on from there, and the message goes away.
    fitted.drop(sample_dir / "productivity.csv")
    fitted.until(lambda: window.header.name.text() == "productivity.csv")
    assert not window.banner.isVisible()


def test_missing_file_at_the_start(user: Driver, sample_dir: Path) -> None:
    user.window.open_path("/nowhere/at/all.csv")
    user.until(says(user.window.banner, "all.csv"))
    assert user.window.start.isVisible()
    still_works(user, sample_dir)


def test_unknown_variable_in_the_command(school: Driver) -> None:
    window = school.window
    school.type_command("math5 mth3 || school:")
    banner = window.command.banner
    assert says(banner, "mth3", "math3")()
    assert window.document.spec.outcome == ""
    assert window.command.text == "math5 mth3 || school:"
    selection = window.command.edit.extraSelections()[0]
    assert selection.cursor.selectedText() == "mth3"  # pyright: ignore
    school.click(banner.button)
    assert not banner.isVisible()
    assert window.command.text == "math5 math3 || school:"
    assert [t.name for t in window.document.spec.fixed] == ["math3"]


def test_unknown_level_in_the_command(fitted: Driver) -> None:
    window = fitted.window
    fitted.type_command("math5 math3 || school: nosuch")
    assert says(window.command.banner, "nosuch")()
    # The model and its results stay until the command is complete.
    assert [t.name for t in window.document.spec.equations[0].effects] == ["math3"]
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6136"


def test_unclosed_parenthesis(school: Driver) -> None:
    window = school.window
    text = "math5 math3 || school: math3, cov(unstructured"
    school.type_command(text)
    banner = window.command.banner
    assert banner.isVisible() and banner.message_tone == "error"
    assert window.command.text == text
    school.click(banner.button)
    assert window.command.text == text + ")"
    assert window.document.spec.equations[0].structure == "unstructured"


def test_unknown_name_typed_into_the_terms(school: Driver) -> None:
    window = school.window
    school.choose(window.model.outcome, "math5")
    school.click_cell(window.model.terms, 1, 0)
    editor = window.model.terms.findChild(type(window.variables.filter))
    assert editor is not None
    school.type("math33", editor)
    school.key(Qt.Key.Key_Return, widget=editor)
    school.until(says(window.model.banner, "math33"))
    school.click(window.model.banner.button)
    assert [t.name for t in window.document.spec.fixed] == ["math3"]


BAD_MODELS = {
    "text outcome": ("y x || school:", {"y": lambda i: "abc"[i % 3]}, "y"),
    "constant level": ("y x || school:", {"school": lambda i: 1}, "school"),
    "one row per group": ("y x || school:", {"school": lambda i: i}, "school"),
    "all rows missing": (
        "y x || school:",
        {"x": lambda i: i if i % 2 else "", "y": lambda i: "" if i % 2 else i},
        "",
    ),
    "constant outcome": ("y x || school:", {"y": lambda i: 5}, "y"),
}


@pytest.mark.parametrize("case", BAD_MODELS)
def test_models_that_cannot_be_fitted(
    user: Driver, tmp_path: Path, sample_dir: Path, case: str
) -> None:
    command, changes, culprit = BAD_MODELS[case]
    window = user.window
    user.drop(table(tmp_path / "bad.csv", **changes))
    user.until(lambda: window.columns.isVisible())
    user.type_command(command)
    banner = window.model.banner
    user.until(says(banner, culprit))
    assert banner.message_tone == "error"
    # Fitting says the same, and the model is as it was typed.
    user.press_fit()
    assert says(banner, culprit)()
    assert window.status.pill.text() == "Cannot be fitted"
    assert window.command.text == command
    still_works(user, sample_dir)


def test_repair_removes_the_level(user: Driver, tmp_path: Path) -> None:
    window = user.window
    user.drop(table(tmp_path / "bad.csv", school=lambda i: 1))
    user.until(lambda: window.columns.isVisible())
    user.type_command("y x || school:")
    user.until(says(window.model.banner, "school"))
    user.click(window.model.banner.button)
    assert window.document.spec.equations == ()
    assert not window.model.banner.isVisible()
    user.key(Qt.Key.Key_Z, CONTROL, window)
    assert window.document.spec.equations[0].level == "school"


def test_fit_without_an_outcome(school: Driver) -> None:
    school.click(school.button("fit"))
    assert says(school.window.banner, "outcome")()


def test_an_error_of_ours_is_shown_and_the_window_goes_on(
    school: Driver, sample_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui import tasks

    def fail(*arguments: object) -> None:
        raise RuntimeError("a bolt is loose")

    window = school.window
    monkeypatch.setattr(tasks, "fit", fail)
    school.type_command(GOOD)
    school.press_fit()
    assert says(window.banner, "a bolt is loose")()
    school.click(window.banner.button)
    from PySide6.QtGui import QGuiApplication

    assert "RuntimeError: a bolt is loose" in QGuiApplication.clipboard().text()
    monkeypatch.undo()
    still_works(school, sample_dir)


def test_hostile_names_stay_plain_text(user: Driver, tmp_path: Path) -> None:
    name = "<b>x</b>&y"
    path = write(
        tmp_path / "evil.csv",
        [f"{name},school,y", *(f"{i % 7},{i % 5},{i * 13 % 17}" for i in range(40))],
    )
    window = user.window
    user.drop(path)
    user.until(lambda: window.columns.isVisible())
    index = window.variables.table.model().index(0, 0)
    shown = str(index.data())
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    user.double_click_cell(window.variables.table, 0, 0)
    assert window.document.spec.outcome == shown
    assert window.model.outcome.currentText() == shown
    user.settle()
    assert not window.banner.isVisible()
