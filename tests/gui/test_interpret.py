"""Tests of terms, the reading of a fit and hypotheses, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.analysis import Analysis
from core.inference.questions import Asked, Question, ask
from core.project.project import read_project
from core.report.reading import read_fit
from tests.gui.driver import CONTROL, LEFT, NONE, Driver
from tests.gui.model_hands import pick
from tests.gui.test_terms import pick_in

COMMAND = "math5 math3 i.gender i.social || school: math3, cov(un)"


@pytest.fixture
def factors(user: Driver, sample_dir: Path) -> Driver:
    """Someone who has fitted a model with factors to labelled data."""
    user.drop(sample_dir / "jsp.dta")
    user.until(lambda: user.window.columns.isVisible())
    user.type_command(COMMAND)
    user.press_fit()
    return user


def analysis_of(user: Driver) -> Analysis:
    found = user.window.exporter.analysis()
    assert found is not None
    return found


def column(user: Driver, view, place: int) -> list[str]:
    return [row[place] for row in user.cells(view)]


def interpret(user: Driver, page: str = "variance") -> None:
    """Click the tab, then the page."""
    user.choose_tab("interpret")
    user.settle()
    user.click(user.window.interpret.choice.button(page))
    user.settle()


def test_terms_are_tested_under_the_fixed_effects(factors: Driver) -> None:
    results = factors.window.results
    card = results.terms
    assert card.isVisible() and column(factors, card.view, 0) == ["math3", "i.gender", "i.social"]
    assert column(factors, card.view, 2) == ["1", "1", "8"]
    type3 = column(factors, card.view, 1)
    results.ensureWidgetVisible(card.choice)
    factors.click(card.choice.button("sequential"))
    sequential = column(factors, card.view, 1)
    assert sequential != type3 and sequential[-1] == type3[-1]
    assert card.table is not None and card.table.title == "Sequential tests of terms"
    factors.key(Qt.Key.Key_Left, NONE, card.choice)
    assert column(factors, card.view, 1) == type3
    # A figure is explained by F1.
    factors.click_cell(card.view, 2, 1)
    factors.key(Qt.Key.Key_F1, NONE, card.view)
    explained = factors.window.explanations.card
    assert explained.isVisible() and "8 restrictions at once" in explained.text.text()
    factors.key(Qt.Key.Key_Escape)
    # A model of single coefficients is not crowded.
    factors.type_command("math5 math3 || school:")
    factors.press_fit()
    assert not card.isVisible() and results.fixed.isVisible()


def test_where_the_variance_lies(factors: Driver, tmp_path: Path) -> None:
    window, pane = factors.window, factors.window.interpret
    interpret(factors)
    page, expected = pane.variance, read_fit(analysis_of(factors))
    assert [bar.name for bar in page.chart.bars] == ["without predictors", "this model"]
    assert page.chart.bars[1].total == pytest.approx(
        expected.shares.fixed + expected.shares.random + expected.shares.residual
    )
    assert "school 12.5 %" in page.chart.accessibleDescription()
    shown = [card for card in page.cards if card.isVisible()]
    assert [card.table.key for card in shown if card.table] == [
        "r2", "icc", "explained", "groups", "information_criteria", "other_scale", "correlation",
    ]  # fmt: skip
    assert page.explained.table == expected.table("explained")
    # The matrix is switched, and copied as other tables are.
    (matrix,) = page.matrices
    page.ensureWidgetVisible(matrix)
    factors.click(matrix.choice.button("covariance"))
    factors.click(matrix.copy_button)
    clip = QGuiApplication.clipboard().mimeData()
    assert "Covariances of effects by school" in clip.html() and "4.8504" in clip.text()
    page.ensureWidgetVisible(page.icc)
    factors.click_cell(page.icc.view, 0, 4)
    factors.key(Qt.Key.Key_F1, NONE, page.icc.view)
    assert "Kish" in window.explanations.card.text.text()
    factors.key(Qt.Key.Key_Escape)
    factors.click(page.icc.export_button)
    factors.answer_dialog(tmp_path / "icc.xlsx")
    factors.until((tmp_path / "icc.xlsx").exists)
    sheet = openpyxl.load_workbook(tmp_path / "icc.xlsx").active
    assert sheet is not None
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    table = expected.table("icc")
    assert table is not None and pytest.approx(table.rows[0][1]) in cells
    # The model without predictors is not compared with itself.
    factors.type_command("math5 || school:")
    factors.press_fit()
    assert len(page.chart.bars) == 1 and not page.explained.isVisible()
    assert not matrix.isVisible()


def test_nothing_to_read_yet(school: Driver) -> None:
    school.type_command("math5 math3 || school:")
    school.settle()
    school.window.actions_["auto_fit"].setChecked(False)
    school.choose_tab("interpret")
    pane = school.window.interpret
    assert pane.empty.isVisible() and not pane.variance.isVisible()
    school.click(pane.fit_button)
    school.until(lambda: pane.reading is not None)
    assert pane.variance.isVisible() and not pane.empty.isVisible()


def test_coefficients_are_tested_by_clicks(factors: Driver, tmp_path: Path) -> None:
    window = factors.window
    interpret(factors, "hypotheses")
    page = window.interpret.hypotheses
    builder, analysis = page.builder, analysis_of(factors)
    chips = builder.coefficients.chips
    assert chips["2.social"].text() == "social: II" and "_cons" in chips
    assert not builder.keep_button.isEnabled()
    factors.click(chips["2.social"])
    factors.click(chips["3.social"])
    assert builder.edit.text() == "2.social 3.social" and "χ²(2) = 0.38" in builder.answer.text()
    factors.click(builder.relation.button("equal"))
    assert builder.edit.text() == "2.social = 3.social" and "χ²(1) = 0.11" in builder.answer.text()
    factors.click(builder.keep_button)
    # A right-hand side.
    factors.click(chips["3.social"])
    assert builder.edit.text() == "" and not builder.keep_button.isEnabled()
    factors.click(builder.value)
    factors.key(Qt.Key.Key_A, CONTROL, builder.value)
    factors.type("-1.5", builder.value)
    assert builder.edit.text() == "2.social = -1.5"
    factors.key(Qt.Key.Key_Return, NONE, builder.edit)
    # A whole term.
    factors.click(builder.terms.chips["i.social"])
    assert builder.edit.text() == "i.social" and builder.command.text() == "testparm"
    assert not chips["2.social"].isChecked()
    factors.click(builder.keep_button)
    rows = factors.cells(page.tests.view)
    assert [row[0] for row in rows] == [
        "test 2.social = 3.social", "test 2.social = -1.5", "testparm i.social",
    ]  # fmt: skip
    found = ask(analysis.fit, Question(Asked.TEST, "2.social = -1.5"), 95.0)
    assert rows[1][1] == f"{found.test.chi2:.2f}"  # pyright: ignore
    # Undone and done again, removed by a key, brought back.
    factors.key(Qt.Key.Key_Z, CONTROL, window)
    assert len(factors.cells(page.tests.view)) == 2
    factors.click(factors.button("redo"))
    factors.click_cell(page.tests.view, 0, 0)
    factors.key(Qt.Key.Key_Delete, NONE, page.tests.view)
    assert column(factors, page.tests.view, 0)[0] == "test 2.social = -1.5"
    factors.click_cell(page.tests.view, 0, 0)
    factors.click(page.remove_tests)
    assert column(factors, page.tests.view, 0) == ["testparm i.social"]
    # It goes with a copy of the model and into the project.
    window.actions_["duplicate"].trigger()
    factors.settle()
    assert window.document.model is not None and len(window.document.model.questions) == 1
    path = tmp_path / "p.levelwise"
    window.project.saving.save_to(path)
    factors.until(path.exists)
    factors.settle()
    kept = [model.questions for model in read_project(path).models]
    assert kept == [(Question(Asked.TESTPARM, "i.social"),)] * 2
    window.open_path(path)
    factors.settle()
    assert column(factors, page.tests.view, 0) == ["testparm i.social"]


def test_coefficients_are_combined_and_typed(factors: Driver) -> None:
    window = factors.window
    interpret(factors, "hypotheses")
    page = window.interpret.hypotheses
    builder = page.builder
    factors.click(builder.mode.button("combine"))
    chips = builder.coefficients.chips
    assert not builder.terms.isVisible() and not builder.relation.isVisible()
    factors.click(chips["math3"])
    chips["1.gender"].setFocus()
    factors.key(Qt.Key.Key_Space, NONE, chips["1.gender"])
    factors.key(Qt.Key.Key_Space, NONE, chips["1.gender"])
    assert (
        builder.edit.text() == "math3 - 1.gender" and chips["1.gender"].text() == "− gender: girl"
    )
    assert "95 % interval" in builder.answer.text()
    factors.click(builder.keep_button)
    factors.click(builder.edit)
    factors.key(Qt.Key.Key_End, NONE, builder.edit)
    factors.type("/2", builder.edit)
    assert not chips["math3"].isChecked()
    factors.key(Qt.Key.Key_Return, NONE, builder.edit)
    assert column(factors, page.combinations.view, 0) == [
        "lincom math3 - 1.gender", "lincom math3 - 1.gender/2",
    ]  # fmt: skip
    # What is not understood is said, and cannot be kept.
    factors.type(" + foo", builder.edit)
    assert "no coefficient called “foo”" in builder.answer.text()
    assert not builder.keep_button.isEnabled()
    # Another model answers anew, or says why not.
    factors.type_command("math5 math3 || school:")
    factors.press_fit()
    rows = factors.cells(page.combinations.view)
    assert rows[0][1] == "" and "no coefficient" in page.combinations.notes.text()


def test_rows_of_the_fixed_effects_become_a_hypothesis(factors: Driver) -> None:
    window = factors.window
    view = window.results.fixed.view
    factors.click_cell(view, 2, 0)
    at = factors.cell(view, view.model().index(3, 0))
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, at)
    builder = window.interpret.hypotheses.builder
    factors.key(Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.AltModifier, view)
    factors.settle()
    assert window.tabs.current == "interpret"
    assert builder.edit.text() == "2.social 3.social" and builder.edit.hasFocus()
    # The same from the menu of the table.
    factors.choose_tab("results")
    factors.click_cell(view, 0, 0)
    window.results.fixed.show_menu(cell=view.currentIndex())
    pick(factors, "T&est coefficients…")
    assert window.tabs.current == "interpret" and builder.edit.text() == "math3"


def test_hypotheses_go_into_scripts_reports_and_renames(factors: Driver, tmp_path: Path) -> None:
    window = factors.window
    interpret(factors, "hypotheses")
    builder = window.interpret.hypotheses.builder
    factors.choose_tab("script")
    factors.settle()
    assert "lincom" not in window.script.text
    factors.choose_tab("interpret")
    factors.click(builder.mode.button("combine"))
    factors.click(builder.coefficients.chips["math3"])
    factors.click(builder.keep_button)
    factors.choose_tab("script")
    factors.until(lambda: "lincom math3" in window.script.text)
    window.exporter.save_report(analysis_of(factors), tmp_path / "r.html")
    factors.until((tmp_path / "r.html").exists)
    factors.settle()
    text = (tmp_path / "r.html").read_text()
    for words in ("Type III tests of terms", "Intraclass correlations", "lincom math3", "R² marg"):
        assert words in text
    window.exporter.save_tables(analysis_of(factors), tmp_path / "t.txt")
    factors.until((tmp_path / "t.txt").exists)
    factors.settle()
    assert "Variance explained" in (tmp_path / "t.txt").read_text()
    window.data.steps.rename("math3", "prior", lambda *_: None)
    factors.settle()
    assert window.document.model is not None
    assert [q.command for q in window.document.model.questions] == ["lincom prior"]


def test_the_rows_of_the_fixed_effects_are_chosen_in_its_menu(factors: Driver) -> None:
    window, card = factors.window, factors.window.results.fixed
    window.actions_["auto_fit"].setChecked(True)

    def choose(text: str) -> None:
        card.show_menu(cell=card.view.model().index(0, 0))
        pick_in(factors, "Rows of the table", text)
        factors.settle()

    assert "gender: boy" not in " ".join(column(factors, card.view, 0))
    choose("Base levels")
    assert "baselevels" in window.command.text
    factors.press_fit()
    names = column(factors, card.view, 0)
    assert "gender: boy (base)" in names and "gender: girl" in names
    # A base level is no coefficient to ask about.
    assert "0.gender" not in window.interpret.hypotheses.builder.coefficients.chips
    choose("Levels by their labels")
    factors.press_fit()
    assert "1.gender" in column(factors, card.view, 0)
    factors.click(factors.button("undo"))
    factors.settle()
    assert "gender: girl" in column(factors, card.view, 0)
