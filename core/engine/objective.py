"""What every engine computes: the profiled deviance and its derivatives, as values.

Notation. V = sigma^2 H, H = I + Z G Z', G = L L' per group, L = L(theta) linear in theta
(structures.py), block diagonal over the random-effects equations. sigma^2 and the fixed effects
are profiled out, so that

    d(theta) = log|H| + [REML: log|X'H^-1 X|] + m (1 + log(2 pi r^2/m)),

with r^2 the generalised residual sum of squares, m = n (ML) or n - p (REML), is -2 times the
log (restricted) likelihood (Bates et al. 2015, JSS 67(1), equations 34 and 41).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np

from core.engine.kernels_dense import profile_fixed
from core.engine.structures import BlockCovariance
from core.model.spec import Criterion


@dataclass(frozen=True)
class Value:
    """One evaluation at theta (m,).

    ``L`` (q, columns): relative covariance factor of all equations, and ``G`` (q, q) the relative
    covariance itself (structures.py). ``gamma`` (p,): fixed effects;
    ``Phi`` (p, p): (X'H^-1 X)^-1; ``sigma2``: residual variance. ``state``: what the engine
    keeps of its forward sweep for the derivatives and predictions.
    """

    theta: np.ndarray
    L: np.ndarray
    G: np.ndarray
    deviance: float
    gamma: np.ndarray
    Phi: np.ndarray
    sigma2: float
    state: Any


@dataclass(frozen=True)
class Derivatives:
    """Gradient in G and theta, Hessians in theta, at one Value; m parameters, q effects.

    ``Gamma`` (q, q): derivative of d with respect to G, summed over groups, zero between levels.
    ``gradient`` (m,). ``hessian`` (m, m): of the profiled d. ``cross`` (m,): second derivative of
    the unprofiled deviance in theta_i and log sigma^2; ``unprofiled`` (m, m): its Hessian in
    theta at fixed sigma^2. ``accurate``: whether the second derivatives are more than a search
    needs. ``left_out`` (m, m): the part of them that may be carried from point to point.
    ``kept``: what the engine keeps of its reverse sweep for accurate ones.
    """

    Gamma: np.ndarray
    gradient: np.ndarray
    hessian: np.ndarray
    cross: np.ndarray
    unprofiled: np.ndarray
    accurate: bool = True
    left_out: np.ndarray | float = 0.0
    kept: Any = None


@dataclass(frozen=True)
class Prediction:
    """BLUPs (J, q) of the effects that share one grouping and their covariances (J, q, q).

    In the units of the conditioned model, the covariances relative to sigma^2.
    """

    blup: np.ndarray
    covariance: np.ndarray


@dataclass(frozen=True)
class Problem(ABC):
    """What is minimised: sufficient statistics (in the subclasses), family of G, criterion.

    ``constant`` is added to the deviance (log determinants of the scalings of X and y).
    """

    covariance: BlockCovariance
    criterion: Criterion
    constant: float

    @property
    def basis(self) -> np.ndarray:
        """The basis of L(theta), shape (m, q, q)."""
        return self.covariance.basis

    @property
    def reml(self) -> bool:
        """Whether the restricted likelihood is maximised."""
        return self.criterion is Criterion.REML

    @property
    def divisor(self) -> float:
        """The divisor m of r^2 in sigma^2: n - p under REML, n under ML."""
        n, p = self.size
        return n - p if self.reml else n

    @property
    @abstractmethod
    def size(self) -> tuple[float, int]:
        """Rows n, or their total weight, and fixed columns p."""

    @property
    def width(self) -> int:
        """Number of columns of the largest system that an evaluation may solve at once."""
        return self.size[1]

    @property
    def coupled(self) -> tuple[int, int]:
        """Numbers of crossed effects, and of cross-products of nested effects with others."""
        return 0, 0

    @property
    @abstractmethod
    def groups(self) -> np.ndarray:
        """Number (total weight) of the groups in which each effect occurs, shape (q,)."""

    @property
    @abstractmethod
    def weighted(self) -> bool:
        """Whether groups count with weights."""

    @abstractmethod
    def cluster_gradients(
        self, value: Value, clusters: Sequence[np.ndarray], n_clusters: int
    ) -> np.ndarray:
        """Each cluster's part of Gamma under ML, shape (n_clusters, q, q).

        ``clusters``: per grouping the cluster of each of its groups, shape (J,).
        """

    @abstractmethod
    def evaluate(self, theta: np.ndarray) -> Value:
        """The profiled deviance at ``theta`` (m,), any real numbers."""

    @abstractmethod
    def differentiate(self, value: Value, accurate: bool = True) -> Derivatives:
        """First and second derivatives at ``value``; the gradient always exact.

        Where the exact Hessian takes differences of gradients, a search that is not ``accurate``
        does with an approximation.
        """

    def follow(self, value: Value, step: np.ndarray, before: Derivatives) -> Derivatives:
        """Derivatives at ``value``, a ``step`` (m,) in theta from where they were ``before``.

        Where the exact Hessian takes differences of gradients, a part of it is carried over and
        updated by what the gradients say of the way.
        """
        return self.differentiate(value, accurate=False)

    def expected(self, G: np.ndarray, family: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """tr(P V_k P V_l) (m, m), V_k = Z D_k Z' for D_k of ``family`` (m, q, q), and Z'PZ (q, q).

        P is the restricted projection at G, a member of the model's family, whatever its criterion.
        None where there is no formula for it.
        """
        return None

    def linear_deviance(self) -> float:
        """The deviance of the linear regression with the same fixed part."""
        return self.evaluate(np.zeros(len(self.basis))).deviance

    def verified(self, value: Value, found: Derivatives) -> Derivatives:
        """Accurate derivatives at ``value``, where those for a search have been ``found``."""
        return self.differentiate(value)

    def least_residual(self) -> float:
        """What sigma^2 cannot fall below at any theta, as far as it is known without an effort."""
        return 0.0

    @property
    def dear(self) -> bool:
        """Whether a search ends as soon as another step would change nothing that anybody reads."""
        return False

    def moment_start(self) -> np.ndarray | None:
        """A theta (m,) near the optimum as a rule, without an evaluation; None if none is known."""
        return None

    def scored(self, value: Value) -> np.ndarray | None:
        """A theta (m,) likely to be better than that of ``value``; None if none is at hand."""
        return None

    @abstractmethod
    def gradient_in_G(self, value: Value) -> np.ndarray:
        """Gamma alone, (q, q)."""

    @abstractmethod
    def predict(self, value: Value) -> tuple[Prediction, ...]:
        """BLUPs, one Prediction per grouping in the order of the model."""

    def with_covariance(self, covariance: BlockCovariance) -> Self:
        """The same problem with another parametrisation of the same family."""
        return replace(self, covariance=covariance)


@dataclass(frozen=True)
class Profile:
    """The fixed part at the end of an elimination: beta, sigma^2 and the deviance."""

    gamma: np.ndarray
    Phi: np.ndarray
    sigma2: float
    deviance: float


def profile(A: np.ndarray, log_det_H: float, divisor: float, reml: bool) -> Profile:
    """Profile beta and sigma^2 out of A = [X y]'H^-1[X y], shape (p + 1, p + 1).

    Its upper triangle is read. Everything is NaN where X'H^-1 X is not positive definite.
    """
    gamma, Phi, rss, log_det_X = profile_fixed(A)
    sigma2 = rss / divisor
    deviance = log_det_H + divisor * float(1.0 + np.log(2.0 * np.pi * sigma2))
    return Profile(gamma, Phi, sigma2, deviance + log_det_X if reml else deviance)
