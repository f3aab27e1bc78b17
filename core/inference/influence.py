"""Deletion diagnostics by downdating: what the estimates would be without a row or a group.

G and sigma^2 are held at their estimates. With P = V^-1 - V^-1 X M X'V^-1, M = (X'V^-1 X)^-1,
leaving out the rows of an indicator matrix D changes the fixed effects by

    b - b_(D) = M X'V^-1 D (D'P D)^-1 D'P y

(Christensen, Pearson and Johnson 1992, Technometrics 34; Haslett and Dillane 2004, Ann. Statist.
32). Nothing is refitted: sigma^2 P y are the conditional residuals, sigma^2 P_ii = 1 - h_i with
the leverage h_i the variance of prediction error of the row's fitted value, and the rows of
V^-1 X are what the elimination leaves of the fixed part (prediction_error.py). For a group of the
top level V is block diagonal, so that its cross-products are taken off the sums:
b_(g) = (A - A_g)^-1 (c - c_g).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.errors import UserError
from core.inference.prediction_error import Targets, carried
from core.model.design import Grouping

#: A row or group without which the fixed effects are not all estimable has this much information
#: left, at most, in some direction.
NOTHING_LEFT = 1e-10


@dataclass(frozen=True)
class RowInfluence:
    """Per used row, shape (n,) each; ``dfbetas`` (n, p) in the order of ``names``.

    ``leverage``: of the row on its own fitted value, and ``fixed_leverage`` its part through the
    fixed effects; ``standardised``: residual over its standard error, sigma sqrt(1 - leverage);
    ``cooks``: Cook's distance over the fixed effects; ``dfbetas``: change of each coefficient
    over its standard error. NaN where the coefficients are not estimable without the row.
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

    NaN where the coefficients are not estimable without the group.
    """

    level: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    cooks: np.ndarray
    dfbetas: np.ndarray


@dataclass(frozen=True)
class StandardisedEffects:
    """BLUPs over their standard deviations, sqrt Var(u_hat); (J, q) in the order of ``names``."""

    level: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    values: np.ndarray


@dataclass(frozen=True)
class _Parts:
    """In the units of the conditioned model, relative to sigma^2: X (n, p), V^-1 X (n, p), the
    error variances of the fitted values (n,), M (p, p), residuals of gamma and conditional (n,).
    """

    X: np.ndarray
    W: np.ndarray
    h: np.ndarray
    M: np.ndarray
    conditional: np.ndarray
    marginal: np.ndarray
    sigma2: float


def row_influence(fit: Fit) -> RowInfluence:
    """The influence of every used row on the fixed effects and on its own fitted value."""
    parts = _parts(fit)
    rest = 1.0 - parts.h
    MW = parts.W @ parts.M
    # Without the row, the information about the fixed effects is M^-1 - w w'/P_ii.
    own = np.einsum("np,np->n", parts.W, MW)
    estimable = rest > NOTHING_LEFT * np.maximum(1.0, own)
    with np.errstate(divide="ignore", invalid="ignore"):
        change = MW * (parts.conditional / rest)[:, None]
        cooks = own * (parts.conditional / rest) ** 2
    change[~estimable], cooks[~estimable] = np.nan, np.nan
    p = max(1, parts.X.shape[1])
    with np.errstate(divide="ignore", invalid="ignore"):
        standardised = parts.conditional / np.sqrt(parts.sigma2 * rest)
    return RowInfluence(
        fit.design.x_names,
        parts.h,
        np.einsum("np,pq,nq->n", parts.X, parts.M, parts.W),
        standardised,
        cooks / (p * parts.sigma2),
        _dfbetas(fit, change),
    )


def group_influence(fit: Fit) -> GroupInfluence:
    """The influence of every group of the top level on the fixed effects.

    UserError where the groups of the top level share crossed effects: leaving one out then
    leaves the others' covariances as they are only in part.
    """
    grouping = _top(fit)
    parts = _parts(fit)
    J, p = grouping.n_groups, parts.X.shape[1]
    A, c = np.zeros((J, p, p)), np.zeros((J, p))
    np.add.at(A, grouping.codes, parts.W[:, :, None] * parts.X[:, None, :])
    # Residuals of gamma instead of y: what is left is the change of gamma itself.
    np.add.at(c, grouping.codes, parts.W * parts.marginal[:, None])
    whole = np.linalg.inv(parts.M)
    left = whole - (A + A.transpose(0, 2, 1)) / 2
    change, cooks = np.full((J, p), np.nan), np.full(J, np.nan)
    C = np.linalg.cholesky(parts.M)
    # M^(1/2)' (M^-1 - A_g) M^(1/2) has eigenvalues in [0, 1]: what the other groups know.
    known = np.linalg.eigvalsh(C.T @ left @ C) if p else np.ones((J, 1))
    for j in np.flatnonzero(known.min(axis=1) > NOTHING_LEFT):
        change[j] = np.linalg.solve(left[j], c[j])
        cooks[j] = change[j] @ whole @ change[j]
    return GroupInfluence(
        grouping.level,
        grouping.labels,
        fit.design.x_names,
        cooks / (max(1, p) * parts.sigma2),
        _dfbetas(fit, change),
    )


def standardised_effects(fit: Fit) -> tuple[StandardisedEffects, ...]:
    """The BLUPs of every equation over their standard deviations; NaN where these are zero.

    Var(u_hat) = G - Var(u_hat - u); under ML the uncertainty of the fixed effects is left out of
    it, as of the BLUPs' standard errors.
    """
    from core.inference.predictions import random_effects

    found = []
    for effects, G in zip(random_effects(fit), fit.covariances, strict=True):
        variance = np.maximum(np.diag(G) - effects.se**2, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            values = np.where(variance > 0.0, effects.blup / np.sqrt(variance), np.nan)
        found.append(StandardisedEffects(effects.level, effects.labels, effects.names, values))
    return tuple(found)


def _top(fit: Fit) -> Grouping:
    design = fit.design
    if not design.levels:
        raise UserError("The model has no groups.", "Add a level to it.")
    top = design.levels[0]
    if top.n_groups == 1:
        raise UserError(
            "The groups of this model are crossed: none can be left out without the others.",
            "Look at the influence of single rows instead.",
        )
    return top


def _parts(fit: Fit) -> _Parts:
    design, value, part = fit.design, fit.optimum.value, fit.fixed_part
    if design.weighting is not None:
        raise UserError(
            "Influence is not computed for weighted models.", "Fit the model without weights."
        )
    codes = tuple(g.codes for g in design.groupings)
    owner = np.repeat([b.grouping for b in design.blocks], [b.Z.shape[1] for b in design.blocks])
    z = tuple(
        np.ascontiguousarray(fit.random_part.Z[:, owner == k]) for k in range(len(design.groupings))
    )
    own, rest = carried(fit.problem, value, Targets(part.Q, codes, z))
    h = own + np.einsum("nk,kl,nl->n", rest, value.Phi, rest)
    marginal = part.e - part.Q @ value.gamma
    conditional = marginal.copy()
    predictions = fit.problem.predict(value) if design.blocks else ()
    for own_codes, own_z, prediction in zip(codes, z, predictions, strict=True):
        conditional -= np.einsum("nq,nq->n", own_z, prediction.blup[own_codes])
    return _Parts(part.Q, rest, h, value.Phi, conditional, marginal, value.sigma2)


def _dfbetas(fit: Fit, change: np.ndarray) -> np.ndarray:
    """Changes of gamma (m, p) as changes of beta over their standard errors."""
    beta = fit.fixed_part.scale * (change @ fit.fixed_part.to_beta.T)
    return beta / np.sqrt(np.diag(fit.beta_covariance))
