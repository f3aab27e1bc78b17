"""Folding and merging against one factorisation of all rows, by independent computations."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.stream.batches import Batch, Words
from core.stream.coding import UnitCoder, coder
from core.stream.columns import Plan
from core.stream.factor import add_moments, merge_moments, no_moments
from core.stream.grams import GramTask, UnitTriangles
from core.stream.kernels import fold_rows, merge_triangles
from core.stream.outlier import ordered_bits, value_of
from core.stream.tallies import COUNT, Key, merged, sums, tally
from core.stream.tasks import Tree

GROUPS = 5


def batch(n: int, seed: int) -> Batch:
    """Rows of a few groups with an outcome."""
    rng = np.random.default_rng(seed)
    numbers = {"g": rng.integers(0, GROUPS, n) * 10.0, "y": rng.normal(3, 2, n)}
    return Batch("a", 0, n, numbers, {})


def task(q: int = 1) -> GramTask:
    """The statistics of y ~ 1 + (1 | g)."""
    own = coder("g", np.arange(GROUPS) * 10.0)
    plan = Plan("y", "", {}, {}, {}, np.zeros(2))
    T = np.array([[1.0, 2.0, 0.5], [0.0, 0.0, 1.0]])
    units = UnitCoder((own,), np.arange(GROUPS))
    return GramTask(("g", "y"), plan, units, GROUPS, np.array([0.0, 3.0]), T, q, (), -20.0, 1.0, 50)


def assert_alike(a: UnitTriangles, b: UnitTriangles) -> None:
    """Equal up to rotations: the same cross-products, counts and histograms."""
    assert np.array_equal(a.units, b.units)
    assert np.array_equal(a.counts, b.counts)
    assert np.array_equal(a.histogram, b.histogram)
    assert np.array_equal(a.varies, b.varies)
    grams = [np.einsum("uik,uil->ukl", t.R, t.R) for t in (a, b)]
    assert np.allclose(*grams, rtol=1e-12, atol=1e-12)
    assert np.allclose(a.rest, b.rest, rtol=1e-12, atol=1e-12)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 40), min_size=3, max_size=6), st.integers(0, 5))
def test_merging_is_associative_and_as_good_as_one_fold(sizes: list[int], cut: int) -> None:
    batches = [batch(n, seed) for seed, n in enumerate(sizes)]
    own, cut = task(), 1 + cut % (len(sizes) - 1)
    single = [own.fold([b]) for b in batches]
    left = single[0]
    for state in single[1:]:
        left = own.merge(left, state)
    right = single[-1]
    for state in single[-2::-1]:
        right = own.merge(state, right)
    assert_alike(left, right)
    assert_alike(left, own.fold(batches))
    assert_alike(left, own.merge(own.fold(batches[:cut]), own.fold(batches[cut:])))


@pytest.mark.parametrize("q", [1, 2])
def test_triangles_are_those_of_each_groups_rows(q: int) -> None:
    n, c = 300, 5
    rng = np.random.default_rng(3)
    raw, codes = rng.normal(size=(4, n)), rng.integers(0, 4, n)
    codes[0] = 6  # a group of one row
    shift, T = rng.normal(size=4), rng.normal(size=(4, c))
    R, rest = np.zeros((7, q, c)), np.zeros((c - q, c - q))
    counts = np.zeros(7, dtype=np.int64)
    fold_rows(raw, shift, T, codes, R, rest, counts)
    rows = (raw - shift[:, None]).T @ T
    expected = np.zeros((c - q, c - q))
    for u in range(7):
        own = rows[codes == u]
        assert counts[u] == len(own)
        Z = own[:, :q]
        # What LAPACK's factorisation of the whole group leaves.
        Q, own_R = np.linalg.qr(Z)
        assert np.allclose(R[u, :, :q].T @ R[u, :, :q], own_R.T @ own_R)
        assert np.allclose(R[u, :, :q].T @ R[u, :, q:], Z.T @ own[:, q:])
        left = own[:, q:] - Q @ (Q.T @ own[:, q:])
        expected += left.T @ left
        assert not np.tril(R[u, :, :q], -1).any()
    assert np.allclose(np.triu(rest), np.triu(expected))


def test_triangles_of_triangles_keep_the_digits_that_crossproducts_lose() -> None:
    # Columns a hair apart: their cross-product has lost what tells them from each other.
    x = np.linspace(1, 2, 1000)
    rows = np.column_stack([np.ones(1000), x, x + 1e-9 * x**2])
    parts = [np.ascontiguousarray(rows[k::4].T) for k in range(4)]
    found = no_moments(3)
    for k in (0, 1):
        found = add_moments(found, parts[k], np.zeros(3))
    other = add_moments(no_moments(3), parts[2], np.zeros(3))
    other = add_moments(other, parts[3], np.zeros(3))
    merged_ = merge_moments(found, other)
    assert merged_ is not None and merged_.n == 1000
    exact = abs(np.linalg.qr(rows)[1][2, 2])
    assert abs(merged_.R[0, 2, 2]) == pytest.approx(exact, rel=1e-5)
    with np.errstate(invalid="ignore"):
        lost = np.linalg.eigvalsh(rows.T @ rows)[0]
    assert lost != pytest.approx(exact**2, rel=0.1)


def test_a_triangle_takes_in_another() -> None:
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=(2, 3, 2, 4))
    R, rest = a.copy(), np.zeros((2, 2))
    R[:, 1, 0] = 0.0
    first = np.einsum("uik,uil->ukl", R, R)
    merge_triangles(R, np.arange(3), b, rest)
    total = np.einsum("uik,uil->ukl", R, R)
    total[:, 2:, 2:] = 0.0
    known = first + np.einsum("uik,uil->ukl", b, b)
    whole = np.einsum("uik,uil->kl", R[:, :, 2:], R[:, :, 2:]) + np.triu(rest) + np.triu(rest, 1).T
    assert np.allclose(whole, known[:, 2:, 2:].sum(axis=0))
    known[:, 2:, 2:] = 0.0
    assert np.allclose(total, known)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abc")), min_size=1, max_size=60))
def test_tallies_count_as_a_counter_does(rows: list[tuple[int, str]]) -> None:
    def as_batch(part: list[tuple[int, str]]) -> Batch:
        codes = np.array(["abc".index(letter) for _, letter in part], dtype=np.int64)
        numbers = {"k": np.array([float(k) for k, _ in part])}
        return Batch("", 0, len(part), numbers, {"l": Words(codes, ["a", "b", "c"])})

    key = Key(("k", "l"), ("k",), (1.0,))
    tables = [tally(key, as_batch(part)) for part in (rows[::2], rows[1::2]) if part]
    found = merged(key, tables)
    pairs = zip(found.column("k").to_pylist(), found.column("l").to_pylist(), strict=True)
    counted = dict(zip(pairs, found.column(COUNT).to_pylist(), strict=True))
    assert counted == Counter((float(k), letter) for k, letter in rows)
    assert sums(found, "k").sum() == sum(k - 1.0 for k, _ in rows)
    single = merged(Key(("l",)), [tally(Key(("l",)), as_batch(rows))])
    assert isinstance(single, pa.Table)
    letters = dict(zip(*(single.column(c).to_pylist() for c in ("l", COUNT)), strict=True))
    assert letters == Counter(letter for _, letter in rows)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=2, max_size=30))
def test_bits_of_doubles_are_in_their_order(values: list[float]) -> None:
    x = np.array(values) + 0.0
    keys = ordered_bits(x)
    assert np.array_equal(np.argsort(keys, kind="stable"), np.argsort(x, kind="stable"))
    assert [value_of(int(key)) for key in keys] == x.tolist()


@pytest.mark.parametrize("n", [1, 2, 3, 7, 64, 100])
def test_a_tree_keeps_the_order_and_few_states(n: int) -> None:
    most = 0
    tree = Tree(lambda a, b: a + b)
    for k in range(n):
        tree.add([k])
        most = max(most, len(tree._kept))
    assert tree.result() == list(range(n))
    assert most <= np.log2(n) + 1


@pytest.mark.parametrize(
    "values",
    [
        np.array([5.0, 3.0, 1e6, 7.0]),
        np.array([0.5, 0.25, -3.0]),
        np.array([1e12, -1e12, 0.0]),
        np.arange(1000.0)[::-1],
    ],
)
def test_values_are_coded_by_their_rank(values: np.ndarray) -> None:
    found = coder("g", values)
    rows = np.random.default_rng(1).choice(values, 200)
    codes = found.codes(Batch("", 0, 200, {"g": rows}, {}))
    assert np.array_equal(np.asarray(found.values)[codes], rows)
    assert np.array_equal(codes, np.searchsorted(np.sort(values), rows))
