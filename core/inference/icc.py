"""Intraclass correlations, R², design effects: how the variance is shared out among levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.inference.distributions import normal_quantile
from core.inference.variance import variance_blocks
from core.model.groupings import Grouping
from core.model.spec import ALL, CONSTANT, WeightKind


@dataclass(frozen=True)
class IntraclassCorrelation:
    """The correlation of two rows of one group of a level, "state|region" for those within.

    Of a factor (``R.id``) it is the share of its variance. ``se`` by the delta method, the
    interval on the logit scale; None where the estimate lies on the boundary. ``conditional``:
    there are random slopes, and it holds where their variables are zero. ``design_effect``:
    by how much the variance of a mean exceeds that of a simple random sample,
    1 + (m - 1) ICC with m the rows per group weighted by rows (Kish 1965), and ``effective_n``
    the rows divided by it. Frequency weights count as rows, sampling weights do not.
    """

    level: str
    estimate: float
    se: float | None
    lower: float | None
    upper: float | None
    conditional: bool
    design_effect: float
    effective_n: float


@dataclass(frozen=True)
class _Share:
    """A variance and its gradient in the free theta and log sigma^2."""

    variance: float
    gradient: np.ndarray

    def plus(self, other: _Share) -> _Share:
        return _Share(self.variance + other.variance, self.gradient + other.gradient)


def intraclass_correlations(fit: Fit, level: float) -> tuple[IntraclassCorrelation, ...]:
    """Every level's ICC from the top down, then those of factors; ``level`` in percent.

    The sum of the intercept variances of a level and those above it over that and sigma^2
    (Stata's ``estat icc``).
    """
    covariance = fit.variance_covariance
    k = len(covariance)
    residual = _Share(fit.sigma2, np.r_[np.zeros(k - 1), fit.sigma2])
    of_levels, of_factors = _intercepts(fit, k)
    total = residual
    for share in (*of_levels.values(), *of_factors.values()):
        total = total.plus(share)
    slopes = any(set(b.names) - {CONSTANT} for b in fit.design.blocks if b.terms)
    found, above, path = [], _Share(0.0, np.zeros(k)), ""
    for grouping in fit.design.levels:
        if grouping.level not in of_levels:
            continue
        above = above.plus(of_levels[grouping.level])
        path = f"{grouping.level}|{path}" if path else grouping.level
        found.append(
            _correlation(path, above, total, covariance, level, slopes, _sizes(fit, grouping))
        )
    for k_grouping, share in of_factors.items():
        grouping = fit.design.groupings[k_grouping]
        name = f"R.{grouping.factor}"
        name = name if grouping.level == ALL else f"{name}|{grouping.level}"
        found.append(
            _correlation(name, share, total, covariance, level, slopes, _sizes(fit, grouping))
        )
    return tuple(found)


def _sizes(fit: Fit, grouping: Grouping) -> tuple[float, float]:
    """The number of observations, and how many of them are in the group of one on average."""
    weighting = fit.design.weighting
    of_group = grouping.sizes().astype(float)
    groups = np.ones(len(of_group))
    if weighting is not None and weighting.kind is WeightKind.FREQUENCY:
        levels = [level.level for level in fit.design.levels]
        groups = weighting.groups[levels.index(grouping.level)]
        of_group = np.bincount(grouping.codes, weighting.rows) / groups
    n = float(groups @ of_group)
    return n, float(groups @ of_group**2) / n


def _intercepts(fit: Fit, k: int) -> tuple[dict[str, _Share], dict[int, _Share]]:
    """The intercept variance of every level that has one, and of every factor."""
    units = fit.optimum.value.sigma2
    levels: dict[str, _Share] = {}
    factors: dict[int, _Share] = {}
    for block in variance_blocks(fit):
        grouping = fit.design.groupings[block.spec.grouping]
        if not grouping.factor and block.spec.names[-1] != CONSTANT:
            continue
        gradient = np.r_[block.E[:, -1, -1], block.G[-1, -1]] * units
        share = _Share(float(block.G[-1, -1]) * units, gradient)
        if block.spec.common:
            # What the effects of the exchangeable factor before it share is part of their variance.
            last = next(reversed(factors))
            factors[last] = factors[last].plus(share)
        elif grouping.factor:
            factors[block.spec.grouping] = share
        else:
            own = levels.get(grouping.level, _Share(0.0, np.zeros(k)))
            levels[grouping.level] = own.plus(share)
    return levels, factors


def _correlation(
    name: str,
    part: _Share,
    total: _Share,
    covariance: np.ndarray,
    level: float,
    conditional: bool,
    sizes: tuple[float, float],
) -> IntraclassCorrelation:
    estimate = part.variance / total.variance
    gradient = (part.gradient - estimate * total.gradient) / total.variance
    variance = float(gradient @ covariance @ gradient)
    se = lower = upper = None
    if 0.0 < estimate < 1.0 and variance > 0.0:
        se = float(np.sqrt(variance))
        logit = float(np.log(estimate / (1.0 - estimate)))
        half = normal_quantile(level) * se / (estimate * (1.0 - estimate))
        lower, upper = (float(1.0 / (1.0 + np.exp(-(logit + s * half)))) for s in (-1, 1))
    n, per_group = sizes
    effect = 1.0 + (per_group - 1.0) * estimate
    return IntraclassCorrelation(name, estimate, se, lower, upper, conditional, effect, n / effect)


@dataclass(frozen=True)
class RSquared:
    """Shares of variance: ``marginal`` by the fixed part, ``conditional`` by both parts.

    ``fixed``, ``random``, ``residual``: the variances themselves; ``levels`` those of the random
    effects of each level or factor.
    """

    marginal: float
    conditional: float
    fixed: float
    random: float
    residual: float
    levels: tuple[tuple[str, float], ...]


def r_squared(fit: Fit) -> RSquared:
    """R² of Nakagawa and Schielzeth (2013, Methods Ecol Evol 4), for slopes of Johnson (2014).

    The fixed part's variance is that of x'b over the rows (divisor n - 1); the random effects'
    is the mean of z'G z over the rows. Weighted rows count by their weights.
    """
    design, w = fit.design, _row_weights(fit)
    xb = (design.X - design.X[0]) @ fit.beta
    fixed = float(np.average((xb - np.average(xb, weights=w)) ** 2, weights=w))
    fixed *= design.n_obs / (design.n_obs - 1)
    by_level: dict[str, float] = {}
    for block, G in zip(design.equation_blocks, fit.equation_covariances, strict=True):
        grouping = design.groupings[block.grouping]
        title = f"R.{grouping.factor}" if grouping.factor else grouping.level
        share = float(np.average(np.einsum("nq,qr,nr->n", block.Z, G, block.Z), weights=w))
        by_level[title] = by_level.get(title, 0.0) + share
    random = sum(by_level.values())
    total = fixed + random + fit.sigma2
    return RSquared(
        fixed / total,
        (fixed + random) / total,
        fixed,
        random,
        fit.sigma2,
        tuple(by_level.items()),
    )


def _row_weights(fit: Fit) -> np.ndarray:
    weighting = fit.design.weighting
    return np.ones(fit.design.n) if weighting is None else weighting.rows


@dataclass(frozen=True)
class Explained:
    """What a model explains of the null model's variance at one level, "Residual" the lowest.

    ``share`` is None where the null model's variance is zero; it may be negative.
    """

    level: str
    null: float
    model: float
    share: float | None


def explained_by_level(fit: Fit, null: Fit) -> tuple[Explained, ...]:
    """Proportional reduction of each variance against the null model's (Raudenbush and Bryk
    2002, 4): (var_null - var) / var_null, intercept variances of levels, then sigma²."""
    mine, theirs = dict(_intercept_variances(fit)), dict(_intercept_variances(null))
    pairs = [(name, theirs[name], mine[name]) for name in theirs if name in mine]
    pairs.append(("Residual", null.sigma2, fit.sigma2))
    return tuple(
        Explained(name, before, after, (before - after) / before if before > 0.0 else None)
        for name, before, after in pairs
    )


def _intercept_variances(fit: Fit) -> Iterator[tuple[str, float]]:
    for block, G in zip(fit.design.equation_blocks, fit.equation_covariances, strict=True):
        grouping = fit.design.groupings[block.grouping]
        if grouping.factor:
            yield f"R.{grouping.factor}", float(G[0, 0])
        elif block.names[-1] == CONSTANT:
            yield grouping.level, float(G[-1, -1])
