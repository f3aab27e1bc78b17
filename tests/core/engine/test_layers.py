"""What the layers hold and where: against sets, and cross-products of indicator columns."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine import ordering
from core.engine.hierarchy import RandomTerm
from core.engine.kernels_layers import in_order, meet
from core.engine.layers import Layer, Layers, accumulate_layers

N = 300


def test_counting_sort_is_stable() -> None:
    keys = np.random.default_rng(1).integers(0, 9, 200)
    assert in_order(keys, 9).tolist() == np.argsort(keys, kind="stable").tolist()
    assert in_order(keys[:0], 9).tolist() == []


def test_units_meet_groups() -> None:
    rng = np.random.default_rng(14)
    units, vertices = rng.integers(0, 7, 100), rng.integers(0, 20, 100)
    units[units == 3] = 2  # a unit that meets none
    ptr, member = np.zeros(8, dtype=np.int64), np.empty(100, dtype=np.int64)
    place = np.empty(100, dtype=np.int64)
    met = meet(units, vertices, 20, ptr, member, place)
    expected = [sorted(set(vertices[units == u].tolist())) for u in range(7)]
    assert [member[ptr[u] : ptr[u + 1]].tolist() for u in range(7)] == expected
    assert ptr[-1] == met == sum(map(len, expected))
    np.testing.assert_array_equal(member[ptr[units] + place], vertices)


def model(n_crossed: int) -> tuple[list[RandomTerm], np.ndarray, np.ndarray]:
    """Pupils in classes in schools, who are each seen in a few places only, at several times."""
    rng = np.random.default_rng(6)
    pupil, times, away = rng.integers(0, 90, N), rng.integers(0, 9, N), rng.integers(0, 3, N)
    pupil[:90], times[:9], away[:90] = np.arange(90), np.arange(9), 0
    classes, schools, places = pupil // 3, pupil // 9, (pupil * 40 // 90 + away) % 40
    of_q = {
        0: ((pupil, 90, 1), (classes, 30, 2), (schools, 10, 3)),
        1: ((pupil, 90, 1), (places, 40, 2), (classes, 30, 2)),
        2: ((pupil, 90, 1), (places, 40, 2), (classes, 30, 2), (times, 9, 1), (schools, 10, 2)),
    }
    found: list[RandomTerm] = []
    for codes, n_groups, q in of_q[n_crossed]:
        members = np.arange(q) + sum(t.q for t in found)
        found.append(RandomTerm(codes, n_groups, rng.normal(size=(N, q)), members))
    return found, rng.normal(size=(N, 3)), rng.normal(size=N)


def written_out(term: RandomTerm) -> np.ndarray:
    """The indicator columns times Z, (n, n_groups q)."""
    wide = np.zeros((N, term.n_groups, term.q))
    wide[np.arange(N), term.codes] = term.Z
    return wide.reshape(N, -1)


def whole(layers: Layers) -> np.ndarray:
    """All cross-products as the layers and fronts hold them, symmetric, (columns, columns)."""
    total = np.zeros((layers.columns, layers.columns))
    for layer in layers.layers:
        J, q = layer.S.shape[:2]
        for u in range(J):
            own = layer.own + u * q + np.arange(q)
            total[np.ix_(own, own)] += layer.S[u]
            columns = slice(layer.ptr[u], layer.ptr[u + 1])
            total[np.ix_(layer.index[columns], own)] += layer.B[columns]
            total[np.ix_(own, layer.index[columns])] += layer.B[columns].T
    for front in layers.tree.fronts:
        F = front.of(layers.crossproducts)
        assert not np.tril(F, -1).any()
        total[np.ix_(front.columns, front.columns)] += F + np.triu(F, 1).T
    return total


@pytest.fixture(params=[1.0, 1e6])
def worth_a_front(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    monkeypatch.setattr(ordering, "WORTH_A_FRONT", request.param)
    return request.param


@pytest.mark.parametrize("n_crossed", [0, 1, 2])
def test_all_crossproducts_are_there_once(n_crossed: int, worth_a_front: float) -> None:
    terms, X, y = model(n_crossed)
    layers = accumulate_layers(terms, X, y)
    if n_crossed == 2:
        assert (len(layers.tree.fronts) > 2) == (worth_a_front < 1e6)
    by_term = [c.term for c in layers.tree.crossed] + [la.term for la in reversed(layers.layers)]
    assert sorted(by_term) == list(range(len(terms))) and len(layers.tree.crossed) == n_crossed
    parts = [written_out(terms[t]) for t in by_term]
    parts.insert(n_crossed, np.column_stack([X, y]))
    A = np.column_stack(parts)
    np.testing.assert_allclose(whole(layers), A.T @ A, rtol=1e-12, atol=1e-12)


def seated(layers: Layers, layer: Layer) -> None:
    """The columns of every unit stand where the layer says, in its front and above."""
    fronts = {front.at: front for front in layers.tree.fronts}
    for u in range(len(layer.S)):
        own = slice(layer.ptr[u] + layer.ancestors, layer.ptr[u + 1])
        index, front = layer.index[own], fronts[int(layer.base[u])]
        assert layer.width[u] == front.width
        assert np.all(np.diff(layer.seat[own].astype(int)) > 0)
        np.testing.assert_array_equal(front.columns[layer.seat[own]], index)


def in_rows(layer: Layer) -> None:
    """Every column of the tail is listed in its row of its unit's front, once, in order."""
    rows, listed = layer.rows, []
    for r, at in enumerate(rows.at):
        columns = rows.column[rows.begin[r] : rows.begin[r + 1]]
        assert np.all(np.diff(columns) > 0)
        for c, until in zip(columns, rows.until[rows.begin[r] :], strict=False):
            u = int(np.searchsorted(layer.ptr, c, side="right")) - 1
            assert until == layer.ptr[u + 1] and c >= layer.ptr[u] + layer.ancestors
            assert at == layer.base[u] + layer.seat[c] * layer.width[u]
            listed.append(c)
    assert len(set(listed)) == len(listed) == len(layer.seat) - layer.ancestors * len(layer.S)


@pytest.mark.parametrize("n_crossed", [0, 1, 2])
def test_columns_stand_where_the_layer_says(n_crossed: int, worth_a_front: float) -> None:
    layers = accumulate_layers(*model(n_crossed))
    for depth, layer in enumerate(layers.layers):
        seated(layers, layer)
        in_rows(layer)
        for k, above in enumerate(layers.layers[depth + 1 :]):
            for u, v in enumerate(layer.parent[k]):
                later = layer.ptr[u] + layer.start[k] + layer.size[k]
                columns = slice(later, layer.ptr[u + 1])
                found = above.index[above.ptr[v] + layer.up[k, columns]]
                np.testing.assert_array_equal(found, layer.index[columns])
