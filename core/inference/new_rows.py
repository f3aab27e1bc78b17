"""Predictions for rows that were not fitted, in groups that were or were not seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind
from core.engine.fit import Fit
from core.errors import UserError, nearest
from core.inference.distributions import normal_quantile
from core.inference.prediction_error import Targets, error_variance
from core.inference.relevel import levels_down_to
from core.model.design import Design, Grouping
from core.model.spec import ALL, CONSTANT


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
    se_mean^2 = stdp^2 + z'G z.

    Raises UserError for a predictor or level that the dataset lacks, a predictor that is text or
    infinite, a label that several groups share, an unknown ``relevel``.
    """
    design, value = fit.design, fit.optimum.value
    levels = levels_down_to((g.level for g in design.levels), relevel)
    codes = match_groups(design, dataset)
    columns = _predictors(design, dataset)
    missing = np.any([np.isnan(column) for column in columns.values()], axis=0)
    rows = np.flatnonzero(~missing)
    columns = {name: column[rows] for name, column in columns.items()}

    xb, x = _fixed_part(fit, columns)
    predictions = fit.problem.predict(value) if design.blocks else ()
    parts = tuple(
        _RandomPart(*_random_part(fit, columns, k), fit.fixed_part.scale * prediction.blup)
        for k, prediction in enumerate(predictions)
    )
    used = tuple(
        np.where(g.level in levels, c[rows], -1)
        for g, c in zip(design.groupings, codes, strict=True)
    )
    sigma2 = value.sigma2 * fit.fixed_part.scale**2
    fitted, new, below = xb.copy(), np.zeros(len(rows)), np.zeros(len(rows))
    for grouping, part, own in zip(design.groupings, parts, used, strict=True):
        fitted += np.where(own >= 0, np.einsum("rq,rq->r", part.z, part.blup[own]), 0.0)
        prior = sigma2 * np.sum((part.z @ part.L) ** 2, axis=1)
        if grouping.level in levels:
            new += np.where(own >= 0, 0.0, prior)
        else:
            below += prior
    errors = error_variance(fit.problem, value, Targets(x, used, tuple(part.z for part in parts)))
    mean = sigma2 * errors + new

    def spread(values: np.ndarray) -> np.ndarray:
        whole = np.full(dataset.n_rows, np.nan)
        whole[rows] = values
        return whole

    return NewRowPredictions(
        xb=spread(xb),
        stdp=spread(np.sqrt(sigma2 * np.einsum("rk,kl,rl->r", x, value.Phi, x))),
        fitted=spread(fitted),
        se_mean=spread(np.sqrt(mean)),
        se_observation=spread(np.sqrt(mean + below + sigma2)),
        missing=missing,
        codes=codes,
    )


def _fixed_part(fit: Fit, columns: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """x'beta (r,) and the coefficients x (r, p) of the conditioned fixed effects gamma."""
    design, part = fit.design, fit.fixed_part
    n = len(columns[CONSTANT])
    X = np.column_stack([np.zeros((n, 0)), *(columns[name] for name in design.x_names)])
    # From the first fitted row on: nothing is lost where x'beta would cancel.
    away = X - design.X[0]
    first = design.y[0] - part.scale * (part.e[0] - part.Q[0] @ fit.optimum.value.gamma)
    return first + away @ fit.beta, part.Q[0] + away @ part.to_beta


@dataclass(frozen=True)
class _RandomPart:
    """The effects of one grouping, all its equations side by side.

    ``z`` (r, q): coefficients of the conditioned effects; ``L`` (q, q): their relative covariance
    factor; ``blup`` (J, q), in the outcome's unit.
    """

    z: np.ndarray
    L: np.ndarray
    blup: np.ndarray


def _random_part(
    fit: Fit, columns: Mapping[str, np.ndarray], grouping: int
) -> tuple[np.ndarray, np.ndarray]:
    """z and L of one grouping."""
    design, value = fit.design, fit.optimum.value
    z, members = [], []
    for block, effects in zip(design.blocks, fit.problem.covariance.effects, strict=True):
        if block.grouping != grouping:
            continue
        is_factor = bool(design.groupings[grouping].factor)
        names = [CONSTANT] if is_factor else block.names
        Z = np.column_stack([columns[name] for name in names])
        z.append(Z @ fit.random_part.to_effects[effects, effects])
        members.extend(range(effects.start, effects.stop))
    return np.column_stack(z), value.L[np.ix_(members, members)]


def interval(centre: np.ndarray, se: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper ends of ``centre`` ± normal quantile × ``se``; ``level`` in percent."""
    half = normal_quantile(level) * se
    return centre - half, centre + half


def match_groups(design: Design, dataset: Dataset) -> tuple[np.ndarray, ...]:
    """Per grouping of ``design`` the group of each row of ``dataset``, -1 if unknown, (n,).

    Raises UserError for a variable that the dataset lacks or a label that several groups share.
    """
    found: dict[str, np.ndarray] = {}
    above: Grouping | None = None
    levels: dict[str, Grouping] = {}
    for grouping in design.levels:
        found[grouping.level] = _match(dataset, grouping, above, found)
        levels[grouping.level] = above = grouping
    return tuple(
        _match(dataset, g, levels[g.level], found) if g.factor else found[g.level]
        for g in design.groupings
    )


def _match(
    dataset: Dataset, grouping: Grouping, above: Grouping | None, found: Mapping[str, np.ndarray]
) -> np.ndarray:
    """The groups of one grouping within those of the level ``above``, already ``found``."""
    if grouping.title == ALL:
        return np.zeros(dataset.n_rows, dtype=np.int64)
    parent_of = np.zeros(grouping.n_groups, dtype=np.int64)
    parent = np.zeros(dataset.n_rows, dtype=np.int64)
    labels = list(grouping.labels)
    if above is not None and above.level != ALL:
        # Of a label "region / state" the region is what its group says, wherever a “/” stands.
        parent_of[grouping.codes] = above.codes
        parent = found[above.level]
        labels = [
            label.removeprefix(f"{above.labels[k]} / ")
            for label, k in zip(labels, parent_of, strict=True)
        ]
    groups: dict[tuple[int, str], int] = {}
    shared: set[tuple[int, str]] = set()
    for code, key in enumerate(zip(parent_of.tolist(), labels, strict=True)):
        shared |= {key} if key in groups else set()
        groups[key] = code

    own, values = pd.factorize(_column(dataset, grouping.title))
    texts = [dataset.value_text(grouping.title, v) for v in values]
    codes = np.full(dataset.n_rows, -1, dtype=np.int64)
    rows = np.flatnonzero((own >= 0) & (parent >= 0))
    pairs, place = np.unique(parent[rows] * len(texts) + own[rows], return_inverse=True)
    keys = [(int(k // len(texts)), texts[k % len(texts)]) for k in pairs]
    for _, text in shared.intersection(keys):
        raise UserError(
            f"Several groups of {grouping.title} are called “{text}”: new rows cannot be told "
            "to belong to one of them.",
            "Give the groups different value labels.",
        )
    matched = np.array([groups.get(key, -1) for key in keys], dtype=np.int64)
    codes[rows] = matched[place]
    return codes


def _predictors(design: Design, dataset: Dataset) -> dict[str, np.ndarray]:
    """The columns of the fixed and random effects by their names, NaN where missing, (n,).

    Omitted columns play no part, hence need not be there.
    """
    variables = {t.name: t.variable for t in design.spec.fixed}
    variables |= {t.name: t.variable for e in design.spec.equations for t in e.effects}
    names = list(design.x_names)
    for block in design.blocks:
        if not design.groupings[block.grouping].factor:
            names += block.names
    columns = {name: _numbers(dataset, variables[name]) for name in names if name != CONSTANT}
    return {**columns, CONSTANT: np.ones(dataset.n_rows)}


def _numbers(dataset: Dataset, name: str) -> np.ndarray:
    column = _column(dataset, name)
    if dataset.variable(name).kind is Kind.TEXT:
        if not column.isna().all():
            raise UserError(
                f"The predictor {name} is text in the new rows, not numbers.",
                "Give it the codes that the fitted data have.",
            )
        return np.full(dataset.n_rows, np.nan)
    values = column.to_numpy(dtype=np.float64)
    infinite = np.flatnonzero(np.isinf(values))
    if len(infinite):
        raise UserError(
            f"{name} is infinite in row {int(infinite[0]) + 1} of the new rows.",
            "Correct the value or make it missing.",
        )
    return values


def _column(dataset: Dataset, name: str) -> pd.Series:
    if name not in dataset:
        close = nearest(name, dataset.names)
        raise UserError(
            f"The new rows have no variable called “{name}”.",
            f"Did you mean “{close}”?" if close else "",
        )
    return dataset.column(name)
