"""ScatterView: a plot of points that belong to groups; what all such plots share."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.plots.base import PlotView
from gui.plots.card import GroupCard, group_card
from gui.plots.geometry import Scale
from gui.plots.labels import GroupLabel, LegendEntry, draw_gutter, draw_legend, gutter_width
from gui.plots.layers import Ink, Marks, Style
from gui.selection import Selection
from gui.theme import Theme

#: A point is hit this many pixels from its middle.
REACH = 7.0


class ScatterView(PlotView):
    """Points with an owner each: the position of a group of the level shown."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self._points = np.zeros((0, 2))
        self._owners = np.zeros(0, int)
        self._one_each = False
        self._gutter = 14.0

    def set_points(self, points: np.ndarray, owners: np.ndarray) -> None:
        """Draw ``points`` (N, 2); ``owners`` (N,): the group of each."""
        self._points, self._owners = points, owners
        count = self.level.n_groups if self.level else 0
        self._one_each = len(owners) == count and bool(np.array_equal(owners, np.arange(count)))
        self.bulk.set_marks(Marks(dots=points, dot_groups=owners))
        self._gutter = gutter_width(self.figure.ink, self.level)

    def _points_of(self, groups: list[int]) -> np.ndarray:
        """Positions of the points that belong to ``groups``."""
        chosen = np.array(groups, int)
        if self._one_each:
            return chosen[np.isfinite(self._points[chosen]).all(axis=1)]
        wanted = np.zeros(int(self._owners.max(initial=-1)) + 1, bool)
        wanted[chosen[chosen < len(wanted)]] = True
        return np.flatnonzero(wanted[self._owners]) if len(wanted) else np.zeros(0, int)

    # What PlotView asks ----------------------------------------------------------------

    def redraw(self) -> None:
        self._points, self._owners = np.zeros((0, 2)), np.zeros(0, int)
        super().redraw()

    def _marks_of(self, groups: list[int]) -> Marks:
        rows = self._points_of(groups)
        return Marks(
            dots=self._points[rows], dot_groups=self._owners[rows], slots=self.slots(groups)
        )

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        if not len(self._points):
            return None
        # The selected are drawn on top, so they are found first.
        for marks in (self.highlight.marks, self.bulk.marks):
            if not len(marks.dots):
                continue
            dx = scale.px_x(marks.dots[:, 0]) - at.x()
            dy = scale.px_y(marks.dots[:, 1]) - at.y()
            away = dx * dx + dy * dy
            best = int(np.nanargmin(away))
            if away[best] <= REACH**2:
                return int(marks.dot_groups[best])
        return None

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        x, y = scale.px_x(self._points[:, 0]), scale.px_y(self._points[:, 1])
        inside = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
        return np.unique(self._owners[inside])

    def _walk(self) -> np.ndarray:
        """From left to right, each group at its first point."""
        order = np.argsort(self._points[:, 0], kind="stable")
        owners = self._owners[order]
        _, first = np.unique(owners, return_index=True)
        return owners[np.sort(first)]

    def _anchor(self, group: int) -> tuple[float, float]:
        rows = self._points_of([group])
        if not len(rows):
            return 0.0, 0.0
        x, y = self._points[rows].mean(axis=0)
        return float(x), float(y)

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None
        return group_card(self._data, self.level, group, self.level.effects[:2])

    def _margins(self) -> tuple[float, float]:
        bare = self.figure.ink.exporting and not self.selected_groups()
        return 28.0, (14.0 if bare or not self._one_each else self._gutter)

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        count = len(marks.dots)
        if count <= 300:
            return Style(dot=5.5 * scale.ease, dot_alpha=0.9)
        size = 3.6 if count <= 2000 else 2.6 if count <= 20_000 else 1.6
        return Style(dot=size * scale.ease, dot_alpha=0.6 if count <= 2000 else 0.4)

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        many = len(marks.dots) > 500
        return Style(dot=(4.0 if many else 7.5) * scale.ease, outline=0.0 if many else 1.0)

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
            draw_gutter(painter, ink, self._labelled(scale), area, self._gutter)

    def _labelled(self, scale: Scale) -> list[GroupLabel]:
        level = self.level
        if level is None:
            return []
        found = []
        groups = self.selected_groups()
        slots = self.slots(groups)
        for g in groups:
            y = float(scale.px_y(self._points[g, 1]))
            if 0 <= y <= scale.height:
                found.append(GroupLabel(level.shown(g), level.labels[g], y, slots[g]))
        return found
