"""A small chart of one variable: a histogram or bars, drawn in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.variable_summary import VariableSummary
from core.report.format import true_minus
from gui.theme import CAPTION, Theme
from gui.widgets.numbers import count, on_screen

HEIGHT, BAR_HEIGHT = 96, 18


class SummaryChart(QWidget):
    """Draws a ``VariableSummary``; as tall as its bars need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: VariableSummary | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_summary(self, summary: VariableSummary | None) -> None:
        """Draw ``summary``, or nothing."""
        self._summary = summary
        self.setVisible(summary is not None and bool(summary.histogram or summary.bars))
        if summary is not None:
            name = self.tr("Distribution of {0}").format(summary.name)
            self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, summary = self._theme.px, self._summary
        if summary is None or not (summary.bars or summary.histogram):
            return QSize(120, 0)
        if summary.histogram:
            return QSize(120, px(HEIGHT))
        rows = len(summary.bars) + (1 if summary.other else 0)
        return QSize(120, px(BAR_HEIGHT) * rows + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        summary = self._summary
        if summary is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.text_font(CAPTION))
            if summary.histogram:
                self._draw_histogram(painter, summary)
            else:
                self._draw_bars(painter, summary)
        finally:
            painter.end()

    def _draw_histogram(self, painter: QPainter, summary: VariableSummary) -> None:
        histogram, palette = summary.histogram, self._theme.palette
        assert histogram is not None
        metrics = QFontMetricsF(painter.font())
        base = self.height() - metrics.height() - 4
        low, high = histogram.edges[0], histogram.edges[-1]
        scale, top = self.width() / (high - low), max(histogram.counts)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.setOpacity(0.75)
        edges = zip(histogram.edges[:-1], histogram.edges[1:], histogram.counts, strict=True)
        for left, right, rows in edges:
            if rows:
                height = max(1.0, (base - 4) * rows / top)
                x, width = (left - low) * scale, max(1.0, (right - left) * scale - 1)
                painter.drawRect(QRectF(x, base - height, width, height))
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(QColor(palette.mute))
        for text, align in (
            (_short(summary.minimum), Qt.AlignmentFlag.AlignLeft),
            (_short(summary.maximum), Qt.AlignmentFlag.AlignRight),
        ):
            place = QRectF(0, base + 2, self.width(), metrics.height())
            painter.drawText(place, align, text)

    def _draw_bars(self, painter: QPainter, summary: VariableSummary) -> None:
        palette, metrics = self._theme.palette, QFontMetricsF(painter.font())
        bars = [(bar.label, bar.count) for bar in summary.bars]
        if summary.other:
            bars.append((self.tr("other values"), summary.other))
        if not bars:
            return
        top, line = max(rows for _, rows in bars), self._theme.px(BAR_HEIGHT)
        names = max(metrics.horizontalAdvance(true_minus(name)) for name, _ in bars)
        names = min(names, self.width() * 0.42)
        counts = max(metrics.horizontalAdvance(count(rows)) for _, rows in bars)
        room = max(8.0, self.width() - names - counts - 14)
        for k, (name, rows) in enumerate(bars):
            y = k * line
            shown = metrics.elidedText(true_minus(name), Qt.TextElideMode.ElideRight, names)
            painter.setPen(QColor(palette.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y, names + 1, line), middle, shown)
            painter.setPen(QColor(palette.mute))
            right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(0, y, self.width(), line), right, count(rows))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.setOpacity(0.75)
            painter.drawRect(QRectF(names + 7, y + 4, max(1.0, room * rows / top), line - 8))
            painter.setOpacity(1.0)


def _short(value: float | None) -> str:
    return "" if value is None else on_screen(true_minus(f"{value:.6g}"))
