"""Whole numbers coded by their rank, in three passes over them and without sorting."""

from __future__ import annotations

import numba
import numpy as np

#: Values as a table holds them, which may be for reading only.
_NUMBERS = numba.types.Array(numba.float64, 1, "C", readonly=True)
_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: So many are looked at before it is seen whether they are whole.
BLOCK = 1024
#: The numbers may lie in a range so many times as long as there are of them …
ROOM = 4
#: … or in one of this length.
SMALL = 4096


@numba.njit(numba.boolean(_NUMBERS), **_OPTIONS)
def are_whole(x):  # pragma: no cover - compiled
    """Whether x (n,) holds whole or infinite numbers alone."""
    for start in range(0, x.shape[0], BLOCK):
        broken, own = 0, x[start : start + BLOCK]
        for i in range(len(own)):
            broken += own[i] != np.floor(own[i])
        if broken:
            return False
    return True


@numba.njit(
    numba.types.Tuple((numba.int64[::1], numba.float64[::1], numba.int64[::1]))(
        _NUMBERS, numba.float64, numba.int64
    ),
    **_OPTIONS,
)
def rank(x, low, size):  # pragma: no cover - compiled
    """The rank of each of x (n,) among its distinct values, these, ascending, and their counts.

    Whole numbers from ``low`` on, below ``low`` + ``size``.
    """
    place = np.zeros(size, np.int64)
    codes = np.empty(x.shape[0], np.int64)
    for i in range(x.shape[0]):
        codes[i] = np.int64(x[i] - low)
    for code in codes:
        place[code] += 1
    found = np.count_nonzero(place)
    values, counts = np.empty(found), np.empty(found, np.int64)
    found = 0
    for k in range(size):
        if place[k]:
            values[found], counts[found] = low + k, place[k]
            place[k] = found
            found += 1
    # Of numbers without a gap each is its rank.
    if found < size:
        for i in range(x.shape[0]):
            codes[i] = place[codes[i]]
    return codes, values, counts


def ranked(x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """Codes (n,) and distinct values of x (n,), ascending, and how often each of these occurs.

    None if x does not lend itself to it.

    That is, where it holds others than whole numbers, missing values or a long range of numbers.
    """
    if x.dtype != np.float64 or not len(x):
        return None
    x = np.ascontiguousarray(x)
    if not are_whole(x):
        return None
    low, high = float(x.min()), float(x.max())
    if not high - low < max(ROOM * len(x), SMALL):
        return None
    return rank(x, low, int(high - low) + 1)
