"""The loops over groups, compiled. Each has a NumPy twin in the tests.

All release the interpreter lock, are compiled ahead for one signature and cached on disk.
Arrays are float64, C-contiguous; shapes are given with each kernel (J groups, q random
effects per group, r = p + 1 columns of [X y]).
"""

from __future__ import annotations

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("void(f8[:,:], f8[:,:], f8[:], i8[:], i8[::1], f8[:,::1])", **_OPTIONS)
def group_rows(Z, X, y, codes, starts, W):  # pragma: no cover - compiled
    """Write the rows of [Z X y] into W, those of one group together, in their order.

    ``starts`` (J + 1,): where each group's rows begin. A counting sort: one pass.
    """
    q, p = Z.shape[1], X.shape[1]
    place = starts.copy()
    for i in range(codes.shape[0]):
        at = place[codes[i]]
        place[codes[i]] += 1
        for j in range(q):
            W[at, j] = Z[i, j]
        for j in range(p):
            W[at, q + j] = X[i, j]
        W[at, q + p] = y[i]


@numba.njit("void(f8[:,::1], i8[::1], f8[:,:,::1], f8[:,::1])", **_OPTIONS)
def triangularise(W, starts, R, rest):  # pragma: no cover - compiled
    """Householder triangles of each group's rows of W = [Z X y] (n, q + r), rows grouped.

    Group u has rows starts[u] … starts[u+1]-1. Writes R (J, q, q + r) and adds the
    cross-product of what is orthogonal to the group's Z to ``rest`` (r, r). Overwrites W.
    """
    q = R.shape[1]
    c = W.shape[1]
    for u in range(R.shape[0]):
        lo, hi = starts[u], starts[u + 1]
        for j in range(min(q, hi - lo)):
            top = lo + j
            norm = 0.0
            for i in range(top, hi):
                norm += W[i, j] * W[i, j]
            norm = np.sqrt(norm)
            if norm == 0.0:
                continue
            alpha = -norm if W[top, j] > 0.0 else norm
            pivot = W[top, j] - alpha
            W[top, j] = pivot  # column j below the diagonal now holds the reflection vector
            for k in range(j + 1, c):
                dot = 0.0
                for i in range(top, hi):
                    dot += W[i, j] * W[i, k]
                dot /= alpha * pivot
                for i in range(top, hi):
                    W[i, k] += dot * W[i, j]
            W[top, j] = alpha
        kept = min(q, hi - lo)
        for j in range(kept):
            for k in range(j, c):
                R[u, j, k] = W[lo + j, k]
        for i in range(lo + kept, hi):
            for a in range(q, c):
                for b in range(a, c):
                    rest[a - q, b - q] += W[i, a] * W[i, b]
    for a in range(c - q):
        for b in range(a):
            rest[a, b] = rest[b, a]


@numba.njit("f8(f8[:,:,::1], f8[:,::1], f8[::1], f8[:,:,::1], f8[:,::1])", **_OPTIONS)
def absorb(R, L, weights, Y, A):  # pragma: no cover - compiled
    """Eliminate the random effects of every group; the forward sweep of an evaluation.

    With M = R_zz L and H = I + M M' = C C', writes Y = C^-1 R (J, q, q + r), adds the
    cross-product of its last r columns to A (r, r) and returns the sum of log|H|, each group's
    times its weight.
    """
    J, q, c = R.shape
    M = np.empty((q, q))
    C = np.empty((q, q))
    logdet = 0.0
    for u in range(J):
        for i in range(q):
            for j in range(q):
                t = 0.0
                for k in range(i, q):
                    t += R[u, i, k] * L[k, j]
                M[i, j] = t
        for i in range(q):
            for j in range(i + 1):
                t = 1.0 if i == j else 0.0
                for k in range(q):
                    t += M[i, k] * M[j, k]
                for k in range(j):
                    t -= C[i, k] * C[j, k]
                C[i, j] = np.sqrt(t) if i == j else t / C[j, j]
            logdet += 2.0 * weights[u] * np.log(C[i, i])
            for k in range(c):
                t = R[u, i, k]
                for j in range(i):
                    t -= C[i, j] * Y[u, j, k]
                Y[u, i, k] = t / C[i, i]
            for a in range(q, c):
                for b in range(a, c):
                    A[a - q, b - q] += Y[u, i, a] * Y[u, i, b]
    for a in range(c - q):
        for b in range(a):
            A[a, b] = A[b, a]
    return logdet


@numba.njit(
    "void(f8[:,:,::1], f8[::1], f8[::1], f8[:,::1],"
    " f8[:,::1], f8[:,::1], f8[:,::1], f8[:,:,:,::1], f8[:,:,:,::1], f8[:,:,:,::1],"
    " f8[:,:,::1], f8[:,:,:,::1])",
    **_OPTIONS,
)
def sweep(Y, weights, w, Phi, W_, ss_, P_, WW_, Wss_, WP_, sQ_, QQ_):  # pragma: no cover - compiled
    """Accumulate what the gradient and the exact Hessian need; the reverse sweep.

    Per group W = Z'H^-1 Z, N = Z'H^-1 [X y], s = N w, Q the X columns of N, P = Q Phi Q'.
    Adds W, s s', P (q, q); W (x) W, W (x) s s', W (x) P (q, q, q, q); s (x) Q (q, q, p) and
    Q (x) Q (q, p, q, p) to the arrays given. W and W (x) W, the derivatives of log|H|, count
    with the group's weight.
    """
    J, q, c = Y.shape
    p = c - q - 1
    W = np.empty((q, q))
    N = np.empty((q, p + 1))
    s = np.empty(q)
    P = np.empty((q, q))
    QPhi = np.empty((q, p))
    for u in range(J):
        for a in range(q):
            for b in range(q):
                t = 0.0
                for i in range(q):
                    t += Y[u, i, a] * Y[u, i, b]
                W[a, b] = t
            s[a] = 0.0
            for k in range(p + 1):
                t = 0.0
                for i in range(q):
                    t += Y[u, i, a] * Y[u, i, q + k]
                N[a, k] = t
                s[a] += t * w[k]
        for a in range(q):
            for k in range(p):
                t = 0.0
                for m in range(p):
                    t += N[a, m] * Phi[m, k]
                QPhi[a, k] = t
        for a in range(q):
            for b in range(q):
                t = 0.0
                for k in range(p):
                    t += QPhi[a, k] * N[b, k]
                P[a, b] = t
                W_[a, b] += weights[u] * W[a, b]
                ss_[a, b] += s[a] * s[b]
                P_[a, b] += t
                for k in range(p):
                    sQ_[a, b, k] += s[a] * N[b, k]
        for a in range(q):
            for b in range(q):
                for d in range(q):
                    for e in range(q):
                        WW_[a, b, d, e] += weights[u] * W[a, b] * W[d, e]
                        Wss_[a, b, d, e] += W[a, b] * s[d] * s[e]
                        WP_[a, b, d, e] += W[a, b] * P[d, e]
            for j in range(p):
                for d in range(q):
                    for k in range(p):
                        QQ_[a, j, d, k] += N[a, j] * N[d, k]
