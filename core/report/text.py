"""Tables as aligned plain text."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.textwidth import display_width, pad_left, pad_right
from core.report.clean import clean
from core.report.format import format_column
from core.report.table import Column, Format, Table

_GAP = "  "


def to_text(table: Table) -> str:
    """``table`` with its title, numbers rounded for people; ends with a line end."""
    cells = [
        [_line(cell) for cell in format_column(values, column.format)]
        for column, values in zip(table.columns, _columns(table), strict=True)
    ]
    headings = [_line(column.heading) for column in table.columns]
    widths = [
        max(map(display_width, [heading, *column]))
        for heading, column in zip(headings, cells, strict=True)
    ]
    rule = "-" * (sum(widths) + len(_GAP) * (len(widths) - 1))
    body = [_row(row, table.columns, widths) for row in zip(*cells, strict=True)]
    lines = [
        _line(table.title),
        rule,
        _row(headings, table.columns, widths),
        rule,
        *body,
        rule,
        *map(_line, table.notes),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def tables_to_text(tables: Iterable[Table]) -> str:
    """Several tables, a blank line between them."""
    return "\n".join(to_text(table) for table in tables)


def _columns(table: Table) -> list[list]:
    return [[row[i] for row in table.rows] for i in range(len(table.columns))]


def _row(cells: Iterable[str], columns: Iterable[Column], widths: Iterable[int]) -> str:
    """One line: text on the left of its column, numbers on the right."""
    return _GAP.join(
        (pad_right if column.format is Format.TEXT else pad_left)(cell, width)
        for cell, column, width in zip(cells, columns, widths, strict=True)
    )


def _line(text: str) -> str:
    """``text`` on one line."""
    return " ".join(clean(text).split())
