"""The fold over rows, compiled: Householder triangles that take in further rows.

Arrays are float64 or int64, C-contiguous. Columns of a batch lie in the rows of a matrix, so that
the innermost loops run along it.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_VECTOR = {**_OPTIONS, "fastmath": {"reassoc", "contract", "nsz"}}
#: Arrays that may be for reading only, as Arrow and other processes hand them over.
_VECTOR_IN = numba.types.Array(numba.float64, 1, "C", readonly=True)
_MATRIX_IN = numba.types.Array(numba.float64, 2, "C", readonly=True)
_STACK_IN = numba.types.Array(numba.float64, 3, "C", readonly=True)
_PLACES_IN = numba.types.Array(numba.int64, 1, "C", readonly=True)
_MATRIX = numba.float64[:, ::1]
_WHOLE = numba.int64
#: So many rows are worked on side by side.
BLOCK = 128
#: Up to so many rows of a group in a row are taken one by one.
FEW = 2


@numba.njit(**_VECTOR)
def map_block(raw, shift, T, first, n, w):  # pragma: no cover - compiled
    """Write n rows of ``raw`` (K, rows) from ``first`` on, less ``shift`` (K,), times T (K, c),
    as columns into w (c, BLOCK), the rest zeros."""
    w[:] = 0.0
    for k in range(raw.shape[0]):
        for j in range(T.shape[1]):
            t = T[k, j]
            if t != 0.0:
                for i in range(n):
                    w[j, i] += (raw[k, first + i] - shift[k]) * t


@numba.njit(**_VECTOR)
def absorb_rows(w, first, last, R):  # pragma: no cover - compiled
    """Take rows first … last-1, columns of w (c, rows), into a triangle R (q, c).

    Householder's reflections that clear the rows below R: what is left of them in the columns from
    the q-th on is orthogonal to the first q columns of all rows taken so far.
    """
    q, c = R.shape
    for j in range(q):
        below = 0.0
        for i in range(first, last):
            below += w[j, i] * w[j, i]
        if below == 0.0:
            continue
        norm = np.sqrt(R[j, j] * R[j, j] + below)
        alpha = -norm if R[j, j] > 0.0 else norm
        pivot = R[j, j] - alpha
        R[j, j] = alpha
        for k in range(j + 1, c):
            dot = pivot * R[j, k]
            for i in range(first, last):
                dot += w[j, i] * w[k, i]
            dot /= alpha * pivot
            R[j, k] += dot * pivot
            for i in range(first, last):
                w[k, i] += dot * w[j, i]


@numba.njit(**_OPTIONS)
def absorb_row(w, i, R, u):  # pragma: no cover - compiled
    """Take one row, column i of w (c, rows), into the triangle of group u of R (J, q, c).

    As ``absorb_rows``, by Givens' rotations: the quickest way for a row alone.
    """
    q, c = R.shape[1], R.shape[2]
    for j in range(q):
        x = w[j, i]
        if x == 0.0:
            continue
        r = R[u, j, j]
        norm = np.sqrt(r * r + x * x)
        cosine, sine = r / norm, x / norm
        R[u, j, j] = norm
        for k in range(j + 1, c):
            kept, row = R[u, j, k], w[k, i]
            R[u, j, k] = cosine * kept + sine * row
            w[k, i] = cosine * row - sine * kept


@numba.njit(**_VECTOR)
def add_rest(w, q, rest):  # pragma: no cover - compiled
    """Add to the upper triangle of ``rest`` the cross-product of the columns of w from q on."""
    r = rest.shape[0]
    for a in range(r):
        for b in range(a, r):
            total = 0.0
            for i in range(w.shape[1]):
                total += w[q + a, i] * w[q + b, i]
            rest[a, b] += total


@numba.njit(
    numba.void(
        _MATRIX_IN, _VECTOR_IN, _MATRIX_IN, _PLACES_IN, numba.float64[:, :, ::1], _MATRIX,
        numba.int64[::1],
    ),
    **_VECTOR,
)  # fmt: skip
def fold_rows(raw, shift, T, codes, R, rest, counts):  # pragma: no cover - compiled
    """Take a batch into the triangles of its groups.

    The rows (raw - shift) T, c columns of ``raw`` (K, n); ``codes`` (n,): each row's group;
    R (J, q, c); ``rest`` (c - q, c - q): its upper triangle is added to; ``counts`` (J,): rows.
    """
    n, q, c = codes.shape[0], R.shape[1], R.shape[2]
    w = np.empty((c, BLOCK))
    for start in range(0, n, BLOCK):
        size = min(BLOCK, n - start)
        map_block(raw, shift, T, start, size, w)
        first = 0
        while first < size:
            u = codes[start + first]
            last = first + 1
            while last < size and codes[start + last] == u:
                last += 1
            if last - first <= FEW:
                for i in range(first, last):
                    absorb_row(w, i, R, u)
            else:
                absorb_rows(w, first, last, R[u])
            counts[u] += last - first
            first = last
        add_rest(w, q, rest)


@numba.njit(numba.void(numba.float64[:, :, ::1], _PLACES_IN, _STACK_IN, _MATRIX), **_VECTOR)
def merge_triangles(R, places, other, rest):  # pragma: no cover - compiled
    """Take triangles ``other`` (k, q, c) into those of R (J, q, c) at ``places`` (k,)."""
    q, c = R.shape[1], R.shape[2]
    w = np.empty((c, q))
    for u in range(places.shape[0]):
        for i in range(q):
            for k in range(c):
                w[k, i] = other[u, i, k]
        absorb_rows(w, 0, q, R[places[u]])
        add_rest(w, q, rest)


@numba.njit(numba.void(_MATRIX_IN, _PLACES_IN, _MATRIX, numba.boolean[::1]), **_OPTIONS)
def note_variation(columns, codes, first, varies):  # pragma: no cover - compiled
    """Which of ``columns`` (v, n) differ within a group; ``first`` (v, J): values first seen,
    NaN where none was; ``varies`` (v,) is written."""
    for k in range(columns.shape[0]):
        if varies[k]:
            continue
        for i in range(codes.shape[0]):
            u = codes[i]
            if np.isnan(first[k, u]):
                first[k, u] = columns[k, i]
            elif first[k, u] != columns[k, i]:
                varies[k] = True
                break


@numba.njit(numba.void(_VECTOR_IN, numba.float64, _PLACES_IN, numba.int64[::1]), **_OPTIONS)
def look_up(x, low, table, codes):  # pragma: no cover - compiled
    """Codes (n,) of whole numbers x (n,) by a table of those from ``low`` on; -1 for others."""
    for i in range(x.shape[0]):
        place = x[i] - low
        inside = 0.0 <= place < table.shape[0] and place == np.floor(place)
        codes[i] = table[np.int64(place)] if inside else -1
