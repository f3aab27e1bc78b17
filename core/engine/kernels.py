"""The loops over groups, compiled. Each has a NumPy twin in the tests.

All release the interpreter lock, are compiled ahead for one signature and cached on disk.
Arrays are float64, C-contiguous; shapes are given with each kernel (J groups, q random effects
per group, r = p + 1 columns of [X y]). What is kept per group is kept for bundles of LANES groups
side by side, (bundles, …, LANES), so that every innermost loop does the same to LANES numbers in a
row, which the processor's vector units take several at a time. Zeros fill the last bundle: a
group without rows adds nothing anywhere.
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: Sums may be reassociated and products contracted into them, nothing else.
_VECTOR = {**_OPTIONS, "fastmath": {"reassoc", "contract", "nsz"}}
#: How many groups are worked on side by side.
LANES = 64
#: The logarithm is taken of products of so many pivots at most.
PIVOTS = 4


@numba.njit("f8(f8[:,:,:,::1], f8[:,::1], f8[:,::1], i8, i8, f8[:,:,:,::1], f8[:,::1])", **_VECTOR)
def absorb(R, L, weights, first, last, Y, A):  # pragma: no cover - compiled
    """Eliminate the random effects of bundles first … last-1; the forward sweep of an evaluation.

    With M = R_zz L and H = I + M M' = C C', writes Y = C^-1 R (bundles, q, q + r, LANES), adds the
    upper triangle of the cross-product of its last r columns to A (r, r) and returns the sum of
    log|H|, each group's times its weight (bundles, LANES).
    """
    q, c = R.shape[1], R.shape[2]
    M = np.empty((q, q, LANES))
    C = np.empty((q, q, LANES))
    t, pivots = np.empty(LANES), np.ones(LANES)
    logdet = 0.0
    for g in range(first, last):
        for i in range(q):
            for j in range(q):
                M[i, j] = 0.0
                for k in range(q):
                    for u in range(LANES):
                        M[i, j, u] += R[g, i, k, u] * L[k, j]
            for j in range(i + 1):
                t[:] = 1.0 if i == j else 0.0
                for k in range(q):
                    for u in range(LANES):
                        t[u] += M[i, k, u] * M[j, k, u]
                for k in range(j):
                    for u in range(LANES):
                        t[u] -= C[i, k, u] * C[j, k, u]
                for u in range(LANES):
                    C[i, j, u] = np.sqrt(t[u]) if i == j else t[u] / C[j, j, u]
            for u in range(LANES):
                pivots[u] *= C[i, i, u]
            if i % PIVOTS == PIVOTS - 1 or i == q - 1:
                for u in range(LANES):
                    logdet += 2.0 * weights[g, u] * np.log(pivots[u])
                pivots[:] = 1.0
            for k in range(c):
                for u in range(LANES):
                    t[u] = R[g, i, k, u]
                for j in range(i):
                    for u in range(LANES):
                        t[u] -= C[i, j, u] * Y[g, j, k, u]
                for u in range(LANES):
                    Y[g, i, k, u] = t[u] / C[i, i, u]
        for i in range(q):
            for a in range(q, c):
                for b in range(a, c):
                    total = 0.0
                    for u in range(LANES):
                        total += Y[g, i, a, u] * Y[g, i, b, u]
                    A[a - q, b - q] += total
    return logdet


@numba.njit("void(f8[:,:,:,::1], f8[::1], f8[:,::1], i8, f8[:,::1], f8[:,::1])", **_VECTOR)
def score(Y, w, Phi, g, products, scores):  # pragma: no cover - compiled
    """What the derivatives are made of, for the groups of bundle ``g``.

    With W = Z'H^-1 Z, N = Z'H^-1 [X y], s = N w, Q the X columns of N: ``products`` (3K, LANES)
    gets the K = q(q + 1)/2 elements of W, then of s s', then of P = Q Phi Q' (lower triangles by
    rows); ``scores`` (q r, LANES) gets [s Q], row by row.
    """
    q, p = Y.shape[1], Phi.shape[0]
    K, r = q * (q + 1) // 2, p + 1
    t = np.empty(LANES)
    scores[:] = 0.0
    products[:] = 0.0
    for a in range(q):
        for k in range(r):
            t[:] = 0.0
            for i in range(q):
                for u in range(LANES):
                    t[u] += Y[g, i, a, u] * Y[g, i, q + k, u]
            for u in range(LANES):
                scores[a * r, u] += t[u] * w[k]
            if k < p:
                for u in range(LANES):
                    scores[a * r + 1 + k, u] = t[u]
    for b in range(q):
        for k in range(p):
            t[:] = 0.0
            for m in range(p):
                for u in range(LANES):
                    t[u] += scores[b * r + 1 + m, u] * Phi[m, k]
            for a in range(b, q):
                at = 2 * K + a * (a + 1) // 2 + b
                for u in range(LANES):
                    products[at, u] += t[u] * scores[a * r + 1 + k, u]
        for a in range(b, q):
            at = a * (a + 1) // 2 + b
            for i in range(q):
                for u in range(LANES):
                    products[at, u] += Y[g, i, a, u] * Y[g, i, b, u]
            for u in range(LANES):
                products[K + at, u] = scores[a * r, u] * scores[b * r, u]


@numba.njit(
    "void(f8[:,:,:,::1], f8[:,::1], f8[::1], f8[:,::1], i8, i8, f8[::1], f8[:,::1], f8[:,::1])",
    **_VECTOR,
)
def sweep(Y, weights, w, Phi, first, last, W_, WW_, NN_):  # pragma: no cover - compiled
    """Accumulate what the gradient and the exact Hessian need; the reverse sweep.

    Over bundles first … last-1, in the notation of ``score``: W to ``W_`` (K,), the outer products
    of W with [W, s s', P] to ``WW_`` (K, 3K), those of [s Q] with itself to the upper triangle of
    ``NN_`` (q r, q r). W and W (x) W, the derivatives of log|H|, count with the group's weight.
    """
    q, r = Y.shape[1], Phi.shape[0] + 1
    K = q * (q + 1) // 2
    products, scores = np.empty((3 * K, LANES)), np.empty((q * r, LANES))
    weighted = np.empty(LANES)
    for g in range(first, last):
        score(Y, w, Phi, g, products, scores)
        for a in range(K):
            for u in range(LANES):
                weighted[u] = weights[g, u] * products[a, u]
                W_[a] += weighted[u]
            for b in range(K):
                total = 0.0
                for u in range(LANES):
                    total += weighted[u] * products[b, u]
                WW_[a, b] += total
            for b in range(K, 3 * K):
                total = 0.0
                for u in range(LANES):
                    total += products[a, u] * products[b, u]
                WW_[a, b] += total
        for a in range(q * r):
            for b in range(a, q * r):
                total = 0.0
                for u in range(LANES):
                    total += scores[a, u] * scores[b, u]
                NN_[a, b] += total
