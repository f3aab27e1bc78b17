"""What stands where the rows of a fit would: whoever asks for them is told that they were not kept.

The groups are all there: codes of a streamed grouping are those of the units (see grams.py), one
row for each, and its sizes count the rows of the data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NoReturn, cast

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Source, Variable
from core.engine.random_part import RandomPart
from core.errors import UserError
from core.language import tr
from core.model.design import Design, RandomBlock
from core.model.groupings import Grouping
from core.model.row_facts import RowFacts
from core.stream.facts_of_rows import NothingKnown


def refuse() -> NoReturn:
    """The error of what needs the rows of a streamed fit."""
    raise UserError(
        tr("This needs the rows of the data in memory, and they were streamed and not kept."),
        tr(
            "Predictions are written by levelwise predict; for anything else fit a part of the "
            "data that memory holds, from one file and without --stream."
        ),
    )


class UnkeptRows:
    """An array of a shape that is known, (n, …), and of values that are not."""

    def __init__(self, *shape: int) -> None:
        self.shape = shape

    def __len__(self) -> int:
        return self.shape[0]

    def _refused(self, *arguments: Any, **options: Any) -> NoReturn:
        refuse()

    __array__ = __array_ufunc__ = __array_function__ = _refused
    __getitem__ = __iter__ = __matmul__ = __rmatmul__ = _refused
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __pow__ = _refused

    def __getattr__(self, name: str) -> Any:
        # Python and pickle look for methods of their own by such names.
        if name.startswith("__"):
            raise AttributeError(name)
        refuse()


def unkept(*shape: int) -> np.ndarray:
    """Such an array."""
    return cast(np.ndarray, UnkeptRows(*shape))


@dataclass(frozen=True)
class StreamedGrouping(Grouping):
    """``codes``: shape (U,), the group of each unit; ``counts``: shape (U,), the units' rows."""

    counts: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def sizes(self) -> np.ndarray:
        """Rows per group, shape (n_groups,)."""
        found = np.zeros(self.n_groups, dtype=np.int64)
        np.add.at(found, self.codes, self.counts)
        return found

    def means(self, x: np.ndarray) -> np.ndarray:
        """The means of rows, which are not there."""
        refuse()


def streamed(grouping: Grouping, counts: np.ndarray) -> StreamedGrouping:
    """``grouping`` of units as one of the rows that they stand for."""
    return StreamedGrouping(
        grouping.level,
        grouping.codes,
        grouping.n_groups,
        lambda: grouping.labels,
        grouping.factor,
        counts=counts,
    )


@dataclass(frozen=True)
class StreamedBlock(RandomBlock):
    """An equation whose ``columns`` (c, n) are not kept."""

    @cached_property
    def Z(self) -> np.ndarray:
        """The columns, which are not there."""
        return unkept(self.columns.shape[1], self.q)

    @cached_property
    def has_constant(self) -> bool:
        """Whether the last column is the constant."""
        return self.q > len(self.places)


@dataclass(frozen=True)
class StreamedEffects(RandomPart):
    """Conditioned columns of random effects that are not kept."""

    @cached_property
    def Z(self) -> np.ndarray:
        """The columns, which are not there."""
        return unkept(self.columns.shape[1], len(self.places))


@dataclass(frozen=True)
class StreamedDesign(Design):
    """A design of ``n_used`` rows that are not kept; ``row_facts``: what is known of them."""

    n_used: int = 0
    row_facts: RowFacts = field(default_factory=NothingKnown)

    @cached_property
    def X(self) -> np.ndarray:
        """The columns of the fixed part, which are not there."""
        return unkept(self.n, self.p)

    @property
    def facts(self) -> RowFacts:
        """What checks and notes ask of the rows."""
        return self.row_facts

    @property
    def n(self) -> int:
        """Number of used rows."""
        return self.n_used


@dataclass(frozen=True)
class StreamedDataset(Dataset):
    """The variables of data whose ``total`` rows are not kept."""

    total: int = 0

    @property
    def n_rows(self) -> int:
        """Number of rows."""
        return self.total

    def column(self, name: str) -> pd.Series:
        """The values of a variable, which are not there."""
        self.variable(name)
        refuse()

    def taken(self, rows: np.ndarray) -> Dataset:
        """Some rows, which are not there."""
        refuse()


def without_rows(variables: Sequence[Variable], source: Source, total: int) -> StreamedDataset:
    """These variables of ``total`` rows."""
    frame = pd.DataFrame({v.name: pd.Series(dtype=np.float64) for v in variables})
    return StreamedDataset(tuple(variables), frame, source, total=total)
