"""The passes over the rows, compiled; each takes the rows (or groups) first … last-1.

Arrays are float64 or int64. The compiled code releases the interpreter lock, and sums are taken
piece by piece (parallel.py).
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_VECTOR = {**_OPTIONS, "fastmath": {"reassoc", "contract", "nsz"}}


@numba.njit("f8[::1](f8[:,::1], i8, i8)", **_OPTIONS)
def shifted_sums(X, first, last):  # pragma: no cover - compiled
    """Sums of X - X[0], (p,)."""
    total = np.zeros(X.shape[1])
    for i in range(first, last):
        for j in range(X.shape[1]):
            total[j] += X[i, j] - X[0, j]
    return total


@numba.njit("f8[::1](f8[:,::1], f8[::1], i8, i8)", **_OPTIONS)
def squares(X, shift, first, last):  # pragma: no cover - compiled
    """Sums of (X - shift)^2, (p,)."""
    total = np.zeros(X.shape[1])
    for i in range(first, last):
        for j in range(X.shape[1]):
            total[j] += (X[i, j] - shift[j]) ** 2
    return total


@numba.njit("void(f8[:,::1], f8[::1], f8[::1], i8, i8, f8[:,::1])", **_OPTIONS)
def shift_and_scale(X, shift, scale, first, last, out):  # pragma: no cover - compiled
    """Write (X - shift) / scale."""
    for i in range(first, last):
        for j in range(X.shape[1]):
            out[i, j] = (X[i, j] - shift[j]) / scale[j]


@numba.njit("f8[:,::1](f8[:,::1], f8[::1], f8[::1], f8[:,::1], i8, i8)", **_OPTIONS)
def mapped_gram(X, y, shift, T, first, last):  # pragma: no cover - compiled
    """Cross-product (r, r) of [X y] less ``shift`` (r,), times the upper triangular T (r, r).

    Its upper triangle.
    """
    r = X.shape[1] + 1
    G, w = np.zeros((r, r)), np.empty(r)
    for i in range(first, last):
        for k in range(r - 1, -1, -1):
            w[k] = (y[i] if k == r - 1 else X[i, k]) - shift[k]
        for k in range(r - 1, -1, -1):
            w[k] *= T[k, k]
            for j in range(k):
                w[k] += w[j] * T[j, k]
        for a in range(r):
            for b in range(a, r):
                G[a, b] += w[a] * w[b]
    return G


@numba.njit(
    "void(f8[:,::1], f8[::1], f8[::1], f8[:,::1], f8[:,::1], i8, i8, f8[:,::1], f8[::1])",
    **_OPTIONS,
)
def map_rows(X, y, shift, T, T2, first, last, Q, e):  # pragma: no cover - compiled
    """Write [Q e] = ([X y] - shift) T T2, T and T2 upper triangular (r, r)."""
    p = X.shape[1]
    w = np.empty(p + 1)
    for i in range(first, last):
        for k in range(p + 1):
            w[k] = (y[i] if k == p else X[i, k]) - shift[k]
        for k in range(p, -1, -1):
            w[k] *= T[k, k]
            for j in range(k):
                w[k] += w[j] * T[j, k]
        for k in range(p, -1, -1):
            w[k] *= T2[k, k]
            for j in range(k):
                w[k] += w[j] * T2[j, k]
        for k in range(p):
            Q[i, k] = w[k]
        e[i] = w[p]


@numba.njit("i8[::1](i8[:], i8[::1])", **_OPTIONS)
def rows_by_group(codes, starts):  # pragma: no cover - compiled
    """The rows (n,) of the first group, of the second, …, each group's in their order.

    ``starts`` (J + 1,): where each group's rows begin among them. A counting sort: one pass.
    """
    place = starts.copy()
    rows = np.empty(codes.shape[0], np.int64)
    for i in range(codes.shape[0]):
        rows[place[codes[i]]] = i
        place[codes[i]] += 1
    return rows


@numba.njit("void(f8[:,::1], i8, i8, f8[::1])", **_VECTOR)
def reflect(W, j, n, column):  # pragma: no cover - compiled
    """Householder's reflection that clears column j below its row j, in n entries of W (c, n).

    The columns of W lie in its rows. ``column`` (n,) is room for the reflection's vector.
    """
    norm = 0.0
    for i in range(j, n):
        column[i] = W[j, i]
        norm += column[i] * column[i]
    norm = np.sqrt(norm)
    if norm == 0.0:
        return
    alpha = -norm if column[j] > 0.0 else norm
    pivot = column[j] - alpha
    column[j] = pivot
    W[j, j] = alpha
    for k in range(j + 1, W.shape[0]):
        dot = 0.0
        for i in range(j, n):
            dot += column[i] * W[k, i]
        dot /= alpha * pivot
        for i in range(j, n):
            W[k, i] += dot * column[i]


@numba.njit(
    "f8[:,::1](f8[:,::1], f8[:,::1], f8[::1], i8[::1], i8[::1], i8, i8, f8[:,:,:,::1])", **_VECTOR
)
def triangularise(Z, X, y, rows, starts, first, last, R):  # pragma: no cover - compiled
    """Householder triangles of the rows of W = [Z X y] of groups first … last-1.

    Group u has ``rows`` starts[u] … starts[u+1]-1. Writes R (bundles, q, q + r, LANES) and
    returns the cross-product (r, r) of what is orthogonal to the groups' Z, its upper triangle.
    """
    q, p, lanes = Z.shape[1], X.shape[1], R.shape[3]
    widest = 0
    for u in range(first, last):
        widest = max(widest, starts[u + 1] - starts[u])
    W, column = np.empty((q + p + 1, widest)), np.empty(widest)
    rest = np.zeros((p + 1, p + 1))
    for u in range(first, last):
        n = starts[u + 1] - starts[u]
        for i in range(n):
            row = rows[starts[u] + i]
            for j in range(q):
                W[j, i] = Z[row, j]
            for j in range(p):
                W[q + j, i] = X[row, j]
            W[q + p, i] = y[row]
        kept = min(q, n)
        for j in range(kept):
            reflect(W, j, n, column)
            for k in range(j, q + p + 1):
                R[u // lanes, j, k, u % lanes] = W[k, j]
        for a in range(p + 1):
            for b in range(a, p + 1):
                total = 0.0
                for i in range(kept, n):
                    total += W[q + a, i] * W[q + b, i]
                rest[a, b] += total
    return rest
