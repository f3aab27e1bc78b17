"""From the text of a regular CSV body to columns of strings, and what is wrong if it is not."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from core.data.arrow import pc
from core.data.dataset import Unread
from core.data.readers.csv_dialect import Dialect, records
from core.errors import BadLineError, ReadError
from core.language import mark, tr, tr_plural

_BLOCK_BYTES = 1 << 23
_SHOWN = 60
_QUOTE_REMEDY = mark("Put a quote mark at both ends of the value, or double the one inside it.")
_LENGTH_REMEDY = mark("Give every line the same number of values, or quote those with a delimiter.")


@dataclass(frozen=True)
class Split:
    """The columns as strings without nulls, how many blank lines there were, what was left out."""

    columns: list[pa.Array]
    blank: int
    unread: tuple[Unread, ...] = ()


def parse(
    body: str,
    dialect: Dialect,
    width: int,
    *,
    first_line: int,
    name: str,
    leave_out: bool = False,
) -> Split:
    """``body`` split into ``width`` columns.

    ``first_line`` is the body's first line in the file, for messages. Raises BadLineError naming
    the line where a quote is not closed or the number of values is not ``width``; with
    ``leave_out`` such lines are left out and told.
    """
    try:
        return _split(body, dialect, width, first_line, name)
    except BadLineError:
        if not leave_out:
            raise
    kept, unread = _fitting(body, dialect, width, first_line)
    if not kept:
        raise ReadError(tr("“{name}”: no line fits the table.", name=name), tr(_LENGTH_REMEDY))
    columns = [pa.array(list(c), pa.large_string()) for c in zip(*kept, strict=True)]
    return Split(columns, 0, unread)


def _split(body: str, dialect: Dialect, width: int, first_line: int, name: str) -> Split:
    data = body.encode("utf-8", "surrogatepass")
    has_quotes = dialect.quote in body
    if has_quotes and not _quotes_are_regular(data, dialect):
        _explain(body, dialect, width, first_line, name, quotes_only=True)
    try:
        table = _arrow(data, dialect, width, has_quotes)
    except pa.ArrowInvalid as error:
        _explain(body, dialect, width, first_line, name, quotes_only=False)
        raise ReadError(
            tr("“{name}” cannot be split into {width} columns.", name=name, width=width),
            tr(_LENGTH_REMEDY),
        ) from error
    columns = [c.combine_chunks() for c in table.columns]
    columns = [c.chunk(0) if isinstance(c, pa.ChunkedArray) else c for c in columns]
    return Split(columns, _blank_lines(body, columns, has_quotes))


def _fitting(
    body: str, dialect: Dialect, width: int, first_line: int
) -> tuple[list[tuple[str, ...]], tuple[Unread, ...]]:
    """The records that have ``width`` values, and the lines that are left out.

    Where a quote mark goes astray, every line is taken for itself from there on.
    """
    kept: list[tuple[str, ...]] = []
    unread: list[Unread] = []

    def take(cells: tuple[str, ...], line: int, text: str) -> None:
        if len(cells) == width:
            kept.append(cells)
        elif cells and (width > 1 or any(cells)):
            done = tr_plural(
                "has {n} value where there should be {width}: left out.",
                "has {n} values where there should be {width}: left out.",
                len(cells),
                width=width,
            )
            unread.append(Unread("", text, done, line=line))

    done = 0
    try:
        for record in records(body, dialect, strict=True):
            text = dialect.separator.join(record.cells)[:_SHOWN]
            take(record.cells, first_line + record.line - 1, text)
            done = record.last_line
    except csv.Error:
        for number, line in enumerate(body.split("\n")[done:], start=first_line + done):
            try:
                cells = next(iter(records(line, dialect, strict=True)), None)
            except csv.Error:
                said = tr("has a quote mark out of place: left out.")
                unread.append(Unread("", line[:_SHOWN], said, line=number))
                continue
            if cells is not None:
                take(cells.cells, number, line[:_SHOWN])
    return kept, tuple(unread)


def _arrow(data: bytes, dialect: Dialect, width: int, has_quotes: bool) -> pa.Table:
    names = [str(i) for i in range(width)]
    return pacsv.read_csv(
        pa.BufferReader(data),
        read_options=pacsv.ReadOptions(column_names=names, block_size=_BLOCK_BYTES),
        parse_options=pacsv.ParseOptions(
            delimiter=dialect.separator,
            quote_char=dialect.quote,
            double_quote=True,
            escape_char="\\" if dialect.backslash else False,
            newlines_in_values=has_quotes,
            # In a table of one column a blank line is a row without a value.
            ignore_empty_lines=width > 1,
        ),
        convert_options=pacsv.ConvertOptions(
            column_types={n: pa.large_string() for n in names}, strings_can_be_null=False
        ),
    )


def _quotes_are_regular(data: bytes, dialect: Dialect) -> bool:
    """Whether the quotes come in pairs that open after a delimiter and close before one.

    The 1st, 3rd, 5th… quote opens, the others close; a doubled quote closes and opens again.
    """
    buffer = np.frombuffer(data, dtype=np.uint8)
    quote = ord(dialect.quote)
    places = np.flatnonzero(buffer == quote)
    if dialect.backslash:
        escaped = np.zeros(len(places), dtype=bool)
        escaped[places > 0] = buffer[places[places > 0] - 1] == ord("\\")
        places = places[~escaped]
    if len(places) % 2:
        return False
    edge = np.array([ord(dialect.separator), ord("\n"), ord("\r"), quote], dtype=np.uint8)
    opening, closing = places[::2], places[1::2]
    before = buffer[opening[opening > 0] - 1]
    after = buffer[closing[closing < len(buffer) - 1] + 1]
    return bool(np.isin(before, edge).all() and np.isin(after, edge).all())


def _explain(
    body: str, dialect: Dialect, width: int, first_line: int, name: str, *, quotes_only: bool
) -> None:
    """Raise the ReadError for the first line that breaks the rules, if there is one.

    This is the slow and strict reading of a body that the fast one could not be trusted with;
    ``quotes_only`` leaves the number of values to the fast one.
    """
    done = 0  # lines of the body that were read without trouble
    try:
        for record in records(body, dialect, strict=True):
            count = len(record.cells)
            if count not in (0, width) and not quotes_only:
                line = first_line + record.line - 1
                raise BadLineError(
                    tr_plural(
                        "“{name}”: line {line} has {n} value where there should be {width}.",
                        "“{name}”: line {line} has {n} values where there should be {width}.",
                        count,
                        name=name,
                        line=line,
                        width=width,
                    ),
                    tr(_LENGTH_REMEDY),
                )
            done = record.last_line
    except csv.Error as error:
        is_open = "unexpected end" in str(error) or "field limit" in str(error)
        line = first_line + done
        template = (
            mark("“{name}”: a quote mark opened in line {line} is never closed.")
            if is_open
            else mark("“{name}”: line {line} has a quote mark in the middle of a quoted value.")
        )
        raise BadLineError(tr(template, name=name, line=line), tr(_QUOTE_REMEDY)) from None


def _blank_lines(body: str, columns: list[pa.Array], has_quotes: bool) -> int:
    rows = len(columns[0])
    lines = body.count("\n") + (not body.endswith("\n"))
    if has_quotes:
        breaks = pc.count_substring
        lines -= sum(pc.sum(breaks(c, "\n")).as_py() or 0 for c in columns)
    return max(0, lines - rows)
