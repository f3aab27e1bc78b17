"""CSV and its relatives: from a file of text to a Dataset, with every assumption in words."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from pathlib import Path

import pandas as pd
import pyarrow as pa

from core.data.arrow import pc
from core.data.dataset import Dataset, Source, Variable
from core.data.names import name_columns
from core.data.readers.base import Cancel, Reader, check
from core.data.readers.csv_dialect import (
    Dialect,
    Record,
    find_dialect,
    normalise,
    records,
    sample_of,
)
from core.data.readers.csv_layout import Layout, find_layout
from core.data.readers.csv_parse import parse
from core.data.readers.csv_text import decode
from core.data.readers.csv_types import Typed, type_columns
from core.errors import ReadError

_SEP_LINE = re.compile(r'"?sep=(.)"?[ ,;]*\r?(?:\n|$)', re.IGNORECASE)

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x19\x1b-\x1f]")

#: The header is looked for in this many records.
_FIRST_RECORDS = 1000


def read_csv(path: Path, cancelled: Cancel) -> Dataset:
    """The delimited text file ``path`` as a Dataset.

    Raises ReadError naming the line at fault, or Cancelled.
    """
    try:
        data = path.read_bytes()
    except (OSError, MemoryError) as error:
        raise ReadError(f"“{path.name}” cannot be read: {error}.", "Try again.") from None
    check(cancelled)
    text, encoding = decode(data, path.name)
    del data
    check(cancelled)

    said = [encoding]
    text = _plain_line_ends(text)
    text, skipped_lines, declared = _without_sep_line(text)
    dialect = find_dialect(text, declared)
    said += dialect.assumptions
    check(cancelled)
    text, dialect = normalise(text, dialect)

    layout = find_layout(_first_records(text, dialect, path.name), path.name)
    body = _from_line(text, layout.body_line)
    del text
    check(cancelled)
    columns, blank = parse(
        body,
        dialect,
        layout.width,
        first_line=layout.body_line + skipped_lines,
        name=path.name,
    )
    del body
    check(cancelled)
    if blank:
        said.append(f"{blank} blank line{'s' if blank != 1 else ''} skipped.")

    headers, columns, about_headers = _match(layout, columns)
    naming = name_columns(headers)
    typed, about_types = type_columns(naming.names, columns, lambda: check(cancelled))
    said += [*layout.assumptions, *about_headers, *about_types, *naming.assumptions]
    said += [sentence for t in typed for sentence in t.assumptions]
    return _dataset(naming.names, naming.labels, typed, Source(path, "CSV", tuple(said)))


def recognises(head: bytes) -> bool:
    """Whether the bytes are text: no control characters but tabs and line ends."""
    return not _CONTROL.search(head) or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


CSV = Reader("Text (CSV)", (".csv", ".tsv", ".tab", ".txt", ".dat", ".asc"), recognises, read_csv)


def _plain_line_ends(text: str) -> str:
    """Old Mac files end their lines with CR alone; blank lines at the end go, and DOS's Ctrl+Z."""
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return text.rstrip("\r\n \x1a")


def _without_sep_line(text: str) -> tuple[str, int, str]:
    """The text after a line such as "sep=;", how many lines went, and the delimiter it names."""
    found = _SEP_LINE.match(text)
    if not found:
        return text, 0, ""
    return text.partition("\n")[2], 1, found[1]


def _first_records(text: str, dialect: Dialect, name: str) -> list[Record]:
    found: list[Record] = []
    try:
        for record in itertools.islice(records(sample_of(text), dialect), _FIRST_RECORDS):
            found.append(record)
    except csv.Error:
        line = found[-1].last_line + 1 if found else 1
        raise ReadError(
            f"“{name}”: a value that begins in or after line {line} does not end within "
            f"{csv.field_size_limit():,} characters.",
            "Look for a quote mark that is never closed.",
        ) from None
    return found


def _from_line(text: str, line: int) -> str:
    """The text from its ``line``-th line on, counting from 1."""
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return text[start:]


def _match(
    layout: Layout, columns: list[pa.Array]
) -> tuple[list[str], list[pa.Array], tuple[str, ...]]:
    """Headers and columns brought together: an empty last column goes, a first one gets no name."""
    headers = list(layout.header)
    last_unnamed = layout.short_by_one or (len(headers) > 1 and not headers[-1].strip())
    if last_unnamed and _is_empty(columns[-1]):
        said = "Every line ends with a delimiter: the empty last column is left out."
        kept = headers if layout.short_by_one else headers[:-1]
        return kept, columns[:-1], (said,)
    if layout.short_by_one:
        said = "The header has one name too few: the first column is taken to be unnamed."
        return ["", *headers], columns, (said,)
    return headers, columns, ()


def _is_empty(column: pa.Array) -> bool:
    trimmed = pc.utf8_trim_whitespace(column)
    return bool(pc.all(pc.equal(trimmed, "")).as_py())


def _dataset(
    names: tuple[str, ...], labels: tuple[str, ...], typed: list[Typed], source: Source
) -> Dataset:
    variables = tuple(
        Variable(name, t.kind, label, format=t.format)
        for name, label, t in zip(names, labels, typed, strict=True)
    )
    frame = pd.DataFrame({n: t.values for n, t in zip(names, typed, strict=True)}, copy=False)
    return Dataset(variables, frame, source)
