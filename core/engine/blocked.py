"""Cholesky factor and inverse of a symmetric matrix by halves, on all processors.

The threads of BLAS share out the work on one matrix, too, but wait for each other in loops: beside
other work on the same processors they take many times as long as one alone. Here the halves are
pieces that do not wait (core/numeric/parallel.py); the figures do not depend on who computes them.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.engine import lapack
from core.engine.kernels_fronts import mirror
from core.numeric.parallel import in_pieces

#: Smaller matrices are done in one.
WORTH_HALVING = 256


def cholesky(A: np.ndarray) -> np.ndarray:
    """The lower triangular C with A = C C' (n, n), written over A, whose lower triangle is read and
    whose upper one is left.

    Raises LinAlgError.
    """
    n = len(A)
    if n < WORTH_HALVING:
        return lapack.cholesky(A)
    h = n // 2
    top, left, rest = A[:h, :h], A[h:, :h], A[h:, h:]
    cholesky(top)
    _by_rows(left, lambda rows: lapack.divide_lower(rows, top, transposed=True))
    at = int((n - h) / np.sqrt(2.0))  # both parts take as long

    def subtract(part: int) -> None:
        if part == 0:
            lapack.subtract_outer_square(rest[:at, :at], left[:at])
        else:
            lapack.multiply(left[at:], left[:at].T, -1.0, rest[at:, :at])
            lapack.subtract_outer_square(rest[at:, at:], left[at:])

    in_pieces(2, 1, lambda part, _: subtract(part))
    cholesky(rest)
    return A


def cholesky_inverse(C: np.ndarray) -> np.ndarray:
    """(C C')^-1 (n, n) in a new array, of which only the lower triangle is meaningful.

    With C in blocks and T = C21 C11^-1 it is [[(C11 C11')^-1 + T'X T, .], [-X T, X]],
    X = (C22 C22')^-1.
    """
    n = len(C)
    if n < WORTH_HALVING:
        return lapack.cholesky_inverse(C)
    h = n // 2
    found, T = np.empty((n, n)), C[h:, :h].copy()
    corners = (slice(0, h), slice(h, n))

    def invert(part: int) -> None:
        own = corners[part]
        found[own, own] = lapack.cholesky_inverse(C[own, own])

    in_pieces(2, 1, lambda part, _: invert(part))
    _by_rows(T, lambda rows: lapack.divide_lower(rows, C[:h, :h]))
    X = np.array(found[h:, h:].T, order="C")
    mirror(X)
    span = _span(n - h)
    in_pieces(
        *(n - h, span),
        lambda a, b: np.copyto(found[h + a : h + b, :h], lapack.multiply(X[a:b], T, -1.0)),
    )
    below = found[h:, :h]
    in_pieces(
        *(h, _span(h)),
        lambda a, b: lapack.multiply(T[:, a:b].T, below[:, :b], -1.0, found[a:b, :b]),
    )
    return found


def _by_rows(A: np.ndarray, run: Callable[[np.ndarray], object]) -> None:
    in_pieces(len(A), _span(len(A)), lambda a, b: run(A[a:b]))


def _span(rows: int) -> int:
    """Rows of a piece: few enough for all processors, many enough for BLAS."""
    return max(64, -(-rows // 4))
