"""The registry of data formats: which reader takes a file, by its extension and its content."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.data.choices import AS_FOUND, Choices
from core.data.dataset import Dataset
from core.data.readers.base import Cancel, Progress, Reader, Request, check, never, unseen
from core.data.readers.csv_reader import CSV, read_pasted
from core.data.readers.dta import DTA
from core.data.readers.files import EXPORT_AS_CSV, looks_like, read_head
from core.data.readers.foreign import FOREIGN
from core.errors import ReadError
from core.language import mark, tr

#: Formats in the order in which a file's content is tried.
READERS: tuple[Reader, ...] = (DTA, *FOREIGN, CSV)

#: Kinds of zip file that are data after all, and what R's files are packed with.
_READ_KINDS = {"an Excel workbook": "Excel", "an OpenDocument spreadsheet": "OpenDocument"}
_PACKED = ("a gzip archive", "a bzip2 archive", "an xz archive")

__all__ = [
    "READERS",
    "Reader",
    "Request",
    "extensions",
    "never",
    "open_filter",
    "read_dataset",
    "read_pasted",
]


def read_dataset(
    path: Path | str,
    *,
    choices: Choices = AS_FOUND,
    cancelled: Cancel = never,
    progress: Progress = unseen,
) -> Dataset:
    """The data in the file ``path``.

    The extension chooses the reader unless the content shows that it lies. Every assumption made
    is a sentence in ``Dataset.source.assumptions``; ``choices`` are what the user decided about
    it. ``cancelled`` is asked between stages, ``progress`` told the fraction done.

    Raises ReadError (what is wrong, where, what to do), or Cancelled.
    """
    path = Path(path)
    head = read_head(path)
    check(cancelled)
    reader = _reader_for(path, head)
    dataset = reader.read(path, Request(choices, cancelled, progress))
    named = _by_extension(path)
    if named is None or named is reader:
        return dataset
    said = tr(
        "The name ends in {suffix}, but the content is {reader}: it is read as that.",
        suffix=path.suffix,
        reader=tr(reader.name),
    )
    source = replace(dataset.source, assumptions=(said, *dataset.source.assumptions))
    return replace(dataset, source=source)


def open_filter() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(name, extensions) per format for a file dialog, all formats together first.

    The names are in English, for ``tr``. Extensions are lower case with their dot, e.g.
    ``("Stata", (".dta",))``.
    """
    formats = (CSV, *(r for r in READERS if r is not CSV))
    return ((mark("All data files"), extensions()), *((r.name, r.extensions) for r in formats))


def extensions() -> tuple[str, ...]:
    """Every extension that some reader takes, e.g. ``(".dta", ".csv", …)``."""
    return tuple(e for reader in READERS for e in reader.extensions)


def _by_extension(path: Path) -> Reader | None:
    suffix = path.suffix.lower()
    return next((r for r in READERS if suffix in r.extensions), None)


def _reader_for(path: Path, head: bytes) -> Reader:
    """The reader that recognises the content, else the one that the extension names."""
    named = _by_extension(path)
    by_content = next((r for r in READERS if r is not CSV and r.recognises(head)), None)
    if by_content is not None:
        return by_content
    kind = looks_like(head, path)
    if kind in _READ_KINDS:
        return _named(_READ_KINDS[kind])
    if named is not None and kind in _PACKED and ".rds" in named.extensions:
        return named
    if kind is not None:
        raise ReadError(
            tr(
                "“{file}” is not a data table: it looks like {kind}.", file=path.name, kind=tr(kind)
            ),
            tr(EXPORT_AS_CSV),
        )
    reader = CSV if CSV.recognises(head) and named is not _named("R") else named
    if reader is not None:
        return reader  # of a damaged file it says what is wrong in the words of its format
    raise ReadError(
        tr("“{file}” is of a format that cannot be read.", file=path.name),
        tr(
            "Formats that can: {formats}.",
            formats=", ".join(f"{tr(r.name)} ({r.extensions[0]})" for r in READERS),
        ),
    )


def _named(name: str) -> Reader:
    return next(r for r in READERS if r.name == name)
