"""The reading process: takes requests on its standard input, answers on its standard output.

A request is one line of JSON; an answer is a row of frames, each a letter, a length and that many
bytes: P the fraction read, E an error to be told, D the data. The process ends with its input.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from core.data.choices import choices_from_json
from core.data.foreign.table import Table, encode
from core.data.readers.base import Request
from core.errors import ReadError
from core.language import install_from_environment, tr

PROGRESS, ERROR, DATA = b"P", b"E", b"D"
HEADER = struct.Struct("<cQ")

#: The process may not have more memory than this, where the system can see to it.
MOST_MEMORY = 4 << 30
_REPORT_SECONDS = 0.05

#: The function that reads each format, by the name the requests use.
READS: dict[str, str] = {
    "SPSS": "core.data.foreign.statistics_files:read_spss",
    "SPSS portable": "core.data.foreign.statistics_files:read_spss_portable",
    "SAS": "core.data.foreign.statistics_files:read_sas",
    "SAS transport": "core.data.foreign.statistics_files:read_sas_transport",
    "Excel": "core.data.foreign.xlsx:read_xlsx",
    "Excel 97": "core.data.foreign.xls:read_xls",
    "OpenDocument": "core.data.foreign.ods:read_ods",
    "Parquet": "core.data.foreign.arrow_files:read_parquet",
    "Feather": "core.data.foreign.arrow_files:read_feather",
    "R": "core.data.foreign.r_files:read_r",
}


def main() -> None:
    """Serve requests until there are no more."""
    answers = _own_output()
    _limit_memory()
    install_from_environment()
    for line in sys.stdin.buffer:
        _serve(json.loads(line), answers)


def _serve(request: dict[str, Any], answers: BinaryIO) -> None:
    path = Path(request["path"])
    next_report = 0.0

    def progress(fraction: float) -> None:
        nonlocal next_report
        now = time.monotonic()
        if now >= next_report:
            next_report = now + _REPORT_SECONDS
            _send(answers, PROGRESS, struct.pack("<d", fraction))

    progress(0.0)
    try:
        read = _function(READS[request["format"]])
        choices = choices_from_json(request["choices"])
        table = read(path, Request(choices, progress=progress))
        _send(answers, DATA, encode(table))
    except ReadError as error:
        _send(answers, ERROR, json.dumps([error.message, error.remedy]).encode())
    except (MemoryError, OSError) as error:
        message = tr("“{file}” cannot be read: {error}.", file=path.name, error=_reason(error))
        _send(answers, ERROR, json.dumps([message, tr("Try a smaller file, or CSV.")]).encode())
    except (Exception, RecursionError) as error:
        # The libraries raise whatever they stumble over in a damaged file.
        message = tr(
            "“{file}” is damaged or of an unknown kind ({error}).",
            file=path.name,
            error=_reason(error),
        )
        remedy = tr("Save it again in the program it belongs to, or export it as CSV (UTF-8).")
        _send(answers, ERROR, json.dumps([message, remedy]).encode("utf-8", "replace"))


def _function(place: str) -> Callable[[Path, Request], Table]:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


def _reason(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return tr("it needs more memory than is allowed")
    text = " ".join(str(getattr(error, "strerror", None) or error).split())
    return (text[:120] or type(error).__name__).rstrip(".")


def _send(answers: BinaryIO, kind: bytes, payload: bytes) -> None:
    answers.write(HEADER.pack(kind, len(payload)))
    answers.write(payload)
    answers.flush()


def _own_output() -> BinaryIO:
    """Our end of the pipe, out of reach of libraries that print."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return answers


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
