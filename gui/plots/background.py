"""What a plot computes beside the window: one thing at a time, of what waits only the newest."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.jobs import Context, Jobs

_numbers = count(1)


class Background:
    """A lane of the window's jobs. Without jobs everything is computed at once.

    Asked again while it works, it finishes what it is at and then does the newest request; what
    was asked in between is never started. So a picture keeps coming while a view is zoomed.
    """

    def __init__(self, name: str) -> None:
        self._lane = f"plot {next(_numbers)} {name}"
        self._jobs: Jobs | None = None
        self._at_work = False
        self._next: tuple[Callable[[], Any], Callable[[Any], None]] | None = None

    def use(self, jobs: Jobs | None) -> None:
        """Compute in the threads of ``jobs`` from now on."""
        self._jobs = jobs

    @property
    def threaded(self) -> bool:
        """Whether there are threads to compute in."""
        return self._jobs is not None

    @property
    def at_work(self) -> bool:
        """Whether something is being computed."""
        return self._at_work

    def ask(self, compute: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Call ``done`` with what ``compute`` returns; ``compute`` must not touch any widget."""
        if self._jobs is None:
            done(compute())
            return
        self._next = (compute, done)
        if not self._at_work:
            self._start()

    def forget(self) -> None:
        """Do not start what still waits."""
        self._next = None

    def _start(self) -> None:
        if self._next is None or self._jobs is None:
            return
        (compute, done), self._next = self._next, None
        self._at_work = True
        job = self._jobs.run(self._lane, _computed, compute)
        job.success(lambda found: self._finish(done, found))
        job.failure(self._fail)

    def _finish(self, done: Callable[[Any], None], found: Any) -> None:
        self._at_work = False
        try:
            done(found)
        finally:
            if not self._at_work:
                self._start()

    def _fail(self, error: BaseException) -> None:
        self._at_work = False
        self._start()
        raise error


def _computed(context: Context, compute: Callable[[], Any]) -> Any:
    return compute()
