"""Pulse: for how long the window does not answer, whatever else the machine has to do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer


class Pulse(QObject):
    """The times between the beats of the event loop, in seconds.

    Without the time for which this thread could have run and another program had the processor,
    where the system tells it (Linux): what is left is our own work, and waiting for our threads.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[float] = []
        self._waits = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """From now on."""
        self.gaps, self._last = [], self._now()
        self._timer.start()

    def stop(self) -> float:
        """The longest gap since the start."""
        self._timer.stop()
        self._beat()
        return max(self.gaps)

    def of(self, act: Callable[[], object], settled: Callable[[], bool]) -> list[float]:
        """All gaps from ``act`` until everything has ``settled``, the longest first."""
        self.start()
        act()
        until(settled)
        self.stop()
        return sorted(self.gaps, reverse=True)

    def _beat(self) -> None:
        now = self._now()
        self.gaps.append(now - self._last)
        self._last = now

    def _now(self) -> float:
        try:
            waited = int(self._waits.read_text().split()[1]) / 1e9
        except (OSError, IndexError):
            waited = 0.0
        return time.perf_counter() - waited


def until(settled: Callable[[], bool], seconds: float = 30) -> None:
    """Let events through until it is true, half a minute at most."""
    end = time.monotonic() + seconds
    while True:
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        if settled():
            return
        assert time.monotonic() < end, "it never settled"
