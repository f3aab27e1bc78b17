"""Rows with their predictions as further columns: the rows of a fit, or new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.errors import UserError
from core.inference.relevel import levels_down_to
from core.language import mark, tr
from core.model.spec import ALL

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.new_rows import NewRowPredictions
    from core.inference.predictions import RowPredictions
    from core.model.design import Grouping

#: What each prediction of a row is, for its label.
_ROW_LABELS = {
    "xb": mark("linear prediction, fixed part"),
    "stdp": mark("standard error of the linear prediction"),
    "fitted": mark("fitted value, fixed part and random effects"),
    "residuals": mark("residual"),
    "rstandard": mark("standardised residual"),
}
_NEW_LABELS = {
    "se_mean": mark("standard error of prediction of the mean"),
    "mean_lower": mark("{level:g}% prediction interval of the mean, lower end"),
    "mean_upper": mark("{level:g}% prediction interval of the mean, upper end"),
    "se_obs": mark("standard error of prediction of an observation"),
    "obs_lower": mark("{level:g}% prediction interval of an observation, lower end"),
    "obs_upper": mark("{level:g}% prediction interval of an observation, upper end"),
}
#: What depends on the level down to which random effects are predicted.
_RELEVELLED = (*tuple(_ROW_LABELS)[2:], *_NEW_LABELS)

#: Everything that can be asked for of the rows of a fit, in the order of the columns.
PREDICTIONS = (*_ROW_LABELS, "reffects", "reses")
#: And of new rows.
NEW_PREDICTIONS = (*PREDICTIONS, *_NEW_LABELS, "new_groups")
#: What of it needs the outcome.
_OF_OUTCOME = ("residuals", "rstandard")


@dataclass(frozen=True)
class _Column:
    name: str
    label: str
    values: np.ndarray


def with_predictions(
    analysis: Analysis, chosen: Sequence[str] = PREDICTIONS, *, relevel: str | None = None
) -> Dataset:
    """The used rows of the dataset with all its columns, then the ``chosen`` predictions.

    "reffects" and "reses" are one column for each random effect: ``b_school_math3``,
    ``se_school__cons``, for factors ``b_R_id`` or ``b_school_R_term``. With ``relevel`` fitted
    values and residuals take in the levels down to this one, and the random effects are those of
    this level alone (Stata's predict). Raises UserError if the data have a variable of such a
    name already, or the model no such level.
    """
    from core.inference.predictions import row_predictions

    dataset, design = analysis.dataset, analysis.fit.design
    rows = analysis.rows if relevel is None else row_predictions(analysis.fit, relevel=relevel)
    codes = [g.codes for g in design.groupings]
    columns: list[_Column] = []
    for kind in (k for k in PREDICTIONS if k in chosen):
        if kind in _ROW_LABELS:
            columns.append(_Column(kind, _label(kind, relevel), _of_row(rows, kind)))
        else:
            columns += _effect_columns(analysis, kind, codes, relevel)
    return _with_columns(dataset.taken(design.rows), columns)


def with_new_predictions(
    analysis: Analysis,
    dataset: Dataset,
    chosen: Sequence[str] | None = None,
    *,
    relevel: str | None = None,
) -> Dataset:
    """All rows of ``dataset`` and its columns, then the ``chosen`` predictions from the fit.

    By default all NEW_PREDICTIONS, those of residuals only where the dataset has the outcome.
    Beyond ``with_predictions``: the standard errors of prediction and the intervals of the mean
    of a row's groups and of an observation, at the model's confidence level (see
    ``predict_rows``), and for each level and factor a column ``new_school`` that is 1 where the
    fit saw no such group. Its random effects are then zero, with the standard deviations of G.

    Raises UserError as ``predict_rows``, for residuals without outcome, for a name that is taken.
    """
    from core.inference.new_rows import predict_rows

    fit, outcome = analysis.fit, analysis.spec.outcome
    level = analysis.spec.options.level
    has_outcome = outcome in dataset and dataset.variable(outcome).is_numeric
    if chosen is None:
        chosen = [k for k in NEW_PREDICTIONS if has_outcome or k not in _OF_OUTCOME]
    elif not has_outcome and set(chosen).intersection(_OF_OUTCOME):
        raise UserError(
            tr(
                "Residuals need the outcome {outcome} as numbers, which the new rows do not have.",
                outcome=outcome,
            ),
            tr("Choose other predictions."),
        )
    predicted = predict_rows(fit, dataset, relevel=relevel)
    y = dataset.column(outcome).to_numpy(dtype=np.float64) if has_outcome else None
    columns: list[_Column] = []
    for kind in (k for k in NEW_PREDICTIONS if k in chosen):
        if kind == "new_groups":
            columns += _new_groups(analysis, predicted)
        elif kind in ("reffects", "reses"):
            columns += _effect_columns(analysis, kind, predicted.codes, relevel)
        else:
            values = _of_new_row(predicted, kind, y, fit.sigma2, level)
            columns.append(_Column(kind, _label(kind, relevel, level), values))
    return _with_columns(dataset, columns)


def _with_columns(dataset: Dataset, columns: Sequence[_Column]) -> Dataset:
    for column in columns:
        if column.name in dataset:
            raise UserError(
                tr("The data have a variable called “{column}” already.", column=column.name),
                tr("Choose other predictions, or rename the variable."),
            )
    frame = dataset.frame.assign(**{c.name: c.values for c in columns})
    added = (Variable(c.name, Kind.CONTINUOUS, label=c.label) for c in columns)
    return replace(dataset, variables=(*dataset.variables, *added), frame=frame)


def _label(kind: str, relevel: str | None, level: float = 95.0) -> str:
    label = tr(_ROW_LABELS.get(kind) or _NEW_LABELS[kind], level=level)
    return (
        tr("{label}, levels down to {relevel}", label=label, relevel=relevel)
        if relevel and kind in _RELEVELLED
        else label
    )


def _of_row(rows: RowPredictions, kind: str) -> np.ndarray:
    return getattr(rows, kind)


def _of_new_row(
    rows: NewRowPredictions, kind: str, y: np.ndarray | None, sigma2: float, level: float
) -> np.ndarray:
    from core.inference.new_rows import interval

    if y is not None and kind in _OF_OUTCOME:
        residuals = y - rows.fitted
        return residuals if kind == "residuals" else residuals / np.sqrt(sigma2)
    what, _, end = kind.partition("_")
    if end in ("lower", "upper"):
        se = rows.se_mean if what == "mean" else rows.se_observation
        return interval(rows.fitted, se, level)[end == "upper"]
    return rows.se_observation if kind == "se_obs" else getattr(rows, kind)


def _new_groups(analysis: Analysis, rows: NewRowPredictions) -> Iterator[_Column]:
    for grouping, unknown in zip(analysis.fit.design.groupings, rows.unknown.T, strict=True):
        label = tr("1: a group of {grouping} that was not fitted, or none", grouping=grouping.title)
        yield _Column(f"new_{_grouping_name(grouping)}", label, unknown.astype(np.float64))


def _effect_columns(
    analysis: Analysis, kind: str, codes: Sequence[np.ndarray], relevel: str | None
) -> Iterator[_Column]:
    """The BLUPs or their standard errors, given per grouping the groups of the rows.

    A row of an unknown group (-1) has the prior of its effects: zero, with their sd in G.
    """
    fit = analysis.fit
    prefix, template = (
        ("b", mark("BLUP of {effect} in {level}"))
        if kind == "reffects"
        else ("se", mark("standard error of the BLUP of {effect} in {level}"))
    )
    levels_down_to((g.level for g in fit.design.levels), relevel)
    taken: dict[str, int] = {}
    for k, (block, effects) in enumerate(
        zip(fit.design.equation_blocks, analysis.effects, strict=True)
    ):
        grouping, own = fit.design.groupings[block.grouping], codes[block.grouping]
        if relevel not in (None, grouping.level):
            continue
        sd = np.sqrt(np.diag(fit.equation_covariances[k]))
        values, prior = (effects.blup, 0.0 * sd) if kind == "reffects" else (effects.se, sd)
        for j, effect in enumerate(effects.names):
            name = f"{prefix}_{_grouping_name(grouping)}"
            name += "" if grouping.factor else f"_{effect}"
            taken[name] = taken.get(name, 0) + 1
            # Two equations at one level may have an effect in common.
            number = f"_{taken[name]}" if taken[name] > 1 else ""
            label = tr(template, effect=effect, level=effects.level)
            yield _Column(name + number, label, np.where(own >= 0, values[own, j], prior[j]))


def _grouping_name(grouping: Grouping) -> str:
    if not grouping.factor:
        return grouping.level
    factor = f"R_{grouping.factor}"
    return factor if grouping.level == ALL else f"{grouping.level}_{factor}"
