"""How variance parameters can leave a hypothesis: the cone of directions and its metric.

At a covariance G0 of the random effects, relative to sigma^2, the family G0 + D is bounded only
along the kernel N of G0: D must be positive semidefinite there, N'DN >= 0. These are the cone's
coordinates; all other directions are free (Self and Liang 1987, JASA 82; Stram and Lee 1994,
Biometrics 50). The metric is the information on these coordinates with everything else profiled
out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

from core.engine.objective import Problem
from core.engine.structures import BlockCovariance
from core.inference.chi_bar_square import Cone, coordinates
from core.model.spec import Criterion, Structure

#: Relative to the mean information of a group, how far G is moved to differentiate by it.
STEP = 1e-6
#: Eigenvalues of G0 smaller than this, relative to the largest, belong to its kernel.
KERNEL = 1e-9
#: The information has no inverse where its scaled eigenvalues are smaller than this.
SINGULAR = 1e-8


@dataclass(frozen=True)
class VarianceCone:
    """The ``cone`` and the efficient ``information`` on its coordinates (d, d)."""

    cone: Cone
    information: np.ndarray


@lru_cache(maxsize=64)
def generators(covariance: BlockCovariance) -> np.ndarray:
    """Positive semidefinite matrices that span the family of G, shape (m, q, q).

    The family is their span's intersection with the semidefinite cone. For the structures
    without correlations to estimate it is their combinations with coefficients >= 0.
    """
    q = sum(covariance.sizes)
    found = [np.zeros((0, q, q))]
    for part in _parts(covariance):
        whole = np.zeros((len(part.generators), q, q))
        whole[:, part.effects[:, None], part.effects] = part.generators
        found.append(whole)
    return np.concatenate(found)


@dataclass(frozen=True)
class _Part:
    """A block of G, or the two of an exchangeable factor: its effects (k,) and (d, k, k)."""

    structure: Structure
    effects: np.ndarray
    generators: np.ndarray


@lru_cache(maxsize=64)
def _parts(covariance: BlockCovariance) -> tuple[_Part, ...]:
    return tuple(_each_part(covariance))


def _each_part(covariance: BlockCovariance) -> Iterator[_Part]:
    shared = {part.own: part for part in covariance.shared}
    behind = {part.shared for part in covariance.shared}
    for k, (structure, own) in enumerate(
        zip(covariance.structures, covariance.effects, strict=True)
    ):
        if k in behind:
            continue
        effects = np.arange(own.start, own.stop)
        generators = _generators_of(structure, len(effects))
        if k in shared:
            # Variances a and "c" of the two parts: the contrasts have a, the mean a + q c.
            effects = np.r_[effects, covariance.effects[shared[k].shared].start]
            each = 1.0 / shared[k].q
            generators = np.stack([np.diag([1.0, -each]), np.diag([0.0, each])])
            structure = Structure.EXCHANGEABLE
        yield _Part(structure, effects, generators)


def _generators_of(structure: Structure, q: int) -> np.ndarray:
    unit = np.eye(q)
    if structure is Structure.IDENTITY or q == 1:
        return unit[None]
    if structure is Structure.EXCHANGEABLE:
        mean = np.full((q, q), 1.0 / q)
        return np.stack([unit - mean, mean])
    if structure is Structure.INDEPENDENT:
        vectors = unit
    else:
        # In the order of the lower triangle: e_i e_i' and (e_i + e_j)(e_i + e_j)'.
        rows, columns = np.tril_indices(q)
        vectors = np.where(np.equal(rows, columns)[:, None], unit[rows], unit[rows] + unit[columns])
    return vectors[:, :, None] * vectors[:, None, :]


def boundary(covariance: BlockCovariance, G0: np.ndarray) -> Cone:
    """The cone at G0 (q, q), a member of the family: its kind and number of coordinates."""
    return _coordinate_map(covariance, G0, np.eye(len(G0)))[0]


def variance_cone(
    problem: Problem, G0: np.ndarray, kernel_of: np.ndarray | None = None
) -> VarianceCone | None:
    """The cone at ``G0`` with its metric; None where the information has no inverse.

    ``kernel_of``: a member of the family with the kernel that the hypothesis implies, where that
    is not to be read off G0 itself.
    """
    family = generators(problem.covariance)
    information, W = expected_information(problem, G0)
    scale = np.sqrt(np.diag(information))
    if not np.all(scale > 0.0):
        return None
    if np.linalg.eigvalsh(information / np.outer(scale, scale))[0] < SINGULAR:
        return None
    cone, rows = _coordinate_map(problem.covariance, G0 if kernel_of is None else kernel_of, W)
    # The coordinates are linear in the parameters, kappa = A c, so that their efficient
    # information is (A I^-1 A')^-1.
    A = np.einsum("dab,mab->dm", rows, family)
    covariance = A @ np.linalg.solve(information, A.T)
    return VarianceCone(cone, np.linalg.inv((covariance + covariance.T) / 2.0))


def expected_information(problem: Problem, G0: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The information on the coefficients of the generators D_k at G0, sigma^2 profiled out.

    With V_k = Z D_k Z', H = I + Z G0 Z' and the restricted projection P,

        I_kl = (tr(P V_k P V_l) - tr(P V_k) tr(P V_l) / (n - p)) / 2

    (Harville 1977, JASA 72), also used for ML, to which it is asymptotically equivalent. The
    traces come from W(G) = sum over groups of Z'PZ, the gradient in G without the part of y:
    tr(P V_k) = <W, D_k>, and tr(P V_k P V_l) = -d<W, D_l> along D_k. These are differences where
    several groupings have effects that vary, and formulas otherwise. Also returns W(G0).
    """
    family = generators(problem.covariance)
    second, W = problem.expected(G0, family) or _by_differences(problem, G0, family)
    first = np.einsum("mab,ab->m", family, W)
    return (second - np.outer(first, first) / _degrees(problem)) / 2.0, W


def _degrees(problem: Problem) -> float:
    """n - p, whatever the criterion."""
    n, p = problem.size
    return n - p


def _by_differences(
    problem: Problem, G0: np.ndarray, family: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """tr(P V_k P V_l) (m, m) and W(G0) (q, q); see ``expected_information``."""
    restricted = replace(problem, criterion=Criterion.REML)
    covariance = replace(restricted.covariance, orders=())
    restricted = restricted.with_covariance(covariance)

    def weight(G: np.ndarray) -> np.ndarray:
        value = restricted.evaluate(covariance.project(G))
        return restricted.gradient_in_G(replace(value, sigma2=np.inf))

    W = weight(G0)
    first = np.einsum("mab,ab->m", family, W)
    groups = float(np.max(restricted.groups))
    second = np.empty((len(family), len(family)))
    for k, D in enumerate(family):
        h = STEP * groups / first[k]
        # Of second order to one side, as the other may be outside of the cone.
        fall = 3.0 * W - 4.0 * weight(G0 + h * D) + weight(G0 + 2.0 * h * D)
        second[k] = np.einsum("mab,ab->m", family, fall) / (2.0 * h)
    return (second + second.T) / 2.0, W


def _coordinate_map(
    covariance: BlockCovariance, G0: np.ndarray, W: np.ndarray
) -> tuple[Cone, np.ndarray]:
    """The cone at G0, and matrices R (d, q, q) with coordinates <R_i, D> of a direction D.

    The coordinates of a matrix are scaled by W, so that the metric is nearly Euclidean.
    """
    numbers: list[np.ndarray] = []
    matrices: list[np.ndarray] = []
    sizes: list[int] = []
    for part in _parts(covariance):
        place, q = np.ix_(part.effects, part.effects), len(part.effects)
        own, weight = G0[place], W[place]
        if part.structure is Structure.UNSTRUCTURED and q > 1:
            N = _kernel(own)
            k = N.shape[1]
            C = np.linalg.cholesky(N.T @ weight @ N) if k else np.zeros((0, 0))
            rows = _coordinate_rows(N @ C)
        else:
            dual = np.linalg.pinv(part.generators.reshape(-1, q * q)).T
            coefficients = dual @ own.ravel()
            zero = coefficients <= KERNEL * np.max(coefficients, initial=0.0)
            rows, k = dual.reshape(-1, q, q)[zero], 1
            size = np.einsum("dab,ab->d", part.generators[zero], weight)
            rows = rows * size[:, None, None]
        whole = np.zeros((len(rows), *G0.shape))
        whole[:, part.effects[:, None], part.effects] = rows
        if k > 1:
            sizes.append(k)
            matrices.append(whole)
        else:
            numbers.append(whole)
    n_numbers = sum(len(rows) for rows in numbers)
    nothing = np.zeros((0, *G0.shape))
    return Cone(n_numbers, tuple(sizes)), np.concatenate([nothing, *numbers, *matrices])


def _kernel(G: np.ndarray) -> np.ndarray:
    """An orthonormal basis of the kernel of G, (q, k)."""
    if not np.any(G):
        return np.eye(len(G))
    values, vectors = np.linalg.eigh(G)
    return vectors[:, values <= KERNEL * max(float(values[-1]), 0.0)]


def _coordinate_rows(M: np.ndarray) -> np.ndarray:
    """The matrices R_i with <R_i, D> = coordinates(M'DM)_i, (k(k+1)/2, q, q)."""
    q = len(M)
    return coordinates(M.T @ _units(q) @ M).T.reshape(-1, q, q)


@cache
def _units(q: int) -> np.ndarray:
    """The symmetric parts of the unit matrices, (q q, q, q)."""
    units = np.eye(q * q).reshape(q * q, q, q)
    return (units + units.transpose(0, 2, 1)) / 2.0
