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
    rms = largest * float(np.sqrt(np.mean((x / largest) ** 2)))
    return float(2.0 ** np.ceil(np.log2(rms)))


def condition(
    X: np.ndarray, y: np.ndarray, constant: bool, weights: np.ndarray | None = None
) -> FixedPart:
    """Orthogonalise ``X`` (n, p), full column rank, and ``y`` (n,) against it.

    ``constant`` says that the last column of X is the constant. ``weights`` (n,): those of the
    rows, positive; None for ones.
    """
    n, p = X.shape
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


def _centre(x: np.ndarray) -> float:
    """A shift that removes nearly all of the mean: exact to subtract, need not be the mean."""
    first = float(x[0])
    return first + float(np.mean(x - first))
