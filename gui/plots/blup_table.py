"""BlupTable: the figures of a caterpillar, group by group, in the order of the plot.

Texts are made of the cells that are seen alone, so that it does not matter how many groups there
are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from core.report.blup_table import blup_table
from core.report.format import common_decimals, format_estimate
from core.report.table import Table
from gui.plots.data import PlotEffect, PlotLevel
from gui.plots.influence_table import copies_table
from gui.selection import Selection
from gui.table_output import copy_tables, show_table_menu
from gui.theme import Theme
from gui.widgets.numbers import count, on_screen
from gui.widgets.table import LEFT, PLAIN, RIGHT, TableView

Index = QModelIndex | QPersistentModelIndex
GROUP, ROWS = 0, 1
#: Beside those that are seen.
ROWS_MEASURED = 20


@dataclass(frozen=True, eq=False)
class Blups:
    """What is listed: groups ``order`` (J,) of ``level``, and the ends (J, 2) of their intervals.

    ``of``: what the intervals are.
    """

    level: PlotLevel
    effect: PlotEffect
    order: np.ndarray
    ends: np.ndarray
    of: str

    @property
    def figures(self) -> np.ndarray:
        """BLUP, standard error, lower and upper end of each group, (J, 4)."""
        return np.column_stack((self.effect.blup, self.effect.se, self.ends))

    def table(self) -> Table:
        """All of it, in the order shown."""
        level, order = self.level, self.order
        labels = [level.labels[j] for j in order.tolist()]
        figures = self.figures[order]
        return blup_table(
            level.called, self.effect.called, labels, level.sizes[order], figures, self.of
        )


class BlupModel(QAbstractTableModel):
    """Cells made when they are asked for; selected groups have their colour."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._selection = theme, selection
        self._blups: Blups | None = None
        self._figures = np.zeros((0, 4))
        self._decimals = 2
        self._places = np.zeros(0, int)
        selection.changed.connect(self.repaint)

    def show(self, blups: Blups | None) -> None:
        """List ``blups``."""
        self.beginResetModel()
        self._blups = blups
        if blups is not None:
            self._figures = blups.figures
            known = self._figures[np.isfinite(self._figures)]
            typical = np.quantile(np.abs(known), (0.1, 0.5, 0.9)) if len(known) else np.zeros(1)
            self._decimals = common_decimals(typical.tolist())
            self._places = np.empty(len(blups.order), int)
            self._places[blups.order] = np.arange(len(blups.order))
        self.endResetModel()

    def group(self, row: int) -> int:
        """The group in ``row``."""
        assert self._blups is not None
        return int(self._blups.order[row])

    def row(self, group: int) -> int:
        """The row of ``group``."""
        return int(self._places[group])

    def repaint(self) -> None:
        """Other groups are selected."""
        if self.rowCount():
            corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), corner, [Qt.ItemDataRole.BackgroundRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._blups is None else len(self._blups.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._blups is None else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._blups is None:
            return None
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, PLAIN):
            text = self._text(self.group(index.row()), column)
            return text if role == PLAIN or column == GROUP else on_screen(text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == GROUP else RIGHT
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._tint(self.group(index.row()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        blups = self._blups
        if orientation != Qt.Orientation.Horizontal or blups is None or not 0 <= section < 6:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heads = (self.tr("Rows"), self.tr("BLUP"), self.tr("s.e."))
            return (blups.level.called, *heads, self.tr("Lower"), self.tr("Upper"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == GROUP else RIGHT
        return None

    def _text(self, group: int, column: int) -> str:
        assert self._blups is not None
        if column == GROUP:
            return self._blups.level.labels[group]
        if column == ROWS:
            return count(int(self._blups.level.sizes[group]))
        value = float(self._figures[group, column - 2])
        return format_estimate(value, self._decimals) if value == value else ""

    def _tint(self, group: int) -> QColor | None:
        assert self._blups is not None
        level = self._blups.level
        colour = self._selection.colour(level.name, level.labels[group], self._theme.palette)
        if colour is None:
            return None
        tint = QColor(colour)
        tint.setAlpha(46)
        return tint


class BlupTable(QWidget):
    """A click on a row, or Enter, picks its group."""

    picked = Signal(list)  #: positions of groups
    saveWanted = Signal(object)  #: the Table

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blups: Blups | None = None
        self.view = TableView(theme, self.tr("BLUPs"), fit_height=True, max_rows=6)
        self.model = BlupModel(theme, selection, self)
        self.view.setModel(self.model)
        # As many rows tell how wide columns have to be; all of a thousand would take a second.
        self.view.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.copyWanted.connect(self.copy)
        self.view.clicked.connect(lambda _: self._tell())
        self.view.activated.connect(lambda _: self._tell())
        copies_table(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view)
        self.hide()

    def show_blups(self, blups: Blups | None) -> None:
        """List ``blups``."""
        self._blups = blups
        self.model.show(blups)
        self.view.spread()

    def bring(self, group: int) -> None:
        """Bring the row of ``group`` into sight."""
        self.view.scrollTo(self.model.index(self.model.row(group), 0))

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        if self._blups is not None:
            copy_tables((self._blups.table(),))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._blups is not None:
            table = self._blups.table()
            show_table_menu(table, lambda: self.saveWanted.emit(table), self, event.globalPos())

    def _tell(self) -> None:
        rows = sorted({i.row() for i in self.view.selectionModel().selectedRows()})
        if rows:
            self.picked.emit([self.model.group(row) for row in rows])
