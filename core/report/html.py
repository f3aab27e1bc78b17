"""Tables as one small HTML document that needs nothing beside it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from core.language import code, tr
from core.report.clean import clean
from core.report.format import format_full
from core.report.layout import ROUNDED, Laid, TableStyle, lay_out
from core.report.table import RowKind, Table

_STYLE = """\
:root { color-scheme: light dark; --text: #1B2330; --mute: #667085; --line: #E2E5EA;
  --surface: #FFFFFF; }
@media (prefers-color-scheme: dark) { :root { --text: #E6E9EF; --mute: #98A2B3;
  --line: #2D333F; --surface: #1C2028; } }
body { font: 14px/1.45 Inter, system-ui, sans-serif; color: var(--text);
  background: var(--surface); margin: 24px; }
section { margin-bottom: 32px; }
h2 { font-size: 14px; margin: 0 0 8px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 12px; text-align: left; border-bottom: 1px solid var(--line); }
th { font-size: 12px; font-weight: 600; color: var(--mute); }
tr.before-beneath td { border-bottom: 0; padding-bottom: 0; }
tr.beneath td { padding-top: 0; }
.number { text-align: right; white-space: nowrap; }
p { margin: 8px 0 0; color: var(--mute); }"""


def to_html(table: Table, style: TableStyle = ROUNDED) -> str:
    """``table`` as a document of its own."""
    return tables_to_html([table], table.title, style)


def tables_to_html(tables: Iterable[Table], title: str = "", style: TableStyle = ROUNDED) -> str:
    """Several tables in one document, called "Results" unless it has a ``title``.

    Numbers are rounded for people, with the number in full in the cell's title. Every text is
    escaped; the document loads nothing.
    """
    body = "\n".join(section_html(lay_out(table, style)) for table in tables)
    return document_html(body, title or tr("Results"), _STYLE)


def document_html(body: str, title: str, css: str) -> str:
    """A document around ``body``, which is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{code()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>\n{css}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def section_html(laid: Laid) -> str:
    """A table with its title and its notes."""
    notes = "".join(f"\n<p>{escape(note)}</p>" for note in laid.notes)
    return f"<section>\n<h2>{escape(laid.title)}</h2>\n{table_html(laid)}{notes}\n</section>"


def table_html(laid: Laid) -> str:
    """The table alone."""
    headings = "".join(
        f'<th scope="col"{_class(numeric)}>{escape(heading)}</th>'
        for heading, numeric in zip(laid.headings, laid.numeric, strict=True)
    )
    rows = "\n".join(_row(laid, number) for number in range(len(laid.rows)))
    return f"<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def escape(text: str) -> str:
    """``text`` as HTML, also within quotes."""
    return html.escape(clean(text), quote=True)


def _row(laid: Laid, number: int) -> str:
    cells, values, kind = laid.rows[number], laid.values[number], laid.kinds[number]
    if kind is RowKind.HEADING:
        head = f'<th scope="rowgroup" colspan="{len(cells)}">{escape(cells[0])}</th>'
        return f'<tr class="heading">{head}</tr>'
    written = (
        f"<td{_class(numeric)}{_in_full(value)}>{escape(text)}</td>"
        for text, value, numeric in zip(cells, values, laid.numeric, strict=True)
    )
    followed = number + 1 < len(laid.kinds) and laid.kinds[number + 1] is RowKind.BENEATH
    names = [kind.value] if kind is RowKind.BENEATH else []
    names += ["before-beneath"] if followed else []
    own = f' class="{" ".join(names)}"' if names else ""
    return f"<tr{own}>{''.join(written)}</tr>"


def _class(numeric: bool) -> str:
    return ' class="number"' if numeric else ""


def _in_full(value: float | int | None) -> str:
    """The number in full as the cell's title, where rounding may have taken something away."""
    return f' title="{escape(format_full(value))}"' if isinstance(value, float) else ""
