"""Means and cross-products of the columns of a model: what one pass over the rows says of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.numeric.kernels_rows import largest_bits, shifted_gram, shifted_sum
from core.numeric.parallel import in_pieces

#: About so many multiplications are a thread's work at a time, with so many rows at least.
WORK, FEWEST_ROWS = 1 << 21, 4096
#: So many rows are, where next to nothing is done with them.
LARGE_PIECE = 262144
#: So many values are looked at for a first guess at a mean …
SAMPLE = 1024
#: … which must be nearer than this to it, in standard deviations.
NEAR = 0.3
#: The bits of the number infinity.
_INFINITE = int(np.array(np.inf).view(np.int64))


def rows_at_once(columns: int) -> int:
    """How many rows are a thread's work at a time that multiplies all pairs of their columns."""
    return max(FEWEST_ROWS, WORK // columns**2)


def largest_of(x: np.ndarray) -> float:
    """The largest absolute value of x (n,), contiguous; infinity, or NaN if one is missing."""
    bits = x.view(np.int64)
    found = in_pieces(len(x), LARGE_PIECE, lambda first, last: largest_bits(bits, first, last))
    largest = max(found, default=0)
    return float("nan") if largest > _INFINITE else float(np.int64(largest).view(np.float64))


def middle_of(x: np.ndarray) -> float:
    """The mean of some values of x (n,), from all over it: a cheap guess at its mean."""
    some = x[:: max(1, len(x) // SAMPLE)]
    return float(some[0] + np.mean(some - some[0]))


def centre_of(x: np.ndarray) -> float:
    """The mean of x (n,), contiguous, from its first value on: nothing is lost far from zero."""
    start = float(x[0])
    sums = in_pieces(len(x), LARGE_PIECE, lambda a, b: shifted_sum(x, start, a, b))
    return start + sum(sums) / len(x)


def repeated(value: float, n: int) -> np.ndarray:
    """One value n times, (n,), for reading only: it takes no room."""
    one = np.array([value])
    one.flags.writeable = False
    return np.ndarray((n,), buffer=one, strides=(0,))


@dataclass(frozen=True)
class Moments:
    """Of columns (c, n) and an outcome y (n,) that they were taken of.

    ``shift``: shape (c + 1,), numbers near the means of the columns and of y. ``products``: shape
    (c + 2, c + 2), cross-products of [columns 1 y] less these.
    """

    columns: np.ndarray
    y: np.ndarray
    shift: np.ndarray
    products: np.ndarray

    @property
    def n(self) -> int:
        """Number of rows."""
        return len(self.y)

    @cached_property
    def largest(self) -> np.ndarray:
        """What no absolute value of the columns is above, shape (c,): no pass over them."""
        c = len(self.columns)
        return np.abs(self.shift[:c]) + np.sqrt(self.products.diagonal()[:c])

    @cached_property
    def unshifted(self) -> np.ndarray:
        """Cross-products of [columns 1 y] as they are, (c + 2, c + 2)."""
        c = len(self.shift) - 1
        shift = np.r_[self.shift[:c], 0.0, self.shift[c]]
        across = np.outer(shift, self.products[c])
        return self.products + across + across.T + self.n * np.outer(shift, shift)

    def chosen(self, places: list[int], constant: bool, centred: bool) -> np.ndarray:
        """Cross-products of [columns at ``places``, 1, y] (r, r), the constant if asked for.

        As they are, or ``centred``: less the shift and, without a constant, exactly their means.
        """
        c = len(self.shift) - 1
        index = [*places, c, c + 1] if constant else [*places, c + 1]
        whole = self.products if centred else self.unshifted
        found = whole.take(index, 0).take(index, 1)
        if constant or not centred:
            return found
        left = self.products[c, index]
        return found - np.outer(left, left) / self.n

    def mean_squares(self, places: list[int], centred: bool) -> np.ndarray:
        """Mean squares of the columns at ``places``, less the shift or as they are."""
        found = self.products if centred else self.unshifted
        return found[places, places] / self.n


def moments_of(columns: np.ndarray, y: np.ndarray) -> Moments:
    """The moments of columns (c, n) and y (n,), C-contiguous and finite; n > 0."""
    shift = np.array([*map(middle_of, columns), middle_of(y)])
    found = _products(columns, y, shift)
    c, n = len(columns), len(y)
    others = [*range(c), c + 1]
    left, squares = found[c, others] / n, found.diagonal()[others] / n
    if np.any(left**2 > NEAR**2 * squares):
        shift = np.array([*map(centre_of, columns), centre_of(y)])
        found = _products(columns, y, shift)
    return Moments(columns, y, shift, found)


def _products(columns: np.ndarray, y: np.ndarray, shift: np.ndarray) -> np.ndarray:
    piece = rows_at_once(len(columns) + 2)
    sums = in_pieces(len(y), piece, lambda a, b: shifted_gram(columns, y, shift, a, b))
    found = np.triu(sum(sums))
    return found + np.triu(found, 1).T
