"""The exact Hessian: second derivatives carried through elimination.

In a direction i of theta the covariance of a unit's own effects changes by E_i and its
cross-products by dS_i and dB_i, which what is eliminated before it hands on. With K, N and
Abar as in multilevel.py, W = (I + S G)^-1 S, Y = I - K S and x_i = dB_i - dS_i K B, what a unit
hands on changes by

    -(K B)'x_i - x_i'K B - (K B)'dS_i K B - N'E_i N,

and the second derivative of the deviance at fixed sigma^2 is the sum over all units of

    weight (tr(dS_i Y E_j Y') + tr(dS_j Y E_i Y') - tr(W E_i W E_j) - tr(K dS_i K dS_j))
    + 2 tr(Abar (N'E_i W E_j N - x_i'Y E_j N - N'E_i Y'x_j - x_i'K x_j)),

of the second derivatives of what is left of X and y, and of G's curvature in theta. (Twice
differentiating log|I + S G| and the elimination of one unit, with derivatives of the inverse
eliminated: nothing is divided by G. The adjoint takes what follows into account.) Fronts of crossed
effects are units of many effects, see front_hessian.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.crossed import Pivots
from core.engine.front_hessian import changing, hessian_of_fronts, no_tangents
from core.engine.fronts import Tree
from core.engine.kernels_hessian import (
    complete_adjoint,
    finer_products,
    own_products,
    subtract_pairs,
    tangent_rows,
)
from core.engine.layers import Layer
from core.engine.unit_passes import Above, take_off_tail, times_tail, units_at_once
from core.numeric.parallel import in_pieces


@dataclass(frozen=True)
class Stage:
    """One layer after both sweeps: S as elimination left it, K, K B (columns, q), N and Abar N'
    (q, columns), and the ancestors' adjoints ``above``, see add_ancestors.

    ``E`` (m, q, q): the slopes of its effects' covariance.
    """

    layer: Layer
    S: np.ndarray
    K: np.ndarray
    KB: np.ndarray
    N: np.ndarray
    NA: np.ndarray
    above: Above
    E: np.ndarray


@dataclass(frozen=True)
class Sweeps:
    """What both sweeps leave at a point: the nested layers as ``stages``, finest first, the fronts'
    ``pivots``; ``top``: the fronts' adjoints.

    ``slopes``: per term the blocks (m, q, q) of dG/dtheta.
    """

    stages: Sequence[Stage]
    tree: Tree
    pivots: Sequence[Pivots]
    top: np.ndarray
    slopes: Mapping[int, np.ndarray]

    @property
    def directions(self) -> int:
        """The number of parameters m."""
        return len(next(iter(self.slopes.values())))


class _Tangents:
    """What is handed on: per layer and direction dS and dB, and to the fronts."""

    def __init__(self, sweeps: Sweeps) -> None:
        self.stages = sweeps.stages
        self.parts: list[dict[int, tuple[np.ndarray, np.ndarray]]] = [{} for _ in self.stages]
        given = {i for stage in self.stages for i in changing(stage.E)}
        self.fronts = no_tangents(sweeps.tree, sweeps.slopes, given)

    def hand_on(self, depth: int, i: int, P: np.ndarray, Q: np.ndarray) -> None:
        """Take P'Q + Q'P, (q, columns), of the units of one layer off the layers above."""
        layer = self.stages[depth].layer
        for k, above in enumerate(self.stages[depth + 1 :]):
            given = self.parts[depth + 1 + k]
            if i not in given:
                columns = len(above.KB), above.S.shape[1]
                given[i] = np.zeros_like(above.S), np.zeros(columns)
            dS, dB = given[i]
            subtract_pairs(
                *(P, Q, layer.ptr, int(layer.start[k]), int(layer.size[k])),
                *(layer.parent[k], layer.up[k], dS, above.layer.ptr, dB),
            )

    def hand_to_fronts(self, depth: int, i: int, rows: np.ndarray, signs: np.ndarray) -> None:
        """Take rows' diag(signs) rows, (k, columns), of one layer off the fronts."""
        layer = self.stages[depth].layer
        take_off_tail(layer, signs, np.ascontiguousarray(rows), self.fronts.of(i))

    def hand_on_own(self, depth: int) -> None:
        """Take N'E N of one layer off what stands above it, for the directions of its own G."""
        stage = self.stages[depth]
        for i in changing(stage.E):
            values, V = np.linalg.eigh(stage.E[i])
            self.hand_to_fronts(depth, i, V.T @ stage.N, values)
            if depth + 1 < len(self.stages):
                self.hand_on(depth, i, stage.N, stage.E[i] @ stage.N / 2.0)

    def hand_on_finer(self, depth: int, i: int, P: np.ndarray, Q: np.ndarray) -> None:
        """Take P'Q + Q'P of one layer off all that stands above it."""
        halves = np.repeat([0.5, -0.5], len(P))
        self.hand_to_fronts(depth, i, np.vstack([P + Q, P - Q]), halves)
        self.hand_on(depth, i, P, Q)


def exact_hessian(
    sweeps: Sweeps, w: np.ndarray, Phi: np.ndarray, sigma2: float, reml: bool
) -> np.ndarray:
    """The second derivatives (m, m) at fixed sigma^2 but for the curvature of G.

    ``w`` (p + 1,): [-gamma, 1]; ``Phi`` (p, p): (X'H^-1 X)^-1.
    """
    tangents, m = _Tangents(sweeps), sweeps.directions
    H = np.zeros((m, m))
    for depth, stage in enumerate(sweeps.stages):
        finer = sorted(tangents.parts[depth])
        H += _units(stage, tangents, depth, finer, sweeps.top)
        tangents.hand_on_own(depth)
    found, border = hessian_of_fronts(
        *(sweeps.tree, sweeps.pivots, sweeps.slopes, sweeps.top, tangents.fronts, m)
    )
    H += found
    H = H + H.T - np.diag(np.diag(H))
    moved = border @ w
    H -= 2.0 / sigma2 * moved[:, :-1] @ Phi @ moved[:, :-1].T
    if reml:
        inside = Phi @ border[:, :-1, :-1]
        H -= np.einsum("iab,jba->ij", inside, inside)
    return H


def _units(
    stage: Stage, tangents: _Tangents, depth: int, finer: list[int], top: np.ndarray
) -> np.ndarray:
    """One layer's sum, each pair of directions once; its descendants' tangents are handed on."""
    layer, (J, q) = stage.layer, stage.S.shape[:2]
    dS = np.zeros((len(finer), J, q, q))
    x = np.zeros((len(finer), q, len(stage.KB)))
    P = np.ascontiguousarray(stage.KB.T)
    for place, i in enumerate(finer):
        dS[place], dB = tangents.parts[depth][i]
        half = np.empty_like(P)
        tangent_rows(dS[place], dB, stage.KB, layer.ptr, x[place], half)
        tangents.hand_on_finer(depth, i, P, half)
    own = np.array(changing(stage.E), dtype=np.int64)
    E = np.ascontiguousarray(stage.E[own])
    H = np.zeros((len(stage.E),) * 2)
    H[np.ix_(own, own)] = np.tril(_own(stage, E))
    if finer:
        rows = x.reshape(-1, x.shape[2])
        made = times_tail(layer, rows, top)
        chain = layer.start, layer.size, layer.parent, layer.up
        complete_adjoint(rows, layer.ptr, *chain, *stage.above, made)
        places = np.array(finer, dtype=np.int64)
        finer_products(
            *(stage.S, stage.K, layer.weights, layer.ptr, stage.NA, E, own),
            *(dS, x, made.reshape(x.shape), places, H),
        )
    return H


def _own(stage: Stage, E: np.ndarray) -> np.ndarray:
    """The sum over units of 2 tr(E_i W E_j N Abar N') - weight tr(W E_i W E_j), (k, k)."""
    layer, (J, q) = stage.layer, stage.S.shape[:2]
    given = stage.S, stage.K, layer.weights, layer.ptr, stage.N, stage.NA

    def run(begin: int, end: int) -> np.ndarray:
        sums = np.zeros((2, q, q, q, q))
        own_products(*given, begin, end, sums[0], sums[1])
        return sums

    WW, WX = np.sum(in_pieces(J, units_at_once(layer), run), axis=0)
    # tr(E_i W E_j X) and tr(W E_i W E_j) = tr(E_i W E_j W), term by term.
    k = len(E)
    left = E.reshape(k, q * q)
    pairs = (2.0 * WX - WW).transpose(3, 0, 1, 2).reshape(q * q, q * q)  # (a, b), (c, d)
    return left @ pairs @ left.T
