"""Errors that are told to the user: what is wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class UserError(Exception):
    """Bad input, in words for the person who gave it.

    ``message`` says what is wrong and where; ``remedy`` says what to do and may be empty.
    Neither is markup: whoever shows them shows plain text.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class ReadError(UserError):
    """A file that cannot be read as data."""


class BadLineError(ReadError):
    """A text file with lines that do not fit its table; it can be read without them."""


class WriteError(UserError):
    """A file that cannot be written."""


class CommandError(UserError):
    """A command that cannot be understood, with the place of the word at fault.

    ``position`` is the 0-based index of the first character at fault in the command as typed,
    ``length`` the number of characters at fault (at least 1).
    """

    def __init__(self, message: str, remedy: str = "", *, position: int = 0, length: int = 1):
        super().__init__(message, remedy)
        self.position = position
        self.length = max(1, length)


class ModelError(UserError):
    """A model that cannot be fitted to these data; ``variable`` names the culprit, if any."""

    def __init__(self, message: str, remedy: str = "", *, variable: str = ""):
        super().__init__(message, remedy)
        self.variable = variable


class Cancelled(Exception):
    """Raised inside a computation whose user has asked it to stop. Not an error."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like ``word`` (case ignored), or None if none is close."""
    by_lower = {c.lower(): c for c in candidates}
    found = difflib.get_close_matches(word.lower(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None
