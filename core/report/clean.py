"""Text from data made safe to write into files."""

from __future__ import annotations

#: Characters that make a spreadsheet run a cell as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def clean(text: str) -> str:
    """``text`` without control characters, lone surrogates and what XML forbids."""
    return "".join(_clean(character) for character in text)


def guard(text: str) -> str:
    """``text`` so that a spreadsheet shows it rather than run it: an apostrophe in front."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _clean(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    if code < 32:
        return character if character in "\t\n\r" else ""
    return "" if 0x7F <= code < 0xA0 else character
