"""Newton's method with exact second derivatives in a trust region.

The factor parametrisation has no bounds, but it has saddle points: at a zero column of L the
gradient vanishes whether or not the deviance would fall by leaving it. The trust-region step
solves its quadratic model globally (Moré and Sorensen 1983, SIAM J. Sci. Stat. Comput. 4), so
it follows negative curvature out of a saddle and converges quadratically to minima inside and
on the boundary of the cone of covariance matrices alike.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.engine.control import Control
from core.engine.kernels_dense import bounded_step, scaled_decrement
from core.engine.objective import Derivatives, Problem, Value

#: Below this Newton decrement the deviance cannot resolve the progress any more, and only the
#: gradient can: it bounds the distance to the optimum at 1e-4 standard errors.
DECREMENT_POLISH = 1e-8
#: The decrement at which a point counts as stationary: 1e-6 standard errors.
DECREMENT_STATIONARY = 1e-12
#: Smallest scaled Hessian eigenvalue that still counts as non-negative, relative to the largest.
CURVATURE_TOLERANCE = 1e-8


def scale_of(theta: np.ndarray) -> np.ndarray:
    """The length that counts as one unit of each parameter."""
    return np.maximum(np.abs(theta), 0.1)


def decrement(derivatives: Derivatives, scale: np.ndarray) -> tuple[float, float]:
    """Newton decrement g'H^-1 g and the smallest scaled eigenvalue of H over its largest.

    The decrement is twice the reduction still to be had by the quadratic model and does not
    depend on the parametrisation; directions of no curvature count by their gradient alone.
    """
    d = derivatives
    return scaled_decrement(d.gradient, d.hessian, scale, CURVATURE_TOLERANCE)


def newton(
    problem: Problem, value: Value, max_iterations: int, control: Control
) -> Iterator[tuple[Value, Derivatives]]:
    """Iterate from ``value``; yields each accepted point with its derivatives, the last one best.

    Stops when stationary to rounding or after ``max_iterations``. Raises Cancelled.
    """
    control.check()
    radius = 2.0
    derivatives, carried = problem.differentiate(value, accurate=False), False
    yield value, derivatives
    for _ in range(max_iterations):
        scale = scale_of(value.theta)
        left, lowest = decrement(derivatives, scale)
        if left < DECREMENT_POLISH and lowest > -CURVATURE_TOLERANCE:
            polished = _polish(problem, value, derivatives, left, control)
            for value, derivatives in polished:
                yield value, derivatives
            if derivatives.accurate:
                return
            # What the search took the Hessian to be must hold.
            derivatives, carried = problem.differentiate(value), False
            yield value, derivatives
            left, lowest = decrement(derivatives, scale)
            if left < DECREMENT_STATIONARY and lowest > -CURVATURE_TOLERANCE:
                return
        while True:
            control.check()
            g, H = derivatives.gradient * scale, derivatives.hessian * np.outer(scale, scale)
            step = bounded_step(g, H, radius)
            candidate = problem.evaluate(value.theta + scale * step)
            predicted = -float(g @ step + step @ H @ step / 2)
            actual = value.deviance - candidate.deviance
            noise = 1e-13 * abs(value.deviance)
            if np.isfinite(actual) and actual > 1e-4 * predicted - noise:
                break
            if carried:  # the Hessian may be to blame
                derivatives, carried = problem.differentiate(value, accurate=False), False
                continue
            radius = 0.25 * min(radius, float(np.linalg.norm(step)))
            if radius < 1e-12:
                return
        if actual > 0.75 * predicted and np.linalg.norm(step) > 0.8 * radius:
            radius *= 2.0
        elif actual < 0.25 * predicted:
            radius *= 0.5
        value = candidate
        if actual < 0.25 * predicted:
            derivatives, carried = problem.differentiate(value, accurate=False), False
        else:
            derivatives = problem.follow(value, scale * step, derivatives)
            carried = not derivatives.accurate
        yield value, derivatives


def _polish(
    problem: Problem, value: Value, derivatives: Derivatives, left: float, control: Control
) -> Iterator[tuple[Value, Derivatives]]:
    """Full Newton steps, judged by the gradient, until rounding stops them."""
    for _ in range(6):
        control.check()
        scale = scale_of(value.theta)
        g, H = derivatives.gradient * scale, derivatives.hessian * np.outer(scale, scale)
        step = -np.linalg.pinv(H, rcond=1e-12, hermitian=True) @ g
        candidate = problem.evaluate(value.theta + scale * step)
        if not np.isfinite(candidate.deviance):
            return
        next_derivatives = problem.follow(candidate, scale * step, derivatives)
        next_left, _ = decrement(next_derivatives, scale_of(candidate.theta))
        if not next_left < left:
            return
        yield candidate, next_derivatives
        # Where a step no longer takes most of it, what is left is rounding.
        if next_left < 1e-26 or next_left > 0.01 * left:
            return
        value, derivatives, left = candidate, next_derivatives, next_left
