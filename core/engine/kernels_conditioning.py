"""The small matrices by which a model's columns are conditioned, compiled; r = p + 1."""

from __future__ import annotations

import math

import numba
import numpy as np

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}


@numba.njit("f8[::1](f8[::1])", **_OPTIONS)
def powers_above(x):  # pragma: no cover - compiled
    """The powers of two nearest above positive numbers x (k,); 1 for others."""
    found = np.ones(len(x))
    for i in range(len(x)):
        if x[i] > 0.0:
            fraction, exponent = math.frexp(x[i])
            found[i] = math.ldexp(1.0, exponent - (fraction == 0.5)) if x[i] < np.inf else np.inf
    return found


@numba.njit("Tuple((f8[:,::1], f8[::1], f8, f8))(f8[:,::1])", **_OPTIONS)
def orthogonal_map(G):  # pragma: no cover - compiled
    """The upper triangular map (r, r) of [X y] that orthogonalises X and takes y's fit off it.

    From their cross-product G. Columns are first divided by ``unit`` (r,), the powers of two above
    their lengths: of these X is the condition number, infinite where X'X has no Cholesky factor
    R'R or y is zero, and what is left of y'y. With X and y in these units the map is
    [R^-1, -R^-1 R^-T X'y; 0, 1]. Returns map, unit, condition number, what is left.
    """
    r = len(G)
    p, T, R = r - 1, np.zeros((r, r)), np.zeros((r - 1, r - 1))
    lengths = np.empty(r)
    for i in range(r):
        lengths[i] = np.sqrt(G[i, i])
    unit, scaled, crossed = powers_above(lengths), np.empty((r, r)), np.empty((p, p))
    for i in range(r):
        for j in range(r):
            scaled[i, j] = G[i, j] / unit[i] / unit[j]
            if not np.isfinite(scaled[i, j]):
                return T, unit, np.inf, np.nan
            if i < p and j < p:
                crossed[i, j] = scaled[i, j]
    left = scaled[p, p]
    if not left > 0.0:
        return T, unit, np.inf, left
    for j in range(p):
        for i in range(j + 1):
            t = scaled[i, j]
            for k in range(i):
                t -= R[k, i] * R[k, j]
            if i == j and not t > 0.0:
                return T, unit, np.inf, left
            R[i, j] = np.sqrt(t) if i == j else t / R[i, i]
        T[j, j] = 1.0 / R[j, j]
        for i in range(j - 1, -1, -1):
            for k in range(i + 1, j + 1):
                T[i, j] -= R[i, k] * T[k, j]
            T[i, j] /= R[i, i]
    values = np.linalg.eigvalsh(crossed)
    condition = np.sqrt(values[p - 1] / values[0]) if values[0] > 0.0 else np.inf
    T[p, p] = 1.0
    for k in range(p):
        fitted = 0.0
        for i in range(k + 1):
            fitted += T[i, k] * scaled[i, p]
        left -= fitted * fitted
        for i in range(k + 1):
            T[i, p] -= T[i, k] * fitted
    for i in range(r):
        for j in range(i, r):
            T[i, j] /= unit[i]
    return T, unit, condition, left


@numba.njit("f8[:,::1](f8[:,::1], f8[:,::1])", **_OPTIONS)
def upper_product(S, T):  # pragma: no cover - compiled
    """The product of two upper triangular matrices (r, r), exactly triangular."""
    r = len(T)
    found = np.zeros((r, r))
    for i in range(r):
        for j in range(i, r):
            for k in range(i, j + 1):
                found[i, j] += S[i, k] * T[k, j]
    return found
