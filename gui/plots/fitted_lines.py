"""FittedLinesView: the fitted line of every group, the population line, and the data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.background import Background
from gui.plots.base import Choices, PlotView
from gui.plots.card import GroupCard, group_card
from gui.plots.controls import Chooser, Toggles, fill_choices
from gui.plots.data import Covariate, PlotData, PlotLevel, group_lines
from gui.plots.figure import number_ticks
from gui.plots.geometry import (
    Scale,
    clipped,
    distance_to_segments,
    fade,
    meets_rectangle,
    padded,
)
from gui.plots.labels import (
    GroupLabel,
    LegendEntry,
    draw_gutter,
    draw_leader,
    draw_legend,
    group_labels,
    group_ticks,
    gutter_width,
    held_text,
)
from gui.plots.layers import Ink, Layer, MarkLayer, Marks, Style, draw_segments, line_pen
from gui.plots.pooling import PoolingStrip
from gui.plots.prepared import FittedLines, fitted_lines
from gui.selection import Selection
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.jobs import Jobs

#: Up to this many rows the points are drawn from the start.
POINTS_UP_TO = 5000


class FittedLinesView(PlotView):
    """One line per group over the range of its data; selected groups with their points."""

    key = "lines"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Fitted lines"))
        self.setAccessibleName(self.tr("Fitted lines plot"))
        self._covariate = 0
        self._lines = np.zeros((0, 4))
        self._population = np.full(4, np.nan)
        self._x: Covariate | None = None
        self._y = np.zeros(0)
        self._gutter = 14.0
        self._pooler = Background("pooling")
        self.points = MarkLayer(self.figure, "points", -2, self._points_style, cached=True)
        self._leaders = Layer(self.figure, "leaders", 15, self._draw_leaders)
        self._population_layer = Layer(self.figure, "population", 10, self._draw_population)

        self.covariate_chooser = Chooser(self.tr("Horizontal axis"), self)
        self.covariate_chooser.chosen.connect(self.set_covariate)
        self.lines_action = self.tools.make_action(self.tr("Lines"), self._show_parts, toggle=True)
        self.points_action = self.tools.make_action(
            self.tr("Points"), self._show_parts, toggle=True
        )
        self.population_action = self.tools.make_action(
            self.tr("Population"), self._show_parts, toggle=True
        )
        self.lines_action.setToolTip(self.tr("The fitted line of every group"))
        self.points_action.setToolTip(self.tr("The data"))
        self.population_action.setToolTip(self.tr("The line of the fixed effects alone"))
        parts = [self.lines_action, self.points_action, self.population_action]
        for action in parts:
            action.setChecked(True)
        self.tools.add_control(self.covariate_chooser, hide_at=4)
        self.tools.add_control(Toggles(parts, self.tr("Show"), self), hide_at=3)
        self.pooling = PoolingStrip(self)
        self.pooling.moved.connect(self._pool)
        self.pooling.hide()
        self.put(self.pooling)
        self.pooling_action = self.tools.make_action(
            self.tr("Pooling"), self._show_pooling, toggle=True
        )
        self.pooling_action.setToolTip(
            self.tr("Compare the model's lines with separate regressions and with one line for all")
        )
        self.tools.add_control(Toggles([self.pooling_action], self.tr("Pooling"), self), hide_at=2)
        self._covariate_menu = QMenu(self.tr("Horizontal axis"), self)
        self.tools.fill_menu([self._covariate_menu, *parts, self.pooling_action])
        self.set_data(None)

    # Choices ---------------------------------------------------------------------------

    @property
    def covariate(self) -> Covariate | None:
        """The x-axis."""
        return self._x

    def options(self) -> tuple[str, ...]:
        return tuple(c.name for c in self._data.covariates) if self._data else ()

    def choose_option(self, index: int) -> None:
        self.set_covariate(index)

    def set_covariate(self, index: int) -> None:
        """Draw against covariate number ``index``."""
        self._covariate = index
        self.redraw()

    def set_data(self, data) -> None:
        names = [c.name for c in data.covariates] if data else []
        kept = self._x.name if self._x else ""
        self._covariate = names.index(kept) if kept in names else 0
        if data is not None and (self._data is None or len(data.y) != len(self._data.y)):
            self.points_action.setChecked(len(data.y) <= POINTS_UP_TO)
        super().set_data(data)

    def _show_parts(self, *_: object) -> None:
        self.bulk.setVisible(self.lines_action.isChecked())
        self.points.setVisible(self.points_action.isChecked())
        self._population_layer.setVisible(self.population_action.isChecked())
        self.labels.update()

    def _show_pooling(self, on: bool) -> None:
        if not on:
            self.pooling.rest()
        self._fit_pooling()

    def _fit_pooling(self) -> None:
        """Show the slider where there are effects to pool."""
        level = self.level
        possible = level is not None and bool(level.effects) and len(level.effects[0].own) > 0
        self.pooling_action.setEnabled(possible and not self.is_empty)
        self.pooling.setVisible(possible and self.pooling_action.isChecked())
        if self._data is not None and self.level_index is not None and possible:
            self.pooling.say(self._data, self.level_index)

    def _pool(self, pooling: float) -> None:
        """Move the lines to where the slider stands; the axes stay."""
        data, place, x = self._data, self.level_index, self._x
        if data is None or place is None or x is None or self.is_empty:
            return
        compute = partial(group_lines, data, place, x, pooling)
        if self.preparing.needed():
            self._pooler.ask(compute, partial(self._show_pooled, data, place, x))
        else:
            self._show_pooled(data, place, x, compute())

    def _show_pooled(self, data: PlotData, place: int, x: Covariate, lines: np.ndarray) -> None:
        if data is not self._data or place != self.level_index or x is not self._x or self.is_empty:
            return
        self.gestures.point_at(None, None)
        self._lines = lines
        self.bulk.set_marks(Marks(lines, np.arange(len(lines))), same_view=True)
        self.refresh_highlight()
        self.pooling.say(data, place)

    def use_jobs(self, jobs: Jobs | None) -> None:
        super().use_jobs(jobs)
        self._pooler.use(jobs)

    # Building --------------------------------------------------------------------------

    def choices(self) -> Choices:
        return {
            **super().choices(),
            "covariate": self._covariate,
            "lines": self.lines_action.isChecked(),
            "points": self.points_action.isChecked(),
            "population": self.population_action.isChecked(),
            "pooling": self.pooling.value,
        }

    def choose(self, choices: Choices) -> None:
        self._covariate = int(choices["covariate"] or 0)
        self.lines_action.setChecked(bool(choices["lines"]))
        self.points_action.setChecked(bool(choices["points"]))
        self.population_action.setChecked(bool(choices["population"]))
        self.pooling.set_value(float(choices["pooling"] or 0.0))
        super().choose(choices)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see the line of every group here.")
        if not self._data.levels and not self._data.covariates:
            return self.tr(
                "This model has neither a covariate nor groups, so there are no lines to draw."
            )
        return ""

    def redraw(self) -> None:
        covariates = self._data.covariates if self._data else ()
        self.covariate_chooser.set_choices(
            [c.title for c in covariates], self._covariate, [c.called for c in covariates]
        )
        titles = [c.title for c in covariates]
        fill_choices(self._covariate_menu, titles, self._covariate, self.set_covariate)
        self._lines = np.zeros((0, 4))
        self.points.set_marks(Marks())
        super().redraw()

    def _recipe(self) -> Callable[[], FittedLines]:
        assert self._data is not None
        pooling = self.pooling.value
        return partial(fitted_lines, self._data, self.level_index, self._covariate, pooling)

    def _rebuild(self, found: FittedLines) -> None:
        data, level = self._data, self.level
        assert data is not None
        x = self._x = found.x
        self._lines, self._population, self._y = found.lines, found.population, found.y
        self.bulk.set_marks(Marks(self._lines, np.arange(len(self._lines))))
        self.points.set_marks(Marks(dots=found.dots, dot_groups=found.codes))
        self.figure.x_title = x.title
        self.figure.y_title = self.tr("{0}, fitted").format(data.outcome_title) + held_text(x)
        self.figure.x_ticks = number_ticks
        if found.labels:
            self.figure.x_ticks = group_ticks(found.labels)
        self._gutter = gutter_width(self.figure.ink, level)
        self.figure.set_home(*padded(*found.x_range, 0.03), *padded(*found.y_range, 0.03))
        self._show_parts()
        self._fit_pooling()

    def _margins(self) -> tuple[float, float]:
        bare = self.figure.ink.exporting and not len(self.selected_groups())
        return 28.0, (14.0 if bare else self._gutter)

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        level, x = self.level, self._x
        if level is None or x is None:
            return Marks
        return partial(_marks, level, groups, self._lines, x.values, self._y)

    # Finding ---------------------------------------------------------------------------

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        if not len(self._lines) or self._x is None or self._data is None:
            return None
        if self.bulk.isVisible():
            away = distance_to_segments(at.x(), at.y(), scale.segments(self._lines))
            away = np.where(np.isnan(away), np.inf, away)
            best = int(np.argmin(away))
            if away[best] <= 6:
                return best
        marks = self.points.marks if self.points.isVisible() else self.highlight.marks
        if len(marks.dots):
            dx = scale.px_x(marks.dots[:, 0]) - at.x()
            dy = scale.px_y(marks.dots[:, 1]) - at.y()
            away = np.hypot(dx, dy)
            best = int(np.argmin(away))
            if away[best] <= 6:
                return int(marks.dot_groups[best])
        return None

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        if not len(self._lines):
            return np.zeros(0, int)
        lines = scale.segments(self._lines)
        met = meets_rectangle(lines, box.left(), box.top(), box.right(), box.bottom())
        found = np.flatnonzero(met)
        heights = self._heights()[found]
        return found[np.argsort(heights)]

    def _heights(self) -> np.ndarray:
        """The height of each line in its middle."""
        return (self._lines[:, 1] + self._lines[:, 3]) / 2

    def _walk(self) -> np.ndarray:
        return np.argsort(self._heights(), kind="stable")

    def _anchor(self, group: int) -> tuple[float, float]:
        x0, y0, x1, y1 = self._lines[group]
        return float(x0 + x1) / 2, float(y0 + y1) / 2

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None
        return group_card(self._data, self.level, group, self.level.effects[:2])

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        if self._x is not None and self._x.is_rank:
            return Style(line=2.4, colour="mute")
        return Style(line=1.0, line_alpha=fade(len(marks.segments)))

    def _points_style(self, scale: Scale, marks: Marks) -> Style:
        count = len(marks.dots)
        size = 3.6 if count <= 2000 else 2.6 if count <= 20_000 else 1.6
        return Style(dot=size * scale.ease, dot_alpha=0.5 if count <= 2000 else 0.4)

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        count = len(marks.segments)
        if count > 40:
            return Style(line=1.0, line_alpha=0.9, dot=4.0 if len(marks.dots) < 5_000 else 2.0)
        return Style(line=2.6 * scale.ease, dot=6.0 * scale.ease, outline=scale.ease, halo=0.8)

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(
            line=2.2 * scale.ease, dot=5.0 * scale.ease, outline=1.0, halo=0.8, colour="text"
        )

    def _draw_population(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if np.isfinite(self._population).all() and not self.is_empty:
            whole = scale.segments(self._population[None, :])
            line, _ = clipped(whole, scale.width, scale.height)
            if self._x is not None and not self._x.is_rank:
                draw_segments(painter, line, line_pen(QColor(ink.palette.surface), 4.0))
            draw_segments(painter, line, line_pen(QColor(ink.palette.text), 2.0, dashed=True))

    def _draw_leaders(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """From the end of each selected line to the gutter on the right."""
        groups = self.selected_groups()
        if len(groups) > 40 or not len(self._lines):
            return
        slots = self.slots()
        for g in groups.tolist():
            x, y = float(scale.px_x(self._lines[g, 2])), float(scale.px_y(self._lines[g, 3]))
            if x < scale.width and 0 <= y <= scale.height:
                draw_leader(painter, ink, slots[g], max(x, 0.0), y, scale.width, y)

    def refresh_highlight(self) -> None:
        super().refresh_highlight()
        self._leaders.update()

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._data is None:
            return
        area = self.figure.plot_rect()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        entries = []
        if self.population_action.isChecked():
            entries.append(LegendEntry("dashed", self.tr("population line"), ink.palette.text))
        if self.lines_action.isChecked() and self.level is not None:
            ranked = self._x is not None and self._x.is_rank
            colour = ink.palette.mute if ranked else ink.palette.group
            text = self.tr("{0} {1} means") if ranked else self.tr("{0} {1} lines")
            text = text.format(ink.count(self.level.n_groups), self.level.called)
            entries.append(LegendEntry("line", text, colour))
        if self.points_action.isChecked():
            rows = self.tr("{0} rows").format(ink.count(len(self._data.y)))
            entries.append(LegendEntry("dot", rows, ink.palette.group))
        draw_legend(painter, ink, entries, area.left(), self.figure.rect().right(), area.top() - 16)
        if self.level is not None:
            labels, count = self._labelled(scale)
            draw_gutter(painter, ink, labels, area, self._gutter, count)

    def _labelled(self, scale: Scale) -> tuple[list[GroupLabel], int]:
        """Labels of the selected groups whose line ends in view, and how many groups these are."""
        if self.level is None or not len(self._lines):
            return [], 0
        groups = self.selected_groups()
        ends = scale.px_y(self._lines[groups, 3])
        seen = (ends >= 0) & (ends <= scale.height)
        return group_labels(self.level, self.slots(), groups[seen], ends[seen])


def _marks(
    level: PlotLevel, groups: np.ndarray, lines: np.ndarray, x: np.ndarray, y: np.ndarray
) -> Marks:
    """The lines and points of ``groups``."""
    rows = level.rows_of(groups)
    return Marks(lines[groups], groups, np.column_stack((x[rows], y[rows])), level.codes[rows])
