"""CardColumns: cards below each other in two columns where there is room, else in one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

#: Two columns need so many pixels, at the usual text size.
LEAST_WIDTH = 920


class CardColumns(QScrollArea):
    """Scrolls up and down. Cards are added in reading order, each with its column of the two."""

    def __init__(self, name: str, least: int = LEAST_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._least = least
        self._cards: list[tuple[QWidget, int]] = []
        self._wide: bool | None = None
        holder = QWidget()
        holder.setObjectName("scrolled")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(10)
            row.addLayout(column, 1)
        self._row = row
        self.setWidget(holder)
        self._arrange()

    def add(self, card: QWidget, column: int = 0) -> None:
        """Add ``card`` under the others, in ``column`` 0 or 1 where there are two."""
        self._cards.append((card, column))
        self._wide = None
        self._arrange()

    def remove(self, card: QWidget) -> None:
        """Take ``card`` out."""
        self._cards = [pair for pair in self._cards if pair[0] is not card]
        self._wide = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.viewport().width() >= self._least
        if wide == self._wide:
            return
        self._wide = wide
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        for card, place in self._cards:
            self._columns[place if wide else 0].addWidget(card)
        for column in self._columns:
            column.addStretch(1)
        self._row.setStretch(1, 1 if wide else 0)
        self._row.setSpacing(10 if wide else 0)
