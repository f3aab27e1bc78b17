"""Large CSV files: one compiled look at all bytes instead of a text, wherever that is as exact.

Columns of plain numbers come out of that look with their values; all others go the way that they
go in small files. Whatever is out of the ordinary is left to the slower reader, which explains it.
"""

from __future__ import annotations

import codecs
from collections.abc import Collection, Sequence
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
from core.data.readers.csv_look import Bounds, Look, look_at
from core.data.readers.csv_numbers import Reading
from core.data.readers.csv_types import PlainNumbers, Studied, study, study_numbered

_BLOCK_BYTES = 8 << 20
_SAMPLE_BYTES, _TAIL_BYTES = 1 << 14, 1 << 12
_BLANK = b"\r\n \x1a"


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


def bounds(data: np.ndarray) -> Bounds | None:
    """The text within ``data``, or None if it is not surely UTF-8 without oddities."""
    mark = codecs.BOM_UTF8
    start = len(mark) if data[: len(mark)].tobytes() == mark else 0
    end = len(data)
    while end > start and data[end - 1] in _BLANK:
        end -= 1
    if end == start or data.min() == 0 or not (data.max() < 128 or _is_utf8(data)):
        return None
    return Bounds(start, end)


def sample(data: np.ndarray, found: Bounds) -> str:
    """The beginning and the end of the text, in whole lines."""
    head = data[found.start : min(found.start + _SAMPLE_BYTES, found.end)].tobytes()
    tail = data[max(found.start, found.end - _TAIL_BYTES) : found.end].tobytes()
    return (head[: head.rfind(b"\n") + 1] + tail.partition(b"\n")[2]).decode()


def line_start(data: np.ndarray, found: Bounds, line: int) -> int:
    """Where the ``line``-th line of the text begins, counting from 1."""
    start = found.start
    for _ in range(line - 1):
        start = scan.next_line(data, start, found.end)
    return start


def columns_of(
    data: np.ndarray,
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
    look = look_at(data, body, dialect, len(kinds), (wanted, spelled), request)
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


def _is_utf8(data: np.ndarray) -> bool:
    whole = pa.Array.from_buffers(
        pa.large_string(), 1, [None, pa.py_buffer(np.array([0, len(data)])), pa.py_buffer(data)]
    )
    try:
        whole.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _is_plain(look: Look, column: int, known: set[bytes]) -> bool:
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
    data: np.ndarray, body: Bounds, dialect: Dialect, width: int, line_ends: bool, request: Request,
    columns: list[int],
) -> dict[int, pa.Array]:  # fmt: skip
    """The columns as strings."""
    if not columns:
        return {}
    names = [str(i) for i in range(width)]
    chosen = [str(i) for i in columns]
    table = pacsv.read_csv(
        pa.BufferReader(pa.py_buffer(data[body.start : body.end].data)),
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
