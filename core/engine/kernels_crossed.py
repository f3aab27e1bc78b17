"""One front's passes, each as one compiled call; see crossed.py and fronts.py.

Pivots stand in places, of groups with the same effects: ``counts`` (k,) groups of ``sizes`` (k,)
effects each, whose factors L (q, q) lie one behind the other in the flat array ``L``. ``routines``
as in kernels_blas.py. w pivots, c rows and border.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_blas import (
    add_products,
    add_square,
    cholesky,
    cholesky_inverse,
    multiply,
    solve_lower,
    symmetric_times,
    times_symmetric,
)
from core.engine.kernels_fronts import mirror, scale_lower, scale_symmetric, trace_of_product

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("void(f8[:,:], i8[::1], i8[::1], f8[::1], b1, f8[:,:])", **_OPTIONS)
def times_blocks(M, counts, sizes, L, transposed, out):  # pragma: no cover - compiled
    """L'M, or L M where not ``transposed``, in ``out``, M (w, c)."""
    row, at = 0, 0
    for k in range(len(counts)):
        q = sizes[k]
        for _ in range(counts[k]):
            for i in range(q):
                own = out[row + i]
                for h in range(q):
                    factor = L[at + h * q + i] if transposed else L[at + i * q + h]
                    given = M[row + h]
                    if h == 0:
                        for j in range(len(own)):
                            own[j] = factor * given[j]
                    else:
                        for j in range(len(own)):
                            own[j] += factor * given[j]
            row += q
        at += q * q


@numba.njit(**_OPTIONS)
def _single(sizes):  # pragma: no cover - compiled
    """Whether every group has one effect."""
    return len(sizes) == 0 or np.max(sizes) == 1


@numba.njit(**_OPTIONS)
def _scales(counts, L, w):  # pragma: no cover - compiled
    """The factors of groups with one effect each, one behind the other (w,)."""
    d, row = np.empty(w), 0
    for k in range(len(counts)):
        d[row : row + counts[k]] = L[k]
        row += counts[k]
    return d


@numba.njit(**_OPTIONS)
def _both_sides(A, counts, sizes, L, transposed):  # pragma: no cover - compiled
    """L'A L, or L A L' where not ``transposed``, written over A (w, w), which is symmetric."""
    half = np.empty_like(A)
    times_blocks(A, counts, sizes, L, transposed, half)
    times_blocks(half.T.copy(), counts, sizes, L, transposed, A)


@numba.njit("f8(i8[::1], f8[:,::1], i8, i8[::1], i8[::1], f8[::1], f8[:,::1])", **_OPTIONS)
def eliminate_front(routines, F, w, counts, sizes, L, C):  # pragma: no cover - compiled
    """Factor I + L'S L = C C' in the lower triangle of C (w, w) and take what the pivots explain
    off the rest; F (n, n) is the front's matrix, its upper triangle.

    Returns log|I + L'S L|, NaN where rounding at an enormous G leaves no factor.
    """
    S, B, rest = F[:w, :w], F[:w, w:], F[w:, w:]
    if _single(sizes):
        scale_lower(S, _scales(counts, L, w), np.ones(w), 0, w, C)
    else:
        C[:] = S
        mirror(C)
        _both_sides(C, counts, sizes, L, True)
        for i in range(w):
            C[i, i] += 1.0
    if not cholesky(routines, C):
        C[:] = np.nan
        rest[:] = np.nan
        return np.nan
    Y = np.empty(B.shape)
    times_blocks(B, counts, sizes, L, True, Y)
    solve_lower(routines, C, Y, False)
    add_square(routines, -1.0, Y, rest, False)
    t = 0.0
    for i in range(w):
        t += np.log(C[i, i])
    return 2.0 * t


@numba.njit(
    "void(i8[::1], f8[:,::1], f8[:,:], i8[::1], i8[::1], f8[::1], f8[:,::1], f8[:,::1])",
    **_OPTIONS,
)
def condition_front(routines, C, B, counts, sizes, L, K, KB):  # pragma: no cover - compiled
    """K = L (C C')^-1 L' (w, w) and K B (w, c)."""
    inverse = C.copy()
    cholesky_inverse(routines, inverse)
    if _single(sizes):
        scale_symmetric(inverse, _scales(counts, L, len(C)), 0, len(C), K)
    else:
        K[:] = inverse.T
        mirror(K)
        _both_sides(K, counts, sizes, L, False)
    multiply(routines, 1.0, K, B, 0.0, KB)


@numba.njit("void(i8[::1], f8[:,:], f8[:,::1], f8[:,::1])", **_OPTIONS)
def complete_front(routines, K, KB, F):  # pragma: no cover - compiled
    """Complete F (n, n), which holds the adjoint A of rows and border, by that of the pivots.

    That is [[K + K B A B'K, -K B A], [., A]]; its upper triangle is written.
    """
    w = len(K)
    times_symmetric(routines, -1.0, KB, F[w:, w:], F[:w, w:])
    for i in range(w):
        for j in range(i, w):
            F[i, j] = K[i, j]
        for j in range(i):
            F[i, j] = 0.0
    multiply(routines, -1.0, F[:w, w:], KB.T, 1.0, F[:w, :w])


@numba.njit(**_OPTIONS)
def _inner(A, B):  # pragma: no cover - compiled
    """The sum of all products of two matrices' elements."""
    t = 0.0
    for i in range(A.shape[0]):
        own, other = A[i], B[i]
        for j in range(A.shape[1]):
            t += own[j] * other[j]
    return t


@numba.njit(**_OPTIONS)
def _trace_of_blocks(A, B, counts, sizes, inverses, E):  # pragma: no cover - compiled
    """tr(A B' G^-1 E G^-1) for block diagonal G^-1 and E."""
    t, row, at = 0.0, 0, 0
    for k in range(len(counts)):
        q = sizes[k]
        own = np.zeros((q, q))  # the sum of the diagonal blocks of B'A
        for _ in range(counts[k]):
            for i in range(q):
                for h in range(q):
                    for j in range(A.shape[1]):
                        own[i, h] += B[row + i, j] * A[row + h, j]
            row += q
        inverse = inverses[at : at + q * q].reshape(q, q)
        inside = np.zeros((q, q))
        block = E[at : at + q * q].reshape(q, q)
        for i in range(q):
            for h in range(q):
                for g in range(q):
                    for j in range(q):
                        inside[i, h] += inverse[i, g] * block[g, j] * inverse[j, h]
        for i in range(q):
            for h in range(q):
                t += inside[i, h] * own[h, i]
        at += q * q
    return t


@numba.njit(**_OPTIONS)
def _conditioned_products(K, counts, sizes, inverses, W):  # pragma: no cover - compiled
    """W = G^-1 - G^-1 K G^-1 (w, w)."""
    for i in range(len(K)):
        for j in range(len(K)):
            W[i, j] = -K[i, j]
    _both_sides(W, counts, sizes, inverses, False)
    row, at = 0, 0
    for k in range(len(counts)):
        q = sizes[k]
        for _ in range(counts[k]):
            for i in range(q):
                for h in range(q):
                    W[row + i, row + h] += inverses[at + i * q + h]
            row += q
        at += q * q


@numba.njit(
    "void(i8[::1], f8[:,::1], f8[:,::1], f8[:,::1], i8[::1], i8[::1], f8[::1], f8[:,::1], i8[::1],"
    " f8[:,::1], i8, i8[::1], b1[::1], f8[:,:,::1], f8[:,::1])",
    **_OPTIONS,
)
def differentiate_front(
    routines, F, K, KB, counts, sizes, inverses, E, own, tangents, at, moved, active, border, H
):  # pragma: no cover - compiled
    """Add one front's part of the exact Hessian to H (m, m), each pair of directions once, see
    exact_hessian.py, and change what its ``tangents`` hand on.

    ``F`` (n, n): its adjoint; K (w, w) and K B (w, c) as conditioned;
    ``inverses``: G^-1 of each place, flat as the factors. ``own`` (k,): the directions in which the
    pivots' G changes, by ``E`` (k, .), flat as well. ``tangents`` (h, .): what has been handed on
    in the directions ``moved`` (h,), upper triangles of all fronts, this one's from place ``at``
    on; only the ``active`` ones are not zero. A root's rows are X and y, whose change is added to
    the upper triangles of ``border`` (m, c, c); it is empty for all other fronts.
    """
    w, n = len(K), len(F)
    c, root = n - w, len(border) > 0
    blocks = counts, sizes
    N, NA = np.empty((w, c)), np.empty((w, c))
    times_blocks(KB, *blocks, inverses, False, N)
    times_blocks(F[:w, w:], *blocks, -inverses, False, NA)
    EN, ENA = np.empty((len(own), w, c)), np.empty((w, c))
    Z, WENA, half = np.empty((len(own), w, c)), np.empty((w, c)), np.empty((w, c))
    if len(own):
        W, EW = np.empty((w, w)), np.empty((len(own), w, w))
        _conditioned_products(K, *blocks, inverses, W)
        for j in range(len(own)):
            times_blocks(N, *blocks, E[j], False, EN[j])
            times_blocks(W, *blocks, E[j], False, EW[j])
        for j in range(len(own)):
            times_blocks(NA, *blocks, E[j], False, half)
            times_blocks(half, *blocks, inverses, False, ENA)
            multiply(routines, 1.0, K, ENA, 0.0, Z[j])  # Y E N Abar
            times_blocks(Z[j], *blocks, -inverses, False, WENA)
            for i in range(w):
                for h in range(c):
                    WENA[i, h] += ENA[i, h]
            for i in range(j, len(own)):
                one = 2.0 * _inner(EN[i], WENA) - trace_of_product(EW[i], EW[j], 0, w)
                H[own[i], own[j]] += one

    KdS, Kx, xA = np.empty((len(moved), w, w)), np.empty((w, c)), np.empty((len(moved), w, c))
    x = np.empty((w, c))
    for a in range(len(moved)):
        if not active[a]:
            continue
        dF = tangents[a, at : at + n * n].reshape(n, n)
        dS, dB = dF[:w, :w], dF[:w, w:]
        symmetric_times(routines, 1.0, dS, KB, half)
        for i in range(w):
            for h in range(c):
                x[i, h] = dB[i, h] - half[i, h]
                half[i, h] = dB[i, h] - half[i, h] / 2.0
        times_symmetric(routines, 1.0, K, dS, KdS[a])
        times_symmetric(routines, 1.0, x, F[w:, w:], xA[a])
        multiply(routines, 1.0, K, x, 0.0, Kx)
        for j in range(len(own)):
            both = 2.0 if own[j] == moved[a] else 1.0
            trace = _trace_of_blocks(KdS[a], K, *blocks, inverses, E[j])
            H[own[j], moved[a]] += both * (trace - 2.0 * _inner(x, Z[j]))
        for b in range(a + 1):
            if active[b]:
                both = trace_of_product(KdS[a], KdS[b], 0, w) + 2.0 * _inner(Kx, xA[b])
                H[moved[a], moved[b]] -= both
        if root:
            add_products(routines, -1.0, KB, half, border[moved[a]])
        else:
            add_products(routines, -1.0, KB, half, dF[w:, w:])
    for j in range(len(own)):
        if root:
            add_products(routines, -0.5, N, EN[j], border[own[j]])
            continue
        for a in range(len(moved)):
            if moved[a] == own[j]:
                dF = tangents[a, at : at + n * n].reshape(n, n)
                add_products(routines, -0.5, N, EN[j], dF[w:, w:])
