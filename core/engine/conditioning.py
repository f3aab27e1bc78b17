"""An equivalent, well-conditioned form of the fixed part.

The likelihood of y given X is that of e = y - X b0 given Q, where X = Q R with orthogonal
columns Q and b0 is the least-squares fit: the fixed effects are then b0 + R^-1 gamma, and the
restricted likelihood gains the constant 2 log|det R|. Working with Q and e removes the two
cancellations that cost digits: y'y minus its fitted part, and the condition number of X'X.
Columns are first shifted (where the constant spans the shift) and scaled by powers of two,
which is exact, so a covariate of 1e9 + x loses nothing but its own rounding.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.engine.kernels_conditioning import orthogonal_map, powers_above, upper_product
from core.model.design import Design
from core.numeric.kernels_rows import map_rows, mapped_gram
from core.numeric.moments import Moments, moments_of, repeated, rows_at_once
from core.numeric.parallel import in_pieces

#: The largest condition number of the scaled columns at which cross-products keep all digits.
WELL_CONDITIONED = 1e3
#: At a smaller one, and with more than this part of y left, once is enough, and what is kept of
#: groups may be mapped instead of the rows: that squares it.
NEARLY_ORTHOGONAL = 10.0
LEFT = 1e-4


@dataclass(frozen=True)
class Mapped:
    """[Q e] = ([X y] - shift) T, T upper triangular (p + 1, p + 1).

    ``shift``: of the columns of X but the constant, and of y. X has the columns of ``moments`` at
    ``places`` and, if ``constant``, the constant behind them; ``condition`` is the condition number
    of the scaled columns.
    """

    moments: Moments
    places: tuple[int, ...]
    constant: bool
    shift: np.ndarray
    T: np.ndarray
    condition: float = 1.0

    @property
    def columns(self) -> np.ndarray:
        """The columns of X but the constant, shape (p - 1, n) or (p, n)."""
        found = self.moments.columns
        every = self.places == tuple(range(len(found)))
        return found if every else found[list(self.places)]

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """Q (n, p) and e (n,)."""
        columns, y, n = self.columns, self.moments.y, self.moments.n
        Q, e = np.empty((n, len(self.T) - 1)), np.empty(n)

        def run(first: int, last: int) -> None:
            map_rows(columns, y, self.shift, self.constant, self.T, first, last, Q, e)

        in_pieces(n, rows_at_once(len(self.T)), run)
        return Q, e

    def crossproduct(self) -> np.ndarray:
        """The mean cross-product of [Q e], shape (p + 1, p + 1)."""
        columns, y, n = self.columns, self.moments.y, self.moments.n

        def run(first: int, last: int) -> np.ndarray:
            return mapped_gram(columns, y, self.shift, self.constant, self.T, first, last)

        G = np.triu(sum(in_pieces(n, rows_at_once(len(self.T)), run)) / n)
        return G + np.triu(G, 1).T


@dataclass(frozen=True)
class FixedPart:
    """X = Q R and y = X b0 + scale * e.

    ``Q`` (n, p) has orthogonal columns of squared length n, so that a unit's part of it has
    entries of order one; ``e`` (n,) is of order one too and orthogonal to Q. ``to_beta`` (p, p)
    maps gamma to coefficients of X, ``log_det`` is log|det R|. With weighted rows it is the
    columns times ``root`` (n,), the roots of the weights, that are orthogonal. ``rows`` makes Q
    and e, when they are first asked for; ``mapped`` says how they come of X and y, None where
    they are no such map.
    """

    rows: Callable[[], tuple[np.ndarray, np.ndarray]]
    scale: float
    b0: np.ndarray
    to_beta: np.ndarray
    log_det: float
    root: np.ndarray
    mapped: Mapped | None = None

    @cached_property
    def _made(self) -> tuple[np.ndarray, np.ndarray]:
        return self.rows()

    @property
    def Q(self) -> np.ndarray:
        """The orthogonal columns, shape (n, p)."""
        return self._made[0]

    @property
    def e(self) -> np.ndarray:
        """What least squares leaves of y, shape (n,)."""
        return self._made[1]

    def with_residual(self, e: np.ndarray) -> FixedPart:
        """The same columns with another e (n,)."""
        return replace(self, rows=lambda: (self.Q, e), mapped=None)


def power_of_two(x: np.ndarray) -> float:
    """The power of two nearest above the root mean square of ``x``; 1 for a zero column."""
    largest = float(np.max(np.abs(x), initial=0.0))
    if largest == 0.0:
        return 1.0
    # Dividing by the largest value first keeps squares of 1e200 finite.
    return power_of_two_above(largest * np.sqrt(np.mean((x / largest) ** 2)))


def powers_of_two(rms: np.ndarray) -> np.ndarray:
    """The powers of two nearest above each of ``rms`` (k,); 1 for zero."""
    return powers_above(np.ascontiguousarray(rms, dtype=float))


def power_of_two_above(rms: float) -> float:
    """The same of one number."""
    return float(powers_above(np.array([rms]))[0])


def condition_design(design: Design) -> FixedPart:
    """The fixed part of ``design`` and its outcome less the offset; see ``condition``."""
    y, constant = design.response, design.constant
    weights = None if design.weighting is None else design.weighting.rows
    if weights is None and design.p:
        found = _by_crossproducts(design.moments, design.x_places, constant)
        if found is not None:
            return found
    return _by_reflections(design.X, y, constant, weights)


def condition(
    X: np.ndarray, y: np.ndarray, constant: bool, weights: np.ndarray | None = None
) -> FixedPart:
    """Orthogonalise ``X`` (n, p), full column rank, and ``y`` (n,) against it.

    ``constant`` says that the last column of X is the constant. ``weights`` (n,): those of the
    rows, positive; None for ones.
    """
    p = X.shape[1]
    if weights is None and p:
        columns = np.ascontiguousarray(X.T[: p - constant])
        moments = moments_of(columns, np.ascontiguousarray(y))
        found = _by_crossproducts(moments, tuple(range(len(columns))), constant)
        if found is not None:
            return found
    return _by_reflections(X, y, constant, weights)


def _by_reflections(
    X: np.ndarray, y: np.ndarray, constant: bool, weights: np.ndarray | None
) -> FixedPart:
    """The same, however near to collinear the columns are."""
    n, p = X.shape
    root = np.ones(n) if weights is None else np.sqrt(weights)
    shift_y = _centre(y) if constant else 0.0
    if p == 0:
        scale = power_of_two(y)
        none, made = np.zeros((0, 0)), (np.zeros((n, 0)), y / scale)
        return FixedPart(lambda: made, scale, np.zeros(0), none, 0.0, root)

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
    made = np.ascontiguousarray(Q), residual / scale
    return FixedPart(lambda: made, scale, b0[back], T[back], log_det, root)


def _by_crossproducts(
    moments: Moments, places: tuple[int, ...], constant: bool
) -> FixedPart | None:
    """The same from cross-products of the columns at ``places``; None if too rough.

    Orthogonalising by the Cholesky factor of the cross-product, twice, is as good as by
    reflections while the columns are far from collinear (Yamamoto, Nakatsukasa, Yanagisawa and
    Fukaya 2015, Electron. Trans. Numer. Anal. 44): ``WELL_CONDITIONED`` says how far. Where they
    are nearly orthogonal and leave some of y, once is enough: the model holds for any map, which
    need but make its columns nearly orthogonal. All maps are of [X y] at once, by upper triangular
    matrices, the last column taking y's fit off it.
    """
    p = len(places) + constant
    shift = moments.shift[[*places, -1]] if constant else np.zeros(p + 1)
    G = moments.chosen(list(places), constant, centred=constant) / moments.n
    T, unit, condition, left = orthogonal_map(G)
    if not condition <= WELL_CONDITIONED:
        return None
    mapped, whole = Mapped(moments, places, constant, shift, T, condition), G[p, p] / unit[p] ** 2
    if condition >= NEARLY_ORTHOGONAL or not left > LEFT * whole:
        G = mapped.crossproduct()
        again, unit, second, _ = orthogonal_map(G)
        if not second <= WELL_CONDITIONED:
            return None
        T, condition, left = upper_product(T, again), max(condition, second), G[p, p] / unit[p] ** 2
        mapped = Mapped(moments, places, constant, shift, T, condition)
    T[:, p] /= power_of_two_above(np.sqrt(left))
    scale = 1.0 / float(T[p, p])
    to_beta, b0 = T[:p, :p].copy(), -T[:p, p] * scale
    log_det = -float(np.log(to_beta.diagonal()).sum())
    if constant:
        to_beta[-1] -= shift[:-1] @ to_beta[:-1]
        b0[-1] += shift[-1] - shift[:-1] @ b0[:-1]
    root = repeated(1.0, moments.n)
    return FixedPart(mapped.rows, scale, b0, to_beta, log_det, root, mapped)


def _centre(x: np.ndarray) -> float:
    """A shift that removes nearly all of the mean: exact to subtract, need not be the mean."""
    first = float(x[0])
    return first + float(np.mean(x - first))
