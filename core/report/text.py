"""Tables as aligned plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.model.textwidth import display_width, pad_left, pad_right
from core.report.clean import clean
from core.report.layout import ROUNDED, TableStyle, lay_out
from core.report.table import RowKind, Table

_GAP = "  "


def to_text(table: Table, style: TableStyle = ROUNDED) -> str:
    """``table`` with its title, numbers rounded for people; ends with a line end."""
    laid = lay_out(table, style)
    headings = [_line(heading) for heading in laid.headings]
    rows = [[_line(cell) for cell in row] for row in laid.rows]
    widths = [
        max(map(display_width, [heading, *(row[i] for row in rows)]))
        for i, heading in enumerate(headings)
    ]
    rule = "-" * (sum(widths) + len(_GAP) * (len(widths) - 1))
    lines = [_line(laid.title), rule, _row(headings, laid.numeric, widths), rule]
    for place, (row, kind) in enumerate(zip(rows, laid.kinds, strict=True)):
        if kind is RowKind.HEADING and place:
            lines.append(rule)
        lines.append(_row(row, laid.numeric, widths))
    lines += [rule, *map(_line, laid.notes)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def tables_to_text(tables: Iterable[Table], style: TableStyle = ROUNDED) -> str:
    """Several tables, a blank line between them."""
    return "\n".join(to_text(table, style) for table in tables)


def _row(cells: Iterable[str], numeric: Sequence[bool], widths: Sequence[int]) -> str:
    """One line: text on the left of its column, numbers on the right."""
    return _GAP.join(
        (pad_left if right else pad_right)(cell, width)
        for cell, right, width in zip(cells, numeric, widths, strict=True)
    )


def _line(text: str) -> str:
    """``text`` on one line."""
    return " ".join(clean(text).split())
