"""An equivalent, well-conditioned form of the fixed part.

The likelihood of y given X is that of e = y - X b0 given Q, where X = Q R with orthogonal
columns Q and b0 is the least-squares fit: the fixed effects are then b0 + R^-1 gamma, and the
restricted likelihood gains the constant 2 log|det R|. Working with Q and e removes the two
cancellations that cost digits: y'y minus its fitted part, and the condition number of X'X.
Columns are first shifted (where the constant spans the shift) and scaled by powers of two,
which is exact, so a covariate of 1e9 + x loses nothing but its own rounding.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.kernels_rows import map_rows, mapped_gram, shifted_sums, squares
from core.engine.parallel import in_pieces

#: About so many rows are a thread's work at a time.
PIECE = 32768
#: With more columns than this LAPACK's Householder reflections are faster.
MOST_MAPPED = 24
#: The largest condition number of the scaled columns at which cross-products keep all digits.
WELL_CONDITIONED = 1e3


@dataclass(frozen=True)
class FixedPart:
    """X = Q R and y = X b0 + scale * e.

    ``Q`` (n, p) has orthogonal columns of squared length n, so that a unit's part of it has
    entries of order one; ``e`` (n,) is of order one too and orthogonal to Q. ``to_beta`` (p, p)
    maps gamma to coefficients of X, ``log_det`` is log|det R|. With weighted rows it is the
    columns times ``root`` (n,), the roots of the weights, that are orthogonal.
    """

    Q: np.ndarray
    e: np.ndarray
    scale: float
    b0: np.ndarray
    to_beta: np.ndarray
    log_det: float
    root: np.ndarray


def power_of_two(x: np.ndarray) -> float:
    """The power of two nearest above the root mean square of ``x``; 1 for a zero column."""
    largest = float(np.max(np.abs(x), initial=0.0))
    if largest == 0.0:
        return 1.0
    # Dividing by the largest value first keeps squares of 1e200 finite.
    return float(powers_of_two(largest * np.sqrt(np.mean((x / largest) ** 2))))


def powers_of_two(rms: np.ndarray) -> np.ndarray:
    """The powers of two nearest above; 1 for zero."""
    return 2.0 ** np.ceil(np.log2(np.where(rms > 0.0, rms, 1.0)))


def centres(X: np.ndarray) -> np.ndarray:
    """Shifts (p,) that remove nearly all of the means of X (n, p): exact to subtract."""
    sums = in_pieces(len(X), PIECE, lambda first, last: shifted_sums(X, first, last))
    return X[0] + sum(sums) / len(X)


def condition(
    X: np.ndarray, y: np.ndarray, constant: bool, weights: np.ndarray | None = None
) -> FixedPart:
    """Orthogonalise ``X`` (n, p), full column rank, and ``y`` (n,) against it.

    ``constant`` says that the last column of X is the constant. ``weights`` (n,): those of the
    rows, positive; None for ones.
    """
    n, p = X.shape
    if weights is None and 0 < p <= MOST_MAPPED:
        found = _by_crossproducts(np.ascontiguousarray(X), y, constant)
        if found is not None:
            return found
    root = np.ones(n) if weights is None else np.sqrt(weights)
    shift_y = _centre(y) if constant else 0.0
    if p == 0:
        scale = power_of_two(y)
        none = np.zeros((0, 0))
        return FixedPart(np.zeros((n, 0)), y / scale, scale, np.zeros(0), none, 0.0, root)

    # Constant first, so that the shifts live in its span.
    order = np.r_[p - 1, 0 : p - 1] if constant else np.arange(p)
    shifts = np.array([_centre(X[:, j]) for j in order]) if constant else np.zeros(p)
    if constant:
        shifts[0] = 0.0
    columns = X[:, order] - shifts
    scales = np.array([power_of_two(c) for c in columns.T])
    Q, R = np.linalg.qr(columns / scales * root[:, None])
    signs = np.where(np.diag(R) < 0, -1.0, 1.0)
    Q = Q * signs * np.sqrt(n)
    R = signs[:, None] * R / np.sqrt(n)

    residual = (y - shift_y) * root
    gamma = np.zeros(p)
    for _ in range(2):  # the second pass removes what the first left by rounding
        step = Q.T @ residual / n
        residual = residual - Q @ step
        gamma += step
    residual = residual / root
    Q = Q / root[:, None]
    scale = power_of_two(residual)

    # columns = (X[:, order] - shifts)/scales = Q R, hence beta in the order of X:
    T = np.linalg.solve(R, np.eye(p)) / scales[:, None]
    if constant:
        T[0] -= shifts[1:] @ T[1:]
    b0 = T @ gamma
    if constant:
        b0[0] += shift_y
    back = np.argsort(order)
    log_det = float(np.sum(np.log(np.abs(np.diag(R))) + np.log(scales)))
    return FixedPart(
        np.ascontiguousarray(Q), residual / scale, scale, b0[back], T[back], log_det, root
    )


def _by_crossproducts(X: np.ndarray, y: np.ndarray, constant: bool) -> FixedPart | None:
    """The same by three passes over the rows in place of Householder's 2 p; None if too rough.

    Orthogonalising by the Cholesky factor of the cross-product, twice, is as good as by
    reflections while the columns are far from collinear (Yamamoto, Nakatsukasa, Yanagisawa and
    Fukaya 2015, Electron. Trans. Numer. Anal. 44): ``WELL_CONDITIONED`` says how far. All maps
    are of [X y] at once, by upper triangular matrices, the last column taking y's fit off it.
    """
    n, p = X.shape
    y = np.ascontiguousarray(y)
    shift = np.zeros(p + 1)
    if constant:
        shift[: p - 1], shift[p] = centres(X)[:-1], centres(y[:, None])[0]

    def crossproduct(T: np.ndarray) -> np.ndarray:
        sums = in_pieces(n, PIECE, lambda a, b: mapped_gram(X, y, shift, T, a, b))
        return sum(sums) / n

    sums = in_pieces(n, PIECE, lambda a, b: squares(X, shift[:p], a, b))
    sums_y = in_pieces(n, PIECE, lambda a, b: squares(y[:, None], shift[p:], a, b))
    scales = powers_of_two(np.sqrt(np.r_[sum(sums), sum(sums_y)] / n))
    total, log_det = np.diag(1.0 / scales), float(np.sum(np.log(scales[:p])))
    maps = []
    for _ in range(2):
        G = crossproduct(total)
        if not np.all(np.isfinite(G)) or np.any(np.diag(G) <= 0.0):
            return None
        try:
            R = np.linalg.cholesky(np.triu(G[:p, :p]) + np.triu(G[:p, :p], 1).T).T
        except np.linalg.LinAlgError:
            return None
        if np.linalg.cond(R) > WELL_CONDITIONED:
            return None
        T = np.zeros((p + 1, p + 1))
        T[:p, :p] = np.linalg.inv(R)
        T[:p, p] = -T[:p, :p] @ (T[:p, :p].T @ G[:p, p])
        T[p, p] = 1.0
        maps.append(T)
        total = np.triu(total @ T)
        log_det += float(np.sum(np.log(np.diag(R))))
    left = float(powers_of_two(np.sqrt(G[p, p])))
    maps[1][:, p] /= left
    Q, e = np.empty((n, p)), np.empty(n)
    first_map = np.diag(1.0 / scales) @ maps[0]
    in_pieces(n, PIECE, lambda a, b: map_rows(X, y, shift, first_map, maps[1], a, b, Q, e))

    to_beta, b0 = total[:p, :p].copy(), -total[:p, p] * scales[p]
    if constant:
        to_beta[-1] -= shift[: p - 1] @ to_beta[:-1]
        b0[-1] += shift[p] - shift[: p - 1] @ b0[:-1]
    root = np.broadcast_to(1.0, (n,))
    return FixedPart(Q, e, float(scales[p]) * left, b0, to_beta, log_det, root)


def _centre(x: np.ndarray) -> float:
    """A shift that removes nearly all of the mean: exact to subtract, need not be the mean."""
    first = float(x[0])
    return first + float(np.mean(x - first))
