"""QuantileView: normal QQ plots of the residuals and of the BLUPs of every level."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QMenu, QWidget

from core.inference.quantile_plot import QuantilePlot
from gui.plots.base import Choices
from gui.plots.controls import Chooser, fill_choices
from gui.plots.data import PlotData
from gui.plots.geometry import Scale, clipped
from gui.plots.labels import LegendEntry
from gui.plots.layers import Ink, Layer, draw_segments, line_pen
from gui.plots.prepared import QuantilePoints, quantile_points
from gui.plots.scatter import ScatterView
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.numbers import count


class QuantileView(ScatterView):
    """Sorted values against the normal quantiles they should have, with a 95 % envelope."""

    key = "qq"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, parent)
        self.set_title(self.tr("Normal QQ"))
        self.setAccessibleName(self.tr("Normal quantile-quantile plot"))
        self._source = 0
        self._plot: QuantilePlot | None = None
        self._outside = 0
        self._band = Layer(self.figure, "envelope", -4, self._draw_band)
        self._line = Layer(self.figure, "line", -3, self._draw_line)
        self.source_chooser = Chooser(self.tr("Values"), self)
        self.source_chooser.chosen.connect(self.choose_option)
        self._source_menu = QMenu(self.tr("Values"), self)
        self.tools.add_control(self.source_chooser, hide_at=4)
        self.tools.fill_menu([self._source_menu])
        self.set_data(None)

    def _sources(self) -> list[tuple[int, int]]:
        """Level and effect of everything that can be drawn; (-1, 0) for the residuals."""
        levels = [(i, k) for i, level in enumerate(self._levels) for k in range(len(level.effects))]
        return [(-1, 0), *levels]

    def options(self) -> tuple[str, ...]:
        names = (f"{self._levels[i].name}: {self._levels[i].effects[k].name}"
                 for i, k in self._sources()[1:])  # fmt: skip
        return ("residuals", *names)

    def choose_option(self, index: int) -> None:
        self._source = index
        level, _ = self._sources()[index]
        self._level = level if level >= 0 else max(0, len(self._levels) - 1)
        self.redraw()

    def set_data(self, data: PlotData | None) -> None:
        kept = self.options()[self._source] if self._data else "residuals"
        self._source = 0
        super().set_data(data)
        # What is drawn says which level it is: no other chooser.
        self.level_picker.set_choices([], 0)
        if kept in self.options():
            self.choose_option(self.options().index(kept))

    def choices(self) -> Choices:
        return {**super().choices(), "source": self._source}

    def choose(self, choices: Choices) -> None:
        self._source = int(choices["source"] or 0)
        super().choose(choices)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see whether its residuals are normal.")
        if self._count() < 2:
            return self.tr("The variance of this effect is estimated as zero: nothing varies.")
        return ""

    def redraw(self) -> None:
        titles = [self.tr("Residuals")]
        for i, k in self._sources()[1:]:
            level = self._levels[i]
            titles.append(f"{level.name}: {level.effects[k].name}")
        self.source_chooser.set_choices(titles, self._source)
        fill_choices(self._source_menu, titles, self._source, self.choose_option)
        super().redraw()

    def _count(self) -> int:
        """How many values are compared with the normal distribution."""
        place, effect = self._sources()[self._source]
        if place < 0:
            return len(self._data.y) if self._data else 0
        return int(np.isfinite(self._levels[place].effects[effect].scores).sum())

    def _recipe(self) -> Callable[[], QuantilePoints]:
        assert self._data is not None
        source = self._sources()[self._source]
        effect = source if source[0] >= 0 else None
        return partial(quantile_points, self._data, self.level_index, effect)

    def _rebuild(self, found: QuantilePoints) -> None:
        data = self._data
        assert data is not None
        self._plot, self._outside = found.plot, found.outside
        self.set_cloud(found.cloud)
        place, effect = self._sources()[self._source]
        self.figure.x_title = self.tr("Normal quantile")
        if place < 0:
            self.figure.y_title = self.tr("Standardised residual of {0}").format(data.outcome_title)
        else:
            level = self._levels[place]
            title = self.tr("Standardised BLUP of {0}, {1}")
            self.figure.y_title = title.format(level.effects[effect].title, level.name)
        self.figure.set_home(*found.x_range, *found.y_range)

    def summary(self) -> str:
        if self._plot is None or self.is_empty:
            return ""
        text = self.tr("{0} values against normal quantiles, {1} outside the 95 % envelope.")
        return text.format(count(len(self._points)), count(self._outside))

    @property
    def outside(self) -> int:
        """How many points lie outside the envelope."""
        return self._outside

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        if self._plot is None:
            return []
        text = self.tr("95 % envelope, {0} of {1} outside").format(
            ink.count(self._outside), ink.count(len(self._points))
        )
        return [
            LegendEntry("band", text, ink.palette.grid),
            LegendEntry("line", self.tr("through the quartiles"), ink.palette.mute),
        ]

    def _draw_band(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._plot is None:
            return
        curve = self._plot.envelope
        x = np.concatenate((curve[:, 0], curve[::-1, 0]))
        y = np.concatenate((curve[:, 1], curve[::-1, 2]))
        px = np.clip(scale.px_x(x), 0.0, scale.width)
        py = np.clip(scale.px_y(y), 0.0, scale.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.palette.grid))
        painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in zip(px, py, strict=True)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_line(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._plot is None:
            return
        a, b = self._plot.intercept, self._plot.slope
        whole = np.array([[scale.x0, a + b * scale.x0, scale.x1, a + b * scale.x1]])
        line, _ = clipped(scale.segments(whole), scale.width, scale.height)
        draw_segments(painter, line, line_pen(QColor(ink.palette.mute), 1.2))
