"""The zip of a project file, read with suspicion: fixed names, bounded sizes, nothing extracted."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from core.errors import ReadError
from core.language import mark, tr

EXTENSION = ".levelwise"
#: The member that says what the file is.
MANIFEST = "levelwise.json"

MAX_MEMBERS = 64
#: Bytes of one JSON member, and of the data as they are in the file.
MAX_JSON, MAX_DATA = 64 << 20, 8 << 30
#: A member that unpacks to more than this times its packed size (above 1 MB) is no project's.
MAX_RATIO = 200

REMEDY = mark("Use another copy of the project.")


def is_zip(path: Path) -> bool:
    """Whether ``path`` begins as a zip does."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def is_project(path: Path) -> bool:
    """Whether ``path`` is a project file, by its name and its first bytes."""
    return path.suffix.lower() == EXTENSION or (is_zip(path) and _has_manifest(path))


def _has_manifest(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return MANIFEST in Archive(file, path.name)
    except (ReadError, OSError):
        return False


class Archive:
    """The members of an open project file. ReadError for whatever a project cannot hold."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise self.damaged(tr("it is no zip archive, or only a part of one")) from None
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS:
            raise self.damaged(tr("it has {n_members:,} members", n_members=len(members)))
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in members:
            if info.filename in self._members:
                raise self.damaged(tr("“{filename}” is there twice", filename=info.filename))
            if not _plain(info.filename):
                raise self.damaged(
                    tr("“{filename}” is no name of a project's member", filename=info.filename)
                )
            self._members[info.filename] = info

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def bytes(self, member: str, limit: int = MAX_JSON) -> bytes:
        """What ``member`` holds, at most ``limit`` bytes."""
        info = self._members.get(member)
        if info is None:
            raise self.damaged(tr("“{member}” is not in it", member=member))
        if info.flag_bits & 1:
            raise self.damaged(tr("“{member}” is encrypted", member=member))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.damaged(tr("“{member}” is packed in an unknown way", member=member))
        bomb = info.file_size > max(1 << 20, MAX_RATIO * max(1, info.compress_size))
        if info.file_size > limit or bomb:
            raise self.damaged(
                tr(
                    "“{member}” unpacks to {file_size:,} bytes",
                    member=member,
                    file_size=info.file_size,
                )
            )
        try:
            with self._zip.open(info) as file:
                # One more than is declared: what is declared may be a lie.
                content = file.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
            raise self.damaged(tr("“{member}” does not unpack", member=member)) from None
        if len(content) != info.file_size:
            raise self.damaged(tr("“{member}” is longer than it says", member=member))
        return content

    def json(self, member: str) -> dict[str, Any]:
        """The JSON object in ``member``."""
        try:
            value = json.loads(self.bytes(member).decode("utf-8"))
        except (ValueError, RecursionError):
            raise self.damaged(tr("“{member}” is no JSON", member=member)) from None
        if not isinstance(value, dict):
            raise self.damaged(tr("“{member}” holds no object", member=member))
        return value

    def damaged(self, why: str) -> ReadError:
        """The error that says what is wrong with this file."""
        return ReadError(
            tr("“{name}” is no Levelwise project, or damaged: {why}.", name=self.name, why=why),
            tr(REMEDY),
        )


def write_archive(file: BinaryIO, members: Mapping[str, dict[str, Any] | memoryview]) -> None:
    """Write ``members`` by name: JSON objects packed, other bytes as they are."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, value in members.items():
            # A fixed date: the same project gives the same bytes.
            info = zipfile.ZipInfo(name)
            if isinstance(value, dict):
                info.compress_type = zipfile.ZIP_DEFLATED
                text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
                archive.writestr(info, text.encode())
            else:
                with archive.open(info, "w", force_zip64=True) as member:
                    member.write(value)


def _plain(name: str) -> bool:
    parts = name.split("/")
    rooted = name.startswith(("/", "\\")) or ":" in name or "\\" in name
    return not rooted and not any(part in ("", ".", "..") for part in parts)
