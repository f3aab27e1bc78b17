"""Tables as one small HTML document that needs nothing beside it."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from core.report.clean import clean
from core.report.format import format_column, format_full
from core.report.table import Cell, Format, Table

_STYLE = """\
:root { color-scheme: light dark; --text: #1B2330; --mute: #667085; --line: #E2E5EA;
  --surface: #FFFFFF; }
@media (prefers-color-scheme: dark) { :root { --text: #E6E9EF; --mute: #98A2B3;
  --line: #2D333F; --surface: #1C2028; } }
body { font: 14px/1.45 Inter, system-ui, sans-serif; color: var(--text);
  background: var(--surface); margin: 24px; }
section { margin-bottom: 32px; }
h1 { font-size: 18px; } h2 { font-size: 14px; margin: 0 0 8px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px; text-align: left; border-bottom: 1px solid var(--line); }
th { font-size: 12px; font-weight: 600; color: var(--mute); }
.number { text-align: right; white-space: nowrap; }
p { margin: 8px 0 0; color: var(--mute); }"""


def to_html(table: Table) -> str:
    """``table`` as a document of its own."""
    return tables_to_html([table], table.title)


def tables_to_html(tables: Iterable[Table], title: str = "Results") -> str:
    """Several tables in one document.

    Numbers are rounded for people, with the number in full in the cell's title. Every text is
    escaped; the document loads nothing.
    """
    body = "\n".join(_section(table) for table in tables)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _section(table: Table) -> str:
    formats = [column.format for column in table.columns]
    headings = "".join(
        f'<th scope="col"{_class(c.format)}>{_escape(c.heading)}</th>' for c in table.columns
    )
    columns = [
        format_column([row[i] for row in table.rows], format) for i, format in enumerate(formats)
    ]
    rows = "\n".join(
        _row(cells, shown, formats)
        for cells, shown in zip(table.rows, zip(*columns, strict=True), strict=True)
    )
    notes = "".join(f"\n<p>{_escape(note)}</p>" for note in table.notes)
    return (
        f"<section>\n<h2>{_escape(table.title)}</h2>\n<table>\n"
        f"<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>{notes}\n"
        "</section>"
    )


def _row(cells: Sequence[Cell], shown: Sequence[str], formats: Sequence[Format]) -> str:
    written = (
        f"<td{_class(format)}{_in_full(cell, format)}>{_escape(text)}</td>"
        for cell, text, format in zip(cells, shown, formats, strict=True)
    )
    return f"<tr>{''.join(written)}</tr>"


def _class(format: Format) -> str:
    return "" if format is Format.TEXT else ' class="number"'


def _in_full(cell: Cell, format: Format) -> str:
    """The number in full as the cell's title, where rounding may have taken something away."""
    if not isinstance(cell, float) or format is Format.INTEGER:
        return ""
    return f' title="{_escape(format_full(cell))}"'


def _escape(text: str) -> str:
    return html.escape(clean(text), quote=True)
