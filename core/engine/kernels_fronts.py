"""The loops over the fronts' matrices and their rows, compiled; see fronts.py.

A front's matrix lies in a flat array of all fronts, row after row; where it is symmetric only its
upper triangle is meaningful. Units and their columns as in kernels_multilevel.py; ``seat``
(columns,) is the place of a column in its unit's front, without a sign, as indices that may be
negative take longer. Seats ascend within a unit. The rows of all fronts are numbered through, see
Rows in layers.py.
"""

from __future__ import annotations

import numba

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit(
    "void(f8[:,::1], f8[::1], u4[::1], i8[::1], i8[::1], i8[::1], i8[::1], i8, i8, f8[::1])",
    **_OPTIONS,
)
def update_tail(
    Y, signs, seat, begin, at, column, until, first, last, tail
):  # pragma: no cover - compiled
    """Subtract Y'E Y, Y (q, columns), E = diag(signs), from the upper triangles of the units'
    fronts: rows ``first`` … ``last``-1 of all the fronts' rows

    Row by row: a row is at hand while everything that belongs there is added.
    """
    for r in range(first, last):
        row = tail[at[r] :]
        for e in range(begin[r], begin[r + 1]):
            c, end = column[e], until[e]
            seats = seat[c:end]
            for k in range(Y.shape[0]):
                own = Y[k, c:end]
                y = signs[k] * own[0]
                for d in range(end - c):
                    row[seats[d]] -= y * own[d]


@numba.njit(
    "void(f8[:,::1], u4[::1], i8[::1], i8[::1], i8[::1], i8[::1], i8, i8, f8[::1], f8[:,::1])",
    **_OPTIONS,
)
def times_adjoint(
    N, seat, begin, at, column, until, part, parts, top, NA
):  # pragma: no cover - compiled
    """Add Abar N, N (q, columns), to NA as far as the tail makes it: Abar is the upper triangle of
    the unit's front in ``top``, of whose rows these are the ``part`` of ``parts``."""
    for r in range(part, len(at), parts):
        row = top[at[r] :]
        for e in range(begin[r], begin[r + 1]):
            c, end = column[e], until[e]
            seats = seat[c:end]
            for k in range(N.shape[0]):
                own, product = N[k, c:end], NA[k, c:end]
                z = own[0]
                t = row[seats[0]] * z
                for d in range(1, end - c):
                    a = row[seats[d]]
                    t += a * own[d]
                    product[d] += a * z
                product[0] += t


@numba.njit("void(f8[:,::1], i8, u4[::1], i8, i8, f8[:,::1])", **_OPTIONS)
def hand_on(F, pivots, seats, part, parts, above):  # pragma: no cover - compiled
    """Add what is left of a front's rows and border, the upper triangle of F (n, n) from place
    ``pivots`` on, to that of its parent, at the ``seats`` there, which ascend.

    ``part`` of ``parts``, a power of two: the parent's rows whose number ends with these bits.
    """
    for i in range(seats.shape[0]):
        a = seats[i]
        if a & (parts - 1) != part:
            continue
        row, own = above[a], F[pivots + i, pivots:]
        for j in range(i, seats.shape[0]):
            row[seats[j]] += own[j]


@numba.njit("void(f8[:,::1], u4[::1], i8, f8[:,::1])", **_OPTIONS)
def take_down(above, seats, pivots, F):  # pragma: no cover - compiled
    """Fill the rows and border of F (n, n) from those of its parent at ``seats``, which ascend;
    upper triangles."""
    for i in range(seats.shape[0]):
        a = seats[i]
        row, own = above[a], F[pivots + i, pivots:]
        for j in range(i, seats.shape[0]):
            own[j] = row[seats[j]]


@numba.njit("void(f8[:,::1])", **_OPTIONS)
def mirror(A):  # pragma: no cover - compiled
    """Make A (n, n) symmetric: the upper triangle is copied to the lower one.

    In blocks, as columns of a large matrix are far apart in memory.
    """
    n = A.shape[0]
    for top in range(0, n, 32):
        for left in range(0, top + 1, 32):
            for i in range(top, min(top + 32, n)):
                for j in range(left, min(left + 32, i)):
                    A[i, j] = A[j, i]


@numba.njit("f8(f8[:,::1], f8[:,::1], i8, i8)", **_OPTIONS)
def trace_of_product(A, B, begin, end):  # pragma: no cover - compiled
    """tr(A B) of two matrices (n, n), what rows begin … end-1 of A give of it, in blocks."""
    n, total = A.shape[0], 0.0
    for top in range(begin, end, 32):
        for left in range(0, n, 32):
            for i in range(top, min(top + 32, end)):
                for j in range(left, min(left + 32, n)):
                    total += A[i, j] * B[j, i]
    return total


@numba.njit("void(f8[:,:], f8[::1], f8[::1], i8, i8, f8[:,::1])", **_OPTIONS)
def scale_lower(S, d, more, begin, end, M):  # pragma: no cover - compiled
    """Rows begin … end-1 of the lower triangle of M = D S D + diag(more), D = diag(d), S (n, n) in
    its upper one."""
    for top in range(begin, end, 32):
        last = min(top + 32, end)
        for left in range(0, last, 32):
            for i in range(top, last):
                for j in range(left, min(left + 32, i)):
                    M[i, j] = d[i] * S[j, i] * d[j]
    for i in range(begin, end):
        M[i, i] = d[i] * S[i, i] * d[i] + more[i]


@numba.njit("void(f8[:,::1], f8[::1], i8, i8, f8[:,::1])", **_OPTIONS)
def scale_symmetric(S, d, begin, end, M):  # pragma: no cover - compiled
    """M = D S D, D = diag(d), S (n, n) in its lower triangle: rows begin … end-1 of the lower
    triangle, and the same columns of the upper one."""
    for top in range(begin, end, 32):
        last = min(top + 32, end)
        for left in range(0, last, 32):
            for i in range(top, last):
                for j in range(left, min(left + 32, i + 1)):
                    M[i, j] = d[i] * S[i, j] * d[j]
            for j in range(left, min(left + 32, last)):
                for i in range(max(top, j), last):
                    M[j, i] = M[i, j]
