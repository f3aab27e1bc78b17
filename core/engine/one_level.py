"""The engine for one grouping variable: exact gradient and exact Hessian in one sweep.

Derivatives follow Lindstrom and Bates (1988, JASA 83) and Wolfinger, Tobias and Sall (1994, SIAM
J. Sci. Comput. 15); with P = H^-1 - H^-1 X (X'H^-1 X)^-1 X'H^-1 (REML; H^-1 under ML) and
E_i = dG/dtheta_i

    Gamma = Z'P Z - Z'P y y'P Z / sigma^2 summed over groups    (the gradient in G),
    dd/dtheta_i = <Gamma, E_i>.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.kernels import absorb, sweep
from core.engine.kernels_dense import combine, derive
from core.engine.objective import Derivatives, Prediction, Problem, Value, profile
from core.engine.parallel import in_pieces
from core.engine.triangles import Triangles, by_group

#: So many bundles of groups are a thread's work at a time.
PIECE = 128


@dataclass(frozen=True)
class OneLevelProblem(Problem):
    """A problem given by the groups' triangles; a Value's state is Y = C^-1 R in bundles."""

    triangles: Triangles

    @property
    def size(self) -> tuple[float, int]:
        """Rows n, or their total weight, and fixed columns p."""
        return self.triangles.n, self.triangles.p

    @property
    def groups(self) -> np.ndarray:
        """Number (total weight) of the groups in which each effect occurs, shape (q,)."""
        return np.full(self.triangles.q, self.triangles.weights.sum())

    @property
    def weighted(self) -> bool:
        """Whether groups count with weights."""
        return bool(np.any(self.triangles.weights != 1.0))

    def evaluate(self, theta: np.ndarray) -> Value:
        """The profiled deviance at ``theta`` (m,), any real numbers."""
        L = combine(self.basis, theta)
        G = L @ L.T
        Y, A, log_det_H = _eliminated(self.triangles, L)
        done = profile(A, log_det_H, self.divisor, self.reml)
        deviance = done.deviance + self.constant
        return Value(theta, L, G, deviance, done.gamma, done.Phi, done.sigma2, Y)

    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""
        return self.differentiate(value).Gamma

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """Exact first and second derivatives at ``value``.

        All needed sums over groups are accumulated once; their cost does not depend on the number
        of parameters.
        """
        t, Y, Phi = self.triangles, value.state, value.Phi
        w = np.append(-value.gamma, 1.0)
        K, scores = t.q * (t.q + 1) // 2, t.q * (t.p + 1)

        def run(first: int, last: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            sums = np.zeros(K), np.zeros((K, 3 * K)), np.zeros((scores, scores))
            sweep(Y, t.bundled_weights, w, Phi, first, last, *sums)
            return sums

        pieces = in_pieces(len(Y), PIECE, run)
        W, WW, NN = pieces[0] if len(pieces) == 1 else (sum(p) for p in zip(*pieces, strict=True))
        return Derivatives(
            *derive(W, WW, NN, self.basis, value.L, Phi, value.sigma2, self.divisor, self.reml)
        )

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
        q = self.triangles.q
        Y = by_group(value.state, self.triangles.n_groups)
        Yz, Yr = Y[:, :, :q], Y[:, :, q:]
        return np.einsum("jia,jib->jab", Yz, Yz), np.einsum("jia,jik->jak", Yz, Yr)


def _eliminated(t: Triangles, L: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Y in bundles, the upper triangle of A = [X y]'H^-1 [X y] (p + 1, p + 1) and log|H|."""
    Y = np.empty_like(t.bundles)

    def run(first: int, last: int) -> tuple[np.ndarray, float]:
        A = np.zeros_like(t.rest)
        return A, absorb(t.bundles, L, t.bundled_weights, first, last, Y, A)

    pieces = in_pieces(len(Y), PIECE, run)
    return Y, sum((A for A, _ in pieces), t.rest), sum(log_det for _, log_det in pieces)
