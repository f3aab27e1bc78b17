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
_WIDTHS = {32768: 8, 65526: 8, 65527: 4, 65528: 4, 65529: 2, 65530: 1}


def is_whole(data: bytes) -> bool:
    """Whether all sections stand where the map says and the data section holds all its rows."""
    header = _HEADER.match(data)
    if header is None:
        return False
    try:
        return _sections_fit(data, header)
    except (struct.error, KeyError, ValueError):
        return False


def _sections_fit(data: bytes, header: re.Match[bytes]) -> bool:
    release, order = int(header[1]), "<" if header[2] == b"LSF" else ">"
    columns_code = "I" if release >= 119 else "H"
    (columns,) = struct.unpack_from(order + columns_code, data, header.end())
    rows_at = header.end() + struct.calcsize(order + columns_code) + len(b"</K><N>")
    (rows,) = struct.unpack_from(order + ("I" if release == 117 else "Q"), data, rows_at)

    places = struct.unpack_from(order + "14Q", data, data.index(b"<map>", rows_at) + 5)
    tags_fit = all(data.startswith(t, p) for t, p in zip(_SECTIONS, places, strict=False))
    if not tags_fit or places[13] > len(data) or list(places) != sorted(places):
        return False
    types_at = places[2] + len(b"<variable_types>")
    types = struct.unpack_from(f"{order}{columns}H", data, types_at)
    width = sum(t if t <= 2045 else _WIDTHS[t] for t in types)
    return places[10] - places[9] == len(b"<data></data>") + rows * width
