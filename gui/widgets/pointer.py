"""Pointer: a small triangle that ties a message to the word above it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.theme import Theme

HEIGHT, HALF = 7, 7


class Pointer(QWidget):
    """Points up at ``x``; hidden while there is nothing to point at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._x = 0.0
        self.setFixedHeight(HEIGHT)
        self.hide()

    @property
    def x_of_tip(self) -> float:
        """Where it points, in pixels from its left edge."""
        return self._x

    def point(self, x: float | None) -> None:
        """Point at ``x``, pixels from the left edge; None hides it."""
        self.setVisible(x is not None)
        if x is not None:
            self._x = x
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        x = min(max(self._x, HALF + 8.0), self.width() - HALF - 8.0)
        corners = [QPointF(x - HALF, HEIGHT), QPointF(x, 0.5), QPointF(x + HALF, HEIGHT)]
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.error))
            painter.drawPolygon(QPolygonF(corners))
        finally:
            painter.end()
