"""The loops over the units of a nested chain, compiled; tested against dense evaluations.

A unit of a layer has q effects of its own and, behind them, its columns ptr[u] … ptr[u+1]-1: first
the effects of its ancestors, nearest first, then the crossed effects that occur in its rows, then
X and y. ``B`` (columns, q) holds the cross-product of the unit's Z with each of its columns, ``S``
(J, q, q) that with itself. ``seat``: a column's place in the unit's front, the dense matrix of
``width`` columns that begins at ``base`` of a flat array of all fronts; seats ascend within a unit.
Arrays are float64 or int64, C-contiguous.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("i8(i8[::1], i8[:,::1], i8[::1], i8[::1], i8[::1], i8[:,::1])", **_OPTIONS)
def meet(codes, vertices, ptr, rank, member, place):  # pragma: no cover - compiled
    """Which crossed groups ``vertices`` (n, c) the rows of each unit meet, ascending.

    Unit u meets ``member`` [ptr[u] : ptr[u+1]], its row i has them at ``place`` [i] among these.
    ``rank`` (V,) of -1 is overwritten; ``member`` has room for n c. Returns the number of members.
    """
    n, c = vertices.shape
    start = np.zeros(ptr.shape[0], np.int64)
    for i in range(n):
        start[codes[i] + 1] += 1
    for u in range(start.shape[0] - 1):
        start[u + 1] += start[u]
    rows, cursor = np.empty(n, np.int64), start.copy()
    for i in range(n):
        rows[cursor[codes[i]]] = i
        cursor[codes[i]] += 1
    met = 0
    for u in range(ptr.shape[0] - 1):
        ptr[u] = met
        for at in range(start[u], start[u + 1]):
            for k in range(c):
                v = vertices[rows[at], k]
                if rank[v] < 0:
                    rank[v] = 0
                    member[met] = v
                    met += 1
        own = member[ptr[u] : met]
        own.sort()
        for k in range(own.shape[0]):
            rank[own[k]] = k
        for at in range(start[u], start[u + 1]):
            for k in range(c):
                place[rows[at], k] = rank[vertices[rows[at], k]]
        for k in range(own.shape[0]):
            rank[own[k]] = -1
    ptr[ptr.shape[0] - 1] = met
    return met


@numba.njit(
    "void(i8[::1], f8[:,::1], f8[:,::1], i8[:,::1], f8[:,::1], f8[:,::1], i8[::1],"
    " f8[:,:,::1], f8[:,::1])",
    **_OPTIONS,
)
def accumulate_layer(codes, Z, Z_up, place, Z_cross, Xy, ptr, S, B):  # pragma: no cover - compiled
    """Add every row's cross-products to its unit's S and B.

    ``Z_up`` (n, a): columns of the ancestors' effects; ``Z_cross`` (n, c): of the crossed effects,
    ``place`` (n, c) where they stand among the unit's columns; ``Xy`` (n, p + 1).
    """
    q, a, c, r = Z.shape[1], Z_up.shape[1], Z_cross.shape[1], Xy.shape[1]
    for i in range(codes.shape[0]):
        u = codes[i]
        first, last = ptr[u], ptr[u + 1] - r
        for j in range(q):
            z = Z[i, j]
            for k in range(q):
                S[u, j, k] += z * Z[i, k]
            for k in range(a):
                B[first + k, j] += z * Z_up[i, k]
            for k in range(c):
                B[first + place[i, k], j] += z * Z_cross[i, k]
            for k in range(r):
                B[last + k, j] += z * Xy[i, k]


@numba.njit(
    "void(i8[::1], i8[:,::1], f8[:,::1], f8[:,::1], i8[::1], i8[::1], i8[::1], i8[::1], f8[::1])",
    **_OPTIONS,
)
def accumulate_tail(
    codes, place, Z_cross, Xy, ptr, seat, base, width, tail
):  # pragma: no cover - compiled
    """Cross-products of [crossed effects, X, y], into the upper triangles of the units' fronts."""
    n, c = place.shape
    r = Xy.shape[1]
    for i in range(n):
        u = codes[i]
        own, wide, first, last = base[u], width[u], ptr[u], ptr[u + 1] - r
        for j in range(c):
            a = seat[first + place[i, j]]
            for k in range(j, c):
                b = seat[first + place[i, k]]
                tail[own + min(a, b) * wide + max(a, b)] += Z_cross[i, j] * Z_cross[i, k]
            for k in range(r):
                tail[own + a * wide + seat[last + k]] += Z_cross[i, j] * Xy[i, k]
        for j in range(r):
            for k in range(j, r):
                tail[own + seat[last + j] * wide + seat[last + k]] += Xy[i, j] * Xy[i, k]


@numba.njit(
    "f8(f8[:,:,::1], f8[:,::1], f8[::1], i8[::1], f8[:,::1], f8[::1], i8, i8, f8[:,:,::1],"
    " f8[:,::1])",
    **_OPTIONS,
)
def eliminate(S, B, weights, ptr, L, signs, begin, end, C, Y):  # pragma: no cover - compiled
    """Factor E + L'S L = C E C' in units begin … end-1, E = diag(signs), and Y = C^-1 L'B; returns
    the sum of log determinants of I + S L E L', each unit's times its weight."""
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
                    t -= C[u, i, k] * Y[c, k]
                Y[c, i] = t / C[u, i, i]
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
    q = Y.shape[1]
    for u in range(parent.shape[0]):
        v = parent[u]
        for i in range(size):
            a = ptr[u] + start + i
            for j in range(size):
                t = 0.0
                for k in range(q):
                    t += Y[a, k] * signs[k] * Y[ptr[u] + start + j, k]
                S[v, i, j] -= t
            for c in range(ptr[u] + start + size, ptr[u + 1]):
                t = 0.0
                for k in range(q):
                    t += Y[a, k] * signs[k] * Y[c, k]
                B[ptr_up[v] + up[c], i] -= t


@numba.njit(
    "void(f8[:,::1], f8[::1], i8[::1], i8, i8[::1], i8[::1], i8[::1], i8[::1], i8, i8, f8[::1])",
    **_OPTIONS,
)
def update_tail(
    Y, signs, ptr, ancestors, seat, base, width, order, part, parts, tail
):  # pragma: no cover - compiled
    """Subtract Y'E Y, E = diag(signs), from the upper triangles of the units' fronts; ``ancestors``
    columns come before what belongs there. Units of a front stand together in ``order`` (J,).

    Only rows of the fronts whose number leaves ``part`` when divided by ``parts``: so much can be
    done at once, and every element is summed in the same order all the same.
    """
    q = Y.shape[1]
    for u in order:
        for c in range(ptr[u] + ancestors, ptr[u + 1]):
            if seat[c] % parts != part:
                continue
            row = base[u] + seat[c] * width[u]
            for k in range(q):
                y = signs[k] * Y[c, k]
                for d in range(c, ptr[u + 1]):
                    tail[row + seat[d]] -= y * Y[d, k]


@numba.njit("void(f8[:,::1], i8, i8[::1], f8[:,::1])", **_OPTIONS)
def hand_on(F, pivots, seats, above):  # pragma: no cover - compiled
    """Add what is left of a front's rows and border, the upper triangle of F (n, n) from place
    ``pivots`` on, to that of its parent, at the ``seats`` there, which ascend."""
    for i in range(seats.shape[0]):
        a = seats[i]
        for j in range(i, seats.shape[0]):
            above[a, seats[j]] += F[pivots + i, pivots + j]


@numba.njit("void(f8[:,::1], i8[::1], i8, f8[:,::1])", **_OPTIONS)
def take_down(above, seats, pivots, F):  # pragma: no cover - compiled
    """Fill the rows and border of F (n, n) from those of its parent at ``seats``, which ascend;
    upper triangles."""
    for i in range(seats.shape[0]):
        a = seats[i]
        for j in range(i, seats.shape[0]):
            F[pivots + i, pivots + j] = above[a, seats[j]]


@numba.njit("void(f8[:,::1], b1)", **_OPTIONS)
def mirror(A, lower):  # pragma: no cover - compiled
    """Make A (n, n) symmetric: the lower (or upper) triangle is copied to the other one.

    In blocks, as columns of a large matrix are far apart in memory.
    """
    n = A.shape[0]
    for top in range(0, n, 32):
        for left in range(0, top + 1, 32):
            for i in range(top, min(top + 32, n)):
                for j in range(left, min(left + 32, i)):
                    if lower:
                        A[j, i] = A[i, j]
                    else:
                        A[i, j] = A[j, i]


@numba.njit(**_OPTIONS)
def times_adjoint(
    u, ptr, ancestors, seat, base, width, top, start, size, parent, up, ptr_up, ptr_at,
    D, D_at, Off, Off_at, N, NA,
):  # fmt: skip  # pragma: no cover - compiled
    """NA = Abar N for N (c, q), Abar (c, c) the adjoint of a unit's columns.

    It is read where it stands: that of the tail in the unit's front, an upper triangle in ``top``,
    the ancestors' in what the sweep has left of them. ``parent`` (K, J), ``up`` (K, columns): as in
    update_ancestor for each of K ancestors, whose ``ptr``, D and Off lie behind one another in
    ``ptr_up``, ``D`` and ``Off`` from ``…_at`` on.
    """
    first, n, q = ptr[u], ptr[u + 1] - ptr[u], N.shape[1]
    NA[:n] = 0.0
    for i in range(q):
        for c in range(ancestors, n):
            row = base[u] + seat[first + c] * width[u]
            z, t = N[c, i], top[row + seat[first + c]] * N[c, i]
            for d in range(c + 1, n):
                a = top[row + seat[first + d]]
                t += a * N[d, i]
                NA[d, i] += a * z
            NA[c, i] += t
    for k in range(start.shape[0]):
        v, s = parent[k, u], size[k]
        columns = Off_at[k] + ptr_up[ptr_at[k] + v] * s
        for j in range(s):
            a = start[k] + j
            for i in range(q):
                for m in range(s):
                    NA[a, i] += D[D_at[k] + (v * s + j) * s + m] * N[start[k] + m, i]
                for c in range(start[k] + s, n):
                    value = Off[columns + up[k, first + c] * s + j]
                    NA[a, i] += value * N[c, i]
                    NA[c, i] += value * N[a, i]


@numba.njit(
    "void(f8[:,:,::1], f8[:,::1], i8[::1], f8[:,::1], f8[::1], f8[:,:,::1], f8[:,::1],"
    " f8[:,:,::1])",
    **_OPTIONS,
)
def condition_units(S, B, ptr, L, signs, C, KB, K):  # pragma: no cover - compiled
    """K = L (E + L'S L)^-1 L', E = diag(signs), and K B of each unit: (J, q, q), (columns, q)."""
    J, q = S.shape[0], S.shape[1]
    T = np.empty((q, q))
    for u in range(J):
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


@numba.njit(
    "void(f8[:,:,::1], f8[:,::1], f8[::1], i8[::1], f8[:,::1], f8[:,:,::1], f8[:,::1], i8,"
    " i8[::1], i8[::1], i8[::1], f8[::1], i8[::1], i8[::1], i8[:,::1], i8[:,::1], i8[::1],"
    " i8[::1], f8[::1], i8[::1], f8[::1], i8[::1], i8[::1], f8[:,:,::1], f8[:,:,::1], f8[:,::1],"
    " i8[::1], i8, i8)",
    **_OPTIONS,
)
def sweep_layer(
    S, B, weights, ptr, G, K, KB, ancestors, seat, base, width, top, start, size, parent, up,
    ptr_up, ptr_at, D, D_at, Off, Off_at, cluster, Gamma, D_own, Off_own, order,
    begin, end,
):  # fmt: skip  # pragma: no cover - compiled
    """The reverse sweep of units ``order`` [begin : end]: adds to Gamma, writes their adjoints.

    With N = (I + S G)^-1 B and W = (I + S G)^-1 S:  Gamma += weight W - N Abar N',
    D = weight K + K B Abar B'K,  Off = -K B Abar. ``Gamma`` (clusters, q, q) collects by the
    ``cluster`` (J,) of each unit.
    """
    q, widest = S.shape[1], 0
    for u in order[begin:end]:
        widest = max(widest, ptr[u + 1] - ptr[u])
    N, NA = np.empty((widest, q)), np.empty((widest, q))
    for u in order[begin:end]:
        first, n = ptr[u], ptr[u + 1] - ptr[u]
        for i in range(q):
            for j in range(q):
                t = S[u, i, j]
                for k in range(q):
                    for m in range(q):
                        t -= S[u, i, k] * K[u, k, m] * S[u, m, j]
                Gamma[cluster[u], i, j] += weights[u] * t
                D_own[u, i, j] = weights[u] * K[u, i, j]
            for c in range(n):
                t = B[first + c, i]
                for k in range(q):
                    t -= S[u, i, k] * KB[first + c, k]
                N[c, i] = t
        times_adjoint(
            u, ptr, ancestors, seat, base, width, top, start, size, parent, up, ptr_up, ptr_at,
            D, D_at, Off, Off_at, N, NA,
        )  # fmt: skip
        for c in range(n):
            for i in range(q):
                t = 0.0
                for k in range(q):
                    t -= G[i, k] * NA[c, k]  # K B = G N
                Off_own[first + c, i] = t
            for i in range(q):
                for j in range(q):
                    Gamma[cluster[u], i, j] -= NA[c, i] * N[c, j]
                    D_own[u, i, j] -= Off_own[first + c, i] * KB[first + c, j]


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


@numba.njit("void(f8[:,:,::1], f8[:,::1], i8[::1], i8[::1], i8, f8[:,::1], f8[:,::1])", **_OPTIONS)
def reduce_columns(K, B, ptr, index, own, t, total):  # pragma: no cover - compiled
    """Eliminate a layer's effects from right-hand sides t (all columns, m): what they explain,
    t'K t, is added to ``total`` (m, m), and B'K t taken off the later columns."""
    J, q, m = K.shape[0], K.shape[1], t.shape[1]
    Kt = np.empty((q, m))
    for u in range(J):
        a = own + u * q
        for i in range(q):
            for k in range(m):
                Kt[i, k] = 0.0
                for j in range(q):
                    Kt[i, k] += K[u, i, j] * t[a + j, k]
        for i in range(q):
            for k in range(m):
                for h in range(m):
                    total[k, h] += t[a + i, k] * Kt[i, h]
            for column in range(ptr[u], ptr[u + 1]):
                for k in range(m):
                    t[index[column], k] -= B[column, i] * Kt[i, k]


@numba.njit(
    "void(f8[:,::1], i8[::1], i8[::1], i8[::1], f8[:,:,::1], f8[:,:,::1], f8[:,:,:,::1],"
    " f8[:,:,:,::1])",
    **_OPTIONS,
)
def pair_products(B, starts, units, groups, A, A_other, one, other):  # pragma: no cover - compiled
    """Add (A C) x (A C) to ``one`` (q, q, k, k) and (A C') x (A C') to ``other`` (k, k, q, q).

    C (q, k) is the transpose of B [start : start + k] of each pair of a unit and a group, A
    (J, q, q) the unit's matrix, ``A_other`` (., k, k) the group's.
    """
    q, k = B.shape[1], A_other.shape[1]
    D, E = np.empty((q, k)), np.empty((k, q))
    for at in range(starts.shape[0]):
        first, u, v = starts[at], units[at], groups[at]
        if q == 1 and k == 1:
            one[0, 0, 0, 0] += (A[u, 0, 0] * B[first, 0]) ** 2
            other[0, 0, 0, 0] += (A_other[v, 0, 0] * B[first, 0]) ** 2
            continue
        D[:], E[:] = 0.0, 0.0
        for i in range(q):
            for j in range(k):
                c = B[first + j, i]
                for h in range(q):
                    D[h, j] += A[u, h, i] * c
                for h in range(k):
                    E[h, i] += A_other[v, h, j] * c
        for a in range(q):
            for b in range(q):
                for c in range(k):
                    for d in range(k):
                        one[a, b, c, d] += D[a, c] * D[b, d]
                        other[c, d, a, b] += E[c, a] * E[d, b]
