"""The equation: three notations with symbols or estimates, symbols to click, three ways to copy."""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.model.equation_parts import Part
from tests.gui.driver import LEFT, NONE, Driver
from tests.gui.model_hands import pick


def click_symbol(user: Driver, part: Part, term: str = "", equation: int | None = None) -> None:
    """Click the first symbol that stands for this."""
    view = user.window.equation.view
    box = next(
        box
        for box, s in view.targets
        if s.part is part and (not term or s.term == term) and equation in (None, s.equation)
    )
    QTest.mouseClick(view, LEFT, NONE, box.center().toPoint())


def test_three_notations_with_symbols_or_estimates(fitted: Driver) -> None:
    pane = fitted.window.equation
    assert r"\beta_{0}" in pane.latex
    pictures = [pane.view.grab().toImage()]
    for key, sign in (("levels", r"\beta_{1j}"), ("distributions", r"\mu_{ij}")):
        fitted.click(pane.notation.button(key))
        fitted.settle()
        assert sign in pane.latex
        pictures.append(pane.view.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]
    fitted.click(pane.estimates)
    fitted.settle()
    assert "0.6136" in pane.latex and r"\mu_{ij} = 30.37" in pane.latex
    fitted.click(pane.notation.button("levels"))
    fitted.settle()
    assert r"= 30.37 + u_{0j}" in pane.latex
    # An edit takes the estimates away and keeps the notation.
    fitted.click(fitted.window.model.auto_fit)
    fitted.click_cell(fitted.window.model.terms, 1, 2)
    fitted.settle()
    assert "30.37" not in pane.latex and not pane.estimates.isEnabled()
    assert r"\beta_{0j}" in pane.latex


def test_symbols_lead_to_their_rows(fitted: Driver) -> None:
    window = fitted.window
    terms, fixed, random = window.model.terms, window.results.fixed.view, window.results.random.view
    click_symbol(fitted, Part.VARIABLE, "math3")
    assert terms.hasFocus() and terms.currentIndex().data() == "math3"
    click_symbol(fitted, Part.EFFECT, "math3", 0)
    assert (terms.currentIndex().row(), terms.currentIndex().column()) == (1, 2)
    click_symbol(fitted, Part.COEFFICIENT, "math3")
    assert fixed.hasFocus()
    assert {i.row() for i in fixed.selectedIndexes()} == {0}
    click_symbol(fitted, Part.VARIANCE, "_cons", 0)
    rows = {i.row() for i in random.selectedIndexes()}
    assert [random.model().index(r, 0).data() for r in rows] == ["school: sd(_cons)"]
    click_symbol(fitted, Part.RESIDUAL)
    rows = {i.row() for i in random.selectedIndexes()}
    assert [random.model().index(r, 0).data() for r in rows] == ["sd(Residual)"]
    click_symbol(fitted, Part.OUTCOME)
    assert window.model.outcome.hasFocus()


def test_an_estimate_leads_to_its_row(fitted: Driver) -> None:
    pane = fitted.window.equation
    fitted.click(pane.estimates)
    fitted.settle()
    click_symbol(fitted, Part.COEFFICIENT, "_cons")
    view = fitted.window.results.fixed.view
    assert view.model().index(next(iter(view.selectedIndexes())).row(), 0).data() == "_cons"


def test_without_results_a_coefficient_leads_to_the_term(school: Driver) -> None:
    window = school.window
    window.actions_["auto_fit"].setChecked(False)
    school.type_command("math5 math3 || school: math3, cov(unstructured)")
    school.settle()
    click_symbol(school, Part.COEFFICIENT, "math3")
    assert window.model.terms.currentIndex().data() == "math3"
    click_symbol(school, Part.VARIANCE, "math3", 0)
    assert window.model.covariance.hasFocus()


def test_symbols_by_keyboard(fitted: Driver) -> None:
    window, view = fitted.window, fitted.window.equation.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    symbols = [s for _, s in view.targets]
    wanted = next(i for i, s in enumerate(symbols) if s.part is Part.VARIABLE)
    for _ in range(wanted):
        fitted.key(Qt.Key.Key_Right, NONE, view)
    assert "math3" in view.accessibleDescription()
    fitted.key(Qt.Key.Key_Return, NONE, view)
    assert window.model.terms.hasFocus()


def test_the_equation_is_copied_in_three_ways(fitted: Driver) -> None:
    pane, clipboard = fitted.window.equation, QGuiApplication.clipboard()
    fitted.click(pane.copy_button)
    pick(fitted, "Copy as LaTeX")
    assert clipboard.text().startswith(r"\begin{gathered}") and r"\beta_{1}" in clipboard.text()
    fitted.click(pane.copy_button)
    pick(fitted, "Copy as MathML")
    root = ElementTree.fromstring(clipboard.text())
    assert root.tag.endswith("math") and len(root[0]) == 3
    letters = "".join(root.itertext())
    assert "β" in letters and "math3" in letters.replace(" ", "")
    fitted.click(pane.copy_button)
    pick(fitted, "Copy as picture")
    image = clipboard.image()
    assert image.width() > 900 and image.pixelColor(0, 0).name() == "#ffffff"
    dark = sum(
        image.pixelColor(x, y).lightness() < 90
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert dark > 200


def test_a_formula_that_is_continued_in_its_row_is_not_parted(fitted: Driver) -> None:
    """Its second part follows as closely as a term; another formula keeps its distance."""
    window = fitted.window
    window.resize(2400, 900)
    fitted.type_command("math5 math3 gender social pupil || school: math3, cov(unstructured)")
    fitted.settle()
    boxes, continues = zip(*window.equation.view.parts, strict=True)
    assert continues[:3] == (False, True, False)
    assert boxes[0].top() < boxes[1].bottom() and boxes[1].top() < boxes[0].bottom()
    assert 0 <= boxes[1].left() - boxes[0].right() < 8 < 20 < boxes[2].left() - boxes[1].right()
