"""The fronts' part of the exact Hessian: formulas as in exact_hessian.py, a front being one unit.

Where G is not singular, W = G^-1 - G^-1 K G^-1, Y = K G^-1 and N = G^-1 K B take no product of
large matrices, as G is block diagonal. What is left for each direction that others hand on is one,
K dS, and some with the rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.blocked import multiply, multiply_symmetric, symmetric_times
from core.engine.crossed import (
    Factors,
    Pivots,
    by_blocks,
    each_front,
    full_matrix,
    inverted_factors,
)
from core.engine.fronts import Front, Tree
from core.engine.kernels_fronts import hand_on, trace_of_product

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
        return float(trace_of_product(multiply(Y.T, full_matrix(dS)), YE))


def _eliminated(own: Pivots, halves: Sequence[np.ndarray | None]) -> _Eliminated:
    K = full_matrix(own.covariance)
    inverses = tuple(half.T @ half for half in halves if half is not None)
    if len(inverses) < len(halves):
        return _Singular(own, K, (), full_matrix(own.S))
    return _Eliminated(own, K, inverses)


def hessian_of_fronts(
    tree: Tree,
    pivots: Sequence[Pivots],
    factors: Factors,
    slopes: Slopes,
    top: np.ndarray,
    tangents: dict[int, np.ndarray],
    m: int,
) -> tuple[np.ndarray, np.ndarray]:
    """The sum over fronts (m, m), each pair of directions once, and how X and y change: (m, r, r).

    ``tangents``: per direction what the units hand on to the fronts' upper triangles, which is
    overwritten.
    """
    halves = inverted_factors(factors)
    directions = {
        term: np.flatnonzero(np.any(E, axis=(1, 2))).tolist() for term, E in slopes.items()
    }
    for front in tree.fronts[:-1]:
        for c in front.places:
            for i in directions[c.term]:
                if i not in tangents:
                    tangents[i] = np.zeros(tree.size)
    r = tree.border
    H, border = np.zeros((m, m)), np.zeros((m, r, r))

    def run(f: int) -> tuple[np.ndarray, dict[int, np.ndarray]]:
        front = tree.fronts[f]
        moved = {i: front.of(flat) for i, flat in tangents.items()}
        inverses = [halves[c.term] for c in front.places]
        return _front(front, pivots[f], inverses, slopes, front.of(top), moved, m)

    for level in tree.levels:
        for f, (found, rest) in each_front(level, run).items():
            front = tree.fronts[f]
            H += found
            for i, change in rest.items():
                if front.parent < 0:
                    border[i] += change
                else:
                    front.of(tangents[i])[front.pivots :, front.pivots :] += change
            if front.parent >= 0:
                for flat in tangents.values():
                    above = tree.fronts[front.parent].of(flat)
                    hand_on(front.of(flat), front.pivots, front.seats, above)
    root = tree.fronts[-1]
    for i, flat in tangents.items():
        upper = np.triu(root.of(flat)[root.pivots :, root.pivots :])
        border[i] += upper + np.triu(upper, 1).T
    return H, border


def _front(
    front: Front,
    own: Pivots,
    halves: Sequence[np.ndarray | None],
    slopes: Slopes,
    F: np.ndarray,
    moved: Mapping[int, np.ndarray],
    m: int,
) -> tuple[np.ndarray, dict[int, np.ndarray]]:
    """One front's sum, and per direction what its pivots add to the change of rows and border.

    ``F`` (n, n): its adjoint; ``moved``: per direction the change of its matrix.
    """
    w = front.pivots
    H: np.ndarray = np.zeros((m, m))
    rest: dict[int, np.ndarray] = {}
    if w == 0:
        return H, rest
    given = _eliminated(own, halves)
    A, N = F[w:, w:], given.N()
    NA = multiply_symmetric(N, A)
    E = {
        i: [slopes[c.term][i] for c in front.places]
        for i in range(m)
        if any(np.any(slopes[c.term][i]) for c in front.places)
    }
    YENA = {i: given.Y_times(given.blocks(blocks, NA)) for i, blocks in E.items()}
    _own_directions(H, given, E, N, NA)
    for i, blocks in E.items():
        rest[i] = -multiply(N.T, given.blocks(blocks, N))
    done: list[tuple[int, np.ndarray, np.ndarray]] = []
    for i, dF in moved.items():
        dS, dSKB = dF[:w, :w], symmetric_times(dF[:w, :w], own.KB)
        x, half = dF[:w, w:] - dSKB, dF[:w, w:] - dSKB / 2.0
        KdS, xA = multiply(given.K, full_matrix(dS)), multiply_symmetric(x, A)
        Kx = own.covariance_times(x)
        for j, blocks in E.items():
            both = 2.0 if i == j else 1.0
            H[j, i] += both * (given.trace(dS, KdS, blocks) - 2.0 * np.vdot(x, YENA[j]))
        done.append((i, KdS, xA))
        for j, KdS_j, xA_j in done:
            H[i, j] -= trace_of_product(KdS, KdS_j) + 2.0 * np.vdot(Kx, xA_j)
        change = multiply(own.KB.T, half)
        rest[i] = rest.get(i, 0.0) - change - change.T
    return H, rest


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
                H[i, j] += 2.0 * np.vdot(EN, WENA) - trace_of_product(WE[i], WE[j])
