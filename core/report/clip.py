"""Tables for the clipboard: HTML that Word and Excel take as a table, and tab-separated text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from core.report.clean import clean, guard
from core.report.csv import tables_to_csv, to_csv
from core.report.format import format_full, is_number
from core.report.html import escape
from core.report.latex import tables_to_latex
from core.report.layout import ROUNDED, Laid, Numbers, TableStyle, lay_out, with_stars
from core.report.markdown import tables_to_markdown
from core.report.spreadsheet import number_format
from core.report.table import Format, RowKind, Table
from core.report.text import tables_to_text

#: As of all text that is pasted, the type is the reader's own; Word asks for some.
_TYPE = "font-family:Calibri,Arial,sans-serif"
_HEAVY, _LIGHT = "1.0pt solid black", "0.5pt solid black"
_AS_TEXT = "mso-number-format:'\\@'"


class Form(StrEnum):
    """As what a table is copied."""

    TABLE = "table"  #: a table for Word and Excel, tab-separated text for others
    LATEX = "latex"
    MARKDOWN = "markdown"
    CSV = "csv"
    TEXT = "text"


def clipboard_text(tables: Sequence[Table], form: Form, style: TableStyle = ROUNDED) -> str:
    """``tables`` as the plain text of ``form``."""
    if form is Form.LATEX:
        return tables_to_latex(tables, style)
    if form is Form.MARKDOWN:
        return tables_to_markdown(tables, style)
    if form is Form.TEXT:
        return tables_to_text(tables, style)
    if form is Form.CSV:
        return to_csv(tables[0]) if len(tables) == 1 else tables_to_csv(tables)
    return "\n".join(_tabbed(lay_out(table, style), len(tables) > 1) for table in tables)


def clipboard_html(tables: Iterable[Table], style: TableStyle = ROUNDED) -> str:
    """``tables`` as HTML for the clipboard.

    The look is written into every cell, as Word keeps nothing else. Every cell says to Excel and
    LibreOffice what it is: a number in full with the format it is shown in, or text, which is
    never run as a formula.
    """
    body = "".join(_table_html(table, style) for table in tables)
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">'
        f"</head><body>{body}</body></html>"
    )


def _tabbed(laid: Laid, titled: bool) -> str:
    lines = [[laid.title]] if titled else []
    lines += [list(laid.headings), *map(list, laid.rows)]
    lines += [[note] for note in laid.notes] if titled else []
    return "".join("\t".join(map(_plain, line)) + "\n" for line in lines)


def _plain(cell: str) -> str:
    """A cell on one line; its minus signs as programs write them, no text a formula."""
    text = " ".join(clean(cell).split())
    if text.startswith("−"):
        return text.replace("−", "-")
    return guard(text)


def _table_html(table: Table, style: TableStyle) -> str:
    table = with_stars(table) if style.stars else table
    laid = lay_out(table, replace(style, stars=False))
    width = len(laid.headings)
    headings = "".join(
        _text_cell(heading, _style(right, top=_HEAVY, bottom=_LIGHT), right=right, tag="b")
        for heading, right in zip(laid.headings, laid.numeric, strict=True)
    )
    rows = "".join(_row_html(table, laid, row, style) for row in range(len(laid.rows)))
    small = f"padding:2pt 6pt;{_TYPE};font-size:9pt"
    notes = "".join(f"<tr>{_text_cell(note, small, width)}</tr>" for note in laid.notes)
    return (
        f'<p style="margin:12pt 0pt 4pt 0pt;{_TYPE};font-size:10pt">'
        f"<b>{escape(guard(laid.title))}</b></p>"
        f'<table style="border-collapse:collapse"><tr>{headings}</tr>{rows}{notes}</table>'
    )


def _row_html(table: Table, laid: Laid, row: int, style: TableStyle) -> str:
    cells, bottom = laid.rows[row], _HEAVY if row == len(laid.rows) - 1 else ""
    if laid.kinds[row] is RowKind.HEADING:
        look = _style(False, bottom=bottom)
        return f"<tr>{_text_cell(cells[0], look, len(cells), tag='i')}</tr>"
    written = []
    for column, (text, right) in enumerate(zip(cells, laid.numeric, strict=True)):
        look, value = _style(right, bottom=bottom), laid.values[row][column]
        # "< .001" is more than a number in a format.
        if is_number(value) and not text.startswith("<"):
            format = _format(table, row, laid.columns[column], style)
            written.append(_number_cell(text, format_full(value), format, look))
        else:
            written.append(_text_cell(text, look, right=right))
    return f"<tr>{''.join(written)}</tr>"


def _format(table: Table, row: int, column: int, style: TableStyle) -> str:
    if table.cell_format(row, column) is Format.P and style.numbers is not Numbers.FULL:
        return "0.000"
    return number_format(table, row, column, style)


def _text_cell(text: str, look: str, width: int = 1, *, right: bool = False, tag: str = "") -> str:
    """A cell of text, within the element ``tag`` if given: LibreOffice Calc knows few styles."""
    span = f' colspan="{width}"' if width > 1 else ""
    side = ' align="right"' if right else ""
    inner = f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text)
    return f'<td{span}{side} sdnum="1033;0;@" style="{look};{_AS_TEXT}">{inner}</td>'


def _number_cell(text: str, full: str, format: str, look: str) -> str:
    own = re.sub(r"([^0-9A-Za-z])", r"\\\1", format).replace('\\"', "\\0022")
    look = f"{look};mso-number-format:'{own}'"
    return (
        f'<td align="right" x:num="{full}" sdval="{full}" sdnum="1033;0;{escape(format)}" '
        f'style="{look}">{escape(text)}</td>'
    )


def _style(right: bool, *, top: str = "", bottom: str = "") -> str:
    parts = ["padding:2pt 6pt", f"text-align:{'right' if right else 'left'}"]
    parts += [_TYPE, "font-size:10pt"]
    parts += [f"border-top:{top}"] if top else []
    parts += [f"border-bottom:{bottom}"] if bottom else []
    return ";".join(parts)
