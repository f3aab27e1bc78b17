"""Very many dots or lines as one picture: each pixel as opaque as what is laid over it makes it."""

from __future__ import annotations

from dataclasses import dataclass

import numba as nb
import numpy as np
from PySide6.QtGui import QColor, QImage

#: More marks than this over one pixel look like this many.
MOST = 256


@dataclass(frozen=True)
class Field:
    """Pixels per unit of the data along x and y (upwards), the origin and the size in pixels.

    ``left`` and ``top``: the top left pixel, counted from the origin of the data.
    """

    per_x: float
    per_y: float
    left: int
    top: int
    width: int
    height: int


class MarksPicture:
    """Draws all marks of a layer fast enough to pan. None is left out: they are counted by pixel.

    While only the view moves, the marks keep their pixels relative to each other: they are
    counted once for each scale, over a field three times as wide and high as the plot, and a
    part of that field is shown.
    """

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._marks: np.ndarray | None = None
        self._counts = np.zeros((0, 0), np.uint16)
        self._field = Field(1.0, 1.0, 0, 0, 0, 0)

    def image(self, marks: np.ndarray, view: Field, thickness: float, colour: QColor) -> QImage:
        """The picture of ``view``; ``marks``: dots (N, 2) or segments (N, 4) of the data.

        ``thickness`` of dots and lines in pixels; ``colour`` with its opacity.
        """
        # Moving the view leaves the scale as it is up to rounding.
        scale = tuple(float(f"{value:.9g}") for value in (view.per_x, view.per_y))
        key = (scale, view.width, view.height, round(thickness))
        x, y = view.left - self._field.left, view.top - self._field.top
        beside = (
            min(x, y) < 0
            or x + view.width > self._field.width
            or y + view.height > self._field.height
        )
        if key != self._key or beside or marks is not self._marks:
            self._field = Field(
                view.per_x, view.per_y, view.left - view.width, view.top - view.height,
                3 * view.width, 3 * view.height,
            )  # fmt: skip
            self._counts = counted(marks, self._field, max(1, round(thickness)))
            self._key, self._marks = key, marks
            x, y = view.width, view.height
        return _shaded(self._counts[y : y + view.height, x : x + view.width], colour)


def counted(marks: np.ndarray, field: Field, thickness: int) -> np.ndarray:
    """How many marks lie over each pixel of ``field``, (height, width)."""
    places = np.empty_like(marks, dtype=float)
    places[:, 0::2] = marks[:, 0::2] * field.per_x - field.left
    places[:, 1::2] = -marks[:, 1::2] * field.per_y - field.top
    if marks.shape[1] == 2:
        counts = _count_dots(places, field)
    else:
        counts = np.zeros((field.height, field.width), np.uint16)
        places = places[np.isfinite(places).all(axis=1)]
        _count_lines(np.ascontiguousarray(places), counts)
    if thickness > 1:
        # A mark of several pixels is as many marks of one pixel side by side.
        counts = _widened(_widened(counts, thickness, 0), thickness, 1)
        if marks.shape[1] == 4:
            # Along a line its own pixels overlap; across it they do not.
            counts = np.ceil(counts / thickness).astype(np.uint16)
    return counts


def _count_dots(places: np.ndarray, field: Field) -> np.ndarray:
    x, y = places.T
    with np.errstate(invalid="ignore"):
        seen = (x >= 0) & (x < field.width) & (y >= 0) & (y < field.height)
    place = y[seen].astype(np.int32) * field.width + x[seen].astype(np.int32)
    counts = np.bincount(place, minlength=field.width * field.height)
    return np.minimum(counts, 4000).astype(np.uint16).reshape(field.height, field.width)


@nb.njit("void(float64[:, ::1], uint16[:, ::1])", cache=True, nogil=True)
def _count_lines(lines: np.ndarray, counts: np.ndarray) -> None:
    """Add one to every pixel of every line, a pixel a step along its longer side."""
    height, width = counts.shape
    for line in lines:
        x, y = line[0], line[1]
        dx, dy = line[2] - x, line[3] - y
        enter, leave = 0.0, 1.0
        for delta, gap, room in ((dx, x, width - 1.0), (dy, y, height - 1.0)):
            if delta == 0.0:
                if gap < 0.0 or gap > room:
                    leave = -1.0
                continue
            a, b = -gap / delta, (room - gap) / delta
            enter, leave = max(enter, min(a, b)), min(leave, max(a, b))
        if enter > leave:
            continue
        steps = int(max(abs(dx), abs(dy)) * (leave - enter)) + 1
        for k in range(steps):
            share = enter + (leave - enter) * k / steps
            i, j = int(y + share * dy), int(x + share * dx)
            if counts[i, j] < 4000:
                counts[i, j] += 1


def _widened(counts: np.ndarray, dot: int, axis: int) -> np.ndarray:
    total = counts.copy()
    for step in range(1, dot):
        shift = step // 2 + 1 if step % 2 else -(step // 2)
        total += np.roll(counts, shift, axis)
    return total


def _shaded(counts: np.ndarray, colour: QColor) -> QImage:
    """Counts as a picture: k marks of opacity a are as opaque as 1 - (1 - a)^k."""
    alpha = 1.0 - (1.0 - colour.alphaF()) ** np.arange(MOST)
    # Premultiplied: the colour times its opacity.
    table = np.zeros((MOST, 4), np.uint8)
    for channel, value in enumerate((colour.blueF(), colour.greenF(), colour.redF(), 1.0)):
        table[:, channel] = np.round(255.0 * value * alpha)
    words = table.view(np.uint32)[:, 0][np.minimum(counts, MOST - 1)]
    image = QImage(
        words.data, counts.shape[1], counts.shape[0], 4 * counts.shape[1],
        QImage.Format.Format_ARGB32_Premultiplied,
    )  # fmt: skip
    return image.copy()
