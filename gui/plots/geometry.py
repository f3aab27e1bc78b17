"""Geometry of plots in plain numpy: scales, ticks, hit tests, clipping, placing of labels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Scale:
    """The map from data to pixels of a plot ``width`` by ``height``, y upwards in the data."""

    x0: float
    x1: float
    y0: float
    y1: float
    width: float
    height: float

    def px_x(self, x: np.ndarray | float) -> np.ndarray:
        """Pixels from the left edge."""
        return (np.asarray(x, float) - self.x0) * (self.width / (self.x1 - self.x0))

    def px_y(self, y: np.ndarray | float) -> np.ndarray:
        """Pixels from the top edge."""
        return (self.y1 - np.asarray(y, float)) * (self.height / (self.y1 - self.y0))

    def data_x(self, px: float) -> float:
        """The x that is ``px`` pixels from the left."""
        return self.x0 + px * (self.x1 - self.x0) / max(self.width, 1e-9)

    def data_y(self, py: float) -> float:
        """The y that is ``py`` pixels from the top."""
        return self.y1 - py * (self.y1 - self.y0) / max(self.height, 1e-9)

    @property
    def ease(self) -> float:
        """How much smaller marks are in a small plot, so that they do not cover it: 0.6 to 1."""
        return min(1.0, max(0.6, math.sqrt(max(0.0, self.width * self.height)) / 320))

    def segments(self, segments: np.ndarray) -> np.ndarray:
        """Rows (x0, y0, x1, y1) of the data in pixels."""
        return np.column_stack(
            (
                self.px_x(segments[:, 0]),
                self.px_y(segments[:, 1]),
                self.px_x(segments[:, 2]),
                self.px_y(segments[:, 3]),
            )
        )


def padded(low: float, high: float, share: float = 0.04) -> tuple[float, float]:
    """A range a little wider than ``low`` to ``high``, never empty and always finite."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return 0.0, 1.0
    span = high - low
    if span <= 1e-12 * max(abs(low), abs(high), 1e-300):
        span = abs(low) or 1.0
    return low - share * span, high + share * span


def finite_range(*arrays: np.ndarray) -> tuple[float, float]:
    """The smallest and largest finite value in ``arrays``; (nan, nan) if there is none."""
    low, high = math.inf, -math.inf
    for array in arrays:
        values = np.asarray(array, float)
        values = values[np.isfinite(values)]
        if values.size:
            low, high = min(low, float(values.min())), max(high, float(values.max()))
    return (low, high) if low <= high else (math.nan, math.nan)


def nice_step(span: float, target: int) -> float:
    """The step 1, 2 or 5 times a power of ten that cuts ``span`` into about ``target`` parts."""
    rough = span / max(target, 1)
    if not math.isfinite(rough) or rough <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    for factor in (1, 2, 5, 10):
        if factor * power >= rough * 0.85:
            return factor * power
    return 10 * power


def ticks(
    low: float, high: float, target: int, *, whole: bool = False
) -> tuple[list[float], float]:
    """Round values from ``low`` to ``high``, about ``target`` of them, and their step."""
    step = nice_step(high - low, target)
    if whole:
        step = max(1.0, step)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    if last - first > 1000:
        return [], step
    return [i * step for i in range(first, last + 1)], step


def tick_text(value: float, step: float) -> str:
    """``value`` with the decimals that its axis' ``step`` needs and a true minus sign."""
    if abs(value) < step * 1e-6:
        value = 0.0
    size = max(abs(value), step)
    if size >= 1e7 or step < 1e-6:
        if not value:
            return "0"
        digits = math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(step) + 1e-9)
        mantissa, exponent = f"{value:.{min(max(digits, 0), 15)}e}".split("e")
        return signed(f"{mantissa}e{int(exponent)}")
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return signed(f"{value:.{decimals}f}")


def signed(text: str) -> str:
    """``text`` with true minus signs."""
    return text.replace("-", MINUS)


def number(value: float, like: float | None = None) -> str:
    """``value`` to three significant digits of ``like`` (or of itself), at most six decimals."""
    if not math.isfinite(value):
        return "–"
    size = abs(like) if like else abs(value)
    if size == 0 or not math.isfinite(size):
        return signed(f"{value:.3g}")
    if size >= 1e7 or size < 1e-5:
        return signed(f"{value:.3g}")
    decimals = min(6, max(0, 2 - math.floor(math.log10(size))))
    return signed(f"{value:.{decimals}f}")


def distance_to_segments(x: float, y: float, segments: np.ndarray) -> np.ndarray:
    """Distance of the point to each segment (S, 4), in pixels."""
    ax, ay = segments[:, 0], segments[:, 1]
    dx, dy = segments[:, 2] - ax, segments[:, 3] - ay
    length2 = dx * dx + dy * dy
    along = ((x - ax) * dx + (y - ay) * dy) / np.where(length2 > 0, length2, 1.0)
    along = np.clip(along, 0.0, 1.0)
    return np.hypot(ax + along * dx - x, ay + along * dy - y)


def clip_spans(
    segments: np.ndarray, left: float, top: float, right: float, bottom: float
) -> tuple[np.ndarray, np.ndarray]:
    """Where each segment enters and leaves the rectangle, as shares 0 to 1 of its length.

    Liang and Barsky's algorithm for all segments at once; entry > exit where it stays outside.
    """
    x, y = segments[:, 0], segments[:, 1]
    dx, dy = segments[:, 2] - x, segments[:, 3] - y
    enter, leave = np.zeros(len(segments)), np.ones(len(segments))
    for delta, gap in ((-dx, x - left), (dx, right - x), (-dy, y - top), (dy, bottom - y)):
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            share = gap / delta
        enter = np.where(delta < 0, np.maximum(enter, share), enter)
        leave = np.where(delta > 0, np.minimum(leave, share), leave)
        # Parallel to this edge: outside altogether, or no restriction.
        enter = np.where((delta == 0) & (gap < 0), 2.0, enter)
    bad = ~np.isfinite(segments).all(axis=1)
    enter[bad], leave[bad] = 2.0, 0.0
    return enter, leave


def clipped(
    segments: np.ndarray, width: float, height: float, margin: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """The parts of ``segments`` inside the plot, and the positions of those that have one."""
    enter, leave = clip_spans(segments, -margin, -margin, width + margin, height + margin)
    kept = np.flatnonzero(enter <= leave)
    part = segments[kept]
    start, end = part[:, :2], part[:, 2:]
    step = end - start
    return (
        np.hstack((start + enter[kept, None] * step, start + leave[kept, None] * step)),
        kept,
    )


def meets_rectangle(
    segments: np.ndarray, left: float, top: float, right: float, bottom: float
) -> np.ndarray:
    """Which segments have a point in the rectangle."""
    enter, leave = clip_spans(segments, left, top, right, bottom)
    return enter <= leave


def condensed(bars: np.ndarray, step: float) -> np.ndarray:
    """Upright bars (S, 4) as three bars per column ``step`` wide, one within the other.

    The first reaches from the lowest lower end to the highest upper end, the second from median
    to median, the third from the highest lower end to the lowest upper end, where it exists: all
    groups of the column count, and the three laid over each other show how their bars overlap.
    """
    bars = bars[np.isfinite(bars).all(axis=1)]
    if not len(bars):
        return np.zeros((0, 4))
    column = np.floor(bars[:, 0] / step).astype(np.int64)
    found, start, count = np.unique(np.sort(column), return_index=True, return_counts=True)
    lower = bars[np.lexsort((bars[:, 1], column)), 1]
    upper = bars[np.lexsort((bars[:, 3], column)), 3]
    middle, last = start + count // 2, start + count - 1
    x = (found + 0.5) * step
    inner = lower[last] < upper[start]
    return np.vstack(
        (
            np.column_stack((x, lower[start], x, upper[last])),
            np.column_stack((x, lower[middle], x, upper[middle])),
            np.column_stack((x, lower[last], x, upper[start]))[inner],
        )
    )


def thinned(points: np.ndarray, grain: float) -> np.ndarray:
    """Positions of one point of each occupied cell of ``grain`` pixels.

    Points that fall on the same cell cover each other exactly, so leaving all but one of them
    undrawn changes nothing that can be seen.
    """
    cells = np.floor(points / grain).astype(np.int64)
    code = cells[:, 0] * 1_048_576 + cells[:, 1]
    return np.sort(np.unique(code, return_index=True)[1])


def spread(
    wanted: np.ndarray, sizes: np.ndarray, low: float, high: float, gap: float = 6.0
) -> np.ndarray | None:
    """Centres for labels of ``sizes`` in ``low`` to ``high``, near ``wanted``, none overlapping.

    Least squares under the order of ``wanted`` (pool adjacent violators on the centres less the
    room that the labels before them take). None if they do not fit.
    """
    count = len(wanted)
    if count == 0:
        return np.zeros(0)
    if sizes.sum() + gap * (count - 1) > high - low:
        return None
    order = np.argsort(wanted, kind="stable")
    size = sizes[order]
    room = np.concatenate(([0.0], np.cumsum((size[:-1] + size[1:]) / 2 + gap)))
    first, last = low + size[0] / 2, high - size[-1] / 2 - room[-1]
    free = np.clip(isotonic(wanted[order] - room), first, max(first, last))
    centres = np.empty(count)
    centres[order] = free + room
    return centres


def isotonic(values: np.ndarray) -> np.ndarray:
    """The non-decreasing sequence nearest ``values`` in least squares."""
    means: list[float] = []
    counts: list[int] = []
    for value in values:
        means.append(float(value))
        counts.append(1)
        while len(means) > 1 and means[-2] > means[-1]:
            total = counts[-2] + counts[-1]
            means[-2] = (means[-2] * counts[-2] + means[-1] * counts[-1]) / total
            counts[-2] = total
            del means[-1], counts[-1]
    return np.repeat(means, counts)


def fade(count: int, full: int = 80, least: float = 0.04) -> float:
    """How opaque each of ``count`` overlapping marks is, so that many still show their density."""
    if count <= full:
        return 1.0
    return max(least, (full / count) ** 0.55)
