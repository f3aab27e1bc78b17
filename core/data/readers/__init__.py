"""The registry of data formats: which reader takes a file, by its extension and its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.data.dataset import Dataset
from core.data.readers.base import Reader, check, never
from core.data.readers.csv_reader import CSV
from core.data.readers.dta import DTA
from core.data.readers.files import EXPORT_AS_CSV, looks_like, read_head
from core.errors import ReadError

#: Formats in the order in which a file's content is tried.
READERS: tuple[Reader, ...] = (DTA, CSV)

__all__ = ["READERS", "Reader", "extensions", "never", "open_filter", "read_dataset"]


def read_dataset(path: Path | str, *, cancelled: Callable[[], bool] = never) -> Dataset:
    """The data in the file ``path``.

    The extension chooses the reader unless the content shows that it lies. Every assumption made
    is a sentence in ``Dataset.source.assumptions``. ``cancelled`` is asked between stages.

    Raises ReadError (what is wrong, where, what to do), or Cancelled.
    """
    path = Path(path)
    head = read_head(path)
    check(cancelled)
    reader = _reader_for(path, head)
    dataset = reader.read(path, cancelled)
    named = _by_extension(path)
    if named is None or named is reader:
        return dataset
    said = f"The name ends in {path.suffix}, but the content is {reader.name}: it is read as that."
    source = replace(dataset.source, assumptions=(said, *dataset.source.assumptions))
    return replace(dataset, source=source)


def open_filter() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(name, extensions) per format for a file dialog, all formats together first.

    Extensions are lower case with their dot, e.g. ``("Stata", (".dta",))``.
    """
    return (("All data files", extensions()), *((r.name, r.extensions) for r in READERS))


def extensions() -> tuple[str, ...]:
    """Every extension that some reader takes, e.g. ``(".dta", ".csv", …)``."""
    return tuple(e for reader in READERS for e in reader.extensions)


def _by_extension(path: Path) -> Reader | None:
    suffix = path.suffix.lower()
    return next((r for r in READERS if suffix in r.extensions), None)


def _reader_for(path: Path, head: bytes) -> Reader:
    """The reader that recognises the content, else the one that the extension names."""
    kind = looks_like(head, path)
    if kind is not None:
        raise ReadError(f"“{path.name}” is not a data table: it looks like {kind}.", EXPORT_AS_CSV)
    reader = next((r for r in READERS if r.recognises(head)), None) or _by_extension(path)
    if reader is not None:
        return reader  # of a damaged file it says what is wrong in the words of its format
    raise ReadError(
        f"“{path.name}” is of a format that cannot be read.",
        f"Formats that can: {', '.join(f'{r.name} ({r.extensions[0]})' for r in READERS)}.",
    )
