"""ColumnWidths: the widths that a user has dragged a table's columns to, remembered by name."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QTableView

from gui.theme import Theme

#: Where they are kept in the settings: under the table's name, then the column's.
GROUP = "column_widths"

#: What is taken from the settings, in pixels at the usual text size.
LEAST, MOST = 10, 4000

#: The name of a column, where its heading shows more than that.
COLUMN_NAME = Qt.ItemDataRole.UserRole + 101


class ColumnWidths(QObject):
    """Listens to the heading of ``view``; widths are kept at the usual text size.

    A double click on the edge of a heading gives its column back to us, ``forget`` all of them.
    """

    changed = Signal()  #: the user chose a width, or gave it up

    def __init__(self, theme: Theme, view: QTableView, table: str) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._group = f"{GROUP}/{quote(table or '-', safe='')}"
        self._kept = self._read()
        self._dragging = False
        self._dragged: set[int] = set()
        header = view.horizontalHeader()
        header.viewport().installEventFilter(self)
        header.sectionResized.connect(self._on_resized)
        header.sectionHandleDoubleClicked.connect(self._give_up)

    def chosen(self) -> dict[int, int]:
        """The columns whose width the user chose, with that width in pixels."""
        if not self._kept:
            return {}
        keys = enumerate(self._keys())
        return {
            column: self._theme.px(self._kept[key]) for column, key in keys if key in self._kept
        }

    def apply(self) -> None:
        """Give the columns the widths chosen; the others stay as they are."""
        for column, width in self.chosen().items():
            self._view.setColumnWidth(column, width)

    def forget(self) -> None:
        """Give up all widths of this table."""
        if self._kept:
            self._kept.clear()
            QSettings("Levelwise", "Levelwise").remove(self._group)
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._dragging = self._is_edge(event.position().toPoint().x())
            elif event.type() == QEvent.Type.MouseButtonRelease and self._dragging:
                self._dragging = False
                self._keep()
        return False

    def _is_edge(self, x: int) -> bool:
        """Whether ``x`` is where a heading can be taken and made wider."""
        header = self._view.horizontalHeader()
        grip = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, header)
        return header.logicalIndexAt(x - grip) != header.logicalIndexAt(x + grip)

    def _on_resized(self, column: int, before: int, now: int) -> None:
        # Sizes that change while nobody drags are ours.
        if self._dragging and now > 0:
            self._dragged.add(column)

    def _keep(self) -> None:
        settings, keys = QSettings("Levelwise", "Levelwise"), self._keys()
        for column in self._dragged:
            width = self._view.columnWidth(column) / self._theme.scale
            self._kept[keys[column]] = width
            settings.setValue(f"{self._group}/{keys[column]}", width)
        if self._dragged:
            self._dragged.clear()
            self.changed.emit()

    def _give_up(self, column: int) -> None:
        key = self._keys()[column]
        if self._kept.pop(key, None) is not None:
            QSettings("Levelwise", "Levelwise").remove(f"{self._group}/{key}")
            self.changed.emit()

    def _keys(self) -> list[str]:
        """The names of the columns as keys; of those with one name, the later have a number."""
        model, across = self._view.model(), Qt.Orientation.Horizontal
        seen: Counter[str] = Counter()
        keys = []
        for column in range(model.columnCount() if model is not None else 0):
            name = model.headerData(column, across, COLUMN_NAME)
            name = str(name or model.headerData(column, across) or "-")
            seen[name] += 1
            number = f" {seen[name]}" if seen[name] > 1 else ""
            keys.append(quote(name + number, safe=""))
        return keys

    def _read(self) -> dict[str, float]:
        settings = QSettings("Levelwise", "Levelwise")
        settings.beginGroup(self._group)
        found: dict[str, float] = {}
        for key in settings.childKeys():
            try:
                found[key] = float(str(settings.value(key)))
            except ValueError:
                continue
        settings.endGroup()
        return {key: width for key, width in found.items() if LEAST <= width <= MOST}
