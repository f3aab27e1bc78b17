"""Table: rows of typed cells with headings. What is on screen and what is exported is this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Cell = str | float | int | None


class Format(StrEnum):
    """How a column's cells are written when rounded for people."""

    TEXT = "text"
    INTEGER = "integer"
    ESTIMATE = "estimate"  #: significant digits, common decimals within the table's column
    STATISTIC = "statistic"  #: two decimals: z, chi-square
    LOGLIK = "loglik"  #: four decimals
    P = "p"  #: three decimals, "< .001"


@dataclass(frozen=True)
class Column:
    """One column: a short machine ``key``, the ``heading`` people read, the format."""

    key: str
    heading: str
    format: Format = Format.TEXT


@dataclass(frozen=True)
class Table:
    """A titled table. Every row has one cell per column; None is an empty cell.

    ``notes`` are the sentences printed under it.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"table {self.key}: a row's length differs from the columns'")
