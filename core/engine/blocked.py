"""Dense algebra by halves and pieces, on all processors.

The threads of BLAS share out the work on one matrix, too, but wait for each other in loops: beside
other work on the same processors they take many times as long as one alone. Here pieces do not
wait (core/numeric/parallel.py), and the figures do not depend on who computes them. Callers see to
it that BLAS itself keeps to one thread (lapack.one_thread). Arguments as in lapack.py.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.engine import lapack
from core.engine.kernels_fronts import mirror
from core.numeric.parallel import in_pieces

#: Smaller matrices are factored, and inverted, in one.
WORTH_FACTORING, WORTH_INVERTING = 1000, 256
#: So many multiplications are worth a piece of their own: some 100 microseconds.
WORTH_A_PIECE = 2e6


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
    if n < WORTH_INVERTING:
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
    np.copyto(found[h:, :h], multiply(X, T, -1.0))
    below = found[h:, :h]
    in_pieces(
        *(h, _span(h, h * (n - h))),
        lambda a, b: lapack.multiply(T[:, a:b].T, below[:, :b], -1.0, found[a:b, :b]),
    )
    return found


def solve_lower(C: np.ndarray, B: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 B, or C^-T B, written over B (n, k)."""
    _by_columns(B, len(C) ** 2 / 2, lambda part: lapack.solve_lower(C, part, transposed))
    return B


def subtract_square(A: np.ndarray, Y: np.ndarray) -> None:
    """Take Y'Y off the upper triangle of A (n, n), Y (k, n)."""

    def run(a: int, b: int) -> None:
        lapack.subtract_square(A[a:b, a:b], Y[:, a:b])
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
    return max(1, min(lines, max(-(-lines // 4), 32, int(WORTH_A_PIECE / max(work, 1.0)))))
