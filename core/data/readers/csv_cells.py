"""What a single cell of a CSV file looks like: a number, a date, nothing, or a word."""

from __future__ import annotations

import re

#: Words for "no value" that are taken as missing in a column that otherwise holds numbers.
MISSING_WORDS = frozenset(
    {
        "NA", "na", "N/A", "n/a", "#N/A", "<NA>", "NaN", "nan", "NAN", "NULL", "null", "Null",
        "None", "#NULL!", "#DIV/0!", "#VALUE!", "#NUM!", "#REF!", "#NAME?", ".", "-", "--", "?",
    }
    | {f".{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"}
)  # fmt: skip

#: Those of them that may also be missing in a column of words.
MISSING_IN_TEXT = frozenset(
    {"NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "NULL", "null", "#NULL!", "."}
)

_NUMBER = re.compile(
    r"[+\-−]?[$€£¥]?\s?[+\-−]?"
    r"(\d{1,3}([,.'\u00a0\u202f\u2009]\d{3})+([.,]\d*)?|\d+[.,]?\d*|[.,]\d+)"
    r"([eE][+-]?\d+)?\s?[%$€£¥]?"
)
_INFINITY = re.compile(r"[+\-−]?inf(inity)?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def is_number(cell: str) -> bool:
    """Whether ``cell`` could be a number in some country's spelling."""
    cell = cell.strip()
    return bool(_NUMBER.fullmatch(cell) or _INFINITY.fullmatch(cell))


def is_value(cell: str) -> bool:
    """Whether ``cell`` is plainly data rather than a name: a number or an ISO date."""
    return is_number(cell) or bool(_DATE.fullmatch(cell.strip()))


def is_missing(cell: str) -> bool:
    """Whether ``cell`` holds nothing or a word for nothing."""
    cell = cell.strip()
    return not cell or cell in MISSING_WORDS
