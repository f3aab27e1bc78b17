"""Newton's method: driven from compiled code and from Python alike; cancelled; told of steps."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine import one_level
from core.engine.control import Control
from core.engine.kernels_dense import newton_step
from core.engine.kernels_newton import DONE, EVALUATE, aim, begun
from core.engine.newton import descend
from core.engine.objective import Problem
from core.engine.optimise import Limits, optimise
from core.engine.structures import BlockCovariance
from core.errors import Cancelled
from core.model.spec import Criterion, Structure
from tests.core.engine.test_objective import problem_of


def _problem(criterion: Criterion = Criterion.REML) -> Problem:
    return problem_of(BlockCovariance((Structure.UNSTRUCTURED,), (2,)), criterion)[0]


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("room", [500, 2])
def test_both_drivers_take_the_same_steps(
    criterion: Criterion, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = _problem(criterion)
    start = problem.evaluate(np.array([0.1, 0.0, 4.0]))
    monkeypatch.setattr(one_level.OneLevelProblem, "evaluations_at_once", room)
    found = []
    for small in (True, False):
        monkeypatch.setattr(one_level.OneLevelProblem, "is_small", small)
        told: list[float] = []
        value, derivatives, ended = descend(problem, start, 100, 0.0, Control(), told.append)
        assert not ended and len(told) > 3 and told[-1] == value.deviance
        found.append((told, value.theta, derivatives.gradient, derivatives.hessian))
    for compiled, driven in zip(*found, strict=True):
        np.testing.assert_array_equal(compiled, driven)


@pytest.mark.parametrize("small", [True, False])
def test_the_search_ends_at_a_tolerance_and_after_so_many_iterations(
    small: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = _problem()
    start = problem.evaluate(np.array([0.1, 0.0, 4.0]))
    monkeypatch.setattr(one_level.OneLevelProblem, "is_small", small)
    told: list[float] = []
    _, _, ended = descend(problem, start, 100, 0.5, Control(), told.append)
    assert ended and 0 < len(told) < 6
    few: list[float] = []
    descend(problem, start, 2, 0.0, Control(), few.append)
    assert len(few) == 2


@pytest.mark.parametrize("small", [True, False])
def test_the_search_is_cancelled(small: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = _problem()
    monkeypatch.setattr(one_level.OneLevelProblem, "is_small", small)
    monkeypatch.setattr(one_level.OneLevelProblem, "evaluations_at_once", 1)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        start = problem.evaluate(np.array([0.1, 0.0, 4.0]))
        descend(problem, start, 100, 0.0, Control(lambda: next(asked)), lambda _: None)


def test_many_groups_give_the_figures_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = _problem()
    assert problem.triangles.n_groups == 12  # pyright: ignore[reportAttributeAccessIssue]
    one = optimise(problem, Limits(), Control())
    monkeypatch.setattr(one_level, "PIECE", 0.5)
    assert not problem.is_small  # pyright: ignore[reportAttributeAccessIssue]
    monkeypatch.setattr(one_level, "in_pieces", lambda size, _, run: [run(0, size)])
    other = optimise(problem, Limits(), Control())
    np.testing.assert_allclose(one.value.theta, other.value.theta, rtol=1e-12)
    assert one.certificate.certified and other.certificate.certified
    assert one.iterations == other.iterations


def test_full_steps_solve_the_model_and_leave_flat_directions_alone() -> None:
    rng = np.random.default_rng(31)
    W = rng.normal(size=(4, 4))
    H, g = W + W.T, rng.normal(size=4)
    np.testing.assert_allclose(newton_step(g, H), -np.linalg.solve(H, g), rtol=1e-10)
    singular = np.outer(g, g)
    np.testing.assert_allclose(newton_step(g, singular), -g / (g @ g), rtol=1e-9)


def test_a_stationary_point_is_left_as_it_is_after_a_full_step_that_does_not_help() -> None:
    s, theta, H = begun(), np.array([1.0, 2.0]), np.eye(2)
    trial, step = np.empty(2), np.empty(2)
    assert aim(s, theta, np.zeros(2), H, True, 100, trial, step) == EVALUATE
    np.testing.assert_array_equal(trial, theta)
    # The same point again: nothing is left to gain.
    assert aim(s, theta, np.zeros(2), H, True, 100, trial, step) == DONE


@pytest.mark.parametrize("structure", Structure)
def test_scoring_leads_nearer_to_the_optimum(structure: Structure) -> None:
    problem = problem_of(BlockCovariance((structure,), (2,)), Criterion.REML)[0]
    start = problem.evaluate(problem.covariance.project(np.eye(2)))
    theta = problem.scored(start)
    assert theta is not None
    best = optimise(problem, Limits(), Control()).value.deviance
    gained = problem.evaluate(theta).deviance - best
    assert gained < 0.2 * (start.deviance - best)


def test_the_expected_information_is_that_of_a_dense_computation() -> None:
    problem, Z, X, _, codes, _ = problem_of(
        BlockCovariance((Structure.UNSTRUCTURED,), (2,)), Criterion.ML
    )
    G = np.array([[1.0, 0.3], [0.3, 0.5]])
    family = np.array([[[1.0, 0.0], [0.0, 0.0]], [[1.0, 1.0], [1.0, 1.0]]])
    same = codes[:, None] == codes[None, :]
    Hi = np.linalg.inv(np.eye(len(codes)) + same * (Z @ G @ Z.T))
    P = Hi - Hi @ X @ np.linalg.solve(X.T @ Hi @ X, X.T @ Hi)
    V = [same * (Z @ D @ Z.T) for D in family]
    found = problem.expected(G, family)
    assert found is not None
    products, W = found
    expected = [[np.trace(P @ a @ P @ b) for b in V] for a in V]
    np.testing.assert_allclose(products, expected, rtol=1e-10)
    traces = [np.trace(P @ a) for a in V]
    np.testing.assert_allclose(np.einsum("mab,ab->m", family, W), traces, rtol=1e-10)
