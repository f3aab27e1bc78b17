"""Compiled loops over many groups, in pieces of a fixed size on all processors.

The pieces do not depend on the number of processors and their results are added in order, so
that the figures are the same on every machine. The kernels release the interpreter lock.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

T = TypeVar("T")


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="groups")


def in_pieces(size: int, piece: int, run: Callable[[int, int], T]) -> list[T]:
    """``run(first, last)`` for every piece of 0 … size-1, in order.

    ``run`` must not call this function: a piece that waits for pieces could wait for ever.
    """
    spans = [(first, min(first + piece, size)) for first in range(0, size, piece)]
    if len(spans) <= 1:
        return [run(first, last) for first, last in spans]
    return list(_pool().map(lambda span: run(*span), spans))
