"""The loops over the units of a nested chain, compiled; tested against dense evaluations.

A unit of a layer has q effects of its own and, behind them, its columns ptr[u] … ptr[u+1]-1: first
the effects of its ancestors, nearest first, then the crossed effects that occur in its rows, then
X and y. ``B`` (columns, q) holds the cross-product of the unit's Z with each of its columns, ``S``
(J, q, q) that with itself. What the units share of the tail's matrices: kernels_fronts.py.
Arrays are float64 or int64, C-contiguous.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit(
    "f8(f8[:,:,::1], f8[:,::1], f8[::1], i8[::1], f8[:,::1], f8[::1], i8, i8, f8[:,:,::1],"
    " f8[:,::1])",
    **_OPTIONS,
)
def eliminate(S, B, weights, ptr, L, signs, begin, end, C, Y):  # pragma: no cover - compiled
    """Factor E + L'S L = C E C' in units begin … end-1, E = diag(signs), and Y = C^-1 L'B
    (q, columns); returns the sum of log determinants of I + S L E L', each times the weight."""
    q = S.shape[1]
    SL = np.empty((q, q))
    logdet = 0.0
    for u in range(begin, end):
        for i in range(q):
            for j in range(q):
                t = 0.0
                for k in range(q):
                    t += S[u, i, k] * L[k, j]
                SL[i, j] = t
        for i in range(q):
            for j in range(i + 1):
                t = signs[i] if i == j else 0.0
                for k in range(q):
                    t += L[k, i] * SL[k, j]
                for k in range(j):
                    t -= C[u, i, k] * signs[k] * C[u, j, k]
                t *= signs[j]
                C[u, i, j] = np.sqrt(t) if i == j else t / C[u, j, j]
            logdet += 2.0 * weights[u] * np.log(C[u, i, i])
        for c in range(ptr[u], ptr[u + 1]):
            for i in range(q):
                t = 0.0
                for k in range(q):
                    t += L[k, i] * B[c, k]
                for k in range(i):
                    t -= C[u, i, k] * Y[k, c]
                Y[i, c] = t / C[u, i, i]
    return logdet


@numba.njit(
    "void(f8[:,::1], f8[::1], i8[::1], i8, i8, i8[::1], i8[::1], f8[:,:,::1], i8[::1], f8[:,::1])",
    **_OPTIONS,
)
def update_ancestor(
    Y, signs, ptr, start, size, parent, up, S, ptr_up, B
):  # pragma: no cover - compiled
    """Subtract Y'E Y, E = diag(signs), from the S and B of one ancestor layer.

    The ancestor's effects are the unit's columns start … start+size-1; ``up`` (columns,) is the
    place of each later column among the ancestor's own columns.
    """
    q = Y.shape[0]
    for u in range(parent.shape[0]):
        v = parent[u]
        for i in range(size):
            a = ptr[u] + start + i
            for j in range(size):
                t = 0.0
                for k in range(q):
                    t += Y[k, a] * signs[k] * Y[k, ptr[u] + start + j]
                S[v, i, j] -= t
            for c in range(ptr[u] + start + size, ptr[u + 1]):
                t = 0.0
                for k in range(q):
                    t += Y[k, a] * signs[k] * Y[k, c]
                B[ptr_up[v] + up[c], i] -= t


@numba.njit(**_OPTIONS)
def add_ancestors(
    u, first, n, start, size, parent, up, ptr_up, ptr_at, D, D_at, Off, Off_at, N, NA
):  # pragma: no cover - compiled
    """Add to NA what the ancestors' rows and columns contribute to Abar N, N (q, columns).

    Abar is read where the sweep has left it, for the n columns from ``first`` on of unit u.
    ``parent`` (K, J), ``up`` (K, columns): as in update_ancestor for each of K ancestors, whose
    ``ptr``, D and Off lie behind one another in ``ptr_up``, ``D`` and ``Off`` from ``…_at`` on.
    """
    q = N.shape[0]
    for k in range(start.shape[0]):
        v, s = parent[k, u], size[k]
        columns = Off_at[k] + ptr_up[ptr_at[k] + v] * s
        for j in range(s):
            a = first + start[k] + j
            for i in range(q):
                for m in range(s):
                    NA[i, a] += D[D_at[k] + (v * s + j) * s + m] * N[i, first + start[k] + m]
                for c in range(first + start[k] + s, first + n):
                    value = Off[columns + up[k, c] * s + j]
                    NA[i, a] += value * N[i, c]
                    NA[i, c] += value * N[i, a]


@numba.njit(
    "void(f8[:,:,::1], f8[:,::1], i8[::1], f8[:,::1], f8[::1], f8[:,:,::1], i8, i8, f8[:,:,::1],"
    " f8[:,::1], f8[:,::1])",
    **_OPTIONS,
)
def condition_units(S, B, ptr, L, signs, C, begin, end, K, KB, N):  # pragma: no cover - compiled
    """K = L (E + L'S L)^-1 L', E = diag(signs), of units begin … end-1, (J, q, q), K B
    (columns, q) and N = (I + S G)^-1 B = B - S K B (q, columns)."""
    q = S.shape[1]
    T = np.empty((q, q))
    for u in range(begin, end):
        for j in range(q):
            for i in range(q):
                t = L[j, i]
                for k in range(i):
                    t -= C[u, i, k] * T[k, j]
                T[i, j] = t / C[u, i, i]
        for i in range(q):
            for j in range(q):
                t = 0.0
                for k in range(q):
                    t += T[k, i] * signs[k] * T[k, j]
                K[u, i, j] = t
        for c in range(ptr[u], ptr[u + 1]):
            for i in range(q):
                t = 0.0
                for k in range(q):
                    t += K[u, i, k] * B[c, k]
                KB[c, i] = t
            for i in range(q):
                t = B[c, i]
                for k in range(q):
                    t -= S[u, i, k] * KB[c, k]
                N[i, c] = t


@numba.njit(
    "void(f8[:,:,::1], f8[::1], i8[::1], f8[:,::1], f8[:,:,::1], f8[:,::1], f8[:,::1], i8[::1],"
    " i8[::1], i8[:,::1], i8[:,::1], i8[::1], i8[::1], f8[::1], i8[::1], f8[::1], i8[::1], i8[::1],"
    " i8, i8, f8[:,::1], f8[:,:,::1], f8[:,:,::1], f8[:,::1])",
    **_OPTIONS,
)
def sweep_layer(
    S, weights, ptr, G, K, KB, N, start, size, parent, up, ptr_up, ptr_at, D, D_at, Off, Off_at,
    cluster, begin, end, NA, Gamma, D_own, Off_own,
):  # fmt: skip  # pragma: no cover - compiled
    """The reverse sweep of units begin … end-1: adds to Gamma, writes their adjoints.

    With N = (I + S G)^-1 B and W = (I + S G)^-1 S:  Gamma += weight W - N Abar N',
    D = weight K + K B Abar B'K,  Off = -K B Abar. ``NA`` (q, columns) holds Abar N as far as the
    tail makes it and is completed. ``Gamma`` (clusters, q, q) collects by the ``cluster`` (J,) of
    each unit.
    """
    q = S.shape[1]
    SK = np.empty((q, q))
    for u in range(begin, end):
        first, last = ptr[u], ptr[u + 1]
        add_ancestors(
            *(u, first, last - first, start, size, parent, up),
            *(ptr_up, ptr_at, D, D_at, Off, Off_at, N, NA),
        )
        for i in range(q):
            for c in range(first, last):
                t = 0.0
                for k in range(q):
                    t -= G[i, k] * NA[k, c]  # K B = G N
                Off_own[c, i] = t
            for j in range(q):
                SK[i, j] = 0.0
                for k in range(q):
                    SK[i, j] += S[u, i, k] * K[u, k, j]
        for i in range(q):
            for j in range(q):
                t, d = S[u, i, j], weights[u] * K[u, i, j]
                for k in range(q):
                    t -= SK[i, k] * S[u, k, j]
                t *= weights[u]
                for c in range(first, last):
                    t -= NA[i, c] * N[j, c]
                    d -= Off_own[c, i] * KB[c, j]
                Gamma[cluster[u], i, j] += t
                D_own[u, i, j] = d


@numba.njit(
    "void(f8[:,:,::1], f8[:,::1], i8[::1], f8[:,::1], f8[::1], f8[:,::1], f8[:,::1])", **_OPTIONS
)
def predict_layer(S, B, ptr, KB, w, b, s):  # pragma: no cover - compiled
    """BLUPs b = K B w and scores s = N w of each unit, (J, q), ``w`` (columns,) being the
    negative effects of the columns (1 for y)."""
    J, q = S.shape[0], S.shape[1]
    for u in range(J):
        for i in range(q):
            b[u, i] = 0.0
            s[u, i] = 0.0
        for c in range(ptr[u], ptr[u + 1]):
            for i in range(q):
                b[u, i] += KB[c, i] * w[c]
                s[u, i] += B[c, i] * w[c]
        for i in range(q):
            for k in range(q):
                s[u, i] -= S[u, i, k] * b[u, k]


@numba.njit("void(f8[:,:,::1], f8[:,::1], i8[::1], i8[::1], i8, f8[:,::1], f8[:,::1])", **_OPTIONS)
def times_crossproducts(S, B, ptr, index, own, c, t):  # pragma: no cover - compiled
    """Add Z'Z c to t, both (all columns, m), as far as one layer's S and B hold Z'Z."""
    J, q, m = S.shape[0], S.shape[1], c.shape[1]
    for u in range(J):
        for i in range(q):
            a = own + u * q + i
            for j in range(q):
                for k in range(m):
                    t[a, k] += S[u, i, j] * c[own + u * q + j, k]
            for column in range(ptr[u], ptr[u + 1]):
                b, at = B[column, i], index[column]
                for k in range(m):
                    t[a, k] += b * c[at, k]
                    t[at, k] += b * c[a, k]


@numba.njit(
    "void(f8[:,:,::1], f8[:,:,::1], f8[:,::1], i8[::1], i8[::1], i8, f8[:,::1], f8[:,::1],"
    " f8[:,::1])",
    **_OPTIONS,
)
def project_units(S, K, B, ptr, index, own, c, g, total):  # pragma: no cover - compiled
    """Eliminate a layer's effects from the products of columns Z c, c (all columns, m).

    Adds c'S c + c'g + g'c - t'K t, t = S c + g, to ``total`` (m, m), and B'(c - K t) to g (all
    columns, m), what has been handed on to the later columns.
    """
    J, q, m = S.shape[0], S.shape[1], c.shape[1]
    t, Kt = np.empty((q, m)), np.empty((q, m))
    for u in range(J):
        a = own + u * q
        for i in range(q):
            for k in range(m):
                t[i, k] = g[a + i, k]
                for j in range(q):
                    t[i, k] += S[u, i, j] * c[a + j, k]
        for i in range(q):
            for k in range(m):
                Kt[i, k] = 0.0
                for j in range(q):
                    Kt[i, k] += K[u, i, j] * t[j, k]
        for i in range(q):
            for k in range(m):
                left = c[a + i, k]
                for h in range(m):
                    total[k, h] += left * t[i, h] + g[a + i, k] * c[a + i, h] - t[i, k] * Kt[i, h]
            for k in range(m):
                Kt[i, k] = c[a + i, k] - Kt[i, k]
            for column in range(ptr[u], ptr[u + 1]):
                for k in range(m):
                    g[index[column], k] += B[column, i] * Kt[i, k]
