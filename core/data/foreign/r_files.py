"""R's saved objects (.rds, .rda, .RData): data frames, parsed by rdata, nothing of them executed.

Only the tree of values is taken from the parser; functions, environments and language objects
that a file may hold are never looked into.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from rdata.parser import RObject, RObjectType, parse_data

from core.data.dataset import Kind, Unread
from core.data.dates import DAILY, TIMED, UNIX_EPOCH_DAYS
from core.data.foreign.grid import FRAMES, choose_table
from core.data.foreign.guard import CountedFile, damaged
from core.data.foreign.table import Column, Table, covered
from core.data.missing_codes import code_text, coded_values
from core.data.readers.base import Request
from core.errors import ReadError
from core.language import tr

_MOST_BYTES = 1 << 30
_PIECE = 1 << 20
_OPENERS: tuple[tuple[bytes, Callable[..., Any]], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
)
_NA_INTEGER = -(2**31)
_TRUTH = {0.0: "FALSE", 1.0: "TRUE"}
_DAY_MS = 86_400_000.0


def read_r(path: Path, request: Request) -> Table:
    """The data frame in ``path``; of several, the one chosen or the first."""
    data = _unpacked(path, request)
    try:
        tree = parse_data(data).object
    except (ValueError, NotImplementedError, EOFError, IndexError, KeyError, RecursionError) as e:
        raise damaged(path, " ".join(str(e).split())[:80]) from e
    frames = _frames(path, tree, saved=data.startswith((b"RDX", b"RDA")))
    names = list(frames)
    title, doubts = choose_table(path, names, names, request.choices, FRAMES)
    columns: list[Column] = []
    unread: list[Unread] = []
    row_names = [n for n in _strings(_attribute(frames[title], "row.names")) if n is not None]
    if any(not n.isdecimal() for n in row_names):
        columns.append(Column("row_names", Kind.TEXT, pa.array(row_names, pa.large_string())))
    for name, values in _columns(frames[title]):
        column = _column(name, values)
        if column is None:
            done = tr("holds values that are no numbers, dates or words: left out.")
            unread.append(Unread(name, values.info.type.name.lower(), done))
        else:
            columns.append(column)
    if not columns or not len(columns[0].values):
        raise ReadError(
            tr("“{file}”: the data frame is empty.", file=path.name), tr("Choose another.")
        )
    if len({len(c.values) for c in columns}) > 1:
        raise damaged(path, tr("its columns differ in length"))
    said = [tr("Data frame: “{title}”.", title=title)] if len(names) > 1 else []
    return Table("R", columns, said, doubts=doubts, unread=unread, tables=tuple(names))


def _unpacked(path: Path, request: Request) -> bytes:
    """The bytes of the file, decompressed up to what can be held."""
    head = path.read_bytes()[:6]
    opener = next((o for magic, o in _OPENERS if head.startswith(magic)), None)
    pieces: list[bytes] = []
    total = 0
    with CountedFile(path, lambda part: request.reached(0.8 * part)) as raw:
        stream = opener(raw) if opener else raw
        try:
            while piece := stream.read(_PIECE):
                total += len(piece)
                if total > _MOST_BYTES:
                    raise ReadError(
                        tr(
                            "“{file}” takes more than 1 GB when unpacked: that is too much.",
                            file=path.name,
                        ),
                        tr("In R, save the table alone, or write it as CSV."),
                    )
                pieces.append(piece)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            raise damaged(path) from error
    return b"".join(pieces)


def _frames(path: Path, tree: RObject, *, saved: bool) -> dict[str, RObject]:
    """The data frames of the file by name."""
    objects = _pairs(tree) if saved else {path.stem: tree}
    if not saved and not _is_frame(tree) and tree.info.type is RObjectType.VEC:
        names = _strings(_attribute(tree, "names"))
        members = tree.value if isinstance(tree.value, list) else []
        objects = {str(n): v for n, v in zip(names, members, strict=False)}
    frames = {name: value for name, value in objects.items() if _is_frame(value)}
    if not frames:
        raise ReadError(
            tr("“{file}” holds no data frame.", file=path.name),
            tr("In R, save a data frame: saveRDS(as.data.frame(x), file)."),
        )
    return frames


def _pairs(pairlist: RObject | None) -> dict[str, RObject]:
    """The members of a pairlist by their tags, in order."""
    found: dict[str, RObject] = {}
    while pairlist is not None and pairlist.info.type is RObjectType.LIST:
        value, rest = pairlist.value
        if pairlist.tag is not None:
            found[_symbol(pairlist.tag)] = value
        pairlist = rest
    return found


def _symbol(tag: RObject) -> str:
    if tag.info.type is RObjectType.REF and tag.referenced_object is not None:
        tag = tag.referenced_object
    return _string(tag.value) or ""


def _attribute(value: RObject, name: str) -> RObject | None:
    return _pairs(value.attributes).get(name)


def _strings(value: RObject | None) -> list[str | None]:
    if value is None or value.info.type is not RObjectType.STR:
        return []
    return [_string(item) for item in value.value]


def _string(value: RObject | None) -> str | None:
    """The text of a CHARSXP, None for NA."""
    if value is None or not isinstance(value, RObject) or value.value is None:
        return None
    if isinstance(value.value, bytes):
        try:
            return value.value.decode("utf-8")
        except UnicodeDecodeError:
            return value.value.decode("cp1252", "replace")
    return str(value.value)


def _is_frame(value: RObject) -> bool:
    return value.info.type is RObjectType.VEC and "data.frame" in _classes(value)


def _classes(value: RObject) -> list[str | None]:
    return _strings(_attribute(value, "class"))


def _columns(frame: RObject) -> list[tuple[str, RObject]]:
    names = _strings(_attribute(frame, "names"))
    return [(str(n or ""), v) for n, v in zip(names, frame.value, strict=True)]


def _column(name: str, value: RObject) -> Column | None:
    """The column, or None for what is no vector of numbers, dates or words."""
    kind, classes = value.info.type, _classes(value)
    label = next(iter(_strings(_attribute(value, "label"))), None) or ""
    if _attribute(value, "dim") is not None:
        return None  # a matrix in the place of a column
    if kind is RObjectType.STR:
        texts = [text or None for text in _strings(value)]
        return Column(name, Kind.TEXT, pa.array(texts, pa.large_string()), label)
    if kind not in (RObjectType.REAL, RObjectType.INT, RObjectType.LGL):
        return None
    floats = _floats(value)
    if "factor" in classes:
        levels = _strings(_attribute(value, "levels"))
        labels = {float(i): str(t) for i, t in enumerate(levels, start=1)}
        which = Kind.ORDERED if "ordered" in classes else Kind.CATEGORICAL
        return Column(name, which, pa.array(floats), label, value_labels=labels)
    if kind is RObjectType.LGL:
        return Column(name, Kind.CATEGORICAL, pa.array(floats), label, value_labels=_TRUTH)
    if "Date" in classes:
        return Column(name, Kind.DATE, pa.array(floats + UNIX_EPOCH_DAYS), label, DAILY)
    if "POSIXct" in classes:
        moments = floats * 1000 + UNIX_EPOCH_DAYS * _DAY_MS
        return Column(name, Kind.DATE, pa.array(moments), label, TIMED)
    labels = _value_labels(value)
    codes = _missing_codes(value, floats)
    lost = np.isin(floats, codes)
    missing, words = coded_values(floats, lost), {c: t for c, t in labels.items() if c in codes}
    labels = {c: t for c, t in labels.items() if c not in codes}
    floats[lost] = np.nan
    which = Kind.CATEGORICAL if covered(floats, labels) else Kind.CONTINUOUS
    column = Column(name, which, pa.array(floats), label, "", labels, codes, missing)
    column.missing_labels = {code_text(code): text for code, text in words.items()}
    return column


def _floats(value: RObject) -> np.ndarray:
    """Numbers with R's NA as NaN."""
    array = value.value
    if isinstance(array, np.ma.MaskedArray):
        return np.where(np.ma.getmaskarray(array), np.nan, np.asarray(array, dtype=np.float64))
    floats = np.asarray(array, dtype=np.float64).copy()
    if value.info.type is not RObjectType.REAL:
        floats[floats == _NA_INTEGER] = np.nan
    return floats


def _value_labels(value: RObject) -> dict[float, str]:
    """Labels as haven and labelled keep them: a named vector of codes."""
    codes = _attribute(value, "labels")
    if codes is None or codes.info.type not in (RObjectType.REAL, RObjectType.INT):
        return {}
    names = _strings(_attribute(codes, "names"))
    return {
        float(c): str(n) for c, n in zip(_floats(codes), names, strict=False) if not np.isnan(c)
    }


def _missing_codes(value: RObject, floats: np.ndarray) -> tuple[float, ...]:
    """The codes that haven's na_values and na_range declare missing and that occur."""
    seen: set[float] = set()
    declared, span = _attribute(value, "na_values"), _attribute(value, "na_range")
    if declared is not None and declared.info.type in (RObjectType.REAL, RObjectType.INT):
        seen |= set(floats[np.isin(floats, _floats(declared))].tolist())
    if span is not None and span.info.type in (RObjectType.REAL, RObjectType.INT):
        low, high = _floats(span)[:2]
        seen |= set(floats[(floats >= low) & (floats <= high)].tolist())
    return tuple(sorted(seen))
