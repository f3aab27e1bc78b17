"""Tests of every pair of several fits, their tables, and the bootstrap of two fits."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.analysis import Analysis, analyse
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.engine.control import Control
from core.errors import Cancelled, UserError
from core.inference.bootstrap import bootstrap_comparison, bootstrap_statistics, simulate
from core.inference.comparison import compare
from core.inference.pairwise import compare_pairs
from core.model.syntax import parse
from core.report.pairs import pairs_table, unique_names
from tests.core.engine.oracle import dataset_of

COMMANDS = {
    "slope": "math5 math3 || school: math3",
    "intercept": "math5 math3 || school:",
    "none": "math5 math3",
    "social": "math5 math3 social || school:",
}


@pytest.fixture(scope="module")
def school(sample_dir) -> dict[str, Analysis]:
    data = read_dataset(sample_dir / "jsp.csv")
    return {name: analyse(data, parse(command)) for name, command in COMMANDS.items()}


@pytest.fixture(scope="module")
def weak() -> Dataset:
    """Ten groups of six that differ only a little; a slope that does not vary."""
    rng = np.random.default_rng(5)
    g = np.repeat(np.arange(10), 6)
    x = rng.normal(size=len(g))
    y = 1 + x + 0.45 * rng.normal(size=10)[g] + rng.normal(size=len(g))
    return dataset_of(pd.DataFrame({"y": y, "x": x, "g": g}))


def test_pairs_are_ordered_by_size_and_tests_come_first(school: dict[str, Analysis]) -> None:
    names = list(school)
    pairs = compare_pairs([a.fit for a in school.values()])
    tested = [(names[p.smaller], names[p.larger]) for p in pairs if p.comparison]
    assert tested == [("intercept", "slope"), ("none", "slope"), ("none", "intercept")]
    refused = pairs[len(tested) :]
    assert [p.comparison for p in refused] == [None] * 3
    assert all("REML" in p.reason and "mle" in p.remedy for p in refused)
    # The figures are those of the test of the two.
    alone = compare(school["slope"].fit, school["intercept"].fit)
    assert pairs[0].comparison == alone and alone.test.chi2 == pytest.approx(7.758, abs=2e-3)


def test_pairs_can_be_stopped(school: dict[str, Analysis]) -> None:
    fits = [a.fit for a in school.values()]
    with pytest.raises(Cancelled):
        compare_pairs(fits, Control(cancelled=lambda: True))


def test_pairs_as_a_table(school: dict[str, Analysis]) -> None:
    pairs = pairs_table(list(school), compare_pairs([a.fit for a in school.values()]))
    assert pairs.rows[0][:2] == ("intercept", "slope") and pairs.rows[0][4] == "chi-bar²(01)"
    better, p = pairs.rows[1][6:8]
    assert str(better).startswith("0.26 χ²(0)")
    assert isinstance(p, float) and p < float(pairs.rows[1][5] or 0)


def test_names_that_occur_twice_are_told_apart() -> None:
    assert unique_names(["a", "b", "a", "a"]) == ("a", "b", "a (2)", "a (3)")


def test_outcomes_drawn_have_the_covariance_of_the_model(school: dict[str, Analysis]) -> None:
    fit = school["slope"].fit
    rng = np.random.default_rng(1)
    drawn = np.stack([simulate(fit, rng) for _ in range(4000)])
    (block,) = fit.design.blocks
    codes = fit.design.groupings[block.grouping].codes
    rows = np.flatnonzero(codes == 3)[:4]
    Z = block.Z[rows]
    V = Z @ fit.covariances[0] @ Z.T + fit.sigma2 * np.eye(len(rows))
    assert drawn[:, rows].mean(0) == pytest.approx(fit.design.X[rows] @ fit.beta, abs=0.45)
    assert np.cov(drawn[:, rows].T) == pytest.approx(V, abs=0.07 * V.max())
    stranger = np.flatnonzero(codes == 9)[0]
    assert abs(np.corrcoef(drawn[:, rows[0]], drawn[:, stranger])[0, 1]) < 0.06


def test_the_bootstrap_of_two_fits_agrees_with_the_exact_distribution(weak: Dataset) -> None:
    small, large = analyse(weak, parse("y x")), analyse(weak, parse("y x || g:"))
    heard: list[float] = []
    found = bootstrap_comparison(large.fit, small.fit, 300, seed=2, heard=heard.append)
    test = large.summary.lr_test
    assert test is not None and test.reference == "exact, simulated"
    assert test.reference_p is not None and 0.02 < test.reference_p < 0.6
    assert found.observed == pytest.approx(test.chi2, abs=1e-6)
    assert found.draws + found.failed == 300 == len(heard)
    assert abs(found.p - test.reference_p) < 4 * found.error
    again = bootstrap_comparison(small.fit, large.fit, 10, seed=2)
    assert again.statistics == pytest.approx(found.statistics[:10])


def test_the_bootstrap_under_a_model_with_random_effects(weak: Dataset) -> None:
    small, large = analyse(weak, parse("y x || g:")), analyse(weak, parse("y x || g: x"))
    found = bootstrap_comparison(small.fit, large.fit, 120, seed=3)
    # Near half of the draws put the added variance at zero, more with ten groups.
    at_zero = float(np.mean(found.statistics < 1e-6))
    assert 0.35 < at_zero < 0.8
    assert 0 < found.p <= 1 and found.error < 0.05


def test_the_bootstrap_refuses_and_stops(weak: Dataset) -> None:
    one = analyse(weak, parse("y x || g:"))
    with pytest.raises(UserError):
        bootstrap_comparison(one.fit, one.fit, 5)
    other = analyse(weak, parse("y x || g: x"))
    with pytest.raises(Cancelled):
        bootstrap_comparison(one.fit, other.fit, 5, control=Control(cancelled=lambda: True))


def test_weighted_outcomes_are_not_drawn(weak: Dataset) -> None:
    frame = pd.DataFrame(weak.frame).assign(w=2.0)
    weighted = analyse(dataset_of(frame), parse("y x [fw=w] || g:, mle"))
    with pytest.raises(UserError, match="weights"):
        bootstrap_statistics(weighted.fit, 3)
