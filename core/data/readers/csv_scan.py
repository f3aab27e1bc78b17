# ruff: noqa: SIM109 - the compiler does not know such tuples.
"""One look at every byte of a large CSV body: what each column holds, over all of its rows.

The loop is compiled. It decides nothing itself: it counts, and the typing rules use the counts.
"""

from __future__ import annotations

import numba
import numpy as np

from core.data.readers.csv_machine import byte_at, eight_at, leading_zeros, upper_half

#: Distinct texts that are no numbers remembered per column; more make it a column of words.
WORDS = 24

#: Distinct texts that a piece of a column of words may have to be numbered on the way.
MOST_TEXTS = 1 << 14
TABLE = 4 * MOST_TEXTS

# Columns of ``counts``.
EMPTY, NUMBERS, OTHERS, DISTINCT = range(4)

# Bits of ``flags``.
LEADING_ZERO, POINT, NO_THOUSANDS, LONG_INTEGER, MANY_WORDS, UNPARSED = 1, 2, 4, 8, 16, 32

# What ``scan`` returns: all is regular, or what a slower reader has to look at.
REGULAR, RAGGED, QUOTES, CONTROLS = range(4)

_QUOTE, _LF, _CR = 34, 10, 13
_ZERO, _NINE, _DOT, _PLUS, _MINUS = 48, 57, 46, 43, 45

# Nothing here allocates: counting references to the arrays at each call only costs (a quarter).
_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy", "_nrt": False}
_INNER = {**_OPTIONS, "inline": "never"}
_INLINED = {**_OPTIONS, "inline": "always"}

_LEAST_POWER, _MOST_POWER = -300, 290
_TENS = np.array([10.0**k for k in range(23)])
_TWOS = np.array([2.0 ** (exponent - 1075) for exponent in range(2047)])


def _powers_of_five() -> np.ndarray:
    """The leading 128 bits of 5^q from _LEAST_POWER to _MOST_POWER, shape (powers, 2), uint64.

    Positive powers are cut off, the reciprocals rounded up, as the method asks.
    """
    found = []
    for q in range(_LEAST_POWER, _MOST_POWER + 1):
        five = 5 ** abs(q)
        if q >= 0:
            bits = five.bit_length()
            leading = five >> (bits - 128) if bits > 128 else five << (128 - bits)
        else:
            bits = five.bit_length()
            leading = (1 << (bits + 127)) // five + 1
            if leading >= 1 << 128:
                leading >>= 1
        found.append((leading >> 64, leading & 0xFFFFFFFFFFFFFFFF))
    return np.array(found, dtype=np.uint64)


POWERS_OF_FIVE = _powers_of_five()


@numba.njit("f8(u8, i8, u8[:,::1])", **_INNER)
def nearest_double(w, q, powers):  # pragma: no cover - compiled
    """The double nearest to w · 10^q, ties to even; NaN where this method cannot tell.

    Lemire, D. (2021). Number parsing at a gigabyte per second. Software: Practice and
    Experience 51(8). ``powers`` is POWERS_OF_FIVE.
    """
    if w == 0:
        return 0.0
    if w < np.uint64(1 << 53) and -22 <= q <= 22:
        # Both are doubles, so that one operation rounds once (Clinger 1990).
        scale = _TENS[abs(q)]
        return np.float64(w) / scale if q < 0 else np.float64(w) * scale
    if q < _LEAST_POWER or q > _MOST_POWER:
        return np.nan
    zeros = leading_zeros(w)
    w = w << np.uint64(zeros)
    row = q - _LEAST_POWER
    upper = upper_half(w, powers[row, 0])
    lower = w * powers[row, 0]
    if upper & np.uint64(0x1FF) == np.uint64(0x1FF):
        more = upper_half(w, powers[row, 1])
        lower = lower + more
        if more > lower:
            upper += np.uint64(1)
    if lower == np.uint64(0xFFFFFFFFFFFFFFFF):
        return np.nan
    top = upper >> np.uint64(63)
    shift = top + np.uint64(9)
    mantissa = upper >> shift
    exponent = ((217706 * q) >> 16) + 63 + np.int64(top) - zeros + 1023
    if exponent <= 0 or exponent >= 2046:
        return np.nan
    tie = lower <= np.uint64(1) and -4 <= q <= 23 and mantissa & np.uint64(3) == np.uint64(1)
    if tie and mantissa << shift == upper:
        mantissa = mantissa & ~np.uint64(1)
    mantissa += mantissa & np.uint64(1)
    mantissa = mantissa >> np.uint64(1)
    if mantissa >= np.uint64(1 << 53):
        mantissa = np.uint64(1 << 52)
        exponent += 1
    # mantissa has 53 bits: scaling by a power of two is exact.
    return np.float64(mantissa) * _TWOS[exponent]


@numba.njit("Tuple((u8, i8))(u1[::1], i8, i8, u8)", **_INNER)
def _digits(data, i, end, w):  # pragma: no cover - compiled
    """The decimal digits from data[i] on appended to the number w (modulo 2^64), and their end.

    Eight at a time: Lemire (2021), section 4.
    """
    while i + 8 <= end:
        eight = eight_at(data, i)
        high = (eight + np.uint64(0x4646464646464646)) | (eight - np.uint64(0x3030303030303030))
        if high & np.uint64(0x8080808080808080):
            break
        eight -= np.uint64(0x3030303030303030)
        eight = eight * np.uint64(10) + (eight >> np.uint64(8))
        pairs = np.uint64(0x000000FF000000FF)
        upper = (eight & pairs) * np.uint64(0x000F424000000064)
        lower = ((eight >> np.uint64(16)) & pairs) * np.uint64(0x0000271000000001)
        w = w * np.uint64(100_000_000) + ((upper + lower) >> np.uint64(32))
        i += 8
    while i < end:
        digit = byte_at(data, i) - _ZERO
        if not 0 <= digit <= 9:
            break
        w = w * np.uint64(10) + np.uint64(digit)
        i += 1
    return w, i


@numba.njit("b1(u1[::1], i8, i8, i8)", **_INNER)
def _same(data, a, b, length):  # pragma: no cover - compiled
    """Whether data[a : a + length] and data[b : b + length] are the same."""
    j = np.int64(0)
    while j + 8 <= length:
        if eight_at(data, a + j) != eight_at(data, b + j):
            return False
        j += 8
    while j < length:
        if byte_at(data, a + j) != byte_at(data, b + j):
            return False
        j += 1
    return True


@numba.njit("i8(u1[::1], i8, i8)", **_INNER)
def _place(data, start, end):  # pragma: no cover - compiled
    """Where in a table of TABLE places to look for the text data[start:end] first."""
    mixed = np.uint64(14695981039346656037)
    i = start
    while i + 8 <= end:
        mixed = (mixed ^ eight_at(data, i)) * np.uint64(1099511628211)
        mixed ^= mixed >> np.uint64(32)
        i += 8
    while i < end:
        mixed = (mixed ^ np.uint64(byte_at(data, i))) * np.uint64(1099511628211)
        i += 1
    return np.int64((mixed ^ (mixed >> np.uint64(29))) & np.uint64(TABLE - 1))


@numba.njit("i8(u1[::1], i8, i8, i8)", **_OPTIONS)
def count_of(data, start, end, byte):  # pragma: no cover - compiled
    """How often a byte occurs in data[start:end]."""
    found = 0
    for i in range(start, end):
        found += byte_at(data, i) == byte
    return found


@numba.njit("i8(u1[::1], i8, i8)", **_OPTIONS)
def next_line(data, start, end):  # pragma: no cover - compiled
    """Where the line after the one of data[start] begins; ``end`` if there is none before it."""
    i = start
    while i < end:
        i += 1
        if byte_at(data, i - 1) == _LF:
            return i
    return end


@numba.njit("i8(u1[::1], i8, i8)", **_INNER)
def _significant(data, start, end):  # pragma: no cover - compiled
    """The digits of a number from the first that is not zero, without its exponent."""
    count = np.int64(0)
    for i in range(start, end):
        if data[i] == 69 or data[i] == 101:
            break
        if data[i] != _DOT and (count or data[i] != _ZERO):
            count += 1
    return count


@numba.njit("Tuple((i8, f8, i8))(u1[::1], i8, i8, u8[:,::1])", **_INNER)
def read_number(data, start, end, powers):  # pragma: no cover - compiled
    """The plain number that data[start:end] begins with: its bits, its value, where it ends.

    A plain number is ``[+-]?(digits[.digits]|.digits)([eE][+-]?digits)?``; the bits are -1 if
    there is none. The value is NaN, and the bit UNPARSED set, where a slower way has to find it.
    """
    i = start
    negative = byte_at(data, i) == _MINUS
    if negative or byte_at(data, i) == _PLUS:
        i += 1
    first = i
    w, i = _digits(data, i, end, np.uint64(0))
    whole = i - first
    decimals = np.int64(-1)
    if i < end and byte_at(data, i) == _DOT:
        i += 1
        point = i
        w, i = _digits(data, i, end, w)
        decimals = i - point
    if whole + max(decimals, 0) == 0:
        return -1, np.nan, i
    power = -max(decimals, 0)
    exponent = False
    if i < end and (byte_at(data, i) == 69 or byte_at(data, i) == 101):
        exponent = True
        i += 1
        down = i < end and byte_at(data, i) == _MINUS
        if i < end and (down or byte_at(data, i) == _PLUS):
            i += 1
        begin = i
        shown = np.int64(0)
        while i < end and _ZERO <= byte_at(data, i) <= _NINE:
            shown = min(shown * 10 + (byte_at(data, i) - _ZERO), 100_000)
            i += 1
        if i == begin:
            return -1, np.nan, i
        power += -shown if down else shown
    flags = 0
    if whole > 1 and byte_at(data, first) == _ZERO:
        flags |= LEADING_ZERO
    if decimals >= 0:
        flags |= POINT
        if decimals != 3 or whole < 1 or whole > 3 or byte_at(data, first) == _ZERO or exponent:
            flags |= NO_THOUSANDS
    elif whole >= 16 and not exponent:
        flags |= LONG_INTEGER
    value = np.nan
    if whole + max(decimals, 0) <= 19 or _significant(data, first, i) <= 19:
        value = nearest_double(w, power, powers)
    if np.isnan(value):
        flags |= UNPARSED
    return flags, -value if negative else value, i


@numba.njit("void(u1[::1], i8, i8, i8, i8[:,::1], i8[::1], i8[:,:,::1])", **_INNER)
def note_word(data, start, end, column, counts, flags, words):  # pragma: no cover - compiled
    """Remember the text data[start:end] of a column if it was not seen before."""
    length = end - start
    for k in range(counts[column, DISTINCT]):
        if words[column, k, 1] - words[column, k, 0] != length:
            continue
        if _same(data, start, words[column, k, 0], length):
            return
    if counts[column, DISTINCT] >= WORDS:
        flags[column] |= MANY_WORDS
        return
    words[column, counts[column, DISTINCT], 0] = start
    words[column, counts[column, DISTINCT], 1] = end
    counts[column, DISTINCT] += 1


@numba.njit("i8(u1[::1], i8, i8, i4[::1], i8[:,::1], i8[::1], i8)", **_INNER)
def number_of(data, start, end, heads, texts, used, slot):  # pragma: no cover - compiled
    """The number of the text data[start:end] among the distinct ones, -1 if there are too many.

    ``heads`` (TABLE,) is a hash table of numbers, -1 where free; ``texts`` (MOST_TEXTS, 2) says
    where they stand; ``used[slot]`` is how many there are.
    """
    place = _place(data, start, end)
    while heads[place] >= 0:
        known = heads[place]
        other = texts[known, 0]
        if texts[known, 1] - other == end - start and _same(data, start, other, end - start):
            return known
        place = (place + 1) & (TABLE - 1)
    if used[slot] >= MOST_TEXTS:
        return -1
    known = used[slot]
    texts[known, 0], texts[known, 1] = start, end
    heads[place] = known
    used[slot] += 1
    return known


@numba.njit("b1(i8, i8)", **_INLINED)
def _ends_field(byte, delimiter):  # pragma: no cover - compiled
    """Whether a byte is what comes after a field."""
    return byte == delimiter or byte == _LF or byte == _CR


@numba.njit("i8(u1[::1], i8, i8)", **_INLINED)
def _after_line(data, i, end):  # pragma: no cover - compiled
    """Where the line after the line end at data[i] begins, -1 if it is half a line end."""
    if i < end and byte_at(data, i) == _CR:
        i += 1
        if i >= end or byte_at(data, i) != _LF:
            return -1
    return i + 1 if i < end else i


@numba.njit("Tuple((i8, i8, b1))(u1[::1], i8, i8, i8, i8[::1])", **_INLINED)
def _quoted(data, i, end, delimiter, totals):  # pragma: no cover - compiled
    """Whether the quoted field from data[i] on is regular, where it ends, if quotes are doubled."""
    doubled = False
    while True:
        while i < end and byte_at(data, i) != _QUOTE:
            if byte_at(data, i) == _LF:
                totals[2] += 1
            elif byte_at(data, i) < 9:
                return CONTROLS, i, doubled
            i += 1
        if i + 1 >= end or byte_at(data, i + 1) != _QUOTE:
            break
        doubled = True
        i += 2
    if i >= end or (i + 1 < end and not _ends_field(byte_at(data, i + 1), delimiter)):
        return QUOTES, i, doubled
    return REGULAR, i, doubled


@numba.njit("Tuple((i8, i8))(u1[::1], i8, i8, i8)", **_INLINED)
def _plain(data, i, end, delimiter):  # pragma: no cover - compiled
    """Whether what is left of the field that has no quotes is regular, and where it ends."""
    while i < end:
        byte = byte_at(data, i)
        if _ends_field(byte, delimiter):
            break
        if byte == _QUOTE:
            return QUOTES, i
        if byte < 9:
            return CONTROLS, i
        i += 1
    return REGULAR, i


@numba.njit(
    "Tuple((i8, i8, i8, i8, i8, f8))(u1[::1], i8, i8, i8, b1, u8[:,::1], i8[::1], i8[::1], i8)",
    **_INLINED,
)
def _field(data, i, end, delimiter, numeric, powers, totals, flags, column):  # pragma: no cover
    """The field at data[i]: whether it is regular, where its text begins and ends, what is next.

    Then, if it may be ``numeric``, the bits and the value of the number that it is; -1 and NaN.
    """
    shown, value = np.int64(-1), np.nan
    if byte_at(data, i) == _QUOTE:
        first = i + 1
        status, last, doubled = _quoted(data, first, end, delimiter, totals)
        if doubled:
            flags[column] |= MANY_WORDS
        if numeric and status == REGULAR and last > first:
            shown, value, stop = read_number(data, first, last, powers)
            if stop < last:
                shown = -1
        return status, first, last, last + 1, shown, value
    first = i
    if numeric and byte_at(data, i) <= _NINE and byte_at(data, i) != delimiter:
        shown, value, i = read_number(data, first, end, powers)
        if i < end and not _ends_field(byte_at(data, i), delimiter):
            shown = -1
    status, i = _plain(data, i, end, delimiter)
    return status, first, i, i, shown, value


@numba.njit("void(i8, i8, i8[:,::1], i8[::1], i8[::1], f8[:,::1], i8[::1])", **_INLINED)
def _note_empty(column, row, counts, flags, slots, values, places):  # pragma: no cover
    """Count the empty field behind the delimiter with which the last line ends."""
    counts[column, EMPTY] += 1
    if slots[column] >= 0:
        values[slots[column], row] = np.nan
    if places[column] >= 0:
        flags[column] |= MANY_WORDS


@numba.njit(
    "i8(u1[::1], i8, i8, i8, i8[:,::1], i8[::1], i8[:,:,::1], i8[::1], i8[::1], "
    "f8[:,::1], u8[:,::1], i8[::1], i4[:,::1], i4[:,::1], i8[:,:,::1], i8[::1])",
    **_OPTIONS,
)
def scan(
    data, start, end, delimiter, counts, flags, words, totals, slots, values, powers,
    places, codes, heads, texts, used,
):  # fmt: skip  # pragma: no cover - compiled
    """Look at the lines of data[start:end]; whole lines only.

    Adds to ``counts`` (columns, 4), ``flags`` (columns,), ``words`` (columns, WORDS, 2: where the
    distinct texts begin and end) and ``totals`` (3: rows, blank lines, line ends in quotes).
    The first row is the one that ``totals`` says: pieces of a body fill shared arrays.
    The numbers of a column are written to ``values`` (kept, rows or more), in the row that
    ``slots`` (columns,) names if it is not negative; NaN for what is no number. Likewise the
    texts of columns that ``places`` names are numbered. Returns REGULAR, or why it is not.
    """
    width, row, column, i = counts.shape[0], totals[0], 0, start
    while i < end:
        if column == 0 and width > 1 and (byte_at(data, i) == _LF or byte_at(data, i) == _CR):
            i = _after_line(data, i, end)
            if i < 0:
                return CONTROLS
            totals[1] += 1
            continue
        if column >= width:
            return RAGGED
        place, slot = places[column], slots[column]
        status, first, last, i, shown, value = _field(
            data, i, end, delimiter, place < 0, powers, totals, flags, column
        )
        if status != REGULAR:
            return status
        if place >= 0:
            if not flags[column] & MANY_WORDS:
                code = number_of(data, first, last, heads[place], texts[place], used, place)
                codes[place, row] = code
                flags[column] |= MANY_WORDS if code < 0 else 0
        elif shown >= 0:
            counts[column, NUMBERS] += 1
            flags[column] |= shown
        else:
            value = np.nan
            counts[column, EMPTY if last == first else OTHERS] += 1
            if last > first and not flags[column] & MANY_WORDS:
                note_word(data, first, last, column, counts, flags, words)
        if slot >= 0:
            values[slot, row] = value
        if i < end and byte_at(data, i) == delimiter:
            column += 1
            i += 1
            if i < end:
                continue
            # The last line ends with a delimiter: an empty field follows.
            if column >= width:
                return RAGGED
            _note_empty(column, row, counts, flags, slots, values, places)
        if column != width - 1:
            return RAGGED
        i = _after_line(data, i, end)
        if i < 0:
            return CONTROLS
        column = 0
        row += 1
    totals[0] = row
    return REGULAR
