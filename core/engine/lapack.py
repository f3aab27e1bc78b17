"""Dense algebra in place and without the interpreter lock.

SciPy's own wrappers hold the lock for the whole factorisation, which stops the window; the same
routines called through their addresses do not. One library serves all: NumPy's products come
from another copy of BLAS, and the threads of two copies wait for each other's processors.
Matrices are float64 with unit stride along their rows. LAPACK takes them to be transposed, so that
its upper triangle is our lower one.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

import numpy as np
from numba.extending import get_cython_function_address
from threadpoolctl import ThreadpoolController

_CHAR, _INT, _DATA = ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_void_p
_REAL = ctypes.POINTER(ctypes.c_double)
_LAPACK, _BLAS = "scipy.linalg.cython_lapack", "scipy.linalg.cython_blas"
_TYPES = {
    "dpotrf": (_LAPACK, (_CHAR, _INT, _DATA, _INT, _INT)),
    "dpotri": (_LAPACK, (_CHAR, _INT, _DATA, _INT, _INT)),
    "dtrsm": (_BLAS, (*(_CHAR,) * 4, _INT, _INT, _REAL, _DATA, _INT, _DATA, _INT)),
    "dsymv": (
        _BLAS,
        (_CHAR, _INT, _REAL, _DATA, _INT, _DATA, _INT, _REAL, _DATA, _INT),
    ),
    "dsyrk": (_BLAS, (_CHAR, _CHAR, _INT, _INT, _REAL, _DATA, _INT, _REAL, _DATA, _INT)),
    "dsymm": (
        _BLAS,
        (_CHAR, _CHAR, _INT, _INT, _REAL, _DATA, _INT, _DATA, _INT, _REAL, _DATA, _INT),
    ),
    "dgemm": (
        _BLAS,
        (_CHAR, _CHAR, _INT, _INT, _INT, _REAL, _DATA, _INT, _DATA, _INT, _REAL, _DATA, _INT),
    ),
}

#: So few columns are multiplied one by one: a large matrix is not worth rearranging for them.
FEW = 4


@cache
def _routine(name: str) -> Callable[..., None]:
    module, types = _TYPES[name]
    return ctypes.CFUNCTYPE(None, *types)(get_cython_function_address(module, name))


class _Turns:
    """How many callers want BLAS to use their own processors only, and how it was before them."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = 0
        self.blas = ThreadpoolController()
        self.before: Any = None


@cache
def _turns() -> _Turns:
    _routine("dpotrf")  # loads the library
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


def _stride(A: np.ndarray) -> ctypes.c_int:
    """How many numbers lie from one row to the next."""
    return ctypes.c_int(A.strides[0] // A.itemsize if len(A) > 1 else max(1, A.shape[1]))


def cholesky(A: np.ndarray) -> np.ndarray:
    """The lower triangular C with A = C C' (n, n), written over A, whose upper triangle is left.

    Raises LinAlgError.
    """
    size, info = ctypes.c_int(len(A)), ctypes.c_int(0)
    if len(A):
        _routine("dpotrf")(b"U", size, A.ctypes.data, _stride(A), info)
    if info.value:
        raise np.linalg.LinAlgError("Matrix is not positive definite")
    return A


def cholesky_inverse(C: np.ndarray) -> np.ndarray:
    """(C C')^-1 (n, n) in a new array, of which only the lower triangle is meaningful."""
    found = np.array(C, order="C")
    size, info = ctypes.c_int(len(C)), ctypes.c_int(0)
    if len(C):
        _routine("dpotri")(b"U", size, found.ctypes.data, size, info)
    return found


def solve_lower(C: np.ndarray, B: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 B, or C^-T B, for a lower triangular C (n, n) and B (n, k), written over B."""
    if B.size:
        rows, columns = ctypes.c_int(len(C)), ctypes.c_int(B.shape[1])
        _routine("dtrsm")(
            *(b"R", b"U", b"T" if transposed else b"N", b"N"),
            *(columns, rows, ctypes.c_double(1.0)),
            *(C.ctypes.data, _stride(C), B.ctypes.data, _stride(B)),
        )
    return B


def divide_lower(A: np.ndarray, C: np.ndarray, transposed: bool = False) -> None:
    """A C^-1, or A C^-T, for a lower triangular C (n, n) and A (k, n), written over A."""
    if A.size:
        n, k = ctypes.c_int(len(C)), ctypes.c_int(len(A))
        _routine("dtrsm")(
            *(b"L", b"U", b"T" if transposed else b"N", b"N"),
            *(n, k, ctypes.c_double(1.0)),
            *(C.ctypes.data, _stride(C), A.ctypes.data, _stride(A)),
        )


def subtract_outer_square(A: np.ndarray, Y: np.ndarray) -> None:
    """Take Y Y' off the lower triangle of A (n, n), Y (n, k)."""
    if A.size and Y.size:
        n, k = ctypes.c_int(len(A)), ctypes.c_int(Y.shape[1])
        less, more = ctypes.c_double(-1.0), ctypes.c_double(1.0)
        _routine("dsyrk")(
            b"U", b"T", n, k, less, Y.ctypes.data, _stride(Y), more, A.ctypes.data, _stride(A)
        )


def subtract_square(A: np.ndarray, Y: np.ndarray) -> None:
    """Take Y'Y off the upper triangle of A (n, n), Y (k, n)."""
    if A.size and Y.size:
        n, k = ctypes.c_int(len(A)), ctypes.c_int(len(Y))
        less, more = ctypes.c_double(-1.0), ctypes.c_double(1.0)
        _routine("dsyrk")(
            b"L", b"N", n, k, less, Y.ctypes.data, _stride(Y), more, A.ctypes.data, _stride(A)
        )


def multiply_symmetric(A: np.ndarray, S: np.ndarray, factor: float = 1.0) -> np.ndarray:
    """``factor`` A S for A (m, n) and the symmetric S (n, n) in its upper triangle."""
    found = np.empty(A.shape)
    if found.size:
        m, n = ctypes.c_int(len(A)), ctypes.c_int(A.shape[1])
        _routine("dsymm")(
            *(b"L", b"L", n, m, ctypes.c_double(factor)),
            *(S.ctypes.data, _stride(S), A.ctypes.data, _stride(A)),
            *(ctypes.c_double(0.0), found.ctypes.data, _stride(found)),
        )
    return found


def symmetric_times(S: np.ndarray, B: np.ndarray) -> np.ndarray:
    """S B for the symmetric S (n, n) in its upper triangle and B (n, k)."""
    found = np.empty(B.shape)
    n, k = ctypes.c_int(len(B)), ctypes.c_int(B.shape[1])
    if 0 < B.shape[1] <= FEW and len(B):
        for column, product in zip(B.T, found.T, strict=True):
            strides = (ctypes.c_int(v.strides[0] // v.itemsize) for v in (column, product))
            _routine("dsymv")(
                *(b"L", n, ctypes.c_double(1.0), S.ctypes.data, _stride(S)),
                *(column.ctypes.data, next(strides), ctypes.c_double(0.0)),
                *(product.ctypes.data, next(strides)),
            )
    elif found.size:
        _routine("dsymm")(
            *(b"R", b"L", k, n, ctypes.c_double(1.0)),
            *(S.ctypes.data, _stride(S), B.ctypes.data, _stride(B)),
            *(ctypes.c_double(0.0), found.ctypes.data, _stride(found)),
        )
    return found


def multiply(
    A: np.ndarray, B: np.ndarray, factor: float = 1.0, out: np.ndarray | None = None
) -> np.ndarray:
    """``factor`` A B for A (m, k) and B (k, n), added to ``out`` if that is given.

    A and B may be transposed views.
    """
    m, k, n = len(A), A.shape[1], B.shape[1]
    keep = 0.0 if out is None else 1.0
    found = np.empty((m, n)) if out is None else out
    if not found.size or not k:
        return np.zeros((m, n)) if out is None else out
    (a, of_A), (b, of_B) = _as_stored(A), _as_stored(B)
    _routine("dgemm")(
        *(of_B, of_A, ctypes.c_int(n), ctypes.c_int(m), ctypes.c_int(k)),
        *(ctypes.c_double(factor), b.ctypes.data, _stride(b), a.ctypes.data, _stride(a)),
        *(ctypes.c_double(keep), found.ctypes.data, _stride(found)),
    )
    return found


def _as_stored(A: np.ndarray) -> tuple[np.ndarray, bytes]:
    """The array whose rows lie in memory, and whether A is that (N) or its transpose (T)."""
    if A.strides[1] == A.itemsize:
        return A, b"N"
    if A.strides[0] == A.itemsize:
        return A.T, b"T"
    return np.ascontiguousarray(A), b"N"
