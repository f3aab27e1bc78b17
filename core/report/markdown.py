"""Tables as Markdown: the pipe tables of GitHub, pandoc and R Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from core.report.clean import clean
from core.report.layout import ROUNDED, TableStyle, lay_out
from core.report.table import RowKind, Table

#: What would be markup, or end the cell.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$^])")


def to_markdown(table: Table, style: TableStyle = ROUNDED) -> str:
    """``table`` under its title, its notes beneath; ends with a line end."""
    laid = lay_out(table, style)
    rule = ["---:" if numeric else "---" for numeric in laid.numeric]
    rows = [
        [f"**{cells[0]}**", *cells[1:]] if kind is RowKind.HEADING else cells
        for cells, kind in zip((_escaped(row) for row in laid.rows), laid.kinds, strict=True)
    ]
    lines = [f"**{markdown_text(laid.title)}**", "", *map(_line, (_escaped(laid.headings), rule))]
    lines += map(_line, rows)
    for note in laid.notes:
        lines += ["", markdown_text(note)]
    return "\n".join(lines) + "\n"


def tables_to_markdown(tables: Iterable[Table], style: TableStyle = ROUNDED) -> str:
    """Several tables, a blank line between them."""
    return "\n".join(to_markdown(table, style) for table in tables)


def markdown_text(text: str) -> str:
    """``text`` on one line with nothing in it that Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(clean(text).split()))


def _escaped(cells: Sequence[str]) -> list[str]:
    return [markdown_text(cell) for cell in cells]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
