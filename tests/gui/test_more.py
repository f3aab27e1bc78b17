"""Weights, the kind of standard errors and an offset, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.analysis import Analysis, analyse
from core.model.spec import ModelSpec, Vce, WeightKind, WeightScale
from core.model.syntax import parse, to_command
from gui import edits
from tests.gui.driver import NONE, Driver

WEIGHTED = "math5 math3 [pw=w] || school:, pweight(sw) mle pwscale(size)"


@pytest.fixture
def survey(user: Driver, sample_dir: Path, tmp_path: Path) -> Driver:
    """Someone who has the school data open, with weights, districts and an offset."""
    data = pd.read_csv(sample_dir / "jsp.csv")
    data["w"] = 1 + data.pupil % 3
    data["sw"] = 1 + data.school % 4
    data["district"] = data.school // 4
    data["half"] = data.math3 / 2
    path = tmp_path / "survey.csv"
    data.to_csv(path, index=False)
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    return user


def spec(user: Driver) -> ModelSpec:
    return user.window.document.spec


def fitted(user: Driver) -> Analysis:
    """Press Fit; the fit must be that of the command as it stands."""
    user.press_fit()
    model = user.window.document.model
    dataset = user.window.document.dataset
    assert model is not None and dataset is not None
    analysis = user.window.document.analysis(model.key)
    assert analysis is not None and analysis.spec == model.spec and analysis.summary.converged
    expected = analyse(dataset, parse(user.window.command.text)).summary.log_likelihood
    assert analysis.summary.log_likelihood == pytest.approx(expected, rel=1e-12)
    return analysis


def undo_text(user: Driver) -> str:
    return user.window.document.undo_stack.undoText()


def test_a_weighted_model_is_built_and_fitted_by_clicks(survey: Driver) -> None:
    window, model = survey.window, survey.window.model
    more = model.more
    survey.type_command("math5 math3 || school:")
    survey.settle()
    assert not more.fields.isVisible()
    survey.click(more.toggle)
    assert more.row_weight.isVisible() and not more.scaling.isVisible()
    survey.choose(more.row_weight, "w")
    assert window.command.text == "math5 math3 [pw=w] || school:"
    assert undo_text(survey) == "Weights of the rows: w"
    # The repair of a criterion that weights cannot have.
    survey.until(lambda: model.banner.isVisible(), 5_000)
    assert "need maximum likelihood" in model.banner.text
    assert model.banner.button.text() == "Use ML"
    survey.click(model.banner.button)
    assert model.criterion.value == "ML" and undo_text(survey) == "Use ML"
    survey.settle()
    assert not model.banner.isVisible()
    survey.choose(more.group_weights["school"], "sw")
    assert undo_text(survey) == "Weights of school: sw"
    survey.choose(more.scaling, "size")
    assert window.command.text == WEIGHTED
    summary = fitted(survey).summary
    dataset = window.document.dataset
    assert dataset is not None
    plain = analyse(dataset, parse("math5 math3 || school:, mle")).summary
    assert abs(summary.log_likelihood - plain.log_likelihood) > 1.0
    assert more.summary.text() == "sampling weights"
    # Sampling weights leave no other choice but the clusters.
    assert more.errors.value == "robust" and not more.errors.button("oim").isEnabled()


def test_frequencies_are_not_scaled(survey: Driver) -> None:
    more = survey.window.model.more
    survey.type_command(WEIGHTED)
    survey.click(more.kind.button(WeightKind.FREQUENCY.value))
    assert survey.window.command.text == "math5 math3 [fw=w] || school:, fweight(sw) mle"
    assert undo_text(survey) == "Frequency weights"
    assert not more.scaling.isVisible() and more.errors.value == "oim"
    survey.choose(more.group_weights["school"], "")
    survey.choose(more.row_weight, "")
    assert survey.window.command.text == "math5 math3 || school:, mle"
    assert spec(survey).weights is None


def test_robust_errors_by_clusters_and_back(survey: Driver) -> None:
    window, more = survey.window, survey.window.model.more
    survey.type_command("math5 math3 || school:, mle")
    survey.click(more.toggle)
    survey.click(more.errors.button("robust"))
    assert window.command.text == "math5 math3 || school:, mle vce(robust)"
    assert undo_text(survey) == "Standard errors: robust"
    assert not more.cluster.isVisible()
    # Without a variable there are no clusters.
    survey.click(more.errors.button("cluster"))
    survey.until(more.cluster.view().isVisible, 5_000)
    survey.key(Qt.Key.Key_Escape, NONE, more.cluster.view())
    survey.until(lambda: not more.cluster.isVisible(), 5_000)
    assert more.errors.value == "robust" and spec(survey).vce is Vce.ROBUST
    survey.click(more.errors.button("cluster"))
    survey.until(more.cluster.view().isVisible, 5_000)
    survey.qtbot.wait(QApplication.doubleClickInterval() + 50)
    view = more.cluster.view()
    at = survey.cell(view, more.cluster.model().index(more.cluster.findData("district"), 0))
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    survey.until(lambda: spec(survey).cluster == "district", 5_000)
    assert window.command.text == "math5 math3 || school:, mle vce(cluster district)"
    assert undo_text(survey) == "Standard errors: clusters of district"
    fitted(survey)
    headers = window.results.fixed.view.model()
    titles = [str(headers.headerData(c, Qt.Orientation.Horizontal)) for c in range(4)]
    assert any("Robust" in title for title in titles)
    survey.click(survey.button("undo"))
    assert more.errors.value == "robust" and not more.cluster.isVisible()
    survey.click(survey.button("undo"))
    assert more.errors.value == "oim"
    survey.click(survey.button("redo"))
    assert more.errors.value == "robust"


def test_robust_errors_offer_ml(survey: Driver) -> None:
    model = survey.window.model
    survey.type_command("math5 math3 || school:")
    survey.window.resize(1280, 720)
    survey.settle()
    survey.click(model.more.toggle)
    survey.settle()
    survey.click(model.more.errors.button("robust"))
    survey.until(model.banner.isVisible, 5_000)
    survey.settle()
    # The button is scrolled into sight where the window is low.
    button = model.banner.button
    survey.until(lambda: button.visibleRegion().boundingRect() == button.rect(), 5_000)
    assert "Robust standard errors need maximum likelihood" in model.banner.text
    survey.click(model.banner.button)
    assert survey.window.command.text == "math5 math3 || school:, mle vce(robust)"
    survey.settle()
    assert not model.banner.isVisible()


def test_a_weight_that_is_none_can_be_left_out(survey: Driver) -> None:
    model = survey.window.model
    survey.type_command("math5 || school:, mle")
    survey.click(model.more.toggle)
    # Some of the scores are negative.
    survey.choose(model.more.row_weight, "math3")
    survey.until(model.banner.isVisible, 5_000)
    assert "The weight math3 is negative in row" in model.banner.text
    assert model.banner.button.text() == "Leave out math3"
    survey.click(model.banner.button)
    assert survey.window.command.text == "math5 || school:, mle"
    # Clusters that part a school: the schools themselves are left.
    survey.type_command("math5 || school:, mle vce(cluster pupil)")
    survey.until(model.banner.isVisible, 5_000)
    survey.click(model.banner.button)
    assert survey.window.command.text == "math5 || school:, mle vce(robust)"


def test_an_offset_by_keyboard(survey: Driver) -> None:
    window, more = survey.window, survey.window.model.more
    survey.type_command("math5 || school:")
    more.toggle.setFocus(Qt.FocusReason.TabFocusReason)
    survey.key(Qt.Key.Key_Space)
    assert more.fields.isVisible()
    seen = []
    for _ in range(12):
        survey.key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is more.offset:
            break
    # In the order in which they stand.
    order = [w for w in seen if w in (more.row_weight, *more.group_weights.values(), more.offset)]
    assert order == [more.row_weight, more.group_weights["school"], more.offset]
    survey.type("half")
    survey.key(Qt.Key.Key_Return)
    assert window.command.text == "math5, offset(half) || school:"
    assert undo_text(survey) == "Offset half"
    assert more.summary.text() == "offset half"
    fitted(survey)
    survey.click(survey.button("undo"))
    assert more.offset.currentData() == "" and not spec(survey).offset


def test_a_command_opens_the_section(survey: Driver) -> None:
    more = survey.window.model.more
    survey.type_command("math5 math3 || school:")
    assert not more.fields.isVisible()
    survey.type_command("math5 math3 [pw=w] || school:, pweight(sw) pwscale(gk) mle")
    assert more.fields.isVisible()
    assert more.row_weight.currentData() == "w" and more.scaling.currentData() == "gk"
    assert more.group_weights["school"].currentData() == "sw"
    # Who folds it is not contradicted by the next change; what is used is still told.
    survey.click(more.toggle)
    survey.type_command("math5 math3 [fw=w], offset(half) || school:, mle")
    assert not more.fields.isVisible()
    assert more.summary.text() == "frequency weights · offset half"


def test_the_menu_and_the_help(survey: Driver) -> None:
    window, more = survey.window, survey.window.model.more
    survey.type_command("math5 math3 || school:")
    window.actions_["more"].trigger()
    assert more.fields.isVisible() and QApplication.focusWidget() is more.row_weight
    assert window.helper.topic(more.offset) == "more"
    for widget in (more.row_weight, more.group_weights["school"], more.errors, more.offset):
        assert widget.accessibleName() and widget.toolTip() and widget.accessibleDescription()


def test_weights_of_a_level_follow_it() -> None:
    two = parse("y [pw=w] || g: a, nocons pweight(v) || g: || h:, mle")
    assert edits.group_weight(edits.set_level(two, 0, ""), "g") == "v"
    kind = WeightKind.SAMPLING
    assert edits.set_group_weight(two, "g", "u", kind).equations[0].weight == "u"
    alone = parse("y || g:, pweight(v) mle")
    gone = edits.set_level(alone, 0, "")
    # Weights without a variable could not be written, and would make errors robust unseen.
    assert gone.weights is None and parse(to_command(gone)) == gone
    # The effects of a factor have no weights.
    crossed = edits.set_factor(two, 0, "r")
    assert [e.weight for e in crossed.equations] == ["", "v", ""]
    assert parse(to_command(crossed)) == crossed
    assert edits.weighted_levels(crossed) == ("g", "h")


def test_names_are_replaced_in_weights_too() -> None:
    spec = parse("y [pw=w], offset(w) || g:, pweight(w) vce(cluster w) mle")
    expected = parse("y [pw=z], offset(z) || g:, pweight(z) vce(cluster z) mle")
    assert edits.replace_name(spec, "w", "z") == expected


def test_scaling_goes_where_no_command_could_say_it() -> None:
    spec = parse("y [pw=w] || g:, pweight(v) pwscale(size) mle")
    assert edits.can_scale(spec)
    without = edits.set_row_weight(spec, "", WeightKind.SAMPLING)
    assert without.weights is not None and without.weights.scale is None
    assert parse(to_command(without)) == without
    back = edits.set_weight_scale(spec, WeightScale.GK)
    assert to_command(back) == "y [pw=w] || g:, pweight(v) mle pwscale(gk)"
    assert not edits.can_scale(parse("y [pw=w] || g: || h:, mle"))
