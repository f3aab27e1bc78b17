"""From the text of a regular CSV body to columns of strings, and what is wrong if it is not."""

from __future__ import annotations

import csv

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from core.data.arrow import pc
from core.data.readers.csv_dialect import Dialect, records
from core.errors import ReadError

_BLOCK_BYTES = 1 << 23
_QUOTE_REMEDY = "Put a quote mark at both ends of the value, or double the one inside it."
_LENGTH_REMEDY = "Give every line the same number of values, or quote those with a delimiter."


def parse(
    body: str, dialect: Dialect, width: int, *, first_line: int, name: str
) -> tuple[list[pa.Array], int]:
    """The columns of ``body`` as strings without nulls, and how many blank lines it had.

    ``first_line`` is the body's first line in the file, for messages. Raises ReadError naming the
    line where a quote is not closed or the number of values is not ``width``.
    """
    data = body.encode("utf-8", "surrogatepass")
    has_quotes = dialect.quote in body
    if has_quotes and not _quotes_are_regular(data, dialect):
        _explain(body, dialect, width, first_line, name, quotes_only=True)
    try:
        table = _arrow(data, dialect, width, has_quotes)
    except pa.ArrowInvalid as error:
        _explain(body, dialect, width, first_line, name, quotes_only=False)
        raise ReadError(
            f"“{name}” cannot be split into {width} columns.", _LENGTH_REMEDY
        ) from error
    columns = [c.combine_chunks() for c in table.columns]
    columns = [c.chunk(0) if isinstance(c, pa.ChunkedArray) else c for c in columns]
    return columns, _blank_lines(body, columns, has_quotes)


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
                values = "1 value" if count == 1 else f"{count} values"
                raise ReadError(
                    f"“{name}”: line {line} has {values} where there should be {width}.",
                    _LENGTH_REMEDY,
                )
            done = record.last_line
    except csv.Error as error:
        is_open = "unexpected end" in str(error) or "field limit" in str(error)
        line = first_line + done
        what = (
            f"a quote mark opened in line {line} is never closed"
            if is_open
            else f"line {line} has a quote mark in the middle of a quoted value"
        )
        raise ReadError(f"“{name}”: {what}.", _QUOTE_REMEDY) from None


def _blank_lines(body: str, columns: list[pa.Array], has_quotes: bool) -> int:
    rows = len(columns[0])
    lines = body.count("\n") + (not body.endswith("\n"))
    if has_quotes:
        breaks = pc.count_substring
        lines -= sum(pc.sum(breaks(c, "\n")).as_py() or 0 for c in columns)
    return max(0, lines - rows)
