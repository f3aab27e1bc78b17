"""What a reader is: the formats it names, how it knows its files, and how it reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.data.dataset import Dataset
from core.errors import Cancelled

Cancel = Callable[[], bool]


def never() -> bool:
    """The ``cancelled`` of a read that nobody can stop."""
    return False


def check(cancelled: Cancel) -> None:
    """Raise Cancelled if the user has asked to stop. Called between the stages of a read."""
    if cancelled():
        raise Cancelled


@dataclass(frozen=True)
class Reader:
    """One format behind the registry.

    ``recognises`` says from a file's first bytes that it is surely of this format;
    ``read`` takes (path, cancelled) and returns a Dataset or raises ReadError or Cancelled.
    ``extensions`` are lower case with their dot.
    """

    name: str
    extensions: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[Path, Cancel], Dataset]
