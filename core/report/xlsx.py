"""Tables as an Excel workbook: numbers are numbers with a format, everything else is text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from core.model.textwidth import display_width
from core.report.clean import clean
from core.report.format import is_number
from core.report.layout import ROUNDED, TableStyle, with_stars
from core.report.spreadsheet import number_format
from core.report.table import Format, RowKind, Table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

#: Excel keeps no more than this in a cell.
_LONGEST_TEXT = 32_767
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def to_xlsx(table: Table, style: TableStyle = ROUNDED) -> bytes:
    """``table`` as a workbook of one sheet."""
    return tables_to_xlsx([table], style)


def tables_to_xlsx(tables: Iterable[Table], style: TableStyle = ROUNDED) -> bytes:
    """Each table on a sheet of its own.

    Numbers are kept in full and shown rounded, unless ``style`` shows them in full; no text is
    ever a formula or a link.
    """
    from xlsxwriter.workbook import Workbook

    buffer = io.BytesIO()
    taken: set[str] = set()
    with Workbook(buffer, _OPTIONS) as book:
        for table in tables:
            name = _sheet_name(table.title, taken)
            taken.add(name.lower())
            _Sheet(book, book.add_worksheet(name), table, style).write()
        if not taken:
            book.add_worksheet("Empty")
    return buffer.getvalue()


class _Sheet:
    """One table on its way into one sheet: title, headings, rows, notes."""

    _FIRST = 3

    def __init__(self, book: Workbook, sheet: Worksheet, table: Table, style: TableStyle) -> None:
        self._book, self._sheet, self._style = book, sheet, style
        self._table = with_stars(table) if style.stars else table
        self._formats: dict[tuple[Any, ...], Any] = {}

    def write(self) -> None:
        table = self._table
        self._text(0, 0, table.title, bold=True, font_size=12)
        for place, column in enumerate(table.columns):
            side = "left" if column.format is Format.TEXT else "right"
            self._text(2, place, column.heading, bold=True, top=1, bottom=1, align=side)
            self._sheet.set_column(place, place, self._width(place))
        for row in range(len(table.rows)):
            for column in range(len(table.columns)):
                self._cell(row, column)
        for place, note in enumerate(table.notes, start=self._FIRST + len(table.rows) + 1):
            self._text(place, 0, note, italic=True)
        self._sheet.freeze_panes(self._FIRST, 0)
        # Printed on one page's width, long tables on as many pages as they need.
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(2)

    def _cell(self, row: int, column: int) -> None:
        table, place = self._table, self._FIRST + row
        value = table.rows[row][column]
        look: dict[str, Any] = {"bottom": 1} if row == len(table.rows) - 1 else {}
        if table.row_style(row).kind is RowKind.HEADING:
            look["italic"] = True
        if is_number(value):
            look |= {"align": "right", "num_format": number_format(table, row, column, self._style)}
            self._sheet.write_number(place, column, float(value), self._format(look))
        elif isinstance(value, str) and value:
            if table.columns[column].format is not Format.TEXT:
                look["align"] = "right"
            self._text(place, column, value, **look)
        else:
            self._sheet.write_blank(place, column, None, self._format(look))

    def _width(self, column: int) -> float:
        texts = [c for c in self._table.cells(column) if isinstance(c, str)]
        widest = max(map(display_width, [self._table.columns[column].heading, *texts]))
        return min(60.0, max(10.0, widest + 2.0))

    def _text(self, row: int, column: int, text: str, **look: Any) -> None:
        self._sheet.write_string(row, column, clean(text)[:_LONGEST_TEXT], self._format(look))

    def _format(self, look: dict[str, Any]) -> Any:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel allows and that no other sheet has."""
    bare = _FORBIDDEN_IN_NAMES.sub(" ", clean(title)).strip()[:_LONGEST_NAME].strip() or "Table"
    bare = "History " if bare.lower() == "history" else bare
    name, number = bare, 2
    while name.lower() in taken:
        ending = f" {number}"
        name, number = bare[: _LONGEST_NAME - len(ending)] + ending, number + 1
    return name
