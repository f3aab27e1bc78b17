"""The engine for any number of nested and crossed groupings: recursive elimination.

Forward, each unit's effects are eliminated in turn: with Gram S and cross-products B of its Z,

    log|H| += log|I + L'S L|,    A -= B'L (I + L'S L)^-1 L'B   on all later columns,

which is the blocked Cholesky factorisation of Bates et al. (2015), equation 33, written so that
a singular or zero L is an ordinary point. Where G = L E L' has a signature E (structures.py), E
takes the place of I: E + L'S L = C E C' in each unit. Crossed effects are eliminated at the end,
front by front (crossed.py).
Backward, the adjoint Abar of what was left gives the gradient in every G (Johnson and Thompson
1995, J. Dairy Sci. 78; Smith 1995, J. Comp. Graph. Stat. 4): with K = (G^-1 + S)^-1,
W = Z'H^-1 Z and N = Z'H^-1 [later columns],

    Gamma = sum_u W - N Abar N',    Abar_u = [[K + K B Abar B'K, -K B Abar], [., Abar]].

The Hessian is exact (exact_hessian.py); on the way of crossed effects to the maximum it is the
average information (average_information.py), which takes no product of large matrices, and what
that leaves out, a small part that is learnt from the gradients.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.engine.average_information import projected_products
from core.engine.crossed import (
    Factors,
    effects_of_tail,
    eliminate_tail,
    sweep_tail,
)
from core.engine.exact_hessian import Stage, Sweeps, exact_hessian
from core.engine.kernels_dense import combine
from core.engine.kernels_multilevel import predict_layer
from core.engine.kernels_newton import scale_of
from core.engine.lapack import one_thread
from core.engine.layers import Layer, Layers
from core.engine.moment_start import MOST_EFFECTS, linear_basis, moment_estimate
from core.engine.null_traces import null_traces
from core.engine.objective import Derivatives, Prediction, Problem, Profile, Value, profile
from core.engine.scoring import scored_covariance, whole_family
from core.engine.unit_passes import (
    Above,
    Unit,
    behind_one_another,
    eliminate_layer,
    sweep_units,
)

#: The square, in standard errors, of the longest step that the Hessian learns from.
SHORT = 0.1
#: A secant nearly at right angles to its step says nothing.
SKEWED = 1e-3


@dataclass(frozen=True)
class Swept:
    """What the reverse sweep leaves: Gamma (clusters, q, q), and per term the covariances D.

    D (J, q, q) are the adjoint blocks of the groups' own effects, over the groups' weights;
    ``top`` the fronts' adjoints, ``made``: per layer Abar N' and its ancestors' adjoints.
    """

    Gamma: np.ndarray
    D: dict[int, np.ndarray]
    top: np.ndarray
    made: list[tuple[np.ndarray, Above]]


@dataclass(frozen=True)
class MultilevelProblem(Problem):
    """A problem given by layers; a Value's state is the tuples of Units and of the fronts' Pivots.

    ``members``: per term the places of its effects among all effects; ``group_counts`` per term;
    ``floor``: what the residual sum of squares is known not to fall below.
    """

    layers: Layers
    members: tuple[np.ndarray, ...]
    group_counts: tuple[int, ...]
    floor: float = 0.0

    @property
    def size(self) -> tuple[float, int]:
        """Rows n, or their total weight, and fixed columns p."""
        return self.layers.n, self.layers.p

    @property
    def width(self) -> int:
        """The columns of the tail."""
        return self.layers.width

    @property
    def coupled(self) -> tuple[int, int]:
        """Numbers of crossed effects, and of the layers' cross-products."""
        return self.layers.n_crossed, sum(layer.B.size for layer in self.layers.layers)

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
            unit, found = eliminate_layer(
                *(self.layers.layers[depth:], S[depth:], B[depth:], tail),
                *self._own(L, G, layer.term),
            )
            log_det += found
            units.append(unit)

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

    def expected(self, G: np.ndarray, family: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """See Problem.expected: a formula where no effect varies, see null_traces.py."""
        if np.any(G) or self.weighted:
            return None
        return null_traces(self.layers, self.members, family)

    def linear_deviance(self) -> float:
        """The deviance of the linear regression with the same fixed part."""
        return self._linear().deviance + self.constant

    def least_residual(self) -> float:
        """What sigma^2 cannot fall below at any theta, as far as some of the rows tell."""
        return self.floor / self.divisor

    def _linear(self) -> Profile:
        """That regression."""
        tree, products = self.layers.tree, self.layers.crossproducts
        A = sum(front.of(products)[-tree.border :, -tree.border :] for front in tree.fronts)
        return profile(np.ascontiguousarray(A), 0.0, self.divisor, self.reml)

    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""
        return self._sweep(value, self._adjoint(value)).Gamma[0]

    def _adjoint(self, value: Value) -> np.ndarray:
        """The derivative of the deviance in what elimination leaves of X and y, (p + 1, p + 1)."""
        w = np.r_[-value.gamma, 1.0]
        adjoint = np.outer(w, w) / value.sigma2
        if self.reml:
            adjoint[:-1, :-1] += value.Phi
        return adjoint

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
        swept = sweep_tail(self.layers.tree, pivots, self._factors(value.L, value.G), adjoint)
        D.update(swept.D)
        for term, found in swept.Gamma.items():
            Gamma[0][np.ix_(self.members[term], self.members[term])] = found
        done: list[tuple[Layer, np.ndarray, np.ndarray]] = []
        made: list[tuple[np.ndarray, Above]] = []
        for unit in reversed(units):
            layer, own = unit.layer, self.members[unit.layer.term]
            G = np.ascontiguousarray(value.G[np.ix_(own, own)])
            above = behind_one_another(done)
            found = sweep_units(unit, G, swept.top, above, clusters[layer.term], n_clusters)
            Gamma[:, own[:, None], own], D_own, Off_own, NA = found
            done.insert(0, (layer, D_own, Off_own))
            made.insert(0, (NA, above))
            D[layer.term] = D_own / layer.weights[:, None, None]
        return Swept(Gamma, D, swept.top, made)

    @property
    def dear(self) -> bool:
        """Derivatives take several passes over all units and fronts."""
        return True

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """Exact gradient; the Hessian exact for nested groupings and where ``accurate``, else by
        the average information."""
        accurate = accurate or not self.layers.tree.crossed
        with one_thread():
            swept = self._sweep(value, self._adjoint(value))
            Gamma = swept.Gamma[0]
            gradient = self._chain(value, Gamma)
            _, scores = self._effects(value)
            s_i = self._chain(value, self._score_products(value, scores))
            spread = np.outer(s_i, s_i) / (self.divisor * value.sigma2**2)
            if accurate:
                unprofiled = self._exact_hessian(value, swept)
            else:
                unprofiled = self._average_information(
                    value, scores, self.covariance.slopes(value.L)
                )
            unprofiled += self.covariance.curvature(Gamma)
            return Derivatives(
                *(Gamma, gradient, unprofiled - spread, s_i / value.sigma2, unprofiled),
                accurate=accurate,
                left_out=np.zeros_like(spread),
                kept=None if accurate else swept,
            )

    def verified(self, value: Value, found: Derivatives) -> Derivatives:
        """Accurate derivatives at ``value``, where those for a search have been ``found``."""
        if found.accurate:
            return found
        with one_thread():
            unprofiled = self._exact_hessian(value, found.kept)
        unprofiled += self.covariance.curvature(found.Gamma)
        more = unprofiled - found.unprofiled
        return replace(_completed(found, more), accurate=True, kept=None)

    def _exact_hessian(self, value: Value, swept: Swept) -> np.ndarray:
        """The exact Hessian (m, m) at fixed sigma^2 but for the curvature of G."""
        units, pivots = value.state
        E = self.covariance.slopes(value.L)
        slopes = {
            t: np.ascontiguousarray(E[:, own[:, None], own]) for t, own in enumerate(self.members)
        }
        stages = []
        for unit, (NA, above) in zip(units, swept.made, strict=True):
            K, KB, N = unit.conditioned
            stages.append(Stage(unit.layer, unit.S, K, KB, N, NA, above, slopes[unit.layer.term]))
        sweeps = Sweeps(stages, self.layers.tree, pivots, swept.top, slopes)
        w = np.r_[-value.gamma, 1.0]
        return exact_hessian(sweeps, w, value.Phi, value.sigma2, self.reml)

    def follow(self, value: Value, step: np.ndarray, before: Derivatives) -> Derivatives:
        """The average information, and what is known of what it leaves out.

        That changes little from point to point: it is kept, and learns from the gradients (a
        symmetric rank-one secant on this part of the Hessian alone, in the manner of Dennis, Gay
        and Welsch 1981, ACM Trans. Math. Softw. 7). A long step says more of third derivatives.
        """
        found, left_out = self.differentiate(value, accurate=False), np.asarray(before.left_out)
        if found.accurate:
            return found
        if step @ before.hessian @ step < SHORT:
            average = (before.hessian - left_out + found.hessian) / 2.0
            learnt = found.gradient - before.gradient - (average + left_out) @ step
            scale, along = scale_of(value.theta), float(learnt @ step)
            if abs(along) > SKEWED * np.linalg.norm(learnt * scale) * np.linalg.norm(step / scale):
                left_out = left_out + np.outer(learnt, learnt) / along
        return _completed(found, left_out)

    def moment_start(self) -> np.ndarray | None:
        """theta (m,) of the estimates from moments, see moment_start.py."""
        b = self._linear().gamma
        G = moment_estimate(self.layers, self.covariance, self.members, b)
        return None if G is None else self.covariance.project(G)

    def scored(self, value: Value) -> np.ndarray | None:
        """theta (m,) after a step of scoring, see scoring.py."""
        if max(len(own) for own in self.members) > MOST_EFFECTS or self.weighted:
            return None
        with one_thread():
            Gamma = self._sweep(value, self._adjoint(value)).Gamma[0]
            _, scores = self._effects(value)
            squares = self._score_products(value, scores) / value.sigma2
            parts = [linear_basis(self.covariance, own) for own in self.members]
            family = whole_family(parts, self.members, len(value.G))

            def information(M: np.ndarray) -> np.ndarray:
                made = [
                    s @ M[np.ix_(own, own)] for s, own in zip(scores, self.members, strict=True)
                ]
                return self._average_information(value, made, family)

            L = value.L[:, : len(value.G)]
            given = value.G, L, Gamma + squares, squares, family, self.divisor
            G = scored_covariance(*given, information)
        return None if G is None else self.covariance.project(G)

    def _average_information(
        self, value: Value, scores: Sequence[np.ndarray], E: np.ndarray
    ) -> np.ndarray:
        """c_i'Z'P Z c_j / sigma^2 (m, m), c_i = E_i s, see average_information.py."""
        units, pivots = value.state
        c = np.zeros((self.layers.columns, len(E)))
        first = {unit.layer.term: unit.layer.own for unit in units}
        first |= {place.term: place.offset for place in self.layers.tree.crossed}
        for term, (own, s) in enumerate(zip(self.members, scores, strict=True)):
            slopes = E[:, own[:, None], own].transpose(2, 1, 0).reshape(len(own), -1)
            c[first[term] : first[term] + s.size] = (s @ slopes).reshape(s.size, len(E))
        conditioned = [(unit.S, unit.conditioned[0], unit.B) for unit in units]
        found = projected_products(self.layers, conditioned, pivots, value.Phi, c)
        return found / value.sigma2

    def _chain(self, value: Value, in_G: np.ndarray) -> np.ndarray:
        """Derivatives in theta (m,) from those in G (q, q)."""
        E = self.covariance.slopes(value.L)
        return np.asarray(E.reshape(len(E), in_G.size) @ in_G.ravel())

    def _score_products(self, value: Value, scores: Sequence[np.ndarray]) -> np.ndarray:
        """Sum over groups of s s', s = Z'H^-1(y - X beta), block diagonal over terms, (q, q)."""
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
        negative = np.zeros(self.layers.columns)
        negative[: self.layers.width] = np.r_[-b, w]
        for unit in reversed(units):
            layer, (_, KB, _) = unit.layer, unit.conditioned
            u, score = np.empty(unit.S.shape[:2]), np.empty(unit.S.shape[:2])
            predict_layer(unit.S, unit.B, layer.ptr, KB, negative[layer.index], u, score)
            negative[layer.own : layer.own + u.size] = -u.ravel()
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


def _completed(found: Derivatives, more: np.ndarray) -> Derivatives:
    """The derivatives with so much more (m, m) in the Hessians."""
    hessian, unprofiled = found.hessian + more, found.unprofiled + more
    return replace(found, hessian=hessian, unprofiled=unprofiled, left_out=found.left_out + more)
