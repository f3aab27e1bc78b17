"""The deviance against a dense evaluation, its derivatives against differences."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.conditioning import condition
from core.engine.objective import Problem
from core.engine.one_level import OneLevelProblem
from core.engine.structures import BlockCovariance
from core.engine.triangles import accumulate
from core.model.spec import Criterion, Structure
from tests.core.engine.oracle import deviance as dense_deviance

SINGLE = [((s,), (k,)) for s in Structure for k in (1, 2, 3)]
REPEATED = [((Structure.IDENTITY, Structure.UNSTRUCTURED), (1, 2))]


def problem_of(
    covariance: BlockCovariance, criterion: Criterion
) -> tuple[Problem, np.ndarray, np.ndarray, np.ndarray, np.ndarray, float]:
    rng = np.random.default_rng(3)
    n, q = 60, sum(covariance.sizes)
    codes = rng.integers(0, 12, n)
    codes[:12] = np.arange(12)
    X = np.column_stack([rng.normal(size=(n, 2)), np.ones(n)])
    Z = rng.normal(size=(n, q))
    y = rng.normal(size=n) + 3 * rng.normal(size=12)[codes]
    part = condition(X, y, constant=True)
    triangles = accumulate(Z, part.Q, part.e, codes, 12)
    constant = 2 * part.log_det if criterion is Criterion.REML else 0.0
    problem = OneLevelProblem(covariance, criterion, constant, triangles)
    return problem, Z, X, y, codes, part.scale


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize(("structures", "sizes"), SINGLE + REPEATED)
def test_deviance_and_derivatives(
    structures: tuple[Structure, ...], sizes: tuple[int, ...], criterion: Criterion
) -> None:
    covariance = BlockCovariance(structures, sizes)
    problem, Z, X, y, codes, scale = problem_of(covariance, criterion)
    m = len(covariance.basis)
    theta = np.linspace(0.3, 0.9, m)
    value = problem.evaluate(theta)

    same = codes[:, None] == codes[None, :]
    H = np.eye(len(y)) + same * (Z @ value.L @ value.L.T @ Z.T)
    expected, _, _ = dense_deviance(y / scale, X, value.sigma2 * H, problem.reml)
    assert value.deviance == pytest.approx(expected, rel=1e-12)

    derivatives = problem.differentiate(value)
    h, steps = 1e-5, np.eye(m)
    deviances = [[problem.evaluate(theta + s * h * e).deviance for s in (1, -1)] for e in steps]
    gradients = [
        [problem.differentiate(problem.evaluate(theta + s * h * e)).gradient for s in (1, -1)]
        for e in steps
    ]
    # Central differences: truncation h^2 and rounding eps/h, both near 1e-9 of the deviance.
    gradient = np.array([(a - b) / (2 * h) for a, b in deviances])
    hessian = np.array([(a - b) / (2 * h) for a, b in gradients])
    np.testing.assert_allclose(derivatives.gradient, gradient, atol=1e-6)
    np.testing.assert_allclose(derivatives.hessian, hessian, atol=1e-6 * np.abs(hessian).max())


@pytest.mark.parametrize("criterion", Criterion)
def test_a_zero_covariance_is_an_ordinary_point(criterion: Criterion) -> None:
    covariance = BlockCovariance((Structure.UNSTRUCTURED,), (2,))
    problem, _, X, y, _, scale = problem_of(covariance, criterion)
    value = problem.evaluate(np.zeros(3))
    expected, _, _ = dense_deviance(
        y / scale, X, value.sigma2 * np.eye(len(y)), criterion is Criterion.REML
    )
    assert value.deviance == pytest.approx(expected, rel=1e-12)
    assert np.all(problem.differentiate(value).gradient == 0.0)
