"""PanelsView: small multiples, one panel for each selected group, all on the same axes."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.base import Choices, PlotView
from gui.plots.card import GroupCard, group_card
from gui.plots.controls import Chooser, fill_choices
from gui.plots.data import Covariate, PlotData
from gui.plots.figure import LABEL_PX, TICK_PX, number_ticks, number_ticks_up
from gui.plots.geometry import Scale, clipped, padded
from gui.plots.labels import LegendEntry, draw_legend, held_text
from gui.plots.layers import Ink, Layer, Marks, Style, draw_dots, draw_segments, line_pen
from gui.plots.prepared import FittedLines, fitted_lines
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.numbers import count

#: So many panels can still be told apart; with nothing selected, so many show the spread.
MOST, USUAL = 16, 9
#: Room above a panel for its name, and between panels, in pixels.
NAME, GAP = 20.0, 14.0


class PanelsView(PlotView):
    """Points, fitted line, the group's own least-squares line and the population line."""

    key = "panels"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Panels"))
        self.setAccessibleName(self.tr("Panels of selected groups"))
        self._covariate = 0
        self._x: Covariate | None = None
        self._lines = self._own = np.zeros((0, 4))
        self._population = np.full(4, np.nan)
        self._y = np.zeros(0)
        self._shown: list[int] = []
        self.figure.grid.setVisible(False)
        self.figure.frame.setVisible(False)
        self.figure.part_at = self._part_at
        self._panels = Layer(self.figure, "panels", 1, self._draw_panels, inside=False)
        self.covariate_chooser = Chooser(self.tr("Horizontal axis"), self)
        self.covariate_chooser.chosen.connect(self.choose_option)
        self._covariate_menu = QMenu(self.tr("Horizontal axis"), self)
        self.tools.add_control(self.covariate_chooser, hide_at=4)
        self.tools.fill_menu([self._covariate_menu])
        self.set_data(None)

    @property
    def shown(self) -> tuple[int, ...]:
        """The groups that have a panel, in their order."""
        return tuple(self._shown)

    def options(self) -> tuple[str, ...]:
        return tuple(c.name for c in self._data.covariates) if self._data else ()

    def choose_option(self, index: int) -> None:
        self._covariate = index
        self.redraw()

    def set_data(self, data: PlotData | None) -> None:
        names = [c.name for c in data.covariates] if data else []
        kept = self._x.name if self._x else ""
        self._covariate = names.index(kept) if kept in names else 0
        super().set_data(data)

    def choices(self) -> Choices:
        return {**super().choices(), "covariate": self._covariate}

    def choose(self, choices: Choices) -> None:
        self._covariate = int(choices["covariate"] or 0)
        super().choose(choices)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see its groups one by one here.")
        if self.level is None or not self._data.covariates:
            return self.tr("Panels need groups and a covariate to draw their lines against.")
        return ""

    def redraw(self) -> None:
        covariates = self._data.covariates if self._data else ()
        titles = [c.title for c in covariates]
        self.covariate_chooser.set_choices(titles, self._covariate, [c.called for c in covariates])
        fill_choices(self._covariate_menu, titles, self._covariate, self.choose_option)
        super().redraw()

    def _recipe(self) -> Callable[[], FittedLines]:
        assert self._data is not None and self.level_index is not None
        return partial(fitted_lines, self._data, self.level_index, self._covariate, own=True)

    def _rebuild(self, found: FittedLines) -> None:
        assert self._data is not None
        self._x, self._y = found.x, found.y
        self._lines, self._own, self._population = found.lines, found.own, found.population
        self.figure.x_title = found.x.title
        self.figure.y_title = self._data.outcome_title + held_text(found.x)
        self.figure.set_home(*padded(*found.x_rows, 0.05), *padded(*found.y_rows, 0.05))

    def refresh_highlight(self) -> None:
        self._shown = self._choose_groups()
        super().refresh_highlight()
        self._panels.update()

    def _choose_groups(self) -> list[int]:
        """The selected groups; with none, some spread evenly over the ranks of the first effect."""
        level = self.level
        if level is None or self.is_empty:
            return []
        chosen = self.marked_groups()[-MOST:].tolist()
        if chosen:
            return chosen
        count = min(USUAL, level.n_groups)
        if not level.effects:
            return list(range(count))
        order = np.argsort(level.effects[0].rank)
        return [
            int(order[i]) for i in np.linspace(0, level.n_groups - 1, count).round().astype(int)
        ]

    # Places ----------------------------------------------------------------------------

    def _tiles(self) -> list[QRectF]:
        """The panels' areas, from the top left corner of the plot area."""
        count = len(self._shown)
        area = self.figure.box.rect()
        if not count:
            return []
        across = max(1, math.ceil(math.sqrt(count * max(area.width(), 1) / max(area.height(), 1))))
        across = min(count, across)
        down = math.ceil(count / across)
        across = math.ceil(count / down)
        width = (area.width() - GAP * (across - 1)) / across
        height = (area.height() - (NAME + 4) * down) / down
        return [
            QRectF(
                (k % across) * (width + GAP),
                (k // across) * (height + NAME + 4) + NAME,
                max(width, 1.0),
                max(height, 1.0),
            )
            for k in range(count)
        ]

    def _tile_at(self, at: QPointF) -> int | None:
        full = (t.adjusted(-GAP / 2, -NAME, GAP / 2, 4) for t in self._tiles())
        return next((k for k, tile in enumerate(full) if tile.contains(at)), None)

    def _part_at(self, at: QPointF) -> tuple[Scale, QPointF]:
        tiles = self._tiles()
        if not tiles:
            return self.figure.scale(), at
        tile = tiles[self._tile_at(at) or 0]
        return self._tile_scale(tile), at - tile.topLeft()

    def _tile_scale(self, tile: QRectF) -> Scale:
        whole = self.figure.scale()
        return Scale(whole.x0, whole.x1, whole.y0, whole.y1, tile.width(), tile.height())

    # What PlotView asks ----------------------------------------------------------------

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        return Marks

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        tile = self._tile_at(at)
        return None if tile is None else self._shown[tile]

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        met = [g for g, t in zip(self._shown, self._tiles(), strict=True) if t.intersects(box)]
        return np.array(met, int)

    def _walk(self) -> np.ndarray:
        return np.array(self._shown, int)

    def _anchor_point(self, group: int) -> QPointF:
        if group not in self._shown:
            return QPointF(0, 0)
        return self._tiles()[self._shown.index(group)].center()

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None
        return group_card(self._data, self.level, group, self.level.effects[:2])

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        return Style()

    _highlight_style = _pointer_style = _bulk_style

    def summary(self) -> str:
        level = self.level
        if level is None:
            return ""
        text = self.tr("{0} of {1} groups of {2}, each in a panel of its own.")
        return text.format(len(self._shown), count(level.n_groups), level.called)

    # Looks -----------------------------------------------------------------------------

    def _draw_panels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._data is None:
            return
        area = self.figure.plot_rect()
        tiles = self._tiles()
        last_row = max((t.bottom() for t in tiles), default=0.0)
        slots = self.slots()
        bottoms = {round(t.left()): t.bottom() for t in tiles}
        for group, tile in zip(self._shown, tiles, strict=True):
            painter.save()
            painter.translate(area.topLeft() + tile.topLeft())
            colour = ink.slot(slots[group]) if group in slots else ink.palette.text
            own = self._tile_scale(tile)
            self._draw_axes(
                painter, own, ink,
                left=tile.left() < 1, bottom=bottoms[round(tile.left())] == tile.bottom(),
            )  # fmt: skip
            self._draw_group(painter, own, ink, group, colour)
            painter.restore()
        self.figure.draw_titles(painter, area.adjusted(0, 0, 0, last_row - area.height()), ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        right = self.figure.rect().right()
        draw_legend(painter, ink, self._legend(ink), area.left(), right, area.top() - 16)

    def _draw_axes(
        self, painter: QPainter, scale: Scale, ink: Ink, *, left: bool, bottom: bool
    ) -> None:
        font = ink.font(TICK_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        xs = number_ticks(scale.x0, scale.x1, scale.width, ink)
        ys = number_ticks_up(scale.y0, scale.y1, scale.height, ink)
        painter.setPen(QPen(QColor(ink.palette.grid), 1))
        for tick in ys:
            y = float(scale.px_y(tick.value))
            if 0 <= y <= scale.height:
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        painter.setPen(QPen(QColor(ink.palette.group), 1))
        painter.drawLine(QPointF(0, scale.height), QPointF(scale.width, scale.height))
        painter.setPen(QColor(ink.palette.mute))
        for tick in ys if left else []:
            y = float(scale.px_y(tick.value))
            if 0 <= y <= scale.height:
                x = -8 - metrics.horizontalAdvance(tick.text)
                painter.drawText(QPointF(x, y + metrics.capHeight() / 2), tick.text)
        for tick in xs if bottom else []:
            x = float(scale.px_x(tick.value))
            if 0 <= x <= scale.width:
                wide = metrics.horizontalAdvance(tick.text)
                # Within the panel: beside it stands the name of one in the next row.
                x = min(max(x - wide / 2, 0.0), scale.width - wide)
                painter.drawText(QPointF(x, scale.height + 5 + metrics.ascent()), tick.text)

    def _draw_group(
        self, painter: QPainter, scale: Scale, ink: Ink, group: int, colour: str
    ) -> None:
        data, level, x = self._data, self.level, self._x
        assert data is not None and level is not None and x is not None
        rows = level.rows(group)
        px, py = scale.px_x(x.values[rows]), scale.px_y(self._y[rows])
        seen = (px >= 0) & (px <= scale.width) & (py >= 0) & (py <= scale.height)
        dots = QColor(colour)
        dots.setAlphaF(0.55)
        draw_dots(painter, np.column_stack((px, py))[seen], dots, 4.5)
        for line, pen in (
            (self._population, line_pen(QColor(ink.palette.mute), 1.4, dashed=True)),
            (self._own[group], line_pen(QColor(ink.palette.group), 1.4)),
            (self._lines[group], line_pen(QColor(colour), 2.4)),
        ):
            if np.isfinite(line).all():
                shown, _ = clipped(scale.segments(line[None, :]), scale.width, scale.height)
                draw_segments(painter, shown, pen)
        self._draw_name(painter, scale, ink, group, colour)

    def _draw_name(
        self, painter: QPainter, scale: Scale, ink: Ink, group: int, colour: str
    ) -> None:
        """The group's name above its panel, and its size where there is room for both."""
        level = self.level
        assert level is not None
        font, plain = ink.font(LABEL_PX, bold=True), ink.font(LABEL_PX)
        metrics = QFontMetricsF(font)
        size = self.tr("n = {0}").format(ink.count(int(level.sizes[group])))
        size_width = QFontMetricsF(plain).horizontalAdvance(size)
        room = scale.width - size_width - 12
        full, short = level.shown(group), level.labels[group]
        name = full if metrics.horizontalAdvance(full) <= room else short
        if metrics.horizontalAdvance(name) <= room:
            painter.setFont(plain)
            painter.setPen(QColor(ink.palette.mute))
            painter.drawText(QPointF(scale.width - size_width - 2, -5), size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, scale.width - 4)
        painter.drawText(QPointF(2, -5), shown)

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        level = self.level
        if level is None:
            return []
        entries = [
            LegendEntry("line", self.tr("model"), ink.palette.text),
            LegendEntry("line", self.tr("own rows alone"), ink.palette.group),
            LegendEntry("dashed", self.tr("population"), ink.palette.mute),
        ]
        selected = len(self.marked_groups())
        if not selected:
            text = self.tr("{0} of {1} {2} by rank; select others")
            shown = text.format(len(self._shown), ink.count(level.n_groups), level.called)
        elif selected > MOST:
            text = self.tr("the last {0} of {1} selected")
            shown = text.format(MOST, ink.count(selected))
        else:
            return entries
        if not ink.exporting or selected > MOST:
            entries.append(LegendEntry("none", shown, ink.palette.mute))
        return entries
