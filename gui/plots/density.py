"""Very many dots or lines as one picture: each pixel as opaque as what is laid over it makes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numba as nb
import numpy as np
from PySide6.QtGui import QColor, QImage

from gui.plots.background import Background

#: A mark that covers a whole pixel counts so much, and a pixel is counted up to ``FULL``: 255
#: marks. The bits above are the colour of what was drawn there last.
UNIT, FULL, COLOUR = 16, 4095, 4096
#: From so many dots over one pixel on, their opacity tells how many there are.
CROWDED = 8.0


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
    """What lies over each pixel of ``field``, as ``counted`` says.

    ``crowd``: marks over one pixel where they are densest.
    """

    field: Field
    counts: np.ndarray
    crowd: float


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
        self._colours: np.ndarray | None = None
        self._key: tuple[object, ...] = ()
        self._made: tuple[tuple[object, ...], Counts] | None = None
        self._asked: tuple[object, ...] = ()
        self._last: tuple[QImage, Field] | None = None

    @property
    def marks(self) -> np.ndarray | None:
        """What is drawn."""
        return self._marks

    def set_marks(
        self, marks: np.ndarray, colours: np.ndarray | None = None, *, same_view: bool = False
    ) -> None:
        """Draw ``marks``: dots (N, 2) or segments (N, 4) of the data.

        ``colours`` (N,): which of those that ``picture`` is given, the first without;
        ``same_view``: the same things have moved, so that the last picture may stand in.
        """
        if marks is self._marks:
            return
        self._marks, self._colours = marks, colours
        self._made, self._asked = None, ()
        if not same_view:
            self._last = None

    def picture(self, view: Field, thickness: float, colours: Sequence[QColor]) -> Shown | None:
        """The marks in ``view``; None while there is no picture at all.

        ``thickness`` of dots and lines in pixels; ``colours`` with their opacity, at most 16.
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
            self._last = (_shaded(part, colours, counts.crowd), view)
            return Shown(self._last[0], 0.0, 0.0, view.width, view.height)
        return None if self._last is None else _stretched(*self._last, view)

    def on_paper(self, view: Field, thickness: float, colours: Sequence[QColor]) -> Shown | None:
        """The marks in ``view``, counted here and now and not kept."""
        if self._marks is None:
            return None
        found = _counts(self._marks, view, thickness, self._colours)
        return Shown(_shaded(found.counts, colours, found.crowd), 0.0, 0.0, view.width, view.height)

    def _ask(self, key: tuple[object, ...], view: Field, thickness: float) -> None:
        field = Field(
            view.per_x, view.per_y, view.left - view.width, view.top - view.height,
            3 * view.width, 3 * view.height,
        )  # fmt: skip
        marks, colours = self._marks, self._colours
        asked = (key, field.left // view.width, field.top // view.height)
        if marks is None or (asked == self._asked and self.background.at_work):
            return
        self._asked = asked
        waits = self.background.threaded
        self.background.ask(
            lambda: _counts(marks, field, thickness, colours),
            lambda found: self._take(marks, key, found, waits),
        )

    def _take(
        self, marks: np.ndarray, key: tuple[object, ...], found: Counts, waited: bool
    ) -> None:
        if marks is self._marks:
            self._made = (key, found)
            if waited:
                self._arrived()


def _counts(
    marks: np.ndarray, field: Field, thickness: float, colours: np.ndarray | None
) -> Counts:
    counts = counted(marks, field, thickness, colours)
    # Every seventh pixel tells enough about how crowded it gets.
    some = counts.ravel()[::7] % COLOUR
    some = some[some > 0]
    crowd = float(np.quantile(some, 0.995)) / UNIT if marks.shape[1] == 2 and len(some) else 0.0
    return Counts(field, counts, crowd)


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


def counted(
    marks: np.ndarray, field: Field, thickness: float, colours: np.ndarray | None = None
) -> np.ndarray:
    """What lies over each pixel of ``field``, (height, width), a mark that fills it as ``UNIT``.

    Marks of one colour add up; one of another covers what was there, as when it is painted.
    """
    counts = np.zeros((field.height, field.width), np.uint16)
    across, down = np.array((field.per_x, -field.left)), np.array((-field.per_y, -field.top))
    places = np.ascontiguousarray(marks, float)
    hues = np.zeros(len(marks), np.uint16) if colours is None else colours.astype(np.uint16)
    if marks.shape[1] == 2:
        _count_dots(places, hues, across, down, _stamps(thickness), counts)
    else:
        _count_lines(places, hues, across, down, thickness, counts)
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


@nb.njit("uint16(int64, int64, int64)", cache=True, nogil=True)
def _added(before: int, hue: int, weight: int) -> int:
    """A pixel after a mark of colour ``hue`` that covers ``weight`` of it."""
    colour, count = before // COLOUR, before % COLOUR
    if colour == hue:
        return hue * COLOUR + min(FULL, count + weight)
    # The rim of a mark does not wipe out what lies under it.
    return hue * COLOUR + weight if 2 * weight >= min(count, UNIT) else before


_KERNEL = "void(float64[:, ::1], uint16[::1], float64[::1], float64[::1], {}, uint16[:, ::1])"


@nb.njit(_KERNEL.format("uint16[:, :, :, ::1]"), cache=True, nogil=True)
def _count_dots(
    dots: np.ndarray,
    hues: np.ndarray,
    across: np.ndarray,
    down: np.ndarray,
    stamps: np.ndarray,
    counts: np.ndarray,
) -> None:
    """Stamp every dot; ``across`` and ``down``: factor and shift from the data to pixels."""
    height, width = counts.shape
    size = stamps.shape[2]
    reach = size // 2
    for n in range(len(dots)):
        dot, hue = dots[n], hues[n]
        x, y = dot[0] * across[0] + across[1], dot[1] * down[0] + down[1]
        if not (-reach <= x < width + reach and -reach <= y < height + reach):
            continue
        i, j = int(np.floor(y)), int(np.floor(x))
        stamp = stamps[int((y - i) * 4), int((x - j) * 4)]
        for k in range(max(0, reach - i), min(size, height + reach - i)):
            for m in range(max(0, reach - j), min(size, width + reach - j)):
                if stamp[k, m] > 0:
                    before = int(counts[i + k - reach, j + m - reach])
                    counts[i + k - reach, j + m - reach] = _added(before, hue, stamp[k, m])


@nb.njit(_KERNEL.format("float64"), cache=True, nogil=True)
def _count_lines(
    lines: np.ndarray,
    hues: np.ndarray,
    across: np.ndarray,
    down: np.ndarray,
    thickness: float,
    counts: np.ndarray,
) -> None:
    """Add every line, a pixel a step along its longer side, to the pixels that it covers there."""
    height, width = counts.shape
    for n in range(len(lines)):
        line, hue = lines[n], hues[n]
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
        if longer == 0.0:
            continue
        steep = abs(dy) > abs(dx)
        start, delta = (y, dy) if steep else (x, dx)
        low, high = start + enter * delta, start + leave * delta
        low, high = min(low, high), max(low, high)
        half = 0.5 * thickness * np.hypot(dx, dy) / longer
        last, side = (height, width) if steep else (width, height)
        for along in range(int(low), min(last, int(np.ceil(high)))):
            run = min(high, along + 1.0) - max(low, along * 1.0)
            share = min(leave, max(enter, (along + 0.5 - start) / delta))
            middle = x + share * dx if steep else y + share * dy
            top, bottom = max(0.0, middle - half), min(side * 1.0, middle + half)
            for place in range(int(top), min(side, int(np.ceil(bottom)))):
                covered = min(bottom, place + 1.0) - max(top, place * 1.0)
                weight = int(covered * run * UNIT + 0.5)
                if weight > 0:
                    i, j = (along, place) if steep else (place, along)
                    before = int(counts[i, j])
                    counts[i, j] = _added(before, hue, weight)


def _opacity(alpha: float, crowd: float) -> np.ndarray:
    """How opaque a pixel is by its count: k marks of opacity a cover 1 - (1 - a)^k of it.

    Where dots are so crowded that most of the cloud would be one flat colour, opacity grows with
    the logarithm of k instead, so that a single dot is still seen and the densest part, too.
    """
    k = np.arange(COLOUR) / UNIT
    plain = 1.0 - (1.0 - min(alpha, 0.9999)) ** k
    if crowd < CROWDED:
        return plain
    grown = alpha + (1.0 - alpha) * np.log(np.maximum(k, 1.0)) / np.log(crowd)
    return np.minimum(1.0, np.where(k < 1.0, alpha * k, grown))


def _shaded(counts: np.ndarray, colours: Sequence[QColor], crowd: float = 0.0) -> QImage:
    """Counts as a picture."""
    table = np.zeros((len(colours), COLOUR, 4), np.uint8)
    for part, colour in zip(table, colours, strict=True):
        alpha = _opacity(colour.alphaF(), crowd)
        # Premultiplied: the colour times its opacity.
        for channel, value in enumerate((colour.blueF(), colour.greenF(), colour.redF(), 1.0)):
            part[:, channel] = np.round(255.0 * value * alpha)
    table = table.reshape(-1, 4)
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
