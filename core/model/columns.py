"""The columns that the data make of terms, and the same columns for other rows.

A term's columns are products of its operands' columns, the last operand's changing fastest as
in Stata. Of a categorical variable coded by indicators, a column that is at the base level of
some operands is left out where the term without these operands is in the model too (the constant
being the term without any): i.g leaves out its first level, g#h only the first cell,
i.g#c.x nothing unless x is a term of its own. This is the rule of R's model.matrix (Chambers and
Hastie 1992, 2.4.1) and gives Stata's columns. Contrasts are used where the term without their
variable is in the model, all indicators elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations, product
from math import prod
from types import MappingProxyType

import numpy as np

from core.data.dataset import Dataset, Kind
from core.errors import ModelError
from core.language import tr
from core.model.codings import coding_matrix, contrast_names, contrast_titles
from core.model.factor_levels import (
    MOST_COLUMNS,
    Levels,
    base_level,
    check_finite,
    distinct_labels,
    levels_of,
    places_of,
)
from core.model.groupings import Grouping, grouping_of
from core.model.terms import (
    Categorical,
    Centring,
    Coding,
    Continuous,
    Term,
    written,
)
from core.numeric.moments import largest_of

#: Values in units smaller than this, or larger than one over it, are refused.
SMALLEST = 1e-100

Key = frozenset[tuple[str, int]]


class Status(StrEnum):
    """What becomes of a column."""

    USED = ""
    BASE = "base"  #: a base level: no column
    OTHER = "other"  #: a level that the command does not choose: no column
    EMPTY = "empty"  #: a combination of levels that no used row has
    OMITTED = "omitted"  #: a level that the command leaves out


@dataclass(frozen=True)
class Column:
    """One column of a term.

    ``name`` as in Stata: ``1.g``, ``2.g#c.x``; ``title`` as people read it, with value labels;
    ``cell`` what of the title tells it from the term's other columns ("" if there are none).
    ``picks``: which column of each operand it is the product of.
    """

    name: str
    title: str
    cell: str
    picks: tuple[int, ...]
    status: Status = Status.USED


@dataclass(frozen=True)
class Number:
    """A continuous operand with what the used rows say of it.

    ``centre`` is subtracted; with a ``grouping`` (within that ``above`` it) ``means`` (J,) are.
    """

    operand: Continuous
    centre: float = 0.0
    grouping: Grouping | None = None
    above: Grouping | None = None
    means: np.ndarray = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True)
class Cells:
    """A categorical operand: ``matrix`` (levels, columns) with its columns' names and titles.

    ``base``: the column of the base level, None if there is none or if they are contrasts.
    ``chosen``: the columns of the levels that the command chooses, None for all; ``omitted``:
    those of the levels it leaves out.
    """

    operand: Categorical
    levels: Levels
    matrix: np.ndarray
    names: tuple[str, ...]
    titles: tuple[str, ...]
    base: int | None
    indicators: bool
    chosen: frozenset[int] | None = None
    omitted: frozenset[int] = frozenset()


@dataclass(frozen=True)
class TermColumns:
    """A term and the columns that the used rows make of it."""

    term: Term
    operands: tuple[Number | Cells, ...]
    columns: tuple[Column, ...]

    @property
    def used(self) -> tuple[Column, ...]:
        """The columns that are not base levels."""
        return tuple(c for c in self.columns if c.status not in (Status.BASE, Status.OTHER))


@dataclass(frozen=True)
class TermValues:
    """What terms read of some rows: numbers by variable, levels by categorical variable (places
    in ``Levels``), group means by (variable, group); each of shape (n,)."""

    numbers: Mapping[str, np.ndarray]
    codes: Mapping[str, np.ndarray]
    means: Mapping[tuple[str, str], np.ndarray]


def cell_values(found: TermColumns, column: Column) -> str:
    """What tells a column from its term's others, by the values of the data: "2", "1#3"."""
    pairs = zip(found.operands, column.picks, strict=True)
    return "#".join(
        o.names[pick].removesuffix(f".{written(o.operand.variable)}")
        for o, pick in pairs
        if isinstance(o, Cells)
    )


def evaluate(found: TermColumns, column: Column, values: TermValues) -> np.ndarray:
    """One column of a term for the rows of ``values``, shape (n,)."""
    factors = [
        _operand_values(operand, pick, values)
        for operand, pick in zip(found.operands, column.picks, strict=True)
    ]
    return np.asarray(prod(factors[1:], start=factors[0]))


def _operand_values(operand: Number | Cells, pick: int, values: TermValues) -> np.ndarray:
    if isinstance(operand, Cells):
        return operand.matrix[values.codes[operand.operand.variable], pick]
    name, group = operand.operand.variable, operand.operand.group
    match operand.operand.centring:
        case Centring.MEAN:
            return values.means[name, group]
        case Centring.GROUP:
            return values.numbers[name] - values.means[name, group]
        case _:
            numbers = values.numbers[name]
            return numbers - operand.centre if operand.centre else numbers


class Materialiser:
    """Makes the columns of terms from the used ``rows`` of a dataset.

    ``levels``: the hierarchy of the model, whose groups a centring by one of them means.
    ``largest``: the largest absolute values of some variables in these rows, if they are known.
    Whatever is read is read once. Raises ModelError, naming the variable, for what these rows
    cannot give.
    """

    def __init__(
        self,
        dataset: Dataset,
        rows: np.ndarray,
        levels: Sequence[Grouping],
        largest: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self._largest = largest
        self._dataset, self._rows, self._hierarchy = dataset, rows, tuple(levels)
        self._numbers: dict[str, np.ndarray] = {}
        self._levels: dict[str, tuple[Levels, np.ndarray]] = {}
        self._groups: dict[str, tuple[Grouping, Grouping | None]] = {}
        self._means: dict[tuple[str, str], np.ndarray] = {}

    def number(self, name: str) -> np.ndarray:
        """The values of a numeric variable in the used rows, shape (n,)."""
        if name not in self._numbers:
            largest = self._largest.get(name)
            self._numbers[name] = _numbers(self._dataset, name, self._rows, largest)
        return self._numbers[name]

    def terms(self, terms: Sequence[Term]) -> tuple[TermColumns, ...]:
        """The columns of the terms of one equation."""
        terms = [self._with_text_as_categorical(term) for term in terms]
        keys = {term.key for term in terms}
        found, total = [], 0
        for term in terms:
            operands = tuple(
                self._operand(term, place, keys) for place in range(len(term.operands))
            )
            total += prod(_width(o) for o in operands)
            if total > MOST_COLUMNS:
                raise ModelError(
                    tr(
                        "The term {term} brings the columns of its equation to "
                        "{total}, more than {value}.",
                        term=term.name,
                        total=total,
                        value=MOST_COLUMNS,
                    ),
                    tr("Use a variable with fewer levels, or make it a level of the model."),
                    variable=term.variables[0],
                )
            found.append(TermColumns(term, operands, self._columns(term, operands, keys)))
        return tuple(found)

    def column(self, found: TermColumns, column: Column) -> np.ndarray:
        """One column of ``found`` in the used rows, shape (n,)."""
        codes = {name: own for name, (_, own) in self._levels.items()}
        values = evaluate(found, column, TermValues(self._numbers, codes, self._means))
        if len(found.operands) > 1:
            check_magnitude(column.name, largest_of(values), found.term.variables[0])
        return values

    def _with_text_as_categorical(self, term: Term) -> Term:
        return Term(
            *(
                Categorical(o.variable)
                if o == Continuous(o.variable) and is_text(self._dataset, o.variable)
                else o
                for o in term.operands
            )
        )

    def _operand(self, term: Term, place: int, keys: Collection[Key]) -> Number | Cells:
        operand = term.operands[place]
        if isinstance(operand, Categorical):
            rest = (*term.operands[:place], *term.operands[place + 1 :])
            return self._cells(operand, nested=not rest or Term(*rest).key in keys)
        x = self.number(operand.variable)
        if not operand.group:
            return Number(operand, _centre(operand, x))
        grouping, above = self._grouping(operand.group)
        means = grouping.means(x)
        self._means[operand.variable, operand.group] = means[grouping.codes]
        return Number(operand, 0.0, grouping, above, means)

    def _grouping(self, name: str) -> tuple[Grouping, Grouping | None]:
        """The groups of a variable and those above it; a level's are those of the model."""
        if name not in self._groups:
            levels = [level.level for level in self._hierarchy]
            if name in levels:
                place = levels.index(name)
                above = self._hierarchy[place - 1] if place else None
                self._groups[name] = self._hierarchy[place], above
            else:
                own = grouping_of(self._dataset, name, self._rows, None)
                self._groups[name] = own, None
        return self._groups[name]

    def _cells(self, operand: Categorical, nested: bool) -> Cells:
        """The columns of a categorical variable.

        ``nested``: whether the rest of its term is in the model, so that contrasts can be used.
        """
        if operand.variable not in self._levels:
            self._levels[operand.variable] = levels_of(self._dataset, operand.variable, self._rows)
        levels, _ = self._levels[operand.variable]
        texts = [level if level.isalnum() else written(level) for level in levels.texts]
        labels = distinct_labels(levels)
        indicators = operand.coding is Coding.INDICATOR or not nested
        if not indicators:
            matrix = coding_matrix(operand, len(texts))
            names, titles = contrast_names(operand, texts), contrast_titles(operand, labels)
            base = None
        else:
            matrix, names, titles = np.eye(len(texts)), texts, labels
            base = base_level(operand, levels)
        name = operand.variable
        return Cells(
            operand,
            levels,
            matrix,
            tuple(f"{own}.{written(name)}" for own in names),
            tuple(titles),
            base,
            indicators,
            frozenset(places_of(operand, levels, operand.only)) if operand.only else None,
            frozenset(places_of(operand, levels, operand.without)),
        )

    def _columns(
        self, term: Term, operands: Sequence[Number | Cells], keys: Collection[Key]
    ) -> tuple[Column, ...]:
        empty = self._empty_cells(operands)
        columns = []
        for picks in product(*(range(_width(o)) for o in operands)):
            status = Status.USED
            if _is_unchosen(operands, picks):
                status = Status.OTHER
            elif _is_base(term, operands, picks, keys):
                status = Status.BASE
            elif _is_left_out(operands, picks):
                status = Status.OMITTED
            elif empty is not None and empty[_cell(operands, picks)]:
                status = Status.EMPTY
            columns.append(_column(term, operands, picks, status))
        return tuple(columns)

    def _empty_cells(self, operands: Sequence[Number | Cells]) -> np.ndarray | None:
        """Which combinations of levels no used row has; None if the columns are no cells."""
        cells = [o for o in operands if isinstance(o, Cells)]
        if len(cells) < 2 or not all(o.indicators for o in cells):
            return None
        shape = tuple(len(o.levels.texts) for o in cells)
        codes = tuple(self._levels[o.operand.variable][1] for o in cells)
        count = np.bincount(np.ravel_multi_index(codes, shape), minlength=prod(shape))
        return count.reshape(shape) == 0


# For the form


def is_text(dataset: Dataset, name: str) -> bool:
    """Whether a variable is text, which enters a model as categorical."""
    return dataset.variable(name).kind is Kind.TEXT


def suggested_term(dataset: Dataset, name: str) -> Term:
    """The term that choosing a variable asks for: categorical if it is text or has labels."""
    variable = dataset.variable(name)
    if variable.kind in (Kind.TEXT, Kind.CATEGORICAL):
        return Term(Categorical(name))
    return Term(name)


def factor_levels(dataset: Dataset, name: str, rows: np.ndarray | None = None) -> Levels:
    """The levels of a variable in ``rows`` (default all that have a value), with their labels."""
    if rows is None:
        rows = np.flatnonzero(~dataset.column(name).isna().to_numpy(dtype=bool))
    return levels_of(dataset, name, rows)[0]


# Steps


def _numbers(dataset: Dataset, name: str, rows: np.ndarray, largest: float | None) -> np.ndarray:
    """The numbers in ``rows`` (n,); those of all rows are the table's own, for reading only."""
    check_number(dataset, name)
    values = dataset.column(name).to_numpy(dtype=np.float64)
    values = np.ascontiguousarray(values if len(rows) == len(values) else values[rows])
    if largest is None:
        largest = largest_of(values)
    if not np.isfinite(largest):
        check_finite(name, values, rows)
    check_magnitude(name, largest, name)
    return values


def check_number(dataset: Dataset, name: str) -> None:
    """ModelError if a variable that is to enter as a number is text."""
    if is_text(dataset, name):
        raise ModelError(
            tr("The variable {name} is text, not numbers: it has no mean.", name=name),
            tr("Write it as categorical: i.{name}.", name=written(name)),
            variable=name,
        )


def check_magnitude(name: str, largest: float, variable: str) -> None:
    """ModelError if values, ``largest`` the largest of them, are too large or small to square."""
    if largest and not SMALLEST < largest < 1.0 / SMALLEST:
        raise ModelError(
            tr(
                "The values of {name} are of the order of {largest:.0e}: their "
                "squares cannot be computed with.",
                name=name,
                largest=largest,
            ),
            tr("Express it in another unit."),
            variable=variable,
        )


def _centre(operand: Continuous, x: np.ndarray) -> float:
    if operand.centring is Centring.GRAND:
        return float(x[0] + np.mean(x - x[0]))
    return operand.value


def _width(operand: Number | Cells) -> int:
    return operand.matrix.shape[1] if isinstance(operand, Cells) else 1


def _is_unchosen(operands: Sequence[Number | Cells], picks: Sequence[int]) -> bool:
    """Whether the column is one of a level that the command does not choose."""
    return any(
        isinstance(operand, Cells) and operand.chosen is not None and pick not in operand.chosen
        for operand, pick in zip(operands, picks, strict=True)
    )


def _is_left_out(operands: Sequence[Number | Cells], picks: Sequence[int]) -> bool:
    """Whether all operands of which the command leaves levels out are at one of these."""
    own = [
        pick in operand.omitted
        for operand, pick in zip(operands, picks, strict=True)
        if isinstance(operand, Cells) and operand.omitted
    ]
    return bool(own) and all(own)


def _is_base(
    term: Term, operands: Sequence[Number | Cells], picks: Sequence[int], keys: Collection[Key]
) -> bool:
    """Whether the term without some operands that are at their base is in the model."""
    at_base = [
        k
        for k, (operand, pick) in enumerate(zip(operands, picks, strict=True))
        if isinstance(operand, Cells) and operand.base == pick
    ]
    for size in range(1, len(at_base) + 1):
        for removed in combinations(at_base, size):
            rest = [o for k, o in enumerate(term.operands) if k not in removed]
            if not rest or Term(*rest).key in keys:
                return True
    return False


def _cell(operands: Sequence[Number | Cells], picks: Sequence[int]) -> tuple[int, ...]:
    pairs = zip(operands, picks, strict=True)
    return tuple(pick for operand, pick in pairs if isinstance(operand, Cells))


def _column(
    term: Term, operands: Sequence[Number | Cells], picks: tuple[int, ...], status: Status
) -> Column:
    pairs = list(zip(operands, picks, strict=True))
    if term.is_plain:
        return Column(term.name, term.name, "", picks, status)
    cells = "#".join(o.titles[pick] for o, pick in pairs if isinstance(o, Cells))
    return Column(
        "#".join(o.names[p] if isinstance(o, Cells) else o.operand.text for o, p in pairs),
        " × ".join(_titles(pairs)),
        cells,
        picks,
        status,
    )


def _titles(pairs: Iterable[tuple[Number | Cells, int]]) -> Iterator[str]:
    for operand, pick in pairs:
        if isinstance(operand, Cells):
            yield f"{operand.operand.variable}: {operand.titles[pick]}"
        else:
            yield _plain_title(operand.operand)


def _plain_title(operand: Continuous) -> str:
    return operand.variable if operand == Continuous(operand.variable) else operand.text
