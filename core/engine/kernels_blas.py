"""BLAS and LAPACK for compiled code: the routines of lapack.py, called without Python in between.

Compiled code is kept on disk, where addresses of routines mean nothing: it is given them, as
``routines`` (see ``addresses``). Matrices as in lapack.py: float64 with unit stride along their
rows, which the routines take to be transposed, so that their upper triangle is our lower one.
"""

from __future__ import annotations

from functools import cache

import numba
import numpy as np
from numba.extending import get_cython_function_address

from core.numeric.routines import call

_LAPACK, _BLAS = "scipy.linalg.cython_lapack", "scipy.linalg.cython_blas"
_OPTIONS = {"nogil": True, "cache": True, "error_model": "numpy"}
#: Smaller triangular matrices are inverted in one.
_WORTH_HALVING = 96
#: So few columns are multiplied one by one: a large matrix is not worth rearranging for them.
_FEW = 4
_POTRF, _TRTRI, _LAUUM, _TRSM, _TRMM, _SYRK, _SYR2K, _SYMV, _SYMM, _GEMM = range(10)
_U, _L, _R, _N, _T = (np.uint8(ord(letter)) for letter in "ULRNT")


@cache
def addresses() -> np.ndarray:
    """Where the routines lie in memory, as compiled code expects them, int64 (10,)."""
    names = "dtrsm", "dtrmm", "dsyrk", "dsyr2k", "dsymv", "dsymm", "dgemm"
    routines = [(_LAPACK, name) for name in ("dpotrf", "dtrtri", "dlauum")]
    routines += [(_BLAS, name) for name in names]
    return np.array([get_cython_function_address(*r) for r in routines], dtype=np.int64)


@numba.njit(**_OPTIONS)
def _stride(A):  # pragma: no cover - compiled
    return np.int32(max(A.strides[0] // 8, A.shape[1], 1))


@numba.njit("b1(i8[::1], f8[:,:])", **_OPTIONS)
def cholesky(routines, A):  # pragma: no cover - compiled
    """Write over A (n, n), whose lower triangle is read, the lower C with A = C C'; whether there
    is one. The upper triangle is left."""
    info = np.zeros(1, dtype=np.int32)
    n = np.int32(len(A))
    call(routines[_POTRF], (_U, n, A.ctypes.data, _stride(A), info.ctypes.data))
    return info[0] == 0


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], b1)", **_OPTIONS)
def times_lower(routines, factor, A, C, transposed):  # pragma: no cover - compiled
    """``factor`` A C, or A C', written over A (m, n), for a lower triangular C (n, n)."""
    n, m, turned = np.int32(len(C)), np.int32(len(A)), _T if transposed else _N
    given = C.ctypes.data, _stride(C), A.ctypes.data, _stride(A)
    call(routines[_TRMM], (_L, _U, turned, _N, n, m, factor, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], b1)", **_OPTIONS)
def lower_times(routines, factor, C, B, transposed):  # pragma: no cover - compiled
    """``factor`` C B, or C'B, written over B (n, k), for a lower triangular C (n, n)."""
    n, k, turned = np.int32(len(C)), np.int32(B.shape[1]), _T if transposed else _N
    given = C.ctypes.data, _stride(C), B.ctypes.data, _stride(B)
    call(routines[_TRMM], (_R, _U, turned, _N, k, n, factor, *given))


@numba.njit("void(i8[::1], f8[:,:])", **_OPTIONS)
def invert_lower(routines, C):  # pragma: no cover - compiled
    """C^-1 written over a lower triangular C (n, n), whose upper triangle is left.

    By halves, [[X, .], [-Y C21 X, Y]]: products take half the time of LAPACK's solutions.
    """
    n = len(C)
    if n < _WORTH_HALVING:
        info = np.zeros(1, dtype=np.int32)
        call(routines[_TRTRI], (_U, _N, np.int32(n), C.ctypes.data, _stride(C), info.ctypes.data))
        return
    h = n // 2
    top, left, rest = C[:h, :h], C[h:, :h], C[h:, h:]
    invert_lower(routines, top)
    invert_lower(routines, rest)
    times_lower(routines, 1.0, left, top, False)
    lower_times(routines, -1.0, rest, left, False)


@numba.njit("void(i8[::1], f8[:,:])", **_OPTIONS)
def square_lower(routines, X):  # pragma: no cover - compiled
    """The lower triangle of X'X written over that of a lower triangular X (n, n)."""
    info = np.zeros(1, dtype=np.int32)
    n = np.int32(len(X))
    call(routines[_LAUUM], (_U, n, X.ctypes.data, _stride(X), info.ctypes.data))


@numba.njit("void(i8[::1], f8[:,:])", **_OPTIONS)
def cholesky_inverse(routines, C):  # pragma: no cover - compiled
    """Write (C C')^-1 over the lower triangle of C (n, n)."""
    invert_lower(routines, C)
    square_lower(routines, C)


@numba.njit("void(i8[::1], f8[:,:], f8[:,:], b1)", **_OPTIONS)
def solve_lower(routines, C, B, transposed):  # pragma: no cover - compiled
    """C^-1 B, or C^-T B, written over B (n, k), for a lower triangular C (n, n)."""
    n, k, turned = np.int32(len(C)), np.int32(B.shape[1]), _T if transposed else _N
    given = C.ctypes.data, _stride(C), B.ctypes.data, _stride(B)
    call(routines[_TRSM], (_R, _U, turned, _N, k, n, 1.0, *given))


@numba.njit("void(i8[::1], f8[:,:], f8[:,:], b1)", **_OPTIONS)
def divide_lower(routines, A, C, transposed):  # pragma: no cover - compiled
    """A C^-1, or A C^-T, written over A (m, n), for a lower triangular C (n, n)."""
    n, m, turned = np.int32(len(C)), np.int32(len(A)), _T if transposed else _N
    given = C.ctypes.data, _stride(C), A.ctypes.data, _stride(A)
    call(routines[_TRSM], (_L, _U, turned, _N, n, m, 1.0, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:])", **_OPTIONS)
def add_outer_square(routines, factor, Y, A):  # pragma: no cover - compiled
    """Add ``factor`` Y Y' to the lower triangle of A (n, n), Y (n, k)."""
    n, k = np.int32(len(A)), np.int32(Y.shape[1])
    where, of_Y, of_A = routines[_SYRK], _stride(Y), _stride(A)
    call(where, (_U, _T, n, k, factor, Y.ctypes.data, of_Y, 1.0, A.ctypes.data, of_A))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], b1)", **_OPTIONS)
def add_square(routines, factor, Y, A, lower):  # pragma: no cover - compiled
    """Add ``factor`` Y'Y to the upper, or the ``lower``, triangle of A (n, n), Y (k, n)."""
    n, k, half = np.int32(len(A)), np.int32(len(Y)), _U if lower else _L
    given = Y.ctypes.data, _stride(Y), 1.0, A.ctypes.data, _stride(A)
    call(routines[_SYRK], (half, _N, n, k, factor, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], f8[:,:])", **_OPTIONS)
def add_products(routines, factor, X, Y, A):  # pragma: no cover - compiled
    """Add ``factor`` (X'Y + Y'X) to the upper triangle of A (n, n), X and Y (k, n)."""
    n, k = np.int32(len(A)), np.int32(len(Y))
    of_X, of_Y, of_A = _stride(X), _stride(Y), _stride(A)
    given = X.ctypes.data, of_X, Y.ctypes.data, of_Y, 1.0, A.ctypes.data, of_A
    call(routines[_SYR2K], (_L, _N, n, k, factor, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], f8[:,:])", **_OPTIONS)
def times_symmetric(routines, factor, A, S, out):  # pragma: no cover - compiled
    """``factor`` A S in ``out``, A (m, n), for the symmetric S (n, n) in its upper triangle."""
    m, n = np.int32(len(A)), np.int32(A.shape[1])
    of_S, of_A, of_out = _stride(S), _stride(A), _stride(out)
    given = S.ctypes.data, of_S, A.ctypes.data, of_A, 0.0, out.ctypes.data, of_out
    call(routines[_SYMM], (_L, _L, n, m, factor, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], f8[:,:])", **_OPTIONS)
def symmetric_times(routines, factor, S, B, out):  # pragma: no cover - compiled
    """``factor`` S B in ``out`` for the symmetric S (n, n) in its upper triangle, B (n, k)."""
    n, k = np.int32(len(B)), np.int32(B.shape[1])
    of_S, of_B, of_out = _stride(S), _stride(B), _stride(out)
    if k <= _FEW:
        for j in range(k):
            given, made = B[:, j].ctypes.data, out[:, j].ctypes.data
            where = S.ctypes.data, of_S, given, of_B, 0.0, made, of_out
            call(routines[_SYMV], (_L, n, factor, *where))
        return
    given = S.ctypes.data, of_S, B.ctypes.data, of_B, 0.0, out.ctypes.data, of_out
    call(routines[_SYMM], (_R, _L, k, n, factor, *given))


@numba.njit("void(i8[::1], f8, f8[:,:], f8[:,:], f8, f8[:,:])", **_OPTIONS)
def multiply(routines, factor, A, B, keep, out):  # pragma: no cover - compiled
    """``factor`` A B + ``keep`` out in ``out``, A (m, k), B (k, n); both may be transposed
    views."""
    m, k, n = np.int32(len(A)), np.int32(A.shape[1]), np.int32(B.shape[1])
    A_lies, B_lies = A.strides[1] == 8, B.strides[1] == 8
    of_A, of_B = _stride(A if A_lies else A.T), _stride(B if B_lies else B.T)
    given = B.ctypes.data, of_B, A.ctypes.data, of_A, keep, out.ctypes.data, _stride(out)
    turned = _N if B_lies else _T, _N if A_lies else _T
    call(routines[_GEMM], (*turned, n, m, k, factor, *given))
