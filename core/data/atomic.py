"""Writing a file so that at every moment the path holds the old content or the new, complete."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from core.errors import WriteError
from core.language import tr

#: A temporary file this old, in seconds, is no longer being written.
STRAY_AGE = 3600


@contextlib.contextmanager
def atomic_write(path: Path | str) -> Iterator[BinaryIO]:
    """A binary file that becomes ``path`` when the block ends without an exception.

    The bytes go to a temporary file in the same folder, reach the disk, then replace ``path``.
    If anything fails, ``path`` is as it was and the temporary file is gone. Raises WriteError.
    """
    target = Path(path)
    # A link is written through: what it points to is replaced, the link stays.
    target = target.resolve() if target.is_symlink() else target
    _refuse_impossible(target)
    try:
        handle, temporary = tempfile.mkstemp(".tmp", f".{target.name[:100]}.", target.parent)
    except OSError as error:
        raise _failure(target, error) from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _failure(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def clean_strays(path: Path | str, age: float = STRAY_AGE) -> int:
    """Remove what writes of ``path`` left behind that were killed; how many files that were.

    ``age``: seconds since the last write to it, so that one still being written stays.
    """
    target, removed = Path(path), 0
    prefix = f".{target.name[:100]}."
    with contextlib.suppress(OSError):
        for entry in os.scandir(target.parent):
            stray = entry.name.startswith(prefix) and entry.name.endswith(".tmp")
            with contextlib.suppress(OSError):
                if stray and time.time() - entry.stat().st_mtime >= age:
                    os.unlink(entry.path)
                    removed += 1
    return removed


def _refuse_impossible(target: Path) -> None:
    if target.is_dir():
        raise WriteError(tr("“{target}” is a folder.", target=target), tr("Add a file name."))
    if not target.parent.is_dir():
        raise WriteError(
            tr("There is no folder “{parent}”.", parent=target.parent),
            tr("Make it, or choose another."),
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(
            tr("“{target}” is write-protected.", target=target.name),
            tr("Choose another name or folder."),
        )


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _failure(target: Path, error: OSError) -> WriteError:
    reason = (error.strerror or str(error)).lower()
    return WriteError(
        tr(
            "“{target}” cannot be written in “{parent}”: {reason}.",
            target=target.name,
            parent=target.parent,
            reason=reason,
        ),
        tr("What was there before is unchanged. Choose another folder."),
    )
