"""The profiled deviance of a one-level model, its exact gradient and its exact Hessian.

Notation. V = sigma^2 H, H = I + Z G Z' with G = L L' in every group, L = L(theta) linear in
theta (structures.py). sigma^2 and the fixed effects are profiled out, so that

    d(theta) = log|H| + [REML: log|X'H^-1 X|] + m (1 + log(2 pi r^2/m)),

with r^2 the generalised residual sum of squares, m = n (ML) or n - p (REML), is -2 times the
log (restricted) likelihood (Bates et al. 2015, JSS 67(1), equations 34 and 41). Derivatives
follow Lindstrom and Bates (1988, JASA 83) and Wolfinger, Tobias and Sall (1994, SIAM J. Sci.
Comput. 15); with P = H^-1 - H^-1 X (X'H^-1 X)^-1 X'H^-1 (REML; H^-1 under ML) and E_i = dG/dtheta_i

    Gamma = Z'P Z - Z'P y y'P Z / sigma^2 summed over groups    (the gradient in G),
    dd/dtheta_i = <Gamma, E_i>.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.kernels import absorb, sweep
from core.engine.structures import BlockCovariance, factor
from core.engine.triangles import Triangles
from core.model.spec import Criterion


@dataclass(frozen=True)
class Problem:
    """What is minimised: sufficient statistics, the family of G, the criterion.

    ``constant`` is added to the deviance (log determinants of the scalings of X and y).
    """

    triangles: Triangles
    covariance: BlockCovariance
    criterion: Criterion
    constant: float = 0.0

    @property
    def basis(self) -> np.ndarray:
        """The basis of L(theta), shape (m, q, q)."""
        return self.covariance.basis

    @property
    def reml(self) -> bool:
        """Whether the restricted likelihood is maximised."""
        return self.criterion is Criterion.REML

    @property
    def divisor(self) -> int:
        """The divisor m of r^2 in sigma^2: n - p under REML, n under ML."""
        t = self.triangles
        return t.n - t.p if self.reml else t.n


@dataclass(frozen=True)
class Value:
    """One evaluation at theta.

    ``gamma`` (p,): fixed effects; ``Phi`` (p, p): (X'H^-1 X)^-1; ``sigma2``: residual variance;
    ``Y`` (J, q, q + p + 1): each group's triangle after C^-1, all that derivatives need.
    """

    theta: np.ndarray
    L: np.ndarray
    deviance: float
    gamma: np.ndarray
    Phi: np.ndarray
    sigma2: float
    Y: np.ndarray


@dataclass(frozen=True)
class Derivatives:
    """Gradient in G and theta, Hessians in theta, at one Value; m parameters, q effects.

    ``Gamma`` (q, q): derivative of d with respect to G, summed over groups. ``gradient`` (m,).
    ``hessian`` (m, m): of the profiled d. ``cross`` (m,): d^2 of the unprofiled deviance with
    respect to theta_i and log sigma^2; ``unprofiled`` (m, m): its Hessian in theta at fixed
    sigma^2.
    """

    Gamma: np.ndarray
    gradient: np.ndarray
    hessian: np.ndarray
    cross: np.ndarray
    unprofiled: np.ndarray


def evaluate(problem: Problem, theta: np.ndarray) -> Value:
    """The profiled deviance at ``theta`` (m,), any real numbers."""
    t = problem.triangles
    L = np.ascontiguousarray(factor(problem.basis, theta))
    A = t.rest.copy()
    Y = np.empty_like(t.R)
    log_det_H = absorb(t.R, L, Y, A)

    p = t.p
    C = np.linalg.cholesky(A[:p, :p])
    z = np.linalg.solve(C, A[:p, p])
    C_inverse = np.linalg.solve(C, np.eye(p))
    Phi = C_inverse.T @ C_inverse
    gamma = C_inverse.T @ z
    r2 = float(A[p, p] - z @ z)
    sigma2 = r2 / problem.divisor

    deviance = log_det_H + problem.divisor * float(1.0 + np.log(2.0 * np.pi * sigma2))
    if problem.reml:
        deviance += 2.0 * float(np.sum(np.log(np.diag(C))))
    return Value(theta, L, deviance + problem.constant, gamma, Phi, sigma2, Y)


def differentiate(problem: Problem, value: Value) -> Derivatives:
    """Exact first and second derivatives at ``value``.

    With W = Z'H^-1 Z, N = Z'H^-1[X y], s = Z'H^-1(y - X gamma), Q = Z'H^-1 X, P = Q Phi Q' per
    group, all needed sums over groups are accumulated once; their cost does not depend on the
    number of parameters.
    """
    t, sigma2, Phi = problem.triangles, value.sigma2, value.Phi
    q, p = t.q, t.p
    w = np.r_[-value.gamma, 1.0]
    W, ss, P = (np.zeros((q, q)) for _ in range(3))
    WW, Wss, WP = (np.zeros((q, q, q, q)) for _ in range(3))
    sQ, QQ = np.zeros((q, q, p)), np.zeros((q, p, q, p))
    sweep(value.Y, w, Phi, W, ss, P, WW, Wss, WP, sQ, QQ)

    B, L = problem.basis, value.L
    BL = B @ L.T
    E = BL + BL.transpose(0, 2, 1)
    BB = np.einsum("iab,jcb->ijac", B, B)

    Gamma = W - ss / sigma2 - (P if problem.reml else 0.0)
    gradient = np.einsum("ab,iab->i", Gamma, E)
    s_i = np.einsum("ab,iab->i", ss, E)

    # t_ij = tr(P_H Z E_i Z' P_H Z E_j Z'), P_H the projection P (REML) or H^-1 (ML).
    trace = np.einsum("dabc,iab,jcd->ij", WW, E, E)
    sEQ = np.einsum("abk,iab->ik", sQ, E)
    quadratic = np.einsum("bcda,iab,jcd->ij", Wss, E, E) - sEQ @ Phi @ sEQ.T
    if problem.reml:
        cross = np.einsum("bcda,iab,jcd->ij", WP, E, E)
        F = np.einsum("ajbk,iab->ijk", QQ, E) @ Phi
        trace += -cross - cross.T + np.einsum("ikl,jlk->ij", F, F)
    curvature = 2.0 * np.einsum("ab,ijab->ij", Gamma, BB)
    unprofiled = -trace + 2.0 * quadratic / sigma2 + curvature
    hessian = unprofiled - np.outer(s_i, s_i) / (problem.divisor * sigma2**2)
    return Derivatives(
        Gamma, gradient, (hessian + hessian.T) / 2, s_i / sigma2, (unprofiled + unprofiled.T) / 2
    )
