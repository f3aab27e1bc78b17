"""The history of the data: its steps in order, to be changed or removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.data.steps import KeepRows
from gui.data_steps import DataSteps
from gui.document import Document
from gui.theme import Theme
from gui.widgets.banner import Banner
from gui.widgets.label import paragraph, plain_tip
from gui.widgets.table import Grid, GridModel, TableView


class _Steps(TableView):
    """The list, its sentences in as many lines as they need; Delete removes, Return changes."""

    removeWanted = Signal()
    changeWanted = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Make each row as tall as its sentence, with a little air."""
        self.resizeRowsToContents()
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removeWanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.changeWanted.emit()
        else:
            super().keyPressEvent(event)


class HistoryPanel(QWidget):
    """``changeWanted`` carries the number of the step to change, from 0."""

    changeWanted = Signal(int)

    def __init__(
        self, theme: Theme, document: Document, steps: DataSteps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self.banner = Banner(theme)
        self.hint = paragraph(
            self.tr(
                "Nothing has been done to the data. New variables, edits and kept rows are listed "
                "here; they are done again when the file is read again."
            ),
            "mute",
        )
        self.model = GridModel(self)
        self.table = _Steps(theme, self.tr("Steps of the data"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        self.change_button = QPushButton(self.tr("Change…"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setToolTip(plain_tip(self.tr("Remove this step (Delete)")))
        buttons = QHBoxLayout()
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.change_button.clicked.connect(self._change)
        self.remove_button.clicked.connect(self._remove)
        self.table.removeWanted.connect(self._remove)
        self.table.changeWanted.connect(self._change)
        self.table.doubleClicked.connect(lambda index: self._change())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        document.datasetChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        steps = self._steps.steps
        cells = tuple((str(k), step.sentence()) for k, step in enumerate(steps, start=1))
        self.model.set_grid(Grid(("", self.tr("Step")), cells, (True, False)))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, 30)
        self.table.widths.apply()
        self.table.fit_rows()
        for widget in (self.table, self.change_button, self.remove_button):
            widget.setVisible(bool(steps))
        self.hint.setVisible(not steps)
        self.banner.clear()
        if steps:
            self.table.selectRow(len(steps) - 1)
        self._enable()

    def _chosen(self) -> int | None:
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _enable(self) -> None:
        chosen = self._chosen()
        self.remove_button.setEnabled(chosen is not None)
        known = chosen is not None and chosen < len(self._steps.steps)
        step = self._steps.steps[chosen] if known else None  # pyright: ignore
        new = step is not None and step.makes not in (*step.reads, "")
        self.change_button.setEnabled(new or isinstance(step, KeepRows))

    def _change(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.change_button.isEnabled():
            self.changeWanted.emit(chosen)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._steps.remove(chosen, self.banner.show_message)
