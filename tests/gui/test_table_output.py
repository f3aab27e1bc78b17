"""Tables leave the window by mouse and keyboard: the clipboard's flavours, files of every kind."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import docx
import html5lib
import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.driver import CONTROL, Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def fresh_style():
    """Each test with the styles of a new user."""
    settings = QSettings("Levelwise", "Levelwise")
    settings.remove("tables")
    yield
    settings.remove("tables")


def clipboard() -> QMimeData:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    return data


def open_menu(user: Driver) -> QMenu:
    """The menu that is open."""
    user.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(user: Driver, words: str) -> None:
    """Click the entry of the open menu that has ``words``."""
    menu = open_menu(user)
    (action,) = [a for a in menu.actions() if words in a.text().replace("&", "")]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    user.until(lambda: QApplication.activePopupWidget() is None)


def estimate(user: Driver) -> float:
    summary = user.window.results.summary
    assert summary is not None and summary.fixed[0].estimate is not None
    return summary.fixed[0].estimate


def test_the_copy_button_copies_a_table_for_word_and_excel(fitted: Driver):
    fitted.click(fitted.window.results.fixed.copy_button)
    data = clipboard()
    assert data.hasHtml() and data.hasText()
    page = html5lib.parse(data.html(), namespaceHTMLElements=False)
    cells = {"".join(c.itertext()): c for c in page.findall(".//td")}
    assert float(cells["0.6136"].get("x:num", "")) == estimate(fitted)
    rows = list(csv.reader(io.StringIO(data.text()), delimiter="\t"))
    assert rows[0][:3] == ["Term", "Estimate", "s.e."]
    assert rows[1][:3] == ["math3", "0.6136", "0.0442"]


def test_control_c_in_a_table_copies_all_of_it(fitted: Driver):
    view = fitted.window.results.random.view
    fitted.click_cell(view, 0, 0)
    fitted.key(Qt.Key.Key_C, CONTROL, view)
    assert clipboard().hasHtml() and "sd(_cons)" in clipboard().text()


def test_control_shift_c_offers_every_form(fitted: Driver):
    window = fitted.window
    for words, expected in (
        ("LaTeX", r"\toprule"),
        ("Markdown", "| Term | Estimate |"),
        ("CSV", str(estimate(fitted))),
        ("Plain text", "Fixed effects\n-----"),
        ("Word and Excel", "Term\tEstimate"),
    ):
        fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, window)
        choose(fitted, words)
        assert expected in clipboard().text(), words
        assert clipboard().hasHtml() == (words == "Word and Excel")


def test_control_shift_c_is_about_the_table_in_use(fitted: Driver):
    view = fitted.window.results.random.view
    fitted.click_cell(view, 0, 0)
    fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, view)
    assert "Random effects" in open_menu(fitted).actions()[0].text()
    fitted.key(Qt.Key.Key_Return, widget=open_menu(fitted))
    assert "sd(math3)" in clipboard().text() and clipboard().hasHtml()


def test_the_style_of_numbers_is_kept(fitted: Driver):
    window, card = fitted.window, fitted.window.results.fixed
    fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, window)
    choose(fitted, "APA style")
    fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, window)
    choose(fitted, "Stars")
    fitted.click(card.copy_button)
    assert "math3\t0.61***\t0.044" in clipboard().text()
    assert "[0.53, 0.70]" in clipboard().text()
    fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, window)
    checked = [a.text() for a in open_menu(fitted).actions() if a.isChecked()]
    fitted.key(Qt.Key.Key_Escape, widget=open_menu(fitted))
    assert len(checked) == 2 and "APA" in checked[0]


def test_a_right_click_on_a_card_opens_its_menu(fitted: Driver):
    card = fitted.window.results.random
    at = QPoint(60, 8)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.mapToGlobal(at))
    QApplication.sendEvent(card, event)
    choose(fitted, "LaTeX")
    assert "Random effects" in clipboard().text()


def test_saving_from_the_menu_as_word_and_excel(fitted: Driver, tmp_path: Path):
    for name in ("fixed.docx", "fixed.xlsx"):
        fitted.key(Qt.Key.Key_C, CONTROL | SHIFT, fitted.window)
        choose(fitted, "Save as")
        fitted.answer_dialog(tmp_path / name)
        fitted.until((tmp_path / name).exists)
    word = docx.Document(str(tmp_path / "fixed.docx"))
    assert word.tables[0].cell(1, 1).text == "0.6136"
    sheet = openpyxl.load_workbook(tmp_path / "fixed.xlsx").worksheets[0]
    assert sheet["B4"].value == estimate(fitted)


def test_all_tables_in_one_file(fitted: Driver, tmp_path: Path):
    fitted.window.actions_["export_tables"].trigger()
    fitted.answer_dialog(tmp_path / "all.xlsx")
    fitted.until((tmp_path / "all.xlsx").exists)
    fitted.settle()
    names = openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames
    assert {"Fixed effects", "Random effects", "Lines of school"} <= set(names)


def test_a_folder_that_is_not_there_is_told_in_the_bar(fitted: Driver, tmp_path: Path):
    window = fitted.window
    analysis = window.exporter.analysis()
    assert analysis is not None
    window.exporter.save_tables(analysis, tmp_path / "gone" / "t.docx")
    fitted.until(window.banner.isVisible)
    assert "There is no folder" in window.banner.text


def test_the_small_table_of_the_fit_is_copied(fitted: Driver):
    pane = fitted.window.fit_log
    fitted.click(pane.choice.button("groups"))
    fitted.click(pane.copy_button)
    assert "school\t48" in clipboard().text() and clipboard().hasHtml()


def test_before_a_fit_there_is_nothing_to_copy(school: Driver):
    for name in ("copy_table", "copy_tables", "export_tables"):
        assert not school.window.actions_[name].isEnabled()
