"""What the reading process finds in a file, how it is sent, and how it becomes a Dataset.

It is sent as JSON and an Arrow stream: the process may have been led astray by a hostile file,
so nothing that comes out of it is ever executed (no pickle).
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.choices import AS_FOUND, Choices, choices_from_json, choices_to_json
from core.data.dataset import Dataset, Doubt, Kind, Source, Unread, Variable
from core.data.missing_codes import MissingCodes
from core.data.names import name_columns

#: At most this many unread places are told one by one.
MOST_UNREAD = 1000


@dataclass
class Column:
    """One column: ``values`` are float64 (null or NaN where missing) or strings.

    ``missing`` tells the missing values apart that are not plain, ``missing_labels`` name them.
    """

    name: str
    kind: Kind
    values: pa.Array
    label: str = ""
    format: str = ""
    value_labels: Mapping[float, str] = field(default_factory=dict)
    missing_codes: tuple[float, ...] = ()
    missing: MissingCodes | None = None
    missing_labels: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Table:
    """The columns of one table of a file, with all that was assumed. See ``Source``."""

    format: str
    columns: list[Column]
    assumptions: list[str] = field(default_factory=list)
    found: Choices = AS_FOUND
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    tables: tuple[str, ...] = ()


def encode(table: Table) -> bytes:
    """``table`` as bytes."""
    meta = {
        "format": table.format,
        "assumptions": table.assumptions,
        "found": choices_to_json(table.found),
        "doubts": [asdict(d) for d in table.doubts],
        "unread": [asdict(u) for u in table.unread[:MOST_UNREAD]],
        "tables": list(table.tables),
        "columns": [
            {
                "name": c.name,
                "kind": str(c.kind.value),
                "label": c.label,
                "format": c.format,
                "value_labels": [[code, text] for code, text in c.value_labels.items()],
                "missing_codes": list(c.missing_codes),
                "missing": list(c.missing.codes) if c.missing is not None else [],
                "missing_labels": dict(c.missing_labels),
            }
            for c in table.columns
        ],
    }
    head = json.dumps(meta).encode("utf-8", "replace")
    arrays = {str(i): c.values for i, c in enumerate(table.columns)}
    for i, c in enumerate(table.columns):
        if c.missing is not None:
            arrays[f"{i} missing"] = pa.array(c.missing.numbers)
    sink = pa.BufferOutputStream()
    batch = pa.record_batch(list(arrays.values()), names=list(arrays))
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return struct.pack("<Q", len(head)) + head + sink.getvalue().to_pybytes()


def decode(data: bytes) -> Table:
    """The inverse of ``encode``; ValueError or pa.ArrowInvalid for anything else."""
    (length,) = struct.unpack_from("<Q", data)
    meta = json.loads(data[8 : 8 + length])
    arrays = pa.ipc.open_stream(pa.py_buffer(memoryview(data)[8 + length :])).read_all()
    coded = sum(1 for c in meta["columns"] if c["missing"])
    if arrays.num_columns != len(meta["columns"]) + coded:
        raise ValueError("as many arrays as columns are expected")
    columns = [
        Column(
            str(c["name"]),
            Kind(c["kind"]),
            arrays.column(i),
            str(c["label"]),
            str(c["format"]),
            {float(code): str(text) for code, text in c["value_labels"]},
            tuple(float(code) for code in c["missing_codes"]),
            _missing(arrays, i, c["missing"]),
            {str(code): str(text) for code, text in c["missing_labels"].items()},
        )
        for i, c in enumerate(meta["columns"])
    ]
    return Table(
        str(meta["format"]),
        columns,
        [str(a) for a in meta["assumptions"]],
        choices_from_json(meta["found"]),
        [Doubt(**d) for d in meta["doubts"]],
        [Unread(**u) for u in meta["unread"]],
        tuple(str(t) for t in meta["tables"]),
    )


def to_dataset(table: Table, path: Path, chosen: Choices) -> Dataset:
    """The Dataset of ``table``: names made legal, columns as numpy and Arrow-backed text."""
    naming = name_columns([c.name for c in table.columns])
    variables = tuple(
        Variable(
            name,
            c.kind,
            c.label or label,
            MappingProxyType(dict(c.value_labels)),
            c.format,
            c.missing_codes,
            MappingProxyType(dict(c.missing_labels)),
        )
        for name, label, c in zip(naming.names, naming.labels, table.columns, strict=True)
    )
    values = {name: _values(c) for name, c in zip(naming.names, table.columns, strict=True)}
    source = Source(
        path,
        table.format,
        (*table.assumptions, *naming.assumptions),
        chosen,
        table.found,
        tuple(table.doubts),
        tuple(table.unread),
        table.tables,
    )
    coded = zip(naming.names, table.columns, strict=True)
    missing = MappingProxyType({name: c.missing for name, c in coded if c.missing is not None})
    return Dataset(variables, pd.DataFrame(values, copy=False), source, missing)


def _missing(arrays: pa.Table, place: int, codes: list[str]) -> MissingCodes | None:
    """The codes of the column at ``place``; ValueError if they are none."""
    if not codes:
        return None
    numbers = arrays.column(f"{place} missing").cast(pa.int64()).to_numpy()
    return MissingCodes(tuple(str(code) for code in codes), numbers)


def covered(values: np.ndarray, labels: Mapping[float, str]) -> bool:
    """Whether every value that is not NaN has a label, and there is one."""
    seen = np.unique(values[~np.isnan(values)])
    return len(seen) > 0 and bool(np.isin(seen, list(labels)).all())


def _values(column: Column) -> np.ndarray | pd.api.extensions.ExtensionArray:
    if column.kind is Kind.TEXT:
        texts = column.values.cast(pa.large_string())
        return pd.arrays.ArrowStringArray(
            texts if isinstance(texts, pa.ChunkedArray) else pa.chunked_array([texts]),
            dtype=pd.StringDtype("pyarrow"),
        )
    floats = column.values.cast(pa.float64()).to_numpy(zero_copy_only=False)
    # Arrow's memory may not be written to; pandas' own operations expect that it may.
    return np.array(floats, dtype=np.float64)
