"""The loops over the fronts' matrices and their rows, compiled; see fronts.py.

A front's matrix lies in a flat array of all fronts, row after row; where it is symmetric only its
upper triangle is meaningful. Units and their columns as in kernels_multilevel.py; ``seat``
(columns,) is the place of a column in its unit's front, whose matrix of ``width`` columns begins at
``base``. Seats ascend within a unit.
"""

from __future__ import annotations

import numba

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit(
    "void(f8[:,::1], f8[::1], i8[::1], i8, i8[::1], i8[::1], i8[::1], i8[::1], i8, i8, f8[::1])",
    **_OPTIONS,
)
def update_tail(
    Y, signs, ptr, ancestors, seat, base, width, order, part, parts, tail
):  # pragma: no cover - compiled
    """Subtract Y'E Y, Y (q, columns), E = diag(signs), from the upper triangles of the units'
    fronts; ``ancestors`` columns come before what belongs there.

    Units of a front stand together in ``order`` (J,). Of ``parts``, a power of two, this does the
    rows of the fronts whose number has the last bits of ``part``: all can be done at once, and
    every element is summed in the same order all the same.
    """
    for u in order:
        last, wide = ptr[u + 1], width[u]
        for c in range(ptr[u] + ancestors, last):
            if seat[c] & (parts - 1) != part:
                continue
            row = tail[base[u] + seat[c] * wide :]
            for k in range(Y.shape[0]):
                own = Y[k]
                y = signs[k] * own[c]
                for d in range(c, last):
                    row[seat[d]] -= y * own[d]


@numba.njit(
    "void(f8[:,::1], i8[::1], i8, i8[::1], i8[::1], i8[::1], i8[::1], f8[::1], i8, i8, f8[:,::1])",
    **_OPTIONS,
)
def times_adjoint(
    N, ptr, ancestors, seat, base, width, order, top, begin, end, NA
):  # pragma: no cover - compiled
    """NA = Abar N for N (q, columns) of units ``order`` [begin : end] as far as the tail makes it:
    Abar is the upper triangle of the unit's front in ``top``, zero for the ``ancestors``."""
    for u in order[begin:end]:
        first, last, wide = ptr[u] + ancestors, ptr[u + 1], width[u]
        for k in range(N.shape[0]):
            for c in range(ptr[u], last):
                NA[k, c] = 0.0
        for c in range(first, last):
            row = top[base[u] + seat[c] * wide :]
            for k in range(N.shape[0]):
                own, product = N[k], NA[k]
                z = own[c]
                t = row[seat[c]] * z
                for d in range(c + 1, last):
                    a = row[seat[d]]
                    t += a * own[d]
                    product[d] += a * z
                product[c] += t


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


@numba.njit("f8(f8[:,::1], f8[:,::1])", **_OPTIONS)
def trace_of_product(A, B):  # pragma: no cover - compiled
    """tr(A B) of two matrices (n, n), in blocks."""
    n, total = A.shape[0], 0.0
    for top in range(0, n, 32):
        for left in range(0, n, 32):
            for i in range(top, min(top + 32, n)):
                for j in range(left, min(left + 32, n)):
                    total += A[i, j] * B[j, i]
    return total


@numba.njit("void(f8[:,:], f8[::1], f8[::1], f8[:,::1])", **_OPTIONS)
def scale_lower(S, d, more, M):  # pragma: no cover - compiled
    """The lower triangle of M = D S D + diag(more), D = diag(d), S (n, n) in its upper one."""
    n = len(d)
    for top in range(0, n, 32):
        for left in range(0, top + 1, 32):
            for i in range(top, min(top + 32, n)):
                for j in range(left, min(left + 32, i)):
                    M[i, j] = d[i] * S[j, i] * d[j]
    for i in range(n):
        M[i, i] = d[i] * S[i, i] * d[i] + more[i]


@numba.njit("void(f8[:,::1], f8[::1], f8[:,:])", **_OPTIONS)
def scale_upper(S, d, M):  # pragma: no cover - compiled
    """The upper triangle of M = D S D, D = diag(d), S (n, n) in its lower one."""
    n = len(d)
    for top in range(0, n, 32):
        for left in range(0, top + 1, 32):
            for i in range(top, min(top + 32, n)):
                for j in range(left, min(left + 32, i + 1)):
                    M[j, i] = d[i] * S[i, j] * d[j]
