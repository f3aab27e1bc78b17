"""PairsView: two random effects of a level against each other, with their covariance ellipse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from core.inference.ellipse import covariance_ellipse
from gui.plots.base import Choices
from gui.plots.card import GroupCard, group_card
from gui.plots.controls import Chooser, fill_choices
from gui.plots.geometry import Scale, clipped, finite_range, padded, signed
from gui.plots.labels import LegendEntry
from gui.plots.layers import Ink, Layer, draw_curve, draw_segments, line_pen
from gui.plots.prepared import PairPoints, pair_points
from gui.plots.scatter import ScatterView
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.numbers import on_screen


class PairsView(ScatterView):
    """A point per group at its BLUPs of two effects; the ellipse holds 95 % of such groups."""

    key = "pairs"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, parent)
        self.set_title(self.tr("Random effects"))
        self.setAccessibleName(self.tr("Pairs of random effects"))
        self._pair = 0
        self._curve = np.zeros((0, 2))
        self._zero = Layer(self.figure, "zero", -3, self._draw_zero)
        self._ellipse = Layer(self.figure, "ellipse", 10, self._draw_ellipse)
        self.pair_chooser = Chooser(self.tr("Pair of effects"), self)
        self.pair_chooser.chosen.connect(self._choose_pair)
        self._pair_menu = QMenu(self.tr("Pair of effects"), self)
        self.tools.add_control(self.pair_chooser, hide_at=4)
        self.tools.fill_menu([self._pair_menu])
        self.set_data(None)

    def _pairs(self) -> list[tuple[int, int]]:
        """Effects on the two axes, of the level shown."""
        count = len(self.level.effects) if self.level else 0
        return [(i, j) for i in range(count) for j in range(i + 1, count)]

    def options(self) -> tuple[str, ...]:
        found = []
        for level in self._levels:
            names = [effect.name for effect in level.effects]
            found += [f"{level.name}: {a},{b}" for i, a in enumerate(names) for b in names[i + 1 :]]
        return tuple(found)

    def choose_option(self, index: int) -> None:
        for place, level in enumerate(self._levels):
            count = len(level.effects) * (len(level.effects) - 1) // 2
            if index < count:
                self._pair = index
                self.set_level(place)
                return
            index -= count

    def set_data(self, data) -> None:
        super().set_data(data)
        level = self.level
        if level is not None and len(level.effects) < 2:
            # Another level may have what this one lacks.
            richer = [i for i, other in enumerate(self._levels) if len(other.effects) > 1]
            if richer:
                self.set_level(richer[-1])

    def _choose_pair(self, index: int) -> None:
        self._pair = index
        self.redraw()

    def choices(self) -> Choices:
        return {**super().choices(), "pair": self._pair}

    def choose(self, choices: Choices) -> None:
        self._pair = int(choices["pair"] or 0)
        super().choose(choices)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see its random effects here.")
        if not self._pairs():
            return self.tr(
                "Each group has one random effect here. With a random slope there are pairs."
            )
        if np.isnan(self._correlation()):
            return self.tr("A variance of this pair is estimated as zero: nothing varies together.")
        return ""

    def redraw(self) -> None:
        pairs = self._pairs()
        self._pair = min(self._pair, max(0, len(pairs) - 1))
        effects = self.level.effects if self.level else ()
        texts = [f"{effects[i].called} × {effects[j].called}" for i, j in pairs]
        self.pair_chooser.set_choices(texts, self._pair)
        fill_choices(self._pair_menu, texts, self._pair, self._choose_pair)
        super().redraw()

    def _recipe(self) -> Callable[[], PairPoints]:
        assert self._data is not None and self.level_index is not None
        return partial(pair_points, self._data, self.level_index, self._pairs()[self._pair])

    def _rebuild(self, found: PairPoints) -> None:
        level, data = self.level, self._data
        assert level is not None and data is not None
        i, j = self._pairs()[self._pair]
        x, y = level.effects[i], level.effects[j]
        self.set_cloud(found.cloud)
        self._curve = covariance_ellipse(level.covariance[np.ix_([i, j], [i, j])], 95.0)
        self.figure.x_title = self.tr("BLUP of {0}, {1}").format(x.title, level.called)
        self.figure.y_title = self.tr("BLUP of {0}, {1}").format(y.title, level.called)
        self.figure.set_home(
            *padded(*finite_range(x.blup, self._curve[:, 0]), 0.05),
            *padded(*finite_range(y.blup, self._curve[:, 1]), 0.05),
        )

    def _correlation(self) -> float:
        """Of the pair, as estimated; NaN where a variance is zero."""
        level = self.level
        if level is None or not self._pairs():
            return float("nan")
        i, j = self._pairs()[self._pair]
        G = level.covariance
        size = float(np.sqrt(G[i, i] * G[j, j]))
        return float(G[i, j]) / size if size > 0 else float("nan")

    def summary(self) -> str:
        text = self.tr("{0} Their correlation is estimated as {1}.")
        correlation = on_screen(signed(f"{self._correlation():.3f}"))
        return text.format(super().summary(), correlation)

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None
        pair = self._pairs()[self._pair]
        effects = [self.level.effects[k] for k in pair]
        return group_card(self._data, self.level, group, effects)

    def _legend(self, ink: Ink) -> list[LegendEntry]:
        if self.level is None:
            return []
        groups = ink.count(self.level.n_groups)
        text = self.tr("{0} BLUPs of {1}").format(groups, self.level.called)
        correlation = ink.figure(signed(f"{self._correlation():.3f}"))
        ellipse = self.tr("95 % ellipse, r = {0}").format(correlation)
        return [
            LegendEntry("dot", text, ink.palette.group),
            LegendEntry("line", ellipse, ink.palette.accent),
        ]

    def _draw_zero(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty:
            return
        cross = np.array([[scale.x0, 0.0, scale.x1, 0.0], [0.0, scale.y0, 0.0, scale.y1]])
        lines, _ = clipped(scale.segments(cross), scale.width, scale.height)
        draw_segments(painter, lines, line_pen(QColor(ink.palette.line), 1.0))

    def _draw_ellipse(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or not len(self._curve):
            return
        draw_curve(painter, self._curve, scale, line_pen(QColor(ink.palette.accent), 1.5))
