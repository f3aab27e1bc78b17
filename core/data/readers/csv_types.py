"""What each column of a CSV file holds, decided from all of its rows and never by the locale.

A column is a number only if every value of it is one in a single reading. Columns are studied
by their distinct values, so that a million rows of forty schools cost forty looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.arrow import pc
from core.data.dataset import Kind
from core.data.dates import DAILY, UNIX_EPOCH_DAYS
from core.data.readers.csv_cells import MISSING_IN_TEXT, MISSING_WORDS
from core.data.readers.csv_numbers import Reading, readings, to_float

#: A longer text is cut when a sentence shows it.
_SHOWN = 30

Column = np.ndarray | pd.api.extensions.ExtensionArray


@dataclass(frozen=True)
class Typed:
    """One column read: its values, shape (rows,), what they are and what was assumed."""

    kind: Kind
    values: Column
    format: str = ""
    assumptions: tuple[str, ...] = ()
    missing_words: frozenset[str] = frozenset()
    has_empty: bool = False


@dataclass(frozen=True)
class _Studied:
    """A column as distinct texts and, per row, which of them; and how they could be read."""

    texts: pa.Array  # distinct, as in the file
    trimmed: pa.Array  # the same without surrounding space
    codes: np.ndarray  # shape (rows,)
    counts: np.ndarray  # per distinct text: in how many rows it stands
    empty: np.ndarray  # per distinct text: holds nothing
    missing: np.ndarray  # per distinct text: nothing, or a word for it
    known: pa.Array  # the trimmed texts that are not missing
    numbers: Reading


def type_columns(
    names: Sequence[str], columns: list[pa.Array], check: Callable[[], None]
) -> tuple[list[Typed], list[str]]:
    """Each column typed, and the sentences about the file as a whole.

    ``columns`` hold strings without nulls and are taken out of the list one by one, to free their
    memory; ``names`` are for the sentences; ``check`` is called between columns and may raise.
    """
    studied = []
    while columns:
        check()
        studied.append(_study(columns.pop(0)))
    decimal = _decimal_mark([s.numbers for s in studied])

    typed: list[Typed | None] = [None] * len(studied)
    for i, (name, s) in enumerate(zip(names, studied, strict=True)):
        check()
        typed[i] = _as_values(name, s, decimal)
    words = frozenset().union(*(t.missing_words for t in typed if t is not None))
    done = [
        t if t is not None else _as_text(name, s, decimal, words)
        for name, s, t in zip(names, studied, typed, strict=True)
    ]
    return done, _about_file(done, decimal, [s.numbers for s in studied])


def _study(column: pa.Array) -> _Studied:
    encoded = column.dictionary_encode()
    texts = encoded.dictionary
    trimmed = pc.utf8_trim_whitespace(texts)
    trimmed = texts if trimmed.equals(texts) else trimmed  # one copy is enough
    empty = pc.equal(trimmed, "").to_numpy(zero_copy_only=False)
    word = pc.is_in(trimmed, pa.array(sorted(MISSING_WORDS), texts.type))
    missing = empty | word.to_numpy(zero_copy_only=False)
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    counts = np.bincount(codes, minlength=len(texts))
    known = trimmed.filter(pa.array(~missing)) if missing.any() else trimmed
    numbers = readings(known, counts[~missing])
    return _Studied(texts, trimmed, codes, counts, empty, missing, known, numbers)


def _decimal_mark(found: Sequence[Reading]) -> str:
    """ "," or "." where the columns that leave no doubt agree, "" where they differ or lack."""
    marks = {r.decisive for r in found if r.decisive}
    return marks.pop() if len(marks) == 1 else ""


def _as_values(name: str, s: _Studied, decimal: str) -> Typed | None:
    """The column as numbers or dates, or None if it is text."""
    words = frozenset(t for t in s.trimmed.filter(pa.array(s.missing & ~s.empty)).to_pylist())
    seen = {"missing_words": words, "has_empty": bool(s.empty.any())}
    if s.missing.all():
        said = (f"“{name}” has no values at all.",)
        nothing = np.full(len(s.codes), np.nan)
        return Typed(Kind.CONTINUOUS, nothing, assumptions=said, **seen)
    floats = to_float(s.numbers, decimal)
    if floats is not None:
        said = tuple(f"“{name}”: {text}" for text in s.numbers.sentences(decimal))
        return Typed(Kind.CONTINUOUS, _spread(floats, s), assumptions=said, **seen)
    days = _days(s.known)
    if days is not None:
        return Typed(Kind.DATE, _spread(days, s), DAILY, **seen)
    return None


def _spread(known: np.ndarray, s: _Studied) -> np.ndarray:
    """From the distinct values that are not missing to the rows, shape (rows,)."""
    distinct = np.full(len(s.missing), np.nan)
    distinct[~s.missing] = known
    return distinct[s.codes]


def _days(texts: pa.Array) -> np.ndarray | None:
    """ISO dates as days since 1960-01-01, or None if any text is not one."""
    if not pc.all(pc.match_substring_regex(texts, r"^\d{4}-\d\d-\d\d$")).as_py():
        return None
    try:
        dates = pc.cast(texts, pa.date32())
    except pa.ArrowInvalid:
        return None
    return pc.cast(dates, pa.int32()).to_numpy().astype(np.float64) + UNIX_EPOCH_DAYS


def _as_text(name: str, s: _Studied, decimal: str, file_words: frozenset[str]) -> Typed:
    """The column as text: "" is missing, and a word such as NA where the file shows it is."""
    said: list[str] = []
    missing = s.empty.copy()
    trimmed = s.trimmed.to_pylist()
    codes_like = _looks_like_codes(s.known)
    for i in np.flatnonzero(s.missing & ~s.empty):
        word = trimmed[i]
        if word not in MISSING_IN_TEXT:
            continue
        times = f"{s.counts[i]} time{'s' if s.counts[i] != 1 else ''}"
        if word in file_words and not codes_like:
            missing[i] = True
            said.append(f"“{name}”: “{word}” ({times}) is taken as missing, as in other columns.")
        else:
            said.append(f"“{name}”: “{word}” ({times}) is kept as a word, not taken as missing.")
    said += _why_text(name, s, decimal)
    said += _about_spaces(name, s)
    distinct = pc.if_else(pa.array(missing), pa.scalar(None, s.texts.type), s.texts)
    values = pd.arrays.ArrowStringArray(
        pa.chunked_array([distinct.take(pa.array(s.codes))]), dtype=pd.StringDtype("pyarrow")
    )
    return Typed(Kind.TEXT, values, assumptions=tuple(said), has_empty=bool(s.empty.any()))


def _looks_like_codes(texts: pa.Array) -> bool:
    """Whether most values are two or three letters, as countries and states are."""
    if not len(texts):
        return False
    codes = pc.sum(pc.match_substring_regex(texts, "^([A-Z]{2,3}|[a-z]{2})$")).as_py() or 0
    return 2 * codes >= len(texts)


def _why_text(name: str, s: _Studied, decimal: str) -> list[str]:
    """Why a column with numbers in it is text all the same, where that needs saying."""
    reason = s.numbers.doubt(decimal)
    if reason:
        return [f"“{name}” is kept as text: {reason}."]
    stranger = s.numbers.stranger
    if stranger is None:
        return []
    known = np.flatnonzero(~s.missing)
    row = int(np.argmax(s.codes == known[stranger])) + 1
    text = s.trimmed[int(known[stranger])].as_py()
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return [f"“{name}” is kept as text: most values are numbers, but row {row} has “{shown}”."]


def _about_spaces(name: str, s: _Studied) -> list[str]:
    padded = pc.sum(pc.and_(pc.not_equal(s.texts, s.trimmed), pa.array(~s.empty))).as_py() or 0
    if not padded:
        return []
    what = (
        "1 distinct value begins or ends"
        if padded == 1
        else f"{padded} distinct values begin or end"
    )
    return [f"“{name}”: {what} with a space, which is kept."]


def _about_file(done: Sequence[Typed], decimal: str, numbers: Sequence[Reading]) -> list[str]:
    said = []
    if decimal == ",":
        said.append("Decimal mark: comma.")
    elif decimal == "." or any(r.plain and r.could_be_thousands for r in numbers):
        said.append("Decimal mark: point.")
    words = sorted(frozenset().union(*(t.missing_words for t in done)))
    if any(t.has_empty for t in done):
        words.insert(0, "empty")
    if words:
        said.append(f"Missing values are written as: {', '.join(words)}.")
    return said
