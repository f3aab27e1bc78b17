"""The columns of a model's terms, from what passes over the rows have found out about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

import numpy as np

from core.data.dataset import Dataset
from core.model.columns import (
    Cells,
    Column,
    Key,
    Materialiser,
    Number,
    TermColumns,
    TermValues,
    evaluate,
)
from core.model.factor_levels import Levels
from core.model.groupings import Grouping
from core.model.terms import Categorical, Centring, Continuous, Term
from core.stream.batches import Batch
from core.stream.coding import Coder, UnitCoder


@dataclass(frozen=True)
class GroupMeans:
    """``means`` (J,) of a variable in the groups of a grouping, whose groups' places (U,) the units
    of ``coder`` have."""

    coder: UnitCoder
    grouping: Grouping
    above: Grouping | None
    means: np.ndarray


@dataclass(frozen=True)
class Known:
    """What there is to know of the used rows to make the columns of terms.

    ``levels``: per categorical variable; ``coders``: those of these variables; ``means``: of
    numbers that are centred at theirs; ``group_means``: by variable and group; ``cells``: per set
    of categorical variables in one term, the combinations of levels that rows have, as columns.
    ``sizes``: the largest absolute value of each column, by its name, where that is known.
    """

    levels: Mapping[str, Levels] = field(default_factory=dict)
    coders: Mapping[str, Coder] = field(default_factory=dict)
    means: Mapping[str, float] = field(default_factory=dict)
    group_means: Mapping[tuple[str, str], GroupMeans] = field(default_factory=dict)
    cells: Mapping[tuple[str, ...], tuple[np.ndarray, ...]] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)


class FoldedTerms(Materialiser):
    """Makes the columns of terms without rows. ``units``: a dataset of ``n`` rows that stand for
    the used ones; a column has one value in all of them, its largest absolute one."""

    def __init__(self, units: Dataset, n: int, known: Known) -> None:
        super().__init__(units, np.arange(n), ())
        self._known, self._n = known, n
        # Of what the base class reads of the levels the rows' places are not used here.
        nowhere = np.zeros(0, dtype=np.int64)
        self._levels = {name: (levels, nowhere) for name, levels in known.levels.items()}

    def column(self, found: TermColumns, column: Column) -> np.ndarray:
        """A column of ``found``, or rather its largest absolute value, shape (n,)."""
        return np.full(self._n, self._known.sizes.get(column_key(found, column), 1.0))

    def _operand(self, term: Term, place: int, keys: Collection[Key]) -> Number | Cells:
        operand = term.operands[place]
        if isinstance(operand, Categorical):
            return super()._operand(term, place, keys)
        if operand.group:
            found = self._known.group_means[operand.variable, operand.group]
            return Number(operand, 0.0, found.grouping, found.above, found.means)
        if operand.centring is Centring.GRAND:
            return Number(operand, self._known.means[operand.variable])
        return Number(operand, operand.value)

    def _empty_cells(self, operands: Sequence[Number | Cells]) -> np.ndarray | None:
        cells = [o for o in operands if isinstance(o, Cells)]
        if len(cells) < 2 or not all(o.indicators for o in cells):
            return None
        shape = tuple(len(o.levels.texts) for o in cells)
        empty = np.ones(prod(shape), dtype=bool)
        codes = self._known.cells[tuple(o.operand.variable for o in cells)]
        empty[np.ravel_multi_index(codes, shape)] = False
        return empty.reshape(shape)


def column_key(found: TermColumns, column: Column) -> str:
    """What tells a column from all others of a model: its term, its name and its coding."""
    coded = "".join("i" if o.indicators else "c" for o in found.operands if isinstance(o, Cells))
    return f"{found.term.text} {coded} {column.name}"


@dataclass(frozen=True)
class Plan:
    """The distinct columns of a model: the constant, ``columns`` by their keys, and last the
    outcome less the offset; ``shift`` (width,) is taken off before anything is summed."""

    outcome: str
    offset: str
    columns: Mapping[str, tuple[TermColumns, Column]]
    coders: Mapping[str, Coder]
    means: Mapping[tuple[str, str], GroupMeans]
    shift: np.ndarray

    @property
    def width(self) -> int:
        """Number of columns K, the constant and the outcome with them."""
        return len(self.columns) + 2

    def place(self, key: str) -> int:
        """Where the column of this key stands."""
        return list(self.columns).index(key) + 1

    def raw(self, batch: Batch) -> np.ndarray:
        """The columns for the rows of ``batch``, all of them used, shape (K, n)."""
        found = np.empty((self.width, batch.n))
        found[0] = 1.0
        found[-1] = batch.numbers[self.outcome]
        if self.offset:
            found[-1] -= batch.numbers[self.offset]
        if self.columns:
            codes = {name: coder.codes(batch) for name, coder in self.coders.items()}
            means = {key: m.means[self._groups(m, batch)] for key, m in self.means.items()}
            values = TermValues(batch.numbers, codes, means)
            for k, (term, column) in enumerate(self.columns.values(), start=1):
                found[k] = evaluate(term, column, values)
        return found

    @staticmethod
    def _groups(found: GroupMeans, batch: Batch) -> np.ndarray:
        return found.grouping.codes[found.coder.codes(batch)]


def is_plain(term: Term, text: Collection[str]) -> bool:
    """Whether the columns of a term need no facts: numbers as they are and their products.

    ``text``: the variables of text, which enter as categorical.
    """
    return all(
        isinstance(o, Continuous)
        and o.centring not in (Centring.GRAND, Centring.GROUP, Centring.MEAN)
        and o.variable not in text
        for o in term.operands
    )
