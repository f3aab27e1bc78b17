"""The model form by mouse and keyboard alone: levels, crossed factors, several equations."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core.inference.summary import Summary
from gui.document import Status
from tests.gui.driver import CONTROL, LEFT, NONE, Driver
from tests.gui.model_hands import (
    ALT,
    choose_factor,
    choose_level,
    double_click_variable,
    drag,
    drag_variable,
    pick,
    tick,
)


def opened(user: Driver, path: Path) -> Driver:
    """Someone who has dropped the file on the window."""
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    return user


@pytest.fixture
def productivity(user: Driver, sample_dir: Path) -> Driver:
    return opened(user, sample_dir / "productivity.csv")


def fitted_summary(user: Driver) -> Summary:
    user.press_fit()
    document = user.window.document
    assert document.model is not None
    assert document.status(document.model.key) is Status.FITTED
    analysis = document.analysis(document.model.key)
    assert analysis is not None and analysis.spec == document.spec
    return analysis.summary


def estimates(summary: Summary) -> list[tuple[str, float | None]]:
    return [(p.parameter, p.estimate) for p in summary.random]


def test_the_published_region_and_state_model_by_clicks_alone(
    user: Driver, shared_dir: Path
) -> None:
    """gsp … || region: hwy unemp, cov(identity) || region: || state: of the Stata manual.

    The file is the published one, in single precision.
    """
    window = opened(user, shared_dir / "data" / "productivity.dta").window
    form = window.model.levels
    user.choose(window.model.outcome, "gsp")
    for name in ("private", "emp", "hwy", "water", "other", "unemp"):
        double_click_variable(user, name)
    choose_level(user, 0, "region")
    tick(user, "hwy", 2)
    tick(user, "unemp", 2)
    user.choose(form.covariances[0], "identity")
    # A second block of effects of the regions: it has the random intercept from now on.
    user.click(form.block_button)
    assert [e.names for e in window.document.spec.equations] == [("hwy", "unemp"), ("_cons",)]
    user.click(form.add_button)
    choose_level(user, 2, "state")
    assert window.command.text == (
        "gsp private emp hwy water other unemp "
        "|| region: hwy unemp, cov(identity) || region: || state:"
    )
    summary = fitted_summary(user)
    assert summary.log_likelihood == pytest.approx(1423.3455, abs=6e-5)
    published = [
        ("sd(hwy unemp)", 0.0052896),
        ("sd(_cons)", 0.0595029),
        ("sd(_cons)", 0.080752),
        ("sd(Residual)", 0.0353932),
    ]
    for (name, value), (wanted, figure) in zip(estimates(summary), published, strict=True):
        assert name == wanted and value == pytest.approx(figure, rel=2e-5)
    assert user.cells(window.results.random.view)[0][0] == "region: sd(hwy unemp)"


@pytest.mark.parametrize("second", ["level", "factor"])
def test_the_published_crossed_model_by_clicks_alone(
    user: Driver, shared_dir: Path, second: str
) -> None:
    """weight week || _all: R.id || week: of the Stata manual, and with both as R. factors."""
    window = opened(user, shared_dir / "data" / "pig.csv").window
    form = window.model.levels
    user.choose(window.model.outcome, "weight")
    double_click_variable(user, "week")
    user.click(form.crossed_button)
    choose_factor(user, 0, "id")
    assert window.command.text == "weight week || _all: R.id"
    if second == "level":
        user.click(form.add_button)
        choose_level(user, 1, "week")
        assert window.command.text == "weight week || _all: R.id || week:"
    else:
        user.click(form.crossed_button)
        choose_factor(user, 1, "week")
        assert window.command.text == "weight week || _all: R.id || _all: R.week"
    summary = fitted_summary(user)
    assert summary.log_likelihood == pytest.approx(-1015.4214, abs=6e-5)
    figures = [value for _, value in estimates(summary)]
    assert figures == pytest.approx([3.892648, 0.3337581, 2.072917], rel=1e-5)
    assert [e.estimate for e in summary.fixed] == pytest.approx([6.209896, 19.35561], abs=6e-6)


def test_a_crossed_factor_within_a_level_and_back(user: Driver, sample_dir: Path) -> None:
    window = opened(user, sample_dir / "scotssec.csv").window
    form = window.model.levels
    user.choose(window.model.outcome, "attain")
    choose_level(user, 0, "primary")
    user.click(form.rows[0].handle)
    pick(user, "Cross primary with the other levels")
    assert window.command.text == "attain || _all: R.primary"
    choose_level(user, 0, "second")
    assert window.command.text == "attain || second: R.primary"
    user.click(form.rows[0].handle)
    pick(user, "Use primary as a level")
    assert window.command.text == "attain || primary:"
    user.click(user.button("undo"))
    assert window.command.text == "attain || second: R.primary"


def test_variables_are_dragged_into_place(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    pane, terms = window.model, window.model.terms
    drag_variable(user, "gsp", pane.outcome, pane.outcome.rect().center())
    assert window.document.spec.outcome == "gsp"
    last = terms.visualRect(pane.terms_model.index(1, 0)).center()
    drag_variable(user, "hwy", terms.viewport(), last)
    drag_variable(user, "region", pane.level, pane.level.rect().center())
    assert window.command.text == "gsp hwy || region:"
    column = terms.visualRect(pane.terms_model.index(0, 2)).center()
    drag_variable(user, "unemp", terms.viewport(), column)
    assert window.command.text == "gsp hwy unemp || region: unemp"
    # Between two terms.
    edge = terms.visualRect(pane.terms_model.index(2, 0)).topLeft() + QPoint(8, 2)
    drag_variable(user, "emp", terms.viewport(), edge)
    assert window.command.text == "gsp hwy emp unemp || region: unemp"
    # Into the room under the levels: a further level.
    form = pane.levels
    drag_variable(user, "state", form, QPoint(20, form.height() - 4))
    assert window.command.text == "gsp hwy emp unemp || region: unemp || state:"
    assert window.document.undo_stack.undoText() == "Level state"


def test_terms_and_equations_are_dragged_and_moved_by_keys(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy emp unemp || region: unemp || state:")
    pane, terms = window.model, window.model.terms
    model = pane.terms_model
    start = terms.visualRect(model.index(3, 0)).center()
    end = terms.visualRect(model.index(1, 0)).topLeft() + QPoint(20, 2)
    drag(user, terms.viewport(), start, terms.viewport(), end)
    assert window.command.text.startswith("gsp unemp hwy emp ||")
    user.click_cell(terms, 1, 0)
    user.key(Qt.Key.Key_Down, ALT, terms)
    user.key(Qt.Key.Key_Down, ALT, terms)
    assert window.command.text.startswith("gsp hwy emp unemp ||")
    assert model.term(terms.currentIndex().row()) == "unemp"
    # The second equation by its handle, above the first.
    handle, rows = pane.levels.rows[1].handle, pane.levels.rows
    drag(user, handle, handle.rect().center(), pane.levels, rows[0].geometry().topLeft())
    assert window.command.text.endswith("|| state: || region: unemp")
    handle.setFocus()
    user.key(Qt.Key.Key_Up, ALT, handle)
    assert window.command.text.endswith("|| region: unemp || state:")
    assert pane.levels.rows[0].handle.hasFocus()
    # By its heading, and by the keyboard in the table.
    header = terms.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 20, 10)
    over = QPoint(header.sectionViewportPosition(3) + header.sectionSize(3) - 4, 10)
    QTest.mousePress(header.viewport(), LEFT, NONE, at)
    for x in range(at.x(), over.x(), 6):
        QTest.mouseMove(header.viewport(), QPoint(x, 10))
    QTest.mouseMove(header.viewport(), over)
    QTest.mouseRelease(header.viewport(), LEFT, NONE, over)
    user.until(lambda: window.command.text.endswith("|| state: || region: unemp"), 2_000)
    assert [header.visualIndex(c) for c in range(header.count())] == list(range(header.count()))
    user.click_cell(terms, 0, 2)
    user.key(Qt.Key.Key_Right, ALT, terms)
    assert terms.currentIndex().column() == 3
    assert window.command.text.endswith("|| region: unemp || state:, noconstant")


def test_removing_by_keyboard_and_undoing(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy unemp || _all: R.year || region: unemp || state:")
    pane = window.model
    undo = window.document.undo_stack
    handle = pane.levels.rows[1].handle
    handle.setFocus()
    user.key(Qt.Key.Key_Delete, NONE, handle)
    assert window.command.text == "gsp hwy unemp || _all: R.year || state:"
    assert undo.undoText() == "Remove the level region"
    # The row of the crossed factor takes its equation with it.
    row = pane.terms_model.row_of("R.year")
    assert row is not None
    user.click_cell(pane.terms, row, 0)
    user.key(Qt.Key.Key_Delete, NONE, pane.terms)
    assert window.command.text == "gsp hwy unemp || state:"
    user.key(Qt.Key.Key_Z, CONTROL, window)
    user.key(Qt.Key.Key_Z, CONTROL, window)
    assert window.command.text == "gsp hwy unemp || _all: R.year || region: unemp || state:"


def test_another_variable_takes_the_place_of_a_term(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy unemp || region: unemp")
    terms = window.model.terms
    user.click_cell(terms, 2, 0)
    user.key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier, terms)
    editor = terms.findChild(type(window.variables.filter))
    assert editor is not None and editor.text() == "unemp"
    user.type("emp", editor)
    user.key(Qt.Key.Key_Return, NONE, editor)
    user.until(lambda: window.command.text == "gsp hwy emp || region: emp", 2_000)
    assert window.document.undo_stack.undoText() == "Use emp instead of unemp"


def test_collinear_effects_are_kept_on_demand(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy || region: hwy")
    user.click(window.model.levels.rows[0].handle)
    pick(user, "Keep collinear effects")
    assert window.command.text == "gsp hwy || region: hwy, collinear"


def test_each_level_has_one_constant(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy unemp || region: hwy, cov(identity) || region: unemp")
    terms = window.model.terms
    tick(user, "_cons", 2)
    assert [e.intercept for e in window.document.spec.equations] == [True, False]
    user.click_cell(terms, 0, 3)
    assert [e.intercept for e in window.document.spec.equations] == [False, True]
    headings = [terms.model().headerData(c, Qt.Orientation.Horizontal) for c in (2, 3)]
    assert headings == ["region (1)", "region (2)"]


def test_a_new_row_left_without_a_choice_goes_away(productivity: Driver) -> None:
    user, window = productivity, productivity.window
    user.type_command("gsp hwy || region:")
    form = window.model.levels
    user.click(form.crossed_button)
    assert len(form.rows) == 2 and form.rows[1].factor.isVisible()
    user.until(form.rows[1].factor.view().isVisible)
    user.key(Qt.Key.Key_Escape, NONE, form.rows[1].factor.view())
    user.until(lambda: len(form.rows) == 1, 2_000)
    assert window.command.text == "gsp hwy || region:"


def test_lists_stay_open_after_menus(school: Driver) -> None:
    """Opened by an entry of a menu, or right after one, and while news of the model arrive."""
    window = school.window
    bar = window.header.menus
    for title, entry in (("&Model", "Add &crossed effects"), ("&View", "&Results")):
        menu = next(m for m in bar.findChildren(QMenu) if m.title() == title)
        school.click(bar, bar.actionGeometry(menu.menuAction()).center())
        school.until(menu.isVisible)
        action = next(a for a in menu.actions() if a.text() == entry)
        school.click(menu, menu.actionGeometry(action).center())
        school.until(lambda menu=menu: not menu.isVisible())
        combo = window.model.levels.rows[-1].factor
        if title == "&View":
            combo = window.model.outcome
            school.click(combo)
        assert combo.view().isVisible()
        view = combo.view()
        school.key(Qt.Key.Key_Down, widget=view)
        school.key(Qt.Key.Key_Down, widget=view)
        pointed = view.currentIndex().row()
        assert pointed > 0
        window.theme.changed.emit()
        school.qtbot.wait(QApplication.doubleClickInterval() + 200)
        assert view.isVisible() and view.currentIndex().row() == pointed
        school.key(Qt.Key.Key_Escape, widget=combo.view())
        school.until(lambda combo=combo: not combo.view().isVisible())
