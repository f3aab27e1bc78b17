"""Parquet files read in batches, their columns as the ordinary reader of Parquet reads them.

The schema decides the types. Where that reader looks at the values as well (whole numbers that are
too long for a double stay text, moments that are all midnight are days, words are numbered as they
appear), all row groups are looked at once, by their statistics where they have any.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from core.data.dataset import Kind, Variable
from core.data.dates import DAILY, TIMED
from core.data.foreign.arrow_files import as_column
from core.data.foreign.guard import damaged
from core.data.foreign.table import Column
from core.data.names import name_columns
from core.data.parquet_metadata import from_metadata
from core.errors import ReadError
from core.language import tr
from core.stream.batches import Batch, Words
from core.stream.source import Piece, Shard, Source

_INDEX = "__index_level_0__"
_EXACT = 2**53
_DAY_MS = 86_400_000


@dataclass(frozen=True)
class _Field:
    """A column of the files: ``header`` its name there, ``variable`` what it is here."""

    header: str
    variable: Variable
    type: pa.DataType


@dataclass(frozen=True)
class ParquetSource(Source):
    """Parquet files of the same columns."""

    fields: tuple[_Field, ...]

    def batches(self, shard: Shard, names: Sequence[str], size: int) -> Iterator[Batch]:
        """As ``Source.batches``."""
        fields = [f for f in self.fields if f.variable.name in names]
        for piece in shard:
            row = piece.row
            for batch in _read(piece, [f.header for f in fields], size):
                numbers: dict[str, np.ndarray] = {}
                words: dict[str, Words] = {}
                for field in fields:
                    column = batch.column(field.header)
                    if field.variable.kind is Kind.TEXT:
                        words[field.variable.name] = _words(column)
                    else:
                        numbers[field.variable.name] = _numbers(field, column)
                yield Batch(str(piece.path), row, batch.num_rows, numbers, words)
                row += batch.num_rows


def open_parquet(paths: Sequence[Path], names: Collection[str]) -> ParquetSource:
    """The table in ``paths``; of the variables ``names`` everything is found out.

    Raises ReadError, naming the file and the column, for a file that cannot be read or whose
    columns are not those of the first.
    """
    first = _schema(paths[0])
    fields = _fields(paths[0], first)
    pieces: list[Piece] = []
    for path in paths:
        _check_same(paths[0], fields, path, _schema(path))
        pieces += _pieces(path)
    if not sum(piece.rows for piece in pieces):
        raise ReadError(
            tr(
                "“{name}” has no rows of data.",
                name=paths[0].name,
            ),
            tr("Choose another file."),
        )
    found = [_looked_at(f, paths) if f.variable.name in names else f for f in fields]
    variables = tuple(f.variable for f in found)
    return ParquetSource("Parquet", tuple(paths), variables, tuple(pieces), tuple(found))


def names_of(path: Path) -> tuple[str, ...]:
    """The names of a file's columns; ReadError as ``open_parquet``."""
    return tuple(field.variable.name for field in _fields(path, _schema(path)))


def table_bytes(path: Path) -> int:
    """How many bytes the columns of a file are in memory, about."""
    try:
        metadata = pq.read_metadata(path)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise damaged(path) from error
    return 8 * metadata.num_rows * metadata.num_columns


def _schema(path: Path) -> pa.Schema:
    try:
        return pq.read_schema(path)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise damaged(path) from error


def _pieces(path: Path) -> list[Piece]:
    metadata = pq.read_metadata(path)
    found, row = [], 0
    for k in range(metadata.num_row_groups):
        rows = metadata.row_group(k).num_rows
        found.append(Piece(path, k, k + 1, row, rows))
        row += rows
    return found


def _fields(path: Path, schema: pa.Schema) -> tuple[_Field, ...]:
    """The columns that hold numbers, dates or words, with what the schema alone says of them."""
    kept = []
    for field in schema:
        if field.name == _INDEX:
            continue
        column = _column(field.name, pa.chunked_array([], field.type))
        if column is not None:
            kept.append((field, column))
    if not kept:
        raise ReadError(
            tr(
                "“{path}” has no column of numbers, dates or words.",
                path=path.name,
            ),
            tr("Choose another file."),
        )
    naming = name_columns([field.name for field, _ in kept])
    found = []
    for name, label, (field, column) in zip(naming.names, naming.labels, kept, strict=True):
        variable = Variable(name, column.kind, label, dict(column.value_labels), column.format)
        found.append(_Field(field.name, _described(variable, field), field.type))
    return tuple(found)


def _described(variable: Variable, field: pa.Field) -> Variable:
    """With what the column's metadata say, where they mean a column of this type."""
    metadata: Mapping[bytes, bytes] = field.metadata or {}
    for key in (b"label", b"description", b"comment"):
        if key in metadata:
            variable = replace(variable, label=metadata[key].decode("utf-8", "replace")[:1000])
            break
    told = from_metadata(metadata, 0)
    is_text = variable.kind is Kind.TEXT
    if told.kind is None or (told.kind is Kind.TEXT) is not is_text:
        return variable
    if not (pa.types.is_floating(field.type) or is_text):
        return variable
    return replace(variable, kind=told.kind, format=told.format, value_labels=told.value_labels)


def _check_same(first: Path, fields: Sequence[_Field], path: Path, schema: pa.Schema) -> None:
    """Refuse a file whose columns are not those of the first."""
    names = set(schema.names)
    for field in fields:
        if field.header not in names:
            raise ReadError(
                tr(
                    "“{path}” has no column “{header}”, which “{first}” has.",
                    path=path.name,
                    header=field.header,
                    first=first.name,
                ),
                tr("Give all files the same columns."),
            )
        own = schema.field(field.header).type
        if _sort_of(own) != _sort_of(field.type):
            raise ReadError(
                tr(
                    "The column “{header}” is {own} in “{path}” and {type} in “{first}”.",
                    header=field.header,
                    own=own,
                    path=path.name,
                    type=field.type,
                    first=first.name,
                ),
                tr("Give the column the same type in all files."),
            )
    headers = {field.header for field in fields}
    for own in schema:
        new = own.name not in headers and own.name != _INDEX
        if new and _column(own.name, pa.chunked_array([], own.type)) is not None:
            raise ReadError(
                tr(
                    "“{path}” has a column “{own}”, which “{first}” lacks.",
                    path=path.name,
                    own=own.name,
                    first=first.name,
                ),
                tr("Give all files the same columns."),
            )


def _sort_of(type: pa.DataType) -> str:
    """What of a type must be the same in all files."""
    if pa.types.is_dictionary(type):
        return "dictionary" + _sort_of(type.value_type)
    for sort in ("boolean", "integer", "floating", "decimal", "timestamp", "date"):
        if getattr(pa.types, f"is_{sort}")(type):
            # Whole numbers and others are numbers alike, of any width.
            return "number" if sort in ("integer", "floating", "decimal") else sort
    is_text = "string" in str(type)
    return "text" if is_text else str(type)


def _looked_at(field: _Field, paths: Sequence[Path]) -> _Field:
    """The column with what only its values tell."""
    variable = field.variable
    if pa.types.is_dictionary(field.type):
        if not variable.value_labels and variable.kind not in (Kind.CATEGORICAL, Kind.ORDERED):
            return field
        words: dict[str, None] = {}
        for column in _columns(paths, field.header):
            for chunk in column.chunks:
                words.update(dict.fromkeys(map(str, chunk.dictionary.to_pylist())))
        labels = {float(i): text for i, text in enumerate(words, start=1)}
        return replace(field, variable=replace(variable, value_labels=labels))
    if pa.types.is_integer(field.type) and _may_be_long(field, paths):
        kinds = {c.kind for c in _read_columns(field, paths)}
        return replace(field, variable=replace(variable, kind=max(kinds, key=_is_text)))
    if pa.types.is_timestamp(field.type):
        formats = {c.format for c in _read_columns(field, paths)}
        timed = TIMED if TIMED in formats else DAILY
        return replace(field, variable=replace(variable, format=timed))
    return field


def _is_text(kind: Kind) -> bool:
    return kind is Kind.TEXT


def _may_be_long(field: _Field, paths: Sequence[Path]) -> bool:
    """Whether a whole number may be too long for a double; the statistics mostly know."""
    if field.type.bit_width < 64:
        return False
    for path in paths:
        metadata = pq.read_metadata(path)
        place = metadata.schema.names.index(field.header)
        for k in range(metadata.num_row_groups):
            known = metadata.row_group(k).column(place).statistics
            if known is None or not known.has_min_max:
                return True
            if max(abs(int(known.min)), abs(int(known.max))) >= _EXACT:
                return True
    return False


def _read_columns(field: _Field, paths: Sequence[Path]) -> Iterator[Column]:
    for values in _columns(paths, field.header):
        column = _column(field.header, values)
        if column is not None:
            yield column


def _columns(paths: Sequence[Path], header: str) -> Iterator[pa.ChunkedArray]:
    """One column, row group by row group."""
    for path in paths:
        try:
            with pq.ParquetFile(path) as file:
                for k in range(file.num_row_groups):
                    yield file.read_row_group(k, columns=[header]).column(0)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise damaged(path) from error


def _read(piece: Piece, headers: list[str], size: int) -> Iterator[pa.RecordBatch]:
    try:
        with pq.ParquetFile(piece.path) as file:
            groups = list(range(piece.first, piece.last))
            # The shards already keep every processor busy.
            yield from file.iter_batches(
                size, row_groups=groups, columns=headers, use_threads=False
            )
    except (pa.ArrowException, OSError, ValueError) as error:
        raise damaged(piece.path) from error


def _column(header: str, values: pa.ChunkedArray) -> Column | None:
    try:
        found = as_column(header, values)
    except (pa.ArrowException, OverflowError):
        return None
    return None if found is None else found[0]


def _numbers(field: _Field, values: pa.Array) -> np.ndarray:
    """The values of a column as doubles, NaN where missing."""
    if pa.types.is_dictionary(values.type) and field.variable.value_labels:
        place = {text: code for code, text in field.variable.value_labels.items()}
        codes = [place[str(text)] for text in values.dictionary.to_pylist()]
        known = values.indices.fill_null(len(codes)).to_numpy(zero_copy_only=False)
        return np.array([*codes, np.nan])[known]
    if pa.types.is_floating(values.type) or pa.types.is_integer(values.type):
        return _doubles(values)
    column = _column(field.header, pa.chunked_array([values]))
    if column is None:
        raise ReadError(
            tr(
                "The column “{header}” holds values that cannot be read.",
                header=field.header,
            ),
            tr("Leave it out, or save it in another type."),
        )
    found = _doubles(column.values)
    if column.format == DAILY and field.variable.format == TIMED:
        return found * _DAY_MS
    return found


def _doubles(values: Any) -> np.ndarray:
    """Doubles, NaN where null; at least one pass, so that they may be written to."""
    numbers = values.to_numpy(zero_copy_only=False)
    return np.array(numbers, dtype=np.float64)


def _words(values: pa.Array) -> Words:
    """A column of text; an empty one is missing."""
    encoded: Any = values
    if not pa.types.is_dictionary(values.type):
        encoded = values.cast(pa.large_string()).dictionary_encode()
    texts = [text or None for text in encoded.dictionary.cast(pa.large_string()).to_pylist()]
    codes = encoded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)
    place = np.full(len(texts) + 1, -1, dtype=np.int64)
    known = [k for k, text in enumerate(texts) if text is not None]
    place[known] = np.arange(len(known))
    return Words(place[codes], [text for text in texts if text is not None])
