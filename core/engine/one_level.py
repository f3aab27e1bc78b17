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
from core.engine.objective import Derivatives, Prediction, Problem, Value, profile
from core.engine.structures import factor
from core.engine.triangles import Triangles


@dataclass(frozen=True)
class OneLevelProblem(Problem):
    """A problem given by the groups' triangles; a Value's state is Y = C^-1 R per group."""

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
        t = self.triangles
        L = np.ascontiguousarray(factor(self.basis, theta))
        A = t.rest.copy()
        Y = np.empty_like(t.R)
        log_det_H = absorb(t.R, L, t.weights, Y, A)
        done = profile(A, log_det_H, self.divisor, self.reml)
        deviance = done.deviance + self.constant
        return Value(theta, L, deviance, done.gamma, done.Phi, done.sigma2, Y)

    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""
        return self.differentiate(value).Gamma

    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """Exact first and second derivatives at ``value``.

        With W = Z'H^-1 Z, N = Z'H^-1[X y], s = Z'H^-1(y - X gamma), Q = Z'H^-1 X, P = Q Phi Q' per
        group, all needed sums over groups are accumulated once; their cost does not depend on the
        number of parameters.
        """
        t, sigma2, Phi = self.triangles, value.sigma2, value.Phi
        q, p = t.q, t.p
        w = np.r_[-value.gamma, 1.0]
        W, ss, P = (np.zeros((q, q)) for _ in range(3))
        WW, Wss, WP = (np.zeros((q, q, q, q)) for _ in range(3))
        sQ, QQ = np.zeros((q, q, p)), np.zeros((q, p, q, p))
        sweep(value.state, t.weights, w, Phi, W, ss, P, WW, Wss, WP, sQ, QQ)

        B, L = self.basis, value.L
        BL = B @ L.T
        E = BL + BL.transpose(0, 2, 1)
        BB = np.einsum("iab,jcb->ijac", B, B)

        Gamma = W - ss / sigma2 - (P if self.reml else 0.0)
        gradient = np.einsum("ab,iab->i", Gamma, E)
        s_i = np.einsum("ab,iab->i", ss, E)

        # t_ij = tr(P_H Z E_i Z' P_H Z E_j Z'), P_H the projection P (REML) or H^-1 (ML).
        trace = np.einsum("dabc,iab,jcd->ij", WW, E, E)
        sEQ = np.einsum("abk,iab->ik", sQ, E)
        quadratic = np.einsum("bcda,iab,jcd->ij", Wss, E, E) - sEQ @ Phi @ sEQ.T
        if self.reml:
            cross = np.einsum("bcda,iab,jcd->ij", WP, E, E)
            F = np.einsum("ajbk,iab->ijk", QQ, E) @ Phi
            trace += -cross - cross.T + np.einsum("ikl,jlk->ij", F, F)
        curvature = 2.0 * np.einsum("ab,ijab->ij", Gamma, BB)
        unprofiled = -trace + 2.0 * quadratic / sigma2 + curvature
        unprofiled = (unprofiled + unprofiled.T) / 2
        hessian = unprofiled - np.outer(s_i, s_i) / (self.divisor * sigma2**2)
        return Derivatives(Gamma, gradient, hessian, s_i / sigma2, unprofiled)

    def predict(self, value: Value) -> tuple[Prediction, ...]:
        """BLUPs of the one grouping."""
        w = np.r_[-value.gamma, 1.0]
        G = value.L @ value.L.T
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
        Yz, Yr = value.state[:, :, :q], value.state[:, :, q:]
        return np.einsum("jia,jib->jab", Yz, Yz), np.einsum("jia,jik->jak", Yz, Yr)
