"""A Dataset as the bytes of a Stata file in format 118 (Stata 14 and later)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind, Variable
from core.data.missing_codes import LETTERS, PLAIN, MissingCodes, stata_letters
from core.data.names import unique
from core.errors import WriteError
from core.language import tr

LONGEST_NAME = 32  # characters
LONGEST_LABEL = 80  # characters
LONGEST_STR = 2045  # bytes; longer texts go to the strL section
LARGEST_DOUBLE = 8.9884656743115785e307
_LARGEST_CODE = 2_147_483_620

_RESERVED = frozenset(
    {
        "_all", "_b", "_coef", "_cons", "_n", "_N", "_pi", "_pred", "_rc", "_skip",
        "byte", "double", "float", "if", "in", "int", "long", "strL", "using", "with",
    }
)  # fmt: skip

# Storage types: the number in the file, numpy's type, the largest value, the code of ".".
_INTEGERS: tuple[tuple[int, str, int, int], ...] = (
    (65530, "<i1", 100, 101),
    (65529, "<i2", 32740, 32741),
    (65528, "<i4", 2147483620, 2147483621),
)
_DOUBLE = 65526
# The bits of "." among doubles, and how far those of .a are from it.
_DOUBLE_MISSING, _DOUBLE_APART = 0x7FE0_0000_0000_0000, 0x100_0000_0000
_STRL = 32768


@dataclass(frozen=True)
class _Column:
    """One variable as it is stored: type number, numpy array of shape (rows,), long texts."""

    name: str
    variable: Variable
    type: int
    data: np.ndarray
    format: str
    label_set: str
    labels: Mapping[int, str] = field(default_factory=dict)
    long_texts: tuple[tuple[int, bytes], ...] = ()  # (row from 1, text)


def dta_bytes(dataset: Dataset) -> tuple[list[bytes], tuple[str, ...]]:
    """The file in pieces, and a sentence for each thing that had to change.

    Raises WriteError for infinite values and for numbers beyond Stata's range.
    """
    names, notes = _names(dataset)
    columns = [
        _column(i, name, variable, dataset)
        for i, (name, variable) in enumerate(zip(names, dataset.variables, strict=True), start=1)
    ]
    notes += [note for v in dataset.variables if (note := _missing_note(dataset, v))]
    notes += [
        tr("“{v}”: its label is cut to {value} characters.", v=v.name, value=LONGEST_LABEL)
        for v in dataset.variables
        if len(v.label) > LONGEST_LABEL
    ]
    return _file(columns, dataset.n_rows), tuple(notes)


def stata_name(name: str) -> str:
    """``name`` as Stata allows it: letters, digits, underscore, 32 characters, no reserved word."""
    bare = re.sub(r"\W", "_", name)[:LONGEST_NAME] or "_"
    if bare[0].isdigit():
        bare = f"_{bare}"[:LONGEST_NAME]
    reserved = bare in _RESERVED or re.fullmatch(r"str\d+", bare)
    return f"{bare}_" if reserved else bare


def _names(dataset: Dataset) -> tuple[list[str], list[str]]:
    names: list[str] = []
    notes: list[str] = []
    for name in dataset.names:
        legal = stata_name(name)
        if legal in names:
            legal = unique(legal[: LONGEST_NAME - 6], names)
        if legal != name:
            notes.append(tr("“{name}” is called “{legal}” in the file.", name=name, legal=legal))
        names.append(legal)
    return names, notes


def _missing_note(dataset: Dataset, variable: Variable) -> str:
    """What becomes of codes of missing values that Stata does not have; "" if there are none."""
    codes = dataset.missing.get(variable.name)
    if codes is None:
        return ""
    seen = codes.counts()
    if variable.kind is Kind.TEXT:
        return tr(
            "“{variable}”: {seen} are empty in the file, as text has no codes.",
            variable=variable.name,
            seen=", ".join(seen),
        )
    letters = stata_letters(variable.missing_labels, codes)
    others = [
        tr("{code} is {letter}", code=code, letter=letters.get(code, PLAIN))
        for code in seen
        if letters.get(code) != code
    ]
    return (
        tr(
            "“{variable}”: missing values in the file: {others}.",
            variable=variable.name,
            others=", ".join(others),
        )
        if others
        else ""
    )


def _column(number: int, name: str, variable: Variable, dataset: Dataset) -> _Column:
    series = dataset.column(variable.name)
    if variable.kind is Kind.TEXT:
        return _text_column(number, name, variable, series)
    values = series.to_numpy(np.float64, na_value=np.nan)
    known = values[~np.isnan(values)]
    if len(known) and not np.abs(known).max() <= LARGEST_DOUBLE:
        row = int(np.flatnonzero(~(np.abs(values) <= LARGEST_DOUBLE) & ~np.isnan(values))[0]) + 1
        raise WriteError(
            tr(
                "“{variable}” holds {values:g} in row {row}, which a Stata file cannot.",
                variable=variable.name,
                values=values[row - 1],
                row=row,
            ),
            tr("Write CSV instead, or leave the row out."),
        )
    letters, labels = _letters(variable, dataset.missing.get(variable.name))
    labels = {**_codes(variable.value_labels), **labels}
    stored_type, data = _stored(values, known, letters)
    fmt = variable.format if _is_numeric_format(variable.format) else "%9.0g"
    return _Column(name, variable, stored_type, data, fmt, name if labels else "", labels)


def _letters(
    variable: Variable, codes: MissingCodes | None
) -> tuple[np.ndarray | int, dict[int, str]]:
    """Per row the number of its letter, 0 for none, and the labels of letters by their code."""
    letters = stata_letters(variable.missing_labels, codes)
    place = {code: LETTERS.index(letter) + 1 for code, letter in letters.items()}
    words = {c: variable.missing_labels.get(c, "" if c.lower() in LETTERS else c) for c in letters}
    labels = {_LARGEST_CODE + 1 + place[code]: text for code, text in words.items() if text}
    if codes is None:
        return 0, labels
    return np.array([0, *(place.get(code, 0) for code in codes.codes)])[codes.numbers], labels


def _stored(
    values: np.ndarray, known: np.ndarray, letters: np.ndarray | int
) -> tuple[int, np.ndarray]:
    """The smallest type that holds the values exactly. −0.0 is no integer.

    ``letters`` (rows,): 1 for .a to 26 for .z, 0 for ".", of values that are missing.
    """
    whole = bool((known == np.floor(known)).all()) and not bool(
        (np.signbit(known) & (known == 0)).any()
    )
    if whole:
        most = float(np.abs(known).max()) if len(known) else 0.0
        for number, dtype, largest, missing in _INTEGERS:
            if most <= largest:
                return number, np.where(np.isnan(values), missing + letters, values).astype(dtype)
    bits = values.astype("<f8").view("<u8")
    missing = np.uint64(_DOUBLE_MISSING) + np.uint64(_DOUBLE_APART) * np.uint64(letters)
    return _DOUBLE, np.where(np.isnan(values), missing, bits).view("<f8")


def _text_column(number: int, name: str, variable: Variable, series: pd.Series) -> _Column:
    codes, distinct = pd.factorize(series)
    encoded = [_utf8(str(t)) for t in distinct]
    longest = max((len(e) for e in encoded), default=1)
    if longest <= LONGEST_STR:
        table = np.array([*encoded, b""], dtype=f"S{max(1, longest)}")
        return _Column(name, variable, max(1, longest), table[codes], f"%-{min(longest, 244)}s", "")
    # Each row points at its own text: variable number in 2 bytes, row in 6; 0 means "".
    rows = np.arange(1, len(codes) + 1, dtype=np.uint64)
    pointers = np.where(codes < 0, np.uint64(0), (rows << np.uint64(16)) | np.uint64(number))
    texts = tuple((int(r), encoded[c]) for r, c in zip(rows, codes, strict=True) if c >= 0)
    return _Column(name, variable, _STRL, pointers.astype("<u8"), "%-9s", "", {}, texts)


def _utf8(text: str) -> bytes:
    # A NUL would end the text in Stata.
    return text.replace("\0", "").encode("utf-8", "replace")


def _is_numeric_format(fmt: str) -> bool:
    return bool(re.fullmatch(r"%[-0]?[\w.,:!/ +\-]{1,50}", fmt, re.ASCII)) and fmt[-1] != "s"


def _codes(value_labels: Mapping[float, str]) -> dict[int, str]:
    """The labels of whole codes within Stata's range; others cannot be written."""
    return {
        int(code): text
        for code, text in sorted(value_labels.items())
        if float(code).is_integer() and abs(code) <= _LARGEST_CODE
    }


def _file(columns: list[_Column], rows: int) -> list[bytes]:
    """All sections, with the map of where each begins put in its place."""
    header = (
        b"<stata_dta><header><release>118</release><byteorder>LSF</byteorder>"
        + b"<K>" + struct.pack("<H", len(columns)) + b"</K>"
        + b"<N>" + struct.pack("<Q", rows) + b"</N>"
        + b"<label>" + struct.pack("<H", 0) + b"</label>"
        + b"<timestamp>" + struct.pack("<B", 0) + b"</timestamp></header>"
    )  # fmt: skip
    sections = [
        _section("variable_types", (struct.pack("<H", c.type) for c in columns)),
        _section("varnames", (_fixed(c.name, 129) for c in columns)),
        _section("sortlist", [bytes(2 * (len(columns) + 1))]),
        _section("formats", (_fixed(c.format, 57) for c in columns)),
        _section("value_label_names", (_fixed(c.label_set, 129) for c in columns)),
        _section(
            "variable_labels", (_fixed(c.variable.label[:LONGEST_LABEL], 321) for c in columns)
        ),
        _section("characteristics", []),
        _section("data", [_data(columns, rows)]),
        _section("strls", _strls(columns)),
        _section(
            "value_labels",
            (_label_table(c.label_set, c.labels) for c in columns if c.label_set),
        ),
    ]
    map_size = len(b"<map></map>") + 14 * 8
    offsets = [0, len(header)]
    position = len(header) + map_size
    for section in sections:
        offsets.append(position)
        position += len(section)
    end = b"</stata_dta>"
    offsets += [position, position + len(end)]
    return [header, b"<map>" + struct.pack("<14Q", *offsets) + b"</map>", *sections, end]


def _section(tag: str, parts: Iterable[bytes]) -> bytes:
    return f"<{tag}>".encode() + b"".join(parts) + f"</{tag}>".encode()


def _fixed(text: str, size: int) -> bytes:
    """``text`` in UTF-8, cut at a character, padded with NULs to ``size`` bytes."""
    cut = text.encode("utf-8", "replace")[: size - 1].decode("utf-8", "ignore")
    return cut.replace("\0", "").encode().ljust(size, b"\0")


def _data(columns: list[_Column], rows: int) -> bytes:
    table = np.zeros(rows, dtype=[(f"c{i}", c.data.dtype) for i, c in enumerate(columns)])
    for i, column in enumerate(columns):
        table[f"c{i}"] = column.data
    return table.tobytes()


def _strls(columns: list[_Column]) -> Iterable[bytes]:
    """Stata wants them by row, then by variable."""
    texts = [
        (row, number, text)
        for number, column in enumerate(columns, start=1)
        for row, text in column.long_texts
    ]
    for row, number, text in sorted(texts, key=lambda t: t[:2]):
        yield b"GSO" + struct.pack("<IQBI", number, row, 130, len(text) + 1) + text + b"\0"


def _label_table(name: str, codes: Mapping[int, str]) -> bytes:
    texts = [t.replace("\0", "").encode("utf-8", "replace")[:32000] + b"\0" for t in codes.values()]
    starts = np.cumsum([0, *(len(t) for t in texts)])
    body = struct.pack("<II", len(codes), int(starts[-1]))
    body += starts[:-1].astype("<i4").tobytes()
    body += np.array(list(codes), dtype="<i4").tobytes()
    body += b"".join(texts)
    return b"<lbl>" + struct.pack("<I", len(body)) + _fixed(name, 129) + bytes(3) + body + b"</lbl>"
