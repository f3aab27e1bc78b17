"""Importing by mouse and keyboard: the preview, the quiet bar, the clipboard, changed files."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.data import readers
from core.data.choices import Choices
from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset
from core.data.readers import Request
from gui.import_form import AUTOMATIC
from gui.import_preview import ImportPreview
from tests.gui.driver import CONTROL, Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier

#: Nobody can tell whether the incomes are thousands, and one score is no number.
DOUBTFUL = "id;income;score\n" + "".join(f"{i};1.{i}00;{i}\n" for i in range(1, 9))
DOUBTFUL += "9;1.900;oops\n"


def write(folder: Path, text: str, name: str = "data.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def preview_of(user: Driver) -> ImportPreview:
    """The preview, once it is there and quiet."""
    user.until(lambda: user.window.importing.preview is not None)
    user.settle()
    preview = user.window.importing.preview
    assert preview is not None and preview.isVisible()
    return preview


def data_of(user: Driver) -> Dataset:
    dataset = user.window.document.dataset
    assert dataset is not None
    return dataset


def shown(user: Driver, preview: ImportPreview) -> list[list[str]]:
    return user.cells(preview.rows)


def open_it(user: Driver, preview: ImportPreview) -> None:
    user.click(preview.open_button)
    user.until(lambda: user.window.importing.preview is None)
    user.settle()


def test_a_plain_file_opens_at_once_with_a_quiet_bar(school: Driver) -> None:
    bar = school.window.importing.bar
    assert school.window.importing.preview is None
    assert bar.text == "Read as CSV: UTF-8, comma, names in the first row, decimal point"
    school.click(bar.close_button)
    assert not bar.isVisible()


def test_the_bar_goes_when_a_model_is_built(school: Driver) -> None:
    school.type_command("math5 math3 || school:")
    school.settle()
    assert not school.window.importing.bar.isVisible()


def test_a_doubtful_file_is_asked_about(user: Driver, tmp_path: Path) -> None:
    user.drop(write(tmp_path, DOUBTFUL))
    preview = preview_of(user)
    assert user.window.document.opened is None
    issues = user.cells(preview.issues)
    assert issues[0][:2] == ["doubt", "income"] and "thousands" in issues[0][3]
    assert issues[1] == [
        "row 9",
        "score",
        "oops",
        "is no number: the whole column is kept as text.",
    ]
    assert shown(user, preview)[0] == ["1", "1.1", "1"]

    user.choose(preview.form.combos["decimal"], ",")
    user.choose(preview.form.combos["thousands"], ".")
    user.settle()
    assert shown(user, preview)[0] == ["1", "1100", "1"]
    assert [row[1] for row in user.cells(preview.issues)] == ["score"]

    open_it(user, preview)
    dataset = data_of(user)
    assert dataset.column("income").to_list()[:2] == [1100.0, 1200.0]
    assert dataset.source.chosen == Choices(decimal=",", thousands=".")


def test_a_column_is_made_a_number(user: Driver, tmp_path: Path) -> None:
    user.drop(write(tmp_path, DOUBTFUL))
    preview = preview_of(user)
    # A click on the line of the problem goes to its place.
    user.click_cell(preview.issues, 1, 3)
    assert preview.rows.currentIndex().row() == 8
    assert preview.kind_caption.text() == "score"
    user.choose(preview.kind, "number")
    user.settle()
    assert shown(user, preview)[8][2] == ""
    assert user.cells(preview.issues)[1] == [
        "row 9",
        "score",
        "oops",
        "is no number: read as missing.",
    ]
    user.click_cell(preview.rows, 0, 0)
    user.choose(preview.kind, "left out")
    user.settle()
    open_it(user, preview)
    assert data_of(user).names == ("income", "score")
    assert data_of(user).missing_count("score") == 1


def test_lines_that_do_not_fit_are_told(user: Driver, tmp_path: Path) -> None:
    user.drop(write(tmp_path, "a,b\n1,2\n3,4,5\n6,7\n"))
    preview = preview_of(user)
    assert user.cells(preview.issues) == [
        ["line 3", "", "3,4,5", "has 3 values where there should be 2: left out."]
    ]
    assert preview.form.leave_out.isChecked()
    open_it(user, preview)
    assert data_of(user).column("a").to_list() == [1.0, 6.0]


def test_cancel_leaves_everything_as_it_was(fitted: Driver, tmp_path: Path) -> None:
    opened = fitted.window.document.opened
    fitted.drop(write(tmp_path, DOUBTFUL))
    preview = preview_of(fitted)
    fitted.key(Qt.Key.Key_Escape, widget=preview)
    fitted.until(lambda: fitted.window.importing.preview is None)
    assert fitted.window.document.opened is opened
    assert fitted.cells(fitted.window.results.fixed.view)[0][1] == "0.6136"


def test_by_keyboard_alone(user: Driver, tmp_path: Path) -> None:
    path = write(tmp_path, "x,y\n1,2\n3,4\n")
    user.key(Qt.Key.Key_O, CONTROL | SHIFT, user.window)
    user.answer_dialog(path)
    preview = preview_of(user)
    assert shown(user, preview) == [["1", "2"], ["3", "4"]]
    header = preview.form.combos["header"]
    header.setFocus()
    user.key(Qt.Key.Key_Down, widget=header)
    user.key(Qt.Key.Key_Down, widget=header)
    user.settle()
    assert shown(user, preview)[0] == ["x", "y"]
    user.key(Qt.Key.Key_Home, widget=header)
    user.settle()
    assert header.currentData() == AUTOMATIC
    missing = preview.form.edits["missing"]
    missing.setFocus()
    user.type("4 NA", missing)
    user.key(Qt.Key.Key_Return, widget=missing)
    user.settle()
    assert shown(user, preview) == [["1", "2"], ["3", ""]]
    user.key(Qt.Key.Key_Return, CONTROL, preview)
    user.until(lambda: user.window.importing.preview is None)
    assert data_of(user).variable("y").missing_codes == (4.0,)
    assert data_of(user).source.chosen.missing == ("4", "NA")


def test_an_impossible_choice_is_told_in_the_preview(user: Driver, tmp_path: Path) -> None:
    user.drop(write(tmp_path, DOUBTFUL))
    preview = preview_of(user)
    line = preview.form.edits["first_line"]
    line.setFocus()
    user.type("99", line)
    user.key(Qt.Key.Key_Return, widget=line)
    user.settle()
    assert "no table from line 99 on" in preview.banner.text
    assert not preview.open_button.isEnabled()
    user.choose(preview.form.combos["decimal"], ".")
    line.setFocus()
    line.selectAll()
    user.key(Qt.Key.Key_Delete, widget=line)
    user.key(Qt.Key.Key_Return, widget=line)
    user.settle()
    assert not preview.banner.isVisible() and preview.open_button.isEnabled()
    user.click(preview.cancel_button)


def test_sheets(user: Driver, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, value in (("First", 1), ("Second", 2)):
        sheet = book.create_sheet(name)
        sheet.append(["x"])
        sheet.append([value])
    path = tmp_path / "book.xlsx"
    book.save(path)
    user.drop(path)
    preview = preview_of(user)
    assert shown(user, preview) == [["1"]]
    user.choose(preview.form.combos["table"], "Second")
    user.settle()
    assert shown(user, preview) == [["2"]]
    open_it(user, preview)
    assert data_of(user).column("x").to_list() == [2.0]
    assert "“Second”" in user.window.importing.bar.text


def test_change_keeps_the_models(school: Driver) -> None:
    window = school.window
    school.type_command("math5 math3 || school:")
    school.press_fit()
    window.actions_["how_read_change"].trigger()
    preview = preview_of(school)
    school.click_cell(preview.rows, 0, list(data_of(school).names).index("social"))
    school.choose(preview.kind, "text")
    school.settle()
    open_it(school, preview)
    assert window.command.text == "math5 math3 || school:"
    assert str(data_of(school).variable("social").kind.value) == "text"
    window.document.undo_stack.undo()
    school.settle()
    assert data_of(school).variable("social").is_numeric


def test_paste(user: Driver) -> None:
    window = user.window
    QGuiApplication.clipboard().setText("a\tb\n1\t2,5\n3\t4,5\n")
    user.key(Qt.Key.Key_V, CONTROL | SHIFT, window)
    user.until(lambda: window.columns.isVisible())
    user.settle()
    assert data_of(user).column("b").to_list() == [2.5, 4.5]
    assert window.header.name.text() == "Clipboard"
    user.click(window.importing.bar.button)
    preview = preview_of(user)
    user.choose(preview.form.combos["header"], "no")
    user.settle()
    open_it(user, preview)
    assert data_of(user).n_rows == 3


def test_nothing_to_paste(user: Driver) -> None:
    QGuiApplication.clipboard().setText("  ")
    user.key(Qt.Key.Key_V, CONTROL | SHIFT, user.window)
    user.until(user.window.banner.isVisible)
    assert "no table on the clipboard" in user.window.banner.text


def test_a_file_that_changes_on_disk(user: Driver, tmp_path: Path) -> None:
    window = user.window
    rows = "".join(f"{i % 5},{i},{(i * 7) % 11}\n" for i in range(40))
    path = write(tmp_path, "g,x,y\n" + rows)
    user.drop(path)
    user.until(lambda: window.columns.isVisible())
    user.type_command("y x || g:")
    user.press_fit()
    bar = window.importing.bar
    assert not bar.isVisible()
    wanted = (Condition("g", Relation.EQUAL, (1.0,)),)
    window.data.view.set_conditions(wanted)
    user.settle()
    write(tmp_path, "g,x,y\n" + rows + "1,2,3\n")
    user.until(bar.isVisible)
    assert bar.text == "data.csv has changed on disk."
    user.click(bar.button)
    user.until(lambda: data_of(user).n_rows == 41)
    user.settle()
    assert window.command.text == "y x || g:"
    assert window.data.view.conditions == wanted and window.data.model.rowCount() == 9
    # Some programs write another file and put it in the place of the first.
    other = write(tmp_path, "g,x,y\n" + rows, "other.csv")
    user.qtbot.wait(50)
    bar.hide()
    other.replace(path)
    user.until(lambda: bar.isVisible() and "changed" in bar.text)


def test_stop_reading(user: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = user.window
    started = threading.Event()

    def slow(path: Path, request: Request) -> Dataset:
        while True:
            started.set()
            request.reached(0.5)
            threading.Event().wait(0.01)

    reader = next(r for r in readers.READERS if r.name == "Stata")
    monkeypatch.setattr(readers, "_reader_for", lambda path, head: _with(reader, slow))
    user.drop(write(tmp_path, "a,b\n1,2\n"))
    user.until(started.is_set)
    user.until(window.progress.isVisible)
    user.until(lambda: window.progress.value() == 500)
    stop = window.header.buttons["stop"]
    user.until(stop.isEnabled)
    user.click(stop)
    user.settle()
    assert window.document.opened is None and not window.progress.isVisible()
    assert not window.banner.isVisible()


def _with(reader: readers.Reader, read: object) -> readers.Reader:
    return replace(reader, read=read)  # pyright: ignore[reportArgumentType]
