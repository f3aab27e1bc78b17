"""InfluenceTable: the most influential groups or rows under the plot, sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from core.inference.influence import GroupInfluence, RowInfluence
from core.report.influence_tables import (
    group_influence_table,
    most_influential,
    row_influence_table,
)
from core.report.table import Table
from gui.plots.influence_cases import Cases
from gui.table_output import copy_tables, show_table_menu
from gui.theme import Theme
from gui.widgets.table import EMPTY_GRID, Grid, GridModel, TableView
from gui.widgets.table_card import grid_of

#: So many of the most influential are listed.
MOST = 40


class InfluenceTable(QWidget):
    """A click on a row picks its case; the cases of the shared selection are marked."""

    picked = Signal(list)  #: positions of cases
    saveWanted = Signal(object)  #: the Table, in the order shown

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases: Cases | None = None
        self._table: Table | None = None
        self._words: tuple[tuple[str, ...], str] = ((), "")
        self._grid = EMPTY_GRID
        self._positions = np.zeros(0, int)
        self._order = np.zeros(0, int)
        self._sorted = (0, True)
        self.model = GridModel(self)
        self.view = TableView(theme, self.tr("The most influential"), fit_height=True, max_rows=6)
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.copyWanted.connect(self.copy)
        self.view.clicked.connect(lambda _: self._tell())
        self.view.activated.connect(lambda _: self._tell())
        header = self.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort)
        copies_table(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view)
        self.hide()

    def show_cases(
        self, cases: Cases, places: np.ndarray, titles: Sequence[str] = (), level: str = ""
    ) -> None:
        """List the most influential of ``cases``; ``places`` (n,): of the rows in the data.

        ``titles``: what the coefficients are called, and ``level`` what the level of groups is.
        """
        words = (tuple(titles), level)
        same = self._cases is not None and cases.influence is self._cases.influence
        if same and words == self._words:
            return
        self._cases, self._words = cases, words
        found = cases.influence
        self._positions = most_influential(found, MOST)
        self._table = _table(found, places, *words)
        self._grid = grid_of(self._table)
        self._order = np.arange(len(self._positions))
        keys = [column.key for column in self._table.columns]
        self._sorted = keys.index("cooks"), True
        self._fill()

    def sort(self, column: int) -> None:
        """Sort by ``column``, the largest figure or first name first; again, the other way."""
        table = self._table
        if table is None:
            return
        falling = self._grid.numeric[column]
        if self._sorted[0] == column:
            falling = not self._sorted[1]
        self._sorted = column, falling
        cells = [row[column] for row in table.rows]
        if self._grid.numeric[column]:
            keys = np.array([np.nan if c is None else float(str(c)) for c in cells])
            keys = -keys if falling else keys
            self._order = np.argsort(keys, kind="stable")
        else:
            texts = sorted(range(len(cells)), key=lambda i: str(cells[i]).casefold())
            self._order = np.array(texts[::-1] if falling else texts, int)
        self._fill()

    def mark(self, cases: np.ndarray) -> None:
        """Mark the rows of ``cases``."""
        rows = np.flatnonzero(np.isin(self._positions[self._order], cases))
        chosen = QItemSelection()
        last = max(0, self.model.columnCount() - 1)
        for row in rows.tolist():
            chosen.select(self.model.index(row, 0), self.model.index(row, last))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(chosen, flags)

    def copy(self) -> None:
        """Put the table on the clipboard, in the order shown."""
        if self._table is not None:
            copy_tables((self.shown,))

    @property
    def shown(self) -> Table:
        """The table in the order shown."""
        assert self._table is not None
        return replace(self._table, rows=tuple(self._table.rows[i] for i in self._order.tolist()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._table is not None:
            table = self.shown
            show_table_menu(table, lambda: self.saveWanted.emit(table), self, event.globalPos())

    def _fill(self) -> None:
        cells = tuple(self._grid.cells[i] for i in self._order.tolist())
        by, falling = self._sorted
        headings = list(self._grid.headings)
        headings[by] += " ↓" if falling else " ↑"
        self.model.set_grid(Grid(tuple(headings), cells, self._grid.numeric))
        self.view.spread()

    def _tell(self) -> None:
        rows = sorted({i.row() for i in self.view.selectionModel().selectedRows()})
        cases = [int(c) for c in self._positions[self._order[rows]]]
        if cases:
            # Shift and Ctrl are in the rows that are selected already.
            self.picked.emit(cases)


class _CopyKey(QObject):
    """In a table under a plot the key copies the table, not the plot."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        copies = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if copies and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)


def copies_table(view: TableView) -> None:
    """Let Ctrl+C in ``view`` copy the table, whatever it stands under."""
    view.installEventFilter(_CopyKey(view))


def _table(
    found: RowInfluence | GroupInfluence, places: np.ndarray, titles: Sequence[str], level: str
) -> Table:
    if isinstance(found, RowInfluence):
        return row_influence_table(found, places, MOST, titles)
    return group_influence_table(found, MOST, titles, level)
