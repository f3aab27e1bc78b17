"""The command line by keyboard: completion, errors under the word at fault, repairs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.driver import LEFT, NONE, Driver


def begin(user: Driver, text: str) -> None:
    """Click into the empty command and type ``text``."""
    edit = user.window.command.edit
    user.click(edit.viewport())
    user.type(text, edit)


def test_a_name_is_completed_by_the_tab_key(school: Driver) -> None:
    edit = school.window.command.edit
    begin(school, "ma")
    assert edit.completions.isVisible()
    assert edit.completions.labels == ["math3", "math5"]
    school.key(Qt.Key.Key_Down, NONE, edit)
    school.key(Qt.Key.Key_Down, NONE, edit)
    school.key(Qt.Key.Key_Tab, NONE, edit)
    assert school.window.command.text == "math5" and edit.hasFocus()
    assert not edit.completions.isVisible()
    # The outcome is no longer offered; with no row chosen, Tab takes the first.
    school.type(" ma", edit)
    assert edit.completions.labels == ["math3"]
    school.key(Qt.Key.Key_Tab, NONE, edit)
    school.type(" || sch", edit)
    school.key(Qt.Key.Key_Tab, NONE, edit)
    assert school.window.command.text == "math5 math3 || school:"
    school.key(Qt.Key.Key_Return, NONE, edit)
    assert [e.level for e in school.window.document.spec.equations] == ["school"]


def test_options_and_structures_are_completed_by_the_mouse(school: Driver) -> None:
    edit = school.window.command.edit
    begin(school, "math5 math3 || school: math3, cov")
    popup = edit.completions
    at = popup.visualItemRect(popup.item(0)).center()
    QTest.mouseClick(popup.viewport(), LEFT, NONE, at)
    assert school.window.command.text.endswith(", covariance(")
    # What can stand in the parentheses is offered at once.
    assert "unstructured" in popup.labels
    row = popup.labels.index("unstructured")
    QTest.mouseClick(popup.viewport(), LEFT, NONE, popup.visualItemRect(popup.item(row)).center())
    school.until(lambda: school.window.document.spec.equations, 2_000)
    assert school.window.document.spec.equations[0].structure == "unstructured"


def test_escape_closes_the_list_and_nothing_is_wrong_while_it_is_open(school: Driver) -> None:
    edit, pane = school.window.command.edit, school.window.command
    begin(school, "ma")
    school.qtbot.wait(500)
    assert not pane.banner.isVisible() and edit.completions.isVisible()
    school.key(Qt.Key.Key_Escape, NONE, edit)
    assert not edit.completions.isVisible()
    school.until(pane.banner.isVisible, 2_000)
    assert "“ma”" in pane.banner.text
    school.type("t", edit)
    school.click_cell(school.window.variables.table, 0, 0)
    assert not edit.completions.isVisible()


def test_control_space_offers_what_can_stand_here(school: Driver) -> None:
    edit = school.window.command.edit
    begin(school, "math5 ")
    assert not edit.completions.isVisible()
    school.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier, edit)
    assert "math3" in edit.completions.labels and "math5" not in edit.completions.labels
    school.key(Qt.Key.Key_Escape, NONE, edit)


def test_the_error_stands_under_the_word(school: Driver) -> None:
    window, pane = school.window, school.window.command
    school.type_command("math5 mth3 || school:")
    assert pane.banner.isVisible() and pane.pointer.isVisible()
    word = pane.edit.word_rect(6, 10)
    tip = pane.pointer.mapTo(pane, QPoint(round(pane.pointer.x_of_tip), 0)).x()
    middle = pane.edit.viewport().mapTo(pane, word.center()).x()
    assert abs(tip - middle) <= 2
    underlined = pane.edit.extraSelections()
    assert [s.cursor.selectedText() for s in underlined] == ["mth3"]  # pyright: ignore
    school.click(pane.banner.button)
    assert window.command.text == "math5 math3 || school:"
    assert not pane.pointer.isVisible() and not pane.banner.isVisible()


def test_places_count_characters_not_code_units(user: Driver, tmp_path: Path) -> None:
    """A letter of two UTF-16 units before the word: 𝑥 is one character."""
    path = tmp_path / "letters.csv"
    path.write_text("𝑥,score,group\n1,2,1\n2,3,1\n3,1,2\n4,6,2\n5,2,3\n6,1,3\n", encoding="utf-8")
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    edit, pane = user.window.command.edit, user.window.command
    edit.setFocus()
    edit.insertPlainText('"𝑥" sc')
    user.type("o", edit)
    assert edit.completions.labels == ["score"]
    user.key(Qt.Key.Key_Tab, NONE, edit)
    assert pane.text == '"𝑥" score'
    user.type(" || gruop:", edit)
    user.key(Qt.Key.Key_Return, NONE, edit)
    assert [s.cursor.selectedText() for s in edit.extraSelections()] == ["gruop"]  # pyright: ignore


def test_a_range_stands_for_the_variables_of_the_data(school: Driver) -> None:
    school.type_command("math5 math3 i.gender-social || school:")
    window = school.window
    assert [t.name for t in window.document.spec.fixed] == ["math3", "i.gender", "i.social"]
