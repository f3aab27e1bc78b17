"""The passes over the rows, compiled; each takes the rows (or groups) first … last-1.

Arrays are float64 or int64. The compiled code releases the interpreter lock, and sums are taken
piece by piece (parallel.py).
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: So many rows are worked on side by side.
BLOCK = 128
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


@numba.njit("void(f8[:,::1], f8[::1], f8[::1], i8, i8, f8[:,::1])", **_VECTOR)
def load_block(X, y, shift, first, n, w):  # pragma: no cover - compiled
    """Write n rows of [X y] less ``shift`` (r,) as columns into w (r, BLOCK), the rest zeros."""
    p = X.shape[1]
    w[:, n:] = 0.0
    for k in range(p):
        for i in range(n):
            w[k, i] = X[first + i, k] - shift[k]
    for i in range(n):
        w[p, i] = y[first + i] - shift[p]


@numba.njit("void(f8[:,::1], f8[:,::1])", **_VECTOR)
def map_block(w, T):  # pragma: no cover - compiled
    """Multiply the rows that w (r, BLOCK) holds as columns by an upper triangular T (r, r)."""
    for k in range(w.shape[0] - 1, -1, -1):
        for i in range(BLOCK):
            w[k, i] *= T[k, k]
        for j in range(k):
            for i in range(BLOCK):
                w[k, i] += w[j, i] * T[j, k]


@numba.njit("f8[:,::1](f8[:,::1], f8[::1], f8[::1], f8[:,::1], i8, i8)", **_VECTOR)
def mapped_gram(X, y, shift, T, first, last):  # pragma: no cover - compiled
    """Cross-product (r, r) of [X y] less ``shift`` (r,), times the upper triangular T (r, r).

    Its upper triangle.
    """
    r = X.shape[1] + 1
    G, w = np.zeros((r, r)), np.empty((r, BLOCK))
    for start in range(first, last, BLOCK):
        load_block(X, y, shift, start, min(BLOCK, last - start), w)
        map_block(w, T)
        for a in range(r):
            for b in range(a, r):
                total = 0.0
                for i in range(BLOCK):
                    total += w[a, i] * w[b, i]
                G[a, b] += total
    return G


@numba.njit(
    "void(f8[:,::1], f8[::1], f8[::1], f8[:,::1], f8[:,::1], i8, i8, f8[:,::1], f8[::1])",
    **_VECTOR,
)
def map_rows(X, y, shift, T, T2, first, last, Q, e):  # pragma: no cover - compiled
    """Write [Q e] = ([X y] - shift) T T2, T and T2 upper triangular (r, r)."""
    p = X.shape[1]
    w = np.empty((p + 1, BLOCK))
    for start in range(first, last, BLOCK):
        n = min(BLOCK, last - start)
        load_block(X, y, shift, start, n, w)
        map_block(w, T)
        map_block(w, T2)
        for k in range(p):
            for i in range(n):
                Q[start + i, k] = w[k, i]
        for i in range(n):
            e[start + i] = w[p, i]


@numba.njit("void(f8[:,::1], f8[:,::1], f8[::1], i8[:], i8[::1], f8[:,::1])", **_OPTIONS)
def group_rows(Z, X, y, codes, starts, W):  # pragma: no cover - compiled
    """Write the rows of [Z X y] into W (n, q + r), those of one group together, in their order.

    ``starts`` (J + 1,): where each group's rows begin. A counting sort: one pass.
    """
    q, p = Z.shape[1], X.shape[1]
    place = starts.copy()
    for i in range(codes.shape[0]):
        at = place[codes[i]]
        place[codes[i]] += 1
        for j in range(q):
            W[at, j] = Z[i, j]
        for j in range(p):
            W[at, q + j] = X[i, j]
        W[at, q + p] = y[i]


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


@numba.njit("f8[:,::1](f8[:,::1], i8[::1], i8, i8, f8[:,:,:,::1])", **_VECTOR)
def triangularise(rows, starts, first, last, R):  # pragma: no cover - compiled
    """Householder triangles of each group's rows of W = [Z X y] (n, q + r), groups together.

    Group u, of first … last-1, has ``rows`` starts[u] … starts[u+1]-1. Writes R (bundles, q,
    q + r, LANES) and returns the cross-product (r, r) of what is orthogonal to the groups' Z,
    its upper triangle.
    """
    q, c, lanes = R.shape[1], rows.shape[1], R.shape[3]
    widest = 0
    for u in range(first, last):
        widest = max(widest, starts[u + 1] - starts[u])
    W, column = np.empty((c, widest)), np.empty(widest)
    rest = np.zeros((c - q, c - q))
    for u in range(first, last):
        n = starts[u + 1] - starts[u]
        for i in range(n):
            for j in range(c):
                W[j, i] = rows[starts[u] + i, j]
        kept = min(q, n)
        for j in range(kept):
            reflect(W, j, n, column)
            for k in range(j, c):
                R[u // lanes, j, k, u % lanes] = W[k, j]
        for a in range(c - q):
            for b in range(a, c - q):
                total = 0.0
                for i in range(kept, n):
                    total += W[q + a, i] * W[q + b, i]
                rest[a, b] += total
    return rest
