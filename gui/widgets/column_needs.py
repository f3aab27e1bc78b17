"""ColumnNeeds: how wide a table's columns have to be, measured once until that may be different."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableView

#: Beyond texts and headings, in pixels.
AIR = 4


class ColumnNeeds(QObject):
    """Watches the model and the fonts of ``view``, which tells of another style by ``forget``.

    A layout that comes to rest asks for the widths a dozen times, and each time all cells would be
    measured: that took longer than anything else after a fit.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._known: dict[int, int] = {}
        self._fonts: tuple[QFont, QFont] | None = None

    def follow(self, model: QAbstractItemModel) -> None:
        """Watch ``model``; call before the view takes it, to hear of a change before the view."""
        for signal in (
            model.modelReset,
            model.layoutChanged,
            model.dataChanged,
            model.headerDataChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.rowsMoved,
            model.columnsInserted,
            model.columnsRemoved,
            model.columnsMoved,
        ):
            signal.connect(self.forget)

    def of(self, column: int) -> int:
        """What ``column`` needs so that nothing in it is clipped, in pixels."""
        header = self._view.horizontalHeader()
        fonts = self._view.font(), header.font()
        if fonts != self._fonts:
            self._known.clear()
            self._fonts = fonts
        if column not in self._known:
            cells = self._view.sizeHintForColumn(column)
            self._known[column] = max(cells, self._heading(column)) + AIR
        return self._known[column]

    def _heading(self, column: int) -> int:
        header = self._view.horizontalHeader()
        if not header.isSectionHidden(column):
            return header.sectionSizeHint(column)
        # A hidden heading is said to need nothing, so that it would be shown and hidden in turns.
        blocked = header.blockSignals(True)
        header.showSection(column)
        needed = header.sectionSizeHint(column)
        header.hideSection(column)
        header.blockSignals(blocked)
        return needed

    def forget(self) -> None:
        """Measure again when asked."""
        self._known.clear()
