"""A Dataset as the bytes of a Parquet file."""

from __future__ import annotations

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from core.data.dataset import Dataset, Variable


def parquet_bytes(dataset: Dataset) -> bytes:
    """The file: a column for each variable, its label and value labels as metadata of the column.

    Numbers are doubles, text is text, missing values are null.
    """
    fields, arrays = [], []
    for variable in dataset.variables:
        series = dataset.column(variable.name)
        type = pa.float64() if variable.is_numeric else pa.string()
        arrays.append(pa.Array.from_pandas(series, type=type))
        fields.append(pa.field(variable.name, type, metadata=_metadata(variable)))
    buffer = io.BytesIO()
    pq.write_table(pa.table(arrays, schema=pa.schema(fields)), buffer, compression="zstd")
    return buffer.getvalue()


def _metadata(variable: Variable) -> dict[str, str]:
    value = {"kind": str(variable.kind.value), "label": variable.label, "format": variable.format}
    found = {key: _safe(text) for key, text in value.items() if text}
    if variable.value_labels:
        labels = {f"{code:.17g}": text for code, text in variable.value_labels.items()}
        found["value_labels"] = json.dumps(labels)
    return found


def _safe(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
