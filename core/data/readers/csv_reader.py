"""CSV and its relatives: from a file of text to a Dataset, with every assumption in words."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.arrow import pc
from core.data.choices import LEFT_OUT, Choices
from core.data.dataset import Dataset, Doubt, Source, Unread, Variable
from core.data.names import Naming, name_columns
from core.data.readers.base import Reader, Request
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
from core.data.readers.csv_text import ENCODINGS, decode
from core.data.readers.csv_types import TypedColumns, decide, type_columns
from core.data.readers.files import read_bytes
from core.errors import ReadError
from core.language import mark, tr, tr_plural

_LINE_END = re.compile(r"\r\n|\r|\n")
_SEP_LINE = re.compile(r'"?sep=(.)"?[ ,;]*\r?(?:\n|$)', re.IGNORECASE)

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x19\x1b-\x1f]")

#: From this size on the compiled reader pays for its import.
LEAST_FAST_BYTES = 4 << 20

#: Of the time it takes, this much goes into getting the bytes.
_READ_SHARE = 0.2

#: The header is looked for in this many records.
_FIRST_RECORDS = 1000


def read_csv(path: Path, request: Request) -> Dataset:
    """The delimited text file ``path`` as a Dataset.

    Raises ReadError naming the line at fault, or Cancelled.
    """
    try:
        data = read_bytes(path, lambda part: request.reached(part * _READ_SHARE))
    except (OSError, MemoryError) as error:
        raise ReadError(
            tr("“{file}” cannot be read: {error}.", file=path.name, error=error), tr("Try again.")
        ) from None
    return read_text(data, path.name, path, request)


def read_pasted(text: str, request: Request) -> Dataset:
    """A table that was copied as text, such as cells of a spreadsheet."""
    if not text.strip():
        raise ReadError(
            tr("There is no text to paste as data."), tr("Copy the cells of a table first.")
        )
    chosen = replace(request, choices=replace(request.choices, encoding="utf-8"))
    data = np.frombuffer(bytearray(text.encode("utf-8", "replace")), np.uint8)
    dataset = read_text(data, "clipboard", None, chosen)
    said = dataset.source.assumptions[1:]
    source = replace(
        dataset.source, format=mark("Clipboard"), assumptions=said, chosen=request.choices
    )
    return replace(dataset, source=source)


def read_text(data: np.ndarray, name: str, path: Path | None, request: Request) -> Dataset:
    """The table in the bytes ``data``, uint8; ``name`` is for messages."""
    request.check()
    choices = request.choices
    if len(data) >= LEAST_FAST_BYTES and not choices.leave_out_bad_lines:
        dataset = _read_fast(data, name, path, request)
        if dataset is not None:
            return dataset
    decoded = decode(data.tobytes(), name, choices.encoding)
    del data
    request.reached(0.3)

    text = _plain_line_ends(decoded.text)
    text, skipped_lines, declared = without_sep_line(text)
    dialect = find_dialect(text, declared, choices.delimiter)
    found = Choices(encoding=decoded.codec, delimiter=dialect.delimiter)
    encoding, delimiter = decoded.said, dialect.assumptions
    doubts = [*dialect.doubts]
    if decoded.is_guess:
        known = tr(ENCODINGS.get(decoded.codec, decoded.codec))
        doubts.insert(0, Doubt("encoding", tr("The encoding is a guess: {known}.", known=known)))
    del decoded
    request.reached(0.4)
    text, dialect = normalise(text, dialect)

    shifted = _from_top(choices, skipped_lines)
    layout = find_layout(first_records(text, dialect, name), name, shifted)
    body = _from_line(text, layout.body_line)
    del text
    request.reached(0.5)
    split = parse(
        body,
        dialect,
        layout.width,
        first_line=layout.body_line + skipped_lines,
        name=name,
        leave_out=choices.leave_out_bad_lines,
    )
    del body
    request.reached(0.7)
    about_blank = blank_lines_said(split.blank)

    headers, columns, about_headers = match(layout, split.columns)
    naming = name_columns(headers)
    names, columns = _kept(naming.names, columns, choices)
    typed = type_columns(names, columns, request.check, choices)
    request.reached(1.0)
    found = replace(
        found,
        first_line=layout.first_line + skipped_lines,
        header=layout.has_header,
        decimal=typed.found.decimal,
        thousands=typed.found.thousands,
        dates=typed.found.dates,
    )
    assembled = Assembled(
        said=[encoding, *delimiter, *about_blank, *layout.assumptions, *about_headers],
        doubts=[*doubts, *layout_doubts(layout, about_headers)],
        unread=split.unread,
        found=found,
    )
    return assembled.dataset(names, naming, typed, path, request)


def _read_fast(data: np.ndarray, name: str, path: Path | None, request: Request) -> Dataset | None:
    """As ``read_text``, by the compiled reader; None where that is not as exact."""
    from core.data.readers import csv_fast as fast

    choices = request.choices
    text = fast.bounds(data) if fast.is_simple(choices) else None
    if text is None:
        return None
    sample = fast.sample(data, text)
    if "\n" not in sample:
        return None
    sample, skipped_lines, declared = without_sep_line(sample)
    dialect = find_dialect(sample, declared, choices.delimiter)
    if not fast.without_escapes(dialect):
        return None
    shifted = _from_top(choices, skipped_lines)
    try:
        first = first_records(sample, dialect, name)
        layout = find_layout(first, name, shifted)
    except ReadError:
        return None  # the sample may end within quotes, which the whole file does not
    if layout.short_by_one or not all(h.strip() for h in layout.header[-1:] if layout.has_header):
        return None
    body = replace(text, start=fast.line_start(data, text, layout.body_line + skipped_lines))
    naming = name_columns(layout.header)
    kinds = [choices.kind_of(n) for n in naming.names]
    found = fast.columns_of(data, body, dialect, kinds, fast.worded(first, layout), request)
    if found is None:
        return None
    studied, blank = found
    kept = [i for i, kind in enumerate(kinds) if kind != LEFT_OUT]
    names = [naming.names[i] for i in kept]
    typed = decide(names, [studied[i] for i in kept], request.check, choices)
    has_mark = text.start > 0
    assembled = Assembled(
        said=[
            tr("Encoding: UTF-8 (byte order mark).") if has_mark else tr("Encoding: UTF-8."),
            *dialect.assumptions,
            *blank_lines_said(blank),
            *layout.assumptions,
        ],
        doubts=[*dialect.doubts],
        unread=(),
        found=Choices(
            encoding="utf-8",
            delimiter=dialect.delimiter,
            first_line=layout.first_line + skipped_lines,
            header=layout.has_header,
            decimal=typed.found.decimal,
            thousands=typed.found.thousands,
            dates=typed.found.dates,
        ),
    )
    request.reached(1.0)
    return assembled.dataset(names, naming, typed, path, request)


@dataclass(frozen=True)
class Assembled:
    """What is known of a file besides its columns."""

    said: list[str]
    doubts: list[Doubt]
    unread: tuple[Unread, ...]
    found: Choices

    def dataset(
        self,
        names: Sequence[str],
        naming: Naming,
        typed: TypedColumns,
        path: Path | None,
        request: Request,
    ) -> Dataset:
        """The Dataset of the columns ``typed`` called ``names``."""
        labels = dict(zip(naming.names, naming.labels, strict=True))
        said = [*self.said, *typed.about_file, *naming.assumptions]
        said += [sentence for t in typed.columns for sentence in t.assumptions]
        doubts = [*self.doubts, *(d for t in typed.columns for d in t.doubts)]
        if self.found.delimiter == ";" and typed.maybe_thousands:
            doubts += [_maybe_thousands(name) for name in typed.maybe_thousands[:20]]
        variables = tuple(
            Variable(name, t.kind, labels[name], format=t.format, missing_codes=t.missing_codes)
            for name, t in zip(names, typed.columns, strict=True)
        )
        values = {n: t.values for n, t in zip(names, typed.columns, strict=True)}
        source = Source(
            path,
            "CSV",
            tuple(said),
            request.choices,
            self.found,
            tuple(doubts),
            (*self.unread, *(u for t in typed.columns for u in t.unread)),
        )
        return Dataset(variables, pd.DataFrame(values, copy=False), source)


def _maybe_thousands(name: str) -> Doubt:
    return Doubt(
        "thousands",
        tr(
            "“{name}”: the points are read as decimal marks, but may separate thousands.", name=name
        ),
        name,
    )


def recognises(head: bytes) -> bool:
    """Whether the bytes are text: no control characters but tabs and line ends."""
    return not _CONTROL.search(head) or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


CSV = Reader(
    mark("Text (CSV)"), (".csv", ".tsv", ".tab", ".txt", ".dat", ".asc"), recognises, read_csv
)


def _plain_line_ends(text: str) -> str:
    """Old Mac files end their lines with CR alone; blank lines at the end go, and DOS's Ctrl+Z."""
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return text.rstrip("\r\n \x1a")


def without_sep_line(text: str) -> tuple[str, int, str]:
    """The text after a line such as "sep=;", how many lines went, and the delimiter it names."""
    found = _SEP_LINE.match(text)
    if not found:
        return text, 0, ""
    return text.partition("\n")[2], 1, found[1]


def first_records(text: str, dialect: Dialect, name: str) -> list[Record]:
    found: list[Record] = []
    try:
        for record in itertools.islice(records(sample_of(text), dialect), _FIRST_RECORDS):
            found.append(record)
    except csv.Error:
        line = found[-1].last_line + 1 if found else 1
        raise ReadError(
            tr(
                "“{name}”: a value that begins in or after line {line} does not "
                "end within {csv:,} characters.",
                name=name,
                line=line,
                csv=csv.field_size_limit(),
            ),
            tr("Look for a quote mark that is never closed."),
        ) from None
    return found


def _from_line(text: str, line: int) -> str:
    """The text from its ``line``-th line on, counting from 1, whatever ends the lines."""
    if line == 1:
        return text
    end = next(itertools.islice(_LINE_END.finditer(text), line - 2, None), None)
    return text[end.end() :] if end else ""


def match(
    layout: Layout, columns: list[pa.Array]
) -> tuple[list[str], list[pa.Array], tuple[str, ...]]:
    """Headers and columns brought together: an empty last column goes, a first one gets no name."""
    headers = list(layout.header)
    last_unnamed = layout.short_by_one or (len(headers) > 1 and not headers[-1].strip())
    if last_unnamed and _is_empty(columns[-1]):
        said = tr("Every line ends with a delimiter: the empty last column is left out.")
        kept = headers if layout.short_by_one else headers[:-1]
        return kept, columns[:-1], (said,)
    if layout.short_by_one:
        said = tr("The header has one name too few: the first column is taken to be unnamed.")
        return ["", *headers], columns, (said,)
    return headers, columns, ()


def _is_empty(column: pa.Array) -> bool:
    trimmed = pc.utf8_trim_whitespace(column)
    return bool(pc.all(pc.equal(trimmed, "")).as_py())


def blank_lines_said(blank: int) -> list[str]:
    """The sentence about blank lines, if there are any."""
    if not blank:
        return []
    return [tr_plural("{n} blank line skipped.", "{n} blank lines skipped.", blank)]


def layout_doubts(layout: Layout, about_headers: Sequence[str]) -> list[Doubt]:
    """What else the header could mean."""
    return [Doubt("header", said) for said in about_headers if layout.short_by_one]


def _from_top(choices: Choices, skipped_lines: int) -> Choices:
    """The choices with the first line counted from where the text now begins."""
    if choices.first_line is None:
        return choices
    return replace(choices, first_line=max(1, choices.first_line - skipped_lines))


def _kept(
    names: Sequence[str], columns: list[pa.Array], choices: Choices
) -> tuple[list[str], list[pa.Array]]:
    """Names and columns without those that the user leaves out."""
    kept = [i for i, name in enumerate(names) if choices.kind_of(name) != LEFT_OUT]
    if not kept:
        raise ReadError(tr("Every column is left out."), tr("Keep one at least."))
    return [names[i] for i in kept], [columns[i] for i in kept]
