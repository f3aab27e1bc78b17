"""Chi-bar-square weights against closed forms, plain simulation and one another."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import nnls
from scipy.special import chdtrc

from core.inference.chi_bar_square import (
    Cone,
    coordinates,
    exact_weights,
    matrix_of,
    mixture_tail,
    project,
    projected_length,
    simulated_tail,
)
from core.inference.distributions import chibar01_p
from core.numeric.kernels_sphere import sum_of_densities


def information_of(m: int, seed: int) -> np.ndarray:
    A = np.random.default_rng(seed).normal(size=(m, 2 * m))
    return A @ A.T


def weights_of(cone: Cone, information: np.ndarray) -> np.ndarray:
    weights = exact_weights(cone, information)
    assert weights is not None
    return weights


def test_densities_on_the_sphere() -> None:
    rng = np.random.default_rng(2)
    u, weights, M = rng.normal(size=(3, 40)), rng.uniform(size=40), information_of(3, 4)
    expected = float(np.sum(u * (M @ u), axis=0) ** -1.5 @ weights)
    assert sum_of_densities(u, weights, M) == pytest.approx(expected, rel=1e-13)


def test_one_variance_is_half_and_half() -> None:
    weights = weights_of(Cone(1), np.array([[3.7]]))
    assert weights == pytest.approx([0.5, 0.5])
    for x in (0.0, 0.3, 2.7, 40.0):
        assert mixture_tail(weights, x) == pytest.approx(chibar01_p(x), rel=1e-14)


def test_independent_variances_are_binomial() -> None:
    """Self and Liang (1987), case 7 with zero correlation, and its extension to k variances."""
    assert weights_of(Cone(2), np.diag([1.0, 9.0])) == pytest.approx([0.25, 0.5, 0.25])
    assert weights_of(Cone(4), np.eye(4)) == pytest.approx(np.array([1, 4, 6, 4, 1]) / 16)


def test_two_correlated_variances() -> None:
    """Self and Liang (1987), case 7: the weight of two is the angle of the cone over 2 pi."""
    r = 0.5  # of the estimates: the information has -0.5, an angle of 120 degrees in its metric
    information = np.linalg.inv(np.array([[1.0, r], [r, 1.0]]))
    assert weights_of(Cone(2), information) == pytest.approx([1 / 6, 1 / 2, 1 / 3])


def test_three_equicorrelated_variances() -> None:
    """Correlations of 1/2 put all three of three positive in a quarter of the draws."""
    covariance = 0.5 + 0.5 * np.eye(3)
    weights = weights_of(Cone(3), np.linalg.inv(covariance))
    assert weights[3] == pytest.approx(1 / 4)
    assert weights.sum() == pytest.approx(1.0)
    assert weights[0] + weights[2] == pytest.approx(0.5)


def test_a_covariance_matrix_in_its_own_metric_is_a_circular_cone() -> None:
    weights = weights_of(Cone(0, (2,)), np.eye(3))
    root = np.sqrt(0.5)
    closed = np.array([1 - root, root, root, 1 - root]) / 2
    assert weights == pytest.approx(closed, rel=1e-12)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("cone", [Cone(2), Cone(3), Cone(0, (2,))])
def test_weights_are_the_dimensions_of_projections(cone: Cone, seed: int) -> None:
    information = information_of(cone.dimension, seed)
    weights = weights_of(cone, information)
    rng = np.random.default_rng(seed)
    z = rng.multivariate_normal(np.zeros(cone.dimension), np.linalg.inv(information), 20_000)
    point = project(cone, information, z)
    if cone.matrices:
        inside = np.linalg.eigvalsh(matrix_of(z, 2))[:, 0] > 0.0
        apex = np.linalg.eigvalsh(matrix_of(-z @ information, 2))[:, 0] > 0.0
        assert weights[3] == pytest.approx(inside.mean(), abs=0.015)
        assert weights[0] == pytest.approx(apex.mean(), abs=0.015)
    else:
        sizes = (point > 1e-6 * np.abs(z).max(axis=1, keepdims=True)).sum(axis=1)
        found = np.bincount(sizes, minlength=cone.dimension + 1) / len(z)
        assert weights == pytest.approx(found, abs=0.015)


@pytest.mark.parametrize("extra", [0, 2])
@pytest.mark.parametrize("cone", [Cone(2), Cone(3), Cone(0, (2,))])
def test_simulation_agrees_with_weights(cone: Cone, extra: int) -> None:
    information = information_of(cone.dimension, 8)
    weights = weights_of(cone, information)
    for x in (0.5, 3.0, 12.0, 80.0):
        exact = mixture_tail(weights, x, extra)
        found = simulated_tail(cone, information, x, extra)
        assert found.error is not None and 0.0 < found.error < 0.1 * exact
        assert abs(found.p - exact) < 4.0 * found.error


def test_projections_on_an_orthant_are_least_squares() -> None:
    information = information_of(5, 3)
    root = np.linalg.cholesky(information).T
    z = np.random.default_rng(3).normal(size=(200, 5))
    expected = np.array([nnls(root, root @ row)[0] for row in z])
    squared = np.einsum("ij,jk,ik->i", expected, information, expected)
    assert projected_length(Cone(5), information, z) == pytest.approx(squared, rel=1e-4, abs=1e-4)
    assert project(Cone(5), information, z) == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("cone", [Cone(0, (3,)), Cone(2, (2, 3))])
def test_projections_satisfy_moreau(cone: Cone) -> None:
    """The rest of a projection is orthogonal to it and makes obtuse angles with the cone."""
    m = cone.dimension
    information = information_of(m, 5)
    z = np.random.default_rng(5).normal(size=(100, m))
    point = project(cone, information, z)
    rest = (z - point) @ information
    length = np.einsum("ij,jk,ik->i", z, information, z)
    assert np.max(np.abs(np.einsum("ij,ij->i", rest, point)) / length) < 2e-3
    own = z[:, cone.orthant :][:, : cone.matrices[0] * (cone.matrices[0] + 1) // 2]
    other = np.zeros_like(z)
    other[:, : cone.orthant] = np.abs(z[:, : cone.orthant])
    square = matrix_of(own, cone.matrices[0])
    inside = coordinates(square @ square)
    other[:, cone.orthant : cone.orthant + inside.shape[1]] = inside
    assert np.max(rest @ other.T) < 0.05 * length.max()


def test_matrices_of_two_are_projected_as_by_their_eigenvalues() -> None:
    z = np.random.default_rng(2).normal(size=(400, 3)) ** 3
    z[:4] = [[0, 0, 0], [2, 0, 2], [-2, 0, -2], [1, 0, -1]]
    values, vectors = np.linalg.eigh(matrix_of(z, 2))
    assert set(np.count_nonzero(values > 0.0, axis=1)) == {0, 1, 2}
    nearest = np.einsum("nik,nk,njk->nij", vectors, np.maximum(values, 0.0), vectors)
    found = project(Cone(0, (2,)), np.eye(3), z)
    np.testing.assert_allclose(found, coordinates(nearest), rtol=1e-13, atol=1e-13)
    np.testing.assert_array_equal(found[values[:, 0] >= 0.0], z[values[:, 0] >= 0.0])


@pytest.mark.parametrize("cone", [Cone(4), Cone(1, (2,))])
def test_what_underflows_for_chi_square_does_for_every_mixture(cone: Cone) -> None:
    information = information_of(cone.dimension, 6)
    edge = next(x for x in np.arange(1400.0, 1600.0) if chdtrc(cone.dimension, x) == 0.0)
    assert simulated_tail(cone, information, edge).p == 0.0
    assert 0.0 < simulated_tail(cone, information, edge - 1.0).p < 1e-300


def test_coordinates_keep_inner_products_and_go_back() -> None:
    A, B = information_of(3, 1), information_of(3, 2)
    assert coordinates(A) @ coordinates(B) == pytest.approx(np.trace(A @ B))
    assert matrix_of(coordinates(A), 3) == pytest.approx(A)


def test_a_seed_gives_the_same_answer_again() -> None:
    information = information_of(5, 1)
    first = simulated_tail(Cone(5), information, 4.0)
    assert simulated_tail(Cone(5), information, 4.0) == first
    assert simulated_tail(Cone(5), information, 4.0, seed=2) != first


@pytest.mark.parametrize("cone", [Cone(5), Cone(1, (2,)), Cone(0, (3,))])
def test_no_mixture_exceeds_the_naive_chi_square(cone: Cone) -> None:
    information = information_of(cone.dimension, 4)
    for x in (0.1, 2.0, 9.0, 60.0):
        assert simulated_tail(cone, information, x).p <= chdtrc(cone.dimension, x)
    assert simulated_tail(cone, information, 0.0).p == 1.0
