"""The rows that a fit used, with its predictions as further columns of the dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.errors import UserError

if TYPE_CHECKING:
    from core.analysis import Analysis

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
    ``se_school__cons``. Raises UserError if the data have a variable of such a name already.
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
    for block, effects in zip(design.blocks, analysis.effects, strict=True):
        codes = design.groupings[block.grouping].codes
        values = effects.blup if kind == "reffects" else effects.se
        for k, name in enumerate(effects.names):
            label = f"{what} of {name} in {effects.level}"
            yield f"{prefix}_{effects.level}_{name}", label, values[codes, k]
