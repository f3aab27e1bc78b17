"""SharesChart: where the variance lies, as a bar of parts for each of one or two models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from gui.theme import Palette, Theme
from gui.widgets.charts import SmallChart
from gui.widgets.label import plain_tip
from gui.widgets.numbers import on_screen

#: Heights in pixels at the usual text size: of a bar, of the gap between two, of the legend.
BAR, GAP, LEGEND = 24, 8, 24


@dataclass(frozen=True)
class Part:
    """One part of a bar: what it is and its variance. ``colour``: "fixed", "residual" or a level's
    place in the cycle of colours, as a number."""

    name: str
    variance: float
    colour: str


@dataclass(frozen=True)
class Bar:
    """The parts of one model, which is called ``name``."""

    name: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> float:
        """The whole variance."""
        return sum(part.variance for part in self.parts)


class SharesChart(SmallChart):
    """Bars on one scale of variance, each part with its percentage; a legend beneath."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 2 * BAR + GAP + LEGEND + 6, parent)
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw ``bars``, from the top."""
        self.bars = tuple(bars)
        self._height = len(self.bars) * (BAR + GAP) + LEGEND + 2
        said = [f"{bar.name}: {', '.join(_share(bar, p) for p in bar.parts)}" for bar in self.bars]
        self.describe(". ".join(said))
        self.updateGeometry()
        self.update()

    def places(self) -> list[tuple[Bar, Part, QRectF]]:
        """Every part with where it is drawn."""
        px = self._theme.px
        metrics = self.fontMetrics()
        left = max((metrics.horizontalAdvance(b.name) for b in self.bars), default=0) + px(14)
        room = max(10.0, self.width() - left - 2)
        largest = max((bar.total for bar in self.bars), default=0.0)
        found = []
        for number, bar in enumerate(self.bars):
            x, y = float(left), number * px(BAR + GAP) + 1.0
            for part in bar.parts:
                width = room * part.variance / largest if largest > 0 else 0.0
                found.append((bar, part, QRectF(x, y, width, px(BAR))))
                x += width
        return found

    def draw(self, painter: QPainter) -> None:
        palette, px = self._theme.palette, self._theme.px
        painter.setFont(self._theme.text_font())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(palette.mute))
        for number, bar in enumerate(self.bars):
            top = number * px(BAR + GAP) + 1
            painter.drawText(QRectF(0, top, self.width(), px(BAR)), middle, bar.name)
        for bar, part, rect in self.places():
            fill, ink = _colours(palette, part.colour)
            painter.fillRect(rect.adjusted(0, 0, -1 if rect.width() > 3 else 0, 0), fill)
            text = _percent(bar, part)
            if painter.fontMetrics().horizontalAdvance(text) + 8 <= rect.width():
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        self._draw_legend(painter)

    def _draw_legend(self, painter: QPainter) -> None:
        palette, px = self._theme.palette, self._theme.px
        # The last bar has all there is, in its order.
        named = {part.name: part for bar in reversed(self.bars) for part in bar.parts}
        left = min((rect.left() for _, _, rect in self.places()), default=0.0)
        x, y = left, len(self.bars) * px(BAR + GAP) + px(4)
        for part in named.values():
            fill, _ = _colours(palette, part.colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(x, y + px(4), px(10), px(10)), 2, 2)
            painter.setPen(QColor(palette.mute))
            width = painter.fontMetrics().horizontalAdvance(part.name)
            at = QPointF(x + px(16), y + px(9) + painter.fontMetrics().capHeight() / 2)
            painter.drawText(at, part.name)
            x += width + px(34)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            found = [(b, p) for b, p, rect in self.places() if rect.contains(at)]
            words = f"{found[0][0].name}: {_share(*found[0])}" if found else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)


def _percent(bar: Bar, part: Part) -> str:
    share = part.variance / bar.total if bar.total > 0 else 0.0
    return on_screen(f"{100 * share:.1f} %")


def _share(bar: Bar, part: Part) -> str:
    return f"{part.name} {_percent(bar, part)}"


def _colours(palette: Palette, colour: str) -> tuple[QColor, QColor]:
    """Of a part's area, and of the text in it."""
    if colour == "fixed":
        return QColor(palette.accent), QColor(palette.on_accent)
    if colour == "residual":
        rest = QColor(palette.group)
        rest.setAlphaF(0.45)
        return rest, QColor(palette.text)
    own = palette.selected[int(colour) % len(palette.selected)]
    return QColor(own), QColor(palette.on_accent)
