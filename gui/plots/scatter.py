"""ScatterView: a plot of points that belong to groups; what all such plots share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.plots.base import PlotView
from gui.plots.card import GroupCard, group_card
from gui.plots.data import PlotLevel
from gui.plots.geometry import Scale
from gui.plots.labels import (
    GroupLabel,
    LegendEntry,
    draw_gutter,
    draw_legend,
    group_labels,
    gutter_width,
)
from gui.plots.layers import Ink, Marks, Style
from gui.plots.prepared import NO_CLOUD, Cloud
from gui.selection import Selection
from gui.theme import Theme

#: A point is hit this many pixels from its middle.
REACH = 7.0


class ScatterView(PlotView):
    """Points with an owner each: the position of a group of the level shown."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self._cloud = NO_CLOUD
        self._gutter = 14.0

    @property
    def _points(self) -> np.ndarray:
        return self._cloud.points

    @property
    def _one_each(self) -> bool:
        return self._cloud.one_each

    def set_cloud(self, cloud: Cloud) -> None:
        """Draw these points."""
        self._cloud = cloud
        self.bulk.set_marks(Marks(dots=cloud.points, dot_groups=cloud.owners))
        self._gutter = gutter_width(self.figure.ink, self.level)

    # What PlotView asks ----------------------------------------------------------------

    def redraw(self) -> None:
        self._cloud = NO_CLOUD
        super().redraw()

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        return partial(_marks, self._cloud, self.level, groups)

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        if not len(self._points):
            return None
        near = self._cloud.between(scale.data_x(at.x() - REACH), scale.data_x(at.x() + REACH))
        found = self._points[near]
        away = np.hypot(scale.px_x(found[:, 0]) - at.x(), scale.px_y(found[:, 1]) - at.y())
        hit = np.flatnonzero(away <= REACH)
        if not len(hit):
            return None
        owners = self._cloud.owners[near[hit]]
        # The selected are drawn on top, so they are found first.
        marked = np.isin(owners, self.marked_groups())
        hit, owners = (hit[marked], owners[marked]) if marked.any() else (hit, owners)
        return int(owners[np.argmin(away[hit])])

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        x, y = scale.px_x(self._points[:, 0]), scale.px_y(self._points[:, 1])
        inside = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
        met = np.zeros(int(self._cloud.owners.max(initial=-1)) + 1, bool)
        met[self._cloud.owners[inside]] = True
        return np.flatnonzero(met)

    def _walk(self) -> np.ndarray:
        """From left to right, each group at its first point."""
        return self._cloud.walk

    def _anchor(self, group: int) -> tuple[float, float]:
        rows = _points_of(self._cloud, self.level, np.array([group]))
        if not len(rows):
            return 0.0, 0.0
        x, y = self._points[rows].mean(axis=0)
        return float(x), float(y)

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None
        return group_card(self._data, self.level, group, self.level.effects[:2])

    def _margins(self) -> tuple[float, float]:
        bare = self.figure.ink.exporting and not len(self.selected_groups())
        return 28.0, (14.0 if bare or not self._one_each else self._gutter)

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        count = len(marks.dots)
        if count <= 300:
            return Style(dot=5.5 * scale.ease, dot_alpha=0.9)
        size = 3.6 if count <= 2000 else 2.6 if count <= 20_000 else 1.6
        return Style(dot=size * scale.ease, dot_alpha=0.6 if count <= 2000 else 0.4)

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        count = len(marks.dots)
        size = 7.5 if count <= 500 else 4.0 if count <= 5_000 else 2.0
        return Style(dot=size * scale.ease, outline=1.0 if count <= 500 else 0.0)

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(dot=6.5 * scale.ease, outline=1.0, colour="text")

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        """What the signs mean, for the row above the plot area."""
        return []

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty:
            return
        area = self.figure.plot_rect()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        right = self.figure.rect().right()
        draw_legend(painter, ink, self._legend(ink), area.left(), right, area.top() - 16)
        if self._one_each:
            labels, count = self._labelled(scale)
            draw_gutter(painter, ink, labels, area, self._gutter, count)

    def _labelled(self, scale: Scale) -> tuple[list[GroupLabel], int]:
        if self.level is None:
            return [], 0
        groups = self.selected_groups()
        heights = scale.px_y(self._points[groups, 1])
        seen = (heights >= 0) & (heights <= scale.height)
        return group_labels(self.level, self.slots(), groups[seen], heights[seen])


def _marks(cloud: Cloud, level: PlotLevel | None, groups: np.ndarray) -> Marks:
    """The points of ``groups``."""
    rows = _points_of(cloud, level, groups)
    return Marks(dots=cloud.points[rows], dot_groups=cloud.owners[rows])


def _points_of(cloud: Cloud, level: PlotLevel | None, groups: np.ndarray) -> np.ndarray:
    """Positions of the points that belong to ``groups``."""
    if cloud.one_each:
        return groups[np.isfinite(cloud.points[groups]).all(axis=1)]
    if level is not None and len(cloud.points) == len(level.codes):
        return level.rows_of(groups)
    return np.flatnonzero(np.isin(cloud.owners, groups))
