"""The engine for one grouping variable: exact gradient and exact Hessian in one sweep.

Derivatives follow Lindstrom and Bates (1988, JASA 83) and Wolfinger, Tobias and Sall (1994, SIAM
J. Sci. Comput. 15); with P = H^-1 - H^-1 X (X'H^-1 X)^-1 X'H^-1 (REML; H^-1 under ML) and
E_i = dG/dtheta_i

    Gamma = Z'P Z - Z'P y y'P Z / sigma^2 summed over groups    (the gradient in G),
    dd/dtheta_i = <Gamma, E_i>.

Up to PIECE bundles of groups are one piece of work for compiled code; of more, each evaluation is
shared out to all processors, piece by piece, so that the figures do not depend on how many there
are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.kernels import absorb, sweep
from core.engine.kernels_covariance import scoring_step
from core.engine.kernels_dense import combine, derive, left_of_last
from core.engine.kernels_search import evaluate_groups, profiled
from core.engine.objective import Derivatives, Prediction, Problem, Value
from core.engine.triangles import Triangles, by_group
from core.numeric.parallel import in_pieces

#: So many bundles of groups are a thread's work at a time.
PIECE = 128
#: Compiled code comes back after about so many multiplications, some 20 ms.
MULTIPLICATIONS = 2e7
#: Where scoring finds a variance that is none, or small beside another, it is taken to be this
#: part of the largest …
SMALLEST_SHARE = 0.02
#: … or of this, relative to sigma^2.
SMALL = 0.01


@dataclass(frozen=True)
class OneLevelProblem(Problem):
    """A problem given by the groups' triangles; a Value's state is Y = C^-1 R in bundles.

    It is that of ``units``, which are fewer than the groups where many of these are alike.
    """

    triangles: Triangles

    @property
    def units(self) -> Triangles:
        """What evaluations and derivatives are made of."""
        return self.triangles.fewer

    @property
    def size(self) -> tuple[float, int]:
        """Rows n, or their total weight, and fixed columns p."""
        return self.triangles.n, self.triangles.p

    @property
    def is_small(self) -> bool:
        """Whether all units are one piece of work."""
        return len(self.units.bundles) <= PIECE

    @property
    def evaluations_at_once(self) -> int:
        """How many evaluations with derivatives compiled code may take before it comes back."""
        t = self.units
        size = t.q * (t.p + t.q + 1)
        return int(min(max(MULTIPLICATIONS / (1 + t.n_groups * size**2), 2.0), 500.0))

    @cached_property
    def groups(self) -> np.ndarray:
        """Number (total weight) of the groups in which each effect occurs, shape (q,)."""
        return np.full(self.triangles.q, self.triangles.weights.sum())

    @property
    def weighted(self) -> bool:
        """Whether groups count with weights."""
        return bool(np.any(self.triangles.weights != 1.0))

    @cached_property
    def last(self) -> tuple[float, bool]:
        """What profiling sigma^2 out asks for: the divisor, and whether REML is the criterion."""
        return self.divisor, self.reml

    def evaluate(self, theta: np.ndarray) -> Value:
        """The profiled deviance at ``theta`` (m,), any real numbers."""
        t = self.units
        Y = np.empty_like(t.bundles)
        if self.is_small:
            groups = t.bundles, t.bundled_weights, t.rest, self.basis
            L, gamma, Phi, sigma2, deviance = evaluate_groups(*groups, theta, *self.last, Y)
        else:
            L = combine(self.basis, theta)
            A, log_det_H = _eliminated(t, L, Y)
            gamma, Phi, sigma2, deviance = profiled(A, log_det_H, *self.last)
        return Value(theta, L, L @ L.T, deviance + self.constant, gamma, Phi, sigma2, Y)

    def least_residual(self) -> float:
        """What is orthogonal to the groups' Z and to X: nothing takes that off.

        H^-1 exceeds the projection off Z, hence what X leaves of y in the one what it leaves in the
        other.
        """
        return left_of_last(self.triangles.rest, 1e-13) / self.divisor

    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""
        return self.differentiate(value).Gamma

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """Exact first and second derivatives at ``value``.

        All needed sums over groups are accumulated once; their cost does not depend on the number
        of parameters.
        """
        last = value.sigma2, *self.last
        return Derivatives(*self._differentiated(value, self.basis, value.L, last)[0])

    def scored(self, value: Value) -> np.ndarray | None:
        """theta (m,) after a step of Fisher's scoring in G at fixed sigma^2 from ``value``.

        With the derivative Gamma and the expected second derivatives sum_u W_u (x) W_u of the
        deviance in G, W = Z'H^-1 Z (Lindstrom and Bates 1988, section 4); of a single variance
        this is Henderson's and MINQUE's estimate if groups are alike. Variances that would be
        negative are made small positive ones. None where groups do not tell the variances apart.
        """
        last = value.sigma2, *self.last
        derivatives, WW = self._differentiated(value, self.basis, value.L, last)
        G, told_apart = scoring_step(derivatives[0], WW, value.G, SMALLEST_SHARE, SMALL)
        return self.covariance.project(G) if told_apart else None

    def _differentiated(
        self, value: Value, basis: np.ndarray, L: np.ndarray, last: tuple[float, float, bool]
    ) -> tuple[tuple, np.ndarray]:
        """What ``Derivatives`` holds, and the sums of W (x) W over groups in columns of (K, 3K).

        For a ``basis`` (m, q, q) at L (q, q); ``last``: sigma^2, its divisor, whether by REML.
        """
        sums = self._swept(value)
        return derive(*sums, basis, L, value.Phi, *last), sums[1]

    def expected(self, G: np.ndarray, family: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """See Problem.expected."""
        value = self.evaluate(self.covariance.project(G))
        # Directions D_k come of factors D_k at L = I/2; without y, at an infinite sigma^2, the
        # Hessian is -tr(P V_k P V_l) + 2 <W D_k, D_l>.
        half, last = np.eye(len(G)) / 2.0, (np.inf, self.divisor, True)
        (W, _, hessian, _, _), _ = self._differentiated(value, family, half, last)
        size = len(family), len(G) ** 2
        moved = (W @ family).reshape(size)
        return 2.0 * (moved @ family.reshape(size).T) - hessian, W

    def _swept(self, value: Value) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The sums over groups of which derivatives are made; see ``kernels.sweep``."""
        t, Y, Phi = self.units, value.state, value.Phi
        K, scores, w = t.q * (t.q + 1) // 2, t.q * (t.p + 1), np.ones(t.p + 1)
        w[:-1] = -value.gamma

        def run(first: int, last: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            sums = np.zeros(K), np.zeros((K, 3 * K)), np.zeros((scores, scores))
            sweep(Y, t.bundled_weights, w, Phi, first, last, *sums)
            return sums

        if self.is_small:
            return run(0, len(Y))
        W, WW, NN = (sum(parts) for parts in zip(*in_pieces(len(Y), PIECE, run), strict=True))
        return np.asarray(W), np.asarray(WW), np.asarray(NN)

    def predict(self, value: Value) -> tuple[Prediction, ...]:
        """BLUPs of the one grouping."""
        w = np.r_[-value.gamma, 1.0]
        G = value.G
        W, N = self._per_group(value)
        if self.reml:
            Q = N[:, :, :-1]
            W = W - np.einsum("jak,kl,jbl->jab", Q, value.Phi, Q)
        blup = (N @ w) @ G / np.sqrt(self.triangles.weights)[:, None]
        return (Prediction(blup, G - G @ W @ G),)

    def cluster_gradients(
        self, value: Value, clusters: Sequence[np.ndarray], n_clusters: int
    ) -> np.ndarray:
        """Each cluster's sum of weight W - s s'/sigma^2, shape (n_clusters, q, q)."""
        q = self.triangles.q
        total = np.zeros((n_clusters, q, q))
        if q:
            W, N = self._per_group(value)
            s = N @ np.r_[-value.gamma, 1.0]
            own = W * self.triangles.weights[:, None, None]
            own -= s[:, :, None] * s[:, None, :] / value.sigma2
            np.add.at(total, clusters[0], own)
        return total

    def _per_group(self, value: Value) -> tuple[np.ndarray, np.ndarray]:
        """W = Z'H^-1 Z (J, q, q) and N = Z'H^-1 [X y] (J, q, p + 1)."""
        t, q, Y = self.triangles, self.triangles.q, value.state
        if t is not self.units:
            Y = np.empty_like(t.bundles)
            _eliminated(t, value.L, Y)
        Y = by_group(Y, t.n_groups)
        Yz, Yr = Y[:, :, :q], Y[:, :, q:]
        return np.einsum("jia,jib->jab", Yz, Yz), np.einsum("jia,jik->jak", Yz, Yr)


def _eliminated(t: Triangles, L: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, float]:
    """The upper triangle of A = [X y]'H^-1 [X y] (p + 1, p + 1) and log|H|; writes Y in bundles."""

    def run(first: int, last: int) -> tuple[np.ndarray, float]:
        A = np.zeros_like(t.rest)
        return A, absorb(t.bundles, L, t.bundled_weights, first, last, Y, A)

    pieces = in_pieces(len(Y), PIECE, run)
    return sum((A for A, _ in pieces), t.rest), sum(log_det for _, log_det in pieces)
