"""What a reader is: the formats it names, how it knows its files, and how it reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.data.choices import AS_FOUND, Choices
from core.data.dataset import Dataset
from core.errors import Cancelled

Cancel = Callable[[], bool]
Progress = Callable[[float], None]


def never() -> bool:
    """The ``cancelled`` of a read that nobody can stop."""
    return False


def unseen(fraction: float) -> None:
    """The ``progress`` of a read that nobody watches."""


def check(cancelled: Cancel) -> None:
    """Raise Cancelled if the user has asked to stop. Called between the stages of a read."""
    if cancelled():
        raise Cancelled


@dataclass(frozen=True)
class Request:
    """How a file is wanted: the user's choices, whether to stop, whom to tell how far it is.

    ``progress`` is told the fraction done, from 0 to 1.
    """

    choices: Choices = AS_FOUND
    cancelled: Cancel = never
    progress: Progress = unseen

    def check(self) -> None:
        """Raise Cancelled if the user has asked to stop."""
        check(self.cancelled)

    def reached(self, fraction: float) -> None:
        """Tell how far the read is; Cancelled if it is to stop."""
        self.check()
        self.progress(fraction)


@dataclass(frozen=True)
class Reader:
    """One format behind the registry.

    ``recognises`` says from a file's first bytes that it is surely of this format;
    ``read`` returns a Dataset or raises ReadError or Cancelled.
    ``extensions`` are lower case with their dot.
    """

    name: str
    extensions: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[Path, Request], Dataset]
