"""From the cells of a spreadsheet to columns: where the table is, and what each column holds.

Numbers and dates that the sheet holds as such are taken as they are; columns with words in them
are decided by the same rules as those of text files.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from core.data.choices import DATE, LEFT_OUT, NUMBER, TEXT, Choices
from core.data.dataset import Doubt, Kind, Unread
from core.data.dates import DAILY, TIMED
from core.data.foreign.table import Column, Table
from core.data.names import name_columns
from core.data.readers.base import Request
from core.data.readers.csv_dialect import Record
from core.data.readers.csv_layout import find_layout
from core.data.readers.csv_types import type_columns
from core.errors import ReadError
from core.language import mark, tr, tr_plural

#: Rows from the top; each as long as its last cell that holds something. None where empty.
Cells = list[tuple[Any, ...]]

_FIRST_ROWS = 1000
_EPOCH = datetime.datetime(1960, 1, 1)
_TOO_LARGE = 2**53
_YES_NO = {0.0: "FALSE", 1.0: "TRUE"}


@dataclass
class Grid:
    """The cells of one sheet and what is known of its workbook."""

    cells: Cells
    format: str
    title: str
    sheets: tuple[str, ...]
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


@dataclass(frozen=True)
class TableWords:
    """What is said of the tables of a file: templates, by what such tables are called."""

    unknown: str
    empty: str
    several: str


SHEETS = TableWords(
    mark("“{file}” has no sheet called “{table}”."),
    mark("“{file}” holds no data: every sheet is empty."),
    mark("The file has {n} sheets with data; “{name}” is read."),
)
FRAMES = TableWords(
    mark("“{file}” has no data frame called “{table}”."),
    mark("“{file}” holds no data: every data frame is empty."),
    mark("The file has {n} data frames with data; “{name}” is read."),
)


def choose_table(
    path: Path, names: Sequence[str], filled: Sequence[str], choices: Choices, words: TableWords
) -> tuple[str, list[Doubt]]:
    """The table to read, and the doubt if there are others; ReadError if there is none such."""
    if choices.table is not None:
        if choices.table not in names:
            raise ReadError(
                tr(words.unknown, file=path.name, table=choices.table),
                tr("It has {names}.", names=_listed(names)),
            )
        return choices.table, []
    if not filled:
        raise ReadError(tr(words.empty, file=path.name), tr("Choose another."))
    if len(filled) == 1:
        return filled[0], []
    said = tr(words.several, n=len(filled), name=filled[0])
    return filled[0], [Doubt("table", said)]


def table_of(path: Path, grid: Grid, request: Request) -> Table:
    """The table in ``grid`` as typed columns; ReadError if there is none."""
    cells, choices = grid.cells, request.choices
    if not any(row for row in cells):
        raise ReadError(
            tr("“{file}”: the sheet “{grid}” is empty.", file=path.name, grid=grid.title),
            tr("Choose another."),
        )
    width = max(map(len, cells))
    layout = find_layout(_records(cells, width), path.name, choices)
    headers = [*layout.header, *([""] * width)][:width]
    body = [row for row in cells[layout.body_line - 1 :] if row]
    blank = len(cells) - (layout.body_line - 1) - len(body)
    raw = {j: [row[j] if j < len(row) else None for row in body] for j in range(width)}
    kept = [j for j in range(width) if headers[j] or any(v is not None for v in raw[j])]

    naming = name_columns([headers[j] for j in kept])
    columns, about_file, found, doubts, unread = _typed(
        naming.names, [raw.pop(j) for j in kept], request
    )
    labels = dict(zip(naming.names, naming.labels, strict=True))
    for column in columns:
        column.label = labels[column.name]
    said = [tr("Sheet: “{grid}”.", grid=grid.title), *layout.assumptions]
    if blank:
        said.append(tr_plural("{n} blank row skipped.", "{n} blank rows skipped.", blank))
    said += [*about_file, *naming.assumptions]
    found = replace(
        found,
        table=grid.title,
        header=layout.has_header,
        first_line=layout.first_line,
    )
    shift = layout.body_line - 1
    grid_unread = [u for u in grid.unread if u.line > shift]
    return Table(
        grid.format,
        columns,
        said,
        found,
        [*grid.doubts, *doubts],
        [*grid_unread, *unread],
        grid.sheets,
    )


def _records(cells: Cells, width: int) -> list[Record]:
    """The first rows as those of a text file; a lone first cell is left alone, as titles are."""
    found = []
    for number, row in enumerate(cells[:_FIRST_ROWS], start=1):
        texts = tuple(cell_text(v) for v in row)
        lone = len(row) <= 1 and width > 1
        padded = texts if lone else texts + ("",) * (width - len(texts))
        found.append(Record(number, number, padded))
    return found


def _typed(
    names: Sequence[str], values: list[list[Any]], request: Request
) -> tuple[list[Column], list[str], Choices, list[Doubt], list[Unread]]:
    """The columns, sentences about them, what was found, doubts, unread places."""
    choices = request.choices
    columns: dict[str, Column | None] = {}
    words: dict[str, pa.Array] = {}
    for name, column in zip(names, values, strict=True):
        request.check()
        kind = choices.kind_of(name)
        if kind == LEFT_OUT:
            continue
        columns[name] = _as_stored(name, column, kind, choices)
        if columns[name] is None:
            words[name] = pa.array([cell_text(v) for v in column], pa.large_string())
    typed = type_columns(list(words), list(words.values()), request.check, choices)
    said = list(typed.about_file)
    doubts: list[Doubt] = []
    unread: list[Unread] = []
    for name, t in zip(words, typed.columns, strict=True):
        array = pa.array(t.values, from_pandas=True)
        array = array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
        columns[name] = Column(name, t.kind, array, format=t.format)
        said += t.assumptions
        if t.kind is Kind.CONTINUOUS and not np.isnan(np.asarray(t.values, np.float64)).all():
            said.append(
                tr("“{name}”: numbers that the sheet holds as text are read as numbers.", name=name)
            )
        doubts += t.doubts
        unread += t.unread
    return [c for c in columns.values() if c is not None], said, typed.found, doubts, unread


def _as_stored(name: str, values: list[Any], kind: str, choices: Choices) -> Column | None:
    """The column if the sheet holds it as numbers, dates or truth values; None if as words."""
    types = {type(v) for v in values if v is not None}
    if kind == TEXT or not types or types & {str}:
        return None
    if types == {bool} and kind != NUMBER:
        floats = [None if v is None else float(v) for v in values]
        return Column(name, Kind.CATEGORICAL, pa.array(floats, pa.float64()), value_labels=_YES_NO)
    if types <= {int, float, bool} and kind != DATE:
        if any(isinstance(v, int) and abs(v) >= _TOO_LARGE for v in values):
            return None
        floats = np.array([np.nan if v is None else v for v in values], dtype=np.float64)
        codes = _numbers(choices.missing)
        gone = np.isin(floats, codes)
        seen = tuple(np.unique(floats[gone]).tolist())
        floats[gone] = np.nan
        return Column(name, Kind.CONTINUOUS, pa.array(floats), missing_codes=seen)
    if types <= {datetime.date, datetime.datetime}:
        return _moments(name, values)
    if types <= {datetime.time, datetime.timedelta}:
        return Column(name, Kind.CONTINUOUS, pa.array([_seconds(v) for v in values], pa.float64()))
    return None


def _moments(name: str, values: list[Any]) -> Column:
    """Whole days as %td, else milliseconds as %tc."""
    spans = [None if v is None else _since_1960(v) for v in values]
    if all(s is None or s % datetime.timedelta(days=1) == datetime.timedelta() for s in spans):
        days = [None if s is None else float(s.days) for s in spans]
        return Column(name, Kind.DATE, pa.array(days, pa.float64()), format=DAILY)
    unit = datetime.timedelta(milliseconds=1)
    return Column(
        name,
        Kind.DATE,
        pa.array([None if s is None else s / unit for s in spans], pa.float64()),
        format=TIMED,
    )


def _since_1960(value: datetime.date) -> datetime.timedelta:
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None) - _EPOCH
    return datetime.datetime.combine(value, datetime.time()) - _EPOCH


def _seconds(value: datetime.time | datetime.timedelta | None) -> float | None:
    if value is None:
        return None
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    return value.hour * 3600.0 + value.minute * 60.0 + value.second + value.microsecond / 1e6


def _numbers(words: Sequence[str] | None) -> list[float]:
    found = []
    for word in words or ():
        try:
            found.append(float(word))
        except ValueError:
            continue
    return found


def cell_text(value: Any) -> str:
    """A cell as people read it: whole numbers undotted, dates as yyyy-mm-dd, "" where empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{n}”" for n in names[:10])
    return (
        tr("{shown} and {n_names} more", shown=shown, n_names=len(names) - 10)
        if len(names) > 10
        else shown
    )
