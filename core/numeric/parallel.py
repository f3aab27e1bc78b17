"""Compiled loops over many groups or rows, in pieces of a fixed size on all processors.

The pieces do not depend on the number of processors and their results come in order, so that the
figures are the same on every machine. The kernels release the interpreter lock.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import count
from typing import TypeVar

T = TypeVar("T")
#: How many threads help the one that computes.
HELPERS = (os.cpu_count() or 1) - 1


@cache
def _helpers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(HELPERS, thread_name_prefix="pieces")


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

    helping = [_helpers().submit(work) for _ in range(min(HELPERS, len(spans) - 1))]
    work()
    for helper in helping:
        if not helper.cancel():
            helper.result()
    return [found[k] for k in range(len(spans))]
