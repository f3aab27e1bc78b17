"""Whether a path can be opened at all, and what its first bytes look like."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.errors import ReadError
from core.language import mark, tr

HEAD_BYTES = 1 << 16
_PIECE_BYTES = 1 << 23

# The first bytes of files that people rename or pick by mistake, and what we call them.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", mark("a PNG image")),
    (b"\xff\xd8\xff", mark("a JPEG image")),
    (b"GIF87a", mark("a GIF image")),
    (b"GIF89a", mark("a GIF image")),
    (b"II*\x00", mark("a TIFF image")),
    (b"MM\x00*", mark("a TIFF image")),
    (b"%PDF-", mark("a PDF document")),
    (b"\x1f\x8b", mark("a gzip archive")),
    (b"BZh", mark("a bzip2 archive")),
    (b"\xfd7zXZ\x00", mark("an xz archive")),
    (b"7z\xbc\xaf\x27\x1c", mark("a 7-Zip archive")),
    (b"Rar!\x1a\x07", mark("a RAR archive")),
    (b"SQLite format 3\x00", mark("an SQLite database")),
    (b"{\\rtf", mark("a rich-text document")),
    (b"\x7fELF", mark("a program")),
    (b"MZ\x90", mark("a program")),
)

_JSON = re.compile(rb'\s*(\{\s*"|\[\s*[\[{])')

# A member that tells one kind of zip from another.
ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("xl/", mark("an Excel workbook")),
    ("word/", mark("a Word document")),
    ("ppt/", mark("a PowerPoint file")),
    ("content.xml", mark("an OpenDocument file")),
)

EXPORT_AS_CSV = mark(
    "Open it in the program it belongs to and save it as CSV (UTF-8) or Stata 118."
)


def read_head(path: Path) -> bytes:
    """The first 64 KB of ``path``; ReadError if it cannot be opened or holds nothing."""
    try:
        if path.is_dir():
            raise ReadError(
                tr("“{path}” is a folder, not a data file.", path=path),
                tr("Choose a file inside it."),
            )
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError:
        raise ReadError(
            tr("There is no file “{path}”.", path=path),
            tr("Check the name and the folder it is in."),
        ) from None
    except PermissionError:
        raise ReadError(
            tr("“{path}” may not be read: permission denied.", path=path),
            tr("Ask its owner for access, or copy it to a folder of yours."),
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            tr("“{path}” cannot be opened: {reason}.", path=path, reason=reason),
            tr("Check the path."),
        ) from None
    if not head:
        raise ReadError(
            tr("“{file}” is empty (0 bytes).", file=path.name),
            tr("Export it again from where it came from."),
        )
    return head


def read_bytes(path: Path, reached: Callable[[float], None]) -> np.ndarray:
    """All bytes of ``path``, uint8; ``reached`` is told the fraction read and may raise.

    An array, because its memory is not filled with zeros first.
    """
    size = path.stat().st_size
    data = np.empty(size, np.uint8)
    view = data.data
    done = 0
    with path.open("rb", buffering=0) as file:
        while done < size:
            count = file.readinto(view[done : done + _PIECE_BYTES])
            if not count:
                break
            done += count
            reached(done / size)
    return data[:done]


def looks_like(head: bytes, path: Path) -> str | None:
    """What a file that is not a table looks like ("a PNG image"), or None if nothing we know.

    In English: ``tr`` is for whoever tells it.
    """
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return mark("a WebP image")
    if head.startswith(b"BM") and b"\x00" in head[2:64]:
        return mark("a BMP image")
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            return kind
    if _JSON.match(head):
        return mark("a JSON file")
    start = head[:512].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return mark("a web page (HTML)")
    if start.startswith(b"<?xml"):
        return mark("an XML file")
    return None


def _zip_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:2000]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return mark("a zip archive")
    if "content.xml" in names and _is_spreadsheet(path):
        return mark("an OpenDocument spreadsheet")
    for folder, kind in ZIP_KINDS:
        if any(name.startswith(folder) for name in names):
            return kind
    return mark("a zip archive")


def _is_spreadsheet(path: Path) -> bool:
    """Whether an OpenDocument file says that it is one."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("mimetype") as file:
            return b"spreadsheet" in file.read(200)
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError):
        return path.suffix.lower() == ".ods"
