"""Our side of the drawing process: starts it, gives it orders, and ends it when it must."""

from __future__ import annotations

import atexit
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from typing import BinaryIO

from core.answering import AnsweringProcess
from core.errors import Cancelled, WriteError
from core.language import tr
from gui.plots.orders import Drawn, Order, receive, send

_ASK_SECONDS = 0.03


class DrawingProcess:
    """One process that draws one plot at a time; others wait their turn."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process = AnsweringProcess("gui.plots.drawing_process", _drawn)

    def start(self) -> None:
        """Have the process ready before it is needed."""
        if self._turn.acquire(blocking=False):  # else there is one
            try:
                self._process.start()
            finally:
                self._turn.release()

    def draw(self, order: Order, cancelled: Callable[[], bool]) -> Drawn:
        """What ``order`` asks for. WriteError where the process breaks down, or Cancelled."""
        while not self._turn.acquire(timeout=_ASK_SECONDS):
            if cancelled():
                raise Cancelled
        try:
            self._process.start()
            self._process.ask(lambda pipe: send(pipe, order))
            return self._wait(cancelled)
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _wait(self, cancelled: Callable[[], bool]) -> Drawn:
        while True:
            if cancelled():
                self.close()
                raise Cancelled
            with suppress(queue.Empty):
                found = self._process.answer(_ASK_SECONDS)
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


def _drawn(pipe: BinaryIO) -> Iterator[Drawn]:
    while True:
        yield receive(pipe)


@cache
def drawing_process() -> DrawingProcess:
    """The process that all plots share."""
    process = DrawingProcess()
    atexit.register(process.close)
    return process
