"""ResidualsView: residuals against fitted values or a covariate."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.base import Choices
from gui.plots.controls import Chooser, Toggles, fill_choices
from gui.plots.geometry import Scale, clipped
from gui.plots.labels import LegendEntry
from gui.plots.layers import Ink, Layer, draw_segments, line_pen
from gui.plots.prepared import ResidualPoints, residual_points
from gui.plots.scatter import ScatterView
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.numbers import count


class ResidualsView(ScatterView):
    """A point per row: what is left of the outcome after fixed part and BLUPs."""

    key = "residuals"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, parent)
        self.set_title(self.tr("Residuals"))
        self.setAccessibleName(self.tr("Residuals against fitted values"))
        self._x_index = 0
        self._trend = np.zeros((0, 4))
        self._zero = Layer(self.figure, "zero", -3, self._draw_zero)
        self._trend_layer = Layer(self.figure, "trend", 10, self._draw_trend)
        self.x_chooser = Chooser(self.tr("Horizontal axis"), self)
        self.x_chooser.chosen.connect(self.choose_option)
        self._x_menu = QMenu(self.tr("Horizontal axis"), self)
        self.standard_action = self.tools.make_action(
            self.tr("Standardised"), lambda _: self.redraw(), toggle=True
        )
        self.standard_action.setToolTip(self.tr("In residual standard deviations"))
        self.trend_action = self.tools.make_action(
            self.tr("Trend"), lambda _: self._trend_layer.update(), toggle=True
        )
        self.trend_action.setToolTip(
            self.tr("Mean residual in twenty parts of equal size: flat if the model is right")
        )
        self.trend_action.setChecked(True)
        toggles = [self.standard_action, self.trend_action]
        self.tools.add_control(self.x_chooser, hide_at=4)
        self.tools.add_control(Toggles(toggles, self.tr("Show"), self), hide_at=3)
        self.tools.fill_menu([self._x_menu, *toggles])
        self.set_data(None)

    def options(self) -> tuple[str, ...]:
        names = [c.name for c in self._data.covariates] if self._data else []
        return ("fitted", *names)

    def choose_option(self, index: int) -> None:
        self._x_index = index
        self.redraw()

    def choices(self) -> Choices:
        return {
            **super().choices(),
            "x": self._x_index,
            "standardised": self.standard_action.isChecked(),
            "trend": self.trend_action.isChecked(),
        }

    def choose(self, choices: Choices) -> None:
        self._x_index = int(choices["x"] or 0)
        self.standard_action.setChecked(bool(choices["standardised"]))
        self.trend_action.setChecked(bool(choices["trend"]))
        super().choose(choices)

    def _empty_text(self) -> str:
        return "" if self._data else self.tr("Fit a model to see its residuals here.")

    def redraw(self) -> None:
        covariates = self._data.covariates if self._data else ()
        self._x_index = min(self._x_index, len(covariates))
        titles = [self.tr("Fitted values"), *(c.title for c in covariates)]
        short = [self.tr("fitted"), *(c.called for c in covariates)]
        self.x_chooser.set_choices(titles, self._x_index, short)
        fill_choices(self._x_menu, titles, self._x_index, self.choose_option)
        super().redraw()

    def _recipe(self) -> Callable[[], ResidualPoints]:
        assert self._data is not None
        covariate = self._x_index - 1 if self._x_index else None
        standard = self.standard_action.isChecked()
        return partial(residual_points, self._data, self.level_index, covariate, standard)

    def _rebuild(self, found: ResidualPoints) -> None:
        data = self._data
        assert data is not None
        standard = self.standard_action.isChecked()
        if self._x_index:
            self.figure.x_title = data.covariates[self._x_index - 1].title
        else:
            self.figure.x_title = self.tr("Fitted {0}").format(data.outcome_title)
        title = self.tr("Standardised residual of {0}") if standard else self.tr("Residual of {0}")
        self.figure.y_title = title.format(data.outcome_title)
        self.set_cloud(found.cloud)
        self._trend = found.trend
        self.figure.set_home(*found.x_range, *found.y_range)

    def summary(self) -> str:
        rows = count(len(self._points))
        return self.tr("Residuals of {0} rows. {1}").format(rows, super().summary())

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        rows = self.tr("{0} rows").format(ink.count(len(self._points)))
        entries = [LegendEntry("dot", rows, ink.palette.group)]
        if self.trend_action.isChecked() and len(self._trend):
            entries.append(LegendEntry("line", self.tr("mean residual"), ink.palette.accent))
        return entries

    def _draw_zero(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty:
            return
        zero = np.array([[scale.x0, 0.0, scale.x1, 0.0]])
        line, _ = clipped(scale.segments(zero), scale.width, scale.height)
        draw_segments(painter, line, line_pen(QColor(ink.palette.mute), 1.0))

    def _draw_trend(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or not self.trend_action.isChecked():
            return
        lines, _ = clipped(scale.segments(self._trend), scale.width, scale.height)
        draw_segments(painter, lines, line_pen(QColor(ink.palette.surface), 4.0))
        draw_segments(painter, lines, line_pen(QColor(ink.palette.accent), 1.8))
