"""QuantileView: normal QQ plots of the residuals and of the BLUPs of every level.

At first with the envelope of independent values; as soon as they are drawn in the background, with
those that outcomes of the fitted model give, for each point by itself and for all at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from core.inference.quantile_plot import QuantilePlot
from core.inference.quantile_simulation import (
    Simulated,
    SimulatedEnvelope,
    can_simulate,
)
from gui import tasks
from gui.jobs import Jobs
from gui.plots.base import Choices
from gui.plots.computing import Computing
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

LANE = "quantiles"


class QuantileView(ScatterView):
    """Sorted values against the normal quantiles they should have, with 95 % envelopes."""

    key = "qq"

    def __init__(
        self,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(theme, selection, parent)
        self._simulated: Simulated | None = None
        self._simulating = Computing(self, jobs, LANE, tasks.simulate_quantiles, self._finish)
        self.set_title(self.tr("Normal QQ"))
        self.setAccessibleName(self.tr("Normal quantile-quantile plot"))
        self._source = 0
        self._given: SimulatedEnvelope | None = None  # without a fit, that of the values shown
        self._plot: QuantilePlot | None = None
        self._outside = self._outside_all = 0
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
        if data is None or self._data is None or data.analysis is not self._data.analysis:
            self._simulating.cancel()
            self._simulated = self._given = None
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

    # Simulating ------------------------------------------------------------------------

    def worked_out(self) -> tuple[Simulated, SimulatedEnvelope] | None:
        envelope = self.envelope
        if self._simulated is None or envelope is None:
            return None
        return self._simulated, envelope

    def take(self, found: tuple[Simulated, SimulatedEnvelope]) -> None:
        self._simulated, self._given = found
        self.redraw()

    def _simulate(self) -> None:
        """Draw the envelopes: now where there are no jobs, else as soon as the plot is seen."""
        fit = self._data.analysis.fit if self._data and self._data.analysis else None
        if fit is not None and self._simulated is None and can_simulate(fit):
            self._simulated = self._simulating.ask(fit)

    def _finish(self, found: Simulated) -> None:
        self._simulated = found
        self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._simulate()

    @property
    def envelope(self) -> SimulatedEnvelope | None:
        """What was simulated for the values shown."""
        found, data = self._simulated, self._data
        if found is None or data is None or data.analysis is None:
            return self._given
        place, effect = self._sources()[self._source]
        if place < 0:
            return found.residuals
        level = self._levels[place]
        name, design = level.effects[effect].name, data.analysis.fit.design
        for block, own in zip(design.equation_blocks, found.effects, strict=True):
            if design.groupings[block.grouping].title == level.name and name in block.names:
                return own[block.names.index(name)]
        return None

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
            titles.append(f"{level.called}: {level.effects[k].called}")
        self.source_chooser.set_choices(titles, self._source)
        fill_choices(self._source_menu, titles, self._source, self.choose_option)
        self._simulate()
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
        self._outside_all = 0
        envelope = self.envelope
        if envelope is not None:
            points = found.cloud.points
            self._outside = _outside(points, envelope.scores, envelope.pointwise)
            self._outside_all = _outside(points, envelope.scores, envelope.simultaneous)
        self.set_cloud(found.cloud)
        place, effect = self._sources()[self._source]
        self.figure.x_title = self.tr("Normal quantile")
        if place < 0:
            self.figure.y_title = self.tr("Standardised residual of {0}").format(data.outcome_title)
        else:
            level = self._levels[place]
            title = self.tr("Standardised BLUP of {0}, {1}")
            self.figure.y_title = title.format(level.effects[effect].title, level.called)
        self.figure.set_home(*found.x_range, *found.y_range)

    def summary(self) -> str:
        if self._plot is None or self.is_empty:
            return ""
        n = len(self._points)
        if self._simulated is None or self.envelope is None:
            text = self.tr("{0} values against normal quantiles, {1} outside the 95 % envelope.")
            return text.format(count(n), count(self._outside))
        text = self.tr(
            "{0} values against normal quantiles. {1} are outside the 95 % envelope of each point "
            "by itself, where chance alone puts about {2}; {3} outside that of all points at once, "
            "where chance puts any at all in 5 % of samples. {4} outcomes drawn from the fitted "
            "model, seed {5}."
        )
        found = self._simulated
        figures = (n, self._outside, round(0.05 * n), self._outside_all, found.draws, found.seed)
        return text.format(*(count(figure) for figure in figures))

    @property
    def outside(self) -> int:
        """How many points lie outside the envelope of each point by itself."""
        return self._outside

    @property
    def outside_all(self) -> int:
        """How many lie outside the simulated envelope of all points at once."""
        return self._outside_all

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        if self._plot is None:
            return []
        line = LegendEntry("line", self.tr("through the quartiles"), ink.palette.mute)
        n = ink.count(len(self._points))
        if self.envelope is None or self._simulated is None:
            text = self.tr("95 % envelope, {0} of {1} outside")
            text = text.format(ink.count(self._outside), n)
            return [LegendEntry("band", text, ink.palette.grid), line]
        one = self.tr("95 % for each point: {0} of {1} outside")
        every = self.tr("for all at once: {0}")
        drawn = self.tr("{0} simulations").format(ink.count(self._simulated.draws))
        return [
            LegendEntry("band", one.format(ink.count(self._outside), n), ink.palette.line),
            LegendEntry("band", every.format(ink.count(self._outside_all)), ink.palette.grid),
            LegendEntry("none", drawn, ink.palette.mute),
            line,
        ]

    def _draw_band(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._plot is None:
            return
        envelope = self.envelope
        if envelope is None:
            curve = self._plot.envelope
            self._fill(painter, scale, curve[:, 0], curve[:, 1:], ink.palette.grid)
            return
        self._fill(painter, scale, envelope.scores, envelope.simultaneous, ink.palette.grid)
        self._fill(painter, scale, envelope.scores, envelope.pointwise, ink.palette.line)

    def _fill(
        self, painter: QPainter, scale: Scale, scores: np.ndarray, limits: np.ndarray, colour: str
    ) -> None:
        x = np.concatenate((scores, scores[::-1]))
        y = np.concatenate((limits[:, 0], limits[::-1, 1]))
        px = np.clip(scale.px_x(x), 0.0, scale.width)
        py = np.clip(scale.px_y(y), 0.0, scale.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in zip(px, py, strict=True)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_line(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._plot is None:
            return
        a, b = self._plot.intercept, self._plot.slope
        whole = np.array([[scale.x0, a + b * scale.x0, scale.x1, a + b * scale.x1]])
        line, _ = clipped(scale.segments(whole), scale.width, scale.height)
        draw_segments(painter, line, line_pen(QColor(ink.palette.mute), 1.2))


def _outside(points: np.ndarray, scores: np.ndarray, limits: np.ndarray) -> int:
    """How many ``points`` (n, 2) lie outside ``limits`` (K, 2) at ``scores`` (K,)."""
    low, high = (np.interp(points[:, 0], scores, limits[:, k]) for k in (0, 1))
    return int(np.sum((points[:, 1] < low) | (points[:, 1] > high)))
