"""What conditions a model's columns and starts the search, against NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.kernels_conditioning import orthogonal_map, powers_above, upper_product
from core.engine.kernels_covariance import lower_triangle, pivots, scoring_step
from core.engine.kernels_dense import left_of_last


def test_powers_of_two_are_the_nearest_above() -> None:
    x = np.array([0.0, 0.3, 0.5, 1.0, 1.0 + 1e-15, 5.0, 1e-300, 1e300, np.inf, np.nan])
    found = powers_above(x)
    positive = x[1:8]
    np.testing.assert_array_equal(found[1:8] >= positive, True)
    np.testing.assert_array_equal(found[1:8] / 2.0 < positive, True)
    np.testing.assert_array_equal(found[[0, 8, 9]], [1.0, np.inf, 1.0])
    np.testing.assert_array_equal(np.frexp(found[1:8])[0], 0.5)


@pytest.mark.parametrize("p", [1, 2, 6])
def test_map_orthogonalises_and_takes_the_fit_off(p: int) -> None:
    rng = np.random.default_rng(p)
    W = rng.normal(size=(50, p + 1)) * 10.0 ** rng.uniform(-4, 4, p + 1)
    W[:, p] += W[:, :p].sum(axis=1)
    T, unit, condition, left = orthogonal_map(W.T @ W)
    scaled = W / unit
    assert condition == pytest.approx(np.linalg.cond(scaled[:, :p]), rel=1e-8)
    fit = np.linalg.lstsq(scaled[:, :p], scaled[:, p], rcond=None)[0]
    residual = scaled[:, p] - scaled[:, :p] @ fit
    assert left == pytest.approx(residual @ residual, rel=1e-8)
    found = W @ T
    np.testing.assert_allclose(found[:, :p].T @ found[:, :p], np.eye(p), atol=1e-10)
    np.testing.assert_allclose(found[:, p], residual, atol=1e-8 * np.abs(scaled[:, p]).max())
    np.testing.assert_array_equal(np.tril(T, -1), 0.0)


def test_map_refuses_what_has_no_factor() -> None:
    whole = np.array([[1.0, 1.0, 0.5], [1.0, 1.0, 0.5], [0.5, 0.5, 1.0]])
    zero, infinite = np.eye(3), np.eye(3)
    zero[2, 2], infinite[0, 1] = 0.0, np.inf
    for G in (whole, zero, infinite):
        assert orthogonal_map(G)[2] == np.inf


def test_triangular_products_and_orders() -> None:
    rng = np.random.default_rng(3)
    S, T = np.triu(rng.normal(size=(2, 5, 5)))
    np.testing.assert_allclose(upper_product(S, T), S @ T, atol=1e-14)
    L = np.tril(rng.normal(size=(4, 4)))
    np.testing.assert_array_equal(lower_triangle(L), L[np.tril_indices(4)])
    # The last effect, then what it leaves of the others; of two alike the later one.
    G = np.array([[4.0, 0.0, 3.9], [0.0, 1.0, 0.0], [3.9, 0.0, 5.0]])
    assert pivots(G).tolist() == [2, 1, 0]
    assert pivots(np.eye(3)).tolist() == [2, 1, 0]
    assert pivots(np.diag([1.0, 3.0, 0.0])).tolist() == [1, 0, 2]


@pytest.mark.parametrize("p", [0, 1, 4])
def test_what_least_squares_leaves(p: int) -> None:
    rng = np.random.default_rng(p)
    X, y = rng.normal(size=(30, p)), rng.normal(size=30)
    if p:
        X = np.column_stack([X, X[:, 0]])  # once more: there is no inverse
    W = np.column_stack([X, y])
    rest = y - X @ np.linalg.lstsq(X, y, rcond=None)[0] if p else y
    assert left_of_last(W.T @ W, 1e-13) == pytest.approx(rest @ rest, rel=1e-12)


@pytest.mark.parametrize("q", [1, 2, 3])
def test_scoring_step_solves_for_the_covariance(q: int) -> None:
    rng = np.random.default_rng(q)
    R = rng.normal(size=(20, q + 2, q))
    W = R.transpose(0, 2, 1) @ R
    first = W[:, *np.tril_indices(q)]
    D, G = rng.normal(size=(q, q)), 9.0 * np.eye(q)
    D = 0.1 * (D + D.T)
    # sum W D W is the derivative at which the step is D.
    found, told_apart = scoring_step(
        np.einsum("jab,bc,jcd->ad", W, D, W), first.T @ first, G, 0.02, 0.01
    )
    assert told_apart
    np.testing.assert_allclose(found, G - D, atol=1e-10)
    pushed, _ = scoring_step(np.einsum("jab,jbd->ad", W, W), first.T @ first, np.eye(q), 0.5, 0.1)
    np.testing.assert_allclose(pushed, 0.05 * np.eye(q), atol=1e-10)
    if q > 1:
        # Groups with one direction each, the same in all, do not tell its elements apart.
        alike = np.outer(R[0, 0], R[0, 0])[np.tril_indices(q)]
        assert not scoring_step(D, np.outer(alike, alike), G, 0.02, 0.01)[1]
