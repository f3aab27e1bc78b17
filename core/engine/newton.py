"""Newton's method with exact second derivatives in a trust region.

The factor parametrisation has no bounds, but it has saddle points: at a zero column of L the
gradient vanishes whether or not the deviance would fall by leaving it. The trust-region step
solves its quadratic model globally (Moré and Sorensen 1983, SIAM J. Sci. Stat. Comput. 4), so
it follows negative curvature out of a saddle and converges quadratically to minima inside and
on the boundary of the cone of covariance matrices alike.

The method itself is kernels_newton.py; this drives it for any problem. Few groups of a single
grouping are searched without coming back to Python at all (kernels_search.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from core.engine.control import Control
from core.engine.kernels_dense import scaled_decrement
from core.engine.kernels_newton import (
    CURVATURE_TOLERANCE,
    DEAR,
    DERIVE,
    DONE,
    EVALUATE,
    FOLLOW,
    STOPPED,
    VERIFY,
    aim,
    begun,
    improves,
    settled,
    weigh,
)
from core.engine.kernels_search import hardly_changed, search_groups
from core.engine.objective import Derivatives, Problem, Value
from core.engine.one_level import OneLevelProblem


def decrement(derivatives: Derivatives, scale: np.ndarray) -> tuple[float, float]:
    """Newton decrement g'H^-1 g and the smallest scaled eigenvalue of H over its largest.

    The decrement is twice the reduction still to be had by the quadratic model and does not
    depend on the parametrisation; directions of no curvature count by their gradient alone.
    """
    d = derivatives
    return scaled_decrement(d.gradient, d.hessian, scale, CURVATURE_TOLERANCE)


def descend(
    problem: Problem,
    value: Value,
    most: int,
    tolerance: float,
    control: Control,
    record: Callable[[float], None],
) -> tuple[Value, Derivatives, bool]:
    """The last point of Newton's method from ``value`` on, with its derivatives.

    ``record`` hears of the deviance of every accepted point after it. Ends where no parameter
    changes by more than ``tolerance``, relative to its size plus one; whether it did comes third.
    """
    if isinstance(problem, OneLevelProblem) and problem.is_small:
        return _descend_compiled(problem, value, most, tolerance, control, record)
    points = newton(problem, value, most, control)
    _, derivatives = next(points)
    for found, derivatives in points:
        before, is_new = value.theta, found is not value
        value = found
        if is_new:
            record(value.deviance)
        if hardly_changed(before, value.theta, tolerance):
            return value, derivatives, True
    return value, derivatives, False


def _descend_compiled(
    problem: OneLevelProblem,
    value: Value,
    most: int,
    tolerance: float,
    control: Control,
    record: Callable[[float], None],
) -> tuple[Value, Derivatives, bool]:
    """``descend`` in compiled code, which comes back for ``control`` after some evaluations."""
    t, s, m = problem.units, begun(), len(value.theta)
    d = problem.differentiate(value)
    theta, gradient, hessian = value.theta.copy(), d.gradient.copy(), d.hessian.copy()
    trial, step = np.empty(m), np.empty(m)
    deviances = np.empty(1 + problem.evaluations_at_once)
    deviances[0] = value.deviance
    given = (
        *(t.bundles, t.bundled_weights, t.rest, problem.basis),
        *(problem.divisor, problem.reml, problem.constant),
    )
    state = s, theta, gradient, hessian, trial, step
    ask = aim(s, theta, gradient, hessian, True, most, trial, step)
    moved = False
    while ask == EVALUATE:
        control.check()
        ask, accepted = search_groups(*given, *state, ask, most, tolerance, deviances)
        for deviance in deviances[1 : 1 + accepted].tolist():
            record(deviance)
        deviances[0] = deviances[accepted]
        moved = moved or accepted > 0
    if moved:
        value = problem.evaluate(theta)
        d = problem.differentiate(value)
    return value, d, ask == STOPPED


def newton(
    problem: Problem, value: Value, max_iterations: int, control: Control
) -> Iterator[tuple[Value, Derivatives]]:
    """Iterate from ``value``; yields each accepted point with its derivatives, the last one best.

    Stops when stationary to rounding or after ``max_iterations``. Raises Cancelled.
    """
    control.check()
    s, m = begun(), len(value.theta)
    s[DEAR] = problem.dear
    trial, step, candidate = np.empty(m), np.empty(m), value
    d, carried = problem.differentiate(value, accurate=False), False
    yield value, d
    ask = aim(s, value.theta, d.gradient, d.hessian, d.accurate, max_iterations, trial, step)
    while ask != DONE:
        control.check()
        point = value.theta, value.deviance
        if ask == EVALUATE:
            candidate = problem.evaluate(trial.copy())
            own = d.gradient, d.hessian, d.accurate, carried
            ask = weigh(s, *point, candidate.deviance, *own, trial, step)
            continue
        if ask in (DERIVE, FOLLOW):
            if ask == FOLLOW:
                new = problem.follow(candidate, step.copy(), d)
            else:
                new = problem.differentiate(candidate, accurate=False)
            if not improves(s, candidate.theta, new.gradient, new.hessian):
                ask = settled(s, d.accurate)
                continue
            carried = ask == FOLLOW and not new.accurate
            value, d = candidate, new
            yield value, d
        else:
            # Anew where carried ones are to blame; at the end what they were taken to be must hold.
            verify = ask == VERIFY
            carried = False
            if verify:
                d = problem.verified(value, d)
                yield value, d
            else:
                d = problem.differentiate(value, accurate=False)
        ask = aim(s, value.theta, d.gradient, d.hessian, d.accurate, max_iterations, trial, step)
