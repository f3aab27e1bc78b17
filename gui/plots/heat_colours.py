"""The colours of a heat map: from nothing to the accent above zero, to orange below it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from gui.plots.layers import Ink
from gui.theme import Palette

#: Where along the way from zero to the end the plain colour is; beyond it darkens to the text's.
MIDDLE, DEPTH = 0.7, 0.45
#: White reads better than black on what is darker than this (relative luminance; WCAG 2.1).
DARK = 0.179


@dataclass(frozen=True)
class HeatScale:
    """Values from ``low`` to ``high``, one of which may be zero; equal sizes are equally strong.

    ``blank``: the diagonal is no part of the scale, it is one everywhere.
    """

    low: float
    high: float
    blank: bool = False

    @classmethod
    def of(cls, matrix: np.ndarray, *, correlation: bool) -> HeatScale:
        """A scale that begins at zero and reaches to what is farthest from it."""
        off = matrix[~np.eye(len(matrix), dtype=bool)] if correlation else matrix
        off = off[np.isfinite(off)]
        low = float(min(0.0, off.min(initial=0.0)))
        high = float(max(0.0, off.max(initial=0.0)))
        if low == high:
            high = 1.0
        return cls(low, high, correlation)

    @property
    def reach(self) -> float:
        """The largest size of a value."""
        return max(-self.low, self.high)

    def colours(self, matrix: np.ndarray, palette: Palette) -> np.ndarray:
        """Red, green and blue of every cell, (m, m, 3) bytes."""
        found = self._of(matrix, palette)
        if self.blank:
            np.einsum("iic->ic", found)[:] = _rgb(palette.group)
        found[~np.isfinite(matrix)] = _rgb(palette.grid)
        return found.astype(np.uint8)

    def is_dark(self, matrix: np.ndarray, palette: Palette) -> np.ndarray:
        """Whether white is to be written on a cell, (m, m)."""
        shares = self.colours(matrix, palette) / 255.0
        linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
        return linear @ np.array([0.2126, 0.7152, 0.0722]) < DARK

    def draw_bar(self, painter: QPainter, bar: QRectF, ink: Ink) -> None:
        """The scale as a bar, its largest value at the top."""
        values = np.linspace(self.high, self.low, 33)
        ramp = QLinearGradient(bar.topLeft(), bar.bottomLeft())
        for k, colour in enumerate(self._of(values[:, None], ink.palette)[:, 0].astype(int)):
            ramp.setColorAt(k / (len(values) - 1), QColor(*colour.tolist()))
        painter.fillRect(bar, ramp)
        painter.setPen(QPen(QColor(ink.palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)

    def bar_ticks(self, bar: QRectF) -> list[tuple[float, float]]:
        """Values beside the bar and how far down they stand."""
        values = [self.high, (self.high + self.low) / 2, self.low]
        if self.low < 0.0 < self.high:
            values[1] = 0.0
        span = self.high - self.low
        return [(v, bar.top() + (self.high - v) / span * bar.height()) for v in values]

    def _of(self, matrix: np.ndarray, palette: Palette) -> np.ndarray:
        share = np.nan_to_num(np.clip(matrix / self.reach, -1.0, 1.0))
        zero, text = _rgb(palette.grid), _rgb(palette.text)
        found = np.empty((*matrix.shape, 3))
        for sign, colour in ((1.0, palette.accent), (-1.0, palette.selected[0])):
            middle = _rgb(colour)
            end = middle + DEPTH * (text - middle)
            size = np.clip(sign * share, 0.0, 1.0)[..., None]
            first, second = np.minimum(size / MIDDLE, 1.0), np.maximum(size - MIDDLE, 0.0)
            ramp = zero + first * (middle - zero) + second / (1.0 - MIDDLE) * (end - middle)
            own = (share > 0) if sign > 0 else (share <= 0)
            found[own] = ramp[own]
        return found


def _rgb(colour: str) -> np.ndarray:
    own = QColor(colour)
    return np.array([own.red(), own.green(), own.blue()], float)
