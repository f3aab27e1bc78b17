"""Column widths: dragged by the mouse, remembered by table and column, given back by the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.theme import Theme
from gui.widgets.table import Grid, GridModel, TableView
from tests.gui.driver import LEFT, NONE, Driver


@pytest.fixture(autouse=True)
def nothing_remembered(theme: Theme) -> Iterator[None]:
    QSettings("Levelwise", "Levelwise").clear()
    yield
    theme.set_scale(1.0)
    QSettings("Levelwise", "Levelwise").clear()


def drag_edge(view: TableView, column: int, by: int) -> None:
    """Take the right edge of the heading of ``column`` and move it ``by`` pixels."""
    header = view.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    start, end = QPoint(x, header.height() // 2), QPoint(x + by, header.height() // 2)
    QTest.mouseMove(header.viewport(), start)
    QTest.mousePress(header.viewport(), LEFT, NONE, start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(header.viewport(), start + (end - start) * share)
    QTest.mouseRelease(header.viewport(), LEFT, NONE, end)


def widths(view: TableView) -> list[int]:
    return [view.columnWidth(c) for c in range(view.model().columnCount())]


def test_widths_are_kept_for_the_next_fit_and_the_next_window(
    fitted: Driver, make_window: Callable[[], MainWindow], qtbot: QtBot, sample_dir: Path
) -> None:
    window = fitted.window
    tables = {"results": window.results.random.view, "variables": window.variables.table}
    tables["models"] = window.models.table
    before = {key: widths(view) for key, view in tables.items()}
    for view, column in zip(tables.values(), (1, 1, 0), strict=True):
        drag_edge(view, column, -12 if view is window.models.table else 18)
    assert widths(tables["results"])[1] == before["results"][1] + 18
    assert widths(tables["variables"])[1] == before["variables"][1] + 18
    # The names take what is left, so that the list is as wide as its card.
    names = tables["variables"]
    assert sum(widths(names)[c] for c in range(2)) == names.viewport().width()
    # Where a heading was not dragged everything is as it was.
    assert widths(tables["results"])[2:] == before["results"][2:]
    # Another fit, another text size and back, another size of the window: it is kept.
    fitted.type_command("math5 math3 || school:")
    fitted.press_fit()
    assert widths(tables["results"])[1] == before["results"][1] + 18
    window.theme.set_scale(1.6)
    window.theme.set_scale(1.0)
    fitted.settle()
    assert widths(tables["results"])[1] == before["results"][1] + 18
    again = make_window()
    again.open_path(sample_dir / "jsp.csv")
    user = Driver(qtbot, again)
    user.until(lambda: again.columns.isVisible())
    user.settle()
    assert widths(again.variables.table)[1] == before["variables"][1] + 18


def test_the_data_keep_the_width_by_the_name_of_the_variable(school: Driver) -> None:
    school.choose_tab("data")
    school.settle()
    table = school.window.data.table
    before = widths(table)
    drag_edge(table, 2, 40)
    assert widths(table) == [*before[:2], before[2] + 40, *before[3:]]
    # A click on the heading puts an arrow behind the name; that is no other column.
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 20, 10)
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    school.settle()
    assert school.window.data.view.sort is not None
    table.fit_columns()
    assert table.columnWidth(2) == before[2] + 40
    # A double click on the edge fits the column to its content again.
    x = header.sectionViewportPosition(2) + header.sectionSize(2) - 1
    QTest.mouseDClick(header.viewport(), LEFT, NONE, QPoint(x, 10))
    assert table.columnWidth(2) == before[2]
    assert not QSettings("Levelwise", "Levelwise").contains("column_widths/Data/math3")


def test_the_menu_gives_them_back(fitted: Driver) -> None:
    window = fitted.window
    results, variables = window.results.fixed.view, window.variables.table
    before = widths(results), widths(variables)
    drag_edge(results, 1, 30)
    drag_edge(variables, 1, 22)
    assert (widths(results), widths(variables)) != before
    view = next(m for m in window.header.menus.findChildren(QMenu) if m.title() == "&View")
    view.popup(QPoint(300, 60))
    fitted.until(view.isVisible)
    fitted.key(Qt.Key.Key_W, widget=view)
    fitted.until(lambda: not view.isVisible())
    fitted.settle()
    assert (widths(results), widths(variables)) == before
    settings = QSettings("Levelwise", "Levelwise")
    assert not [key for key in settings.allKeys() if key.startswith("column_widths")]


@pytest.mark.parametrize("stored", ["nonsense", "-5", "1e9", "nan"])
def test_what_cannot_be_read_is_passed_over(qtbot: QtBot, theme: Theme, stored: str) -> None:
    QSettings("Levelwise", "Levelwise").setValue("column_widths/Some%2Ftable/a", stored)
    view = TableView(theme, "Some/table")
    qtbot.addWidget(view)
    model = GridModel(view)
    view.setModel(model)
    model.set_grid(Grid(("a", "", ""), (("1", "2", "3"),), (True,) * 3))
    view.resize(300, 100)
    view.spread()
    assert view.widths.chosen() == {}
    view.show()
    # Names with signs of their own, and columns without a name or with the same, are told apart.
    for column in range(3):
        drag_edge(view, column, 10 + column)
    chosen = view.widths.chosen()
    assert len(chosen) == 3
    other = TableView(theme, "Some/table")
    qtbot.addWidget(other)
    other.setModel(model)
    assert other.widths.chosen() == chosen
