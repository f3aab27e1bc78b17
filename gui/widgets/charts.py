"""Small charts beside tables: the course of the log likelihood, and a simulated distribution."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import CAPTION, Theme
from gui.widgets.numbers import on_screen

#: Room for a line of text above or below the drawing, in pixels at the usual text size.
TEXT = 15


class SmallChart(QWidget):
    """A drawing as wide as its place and a few lines tall; ``describe`` is what it says aloud."""

    def __init__(self, theme: Theme, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._height = theme, height
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def describe(self, text: str) -> None:
        """Say ``text`` to those who cannot see the drawing."""
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        return QSize(160, self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.text_font(CAPTION))
            self.draw(painter)
        finally:
            painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw it; the painter has the small font."""
        raise NotImplementedError

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class CourseChart(SmallChart):
    """The log likelihood by iteration: first the EM steps, then Newton's."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 54, parent)
        self._values: tuple[float, ...] = ()
        self._em = 0

    @property
    def values(self) -> tuple[float, ...]:
        """What is drawn."""
        return self._values

    def show_course(self, values: Sequence[float], em: int) -> None:
        """Draw ``values``, of which the first ``em`` are of EM steps."""
        self._values, self._em = tuple(v for v in values if math.isfinite(v)), em
        self.update()

    def points(self) -> list[QPointF]:
        """Where the values are drawn."""
        low, high = min(self._values), max(self._values)
        span = (high - low) or 1.0
        area = QRectF(self.rect()).adjusted(5, 6, -5, -6)
        step = area.width() / max(1, len(self._values) - 1)
        return [
            QPointF(area.left() + i * step, area.bottom() - (v - low) / span * area.height())
            for i, v in enumerate(self._values)
        ]

    def draw(self, painter: QPainter) -> None:
        palette = self._theme.palette
        painter.setPen(QPen(QColor(palette.grid), 1))
        painter.drawLine(5, 6, self.width() - 5, 6)
        painter.drawLine(5, self.height() - 6, self.width() - 5, self.height() - 6)
        if len(self._values) < 2:
            return
        points = self.points()
        painter.setPen(QPen(QColor(palette.group), 1.4))
        painter.drawPolyline(points)
        for number, point in enumerate(points):
            colour = palette.group if number < self._em else palette.accent
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(point, 2.6, 2.6)


class Histogram(SmallChart):
    """A simulated distribution and where the statistic observed lies in it."""

    BINS = 40

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 92, parent)
        self._values: tuple[float, ...] = ()
        self._observed = 0.0
        self._label = ""

    def show_values(self, values: Sequence[float], observed: float, label: str) -> None:
        """Draw ``values`` with ``observed``, which is called ``label``."""
        self._values, self._observed, self._label = tuple(values), observed, label
        self.update()

    def counts(self) -> tuple[list[int], float]:
        """How many values are in each bin from 0, and the width of a bin."""
        width = max((*self._values, self._observed, 1e-9)) * 1.04 / self.BINS
        counts = [0] * self.BINS
        for value in self._values:
            counts[min(self.BINS - 1, int(value / width))] += 1
        return counts, width

    def draw(self, painter: QPainter) -> None:
        palette, text = self._theme.palette, self._theme.px(TEXT)
        area = QRectF(self.rect()).adjusted(4, text, -4, -text)
        counts, width = self.counts()
        # Tests of variances have half of their values at zero: the root keeps the rest visible.
        tallest = math.sqrt(max(counts)) or 1.0
        bar = area.width() / self.BINS
        painter.setPen(Qt.PenStyle.NoPen)
        for number, count in enumerate(counts):
            height = math.sqrt(count) / tallest * area.height()
            beyond = (number + 0.5) * width >= self._observed
            painter.setBrush(QColor(palette.accent if beyond else palette.group))
            left = area.left() + number * bar
            painter.drawRect(QRectF(left, area.bottom() - height, max(1.0, bar - 1), height))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        x = area.left() + self._observed / width * bar
        painter.setPen(QPen(QColor(palette.text), 1.4))
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()))
        self._write(painter, x, area)

    def _write(self, painter: QPainter, x: float, area: QRectF) -> None:
        palette, text = self._theme.palette, self._theme.px(TEXT)
        wide = painter.fontMetrics().horizontalAdvance(self._label)
        left = min(max(x - wide / 2, area.left()), max(area.left(), area.right() - wide))
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(palette.text))
        painter.drawText(QRectF(left, 0, wide + 4, text - 3), centre, self._label)
        painter.setPen(QColor(palette.mute))
        below = QRectF(area.left(), area.bottom() + 1, area.width(), text)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        last = on_screen(f"{self.counts()[1] * self.BINS:.3g}")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)
