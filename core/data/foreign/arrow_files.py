"""Parquet and Feather (Arrow) files by pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq

from core.data.arrow import pc
from core.data.dataset import Kind, Unread
from core.data.dates import DAILY, TIMED, UNIX_EPOCH_DAYS
from core.data.foreign.guard import CountedFile, damaged
from core.data.foreign.table import Column, Table
from core.data.parquet_metadata import from_metadata
from core.data.readers.base import Request
from core.errors import ReadError
from core.language import tr

_DAY_MS = 86_400_000
_EXACT = 2**53
_TRUTH = {0.0: "false", 1.0: "true"}


def read_parquet(path: Path, request: Request) -> Table:
    """A Parquet file."""
    try:
        file = pq.ParquetFile(path)
        groups = []
        for number in range(file.num_row_groups):
            groups.append(file.read_row_group(number))
            request.reached((number + 1) / file.num_row_groups)
        table = pa.concat_tables(groups) if groups else file.read()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise damaged(path) from error
    return _table(path, table, "Parquet")


def read_feather(path: Path, request: Request) -> Table:
    """A Feather file (Arrow IPC; also the first version of the format)."""
    try:
        with CountedFile(path, request.reached) as file:
            table = pyarrow.feather.read_table(file)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise damaged(path) from error
    return _table(path, table, "Feather")


def _table(path: Path, table: pa.Table, name: str) -> Table:
    table.validate(full=True)
    if not table.num_columns or not table.num_rows:
        raise ReadError(
            tr("“{file}” has no rows of data.", file=path.name)
            if table.num_columns
            else tr("“{file}” has no columns.", file=path.name),
            tr("Choose another file."),
        )
    columns: list[Column] = []
    said: list[str] = []
    unread: list[Unread] = []
    for field, values in zip(table.schema, table.columns, strict=True):
        if field.name == "__index_level_0__":
            continue
        label = _label(field)
        try:
            found = as_column(field.name, values)
        except (pa.ArrowException, OverflowError):
            found = None
        if found is None:
            done = tr(
                "holds values that are no numbers, dates or words ({type}): left out.",
                type=field.type,
            )
            unread.append(Unread(field.name, str(field.type)[:40], done))
            continue
        column, sentence = found
        column.label = label
        _describe(column, field, table.num_rows)
        columns.append(column)
        said += [f"“{field.name}”: {sentence}"] if sentence else []
    if not columns:
        raise ReadError(
            tr("“{file}” has no column of numbers, dates or words.", file=path.name),
            tr("Choose another file."),
        )
    return Table(name, columns, said, unread=unread)


def as_column(name: str, values: pa.ChunkedArray) -> tuple[Column, str] | None:
    """The column and a sentence on what was assumed; None for what is no number, date or word."""
    kind: Any = values.type
    if pa.types.is_dictionary(kind):
        return _dictionary(name, values)
    if pa.types.is_boolean(kind):
        floats = values.cast(pa.int8()).cast(pa.float64())
        return Column(name, Kind.CATEGORICAL, _one(floats), value_labels=_TRUTH), ""
    if pa.types.is_integer(kind):
        ends = pc.min_max(values).as_py()
        if any(end is not None and abs(end) >= _EXACT for end in ends.values()):
            said = tr("kept as text: its numbers have more digits than a number can hold.")
            return Column(name, Kind.TEXT, _one(values.cast(pa.large_string()))), said
        return Column(name, Kind.CONTINUOUS, _one(values.cast(pa.float64()))), ""
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind) or pa.types.is_null(kind):
        return Column(name, Kind.CONTINUOUS, _one(values.cast(pa.float64()))), ""
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        texts = values.cast(pa.large_string())
        blank = pc.equal(texts, "")
        texts = pc.if_else(blank, pa.scalar(None, pa.large_string()), texts)
        return Column(name, Kind.TEXT, _one(texts)), ""
    if pa.types.is_date(kind):
        days = values.cast(pa.date32()).cast(pa.int32()).cast(pa.float64())
        return Column(name, Kind.DATE, _one(pc.add(days, UNIX_EPOCH_DAYS)), format=DAILY), ""
    if pa.types.is_timestamp(kind):
        return _moments(name, values)
    if pa.types.is_time(kind) or pa.types.is_duration(kind):
        return _seconds(name, values)
    return None


def _describe(column: Column, field: pa.Field, rows: int) -> None:
    """Give ``column`` what its metadata say of it, if it is of the type that they mean."""
    told = from_metadata(field.metadata or {}, rows)
    if told.kind is None or (told.kind is Kind.TEXT) is not (column.kind is Kind.TEXT):
        return
    if not (pa.types.is_floating(field.type) or told.kind is Kind.TEXT):
        return
    column.kind, column.format = told.kind, told.format
    column.value_labels, column.missing_labels = told.value_labels, told.missing_labels
    missing = column.values.is_null(nan_is_null=True).to_numpy(zero_copy_only=False)
    column.missing = told.missing.where(missing) if told.missing is not None else None


def _moments(name: str, values: pa.ChunkedArray) -> tuple[Column, str]:
    kind: Any = values.type
    zone = tr("times are in the time zone UTC (of the file: {tz}).", tz=kind.tz) if kind.tz else ""
    ticks = _one(values.cast(pa.int64()))
    missing = pc.is_null(ticks).to_numpy(zero_copy_only=False)
    # In whole numbers: a float does not hold today's nanoseconds.
    known = pc.fill_null(ticks, 0).to_numpy()
    per_day = _DAY_MS * {"s": 1, "ms": 1000, "us": 1000**2, "ns": 1000**3}[kind.unit] // 1000
    days, rest = known // per_day, known % per_day
    if not zone and not rest.any():
        array = pa.array(days + float(UNIX_EPOCH_DAYS), mask=missing)
        return Column(name, Kind.DATE, array, format=DAILY), ""
    since = (days + float(UNIX_EPOCH_DAYS)) * _DAY_MS + rest * (_DAY_MS / per_day)
    return Column(name, Kind.DATE, pa.array(since, mask=missing), format=TIMED), zone


def _seconds(name: str, values: pa.ChunkedArray) -> tuple[Column, str]:
    kind: Any = values.type
    whole = values.cast(pa.int32() if kind.bit_width == 32 else pa.int64())
    per_second = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}[kind.unit]
    seconds = pc.divide(whole.cast(pa.float64()), per_second)
    return Column(name, Kind.CONTINUOUS, _one(seconds)), tr("times are in seconds.")


def _dictionary(name: str, values: pa.ChunkedArray) -> tuple[Column, str] | None:
    """Words as codes 1, 2, … with labels; other dictionaries as what they stand for."""
    kind: Any = values.type
    words = pa.types.is_string(kind.value_type) or pa.types.is_large_string(kind.value_type)
    if not words:
        return as_column(name, values.cast(kind.value_type))
    array = _one(values)
    labels: Sequence[Any] = array.dictionary.to_pylist()
    codes = pc.add(array.indices.cast(pa.float64()), 1.0)
    which = Kind.ORDERED if kind.ordered else Kind.CATEGORICAL
    named = {float(i): str(text) for i, text in enumerate(labels, start=1)}
    return Column(name, which, codes, value_labels=named), ""


def _one(values: pa.ChunkedArray) -> Any:
    """The values in one piece; dictionaries of several pieces are made one first."""
    values = values.unify_dictionaries() if pa.types.is_dictionary(values.type) else values
    whole = values.combine_chunks()
    return whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole


def _label(field: pa.Field) -> str:
    """What other programs write as a column's label."""
    metadata = field.metadata or {}
    for key in (b"label", b"description", b"comment"):
        if key in metadata:
            return metadata[key].decode("utf-8", "replace")[:1000]
    return ""
