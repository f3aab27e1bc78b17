"""OpenDocument spreadsheets (.ods), streamed from their XML with the sizes checked first."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import iterparse

from core.data.foreign.grid import SHEETS, Cells, Grid, choose_table, table_of
from core.data.foreign.guard import CountedFile, check_cells, check_zip, damaged
from core.data.foreign.table import Table
from core.data.readers.base import Request

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DURATION = re.compile(r"(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?")

#: Blank rows and cells at the end of a sheet are written as a great number of repetitions.
_MOST_COLUMNS = 16_384


def read_ods(path: Path, request: Request) -> Table:
    """A sheet of ``path``: the one chosen, else the first that holds something."""
    check_zip(path)
    with CountedFile(path, request.reached) as file, zipfile.ZipFile(file) as archive:
        try:
            with archive.open("content.xml") as content:
                sheets = _sheets(path, content, request)
        except (KeyError, ParseError, ValueError, zipfile.BadZipFile) as error:
            raise damaged(path) from error
    filled = [name for name, cells in sheets.items() if cells]
    title, doubts = choose_table(path, list(sheets), filled, request.choices, SHEETS)
    grid = Grid(sheets[title], "OpenDocument", title, tuple(sheets), doubts)
    return table_of(path, grid, request)


def _sheets(path: Path, content: IO[bytes], request: Request) -> dict[str, Cells]:
    sheets: dict[str, Cells] = {}
    rows: Cells = []
    name, current = "", None
    filled = width = parsed = 0
    for event, element in iterparse(content, events=("start", "end")):
        if event == "start":
            if element.tag == f"{_TABLE}table":
                name = element.get(f"{_TABLE}name") or f"Sheet{len(sheets) + 1}"
                current, rows, filled, width = element, [], 0, 0
            continue
        if element.tag == f"{_TABLE}table-row":
            row = tuple(_trimmed(element))
            times = _repeated(element, "number-rows-repeated")
            if row:
                width = max(width, len(row))
                check_cells(path, len(rows) + times, width)
                rows += [row] * times
                filled = len(rows)
            elif len(rows) + times <= 1 << 20:
                rows += [()] * times
            element.clear()
            parsed += 1
            if parsed % 500 == 0:
                request.reached(0.9)
                if current is not None:
                    current.clear()  # the rows that were read
        elif element.tag == f"{_TABLE}table":
            sheets[name] = rows[:filled]
            element.clear()
    return sheets


def _trimmed(row: Element) -> list[Any]:
    cells: list[Any] = []
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        value = _value(cell)
        times = min(_repeated(cell, "number-columns-repeated"), _MOST_COLUMNS - len(cells))
        cells += [value] * times
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _repeated(element: Element, name: str) -> int:
    return max(1, int(element.get(f"{_TABLE}{name}") or 1))


def _value(cell: Element) -> Any:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind in ("float", "percentage", "currency"):
        return float(cell.get(f"{_OFFICE}value") or "nan")
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "date":
        return _moment(cell.get(f"{_OFFICE}date-value") or "")
    if kind == "time":
        return _span(cell.get(f"{_OFFICE}time-value") or "")
    text = "\n".join(_paragraphs(cell))
    return text or None


def _paragraphs(cell: Element) -> Iterator[str]:
    for paragraph in cell.findall(f"{_TEXT}p"):
        yield "".join(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(1000, int(child.get(f"{_TEXT}c") or 1))
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _moment(text: str) -> datetime.datetime | str | None:
    try:
        return datetime.datetime.fromisoformat(text[:26])
    except ValueError:
        return text or None


def _span(text: str) -> datetime.timedelta | str | None:
    found = _DURATION.fullmatch(text)
    if not found:
        return text or None
    sign = -1 if found[1] else 1
    seconds = float((found[4] or "0").replace(",", "."))
    return sign * datetime.timedelta(
        hours=int(found[2] or 0), minutes=int(found[3] or 0), seconds=seconds
    )
