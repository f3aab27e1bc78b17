"""Table: rows of typed cells with headings. What is on screen and what is exported is this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Cell = str | float | int | None


class Format(StrEnum):
    """How a column's cells are written when rounded for people."""

    TEXT = "text"
    INTEGER = "integer"
    ESTIMATE = "estimate"  #: significant digits, common decimals within the table's column
    STATISTIC = "statistic"  #: two decimals: z, chi-square
    LOGLIK = "loglik"  #: four decimals
    P = "p"  #: three decimals, "< .001"
    BRACKETED = "bracketed"  #: as an estimate, in parentheses: the s.e. beneath it


class RowKind(StrEnum):
    """What a row is to the rows around it."""

    PLAIN = "plain"
    HEADING = "heading"  #: the title of the rows that follow, a rule above it
    BENEATH = "beneath"  #: belongs to the row above, no gap between them


@dataclass(frozen=True)
class RowStyle:
    """How one row differs: ``format`` is that of its numbers, instead of their columns'."""

    kind: RowKind = RowKind.PLAIN
    format: Format | None = None


PLAIN_ROW = RowStyle()


@dataclass(frozen=True)
class Column:
    """One column: a short machine ``key``, the ``heading`` people read, the format."""

    key: str
    heading: str
    format: Format = Format.TEXT


@dataclass(frozen=True)
class Table:
    """A titled table. Every row has one cell per column; None is an empty cell.

    ``notes`` are the sentences printed under it. ``row_styles`` is empty or has one per row;
    ``marks`` maps (row, column) to what stands behind the number there, such as "**".
    Where code has to know rows, or the level that the title names, whatever the language:
    ``row_keys`` is empty or has one per row, ``level`` is that level's name.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    row_styles: tuple[RowStyle, ...] = ()
    marks: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    row_keys: tuple[str, ...] = ()
    level: str = ""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"table {self.key}: a row's length differs from the columns'")
        if self.row_styles and len(self.row_styles) != len(self.rows):
            raise ValueError(f"table {self.key}: it has not one style per row")
        if self.row_keys and len(self.row_keys) != len(self.rows):
            raise ValueError(f"table {self.key}: it has not one key per row")

    def row_style(self, row: int) -> RowStyle:
        """The style of a row."""
        return self.row_styles[row] if self.row_styles else PLAIN_ROW

    def cell_format(self, row: int, column: int) -> Format:
        """The format of a cell: its row's where it has one, else its column's."""
        return self.row_style(row).format or self.columns[column].format

    def cells(self, column: int) -> tuple[Cell, ...]:
        """The cells of one column."""
        return tuple(row[column] for row in self.rows)
