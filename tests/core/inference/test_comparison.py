"""Comparing two fits: what is refused and why, nesting, statistics and their distributions."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from math import log
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.special import chdtrc

from core.analysis import Analysis, analyse
from core.cli import main
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.engine.fit import Fit
from core.errors import UserError
from core.inference.comparison import Comparison, compare
from core.inference.information_criteria import information_criteria
from core.inference.likelihood_ratio import against_linear_regression
from core.inference.nesting import embedding, fixed_within
from core.inference.variance_cone import expected_information, generators, variance_cone
from core.model.syntax import parse
from core.report.tables import comparison_table, information_criteria_table
from tests.core.engine.oracle import dataset_of


@pytest.fixture(scope="module")
def data() -> Dataset:
    """24 groups of 8 in 6, crossed with 10; intercepts and slopes vary between groups."""
    rng = np.random.default_rng(3)
    g = np.repeat(np.arange(24), 8)
    n = len(g)
    x, w = rng.normal(size=n), rng.normal(size=n)
    y = 1 + x + rng.normal(size=24)[g] + 0.7 * rng.normal(size=24)[g] * x + rng.normal(size=n)
    frame = pd.DataFrame({"y": y, "x": x, "w": w, "g": g, "h": g // 4})
    frame["c"] = rng.integers(0, 10, n)
    frame["z"] = 3.0 - 2.0 * x + 5.0 * w
    frame["late"] = x - 1000.0
    frame["gap"] = np.where(np.arange(n) == 5, np.nan, w)
    frame["shifted"] = np.where(np.arange(n) == 7, np.nan, w)
    frame["other"] = rng.normal(size=n)
    return dataset_of(frame)


def fitted(data: Dataset, command: str) -> Analysis:
    return analyse(data, parse(command))


def compared(data: Dataset, first: str, second: str) -> Comparison:
    return compare(fitted(data, first).fit, fitted(data, second).fit)


# Refusals


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("y x || g:", "other x || g:", "different outcomes"),
        ("y x || g:", "y x gap || g:", "different rows: 191 and 192"),
        ("y gap || g:", "y shifted || g:", "different rows: 191 each, but not the same"),
        ("y x || g:", "y x || g: x, mle", "by ML, the other by REML"),
        ("y x || g:", "y x w || g:", "by REML and their fixed parts differ"),
        ("y x || g:, mle", "y w || g:, mle", "not nested: neither fixed part"),
        ("y x || g: x", "y x || g: w", "not nested: neither random part"),
        ("y x || g:", "y x || _all: R.c", "not nested: neither random part"),
        ("y x || g: x, cov(identity)", "y x || g:", "not nested"),
        ("y x || g: x", "y x || g: x, cov(exchangeable)", "not nested"),
        ("y x w || g:, mle", "y x || g: x, mle", "not nested: the one with more fixed"),
        ("y x || g:", "y x || g:", "the same"),
        ("y x || g: x, cov(un)", "y x || g: late, cov(un)", "the same"),
        ("y x w || g:", "y x z || g:", "the same"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    data: Dataset, first: str, second: str, reason: str
) -> None:
    for one, other in ((first, second), (second, first)):
        with pytest.raises(UserError) as refusal:
            compared(data, one, other)
        assert reason in refusal.value.message
        assert refusal.value.remedy


def test_the_remedy_for_rows_names_the_variable(data: Dataset) -> None:
    with pytest.raises(UserError, match="where gap is not missing"):
        compared(data, "y x || g:", "y x gap || g:")


def test_no_certified_maximum_is_refused(data: Dataset) -> None:
    fit = fitted(data, "y x || g:").fit
    optimum = fit.optimum
    bad = replace(optimum, certificate=replace(optimum.certificate, decrement=1.0))
    with pytest.raises(UserError, match="no certified maximum"):
        compare(replace(fit, optimum=bad), fitted(data, "y x || g: x").fit)


def test_other_values_of_the_outcome_are_refused(data: Dataset) -> None:
    fit = fitted(data, "y x || g:").fit
    design = replace(fit.design, y=fit.design.y + 1.0)
    with pytest.raises(UserError, match="same values"):
        compare(replace(fit, design=design), fitted(data, "y x || g: x").fit)


# Nesting


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("y x", "y x || g:"),
        ("y x || g:", "y x || g: x"),
        ("y x || g:", "y x || g: x, cov(unstructured)"),
        ("y x || g: x", "y x || g: x, cov(unstructured)"),
        ("y x || g: x, cov(identity)", "y x || g: x"),
        ("y x || g: x, cov(identity)", "y x || g: x, cov(exchangeable)"),
        ("y x || g: x, cov(exchangeable)", "y x || g: x, cov(unstructured)"),
        ("y x || g: x w, cov(exchangeable)", "y x || g: x w, cov(unstructured)"),
        ("y x || g: x, cov(unstructured)", "y x || g: w x, cov(unstructured)"),
        ("y x || g: late, cov(unstructured)", "y x || g: w x, cov(unstructured)"),
        ("y x || g:", "y x || h: || g:"),
        ("y x || g: x", "y x || _all: R.c || g: x"),
        ("y x || g:", "y x || _all: R.g || _all: R.c"),
        ("y x || g: x w", "y x || g: x, noconstant || g: w, cov(unstructured)"),
        ("y x || g:, mle", "y x w || g: x, cov(unstructured) mle"),
        ("y z || g:, mle", "y x w || g:, mle"),
    ],
)
def test_nested_models(data: Dataset, small: str, large: str) -> None:
    first, second = fitted(data, small), fitted(data, large)
    assert fixed_within(first.fit, second.fit)
    assert embedding(first.fit, second.fit) is not None
    found = compare(second.fit, first.fit)
    assert (found.smaller, found.larger) == (first.summary.command, second.summary.command)
    assert found == compare(first.fit, second.fit)
    k = [information_criteria(a.summary).parameters for a in (first, second)]
    assert found.test.df == k[1] - k[0] > 0
    assert found.test.chi2 >= 0.0
    difference = 2 * (second.fit.log_likelihood - first.fit.log_likelihood)
    assert found.test.chi2 == pytest.approx(max(0.0, difference), abs=1e-7)


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("y x || g: x", "y x || g:"),
        ("y x || g: x", "y x || g: x, cov(identity)"),
        ("y x || g: x", "y x || g: x, cov(exchangeable)"),
        ("y x || g: x, cov(unstructured)", "y x || g: x"),
        ("y x || g: x, cov(unstructured)", "y x || g: x w, cov(exchangeable)"),
        ("y x || g: late", "y x || g: x"),
        ("y x || h:", "y x || g: x"),
    ],
)
def test_models_that_are_not_within_another(data: Dataset, small: str, large: str) -> None:
    assert embedding(fitted(data, small).fit, fitted(data, large).fit) is None


# Statistics and distributions


def test_inside_the_parameter_space_it_is_chi_square(data: Dataset) -> None:
    found = compared(data, "y x || g: x", "y x || g: x, cov(unstructured)").test
    assert (found.kind, found.df, found.conservative) == ("chi2(1)", 1, False)
    assert found.p == pytest.approx(chdtrc(1, found.chi2))
    fixed = compared(data, "y || g: x, mle", "y x w || g: x, mle").test
    assert (fixed.kind, fixed.conservative) == ("chi2(2)", False)
    assert fixed.p == pytest.approx(chdtrc(2, fixed.chi2))


def test_one_more_variance_is_half_and_half(data: Dataset) -> None:
    found = compared(data, "y x || g:", "y x || h: || g:").test
    assert (found.kind, found.df, found.conservative) == ("chibar2(01)", 1, False)
    assert found.p == pytest.approx(0.5 * chdtrc(1, found.chi2) if found.chi2 else 1.0)


@pytest.mark.parametrize("q", [1, 2])
def test_one_more_correlated_effect_is_stram_and_lee(data: Dataset, q: int) -> None:
    effects = ["", "x", "x w"]
    small, large = (f"y x w || g: {e}, cov(unstructured)" for e in effects[q - 1 : q + 1])
    found = compared(data, small, large).test
    assert (found.kind, found.df, found.conservative) == (f"chi2({q + 1})", q + 1, True)
    assert found.reference == f"0.50 chi2({q}) + 0.50 chi2({q + 1})"
    expected = 0.5 * chdtrc(q, found.chi2) + 0.5 * chdtrc(q + 1, found.chi2)
    assert found.reference_p == pytest.approx(expected)
    assert found.p == pytest.approx(chdtrc(q + 1, found.chi2))
    assert found.reference in found.explanation


def test_fixed_and_random_effects_at_once(data: Dataset) -> None:
    found = compared(data, "y || g:, mle", "y x || g: x, mle").test
    assert found.reference == "0.50 chi2(1) + 0.50 chi2(2)"


def test_two_more_variances_have_weights_from_the_information(data: Dataset) -> None:
    found = compared(data, "y x || g:", "y x || h: || g: x").test
    assert found.conservative and found.df == 2
    assert found.reference.count("chi2") == 3 and "0.50 chi2(1)" in found.reference
    assert found.reference_p is not None and found.reference_p < found.p


def test_linear_regression_gives_the_test_printed_with_the_fit(data: Dataset) -> None:
    for large in ("y x || g:", "y x || g: x, cov(unstructured)"):
        fit = fitted(data, large).fit
        found = compare(fitted(data, "y x").fit, fit)
        assert found.test == against_linear_regression(fit)


def test_a_smaller_model_on_the_boundary_has_no_better_distribution(data: Dataset) -> None:
    small = fitted(data, "other x || g:")
    assert small.summary.random[0].boundary
    found = compare(small.fit, fitted(data, "other x || g: x, cov(unstructured)").fit).test
    assert found.conservative and found.reference_p is None
    assert "boundary" in found.explanation


def test_the_restricted_likelihood_does_not_depend_on_how_x_is_written(data: Dataset) -> None:
    one = compared(data, "y x w || g:", "y x w || g: x")
    other = compared(data, "y x w || g:", "y x z || g: x")
    assert other.test.chi2 == pytest.approx(one.test.chi2, abs=1e-7)
    assert "REML" in one.notes[-1]


def test_information_away_from_zero(data: Dataset) -> None:
    """At the smaller fit of nested models, against the definition with matrices written out."""
    small = fitted(data, "y x || g:").fit
    large = fitted(data, "y x || h: || g: x, cov(unstructured)").fit
    A = embedding(small, large)
    assert A is not None
    L = A @ small.optimum.value.L
    found, _ = expected_information(large.problem, L @ L.T)
    expected = information_by_definition(large, L @ L.T)
    scale = np.sqrt(np.diag(expected))
    unit = np.outer(scale, scale)
    assert found / unit == pytest.approx(expected / unit, abs=1e-8)
    cone = variance_cone(large.problem, L @ L.T, kernel_of=A @ A.T)
    assert cone is not None and (cone.cone.orthant, cone.cone.matrices) == (2, ())


def information_by_definition(fit: Fit, G: np.ndarray) -> np.ndarray:
    X = fit.design.X
    n, p = X.shape

    def covariance(D: np.ndarray) -> np.ndarray:
        V = np.zeros((n, n))
        for block, own in zip(fit.design.blocks, fit.problem.covariance.effects, strict=True):
            codes = fit.design.groupings[block.grouping].codes
            Z = fit.random_part.Z[:, own]
            V += (codes[:, None] == codes) * (Z @ D[own, own] @ Z.T)
        return V

    H = np.linalg.inv(np.eye(n) + covariance(G))
    P = H - H @ X @ np.linalg.solve(X.T @ H @ X, X.T @ H)
    PV = [P @ covariance(D) for D in generators(fit.problem.covariance)]
    traces = np.array([np.trace(A) for A in PV])
    products = np.array([[np.sum(A * B.T) for B in PV] for A in PV])
    return (products - np.outer(traces, traces) / (n - p)) / 2.0


HIERARCHY = [
    "y x",
    "y x || g:",
    "y x || g: x",
    "y x || g: x, cov(unstructured)",
    "y x || h: || g: x, cov(unstructured)",
]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10_000), st.sampled_from(["", " mle"]), st.floats(0.0, 1.0))
def test_hierarchies_of_models(seed: int, criterion: str, sd: float) -> None:
    """Each step has a statistic >= 0, and a better p-value no larger than a conservative one."""
    rng = np.random.default_rng(seed)
    g = np.repeat(np.arange(12), rng.integers(3, 9, 12))
    x = rng.normal(size=len(g))
    y = sd * rng.normal(size=12)[g] + rng.normal(size=len(g))
    data = dataset_of(pd.DataFrame({"y": y, "x": x, "g": g, "h": g // 3}))
    commands = [c if "," in c or not criterion else f"{c}," for c in HIERARCHY]
    fits = [fitted(data, c + criterion).fit for c in commands]
    for small, large in pairwise(fits):
        test = compare(small, large).test
        assert test.chi2 >= 0.0 and 0.0 <= test.p <= 1.0
        if test.conservative and test.reference_p is not None:
            assert test.reference_p <= test.p


# Criteria, tables, command line


def test_information_criteria(sample_dir: Path) -> None:
    summary = analyse(
        read_dataset(sample_dir / "jsp.csv"), parse("math5 math3 || school: math3, cov(un) mle")
    ).summary
    found = information_criteria(summary)
    L = summary.log_likelihood
    assert (found.parameters, found.n) == (6, 887)
    assert found.aic == pytest.approx(-2 * L + 12)
    assert found.bic == pytest.approx(-2 * L + 6 * log(887))
    omitted = replace(summary, fixed=(replace(summary.fixed[0], omitted=True), summary.fixed[1]))
    assert information_criteria(omitted).parameters == 5


def test_tables(data: Dataset) -> None:
    first, second = fitted(data, "y x || g:"), fitted(data, "y x || g: x, cov(unstructured)")
    comparison = compare(first.fit, second.fit)
    table = comparison_table(comparison)
    assert [row[1] for row in table.rows] == ["χ²(2)", "0.50 χ²(1) + 0.50 χ²(2)"]
    assert table.notes[:2] == (f"Smaller: {comparison.smaller}", f"Larger: {comparison.larger}")
    named = comparison_table(comparison, "M1", "M2")
    assert named.rows[0][0] == "M1 within M2" and "Smaller" not in named.notes[0]

    criteria = information_criteria_table({"M1": first.summary, "M2": second.summary})
    assert [row[0] for row in criteria.rows] == ["M1", "M2"]
    assert [row[4] for row in criteria.rows] == [4, 6]
    assert any("same fixed part" in note for note in criteria.notes)
    mixed = information_criteria_table({"a": first.summary, "b": fitted(data, "y x, mle").summary})
    assert any("do not compare" in note for note in mixed.notes)


def test_the_command_line(sample_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = ["--data", str(sample_dir / "jsp.csv")]
    small, large = "math5 math3 || school:", "math5 math3 || school: math3"
    assert main(["lrtest", large, small, *file]) == 0
    shown = capsys.readouterr().out
    assert "chi-bar²(01)" in shown and "7.76" in shown and "AIC" in shown
    assert main(["lrtest", large, small, *file, "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["smaller"], value["larger"]) == (small, large)
    assert value["lr_test"]["chi2"] == pytest.approx(2 * (2770.5233 - 2766.6442), abs=1e-3)
    assert [m["command"] for m in value["models"]] == [small, large]
    assert value["models"][0]["aic"] == pytest.approx(2 * 2770.5233 + 8, abs=1e-3)


def test_the_command_line_refuses(sample_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = ["--data", str(sample_dir / "jsp.csv")]
    assert main(["lrtest", "math5 math3 || school:", "math5 || school:", *file]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1
    assert "their fixed parts differ" in captured.err
    assert main(["lrtest", "math5 math3 || school:", "math5 mat3 || school:", *file]) == 2
    assert "mat3" in capsys.readouterr().err
