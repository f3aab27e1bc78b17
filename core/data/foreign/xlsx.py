"""Excel workbooks (.xlsx, .xlsm) by openpyxl, streamed, their sizes checked before parsing."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from core.data.dataset import Unread
from core.data.foreign.grid import SHEETS, Cells, Grid, choose_table, table_of
from core.data.foreign.guard import CountedFile, check_cells, check_zip, damaged
from core.data.foreign.table import MOST_UNREAD, Table
from core.data.readers.base import Request
from core.language import tr

_ROWS_PEEKED = 20
_FORMULA = re.compile(rb"<(\w+:)?f[ />]")


def read_xlsx(path: Path, request: Request) -> Table:
    """A sheet of the workbook ``path``: the one chosen, else the first that holds something."""
    check_zip(path)
    with CountedFile(path, lambda f: request.reached(0.5 * f)) as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            sheets = {s.title: s for s in book.worksheets}
            visible = [t for t, s in sheets.items() if s.sheet_state == "visible"] or list(sheets)
            filled = [t for t in visible if _holds_something(sheets[t])]
            title, doubts = choose_table(path, list(sheets), filled, request.choices, SHEETS)
            sheet = sheets[title]
            cells = _cells(path, sheet, request)
            unread = _formulas_without_value(path, sheet, cells)
        finally:
            book.close()
    grid = Grid(cells, "Excel", title, tuple(sheets), doubts, unread)
    return table_of(path, grid, request)


def _holds_something(sheet: Any) -> bool:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=_ROWS_PEEKED, values_only=True)
    return any(value is not None for row in rows for value in row)


def _cells(path: Path, sheet: Any, request: Request) -> Cells:
    """The rows of ``sheet``, without the blank ones at the end."""
    sheet.reset_dimensions()
    rows: Cells = []
    width = filled = 0
    for row in sheet.iter_rows(values_only=True):
        count = len(row)
        while count and row[count - 1] is None:
            count -= 1
        rows.append(row[:count])
        if count:
            filled, width = len(rows), max(width, count)
            check_cells(path, filled, width)
        if len(rows) % 1000 == 0:
            request.reached(0.5)
    return rows[:filled]


def _formulas_without_value(path: Path, sheet: Any, cells: Cells) -> list[Unread]:
    """Where a formula stands whose result the file does not hold."""
    place = sheet._worksheet_path
    with zipfile.ZipFile(path) as archive, archive.open(place) as part:
        kept = b""
        while chunk := part.read(1 << 20):
            if _FORMULA.search(kept + chunk):
                break
            kept = chunk[-16:]
        else:
            return []
    found: list[Unread] = []
    book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
    try:
        formulas = book[sheet.title]
        formulas.reset_dimensions()
        for number, row in enumerate(formulas.iter_rows(values_only=True)):
            if number >= len(cells):
                break
            for column, value in enumerate(row):
                known = column < len(cells[number]) and cells[number][column] is not None
                if value is None or known or not str(value).startswith("="):
                    continue
                where = f"{get_column_letter(column + 1)}{number + 1}"
                done = tr(
                    "the workbook does not hold the result of the formula in {where}: left empty.",
                    where=where,
                )
                found.append(Unread("", str(value)[:60], done, line=number + 1))
                if len(found) >= MOST_UNREAD:
                    return found
    except (ValueError, KeyError) as error:
        raise damaged(path, tr("its formulas cannot be read")) from error
    finally:
        book.close()
    return found
