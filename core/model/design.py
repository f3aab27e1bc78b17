"""Design: what the data make of a model: rows used, X, y, groups and Z columns. Immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.model.spec import ModelSpec, Structure


@dataclass(frozen=True)
class Grouping:
    """The groups of one level.

    ``codes``: shape (n,), the group of each used row, 0 … n_groups-1 in order of ``labels``.
    ``labels``: the groups as people read them (value labels applied), in data-sorted order.
    """

    level: str
    codes: np.ndarray
    labels: tuple[str, ...]

    @property
    def n_groups(self) -> int:
        """Number of groups."""
        return len(self.labels)

    def sizes(self) -> np.ndarray:
        """Rows per group, shape (n_groups,)."""
        return np.bincount(self.codes, minlength=self.n_groups)


@dataclass(frozen=True)
class RandomBlock:
    """One random-effects equation on the used rows: Z of shape (n, q) with its columns' names."""

    grouping: int
    Z: np.ndarray
    names: tuple[str, ...]
    structure: Structure


@dataclass(frozen=True)
class Omitted:
    """A fixed column left out of the model, and why, in words."""

    name: str
    reason: str


@dataclass(frozen=True)
class Design:
    """Everything estimation needs. n used rows, p estimable fixed columns.

    ``rows``: shape (n,), positions of the used rows in the dataset. ``X``: shape (n, p) with
    ``x_names``, the constant last; ``omitted`` names collinear columns that are not in it, and
    ``fixed_names`` all columns in command order. ``left_out`` counts, by variable, the rows not
    used because that variable is missing (a row missing several counts once in each).
    """

    spec: ModelSpec
    rows: np.ndarray
    n_total: int
    y: np.ndarray
    X: np.ndarray
    x_names: tuple[str, ...]
    fixed_names: tuple[str, ...]
    omitted: tuple[Omitted, ...]
    groupings: tuple[Grouping, ...]
    blocks: tuple[RandomBlock, ...]
    left_out: Mapping[str, int]
    notes: tuple[str, ...]

    @property
    def n(self) -> int:
        """Number of used rows."""
        return len(self.y)

    @property
    def n_left_out(self) -> int:
        """Number of rows not used."""
        return self.n_total - self.n
