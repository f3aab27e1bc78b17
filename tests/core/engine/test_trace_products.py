"""The exact Hessian of crossed models: traces of products against dense matrices."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.engine import multilevel
from core.engine.multilevel import MultilevelProblem
from core.model.spec import Criterion
from tests.core.engine.test_multilevel import (
    IDENTITY,
    INDEPENDENT,
    UNSTRUCTURED,
    Blocks,
    N,
    problem_of,
)

MODELS: dict[str, list[tuple[str, Blocks]]] = {
    "intercepts": [("c", [(IDENTITY, 1)]), ("fine", [(IDENTITY, 1)])],
    "three factors": [("c", [(IDENTITY, 1)]), ("d", [(IDENTITY, 1)]), ("fine", [(IDENTITY, 1)])],
    "slopes of all": [
        ("c", [(UNSTRUCTURED, 2)]),
        ("d", [(INDEPENDENT, 2)]),
        ("fine", [(UNSTRUCTURED, 2), (IDENTITY, 1)]),
    ],
}


def dense_traces(
    problem: MultilevelProblem, terms: list, X: np.ndarray, theta: np.ndarray
) -> np.ndarray:
    """tr(P V_i P V_j), P = H^-1 under ML."""
    value = problem.evaluate(theta)

    def spread(G: np.ndarray) -> np.ndarray:
        return np.sum(
            [
                (t.Z @ G[np.ix_(t.members, t.members)] @ t.Z.T) * (t.codes[:, None] == t.codes)
                for t in terms
            ],
            axis=0,
        )

    P = np.linalg.inv(np.eye(N) + spread(value.G))
    if problem.reml:
        P = P - P @ X @ np.linalg.solve(X.T @ P @ X, X.T @ P)
    moved = [P @ spread(E) for E in problem.covariance.slopes(value.L)]
    return np.array([[np.sum(a * b.T) for b in moved] for a in moved])


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("model", MODELS)
def test_traces_are_those_of_dense_matrices(model: str, criterion: Criterion) -> None:
    problem, terms, X, _ = problem_of(MODELS[model], criterion, seed=3)
    theta = np.linspace(0.4, 0.9, len(problem.basis))
    found = problem._trace_products(problem.evaluate(theta))
    assert found is not None
    np.testing.assert_allclose(found, dense_traces(problem, terms, X, theta), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("model", MODELS)
def test_the_hessian_is_the_derivative_of_the_gradient(
    model: str, criterion: Criterion, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem, *_ = problem_of(MODELS[model], criterion, seed=6)
    value = problem.evaluate(np.linspace(0.4, 0.9, len(problem.basis)))
    exact = problem.differentiate(value)
    monkeypatch.setattr(multilevel, "WIDEST", 0)
    assert problem._trace_products(value) is None
    differences = problem.differentiate(value)
    np.testing.assert_allclose(exact.hessian, differences.hessian, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(exact.unprofiled, differences.unprofiled, rtol=1e-6, atol=1e-6)


def test_a_singular_covariance_is_left_to_differences() -> None:
    problem, *_ = problem_of(MODELS["intercepts"], Criterion.REML, seed=6)
    value = problem.evaluate(np.array([0.0, 0.7]))
    assert problem._trace_products(value) is None
    assert np.all(np.isfinite(problem.differentiate(value).hessian))


def test_weights_are_left_to_differences() -> None:
    problem, *_ = problem_of(MODELS["intercepts"], Criterion.ML, seed=6)
    (layer,) = problem.layers.layers
    weighted = replace(layer, weights=np.full(len(layer.S), 2.0))
    other = replace(problem, layers=replace(problem.layers, layers=(weighted,)))
    assert other._trace_products(other.evaluate(np.array([0.5, 0.7]))) is None
