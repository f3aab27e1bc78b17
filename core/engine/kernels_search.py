"""The search over the groups of one grouping, compiled as one piece.

Sizes as in kernels.py: bundles R (bundles, q, q + r, LANES) of triangles, the groups' weights
(bundles, LANES), ``rest`` (r, r) what is orthogonal to all groups' Z; basis (m, q, q). Evaluation,
derivatives, and Newton's method (kernels_newton.py) with nothing in between.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels import absorb, sweep
from core.engine.kernels_dense import combine, derive, profile_fixed
from core.engine.kernels_newton import (
    DERIVE,
    EVALUATE,
    FOLLOW,
    STOPPED,
    aim,
    improves,
    settled,
    weigh,
)

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
_F8, _I8, _B1 = numba.float64, numba.int64, numba.boolean
_VEC, _MATRIX = numba.float64[::1], numba.float64[:, ::1]
_CUBE, _BUNDLES = numba.float64[:, :, ::1], numba.float64[:, :, :, ::1]
_TUPLE = numba.types.Tuple


@numba.njit(_TUPLE((_VEC, _MATRIX, _F8, _F8))(_MATRIX, _F8, _F8, _B1), **_OPTIONS)
def profiled(A, log_det_H, divisor, reml):  # pragma: no cover - compiled
    """gamma (p,), Phi (p, p), sigma^2 and the deviance at the end of an elimination.

    A (r, r) = [X y]'H^-1 [X y], of which the upper triangle is read (objective.py).
    """
    gamma, Phi, rss, log_det_X = profile_fixed(A)
    sigma2 = rss / divisor
    deviance = log_det_H + divisor * (1.0 + np.log(2.0 * np.pi * sigma2))
    return gamma, Phi, sigma2, deviance + log_det_X if reml else deviance


@numba.njit(
    _TUPLE((_MATRIX, _VEC, _MATRIX, _F8, _F8))(
        *(_BUNDLES, _MATRIX, _MATRIX, _CUBE, _VEC, _F8, _B1, _BUNDLES)
    ),
    **_OPTIONS,
)
def evaluate_groups(
    R, weights, rest, basis, theta, divisor, reml, Y
):  # pragma: no cover - compiled
    """L (q, q), and what ``profiled`` gives at theta (m,); writes Y like R."""
    L = combine(basis, theta)
    A = np.zeros_like(rest)
    log_det_H = absorb(R, L, weights, 0, R.shape[0], Y, A)
    gamma, Phi, sigma2, deviance = profiled(A + rest, log_det_H, divisor, reml)
    return L, gamma, Phi, sigma2, deviance


@numba.njit(_B1(_VEC, _VEC, _F8), **_OPTIONS)
def hardly_changed(before, after, tolerance):  # pragma: no cover - compiled
    """Whether no parameter (m,) has changed by more than ``tolerance``, relative to its size
    plus one, but some has."""
    change = 0.0
    for i in range(len(before)):
        change = max(change, abs(after[i] - before[i]) / (abs(before[i]) + 1.0))
    return 0.0 < change <= tolerance


@numba.njit(
    _TUPLE((_I8, _I8))(
        *(_BUNDLES, _MATRIX, _MATRIX, _CUBE, _F8, _B1, _F8),
        *(_VEC, _VEC, _VEC, _MATRIX, _VEC, _VEC, _I8, _I8, _F8, _VEC),
    ),
    **_OPTIONS,
)
def search_groups(
    R, weights, rest, basis, divisor, reml, constant, s, theta, gradient, hessian, trial, step,
    ask, most, tolerance, deviances,
):  # pragma: no cover - compiled  # fmt: skip
    """Newton's method from theta (m,) on, as many evaluations as there is room for ``deviances``.

    ``constant`` is added to all. ``deviances`` has that at theta first, and gets those of the
    accepted points behind it. Returns what is to be asked for next, and how many points were
    accepted; theta, its gradient and Hessian are the last of them.
    """
    Y = np.empty_like(R)
    q, p = R.shape[1], len(rest) - 1
    K, scores, w = q * (q + 1) // 2, q * (p + 1), np.ones(p + 1)
    accepted, room = 0, len(deviances) - 1
    while ask == EVALUATE and room > 0:
        room -= 1
        L, gamma, Phi, sigma2, tried = evaluate_groups(
            R, weights, rest, basis, trial, divisor, reml, Y
        )
        tried += constant
        at = deviances[accepted]
        ask = weigh(s, theta, at, tried, gradient, hessian, True, False, trial, step)
        if ask != DERIVE and ask != FOLLOW:
            continue
        w[:p] = -gamma
        W, WW, NN = np.zeros(K), np.zeros((K, 3 * K)), np.zeros((scores, scores))
        sweep(Y, weights, w, Phi, 0, len(Y), W, WW, NN)
        _, g, H, _, _ = derive(W, WW, NN, basis, L, Phi, sigma2, divisor, reml)
        if not improves(s, trial, g, H):
            ask = settled(s, True)
            continue
        end = hardly_changed(theta, trial, tolerance)
        theta[:], gradient[:], hessian[:] = trial, g, H
        accepted += 1
        deviances[accepted] = tried
        ask = STOPPED if end else aim(s, theta, gradient, hessian, True, most, trial, step)
    return ask, accepted
