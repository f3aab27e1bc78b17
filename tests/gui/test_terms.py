"""Interactions, centring and factors in the model form, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from gui.panes.contrasts import ContrastPanel
from tests.gui.driver import CONTROL, LEFT, NONE, Driver
from tests.gui.model_hands import double_click_variable, open_menus, pick

SHIFT = Qt.KeyboardModifier.ShiftModifier


def term_row(user: Driver, term: str) -> int:
    row = user.window.model.terms_model.row_of(term)
    assert row is not None, term
    return row


def open_term_menu(user: Driver, term: str) -> None:
    """Click the three dots at the end of a term's cell."""
    terms = user.window.model.terms
    user.click_cell(terms, term_row(user, term), 0)
    cell = terms.visualRect(terms.model().index(term_row(user, term), 0))
    QTest.mouseClick(terms.viewport(), LEFT, NONE, QPoint(cell.right() - 12, cell.center().y()))


def pick_in(user: Driver, title: str, text: str) -> None:
    """Click an entry of a submenu."""
    user.until(open_menus)
    menu = open_menus()[-1]
    action = next(a for a in menu.actions() if a.text() == title)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    sub = action.menu()
    assert isinstance(sub, QMenu)
    user.until(sub.isVisible)
    entry = next(a for a in sub.actions() if a.text().startswith(text))
    QTest.mouseClick(sub, LEFT, NONE, sub.actionGeometry(entry).center())
    user.until(lambda: not open_menus())


def test_two_terms_are_selected_and_interact(school: Driver) -> None:
    window = school.window
    school.choose(window.model.outcome, "math5")
    double_click_variable(school, "math3")
    # Words enter as a factor.
    double_click_variable(school, "gender")
    assert window.command.text == "math5 math3 i.gender"
    terms, button = window.model.terms, window.model.interact_button
    school.click_cell(terms, term_row(school, "math3"), 0)
    assert not button.isVisible()
    at = school.cell(terms, terms.model().index(term_row(school, "i.gender"), 0))
    QTest.mouseClick(terms.viewport(), LEFT, CONTROL, at)
    assert terms.selected_terms() == ["math3", "i.gender"] and button.isVisible()
    school.click(button)
    assert window.command.text == "math5 math3 i.gender c.math3#i.gender"
    assert window.document.undo_stack.undoText() == "Interaction of math3, i.gender"
    # In the equation, and fitted.
    school.press_fit()
    assert r"\mathbf{gender}" in window.equation.latex
    assert any("math3" in row[0] and "girl" in row[0] for row in _fixed(school))


def _fixed(user: Driver) -> list[list[str]]:
    return user.cells(user.window.results.fixed.view)


def test_the_interaction_by_keyboard_and_its_random_slope(school: Driver) -> None:
    window = school.window
    school.type_command("math5 math3 social || school:")
    terms = window.model.terms
    school.click_cell(terms, 1, 0)
    school.key(Qt.Key.Key_Down, SHIFT, terms)
    assert terms.selected_terms() == ["math3", "social"]
    school.key(Qt.Key.Key_I, CONTROL, window)
    assert window.command.text == "math5 math3 social c.math3#c.social || school:"
    school.click_cell(terms, term_row(school, "c.math3#c.social"), 2)
    assert window.command.text.endswith("|| school: c.math3#c.social")


def test_a_term_is_centred_in_every_way(school: Driver) -> None:
    window = school.window
    school.type_command("math5 math3 || school: math3")
    open_term_menu(school, "math3")
    pick_in(school, "Centre", "At the mean of all rows")
    assert window.command.text == "math5 center(math3) || school: center(math3)"
    open_term_menu(school, "center(math3)")
    pick_in(school, "Centre", "At the mean of each school")
    assert window.command.text.startswith("math5 center(math3, school) ||")
    school.settle()
    assert r"\bar" in window.equation.latex
    open_term_menu(school, "center(math3, school)")
    pick(school, "Add the mean of math3 in each school")
    assert window.command.text.startswith("math5 center(math3, school) mean(math3, school) ||")
    open_term_menu(school, "center(math3, school)")
    pick_in(school, "Centre", "At a value")
    terms = window.model.terms
    editor = terms.findChild(QLineEdit, "term")
    assert isinstance(editor, QLineEdit) and editor.selectedText() not in ("", editor.text())
    school.type("25", editor)
    school.key(Qt.Key.Key_Return, NONE, editor)
    school.until(lambda: "center(math3, 25)" in window.command.text, 2_000)
    for _ in range(4):
        school.key(Qt.Key.Key_Z, CONTROL, window)
    assert window.command.text == "math5 math3 || school: math3"


def test_the_base_of_a_factor_is_chosen_by_its_label(user: Driver, sample_dir: Path) -> None:
    window = user.window
    user.drop(sample_dir / "jsp.dta")
    user.until(lambda: window.columns.isVisible())
    user.choose(window.model.outcome, "math5")
    double_click_variable(user, "gender")
    assert window.command.text == "math5 i.gender"
    open_term_menu(user, "i.gender")
    pick_in(user, "Compare levels of gender with", "girl")
    assert window.command.text.startswith("math5 ib")
    named = window.document.spec.fixed[0].name
    open_term_menu(user, named)
    pick_in(user, "Compare levels of gender with", "The mean of the levels")
    assert window.command.text == "math5 i(sum).gender"


def test_a_number_becomes_a_factor(school: Driver) -> None:
    window = school.window
    school.type_command("math5 social || school:")
    open_term_menu(school, "social")
    pick(school, "Use social as a factor")
    assert window.command.text == "math5 i.social || school:"


def test_terms_are_typed_in_the_table(school: Driver) -> None:
    window, terms = school.window, school.window.model.terms
    school.type_command("math5")
    school.key(Qt.Key.Key_T, CONTROL, window)
    editor = terms.findChild(QLineEdit, "term")
    assert isinstance(editor, QLineEdit)
    school.until(editor.hasFocus, 20_000)
    school.type("center(math3)", editor)
    school.key(Qt.Key.Key_Return, NONE, editor)
    school.until(lambda: window.command.text == "math5 center(math3)", 20_000)
    school.key(Qt.Key.Key_T, CONTROL, window)
    editor = next(e for e in terms.findChildren(QLineEdit, "term") if e.isVisible())
    school.type("i.math3#", editor)
    school.key(Qt.Key.Key_Return, NONE, editor)
    school.until(window.model.banner.isVisible, 20_000)
    assert window.command.text == "math5 center(math3)"


def test_levels_and_factors_are_begun_by_keys(school: Driver) -> None:
    window, form = school.window, school.window.model.levels
    school.type_command("math5 math3")
    school.key(Qt.Key.Key_L, CONTROL, window)
    view = form.levels[0].view()
    school.until(view.isVisible)
    school.type("sch", view)
    school.key(Qt.Key.Key_Return, NONE, view)
    school.until(lambda: window.command.text == "math5 math3 || school:", 3_000)
    school.key(Qt.Key.Key_L, CONTROL | SHIFT, window)
    view = form.rows[1].factor.view()
    school.until(view.isVisible)
    school.type("soc", view)
    school.key(Qt.Key.Key_Return, NONE, view)
    school.until(lambda: "_all: R.social" in window.command.text, 3_000)
    school.key(Qt.Key.Key_K, CONTROL, window)
    assert window.command.edit.hasFocus()


def test_levels_that_are_chosen_and_left_out_are_shown_as_such(school: Driver) -> None:
    """Typed as Stata has them; terms, findings, equation and the rows of base levels follow."""
    window = school.window
    school.type_command("math5 i.(gender social)#c.math3 2.social o3.social || school:, base")
    terms = window.model.terms_model
    for term in ("i.gender#c.math3", "i.social#c.math3", "2.social", "o3.social"):
        assert terms.row_of(term) is not None, term
    school.settle()
    school.type_command("math5 i.gender##c.math3 o3.social || school:, base")
    school.settle()
    assert "Omitted because the command leaves it out: 3.social" in window.model.findings.text()
    school.press_fit()
    rows = {row[0]: row[1] for row in _fixed(school)}
    assert rows["gender: boy (base)"] == rows["social: 3 (omitted)"] == ""


def test_every_coding_of_a_factor_is_in_its_menu(user: Driver, sample_dir: Path) -> None:
    window = user.window
    user.drop(sample_dir / "jsp.dta")
    user.until(lambda: window.columns.isVisible())
    user.type_command("math5 i.social || school:")
    now = "i.social"
    for text, written in (
        ("Each level with the mean of all", "i(sum).social"),
        ("Each level with the mean of those before", "i(helmert).social"),
        ("Linear, quadratic", "i(polynomial).social"),
    ):
        open_term_menu(user, now)
        pick_in(user, "Contrasts of social", text)
        assert window.command.text == f"math5 {written} || school:"
        now = written
    user.press_fit()
    assert any("linear" in row[0] for row in _fixed(user))
    # Levels with an effect of their own.
    user.type_command("math5 i.social || school:")
    open_term_menu(user, "i.social")
    pick_in(user, "Levels of social with an effect", "V")
    assert window.command.text == "math5 i(2 3 4 5 7 8 9).social || school:"
    open_term_menu(user, "i(2 3 4 5 7 8 9).social")
    pick_in(user, "Levels of social with an effect", "V")
    assert window.command.text == "math5 i.social || school:"


def write_weight(user: Driver, panel: ContrastPanel, place: int, text: str) -> None:
    """Type a weight into the first row."""
    user.double_click_cell(panel.grid, 0, place)
    editor = next(e for e in panel.grid.findChildren(QLineEdit) if e.isVisible())
    editor.selectAll()
    user.type(text, editor)
    user.key(Qt.Key.Key_Return, NONE, editor)
    edits = panel.grid.findChildren
    user.until(lambda: not any(e.isVisible() for e in edits(QLineEdit)), 2_000)


def test_contrasts_are_written_in_a_panel(user: Driver, sample_dir: Path) -> None:
    window, terms = user.window, user.window.model.terms
    user.drop(sample_dir / "jsp.dta")
    user.until(lambda: window.columns.isVisible())
    user.type_command("math5 i.gender || school: i.gender")
    open_term_menu(user, "i.gender")
    pick_in(user, "Contrasts of gender", "Contrasts of your own")
    panel = terms.contrasts
    assert panel is not None and panel.isVisible() and panel.grid.hasFocus()
    heads = panel.grid.model().headerData
    assert [heads(k, Qt.Orientation.Horizontal) for k in range(2)] == ["boy", "girl"]
    assert panel.contrasts() == ((-1.0, 1.0),)
    # What is wrong is said at once, and cannot be applied.
    write_weight(user, panel, 0, "1/2")
    assert "sum to zero" in panel.text.text() and not panel.apply_button.isEnabled()
    write_weight(user, panel, 1, "x")
    assert "no number" in panel.text.text()
    write_weight(user, panel, 1, "-1/2")
    assert panel.contrasts() == ((0.5, -0.5),)
    user.click(panel.apply_button)
    assert not panel.isVisible()
    # In the random part, too.
    written = "i(0.5 -0.5).gender"
    assert window.command.text == f"math5 {written} || school: {written}"
    assert window.document.undo_stack.undoText() == "Contrasts of gender"
    user.press_fit()
    assert any("contrast 1" in row[0] for row in _fixed(user))
    # Opened again it has them; Escape leaves them.
    open_term_menu(user, written)
    pick_in(user, "Contrasts of gender", "Contrasts of your own")
    assert panel.contrasts() == ((0.5, -0.5),)
    user.key(Qt.Key.Key_Escape, NONE, panel.grid)
    assert not panel.isVisible() and window.command.text.startswith(f"math5 {written}")


def test_empty_cells_and_three_factors(user: Driver, tmp_path: Path) -> None:
    """Interactions of any order by clicks; combinations without rows are shown as empty."""
    window, terms = user.window, user.window.model.terms
    rows = [
        (a, b, c, k, k % 5 + a * b + c + 0.1 * k * (a == 2))
        for k in range(6)
        for a in (1, 2)
        for b in (1, 2)
        for c in (1, 2)
        if (a, b) != (2, 2)
    ]
    text = "a,b,c,k,y\n" + "\n".join(",".join(map(str, row)) for row in rows)
    (tmp_path / "d.csv").write_text(text)
    user.drop(tmp_path / "d.csv")
    user.until(lambda: window.columns.isVisible())
    user.type_command("y i.a i.b i.c || k:")
    user.click_cell(terms, term_row(user, "i.a"), 0)
    for _ in range(2):
        user.key(Qt.Key.Key_Down, SHIFT, terms)
    user.key(Qt.Key.Key_I, CONTROL, window)
    user.settle()
    assert "i.a#i.b#i.c" in window.command.text
    # What it contains is added by its menu.
    open_term_menu(user, "i.a#i.b#i.c")
    pick(user, "Add the terms that i.a#i.b#i.c contains")
    for lower in ("i.a#i.b", "i.a#i.c", "i.b#i.c"):
        assert f" {lower} " in window.command.text
    # Random effects of a factor by a tick.
    user.click_cell(terms, term_row(user, "i.c"), 2)
    assert window.command.text.endswith("|| k: i.c")
    user.press_fit()
    assert any("(empty)" in row[0] for row in _fixed(user))
