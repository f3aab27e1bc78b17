"""Predictions for rows that were not fitted, in groups that were or were not seen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from core.data.dataset import Dataset
from core.engine.fit import Fit
from core.inference.distributions import normal_quantile
from core.inference.matching import match_groups
from core.inference.new_columns import NewColumns, new_columns
from core.inference.prediction_error import Targets, error_variance
from core.inference.relevel import levels_down_to


@dataclass(frozen=True)
class NewRowPredictions:
    """Predictions of n rows, each of shape (n,), in the outcome's unit.

    NaN in rows that miss a predictor; ``missing`` (n,) marks them. ``xb``: fixed part; ``stdp``:
    its standard error; ``fitted``: fixed part plus the BLUPs of known groups. ``se_mean`` and
    ``se_observation``: standard errors of prediction of the mean of the row's groups and of one
    observation there. ``codes``: per grouping of the design, shape (n,), the group that the row
    belongs to or -1 for one that the fit did not see (or whose label is missing).
    """

    xb: np.ndarray
    stdp: np.ndarray
    fitted: np.ndarray
    se_mean: np.ndarray
    se_observation: np.ndarray
    missing: np.ndarray
    codes: tuple[np.ndarray, ...]

    @property
    def unknown(self) -> np.ndarray:
        """Which groupings (columns) are unknown in which row, shape (n, groupings)."""
        return np.column_stack(
            [np.zeros((len(self.xb), 0), dtype=bool), *(c < 0 for c in self.codes)]
        )


def predict_rows(fit: Fit, dataset: Dataset, *, relevel: str | None = None) -> NewRowPredictions:
    """Predictions of every row of ``dataset``, which need not have the outcome.

    Groups are matched by what people read: text as it is, values with a label by that label,
    numbers as they are printed; nested groups by their whole path, so that class 1 of an unknown
    school is unknown. A group not seen, or a missing label, has effects zero. ``relevel``: only
    the effects of the levels down to this one are predicted (see ``levels_down_to``).

    The standard errors take G and sigma^2 as known and equal to their estimates; what they
    include is, for ``se_mean``, with mu = x'beta + z'u the mean of the row's groups,

        Var(mu_hat - mu) = x'Var(beta_hat)x + 2 x'Cov(beta_hat, u_hat - u)z + z'Var(u_hat - u)z
                           + sum over unknown groups of z'G z,

    exactly, the covariances between the effects of different groups and levels included
    (Henderson 1975, Biometrics 31; see prediction_error.py). ``se_observation`` adds sigma^2 and,
    with ``relevel``, z'G z of the levels below, whose groups count as new. The fixed effects count
    as estimated under ML also, unlike in the standard errors of BLUPs; the uncertainty of G and
    sigma^2 does not count. So for a new group of the only level
    se_mean^2 = stdp^2 + z'G z. Both are NaN where standard errors are robust or groups have
    weights: the model of variances is then not taken to describe the single groups.

    Centres are those of the fit. A group mean is that of the fitted rows of the group; of a group
    that was not fitted, the mean of its new rows.

    Raises UserError for a predictor or level that the dataset lacks, a continuous predictor that
    is text or infinite, a level of a categorical one that was not fitted, a label that several
    groups share, an unknown ``relevel``.
    """
    design = fit.design
    levels = levels_down_to((g.level for g in design.levels), relevel)
    codes = match_groups(design, dataset)
    columns = new_columns(design, dataset)
    missing = columns.missing
    rows = np.flatnonzero(~missing)
    columns = columns.of(rows)
    used = tuple(
        np.where(g.level in levels, c[rows], -1)
        for g, c in zip(design.groupings, codes, strict=True)
    )
    xb, x = _fixed_part(fit, columns)
    random = _random_parts(fit, columns.Z)
    shares = _shares(fit, len(x), random, used, levels)
    sigma2, scale = fit.optimum.value.sigma2 * fit.fixed_part.scale**2, fit.fixed_part.scale
    mean = sigma2 * _errors(fit, x, random, used) + shares.new

    def spread(values: np.ndarray) -> np.ndarray:
        whole = np.full(dataset.n_rows, np.nan)
        whole[rows] = values
        return whole

    return NewRowPredictions(
        xb=spread(xb),
        stdp=spread(scale * np.sqrt(np.einsum("rk,kl,rl->r", x, fit.gamma_covariance, x))),
        fitted=spread(xb + shares.effects),
        se_mean=spread(np.sqrt(mean)),
        se_observation=spread(np.sqrt(mean + shares.below + sigma2)),
        missing=missing,
        codes=codes,
    )


def _fixed_part(fit: Fit, columns: NewColumns) -> tuple[np.ndarray, np.ndarray]:
    """x'beta with the offset (r,) and the coefficients x (r, p) of the conditioned fixed effects
    gamma."""
    design, part = fit.design, fit.fixed_part
    # From the first fitted row on: nothing is lost where x'beta would cancel.
    away = columns.X - design.X[0]
    first = design.y[0] - part.scale * (part.e[0] - part.Q[0] @ fit.optimum.value.gamma)
    xb = first + away @ fit.beta + columns.offset - design.offset[0]
    return xb, part.Q[0] + away @ part.to_beta


@dataclass(frozen=True)
class _RandomPart:
    """The effects of one grouping, all its equations side by side.

    ``z`` (r, q): coefficients of the conditioned effects; ``G`` (q, q): their relative covariance;
    ``blup`` (J, q), in the outcome's unit.
    """

    z: np.ndarray
    G: np.ndarray
    blup: np.ndarray


def _random_parts(fit: Fit, columns: Sequence[np.ndarray]) -> tuple[_RandomPart, ...]:
    """That of every grouping; ``columns``: Z of each equation."""
    if not fit.design.blocks:
        return ()
    predictions = fit.problem.predict(fit.optimum.value)
    return tuple(
        _RandomPart(*_coefficients(fit, columns, k), fit.fixed_part.scale * prediction.blup)
        for k, prediction in enumerate(predictions)
    )


def _coefficients(
    fit: Fit, columns: Sequence[np.ndarray], grouping: int
) -> tuple[np.ndarray, np.ndarray]:
    """z and G of one grouping."""
    design, value = fit.design, fit.optimum.value
    z, members = [], []
    own = zip(design.blocks, fit.problem.covariance.effects, columns, strict=True)
    for block, effects, Z in own:
        if block.grouping != grouping:
            continue
        z.append(Z @ fit.random_part.to_effects[effects, effects])
        members.extend(range(effects.start, effects.stop))
    return np.column_stack(z), value.G[np.ix_(members, members)]


@dataclass(frozen=True)
class _Shares:
    """What the random effects add to r rows: the predicted ``effects`` of known groups, and the
    prior variances of ``new`` groups and of the groups of the levels ``below``; each (r,)."""

    effects: np.ndarray
    new: np.ndarray
    below: np.ndarray


def _shares(
    fit: Fit,
    n: int,
    parts: Sequence[_RandomPart],
    used: Sequence[np.ndarray],
    levels: Collection[str],
) -> _Shares:
    """Those of ``n`` rows; ``used``: of each grouping the groups whose effects are predicted, -1
    for none."""
    sigma2 = fit.optimum.value.sigma2 * fit.fixed_part.scale**2
    effects, new, below = np.zeros(n), np.zeros(n), np.zeros(n)
    for grouping, part, own in zip(fit.design.groupings, parts, used, strict=True):
        effects += np.where(own >= 0, np.einsum("rq,rq->r", part.z, part.blup[own]), 0.0)
        prior = sigma2 * np.einsum("rq,qs,rs->r", part.z, part.G, part.z)
        if grouping.level in levels:
            new += np.where(own >= 0, 0.0, prior)
        else:
            below += prior
    return _Shares(effects, new, below)


def _errors(
    fit: Fit, x: np.ndarray, parts: Sequence[_RandomPart], used: tuple[np.ndarray, ...]
) -> np.ndarray:
    """The relative variances (r,) of what the fit knows; NaN where no model of them is trusted."""
    if fit.design.spec.robust or fit.problem.weighted:
        return np.full(len(x), np.nan)
    targets = Targets(x, used, tuple(part.z for part in parts))
    return error_variance(fit.problem, fit.optimum.value, targets)


def interval(centre: np.ndarray, se: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper ends of ``centre`` ± normal quantile × ``se``; ``level`` in percent."""
    half = normal_quantile(level) * se
    return centre - half, centre + half
