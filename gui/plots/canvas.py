"""Canvas: the widget that shows a figure and turns mouse and wheel into plain signals."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.plots.figure import Figure
from gui.plots.geometry import Scale
from gui.plots.layers import Ink, Layer
from gui.theme import Theme


class Canvas(pg.GraphicsView):
    """All positions are in pixels of the plot area, from its top left corner.

    Left: click, or drag a rectangle (drag the view where ``panning``). Middle or right: drag
    the view; right without dragging asks for the menu. Wheel: zoom about the pointer.
    """

    hovered = Signal(object)  #: QPointF, or None when the pointer left
    clicked = Signal(QPointF, Qt.KeyboardModifier)
    boxed = Signal(QRectF, Qt.KeyboardModifier)
    double_clicked = Signal()
    menu_wanted = Signal(QPointF)  #: in pixels of the screen

    def __init__(self, theme: Theme, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self.panning = False
        self._pressed: QPointF | None = None
        self._button = Qt.MouseButton.NoButton
        self._dragging = False
        self._last = QPointF()
        self._rubber: QRectF | None = None
        self._double = False
        # The view itself takes no focus: the plot around it does, and shows it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCentralItem(figure)
        self._rubber_layer = Layer(figure, "rubber band", 90, self._draw_rubber)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's surface colour."""
        self.setBackground(QColor(theme.palette.surface))

    @property
    def rubber(self) -> QRectF | None:
        """The rectangle being dragged."""
        return self._rubber

    def set_panning(self, panning: bool) -> None:
        """Whether dragging with the left button moves the view instead of selecting."""
        self.panning = panning
        shape = Qt.CursorShape.OpenHandCursor if panning else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(QCursor(shape))

    # Events. None of them reach the scene: its items take no mouse. ------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._last = self._local(event.position())
        self._button = event.button()
        self._dragging = False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._local(event.position())
        if event.buttons() == Qt.MouseButton.NoButton:
            # A release can be lost, to a menu or to another window.
            self._pressed, self._double = None, False
            self.cancel()
        if self._pressed is None:
            self.hovered.emit(at)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging and not far:
            return
        if not self._dragging:
            self._dragging = True
            self.hovered.emit(None)
        if self._selecting:
            self._set_rubber(QRectF(self._pressed, at).normalized())
        else:
            self._pan(at - self._last)
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() != self._button:
            return
        dragged, box = self._dragging, self._rubber
        self._pressed, self._dragging = None, False
        self._set_rubber(None)
        event.accept()
        if self._double:
            self._double = False
        elif dragged and box is not None:
            self.boxed.emit(box, event.modifiers())
        elif not dragged and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._local(event.position()), event.modifiers())
        elif not dragged and event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The release that follows is the second half of this, not another click.
        self._double = True
        self._pressed = self._local(event.position())
        self._button = event.button()
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            # Shift zooms along x alone, Ctrl along y alone.
            modifiers = event.modifiers()
            along_x = not modifiers & Qt.KeyboardModifier.ControlModifier
            along_y = not modifiers & Qt.KeyboardModifier.ShiftModifier
            self.zoom(1.0015 ** (-turned), self._local(event.position()), along_x, along_y)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(None)

    def keyPressEvent(self, event: Any) -> None:
        # The keyboard belongs to the plot around the canvas.
        event.ignore()

    # Range ---------------------------------------------------------------------------------

    def zoom(
        self, factor: float, at: QPointF | None = None, x: bool = True, y: bool = True
    ) -> None:
        """Make the visible range ``factor`` times as large, about ``at`` or the middle."""
        if at is None:
            at = self.figure.box.rect().center()
        scale, at = self.figure.part_at(at)
        centre = pg.Point(scale.data_x(at.x()), scale.data_y(at.y()))
        self.figure.box.scaleBy((factor if x else 1.0, factor if y else 1.0), center=centre)

    def _pan(self, by: QPointF) -> None:
        scale, _ = self.figure.part_at(self._last)
        self.figure.box.translateBy(
            x=scale.data_x(0) - scale.data_x(by.x()), y=scale.data_y(0) - scale.data_y(by.y())
        )

    def cancel(self) -> bool:
        """Give up the rectangle being dragged; whether there was one."""
        if self._rubber is None:
            return False
        self._pressed, self._dragging = None, False
        self._set_rubber(None)
        return True

    @property
    def _selecting(self) -> bool:
        return self._button == Qt.MouseButton.LeftButton and not self.panning

    def _local(self, position: QPointF) -> QPointF:
        return position - self.figure.plot_rect().topLeft()

    def _set_rubber(self, box: QRectF | None) -> None:
        self._rubber = box
        self._rubber_layer.update()

    def _draw_rubber(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self._rubber is None or ink.exporting:
            return
        fill = QColor(ink.palette.accent)
        fill.setAlphaF(0.10)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(ink.palette.accent), 1))
        painter.drawRect(self._rubber)
