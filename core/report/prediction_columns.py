"""The rows that a fit used, with its predictions as further columns of the dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.errors import UserError
from core.model.spec import ALL

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.model.design import Grouping

#: What each prediction of a row is, for its label.
_ROW_LABELS = {
    "xb": "linear prediction, fixed part",
    "stdp": "standard error of the linear prediction",
    "fitted": "fitted value, fixed part and random effects",
    "residuals": "residual",
    "rstandard": "standardised residual",
}

#: Everything that can be asked for, in the order of the columns.
PREDICTIONS = (*_ROW_LABELS, "reffects", "reses")


def with_predictions(analysis: Analysis, chosen: Sequence[str] = PREDICTIONS) -> Dataset:
    """The used rows of the dataset with all its columns, then the ``chosen`` predictions.

    "reffects" and "reses" are one column for each random effect: ``b_school_math3``,
    ``se_school__cons``, for factors ``b_R_id`` or ``b_school_R_term``. Raises UserError if the
    data have a variable of such a name already.
    """
    dataset, design = analysis.dataset, analysis.fit.design
    columns = [c for kind in PREDICTIONS if kind in chosen for c in _columns(analysis, kind)]
    for name, _, _ in columns:
        if name in dataset:
            raise UserError(
                f"The data have a variable called “{name}” already.",
                "Choose other predictions, or rename the variable.",
            )
    frame = dataset.frame.iloc[design.rows].reset_index(drop=True)
    frame = frame.assign(**{name: values for name, _, values in columns})
    added = (Variable(name, Kind.CONTINUOUS, label=label) for name, label, _ in columns)
    return replace(dataset, variables=(*dataset.variables, *added), frame=frame)


def _columns(analysis: Analysis, kind: str) -> Iterator[tuple[str, str, np.ndarray]]:
    """(name, label, values of the used rows) of one kind of prediction."""
    if kind in _ROW_LABELS:
        yield kind, _ROW_LABELS[kind], getattr(analysis.rows, kind)
        return
    design = analysis.fit.design
    prefix, what = ("b", "BLUP") if kind == "reffects" else ("se", "standard error of the BLUP")
    taken: dict[str, int] = {}
    for block, effects in zip(design.blocks, analysis.effects, strict=True):
        grouping = design.groupings[block.grouping]
        values = effects.blup if kind == "reffects" else effects.se
        for k, effect in enumerate(effects.names):
            name = f"{prefix}_{_effect_name(grouping, effect)}"
            taken[name] = taken.get(name, 0) + 1
            # Two equations at one level may have an effect in common.
            number = f"_{taken[name]}" if taken[name] > 1 else ""
            label = f"{what} of {effect} in {effects.level}"
            yield name + number, label, values[grouping.codes, k]


def _effect_name(grouping: Grouping, effect: str) -> str:
    if not grouping.factor:
        return f"{grouping.level}_{effect}"
    return (
        f"R_{grouping.factor}" if grouping.level == ALL else f"{grouping.level}_R_{grouping.factor}"
    )
