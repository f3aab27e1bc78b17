"""Groups with the same Z'Z made fewer, compiled; see alike.py.

Sizes as in kernels.py: R (bundles, q, q + r, LANES) of J groups; k = q r elements of [R_zx r_zy].
Classes have R_zz in ``roots`` (C, q, q), with the signs of its rows that ``signed_root`` gives.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_groups import reflect

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_VOID, _I8, _B1 = numba.void, numba.int64, numba.boolean
_CODES, _VEC, _MATRIX = numba.int64[::1], numba.float64[::1], numba.float64[:, ::1]
_CUBE, _BUNDLES = numba.float64[:, :, ::1], numba.float64[:, :, :, ::1]

#: Elements that differ by no more than this part of their column's length differ by rounding.
ALIKE = 2.0**-47
#: Elements are small, and cells of the grid in which groups are sought, at this part of a length.
COARSE = 2.0**-30
#: So many groups are looked at before it is decided whether to go on.
SAMPLE = 128
#: A group that is nearly like so many others, and like none of them, is left by itself.
LONGEST_CHAIN = 16
#: So many groups at a time are taken into a triangle.
CHUNK = 256


@numba.njit(**_OPTIONS)
def signed_root(R, u, root, squares):  # pragma: no cover - compiled
    """Write R_zz of group u (q, q) and the squared lengths (q,) of its columns.

    Rows that begin with a negative element, but for what is small, are reversed, which no
    likelihood depends on. Returns which: 2**i summed over these rows i.
    """
    q, lanes, flips = len(root), R.shape[3], 0
    g, lane = u // lanes, u % lanes
    for k in range(q):
        squares[k] = 0.0
        for i in range(q):
            root[i, k] = R[g, i, k, lane]
            squares[k] += root[i, k] * root[i, k]
    for i in range(q):
        for k in range(q):
            if root[i, k] * root[i, k] > COARSE * COARSE * squares[k]:
                if root[i, k] < 0.0:
                    flips += 1 << i
                    for h in range(q):
                        root[i, h] = -root[i, h]
                break
    return flips


@numba.njit(**_OPTIONS)
def are_alike(root, roots, c, squares):  # pragma: no cover - compiled
    """Whether R_zz (q, q) and that of class c, of columns of these lengths, differ by rounding."""
    for i in range(len(root)):
        for k in range(len(root)):
            difference = root[i, k] - roots[c, i, k]
            if not difference * difference <= ALIKE * ALIKE * squares[k]:
                return False
    return True


@numba.njit(**_OPTIONS)
def coarse_hash(root, per_cell):  # pragma: no cover - compiled
    """A number that R_zz (q, q) has in common with all that are in the same cell of a grid.

    ``per_cell`` (q,): what the elements of a column are multiplied by for cells to have length one.
    """
    found = np.int64(0)
    for i in range(len(root)):
        for k in range(len(root)):
            found = (found ^ np.int64(np.floor(root[i, k] * per_cell[k] + 0.5))) * 1099511628211
            found ^= (found >> 32) & 0xFFFFFFFF
    return found


@numba.njit(_I8(_BUNDLES, _VEC, _I8, _CODES, _CODES, _CODES, _CUBE), **_OPTIONS)
def classify(R, per_cell, most, class_of, flips, counts, roots):  # pragma: no cover - compiled
    """The number of classes of groups with the same R_zz; -1 where that leaves too many groups.

    Each class leaves as many groups as it has, k = q r at most, all of them ``most``; ``per_cell``
    as for ``coarse_hash``. Writes of
    each group its class, by first appearance, and what ``signed_root`` returns, both (J,), and of
    each class its number of groups and R_zz: ``counts`` (C,) and ``roots`` (C, q, q) have room
    for ``most`` classes.
    """
    q, n_groups = R.shape[1], len(class_of)
    k = q * (R.shape[2] - q)
    root, squares = np.empty((q, q)), np.empty(q)
    size = 2 * SAMPLE
    while size < 2 * most:
        size *= 2
    table = np.empty(size, np.int64)
    for slot in range(size):
        table[slot] = -1
    classes, left = 0, 0
    for u in range(n_groups):
        flips[u] = signed_root(R, u, root, squares)
        slot, own = coarse_hash(root, per_cell) & (size - 1), -1
        for _ in range(LONGEST_CHAIN):
            if table[slot] < 0:
                break
            if are_alike(root, roots, table[slot], squares):
                own = table[slot]
                break
            slot = (slot + 1) & (size - 1)
        if own < 0:
            if left == most or (u < SAMPLE and 2 * classes >= SAMPLE):
                return -1
            own = classes
            counts[own] = 0
            for i in range(q):
                for h in range(q):
                    roots[own, i, h] = root[i, h]
            if table[slot] < 0:
                table[slot] = own
            classes += 1
        class_of[u] = own
        left += counts[own] < k
        counts[own] += 1
        if left > most:
            return -1
    return classes


@numba.njit(**_OPTIONS)
def take_in(R, flips, order, first, last, W, column):  # pragma: no cover - compiled
    """Take [R_zx r_zy] of groups order[first … last-1] into the triangle W (k, k + …) begins with.

    The columns of the triangle (k, k) lie in the rows of W. ``column``, as long as these, is room.
    """
    q, lanes, k = R.shape[1], R.shape[3], len(W)
    r, n = k // q, k + last - first
    for m in range(first, last):
        u, at = order[m], k + m - first
        g, lane, reversed_rows = u // lanes, u % lanes, flips[u]
        for a in range(q):
            sign = -1.0 if (reversed_rows >> a) & 1 else 1.0
            for b in range(r):
                W[a * r + b, at] = sign * R[g, a, q + b, lane]
    for j in range(k):
        reflect(W, j, n, column)
        for i in range(j + 1, k):
            W[j, i] = 0.0


@numba.njit(_VOID(_BUNDLES, _VEC, _CODES, _CODES, _CODES, _CUBE, _BUNDLES, _VEC), **_OPTIONS)
def merge_alike(
    R, weights, class_of, flips, counts, roots, found, spread
):  # pragma: no cover - compiled
    """Write the groups that are left to ``found``, bundles like R, their weights to ``spread``.

    A class of more than k groups leaves k, with its R_zz and the rows of the triangle of all
    [R_zx r_zy] (k,), which share its weight; smaller classes stay as they are.
    """
    q, lanes, C, n_groups = R.shape[1], R.shape[3], len(counts), len(class_of)
    r = R.shape[2] - q
    k, at = q * r, 0
    starts, place = np.zeros(C + 1, np.int64), np.zeros(C, np.int64)
    for c in range(C):
        starts[c + 1] = starts[c] + counts[c]
        place[c] = starts[c]
    order, total = np.empty(n_groups, np.int64), np.zeros(C)
    for u in range(n_groups):
        c = class_of[u]
        order[place[c]] = u
        place[c] += 1
        total[c] += weights[u]
    chunk = max(CHUNK, 4 * k)
    W, column = np.zeros((k, k + chunk)), np.empty(k + chunk)
    for c in range(C):
        if counts[c] <= k:
            for m in range(starts[c], starts[c + 1]):
                u = order[m]
                for a in range(q):
                    for b in range(q + r):
                        found[at // lanes, a, b, at % lanes] = R[u // lanes, a, b, u % lanes]
                spread[at] = weights[u]
                at += 1
            continue
        for i in range(k):
            for j in range(k):
                W[i, j] = 0.0
        for first in range(starts[c], starts[c + 1], chunk):
            take_in(R, flips, order, first, min(first + chunk, starts[c + 1]), W, column)
        for i in range(k):
            for a in range(q):
                for b in range(q):
                    found[at // lanes, a, b, at % lanes] = roots[c, a, b]
                for b in range(r):
                    found[at // lanes, a, q + b, at % lanes] = W[a * r + b, i]
            spread[at] = total[c] / k
            at += 1
