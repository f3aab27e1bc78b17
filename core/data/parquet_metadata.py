"""What Parquet has no place for, as metadata of its columns: kinds, labels, missing values."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from core.data.dataset import Kind, Variable
from core.data.missing_codes import MissingCodes


@dataclass(frozen=True)
class Described:
    """What the metadata of a column say; nothing where they say none or are damaged."""

    kind: Kind | None = None
    format: str = ""
    value_labels: Mapping[float, str] = field(default_factory=dict)
    missing: MissingCodes | None = None
    missing_labels: Mapping[str, str] = field(default_factory=dict)


def to_metadata(variable: Variable, missing: MissingCodes | None) -> dict[str, str]:
    """The metadata of a column."""
    value = {"kind": str(variable.kind.value), "label": variable.label, "format": variable.format}
    found = {key: _safe(text) for key, text in value.items() if text}
    if variable.value_labels:
        labels = {f"{code:.17g}": text for code, text in variable.value_labels.items()}
        found["value_labels"] = json.dumps(labels)
    if variable.missing_labels:
        found["missing_labels"] = json.dumps(dict(variable.missing_labels))
    if missing is not None:
        packed = base64.b64encode(zlib.compress(missing.numbers.astype("<u4").tobytes()))
        found["missing"] = json.dumps({"codes": list(missing.codes), "rows": packed.decode()})
    return found


def from_metadata(metadata: Mapping[bytes, bytes], rows: int) -> Described:
    """The inverse of ``to_metadata`` for a column of ``rows``."""
    if b"kind" not in metadata:
        return Described()
    try:
        kind = Kind(metadata[b"kind"].decode())
        labels = json.loads(metadata.get(b"value_labels", b"{}"))
        words = json.loads(metadata.get(b"missing_labels", b"{}"))
        return Described(
            kind,
            metadata.get(b"format", b"").decode(),
            {float(code): str(text) for code, text in labels.items()},
            _codes(metadata.get(b"missing", b""), rows),
            {str(code): str(text) for code, text in words.items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Described()


def _codes(text: bytes, rows: int) -> MissingCodes | None:
    """The codes of missing values; ValueError if they are none of ``rows``."""
    if not text:
        return None
    value = json.loads(text)
    try:
        packed = base64.b64decode(value["rows"], validate=True)
        # No more than is due, whatever it would unpack to.
        unpacked = zlib.decompressobj().decompress(packed, 4 * rows + 1)
    except (zlib.error, binascii.Error) as error:
        raise ValueError("damaged codes") from error
    numbers = np.frombuffer(unpacked, "<u4")
    if len(numbers) != rows:
        raise ValueError("codes of other rows")
    return MissingCodes(tuple(str(code) for code in value["codes"]), numbers.astype(np.int64))


def _safe(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
