"""The missing-data report: which rows a model leaves out, and because of which variables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset

#: More variables than bits of a pattern's number are not told apart.
MOST_VARIABLES = 62


@dataclass(frozen=True)
class Pattern:
    """The rows that lack exactly ``missing`` of the variables looked at: how many, which first."""

    missing: tuple[str, ...]
    count: int
    first_row: int


@dataclass(frozen=True)
class MissingReport:
    """Of ``total`` rows ``complete`` have a value in every variable.

    ``counts``: rows without a value, per variable in the order given (a row lacking several
    counts in each), ``codes``: those of each code, "." the plain ones; ``patterns``: by how many
    rows they have, the complete rows left out.
    """

    variables: tuple[str, ...]
    total: int
    complete: int
    counts: tuple[int, ...]
    patterns: tuple[Pattern, ...]
    codes: tuple[dict[str, int], ...] = ()

    def conditions(self, pattern: Pattern) -> tuple[Condition, ...]:
        """What the rows of ``pattern`` have in common, and others have not."""
        lacking = {v for v, c in zip(self.variables, self.counts, strict=True) if c}
        return tuple(
            Condition(v, Relation.MISSING if v in pattern.missing else Relation.PRESENT)
            for v in self.variables
            if v in lacking
        )


def missing_report(dataset: Dataset, variables: Sequence[str]) -> MissingReport:
    """The report on ``variables`` (those of a model). UserError for an unknown one."""
    names = tuple(dict.fromkeys(variables))[:MOST_VARIABLES]
    number = np.zeros(dataset.n_rows, dtype=np.int64)
    counts = []
    for bit, name in enumerate(names):
        lacking = dataset.column(name).isna().to_numpy(dtype=bool)
        counts.append(int(lacking.sum()))
        number |= lacking.astype(np.int64) << bit
    kinds, first, sizes = np.unique(number, return_index=True, return_counts=True)
    patterns = [
        Pattern(
            tuple(name for bit, name in enumerate(names) if kind >> bit & 1), int(size), int(row)
        )
        for kind, row, size in zip(kinds, first, sizes, strict=True)
        if kind
    ]
    patterns.sort(key=lambda p: (-p.count, p.first_row))
    complete = dataset.n_rows - sum(p.count for p in patterns)
    codes = tuple(dataset.missing_counts(name) for name in names)
    return MissingReport(names, dataset.n_rows, complete, tuple(counts), tuple(patterns), codes)
