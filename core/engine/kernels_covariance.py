"""What is done with the covariance matrix G of the random effects, compiled; q effects."""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_dense import rescaled, rotated

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: The smallest part of a number that another can differ from it.
ROUNDING = 2.0**-52


@numba.njit("f8[::1](f8[:,::1])", **_OPTIONS)
def lower_triangle(L):  # pragma: no cover - compiled
    """The elements of the lower triangle of L (q, q) by rows, (q (q + 1)/2,)."""
    q, at = len(L), 0
    found = np.empty(q * (q + 1) // 2)
    for i in range(q):
        for j in range(i + 1):
            found[at] = L[i, j]
            at += 1
    return found


@numba.njit("i8[::1](f8[:,::1])", **_OPTIONS)
def pivots(G):  # pragma: no cover - compiled
    """The order of a Cholesky factorisation of G (q, q) that takes the largest pivot next.

    Of two alike the later one.
    """
    q, rest = len(G), G.copy()
    order, left = np.empty(q, np.int64), np.ones(q, np.bool_)
    for place in range(q):
        j = -1
        for k in range(q):
            if left[k] and (j < 0 or rest[k, k] >= rest[j, j]):
                j = k
        order[place], left[j] = j, False
        if rest[j, j] > 0.0:
            for a in range(q):
                for b in range(q):
                    if a != j and b != j:
                        rest[a, b] -= rest[a, j] * rest[j, b] / rest[j, j]
    return order


@numba.njit("Tuple((f8[:,::1], b1))(f8[:,::1], f8[:,::1], f8[:,::1], f8, f8)", **_OPTIONS)
def scoring_step(Gamma, WW, G, share, least):  # pragma: no cover - compiled
    """G (q, q) after a step of Fisher's scoring, and whether the groups tell its elements apart.

    With the derivative Gamma (q, q) and sum W (x) W in the first K columns of WW, of which the
    expected second derivative between the elements ab and cd of G is (W_ac W_bd + W_ad W_bc)/2.
    Eigenvalues of G are made ``share`` of its largest, or of ``least``, where they are smaller.
    """
    q = len(G)
    K = q * (q + 1) // 2
    place = np.empty((q, q), np.int64)
    for a in range(q):
        for b in range(a + 1):
            place[a, b] = a * (a + 1) // 2 + b
            place[b, a] = place[a, b]
    expected, g = np.empty((K, K)), np.empty(K)
    for a in range(q):
        for b in range(a + 1):
            unit = 1.0 if a == b else 2.0
            g[place[a, b]] = unit * Gamma[a, b]
            for c in range(q):
                for d in range(c + 1):
                    one = WW[place[a, c], place[b, d]] + WW[place[a, d], place[b, c]]
                    one *= unit * (0.5 if c == d else 1.0)
                    expected[place[a, b], place[c, d]] = one
    scale, found = np.empty(K), G.copy()
    for k in range(K):
        scale[k] = 1.0 / np.sqrt(max(expected[k, k], 1e-300))
        g[k] *= scale[k]
        for h in range(K):
            if not np.isfinite(expected[k, h]):
                return found, False
    values, V = np.linalg.eigh(rescaled(expected, scale))
    if not values[0] > K * ROUNDING * values[K - 1]:
        return found, False
    along = rotated(V, g, False)
    for k in range(K):
        along[k] /= values[k]
    step = rotated(V, along, True)
    for a in range(q):
        for b in range(q):
            found[a, b] -= step[place[a, b]] * scale[place[a, b]]
    # Which reads the lower triangle.
    values, V = np.linalg.eigh(found)
    smallest = share * max(values[q - 1], least)
    for a in range(q):
        for b in range(q):
            found[a, b] = 0.0
            for k in range(q):
                found[a, b] += V[a, k] * max(values[k], smallest) * V[b, k]
    return found, True
