"""One step after another of Newton's method in a trust region, compiled: what to ask for next.

The search lives in a few arrays, so that it can be driven from compiled code and from Python
alike (newton.py): whoever drives it supplies what is asked for. ``s`` (SIZE,) holds the numbers
named below; theta, trial and step are (m,), the gradient (m,) and Hessian (m, m) those at theta.
"""

from __future__ import annotations

import numba
import numpy as np

from core.engine.kernels_dense import (
    bounded_step,
    newton_step,
    rescaled,
    scaled_decrement,
    shifted_length,
)

_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}

# What is asked for
EVALUATE = 0  #: the deviance at the trial point
DERIVE = 1  #: its derivatives, the trial point being accepted if it ``improves``
FOLLOW = 2  #: the same, carried over by a step from theta where that is cheaper
RENEW = 3  #: derivatives at theta anew, whose Hessian may be to blame
VERIFY = 4  #: accurate derivatives at theta
DONE = 5
STOPPED = 6  #: nothing, as the parameters hardly change any more

# The numbers of a search
RADIUS, LEFT, PREDICTED, LENGTH, PHASE, POLISHED, ITERATIONS, DEAR = range(8)
SIZE = 8
# Its phases: trust-region steps; such a step with renewed derivatives; full steps at the end;
# accurate derivatives asked for.
_SEARCH, _RETRY, _POLISH, _CHECK = 0.0, 1.0, 2.0, 3.0

#: Below this Newton decrement the deviance cannot resolve the progress any more, and only the
#: gradient can: it bounds the distance to the optimum at 1e-4 standard errors.
DECREMENT_POLISH = 1e-8
#: The decrement at which a point counts as stationary: 1e-6 standard errors.
DECREMENT_STATIONARY = 1e-12
#: Full steps end at this decrement, 3e-8 standard errors, where derivatives are dear, …
DECREMENT_ENOUGH = 1e-15
#: … or where the next one would change no parameter by more than this part of it, …
UNCHANGED = 1e-8
#: … and as near as rounding lets them where they cost next to nothing.
EXACT_ENOUGH = 1e-26
#: Smallest scaled Hessian eigenvalue that still counts as non-negative, relative to the largest.
CURVATURE_TOLERANCE = 1e-8
#: So many full steps at most.
MOST_POLISHED = 6
_START = 2.0


@numba.njit("f8[::1](f8[::1])", **_OPTIONS)
def scale_of(theta):  # pragma: no cover - compiled
    """The length that counts as one unit of each parameter."""
    scale = np.empty(len(theta))
    for i in range(len(theta)):
        scale[i] = max(abs(theta[i]), 0.1)
    return scale


@numba.njit("f8[::1]()", **_OPTIONS)
def begun():  # pragma: no cover - compiled
    """The numbers of a search that begins."""
    s = np.zeros(SIZE)
    s[RADIUS] = _START
    return s


@numba.njit(**_OPTIONS)
def trust_step(s, theta, gradient, hessian, trial, step):  # pragma: no cover - compiled
    """Write the step within the radius and where it leads."""
    scale = scale_of(theta)
    H, g = rescaled(hessian, scale), np.empty(len(scale))
    for i in range(len(g)):
        g[i] = gradient[i] * scale[i]
    found = bounded_step(g, H, s[RADIUS])
    s[PREDICTED], s[LENGTH] = 0.0, shifted_length(found, np.ones(len(g)), 0.0)
    for i in range(len(g)):
        s[PREDICTED] -= g[i] * found[i]
        for j in range(len(g)):
            s[PREDICTED] -= found[i] * H[i, j] * found[j] / 2.0
        step[i] = scale[i] * found[i]
        trial[i] = theta[i] + step[i]


@numba.njit(**_OPTIONS)
def full_step(theta, gradient, hessian, trial, step):  # pragma: no cover - compiled
    """Write Newton's own step and where it leads."""
    scale = scale_of(theta)
    g = np.empty(len(scale))
    for i in range(len(g)):
        g[i] = gradient[i] * scale[i]
    found = newton_step(g, rescaled(hessian, scale))
    for i in range(len(found)):
        step[i] = scale[i] * found[i]
        trial[i] = theta[i] + step[i]


@numba.njit(**_OPTIONS)
def _unchanged(theta, step):  # pragma: no cover - compiled
    """Whether a step changes no parameter that anybody would read."""
    changed = 0
    for i in range(len(theta)):
        changed += not abs(step[i]) <= UNCHANGED * abs(theta[i])
    return changed == 0


@numba.njit("i8(f8[::1], b1)", **_OPTIONS)
def settled(s, accurate):  # pragma: no cover - compiled
    """The end, where the derivatives are accurate; what else the Hessian was taken to be must
    hold."""
    s[PHASE] = _CHECK
    return DONE if accurate else VERIFY


@numba.njit("i8(f8[::1], f8[::1], f8[::1], f8[:,::1], b1, i8, f8[::1], f8[::1])", **_OPTIONS)
def aim(s, theta, gradient, hessian, accurate, most, trial, step):  # pragma: no cover - compiled
    """What to ask for when there are new derivatives at theta; ``most`` iterations at most."""
    before = s[LEFT]
    s[LEFT], lowest = scaled_decrement(gradient, hessian, scale_of(theta), CURVATURE_TOLERANCE)
    curved = lowest > -CURVATURE_TOLERANCE
    if s[PHASE] == _POLISH:
        s[POLISHED] += 1.0
        # Where a step no longer takes most of it, what is left is rounding.
        enough = DECREMENT_ENOUGH if s[DEAR] else EXACT_ENOUGH
        if s[LEFT] < enough or s[LEFT] > 0.01 * before or s[POLISHED] == MOST_POLISHED:
            return settled(s, accurate)
        full_step(theta, gradient, hessian, trial, step)
        return settled(s, accurate) if s[DEAR] and _unchanged(theta, step) else EVALUATE
    if s[PHASE] == _CHECK and s[LEFT] < DECREMENT_STATIONARY and curved:
        return DONE
    if s[PHASE] == _SEARCH:
        s[ITERATIONS] += 1.0
        if s[ITERATIONS] > most:
            return DONE
        if s[LEFT] < DECREMENT_POLISH and curved:
            s[PHASE], s[POLISHED] = _POLISH, 0.0
            full_step(theta, gradient, hessian, trial, step)
            return settled(s, accurate) if s[DEAR] and _unchanged(theta, step) else EVALUATE
    s[PHASE] = _SEARCH
    trust_step(s, theta, gradient, hessian, trial, step)
    return EVALUATE


@numba.njit(
    "i8(f8[::1], f8[::1], f8, f8, f8[::1], f8[:,::1], b1, b1, f8[::1], f8[::1])", **_OPTIONS
)
def weigh(
    s, theta, deviance, tried, gradient, hessian, accurate, carried, trial, step
):  # pragma: no cover - compiled
    """What to ask for when the deviance at the trial point is ``tried``, at theta ``deviance``.

    ``carried``: whether the Hessian is one that was carried over from elsewhere.
    """
    if s[PHASE] == _POLISH:
        return FOLLOW if np.isfinite(tried) else settled(s, accurate)
    actual, noise = deviance - tried, 1e-13 * abs(deviance)
    if np.isfinite(actual) and actual > 1e-4 * s[PREDICTED] - noise:
        if actual > 0.75 * s[PREDICTED] and s[LENGTH] > 0.8 * s[RADIUS]:
            s[RADIUS] *= 2.0
        elif actual < 0.25 * s[PREDICTED]:
            s[RADIUS] *= 0.5
        return DERIVE if actual < 0.25 * s[PREDICTED] else FOLLOW
    if carried:
        s[PHASE] = _RETRY
        return RENEW
    s[RADIUS] = 0.25 * min(s[RADIUS], s[LENGTH])
    if s[RADIUS] < 1e-12:
        return DONE
    trust_step(s, theta, gradient, hessian, trial, step)
    return EVALUATE


@numba.njit("b1(f8[::1], f8[::1], f8[::1], f8[:,::1])", **_OPTIONS)
def improves(s, trial, gradient, hessian):  # pragma: no cover - compiled
    """Whether the trial point with these derivatives is better; full steps are judged by these."""
    if s[PHASE] != _POLISH:
        return True
    left, _ = scaled_decrement(gradient, hessian, scale_of(trial), CURVATURE_TOLERANCE)
    return left < s[LEFT]
