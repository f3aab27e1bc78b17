"""Old Excel workbooks (.xls) by xlrd."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlrd
from xlrd.biffh import XLRDError
from xlrd.xldate import xldate_as_datetime

from core.data.foreign.grid import SHEETS, Cells, Grid, choose_table, table_of
from core.data.foreign.guard import check_cells, damaged
from core.data.foreign.table import Table
from core.data.readers.base import Request
from core.language import tr

_LARGEST_FILE = 512 << 20


def read_xls(path: Path, request: Request) -> Table:
    """A sheet of the old workbook ``path``: the one chosen, else the first that holds something."""
    if path.stat().st_size > _LARGEST_FILE:
        raise damaged(path, tr("no workbook of this format is so large"))
    try:
        book = xlrd.open_workbook(str(path), on_demand=True, ragged_rows=True)
    except (XLRDError, AssertionError, IndexError, KeyError, ValueError) as error:
        raise damaged(path, " ".join(str(error).split())[:100]) from error
    with book:
        names = book.sheet_names()
        shown = [n for i, n in enumerate(names) if not _is_hidden(book, i)] or names
        filled = [n for n in shown if book.sheet_by_name(n).nrows]
        title, doubts = choose_table(path, names, filled, request.choices, SHEETS)
        cells = _cells(path, book, book.sheet_by_name(title), request)
    grid = Grid(cells, "Excel 97", title, tuple(names), doubts)
    return table_of(path, grid, request)


def _is_hidden(book: Any, number: int) -> bool:
    visible = getattr(book, "_sheet_visibility", None)
    return bool(visible and number < len(visible) and visible[number])


def _cells(path: Path, book: Any, sheet: Any, request: Request) -> Cells:
    check_cells(path, sheet.nrows, sheet.ncols)
    rows: Cells = []
    filled = 0
    for number in range(sheet.nrows):
        row = [_value(book, cell) for cell in sheet.row(number)]
        while row and row[-1] is None:
            row.pop()
        rows.append(tuple(row))
        filled = len(rows) if row else filled
        if number % 1000 == 0:
            request.reached(number / sheet.nrows)
    return rows[:filled]


def _value(book: Any, cell: Any) -> Any:
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return None
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return cell.value or None
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment = xldate_as_datetime(cell.value, book.datemode)
        except (ValueError, OverflowError):
            return "#VALUE!"  # a day that no calendar has
        # Below one day it is a time of day.
        return moment.time() if 0 <= cell.value < 1 else moment
    return float(cell.value)
