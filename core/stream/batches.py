"""A batch: some rows of the data, only the variables asked for, as numbers or coded words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Words:
    """A column of text: ``codes`` (n,) are places in ``texts``, -1 where it is missing."""

    codes: np.ndarray
    texts: Sequence[str]


@dataclass(frozen=True)
class Batch:
    """``n`` rows of the file ``path``, whose first is its row number ``first`` from 0.

    ``numbers``: float64, NaN where missing; ``words``: the columns of text.
    """

    path: str
    first: int
    n: int
    numbers: Mapping[str, np.ndarray]
    words: Mapping[str, Words]

    def missing(self, name: str) -> np.ndarray:
        """Which rows have no value of ``name``, shape (n,)."""
        if name in self.words:
            return self.words[name].codes < 0
        return np.isnan(self.numbers[name])

    def complete(self, names: Sequence[str]) -> Batch:
        """The rows with a value in all of ``names``; row numbers are no longer known."""
        kept = np.ones(self.n, dtype=bool)
        for name in names:
            kept &= ~self.missing(name)
        return self if kept.all() else self.taken(kept)

    def taken(self, kept: np.ndarray) -> Batch:
        """The rows of a mask (n,)."""
        return Batch(
            self.path,
            self.first,
            int(np.count_nonzero(kept)),
            {name: x[kept] for name, x in self.numbers.items()},
            {name: Words(w.codes[kept], w.texts) for name, w in self.words.items()},
        )
