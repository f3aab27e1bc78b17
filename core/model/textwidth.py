"""The width of text in a terminal or a table of characters."""

from __future__ import annotations

import unicodedata


def display_width(text: str) -> int:
    """Columns that ``text`` takes: two for East Asian wide characters, none for accents."""
    return sum(_columns(character) for character in text)


def pad_right(text: str, width: int) -> str:
    """``text`` with blanks after it, to ``width`` columns at least."""
    return text + " " * (width - display_width(text))


def pad_left(text: str, width: int) -> str:
    """``text`` with blanks before it, to ``width`` columns at least."""
    return " " * (width - display_width(text)) + text


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
