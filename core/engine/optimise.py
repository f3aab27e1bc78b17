"""From a problem to a certified optimum: start, Newton, boundary, certificate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import count

import numpy as np

from core.engine.control import Control
from core.engine.em import em_step
from core.engine.kernels_newton import CURVATURE_TOLERANCE, DECREMENT_STATIONARY, scale_of
from core.engine.newton import decrement, descend
from core.engine.objective import Derivatives, Problem, Value
from core.engine.structures import BlockCovariance
from core.inference.summary import Iteration
from core.model.spec import Structure

#: EM hands over to Newton when an EM step gains less than this in deviance.
EM_ENOUGH = 0.5
#: … or when it gains more than this part of what the step before it gained: it is slow then.
EM_SLOW = 0.2
#: … after so many steps, which bring it to where the deviance is convex as a rule.
EM_FEWEST = 2
#: Alone, EM goes on until a step gains next to nothing.
EM_CONVERGED = 1e-10


@dataclass(frozen=True)
class Certificate:
    """Why the point is (or is not) a maximum of the likelihood.

    ``decrement``: Newton decrement g'H^-1 g of the deviance, zero at a stationary point.
    ``curvature``: smallest eigenvalue of the scaled Hessian over the largest; negative at a
    saddle. At a zero column of L the Hessian holds the gradient in G along the missing
    direction, so that a non-negative curvature there is the Karush-Kuhn-Tucker condition.
    """

    decrement: float
    curvature: float

    @property
    def certified(self) -> bool:
        """Whether both conditions hold."""
        return self.decrement < DECREMENT_STATIONARY and self.curvature > -CURVATURE_TOLERANCE


@dataclass(frozen=True)
class Optimum:
    """The best point found, its derivatives, certificate and history.

    ``problem`` is the one given, up to the order in which unstructured blocks are factored.

    ``free`` (m,): False for parameters whose column of L is exactly zero (the boundary).
    """

    problem: Problem
    value: Value
    derivatives: Derivatives
    certificate: Certificate
    free: np.ndarray
    iterations: tuple[Iteration, ...]


@dataclass(frozen=True)
class Limits:
    """How many EM iterations at most, whether they are all, how many Newton iterations.

    ``tolerance``: Newton's iterations end where none of the parameters changes by more,
    relative to its size plus one; None: where the maximum is certified.
    """

    em_iterations: int = 20
    em_only: bool = False
    max_iterations: int = 300
    tolerance: float | None = None


def optimise(
    problem: Problem, limits: Limits, control: Control, known: np.ndarray | None = None
) -> Optimum:
    """Minimise the deviance; the best optimum found is returned, certified or not.

    ``known`` is the G (q, q) of an optimum found before (``relative_covariance``): where it is
    certified again, one evaluation takes the place of the search.

    One start is enough where it ends at a certified point inside the cone of covariance
    matrices. A point on its boundary can be a maximum among its neighbours only (a false zero),
    and an uncertified one need not be a maximum at all: then two other starts, from small and
    from large covariances, must not do better. Raises Cancelled.
    """
    if len(problem.basis) == 0:
        return _without_effects(problem)
    if known is not None and known.shape == (len(problem.groups),) * 2:
        found = _finish(*_pivoted(problem, problem.evaluate(problem.covariance.project(known))), [])
        if found.certificate.certified:
            return found
    best: Optimum | None = None
    for start in (1.0, 0.1, 5.0):
        theta = problem.covariance.project(start**2 * np.eye(len(problem.groups)))
        found = _from_start(problem, theta, limits, control, first=start == 1.0)
        if best is None or _better(found, best):
            best = found
        inside = best.certificate.certified and bool(best.free.all())
        if inside or limits.em_only or limits.tolerance is not None:
            break
    assert best is not None
    return best


def relative_covariance(optimum: Optimum) -> np.ndarray:
    """G over sigma^2 (q, q) of the scaled effects: what ``optimise`` takes as ``known``."""
    return optimum.value.G


def _better(found: Optimum, best: Optimum) -> bool:
    """Whether ``found`` is a higher maximum, or as high and certified where ``best`` is not."""
    gain = best.value.deviance - found.value.deviance
    noise = 1e-9 * (1.0 + abs(best.value.deviance) * 1e-3)
    certified = found.certificate.certified and not best.certificate.certified
    return gain > noise or (gain > -noise and certified)


def _without_effects(problem: Problem) -> Optimum:
    """Linear regression: sigma^2 is profiled, so there is nothing left to search for."""
    value = problem.evaluate(np.zeros(0))
    line = Iteration("gradient", 0, -value.deviance / 2)
    none = np.zeros(0, dtype=bool)
    return Optimum(
        problem, value, problem.differentiate(value), Certificate(0.0, 0.0), none, (line,)
    )


def _from_start(
    problem: Problem, theta: np.ndarray, limits: Limits, control: Control, first: bool = False
) -> Optimum:
    """The optimum found from theta (m,) on; ``first``: or from where something better is known."""
    history: list[Iteration] = []

    def record(phase: str, number: int, deviance: float) -> None:
        line = Iteration(phase, number, -deviance / 2)
        history.append(line)
        control.progress(line)

    most = limits.em_iterations
    if first and not limits.em_only and (moments := problem.moment_start()) is not None:
        theta, most = moments, 0
    value = problem.evaluate(theta)
    if first and not limits.em_only and (better := problem.scored(value)) is not None:
        candidate = problem.evaluate(better)
        if candidate.deviance < value.deviance:
            value, most = candidate, 0
    gain = np.inf
    for number in range(most):
        control.check()
        candidate = problem.evaluate(em_step(problem, value))
        before, gain = gain, value.deviance - candidate.deviance
        value = candidate
        record("em", number, value.deviance)
        slow = number >= EM_FEWEST and gain > EM_SLOW * before
        if gain < EM_CONVERGED or (not limits.em_only and (gain < EM_ENOUGH or slow)):
            break

    if limits.em_only:
        return _finish(problem, value, history)
    numbers = count()
    tolerance = limits.tolerance or 0.0
    begun: Value | None = None
    for _ in range(2):
        # The second round differs only where the order of the pivots has changed on the way.
        problem, value = _pivoted(problem, value)
        if value is not begun:
            record("gradient", next(numbers), value.deviance)
        begun, derivatives, ended = descend(
            *(problem, value, limits.max_iterations, tolerance, control),
            lambda deviance: record("gradient", next(numbers), deviance),
        )
        value = begun
        if ended or _certificate(value, derivatives).certified:
            break
    return _finish(problem, value, history, derivatives)


def _finish(
    problem: Problem,
    value: Value,
    history: list[Iteration],
    derivatives: Derivatives | None = None,
) -> Optimum:
    """The optimum with its certificate, signs and zeros settled; ``derivatives`` at ``value``."""
    settled = _canonical(problem, value)
    if derivatives is None or not derivatives.accurate or settled is not value:
        derivatives = problem.differentiate(settled)
    certificate = _certificate(settled, derivatives)
    free = _free(problem, settled)
    return Optimum(problem, settled, derivatives, certificate, free, tuple(history))


def _certificate(value: Value, derivatives: Derivatives) -> Certificate:
    return Certificate(*decrement(derivatives, scale_of(value.theta)))


def _pivoted(problem: Problem, value: Value) -> tuple[Problem, Value]:
    """The same point, each unstructured block factored with its largest pivots first."""
    covariance = problem.covariance.pivoted(value.G)
    if covariance is problem.covariance:
        return problem, value
    problem = problem.with_covariance(covariance)
    return problem, problem.evaluate(covariance.project(value.G))


def _canonical(problem: Problem, value: Value) -> Value:
    """The same point with non-negative standard deviations and vanishing columns exactly zero."""
    theta = problem.covariance.project(value.G)
    if np.any(np.abs(theta - value.theta) > 1e-14 * np.abs(value.theta)):
        value = problem.evaluate(theta)
    for column in _columns_by_size(problem, value):
        zeroed = np.where(column, 0.0, value.theta)
        candidate = problem.evaluate(zeroed)
        if candidate.deviance <= value.deviance + 1e-12 * abs(value.deviance) + 1e-11:
            value = candidate
    return value


def _columns_by_size(problem: Problem, value: Value) -> list[np.ndarray]:
    """Masks (m,) of the parameters that form one small column of L, smallest first."""
    found: list[tuple[float, np.ndarray]] = []
    for columns in _column_masks(problem.covariance):
        size = float(np.linalg.norm(value.theta[columns]))
        if 0.0 < size < 1e-3:
            found.append((size, columns))
    return [mask for _, mask in sorted(found, key=lambda pair: pair[0])]


@lru_cache(maxsize=64)
def _column_masks(covariance: BlockCovariance) -> list[np.ndarray]:
    """For each independent column of L, the parameters whose vanishing lowers its rank."""
    masks = []
    m = len(covariance.basis)
    for structure, own, size in zip(
        covariance.structures, covariance.parameters, covariance.sizes, strict=True
    ):
        index = np.arange(own.start, own.stop)
        owner = np.arange(own.stop - own.start)
        if structure is Structure.UNSTRUCTURED:
            owner = np.tril_indices(size)[1]
        for j in np.unique(owner):
            mask = np.zeros(m, dtype=bool)
            mask[index[owner == j]] = True
            masks.append(mask)
    return masks


def _free(problem: Problem, value: Value) -> np.ndarray:
    free = np.ones(len(value.theta), dtype=bool)
    for mask in _column_masks(problem.covariance):
        if not np.any(value.theta[mask]):
            free[mask] = False
    return free
