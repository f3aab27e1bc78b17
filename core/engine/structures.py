"""Covariance structures as linear families of relative covariance factors.

The random effects of one group have covariance sigma^2 G with G = L L'. For every structure
here L is *linear* in the parameters, L(theta) = sum_i theta_i B_i, with a constant basis B:

- independent: B_i is the i-th diagonal unit matrix, theta_i a relative standard deviation;
- identity: B = I, one relative standard deviation;
- exchangeable: L = theta_1 (I - J/q) + theta_2 J/q, the symmetric root of the compound
  symmetric G with eigenvalues theta_1^2 (contrasts) and theta_2^2 (mean);
- unstructured: one basis matrix per element of the lower triangle, lme4's theta
  (Bates, Maechler, Bolker and Walker 2015, JSS 67(1), section 2.2).

The exchangeable effects of a factor within a group (``R.factor``) are no block of their own size:
they are two blocks of one effect, see SharedPart. Their common part may have a negative variance,
so that in general G = L E L' with a signature E = diag(±1) and more columns of L than rows.

No parameter is bounded: the sign of theta (of a column of L) does not matter, and a zero
variance or a correlation of one is an ordinary interior point where L loses rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import accumulate

import numpy as np

from core.engine.kernels_covariance import lower_triangle, pivots
from core.engine.kernels_dense import semidefinite_cholesky
from core.model.spec import Structure

#: A pivot counts as zero at this part of its diagonal element of G.
PIVOT = 1e-14


@cache
def _triangle(q: int) -> tuple[np.ndarray, np.ndarray]:
    return np.tril_indices(q)


def basis(structure: Structure, q: int) -> np.ndarray:
    """The basis matrices B of ``structure`` for q effects, shape (m, q, q)."""
    if structure is Structure.IDENTITY or q == 1:
        return np.eye(q)[None]
    if structure is Structure.INDEPENDENT:
        return np.stack([np.diag(row) for row in np.eye(q)])
    if structure is Structure.EXCHANGEABLE:
        mean = np.full((q, q), 1.0 / q)
        return np.stack([np.eye(q) - mean, mean])
    rows, columns = _triangle(q)
    matrices = np.zeros((len(rows), q, q))
    matrices[np.arange(len(rows)), rows, columns] = 1.0
    return matrices


def _n_parameters(structure: Structure, q: int) -> int:
    if structure is Structure.IDENTITY or q == 1:
        return 1
    if structure is Structure.INDEPENDENT:
        return q
    return 2 if structure is Structure.EXCHANGEABLE else q * (q + 1) // 2


@dataclass(frozen=True)
class SharedPart:
    """The exchangeable effects of a factor's q values in one group, as two blocks of G.

    A variance a + c and a covariance c are an effect of each value with variance a (block
    ``own``) and one effect that the group's values share with "variance" c (block ``shared``),
    which is negative where the values are negatively correlated. The (q, q) covariance has the
    eigenvalues theta_own^2 = a and theta_shared^2 = a + q c, both free of bounds, so that

        c = (theta_shared^2 - theta_own^2) / q >= -a / q

    is the difference of two squares: two columns of L, the second of negative signature.
    """

    own: int
    shared: int
    q: int


@dataclass(frozen=True)
class BlockCovariance:
    """G = blockdiag(G_1, G_2, …): one block per random-effects equation at the same level.

    ``structures`` and ``sizes`` (effects per block) in the order of the effects. ``orders``:
    per block the order in which an unstructured block is factored, as in a pivoted Cholesky
    factorisation; empty for the order of the effects. Where an early pivot vanishes while later
    ones do not, a continuum of L gives the same G and the deviance becomes a curved valley in
    theta: factoring the largest conditional variance first avoids it. ``shared``: which blocks
    are the two parts of a factor's exchangeable effects.
    """

    structures: tuple[Structure, ...]
    sizes: tuple[int, ...]
    orders: tuple[tuple[int, ...], ...] = ()
    shared: tuple[SharedPart, ...] = ()

    @cached_property
    def signature(self) -> np.ndarray:
        """The signs E of the columns of L, shape (q + shared parts,)."""
        return np.r_[np.ones(sum(self.sizes)), -np.ones(len(self.shared))]

    @cached_property
    def basis(self) -> np.ndarray:
        """The basis of the whole L, shape (m, q, columns): q of them, one more per shared part."""
        return _whole_basis(self)

    def _make_basis(self) -> np.ndarray:
        plain = self._plain_basis
        more = np.zeros((*plain.shape[:2], len(self.shared)))
        for k, part in enumerate(self.shared):
            effect, root = self.effects[part.shared].start, 1.0 / np.sqrt(part.q)
            plain[self.parameters[part.shared].start, effect, effect] = root
            more[self.parameters[part.own].start, effect, k] = root
        return np.concatenate([plain, more], axis=2)

    @property
    def _plain_basis(self) -> np.ndarray:
        """The blocks' own bases, shape (m, q, q)."""
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
        pairs = zip(self.structures, self.sizes, strict=True)
        return _slices([_n_parameters(structure, q) for structure, q in pairs])

    def project(self, G: np.ndarray) -> np.ndarray:
        """``project`` block by block; theta of shape (m,)."""
        parts = []
        orders = self.orders or [()] * len(self.sizes)
        for structure, effects, order in zip(self.structures, self.effects, orders, strict=True):
            own = G[effects, effects]
            if order and order != tuple(range(len(order))):
                own = own[list(order)][:, list(order)]
            parts.append(project(structure, own))
        if len(parts) == 1:
            return parts[0]
        theta = np.concatenate([np.zeros(0), *parts])
        for part in self.shared:
            a, c = (G[e, e].item() for e in (self.effects[part.own], self.effects[part.shared]))
            theta[self.parameters[part.own]] = np.sqrt(max(a, 0.0))
            theta[self.parameters[part.shared]] = np.sqrt(max(a + part.q * c, 0.0))
        return theta

    def covariance(self, L: np.ndarray) -> np.ndarray:
        """G = L E L', shape (q, q)."""
        return (L * self.signature) @ L.T

    def square_factor(
        self, L: np.ndarray, G: np.ndarray, own: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """A square factor and its signature, (k, k) and (k,), of the effects ``own`` (k,).

        They are whole blocks. A shared part has the root of its |variance|.
        """
        root, signs = L[np.ix_(own, own)], np.ones(len(own))
        for part in self.shared:
            effect = self.effects[part.shared].start
            at = own == effect
            root[at, at] = np.sqrt(abs(G[effect, effect]))
            signs[at] = -1.0 if G[effect, effect] < 0.0 else 1.0
        return np.ascontiguousarray(root), signs

    def slopes(self, L: np.ndarray) -> np.ndarray:
        """dG/dtheta at L, shape (m, q, q)."""
        BL = self.basis @ (L * self.signature).T
        return BL + BL.transpose(0, 2, 1)

    def curvature(self, Gamma: np.ndarray) -> np.ndarray:
        """<Gamma, d2G/dtheta_i dtheta_j> for a symmetric Gamma (q, q), shape (m, m)."""
        moved = Gamma @ (self.basis * self.signature)
        return 2.0 * np.einsum("iab,jab->ij", moved, self.basis, optimize=False)

    def pivoted(self, G: np.ndarray) -> BlockCovariance:
        """The same family, each block factored in the order of its pivots at ``G``."""
        orders = tuple(
            pivot_order(G[e, e]) if s is Structure.UNSTRUCTURED else tuple(range(q))
            for s, e, q in zip(self.structures, self.effects, self.sizes, strict=True)
        )
        same = orders == (self.orders or tuple(tuple(range(q)) for q in self.sizes))
        return self if same else _reordered(self, orders)


@lru_cache(maxsize=64)
def _reordered(covariance: BlockCovariance, orders: tuple[tuple[int, ...], ...]) -> BlockCovariance:
    """The same with other orders: made once, with what it keeps."""
    return replace(covariance, orders=orders)


@lru_cache(maxsize=64)
def _whole_basis(covariance: BlockCovariance) -> np.ndarray:
    """Models of one kind have the same basis: it is made once."""
    return covariance._make_basis()


def _slices(lengths: Sequence[int]) -> tuple[slice, ...]:
    return tuple(slice(e - k, e) for e, k in zip(accumulate(lengths), lengths, strict=True))


def project(structure: Structure, G: np.ndarray) -> np.ndarray:
    """The parameters of ``structure`` nearest in likelihood to an unrestricted G.

    This is the M step of EM when ``G`` is the expected covariance of the effects: it keeps the
    sufficient statistics of the structure (diagonal, trace, or the two eigenvalue averages).
    ``G`` is (q, q) positive semidefinite; returns theta of the structure's length.
    """
    q = len(G)
    if structure is Structure.IDENTITY or q == 1:
        return np.sqrt([max(np.trace(G), 0.0) / q])
    if structure is Structure.INDEPENDENT:
        return np.sqrt(np.diag(G))
    if structure is Structure.EXCHANGEABLE:
        mean = G.sum() / q
        return np.sqrt(np.maximum([(np.trace(G) - mean) / (q - 1), mean], 0.0))
    return lower_triangle(semidefinite_cholesky(np.ascontiguousarray(G), PIVOT))


def signed_cholesky(M: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """C with M = C E C', E = diag(``signs``), for a symmetric M (q, q) of that signature.

    The Schur complement of the positive part is negative definite. C is lower triangular with a
    positive diagonal in the order that takes the positive signs first.
    """
    up, down = np.flatnonzero(signs > 0.0), np.flatnonzero(signs < 0.0)
    if len(down) == 0:
        return np.linalg.cholesky(M)
    C = np.zeros_like(M)
    C[np.ix_(up, up)] = np.linalg.cholesky(M[np.ix_(up, up)])
    across = np.linalg.solve(C[np.ix_(up, up)], M[np.ix_(up, down)])
    C[np.ix_(down, up)] = across.T
    C[np.ix_(down, down)] = np.linalg.cholesky(across.T @ across - M[np.ix_(down, down)])
    return C


def pivot_order(G: np.ndarray) -> tuple[int, ...]:
    """The effects in decreasing order of variance given those before (pivoted Cholesky)."""
    return tuple(pivots(np.ascontiguousarray(G)).tolist())
