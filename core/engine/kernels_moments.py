"""The sums of the start from moments, compiled; see moment_start.py. Arrays are C-contiguous."""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit(**_OPTIONS)
def invert(M, A):  # pragma: no cover - compiled
    """A = M^-1 (q, q) by elimination with row exchanges; M is overwritten."""
    q = M.shape[0]
    for i in range(q):
        for j in range(q):
            A[i, j] = 1.0 if i == j else 0.0
    for i in range(q):
        best = i
        for k in range(i + 1, q):
            if abs(M[k, i]) > abs(M[best, i]):
                best = k
        for j in range(q):
            M[i, j], M[best, j] = M[best, j], M[i, j]
            A[i, j], A[best, j] = A[best, j], A[i, j]
        pivot = M[i, i]
        for j in range(q):
            M[i, j] /= pivot
            A[i, j] /= pivot
        for k in range(q):
            factor = M[k, i]
            if k != i and factor != 0.0:
                for j in range(q):
                    M[k, j] -= factor * M[i, j]
                    A[k, j] -= factor * A[i, j]


@numba.njit(
    "void(f8[:,:,::1], f8[:,::1], f8[:,::1], f8[:,:,::1], f8[:,::1], f8[:,::1], f8[:,:,:,::1])",
    **_OPTIONS,
)
def weigh_groups(S, s, G, A, squares, spread, products):  # pragma: no cover - compiled
    """A = (I + S G)^-1 of each group (J, q, q); adds up (A s)(A s)' and A S A' (q, q) and, over
    (q, q, q, q), (A S) x (A S)."""
    J, q = s.shape
    M, AS, w = np.empty((q, q)), np.empty((q, q)), np.empty(q)
    for u in range(J):
        for i in range(q):
            for j in range(q):
                M[i, j] = 1.0 if i == j else 0.0
                for k in range(q):
                    M[i, j] += S[u, i, k] * G[k, j]
        invert(M, A[u])
        for i in range(q):
            w[i] = 0.0
            for k in range(q):
                w[i] += A[u, i, k] * s[u, k]
            for j in range(q):
                AS[i, j] = 0.0
                for k in range(q):
                    AS[i, j] += A[u, i, k] * S[u, k, j]
        for i in range(q):
            for j in range(q):
                squares[i, j] += w[i] * w[j]
                for k in range(q):
                    spread[i, j] += AS[i, k] * A[u, j, k]
                    for m in range(q):
                        products[i, j, k, m] += AS[i, k] * AS[j, m]


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
