"""Dense algebra in place and without the interpreter lock: kernels_blas.py for Python.

SciPy's own wrappers hold the lock for the whole factorisation, which stops the window; the same
routines called through their addresses do not. One library serves all: NumPy's products come
from another copy of BLAS, and the threads of two copies wait for each other's processors.
Matrices are float64 with unit stride along their rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from core.engine import kernels_blas
from core.engine.kernels_blas import addresses


class _Turns:
    """How many callers want BLAS to use their own processors only, and how it was before them."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = 0
        self.blas = ThreadpoolController()
        self.before: Any = None


@cache
def _turns() -> _Turns:
    addresses()  # loads the library
    return _Turns()


@contextmanager
def one_thread() -> Iterator[None]:
    """Calls inside work on the caller's processor alone.

    For small matrices, whose threads would wait for each other longer than they work, and for
    callers that are on all processors themselves.
    """
    turns = _turns()
    with turns.lock:
        turns.inside += 1
        if turns.inside == 1:
            turns.before = turns.blas.limit(limits=1, user_api="blas")
    try:
        yield
    finally:
        with turns.lock:
            turns.inside -= 1
            if turns.inside == 0:
                turns.before.restore_original_limits()


def cholesky(A: np.ndarray) -> np.ndarray:
    """The lower triangular C with A = C C' (n, n), written over A, whose upper triangle is left.

    Raises LinAlgError.
    """
    if len(A) and not kernels_blas.cholesky(addresses(), A):
        raise np.linalg.LinAlgError("Matrix is not positive definite")
    return A


def solve_lower(C: np.ndarray, B: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 B, or C^-T B, for a lower triangular C (n, n) and B (n, k), written over B."""
    if B.size:
        kernels_blas.solve_lower(addresses(), C, B, transposed)
    return B


def divide_lower(A: np.ndarray, C: np.ndarray, transposed: bool = False) -> None:
    """A C^-1, or A C^-T, for a lower triangular C (n, n) and A (k, n), written over A."""
    if A.size:
        kernels_blas.divide_lower(addresses(), A, C, transposed)


def add_outer_square(A: np.ndarray, Y: np.ndarray, factor: float) -> None:
    """Add ``factor`` Y Y' to the lower triangle of A (n, n), Y (n, k)."""
    if A.size and Y.size:
        kernels_blas.add_outer_square(addresses(), factor, Y, A)


def add_square(A: np.ndarray, Y: np.ndarray, factor: float, lower: bool = False) -> None:
    """Add ``factor`` Y'Y to the upper, or the ``lower``, triangle of A (n, n), Y (k, n)."""
    if A.size and Y.size:
        kernels_blas.add_square(addresses(), factor, Y, A, lower)


def multiply_symmetric(A: np.ndarray, S: np.ndarray, factor: float = 1.0) -> np.ndarray:
    """``factor`` A S for A (m, n) and the symmetric S (n, n) in its upper triangle."""
    found = np.empty(A.shape)
    if found.size:
        kernels_blas.times_symmetric(addresses(), factor, A, S, found)
    return found


def symmetric_times(S: np.ndarray, B: np.ndarray) -> np.ndarray:
    """S B for the symmetric S (n, n) in its upper triangle and B (n, k)."""
    found = np.empty(B.shape)
    if found.size:
        kernels_blas.symmetric_times(addresses(), 1.0, S, B, found)
    return found


def multiply(
    A: np.ndarray, B: np.ndarray, factor: float = 1.0, out: np.ndarray | None = None
) -> np.ndarray:
    """``factor`` A B for A (m, k) and B (k, n), added to ``out`` if that is given.

    A and B may be transposed views.
    """
    found = np.zeros((len(A), B.shape[1])) if out is None else out
    if found.size and A.shape[1]:
        given = _stored(A), _stored(B), 0.0 if out is None else 1.0
        kernels_blas.multiply(addresses(), factor, *given, found)
    return found


def _stored(A: np.ndarray) -> np.ndarray:
    """A, or a copy where neither its rows nor its columns lie in memory."""
    return A if A.itemsize in A.strides else np.ascontiguousarray(A)
