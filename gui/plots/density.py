"""Very many dots or lines as one picture: each pixel as opaque as what is laid over it makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numba as nb
import numpy as np
from PySide6.QtGui import QColor, QImage

from gui.plots.background import Background

#: A mark that covers a whole pixel counts so much; more marks than ``MOST`` over one pixel look
#: like this many.
UNIT, MOST = 16, 256
#: What a pixel is counted up to.
FULL = 60_000


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


@dataclass(frozen=True, eq=False)
class Counts:
    """What lies over each pixel of ``field``, as ``counted`` says."""

    field: Field
    counts: np.ndarray


@dataclass(frozen=True)
class Shown:
    """A picture and where its corner and its opposite corner lie, in pixels of the view."""

    image: QImage
    left: float
    top: float
    right: float
    bottom: float


class MarksPicture:
    """Draws all marks of a layer fast enough to pan. None is left out: they are counted by pixel.

    While only the view moves, the marks keep their pixels relative to each other: they are
    counted once for each scale, over a field three times as wide and high as the plot, and a
    part of that field is shown. They are counted in the background; until then the last picture
    stands in, stretched to where its marks belong.
    """

    def __init__(self, name: str, arrived: Callable[[], None]) -> None:
        """``arrived`` is called when a picture that was not there is."""
        self.background = Background(name)
        self._arrived = arrived
        self._marks: np.ndarray | None = None
        self._key: tuple[object, ...] = ()
        self._made: tuple[tuple[object, ...], Counts] | None = None
        self._asked: tuple[object, ...] = ()
        self._last: tuple[QImage, Field] | None = None

    def set_marks(self, marks: np.ndarray, *, same_view: bool = False) -> None:
        """Draw ``marks``: dots (N, 2) or segments (N, 4) of the data.

        ``same_view``: the same things have moved, so that the last picture may stand in.
        """
        if marks is self._marks:
            return
        self._marks = marks
        self._made, self._asked = None, ()
        if not same_view:
            self._last = None

    def picture(self, view: Field, thickness: float, colour: QColor) -> Shown | None:
        """The marks in ``view``; None while there is no picture at all.

        ``thickness`` of dots and lines in pixels; ``colour`` with its opacity.
        """
        # Moving the view leaves the scale as it is up to rounding.
        scale = tuple(float(f"{value:.9g}") for value in (view.per_x, view.per_y))
        key = (scale, view.width, view.height, round(thickness, 1))
        counts = self._made[1] if self._made is not None and self._made[0] == key else None
        if counts is None or not _covers(counts.field, view, 0.3):
            self._ask(key, view, thickness)
            # Without a thread to wait for, it is there now.
            counts = self._made[1] if self._made is not None and self._made[0] == key else None
        if counts is not None and _covers(counts.field, view):
            x, y = view.left - counts.field.left, view.top - counts.field.top
            part = counts.counts[y : y + view.height, x : x + view.width]
            self._last = (_shaded(part, colour), view)
            return Shown(self._last[0], 0.0, 0.0, view.width, view.height)
        return None if self._last is None else _stretched(*self._last, view)

    def _ask(self, key: tuple[object, ...], view: Field, thickness: float) -> None:
        field = Field(
            view.per_x, view.per_y, view.left - view.width, view.top - view.height,
            3 * view.width, 3 * view.height,
        )  # fmt: skip
        marks = self._marks
        asked = (key, field.left // view.width, field.top // view.height)
        if marks is None or (asked == self._asked and self.background.at_work):
            return
        self._asked = asked
        waits = self.background.threaded
        self.background.ask(
            lambda: Counts(field, counted(marks, field, thickness)),
            lambda found: self._take(marks, key, found, waits),
        )

    def _take(
        self, marks: np.ndarray, key: tuple[object, ...], found: Counts, waited: bool
    ) -> None:
        if marks is self._marks:
            self._made = (key, found)
            if waited:
                self._arrived()


def _covers(field: Field, view: Field, margin: float = 0.0) -> bool:
    """Whether ``view`` lies in ``field``, with so many times its own size to spare."""
    x, y = view.left - field.left, view.top - field.top
    wide, high = margin * view.width, margin * view.height
    return (
        min(x - wide, y - high) >= 0
        and x + view.width + wide <= field.width
        and y + view.height + high <= field.height
    )


def _stretched(image: QImage, old: Field, new: Field) -> Shown:
    """A picture of ``old`` where its marks are in ``new``."""
    across, up = new.per_x / old.per_x, new.per_y / old.per_y
    return Shown(
        image,
        old.left * across - new.left,
        old.top * up - new.top,
        (old.left + old.width) * across - new.left,
        (old.top + old.height) * up - new.top,
    )


def counted(marks: np.ndarray, field: Field, thickness: float) -> np.ndarray:
    """What lies over each pixel of ``field``, (height, width), a mark that fills it as ``UNIT``."""
    counts = np.zeros((field.height, field.width), np.uint16)
    across, down = np.array((field.per_x, -field.left)), np.array((-field.per_y, -field.top))
    places = np.ascontiguousarray(marks, float)
    if marks.shape[1] == 2:
        _count_dots(places, across, down, _stamps(thickness), counts)
    else:
        _count_lines(places, across, down, thickness, counts)
    return counts


def _stamps(diameter: float) -> np.ndarray:
    """A disc's share of the pixels around it, in ``UNIT``: (4, 4, k, k).

    The first two are the quarters of a pixel, down and across, that its middle lies in.
    """
    reach = int(np.ceil(diameter / 2 + 0.5))
    fine = (np.arange((2 * reach + 1) * 16) + 0.5) / 16 - reach
    middles = (np.arange(4) + 0.5) / 4
    square = (fine[None, :] - middles[:, None]) ** 2
    inside = square[:, None, :, None] + square[None, :, None, :] <= (diameter / 2) ** 2
    size = 2 * reach + 1
    share = inside.reshape(4, 4, size, 16, size, 16).mean(axis=(3, 5))
    # However small, a dot is seen.
    stamps = np.round(share * UNIT)
    stamps[:, :, reach, reach] = np.maximum(stamps[:, :, reach, reach], 1)
    return stamps.astype(np.uint16)


@nb.njit(
    "void(float64[:, ::1], float64[::1], float64[::1], uint16[:, :, :, ::1], uint16[:, ::1])",
    cache=True,
    nogil=True,
)
def _count_dots(
    dots: np.ndarray, across: np.ndarray, down: np.ndarray, stamps: np.ndarray, counts: np.ndarray
) -> None:
    """Stamp every dot; ``across`` and ``down``: factor and shift from the data to pixels."""
    height, width = counts.shape
    size = stamps.shape[2]
    reach = size // 2
    for dot in dots:
        x, y = dot[0] * across[0] + across[1], dot[1] * down[0] + down[1]
        if not (-reach <= x < width + reach and -reach <= y < height + reach):
            continue
        i, j = int(np.floor(y)), int(np.floor(x))
        stamp = stamps[int((y - i) * 4), int((x - j) * 4)]
        for k in range(max(0, reach - i), min(size, height + reach - i)):
            for m in range(max(0, reach - j), min(size, width + reach - j)):
                if counts[i + k - reach, j + m - reach] < FULL:
                    counts[i + k - reach, j + m - reach] += stamp[k, m]


@nb.njit(
    "void(float64[:, ::1], float64[::1], float64[::1], float64, uint16[:, ::1])",
    cache=True,
    nogil=True,
)
def _count_lines(
    lines: np.ndarray, across: np.ndarray, down: np.ndarray, thickness: float, counts: np.ndarray
) -> None:
    """Add every line, a pixel a step along its longer side, to the pixels that it covers there."""
    height, width = counts.shape
    for line in lines:
        x, y = line[0] * across[0] + across[1], line[1] * down[0] + down[1]
        dx = line[2] * across[0] + across[1] - x
        dy = line[3] * down[0] + down[1] - y
        if not (np.isfinite(x + dx) and np.isfinite(y + dy)):
            continue
        enter, leave = 0.0, 1.0
        for delta, gap, room in ((dx, x, width * 1.0), (dy, y, height * 1.0)):
            if delta == 0.0:
                if gap < 0.0 or gap > room:
                    leave = -1.0
                continue
            a, b = -gap / delta, (room - gap) / delta
            enter, leave = max(enter, min(a, b)), min(leave, max(a, b))
        if enter > leave:
            continue
        longer = max(abs(dx), abs(dy))
        steep = abs(dy) > abs(dx)
        half = 0.5 * thickness * np.hypot(dx, dy) / longer if longer > 0.0 else 0.5 * thickness
        side = width if steep else height
        steps = int(longer * (leave - enter)) + 1
        for k in range(steps):
            share = enter + (leave - enter) * (k + 0.5) / steps
            along = int(y + share * dy) if steep else int(x + share * dx)
            if along < 0 or along >= (height if steep else width):
                continue
            middle = x + share * dx if steep else y + share * dy
            low, high = max(0.0, middle - half), min(side * 1.0, middle + half)
            for place in range(int(low), min(side, int(np.ceil(high)))):
                covered = min(high, place + 1.0) - max(low, place * 1.0)
                i, j = (along, place) if steep else (place, along)
                if counts[i, j] < FULL:
                    counts[i, j] += np.uint16(covered * UNIT + 0.5)


def _shaded(counts: np.ndarray, colour: QColor) -> QImage:
    """Counts as a picture: k marks of opacity a are as opaque as 1 - (1 - a)^k."""
    alpha = 1.0 - (1.0 - min(colour.alphaF(), 0.9999)) ** (np.arange(MOST * UNIT) / UNIT)
    # Premultiplied: the colour times its opacity.
    table = np.zeros((len(alpha), 4), np.uint8)
    for channel, value in enumerate((colour.blueF(), colour.greenF(), colour.redF(), 1.0)):
        table[:, channel] = np.round(255.0 * value * alpha)
    words = table.view(np.uint32)[:, 0]
    image = QImage(counts.shape[1], counts.shape[0], QImage.Format.Format_ARGB32_Premultiplied)
    pixels = np.frombuffer(image.bits(), np.uint32).reshape(counts.shape)
    _look_up(counts, words, pixels)
    return image


@nb.njit("void(uint16[:, :], uint32[::1], uint32[:, ::1])", cache=True, nogil=True)
def _look_up(counts: np.ndarray, table: np.ndarray, pixels: np.ndarray) -> None:
    last = len(table) - 1
    for i in range(counts.shape[0]):
        for j in range(counts.shape[1]):
            pixels[i, j] = table[min(counts[i, j], last)]
