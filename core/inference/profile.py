"""Profile of the (restricted) log likelihood in each variance parameter.

For a value v of one parameter, the likelihood maximised over all others; twice the fall from its
maximum, D(v) - D_hat, compares with chi-square with one degree of freedom, and the v where it
does not exceed the quantile form the profile-likelihood interval (Pinheiro and Bates 2000,
section 2.4; Bates et al. 2015, section 5.1). It needs no normal approximation and shows whether
there is one.

With the deviance d(theta) of core.engine, in which sigma^2 is profiled, the deviance at any other
sigma^2 is

    D(theta, sigma^2) = d(theta) + m [v + exp(-v) - 1],    v = log sigma^2 - log sigma_hat^2(theta),

for sigma^2 enters through m log sigma^2 + r^2/sigma^2 alone. A standard deviation tau of a random
effect whose row of the relative factor is l(theta) = theta'B is held at tau by
sigma^2 = tau^2/|l|^2, which leaves theta without constraint; a zero, and a correlation, are linear
restrictions of theta.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.optimize import root_scalar
from scipy.special import chdtri

from core.engine.control import Control
from core.engine.fit import Fit
from core.engine.kernels_dense import semidefinite_cholesky
from core.engine.newton import newton
from core.engine.objective import Derivatives, Prediction, Problem, Value
from core.engine.structures import PIVOT, BlockCovariance
from core.inference.summary import RESIDUAL, VarianceParameter
from core.inference.variance import variance_parameters
from core.model.spec import Scale, Structure

#: The profile is drawn to where the deviance has risen by this much: beyond a 99 % interval.
RISE_SHOWN = 7.5
#: Steps of the walk away from the estimate, in standard errors, and how many at most.
STEP, MOST_STEPS = 0.3, 40
#: An interval's end is found to this share of the parameter's range.
END_PRECISION = 1e-7


@dataclass(frozen=True)
class ProfileTarget:
    """One parameter to profile: a standard deviation or a correlation.

    ``parameter`` is its line in the table on the scale of standard deviations; ``rows`` are its
    effects' places among all effects: none for the residual, two for a correlation.
    """

    parameter: VarianceParameter
    rows: tuple[int, ...]

    @property
    def is_correlation(self) -> bool:
        """Whether it lies between -1 and 1."""
        return len(self.rows) == 2

    @property
    def name(self) -> str:
        """Level and parameter, e.g. "school: sd(math3)"."""
        if self.parameter.level == RESIDUAL:
            return self.parameter.parameter
        return f"{self.parameter.level}: {self.parameter.parameter}"


@dataclass(frozen=True)
class ProfilePoint:
    """``rise`` in deviance (twice the fall in log likelihood) where the parameter is ``value``."""

    value: float
    rise: float


@dataclass(frozen=True)
class LikelihoodProfile:
    """The profile of ``target``: points in order of value, and the interval it gives.

    ``maximum``: the maximised log likelihood. ``lower`` and ``upper``: ends of the ``level``
    percent interval; None where the profile does not fall far enough on that side (a correlation
    up to its bound). A standard deviation's lower end is 0 where the profile stays above there.
    """

    target: ProfileTarget
    points: tuple[ProfilePoint, ...]
    maximum: float
    level: float
    lower: float | None
    upper: float | None


def smooth_profile(points: Sequence[ProfilePoint], count: int = 200) -> np.ndarray:
    """A smooth curve through ``points``: (count, 2), value and rise in deviance.

    A monotone cubic in the signed root of the rise, which is nearly straight (Bates et al. 2015,
    section 5.1), squared. The points as they are while there are fewer than three.
    """
    table = np.array(sorted((p.value, p.rise) for p in points))
    if len(table) < 3:
        return table
    lowest = int(np.argmin(table[:, 1]))
    root = np.sqrt(table[:, 1])
    root[:lowest] *= -1.0
    value = np.linspace(table[0, 0], table[-1, 0], count)
    return np.column_stack((value, PchipInterpolator(table[:, 0], root)(value) ** 2))


def normal_rise(target: ProfileTarget, values: np.ndarray) -> np.ndarray | None:
    """The rise at ``values`` that the normal approximation of the table's interval implies.

    Quadratic in the log of a standard deviation and in the atanh of a correlation; None where
    the table has no standard error.
    """
    estimate, se = target.parameter.estimate, target.parameter.se
    if not estimate or not se:
        return None
    if target.is_correlation:
        inside = np.clip(values, -1.0 + 1e-9, 1.0 - 1e-9)
        z = (np.arctanh(inside) - np.arctanh(estimate)) * (1.0 - estimate**2) / se
    else:
        positive = np.maximum(values, 1e-9 * estimate)
        z = np.log(positive / estimate) * estimate / se
    return z**2


def profile_targets(fit: Fit) -> tuple[ProfileTarget, ...]:
    """What can be profiled, in the order of the table; correlations only where one is estimated."""
    found: list[ProfileTarget] = []
    parameters = variance_parameters(fit, 95.0, Scale.SD)
    split = {block.equation for block in fit.design.blocks if block.common}
    for block, effects in zip(fit.design.blocks, fit.problem.covariance.effects, strict=True):
        # The two parameters of an exchangeable factor are not those of the search.
        if block.equation in split:
            continue
        names = block.names
        first = effects.start
        pairs = iter([(i, j) for i in range(len(names)) for j in range(i + 1, len(names))])
        singles = iter(range(len(names)))
        for parameter in (p for p in parameters if p.equation == block.equation):
            if parameter.parameter.startswith("corr("):
                i, j = next(pairs)
                if not parameter.boundary:
                    found.append(ProfileTarget(parameter, (first + i, first + j)))
            else:
                found.append(ProfileTarget(parameter, (first + next(singles),)))
    found.append(ProfileTarget(parameters[-1], ()))
    return tuple(found)


def _place(fit: Fit, target: ProfileTarget) -> int:
    """The place of the target's equation among the blocks of the design."""
    equations = [block.equation for block in fit.design.blocks]
    return equations.index(target.parameter.equation)


def _ignore(point: ProfilePoint) -> None:
    pass


def profile_likelihood(
    fit: Fit,
    target: ProfileTarget,
    level: float = 95.0,
    control: Control | None = None,
    report: Callable[[ProfilePoint], None] = _ignore,
) -> LikelihoodProfile:
    """The profile of ``target`` with its ``level`` percent interval.

    ``report`` hears of every point as it is found. Raises Cancelled when asked to stop.
    """
    curve = _Curve(fit, target, control or Control())
    estimate = target.parameter.estimate or 0.0
    points = [ProfilePoint(estimate, 0.0)]
    report(points[0])
    for side in (1, -1):
        for point in _walk(curve, estimate, side):
            points.append(point)
            report(point)
    points.sort(key=lambda p: p.value)
    limit = float(chdtri(1, 1.0 - level / 100.0))
    lower, upper = (_end(curve, points, limit, side) for side in (-1, 1))
    if lower is None and not target.is_correlation:
        lower = 0.0
    return LikelihoodProfile(target, tuple(points), fit.log_likelihood, level, lower, upper)


# --- along the curve -----------------------------------------------------------------------------


def _walk(curve: _Curve, estimate: float, side: int) -> Iterator[ProfilePoint]:
    """Points from the estimate outwards, until the deviance has risen enough."""
    if curve.target.is_correlation:
        yield from _walk_correlation(curve, estimate, side)
    elif side < 0:
        yield from _walk_down(curve, estimate)
    else:
        yield from _walk_up(curve, estimate)


def _walk_up(curve: _Curve, estimate: float) -> Iterator[ProfilePoint]:
    """Standard deviations above the estimate, on the log scale; from zero, linearly."""
    se = curve.target.parameter.se
    if estimate > 0.0:
        ratio = float(np.exp(np.clip(STEP * (se or 0.3 * estimate) / estimate, 0.005, 0.5)))
        value = estimate
        for _ in range(MOST_STEPS):
            value *= ratio
            rise = curve.rise(value)
            yield ProfilePoint(value, rise)
            if rise > RISE_SHOWN:
                return
        return
    high = curve.unit * 0.01
    while curve.rise(high) < RISE_SHOWN:
        high *= 1.5
    for share in np.linspace(0.0, 1.0, 17)[1:]:
        yield ProfilePoint(float(high * share), curve.rise(float(high * share)))


def _walk_down(curve: _Curve, estimate: float) -> Iterator[ProfilePoint]:
    """Standard deviations below the estimate, on the log scale, or linearly down to zero."""
    if estimate == 0.0:
        return
    se = curve.target.parameter.se
    at_zero = np.inf if not curve.target.rows else curve.rise(0.0)
    if at_zero <= RISE_SHOWN:
        for share in np.linspace(1.0, 0.0, 13)[1:]:
            value = float(estimate * share)
            yield ProfilePoint(value, at_zero if value == 0.0 else curve.rise(value))
        return
    ratio = float(np.exp(-np.clip(STEP * (se or 0.3 * estimate) / estimate, 0.005, 0.5)))
    value = estimate
    for _ in range(MOST_STEPS):
        value *= ratio
        rise = curve.rise(value)
        yield ProfilePoint(value, rise)
        if rise > RISE_SHOWN:
            return


def _walk_correlation(curve: _Curve, estimate: float, side: int) -> Iterator[ProfilePoint]:
    """Correlations on the atanh scale, up to the bound of the structure."""
    se = curve.target.parameter.se or 0.3
    step = float(np.clip(STEP * se / (1.0 - estimate**2), 0.01, 0.5))
    z = float(np.arctanh(estimate))
    low, high = curve.bounds
    for _ in range(MOST_STEPS):
        z += side * step
        value = float(np.tanh(z))
        if not low < value < high or 1.0 - abs(value) < 1e-4:
            return
        rise = curve.rise(value)
        yield ProfilePoint(value, rise)
        if rise > RISE_SHOWN:
            return


def _end(curve: _Curve, points: list[ProfilePoint], limit: float, side: int) -> float | None:
    """Where the rise is ``limit`` on one side of the estimate."""
    place = min(range(len(points)), key=lambda i: points[i].rise)
    outwards = points[place:] if side > 0 else points[place::-1]
    for inner, outer in pairwise(outwards):
        if outer.rise >= limit:
            a, b = inner.value, outer.value
            precision = END_PRECISION * abs(b - a)
            found = root_scalar(lambda v: curve.rise(v) - limit, bracket=(a, b), xtol=precision)
            return float(found.root)
    return None


class _Curve:
    """The constrained maximum at any value of one parameter, each search begun at the nearest."""

    def __init__(self, fit: Fit, target: ProfileTarget, control: Control) -> None:
        self.target = target
        self._fit, self._control = fit, control
        self._problem = fit.optimum.problem
        self._bottom = fit.optimum.value.deviance
        self._scale = float(fit.fixed_part.scale)
        # What theta makes of the effects' rows of the factor in the data's units, each (m, q).
        self._rows = [fit.random_part.to_effects[k] @ self._problem.basis for k in target.rows]
        self._known: list[tuple[float, np.ndarray]] = []
        if not target.is_correlation and target.parameter.estimate:
            self._known.append((float(target.parameter.estimate), fit.optimum.value.theta))

    @property
    def unit(self) -> float:
        """A standard deviation of the size of the residual one, in the effect's units."""
        row = self._fit.random_part.to_effects[self.target.rows[0]]
        return float(np.linalg.norm(row) * np.sqrt(self._fit.sigma2))

    @property
    def bounds(self) -> tuple[float, float]:
        """Between which values a correlation of this structure lies."""
        block = self._fit.design.blocks[_place(self._fit, self.target)]
        if block.structure is Structure.EXCHANGEABLE:
            return -1.0 / (len(block.names) - 1), 1.0
        return -1.0, 1.0

    def rise(self, value: float) -> float:
        """How much higher the deviance is with the parameter held at ``value``; at least 0."""
        if self.target.is_correlation:
            deviance = self._at_correlation(value)
        elif value == 0.0:
            deviance = self._at_zero()
        else:
            deviance = self._at_deviation(value)
        return max(0.0, deviance - self._bottom)

    def _at_deviation(self, tau: float) -> float:
        log_variance = 2.0 * float(np.log(tau / self._scale))
        row = self._rows[0] if self._rows else None
        p = self._problem
        problem = _HeldScale(p.covariance, p.criterion, p.constant, p, row, log_variance)
        starts = [self._start(tau)]
        if row is not None and self._is_coupled:
            starts.append(self._mirrored(starts[0]))
        found = [_lowest(problem, problem.evaluate(theta), self._control) for theta in starts]
        value = min(found, key=lambda value: value.deviance)
        self._known.append((tau, value.theta))
        return value.deviance

    @property
    def _is_coupled(self) -> bool:
        """Whether the structure has a correlation, so that there may be two summits."""
        block = self._fit.design.blocks[_place(self._fit, self.target)]
        coupled = block.structure in (Structure.UNSTRUCTURED, Structure.EXCHANGEABLE)
        return coupled and len(block.names) > 1

    def _mirrored(self, theta: np.ndarray) -> np.ndarray:
        """The point whose correlations with the effect have the other sign."""
        L = np.tensordot(theta, self._problem.basis, axes=1)
        sign = np.ones(len(L))
        sign[self.target.rows[0]] = -1.0
        family = self._problem.covariance
        return family.project(sign[:, None] * family.covariance(L) * sign)

    def _start(self, tau: float) -> np.ndarray:
        """The nearest point known, its row scaled to ``tau`` so that sigma stays what it was."""
        if not self._known:
            theta = self._fit.optimum.value.theta.copy()
            touched = np.abs(self._rows[0]).max(axis=1) > 0
            size = tau / float(np.sqrt(self._fit.sigma2))
            theta[touched] = np.where(theta[touched] == 0.0, size / 2, theta[touched])
            length = float(np.linalg.norm(theta @ self._rows[0]))
            theta[touched] *= size / length
            return theta
        known, theta = min(self._known, key=lambda pair: abs(np.log(pair[0] / tau)))
        if not self._rows:
            return theta
        touched = np.abs(self._rows[0]).max(axis=1) > 0
        return np.where(touched, theta * (tau / known), theta)

    def _at_zero(self) -> float:
        """The row is zero: theta in the null space of its basis."""
        basis = self._problem.basis
        _, size, right = np.linalg.svd(self._rows[0].T)
        rank = int(np.sum(size > 1e-12 * max(float(size.max(initial=0.0)), 1e-300)))
        null = right[rank:]
        if self._known:
            theta = min(self._known, key=lambda pair: pair[0])[1]
        else:
            theta = self._fit.optimum.value.theta
        return self._restricted(np.tensordot(null, basis, axes=1), null @ theta).deviance

    def _at_correlation(self, rho: float) -> float:
        """Two rows of the factor at a fixed angle, or one of them zero, the limit of that.

        Searched for from the nearest point known and from the estimate: where the likelihood
        has two summits along the curve, each of them leads to one.
        """
        basis, begin, signs = self._angle_family(rho)
        starts = [begin]
        if self._known:
            starts.append(min(self._known, key=lambda pair: abs(pair[0] - rho))[1])
        best, lowest = begin, self._vanishing
        for start in starts:
            value = self._restricted(basis, start)
            # Through zero to the other sign the correlation is -rho.
            valid = signs is None or value.theta[signs[0]] * value.theta[signs[1]] > 0.0
            if valid and value.deviance < lowest:
                best, lowest = value.theta, value.deviance
        self._known.append((rho, best))
        return lowest

    @cached_property
    def _vanishing(self) -> float:
        """The deviance as one of the two variances goes to zero; what any correlation reaches."""
        parameters = [
            replace(self.target, rows=(row,), parameter=replace(self.target.parameter, estimate=0))
            for row in self.target.rows
        ]
        curves = [_Curve(self._fit, target, self._control) for target in parameters]
        return min(self._bottom + curve.rise(0.0) for curve in curves)

    def _angle_family(self, rho: float) -> tuple[np.ndarray, np.ndarray, tuple[int, int] | None]:
        """Factors with that correlation: basis, parameters near the estimate.

        Third, the places of the two parameters whose signs must agree.
        """
        target, fit, covariance = self.target, self._fit, self._problem.covariance
        equation = _place(fit, target)
        effects, own = covariance.effects[equation], covariance.parameters[equation]
        theta = fit.optimum.value.theta
        others = np.delete(np.arange(len(theta)), np.r_[own])
        block = fit.design.blocks[equation]
        if block.structure is Structure.EXCHANGEABLE:
            ratio = float(np.sqrt((1.0 + (len(block.names) - 1) * rho) / (1.0 - rho)))
            contrast, mean = self._problem.basis[own]
            inner, start, signs = (contrast + ratio * mean)[None], theta[own][:1], None
        else:
            i, j = (k - effects.start for k in target.rows)
            M = fit.random_part.to_effects[effects, effects]
            L = fit.optimum.value.L[effects, effects]
            part, start = _held_angle(M @ L @ L.T @ M.T, i, j, rho)
            inner = np.zeros((len(part), *self._problem.basis.shape[1:]))
            inner[:, effects, effects] = np.linalg.solve(M, part)
            signs = (len(others), len(others) + 1)
        basis = np.concatenate((self._problem.basis[others], inner))
        return basis, np.concatenate((theta[others], start)), signs

    def _restricted(self, basis: np.ndarray, start: np.ndarray) -> Value:
        """The lowest deviance near ``start`` over the factors L that ``basis`` (k, …) spans."""
        family = self._problem.covariance
        reduced = _Restricted(family.structures, family.sizes, shared=family.shared, matrices=basis)
        problem = self._problem.with_covariance(reduced)
        value = problem.evaluate(start)
        return _lowest(problem, value, self._control) if len(basis) else value


def _lowest(problem: Problem, value: Value, control: Control) -> Value:
    for point, _ in newton(problem, value, 60, control):
        value = point
    return value


def _held_angle(G: np.ndarray, i: int, j: int, rho: float) -> tuple[np.ndarray, np.ndarray]:
    """Lower triangular factors of (q, q) matrices whose effects i and j have correlation ``rho``.

    The factor begins with i and j, so that row j is t (rho, sqrt(1 - rho^2)): a linear family.
    Returns its basis (k, q, q) and the parameters near ``G``.
    """
    q = len(G)
    order = [i, j, *(k for k in range(q) if k not in (i, j))]
    L = semidefinite_cholesky(np.ascontiguousarray(G[np.ix_(order, order)]), PIVOT)
    matrices, start = [], []
    for row in range(q):
        for column in range(row + 1):
            if (row, column) == (1, 0):
                continue
            unit = np.zeros((q, q))
            unit[order[row], column] = 1.0
            size = float(L[row, column])
            if (row, column) == (1, 1):
                unit[j, 0], unit[j, 1] = rho, np.sqrt(1.0 - rho**2)
                size = float(np.hypot(L[1, 0], L[1, 1]))
            matrices.append(unit)
            start.append(size)
    return np.array(matrices), np.array(start)


@dataclass(frozen=True)
class _Restricted(BlockCovariance):
    """A family of factors given by any basis (k, q, columns of L)."""

    matrices: np.ndarray = field(default_factory=lambda: np.zeros((0, 0, 0)))

    @property
    def basis(self) -> np.ndarray:  # pyright: ignore[reportIncompatibleVariableOverride]
        """The basis of L."""
        return self.matrices


@dataclass(frozen=True)
class _HeldScale(Problem):
    """The deviance D(theta, sigma^2) with sigma^2 = tau^2/|theta'row|^2, or fixed without a row.

    ``row`` (m, q); ``log_variance``: log tau^2 in the units of the conditioned outcome.
    """

    inner: Problem
    row: np.ndarray | None
    log_variance: float

    @property
    def size(self) -> tuple[float, int]:
        return self.inner.size

    @property
    def groups(self) -> np.ndarray:
        return self.inner.groups

    @property
    def weighted(self) -> bool:
        return self.inner.weighted

    def cluster_gradients(
        self, value: Value, clusters: Sequence[np.ndarray], n_clusters: int
    ) -> np.ndarray:
        return self.inner.cluster_gradients(value, clusters, n_clusters)

    def _gap(self, value: Value) -> float:
        """v = log sigma^2 - log sigma_hat^2(theta)."""
        log_sigma2 = self.log_variance
        if self.row is not None:
            row = value.theta @ self.row
            length2 = float(row @ row)
            if length2 <= 0.0:
                return np.inf
            log_sigma2 -= np.log(length2)
        return float(log_sigma2 - np.log(value.sigma2))

    def evaluate(self, theta: np.ndarray) -> Value:
        value = self.inner.evaluate(theta)
        v = self._gap(value)
        extra = self.divisor * (v + np.exp(min(-v, 600.0)) - 1.0)
        return replace(value, deviance=value.deviance + extra)

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """The gradient exactly; in the Hessian the curvature of log r^2 is left out.

        Its weight, 1 - exp(-v), vanishes where sigma is what it would be without the constraint,
        so that Newton's steps stay good ones.
        """
        inner = self.inner.differentiate(value, accurate)
        m = self.divisor
        slope = inner.cross / m
        bend = np.zeros_like(inner.hessian)
        if self.row is not None:
            row = value.theta @ self.row
            length2 = float(row @ row)
            along = self.row @ row / length2
            slope = slope - 2.0 * along
            bend = 4.0 * np.outer(along, along) - 2.0 * self.row @ self.row.T / length2
        shrink = float(np.exp(-self._gap(value)))
        gradient = inner.gradient + m * (1.0 - shrink) * slope
        hessian = inner.hessian + m * (shrink * np.outer(slope, slope) + (1.0 - shrink) * bend)
        return replace(inner, gradient=gradient, hessian=hessian)

    def gradient_in_G(self, value: Value) -> np.ndarray:
        return self.inner.gradient_in_G(value)

    def predict(self, value: Value) -> tuple[Prediction, ...]:
        return self.inner.predict(value)
