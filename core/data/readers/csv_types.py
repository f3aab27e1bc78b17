"""What each column of a CSV file holds, decided from all of its rows and never by the locale.

A column is a number only if every value of it is one in a single reading. Columns are studied
by their distinct values, so that a million rows of forty schools cost forty looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd
import pyarrow as pa

from core.data.arrow import pc
from core.data.choices import AS_FOUND, DATE, NUMBER, TEXT, Choices
from core.data.dataset import Doubt, Kind, Unread
from core.data.dates import DAILY
from core.data.readers.csv_cells import MISSING_IN_TEXT, MISSING_WORDS
from core.data.readers.csv_dates import Dates, date_orders, days_of, find_dates
from core.data.readers.csv_numbers import Reading, readings, to_float, what_is_number
from core.language import mark, tr, tr_plural

#: A longer text is cut when a sentence shows it.
_SHOWN = 30
#: At most this many places of one column are told one by one.
MOST_PLACES = 200

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
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[Unread, ...] = ()
    missing_codes: tuple[float, ...] = ()


@dataclass(frozen=True)
class TypedColumns:
    """All columns of a file, the sentences about it as a whole, and its marks as found.

    ``maybe_thousands`` are the columns of numbers such as 1.234 that a file of decimal commas
    would mean as thousands.
    """

    columns: list[Typed]
    about_file: list[str]
    found: Choices
    maybe_thousands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Studied:
    """A column as distinct texts and, per row, which of them; and how they could be read."""

    texts: pa.Array  # distinct, as in the file
    trimmed: pa.Array  # the same without surrounding space
    codes: np.ndarray  # shape (rows,)
    counts: np.ndarray  # per distinct text: in how many rows it stands
    empty: np.ndarray  # per distinct text: holds nothing
    missing: np.ndarray  # per distinct text: nothing, or a word for it
    known: pa.Array  # the trimmed texts that are not missing
    numbers: Reading


@dataclass(frozen=True)
class PlainNumbers:
    """A column known to be numbers as every computer writes them: its values, shape (rows,).

    ``words`` stood for missing values in it; ``as_text`` makes it a column of strings again.
    """

    values: np.ndarray
    words: frozenset[str]
    has_empty: bool
    numbers: Reading
    as_text: Callable[[], Studied]


def type_columns(
    names: Sequence[str],
    columns: list[pa.Array],
    check: Callable[[], None],
    choices: Choices = AS_FOUND,
) -> TypedColumns:
    """Each column typed, and the sentences about the file as a whole.

    ``columns`` hold strings without nulls and are taken out of the list one by one, to free their
    memory; ``names`` are for the sentences; ``check`` is called between columns and may raise.
    """
    words = MISSING_WORDS if choices.missing is None else frozenset(choices.missing)
    studied = []
    while columns:
        check()
        studied.append(study(columns.pop(0), words))
    return decide(names, studied, check, choices)


def decide(
    names: Sequence[str],
    studied: Sequence[Studied | PlainNumbers],
    check: Callable[[], None],
    choices: Choices = AS_FOUND,
) -> TypedColumns:
    """As ``type_columns``, of columns that were studied."""
    numbers = [s.numbers for s in studied]
    decimal = choices.decimal or _decimal_mark(numbers)
    dates = [find_dates(s.known) for s in studied if isinstance(s, Studied)]
    order = choices.dates or _date_order(dates)
    marks = _Marks(decimal, choices.thousands, order)
    studied = [
        s.as_text() if isinstance(s, PlainNumbers) and _is_in_doubt(s, marks) else s
        for s in studied
    ]

    typed: list[Typed | None] = [None] * len(studied)
    for i, (name, s) in enumerate(zip(names, studied, strict=True)):
        check()
        typed[i] = _as_values(name, s, marks, choices.kind_of(name))
    # What the user calls missing is so in columns of words as well.
    seen = frozenset(choices.missing or ()).union(
        *(t.missing_words for t in typed if t is not None)
    )
    done = [
        t if t is not None else _as_text(name, cast(Studied, s), marks, seen, choices)
        for name, s, t in zip(names, studied, typed, strict=True)
    ]
    found = Choices(
        decimal=decimal or ("." if any(r.plain for r in numbers) else None),
        thousands=_thousands(numbers, marks),
        dates=order or None,
    )
    maybe = [n for n, r in zip(names, numbers, strict=True) if r.plain and r.could_be_thousands]
    about = _about_file(done, decimal, numbers)
    open_question = not decimal and choices.thousands is None
    return TypedColumns(done, about, found, tuple(maybe) if open_question else ())


@dataclass(frozen=True)
class _Marks:
    """What the whole file agrees on; "" where nothing shows it. ``thousands`` only by choice."""

    decimal: str
    thousands: str | None
    order: str


def study(column: pa.Array, words: frozenset[str] = MISSING_WORDS) -> Studied:
    """What there is to know of a column of strings before the others are known.

    ``words`` stand for missing values, beside blank cells.
    """
    encoded = column.dictionary_encode()
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    return study_numbered(encoded.dictionary, codes, words)


def study_numbered(
    texts: pa.Array, codes: np.ndarray, words: frozenset[str] = MISSING_WORDS
) -> Studied:
    """As ``study``, of a column as its distinct texts and, per row, the number of its own."""
    trimmed = pc.utf8_trim_whitespace(texts)
    trimmed = texts if trimmed.equals(texts) else trimmed  # one copy is enough
    empty = pc.equal(trimmed, "").to_numpy(zero_copy_only=False)
    word = pc.is_in(trimmed, pa.array(sorted(words), texts.type))
    missing = empty | word.to_numpy(zero_copy_only=False)
    counts = np.bincount(codes, minlength=len(texts))
    known = trimmed.filter(pa.array(~missing)) if missing.any() else trimmed
    numbers = readings(known, counts[~missing])
    return Studied(texts, trimmed, codes, counts, empty, missing, known, numbers)


def _decimal_mark(found: Sequence[Reading]) -> str:
    """ "," or "." where the columns that leave no doubt agree, "" where they differ or lack."""
    marks = {r.decisive for r in found if r.decisive}
    return marks.pop() if len(marks) == 1 else ""


def _date_order(found: Sequence[Dates | None]) -> str:
    """The order that all columns of dates allow; "" if none does, or several do."""
    orders = [set(d.orders) for d in found if d is not None and d.orders != ("ymd",)]
    common = set.intersection(*orders) if orders else set()
    return common.pop() if len(common) == 1 else ""


def _thousands(found: Sequence[Reading], marks: _Marks) -> str | None:
    if marks.thousands is not None:
        return marks.thousands
    used = {r.choice(marks.decimal) for r in found}
    signs = {"us": ",", "eu": ".", "spaced point": " ", "spaced comma": " "}
    shown = {signs[name] for name in used if name in signs}
    return shown.pop() if len(shown) == 1 else None


def _is_in_doubt(s: PlainNumbers, marks: _Marks) -> bool:
    """Whether the rest of the file throws doubt on what the points in a column mean."""
    return s.numbers.choice(marks.decimal, marks.thousands) != "point"


def _as_values(name: str, s: Studied | PlainNumbers, marks: _Marks, kind: str) -> Typed | None:
    """The column as numbers or dates, or None if it is text."""
    if isinstance(s, PlainNumbers):
        return Typed(Kind.CONTINUOUS, s.values, missing_words=s.words, has_empty=s.has_empty)
    if kind == TEXT:
        return None
    words = frozenset(t for t in s.trimmed.filter(pa.array(s.missing & ~s.empty)).to_pylist())
    seen = {"missing_words": words, "has_empty": bool(s.empty.any())}
    if s.missing.all():
        said = (tr("“{name}” has no values at all.", name=name),)
        nothing = np.full(len(s.codes), np.nan)
        return Typed(Kind.CONTINUOUS, nothing, assumptions=said, **seen)
    if kind == DATE:
        return _forced_dates(name, s, marks, seen)
    floats = to_float(s.numbers, marks.decimal, marks.thousands)
    if floats is None and kind == NUMBER:
        return _forced_numbers(name, s, marks, seen)
    if floats is not None:
        sentences = s.numbers.sentences(marks.decimal, marks.thousands)
        said = tuple(f"“{name}”: {text}" for text in sentences)
        codes = _codes(s)
        values = spread(floats, s)
        return Typed(Kind.CONTINUOUS, values, assumptions=said, missing_codes=codes, **seen)
    dates = find_dates(s.known)
    if dates is not None and (len(dates.orders) == 1 or marks.order in dates.orders):
        order = dates.orders[0] if len(dates.orders) == 1 else marks.order
        said = (
            ()
            if order == "ymd"
            else (
                tr(
                    "“{name}”: dates are read as {order}.", name=name, order=tr(_ORDER_WORDS[order])
                ),
            )
        )
        values = spread(days_of(s.known, order, dates.timed), s)
        return Typed(Kind.DATE, values, dates.format, said, **seen)
    return None


_ORDER_WORDS = {
    "ymd": mark("year, month, day"),
    "dmy": mark("day, month, year"),
    "mdy": mark("month, day, year"),
}


def _forced_numbers(name: str, s: Studied, marks: _Marks, seen: dict[str, Any]) -> Typed:
    """The column as the numbers that the user says it holds; the rest is missing and told."""
    floats = what_is_number(s.known, marks.decimal, marks.thousands)
    unread = _places(name, s, np.isnan(floats), tr("is no number: read as missing."))
    said = (tr("“{name}” is read as numbers, as chosen.", name=name),)
    return Typed(Kind.CONTINUOUS, spread(floats, s), "", said, unread=unread, **seen)


def _forced_dates(name: str, s: Studied, marks: _Marks, seen: dict[str, Any]) -> Typed:
    """The column as the dates that the user says it holds; the rest is missing and told."""
    orders = date_orders(s.known)
    order = marks.order if marks.order in orders else (orders[0] if orders else "ymd")
    days = days_of(s.known, order, False)
    unread = _places(name, s, np.isnan(days), tr("is no date: read as missing."))
    said = (
        tr(
            "“{name}” is read as dates ({order}), as chosen.",
            name=name,
            order=tr(_ORDER_WORDS[order]),
        ),
    )
    return Typed(Kind.DATE, spread(days, s), DAILY, said, unread=unread, **seen)


def _places(name: str, s: Studied, at: np.ndarray, done: str) -> tuple[Unread, ...]:
    """The rows of the texts ``at``, shape (known,), the first ones if there are many."""
    numbers = np.flatnonzero(~s.missing)[at]
    if not len(numbers):
        return ()
    rows = np.flatnonzero(np.isin(s.codes, numbers))
    found = []
    for row in rows[:MOST_PLACES]:
        text = _shown(s.trimmed[int(s.codes[row])].as_py())
        found.append(Unread(name, text, done, row=int(row) + 1))
    if len(rows) > MOST_PLACES:
        more = tr("{n_rows:,} more such rows", n_rows=len(rows) - MOST_PLACES)
        found.append(Unread(name, "…", f"{more}: {done.partition(': ')[2]}"))
    return tuple(found)


def _codes(s: Studied) -> tuple[float, ...]:
    """Those of the words for a missing value that are numbers, such as -99."""
    words = s.trimmed.filter(pa.array(s.missing & ~s.empty))
    codes = what_is_number(words, ".", "") if len(words) else np.array([])
    return tuple(np.unique(codes[~np.isnan(codes)]).tolist())


def spread(known: np.ndarray, s: Studied) -> np.ndarray:
    """From the distinct values that are not missing to the rows, shape (rows,)."""
    distinct = np.full(len(s.missing), np.nan)
    distinct[~s.missing] = known
    return distinct[s.codes]


def _as_text(
    name: str, s: Studied, marks: _Marks, file_words: frozenset[str], choices: Choices
) -> Typed:
    """The column as text: "" is missing, and a word such as NA where the file shows it is."""
    said: list[str] = []
    doubts: list[Doubt] = []
    missing = s.empty.copy()
    trimmed = s.trimmed.to_pylist()
    codes_like = _looks_like_codes(s.known)
    for i in np.flatnonzero(s.missing & ~s.empty):
        word = trimmed[i]
        if choices.missing is not None:
            missing[i] = True
            continue
        if word not in MISSING_IN_TEXT:
            continue
        times = tr_plural("{n} time", "{n} times", int(s.counts[i]))
        if word in file_words and not codes_like:
            missing[i] = True
            said.append(
                tr(
                    "“{name}”: “{word}” ({times}) is taken as missing, as in other columns.",
                    name=name,
                    word=word,
                    times=times,
                )
            )
        else:
            text = tr(
                "“{name}”: “{word}” ({times}) is kept as a word, not taken as missing.",
                name=name,
                word=word,
                times=times,
            )
            said.append(text)
            doubts.append(Doubt("missing", text, name))
    kind = choices.kind_of(name)
    if kind == TEXT:
        said.append(tr("“{name}” is read as text, as chosen.", name=name))
    else:
        said += _why_text(name, s, marks)
        doubts += _doubts(name, s, marks)
    said += _about_spaces(name, s)
    distinct = pc.if_else(pa.array(missing), pa.scalar(None, s.texts.type), s.texts)
    values = pd.arrays.ArrowStringArray(
        pa.chunked_array([distinct.take(pa.array(s.codes))]), dtype=pd.StringDtype("pyarrow")
    )
    unread = () if kind == TEXT else _strangers(name, s, marks)
    return Typed(
        Kind.TEXT,
        values,
        assumptions=tuple(said),
        has_empty=bool(s.empty.any()),
        doubts=tuple(doubts),
        unread=unread,
    )


def _doubts(name: str, s: Studied, marks: _Marks) -> list[Doubt]:
    """What else the texts of a column could be."""
    reason = "" if s.numbers.identifier else s.numbers.doubt(marks.decimal, marks.thousands)
    if reason:
        return [
            Doubt(
                "thousands",
                tr("“{name}” is kept as text: {reason}.", name=name, reason=reason),
                name,
            )
        ]
    dates = find_dates(s.known)
    if dates is not None:
        example = _shown(s.known[0].as_py())
        text = tr(
            "“{name}” is kept as text: dates such as “{example}” may begin with day or month.",
            name=name,
            example=example,
        )
        return [Doubt("dates", text, name)]
    return []


def _strangers(name: str, s: Studied, marks: _Marks) -> tuple[Unread, ...]:
    """The rows that keep a column of numbers from being one."""
    if s.numbers.stranger is None:
        return ()
    no_number = np.isnan(what_is_number(s.known, marks.decimal, marks.thousands))
    return _places(name, s, no_number, tr("is no number: the whole column is kept as text."))


def _looks_like_codes(texts: pa.Array) -> bool:
    """Whether most values are two or three letters, as countries and states are."""
    if not len(texts):
        return False
    codes = pc.sum(pc.match_substring_regex(texts, "^([A-Z]{2,3}|[a-z]{2})$")).as_py() or 0
    return 2 * codes >= len(texts)


def _why_text(name: str, s: Studied, marks: _Marks) -> list[str]:
    """Why a column with numbers in it is text all the same, where that needs saying."""
    reason = s.numbers.doubt(marks.decimal, marks.thousands)
    if reason:
        return [tr("“{name}” is kept as text: {reason}.", name=name, reason=reason)]
    stranger = s.numbers.stranger
    if stranger is None:
        return []
    known = np.flatnonzero(~s.missing)
    row = int(np.argmax(s.codes == known[stranger])) + 1
    text = _shown(s.trimmed[int(known[stranger])].as_py())
    return [
        tr(
            "“{name}” is kept as text: most values are numbers, but row {row} has “{text}”.",
            name=name,
            row=row,
            text=text,
        )
    ]


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _about_spaces(name: str, s: Studied) -> list[str]:
    padded = pc.sum(pc.and_(pc.not_equal(s.texts, s.trimmed), pa.array(~s.empty))).as_py() or 0
    if not padded:
        return []
    return [
        tr_plural(
            "“{name}”: {n} distinct value begins or ends with a space, which is kept.",
            "“{name}”: {n} distinct values begin or end with a space, which is kept.",
            padded,
            name=name,
        )
    ]


def _about_file(done: Sequence[Typed], decimal: str, numbers: Sequence[Reading]) -> list[str]:
    said = []
    if decimal == ",":
        said.append(tr("Decimal mark: comma."))
    elif decimal == "." or any(r.plain and r.could_be_thousands for r in numbers):
        said.append(tr("Decimal mark: point."))
    words = sorted(frozenset().union(*(t.missing_words for t in done)))
    if any(t.has_empty for t in done):
        words.insert(0, tr("empty"))
    if words:
        said.append(tr("Missing values are written as: {words}.", words=", ".join(words)))
    return said
