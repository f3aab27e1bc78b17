"""A Dataset as the bytes of a Parquet file."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from core.data.dataset import Dataset
from core.data.parquet_metadata import to_metadata


def parquet_bytes(dataset: Dataset) -> bytes:
    """The file of ``parquet_table``."""
    buffer = io.BytesIO()
    pq.write_table(parquet_table(dataset), buffer, compression="zstd")
    return buffer.getvalue()


def parquet_table(dataset: Dataset) -> pa.Table:
    """A column for each variable, what Parquet has no place for as its metadata.

    Numbers are doubles, text is text, missing values are null.
    """
    fields, arrays = [], []
    for variable in dataset.variables:
        series = dataset.column(variable.name)
        type = pa.float64() if variable.is_numeric else pa.string()
        arrays.append(pa.Array.from_pandas(series, type=type))
        metadata = to_metadata(variable, dataset.missing.get(variable.name))
        fields.append(pa.field(variable.name, type, metadata=metadata))
    return pa.table(arrays, schema=pa.schema(fields))
