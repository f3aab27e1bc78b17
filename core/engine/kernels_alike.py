"""Groups with the same Z'Z made fewer, compiled; see alike.py.

Sizes as in kernels.py: R (bundles, q, q + r, LANES) of J groups; k = q r elements of [R_zx r_zy].
Classes have R_zz in ``roots`` (C, q, q), with the signs of its rows that ``signed_root`` gives.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_conditioning import powers_above
from core.engine.kernels_groups import reflect

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_VOID, _I8, _B1 = numba.void, numba.int64, numba.boolean
_CODES, _VEC, _MATRIX = numba.int64[::1], numba.float64[::1], numba.float64[:, ::1]
_CUBE, _BUNDLES = numba.float64[:, :, ::1], numba.float64[:, :, :, ::1]

#: Elements that differ by no more than this part of their column's length differ by rounding.
ALIKE = 2.0**-47
#: Groups are sought among those whose elements agree to this part of a typical size.
COARSE = 2.0**-30
#: So many groups are looked at before it is decided whether to go on.
SAMPLE = 128
#: A group that is nearly like so many others, and like none of them, is left by itself.
LONGEST_CHAIN = 16
#: So many groups at a time are taken into a triangle.
CHUNK = 256


@numba.njit(_VOID(_BUNDLES, _I8, _MATRIX, _VEC, _VEC), **_OPTIONS)
def signed_root(R, u, root, lengths, signs):  # pragma: no cover - compiled
    """Write R_zz of group u (q, q), its rows times ``signs`` (q,), and its columns' ``lengths``.

    The first element of a row that is not small is made positive: likelihoods do not depend on it.
    """
    q, lanes = len(root), R.shape[3]
    for k in range(q):
        total = 0.0
        for i in range(q):
            root[i, k] = R[u // lanes, i, k, u % lanes]
            total += root[i, k] * root[i, k]
        lengths[k] = np.sqrt(total)
    for i in range(q):
        signs[i] = 1.0
        for k in range(q):
            if abs(root[i, k]) > COARSE * lengths[k]:
                signs[i] = 1.0 if root[i, k] > 0.0 else -1.0
                break
        for k in range(q):
            root[i, k] *= signs[i]


@numba.njit(_B1(_MATRIX, _MATRIX, _VEC), **_OPTIONS)
def are_alike(root, other, lengths):  # pragma: no cover - compiled
    """Whether two R_zz (q, q), with columns of these ``lengths``, differ by rounding alone."""
    for i in range(len(root)):
        for k in range(len(root)):
            if not abs(root[i, k] - other[i, k]) <= ALIKE * lengths[k]:
                return False
    return True


@numba.njit(_I8(_MATRIX, _VEC), **_OPTIONS)
def coarse_hash(root, grid):  # pragma: no cover - compiled
    """A number that R_zz (q, q) has in common with all that are in the same cell of a ``grid``."""
    found = np.int64(0)
    for i in range(len(root)):
        for k in range(len(root)):
            found = (found ^ np.int64(np.floor(root[i, k] / grid[k] + 0.5))) * 1099511628211
            found ^= (found >> 32) & 0xFFFFFFFF
    return found


@numba.njit(_I8(_BUNDLES, _I8, _I8, _CODES, _CODES, _CUBE), **_OPTIONS)
def classify(R, n_groups, most, class_of, counts, roots):  # pragma: no cover - compiled
    """The number of classes of groups with the same R_zz; -1 where that leaves too many groups.

    Each class leaves as many groups as it has, k = q r at most, all of them ``most``. Writes
    ``class_of`` (J,), in order of first appearance, and of each class the number of groups and
    R_zz; ``counts`` (C,) and ``roots`` (C, q, q) have room for ``most`` classes.
    """
    q = R.shape[1]
    k = q * (R.shape[2] - q)
    root, lengths, signs = np.empty((q, q)), np.empty(q), np.empty(q)
    typical = np.zeros(q)
    for u in range(min(SAMPLE, n_groups)):
        signed_root(R, u, root, lengths, signs)
        typical = np.maximum(typical, lengths)
    grid = COARSE * powers_above(typical)
    size = 2 * SAMPLE
    while size < 2 * most:
        size *= 2
    table = np.full(size, -1, np.int64)
    classes, left = 0, 0
    for u in range(n_groups):
        signed_root(R, u, root, lengths, signs)
        slot, own = coarse_hash(root, grid) & (size - 1), -1
        for _ in range(LONGEST_CHAIN):
            if table[slot] < 0:
                break
            if are_alike(root, roots[table[slot]], lengths):
                own = table[slot]
                break
            slot = (slot + 1) & (size - 1)
        if own < 0:
            if left == most or (u < SAMPLE and 2 * classes >= SAMPLE):
                return -1
            own = classes
            counts[own], roots[own] = 0, root
            if table[slot] < 0:
                table[slot] = own
            classes += 1
        class_of[u] = own
        left += counts[own] < k
        counts[own] += 1
        if left > most:
            return -1
    return classes


@numba.njit(_VOID(_BUNDLES, _CODES, _MATRIX, _VEC), **_OPTIONS)
def take_in(R, members, W, column):  # pragma: no cover - compiled
    """Take [R_zx r_zy] of the groups ``members`` into the triangle that W (k, k + …) begins with.

    The columns of the triangle (k, k) lie in the rows of W. ``column``, as long as these, is room.
    """
    q, lanes, k = R.shape[1], R.shape[3], len(W)
    r = k // q
    root, lengths, signs = np.empty((q, q)), np.empty(q), np.empty(q)
    for m in range(len(members)):
        u = members[m]
        signed_root(R, u, root, lengths, signs)
        for a in range(q):
            for b in range(r):
                W[a * r + b, k + m] = signs[a] * R[u // lanes, a, q + b, u % lanes]
    for j in range(k):
        reflect(W, j, k + len(members), column)
        W[j, j + 1 : k] = 0.0


@numba.njit(_VOID(_BUNDLES, _VEC, _CODES, _CODES, _CUBE, _BUNDLES, _VEC), **_OPTIONS)
def merge_alike(R, weights, class_of, counts, roots, found, spread):  # pragma: no cover - compiled
    """Write the groups that are left to ``found``, bundles like R, their weights to ``spread``.

    A class of more than k groups leaves k, with its R_zz and the rows of the triangle of all
    [R_zx r_zy] (k,), which share its weight; smaller classes stay as they are.
    """
    q, lanes, C = R.shape[1], R.shape[3], len(counts)
    r = R.shape[2] - q
    k, at = q * r, 0
    starts = np.zeros(C + 1, np.int64)
    starts[1:] = np.cumsum(counts)
    place, order = starts[:-1].copy(), np.empty(len(class_of), np.int64)
    for u in range(len(class_of)):
        order[place[class_of[u]]] = u
        place[class_of[u]] += 1
    chunk = max(CHUNK, 4 * k)
    W, column = np.zeros((k, k + chunk)), np.empty(k + chunk)
    for c in range(C):
        members = order[starts[c] : starts[c + 1]]
        if len(members) <= k:
            for u in members:
                found[at // lanes, :, :, at % lanes] = R[u // lanes, :, :, u % lanes]
                spread[at] = weights[u]
                at += 1
            continue
        total = 0.0
        for u in members:
            total += weights[u]
        W[:, :k] = 0.0
        for start in range(0, len(members), chunk):
            take_in(R, members[start : start + chunk], W, column)
        for i in range(k):
            for a in range(q):
                for b in range(q):
                    found[at // lanes, a, b, at % lanes] = roots[c, a, b]
                for b in range(r):
                    found[at // lanes, a, q + b, at % lanes] = W[a * r + b, i]
            spread[at] = total / k
            at += 1
