"""Figure: the scene of a plot: its plot area, axes, grid, titles and layers, laid out in pixels."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.plots import geometry
from gui.plots.geometry import Scale
from gui.plots.layers import Ink, Layer, MarkLayer
from gui.theme import Palette, Theme

TICK_PX, TITLE_PX, LABEL_PX = 11, 12, 11


@dataclass(frozen=True)
class Tick:
    """A place on an axis and what is written there."""

    value: float
    text: str


#: Low end, high end, pixels and what the texts are drawn with, to ticks.
TickMaker = Callable[[float, float, float, Ink], list[Tick]]


def number_ticks(low: float, high: float, pixels: float, ink: Ink) -> list[Tick]:
    """Round numbers, as many as can be read."""
    metrics = QFontMetricsF(ink.font(TICK_PX))
    sample = geometry.tick_text(max(abs(low), abs(high)), geometry.nice_step(high - low, 6))
    apart = max(34.0, metrics.horizontalAdvance(sample) * 1.9)
    values, step = geometry.ticks(low, high, max(2, min(8, int(pixels / apart))))
    return [Tick(v, ink.figure(geometry.tick_text(v, step))) for v in values]


def number_ticks_up(low: float, high: float, pixels: float, ink: Ink) -> list[Tick]:
    """As ``number_ticks`` for an upright axis, where texts stand one above the other."""
    metrics = QFontMetricsF(ink.font(TICK_PX))
    values, step = geometry.ticks(low, high, max(2, min(8, int(pixels / (2.4 * metrics.height())))))
    return [Tick(v, ink.figure(geometry.tick_text(v, step))) for v in values]


class Box(pg.ViewBox):
    """The plot area: keeps the visible range. The mouse is handled by the canvas."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.disableAutoRange()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)


class Figure(pg.GraphicsWidget):
    """Axes around a plot area. Layers are its children and redraw when it changes."""

    rearranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ink = Ink(theme.palette, theme.text_font(), scale=theme.scale)
        self.layers: list[Layer] = []
        self.x_title = ""
        self.y_title = ""
        self.x_ticks: TickMaker = number_ticks
        self.y_ticks: TickMaker = number_ticks_up
        #: Room above and right of the plot area, asked before each layout.
        self.margins: Callable[[], tuple[float, float]] = lambda: (28.0, 14.0)
        #: The scale that holds at a point of the plot area, and the point in it: where a figure
        #: has several panels, each has its own.
        self.part_at: Callable[[QPointF], tuple[Scale, QPointF]] = lambda at: (self.scale(), at)
        #: Writes titles that hold figures anew, when the ink is another.
        self.write_titles: Callable[[Ink], None] = lambda ink: None
        self._home = (0.0, 1.0, 0.0, 1.0)
        self.box = Box()
        self.box.setParentItem(self)
        self.box.sigRangeChanged.connect(lambda *_: self.arrange())
        self.grid = Layer(self, "grid", -10, self._draw_grid)
        self.frame = Layer(self, "frame", -5, self._draw_frame, inside=False)

    # Range -----------------------------------------------------------------------------

    def set_home(self, x0: float, x1: float, y0: float, y1: float) -> None:
        """The range that shows everything, and show it."""
        self._home = (x0, x1, y0, y1)
        self.box.setLimits(
            minXRange=(x1 - x0) * 1e-5, maxXRange=(x1 - x0) * 4,
            minYRange=(y1 - y0) * 1e-5, maxYRange=(y1 - y0) * 4,
        )  # fmt: skip
        self.go_home()

    def go_home(self) -> None:
        """Show everything."""
        x0, x1, y0, y1 = self._home
        self.box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0)
        self.arrange()

    @property
    def is_home(self) -> bool:
        """Whether everything is shown."""
        (x0, x1), (y0, y1) = self.box.viewRange()
        return all(
            math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12 * (abs(a) + 1))
            for a, b in zip((x0, x1, y0, y1), self._home, strict=True)
        )

    def scale(self) -> Scale:
        """The map from data to pixels of the plot area."""
        (x0, x1), (y0, y1) = self.box.viewRange()
        rect = self.box.rect()
        return Scale(x0, x1, y0, y1, rect.width(), rect.height())

    def plot_rect(self) -> QRectF:
        """The plot area in the figure's pixels."""
        return self.box.geometry()

    # Layout ----------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Lay out the plot area for the present size, range and titles, and redraw."""
        metrics = QFontMetricsF(self.ink.font(TICK_PX))
        title = QFontMetricsF(self.ink.font(TITLE_PX)).height()
        top, right = self.margins()
        height = self.size().height() - top - metrics.height() - title - 16
        (_, _), (y0, y1) = self.box.viewRange()
        texts = self.y_ticks(y0, y1, max(height, 1), self.ink)
        widest = max((metrics.horizontalAdvance(t.text) for t in texts), default=0)
        # In steps of four pixels, so that the plot does not tremble while it is dragged.
        left = 4 * math.ceil((title + widest + 18) / 4)
        bottom = metrics.height() + title + 16
        size = self.size()
        inner = QRectF(
            left,
            top,
            max(1.0, size.width() - left - right),
            max(1.0, size.height() - top - bottom),
        )
        if self.box.geometry() != inner:
            self.box.setGeometry(inner)
        for layer in self.layers:
            layer.geometry_changed()
        self.rearranged.emit()

    def setExportMode(self, export: bool, opts: dict[str, Any] | None = None) -> None:
        """Draw in the colours of ``opts["palette"]`` while exporting."""
        palette: Palette = (opts or {}).get("palette", self._theme.palette)
        scale = 1.0 if export else self._theme.scale
        dots = float((opts or {}).get("dots", 0.0))
        self.ink = Ink(palette, self._theme.text_font(), exporting=export, scale=scale, dots=dots)
        self.write_titles(self.ink)

    def restyle(self) -> None:
        """Take the theme's present colours and fonts."""
        self.ink = Ink(self._theme.palette, self._theme.text_font(), scale=self._theme.scale)
        self.arrange()
        for layer in self.layers:
            layer.update()

    def mark_layers(self) -> list[MarkLayer]:
        """The layers that hold marks of groups."""
        return [layer for layer in self.layers if isinstance(layer, MarkLayer)]

    # Drawing ---------------------------------------------------------------------------

    def _ticks(self, scale: Scale) -> tuple[list[Tick], list[Tick]]:
        xs = self.x_ticks(scale.x0, scale.x1, scale.width, self.ink)
        ys = self.y_ticks(scale.y0, scale.y1, scale.height, self.ink)
        return xs, ys

    def _draw_grid(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(ink.palette.grid), 1))
        for tick in self._ticks(scale)[1]:
            y = math.floor(float(scale.px_y(tick.value))) + 0.5
            if 0 <= y <= scale.height - 1:
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))

    def _draw_frame(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        area = self.plot_rect()
        font = ink.font(TICK_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        rule = QPen(QColor(ink.palette.group), 1)
        mute = QPen(QColor(ink.palette.mute))
        xs, ys = self._ticks(scale)
        base = math.floor(area.bottom()) + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(rule)
        painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
        shown_x = [t for t in xs if scale.x0 <= t.value <= scale.x1]
        for tick in shown_x:
            x = math.floor(area.left() + float(scale.px_x(tick.value))) + 0.5
            painter.drawLine(QPointF(x, base), QPointF(x, base + 4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(mute)
        for tick in shown_x:
            x = (
                area.left()
                + float(scale.px_x(tick.value))
                - metrics.horizontalAdvance(tick.text) / 2
            )
            painter.drawText(QPointF(x, base + 7 + metrics.ascent()), tick.text)
        for tick in ys:
            y = area.top() + float(scale.px_y(tick.value))
            if area.top() - 1 <= y <= area.bottom() + 1:
                x = area.left() - 8 - metrics.horizontalAdvance(tick.text)
                painter.drawText(QPointF(x, y + metrics.capHeight() / 2), tick.text)
        self.draw_titles(painter, area, ink)

    def draw_titles(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """The titles of both axes, centred along ``area``."""
        font = ink.font(TITLE_PX)
        metrics = QFontMetricsF(font)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(QPen(QColor(ink.palette.mute)))
        text = metrics.elidedText(self.x_title, elide, self.size().width() - 16)
        width = metrics.horizontalAdvance(text)
        x = min(max(8.0, area.center().x() - width / 2), self.size().width() - width - 8)
        painter.drawText(QPointF(x, self.size().height() - metrics.descent() - 2), text)
        text = metrics.elidedText(self.y_title, elide, self.size().height() - 16)
        width = metrics.horizontalAdvance(text)
        y = min(area.center().y() + width / 2, self.size().height() - 8)
        painter.save()
        painter.translate(metrics.ascent() + 1, max(y, width + 8))
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), text)
        painter.restore()
