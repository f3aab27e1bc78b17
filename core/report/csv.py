"""Tables as CSV and TSV, every number in full."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from core.report.clean import clean, guard
from core.report.format import format_full
from core.report.table import Cell, Table


def to_csv(table: Table, delimiter: str = ",") -> str:
    """``table``'s headings and rows.

    Text cells that a spreadsheet would run as a formula get an apostrophe in front; numbers
    never do. The title and the notes are not written: the file reads back as data.
    """
    return _write([[c.heading for c in table.columns], *table.rows], delimiter)


def tables_to_csv(tables: Iterable[Table], delimiter: str = ",") -> str:
    """Several tables, each under its title and followed by its notes, blank lines between."""
    sections = [
        _write(
            [
                [table.title],
                [column.heading for column in table.columns],
                *table.rows,
                *([note] for note in table.notes),
            ],
            delimiter,
        )
        for table in tables
    ]
    return "\n".join(sections)


def _write(rows: Iterable[Iterable[Cell]], delimiter: str) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerows([[_cell(cell) for cell in row] for row in rows])
    return buffer.getvalue()


def _cell(value: Cell) -> str:
    if not isinstance(value, str):
        return format_full(value)
    # The csv module leaves a lone carriage return unquoted: readers would end the line there.
    return guard(clean(value).replace("\r\n", "\n").replace("\r", "\n"))
