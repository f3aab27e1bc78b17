"""Which rows of a dataset a model uses, and why the others are left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.data.dataset import Dataset
from core.errors import ModelError
from core.language import tr
from core.model.spec import ModelSpec
from core.model.weighting import positive_weights
from core.numeric.moments import largest_of


@dataclass(frozen=True)
class UsedRows:
    """``rows`` (n,) of the dataset; of the others, how many each variable misses, by name, and how
    many of the complete ones have a weight of zero. ``largest``: by name the largest absolute
    value of variables of which every row is used, as far as known."""

    rows: np.ndarray
    left_out: Mapping[str, int]
    weightless: int
    largest: Mapping[str, float]


def used_rows(dataset: Dataset, spec: ModelSpec) -> UsedRows:
    """The rows with a value in every variable and a weight; ModelError if there are too few."""
    complete: np.ndarray | bool = True
    left_out: dict[str, int] = {}
    largest: dict[str, float] = {}
    for name in spec.variables:
        column = dataset.column(name)
        if column.dtype == np.float64:
            largest[name] = largest_of(np.ascontiguousarray(column.to_numpy()))
            if not np.isnan(largest[name]):
                continue
        missing = column.isna().to_numpy(dtype=bool)
        if missing.any():
            left_out[name] = int(missing.sum())
            complete = complete & ~missing
    if not left_out and not spec.weight_variables and dataset.n_rows > 1:
        return UsedRows(np.arange(dataset.n_rows), left_out, 0, largest)
    positive = positive_weights(dataset, spec)
    complete = np.broadcast_to(complete, positive.shape)
    rows = np.flatnonzero(complete & positive)
    check_rows(len(rows), dataset.n_rows, left_out)
    if len(rows) < dataset.n_rows:
        largest = {}
    return UsedRows(rows, left_out, int(np.count_nonzero(complete & ~positive)), largest)


def check_rows(n: int, total: int, left_out: Mapping[str, int]) -> None:
    """ModelError if fewer than two of ``total`` rows are used; ``left_out`` as in Design."""
    if n == 0:
        worst = max(left_out, key=lambda name: left_out[name], default="")
        raise ModelError(
            tr("No row has a value in every variable of the model."),
            tr(
                "{worst} alone is missing in {left_out} of {n_rows} rows.",
                worst=worst,
                left_out=left_out[worst],
                n_rows=total,
            )
            if worst
            else "",
            variable=worst,
        )
    if n == 1:
        raise ModelError(
            tr("Only one row has a value in every variable of the model."),
            tr("A model needs several rows in several groups."),
        )
