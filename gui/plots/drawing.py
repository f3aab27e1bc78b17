"""Our side of the drawing process: starts it, gives it orders, and ends it when it must."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import BinaryIO, cast

from core.errors import Cancelled, WriteError
from core.language import environment, tr
from gui.plots.orders import Drawn, Order, receive, send

_ASK_SECONDS = 0.03


class DrawingProcess:
    """One process that draws one plot at a time; others wait their turn."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[Drawn | None] = queue.SimpleQueue()

    def start(self) -> None:
        """Have the process ready before it is needed."""
        if self._turn.acquire(blocking=False):  # else there is one
            try:
                self._ensure()
            finally:
                self._turn.release()

    def draw(self, order: Order, cancelled: Callable[[], bool]) -> Drawn:
        """What ``order`` asks for. WriteError where the process breaks down, or Cancelled."""
        while not self._turn.acquire(timeout=_ASK_SECONDS):
            if cancelled():
                raise Cancelled
        try:
            process = self._ensure()
            assert process.stdin is not None
            with suppress(OSError):
                send(cast(BinaryIO, process.stdin), order)
            return self._wait(cancelled)
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

    def _wait(self, cancelled: Callable[[], bool]) -> Drawn:
        while True:
            if cancelled():
                self.close()
                raise Cancelled
            with suppress(queue.Empty):
                found = self._answers.get(timeout=_ASK_SECONDS)
                break
        if found is None:
            self.close()
            raise WriteError(
                tr("The plot could not be drawn: there may not be enough memory for it."),
                tr("Close other programs, or choose a smaller size."),
            )
        if any(found.error):
            raise WriteError(*found.error)
        return found

    def _ensure(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        # -P: nothing is imported from the folder we happen to be in.
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "gui.plots.drawing_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                **environment(),
                "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
            },
        )
        answers: queue.SimpleQueue[Drawn | None] = queue.SimpleQueue()
        self._process, self._answers = process, answers
        assert process.stdout is not None
        threading.Thread(
            target=_listen, args=(process.stdout, answers), name="drawing", daemon=True
        ).start()
        return process


def _listen(pipe: BinaryIO, answers: queue.SimpleQueue[Drawn | None]) -> None:
    """Pass the answers on until the pipe ends, which is told as None."""
    with suppress(OSError, ValueError, EOFError):
        while True:
            answers.put(receive(pipe))
    answers.put(None)


@cache
def drawing_process() -> DrawingProcess:
    """The process that all plots share."""
    process = DrawingProcess()
    atexit.register(process.close)
    return process
