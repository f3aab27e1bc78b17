"""Which texts are dates, in which orders of day, month and year, and which days they are.

A column is dates only if all its texts are, in one order. Two-digit years are not dates to us.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from core.data.arrow import pc
from core.data.choices import DATE_ORDERS
from core.data.dates import DAILY, TIMED, UNIX_EPOCH_DAYS

_CLOCK = r"[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?"
_MOMENT = rf"^\d{{4}}-\d\d-\d\d{_CLOCK}$"
# Groups: the three numbers, whatever separates them.
_PATTERNS: dict[str, str] = {
    "ymd": r"^(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})$",
    "dmy": r"^(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})$",
    "mdy": r"^(?P<m>\d{1,2})[-/.](?P<d>\d{1,2})[-/.](?P<y>\d{4})$",
}
_UNIX_EPOCH_MS = UNIX_EPOCH_DAYS * 86_400_000.0


@dataclass(frozen=True)
class Dates:
    """The orders in which all texts of a column are dates; ``timed`` if they tell the time too."""

    orders: tuple[str, ...]
    timed: bool = False

    @property
    def format(self) -> str:
        """Stata's format of the values that ``days_of`` gives."""
        return TIMED if self.timed else DAILY


def find_dates(texts: pa.Array) -> Dates | None:
    """How ``texts``, distinct and trimmed, could all be dates; None if they are none."""
    if not len(texts) or not re.match(r"\d{1,4}[-/.]\d{1,2}[-/.]\d", str(texts[0].as_py())):
        return None
    if _all(texts, _MOMENT):
        return Dates(("ymd",), timed=True) if not np.isnan(_moments(texts)).any() else None
    orders = tuple(o for o in date_orders(texts) if not np.isnan(days_of(texts, o, False)).any())
    return Dates(orders) if orders else None


def date_orders(texts: pa.Array) -> tuple[str, ...]:
    """The orders that some of ``texts`` have, the likeliest first."""
    counts = {o: int(np.sum(~np.isnan(days_of(texts, o, False)))) for o in DATE_ORDERS}
    return tuple(sorted((o for o in counts if counts[o]), key=lambda o: -counts[o]))


def days_of(texts: pa.Array, order: str, timed: bool) -> np.ndarray:
    """Days (milliseconds if ``timed``) since 1960-01-01, shape (distinct,), NaN for no date."""
    if timed:
        return _moments(texts)
    found = np.full(len(texts), np.nan)
    fits = pc.match_substring_regex(texts, re.sub(r"\?P<.>", "", _PATTERNS[order]))
    fits = fits.to_numpy(zero_copy_only=False)
    if not fits.any():
        return found
    parts = pc.extract_regex(texts.filter(pa.array(fits)), _PATTERNS[order])
    year, month, day = (pc.cast(pc.struct_field(parts, p), pa.int64()) for p in "ymd")
    y, m, d = (a.to_numpy(zero_copy_only=False) for a in (year, month, day))
    possible = (m >= 1) & (m <= 12) & (y >= 1)
    months = (y - 1970) * 12 + np.where(possible, m, 1) - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    possible &= (d >= 1) & (d <= after - first)
    found[fits] = np.where(possible, first + d - 1 + UNIX_EPOCH_DAYS, np.nan)
    return found


def _moments(texts: pa.Array) -> np.ndarray:
    plain = pc.replace_substring(pc.replace_substring_regex(texts, "Z$", ""), "T", " ")
    try:
        stamps = pc.cast(pc.cast(plain, pa.timestamp("ns")), pa.int64())
    except pa.ArrowInvalid:
        return np.full(len(texts), np.nan)
    return stamps.to_numpy(zero_copy_only=False) / 1e6 + _UNIX_EPOCH_MS


def _all(texts: pa.Array, pattern: str) -> bool:
    return bool(pc.all(pc.match_substring_regex(texts, pattern)).as_py())
