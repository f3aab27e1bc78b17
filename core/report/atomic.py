"""Writing a file so that it is either there whole or as it was before."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from core.errors import WriteError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` through a temporary file beside it; WriteError if it fails.

    A file that is there already keeps its permissions, and is untouched if writing fails.
    """
    try:
        # Through a link, the file it points to is replaced, not the link.
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError
        _replace(target, data)
    except (OSError, ValueError) as error:
        raise WriteError(f"“{path}” cannot be written: {_reason(error, path)}.") from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".levelwise-{secrets.token_hex(8)}.tmp")
    try:
        # "x": the operating system gives it the permissions that new files usually get.
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder “{path.parent}”"
    if isinstance(error, NotADirectoryError):
        return f"“{path.parent}” is not a folder"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, PermissionError):
        return "writing there is not permitted"
    text = error.strerror if isinstance(error, OSError) else str(error)
    return (text or type(error).__name__).rstrip(".").lower()
