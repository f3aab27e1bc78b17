"""What a subcommand prints, and its exit status."""

from __future__ import annotations

import io
import json
import math
import os
import sys
from contextlib import suppress
from typing import Any

OK, BAD_INPUT, NOT_CERTIFIED = 0, 2, 3
#: What a shell reports for a program that was interrupted, and for a broken pipe.
INTERRUPTED, BROKEN_PIPE = 130, 141


def tell(message: str) -> None:
    """One line on standard error."""
    print(f"levelwise: {' '.join(message.split())}", file=sys.stderr)


def json_text(value: Any) -> str:
    """``value`` as JSON; numbers that JSON has no word for become null."""
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(_finite(value), indent=2, ensure_ascii=not unicode, allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def print_whatever_comes() -> None:
    """Characters that the terminal's encoding lacks are written as escapes, not as errors."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def forget_output() -> None:
    """Let the interpreter's last flush go nowhere: nobody reads on."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
