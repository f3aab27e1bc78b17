"""What a person does in the model form: drag, choose from menus, add levels and factors."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui import dragging
from gui.panes.variables import NAME
from tests.gui.driver import LEFT, NONE, Driver


class _Carried(QDrag):
    """The platform's part of a drag, which the offscreen platform does not play.

    Carries what the source has picked up to ``goal`` and lets go, as the window system would.
    """

    goal = QPoint()

    def exec(self, *arguments: object) -> Qt.DropAction:
        data, copy = self.mimeData(), Qt.DropAction.CopyAction
        under = QApplication.widgetAt(self.goal)
        for near in (QPoint(0, 3), QPoint(0, 0)):
            under = under or QApplication.widgetAt(self.goal - near)
        while under is not None:
            at = under.mapFromGlobal(self.goal)
            enter = QDragEnterEvent(at, copy, data, LEFT, NONE)
            enter.ignore()
            if under.acceptDrops():
                QApplication.sendEvent(under, enter)
            if enter.isAccepted():
                QApplication.sendEvent(under, QDragMoveEvent(at, copy, data, LEFT, NONE))
                QApplication.sendEvent(under, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
                return copy
            under = None if under.isWindow() else under.parentWidget()
        return Qt.DropAction.IgnoreAction


def drag(user: Driver, source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    """Press on ``source`` at ``start``, carry what is there to ``target`` and let go at ``end``."""
    _Carried.goal = target.mapToGlobal(end)
    real, dragging.QDrag = dragging.QDrag, _Carried  # pyright: ignore
    try:
        QTest.mousePress(source, LEFT, NONE, start)
        far = QApplication.startDragDistance() + 4
        for distance in (3, far, 2 * far):
            _move(source, start + QPoint(distance, 1))
        QTest.mouseRelease(source, LEFT, NONE, start + QPoint(2 * far, 1))
    finally:
        dragging.QDrag = real  # pyright: ignore
    user.qtbot.wait(30)


def _move(widget: QWidget, at: QPoint) -> None:
    """Move the pointer with its button down."""
    there = QPointF(widget.mapToGlobal(at))
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, QPointF(at), there, Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(widget, event)


def drag_variable(user: Driver, name: str, target: QWidget, end: QPoint) -> None:
    """Drag the variable ``name`` from the list of variables."""
    table = user.window.variables.table
    model = table.model()
    row = next(r for r in range(model.rowCount()) if model.index(r, NAME).data() == name)
    start = user.cell(table, model.index(row, NAME))
    drag(user, table.viewport(), start, target, end)


def open_menus() -> list[QMenu]:
    """The menus on the screen."""
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu))
    return [menu for menu in found if menu.isVisible()]


def pick(user: Driver, text: str) -> None:
    """Click the entry ``text`` of the menu that is open."""

    user.until(open_menus)
    menu = open_menus()[-1]
    action = next(a for a in menu.actions() if a.text() == text)
    assert action.isEnabled(), text
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    user.until(lambda: menu not in open_menus())
    user.settle()


def double_click_variable(user: Driver, name: str) -> None:
    """Double-click the variable ``name`` in the list of variables."""
    table = user.window.variables.table
    model = table.model()
    row = next(r for r in range(model.rowCount()) if model.index(r, NAME).data() == name)
    user.double_click_cell(table, row, NAME)


def choose_level(user: Driver, row: int, name: str) -> None:
    """Choose the level of an equation, in its list if that is open already."""
    combo = user.window.model.levels.rows[row].level
    _choose(user, combo, name)


def choose_factor(user: Driver, row: int, name: str) -> None:
    """Choose the crossed factor of an equation, in its list if that is open already."""
    combo = user.window.model.levels.rows[row].factor
    _choose(user, combo, name)


def _choose(user: Driver, combo, name: str) -> None:
    view = combo.view()
    if not view.isVisible():
        user.choose(combo, name)
        return
    index = combo.model().index(combo.findData(name), 0)
    user.qtbot.wait(QApplication.doubleClickInterval() + 50)
    at = user.cell(view, index)
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    user.until(lambda: not view.isVisible(), 5_000)


def tick(user: Driver, term: str, column: int) -> None:
    """Click the tick of ``term`` in a column of the terms table."""
    model = user.window.model.terms_model
    row = model.row_of(term)
    assert row is not None
    user.click_cell(user.window.model.terms, row, column)


ALT = Qt.KeyboardModifier.AltModifier
