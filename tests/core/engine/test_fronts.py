"""Crossed effects in many fronts: against one dense front, and the order against its twin."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engine import crossed, ordering
from core.engine.hierarchy import RandomTerm
from core.engine.kernels_ordering import amalgamate, coupled, join_cliques, minimum_degree
from core.engine.layers import accumulate_layers
from core.engine.multilevel import MultilevelProblem
from core.engine.objective import Derivatives, Prediction, Value
from core.engine.ordering import FrontPlan, plan_fronts
from core.engine.structures import BlockCovariance
from core.model.spec import Criterion, Structure

N, PEOPLE, PLACES, TIMES = 420, 90, 40, 12


def case(seed: int) -> tuple[list[RandomTerm], np.ndarray, np.ndarray, BlockCovariance]:
    """People who each see few of many places, and times; slopes of both places and people."""
    rng = np.random.default_rng(seed)
    person = np.sort(rng.integers(0, PEOPLE, N))
    person[:PEOPLE] = np.arange(PEOPLE)
    place = (person * PLACES // PEOPLE + rng.integers(0, 3, N)) % PLACES
    place[:PLACES] = np.arange(PLACES)
    time = rng.integers(0, TIMES, N)
    time[:TIMES] = np.arange(TIMES)
    x = rng.normal(size=N)
    Z = np.column_stack([x, np.ones(N)])
    terms = [
        RandomTerm(person, PEOPLE, Z, np.array([0, 1])),
        RandomTerm(place, PLACES, Z, np.array([2, 3])),
        RandomTerm(time, TIMES, np.ones((N, 1)), np.array([4])),
    ]
    X = np.column_stack([rng.normal(size=N), np.ones(N)])
    y = rng.normal(size=N) + sum(
        (t.Z * rng.normal(size=(t.n_groups, t.q))[t.codes]).sum(axis=1) for t in terms
    )
    structures = (Structure.UNSTRUCTURED, Structure.UNSTRUCTURED, Structure.IDENTITY)
    return terms, X, y, BlockCovariance(structures, (2, 2, 1))


def problem(seed: int, criterion: Criterion) -> MultilevelProblem:
    terms, X, y, covariance = case(seed)
    members, counts = tuple(t.members for t in terms), tuple(t.n_groups for t in terms)
    layers = accumulate_layers(terms, X, y)
    return MultilevelProblem(covariance, criterion, 0.0, layers, members, counts)


@pytest.fixture
def many_fronts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "WORTH_A_FRONT", 2e3)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("last", [0.4, 1e-5, 0.0])
def test_many_fronts_are_as_one(
    criterion: Criterion, last: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    theta = np.array([0.5, 0.2, 0.9, 0.4, -0.3, 0.8, last])
    one = problem(3, criterion)
    assert len(one.layers.tree.fronts) == 1
    monkeypatch.setattr(ordering, "WORTH_A_FRONT", 2e3)
    many = problem(3, criterion)
    assert len(many.layers.tree.fronts) > 4
    a, b = one.evaluate(theta), many.evaluate(theta)
    assert b.deviance == pytest.approx(a.deviance, rel=1e-13)
    np.testing.assert_allclose(b.gamma, a.gamma, rtol=1e-11)
    for accurate in (True, False):
        A, B = (p.differentiate(v, accurate) for p, v in ((one, a), (many, b)))
        np.testing.assert_allclose(B.Gamma, A.Gamma, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(B.gradient, A.gradient, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(B.hessian, A.hessian, rtol=1e-9, atol=1e-9)
    for found, expected in zip(many.predict(b), one.predict(a), strict=True):
        np.testing.assert_allclose(found.blup, expected.blup, rtol=1e-9, atol=1e-11)
        np.testing.assert_allclose(found.covariance, expected.covariance, rtol=1e-9, atol=1e-11)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("last", [0.4, 0.0])
def test_fronts_in_pieces_are_as_those_of_one_thread(
    criterion: Criterion, last: float, many_fronts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = problem(5, criterion)
    theta = np.array([0.5, 0.2, 0.9, 0.4, -0.3, 0.8, last])

    def all_of_it() -> tuple[Value, Derivatives, tuple[Prediction, ...]]:
        value = model.evaluate(theta)
        return value, model.differentiate(value), model.predict(value)

    value, d, predicted = all_of_it()
    monkeypatch.setattr(crossed, "ONE_THREAD", 0.0)
    value_2, d_2, predicted_2 = all_of_it()
    assert value_2.deviance == pytest.approx(value.deviance, rel=1e-13)
    for one, other in ((d.gradient, d_2.gradient), (d.hessian, d_2.hessian)):
        np.testing.assert_allclose(other, one, rtol=1e-10, atol=1e-10 * np.abs(one).max())
    for found, expected in zip(predicted_2, predicted, strict=True):
        np.testing.assert_allclose(found.blup, expected.blup, rtol=1e-9, atol=1e-11)


@pytest.mark.parametrize("criterion", Criterion)
def test_average_information_against_dense_matrices(
    criterion: Criterion, many_fronts: None
) -> None:
    terms, X, y, covariance = case(5)
    found = problem(5, criterion)
    value = found.evaluate(np.array([0.5, 0.2, 0.9, 0.4, -0.3, 0.8, 0.5]))
    E = covariance.slopes(value.L)

    def spread(G: np.ndarray) -> np.ndarray:
        parts = [
            (t.Z @ G[np.ix_(t.members, t.members)] @ t.Z.T) * (t.codes[:, None] == t.codes)
            for t in terms
        ]
        return np.sum(parts, axis=0)

    Hi = np.linalg.inv(np.eye(N) + spread(value.G))
    P = Hi - Hi @ X @ np.linalg.solve(X.T @ Hi @ X, X.T @ Hi)
    Py, sigma2 = P @ y, value.sigma2
    moved = np.array([spread(e) @ Py for e in E])
    s = moved @ Py
    average = moved @ P @ moved.T / sigma2 - np.outer(s, s) / (found.divisor * sigma2**2)
    D = found.differentiate(value, accurate=False)
    expected = average + covariance.curvature(D.Gamma)
    np.testing.assert_allclose(D.hessian, expected, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(
        D.unprofiled, D.hessian + np.outer(s, s) / (found.divisor * sigma2**2), rtol=1e-10
    )


def order_twin(cliques: list[set[int]], V: int) -> tuple[list[int], list[set[int]]]:
    """The order of minimum degree and each vertex's later neighbours, by sets."""
    near = [{w for c in cliques if v in c for w in c} - {v} for v in range(V)]
    left, order, later = set(range(V)), [], []
    while left:
        best = min(left, key=lambda v: (len(near[v]), v))
        left.remove(best)
        order.append(best)
        later.append(set(near[best]))
        for v in near[best]:
            near[v] = (near[v] | near[best]) - {v, best}
    return order, later


GRAPHS = st.integers(1, 90).flatmap(
    lambda V: st.tuples(
        st.just(V), st.lists(st.sets(st.integers(0, V - 1), min_size=1, max_size=6), max_size=60)
    )
)


def flat(cliques: list[set[int]]) -> tuple[np.ndarray, np.ndarray]:
    ptr = np.cumsum([0, *(len(c) for c in cliques)]).astype(np.int64)
    return ptr, np.array([v for c in cliques for v in sorted(c)], dtype=np.int64)


@given(GRAPHS)
@settings(max_examples=40, deadline=None)
def test_minimum_degree_against_sets(graph: tuple[int, list[set[int]]]) -> None:
    V, cliques = graph
    neighbours = np.zeros((V, -(-V // 64)), dtype=np.uint64)
    join_cliques(*flat(cliques), neighbours)
    order, degree = np.zeros(V, dtype=np.int64), np.zeros(V, dtype=np.int64)
    # The last vertex has nothing left to be coupled with.
    assert minimum_degree(neighbours, 2.0, order, degree) == V - 1
    expected, later = order_twin(cliques, V)
    assert order.tolist() == expected
    assert degree[order].tolist() == [len(found) for found in later]
    place, sizes = np.empty(V, dtype=np.int64), np.arange(1, V + 1)
    place[order] = np.arange(V)
    parent, rows = np.empty(V, dtype=np.int64), np.empty(V, dtype=np.int64)
    coupled(neighbours, order, place, sizes, parent, rows)
    assert rows.tolist() == [int(sizes[list(found)].sum()) for found in later]
    assert parent.tolist() == [min((place[v] for v in found), default=-1) for found in later]


def holds(plan: tuple[FrontPlan, ...], cliques: list[set[int]], V: int) -> None:
    front = {int(v): f for f, part in enumerate(plan) for v in part.pivots}
    assert sorted(front) == list(range(V)) and sum(len(p.pivots) for p in plan) == V
    for f, part in enumerate(plan):
        if len(part.rows):
            above = plan[part.parent]
            assert part.parent > f
            assert set(part.rows) <= set(above.pivots) | set(above.rows)
        else:
            assert part.parent == -1
    for clique in cliques:
        host = plan[min(front[v] for v in clique)]
        assert clique <= set(host.pivots.tolist()) | set(host.rows.tolist())


@given(GRAPHS, st.sampled_from([0.0, 100.0, 1e4, 1e9]), st.sampled_from([0.5, 0.9, 2.0]))
@settings(max_examples=60, deadline=None)
def test_every_unit_fits_into_a_front(
    graph: tuple[int, list[set[int]]], worth: float, dense: float
) -> None:
    V, cliques = graph
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "WORTH_A_FRONT", worth)
        patch.setattr(ordering, "DENSE", dense)
        plan = plan_fronts(*flat(cliques), np.full(V, 2, dtype=np.int64))
    holds(plan, cliques, V)


@pytest.mark.parametrize("size", [1e8, 1e10, 1e12])
def test_no_point_is_an_error_where_rounding_leaves_nothing(size: float) -> None:
    # The indicators of either factor sum to the constant: S is singular, G enormous.
    for seed in range(3):
        value = problem(seed, Criterion.REML).evaluate(size * np.array([0, 0, 1.0, 0, 0, 1.0, 1.0]))
        assert not np.isfinite(value.deviance)


@given(st.integers(1, 40), st.integers(0, 10_000), st.sampled_from([0.0, 100.0, 1e4, 1e9]))
@settings(max_examples=40, deadline=None)
def test_joined_fronts_against_plain_python(F: int, seed: int, worth: float) -> None:
    rng = np.random.default_rng(seed)
    parent = np.minimum(np.arange(F) + rng.integers(1, 6, F), F - 1)
    parent[rng.random(F) < 0.1] = -1
    parent[-1] = -1
    rows, width, moving = rng.integers(0, 30, F), rng.integers(1, 9, F), 40.0

    def cost(w: int, r: int) -> float:
        return w**3 / 3 + w**2 * r + (w + moving) * r**2

    ends, sizes = list(range(F)), width.tolist()
    for child, above in enumerate(parent.tolist()):
        if above < 0:
            continue
        while ends[above] != above:
            above = ends[above]
        apart = cost(sizes[child], int(rows[child])) + cost(sizes[above], int(rows[above]))
        if cost(sizes[child] + sizes[above], int(rows[above])) - apart < worth:
            ends[child] = above
            sizes[above] += sizes[child]
    expected = list(range(F))
    for k in reversed(range(F)):
        expected[k] = k if ends[k] == k else expected[ends[k]]

    into = np.empty(F, dtype=np.int64)
    amalgamate(parent, rows, width, worth, moving, into)
    assert into.tolist() == expected
    assert width.tolist() == sizes
