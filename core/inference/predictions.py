"""Predictions: BLUPs with their standard errors, linear predictions, residuals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.engine.objective import Prediction
from core.inference.prediction_error import Targets, error_variance, random_variance
from core.inference.relevel import levels_down_to
from core.model.design import RandomBlock


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

    ``xb``: fixed part; ``stdp``: its standard error; ``fitted``: fixed part plus BLUPs (those of
    the levels asked for); ``residuals``: outcome minus fitted; ``rstandard``: residuals over
    sigma.
    """

    xb: np.ndarray
    stdp: np.ndarray
    fitted: np.ndarray
    residuals: np.ndarray
    rstandard: np.ndarray


def random_effects(fit: Fit) -> tuple[GroupEffects, ...]:
    """BLUPs G Z'V^-1 (y - X beta) of every equation (``design.equation_blocks``), with errors.

    The standard errors are those of prediction, Var(u_hat - u) = G - G Z'P Z G: under REML they
    include the uncertainty of the fixed effects, under ML (P = V^-1) they do not (Laird and
    Ware 1982; Stata's ``reses``).
    """
    value = fit.optimum.value
    predictions = fit.problem.predict(value)
    shared = {k - 1 for k, block in enumerate(fit.design.blocks) if block.common}
    found = []
    for k, (block, effects, own) in enumerate(_blocks(fit)):
        if block.common:
            continue
        if k in shared:
            found.append(_exchangeable_effects(fit, k, predictions))
            continue
        grouping = fit.design.groupings[block.grouping]
        prediction = predictions[block.grouping]
        M = fit.fixed_part.scale * fit.random_part.to_effects[effects, effects]
        errors = M @ prediction.covariance[:, own, own] @ M.T
        variance = np.maximum(np.diagonal(errors, axis1=1, axis2=2), 0.0)
        found.append(
            GroupEffects(
                grouping.level,
                grouping.labels,
                block.names,
                prediction.blup[:, own] @ M.T,
                np.sqrt(variance * value.sigma2),
                grouping.sizes(),
            )
        )
    return tuple(found)


def _exchangeable_effects(
    fit: Fit, place: int, predictions: tuple[Prediction, ...]
) -> GroupEffects:
    """The effects of an exchangeable factor: block ``place`` and the shared part behind it.

    Each is the sum of the two parts, whose errors of prediction are correlated.
    """
    design, value = fit.design, fit.optimum.value
    own, above = (design.groupings[design.blocks[k].grouping] for k in (place, place + 1))
    _, first = np.unique(own.codes, return_index=True)
    group = above.codes[first]
    places = [slices for _, *slices in _blocks(fit)][place : place + 2]
    blup, z = np.zeros(own.n_groups), [np.zeros((own.n_groups, 0))] * len(design.groupings)
    codes = [np.full(own.n_groups, -1)] * len(design.groupings)
    for block, (effects, within), at in zip(
        design.blocks[place : place + 2], places, (np.arange(own.n_groups), group), strict=True
    ):
        unit = fit.random_part.to_effects[effects.start, effects.start]
        found = predictions[block.grouping].blup
        blup += unit * found[at, within.start]
        z[block.grouping] = np.zeros((own.n_groups, found.shape[1]))
        z[block.grouping][:, within.start] = unit
        codes[block.grouping] = at
    targets = Targets(np.zeros((own.n_groups, design.X.shape[1])), tuple(codes), tuple(z))
    if fit.problem.reml:
        variance = error_variance(fit.problem, value, targets)
    else:
        variance = random_variance(fit.problem, value, targets)
    scale = fit.fixed_part.scale
    return GroupEffects(
        own.level,
        own.labels,
        design.blocks[place].names,
        scale * blup[:, None],
        scale * np.sqrt(np.maximum(variance, 0.0) * value.sigma2)[:, None],
        own.sizes(),
    )


def _blocks(fit: Fit) -> Iterator[tuple[RandomBlock, slice, slice]]:
    """Each equation with its place among all effects and among those of its grouping."""
    before: dict[int, int] = {}
    for block, effects in zip(fit.design.blocks, fit.problem.covariance.effects, strict=True):
        start = before.get(block.grouping, 0)
        before[block.grouping] = start + block.Z.shape[1]
        yield block, effects, slice(start, before[block.grouping])


def row_predictions(fit: Fit, *, relevel: str | None = None) -> RowPredictions:
    """Predictions for the used rows.

    ``relevel``: with it, fitted values and residuals take in the random effects of the levels
    from the top down to this one only, by default those of all levels; a factor (R.factor)
    belongs to the level that its equation names. Raises UserError, naming the nearest level, if
    the model has none such.
    """
    part, value, design = fit.fixed_part, fit.optimum.value, fit.design
    # In the scaled, shifted form: y - residuals loses nothing where X beta would cancel.
    marginal = part.e - part.Q @ value.gamma
    residuals = marginal.copy()
    predictions = fit.problem.predict(value) if design.blocks else ()
    levels = levels_down_to((g.level for g in design.levels), relevel)
    for block, effects, own in _blocks(fit):
        if design.groupings[block.grouping].level not in levels:
            continue
        codes = design.groupings[block.grouping].codes
        Z = fit.random_part.Z[:, effects]
        residuals -= np.einsum("nq,nq->n", Z, predictions[block.grouping].blup[codes][:, own])
    stdp = np.sqrt(np.einsum("nk,kl,nl->n", part.Q, fit.gamma_covariance, part.Q))
    return RowPredictions(
        xb=design.y - part.scale * marginal,
        stdp=part.scale * stdp,
        fitted=design.y - part.scale * residuals,
        residuals=part.scale * residuals,
        rstandard=residuals / np.sqrt(value.sigma2),
    )
