"""Covariance structures as linear families of relative covariance factors.

The random effects of one group have covariance sigma^2 G with G = L L'. For every structure
here L is *linear* in the parameters, L(theta) = sum_i theta_i B_i, with a constant basis B:

- independent: B_i is the i-th diagonal unit matrix, theta_i a relative standard deviation;
- identity: B = I, one relative standard deviation;
- exchangeable: L = theta_1 (I - J/q) + theta_2 J/q, the symmetric root of the compound
  symmetric G with eigenvalues theta_1^2 (contrasts) and theta_2^2 (mean);
- unstructured: one basis matrix per element of the lower triangle, lme4's theta
  (Bates, Maechler, Bolker and Walker 2015, JSS 67(1), section 2.2).

No parameter is bounded: the sign of theta (of a column of L) does not matter, and a zero
variance or a correlation of one is an ordinary interior point where L loses rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.model.spec import Structure


def basis(structure: Structure, q: int) -> np.ndarray:
    """The basis matrices B of ``structure`` for q effects, shape (m, q, q)."""
    if structure is Structure.IDENTITY or q == 1:
        return np.eye(q)[None]
    if structure is Structure.INDEPENDENT:
        return np.stack([np.diag(row) for row in np.eye(q)])
    if structure is Structure.EXCHANGEABLE:
        mean = np.full((q, q), 1.0 / q)
        return np.stack([np.eye(q) - mean, mean])
    rows, columns = np.tril_indices(q)
    matrices = np.zeros((len(rows), q, q))
    matrices[np.arange(len(rows)), rows, columns] = 1.0
    return matrices


@dataclass(frozen=True)
class BlockCovariance:
    """G = blockdiag(G_1, G_2, …): one block per random-effects equation at the same level.

    ``structures`` and ``sizes`` (effects per block) in the order of the effects. ``orders``:
    per block the order in which an unstructured block is factored, as in a pivoted Cholesky
    factorisation; empty for the order of the effects. Where an early pivot vanishes while later
    ones do not, a continuum of L gives the same G and the deviance becomes a curved valley in
    theta: factoring the largest conditional variance first avoids it.
    """

    structures: tuple[Structure, ...]
    sizes: tuple[int, ...]
    orders: tuple[tuple[int, ...], ...] = ()

    @cached_property
    def basis(self) -> np.ndarray:
        """The basis of the whole L, shape (m, q, q)."""
        q = sum(self.sizes)
        parts = [np.zeros((0, q, q))]
        for structure, effects in zip(self.structures, self.effects, strict=True):
            block = basis(structure, effects.stop - effects.start)
            if self.orders:
                back = np.argsort(self.orders[len(parts) - 1])
                block = block[:, back][:, :, back]
            part = np.zeros((len(block), q, q))
            part[:, effects, effects] = block
            parts.append(part)
        return np.concatenate(parts)

    @cached_property
    def effects(self) -> tuple[slice, ...]:
        """Each block's rows of G."""
        return _slices(self.sizes)

    @cached_property
    def parameters(self) -> tuple[slice, ...]:
        """Each block's elements of theta."""
        return _slices([len(basis(s, q)) for s, q in zip(self.structures, self.sizes, strict=True)])

    def project(self, G: np.ndarray) -> np.ndarray:
        """``project`` block by block; theta of shape (m,)."""
        parts = [np.zeros(0)]
        orders = self.orders or [tuple(range(q)) for q in self.sizes]
        for structure, effects, order in zip(self.structures, self.effects, orders, strict=True):
            parts.append(project(structure, G[effects, effects][np.ix_(order, order)]))
        return np.concatenate(parts)

    def pivoted(self, G: np.ndarray) -> BlockCovariance:
        """The same family, each block factored in the order of its pivots at ``G``."""
        orders = tuple(
            pivot_order(G[e, e]) if s is Structure.UNSTRUCTURED else tuple(range(q))
            for s, e, q in zip(self.structures, self.effects, self.sizes, strict=True)
        )
        return replace(self, orders=orders)


def _slices(lengths: Sequence[int]) -> tuple[slice, ...]:
    ends = np.cumsum(np.array(lengths, dtype=int))
    return tuple(slice(int(e - k), int(e)) for e, k in zip(ends, lengths, strict=True))


def factor(matrices: np.ndarray, theta: np.ndarray) -> np.ndarray:
    """The relative covariance factor L(theta), shape (q, q)."""
    return np.tensordot(theta, matrices, axes=1)


def project(structure: Structure, G: np.ndarray) -> np.ndarray:
    """The parameters of ``structure`` nearest in likelihood to an unrestricted G.

    This is the M step of EM when ``G`` is the expected covariance of the effects: it keeps the
    sufficient statistics of the structure (diagonal, trace, or the two eigenvalue averages).
    ``G`` is (q, q) positive semidefinite; returns theta of the structure's length.
    """
    q = len(G)
    if structure is Structure.IDENTITY or q == 1:
        return np.sqrt([np.trace(G) / q])
    if structure is Structure.INDEPENDENT:
        return np.sqrt(np.diag(G))
    if structure is Structure.EXCHANGEABLE:
        mean = G.sum() / q
        return np.sqrt(np.maximum([(np.trace(G) - mean) / (q - 1), mean], 0.0))
    return semidefinite_cholesky(G)[np.tril_indices(q)]


def pivot_order(G: np.ndarray) -> tuple[int, ...]:
    """The effects in decreasing order of variance given those before (pivoted Cholesky)."""
    rest = np.array(G, dtype=float)
    left = list(range(len(G)))
    order: list[int] = []
    while left:
        j = max(left, key=lambda k: (rest[k, k], k))
        order.append(j)
        left.remove(j)
        if rest[j, j] > 0.0:
            rest -= np.outer(rest[:, j], rest[j]) / rest[j, j]
    return tuple(order)


def semidefinite_cholesky(G: np.ndarray, tolerance: float = 1e-14) -> np.ndarray:
    """Lower triangular L with L L' = G and a zero column wherever a pivot vanishes.

    A pivot counts as zero at ``tolerance`` times its diagonal element of G, so that the result
    is the same whatever the effects' units.
    """
    q = len(G)
    L = np.zeros((q, q))
    rest = np.array(G, dtype=float)
    for j in range(q):
        if rest[j, j] > tolerance * G[j, j]:
            L[j:, j] = rest[j:, j] / np.sqrt(rest[j, j])
            rest[j:, j:] -= np.outer(L[j:, j], L[j:, j])
    return L
