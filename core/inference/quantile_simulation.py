"""Envelopes of QQ plots by simulation from the fitted model.

Residuals and BLUPs of a mixed model are neither independent nor of one variance, even if the
model is true: their order statistics are drawn instead of derived. Outcomes are drawn from the
fitted model, the fixed effects, BLUPs and sigma found anew for each at the estimated ratios of
the variances, and the same standardised values sorted (Atkinson 1981, Biometrika 68;
Schuetzenmeister and Piepho 2012, Computational Statistics and Data Analysis 56). Of the sorted
values of all draws the pointwise envelope takes the quantiles, one order statistic at a time; the
simultaneous one widens it until it holds that share of whole curves (the directional quantile
envelope of Myllymaki et al. 2017, J. Royal Statistical Society B 79, section 4).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.engine.control import Control
from core.engine.fit import Fit, problem_of
from core.errors import UserError
from core.inference.bootstrap import simulate
from core.inference.predictions import random_effects, row_predictions
from core.inference.quantile_plot import envelope_ranks, quantile_plot, standardised_effects
from core.language import tr

#: With more rows nothing is drawn: it would take minutes.
MOST_ROWS = 100_000
#: How many outcomes are drawn, by the number of rows up to which.
DRAWS = ((3_000, 500), (20_000, 200), (MOST_ROWS, 100))


@dataclass(frozen=True)
class SimulatedEnvelope:
    """Limits at K order statistics: ``scores`` (K,), lower and upper (K, 2) of either kind."""

    scores: np.ndarray
    pointwise: np.ndarray
    simultaneous: np.ndarray


@dataclass(frozen=True)
class Simulated:
    """Envelopes of the residuals and, per equation and effect, of the BLUPs; None of constants.

    ``draws`` outcomes by the generator with ``seed``.
    """

    residuals: SimulatedEnvelope
    effects: tuple[tuple[SimulatedEnvelope | None, ...], ...]
    draws: int
    seed: int


def can_simulate(fit: Fit) -> bool:
    """Whether outcomes of the model can be drawn, in reasonable time."""
    design = fit.design
    plain = design.weighting is None and not np.any(design.offset)
    return plain and design.n <= MOST_ROWS


def simulate_quantiles(
    fit: Fit, level: float = 95.0, seed: int = 1, control: Control | None = None
) -> Simulated:
    """Envelopes that cover ``level`` percent. Raises UserError where nothing can be drawn, and
    Cancelled when asked to stop.
    """
    if not can_simulate(fit):
        raise UserError(tr("No envelopes can be drawn from this model: it has weights or an "
"offset, or too many rows."))  # fmt: skip
    control = control or Control()
    draws = next(count for rows, count in DRAWS if fit.design.n <= rows)
    rng = np.random.default_rng(seed)
    observed = [column for block in _standardised(fit) for column in block.T]
    keep = [np.isfinite(column) for column in (_residuals(fit), *observed)]
    curves: list[list[np.ndarray]] = [[] for _ in keep]
    for _ in range(draws):
        control.check()
        drawn = _redrawn(fit, rng)
        columns = [column for block in _standardised(drawn) for column in block.T]
        for own, kept, values in zip(curves, keep, (_residuals(drawn), *columns), strict=True):
            # What the draw leaves undefined is in the middle.
            own.append(_sorted_at_ranks(np.nan_to_num(values[kept])))
    found = [_envelope(np.array(own), kept, level) for own, kept in zip(curves, keep, strict=True)]
    residuals, rest = found[0], found[1:]
    assert residuals is not None
    effects: list[tuple[SimulatedEnvelope | None, ...]] = []
    for block in fit.design.equation_blocks:
        effects.append(tuple(rest[: len(block.names)]))
        rest = rest[len(block.names) :]
    return Simulated(residuals, tuple(effects), draws, seed)


def _redrawn(fit: Fit, rng: np.random.Generator) -> Fit:
    """The fit of an outcome drawn from ``fit``, at its ratios of variances."""
    design = fit.design
    y = simulate(fit, rng)
    part = fit.fixed_part
    fixed = part.with_residual((y - design.X @ fit.beta) / part.scale)
    problem = problem_of(design, fixed, fit.random_part, fit.problem.covariance, 0.0)
    value = problem.evaluate(fit.optimum.value.theta)
    ratio = value.sigma2 / fit.optimum.value.sigma2
    return replace(
        fit,
        design=replace(design, y=y),
        covariances=tuple(ratio * G for G in fit.covariances),
        sigma2=ratio * fit.sigma2,
        problem=problem,
        optimum=replace(fit.optimum, value=value, problem=problem),
        fixed_part=fixed,
    )


def _residuals(fit: Fit) -> np.ndarray:
    return row_predictions(fit).rstandard


def _standardised(fit: Fit) -> list[np.ndarray]:
    """The standardised BLUPs of each equation, (J, q)."""
    found = []
    for effects, G in zip(random_effects(fit), fit.equation_covariances, strict=True):
        columns = zip(effects.blup.T, effects.se.T, np.diag(G), strict=True)
        found.append(np.column_stack([standardised_effects(*column) for column in columns]))
    return found


def _sorted_at_ranks(values: np.ndarray) -> np.ndarray:
    if len(values) < 2:
        return np.zeros(0)
    return np.sort(values)[envelope_ranks(quantile_plot(values).scores) - 1]


def _envelope(curves: np.ndarray, kept: np.ndarray, level: float) -> SimulatedEnvelope | None:
    """Envelopes of the curves (draws, K) of the values ``kept``."""
    n = int(kept.sum())
    if n < 2:
        return None
    scores = quantile_plot(np.arange(float(n))).scores
    tail = (1.0 - level / 100.0) / 2.0
    low, middle, high = np.quantile(curves, [tail, 0.5, 1.0 - tail], axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        above = np.where(high > middle, (curves - middle) / (high - middle), 0.0)
        below = np.where(middle > low, (middle - curves) / (middle - low), 0.0)
    farthest = np.maximum(above, below).max(axis=1)
    wide = max(1.0, float(np.quantile(farthest, level / 100.0)))
    return SimulatedEnvelope(
        scores[envelope_ranks(scores) - 1],
        np.column_stack((low, high)),
        np.column_stack((middle - wide * (middle - low), middle + wide * (high - middle))),
    )
