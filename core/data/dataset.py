"""The Dataset: columns with their metadata, and where they came from. Immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import cast

import pandas as pd

from core.data.dates import date_text, is_daily
from core.errors import UserError, nearest


class Kind(StrEnum):
    """What a variable measures; decides how it is stored and what it may be used for."""

    CONTINUOUS = "continuous"  #: float64, NaN where missing
    CATEGORICAL = "categorical"  #: float64 codes with value labels, NaN where missing
    ORDERED = "ordered"  #: as categorical, the codes' order meaningful
    DATE = "date"  #: float64 in the unit of ``format`` (Stata's %t formats), NaN where missing
    TEXT = "text"  #: Arrow-backed strings, NA where missing


@dataclass(frozen=True)
class Variable:
    """One column's metadata. ``value_labels`` maps numeric codes to their words."""

    name: str
    kind: Kind
    label: str = ""
    value_labels: Mapping[float, str] = field(default_factory=lambda: MappingProxyType({}))
    format: str = ""

    @property
    def is_numeric(self) -> bool:
        """Whether the column holds numbers that can enter a model as they are."""
        return self.kind is not Kind.TEXT

    @property
    def title(self) -> str:
        """The label where there is one, else the name: what plots and tables call it."""
        return self.label or self.name


@dataclass(frozen=True)
class Source:
    """Where a dataset came from and every assumption made while reading it."""

    path: Path | None = None
    format: str = ""
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dataset:
    """Columns of equal length with their metadata.

    ``frame`` has one column per variable, in the same order and under the same names, and a
    plain RangeIndex. It is never modified: whoever changes data makes a new Dataset.
    """

    variables: tuple[Variable, ...]
    frame: pd.DataFrame
    source: Source = Source()

    def __post_init__(self) -> None:
        if [v.name for v in self.variables] != list(self.frame.columns):
            raise ValueError("variables and columns of the frame differ")

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
            f"There is no variable called “{name}”.",
            f"Did you mean “{close}”?" if close else "",
        )

    def column(self, name: str) -> pd.Series:
        """The values of ``name``, shape (n_rows,); UserError as for ``variable``."""
        self.variable(name)
        return cast(pd.Series, self.frame[name])

    def missing_count(self, name: str) -> int:
        """How many rows have no value of ``name``."""
        return int(self.column(name).isna().sum())

    def value_text(self, name: str, value: object) -> str:
        """``value`` of ``name`` as people read it: its value label, date or plain number."""
        if value is None or value is pd.NA or value != value:
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
        return f"{number:.15g}"
