"""The loops of the exact Hessian of nested models, compiled; see nested_hessian.py.

Units and their columns as in kernels_multilevel.py; m directions in theta. Arrays are C-contiguous.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_multilevel import add_ancestors

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit(
    "void(f8[:,::1], i8[::1], i8[::1], i8[::1], i8[:,::1], i8[:,::1], i8[::1], i8[::1], f8[::1],"
    " i8[::1], f8[::1], i8[::1], f8[:,::1])",
    **_OPTIONS,
)
def complete_adjoint(
    rows, ptr, start, size, parent, up, ptr_up, ptr_at, D, D_at, Off, Off_at, product
):  # pragma: no cover - compiled
    """Add what the ancestors contribute to ``product`` = Abar rows', both (k, columns)."""
    for u in range(ptr.shape[0] - 1):
        first, n = ptr[u], ptr[u + 1] - ptr[u]
        add_ancestors(
            *(u, first, n, start, size, parent, up),
            *(ptr_up, ptr_at, D, D_at, Off, Off_at, rows, product),
        )


@numba.njit("void(f8[:,:,::1], f8[:,::1], f8[:,::1], i8[::1], f8[:,::1], f8[:,::1])", **_OPTIONS)
def tangent_rows(dS, dB, KB, ptr, x, half):  # pragma: no cover - compiled
    """x = dB' - dS K B and x + dS K B / 2 of each unit, (q, columns), of one direction."""
    q = dS.shape[1]
    for u in range(dS.shape[0]):
        for i in range(q):
            for c in range(ptr[u], ptr[u + 1]):
                t = 0.0
                for k in range(q):
                    t += dS[u, i, k] * KB[c, k]
                x[i, c] = dB[c, i] - t
                half[i, c] = dB[c, i] - t / 2.0


@numba.njit(
    "void(f8[:,::1], f8[:,::1], i8[::1], i8, i8, i8[::1], i8[::1], f8[:,:,::1], i8[::1],"
    " f8[:,::1])",
    **_OPTIONS,
)
def subtract_pairs(P, Q, ptr, start, size, parent, up, S, ptr_up, B):  # pragma: no cover - compiled
    """Subtract P'Q + Q'P, P and Q (q, columns), from the S and B of one ancestor layer, as
    update_ancestor does with Y'Y."""
    q = P.shape[0]
    for u in range(parent.shape[0]):
        v = parent[u]
        for i in range(size):
            a = ptr[u] + start + i
            for j in range(size):
                b, t = ptr[u] + start + j, 0.0
                for k in range(q):
                    t += P[k, a] * Q[k, b] + Q[k, a] * P[k, b]
                S[v, i, j] -= t
            for c in range(ptr[u] + start + size, ptr[u + 1]):
                t = 0.0
                for k in range(q):
                    t += P[k, a] * Q[k, c] + Q[k, a] * P[k, c]
                B[ptr_up[v] + up[c], i] -= t


@numba.njit("f8(f8[:,::1], f8[:,::1])", **_OPTIONS)
def trace(A, B):  # pragma: no cover - compiled
    """tr(A B) of two small matrices."""
    t = 0.0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            t += A[i, j] * B[j, i]
    return t


@numba.njit("void(f8[:,::1], f8[:,::1], f8[:,::1])", **_OPTIONS)
def product(A, B, C):  # pragma: no cover - compiled
    """C = A B of small matrices."""
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            t = 0.0
            for k in range(A.shape[1]):
                t += A[i, k] * B[k, j]
            C[i, j] = t


@numba.njit("void(f8[:,::1], f8[:,::1], i8, i8, f8[:,::1])", **_OPTIONS)
def inner(A, B, first, last, C):  # pragma: no cover - compiled
    """C = A B' over the columns first … last-1."""
    for i in range(A.shape[0]):
        for j in range(B.shape[0]):
            t = 0.0
            for c in range(first, last):
                t += A[i, c] * B[j, c]
            C[i, j] = t


@numba.njit(
    "void(f8[:,:,::1], f8[:,:,::1], f8[::1], i8[::1], f8[:,::1], f8[:,::1], i8, i8,"
    " f8[:,:,:,::1], f8[:,:,:,::1])",
    **_OPTIONS,
)
def own_products(S, K, weights, ptr, N, NA, begin, end, WW, WX):  # pragma: no cover - compiled
    """Add weight W x W and W x N Abar N' of units begin … end-1, W = S - S K S, to WW and WX
    (q, q, q, q); NA (q, columns): Abar N'."""
    q = S.shape[1]
    T, W, X = np.empty((q, q)), np.empty((q, q)), np.empty((q, q))
    for u in range(begin, end):
        product(K[u], S[u], T)
        product(S[u], T, W)
        inner(N, NA, ptr[u], ptr[u + 1], X)
        for i in range(q):
            for j in range(q):
                W[i, j] = S[u, i, j] - W[i, j]
        for i in range(q):
            for j in range(q):
                w = W[i, j]
                for k in range(q):
                    for m in range(q):
                        WW[i, j, k, m] += weights[u] * w * W[k, m]
                        WX[i, j, k, m] += w * X[k, m]


@numba.njit(
    "void(f8[:,:,::1], f8[:,:,::1], f8[::1], i8[::1], f8[:,::1], f8[:,:,::1], i8[::1],"
    " f8[:,:,:,::1], f8[:,:,::1], f8[:,:,::1], i8[::1], f8[:,::1])",
    **_OPTIONS,
)
def finer_products(
    S, K, weights, ptr, NA, E, own, dS, x, xA, finer, H
):  # pragma: no cover - compiled
    """Add to H (m, m) what takes directions in finer layers, each pair of directions once.

    ``own`` (k,), E (k, q, q): the directions in the units' own G; ``finer`` (h,), dS (h, J, q, q),
    x (h, q, columns): those in finer layers. NA and xA: Abar times N' and x'.
    """
    q, h = S.shape[1], len(finer)
    T, Y, V = np.empty((q, q)), np.empty((q, q)), np.empty((q, q))
    YE, KS = np.empty((len(own), q, q)), np.empty((h, q, q))
    for u in range(S.shape[0]):
        first, last, weight = ptr[u], ptr[u + 1], weights[u]
        product(K[u], S[u], T)
        for i in range(q):
            for j in range(q):
                Y[i, j] = (1.0 if i == j else 0.0) - T[i, j]
        for a in range(len(own)):
            product(Y, E[a], YE[a])
        for f in range(h):
            inner(NA, x[f], first, last, V)  # N Abar x'
            product(K[u], dS[f, u], KS[f])
            for a in range(len(own)):
                t = 0.0
                for i in range(q):  # tr(dS Y E Y')
                    for j in range(q):
                        for k in range(q):
                            t += dS[f, u, i, j] * YE[a, j, k] * Y[i, k]
                # Both ways round: of a direction in both, here; of two, by symmetry.
                both = 2.0 if own[a] == finer[f] else 1.0
                H[own[a], finer[f]] += both * (weight * t - 2.0 * trace(YE[a], V))
            for g in range(f + 1):
                inner(x[f], xA[g], first, last, V)
                H[finer[f], finer[g]] -= weight * trace(KS[f], KS[g]) + 2.0 * trace(K[u], V)
