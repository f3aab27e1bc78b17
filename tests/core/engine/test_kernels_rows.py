"""The passes over the rows and what they leave of groups, each against its NumPy twin."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.conditioning import Mapped, condition
from core.engine.kernels_groups import centred_products, factor_groups, group_sums, map_rest
from core.engine.random_part import RandomPart
from core.engine.triangles import accumulate, accumulate_centred
from core.numeric.kernels_rows import histogram, map_rows, mapped_gram, shifted_gram
from core.numeric.moments import largest_of, moments_of


def residuals_twin(
    columns: np.ndarray, y: np.ndarray, shift: np.ndarray, unit: np.ndarray, fit: np.ndarray
) -> np.ndarray:
    v = (columns - shift[:-1, None]) * unit[:-1, None]
    return np.column_stack([v.T, (y - shift[-1]) * unit[-1] + fit[:-1] @ v])


def groups_twin(
    rows: np.ndarray, codes: np.ndarray, J: int, slopes: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    own = [rows[codes == u] for u in range(J)]
    means = np.array([r.mean(axis=0) for r in own])
    products = [(r - m).T @ (r - m) for r, m in zip(own, means, strict=True)]
    return means, np.array(products)[:, :slopes], np.sum(products, axis=0)


@pytest.fixture(params=[(0, 0), (1, 1), (3, 2)], ids=str)
def table(request: pytest.FixtureRequest):
    c, slopes = request.param
    rng = np.random.default_rng(21)
    n, J = 700, 11
    columns = rng.normal(size=(c, n)) + rng.normal(size=(c, 1)) * 5.0
    columns.flags.writeable = False
    codes = rng.integers(0, J, n)
    codes[codes == 3] = 4
    codes[5] = 3  # a group of one row
    return columns, rng.normal(size=n) + codes, codes, J, slopes


def test_moments(table) -> None:
    columns, y, *_ = table
    c = len(columns)
    found = moments_of(columns, y)
    whole = np.vstack([columns, np.ones(len(y)), y])
    shifted = whole - np.r_[found.shift[:c], 0.0, found.shift[c]][:, None]
    centred = whole - np.r_[columns.mean(axis=1), 0.0, y.mean()][:, None]
    assert np.all(np.abs(shifted.mean(axis=1) - np.eye(c + 2)[c])[:c] < 0.4 * columns.std(axis=1))
    np.testing.assert_allclose(found.products, shifted @ shifted.T, atol=1e-10)
    np.testing.assert_allclose(found.unshifted, whole @ whole.T, rtol=1e-12)
    largest = np.abs(columns).max(axis=1, initial=0.0)
    assert np.all(found.largest >= largest) and np.all(found.largest < 100.0 * largest)
    places = list(range(c))[::-1]
    for is_centred, rows, exactly in ((True, shifted, centred), (False, whole, whole)):
        np.testing.assert_allclose(
            found.mean_squares(places, is_centred), np.mean(rows[places] ** 2, axis=1)
        )
        chosen = exactly[[*places, c + 1]]
        np.testing.assert_allclose(
            found.chosen(places, False, is_centred), chosen @ chosen.T, rtol=1e-10, atol=1e-10
        )


def test_a_mean_that_some_rows_do_not_show_is_found_all_the_same() -> None:
    n = 5000
    y = np.random.default_rng(27).normal(size=n)
    y[::4] += 1e3  # those that are looked at first
    found = moments_of(np.zeros((0, n)), y)
    assert found.shift[0] == pytest.approx(y.mean(), rel=1e-12)
    assert found.products[1, 1] == pytest.approx(n * y.var(), rel=1e-12)


@pytest.mark.parametrize("odd", [np.inf, -np.inf, np.nan, -1e300])
def test_the_largest_tells_missing_and_infinite_values(odd: float) -> None:
    x = np.array([1.0, -3.0, odd, 2.0])
    assert largest_of(x) == pytest.approx(abs(odd), nan_ok=True)
    assert largest_of(x[:2].copy()) == 3.0
    assert np.isnan(largest_of(np.array([np.inf, odd, np.nan])))


@pytest.mark.parametrize("constant", [True, False])
def test_mapped_rows(table, constant: bool) -> None:
    columns, y, *_ = table
    c, n, r = len(columns), len(y), len(columns) + constant + 1
    rng = np.random.default_rng(22)
    T, shift = np.triu(rng.normal(size=(r, r))), rng.normal(size=c + 1)
    parts = [columns.T - shift[:c], np.ones((n, int(constant))), (y - shift[c])[:, None]]
    expected = np.hstack(parts) @ T
    Q, e = np.zeros((n, r - 1)), np.zeros(n)
    map_rows(columns, y, shift, constant, T, 3, n, Q, e)
    np.testing.assert_allclose(np.column_stack([Q, e])[3:], expected[3:], atol=1e-12)
    G = mapped_gram(columns, y, shift, constant, T, 3, n)
    np.testing.assert_allclose(G, np.triu(expected[3:].T @ expected[3:]), atol=1e-9)
    rows = np.hstack([columns.T - shift[:c], np.ones((n, 1)), (y - shift[c])[:, None]])
    np.testing.assert_allclose(
        shifted_gram(columns, y, shift, 0, n), np.triu(rows.T @ rows), atol=1e-9
    )


def test_histogram() -> None:
    x = np.random.default_rng(23).uniform(2.0, 3.0, 1000)
    expected = np.bincount(((x - 2.0) * 40).astype(int), minlength=50)
    np.testing.assert_array_equal(histogram(x, 2.0, 40.0, 50), expected)


def test_groups_by_centred_products(table) -> None:
    columns, y, codes, J, slopes = table
    c, n = len(columns), len(y)
    rng = np.random.default_rng(24)
    shift, unit, fit = rng.normal(size=(3, c + 1))
    given = (columns, y, shift, unit, fit, codes)
    rows = residuals_twin(*given[:-1])
    means, products, within = groups_twin(rows, codes, J, slopes)
    sizes = np.bincount(codes, minlength=J)

    sums = np.zeros((J, c + 1))
    group_sums(*given, 0, 300, sums)
    group_sums(*given, 300, n, sums)
    np.testing.assert_allclose(sums / sizes[:, None], means, atol=1e-12)

    found, total, left = (
        np.zeros((J, slopes, c + 1)),
        np.zeros((c + 1, c + 1)),
        np.zeros((J, c + 1)),
    )
    centred_products(*given, means, slopes, False, 0, 300, found, total, left)
    assert not left.any()
    centred_products(*given, means, slopes, True, 300, n, found, total, left)
    for u in range(J):
        own = (rows[300:] - means[u])[codes[300:] == u]
        np.testing.assert_allclose(left[u], own.sum(axis=0), atol=1e-11)
    for a in range(slopes):
        np.testing.assert_allclose(found[:, a, a:], products[:, a, a:], atol=1e-9)
    np.testing.assert_allclose(total, np.triu(within), atol=1e-9)

    q = slopes + 1
    M, R = rng.normal(size=(c + 2, q + 3)), np.zeros((1, q, q + 3, 64))
    kept = factor_groups(sizes, means, found, M, 0, J, R)
    whole = np.column_stack([rows[:, :c], np.ones(n), rows[:, c]])
    chosen = [*range(slopes), c]
    taken = np.zeros((c + 2, c + 2))
    for u in range(J):
        own = whole[codes == u]
        Z = own[:, chosen]
        # Projected on its group's effects: cross-products with Z are those of the rows.
        projected = own.T @ Z @ np.linalg.pinv(Z.T @ Z, rcond=1e-10) @ Z.T @ own
        np.testing.assert_allclose(R[0, :, :, u].T @ R[0, :, :, u], M.T @ projected @ M, atol=1e-8)
        taken += projected - sizes[u] * np.outer(own.mean(axis=0), own.mean(axis=0))
    others = [*range(c), c + 1]
    kept_rows = np.triu(taken[np.ix_(others, others)])
    np.testing.assert_allclose(kept, kept_rows, atol=1e-8)

    rest = np.zeros((3, 3))
    assert map_rest(total, kept, slopes, M, 1e-12, 0.0, rest)
    left = within - kept_rows - np.triu(kept_rows, 1).T
    left[:slopes] = left[:, :slopes] = 0.0
    expected = M[others, q:].T @ left @ M[others, q:]
    np.testing.assert_allclose(rest, expected, rtol=1e-8, atol=1e-8)
    assert not map_rest(total, kept, slopes, M, 1.5, 0.0, rest)


def _parts(seed: int, n: int, J: int, noise: float) -> tuple[Mapped, RandomPart, np.ndarray]:
    """X = [x1 x2 1], Z = [x1 1], and an outcome with slopes of its own in each group."""
    rng = np.random.default_rng(seed)
    codes = np.r_[np.arange(J), rng.integers(0, J, n - J)]
    X = np.column_stack([rng.normal(2000.0, 5.0, n), rng.normal(size=n), np.ones(n)])
    effects = rng.normal(size=(2, J))
    y = effects[0][codes] * (X[:, 0] - 2000.0) + effects[1][codes] + noise * rng.normal(size=n)
    mapped = condition(X, y, True).mapped
    assert mapped is not None
    shift, scale = np.array([2000.0, 0.0]), np.array([8.0, 1.0])
    return mapped, RandomPart(mapped.moments.columns, (0, -1), shift, scale, np.eye(2)), codes


@pytest.mark.parametrize(("n", "J"), [(300, 40), (140_000, 500)])
def test_both_ways_to_what_is_kept_of_groups_agree(n: int, J: int) -> None:
    mapped, random, codes = _parts(25, n, J, 1.0)
    found = accumulate_centred(mapped, random, codes, np.bincount(codes))
    expected = accumulate(random.Z, *mapped.rows(), codes, J)
    assert found is not None
    products = [np.einsum("jia,jib->jab", t.R, t.R) for t in (found, expected)]
    size = np.sqrt(np.diagonal(products[1], axis1=1, axis2=2))
    for own in products:
        own /= size[:, :, None] * size[:, None, :] + 1e-300
    np.testing.assert_allclose(*products, atol=1e-11)
    np.testing.assert_allclose(found.rest, expected.rest, atol=1e-11 * n)
    assert not np.any(found.rest[0]) or abs(found.rest[0, 0]) < 1e-20 * n


def test_slopes_that_leave_nothing_are_taken_off_by_reflections() -> None:
    mapped, random, codes = _parts(26, 300, 40, 1e-4)
    assert accumulate_centred(mapped, random, codes, np.bincount(codes)) is None
