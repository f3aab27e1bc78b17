"""What ``--data`` names: one file, a folder or a pattern of files, and whether to stream it."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.data.readers.csv_reader import CSV
from core.data.readers.files import read_head
from core.errors import ReadError
from core.language import tr

if TYPE_CHECKING:
    from core.stream.source import Source

PARQUET = (".parquet", ".pq")
#: The process that reads Parquet for tables in memory copies them several times within a fixed
#: share of memory and time: larger tables than this are not for it.
PARQUET_BYTES = 256 << 20
#: Parquet is packed to this part of its size in memory at most, as a rule.
MOST_PACKED = 32
#: A CSV file in memory takes about so many times its bytes …
SWELL = 3
#: … and are to take no more than this part of the machine's memory.
SHARE = 0.5


@dataclass(frozen=True)
class Parts:
    """The files of one table, in the order of their names; all of one format."""

    paths: tuple[Path, ...]
    is_parquet: bool

    def names(self) -> tuple[str, ...]:
        """The names of the columns, by the first file alone."""
        first = self.paths[0]
        if self.is_parquet:
            from core.stream.parquet_parts import names_of

            return names_of(first)
        from core.stream.csv_parts import header_of

        return header_of(first)

    def open(self, names: Collection[str], check: Callable[[], None]) -> Source:
        """The source; of the variables ``names`` everything is found out. Raises ReadError, and
        what ``check`` does, which is called now and then."""
        # Imported when needed: the compiled parts take a while.
        if self.is_parquet:
            from core.stream.parquet_parts import open_parquet

            return open_parquet(self.paths, names)
        from core.stream.csv_parts import open_csv

        return open_csv(self.paths, check)


def parts_of(data: Path, stream: bool = False, needs_rows: bool = False) -> Parts | None:
    """The files to stream, None for a single file to be read as any other.

    A folder or a pattern (``part*.parquet``) of several files is streamed, a single file where
    ``stream`` asks for it, or where it is too large for memory and no rows are needed there.
    Raises ReadError if
    there are no files, or if they are of no format that can be streamed.
    """
    paths = _paths(data)
    is_file = paths == (data,)
    if is_file and not stream and (needs_rows or not _is_too_large(data)):
        return None
    return Parts(paths, _are_parquet(paths))


def _paths(data: Path) -> tuple[Path, ...]:
    if data.is_dir():
        found = sorted(p for p in data.iterdir() if _is_table(p))
        if not found:
            raise ReadError(
                tr(
                    "The folder “{data}” has no Parquet or CSV files.",
                    data=data,
                ),
                tr("Choose another folder."),
            )
        return tuple(found)
    if glob.has_magic(str(data)) and not data.exists():
        found = sorted(p for p in map(Path, glob.glob(str(data), recursive=True)) if p.is_file())
        if not found:
            raise ReadError(
                tr(
                    "There is no file “{data}”.",
                    data=data,
                ),
                tr("Check the pattern and its folder."),
            )
        return tuple(found)
    return (data,)


def _is_table(path: Path) -> bool:
    """Whether a file of a folder is one of its parts: others write marks such as _SUCCESS there."""
    hidden = path.name.startswith((".", "_"))
    return path.is_file() and not hidden and path.suffix.lower() in (*PARQUET, *CSV.extensions)


def _are_parquet(paths: Sequence[Path]) -> bool:
    """Whether the files are Parquet, or else CSV; ReadError if they are neither, or both."""
    sorts = {path: _sort(path) for path in paths}
    first = paths[0]
    for path, sort in sorts.items():
        if sort is None:
            raise ReadError(
                tr(
                    "“{path}” cannot be streamed: it is neither Parquet nor CSV.",
                    path=path.name,
                ),
                tr("Convert it first: levelwise convert IN OUT.parquet."),
            )
        if sort != sorts[first]:
            raise ReadError(
                tr(
                    "“{first}” is {sorts} and “{path}” is {sort}.",
                    first=first.name,
                    sorts=sorts[first],
                    path=path.name,
                    sort=sort,
                ),
                tr("Give all files the same format."),
            )
    return sorts[first] == "Parquet"


def _sort(path: Path) -> str | None:
    head = read_head(path)
    if head.startswith(b"PAR1"):
        return "Parquet"
    return "CSV" if path.suffix.lower() in CSV.extensions and CSV.recognises(head) else None


def _is_too_large(path: Path) -> bool:
    """Whether a Parquet or CSV file is too large for the tables in memory."""
    suffix = path.suffix.lower()
    if not path.is_file() or suffix not in (*PARQUET, *CSV.extensions):
        return False
    size = path.stat().st_size
    if suffix in PARQUET:
        if MOST_PACKED * size < PARQUET_BYTES:
            return False
        from core.stream.parquet_parts import table_bytes

        return table_bytes(path) > PARQUET_BYTES
    room = _memory()
    return room is not None and SWELL * size > SHARE * room


def _memory() -> int | None:
    """The machine's memory in bytes; None where it does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None
