"""Whether a Stata file of format 117 or later is whole: its parts are where its map says."""

from __future__ import annotations

import re
import struct

_HEADER = re.compile(
    rb"<stata_dta><header><release>(\d{3})</release><byteorder>(LSF|MSF)</byteorder><K>"
)
_SECTIONS = (
    b"<stata_dta>", b"<map>", b"<variable_types>", b"<varnames>", b"<sortlist>", b"<formats>",
    b"<value_label_names>", b"<variable_labels>", b"<characteristics>", b"<data>", b"<strls>",
    b"<value_labels>", b"</stata_dta>",
)  # fmt: skip
_LABELS = b"<variable_labels>"
#: Storage types: strL, double, float, long, int, byte; and an alias of another frame's variable.
_WIDTHS = {32768: 8, 65526: 8, 65527: 4, 65528: 4, 65529: 2, 65530: 1}
_ALIAS = 65525

#: What a format differs from in its number only, where it has no alias variables.
SAME_AS = {120: 118, 121: 119}


def is_whole(data: bytes) -> bool:
    """Whether all sections stand where the map says and the data section holds all its rows."""
    header = _HEADER.match(data)
    if header is None:
        return False
    try:
        return _sections_fit(data, header)
    except (struct.error, KeyError, ValueError):
        return False


def as_older(data: bytes) -> bytes:
    """A file of format 120 or 121 without aliases as the same in format 118 or 119.

    ValueError if it has alias variables: their values are in another file.
    """
    header = _HEADER.match(data)
    if header is None or int(header[1]) not in SAME_AS:
        return data
    older = SAME_AS[int(header[1])]
    order, columns, _ = _counts(data, header)
    place = data.index(b"<variable_types>") + len(b"<variable_types>")
    if _ALIAS in struct.unpack_from(f"{order}{columns}H", data, place):
        raise ValueError("alias variables")
    start, end = header.span(1)
    return b"".join((data[:start], b"%d" % older, data[end:]))


def _counts(data: bytes, header: re.Match[bytes]) -> tuple[str, int, int]:
    """Byte order for struct, number of columns, and where the number of rows stands."""
    release, order = int(header[1]), "<" if header[2] == b"LSF" else ">"
    columns_code = "I" if release in (119, 121) else "H"
    (columns,) = struct.unpack_from(order + columns_code, data, header.end())
    return order, columns, header.end() + struct.calcsize(order + columns_code) + len(b"</K><N>")


def _sections_fit(data: bytes, header: re.Match[bytes]) -> bool:
    release = int(header[1])
    order, columns, rows_at = _counts(data, header)
    (rows,) = struct.unpack_from(order + ("I" if release == 117 else "Q"), data, rows_at)

    places = struct.unpack_from(order + "14Q", data, data.index(b"<map>", rows_at) + 5)
    # Stata 13 left the place of the variable labels at zero.
    known = [(t, p) for t, p in zip(_SECTIONS, places, strict=False) if p or t != _LABELS]
    in_order = [p for _, p in known]
    if places[13] > len(data) or in_order != sorted(in_order):
        return False
    if not all(data.startswith(tag, place) for tag, place in known):
        return False
    types_at = places[2] + len(b"<variable_types>")
    types = struct.unpack_from(f"{order}{columns}H", data, types_at)
    width = sum(t if t <= 2045 else _WIDTHS[t] for t in types)
    return places[10] - places[9] == len(b"<data></data>") + rows * width
