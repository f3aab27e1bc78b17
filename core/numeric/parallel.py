"""Compiled loops over many groups or rows, in pieces of a fixed size on all processors.

The pieces do not depend on the number of processors and their results come in order, so that the
figures are the same on every machine. The kernels release the interpreter lock.

A thread that sleeps takes up to milliseconds to begin on a machine whose processors are virtual,
longer than many a piece. The helpers stay awake for some milliseconds after their last piece,
giving way to whoever else wants the processor, and sleep then. The system may have them share the
processor of the one that they help while others idle: they leave it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from itertools import count
from threading import Event, Lock, Semaphore, Thread
from typing import TypeVar

import numba
import numpy as np

from core.numeric.routines import allowed_processors, call, give_way, leave, processor

T = TypeVar("T")
#: How many threads help the one that computes: as many as there are other processors for us.
HELPERS = len(allowed_processors()) - 1
#: How often a thread looks for what it waits for before it sleeps: some milliseconds.
LOOKS = 10_000


@numba.njit("b1(i8[::1], i8, i8, i8)", nogil=True, cache=True)
def _changes(number, seen, looks, yielding):  # pragma: no cover - compiled
    """Whether ``number`` (1,) becomes another than ``seen`` while it is looked at ``looks``
    times."""
    for _ in range(looks):
        if number[0] != seen:
            return True
        call(yielding, ())
    return False


class _Share:
    """One helper's part of some pieces: it takes one after the other, as the others do."""

    def __init__(self, work: Callable[[], None]) -> None:
        self.work = work
        self.beside = processor()()
        self.done = np.zeros(1, dtype=np.int64)
        self.ended = Event()
        self.failure: BaseException | None = None

    def run(self) -> None:
        if self.beside >= 0 and processor()() == self.beside:
            leave(self.beside)
        try:
            self.work()
        except BaseException as failure:  # the caller raises it
            self.failure = failure
        self.done[0] = 1
        self.ended.set()

    def result(self) -> None:
        """Wait for its end. Raises what the pieces have raised."""
        if not _changes(self.done, 0, LOOKS, give_way()):
            self.ended.wait()
        if self.failure is not None:
            raise self.failure


class _Helpers:
    """The threads that help, and the shares that none of them has taken yet."""

    def __init__(self) -> None:
        self.open: deque[_Share] = deque()
        self.number = np.zeros(1, dtype=np.int64)
        self.lock, self.asleep, self.wake = Lock(), 0, Semaphore(0)
        for _ in range(HELPERS):
            Thread(target=self._help, name="pieces", daemon=True).start()

    def post(self, share: _Share) -> None:
        """Offer it to all: who is awake sees the number change, of those asleep one is woken."""
        self.open.append(share)
        with self.lock:
            self.number[0] += 1
            if self.asleep:
                self.asleep -= 1
                self.wake.release()

    def withdraw(self, share: _Share) -> bool:
        """Whether no helper has begun it, which none will then."""
        try:
            self.open.remove(share)
        except ValueError:
            return False
        return True

    def _help(self) -> None:
        while True:
            seen = int(self.number[0])
            try:
                self.open.popleft().run()
            except IndexError:
                if not _changes(self.number, seen, LOOKS, give_way()):
                    self._sleep(seen)

    def _sleep(self, seen: int) -> None:
        with self.lock:
            if self.number[0] != seen:
                return
            self.asleep += 1
        self.wake.acquire()


@cache
def _helpers() -> _Helpers:
    return _Helpers()


def in_pieces(size: int, piece: int, run: Callable[[int, int], T]) -> list[T]:
    """``run(first, last)`` for every piece of 0 … size-1, their results in order.

    The calling thread works too: it never waits for a helper that has not begun.
    """
    spans = [(first, min(first + piece, size)) for first in range(0, size, piece)]
    if len(spans) <= 1 or not HELPERS:
        return [run(first, last) for first, last in spans]
    found: dict[int, T] = {}
    next_span = count()

    def work() -> None:
        while (k := next(next_span)) < len(spans):
            found[k] = run(*spans[k])

    helpers = _helpers()
    shares = [_Share(work) for _ in range(min(HELPERS, len(spans) - 1))]
    for share in shares:
        helpers.post(share)
    work()
    for share in shares:
        if not helpers.withdraw(share):
            share.result()
    return [found[k] for k in range(len(spans))]
