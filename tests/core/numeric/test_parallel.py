"""Pieces on all processors: in order, by whoever is there, with every failure told."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable

import pytest

from core.numeric import parallel
from core.numeric.parallel import in_pieces
from core.numeric.routines import leave


@pytest.fixture
def two_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """At least one helper, however many processors there are."""
    monkeypatch.setattr(parallel, "HELPERS", 1)
    helpers = parallel._Helpers()
    monkeypatch.setattr(parallel, "_helpers", lambda: helpers)


def test_pieces_come_in_order(two_threads: None) -> None:
    assert in_pieces(10, 4, lambda first, last: (first, last)) == [(0, 4), (4, 8), (8, 10)]
    assert in_pieces(0, 4, lambda first, last: (first, last)) == []
    for size in range(50):
        assert in_pieces(size, 1, lambda first, _: first) == list(range(size))


def meeting(n: int) -> Callable[[int, int], str]:
    """Pieces that wait until n threads are at work, and tell their thread."""
    barrier = threading.Barrier(n)

    def run(first: int, last: int) -> str:
        barrier.wait(10.0)
        return threading.current_thread().name

    return run


def test_a_helper_comes_awake_or_asleep(two_threads: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for pause in (0.0, 0.0, 0.1, 0.1, 0.0):  # it sleeps after some milliseconds
        time.sleep(pause)
        assert len(set(in_pieces(2, 1, meeting(2)))) == 2
    monkeypatch.setattr(parallel, "LOOKS", 0)  # at once
    for _ in range(200):
        assert len(set(in_pieces(2, 1, meeting(2)))) == 2


def test_helpers_sleep_when_there_is_nothing_to_do(two_threads: None) -> None:
    for _ in range(300):
        in_pieces(4, 1, lambda first, _: first)
    helpers, deadline = parallel._helpers(), time.monotonic() + 10.0
    while not helpers.asleep and time.monotonic() < deadline:
        time.sleep(0.01)
    worked = time.process_time()
    time.sleep(0.3)
    assert helpers.asleep == 1 and time.process_time() - worked < 0.1


def test_nobody_waits_for_a_helper_that_is_busy(two_threads: None) -> None:
    begun, end = threading.Event(), threading.Event()

    def hold(first: int, last: int) -> None:
        if threading.current_thread().name == "pieces":
            begun.set()
            end.wait(10.0)
        else:
            begun.wait(10.0)

    other = threading.Thread(target=in_pieces, args=(2, 1, hold))
    other.start()
    assert begun.wait(10.0)
    here = threading.current_thread().name
    assert in_pieces(3, 1, lambda *_: threading.current_thread().name) == [here] * 3
    end.set()
    other.join(10.0)
    assert not other.is_alive()


def test_pieces_within_pieces(two_threads: None) -> None:
    def inner(first: int, last: int) -> int:
        return sum(in_pieces(5, 1, lambda a, _: a + first))

    assert in_pieces(8, 1, inner) == [10 + 5 * k for k in range(8)]


@pytest.mark.parametrize("helping", [True, False])
def test_what_a_piece_raises_is_raised(two_threads: None, helping: bool) -> None:
    meet = meeting(2)

    def run(first: int, last: int) -> None:
        if (meet(first, last) == "pieces") == helping:
            raise ZeroDivisionError(first)

    with pytest.raises(ZeroDivisionError):
        in_pieces(2, 1, run)
    assert in_pieces(2, 1, lambda first, _: first) == [0, 1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells processors")
def test_a_thread_leaves_a_processor_and_may_come_back() -> None:
    allowed = os.sched_getaffinity(0)
    for processor in sorted(allowed)[:2]:
        leave(processor)
        assert os.sched_getaffinity(0) == allowed
    leave(max(allowed) + 1)
    assert os.sched_getaffinity(0) == allowed
