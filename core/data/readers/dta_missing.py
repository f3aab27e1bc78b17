"""Stata's .a to .z in the numbers of a file as they are stored."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.data.missing_codes import LETTERS, MissingCodes

#: Formats before this one have the plain missing value alone.
FIRST_WITH_LETTERS = 112
#: The code of .a in tables of value labels; those of the other letters follow.
FIRST_LETTER_CODE = 2_147_483_622

#: By kind and size of a number: how its bits are read, those of ".", how far each letter is on.
_STORED = {
    ("i", 1): ("i1", 101, 1),
    ("i", 2): ("i2", 32_741, 1),
    ("i", 4): ("i4", 2_147_483_621, 1),
    ("f", 4): ("u4", 0x7F00_0000, 0x800),
    ("f", 8): ("u8", 0x7FE0_0000_0000_0000, 0x100_0000_0000),
}


def stored_table(data: bytes, reader: Any) -> np.ndarray:
    """The rows of a file as they are stored, a field for each variable: shape (rows,).

    ``reader`` is pandas' reader of ``data``. Nothing is copied.
    """
    # pandas has no public way to ask how a row is stored.
    rows = int(reader._nobs)
    return np.frombuffer(data, reader._dtype, count=rows, offset=int(reader._data_location))


def letters(stored: np.ndarray) -> tuple[MissingCodes | None, int]:
    """Which of .a to .z the ``stored`` numbers (rows,) are, and how many are beyond any number.

    The latter are values that Stata itself never writes, such as infinity.
    """
    known = _STORED.get((stored.dtype.kind, stored.dtype.itemsize))
    if known is None:
        return None, 0
    whole, plain, apart = known
    order = stored.dtype.byteorder
    bits = np.ascontiguousarray(stored).view(np.dtype(whole).newbyteorder(order)).astype(np.int64)
    above = np.where(bits > plain, bits - plain, 0)
    if not above.any():
        return None, 0
    number = above // apart
    beyond = (number * apart != above) | (number > len(LETTERS))
    number[beyond] = 0
    seen = np.flatnonzero(np.bincount(number, minlength=len(LETTERS) + 1)[1:]) + 1
    if not len(seen):
        return None, int(beyond.sum())
    place = np.zeros(len(LETTERS) + 1, dtype=np.uint8)
    place[seen] = np.arange(1, len(seen) + 1)
    codes = tuple(LETTERS[k - 1] for k in seen)
    return MissingCodes(codes, place[number]), int(beyond.sum())
