"""The box to tick, as tables draw it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from gui.theme import Palette

#: Side of the box in pixels.
SIDE = 15


def paint_tick(painter: QPainter, centre: QPointF, checked: bool, palette: Palette) -> None:
    """Draw the box at ``centre``."""
    box = QRectF(0, 0, SIDE, SIDE)
    box.moveCenter(centre)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(palette.accent)))
        painter.drawRoundedRect(box, 4, 4)
        mark = QPainterPath(box.topLeft() + QPointF(3.8, 7.8))
        mark.lineTo(box.topLeft() + QPointF(6.4, 10.4))
        mark.lineTo(box.topLeft() + QPointF(11.2, 4.9))
        pen = QPen(QColor(palette.on_accent), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(mark)
    else:
        painter.setPen(QPen(QColor(palette.group), 1.2))
        painter.setBrush(QBrush(QColor(palette.surface)))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.restore()
