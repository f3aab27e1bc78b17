"""Nested and crossed effects: against dense evaluations, and one engine against the other."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.conditioning import condition
from core.engine.control import Control
from core.engine.hierarchy import RandomTerm, choose_order, is_nested
from core.engine.layers import accumulate_layers
from core.engine.multilevel import MultilevelProblem
from core.engine.one_level import OneLevelProblem
from core.engine.optimise import Limits, optimise
from core.engine.structures import BlockCovariance
from core.engine.triangles import accumulate
from core.model.spec import Criterion, Structure
from tests.core.engine.oracle import deviance as dense_deviance

N = 80
IDENTITY, UNSTRUCTURED = Structure.IDENTITY, Structure.UNSTRUCTURED
INDEPENDENT, EXCHANGEABLE = Structure.INDEPENDENT, Structure.EXCHANGEABLE

Blocks = list[tuple[Structure, int]]


def factors(seed: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    a = rng.integers(0, 16, N)
    a[:16] = np.arange(16)
    c, d = rng.integers(0, 5, N), rng.integers(0, 6, N)
    c[:5], d[:6] = np.arange(5), np.arange(6)
    return {"fine": a, "mid": a // 4, "top": a // 8, "c": c, "d": d}


#: Terms as (factor, blocks at that factor), and whether each belongs to the nested chain.
MODELS: dict[str, list[tuple[str, Blocks]]] = {
    "two levels": [("mid", [(IDENTITY, 1)]), ("fine", [(IDENTITY, 1)])],
    "three levels with slopes": [
        ("top", [(IDENTITY, 1)]),
        ("mid", [(UNSTRUCTURED, 2)]),
        ("fine", [(UNSTRUCTURED, 3)]),
    ],
    "crossed": [("c", [(IDENTITY, 1)]), ("fine", [(IDENTITY, 1)])],
    "crossed with slopes": [("c", [(UNSTRUCTURED, 2)]), ("fine", [(INDEPENDENT, 2)])],
    "nested and crossed, repeated equations": [
        ("c", [(IDENTITY, 1)]),
        ("fine", [(IDENTITY, 2), (UNSTRUCTURED, 2)]),
        ("mid", [(EXCHANGEABLE, 2)]),
        ("top", [(IDENTITY, 1)]),
        ("d", [(INDEPENDENT, 2)]),
    ],
}


def problem_of(
    model: list[tuple[str, Blocks]], criterion: Criterion, seed: int
) -> tuple[MultilevelProblem, list[RandomTerm], np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    codes = factors(seed)
    X = np.column_stack([rng.normal(size=N), np.ones(N)])
    y = rng.normal(size=N)
    terms: list[RandomTerm] = []
    structures: list[Structure] = []
    sizes: list[int] = []
    for name, blocks in model:
        q = sum(k for _, k in blocks)
        groups = int(codes[name].max()) + 1
        Z = rng.normal(size=(N, q))
        Z[:, -1] = 1.0
        y = y + (Z * rng.normal(size=(groups, q))[codes[name]]).sum(axis=1)
        terms.append(RandomTerm(codes[name], groups, Z, np.arange(q) + sum(sizes)))
        structures += [s for s, _ in blocks]
        sizes += [k for _, k in blocks]
    part = condition(X, y, constant=True)
    problem = MultilevelProblem(
        BlockCovariance(tuple(structures), tuple(sizes)),
        criterion,
        0.0,
        accumulate_layers(terms, part.Q, part.e),
        tuple(t.members for t in terms),
        tuple(t.n_groups for t in terms),
    )
    return problem, terms, part.Q, part.e


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("name", MODELS)
def test_deviance_gradient_and_predictions(name: str, criterion: Criterion) -> None:
    problem, terms, X, y = problem_of(MODELS[name], criterion, seed=4)
    m = len(problem.basis)
    theta = np.linspace(0.3, 0.9, m)
    theta[0] = 0.0  # a singular G is an ordinary point
    value = problem.evaluate(theta)
    G = value.L @ value.L.T
    H = np.eye(N)
    for t in terms:
        own = G[np.ix_(t.members, t.members)]
        H += (t.Z @ own @ t.Z.T) * (t.codes[:, None] == t.codes)
    expected, beta, _ = dense_deviance(y, X, value.sigma2 * H, problem.reml)
    assert value.deviance == pytest.approx(expected, abs=1e-10)

    h = 1e-5
    differences = [
        (problem.evaluate(theta + h * e).deviance - problem.evaluate(theta - h * e).deviance)
        / (2 * h)
        for e in np.eye(m)
    ]
    np.testing.assert_allclose(problem.differentiate(value).gradient, differences, atol=1e-6)

    Hi = np.linalg.inv(H)
    P = Hi - Hi @ X @ np.linalg.solve(X.T @ Hi @ X, X.T @ Hi) if problem.reml else Hi
    r = Hi @ (y - X @ beta)
    for t, found in zip(terms, problem.predict(value), strict=True):
        own = G[np.ix_(t.members, t.members)]
        for group in range(t.n_groups):
            rows = t.codes == group
            Z = t.Z[rows]
            np.testing.assert_allclose(found.blup[group], own @ Z.T @ r[rows], atol=1e-10)
            error = own - own @ Z.T @ P[np.ix_(rows, rows)] @ Z @ own
            np.testing.assert_allclose(found.covariance[group], error, atol=1e-10)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("structure", Structure)
def test_both_engines_agree_on_one_level(structure: Structure, criterion: Criterion) -> None:
    problem, (term,), X, y = problem_of([("fine", [(structure, 2)])], criterion, seed=7)
    triangles = accumulate(term.Z, X, y, term.codes, term.n_groups)
    other = OneLevelProblem(problem.covariance, criterion, 0.0, triangles)
    theta = np.linspace(0.4, 0.8, len(problem.basis))
    a, b = problem.evaluate(theta), other.evaluate(theta)
    assert a.deviance == pytest.approx(b.deviance, abs=1e-10)
    A, B = problem.differentiate(a), other.differentiate(b)
    np.testing.assert_allclose(A.gradient, B.gradient, atol=1e-9)
    # Differences of an exact gradient against the exact Hessian.
    np.testing.assert_allclose(A.hessian, B.hessian, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(A.unprofiled, B.unprofiled, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(A.cross, B.cross, atol=1e-9)
    found, expected = (optimise(p, Limits(), Control()) for p in (problem, other))
    assert found.certificate.certified and expected.certificate.certified
    np.testing.assert_allclose(found.value.theta, expected.value.theta, atol=1e-8)


def test_the_chain_takes_what_is_nested_and_leaves_what_is_crossed() -> None:
    codes = factors(1)
    names = ["c", "top", "fine", "d", "mid"]
    terms = [
        RandomTerm(codes[k], int(codes[k].max()) + 1, np.ones((N, 1)), np.array([j]))
        for j, k in enumerate(names)
    ]
    order = choose_order(terms)
    assert [names[t] for t in order.chain] == ["fine", "mid", "top"]
    assert sorted(names[t] for t in order.tail) == ["c", "d"]
    assert is_nested(terms[2], terms[1]) and not is_nested(terms[2], terms[0])


@pytest.mark.parametrize("name", MODELS)
def test_row_order_does_not_matter(name: str) -> None:
    problem, terms, X, y = problem_of(MODELS[name], Criterion.REML, seed=9)
    shuffle = np.random.default_rng(0).permutation(N)
    shuffled = [RandomTerm(t.codes[shuffle], t.n_groups, t.Z[shuffle], t.members) for t in terms]
    layers = accumulate_layers(shuffled, X[shuffle], y[shuffle])
    other = MultilevelProblem(
        problem.covariance, problem.criterion, 0.0, layers, problem.members, problem.group_counts
    )
    theta = np.linspace(0.2, 1.1, len(problem.basis))
    assert other.evaluate(theta).deviance == pytest.approx(
        problem.evaluate(theta).deviance, abs=1e-10
    )


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("name", [name for name in MODELS if "crossed" in name])
def test_average_information_on_the_way(name: str, criterion: Criterion) -> None:
    problem, terms, X, y = problem_of(MODELS[name], criterion, seed=11)
    value = problem.evaluate(np.linspace(0.3, 0.9, len(problem.basis)))

    def spread(G: np.ndarray) -> np.ndarray:
        own = [
            (t.Z @ G[np.ix_(t.members, t.members)] @ t.Z.T) * (t.codes[:, None] == t.codes)
            for t in terms
        ]
        return np.sum(own, axis=0)

    Hi = np.linalg.inv(np.eye(N) + spread(value.G))
    P = Hi - Hi @ X @ np.linalg.solve(X.T @ Hi @ X, X.T @ Hi)
    moved = np.array([spread(E) @ P @ y for E in problem.covariance.slopes(value.L)])
    found = problem.differentiate(value, accurate=False)
    expected = moved @ P @ moved.T / value.sigma2 + problem.covariance.curvature(found.Gamma)
    np.testing.assert_allclose(found.unprofiled, expected, rtol=1e-8, atol=1e-8)
