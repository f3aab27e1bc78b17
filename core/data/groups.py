"""Rows as groups: integer codes of a column's distinct values, and what they show."""

from __future__ import annotations

import numpy as np

from core.data.dataset import Dataset, Kind


def codes_of(dataset: Dataset, name: str) -> tuple[np.ndarray, int]:
    """Per row the number of its value of ``name`` in order of appearance, −1 where missing.

    Shape (rows,) of integers, and how many values there are. UserError for an unknown name.
    """
    import pandas as pd

    column = dataset.column(name)
    if dataset.variable(name).kind is Kind.TEXT:
        codes, values = pd.factorize(column)
    else:
        codes, values = pd.factorize(column.to_numpy(np.float64, na_value=np.nan))
    return codes, len(values)


def sizes(codes: np.ndarray, n_groups: int) -> np.ndarray:
    """Rows per group, shape (n_groups,); rows without a group do not count."""
    return np.bincount(codes[codes >= 0], minlength=n_groups)


def is_constant_within(codes: np.ndarray, groups: np.ndarray, n_groups: int) -> bool:
    """Whether the values are one and the same within each group, rows missing either left out."""
    known = (codes >= 0) & (groups >= 0)
    codes, groups = codes[known], groups[known]
    one_of_each = np.full(n_groups, -1, dtype=codes.dtype)
    one_of_each[groups] = codes
    return bool((one_of_each[groups] == codes).all())


def runs(codes: np.ndarray) -> int:
    """How many stretches of equal neighbours there are."""
    return int(np.count_nonzero(np.diff(codes))) + 1 if len(codes) else 0
