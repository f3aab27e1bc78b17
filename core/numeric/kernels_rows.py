"""The passes over the rows, compiled; each takes the rows first … last-1.

Arrays are float64. ``columns`` (c, n) has the columns of a model in its rows, so that a pass reads
each in one go; they may be a table's own, for reading only. The compiled code releases the
interpreter lock, and sums are taken piece by piece (parallel.py). A block is BLOCK rows of
[columns 1 y], the constant if it is asked for, as columns of (r, BLOCK).
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: So many rows are worked on side by side.
BLOCK = 128
_VECTOR = {**_OPTIONS, "fastmath": {"reassoc", "contract", "nsz"}}
#: Numbers and columns as a table holds them.
NUMBERS = numba.types.Array(numba.float64, 1, "C", readonly=True)
COLUMNS = numba.types.Array(numba.float64, 2, "C", readonly=True)
_BITS = numba.types.Array(numba.int64, 1, "C", readonly=True)
_VOID, _F8, _I8, _B1 = numba.void, numba.float64, numba.int64, numba.boolean
_MATRIX, _VEC = numba.float64[:, ::1], numba.float64[::1]


@numba.njit(_I8(_BITS, _I8, _I8), **_OPTIONS)
def largest_bits(bits, first, last):  # pragma: no cover - compiled
    """The largest of numbers without their sign, all as their bits, which sort as they do.

    An infinite number is above all others and a missing one above that.
    """
    largest, own = np.int64(0), bits[first:last]
    for i in range(len(own)):
        largest = max(largest, own[i] & np.int64(0x7FFFFFFFFFFFFFFF))
    return largest


@numba.njit(_F8(NUMBERS, _F8, _I8, _I8), **_VECTOR)
def shifted_sum(x, shift, first, last):  # pragma: no cover - compiled
    """The sum of x - shift."""
    total, own = 0.0, x[first:last]
    for i in range(len(own)):
        total += own[i] - shift
    return total


@numba.njit(numba.int64[::1](NUMBERS, _F8, _F8, _I8), **_OPTIONS)
def histogram(x, low, factor, bins):  # pragma: no cover - compiled
    """How many of x (n,), none below ``low``, have (x - low) ``factor`` in each of [k, k + 1)."""
    found = np.zeros(bins, np.int64)
    for i in range(x.shape[0]):
        found[np.int64((x[i] - low) * factor)] += 1
    return found


@numba.njit(**_VECTOR)
def load_shifted(x, shift, unit, w):  # pragma: no cover - compiled
    """Write (x - shift) unit into the first entries of w; x (n,)."""
    for i in range(len(x)):
        w[i] = (x[i] - shift) * unit


@numba.njit(**_VECTOR)
def add_times(x, factor, w, n):  # pragma: no cover - compiled
    """Add x times ``factor`` to w, n entries of both."""
    for i in range(n):
        w[i] += x[i] * factor


@numba.njit(**_VECTOR)
def load_block(columns, y, shift, constant, first, n, w):  # pragma: no cover - compiled
    """Write n rows of [columns 1 y] less ``shift`` (c + 1,) into w (r, BLOCK), the rest zeros."""
    c, r = columns.shape[0], w.shape[0]
    w[:, n:] = 0.0
    for k in range(c):
        load_shifted(columns[k, first : first + n], shift[k], 1.0, w[k])
    if constant:
        w[c, :n] = 1.0
    load_shifted(y[first : first + n], shift[c], 1.0, w[r - 1])


@numba.njit(**_VECTOR)
def map_block(w, T):  # pragma: no cover - compiled
    """Multiply the rows that w (r, BLOCK) holds as columns by an upper triangular T (r, r)."""
    for k in range(w.shape[0] - 1, -1, -1):
        own, factor = w[k], T[k, k]
        for i in range(BLOCK):
            own[i] *= factor
        for j in range(k):
            add_times(w[j], T[j, k], own, BLOCK)


@numba.njit(**_VECTOR)
def add_products(w, G):  # pragma: no cover - compiled
    """Add the cross-products of the columns that w (r, BLOCK) holds to G's upper triangle."""
    for a in range(w.shape[0]):
        for b in range(a, w.shape[0]):
            total = 0.0
            for i in range(BLOCK):
                total += w[a, i] * w[b, i]
            G[a, b] += total


@numba.njit(_MATRIX(COLUMNS, NUMBERS, _VEC, _B1, _MATRIX, _I8, _I8), **_VECTOR)
def mapped_gram(columns, y, shift, constant, T, first, last):  # pragma: no cover - compiled
    """Cross-product (r, r) of [columns 1 y] less ``shift``, times the upper triangular T (r, r).

    Its upper triangle.
    """
    r = T.shape[0]
    G, w = np.zeros((r, r)), np.empty((r, BLOCK))
    for start in range(first, last, BLOCK):
        load_block(columns, y, shift, constant, start, min(BLOCK, last - start), w)
        map_block(w, T)
        add_products(w, G)
    return G


@numba.njit(_MATRIX(COLUMNS, NUMBERS, _VEC, _I8, _I8), **_VECTOR)
def shifted_gram(columns, y, shift, first, last):  # pragma: no cover - compiled
    """Cross-product (c + 2, c + 2) of [columns 1 y] less ``shift`` (c + 1,): its upper triangle."""
    r = columns.shape[0] + 2
    G, w = np.zeros((r, r)), np.empty((r, BLOCK))
    for start in range(first, last, BLOCK):
        load_block(columns, y, shift, True, start, min(BLOCK, last - start), w)
        add_products(w, G)
    return G


@numba.njit(
    _VOID(COLUMNS, NUMBERS, _VEC, _B1, _MATRIX, _I8, _I8, _MATRIX, _VEC),
    **_VECTOR,
)
def map_rows(columns, y, shift, constant, T, first, last, Q, e):  # pragma: no cover - compiled
    """Write [Q e] = ([columns 1 y] - shift) T, T upper triangular (r, r)."""
    p = T.shape[0] - 1
    w = np.empty((p + 1, BLOCK))
    for start in range(first, last, BLOCK):
        n = min(BLOCK, last - start)
        load_block(columns, y, shift, constant, start, n, w)
        map_block(w, T)
        for k in range(p):
            for i in range(n):
                Q[start + i, k] = w[k, i]
        for i in range(n):
            e[start + i] = w[p, i]
