"""What keeps a hostile file from taking the machine: sizes checked first, bytes counted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from core.errors import ReadError
from core.language import mark, tr

#: Of zip files, as unpacked.
MOST_BYTES = 1 << 30
MOST_RATIO, RATIO_FROM = 200, 10 << 20
#: Of spreadsheets.
MOST_CELLS = 50_000_000

_TOO_LARGE_REMEDY = mark("Save the table alone as CSV (UTF-8) and open that.")


class CountedFile(io.FileIO):
    """A file that tells the fraction of its bytes that has been read."""

    def __init__(self, path: Path, progress: Callable[[float], None]) -> None:
        super().__init__(path, "rb")
        self._size = max(1, path.stat().st_size)
        self._progress = progress
        self._read = 0

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = super().readinto(buffer)
        self._count(count or 0)
        return count

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(-1 if size is None else size)
        self._count(len(data or b""))
        return data or b""

    def _count(self, count: int) -> None:
        self._read += count
        self._progress(min(1.0, self._read / self._size))


def check_zip(path: Path) -> None:
    """ReadError if the zip file ``path`` is damaged or would unpack to far more than it is."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise damaged(path) from error
    total = sum(m.file_size for m in members)
    if total > MOST_BYTES:
        raise ReadError(
            tr(
                "“{file}” would take {total:,.1f} GB when unpacked: that is too much.",
                file=path.name,
                total=total / 2**30,
            ),
            tr(_TOO_LARGE_REMEDY),
        )
    for member in members:
        swollen = member.file_size > MOST_RATIO * max(1, member.compress_size)
        if swollen and member.file_size > RATIO_FROM:
            raise ReadError(
                tr(
                    "“{file}” is packed {value} times smaller than it is or more: "
                    "it looks made to fill the memory.",
                    file=path.name,
                    value=MOST_RATIO,
                ),
                tr(_TOO_LARGE_REMEDY),
            )


def check_cells(path: Path, rows: int, columns: int) -> None:
    """ReadError if a sheet has more cells than can be held."""
    if rows * columns > MOST_CELLS:
        raise ReadError(
            tr(
                "“{file}”: the sheet has {rows:,} rows of up to {columns:,} cells; "
                "{value:,} cells in all can be read.",
                file=path.name,
                rows=rows,
                columns=columns,
                value=MOST_CELLS,
            ),
            tr("Delete what lies far outside the table, or save the table alone as CSV (UTF-8)."),
        )


def damaged(path: Path, what: str = "") -> ReadError:
    """The error of a file that is not as its format says."""
    where = f": {what}" if what else ""
    return ReadError(
        tr("“{file}” is damaged or incomplete{where}.", file=path.name, where=where),
        tr("Copy it again from where it came from, or save it again in its own program."),
    )
