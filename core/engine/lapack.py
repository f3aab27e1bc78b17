"""Dense triangular algebra in place and without the interpreter lock.

SciPy's own wrappers hold the lock for the whole factorisation, which stops the window; the same
routines called through their addresses do not. Matrices are float64, C-contiguous. LAPACK takes
them to be transposed, so that its upper triangle is our lower one.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache

import numpy as np
from numba.extending import get_cython_function_address

_CHAR, _INT = ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)
_TYPES = {
    "dpotrf": (_CHAR, _INT, ctypes.c_void_p, _INT, _INT),
    "dpotri": (_CHAR, _INT, ctypes.c_void_p, _INT, _INT),
    "dtrtrs": (
        *(_CHAR, _CHAR, _CHAR, _INT, _INT),
        *(ctypes.c_void_p, _INT, ctypes.c_void_p, _INT, _INT),
    ),
}


@cache
def _routine(name: str) -> Callable[..., None]:
    address = get_cython_function_address("scipy.linalg.cython_lapack", name)
    return ctypes.CFUNCTYPE(None, *_TYPES[name])(address)


def cholesky(A: np.ndarray) -> np.ndarray:
    """The lower triangular C with A = C C' (n, n), written over A. Raises LinAlgError."""
    size, info = ctypes.c_int(len(A)), ctypes.c_int(0)
    if len(A):
        _routine("dpotrf")(b"U", size, A.ctypes.data, size, info)
    if info.value:
        raise np.linalg.LinAlgError("Matrix is not positive definite")
    for i in range(len(A) - 1):
        A[i, i + 1 :] = 0.0
    return A


def cholesky_inverse(C: np.ndarray) -> np.ndarray:
    """(C C')^-1 (n, n) in a new array, of which only the lower triangle is meaningful."""
    found = C.copy()
    size, info = ctypes.c_int(len(C)), ctypes.c_int(0)
    if len(C):
        _routine("dpotri")(b"U", size, found.ctypes.data, size, info)
    return found


def solve_lower(C: np.ndarray, B: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 B, or C^-T B, for a lower triangular C (n, n) and B (n, k)."""
    found = np.array(B.T, order="C", dtype=float)
    size, columns, info = ctypes.c_int(len(C)), ctypes.c_int(B.shape[1]), ctypes.c_int(0)
    if found.size:
        _routine("dtrtrs")(
            b"U",
            b"N" if transposed else b"T",
            b"N",
            size,
            columns,
            C.ctypes.data,
            size,
            found.ctypes.data,
            size,
            info,
        )
    return np.ascontiguousarray(found.T)
