"""Find in the data: a field that counts what it finds and walks from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.data.view import DataView
from gui.icons import icon
from gui.jobs import Context, Jobs
from gui.theme import Theme
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count

if TYPE_CHECKING:
    import numpy as np

    from core.data.dataset import Dataset

#: Typing pauses this long before the search begins.
PAUSE_MS = 150


class _Field(QLineEdit):
    """Return and Down go on, Shift+Return and Up go back, Escape ends."""

    stepWanted = Signal(int)
    endWanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepWanted.emit(-1 if back else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepWanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.text():
            self.endWanted.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """``found`` carries the cell to show as (place, column), or None."""

    found = Signal(object)
    left = Signal()  #: Escape: the search is over

    def __init__(
        self, theme: Theme, view: DataView, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._view, self._jobs = theme, view, jobs
        self._cells: np.ndarray | None = None
        self._at = 0
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Find in the data"))
        self.field.setAccessibleName(self.tr("Find in the data"))
        self.field.setMinimumWidth(120)
        self.count = label("", "mute")
        self.back = self._button(self.tr("Previous (Shift+Return)"), -1)
        self.next = self._button(self.tr("Next (Return)"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(lambda text: self._pause.start())
        self.field.stepWanted.connect(self.step)
        self.field.endWanted.connect(self._end)
        view.changed.connect(self._search)
        theme.changed.connect(self._paint)
        self._paint()
        self._show()

    def step(self, by: int) -> None:
        """Show the next cell found, or the one before; round at the ends."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()
            return
        if self._cells is None or not len(self._cells):
            return
        self._at = (self._at + by) % len(self._cells)
        self._show()

    def _search(self) -> None:
        text, dataset = self.field.text().strip(), self._view.dataset
        self._cells = None
        if not text or dataset is None:
            self._jobs.cancel("find")
            self._show()
            return
        job = self._jobs.run("find", _find, dataset, self._view.rows, text)
        job.success(self._on_found)

    def _on_found(self, cells: np.ndarray) -> None:
        self._cells, self._at = cells, 0
        self._show()

    def _show(self) -> None:
        cells = self._cells
        there = cells is not None and len(cells) > 0
        for widget in (self.count, self.back, self.next):
            widget.setVisible(cells is not None)
        for button in (self.back, self.next):
            button.setEnabled(there)
        if cells is None:
            self.found.emit(None)
            return
        nothing = self.tr("not found")
        text = f"{count(self._at + 1)} / {count(len(cells))}" if there else nothing
        self.count.setText(text)
        self.count.setAccessibleName(text)
        cell = (int(cells[self._at, 0]), int(cells[self._at, 1])) if there else None
        self.found.emit(cell)

    def _end(self) -> None:
        self.field.clear()
        self._pause.stop()
        self._search()
        self.left.emit()

    def _button(self, tip: str, by: int) -> QPushButton:
        button = QPushButton(self)
        set_role(button, "role", "flat")
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _paint(self) -> None:
        colour = self._theme.palette.mute
        self.back.setIcon(icon("up", colour))
        self.next.setIcon(icon("down", colour))


def _find(context: Context, dataset: Dataset, rows: np.ndarray | None, text: str) -> np.ndarray:
    import numpy as np

    from core.data.rows import find_text

    everything = np.arange(dataset.n_rows) if rows is None else rows
    return find_text(dataset, everything, text, context.cancelled)
