"""The crossed effects: one dense system of Q effects, eliminated after all nested ones.

Their covariance is G = L E L', block diagonal with one factor and signature for each group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.engine.kernels_multilevel import mirror
from core.engine.lapack import cholesky, cholesky_inverse, solve_lower
from core.engine.layers import Crossed
from core.engine.structures import signed_cholesky

#: A part of the variance smaller than this, on average, is not computed as one minus the rest.
MOST_CANCELLED = 1e-3


@dataclass(frozen=True)
class Block:
    """Where the effects of a crossed grouping are, their factor L (q, q) and signature (q,)."""

    place: Crossed
    L: np.ndarray
    signs: np.ndarray


@dataclass(frozen=True)
class Tail:
    """The crossed effects during elimination: S (Q, Q), B (Q, p + 1), signature (Q,) and C with
    E + L'S L = C E C'."""

    S: np.ndarray
    B: np.ndarray
    C: np.ndarray
    signs: np.ndarray

    @property
    def definite(self) -> bool:
        """Whether no sign is negative, so that C is a Cholesky factor."""
        return bool(np.all(self.signs > 0.0))


@dataclass(frozen=True)
class SweptTail:
    """Backwards: the adjoint ``top`` (Q + p + 1, Q + p + 1) of the whole tail; per grouping its
    Gamma (q, q) and its groups' own blocks D (n_groups, q, q) of the adjoint."""

    top: np.ndarray
    Gamma: tuple[np.ndarray, ...]
    D: tuple[np.ndarray, ...]


def eliminate_tail(S: np.ndarray, B: np.ndarray, blocks: Sequence[Block]) -> Tail:
    """Factor E + L'S L; S (Q, Q) symmetric."""
    M = both_sides(S, [(b.place, b.L) for b in blocks])
    signs = [np.tile(b.signs, b.place.n_groups) for b in blocks]
    tail = Tail(S, B, M, np.concatenate([np.zeros(0), *signs]))
    M.ravel()[:: len(M) + 1] += tail.signs
    return replace(tail, C=cholesky(M) if tail.definite else signed_cholesky(M, tail.signs))


def solve_factor(tail: Tail, x: np.ndarray, transposed: bool = False) -> np.ndarray:
    """C^-1 x, or C^-T x, for x (Q, k)."""
    if tail.definite:
        return solve_lower(tail.C, x, transposed)
    return np.linalg.solve(tail.C.T if transposed else tail.C, x)


def conditional_means(tail: Tail, blocks: Sequence[Block], x: np.ndarray) -> np.ndarray:
    """K x = L (E + L'S L)^-1 L'x for x (Q,)."""
    taken = solve_factor(tail, times_factor(x[:, None], blocks))
    back = solve_factor(tail, taken * tail.signs[:, None], transposed=True)
    return _times(back, [(b.place, b.L.T) for b in blocks])[:, 0]


def times_factor(M: np.ndarray, blocks: Sequence[Block]) -> np.ndarray:
    """L'M for M (Q, c)."""
    return _times(M, [(b.place, b.L) for b in blocks])


def _times(M: np.ndarray, factors: Sequence[tuple[Crossed, np.ndarray]]) -> np.ndarray:
    product = np.empty_like(M)
    for c, own in factors:
        mixed = np.matmul(own.T, M[c.columns].reshape(c.n_groups, c.q, -1))
        product[c.columns] = mixed.reshape(c.n_groups * c.q, -1)
    return product


def both_sides(M: np.ndarray, factors: Sequence[tuple[Crossed, np.ndarray]]) -> np.ndarray:
    """L'M L for a symmetric M (Q, Q), in a new array."""
    if all(c.q == 1 for c, _ in factors):
        d = np.concatenate([np.zeros(0), *(np.full(c.n_groups, own[0, 0]) for c, own in factors)])
        product = M * d
        product *= d[:, None]
        return product
    return np.ascontiguousarray(_times(_times(M, factors).T, factors))


def _inverse(tail: Tail) -> np.ndarray:
    """(E + L'S L)^-1, (Q, Q)."""
    if not tail.definite:
        T = np.linalg.inv(tail.C)
        return (T.T * tail.signs) @ T
    inverse = cholesky_inverse(tail.C)
    mirror(inverse, True)
    return inverse


def sweep_tail(tail: Tail, blocks: Sequence[Block], adjoint: np.ndarray) -> SweptTail:
    """Eliminate the crossed effects backwards from the adjoint (p + 1, p + 1) of X and y.

    With W = (I + S G)^-1 S, K = (G^-1 + S)^-1 and N = B - S K B: Gamma = W - N Abar N', and the
    adjoint is [[K + K B Abar B'K, -K B Abar], [., Abar]].
    """
    Q, r = tail.B.shape
    inverse = _inverse(tail)
    K = both_sides(inverse, [(b.place, b.L.T) for b in blocks])
    KB = K @ tail.B
    N, Off = tail.B - tail.S @ KB, -KB @ adjoint
    NA = N @ adjoint
    Gamma = []
    for block in blocks:
        c, rows = block.place, block.place.columns
        grouped = (c.n_groups, c.q, r)
        taken = np.einsum("gak,gbk->ab", NA[rows].reshape(grouped), N[rows].reshape(grouped))
        Gamma.append(_total_information(tail, block, inverse, K) - taken)
    top = np.empty((Q + r, Q + r))
    top[:Q, :Q] = K
    top[:Q, :Q] -= Off @ KB.T
    top[:Q, Q:], top[Q:, :Q], top[Q:, Q:] = Off, Off.T, adjoint
    return SweptTail(top, tuple(Gamma), tuple(diagonal_blocks(top, b.place) for b in blocks))


def diagonal_blocks(M: np.ndarray, c: Crossed) -> np.ndarray:
    """The blocks (n_groups, q, q) of M (Q, Q) that belong to one group each."""
    each = np.arange(c.n_groups)
    own = M[c.columns, c.columns].reshape(c.n_groups, c.q, c.n_groups, c.q)
    return own[each, :, each]


def _total_information(tail: Tail, block: Block, inverse: np.ndarray, K: np.ndarray) -> np.ndarray:
    """The sum of the groups' blocks of W = S - S K S, (q, q).

    Where E = I they are also L^-T (I - inverse) L^-1, which takes no product of large matrices
    but cancels where the effects vary little.
    """
    c = block.place
    kept = c.n_groups * np.eye(c.q) - diagonal_blocks(inverse, c).sum(axis=0)
    values = np.linalg.eigvalsh(kept)
    if np.all(block.signs > 0.0) and values[0] > MOST_CANCELLED * c.n_groups:
        half = np.linalg.solve(block.L.T, kept)
        return np.linalg.solve(block.L.T, half.T)
    rows = c.columns
    SK = tail.S[rows] @ K
    W = diagonal_blocks(tail.S, c).sum(axis=0)
    blocks = (c.n_groups, c.q, -1)
    return W - np.einsum("gak,gbk->ab", SK.reshape(blocks), tail.S[rows].reshape(blocks))
