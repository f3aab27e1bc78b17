"""CSV files read in batches, their columns as the ordinary reader of large CSV files reads them.

The types are decided over all rows of all files before the first pass, by the same rules and from
the same evidence: columns of plain numbers by the marks that their cells show, all others by their
distinct texts.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.data.dataset import Kind, Variable
from core.data.names import Naming, name_columns
from core.data.readers import csv_fast as fast
from core.data.readers.base import Request
from core.data.readers.csv_cells import MISSING_WORDS
from core.data.readers.csv_dialect import Dialect, find_dialect
from core.data.readers.csv_layout import find_layout
from core.data.readers.csv_numbers import Reading
from core.data.readers.csv_reader import first_records, without_sep_line
from core.data.readers.csv_types import PlainNumbers, Studied, Typed, decide, study_numbered
from core.data.readers.files import read_head
from core.errors import ReadError
from core.language import mark, tr
from core.stream.batches import Batch, Words
from core.stream.source import Piece, Shard, Source

#: So many bytes are read at a time.
PIECE_BYTES = 32 << 20
_TAIL_BYTES = 1 << 12
_BLANK = b"\r\n \x1a"
_REMEDY = mark("Convert it to Parquet with levelwise convert on a machine whose memory holds it.")


@dataclass(frozen=True)
class _Form:
    """How a file is laid out: its columns' names, and where its body begins and ends, in bytes.

    ``worded``: the columns that hold words, as far as that is known.
    """

    dialect: Dialect
    naming: Naming
    start: int
    end: int
    worded: frozenset[int]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.naming.names)


@dataclass(frozen=True)
class _Column:
    """What the cells of a column become: numbers as they are read, or by ``places`` of the texts in
    ``values``, which are numbers or, where ``texts`` is given, places in these (-1: missing)."""

    variable: Variable
    places: Mapping[str, int] | None = None
    values: np.ndarray | None = None
    texts: tuple[str, ...] | None = None


@dataclass(frozen=True)
class CsvSource(Source):
    """CSV files of the same columns."""

    forms: Mapping[Path, _Form]
    columns: tuple[_Column, ...]
    worded: frozenset[int]

    def batches(self, shard: Shard, names: Sequence[str], size: int) -> Iterator[Batch]:
        """As ``Source.batches``."""
        for piece in shard:
            studied = _studied(piece, self.forms[piece.path], self.worded)
            numbers: dict[str, np.ndarray] = {}
            words: dict[str, Words] = {}
            for column, found in zip(self.columns, studied, strict=True):
                if column.variable.name not in names:
                    continue
                if column.texts is not None:
                    words[column.variable.name] = Words(_codes(column, found), column.texts)
                else:
                    numbers[column.variable.name] = _numbers(column, found)
            for start in range(0, piece.rows, size):
                part = slice(start, min(start + size, piece.rows))
                yield Batch(
                    str(piece.path),
                    piece.row + start,
                    part.stop - start,
                    {name: x[part] for name, x in numbers.items()},
                    {name: Words(w.codes[part], w.texts) for name, w in words.items()},
                )


class _NeedsTexts(Exception):
    """A column of numbers has to be looked at as texts to be understood."""

    def __init__(self, column: int) -> None:
        super().__init__(column)
        self.column = column


@dataclass
class _Evidence:
    """What the pieces so far show of one column."""

    plain: bool = False
    words: frozenset[str] = frozenset()
    has_empty: bool = False
    decisive: str = ""
    could_be_thousands: bool = False
    texts: dict[str, int] | None = None
    has_values: bool = False

    def add(self, found: Studied | PlainNumbers) -> None:
        """Take in the next piece."""
        if isinstance(found, PlainNumbers):
            self.plain = True
            self.words |= found.words
            self.has_empty |= found.has_empty
            self.decisive = self.decisive or found.numbers.decisive
            self.could_be_thousands |= found.numbers.could_be_thousands
            return
        self.texts = self.texts or {}
        self.has_values |= not found.missing.all()
        for text, count in zip(found.texts.to_pylist(), found.counts.tolist(), strict=True):
            self.texts[text] = self.texts.get(text, 0) + count

    @property
    def is_mixed(self) -> bool:
        """Whether some pieces hold numbers only and others do not."""
        return self.plain and self.has_values

    def studied(self, column: int) -> Studied | PlainNumbers:
        """As the typing rules take it, with a row for each distinct text."""
        if not self.plain:
            texts = self.texts or {}
            array = pa.array(list(texts), pa.large_string())
            found = study_numbered(array, np.arange(len(texts)), MISSING_WORDS)
            return replace(found, counts=np.array(list(texts.values()), dtype=np.int64))
        gaps = {text.strip() for text in self.texts or {}}
        decisive = self.decisive
        reading = Reading(
            pa.array([], pa.large_string()),
            ("point",),
            decisive,
            could_be_thousands=self.could_be_thousands and not decisive,
        )

        def as_text() -> Studied:
            raise _NeedsTexts(column)

        words = self.words | frozenset(gaps - {""})
        return PlainNumbers(np.zeros(0), words, self.has_empty or "" in gaps, reading, as_text)


def header_of(path: Path) -> tuple[str, ...]:
    """The names of a file's columns; ReadError as ``open_csv``."""
    return _form(path).naming.names


def open_csv(paths: Sequence[Path], check: Callable[[], None]) -> CsvSource:
    """The table in ``paths``, after one look at all of it.

    ``check`` is called between pieces and may raise. Raises ReadError for a file that is not
    regular CSV in UTF-8, or whose columns are not those of the first.
    """
    forms = {path: _form(path) for path in paths}
    first = forms[paths[0]]
    for path, form in forms.items():
        _check_same(paths[0], first.naming.names, path, form.naming.names)
    pieces = [piece for path in paths for piece in _pieces(path, forms[path])]
    worded = frozenset().union(*(form.worded for form in forms.values()))
    while True:
        evidence, pieces = _look(pieces, forms, worded, check)
        mixed = {i for i, found in enumerate(evidence) if found.is_mixed}
        try:
            if not mixed:
                studied = [found.studied(i) for i, found in enumerate(evidence)]
                typed = decide(first.naming.names, studied, check).columns
                break
        except _NeedsTexts as needed:
            mixed = {needed.column}
        worded |= mixed
    labels = zip(first.naming.names, first.naming.labels, strict=True)
    columns = tuple(
        _column(Variable(name, t.kind, label, format=t.format), t, e)
        for (name, label), t, e in zip(labels, typed, evidence, strict=True)
    )
    variables = tuple(c.variable for c in columns)
    return CsvSource("CSV", tuple(paths), variables, tuple(pieces), forms, columns, worded)


def _check_same(first: Path, names: Sequence[str], path: Path, own: Sequence[str]) -> None:
    if tuple(own) == tuple(names):
        return
    for name in names:
        if name not in own:
            raise ReadError(
                tr(
                    "“{path}” has no column “{name}”, which “{first}” has.",
                    path=path.name,
                    name=name,
                    first=first.name,
                ),
                tr("Give all files the same columns."),
            )
    for name in own:
        if name not in names:
            raise ReadError(
                tr(
                    "“{path}” has a column “{name}”, which “{first}” lacks.",
                    path=path.name,
                    name=name,
                    first=first.name,
                ),
                tr("Give all files the same columns."),
            )
    raise ReadError(
        tr(
            "The columns of “{path}” are in another order than those of “{first}”.",
            path=path.name,
            first=first.name,
        ),
        tr("Write them in the same order."),
    )


def _form(path: Path) -> _Form:
    head = read_head(path)
    mark = len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0
    end = _text_end(path)
    sample = _sample(path, head, mark, end)
    sample, skipped, declared = without_sep_line(sample)
    dialect = find_dialect(sample, declared)
    if not fast.without_escapes(dialect):
        raise _irregular(path, tr("its values are not separated as plain CSV separates them"))
    records = first_records(sample, dialect, path.name)
    layout = find_layout(records, path.name)
    unnamed = layout.has_header and not all(h.strip() for h in layout.header[-1:])
    if layout.short_by_one or unnamed:
        raise _irregular(
            path, tr("its header has another number of names than the lines have values")
        )
    start = mark
    for _ in range(layout.body_line + skipped - 1):
        start = head.find(b"\n", start) + 1
    worded = frozenset(fast.worded(records, layout))
    return _Form(dialect, name_columns(layout.header), start, end, worded)


def _irregular(path: Path, why: str) -> ReadError:
    return ReadError(
        tr(
            "“{path}” cannot be read in batches: {why}.",
            path=path.name,
            why=why,
        ),
        tr(_REMEDY),
    )


def _text_end(path: Path) -> int:
    """Where the text ends, without trailing blank lines."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _TAIL_BYTES))
        tail = file.read()
    return size - (len(tail) - len(tail.rstrip(_BLANK)))


def _sample(path: Path, head: bytes, start: int, end: int) -> str:
    """The beginning and the end of the text, in whole lines."""
    tail = b""
    if end > len(head):
        with path.open("rb") as file:
            file.seek(max(len(head), end - _TAIL_BYTES))
            tail = file.read(end - file.tell()).partition(b"\n")[2]
        head = head[: head.rfind(b"\n") + 1]
    try:
        text = (head[start:] + tail).decode()
    except UnicodeDecodeError:
        raise _irregular(path, tr("it is not in UTF-8")) from None
    if "\n" not in text:
        raise _irregular(path, tr("its lines have no ends"))
    return text


def _pieces(path: Path, form: _Form) -> Iterator[Piece]:
    """Stretches of about PIECE_BYTES that end with a line, and not within quotes."""
    quote = form.dialect.quote.encode()
    at = form.start
    with path.open("rb") as file:
        while at < form.end:
            file.seek(at)
            block = file.read(min(PIECE_BYTES, form.end - at))
            cut = len(block)
            if at + cut < form.end:
                cut = block.rfind(b"\n") + 1
                while cut and block.count(quote, 0, cut) % 2:
                    cut = block.rfind(b"\n", 0, cut - 1) + 1
            if not cut:
                raise _irregular(
                    path,
                    tr(
                        "no line ends for {piece_bytes} MB",
                        piece_bytes=PIECE_BYTES >> 20,
                    ),
                )
            yield Piece(path, at, at + cut, 0, 0)
            at += cut


def _studied(piece: Piece, form: _Form, worded: Collection[int]) -> list[Studied | PlainNumbers]:
    """The columns of a piece, as far as they are known without the others."""
    size = piece.last - piece.first
    data = np.fromfile(piece.path, np.uint8, size, offset=piece.first)
    found = fast.bounds(data)
    if found is None:
        raise _irregular(piece.path, tr("it is not text in UTF-8 throughout"))
    columns = fast.columns_of(data, found, form.dialect, [""] * form.width, worded, Request())
    if columns is None:
        raise _irregular(
            piece.path,
            tr(
                "between bytes {first:,} and {last:,} a line has another number of "
                "values, or quote marks that are not closed",
                first=piece.first,
                last=piece.last,
            ),
        )
    return columns[0]


def _look(
    pieces: Sequence[Piece],
    forms: Mapping[Path, _Form],
    worded: Collection[int],
    check: Callable[[], None],
) -> tuple[list[_Evidence], list[Piece]]:
    """What all pieces show, and they with their rows counted."""
    evidence = [_Evidence() for _ in range(next(iter(forms.values())).width)]
    counted: list[Piece] = []
    for piece in pieces:
        check()
        columns = _studied(piece, forms[piece.path], worded)
        for own, found in zip(evidence, columns, strict=True):
            own.add(found)
        before = counted[-1] if counted and counted[-1].path == piece.path else None
        row = before.row + before.rows if before else 0
        counted.append(replace(piece, row=row, rows=_length(columns[0])))
    return evidence, counted


def _length(found: Studied | PlainNumbers) -> int:
    return len(found.values if isinstance(found, PlainNumbers) else found.codes)


def _column(variable: Variable, typed: Typed, evidence: _Evidence) -> _Column:
    if evidence.plain:
        return _Column(variable)
    texts = list(evidence.texts or {})
    places = {text: k for k, text in enumerate(texts)}
    if typed.kind is not Kind.TEXT:
        return _Column(variable, places, np.asarray(typed.values, dtype=np.float64))
    array: pa.ChunkedArray = pa.chunked_array([pa.array(typed.values, pa.large_string())])
    missing = array.is_null().to_numpy()
    known = [text for text, gone in zip(texts, missing, strict=True) if not gone]
    values = np.where(missing, -1, np.cumsum(~missing) - 1)
    return _Column(variable, places, values, tuple(known))


def _codes(column: _Column, found: Studied | PlainNumbers) -> np.ndarray:
    assert isinstance(found, Studied) and column.places is not None and column.values is not None
    own = [column.places[text] for text in found.texts.to_pylist()]
    return column.values[np.array(own, dtype=np.int64)][found.codes].astype(np.int64)


def _numbers(column: _Column, found: Studied | PlainNumbers) -> np.ndarray:
    if isinstance(found, PlainNumbers):
        return found.values
    if column.places is None or column.values is None:
        return np.full(len(found.codes), np.nan)  # a piece without values
    own = [column.places[text] for text in found.texts.to_pylist()]
    return column.values[np.array(own, dtype=np.int64)][found.codes]
