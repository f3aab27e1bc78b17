"""Background work: plain functions on plain data in a worker thread, their results in ours.

    jobs.run("fit", analyse_task, dataset, spec).success(show).failure(tell).progress(log)

A task takes ``Context`` first: it asks ``cancelled()`` often and may ``report`` what it has
reached. Starting a task in a lane cancels the one that runs there, whose result is dropped.
Callbacks run in the thread of ``Jobs``, never after ``cancel``.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from core.errors import Cancelled
from gui.turns import Turns

#: Reports reach the window at most this often.
REPORT_SECONDS = 0.1


class Context:
    """What a task knows of its run: whether to stop, and where to report."""

    def __init__(self, deliver: Callable[[list[Any]], None]) -> None:
        self._stop = threading.Event()
        self._deliver = deliver
        self._held: list[Any] = []
        self._next = 0.0

    def cancelled(self) -> bool:
        """Whether the user has asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the task to stop."""
        self._stop.set()

    def report(self, item: Any) -> None:
        """Tell the window of ``item``, at once or with the next ones."""
        self._held.append(item)
        now = time.monotonic()
        if now >= self._next:
            self._next = now + REPORT_SECONDS
            held, self._held = self._held, []
            self._deliver(held)


class Job:
    """One run of a task, with what to do when it ends."""

    def __init__(self, lane: str, number: int) -> None:
        self.lane = lane
        self.number = number
        self.context: Context
        self._success: Callable[[Any], None] | None = None
        self._failure: Callable[[BaseException], None] | None = None
        self._progress: Callable[[list[Any]], None] | None = None

    def success(self, callback: Callable[[Any], None]) -> Job:
        """Call ``callback`` with what the task returns."""
        self._success = callback
        return self

    def failure(self, callback: Callable[[BaseException], None]) -> Job:
        """Call ``callback`` with what the task raises, ``Cancelled`` excepted."""
        self._failure = callback
        return self

    def progress(self, callback: Callable[[list[Any]], None]) -> Job:
        """Call ``callback`` with the items reported since the last time."""
        self._progress = callback
        return self


class _Runnable(QRunnable):
    """Carries a task into a worker thread and its outcome out again."""

    def __init__(
        self, job: Job, deliver: Callable[[str, int, str, Any], None], task: Callable[[], Any]
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job, self._deliver, self._task = job, deliver, task

    def run(self) -> None:
        try:
            kind, value = "success", self._task()
        except Cancelled:
            kind, value = "cancelled", None
        except BaseException as error:
            # Whatever a task raises is told in the window, never lost with the thread.
            kind, value = "failure", error
        # The window may be gone without having closed its jobs.
        with suppress(RuntimeError):
            self._deliver(self._job.lane, self._job.number, kind, value)


class Jobs(QObject):
    """The background work of one window.

    ``turns``: in which its results, and what follows from them, are shown.
    """

    busyChanged = Signal(str)  #: a lane has begun or ended its work
    _delivered = Signal(str, int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._pool.setExpiryTimeout(-1)
        self._numbers = 0
        self._current: dict[str, Job] = {}
        self._running: dict[int, _Runnable] = {}
        self._contexts: dict[int, Context] = {}
        self._closed = False
        self.turns = Turns(self)
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    def run(self, lane: str, task: Callable[..., Any], *arguments: Any) -> Job:
        """Start ``task(context, *arguments)`` in ``lane``, cancelling what runs there."""
        self._drop(lane)
        self._numbers += 1
        number = self._numbers
        job = Job(lane, number)
        deliver = self._delivered.emit
        job.context = Context(lambda items: deliver(lane, number, "progress", items))
        runnable = _Runnable(job, deliver, lambda: task(job.context, *arguments))
        if self._closed:
            return job
        self._current[lane] = job
        self._running[number] = runnable
        self._contexts[number] = job.context
        self._pool.start(runnable)
        self.busyChanged.emit(lane)
        return job

    def busy(self, lane: str) -> bool:
        """Whether a task of ``lane`` is under way whose result is still wanted."""
        return lane in self._current

    def idle(self) -> bool:
        """Whether no thread is at work, wanted or not."""
        return not self._running

    def cancel(self, lane: str) -> bool:
        """Stop wanting the result of ``lane`` now; its thread ends when it next looks."""
        dropped = self._drop(lane)
        if dropped:
            self.busyChanged.emit(lane)
        return dropped

    def close(self) -> None:
        """Cancel everything and wait for the threads; nothing is delivered afterwards."""
        self._closed = True
        for context in self._contexts.values():
            context.cancel()
        self._current.clear()
        self._pool.waitForDone()
        self.turns.clear()
        self._running.clear()
        self._contexts.clear()

    def _drop(self, lane: str) -> bool:
        job = self._current.pop(lane, None)
        if job is None:
            return False
        job.context.cancel()
        return True

    def _on_delivered(self, lane: str, number: int, kind: str, value: Any) -> None:
        self.turns.add(lambda: self._hand_over(lane, number, kind, value))

    def _hand_over(self, lane: str, number: int, kind: str, value: Any) -> None:
        if kind != "progress":
            self._running.pop(number, None)
            self._contexts.pop(number, None)
        job = self._current.get(lane)
        if self._closed or job is None or job.number != number:
            return
        if kind == "progress":
            if job._progress is not None:
                job._progress(value)
            return
        del self._current[lane]
        if kind == "success" and job._success is not None:
            job._success(value)
        elif kind == "failure":
            if job._failure is None:
                self.busyChanged.emit(lane)
                raise value
            job._failure(value)
        self.busyChanged.emit(lane)
