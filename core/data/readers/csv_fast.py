"""Large CSV files: one compiled look at all bytes instead of a text, wherever that is as exact.

Columns of plain numbers come out of that look with their values; all others go the way that they
go in small files. Whatever is out of the ordinary is left to the slower reader, which explains it.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from core.data.choices import Choices
from core.data.readers import csv_scan as scan
from core.data.readers.base import Request
from core.data.readers.csv_cells import MISSING_WORDS, is_missing, is_number
from core.data.readers.csv_dialect import Dialect, Record
from core.data.readers.csv_layout import Layout
from core.data.readers.csv_numbers import Reading
from core.data.readers.csv_types import PlainNumbers, Studied, study, study_numbered

_PIECE_BYTES = 8 << 20
_BLOCK_BYTES = 8 << 20
_SAMPLE_BYTES, _TAIL_BYTES = 1 << 14, 1 << 12
_BLANK = b"\r\n \x1a"

Bytes = bytes | bytearray


@dataclass(frozen=True)
class Bounds:
    """Where the text of a file begins and ends, without its mark and trailing blank lines."""

    start: int
    end: int


@dataclass
class _Look:
    """What one piece of the body, or all of it, shows. See ``csv_scan.scan``."""

    counts: np.ndarray
    flags: np.ndarray
    words: list[set[bytes]]
    rows: int
    blank: int
    line_ends: int
    values: list[np.ndarray]
    texts: list[tuple[list[bytes], np.ndarray]]
    status: int


def worded(records: Sequence[Record], layout: Layout) -> set[int]:
    """The columns that hold words in the first rows of data."""
    rows = [r.cells for r in records if r.line >= layout.body_line]
    found: set[int] = set()
    for cells in rows:
        found |= {i for i, c in enumerate(cells) if not is_number(c) and not is_missing(c)}
    return {i for i in found if i < layout.width}


def is_simple(choices: Choices) -> bool:
    """Whether the user's choices leave the fast way open."""
    numeric_words = any(is_number(word) for word in choices.missing or ())
    return choices.encoding in (None, "utf-8") and not numeric_words


def bounds(data: Bytes) -> Bounds | None:
    """The text within ``data``, or None if it is not surely UTF-8 without oddities."""
    start = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    end = len(data)
    while end > start and data[end - 1] in _BLANK:
        end -= 1
    if data.find(b"\0") >= 0 or not (data.isascii() or _is_utf8(data)):
        return None
    return Bounds(start, end) if end > start else None


def sample(data: Bytes, found: Bounds) -> str:
    """The beginning and the end of the text, in whole lines."""
    head_end = data.rfind(b"\n", found.start, found.start + _SAMPLE_BYTES) + 1
    tail_start = data.find(b"\n", found.end - _TAIL_BYTES) + 1
    return (data[found.start : head_end] + data[tail_start : found.end]).decode()


def columns_of(
    data: Bytes,
    body: Bounds,
    dialect: Dialect,
    kinds: list[str],
    worded: Collection[int],
    request: Request,
) -> tuple[list[Studied | PlainNumbers], int] | None:
    """The columns of ``body`` as far as they are known without each other, and its blank lines.

    ``kinds`` are the user's, one per column, "" for none; ``worded`` are the columns that hold
    words as far as is known. None if the body is not regular.
    """
    wanted = [i for i, k in enumerate(kinds) if k in ("", "number") and i not in worded]
    spelled = [i for i in range(len(kinds)) if i not in wanted]
    look = _look(data, body, dialect, len(kinds), (wanted, spelled), request)
    if look is None:
        return None
    allowed = MISSING_WORDS if request.choices.missing is None else request.choices.missing
    known = {w.encode() for w in allowed}
    plain = [i for i in wanted if _is_plain(look, i, known)]
    numbered = {
        i: look.texts[slot] for slot, i in enumerate(spelled) if not look.flags[i] & scan.MANY_WORDS
    }
    unknown = [i for i in range(len(kinds)) if i not in plain and i not in numbered]
    to_text = partial(_texts, data, body, dialect, len(kinds), look.line_ends > 0, request)
    try:
        texts = to_text(unknown)
    except pa.ArrowInvalid:
        return None
    words = frozenset(allowed)
    found: list[Studied | PlainNumbers] = []
    for i in range(len(kinds)):
        request.check()
        if i in texts:
            found.append(study(texts.pop(i), words))
            continue
        if i in numbered:
            distinct, codes = numbered.pop(i)
            array = pa.array([t.decode() for t in distinct], pa.large_string())
            found.append(study_numbered(array, codes, words))
            continue
        found.append(
            PlainNumbers(
                look.values[wanted.index(i)],
                frozenset(w.decode() for w in look.words[i]),
                bool(look.counts[i, scan.EMPTY]),
                _reading(int(look.flags[i])),
                partial(_study_one, to_text, i, words),
            )
        )
    return found, look.blank


def _is_utf8(data: Bytes) -> bool:
    whole = pa.Array.from_buffers(
        pa.large_string(), 1, [None, pa.py_buffer(np.array([0, len(data)])), pa.py_buffer(data)]
    )
    try:
        whole.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _look(
    data: Bytes,
    body: Bounds,
    dialect: Dialect,
    width: int,
    columns: tuple[list[int], list[int]],
    request: Request,
) -> _Look | None:
    """All pieces of the body, looked at by as many threads as there are processors."""
    array = np.frombuffer(data, dtype=np.uint8)
    if not array.flags.writeable:
        array = array.copy()  # the compiled loop was made for arrays that are
    quoted = data.find(dialect.quote.encode(), body.start, body.end) >= 0
    if quoted and dialect.quote != '"':
        return None
    # A line end may stand within quotes, where no piece may end.
    pieces = [(body.start, body.end)] if quoted else list(_pieces(data, body))
    total = _Look(
        np.zeros((width, 4), np.int64), np.zeros(width, np.int64), [set() for _ in range(width)],
        0, 0, 0, [], [], scan.REGULAR,
    )  # fmt: skip
    parts: list[list[np.ndarray]] = [[] for _ in columns[0]]
    texts: list[list[tuple[list[bytes], np.ndarray]]] = [[] for _ in columns[1]]
    task = partial(_look_at, array, data, dialect, width, columns)
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="csv") as pool:
        for number, look in enumerate(pool.map(lambda piece: task(*piece), pieces), start=1):
            if request.cancelled() or look.status != scan.REGULAR:
                pool.shutdown(wait=False, cancel_futures=True)
                request.check()
                return None
            total.counts += look.counts
            total.flags |= look.flags
            total.rows += look.rows
            total.blank += look.blank
            total.line_ends += look.line_ends
            for mine, theirs in zip(total.words, look.words, strict=True):
                mine |= theirs
            for kept, values in zip(parts, look.values, strict=True):
                kept.append(values)
            for held, numbered in zip(texts, look.texts, strict=True):
                held.append(numbered)
            request.reached(0.25 + 0.5 * number / len(pieces))
    total.values = [np.concatenate(kept) if len(kept) > 1 else kept[0] for kept in parts]
    total.texts = [_joined(held) for held in texts]
    return total


def _joined(pieces: list[tuple[list[bytes], np.ndarray]]) -> tuple[list[bytes], np.ndarray]:
    """The distinct texts of all pieces in order of appearance, and per row the number of its."""
    numbers: dict[bytes, int] = {}
    codes = []
    for distinct, local in pieces:
        mine = [numbers.setdefault(text, len(numbers)) for text in distinct]
        codes.append(np.array(mine, np.int32)[local] if mine else local)
    return list(numbers), np.concatenate(codes)


def _pieces(data: Bytes, body: Bounds) -> Iterator[tuple[int, int]]:
    start = body.start
    while start < body.end:
        stop = data.find(b"\n", min(start + _PIECE_BYTES, body.end), body.end) + 1 or body.end
        yield start, stop
        start = stop


def _look_at(
    array: np.ndarray, data: Bytes, dialect: Dialect, width: int,
    columns: tuple[list[int], list[int]], start: int, end: int,
) -> _Look:  # fmt: skip
    wanted, spelled = columns
    counts, flags = np.zeros((width, 4), np.int64), np.zeros(width, np.int64)
    words, totals = np.zeros((width, scan.WORDS, 2), np.int64), np.zeros(3, np.int64)
    slots = np.full(width, -1, np.int64)
    slots[wanted] = np.arange(len(wanted))
    most = data.count(b"\n", start, end) + 1
    values = np.empty((len(wanted), most))
    places = np.full(width, -1, np.int64)
    places[spelled] = np.arange(len(spelled))
    codes = np.empty((len(spelled), most), np.int32)
    heads = np.full((len(spelled), scan.TABLE), -1, np.int32)
    texts = np.empty((len(spelled), scan.MOST_TEXTS, 2), np.int64)
    used = np.zeros(len(spelled), np.int64)
    status = scan.scan(
        array, start, end, ord(dialect.separator), counts, flags, words, totals, slots, values,
        scan.POWERS_OF_FIVE, places, codes, heads, texts, used,
    )  # fmt: skip
    rows = int(totals[0])
    seen = [
        {bytes(data[words[c, k, 0] : words[c, k, 1]]) for k in range(counts[c, scan.DISTINCT])}
        for c in range(width)
    ]
    kept = [values[i, :rows] for i in range(len(wanted))]
    spelt = [
        ([bytes(data[a:b]) for a, b in texts[k, : used[k]].tolist()], codes[k, :rows])
        if not flags[column] & scan.MANY_WORDS
        else ([], np.zeros(0, np.int32))
        for k, column in enumerate(spelled)
    ]
    return _Look(counts, flags, seen, rows, int(totals[1]), int(totals[2]), kept, spelt, status)


def _is_plain(look: _Look, column: int, known: set[bytes]) -> bool:
    """Whether a column is numbers as every computer writes them, beside words for a gap."""
    odd = scan.LEADING_ZERO | scan.LONG_INTEGER | scan.MANY_WORDS | scan.UNPARSED
    return bool(
        not look.flags[column] & odd
        and look.counts[column, scan.NUMBERS] > 0
        and look.words[column] <= known
    )


def _reading(flags: int) -> Reading:
    """What the rules about decimal marks need to know of plain numbers."""
    thousands = bool(flags & scan.POINT and not flags & scan.NO_THOUSANDS)
    decisive = "." if flags & scan.POINT and not thousands else ""
    nothing = pa.array([], pa.large_string())
    return Reading(nothing, ("point",), decisive, could_be_thousands=thousands)


def _texts(
    data: Bytes, body: Bounds, dialect: Dialect, width: int, line_ends: bool, request: Request,
    columns: list[int],
) -> dict[int, pa.Array]:  # fmt: skip
    """The columns as strings."""
    if not columns:
        return {}
    names = [str(i) for i in range(width)]
    chosen = [str(i) for i in columns]
    table = pacsv.read_csv(
        pa.BufferReader(pa.py_buffer(memoryview(data)[body.start : body.end])),
        read_options=pacsv.ReadOptions(column_names=names, block_size=_BLOCK_BYTES),
        parse_options=pacsv.ParseOptions(
            delimiter=dialect.separator,
            quote_char=dialect.quote,
            double_quote=True,
            newlines_in_values=line_ends,
            ignore_empty_lines=width > 1,
        ),
        convert_options=pacsv.ConvertOptions(
            include_columns=chosen,
            column_types={n: pa.large_string() for n in chosen},
            strings_can_be_null=False,
        ),
    )
    request.reached(0.85)
    found: dict[int, pa.Array] = {}
    for i, column in zip(columns, table.columns, strict=True):
        whole = column.combine_chunks()
        found[i] = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
    return found


def _study_one(
    to_text: partial[dict[int, pa.Array]], column: int, words: frozenset[str]
) -> Studied:
    return study(to_text([column])[column], words)


def without_escapes(dialect: Dialect) -> bool:
    """Whether the compiled look knows all that this dialect does."""
    return not dialect.backslash and not dialect.spaced and dialect.delimiter not in ("", " ")
