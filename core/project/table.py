"""A Dataset as Parquet and JSON, and back without losing a bit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from cattrs import ClassValidationError
from cattrs.preconf.json import make_converter

from core.data.arrow import pc
from core.data.dataset import Dataset, Kind, Source, Variable
from core.data.missing_codes import MissingCodes
from core.errors import ReadError
from core.language import tr

#: More than this many cells, or bytes of text, is no data of ours.
MAX_CELLS, MAX_TEXT = 2_000_000_000, 8 << 30


def _make_converter() -> Any:
    """Values of the dataset's metadata ⇄ JSON; keys of later releases are passed over."""
    converter = make_converter()
    # JSON has texts only for keys: codes and their words become pairs.
    converter.register_unstructure_hook_func(
        _is_labels, lambda v: [[float(code), word] for code, word in v.items()]
    )
    converter.register_structure_hook_func(
        _is_labels, lambda v, _: MappingProxyType({float(code): str(word) for code, word in v})
    )
    converter.register_structure_hook_func(
        _is_words, lambda v, _: MappingProxyType({str(code): str(word) for code, word in v.items()})
    )
    converter.register_unstructure_hook_func(_is_words, dict)
    converter.register_unstructure_hook(Path, str)
    converter.register_structure_hook(Path, lambda v, _: Path(v))
    return converter


def _is_labels(kind: Any) -> bool:
    return kind == Mapping[float, str]


def _is_words(kind: Any) -> bool:
    return kind == Mapping[str, str]


_CONVERTER = _make_converter()


def metadata_to_json(dataset: Dataset) -> dict[str, Any]:
    """Variables, source and codes of missing values of ``dataset``."""
    value = {
        "variables": _CONVERTER.unstructure(dataset.variables, tuple[Variable, ...]),
        "source": _CONVERTER.unstructure(dataset.source, Source),
    }
    if dataset.missing:
        value["missing"] = {name: list(codes.codes) for name, codes in dataset.missing.items()}
    return value


def dataset_from(value: Mapping[str, Any], table: bytes) -> Dataset:
    """The Dataset of ``metadata_to_json`` and ``parquet_bytes``. ReadError if they are damaged."""
    source = source_from(value)
    try:
        variables = _CONVERTER.structure(value["variables"], tuple[Variable, ...])
    except (ClassValidationError, ValueError, TypeError, KeyError) as error:
        raise ReadError(tr("The description of the data is damaged.")) from error
    coded = value.get("missing") or {}
    columns, numbers = _columns(table, variables, tuple(coded))
    try:
        missing = {
            name: MissingCodes(tuple(map(str, coded[name])), column)
            for name, column in numbers.items()
        }
        frame = pd.DataFrame(columns, copy=False)
        return Dataset(variables, frame, source, MappingProxyType(missing))
    except (ValueError, TypeError) as error:
        raise ReadError(tr("The codes of missing values are damaged.")) from error


def source_from(value: Mapping[str, Any]) -> Source:
    """Where the data of ``metadata_to_json`` came from. ReadError if it is damaged."""
    try:
        return _CONVERTER.structure(value["source"], Source)
    except (ClassValidationError, ValueError, TypeError, KeyError) as error:
        raise ReadError(tr("The description of the data is damaged.")) from error


def parquet_bytes(dataset: Dataset) -> memoryview:
    """The values of ``dataset`` as a Parquet file in memory, exact to the last bit.

    Behind them a column of numbers for each variable with codes of missing values.
    """
    arrays = [
        pa.array(dataset.frame[v.name].to_numpy(np.float64))
        if v.is_numeric
        else pa.array(dataset.frame[v.name].array, type=pa.large_string())
        for v in dataset.variables
    ]
    # Numbered, not named: a name of the data's need not be one of Parquet's.
    names = [f"c{k}" for k in range(len(arrays))]
    arrays += [pa.array(codes.numbers) for codes in dataset.missing.values()]
    names += [f"m{k}" for k in range(len(dataset.missing))]
    table = pa.table(arrays, names=names)
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", store_schema=False)
    return memoryview(sink.getvalue())


def same_data(a: Dataset, b: Dataset) -> bool:
    """Whether two datasets have the same variables and values, to the last bit."""
    if a.variables != b.variables or a.n_rows != b.n_rows:
        return False
    return dict(a.missing) == dict(b.missing) and all(_same_column(a, b, v) for v in a.variables)


def _same_column(a: Dataset, b: Dataset, variable: Variable) -> bool:
    left, right = a.frame[variable.name], b.frame[variable.name]
    if not variable.is_numeric:
        return bool(left.equals(right))
    x, y = (column.to_numpy(np.float64, na_value=np.nan) for column in (left, right))
    return bool(np.array_equal(x, y, equal_nan=True))


def _columns(
    table: bytes, variables: tuple[Variable, ...], coded: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """By name the values of ``variables`` and the numbers of the codes of the ``coded`` ones."""
    try:
        texts = [f"c{k}" for k, v in enumerate(variables) if v.kind is Kind.TEXT]
        file = pq.ParquetFile(pa.BufferReader(table), read_dictionary=texts)
        meta = file.metadata
        if meta.num_rows * max(1, meta.num_columns) > MAX_CELLS:
            raise ReadError(tr("The data of the project are too large."))
        if meta.num_columns != len(variables) + len(coded):
            raise ReadError(tr("The data of the project lack columns."))
        read = file.read(use_threads=True)
        columns = {v.name: _column(read.column(f"c{k}"), v) for k, v in enumerate(variables)}
        numbers = {n: read.column(f"m{k}").cast(pa.int64()) for k, n in enumerate(coded)}
        return columns, {name: column.to_numpy() for name, column in numbers.items()}
    except (pa.ArrowException, KeyError, ValueError, OSError) as error:
        raise ReadError(tr("The data of the project are damaged.")) from error


def _column(column: pa.ChunkedArray, variable: Variable) -> Any:
    if variable.kind is not Kind.TEXT:
        if not pa.types.is_float64(column.type):
            raise ReadError(
                tr(
                    "The data of the project are damaged: {variable} is no number.",
                    variable=variable.name,
                )
            )
        return column.to_numpy()
    if sum(_text_bytes(chunk) for chunk in column.chunks) > MAX_TEXT:
        raise ReadError(tr("The data of the project are too large."))
    return pd.array(column.cast(pa.large_string()), dtype=pd.StringDtype("pyarrow"))


def _text_bytes(chunk: Any) -> int:
    """How long the texts are together; a long one repeated is small until it is unpacked."""
    lengths = pc.binary_length(chunk.dictionary).take(chunk.indices)
    return pc.sum(pc.cast(lengths, pa.int64())).as_py() or 0
