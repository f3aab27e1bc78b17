"""Terms and levels under the user's own labels: typed by keyboard and mouse, shown everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from core.report.table import Table
from gui.document import Status
from gui.plots.influence import InfluenceView
from tests.gui.driver import CONTROL, LEFT, NONE, Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier


def rename_row(user: Driver, row: int, label: str, column: int = 0) -> None:
    """Select the row's cell, press F2, type and press Return."""
    terms = user.window.model.terms
    terms.setCurrentIndex(terms.model().index(row, column))
    terms.setFocus()
    user.key(Qt.Key.Key_F2, NONE, terms)
    fill(user, label)


def field(user: Driver) -> QLineEdit:
    """The field in which a label is typed."""
    fields = user.window.model.terms.findChildren(QLineEdit, "label")
    return next(f for f in fields if f.isVisible())


def fill(user: Driver, label: str) -> None:
    """Type ``label`` over what the field holds, which is selected, and press Return."""
    editor = field(user)
    assert editor.selectedText() == editor.text() != ""
    QTest.keyClicks(editor, label)
    user.key(Qt.Key.Key_Return, NONE, editor)
    # The table takes what was typed when the field has seen the key.
    user.qtbot.wait(20)


def cells(table: Table | None) -> set[str]:
    assert table is not None
    return {cell for row in table.rows for cell in row if isinstance(cell, str)}


@pytest.fixture
def named(fitted: Driver) -> Driver:
    """The school model, its term and its level called by words."""
    rename_row(fitted, 1, "Prior score")
    rename_row(fitted, 1, "School", column=2)
    fitted.settle()
    return fitted


def test_a_label_stands_everywhere_and_the_fit_stays(named: Driver) -> None:
    window, document = named.window, named.window.document
    model = document.model
    assert model is not None
    assert document.status(model.key) is Status.FITTED, "renaming fits nothing again"
    terms = window.model.terms.model()
    assert terms.index(1, 0).data() == "Prior score"
    assert terms.headerData(2, Qt.Orientation.Horizontal) == "School"
    assert "Prior score" in cells(window.results.fixed.table)
    random = cells(window.results.random.table)
    assert {"School", "sd(Prior score)", "sd(_cons)"} <= random
    assert not any("math3" in text for text in random)
    assert r"\mathrm{Prior\ score}" in window.equation.latex
    for key in ("fixed", "random", "groups"):
        table = window.exporter.table(key)
        assert "Prior score" in cells(table) or "School" in cells(table), key
    data = window.plots.view("lines").data
    assert data is not None
    assert data.covariates[0].title == "Prior score"
    assert data.levels[0].called == "School"
    assert {"Prior score"} <= {e.title for e in data.levels[0].effects}
    # What other programs read keeps the names.
    assert window.command.text == "math5 math3 || school: math3"
    assert model.spec == document.spec and "Prior" not in repr(model.spec)
    analysis = document.analysis(model.key)
    assert analysis is not None and "Prior" not in repr(analysis.summary.fixed)


def test_estimates_stand_beside_the_label_in_the_equation(named: Driver) -> None:
    pane = named.window.equation
    pane.estimates.click()
    named.until(lambda: "0.61" in pane.latex)
    assert r"\mathrm{Prior\ score}" in pane.latex
    spots = [s for line in pane._shown.lines for s in line.spots]
    assert any(s.symbol.term == "math3" for s in spots), "the label is still a click away"


def test_undo_emptying_and_escape(named: Driver) -> None:
    window = named.window
    terms, undo = window.model.terms, window.document.undo_stack
    assert undo.undoText() == "Call school “School”"
    named.key(Qt.Key.Key_Z, CONTROL, window)
    assert terms.model().headerData(2, Qt.Orientation.Horizontal) == "school"
    assert terms.model().index(1, 0).data() == "Prior score"
    terms.setCurrentIndex(terms.model().index(1, 0))
    named.key(Qt.Key.Key_F2, NONE, terms)
    editor = field(named)
    QTest.keyClicks(editor, "Something else")
    named.key(Qt.Key.Key_Escape, NONE, editor)
    assert terms.model().index(1, 0).data() == "Prior score"
    named.qtbot.wait(20)
    named.key(Qt.Key.Key_F2, NONE, terms)
    editor = field(named)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    named.key(Qt.Key.Key_Return, NONE, editor)
    named.qtbot.wait(20)
    assert terms.model().index(1, 0).data() == "math3"
    assert not window.document.labels
    named.until(lambda: "math3" in cells(window.results.fixed.table))


def test_by_mouse_a_term_and_a_heading_are_double_clicked(fitted: Driver) -> None:
    window, terms = fitted.window, fitted.window.model.terms
    fitted.double_click_cell(terms, 1, 0)
    editor = field(fitted)
    # The variable's own label is offered.
    dataset = window.document.dataset
    assert dataset is not None and editor.text() == dataset.variable("math3").title
    fill(fitted, "Mathematics, year 3")
    assert terms.model().index(1, 0).data() == "Mathematics, year 3"
    header = terms.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 10, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(header.viewport(), LEFT, NONE, at)
    fill(fitted, "Primary school")
    assert terms.model().headerData(2, Qt.Orientation.Horizontal) == "Primary school"
    assert QApplication.focusWidget() is terms


def test_the_menu_renames_and_exchanges(fitted: Driver) -> None:
    terms = fitted.window.model.terms
    menu = terms._menu(terms.model().index(1, 0))
    texts = [a.text() for a in menu.actions()]
    assert "Rename…" in texts and "Change variable…" in texts
    next(a for a in menu.actions() if a.text() == "Change variable…").trigger()
    editor = terms.findChild(QLineEdit, "term")
    assert isinstance(editor, QLineEdit) and editor.text() == "math3"


def test_labels_go_with_duplicates_and_into_the_file(
    named: Driver, make_window, tmp_path: Path
) -> None:
    window = named.window
    window.document.duplicate_model()
    assert window.document.labels.term("math3") == "Prior score"
    named.settle()
    assert "Prior score" in cells(window.results.fixed.table)
    path = tmp_path / "labels.levelwise"
    window.project.saving.save_to(path)
    named.until(path.exists)
    named.settle()
    other = Driver(named.qtbot, make_window())
    other.drop(path)
    other.until(lambda: other.window.columns.isVisible())
    other.settle()
    assert other.window.document.labels == window.document.labels
    assert other.window.model.terms.model().index(1, 0).data() == "Prior score"
    assert "Prior score" in cells(other.window.results.fixed.table)


def test_models_side_by_side_keep_rows_apart_that_have_one_label(named: Driver) -> None:
    window = named.window
    window.document.duplicate_model()
    named.type_command("math5 math3 i.gender || school:")
    named.press_fit()
    row = window.model.terms_model.row_of("i.gender")
    assert row is not None
    rename_row(named, row, "Prior score")
    named.settle()
    window.tabs.show_tab("compare")
    named.settle()
    table = window.compare.models.table
    assert table is not None
    first = [str(r[0]) for r in table.rows]
    assert "Prior score" in first or any(t.startswith("Prior score (") for t in first)
    assert len([t for t in first if t]) == len({t for t in first if t})
    window.exporter.copy_tables()
    assert "Prior score" in QGuiApplication.clipboard().text()


def test_every_tab_and_pane_says_the_label(named: Driver) -> None:
    window = named.window
    named.choose_tab("interpret")
    named.settle()
    reading = window.interpret.variance
    for card in (reading.shares, reading.icc, reading.explained, reading.groups):
        words = " ".join(cells(card.table))
        assert "School" in words and "school" not in words, card.table
    assert "Prior score" in cells(reading.matrices[0].table)
    assert [p.name for p in reading.chart.bars[0].parts if p.colour == "1"] == ["School"]
    named.click(window.interpret.choice.button("hypotheses"))
    form = window.interpret.hypotheses.builder
    assert form.coefficients.chips["math3"].text() == "Prior score"
    named.click(form.coefficients.chips["math3"])
    assert form.edit.text() == "math3", "what is asked is a command"
    assert "groups of School" in window.status.rows.text()
    assert "groups of School" in window.model.findings.text()
    hierarchy = [w.accessibleName() for w in window.hierarchy.findChildren(QLabel)]
    assert "School" in hierarchy and "school" not in hierarchy
    # While all of that is looked at, another name: the ticks stay.
    rename_row(named, 1, "Earlier score")
    named.settle()
    assert form.coefficients.chips["math3"].text() == "Earlier score"
    assert form.coefficients.checked == ("math3",)
    assert "Earlier score" in cells(reading.matrices[0].table)


def test_notes_and_influence_call_a_level_of_a_factor_as_the_tables_do(school: Driver) -> None:
    school.type_command("math5 math3 i.gender || school: math3 i.gender")
    school.press_fit()
    window = school.window
    fixed = window.results.fixed.table
    assert fixed is not None
    title = str(fixed.rows[1][0])
    note = next(n for n in window.fit_log.notes if "estimated at exactly 0" in n)
    assert note.startswith(f"school: the variance of {title} is")
    row = window.model.terms_model.row_of("i.gender")
    assert row is not None
    rename_row(school, row, "Sex")
    rename_row(school, row, "Primary school", column=2)
    school.settle()
    assert window.results.fixed.table is not None
    title = str(window.results.fixed.table.rows[1][0])
    assert title.startswith("Sex")
    note = next(n for n in window.fit_log.notes if "estimated at exactly 0" in n)
    assert note.startswith(f"Primary school: the variance of {title} is")
    assert f"sd({title})" in cells(window.results.random.table)
    card = window.results.remedies
    school.until(lambda: card.rows and all(row.trial is not None for row in card.rows))
    assert card.what.text() == f"Primary school: the variance of {title} is estimated at 0."
    assert any("slope of Sex between groups of Primary" in row.title.text() for row in card.rows)
    school.choose_tab("plots")
    window.plots.show_kind("influence")
    for key in set(window.plots.shown) - {"influence"}:
        window.plots.show_kind(key, False)
    view = window.plots.view("influence")
    assert isinstance(view, InfluenceView)
    school.until(lambda: view.cases is not None)
    assert f"DFBETAS of {title}" in [
        action.text() for action in view.measure_chooser.menu().actions()
    ]
    data = view.data
    assert data is not None and title in data.covariates[0].held
    view.table_action.trigger()
    headings = [c.heading for c in view.table.shown.columns]
    assert headings[0] == "Primary school" and f"DFBETAS {title}" in headings


def test_the_constant_has_a_label_too(fitted: Driver) -> None:
    window, terms = fitted.window, fitted.window.model.terms
    fitted.double_click_cell(terms, 0, 0)
    fill(fitted, "Intercept")
    fitted.settle()
    assert terms.model().index(0, 0).data() == "Intercept"
    assert "Intercept" in cells(window.results.fixed.table)
    assert "sd(Intercept)" in cells(window.results.random.table)
    assert "_cons" not in cells(window.results.fixed.table)
    assert window.command.text == "math5 math3 || school: math3"
    fitted.choose_tab("interpret")
    fitted.settle()
    view = window.interpret.variance.matrices[0].view
    assert view.explain is not None
    index = view.model().index(1, 1)
    said = view.explain(index)
    assert said is not None and "the intercept" in said.text
    # The constant is not exchanged for a variable: that key and typing change nothing.
    fitted.choose_tab("results")
    terms.setCurrentIndex(terms.model().index(0, 0))
    fitted.key(Qt.Key.Key_F2, SHIFT, terms)
    assert not [f for f in terms.findChildren(QLineEdit) if f.isVisible()]
