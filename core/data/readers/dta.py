"""Stata data files, formats 105 to 121, read without converting dates or categories."""

from __future__ import annotations

import io
import re
import struct
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
from pandas.io.stata import StataReader

from core.data.dataset import Dataset, Kind, Source, Variable
from core.data.missing_codes import LETTERS, MissingCodes
from core.data.readers.base import Reader, Request
from core.data.readers.dta_check import as_older, is_whole
from core.data.readers.dta_missing import (
    FIRST_LETTER_CODE,
    FIRST_WITH_LETTERS,
    letters,
    stored_table,
)
from core.data.readers.files import read_bytes, read_head
from core.errors import ReadError
from core.language import tr

#: Stata's value labels may also name missing values; their codes begin after this one.
LARGEST_CODE = 2_147_483_620

OLDEST, NEWEST_OLD_STYLE, NEWEST = 105, 115, 121
_NEW_STYLE = re.compile(rb"<stata_dta>\s*<header>\s*<release>(\d{3})</release>")
_DATE_FORMAT = re.compile(r"%-?(t|d)", re.IGNORECASE)
_C1_CONTROLS = re.compile("[\x80-\x9f]")

Decode = Callable[[str], str]


@dataclass(frozen=True)
class _Labels:
    """Per variable, in file order: display format, label, value labels."""

    formats: tuple[str, ...]
    labels: tuple[str, ...]
    values: tuple[Mapping[float, str], ...]
    letters: tuple[Mapping[str, str], ...]


def recognises(head: bytes) -> bool:
    """Whether a file's first bytes are those of a Stata data file, of any version."""
    return version(head) is not None or head.startswith(b"<stata_dta>")


def version(head: bytes) -> int | None:
    """The format's number in a file's first bytes, or None if it is no Stata file."""
    new = _NEW_STYLE.match(head)
    if new:
        return int(new[1])
    # Old headers: version, byte order (1 or 2), file type 1, unused 0.
    is_old = len(head) > 4 and 102 <= head[0] <= NEWEST_OLD_STYLE
    if is_old and head[1] in (1, 2) and head[2] == 1 and head[3] == 0:
        return head[0]
    return None


def read_dta(path: Path, request: Request) -> Dataset:
    """The Stata file ``path`` as a Dataset.

    Numbers become float64 (categorical where the value labels cover every value seen, dates left
    in Stata's unit under their format); strings become text with "" missing.
    Raises ReadError for an unknown version and for damaged or truncated files.
    """
    found = _supported_version(path)
    frame, labels, missing, said = _read(path, request)
    if not len(frame.columns):
        raise ReadError(
            tr("“{file}” has no variables.", file=path.name), tr("Save it again from Stata.")
        )
    if not len(frame):
        raise ReadError(
            tr("“{file}” has variables but no rows of data.", file=path.name),
            tr("Choose another file."),
        )
    request.reached(0.7)

    decode, encoding = _decoder(frame, labels, found)
    columns: dict[str, object] = {}
    variables: list[Variable] = []
    codes: dict[str, MissingCodes] = {}
    for i, raw_name in enumerate(frame.columns):
        request.check()
        name = decode(raw_name)
        values = MappingProxyType({c: decode(t) for c, t in labels.values[i].items()})
        series = frame.iloc[:, i]
        if series.dtype.kind in "iuf":
            column = series.to_numpy(np.float64, na_value=np.nan)
            kind = _kind(column, labels.formats[i], values)
        else:
            column = _text_column(series, decode)
            kind = Kind.TEXT
        columns[name] = column
        label, fmt = decode(labels.labels[i]), labels.formats[i]
        words = MappingProxyType({c: decode(t) for c, t in labels.letters[i].items()})
        variables.append(Variable(name, kind, label, values, fmt, missing_labels=words))
        if i in missing:
            codes[name] = missing[i]

    assumptions = [tr("Stata format {found}.", found=found), encoding]
    assumptions += [f"“{variables[i].name}”: {text}" for i, text in said.items()]
    source = Source(path, "Stata", tuple(a for a in assumptions if a))
    frame = pd.DataFrame(columns, copy=False)
    return Dataset(tuple(variables), frame, source, MappingProxyType(codes))


DTA = Reader("Stata", (".dta",), recognises, read_dta)


def _supported_version(path: Path) -> int:
    found = version(read_head(path))
    if found is None:
        raise ReadError(
            tr("“{file}” is not a Stata file, or its beginning is damaged.", file=path.name),
            tr("Save it again from Stata, or export it as CSV."),
        )
    if found > NEWEST:
        raise ReadError(
            tr(
                "“{file}” is in Stata format {found}, which cannot be read yet.",
                file=path.name,
                found=found,
            ),
            tr(
                'In Stata, save it in an older format: saveold "{stem}-118.dta", '
                "version(14)  (format 118).",
                stem=path.stem,
            ),
        )
    if found < OLDEST:
        raise ReadError(
            tr(
                "“{file}” is in Stata format {found}, which is too old to be read.",
                file=path.name,
                found=found,
            ),
            tr("Open it in any Stata and save it again."),
        )
    return found


def _read(
    path: Path, request: Request
) -> tuple[pd.DataFrame, _Labels, dict[int, MissingCodes], dict[int, str]]:
    """The frame as stored, its labels, and ``_missing``."""
    damaged = ReadError(
        tr("“{file}” is damaged or incomplete.", file=path.name),
        tr("Copy it again from where it came from, or save it again from Stata."),
    )
    try:
        data = bytes(read_bytes(path, lambda part: request.reached(0.3 * part)))
        request.check()
        if data.startswith(b"<stata_dta>") and not is_whole(data):
            raise damaged
        data = _without_aliases(path, data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UnicodeWarning)
            with _open(data) as reader:
                frame = reader.read()
                request.reached(0.6)
                labels = _labels(reader, frame)
                expected = int(reader._nobs)
                missing, said = _missing(data, reader, frame)
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        OverflowError,
        struct.error,
        MemoryError,
        OSError,
    ) as error:
        raise damaged from error
    if len(frame) != expected:
        raise damaged
    return frame, labels, missing, said


def _without_aliases(path: Path, data: bytes) -> bytes:
    try:
        return as_older(data)
    except ValueError:
        raise ReadError(
            tr("“{file}” has variables that are aliases of another data set's.", file=path.name),
            tr(
                'In Stata, save it in an older format: saveold "{stem}-118.dta", '
                "version(14)  (format 118).",
                stem=path.stem,
            ),
        ) from None


def _open(data: bytes) -> Any:
    # From memory: a false row count then reads to the end of the bytes, not gigabytes of nothing.
    return StataReader(io.BytesIO(data), convert_dates=False, convert_categoricals=False)


def _labels(reader: Any, frame: pd.DataFrame) -> _Labels:
    # pandas has no public way to ask for a variable's format or the name of its label set.
    formats = tuple(reader._fmtlist)
    sets = tuple(reader._lbllist)
    value_labels = reader.value_labels()
    labels = tuple(reader.variable_labels().values())
    if not len(formats) == len(sets) == len(labels) == len(frame.columns):
        raise ValueError("as many formats and labels as variables are expected")
    values = tuple(
        {float(c): t for c, t in value_labels.get(s, {}).items() if c <= LARGEST_CODE} for s in sets
    )
    words = tuple(
        {
            letter: value_labels[s][code]
            for code, letter in enumerate(LETTERS, start=FIRST_LETTER_CODE)
            if code in value_labels.get(s, {})
        }
        for s in sets
    )
    return _Labels(formats, labels, values, words)


def _has_missing(series: pd.Series) -> bool:
    return series.dtype.kind == "f" and bool(series.isna().any())


def _missing(
    data: bytes, reader: Any, frame: pd.DataFrame
) -> tuple[dict[int, MissingCodes], dict[int, str]]:
    """By a variable's place: which of .a to .z its rows have, and a sentence about them."""
    if reader._format_version < FIRST_WITH_LETTERS:
        return {}, {}
    stored = stored_table(data, reader)
    codes: dict[int, MissingCodes] = {}
    said: dict[int, str] = {}
    for i in range(len(frame.columns)):
        if not _has_missing(frame.iloc[:, i]):
            continue
        own, beyond = letters(stored[f"s{i}"])
        if own is not None:
            codes[i] = own
            parts = ", ".join(f"{n:,} × {code}" for code, n in own.counts().items())
            said[i] = tr("extended missing values are read as missing ({parts}).", parts=parts)
        if beyond:
            wide = tr("values too large for Stata, such as infinity, are read as missing.")
            said[i] = " ".join(filter(None, (said.get(i), wide)))
    return codes, said


def _kind(column: np.ndarray, fmt: str, values: Mapping[float, str]) -> Kind:
    if _DATE_FORMAT.match(fmt):
        return Kind.DATE
    if not values:
        return Kind.CONTINUOUS
    seen = np.unique(column[~np.isnan(column)])
    covered = len(seen) > 0 and bool(np.isin(seen, list(values)).all())
    return Kind.CATEGORICAL if covered else Kind.CONTINUOUS


def _text_column(series: pd.Series, decode: Decode) -> pd.api.extensions.ExtensionArray:
    codes, distinct = pd.factorize(series.to_numpy(dtype=object))
    texts = [decode(str(t)) or pd.NA for t in distinct]
    return pd.array(texts, dtype=pd.StringDtype("pyarrow")).take(codes, allow_fill=True)


def _decoder(frame: pd.DataFrame, labels: _Labels, found: int) -> tuple[Decode, str]:
    """How this file's strings are to be understood, and the sentence that says so.

    Formats below 118 do not say which 8-bit encoding they use; they were read as Latin-1, which
    keeps every byte, so that another reading of the same bytes is still possible here.
    """
    if found >= 118:
        return _unchanged, ""
    texts = {t for t in _all_texts(frame, labels) if not t.isascii()}
    if not texts:
        return _unchanged, ""
    if all(_redecode(t, "utf-8") is not None for t in texts):
        return (lambda t: _redecode(t, "utf-8") or t), tr(
            "Encoding: UTF-8 (the file does not say)."
        )
    if any(_C1_CONTROLS.search(t) for t in texts):
        said = tr("Encoding: Windows-1252 (the file does not say).")
        return (lambda t: _redecode(t, "cp1252") or t), said
    return _unchanged, tr("Encoding: Latin-1 (the file does not say).")


def _all_texts(frame: pd.DataFrame, labels: _Labels) -> Iterable[str]:
    yield from (str(name) for name in frame.columns)
    yield from labels.labels
    for values in labels.values:
        yield from values.values()
    for words in labels.letters:
        yield from words.values()
    for i in range(len(frame.columns)):
        if frame.iloc[:, i].dtype.kind not in "iuf":
            yield from (str(t) for t in pd.unique(frame.iloc[:, i]))


def _unchanged(text: str) -> str:
    return text


def _redecode(text: str, encoding: str) -> str | None:
    try:
        return text.encode("latin-1").decode(encoding)
    except UnicodeError:
        return None
