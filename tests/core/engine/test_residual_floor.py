"""What least squares leaves of some rows is a lower bound of what it leaves of all."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.hierarchy import RandomTerm
from core.engine.residual_floor import residual_floor


def model(n: int, sizes: list[int], seed: int) -> tuple[list[RandomTerm], np.ndarray]:
    rng = np.random.default_rng(seed)
    x = rng.normal(size=n)
    terms, at = [], 0
    for size in sizes:
        q = int(rng.integers(1, 3))
        Z = np.column_stack([np.ones(n), x])[:, :q]
        terms.append(RandomTerm(rng.integers(0, size, n), size, Z, np.arange(at, at + q)))
        at += q
    return terms, np.column_stack([np.ones(n), x])


def all_columns(terms: list[RandomTerm], X: np.ndarray) -> np.ndarray:
    blocks = [X]
    for t in terms:
        blocks += [t.Z * (t.codes == g)[:, None] for g in range(t.n_groups)]
    return np.hstack(blocks)


@pytest.mark.parametrize("seed", range(6))
def test_it_is_below_the_residual_of_all_rows_and_above_nothing(seed: int) -> None:
    terms, X = model(700, [60, 9], seed)
    y = np.random.default_rng(100 + seed).normal(size=700)
    A = all_columns(terms, X)
    least = np.sum((y - A @ np.linalg.lstsq(A, y, rcond=None)[0]) ** 2)
    floor = residual_floor(terms, X, y)
    assert 0.02 * least < floor <= least * (1 + 1e-12)


def test_an_outcome_that_groups_determine_leaves_nothing() -> None:
    terms, X = model(700, [60, 9], 7)
    A = all_columns(terms, X)
    y = A @ np.random.default_rng(8).normal(size=A.shape[1])
    assert residual_floor(terms, X, y) < 1e-20 * np.sum(y**2)


def test_nothing_is_known_where_every_row_has_effects_of_its_own() -> None:
    terms, X = model(50, [9], 3)
    own = RandomTerm(np.arange(50), 50, np.ones((50, 1)), np.arange(2, 3))
    assert residual_floor([*terms, own], X, np.random.default_rng(4).normal(size=50)) == 0.0
