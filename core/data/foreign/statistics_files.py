"""SPSS and SAS files by pyreadstat: values as stored, with labels, missing codes and dates kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyreadstat

from core.data.dataset import Kind
from core.data.dates import DAILY, SPSS_TO_1960, TIMED
from core.data.foreign.table import Column, Table, covered
from core.data.missing_codes import MissingCodes, code_text, coded_values
from core.data.readers.base import Request
from core.errors import ReadError
from core.language import tr

# Its annotations know neither its dictionaries nor its metadata.
READSTAT: Any = pyreadstat

_CELLS_AT_ONCE = 500_000

_DAY = 86_400.0

_SPSS_DATES = re.compile(r"(DATE|ADATE|EDATE|JDATE|SDATE|QYR|MOYR|WKYR)\d*$")
_SPSS_TIMES = re.compile(r"(DATETIME|YMDHMS)\d*(\.\d+)?$")
# What SAS shows as a whole day, and as a moment; a time of day alone stays seconds.
_SAS_TIMES = re.compile(r"(DATETIME|DATEAMPM|E8601DT|B8601DT|E8601DZ|B8601DZ|MDYAMPM)[\d.]*$")
_SAS_DATES = re.compile(
    r"(E?DATE|DAY|DDMMYY[BCDNPS]?|MMDDYY[BCDNPS]?|YYMMDD[BCDNPS]?|JULIAN|JULDAY|MINGUO|NENGO|"
    r"E8601DA|B8601DA|WEEKDATE|WEEKDATX|WORDDATE|WORDDATX|MMYY[CDNPS]?|YYMM[CDNPS]?|MONYY|"
    r"YYMON|YYQ[CDNPSR]?|MONNAME|MONTH|YEAR|QTR|QTRR|WEEKDAY|DOWNAME|WEEK[UVW]?)[\d.]*$"
)

Read = Callable[..., tuple[dict[str, list[Any]], Any]]


def read_spss(path: Path, request: Request) -> Table:
    """An SPSS file (.sav, .zsav)."""
    found, meta = _in_pieces(READSTAT.read_sav, path, request, user_missing=True)
    return _spss(found, meta, "SPSS")


def read_spss_portable(path: Path, request: Request) -> Table:
    """An SPSS portable file (.por)."""
    found, meta = _in_pieces(READSTAT.read_por, path, request)
    return _spss(found, meta, "SPSS portable")


def read_sas(path: Path, request: Request) -> Table:
    """A SAS data set (.sas7bdat)."""
    found, meta = _in_pieces(READSTAT.read_sas7bdat, path, request, user_missing=True)
    return _sas(found, meta, "SAS")


def read_sas_transport(path: Path, request: Request) -> Table:
    """A SAS transport file (.xpt), versions 5 and 8."""
    found, meta = _in_pieces(READSTAT.read_xport, path, request)
    return _sas(found, meta, "SAS transport")


def _in_pieces(
    read: Read, path: Path, request: Request, **options: Any
) -> tuple[dict[str, list[Any]], Any]:
    """All rows, some hundred thousand values at a time, so that progress can be told."""
    options |= {"output_format": "dict", "disable_datetime_conversion": True}
    if request.choices.encoding and read is not READSTAT.read_por:
        options["encoding"] = request.choices.encoding
    try:
        _, meta = read(str(path), metadataonly=True, **options)
        names = list(meta.column_names)
        total = meta.number_rows
        rows = max(1, _CELLS_AT_ONCE // max(1, len(names)))
        found: dict[str, list[Any]] = {name: [] for name in names}
        done = 0
        while names:
            piece, meta = read(str(path), row_limit=rows, row_offset=done, **options)
            got = len(next(iter(piece.values()), []))
            for name in names:
                found[name] += piece[name]
            done += got
            request.reached(done / total if total else 0.0)
            if got < rows or (total is not None and done >= total):
                break
    except READSTAT.ReadstatError as error:
        raise ReadError(
            tr(
                "“{file}” is damaged or not what its name says ({error}).",
                file=path.name,
                error=_plain(error),
            ),
            tr("Save it again in the program it belongs to, or export it as CSV (UTF-8)."),
        ) from error
    if not names or not done:
        raise ReadError(
            tr("“{file}” has no rows of data.", file=path.name)
            if names
            else tr("“{file}” has no variables.", file=path.name),
            tr("Choose another file."),
        )
    if total is not None and 0 <= total != done:
        raise ReadError(
            tr(
                "“{file}” is incomplete: {done:,} of its {total:,} rows are there.",
                file=path.name,
                done=done,
                total=total,
            ),
            tr("Copy it again from where it came from."),
        )
    return found, meta


def _plain(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__


def _spss(found: dict[str, list[Any]], meta: Any, name: str) -> Table:
    columns: list[Column] = []
    said = _encoding(meta)
    for variable, values in found.items():
        fmt = str(meta.original_variable_types.get(variable) or "")
        labels = _value_labels(meta, variable)
        label = str(meta.column_names_to_labels.get(variable) or "")
        ranges = meta.missing_ranges.get(variable, [])
        words = {code_text(c): t for c, t in labels.items() if _declared(c, ranges)}
        labels = {c: t for c, t in labels.items() if not _declared(c, ranges)}
        if _is_text(values):
            texts, missing = _without_words(values, ranges)
            column = Column(variable, Kind.TEXT, texts, label, fmt)
        else:
            floats, missing = _without_codes(_floats(values), ranges)
            ordinal = meta.variable_measure.get(variable) == "ordinal"
            column = _number(variable, floats, label, fmt, labels, ordinal)
            if missing is not None and column.kind is not Kind.DATE:
                column.missing_codes = tuple(float(c) for c in missing.codes)
        column.missing, column.missing_labels = missing, words
        columns.append(column)
        if missing is not None:
            said.append(f"“{variable}”: {_codes_sentence(missing.codes, words)}")
    return Table(name, columns, said)


def _number(
    name: str,
    floats: np.ndarray,
    label: str,
    fmt: str,
    labels: Mapping[float, str],
    ordinal: bool,
) -> Column:
    if _SPSS_DATES.match(fmt):
        days = (floats - SPSS_TO_1960) / _DAY
        return Column(name, Kind.DATE, pa.array(days), label, DAILY)
    if _SPSS_TIMES.match(fmt):
        return Column(name, Kind.DATE, pa.array((floats - SPSS_TO_1960) * 1000), label, TIMED)
    kind = Kind.CONTINUOUS
    if covered(floats, labels):
        kind = Kind.ORDERED if ordinal else Kind.CATEGORICAL
    return Column(name, kind, pa.array(floats), label, fmt, labels)


def _sas(found: dict[str, list[Any]], meta: Any, name: str) -> Table:
    columns: list[Column] = []
    said = _encoding(meta)
    for variable, values in found.items():
        fmt = str(meta.original_variable_types.get(variable) or "")
        label = str(meta.column_names_to_labels.get(variable) or "")
        missing = None
        if meta.missing_user_values.get(variable):
            missing, values = _special(values)
        if missing is not None:
            parts = ", ".join(f"{n:,} × {code}" for code, n in missing.counts().items())
            said.append(
                tr(
                    "“{variable}”: special missing values are read as missing ({parts}).",
                    variable=variable,
                    parts=parts,
                )
            )
        if _is_text(values):
            columns.append(Column(variable, Kind.TEXT, _texts(values), label, fmt))
            continue
        floats = _floats(values)
        if _SAS_TIMES.match(fmt):
            column = Column(variable, Kind.DATE, pa.array(floats * 1000), label, TIMED)
        elif _SAS_DATES.match(fmt):
            # SAS counts days from the same day as Stata.
            column = Column(variable, Kind.DATE, pa.array(floats), label, DAILY)
        else:
            column = Column(variable, Kind.CONTINUOUS, pa.array(floats), label, fmt)
        column.missing = missing
        columns.append(column)
    return Table(name, columns, said)


def _special(values: list[Any]) -> tuple[MissingCodes | None, list[Any]]:
    """SAS's .A to .Z and ._ among numbers as codes, and the numbers alone."""
    words = np.array([f".{v}" if isinstance(v, str) else "" for v in values], dtype=object)
    missing = coded_values(words, words != "")
    return missing, [None if isinstance(v, str) else v for v in values]


def _encoding(meta: Any) -> list[str]:
    return (
        [tr("Encoding: {file_encoding}.", file_encoding=meta.file_encoding)]
        if meta.file_encoding
        else []
    )


def _value_labels(meta: Any, variable: str) -> dict[float, str]:
    labels = meta.variable_value_labels.get(variable) or {}
    return {float(c): str(t) for c, t in labels.items() if isinstance(c, (int, float))}


def _is_text(values: list[Any]) -> bool:
    return any(isinstance(v, str) for v in values)


def _floats(values: list[Any]) -> np.ndarray:
    return np.array([np.nan if v is None else v for v in values], dtype=np.float64)


def _texts(values: list[Any]) -> pa.Array:
    return pa.array([None if v is None or v == "" else str(v) for v in values], pa.large_string())


def _declared(code: float, ranges: list[dict[str, Any]]) -> bool:
    """Whether a number is among those declared missing."""
    numbers = ((r["lo"], r["hi"]) for r in ranges if not isinstance(r["lo"], str))
    return any(float(lo) <= code <= float(hi) for lo, hi in numbers)


def _without_codes(
    floats: np.ndarray, ranges: list[dict[str, Any]]
) -> tuple[np.ndarray, MissingCodes | None]:
    """The values with declared missing codes as NaN, and which rows have which code."""
    inside = np.zeros(len(floats), dtype=bool)
    for bounds in ranges:
        with np.errstate(invalid="ignore"):
            inside |= (floats >= float(bounds["lo"])) & (floats <= float(bounds["hi"]))
    return np.where(inside, np.nan, floats), coded_values(floats, inside)


def _without_words(
    values: list[Any], ranges: list[dict[str, Any]]
) -> tuple[pa.Array, MissingCodes | None]:
    words = {str(r["lo"]) for r in ranges if r["lo"] == r["hi"]} - {""}
    column = np.array([v if isinstance(v, str) else "" for v in values], dtype=object)
    lost = np.isin(column, list(words))
    return _texts(np.where(lost, "", column).tolist()), coded_values(column, lost)


def _codes_sentence(codes: Sequence[str], labels: Mapping[str, str]) -> str:
    shown = [f"{code} ({labels[code]})" if code in labels else code for code in codes[:8]]
    more = tr(" and {n_codes} more", n_codes=len(codes) - 8) if len(codes) > 8 else ""
    return tr(
        "declared missing and read as such: {shown}{more}.", shown=", ".join(shown), more=more
    )
