"""The engine for any number of nested and crossed groupings: recursive elimination.

Forward, each unit's effects are eliminated in turn: with Gram S and cross-products B of its Z,

    log|H| += log|I + L'S L|,    A -= B'L (I + L'S L)^-1 L'B   on all later columns,

which is the blocked Cholesky factorisation of Bates et al. (2015), equation 33, written so that
a singular or zero L is an ordinary point. Where G = L E L' has a signature E (structures.py), E
takes the place of I: E + L'S L = C E C' in each unit. Crossed effects are eliminated together at
the end.
Backward, the adjoint Abar of what was left gives the gradient in every G (Johnson and Thompson
1995, J. Dairy Sci. 78; Smith 1995, J. Comp. Graph. Stat. 4): with K = (G^-1 + S)^-1,
W = Z'H^-1 Z and N = Z'H^-1 [later columns],

    Gamma = sum_u W - N Abar N',    Abar_u = [[K + K B Abar B'K, -K B Abar], [., Abar]].

The Hessian is the derivative of this exact gradient by central differences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.crossed import Factors, effects_of_tail, eliminate_tail, sweep_tail
from core.engine.kernels_dense import combine
from core.engine.kernels_multilevel import (
    condition_units,
    eliminate,
    predict_layer,
    sweep_layer,
    update_ancestor,
    update_tail,
)
from core.engine.layers import Layer, Layers
from core.engine.objective import Derivatives, Prediction, Problem, Value, profile
from core.engine.parallel import in_pieces

#: So many units are a thread's work at a time.
PIECE = 1024
#: Relative step of the differences of the gradient: truncation and rounding are then both
#: near 1e-8 of the Hessian, that is 1e-8 of a standard error.
STEP = 1e-4


@dataclass(frozen=True)
class Unit:
    """A layer during elimination: updated S and B, triangular factors C (J, q, q)."""

    S: np.ndarray
    B: np.ndarray
    C: np.ndarray


@dataclass(frozen=True)
class Swept:
    """What the reverse sweep leaves: Gamma (clusters, q, q), and per term the covariances D.

    D (J, q, q) are the adjoint blocks of the groups' own effects, over the groups' weights.
    """

    Gamma: np.ndarray
    D: dict[int, np.ndarray]


@dataclass(frozen=True)
class MultilevelProblem(Problem):
    """A problem given by layers; a Value's state is the tuple of Units and the Tail.

    ``members``: per term the places of its effects among all effects; ``group_counts`` per term.
    """

    layers: Layers
    members: tuple[np.ndarray, ...]
    group_counts: tuple[int, ...]

    @property
    def size(self) -> tuple[float, int]:
        """Rows n, or their total weight, and fixed columns p."""
        return self.layers.n, self.layers.p

    @property
    def groups(self) -> np.ndarray:
        """Number (total weight) of the groups in which each effect occurs, shape (q,)."""
        counts = np.zeros(sum(self.covariance.sizes))
        for own, count in zip(self.members, self.group_counts, strict=True):
            counts[own] = count
        for layer in self.layers.layers:
            counts[self.members[layer.term]] = layer.weights.sum()
        return counts

    @property
    def weighted(self) -> bool:
        """Whether groups count with weights."""
        return any(np.any(layer.weights != 1.0) for layer in self.layers.layers)

    def evaluate(self, theta: np.ndarray) -> Value:
        """The profiled deviance at ``theta`` (m,), any real numbers."""
        L = combine(self.basis, theta)
        G = self.covariance.covariance(L)
        tail = self.layers.crossproducts.copy()
        S = [layer.S.copy() for layer in self.layers.layers]
        B = [layer.B.copy() for layer in self.layers.layers]
        units: list[Unit] = []
        log_det = 0.0
        for depth, layer in enumerate(self.layers.layers):
            C, Y = np.zeros_like(layer.S), np.empty_like(layer.B)
            own, signs = self._own(L, G, layer.term)
            log_det += eliminate(S[depth], B[depth], layer.weights, layer.ptr, own, signs, C, Y)
            for k, above in enumerate(self.layers.layers[depth + 1 :]):
                update_ancestor(
                    Y,
                    signs,
                    layer.ptr,
                    int(layer.start[k]),
                    int(layer.size[k]),
                    layer.parent[k],
                    layer.up[k],
                    S[depth + 1 + k],
                    above.ptr,
                    B[depth + 1 + k],
                )
            update_tail(
                Y, signs, layer.ptr, layer.ancestors, layer.seat, layer.base, layer.width, tail
            )
            units.append(Unit(S[depth], B[depth], C))

        pivots, A, log_det_tail = eliminate_tail(self.layers.tree, tail, self._factors(L, G))
        done = profile(A, log_det + log_det_tail, self.divisor, self.reml)
        deviance = done.deviance + self.constant
        state = (tuple(units), pivots)
        return Value(theta, L, G, deviance, done.gamma, done.Phi, done.sigma2, state)

    def _own(self, L: np.ndarray, G: np.ndarray, term: int) -> tuple[np.ndarray, np.ndarray]:
        """The factor of one term's effects, (q, q), and its signature (q,)."""
        return self.covariance.square_factor(L, G, self.members[term])

    def _factors(self, L: np.ndarray, G: np.ndarray) -> Factors:
        """Of each crossed term its effects' factor and signature."""
        return {c.term: self._own(L, G, c.term) for c in self.layers.tree.crossed}

    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""
        w = np.r_[-value.gamma, 1.0]
        adjoint = np.outer(w, w) / value.sigma2
        if self.reml:
            adjoint[:-1, :-1] += value.Phi
        return self._sweep(value, adjoint).Gamma[0]

    def cluster_gradients(
        self, value: Value, clusters: Sequence[np.ndarray], n_clusters: int
    ) -> np.ndarray:
        """Each cluster's part of Gamma under ML, shape (n_clusters, q, q); no crossed effects."""
        w = np.r_[-value.gamma, 1.0]
        return self._sweep(value, np.outer(w, w) / value.sigma2, clusters, n_clusters).Gamma

    def _sweep(
        self,
        value: Value,
        adjoint: np.ndarray,
        clusters: Sequence[np.ndarray] | None = None,
        n_clusters: int = 1,
    ) -> Swept:
        """The reverse sweep from the adjoint (p + 1, p + 1) of what elimination left.

        ``clusters``: per term the cluster of each of its groups, into which Gamma is parted.
        """
        units, pivots = value.state
        if clusters is None:
            clusters = [np.zeros(count, dtype=np.int64) for count in self.group_counts]
        Gamma = np.zeros((n_clusters, *value.G.shape))
        D: dict[int, np.ndarray] = {}
        swept = sweep_tail(self.layers.tree, pivots, adjoint)
        D.update(swept.D)
        for term, found in swept.Gamma.items():
            Gamma[0][np.ix_(self.members[term], self.members[term])] = found
        done: list[tuple[Layer, np.ndarray, np.ndarray]] = []
        for layer, unit in zip(reversed(self.layers.layers), reversed(units), strict=True):
            own = self.members[layer.term]
            factor = self._own(value.L, value.G, layer.term)
            G = np.ascontiguousarray(value.G[np.ix_(own, own)])
            found = _sweep_layer(
                layer, unit, G, *factor, swept.top, done, clusters[layer.term], n_clusters
            )
            Gamma[:, own[:, None], own], D_own, Off_own = found
            done.insert(0, (layer, D_own, Off_own))
            D[layer.term] = D_own / layer.weights[:, None, None]
        return Swept(Gamma, D)

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """Exact gradient; Hessian by central (or one-sided) differences of it."""
        Gamma = self.gradient_in_G(value)
        gradient = self._chain(value, Gamma)
        h = STEP * np.maximum(np.abs(value.theta), 0.1)
        signs = (1.0, -1.0) if accurate else (1.0,)
        steps = [sign * step for step in np.diag(h) for sign in signs]
        # One at a time where each factors a large matrix, which takes all processors by itself.
        piece = len(steps) if self.layers.n_crossed else 1

        def run(first: int, last: int) -> list[np.ndarray]:
            return [self._gradient_at(value.theta + step) for step in steps[first:last]]

        found = np.array([g for part in in_pieces(len(steps), piece, run) for g in part])
        if accurate:
            hessian = (found[::2] - found[1::2]) / (2.0 * h[:, None])
        else:
            hessian = (found - gradient) / h[:, None]
        return self._derivatives(value, Gamma, gradient, (hessian + hessian.T) / 2.0, accurate)

    def follow(self, value: Value, step: np.ndarray, before: Derivatives) -> Derivatives:
        """Exact gradient; Hessian by the symmetric rank-one update.

        It makes the Hessian agree with the change of the gradient along the step and, unlike
        others, follows negative curvature too (Conn, Gould and Toint 1991, Math. Program. 50).
        """
        Gamma = self.gradient_in_G(value)
        gradient = self._chain(value, Gamma)
        hessian = before.hessian
        rest = gradient - before.gradient - hessian @ step
        along = float(rest @ step)
        if abs(along) > 1e-8 * float(np.linalg.norm(rest) * np.linalg.norm(step)):
            hessian = hessian + np.outer(rest, rest) / along
        return self._derivatives(value, Gamma, gradient, hessian, False)

    def _derivatives(
        self,
        value: Value,
        Gamma: np.ndarray,
        gradient: np.ndarray,
        hessian: np.ndarray,
        accurate: bool,
    ) -> Derivatives:
        s_i = self._chain(value, self._score_products(value))
        unprofiled = hessian + np.outer(s_i, s_i) / (self.divisor * value.sigma2**2)
        return Derivatives(Gamma, gradient, hessian, s_i / value.sigma2, unprofiled, accurate)

    def _chain(self, value: Value, in_G: np.ndarray) -> np.ndarray:
        """Derivatives in theta (m,) from those in G (q, q)."""
        E = self.covariance.slopes(value.L)
        return np.asarray(E.reshape(len(E), in_G.size) @ in_G.ravel())

    def _gradient_at(self, theta: np.ndarray) -> np.ndarray:
        value = self.evaluate(theta)
        return self._chain(value, self.gradient_in_G(value))

    def _score_products(self, value: Value) -> np.ndarray:
        """Sum over groups of s s', s = Z'H^-1(y - X beta), block diagonal over terms, (q, q)."""
        _, scores = self._effects(value)
        total = np.zeros_like(value.G)
        for own, s in zip(self.members, scores, strict=True):
            total[np.ix_(own, own)] = s.T @ s
        return total

    def _effects(self, value: Value) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Per term the relative BLUPs and the scores s, each (n_groups, q)."""
        units, pivots = value.state
        blups: list[np.ndarray] = [np.zeros((0, 0))] * len(self.members)
        scores: list[np.ndarray] = list(blups)
        w = np.r_[-value.gamma, 1.0]
        b, s = effects_of_tail(self.layers.tree, pivots, w)
        for c in self.layers.tree.crossed:
            blups[c.term] = b[c.columns].reshape(c.n_groups, c.q)
            scores[c.term] = s[c.columns].reshape(c.n_groups, c.q)
        top = np.r_[-b, w]
        for depth in reversed(range(len(units))):
            layer, unit = self.layers.layers[depth], units[depth]
            K, KB = np.empty_like(unit.S), np.empty_like(unit.B)
            L, signs = self._own(value.L, value.G, layer.term)
            condition_units(unit.S, unit.B, layer.ptr, L, signs, unit.C, KB, K)
            weights = np.where(layer.tail >= 0, top[layer.tail], 0.0)
            for k, above in enumerate(self.layers.layers[depth + 1 :]):
                for i in range(int(layer.size[k])):
                    at = layer.ptr[:-1] + layer.start[k] + i
                    weights[at] = -blups[above.term][layer.parent[k], i]
            u, score = np.empty(unit.S.shape[:2]), np.empty(unit.S.shape[:2])
            predict_layer(unit.S, unit.B, layer.ptr, KB, weights, u, score)
            blups[layer.term], scores[layer.term] = u, score
        return blups, scores

    def predict(self, value: Value) -> tuple[Prediction, ...]:
        """BLUPs of every term, with variances from the reverse sweep without y."""
        p = self.layers.p
        adjoint = np.zeros((p + 1, p + 1))
        if self.reml:
            adjoint[:p, :p] = value.Phi
        D = self._sweep(value, adjoint).D
        blups, _ = self._effects(value)
        for layer in self.layers.layers:
            blups[layer.term] = blups[layer.term] / np.sqrt(layer.weights)[:, None]
        return tuple(Prediction(b, D[t]) for t, b in enumerate(blups))


def _sweep_layer(
    layer: Layer,
    unit: Unit,
    G: np.ndarray,
    L: np.ndarray,
    signs: np.ndarray,
    top: np.ndarray,
    done: list[tuple[Layer, np.ndarray, np.ndarray]],
    cluster: np.ndarray,
    n_clusters: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gamma (n_clusters, q, q) of one layer and its units' adjoints D and Off."""
    K, KB = np.empty_like(unit.S), np.empty_like(unit.B)
    condition_units(unit.S, unit.B, layer.ptr, L, signs, unit.C, KB, K)
    D, Off = np.empty_like(unit.S), np.empty_like(unit.B)
    above = _behind_one_another(done)

    def run(begin: int, end: int) -> np.ndarray:
        Gamma = np.zeros((n_clusters, *L.shape))
        sweep_layer(
            unit.S, unit.B, layer.weights, layer.ptr, G, K, KB, layer.ancestors, layer.seat,
            layer.base, layer.width, top, layer.start, layer.size, layer.parent, layer.up, *above,
            cluster, Gamma, D, Off, begin, end,
        )  # fmt: skip
        return Gamma

    return np.sum(in_pieces(len(unit.S), PIECE, run), axis=0), D, Off


def _behind_one_another(
    done: list[tuple[Layer, np.ndarray, np.ndarray]],
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The ancestors' ptr, D and Off, each as one flat array with the places where they begin."""

    def flat(arrays: list[np.ndarray], kind: type) -> tuple[np.ndarray, np.ndarray]:
        at = np.cumsum([0, *(a.size for a in arrays)])[:-1].astype(np.int64)
        return np.concatenate([np.zeros(0, dtype=kind), *(a.ravel() for a in arrays)]), at

    ptr, ptr_at = flat([layer.ptr for layer, _, _ in done], np.int64)
    D, D_at = flat([d for _, d, _ in done], np.float64)
    Off, Off_at = flat([o for _, _, o in done], np.float64)
    return ptr, ptr_at, D, D_at, Off, Off_at
