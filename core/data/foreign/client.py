"""Our side of the reading process: starts it, keeps it warm, asks it, and ends it when it must.

It is ended when the user stops, when it makes no progress for ``PATIENCE`` seconds, and when we
end. After a crash it is started again, each time a little later.
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import struct
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from core.data.choices import choices_to_json
from core.data.foreign.process import DATA, ERROR, HEADER, PROGRESS
from core.data.foreign.table import Table, decode
from core.data.readers.base import Request
from core.errors import Cancelled, ReadError
from core.language import environment, mark, tr

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
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
        self._crashes = 0
        self._crashed_at = 0.0

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

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
            process = self._ensure(request)
            asked = {
                "path": str(path.absolute()),
                "format": kind,
                "choices": choices_to_json(request.choices),
            }
            assert process.stdin is not None
            with suppress(OSError):
                process.stdin.write(json.dumps(asked).encode() + b"\n")
                process.stdin.flush()
            return self._wait(path, request)
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _wait(self, path: Path, request: Request) -> Table:
        heard = time.monotonic()
        reached = -1.0
        allowed = _START_SECONDS
        while True:
            if request.cancelled():
                self.close()
                raise Cancelled
            try:
                kind, payload = self._answers.get(timeout=_ASK_SECONDS)
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

    def _ensure(self, request: Request) -> subprocess.Popen[bytes]:
        """The process, started if there is none; after crashes not before its pause is over."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        if self._crashes:
            pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (self._crashes - 1))
            while time.monotonic() < self._crashed_at + pause:
                request.check()
                time.sleep(_ASK_SECONDS)
        # -P: nothing is imported from the folder we happen to be in.
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "core.data.foreign.process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                **environment(),
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
            },
        )
        answers: queue.SimpleQueue[tuple[bytes, bytes]] = queue.SimpleQueue()
        self._process, self._answers = process, answers
        assert process.stdout is not None
        threading.Thread(
            target=_listen, args=(process.stdout, answers), name="foreign files", daemon=True
        ).start()
        return process


def _listen(pipe: BinaryIO, answers: queue.SimpleQueue[tuple[bytes, bytes]]) -> None:
    """Pass the frames on until the pipe ends, which is told as an empty frame."""
    with suppress(OSError, ValueError):
        while len(head := pipe.read(HEADER.size)) == HEADER.size:
            kind, length = HEADER.unpack(head)
            payload = pipe.read(length)
            if len(payload) < length:
                break
            answers.put((kind, payload))
    answers.put((b"", b""))


@cache
def reading_process() -> ReadingProcess:
    """The process that all readers share."""
    process = ReadingProcess()
    atexit.register(process.close)
    return process
