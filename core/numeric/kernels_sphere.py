"""Sums over points of the unit sphere, compiled."""

from __future__ import annotations

import numba
import numpy as np

_VECTOR = {
    "nogil": True,
    "cache": True,
    "error_model": "numpy",
    "fastmath": {"reassoc", "contract", "nsz"},
}


@numba.njit("f8(f8[:,::1], f8[::1], f8[:,::1])", **_VECTOR)
def sum_of_densities(u, weights, M):  # pragma: no cover - compiled
    """The sum of (u'Mu)^(-3/2) over the columns of u (3, k), times their weights (k,)."""
    x, y, z = u[0], u[1], u[2]
    xx, yy, zz = M[0, 0], M[1, 1], M[2, 2]
    xy, xz, yz = M[0, 1] + M[1, 0], M[0, 2] + M[2, 0], M[1, 2] + M[2, 1]
    total = 0.0
    for i in range(len(weights)):
        s = x[i] * (xx * x[i] + xy * y[i] + xz * z[i]) + y[i] * (yy * y[i] + yz * z[i])
        s += zz * z[i] * z[i]
        total += weights[i] / (s * np.sqrt(s))
    return total
