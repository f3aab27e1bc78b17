"""Dense algebra by halves and pieces, on all processors.

The threads of BLAS share out the work on one matrix, too, but wait for each other in loops: beside
other work on the same processors they take many times as long as one alone. Here pieces do not
wait (core/numeric/parallel.py), and the figures do not depend on who computes them. Callers see to
it that BLAS itself keeps to one thread (lapack.one_thread). Arguments as in lapack.py.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from core.engine import kernels_blas, lapack
from core.numeric.parallel import in_pieces

#: Smaller matrices are factored, and inverted, in one.
WORTH_FACTORING, WORTH_INVERTING = 400, 400
#: So many multiplications are worth a piece of their own, some 200 microseconds; so many pieces
#: are enough.
WORTH_A_PIECE, PIECES = 8e6, 8
#: Columns of a block of an inverse.
BLOCK = 328


def cholesky(A: np.ndarray) -> np.ndarray:
    """The lower triangular C with A = C C' (n, n), written over A, whose lower triangle is read and
    whose upper one is left.

    Raises LinAlgError.
    """
    n = len(A)
    if n < WORTH_FACTORING:
        return lapack.cholesky(A)
    h = n // 2
    top, left, rest = A[:h, :h], A[h:, :h], A[h:, h:]
    cholesky(top)
    _by_rows(left, lambda rows: lapack.divide_lower(rows, top, transposed=True))
    at = int((n - h) / np.sqrt(2.0))  # both parts take as long

    def subtract(part: int) -> None:
        if part == 0:
            lapack.add_outer_square(rest[:at, :at], left[:at], -1.0)
        else:
            lapack.multiply(left[at:], left[:at].T, -1.0, rest[at:, :at])
            lapack.add_outer_square(rest[at:, at:], left[at:], -1.0)

    in_pieces(2, 1, lambda part, _: subtract(part))
    cholesky(rest)
    return A


def cholesky_inverse(C: np.ndarray) -> np.ndarray:
    """(C C')^-1 (n, n) in a new array, of which only the lower triangle is meaningful.

    It is X'X, X = C^-1; in blocks [X'X]_ij = sum_k X_ki' X_kj over k >= i >= j.
    """
    n, routines = len(C), kernels_blas.addresses()
    X = np.array(C, order="C")
    if n < WORTH_INVERTING:
        kernels_blas.cholesky_inverse(routines, X)
        return X
    _invert_lower(X)
    found, ends = np.empty((n, n)), np.linspace(0, n, 1 + -(-n // BLOCK)).astype(int).tolist()
    parts = [slice(a, b) for a, b in pairwise(ends)]
    pairs = [(i, j) for i in range(len(parts)) for j in range(i + 1)]

    def square(k: int) -> None:
        (rows, columns), below = (parts[p] for p in pairs[k]), X[parts[pairs[k][0]].stop :]
        block = found[rows, columns]
        np.copyto(block, X[rows, columns])
        if rows == columns:
            kernels_blas.square_lower(routines, block)
            lapack.add_square(block, below[:, rows], 1.0, lower=True)
        else:
            kernels_blas.lower_times(routines, 1.0, X[rows, rows], block, True)
            lapack.multiply(below[:, rows].T, below[:, columns], 1.0, block)

    in_pieces(len(pairs), 1, lambda k, _: square(k))
    return found


def _invert_lower(C: np.ndarray) -> None:
    """kernels_blas.invert_lower on all processors."""
    n, routines = len(C), kernels_blas.addresses()
    h = n // 2
    halves, left = (C[:h, :h], C[h:, h:]), C[h:, :h]
    if n < 2 * WORTH_INVERTING:
        in_pieces(2, 1, lambda k, _: kernels_blas.invert_lower(routines, halves[k]))
    else:
        for half in halves:
            _invert_lower(half)
    top, rest = halves
    _by_rows(left, lambda rows: kernels_blas.times_lower(routines, 1.0, rows, top, False))
    _by_columns(
        *(left, len(rest) ** 2 / 2),
        lambda part: kernels_blas.lower_times(routines, -1.0, rest, part, False),
    )


def solve_lower(C: np.ndarray, B: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 B, or C^-T B, written over B (n, k)."""
    _by_columns(B, len(C) ** 2 / 2, lambda part: lapack.solve_lower(C, part, transposed))
    return B


def subtract_square(A: np.ndarray, Y: np.ndarray) -> None:
    """Take Y'Y off the upper triangle of A (n, n), Y (k, n)."""

    def run(a: int, b: int) -> None:
        lapack.add_square(A[a:b, a:b], Y[:, a:b], -1.0)
        lapack.multiply(Y[:, a:b].T, Y[:, b:], -1.0, A[a:b, b:])

    in_pieces(len(A), _span(len(A), A.size / len(A) * len(Y)), run)


def multiply_symmetric(A: np.ndarray, S: np.ndarray, factor: float = 1.0) -> np.ndarray:
    """``factor`` A S for A (m, n) and the symmetric S (n, n) in its upper triangle."""
    found = np.empty(A.shape)

    def run(a: int, b: int) -> None:
        found[a:b] = lapack.multiply_symmetric(A[a:b], S, factor)

    in_pieces(len(A), _span(len(A), S.size), run)
    return found


def symmetric_times(S: np.ndarray, B: np.ndarray) -> np.ndarray:
    """S B for the symmetric S (n, n) in its upper triangle and B (n, k)."""
    found = np.empty(B.shape)

    def run(a: int, b: int) -> None:
        found[:, a:b] = lapack.symmetric_times(S, B[:, a:b])

    in_pieces(B.shape[1], _span(B.shape[1], S.size), run)
    return found


def multiply(
    A: np.ndarray, B: np.ndarray, factor: float = 1.0, out: np.ndarray | None = None
) -> np.ndarray:
    """``factor`` A B for A (m, k) and B (k, n), added to ``out`` if that is given."""
    found = np.zeros((len(A), B.shape[1])) if out is None else out
    in_pieces(
        *(len(A), _span(len(A), B.size)),
        lambda a, b: lapack.multiply(A[a:b], B, factor, found[a:b]),
    )
    return found


def _by_rows(A: np.ndarray, run: Callable[[np.ndarray], object]) -> None:
    in_pieces(len(A), _span(len(A), A.shape[1] ** 2 / 2), lambda a, b: run(A[a:b]))


def _by_columns(A: np.ndarray, work: float, run: Callable[[np.ndarray], object]) -> None:
    in_pieces(A.shape[1], _span(A.shape[1], work), lambda a, b: run(A[:, a:b]))


def _span(lines: int, work: float) -> int:
    """Lines of a piece, ``work`` multiplications each: few enough for all processors, many enough
    for BLAS."""
    pieces = min(PIECES, max(1, int(lines * work / WORTH_A_PIECE)))
    return max(1, -(-lines // pieces))
