"""The crossed effects: a tree of dense systems (fronts.py), eliminated after all nested effects.

A front's pivots are to it what a unit's effects are to the unit: their covariance is G = L E L',
block diagonal with one factor and signature for each group, and their cross-products S with one
another and B with rows and border are what elimination has left of them so far.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from core.engine import lapack
from core.engine.blocked import (
    cholesky,
    cholesky_inverse,
    multiply,
    multiply_symmetric,
    solve_lower,
    subtract_square,
    symmetric_times,
)
from core.engine.fronts import Crossed, Front, Tree
from core.engine.kernels_blas import addresses
from core.engine.kernels_crossed import complete_front, condition_front, eliminate_front
from core.engine.kernels_fronts import hand_on, mirror, scale_lower, scale_symmetric, take_down
from core.engine.lapack import one_thread
from core.engine.structures import signed_cholesky
from core.numeric.parallel import HELPERS, in_pieces

T = TypeVar("T")

#: A part of the variance smaller than this, on average, is not computed as one minus the rest.
MOST_CANCELLED = 1e-3

#: Fronts of fewer multiplications, some milliseconds of them, are one thread's work each, without
#: Python; those of more are done in pieces.
ONE_THREAD = 5e7

#: Rows of a large front that are scaled or filled at a time.
ROWS = 64
#: What the fronts hand on is added in so many parts, a power of two.
PARTS = 1 << HELPERS.bit_length()

#: Of each term its factor (q, q) and its signature (q,).
Factors = dict[int, tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Pivots:
    """A front's pivots during elimination: S (w, w), B (w, rows and border), signature (w,) and C
    with E + L'S L = C E C'; ``blocks``: L (q, q) of each place. Of S the upper triangle is
    meaningful, of C the lower one."""

    places: tuple[Crossed, ...]
    blocks: tuple[np.ndarray, ...]
    signs: np.ndarray
    S: np.ndarray
    B: np.ndarray
    C: np.ndarray

    @property
    def definite(self) -> bool:
        """Whether no sign is negative, so that C is a Cholesky factor."""
        return bool(np.all(self.signs > 0.0))

    def times_factor(self, M: np.ndarray) -> np.ndarray:
        """L'M in a new array, M (w, c)."""
        return _times(M, self.places, self.blocks)

    def factor_times(self, M: np.ndarray) -> np.ndarray:
        """L M in a new array, M (w, c)."""
        return _times(M, self.places, [own.T for own in self.blocks])

    def solve(self, M: np.ndarray, transposed: bool = False) -> np.ndarray:
        """C^-1 M, or C^-T M, M (w, c); it may be written over M."""
        if self.definite:
            return solve_lower(self.C, M, transposed)
        return np.linalg.solve(self.C.T if transposed else self.C, M)

    @property
    def covariance(self) -> np.ndarray:
        """K = L (E + L'S L)^-1 L' (w, w)."""
        return self.conditioned[0]

    @property
    def KB(self) -> np.ndarray:
        """K B (w, rows and border)."""
        return self.conditioned[1]

    @cached_property
    def conditioned(self) -> tuple[np.ndarray, np.ndarray]:
        """K and K B."""
        if self.definite and is_small(self.B):
            K, KB = np.empty_like(self.C), np.empty(self.B.shape)
            given = self.C, self.B, *layout(self.places, self.blocks)
            condition_front(addresses(), *given, K, KB)
        else:
            K = self._covariance()
            KB = multiply(K, self.B)
        return K, KB

    def _covariance(self) -> np.ndarray:
        if self.definite:
            inverse = cholesky_inverse(self.C)
        else:
            T = np.linalg.inv(self.C)
            inverse = (T.T * self.signs) @ T
        d = _scales(self.places, self.blocks)
        if d is not None:
            found = np.empty_like(inverse)
            in_pieces(len(d), ROWS, lambda a, b: scale_symmetric(inverse, d, a, b, found))
            return found
        return both_sides(full_matrix(inverse.T), self.places, [own.T for own in self.blocks])

    def covariance_times(self, M: np.ndarray) -> np.ndarray:
        """K M, M (w, c)."""
        return multiply(self.covariance, M)

    @cached_property
    def inverses(self) -> tuple[np.ndarray, ...] | None:
        """G^-1 (q, q) of each place; None where one is (nearly) singular or a sign negative."""
        signs = (self.signs[c.columns][: c.q] for c in self.places)
        halves = [_inverted(own, s) for own, s in zip(self.blocks, signs, strict=True)]
        found = tuple(half.T @ half for half in halves if half is not None)
        return found if len(found) == len(halves) else None

    def inverse_times(self, M: np.ndarray) -> np.ndarray | None:
        """G^-1 M, M (w, c); None where there is none."""
        return None if self.inverses is None else by_blocks(M, self.places, self.inverses)


@dataclass(frozen=True)
class SweptTail:
    """Backwards: the fronts' adjoints, full matrices in one flat array; per term its Gamma (q, q)
    and its groups' own blocks D (n_groups, q, q) of the adjoint."""

    top: np.ndarray
    Gamma: dict[int, np.ndarray]
    D: dict[int, np.ndarray]


def eliminate_tail(
    tree: Tree, flat: np.ndarray, factors: Factors
) -> tuple[tuple[Pivots, ...], np.ndarray, float]:
    """Eliminate front after front; ``flat``, the fronts' upper triangles, is overwritten.

    Returns the pivots of each, [X y]'H^-1 [X y] (p + 1, p + 1), of which the upper triangle is
    meaningful, and the sum of log determinants of E + L'S L.
    """
    found: dict[int, tuple[Pivots, float]] = {}
    for level in tree.levels:
        found |= each_front(level, lambda f: _eliminate(tree.fronts[f], flat, factors))
        hand_on_level(tree, level, flat[None])
    pivots = tuple(found[f][0] for f in range(len(tree.fronts)))
    log_det = sum(found[f][1] for f in range(len(tree.fronts)))
    root = tree.fronts[-1]
    return pivots, np.ascontiguousarray(root.of(flat)[root.pivots :, root.pivots :]), log_det


def hand_on_level(tree: Tree, level: Sequence[int], flat: np.ndarray) -> None:
    """Add what is left of a level's fronts to their parents' matrices in ``flat`` (k, size)."""
    handed = [tree.fronts[f] for f in level if tree.fronts[f].parent >= 0]

    def run(part: int) -> None:
        for front in handed:
            for own in flat:
                above = tree.fronts[front.parent].of(own)
                hand_on(front.of(own), front.pivots, front.seats, part, PARTS, above)

    if handed:
        in_pieces(PARTS, 1, lambda part, _: run(part))


def each_front(fronts: Sequence[int], run: Callable[[int], T]) -> dict[int, T]:
    """``run`` for each of some fronts, side by side."""
    with one_thread():
        parts = in_pieces(len(fronts), 1, lambda a, b: [run(f) for f in fronts[a:b]])
    return dict(zip(fronts, (found for part in parts for found in part), strict=True))


def is_small(B: np.ndarray) -> bool:
    """Whether a front of so many pivots, rows and border, the shape of B (w, c), is one thread's
    work."""
    w, c = B.shape
    return w * (w + c) ** 2 < ONE_THREAD


def layout(
    places: Sequence[Crossed], blocks: Sequence[np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Places and their factors as kernels_crossed.py takes them: counts, sizes, L."""
    counts = np.array([c.n_groups for c in places], dtype=np.int64)
    sizes = np.array([c.q for c in places], dtype=np.int64)
    return counts, sizes, np.concatenate([np.zeros(0), *(own.ravel() for own in blocks)])


def _eliminate(front: Front, flat: np.ndarray, factors: Factors) -> tuple[Pivots, float]:
    """Factor the pivots of F (n, n) and take what they explain off the rest; with it, the log
    determinant."""
    F, w = front.of(flat), front.pivots
    S, B = F[:w, :w], F[:w, w:]
    blocks = tuple(factors[c.term][0] for c in front.places)
    tiled = [np.tile(factors[c.term][1], c.n_groups) for c in front.places]
    signs = np.concatenate([np.zeros(0), *tiled])
    definite = bool(np.all(signs > 0.0))
    if definite and is_small(B):
        C = np.empty((w, w))
        given = front.places, blocks
        log_det = eliminate_front(addresses(), F, w, *layout(*given), C)
        return Pivots(*given, signs, S, B, C), log_det
    d = _scales(front.places, blocks)
    if d is not None:
        M = np.empty((w, w))
        in_pieces(w, ROWS, lambda a, b: scale_lower(S, d, signs, a, b, M))
    else:
        M = both_sides(full_matrix(S), front.places, blocks)
        M.ravel()[:: w + 1] += signs
    try:
        C = cholesky(M) if definite else signed_cholesky(full_matrix(M.T), signs)
    except np.linalg.LinAlgError:  # at an enormous G rounding decides: no point to go to
        C = np.full_like(M, np.nan)
    pivots = Pivots(front.places, blocks, signs, S, B, C)
    Y, rest = pivots.solve(pivots.times_factor(B)), F[w:, w:]
    if definite:
        subtract_square(rest, Y)
    else:
        rest -= (Y.T * signs) @ Y
    return pivots, 2.0 * float(np.sum(np.log(np.diagonal(C))))


def full_matrix(upper: np.ndarray) -> np.ndarray:
    """A symmetric matrix (w, w) in a new array, from its upper triangle."""
    found = np.array(upper, order="C")
    mirror(found)
    return found


def _scales(places: Sequence[Crossed], blocks: Sequence[np.ndarray]) -> np.ndarray | None:
    """The factors of groups with one effect each, one behind the other (w,)."""
    if any(c.q > 1 for c in places):
        return None
    scales = [np.full(c.n_groups, own[0, 0]) for c, own in zip(places, blocks, strict=True)]
    return np.concatenate([np.zeros(0), *scales])


def by_blocks(M: np.ndarray, places: Sequence[Crossed], blocks: Sequence[np.ndarray]) -> np.ndarray:
    """The block diagonal matrix of symmetric blocks, one (q, q) for each place, times M (w, c)."""
    return _times(M, places, blocks)


def _times(M: np.ndarray, places: Sequence[Crossed], blocks: Sequence[np.ndarray]) -> np.ndarray:
    product = np.empty_like(M, order="C")
    for c, own in zip(places, blocks, strict=True):
        if c.q == 1:
            np.multiply(M[c.columns], own[0, 0], out=product[c.columns])
            continue
        mixed = np.matmul(own.T, M[c.columns].reshape(c.n_groups, c.q, -1))
        product[c.columns] = mixed.reshape(c.n_groups * c.q, -1)
    return product


def both_sides(
    M: np.ndarray, places: Sequence[Crossed], blocks: Sequence[np.ndarray]
) -> np.ndarray:
    """L'M L for a symmetric M (w, w), in a new array."""
    return np.ascontiguousarray(_times(_times(M, places, blocks).T, places, blocks))


def effects_of_tail(
    tree: Tree, pivots: Sequence[Pivots], w: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The relative BLUPs K B w and the scores of the crossed effects, both (Q,), from the root
    down; ``w`` (p + 1,) is [-gamma, 1]."""
    Q = tree.width - tree.border
    negative, scores = np.r_[np.zeros(Q), w], np.zeros(Q)
    for front, own in zip(reversed(tree.fronts), reversed(pivots), strict=True):
        columns = front.columns[: front.pivots]
        known = own.B @ negative[front.columns[front.pivots :]]
        found = own.covariance_times(known[:, None])
        negative[columns] = -found[:, 0]
        score = own.inverse_times(found)  # the scores are G^-1 times the BLUPs
        if score is None:
            score = known[:, None] - symmetric_times(own.S, found)
        scores[columns] = score[:, 0]
    return -negative[:Q], scores


def sweep_tail(
    tree: Tree, pivots: Sequence[Pivots], factors: Factors, adjoint: np.ndarray
) -> SweptTail:
    """Backwards from the adjoint (p + 1, p + 1) of X and y, from the root down."""
    top = np.empty(tree.size)
    halves = inverted_factors(factors)
    Gamma = {c.term: np.zeros((c.q, c.q)) for c in tree.crossed}
    D = {c.term: np.empty((c.n_groups, c.q, c.q)) for c in tree.crossed}

    def run(f: int) -> None:
        front, own = tree.fronts[f], pivots[f]
        F, w = front.of(top), front.pivots
        if front.parent < 0:
            F[w:, w:] = adjoint
        else:
            take_down(tree.fronts[front.parent].of(top), front.seats, w, F)
        _complete(own, F)

    for level in reversed(tree.levels):
        each_front(level, run)
        for f in level:
            front, F = tree.fronts[f], tree.fronts[f].of(top)
            found = _sums(pivots[f], F, halves)
            for c, groups, total in zip(front.places, front.groups, found, strict=True):
                Gamma[c.term] += total
                D[c.term][groups] = diagonal_blocks(F, c)
    return SweptTail(top, Gamma, D)


def inverted_factors(factors: Factors) -> dict[int, np.ndarray | None]:
    """L^-1 of each term; None where L is small or (nearly) singular, or a sign is negative."""
    return {term: _inverted(*own) for term, own in factors.items()}


def _inverted(L: np.ndarray, signs: np.ndarray) -> np.ndarray | None:
    values = np.linalg.svd(L, compute_uv=False)
    if np.any(signs < 0.0) or values[-1] < MOST_CANCELLED**2 * max(1.0, values[0]):
        return None
    return np.linalg.inv(L)


def _complete(own: Pivots, F: np.ndarray) -> None:
    """Complete F, which holds the adjoint A of rows and border, by that of the pivots.

    With K = (G^-1 + S)^-1 that is [[K + K B A B'K, -K B A], [., A]], of which the upper triangle is
    written.
    """
    w = len(own.S)
    if w == 0:
        return
    if is_small(own.B):
        complete_front(addresses(), own.covariance, own.KB, F)
        return
    K, KB = own.conditioned
    left = multiply_symmetric(KB, F[w:, w:], -1.0)
    F[:w, w:] = left

    def run(a: int, b: int) -> None:
        F[a:b, a:w] = K[a:b, a:]
        lapack.multiply(left[a:b], KB[a:].T, -1.0, F[a:b, a:w])

    in_pieces(w, ROWS, run)


def _sums(own: Pivots, F: np.ndarray, halves: dict[int, np.ndarray | None]) -> list[np.ndarray]:
    """The places' sums of the diagonal blocks of Gamma = W - N A N', W = (I + S G)^-1 S and
    N = B - S K B, from the front's adjoint F."""
    w = len(own.S)
    # Of the adjoint's last row: what the effects' means add to it.
    spread = 1.0 / F[-1, -1] if F[-1, -1] > 0.0 else 0.0
    means = np.sqrt(spread) * F[:w, -1]
    kept = [_kept(c, halves[c.term], F, means) for c in own.places]
    found = [total for total in kept if total is not None]
    if len(found) == len(kept):
        return found
    S, K = full_matrix(own.S), own.covariance
    N = own.B - multiply(S, own.KB)
    NA = multiply_symmetric(N, F[w:, w:])
    return [_directly(S, c, K, N, NA) for c in own.places]


def _kept(
    c: Crossed, half: np.ndarray | None, F: np.ndarray, means: np.ndarray
) -> np.ndarray | None:
    """One place's sum of Gamma's blocks from those D of the adjoint: L^-T (I - L^-1 D L^-T) L^-1.

    It takes no product of large matrices but cancels where the effects vary little: None then,
    and where ``half``, L^-1, is none. ``means`` (w,): their squares are the part of D that is no
    variance.
    """
    if half is None:
        return None
    total = half @ diagonal_blocks(F, c).sum(axis=0) @ half.T
    scaled = means[c.columns].reshape(c.n_groups, c.q) @ half.T
    varying = c.n_groups * np.eye(c.q) - total + scaled.T @ scaled
    if not np.linalg.eigvalsh(varying)[0] > MOST_CANCELLED * c.n_groups:
        return None
    return half.T @ (c.n_groups * np.eye(c.q) - total) @ half


def _directly(
    S: np.ndarray, c: Crossed, K: np.ndarray, N: np.ndarray, NA: np.ndarray
) -> np.ndarray:
    """One place's sum of the blocks of S - S K S - N A N'."""
    rows, blocks = c.columns, (c.n_groups, c.q, -1)
    SK = multiply(S[rows], K)
    total = diagonal_blocks(S, c).sum(axis=0)
    for left, right in ((SK, S[rows]), (NA[rows], N[rows])):
        total -= np.einsum("gak,gbk->ab", left.reshape(blocks), right.reshape(blocks))
    return total


def diagonal_blocks(M: np.ndarray, c: Crossed) -> np.ndarray:
    """The groups' own blocks (n_groups, q, q) of a symmetric M; its upper triangle is read."""
    found = np.empty((c.n_groups, c.q, c.q))
    for i in range(c.q):
        for j in range(i, c.q):
            rows, columns = (slice(c.offset + k, c.columns.stop, c.q) for k in (i, j))
            found[:, i, j] = found[:, j, i] = np.diagonal(M[rows, columns])
    return found
