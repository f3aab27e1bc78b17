"""Influence: leverage, Cook's distance and DFBETAS of rows and of groups, by downdating.

The variance parameters are held at their estimates and nothing is refitted (deletion.py): the
one-step diagnostics of Christensen, Pearson and Johnson (1992, Technometrics 34) and Loy and
Hofmann (2014, JSS 56(5)). With d the change of the p fixed effects and V their covariance,

    Cook's distance = d'V^-1 d / p,    DFBETAS_k = d_k / SE_k

(Cook 1977, Technometrics 19; Belsley, Kuh and Welsch 1980), V and SE being robust where the model
asks for robust standard errors. The leverage of a row is the derivative of its fitted value in its
own outcome, through the fixed effects and through the BLUPs (Demidenko and Stukel 2005, Statistics
in Medicine 24); a group has the mean of its rows'.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.control import Control
from core.engine.fit import Fit
from core.errors import UserError, nearest
from core.inference.deletion import Rows, group_changes, row_changes, rows_of
from core.inference.predictions import random_effects
from core.inference.quantile_plot import standardised_effects as over_standard_deviation
from core.language import tr
from core.model.groupings import Grouping


@dataclass(frozen=True)
class RowInfluence:
    """Per used row, shape (n,) each; ``dfbetas`` (n, p) in the order of ``names``.

    ``leverage``: of the row on its own fitted value, and ``fixed_leverage`` its part through the
    fixed effects; ``standardised``: residual over its standard error, sigma sqrt(1 - leverage);
    ``cooks``: Cook's distance over the fixed effects; ``dfbetas``: change of each coefficient
    over its standard error. NaN where the coefficients are not estimable without the row. A
    weighted row is left out with all that it stands for; its standardised residual is that of one
    of the units.
    """

    names: tuple[str, ...]
    leverage: np.ndarray
    fixed_leverage: np.ndarray
    standardised: np.ndarray
    cooks: np.ndarray
    dfbetas: np.ndarray


@dataclass(frozen=True)
class GroupInfluence:
    """Per group of one level, shape (J,) each; ``dfbetas`` (J, p) in the order of ``names``.

    ``leverage``: the mean of the group's rows; ``sizes``: their number. NaN where the
    coefficients are not estimable without the group.
    """

    level: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    sizes: np.ndarray
    leverage: np.ndarray
    cooks: np.ndarray
    dfbetas: np.ndarray


@dataclass(frozen=True)
class Influence:
    """All of a fit: of its rows, whose places in the data are ``places`` (n,), and its groups."""

    rows: RowInfluence
    groups: tuple[GroupInfluence, ...]
    places: np.ndarray


@dataclass(frozen=True)
class Thresholds:
    """From where on a case is worth a look: conventions for m cases, no tests.

    ``cooks`` 4/m and ``dfbetas`` 2/sqrt(m) (Belsley, Kuh and Welsch 1980; for groups
    Nieuwenhuis, te Grotenhuis and Pelzer 2012, The R Journal 4/2); ``leverage`` twice the mean
    (Hoaglin and Welsch 1978, The American Statistician 32); ``standardised``: residuals beyond
    it are met in 5 % of rows.
    """

    cooks: float
    dfbetas: float
    leverage: float
    standardised: float = 1.96


@dataclass(frozen=True)
class StandardisedEffects:
    """BLUPs over their standard deviations, sqrt Var(u_hat); (J, q) in the order of ``names``."""

    level: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    values: np.ndarray


def thresholds(influence: RowInfluence | GroupInfluence) -> Thresholds:
    """The usual thresholds for that many rows or groups."""
    m = len(influence.cooks)
    return Thresholds(4.0 / m, 2.0 / np.sqrt(m), 2.0 * float(np.mean(influence.leverage)))


def influence_of(fit: Fit, control: Control | None = None) -> Influence:
    """The influence of every row and of the groups of every level. Raises Cancelled."""
    control = control or Control()
    rows = rows_of(fit)
    control.check()
    groups = []
    for level in influence_levels(fit):
        groups.append(group_influence(fit, level, rows, control))
        control.check()
    return Influence(row_influence(fit, rows), tuple(groups), fit.design.rows)


def influence_levels(fit: Fit) -> tuple[str, ...]:
    """The levels, from the top, and factors whose groups can be left out."""
    return tuple(g.title for g in _groupings(fit))


def row_influence(fit: Fit, rows: Rows | None = None) -> RowInfluence:
    """The influence of every used row on the fixed effects and on its own fitted value.

    ``rows``: those of the fit where they are known already.
    """
    rows = rows or rows_of(fit)
    change = row_changes(rows)
    scale = fit.optimum.value.sigma2 * (1.0 - rows.unit)
    with np.errstate(divide="ignore", invalid="ignore"):
        standardised = rows.conditional / fit.fixed_part.root / np.sqrt(scale)
    return RowInfluence(
        fit.design.x_names,
        rows.leverage,
        np.einsum("np,pq,nq->n", rows.X, rows.M, rows.W),
        standardised,
        _cooks(fit, change),
        _dfbetas(fit, change),
    )


def group_influence(
    fit: Fit, level: str = "", rows: Rows | None = None, control: Control | None = None
) -> GroupInfluence:
    """The influence of every group of ``level`` (by default the highest) on the fixed effects.

    Crossed groups and those of lower levels too: the rows left are as they are, whoever else
    shares their random effects. UserError for an unknown level and for a model without groups;
    Cancelled when asked to stop.
    """
    grouping = grouping_called(fit, level)
    rows = rows or rows_of(fit)
    change = group_changes(rows, grouping, control)
    sizes = grouping.sizes()
    total = np.bincount(grouping.codes, weights=rows.leverage, minlength=grouping.n_groups)
    return GroupInfluence(
        grouping.title,
        grouping.labels,
        fit.design.x_names,
        sizes,
        total / sizes,
        _cooks(fit, change),
        _dfbetas(fit, change),
    )


def standardised_effects(fit: Fit) -> tuple[StandardisedEffects, ...]:
    """The BLUPs of every equation over their standard deviations; NaN where these are zero.

    Var(u_hat) = G - Var(u_hat - u); under ML the uncertainty of the fixed effects is left out of
    it, as of the BLUPs' standard errors.
    """
    found = []
    for effects, G in zip(random_effects(fit), fit.equation_covariances, strict=True):
        columns = zip(effects.blup.T, effects.se.T, np.diag(G), strict=True)
        values = np.column_stack([over_standard_deviation(*column) for column in columns])
        found.append(StandardisedEffects(effects.level, effects.labels, effects.names, values))
    return tuple(found)


def _groupings(fit: Fit) -> list[Grouping]:
    """The levels as stated, then the factors; not those that hold all rows in one group."""
    design = fit.design
    found: dict[str, Grouping] = {}
    for grouping in (*design.levels, *design.groupings):
        if grouping.n_groups > 1:
            found.setdefault(grouping.title, grouping)
    return list(found.values())


def grouping_called(fit: Fit, level: str) -> Grouping:
    """The level or factor ``level`` (the highest if ""); UserError for an unknown one."""
    known = _groupings(fit)
    if not known:
        raise UserError(tr("The model has no groups."), tr("Add a level to it."))
    if not level:
        return known[0]
    titles = [g.title for g in known]
    if level not in titles:
        close = nearest(level, titles)
        raise UserError(
            tr("The model has no level “{level}”.", level=level),
            tr("Did you mean “{close}”?", close=close)
            if close
            else tr("Its levels are: {titles}.", titles=", ".join(titles)),
        )
    return known[titles.index(level)]


def _cooks(fit: Fit, change: np.ndarray) -> np.ndarray:
    """Cook's distances of changes of gamma (m, p), (m,).

    NaN where a robust covariance has a smaller rank than there are coefficients.
    """
    covariance = fit.gamma_covariance
    p = len(covariance)
    if p == 0:
        return np.zeros(len(change))
    if np.linalg.matrix_rank(covariance) < p:
        return np.full(len(change), np.nan)
    return np.einsum("mp,pm->m", change, np.linalg.solve(covariance, change.T)) / p


def _dfbetas(fit: Fit, change: np.ndarray) -> np.ndarray:
    """Changes of gamma (m, p) as changes of beta over their standard errors."""
    beta = fit.fixed_part.scale * (change @ fit.fixed_part.to_beta.T)
    return beta / np.sqrt(np.diag(fit.beta_covariance))
