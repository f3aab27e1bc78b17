"""Our side of the reading process: starts it, keeps it warm, asks it, and ends it when it must.

It is ended when the user stops, when it makes no progress for ``PATIENCE`` seconds, and when we
end. After a crash it is started again, each time a little later.
"""

from __future__ import annotations

import atexit
import json
import queue
import struct
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from core.answering import AnsweringProcess
from core.data.choices import choices_to_json
from core.data.foreign.process import DATA, ERROR, HEADER, PROGRESS
from core.data.foreign.table import Table, decode
from core.data.readers.base import Request
from core.errors import Cancelled, ReadError
from core.language import mark, tr

#: Seconds without progress after which the process is ended.
PATIENCE = 8.0
_ASK_SECONDS = 0.03
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 4.0
#: Starting takes the interpreter's and the libraries' time on top.
_START_SECONDS = 20.0

_OTHER_WAY = mark("Export it as CSV (UTF-8) in the program it belongs to, and open that.")


class ReadingProcess:
    """One process that reads one file at a time; others wait their turn."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._turn = threading.Lock()
        self._process = AnsweringProcess("core.data.foreign.process", _frames)
        self._crashes = 0
        self._crashed_at = 0.0

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid

    def start(self) -> None:
        """Have the process ready; at once, without waiting for a file that is being read."""
        if self._turn.acquire(blocking=False):  # else there is one
            try:
                self._ensure(Request())
            finally:
                self._turn.release()

    def read(self, path: Path, kind: str, request: Request) -> Table:
        """The table in ``path`` of format ``kind``, one of ``process.READS``.

        Raises ReadError, also where the process crashed or hung, or Cancelled.
        """
        while not self._turn.acquire(timeout=_ASK_SECONDS):
            request.check()
        try:
            self._ensure(request)
            asked = {
                "path": str(path.absolute()),
                "format": kind,
                "choices": choices_to_json(request.choices),
            }
            line = json.dumps(asked).encode() + b"\n"
            self._process.ask(lambda pipe: pipe.write(line))
            return self._wait(path, request)
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _wait(self, path: Path, request: Request) -> Table:
        heard = time.monotonic()
        reached = -1.0
        allowed = _START_SECONDS
        while True:
            if request.cancelled():
                self.close()
                raise Cancelled
            try:
                kind, payload = self._process.answer(_ASK_SECONDS) or (b"", b"")
            except queue.Empty:
                if time.monotonic() - heard > allowed:
                    self.close()
                    raise ReadError(
                        tr(
                            "“{file}” could not be read within {patience:.0f} "
                            "seconds without progress: it is damaged or too large.",
                            file=path.name,
                            patience=self.patience,
                        ),
                        tr(_OTHER_WAY),
                    ) from None
                continue
            if kind == PROGRESS:
                allowed = self.patience
                (fraction,) = struct.unpack("<d", payload)
                if fraction > reached:
                    reached, heard = fraction, time.monotonic()
                request.progress(min(1.0, fraction))
                continue
            return self._outcome(path, kind, payload)

    def _outcome(self, path: Path, kind: bytes, payload: bytes) -> Table:
        crashed = ReadError(
            tr(
                "“{file}” is damaged: the library that reads it broke down over it.", file=path.name
            ),
            tr(_OTHER_WAY),
        )
        if kind == ERROR:
            self._crashes = 0
            message, remedy = json.loads(payload)
            raise ReadError(str(message), str(remedy))
        if kind != DATA:
            self._note_crash()
            raise crashed
        self._crashes = 0
        try:
            return decode(payload)
        except (ValueError, KeyError, TypeError, struct.error, pa.ArrowException) as error:
            self._note_crash()
            raise crashed from error

    def _note_crash(self) -> None:
        self.close()
        self._crashes += 1
        self._crashed_at = time.monotonic()

    def _ensure(self, request: Request) -> None:
        """Start the process if there is none; after crashes not before its pause is over."""
        if self._crashes and self.pid is None:
            pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (self._crashes - 1))
            while time.monotonic() < self._crashed_at + pause:
                request.check()
                time.sleep(_ASK_SECONDS)
        self._process.start()


def _frames(pipe: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The frames of an answer, as ``process`` writes them, until the pipe ends."""
    while len(head := pipe.read(HEADER.size)) == HEADER.size:
        kind, length = HEADER.unpack(head)
        payload = pipe.read(length)
        if len(payload) < length:
            return
        yield kind, payload


@cache
def reading_process() -> ReadingProcess:
    """The process that all readers share."""
    process = ReadingProcess()
    atexit.register(process.close)
    return process
