"""Stata's dates: days (%td) or milliseconds (%tc) since 1960-01-01."""

from __future__ import annotations

import datetime

_EPOCH = datetime.date(1960, 1, 1)

#: 1970-01-01, Unix's first day, and the first and last days that can be written as yyyy-mm-dd.
UNIX_EPOCH_DAYS = (datetime.date(1970, 1, 1) - _EPOCH).days
FIRST_DAY = (datetime.date.min - _EPOCH).days
LAST_DAY = (datetime.date.max - _EPOCH).days

#: Seconds from SPSS's first day to 1960-01-01.
SPSS_TO_1960 = (_EPOCH - datetime.date(1582, 10, 14)).days * 86_400.0

DAILY = "%td"
TIMED = "%tc"

_DAY_MS = 86_400_000


def is_daily(fmt: str) -> bool:
    """Whether a Stata display format shows days: %td… and the old %d…."""
    return fmt.lower().lstrip("%-").startswith(("td", "d"))


def date_text(days: float) -> str:
    """A day as yyyy-mm-dd; the plain number where it is no whole day of the years 1 to 9999."""
    if not (FIRST_DAY <= days <= LAST_DAY and float(days).is_integer()):
        return f"{days:.15g}"
    return (_EPOCH + datetime.timedelta(days=int(days))).isoformat()


def is_timed(fmt: str) -> bool:
    """Whether a Stata display format shows moments: %tc…."""
    return fmt.lower().lstrip("%-").startswith("tc")


def moment_text(milliseconds: float) -> str:
    """A moment as yyyy-mm-dd hh:mm:ss, with its fraction where it has one; else the number."""
    days = milliseconds // _DAY_MS
    if not FIRST_DAY <= days <= LAST_DAY:
        return f"{milliseconds:.15g}"
    past = datetime.timedelta(milliseconds=float(milliseconds - days * _DAY_MS))
    moment = datetime.datetime.combine(_EPOCH, datetime.time()) + datetime.timedelta(int(days))
    return (moment + past).isoformat(" ")
