"""Turns: pieces of work in the window's thread, each in a turn of the event loop of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance


class Turns(QObject):
    """Does what is added one after the other; between two pieces the window answers and paints.

    Without it all that is ready at the same time is done in one turn of the event loop, layouts and
    painting on top, and what takes little by itself keeps the window away for long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def waiting(self) -> bool:
        """Whether there are pieces still to be done."""
        return bool(self._pieces)

    def add(self, piece: Callable[[], object]) -> None:
        """Do ``piece`` when all before it are done."""
        self._pieces.append(piece)
        if not self._timer.isActive():
            self._timer.start(0)

    def once(self, piece: Callable[[], object]) -> None:
        """Do ``piece`` when all before it are done, unless it is among these already."""
        if piece not in self._pieces:
            self.add(piece)

    def follow(self, piece: Callable[[], object], *signals: SignalInstance) -> None:
        """Do ``piece`` once after a change, however many of the ``signals`` tell of it."""
        for signal in signals:
            signal.connect(lambda *_: self.once(piece))

    def clear(self) -> None:
        """Forget what is not done."""
        self._pieces.clear()
        self._timer.stop()

    def _next(self) -> None:
        piece = self._pieces.popleft()
        # Before the piece, which may raise or wait for an answer; and after it once more, so that
        # other timers that are due by then have their turn first.
        self._go_on()
        piece()
        self._go_on()

    def _go_on(self) -> None:
        if self._pieces:
            self._timer.start(0)
