"""The Dataset: columns with their metadata, and where they came from. Immutable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import numpy as np

from core.data.choices import AS_FOUND, Choices
from core.data.dates import date_text, is_daily, is_timed, moment_text
from core.data.missing_codes import NO_CODES, PLAIN, MissingCodes
from core.errors import UserError, nearest
from core.language import mark, tr

if TYPE_CHECKING:
    import pandas as pd


class Kind(StrEnum):
    """What a variable measures; decides how it is stored and what it may be used for."""

    CONTINUOUS = mark("continuous")  #: float64, NaN where missing
    CATEGORICAL = mark("categorical")  #: float64 codes with value labels, NaN where missing
    ORDERED = mark("ordered")  #: as categorical, the codes' order meaningful
    DATE = mark(
        "date"
    )  #: float64 in the unit of ``format`` (Stata's %t formats), NaN where missing
    TEXT = mark("text")  #: Arrow-backed strings, NA where missing


@dataclass(frozen=True)
class Variable:
    """One column's metadata. ``value_labels`` maps numeric codes to their words.

    ``missing_codes`` are the values that stood for a missing one in the file (99 for "refused");
    the column holds NaN in their place. ``missing_labels`` are the words for codes of missing
    values as ``MissingCodes`` spells them (".a", "99").
    """

    name: str
    kind: Kind
    label: str = ""
    value_labels: Mapping[float, str] = field(default_factory=lambda: MappingProxyType({}))
    format: str = ""
    missing_codes: tuple[float, ...] = ()
    missing_labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_numeric(self) -> bool:
        """Whether the column holds numbers that can enter a model as they are."""
        return self.kind is not Kind.TEXT

    @property
    def title(self) -> str:
        """The label where there is one, else the name: what plots and tables call it."""
        return self.label or self.name


@dataclass(frozen=True)
class Unread:
    """A place of a file that could not be read as the rest of it was, and what was done.

    ``row`` counts the rows of data from 1, ``line`` the lines of a text file; 0 where it is none.
    ``column`` is "" for a whole line.
    """

    column: str
    text: str
    done: str
    row: int = 0
    line: int = 0


@dataclass(frozen=True)
class Doubt:
    """A second plausible reading of a file, in a sentence.

    ``about`` names what to choose otherwise, a field of Choices; ``column`` the column if one.
    """

    about: str
    text: str
    column: str = ""


@dataclass(frozen=True)
class Source:
    """Where a dataset came from and every assumption made while reading it.

    ``chosen`` is what the user decided and ``found`` what was then found out, of what applies to
    the format; ``tables`` are the sheets or data frames that the file offers.
    """

    path: Path | None = None
    format: str = ""
    assumptions: tuple[str, ...] = ()
    chosen: Choices = AS_FOUND
    found: Choices = AS_FOUND
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[Unread, ...] = ()
    tables: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether there is a single plausible reading and nothing was left unread."""
        return not self.doubts and not self.unread


@dataclass(frozen=True)
class MissingKind:
    """One of the missing values of a variable: its code ("." is plain), its word, how many rows."""

    code: str
    label: str
    rows: int


@dataclass(frozen=True)
class Dataset:
    """Columns of equal length with their metadata.

    ``frame`` has one column per variable, in the same order and under the same names, and a
    plain RangeIndex. It is never modified: whoever changes data makes a new Dataset. ``missing``
    holds the codes of the variables whose missing values are not all plain.
    """

    variables: tuple[Variable, ...]
    frame: pd.DataFrame
    source: Source = Source()
    missing: Mapping[str, MissingCodes] = field(default_factory=lambda: NO_CODES)

    def __post_init__(self) -> None:
        names = [v.name for v in self.variables]
        if names != list(self.frame.columns):
            raise ValueError("variables and columns of the frame differ")
        if any(n not in names or len(c) != len(self.frame) for n, c in self.missing.items()):
            raise ValueError("codes of missing values and columns of the frame differ")

    @property
    def names(self) -> tuple[str, ...]:
        """The variables' names, in file order."""
        return tuple(v.name for v in self.variables)

    @property
    def n_rows(self) -> int:
        """Number of rows."""
        return len(self.frame)

    def __contains__(self, name: object) -> bool:
        return any(v.name == name for v in self.variables)

    def variable(self, name: str) -> Variable:
        """The metadata of ``name``; UserError with the nearest name if there is none such."""
        for v in self.variables:
            if v.name == name:
                return v
        close = nearest(name, self.names)
        raise UserError(
            tr("There is no variable called “{name}”.", name=name),
            tr("Did you mean “{close}”?", close=close) if close else "",
        )

    def column(self, name: str) -> pd.Series:
        """The values of ``name``, shape (n_rows,); UserError as for ``variable``."""
        if name not in self._taken:
            self.variable(name)
            self._taken[name] = cast("pd.Series", self.frame[name])
        return self._taken[name]

    @cached_property
    def _taken(self) -> dict[str, pd.Series]:
        """Columns asked for before: looking one up in an index of texts takes a while."""
        return {}

    def missing_count(self, name: str) -> int:
        """How many rows have no value of ``name``."""
        return int(self.column(name).isna().sum())

    def missing_code(self, name: str, row: int) -> str:
        """The code of the missing value of ``name`` in ``row``, such as ".a"; "" without one."""
        codes = self.missing.get(name)
        return codes.code(row) if codes is not None else ""

    def missing_counts(self, name: str) -> dict[str, int]:
        """How many rows have each missing value of ``name``, the plain one (".") first."""
        counts = self.missing[name].counts() if name in self.missing else {}
        plain = self.missing_count(name) - sum(counts.values())
        return {PLAIN: plain, **counts} if plain else counts

    def missing_kinds(self, name: str) -> tuple[MissingKind, ...]:
        """The missing values of ``name`` that rows have; none if all are plain."""
        if name not in self.missing:
            return ()
        labels = self.variable(name).missing_labels
        counts = self.missing_counts(name)
        return tuple(MissingKind(code, labels.get(code, ""), n) for code, n in counts.items())

    def taken(self, rows: np.ndarray) -> Dataset:
        """These rows alone (a mask or positions), numbered anew."""
        frame = self.frame[rows] if rows.dtype == bool else self.frame.iloc[rows]
        kept = {name: codes.taken(rows) for name, codes in self.missing.items()}
        missing = MappingProxyType({name: c for name, c in kept.items() if c is not None})
        return replace(self, frame=frame.reset_index(drop=True), missing=missing)

    def with_variables(self, variables: Iterable[Variable]) -> Dataset:
        """These variables alone, in this order, with metadata that may be other."""
        chosen = tuple(variables)
        names = [v.name for v in chosen]
        missing = MappingProxyType({n: c for n, c in self.missing.items() if n in names})
        return replace(self, variables=chosen, frame=self.frame[names], missing=missing)

    def value_texts(self, name: str, values: Iterable[object]) -> list[str]:
        """Many ``values`` of ``name`` as people read them."""
        variable = self.variable(name)
        if variable.value_labels or variable.kind is Kind.DATE:
            return [self.value_text(name, value) for value in values]
        found = list(values)
        if set(map(type, found)) != {float}:
            return [self.value_text(name, value) for value in found]
        numbers = np.array(found)
        if np.all((numbers == np.floor(numbers)) & (np.abs(numbers) < 1e15)):
            return [str(number) for number in numbers.astype(np.int64).tolist()]
        return [f"{value:.15g}" if value == value else "" for value in found]

    def cell_text(self, name: str, row: int) -> str:
        """What stands in ``row`` of ``name`` as people read it: the value, or a missing code."""
        return self.value_text(name, self.frame[name].iat[row]) or self.missing_code(name, row)

    def value_text(self, name: str, value: object) -> str:
        """``value`` of ``name`` as people read it: its value label, date or plain number."""
        from pandas import NA

        if value is None or value is NA or value != value:
            return ""
        if isinstance(value, str):
            return value
        number = float(value)  # pyright: ignore[reportArgumentType]
        variable = self.variable(name)
        label = variable.value_labels.get(number)
        if label is not None:
            return label
        if variable.kind is Kind.DATE and is_daily(variable.format):
            return date_text(number)
        if variable.kind is Kind.DATE and is_timed(variable.format):
            return moment_text(number)
        return f"{number:.15g}"
