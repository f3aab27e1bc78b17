"""Computing: what a plot needs to know of its fit, worked out beside while the plot is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.jobs import Context, Jobs


class Computing(QObject):
    """Runs ``task`` of ``gui/tasks`` for ``view`` in a lane of ``jobs``; ``done`` takes its result.

    A plot that is hidden before it is done stops computing. Without jobs it computes at once.
    """

    def __init__(
        self,
        view: QWidget,
        jobs: Jobs | None,
        lane: str,
        task: Callable[..., Any],
        done: Callable[[Any], None],
    ) -> None:
        super().__init__(view)
        self._view, self._jobs, self._lane = view, jobs, lane
        self._task, self._done = task, done
        self._running = False
        view.installEventFilter(self)

    def ask(self, *arguments: Any) -> Any:
        """What the task makes of ``arguments``, where there are no jobs.

        Else None: the task is run if the plot is seen and it does not run yet.
        """
        if self._jobs is None:
            return self._task(Context(lambda items: None), *arguments)
        if not self._running and self._view.isVisible():
            self._running = True
            job = self._jobs.run(self._lane, self._task, *arguments)
            job.success(self._finish)
            job.failure(self._fail)
        return None

    def cancel(self) -> None:
        """What is being computed is not wanted any more."""
        if self._running and self._jobs is not None:
            self._jobs.cancel(self._lane)
        self._running = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.cancel()
        return False

    def _finish(self, found: Any) -> None:
        self._running = False
        self._done(found)

    def _fail(self, error: BaseException) -> None:
        self._running = False
        raise error
