"""Driver: what a person does with mouse and keyboard, at the places where things are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.plots.export_dialog import ExportDialog

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Driver:
    """One person at one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    # --- waiting ---------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], timeout: int = 90_000) -> None:
        """Wait for ``condition``, long enough for a process to start on a machine that is busy."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    def settle(self) -> None:
        """Wait until nothing is computed any more and the layout is at rest."""
        jobs = self.window.jobs
        self.qtbot.wait(80)
        self.until(lambda: jobs.idle() and not jobs.turns.waiting)
        self.qtbot.wait(20)

    # --- mouse -----------------------------------------------------------------------------------

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click ``widget`` in its middle or at ``at``; it must be there to be clicked."""
        assert widget.isVisible(), f"{widget} is not visible"
        assert widget.isEnabled(), f"{widget} is not enabled"
        QTest.mouseClick(widget, LEFT, NONE, at if at is not None else widget.rect().center())

    def cell(self, view: QAbstractItemView, index: QModelIndex) -> QPoint:
        """Where the cell ``index`` is in the viewport of ``view``."""
        view.scrollTo(index)
        rect = view.visualRect(index)
        assert view.viewport().rect().contains(rect.center())
        return rect.center()

    def click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """Click a cell."""
        index = view.model().index(row, column)
        QTest.mouseClick(view.viewport(), LEFT, NONE, self.cell(view, index))

    def double_click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """Double-click a cell, as the window system reports it: press, release, double click."""
        at = self.cell(view, view.model().index(row, column))
        QTest.mouseClick(view.viewport(), LEFT, NONE, at)
        QTest.mouseDClick(view.viewport(), LEFT, NONE, at)

    def choose(self, combo: QComboBox, key: str) -> None:
        """Open ``combo`` and click the entry whose key is ``key``."""
        self.click(combo)
        view = combo.view()
        self.until(view.isVisible)
        row = combo.findData(key)
        assert row >= 0, f"{key} is not offered"
        index = combo.model().index(row, 0)
        # A release right after the press that opened the list does not choose, as for a person.
        self.qtbot.wait(QApplication.doubleClickInterval() + 50)
        at = self.cell(view, index)
        QTest.mouseMove(view.viewport(), at)
        QTest.mouseClick(view.viewport(), LEFT, NONE, at)
        self.until(lambda: not view.isVisible(), 5_000)

    def choose_tab(self, key: str) -> None:
        """Click a tab."""
        tabs = self.window.tabs
        self.click(tabs.bar, tabs.bar.tabRect(tabs.index(key)).center())

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy = Qt.DropAction.CopyAction
        at = QPoint(200, 300)
        enter = QDragEnterEvent(at, copy, data, LEFT, NONE)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(at), copy, data, LEFT, NONE))

    # --- keyboard --------------------------------------------------------------------------------

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, widget: QWidget | None = None
    ) -> None:
        """Press a key where the focus is."""
        target = widget or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def type(self, text: str, widget: QWidget | None = None, pause: int = -1) -> None:
        """Type where the focus is, with a ``pause`` of so many milliseconds before each key."""
        target = widget or QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text, NONE, pause)

    def type_command(self, text: str, pause: int = -1) -> None:
        """Replace the command by ``text`` and press Return."""
        edit = self.window.command.edit
        self.click(edit.viewport())
        self.key(Qt.Key.Key_A, CONTROL, edit)
        self.key(Qt.Key.Key_Delete, NONE, edit)
        self.type(text, edit, pause)
        self.key(Qt.Key.Key_Return, NONE, edit)

    # --- verbs -----------------------------------------------------------------------------------

    def button(self, name: str) -> QWidget:
        """A button of the head row."""
        return self.window.header.buttons[name]

    def press_fit(self) -> None:
        """Click Fit and wait for the result."""
        self.click(self.button("fit"))
        self.until(lambda: self.window.document.fitting is None)
        self.settle()

    def export_dialog(self) -> ExportDialog:
        """The dialog that asks for size and format of a plot."""

        def dialogs() -> list[ExportDialog]:
            return [d for d in self.window.findChildren(ExportDialog) if d.isVisible()]

        self.until(dialogs)
        return dialogs()[0]

    def answer_dialog(self, path: Path) -> None:
        """Type ``path`` into the file dialog that is open and accept it."""

        def dialogs() -> list[QFileDialog]:
            found = self.window.findChildren(QFileDialog)
            return [d for d in found if d.isVisible()]

        self.until(dialogs)
        dialog = dialogs()[0]
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        self.until(dialog.isActiveWindow)
        self.qtbot.wait(100)
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, str(path))
        completer = edit.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.until(lambda: not dialogs(), 5_000)
        # What a window manager does, unless what the file leads to is in front already.
        others = (None, dialog)
        if QApplication.activeWindow() in others:
            self.window.activateWindow()
        self.until(lambda: QApplication.activeWindow() not in others, 5_000)

    def cells(self, view: QAbstractItemView) -> list[list[str]]:
        """Everything that a table shows."""
        model = view.model()
        return [
            [str(model.index(r, c).data() or "") for c in range(model.columnCount())]
            for r in range(model.rowCount())
        ]
