"""Chi-bar-square distributions: what a likelihood-ratio statistic follows on a boundary.

Let z ~ N(0, I^-1) and C a closed convex cone. The squared length (in the metric I) of the
projection of z onto C is distributed as a mixture of chi-squares,

    Pr(T >= x) = sum_i w_i Pr(chi2_i >= x),

with weights that depend on C and I (Kudo 1963; Shapiro 1985, Biometrika 72; Silvapulle and Sen
2005, section 3.4). If C is the cone of directions in which the parameters can leave the
hypothesis, T has the limiting distribution of the likelihood-ratio statistic (Chernoff 1954; Self
and Liang 1987, JASA 82; Shapiro 1988, Int. Stat. Rev. 56).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import comb

import numpy as np
from scipy.special import chdtrc

from core.numeric.kernels_sphere import sum_of_densities

#: Directions drawn where weights have no closed form, by the size of the largest matrix.
DIRECTIONS = {1: 4000, 2: 2000, 3: 1000}
FEWEST_DIRECTIONS = 400
#: Correlations smaller than this are zero: the information is diagonal.
UNCORRELATED = 1e-9
#: Projections stop when a step changes a point by less than this, relative to its length.
PROJECTED = 5e-5
LONGEST_PROJECTION = 300


@dataclass(frozen=True)
class Cone:
    """Non-negative numbers times positive semidefinite matrices.

    ``orthant``: how many numbers; ``matrices``: the sizes of the matrices. Coordinates: the
    numbers, then for each matrix its lower triangle by rows, off-diagonal elements times sqrt 2,
    so that their inner product is that of the matrices.
    """

    orthant: int
    matrices: tuple[int, ...] = ()

    @property
    def dimension(self) -> int:
        """Number of coordinates."""
        return self.orthant + sum(k * (k + 1) // 2 for k in self.matrices)


@dataclass(frozen=True)
class Tail:
    """A tail probability; ``error`` is its Monte Carlo standard error, None if it is exact."""

    p: float
    error: float | None = None


def coordinates(matrix: np.ndarray) -> np.ndarray:
    """The coordinates of symmetric matrices (..., k, k) in a Cone, (..., k(k+1)/2)."""
    rows, columns, units = _triangle(matrix.shape[-1])
    return matrix[..., rows, columns] * units


@cache
def _triangle(k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows and columns of a lower triangle, by rows, and the lengths of its units as matrices."""
    rows, columns = np.tril_indices(k)
    return rows, columns, np.where(rows == columns, 1.0, np.sqrt(2.0))


def matrix_of(values: np.ndarray, k: int) -> np.ndarray:
    """The symmetric matrices (..., k, k) with these coordinates."""
    rows, columns, units = _triangle(k)
    entries = values / units
    found = np.zeros((*values.shape[:-1], k, k))
    found[..., rows, columns] = entries
    found[..., columns, rows] = entries
    return found


# Mixtures


def mixture_tail(weights: np.ndarray, x: float, extra: int = 0) -> float:
    """sum_i w_i Pr(chi2 with i + ``extra`` degrees of freedom >= x)."""
    if x <= 0.0:
        return 1.0
    df = np.arange(len(weights)) + extra
    tails = np.where(df > 0, chdtrc(np.maximum(df, 1), x), 0.0)
    return float(weights @ tails)


def exact_weights(cone: Cone, information: np.ndarray) -> np.ndarray | None:
    """The weights w_0 … w_m where a formula or a smooth integral gives them, otherwise None.

    Orthants of up to three dimensions (Kudo 1963; Silvapulle and Sen 2005, section 3.4), larger
    ones where the information is diagonal, and a single 2 x 2 covariance matrix.
    """
    m = cone.dimension
    if m == 0:
        return np.ones(1)
    if cone.matrices:
        return _matrix_weights(information) if cone == Cone(0, (2,)) else None
    covariance = np.linalg.inv(information)
    R = _correlations(covariance)
    if np.max(np.abs(R - np.eye(m)), initial=0.0) < UNCORRELATED:
        return np.array([comb(m, i) for i in range(m + 1)]) / 2.0**m
    if m == 2:
        none = float(np.arccos(R[0, 1])) / (2.0 * np.pi)
        return np.array([none, 0.5, 0.5 - none])
    if m == 3:
        all_ = 0.5 - _angles(R) / (4.0 * np.pi)
        two = 0.75 - _angles(-_correlations(information)) / (4.0 * np.pi)
        return np.array([0.5 - two, 0.5 - all_, two, all_])
    return None


def _correlations(covariance: np.ndarray) -> np.ndarray:
    scale = np.sqrt(np.diag(covariance))
    return np.clip(covariance / np.outer(scale, scale), -1.0, 1.0)


def _angles(R: np.ndarray) -> float:
    """The sum of arccos r_ij over the three pairs."""
    return float(np.sum(np.arccos(R[np.triu_indices(3, 1)])))


def _matrix_weights(information: np.ndarray) -> np.ndarray:
    """The weights of the cone of 2 x 2 covariance matrices, an elliptic cone in space.

    w_3 and w_0 are the probabilities of the cone and of its polar; even and odd weights each add
    up to a half (Shapiro 1988). The polar is -I^-1 C because the cone is its own dual.
    """
    inside = _probability_inside(information)
    polar = _probability_inside(np.linalg.inv(information))
    return np.array([polar, 0.5 - inside, 0.5 - polar, inside])


def _probability_inside(precision: np.ndarray) -> float:
    """Pr(z in the cone of 2 x 2 semidefinite matrices), z ~ N(0, precision^-1).

    In coordinates that cone is circular with a half angle of 45 degrees about the identity. The
    density of z/|z| on the sphere is |M|^(1/2) (u'Mu)^(-3/2) / 4 pi, M the precision.
    """
    u, weights = _circular_cone()
    total = sum_of_densities(u, weights, np.ascontiguousarray(precision))
    return float(np.sqrt(np.linalg.det(precision)) * total) / (4.0 * np.pi)


@cache
def _circular_cone() -> tuple[np.ndarray, np.ndarray]:
    """Unit vectors (3, k) in the cone and their weights (k,) in an integral over its solid angle.

    Gauss-Legendre in the angle from the axis, the trapezoidal rule around it.
    """
    nodes, node_weights = np.polynomial.legendre.leggauss(48)
    polar = (nodes + 1.0) * np.pi / 8.0
    around = np.arange(128) * 2.0 * np.pi / 128
    a, f = np.meshgrid(polar, around, indexing="ij")
    height, east, north = np.cos(a), np.sin(a) * np.cos(f), np.sin(a) * np.sin(f)
    u = np.stack([(height + east) / np.sqrt(2.0), north, (height - east) / np.sqrt(2.0)])
    ring = node_weights * np.sin(polar) * (np.pi / 8.0) * (2.0 * np.pi / 128)
    return u.reshape(3, -1), np.repeat(ring, 128)


# Simulation


def simulated_tail(
    cone: Cone, information: np.ndarray, x: float, extra: int = 0, seed: int = 1
) -> Tail:
    """Pr(T + chi2_extra >= x) for any cone, by simulation.

    Only the direction u of z is drawn: its squared length is an independent chi-square with
    m + extra degrees of freedom, so that each draw gives Pr(chi2 >= x / T(u)) in full, and tail
    probabilities of any size have a small relative error.
    """
    if x <= 0.0:
        return Tail(1.0, 0.0)
    m = cone.dimension
    if chdtrc(m + extra, x) == 0.0:  # no direction gives more than the whole length does
        return Tail(0.0, 0.0)
    information = information / _unit_scale(cone, information)
    n = DIRECTIONS.get(max(cone.matrices, default=1), FEWEST_DIRECTIONS)
    white = np.random.default_rng(seed).standard_normal((n, m + extra))
    length = np.einsum("ij,ij->i", white, white)
    # With I = C C', z = C^-T e has covariance I^-1 and squared length e'e.
    z = np.linalg.solve(np.linalg.cholesky(information).T, white[:, :m].T).T
    squared = projected_length(cone, information, z)
    squared += np.einsum("ij,ij->i", white[:, m:], white[:, m:])
    ratio = np.clip(squared / length, 1e-300, 1.0)
    tails = chdtrc(m + extra, x / ratio)
    # Relative to the largest, so that the squares of tiny probabilities do not vanish.
    top = max(float(tails.max()), 1e-300)
    return Tail(float(tails.mean()), top * float((tails / top).std(ddof=1)) / float(np.sqrt(n)))


def _unit_scale(cone: Cone, information: np.ndarray) -> np.ndarray:
    """What to divide the information by for each number and matrix to have a unit of its own.

    The cone does not change with its units, and projections need fewer steps.
    """
    diagonal = np.diag(information)
    units = [np.sqrt(diagonal[: cone.orthant])]
    start = cone.orthant
    for k in cone.matrices:
        end = start + k * (k + 1) // 2
        units.append(np.full(end - start, np.sqrt(diagonal[start:end].mean())))
        start = end
    scale = np.concatenate(units)
    return np.outer(scale, scale)


def projected_length(cone: Cone, information: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Squared lengths of the projections of the rows of z (n, m).

    As the largest value of 2 z'Ic - c'Ic over the cone: flat at the projection c, so that an error
    there enters squared.
    """
    point = project(cone, information, z)
    return np.einsum("ij,jk,ik->i", point, information, 2.0 * z - point)


def project(cone: Cone, information: np.ndarray, z: np.ndarray) -> np.ndarray:
    """The points of the cone nearest to each row of z (n, m) in the metric ``information``.

    Projected gradients with Nesterov's momentum; only points still moving are carried on.
    """
    values = np.linalg.eigvalsh(information)
    root = float(np.sqrt(values[0] / values[-1]))
    momentum = (1.0 - root) / (1.0 + root)
    metric = information / values[-1]
    found = _project_plainly(cone, z)
    moving = np.arange(len(z))
    target, now, ahead = z, found, found
    for _ in range(LONGEST_PROJECTION):
        following = _project_plainly(cone, ahead - (ahead - target) @ metric)
        change = np.linalg.norm(following - now, axis=1)
        ahead = following + momentum * (following - now)
        now = following
        found[moving] = now
        going = change > PROJECTED * root * np.linalg.norm(target, axis=1)
        if not going.any():
            break
        moving, target, now, ahead = moving[going], target[going], now[going], ahead[going]
    return found


def _project_plainly(cone: Cone, z: np.ndarray) -> np.ndarray:
    """The projection in the Euclidean metric: negative numbers and eigenvalues become zero."""
    parts = [np.maximum(z[:, : cone.orthant], 0.0)]
    start = cone.orthant
    for k in cone.matrices:
        end = start + k * (k + 1) // 2
        parts.append(
            _semidefinite_2(z[:, start:end]) if k == 2 else _semidefinite(z[:, start:end], k)
        )
        start = end
    return np.concatenate(parts, axis=1)


def _semidefinite(z: np.ndarray, k: int) -> np.ndarray:
    """The nearest semidefinite matrices: negative eigenvalues become zero."""
    values, vectors = np.linalg.eigh(matrix_of(z, k))
    scaled = vectors * np.maximum(values, 0.0)[:, None, :]
    return coordinates(scaled @ vectors.transpose(0, 2, 1))


def _semidefinite_2(z: np.ndarray) -> np.ndarray:
    """The same for k = 2, where the eigenvalues are m ± r: m the mean of the diagonal, r the length
    of what remains, R. With only m + r positive the nearest matrix is (m + r) (I + R / r) / 2."""
    mean, half = (z[:, 0] + z[:, 2]) / 2.0, (z[:, 0] - z[:, 2]) / 2.0
    off = z[:, 1] / np.sqrt(2.0)
    r = np.hypot(half, off)
    kept = np.clip(mean + r, 0.0, None) / np.maximum(2.0 * r, np.finfo(float).tiny)
    found = np.stack([kept * (r + half), kept * z[:, 1], kept * (r - half)], axis=1)
    inside = mean >= r
    found[inside] = z[inside]
    return found
