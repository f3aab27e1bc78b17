"""The step of scoring: against dense matrices, at the maximum, and from the start of moments."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.control import Control
from core.engine.multilevel import MultilevelProblem
from core.engine.optimise import Limits, optimise
from core.engine.scoring import LEAST, MOST, scored_covariance
from core.model.spec import Criterion
from tests.core.engine.test_fronts import N as ROWS
from tests.core.engine.test_fronts import case, problem
from tests.core.engine.test_moment_start import patterns
from tests.core.engine.test_multilevel import MODELS, problem_of


def covariance_at(model: MultilevelProblem, theta: np.ndarray | None) -> np.ndarray:
    assert theta is not None
    return model.evaluate(theta).G


@pytest.mark.parametrize("criterion", Criterion)
def test_against_dense_matrices(criterion: Criterion) -> None:
    terms, X, y, covariance = case(5)
    model = problem(5, criterion)
    value = model.evaluate(np.array([0.5, 0.2, 0.9, 0.4, -0.3, 0.8, 0.5]))
    same = [t.codes[:, None] == t.codes for t in terms]
    family = [(k, D) for k, t in enumerate(terms) for D in patterns(covariance, t.members)]
    V = [terms[k].Z @ D @ terms[k].Z.T * same[k] for k, D in family]
    members = [t.members for t in terms]
    G = [value.G[np.ix_(own, own)] for own in members]
    H = np.eye(ROWS) + sum(t.Z @ g @ t.Z.T * s for t, g, s in zip(terms, G, same, strict=True))
    Hi = np.linalg.inv(H)
    P = Hi - Hi @ X @ np.linalg.solve(X.T @ Hi @ X, X.T @ Hi)
    Q = P if criterion is Criterion.REML else Hi
    Py = P @ y

    moved = []
    for k, D in family:  # scores whose products are what is expected of them
        t = terms[k]
        s = np.array([t.Z[t.codes == u].T @ Py[t.codes == u] for u in range(t.n_groups)])
        expected = np.einsum("ia,ij,jb->ab", t.Z, Q * same[k], t.Z)
        square = s.T @ s / value.sigma2
        made = s @ np.linalg.solve(np.linalg.cholesky(square).T, np.linalg.cholesky(expected).T)
        moved.append(np.einsum("iq,iq->i", t.Z, (made @ D)[t.codes]))
    T = np.array(moved) @ P @ np.array(moved).T / value.sigma2

    trace = np.array([np.sum(Q * v) for v in V])
    right = np.array([Py @ v @ Py for v in V]) / value.sigma2
    g = np.concatenate([[b[0, 0], b[1, 0], b[1, 1]] for b in G[:2]] + [[G[2][0, 0]]])
    across, n = trace - T @ g, model.divisor
    left = np.block([[n - g @ trace - g @ across, across], [across[:, None], T]])
    v = np.linalg.solve(left, np.r_[n - g @ right, right])
    found = covariance_at(model, model.scored(value))
    for k, own in enumerate(members):
        parts = [x * D for x, (of, D) in zip(v[1:] / v[0], family, strict=True) if of == k]
        np.testing.assert_allclose(found[np.ix_(own, own)], sum(parts), rtol=1e-8)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("name", MODELS)
def test_it_stays_at_the_maximum(name: str, criterion: Criterion) -> None:
    model, *_ = problem_of(MODELS[name], criterion, 11)
    best = optimise(model, Limits(), Control())
    if not best.free.all():
        assert best.problem.scored(best.value) is None  # nothing to be told at the boundary
        return
    found = covariance_at(model, best.problem.scored(best.value))
    np.testing.assert_allclose(found, best.value.G, rtol=1e-5, atol=1e-7)


def test_it_comes_nearer_than_a_step_of_newtons_method() -> None:
    model, *_ = problem_of(MODELS["crossed"], Criterion.REML, 3)
    best = optimise(model, Limits(), Control())
    start = best.value.theta * np.array([1.3, 0.8])
    value = model.evaluate(start)
    d = model.differentiate(value, accurate=False)
    newton = model.evaluate(start - np.linalg.solve(d.hessian, d.gradient)).deviance
    theta = model.scored(value)
    assert theta is not None
    gained = model.evaluate(theta).deviance - best.value.deviance
    assert 0.0 <= gained < 0.2 * (newton - best.value.deviance)


def test_variances_change_within_bounds_and_nothing_comes_of_nothing() -> None:
    family, one = np.eye(1)[None], np.eye(1)

    def step(square: float) -> np.ndarray | None:
        given = 4.0 * one, 2.0 * one, one, square * one, family, 50.0
        return scored_covariance(*given, lambda M: np.array([[0.1]]))

    small, large = step(1e-9), step(1e-3)
    assert small is not None and large is not None
    assert 4.0 * LEAST <= small[0, 0] <= large[0, 0] <= 4.0 * MOST
    assert step(0.0) is None and step(np.nan) is None
