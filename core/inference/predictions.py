"""Predictions: BLUPs with their standard errors, linear predictions, residuals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit


@dataclass(frozen=True)
class GroupEffects:
    """The predicted random effects (BLUPs) of one equation.

    ``labels``: the J groups; ``names``: the q effects; ``blup`` and ``se``: shape (J, q);
    ``sizes``: rows per group, shape (J,).
    """

    level: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    blup: np.ndarray
    se: np.ndarray
    sizes: np.ndarray


@dataclass(frozen=True)
class RowPredictions:
    """Per used row, each of shape (n,), in the outcome's unit (``rstandard`` has none).

    ``xb``: fixed part; ``stdp``: its standard error; ``fitted``: fixed part plus BLUPs;
    ``residuals``: outcome minus fitted; ``rstandard``: residuals over sigma.
    """

    xb: np.ndarray
    stdp: np.ndarray
    fitted: np.ndarray
    residuals: np.ndarray
    rstandard: np.ndarray


def random_effects(fit: Fit) -> tuple[GroupEffects, ...]:
    """BLUPs G Z'V^-1 (y - X beta) of every equation, with standard errors.

    The standard errors are those of prediction, Var(u_hat - u) = G - G Z'P Z G: under REML they
    include the uncertainty of the fixed effects, under ML (P = V^-1) they do not (Laird and
    Ware 1982; Stata's ``reses``).
    """
    blup, se = _scaled_effects(fit)
    units = fit.fixed_part.scale / fit.z_scale
    found = []
    for block, effects in zip(fit.design.blocks, fit.problem.covariance.effects, strict=True):
        grouping = fit.design.groupings[block.grouping]
        found.append(
            GroupEffects(
                grouping.level,
                grouping.labels,
                block.names,
                blup[:, effects] * units[effects],
                se[:, effects] * units[effects],
                grouping.sizes(),
            )
        )
    return tuple(found)


def _scaled_effects(fit: Fit) -> tuple[np.ndarray, np.ndarray]:
    """BLUPs and standard errors (J, q) in the scaled units of the estimation."""
    value, q = fit.optimum.value, fit.problem.triangles.q
    w = np.r_[-value.gamma, 1.0]
    G = value.L @ value.L.T
    Yz, Yr = value.Y[:, :, :q], value.Y[:, :, q:]
    W = np.einsum("jia,jib->jab", Yz, Yz)
    N = np.einsum("jia,jik->jak", Yz, Yr)
    if fit.problem.reml:
        Q = N[:, :, :-1]
        W = W - np.einsum("jak,kl,jbl->jab", Q, value.Phi, Q)
    variance = np.diag(G) - np.einsum("ca,jab,bc->jc", G, W, G)
    se = np.sqrt(np.maximum(variance, 0.0) * value.sigma2)
    return (N @ w) @ G, se


def row_predictions(fit: Fit) -> RowPredictions:
    """Predictions for the used rows."""
    part, value, design = fit.fixed_part, fit.optimum.value, fit.design
    # In the scaled, shifted form: y - residuals loses nothing where X beta would cancel.
    marginal = part.e - part.Q @ value.gamma
    residuals = marginal.copy()
    if design.blocks:
        blup, _ = _scaled_effects(fit)
        for block, effects in zip(design.blocks, fit.problem.covariance.effects, strict=True):
            codes = design.groupings[block.grouping].codes
            Z = block.Z / fit.z_scale[effects]
            residuals -= np.einsum("nq,nq->n", Z, blup[codes][:, effects])
    stdp = np.sqrt(np.einsum("nk,kl,nl->n", part.Q, value.Phi, part.Q) * value.sigma2)
    return RowPredictions(
        xb=design.y - part.scale * marginal,
        stdp=part.scale * stdp,
        fitted=design.y - part.scale * residuals,
        residuals=part.scale * residuals,
        rstandard=residuals / np.sqrt(value.sigma2),
    )
