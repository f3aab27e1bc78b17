"""All pieces of a CSV body looked at by as many threads as there are processors."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.data.readers import csv_scan as scan
from core.data.readers.base import Request
from core.data.readers.csv_dialect import Dialect

_PIECE_BYTES = 8 << 20
_LF = 10


@dataclass(frozen=True)
class Bounds:
    """Where the text of a file begins and ends, without its mark and trailing blank lines."""

    start: int
    end: int


@dataclass(frozen=True)
class Look:
    """What the body shows, over all of its rows.

    ``counts`` and ``flags`` as in ``csv_scan.scan``; ``words`` are the texts that are no numbers,
    per column; ``values`` the numbers, shape (rows,), of each column that was to hold them;
    ``texts`` the distinct texts of each other column and, per row, the number of its own.
    """

    counts: np.ndarray
    flags: np.ndarray
    words: list[set[bytes]]
    blank: int
    line_ends: int
    values: list[np.ndarray]
    texts: list[tuple[list[bytes], np.ndarray]]


@dataclass(frozen=True)
class _Seen:
    """What one piece shows; ``totals`` and ``status`` as in ``csv_scan.scan``."""

    counts: np.ndarray
    flags: np.ndarray
    words: list[set[bytes]]
    texts: list[list[bytes]]
    totals: np.ndarray
    status: int


@dataclass(frozen=True)
class _Task:
    """What is to be found, and the arrays that the pieces fill, shape (columns, lines).

    ``numeric`` are the columns that may hold numbers, ``spelled`` those of texts.
    """

    data: np.ndarray
    delimiter: int
    width: int
    numeric: list[int]
    spelled: list[int]
    values: np.ndarray
    codes: np.ndarray


def look_at(
    data: np.ndarray,
    body: Bounds,
    dialect: Dialect,
    width: int,
    columns: tuple[list[int], list[int]],
    request: Request,
) -> Look | None:
    """What the body shows of ``width`` columns; None if it is not regular.

    ``columns`` are those that may hold numbers and those of texts. Raises Cancelled.
    """
    if body.start >= body.end:
        return None
    pieces = list(_pieces(data, body))
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="csv") as pool:
        lines = list(pool.map(lambda p: scan.count_of(data, p[0], p[1], _LF), pieces))
        quotes = list(
            pool.map(lambda p: scan.count_of(data, p[0], p[1], ord(dialect.quote)), pieces)
        )
    if any(quotes):
        if dialect.quote != '"':
            return None
        # A line end may stand within quotes, where no piece may end.
        pieces, lines = [(body.start, body.end)], [sum(lines)]
    # No more rows than lines, so that each piece has room for its own.
    firsts = np.cumsum([0, *lines[:-1], lines[-1] + 1])
    values = np.empty((len(columns[0]), firsts[-1]))
    codes = np.empty((len(columns[1]), firsts[-1]), np.int32)
    task = _Task(data, ord(dialect.separator), width, *columns, values, codes)
    seen: list[_Seen] = []
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="csv") as pool:
        for found in pool.map(partial(_look_at_piece, task), pieces, firsts[:-1].tolist()):
            if request.cancelled() or found.status != scan.REGULAR:
                pool.shutdown(wait=False, cancel_futures=True)
                request.check()
                return None
            seen.append(found)
            request.reached(0.25 + 0.5 * len(seen) / len(pieces))
    ends = [int(s.totals[0]) for s in seen]
    filled = [slice(a, b) for a, b in zip(firsts[:-1].tolist(), ends, strict=True)]
    texts = zip(*(s.texts for s in seen), strict=True)
    return Look(
        counts=np.sum([s.counts for s in seen], axis=0),
        flags=np.bitwise_or.reduce([s.flags for s in seen]),
        words=[set().union(*words) for words in zip(*(s.words for s in seen), strict=True)],
        blank=sum(int(s.totals[1]) for s in seen),
        line_ends=sum(int(s.totals[2]) for s in seen),
        values=[_filled(column, filled) for column in values],
        texts=[_joined(t, c, filled) for t, c in zip(texts, codes, strict=True)],
    )


def _pieces(data: np.ndarray, body: Bounds) -> Iterator[tuple[int, int]]:
    start = body.start
    while start < body.end:
        stop = scan.next_line(data, min(start + _PIECE_BYTES, body.end), body.end)
        yield start, stop
        start = stop


def _filled(column: np.ndarray, filled: list[slice]) -> np.ndarray:
    """The rows of a column that the pieces filled, without a copy where they leave no gap."""
    if all(a.stop == b.start for a, b in itertools.pairwise(filled)):
        return column[filled[0].start : filled[-1].stop]
    return np.concatenate([column[part] for part in filled])


def _joined(
    texts: Sequence[list[bytes]], codes: np.ndarray, filled: list[slice]
) -> tuple[list[bytes], np.ndarray]:
    """The distinct texts of all pieces in order of appearance, and per row the number of its."""
    numbers: dict[bytes, int] = {}
    for distinct, part in zip(texts, filled, strict=True):
        mine = [numbers.setdefault(text, len(numbers)) for text in distinct]
        if mine:
            codes[part] = np.array(mine, np.int32)[codes[part]]
    return list(numbers), _filled(codes, filled)


def _look_at_piece(task: _Task, piece: tuple[int, int], first_row: int) -> _Seen:
    """What the lines of a piece show; their values and codes go to ``first_row`` and below."""
    data, width, spelled = task.data, task.width, task.spelled
    counts, flags = np.zeros((width, 4), np.int64), np.zeros(width, np.int64)
    words, totals = np.zeros((width, scan.WORDS, 2), np.int64), np.zeros(3, np.int64)
    totals[0] = first_row
    slots, places = np.full(width, -1, np.int64), np.full(width, -1, np.int64)
    slots[task.numeric] = np.arange(len(task.numeric))
    places[spelled] = np.arange(len(spelled))
    heads = np.full((len(spelled), scan.TABLE), -1, np.int32)
    texts = np.empty((len(spelled), scan.MOST_TEXTS, 2), np.int64)
    used = np.zeros(len(spelled), np.int64)
    status = scan.scan(
        data, *piece, task.delimiter, counts, flags, words, totals, slots, task.values,
        scan.POWERS_OF_FIVE, places, task.codes, heads, texts, used,
    )  # fmt: skip
    seen = [set(_texts(data, words[c, : counts[c, scan.DISTINCT]])) for c in range(width)]
    many = flags[spelled] & scan.MANY_WORDS
    spelt = [[] if many[k] else _texts(data, texts[k, : used[k]]) for k in range(len(spelled))]
    return _Seen(counts, flags, seen, spelt, totals, status)


def _texts(data: np.ndarray, places: np.ndarray) -> list[bytes]:
    """What stands at ``places``, shape (texts, 2): where each begins and ends."""
    return [data[start:end].tobytes() for start, end in places.tolist()]
