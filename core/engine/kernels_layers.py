"""The loops that build the layers, compiled: who meets whom, where columns stand, cross-products.

The layout of a layer is that of kernels_multilevel. Sets that are to be in order come from counting
sorts, each of which takes two passes. Arrays are float64 or int64, C-contiguous.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("i8[::1](i8[::1], i8)", **_OPTIONS)
def in_order(keys, n_keys):  # pragma: no cover - compiled
    """The places of ``keys`` 0 … n_keys-1 by size, of equal ones as they stand."""
    end, order = np.zeros(n_keys + 1, np.int64), np.empty(keys.shape[0], np.int64)
    for i in range(keys.shape[0]):
        end[keys[i] + 1] += 1
    for k in range(n_keys):
        end[k + 1] += end[k]
    for i in range(keys.shape[0]):
        order[end[keys[i]]] = i
        end[keys[i]] += 1
    return order


@numba.njit("i8(i8[::1], i8[::1], i8, i8[::1], i8[::1], i8[::1])", **_OPTIONS)
def meet(units, vertices, n_vertices, ptr, member, place):  # pragma: no cover - compiled
    """Which ``vertices`` 0 … n_vertices-1 of as many pairs with ``units`` each unit meets.

    Unit u meets ``member`` [ptr[u] : ptr[u+1]], ascending; ``place``: where among these that of
    each pair is. ``member`` has room for all pairs. Returns the number of members.
    """
    last = np.full(ptr.shape[0] - 1, -1)
    ptr[:] = 0
    for i in in_order(vertices, n_vertices):
        u, v = units[i], vertices[i]
        if last[u] != v:
            last[u] = v
            ptr[u + 1] += 1
        place[i] = ptr[u + 1] - 1
    for u in range(ptr.shape[0] - 1):
        ptr[u + 1] += ptr[u]
    for i in range(units.shape[0]):
        member[ptr[units[i]] + place[i]] = vertices[i]
    return ptr[ptr.shape[0] - 1]


@numba.njit(
    "void(i8[::1], i8[::1], i8[::1], i8[::1], i8[::1], i8[::1], i8[::1], i8, i8, i8[::1], i8[::1],"
    " i8[::1], u4[::1])",
    **_OPTIONS,
)
def seat_columns(
    met, member, begin, first, front_of, front_at, front_columns, ancestors, border,
    ptr, host, index, seat,
):  # fmt: skip  # pragma: no cover - compiled
    """Give each unit its front and its columns of the tail their seats there.

    Unit u meets the groups ``member`` [met[u] : met[u+1]], whose effects, from ``first`` of each
    group on, are numbered through: those of member k are ``begin`` [k : k+1]. ``front_of``
    (width,): the front that eliminates each column of the tail; front f has the columns
    ``front_columns`` [front_at[f] : front_at[f+1]], the ``border`` last. Filled in are ``host``
    (J,): the first front that eliminates one of the unit's columns, which has all of them; and
    ``index`` and ``seat`` from place ptr[u] + ``ancestors`` on.
    """
    J, F = host.shape[0], front_at.shape[0] - 1
    for u in range(J):
        host[u] = F - 1
        for k in range(met[u], met[u + 1]):
            host[u] = min(host[u], front_of[first[member[k]]])
    by_host = in_order(host, F)
    place, next_unit = np.empty(front_of.shape[0], np.int64), 0
    for f in range(F):
        for k in range(front_at[f + 1] - front_at[f]):
            place[front_columns[front_at[f] + k]] = k
        while next_unit < J and host[by_host[next_unit]] == f:
            u = by_host[next_unit]
            at = ptr[u] + ancestors
            for k in range(met[u], met[u + 1]):
                for e in range(begin[k + 1] - begin[k]):
                    index[at] = first[member[k]] + e
                    at += 1
            for k in range(border):
                index[at] = front_of.shape[0] - border + k
                at += 1
            for c in range(ptr[u] + ancestors, ptr[u + 1]):
                seat[c] = place[index[c]]
            next_unit += 1


@numba.njit("void(i8[::1], i8, i8[::1], i8[::1], u4[::1], i8[::1], i8[::1], i8[::1])", **_OPTIONS)
def list_rows(
    ptr, ancestors, host, first, seat, begin, column, until
):  # pragma: no cover - compiled
    """Which columns of the units stand in each row of the fronts, unit after unit.

    ``host`` (J,): the units' fronts; ``first`` (F,): the number of each front's first row. Filled
    in are ``begin`` (rows + 1,) and, for the columns from begin[r] on, ``column``, their places,
    and ``until``, where their unit's columns end.
    """
    begin[:] = 0
    for u in range(len(host)):
        for c in range(ptr[u] + ancestors, ptr[u + 1]):
            begin[first[host[u]] + seat[c] + 1] += 1
    for r in range(len(begin) - 1):
        begin[r + 1] += begin[r]
    at = begin[:-1].copy()
    for u in range(len(host)):
        for c in range(ptr[u] + ancestors, ptr[u + 1]):
            r = first[host[u]] + seat[c]
            column[at[r]], until[at[r]] = c, ptr[u + 1]
            at[r] += 1


@numba.njit("void(i8[::1], i8[::1], i8, i8[::1], i8[::1], i8, i8[::1], i8, i8[::1])", **_OPTIONS)
def find_above(
    parent, ptr, ancestors, index, ptr_up, ancestors_up, index_up, width, up
):  # pragma: no cover - compiled
    """Of each unit's columns of the tail the place in ``up`` among those of its ``parent`` (J,).

    The tail has ``width`` columns; ``…_up``: the layer of the parents.
    """
    place, at = np.empty(width, np.int64), 0
    by_parent = in_order(parent, ptr_up.shape[0] - 1)
    for v in range(ptr_up.shape[0] - 1):
        for c in range(ptr_up[v] + ancestors_up, ptr_up[v + 1]):
            place[index_up[c]] = c - ptr_up[v]
        while at < parent.shape[0] and parent[by_parent[at]] == v:
            u = by_parent[at]
            for c in range(ptr[u] + ancestors, ptr[u + 1]):
                up[c] = place[index[c]]
            at += 1


@numba.njit("void(i8[::1], i8[::1], i8[::1], i8[:,::1], i8[::1], i8, i8[:,::1])", **_OPTIONS)
def place_rows(codes, met, begin, place, sizes, ancestors, found):  # pragma: no cover - compiled
    """Where the effects of each row's crossed groups are among its unit's columns: ``found``.

    ``place`` (n, c): where the groups are among those that the unit meets; ``sizes`` (c,): their
    numbers of effects; for the others see seat_columns.
    """
    for i in range(codes.shape[0]):
        first, effect = met[codes[i]], 0
        for k in range(sizes.shape[0]):
            at = ancestors + begin[first + place[i, k]] - begin[first]
            for e in range(sizes[k]):
                found[i, effect] = at + e
                effect += 1


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
    "void(i8[::1], i8[:,::1], f8[:,::1], f8[:,::1], i8[::1], u4[::1], i8[::1], i8[::1], i8,"
    " f8[::1])",
    **_OPTIONS,
)
def accumulate_tail(
    codes, place, Z_cross, Xy, ptr, seat, base, width, last, tail
):  # pragma: no cover - compiled
    """Cross-products of [crossed effects, X, y], into the upper triangles of fronts: those of
    crossed effects into that of the row's unit, those of X and y alone into the last one, which
    has ``last`` columns."""
    n, c = place.shape
    r = Xy.shape[1]
    fixed = np.zeros((r, r))
    for i in range(n):
        u = codes[i]
        own, wide, first = base[u], width[u], ptr[u]
        for j in range(c):
            a, z = seat[first + place[i, j]], Z_cross[i, j]
            for k in range(j, c):
                b = seat[first + place[i, k]]
                tail[own + min(a, b) * wide + max(a, b)] += z * Z_cross[i, k]
            right = own + (a + 1) * wide - r  # X and y are the last columns of every front
            for k in range(r):
                tail[right + k] += z * Xy[i, k]
        for j in range(r):
            for k in range(j, r):
                fixed[j, k] += Xy[i, j] * Xy[i, k]
    for j in range(r):
        for k in range(j, r):
            tail[tail.shape[0] - (r - j) * last + last - r + k] += fixed[j, k]
