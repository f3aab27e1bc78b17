"""The fronts' part of the exact Hessian: formulas as in exact_hessian.py, a front being one unit.

Where G is not singular, W = G^-1 - G^-1 K G^-1, Y = K G^-1 and N = G^-1 K B take no product of
large matrices, as G is block diagonal. What is left for each direction that others hand on is one,
K dS, and some with the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.blocked import multiply, multiply_symmetric, symmetric_times
from core.engine.crossed import (
    ROWS,
    Pivots,
    by_blocks,
    each_front,
    full_matrix,
    hand_on_level,
    is_small,
    layout,
)
from core.engine.fronts import Front, Tree
from core.engine.kernels_blas import addresses
from core.engine.kernels_crossed import differentiate_front
from core.engine.kernels_fronts import trace_of_product
from core.numeric.parallel import in_pieces

Slopes = Mapping[int, np.ndarray]


@dataclass(frozen=True)
class _Eliminated:
    """A front after elimination: its pivots and K (w, w), the full matrix.

    ``inverses``: G^-1 (q, q) of each place.
    """

    own: Pivots
    K: np.ndarray
    inverses: tuple[np.ndarray, ...]

    def blocks(self, E: Sequence[np.ndarray], M: np.ndarray) -> np.ndarray:
        """The block diagonal of symmetric E (q, q), one for each place, times M (w, c)."""
        return by_blocks(M, self.own.places, E)

    def N(self) -> np.ndarray:
        """(I + S G)^-1 B."""
        return self.blocks(self.inverses, self.own.KB)

    def NA(self, N: np.ndarray, F: np.ndarray) -> np.ndarray:
        """N A, where F (n, n) is the front's adjoint, A that of rows and border."""
        w = len(self.K)
        return self.blocks([-inverse for inverse in self.inverses], F[:w, w:])

    def W(self) -> np.ndarray:
        """(I + S G)^-1 S."""
        half = np.ascontiguousarray(self.blocks(self.inverses, self.K).T)
        W = self.blocks([-inverse for inverse in self.inverses], half)
        for c, inverse in zip(self.own.places, self.inverses, strict=True):
            groups = c.offset + np.arange(c.n_groups) * c.q
            for i in range(c.q):
                for j in range(c.q):
                    W[groups + i, groups + j] += inverse[i, j]
        return W

    def Y_times(self, M: np.ndarray) -> np.ndarray:
        """(I - K S) M, M (w, c)."""
        return self.own.covariance_times(self.blocks(self.inverses, M))

    def trace(self, dS: np.ndarray, KdS: np.ndarray, E: Sequence[np.ndarray]) -> float:
        """tr(dS Y E Y') for the block diagonal E, where K dS is known."""
        total = 0.0
        for c, inverse, block in zip(self.own.places, self.inverses, E, strict=True):
            rows = (M[c.columns].reshape(c.n_groups, c.q, -1) for M in (KdS, self.K))
            table = np.tensordot(*rows, axes=((0, 2), (0, 2)))
            total += float(np.sum(table * (inverse @ block @ inverse)))
        return total


@dataclass(frozen=True)
class _Singular(_Eliminated):
    """The same where a G is (nearly) singular: products of large matrices with S (w, w)."""

    S: np.ndarray

    def N(self) -> np.ndarray:
        """(I + S G)^-1 B."""
        return self.own.B - multiply(self.S, self.own.KB)

    def NA(self, N: np.ndarray, F: np.ndarray) -> np.ndarray:
        """N A."""
        w = len(self.K)
        return multiply_symmetric(N, F[w:, w:])

    def W(self) -> np.ndarray:
        """(I + S G)^-1 S."""
        return self.S - multiply(self.S, multiply(self.K, self.S))

    def Y_times(self, M: np.ndarray) -> np.ndarray:
        """(I - K S) M."""
        return M - multiply(self.K, multiply(self.S, M))

    def trace(self, dS: np.ndarray, KdS: np.ndarray, E: Sequence[np.ndarray]) -> float:
        """tr(dS Y E Y') for the block diagonal E."""
        Y = np.eye(len(self.K)) - multiply(self.K, self.S)
        YE = np.ascontiguousarray(self.blocks(E, Y.T).T)
        return _trace(multiply(Y.T, full_matrix(dS)), YE)


def _eliminated(own: Pivots) -> _Eliminated:
    if own.inverses is None:
        return _Singular(own, own.covariance, (), full_matrix(own.S))
    return _Eliminated(own, own.covariance, own.inverses)


@dataclass(frozen=True)
class Tangents:
    """What is handed on to the fronts' upper triangles in some ``directions`` (h,) of theta:
    ``flat`` (h, tree.size). The units hand on in the ``given`` ones, fronts in those in which their
    own G changes."""

    directions: np.ndarray
    given: frozenset[int]
    flat: np.ndarray

    def of(self, direction: int) -> np.ndarray:
        """Those in one direction (tree.size,)."""
        return self.flat[np.searchsorted(self.directions, direction)]

    def active(self, tree: Tree, own: Sequence[Sequence[int]]) -> np.ndarray:
        """Which directions are not zero in each front (fronts, h); ``own``: those of each G."""
        found = np.tile(np.isin(self.directions, list(self.given)), (len(tree.fronts), 1))
        for f, front in enumerate(tree.fronts[:-1]):
            found[front.parent] |= found[f] | np.isin(self.directions, own[f])
        return found


def no_tangents(tree: Tree, slopes: Slopes, given: Iterable[int]) -> Tangents:
    """Room for what units hand on in the directions ``given``, and fronts to one another.

    ``slopes``: per term the blocks (m, q, q) of dG/dtheta.
    """
    inside = {c.term for front in tree.fronts[:-1] for c in front.places}
    found = set(given).union(*(changing(slopes[term]) for term in inside))
    directions = np.array(sorted(found), dtype=np.int64)
    return Tangents(directions, frozenset(given), np.zeros((len(directions), tree.size)))


def changing(E: np.ndarray) -> list[int]:
    """The directions in which the blocks E (m, q, q) are not zero."""
    return np.flatnonzero(np.any(E, axis=(1, 2))).tolist()


def hessian_of_fronts(
    tree: Tree,
    pivots: Sequence[Pivots],
    slopes: Slopes,
    top: np.ndarray,
    tangents: Tangents,
    m: int,
) -> tuple[np.ndarray, np.ndarray]:
    """The sum over fronts (m, m), each pair of directions once, and how X and y change: (m, r, r).

    ``tangents``: what the units hand on, which is overwritten.
    """
    own = [
        sorted({i for c in front.places for i in changing(slopes[c.term])}) for front in tree.fronts
    ]
    active, root = tangents.active(tree, own), tree.fronts[-1]
    H, border = np.zeros((m, m)), np.zeros((m, tree.border, tree.border))

    def run(f: int) -> np.ndarray:
        front, inverses = tree.fronts[f], pivots[f].inverses
        if inverses is not None and is_small(pivots[f].B):
            outside = border if front is root else border[:0]
            given = pivots[f], inverses, slopes, front.of(top), own[f]
            return _small(front, *given, tangents, active[f], outside)
        moved = tangents.directions[active[f]].tolist()
        changes = {i: front.of(tangents.of(i)) for i in moved}
        rest = {i: border[i] for i in {*moved, *own[f]}}
        if front is not root:
            w = front.pivots
            rest = {i: front.of(tangents.of(i))[w:, w:] for i in rest}
        return _front(front, pivots[f], slopes, front.of(top), changes, rest, m)

    for level in tree.levels:
        H += sum(each_front(level, run).values())
        hand_on_level(tree, level, tangents.flat)
    for i, flat in zip(tangents.directions, tangents.flat, strict=True):
        border[i] += root.of(flat)[root.pivots :, root.pivots :]
    border = np.triu(border)
    return H, border + np.triu(border, 1).transpose(0, 2, 1)


def _small(
    front: Front,
    own: Pivots,
    inverses: Sequence[np.ndarray],
    slopes: Slopes,
    F: np.ndarray,
    directions: Sequence[int],
    tangents: Tangents,
    active: np.ndarray,
    border: np.ndarray,
) -> np.ndarray:
    """One front's sum in compiled code, see differentiate_front; ``directions`` of its own G."""
    m = len(next(iter(slopes.values())))
    H = np.zeros((m, m))
    if front.pivots:
        counts, sizes, _ = layout(own.places, own.blocks)
        flat = np.concatenate([inverse.ravel() for inverse in inverses])
        E = [[slopes[c.term][i].ravel() for c in front.places] for i in directions]
        blocks = np.array([np.concatenate(row) for row in E]).reshape(len(E), len(flat))
        differentiate_front(
            *(addresses(), F, own.covariance, own.KB, counts, sizes, flat, blocks),
            *(np.array(directions, dtype=np.int64), tangents.flat, front.at),
            *(tangents.directions, active, border, H),
        )
    return H


def _front(
    front: Front,
    own: Pivots,
    slopes: Slopes,
    F: np.ndarray,
    moved: Mapping[int, np.ndarray],
    rest: Mapping[int, np.ndarray],
    m: int,
) -> np.ndarray:
    """One front's sum (m, m), with products in pieces.

    ``F`` (n, n): its adjoint; ``moved``: per direction the change of its matrix. ``rest``: per
    direction the change of rows and border, to which that of the pivots is added.
    """
    w = front.pivots
    H: np.ndarray = np.zeros((m, m))
    if w == 0:
        return H
    given = _eliminated(own)
    A, N = F[w:, w:], given.N()
    NA = given.NA(N, F)
    E = {
        i: [slopes[c.term][i] for c in front.places]
        for i in range(m)
        if any(np.any(slopes[c.term][i]) for c in front.places)
    }
    YENA = {i: given.Y_times(given.blocks(blocks, NA)) for i, blocks in E.items()}
    _own_directions(H, given, E, N, NA)
    for i, blocks in E.items():
        rest[i][...] -= multiply(N.T, given.blocks(blocks, N))
    done: list[tuple[int, np.ndarray, np.ndarray]] = []
    for i, dF in moved.items():
        dS, dSKB = dF[:w, :w], symmetric_times(dF[:w, :w], own.KB)
        x, half = dF[:w, w:] - dSKB, dF[:w, w:] - dSKB / 2.0
        KdS, xA = multiply_symmetric(given.K, dS), multiply_symmetric(x, A)
        Kx = own.covariance_times(x)
        for j, blocks in E.items():
            both = 2.0 if i == j else 1.0
            H[j, i] += both * (given.trace(dS, KdS, blocks) - 2.0 * np.vdot(x, YENA[j]))
        done.append((i, KdS, xA))
        for j, KdS_j, xA_j in done:
            H[i, j] -= _trace(KdS, KdS_j) + 2.0 * np.vdot(Kx, xA_j)
        change = multiply(own.KB.T, half)
        rest[i][...] -= change + change.T
    return H


def _trace(A: np.ndarray, B: np.ndarray) -> float:
    """tr(A B), (n, n)."""
    sums = in_pieces(len(A), ROWS, lambda a, b: trace_of_product(A, B, a, b))
    return float(sum(sums))


def _own_directions(
    H: np.ndarray,
    given: _Eliminated,
    E: Mapping[int, Sequence[np.ndarray]],
    N: np.ndarray,
    NA: np.ndarray,
) -> None:
    """Add 2 tr(E_i W E_j N Abar N') - tr(W E_i W E_j) to H, each pair of directions once."""
    if not E:
        return
    W = given.W()
    WE = {i: given.blocks(blocks, W) for i, blocks in E.items()}  # E W
    for i, blocks in E.items():
        EN = given.blocks(blocks, N)
        for j in E:
            if j <= i:
                WENA = multiply(W, given.blocks(E[j], NA))
                H[i, j] += 2.0 * np.vdot(EN, WENA) - _trace(WE[i], WE[j])
