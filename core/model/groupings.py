"""Groupings: which group of a level each used row belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from core.data.dataset import Dataset
from core.model.ranks import ranked
from core.model.spec import ALL

#: So many rows are looked at first, and then.
HEADS = (256, 4096)


@dataclass(frozen=True)
class Grouping:
    """The groups of one level, or of a factor (R.factor) within a level's groups.

    ``codes``: shape (n,), the group of each used row, 0 … n_groups-1 in order of ``labels``;
    every group has rows. ``named`` makes the labels when they are first asked for. ``counted``:
    the groups' numbers of rows, shape (n_groups,), where they are known.
    """

    level: str
    codes: np.ndarray
    n_groups: int
    named: Callable[[], tuple[str, ...]]
    factor: str = ""
    counted: np.ndarray | None = None

    @property
    def title(self) -> str:
        """The variable whose values tell the groups apart."""
        return self.factor or self.level

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The groups as people read them (value labels applied), in data-sorted order."""
        return self.named()

    def sizes(self) -> np.ndarray:
        """Rows per group, shape (n_groups,)."""
        return self._sizes

    @cached_property
    def _sizes(self) -> np.ndarray:
        if self.counted is not None:
            return self.counted
        return np.bincount(self.codes, minlength=self.n_groups)

    def means(self, x: np.ndarray) -> np.ndarray:
        """The mean of ``x`` (n,) in each group, shape (n_groups,)."""
        # From the group's first row on, so that nothing is lost far from zero.
        first = np.zeros(self.n_groups)
        first[self.codes[::-1]] = x[::-1]
        away = np.bincount(self.codes, weights=x - first[self.codes], minlength=self.n_groups)
        return first + away / self.sizes()


def grouping_of(dataset: Dataset, level: str, rows: np.ndarray, above: Grouping | None) -> Grouping:
    """The groups of ``level`` within those of ``above``: distinct combinations of both."""
    if level == ALL:
        return Grouping(ALL, np.zeros(len(rows), dtype=np.int64), 1, lambda: (ALL,))
    column = dataset.column(level)
    codes, values, counted = _factorised(column if len(rows) == len(column) else column.iloc[rows])

    def own() -> tuple[str, ...]:
        return tuple(dataset.value_texts(level, values.tolist()))

    if above is None or above.level == ALL:
        return Grouping(level, codes, len(values), own, counted=counted)
    codes, kept = pd.factorize(above.codes * len(values) + codes, sort=True)

    def nested() -> tuple[str, ...]:
        outer, inner = above.labels, own()
        pairs = zip((kept // len(inner)).tolist(), (kept % len(inner)).tolist(), strict=True)
        return tuple(f"{outer[j]} / {inner[k]}" for j, k in pairs)

    return Grouping(level, codes.astype(np.int64), len(kept), nested)


def _factorised(column: pd.Series) -> tuple[np.ndarray, np.ndarray | pd.Index, np.ndarray | None]:
    """The place of each value among the distinct ones, (n,), these, sorted, and how often each
    occurs, if that is known."""
    if column.dtype == np.float64:
        found = ranked(column.to_numpy())
        if found is not None:
            return found
    codes, values = pd.factorize(column, sort=True)
    return codes.astype(np.int64), values, None


def constant_within(grouping: Grouping, x: np.ndarray) -> bool:
    """Whether ``x`` (n,) has one value in each group of ``grouping``."""
    first = np.zeros(grouping.n_groups)
    # The first rows, as a rule, show already that it has not.
    for rows in (*HEADS, len(x)):
        codes, own = grouping.codes[:rows], x[:rows]
        first[codes[::-1]] = own[::-1]
        if not np.all(own == first[codes]):
            return False
    return True
