"""One triangle for all columns of a model, and what follows from it for the fixed part.

Of the rows w_i of the distinct columns [1, columns, y], less a shift, R'R = sum w_i w_i' by
Householder's reflections, block after block and then two by two (the TSQR of Demmel, Grigori,
Hoemmen and Langou 2012, SIAM J. Sci. Comput. 34): as accurate as one factorisation of all rows,
and associative. Any matrix of columns that are combinations of these is, but for a rotation of the
rows, the same combination of the columns of R, so that means, spreads, collinearity and
least-squares fits are all read off R.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.conditioning import power_of_two_above, powers_of_two
from core.language import tr
from core.model.independence import COLLINEAR, MOST_NAMED, ROUNDING, Omitted
from core.stream.kernels import fold_rows, merge_triangles


@dataclass(frozen=True)
class Moments:
    """``R`` (1, K, K): the triangle of the rows so far; ``largest`` (K,): of each column's absolute
    values; ``n``: rows."""

    R: np.ndarray
    largest: np.ndarray
    n: int


def no_moments(width: int) -> Moments:
    """Those of no rows."""
    return Moments(np.zeros((1, width, width)), np.zeros(width), 0)


def add_moments(found: Moments, raw: np.ndarray, shift: np.ndarray) -> Moments:
    """With the rows of ``raw`` (K, n), less ``shift`` (K,). Takes ``found`` over."""
    width, n = raw.shape
    codes, rest = np.zeros(n, dtype=np.int64), np.zeros((0, 0))
    fold_rows(raw, shift, np.eye(width), codes, found.R, rest, np.zeros(1, dtype=np.int64))
    largest = np.maximum(found.largest, np.maximum(raw.max(axis=1), -raw.min(axis=1)))
    return Moments(found.R, largest, found.n + n)


def merge_moments(first: Moments | None, second: Moments | None) -> Moments | None:
    """Those of both."""
    if first is None or second is None:
        return first or second
    R = first.R.copy()
    merge_triangles(R, np.zeros(1, dtype=np.int64), second.R, np.zeros((0, 0)))
    return Moments(R, np.maximum(first.largest, second.largest), first.n + second.n)


@dataclass(frozen=True)
class Factor:
    """What the moments say of n rows: ``R`` (K, K) of the columns less ``shift`` (K,), the constant
    first; ``largest`` (K,)."""

    R: np.ndarray
    shift: np.ndarray
    largest: np.ndarray
    n: int

    @property
    def means(self) -> np.ndarray:
        """The columns' means, shape (K,); 0 for the constant, which is not to be shifted."""
        means = self.shift + self.R[0] / self.R[0, 0]
        means[0] = 0.0
        return means

    def columns(self, places: Sequence[int], shift: np.ndarray) -> np.ndarray:
        """The columns at ``places``, less ``shift`` (one each), but for a rotation: (K, places)."""
        chosen = np.asarray(places, dtype=np.int64)
        return self.R[:, chosen] - np.outer(self.R[:, 0], shift - self.shift[chosen])


@dataclass(frozen=True)
class FixedMap:
    """The conditioned fixed part as a map of rows: [Q e] = ([X y] - shift) total.

    ``shift`` (p + 1,), ``total`` (p + 1, p + 1); the others as in FixedPart. ``unexplained``: the
    share of the outcome's spread that is left.
    """

    shift: np.ndarray
    total: np.ndarray
    scale: float
    b0: np.ndarray
    to_beta: np.ndarray
    log_det: float
    unexplained: float


def fixed_map(found: Factor, places: Sequence[int], constant: bool) -> FixedMap:
    """The map for the columns of X at ``places``, the constant last if there is one.

    As conditioning.py: columns of squared length n, orthogonal to each other and to e.
    """
    p, chosen = len(places), [*places, len(found.R) - 1]
    shift = found.means[chosen] if constant else np.zeros(p + 1)
    columns = found.columns(chosen, shift)
    scales = units_of(columns, found.n)
    R = np.linalg.qr(columns / scales, mode="r") / np.sqrt(found.n)
    R = np.where(np.diag(R) < 0.0, -1.0, 1.0)[:, None] * R
    left = power_of_two_above(float(R[p, p]))
    T = np.zeros((p + 1, p + 1))
    T[:p, :p] = np.linalg.inv(R[:p, :p])
    T[:p, p] = -T[:p, :p] @ R[:p, p]
    T[p, p] = 1.0
    T[:, p] /= left
    total = np.triu(T) / scales[:, None]
    to_beta, scale = total[:p, :p].copy(), float(scales[p]) * left
    b0 = -total[:p, p] * scale
    if constant:
        to_beta[-1] -= shift[: p - 1] @ to_beta[:-1]
        b0[-1] += shift[p] - shift[: p - 1] @ b0[:-1]
    log_det = float(np.sum(np.log(np.diag(R)[:p])) + np.sum(np.log(scales[:p])))
    spread = float(np.linalg.norm(found.columns([chosen[-1]], found.means[[-1]])))
    unexplained = R[p, p] * scales[p] * np.sqrt(found.n) / spread
    return FixedMap(shift, total, scale, b0, to_beta, log_det, float(unexplained))


def units_of(columns: np.ndarray, n: int) -> np.ndarray:
    """The powers of two nearest above the root mean squares of ``columns`` (K, m) of n rows.

    Not above those that are a power of two but for rounding, as the constant's.
    """
    rms = np.linalg.norm(columns, axis=0) / np.sqrt(n)
    return powers_of_two(rms * (1.0 - ROUNDING))


def independent_places(
    found: Factor, places: Sequence[int], names: Sequence[str], intercept: bool
) -> tuple[list[int], tuple[Omitted, ...]]:
    """Which of the columns at ``places`` to keep, as ``independence.independent_columns``."""
    shift = found.means[list(places)] if intercept else np.zeros(len(places))
    X = found.columns(places, shift)
    keep: list[int] = []
    omitted: list[Omitted] = []
    Q = np.zeros((len(X), len(names)))
    for j, name in enumerate(names):
        x = X[:, j]
        size = float(np.linalg.norm(x))
        rounding = 4 * np.finfo(float).eps * float(found.largest[places[j]])
        if size <= rounding * np.sqrt(found.n):
            omitted.append(Omitted(name, tr("it does not vary") if intercept else tr("it is zero")))
            continue
        x = x / size
        kept = Q[:, : len(keep)]
        rest = x - kept @ (kept.T @ x)
        rest = rest - kept @ (kept.T @ rest)
        left = float(np.linalg.norm(rest))
        if left <= COLLINEAR:
            few = len(keep) <= MOST_NAMED
            others = ", ".join(names[k] for k in keep) if few else tr("others")
            why = tr("it is a linear combination of {names}", names=others)
            if left > ROUNDING:
                why += tr(" (condition number {value:.1g})", value=1.0 / left)
            omitted.append(Omitted(name, why))
            continue
        Q[:, len(keep)] = rest / left
        keep.append(j)
    return keep, tuple(omitted)
