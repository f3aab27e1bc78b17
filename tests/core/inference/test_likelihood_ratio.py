"""The test against linear regression: published figures, reference distributions, bootstrap."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.special import chdtrc, fdtrc

from core.analysis import Analysis, analyse
from core.data.readers import read_dataset
from core.engine.control import Control
from core.engine.fit import Fit
from core.errors import Cancelled
from core.inference import reference_distribution
from core.inference.bootstrap import bootstrap_statistics
from core.inference.likelihood_ratio import against_linear_regression
from core.inference.reference_distribution import several_variances
from core.inference.summary import LRTest, to_json
from core.inference.variance_cone import expected_information, generators, variance_cone
from core.model.syntax import parse
from core.report.stata_text import stata_text
from core.report.tables import lr_table
from tests.core.engine.oracle import dataset_of


def frame(seed: int = 5) -> pd.DataFrame:
    """30 groups in 6, crossed with 12, a covariate and an outcome without any differences."""
    rng = np.random.default_rng(seed)
    g = np.repeat(np.arange(30), 6)
    n = len(g)
    return pd.DataFrame(
        {
            "y": rng.normal(size=n),
            "x": rng.normal(size=n),
            "g": g,
            "h": g // 5,
            "c": rng.integers(0, 12, n),
        }
    )


def fitted(command: str, seed: int = 5) -> Analysis:
    return analyse(dataset_of(frame(seed)), parse(command))


def lr_test(analysis: Analysis) -> LRTest:
    found = analysis.summary.lr_test
    assert found is not None
    return found


def published(shared_dir: Path) -> dict[str, Any]:
    return json.loads((shared_dir / "reference" / "published_tables.json").read_text())


@pytest.mark.parametrize(
    "name",
    ["jsp_random_intercept", "jsp_random_slope", "jsp_unstructured_ml", "pig_crossed_all_id"],
)
def test_published_statistics_stay_as_they_are(shared_dir: Path, name: str) -> None:
    table = published(shared_dir)[name]
    data = read_dataset(shared_dir / "data" / f"{table['data']}.csv")
    test = lr_test(analyse(data, parse(table["command"])))
    assert (test.kind, test.df) == (table["lr_test"]["kind"], table["lr_test"]["df"])
    assert round(test.chi2, 2) == table["lr_test"]["chi2"]
    assert test.conservative == (test.df > 1)
    naive = float(chdtrc(test.df, test.chi2))
    assert test.p == pytest.approx(naive if test.conservative else naive / 2, rel=1e-12)
    assert test.reference_p is not None and 0.0 < test.reference_p < naive
    assert test.reference in test.explanation or test.monte_carlo_error


def information_by_definition(fit: Fit) -> np.ndarray:
    """(tr(P V_k P V_l) - tr(P V_k) tr(P V_l) / (n - p)) / 2 with P and V_k written out."""
    X = fit.design.X
    n, p = X.shape
    P = np.eye(n) - X @ np.linalg.pinv(X)
    PVP = []
    for D in generators(fit.problem.covariance):
        V = np.zeros((n, n))
        for block, own in zip(fit.design.blocks, fit.problem.covariance.effects, strict=True):
            codes = fit.design.groupings[block.grouping].codes
            Z = fit.random_part.Z[:, own]
            V += (codes[:, None] == codes) * (Z @ D[own, own] @ Z.T)
        PVP.append(P @ V @ P)
    traces = np.array([np.trace(A) for A in PVP])
    products = np.array([[np.sum(A * B) for B in PVP] for A in PVP])
    return (products - np.outer(traces, traces) / (n - p)) / 2.0


@pytest.mark.parametrize(
    "command",
    [
        "y x || g: x",
        "y x || g: x, cov(unstructured) mle",
        "y x || h: || g: x, cov(exchangeable)",
        "y x || _all: R.c || g: x, cov(unstructured)",
        "y x || h: x, noconstant || h: || g:",
        "y x || _all: R.c || _all: R.h || g: x",
        "y x || h: R.c, cov(exchangeable) || g:",
        "y, noconstant || h: || g:",
    ],
)
def test_information_of_the_variances(command: str) -> None:
    fit = fitted(command).fit
    q = sum(fit.problem.covariance.sizes)
    found, _ = expected_information(fit.problem, np.zeros((q, q)))
    expected = information_by_definition(fit)
    scale = np.sqrt(np.diag(expected))
    unit = np.outer(scale, scale)
    assert found / unit == pytest.approx(expected / unit, abs=1e-10)


def test_one_variance_of_a_balanced_layout_is_the_f_test() -> None:
    data = frame(11)
    y = np.asarray(data["y"]).reshape(30, 6) + 0.25 * np.sin(np.arange(30))[:, None]
    data["y"] = y.ravel()
    test = lr_test(analyse(dataset_of(data), parse("y || g:")))
    F = 6 * y.mean(axis=1).var(ddof=1) / y.var(axis=1, ddof=1).mean()
    exact = float(fdtrc(29, 150, F))
    assert test.chi2 > 0.0 and test.reference_p is not None and test.monte_carlo_error
    assert abs(test.reference_p - exact) < 3.5 * test.monte_carlo_error
    assert test.p > exact


@pytest.mark.parametrize("criterion", ["REML", "ML"])
def test_one_variance_of_few_groups_is_that_of_rlrsim(criterion: str) -> None:
    stored = json.loads((Path(__file__).parents[2] / "reference" / "rlrsim.json").read_text())
    g = np.repeat(np.arange(6), stored["sizes"])
    y = np.random.default_rng(2).normal(size=len(g)) + g % 2
    data = pd.DataFrame({"y": y, "x": 100.0 + np.arange(len(g)), "g": g})
    option = ", mle" if criterion == "ML" else ""
    fit = analyse(dataset_of(data), parse(f"y x || g:{option}")).fit
    for x, p in zip(stored["at"], stored[criterion]["tail"], strict=True):
        found = reference_distribution.one_variance(fit, x)
        assert found.error is not None
        assert abs(found.p - p) < 3.5 * np.hypot(found.error, np.sqrt(p / stored["draws"])), x


def test_intercepts_and_slopes_of_a_balanced_contrast_have_a_closed_form() -> None:
    """40 groups of 20 rows: the variances' estimates correlate by sigma^2 alone, in any units.

    tr(PV) = 39 * 20 and tr(PVPV) = 39 * 400 for both, tr(PV_1 PV_2) = 0, n - p = 798.
    """
    rng = np.random.default_rng(1)
    x = np.tile([-1.0, 1.0], 400)
    data = pd.DataFrame({"y": rng.normal(size=800), "x": 1000 * x, "g": np.repeat(range(40), 20)})
    fit = analyse(dataset_of(data), parse("y x || g: x")).fit
    shared = (39 * 20) ** 2 / 798
    none = np.arccos(shared / (39 * 400 - shared)) / (2.0 * np.pi)
    for statistic in (0.5, 3.0, 20.0):
        one, two = chdtrc([1, 2], statistic)
        found = several_variances(fit, statistic)
        assert found is not None and found.error is None
        assert found.p == pytest.approx(0.5 * one + (0.5 - none) * two, rel=1e-5)


@pytest.mark.parametrize(
    "command",
    [
        "y x || g: x",
        "y x || g: x, cov(unstructured)",
        "y x || g: x, cov(unstructured) mle",
        "y x || h: || g:",
        "y x || _all: R.c || g: x",
        "y x || h: x, cov(unstructured) || g: x",
    ],
)
def test_a_conservative_p_is_never_below_the_better_one(command: str) -> None:
    for seed in range(3):
        test = lr_test(fitted(command, seed))
        assert test.conservative and test.chi2 >= 0.0
        assert test.reference_p is not None and test.reference_p <= test.p
        assert test.chi2 > 0.0 or test.reference_p == 1.0
        assert against_linear_regression(fitted(command, seed).fit) == test


@pytest.mark.parametrize("command", ["y x || g: x", "y x || g: x, cov(unstructured)"])
def test_the_mixture_is_nearer_to_the_bootstrap_than_chi_square(command: str) -> None:
    """With 30 groups the limit is not yet reached, and lies on the safe side."""
    fit = fitted(command).fit
    drawn = bootstrap_statistics(fit, 300, seed=2)
    df = len(fit.problem.basis)
    for x in (1.0, 2.0, 3.0):
        share = float(np.mean(drawn >= x))
        reference = several_variances(fit, x)
        assert reference is not None
        naive = float(chdtrc(df, x))
        error = float(np.sqrt(reference.p * (1.0 - reference.p) / len(drawn)))
        assert share - 3.0 * error < reference.p < share + 3.0 * error + 0.08
        assert abs(reference.p - share) < abs(naive - share)


def test_the_bootstrap_agrees_with_the_exact_distribution_of_one_variance() -> None:
    fit = fitted("y x || g:, mle").fit
    drawn = bootstrap_statistics(fit, 300, seed=4)
    assert bootstrap_statistics(fit, 5, seed=4) == pytest.approx(drawn[:5])
    for x in (0.2, 1.0):
        exact = reference_distribution.one_variance(fit, x).p
        error = np.sqrt(exact * (1.0 - exact) / len(drawn))
        assert abs(np.mean(drawn >= x) - exact) < 3.5 * error


def test_the_bootstrap_can_be_stopped() -> None:
    fit = fitted("y x || g:").fit
    with pytest.raises(Cancelled):
        bootstrap_statistics(fit, 100, control=Control(cancelled=lambda: True))


def test_variances_that_cannot_be_told_apart_have_no_reference() -> None:
    """A slope of a contrast constant within groups is an intercept by another name."""
    data = frame()
    data["k"] = np.where(data["g"] % 2, 1.0, -1.0)
    fit = analyse(dataset_of(data), parse("y x || g: k")).fit
    assert variance_cone(fit.problem, np.zeros((2, 2))) is None
    test = against_linear_regression(fit)
    assert test is not None and (test.reference, test.reference_p) == ("", None)
    assert test.explanation.startswith("Why conservative")


def test_a_model_too_large_keeps_the_conservative_test(monkeypatch: pytest.MonkeyPatch) -> None:
    fit = fitted("y x || h: || g:").fit
    monkeypatch.setattr(reference_distribution, "MOST_CROSS_PRODUCTS", 10)
    test = against_linear_regression(fit)
    assert test is not None and test.reference_p is None and test.conservative
    one = fitted("y x || g:").fit
    monkeypatch.setattr(reference_distribution, "MOST_EFFECTS", 10)
    test = against_linear_regression(one)
    assert test is not None
    assert (test.reference, test.reference_p) == ("chibar2(01)", test.p)


def test_where_it_is_printed(sample_dir: Path) -> None:
    data = read_dataset(sample_dir / "jsp.csv")
    summary = analyse(data, parse("math5 math3 || school: math3")).summary
    assert summary.lr_test is not None
    text = stata_text(summary)
    bare = stata_text(replace(summary, lr_test=replace(summary.lr_test, explanation="")))
    assert text.startswith(bare.rstrip("\n"))
    added = " ".join(text[len(bare) :].split())
    assert added == summary.lr_test.explanation
    assert "cannot be negative" in added and "0.26 chi2(0) + 0.50 chi2(1) + 0.24 chi2(2)" in added

    table = lr_table(summary)
    assert [row[1] for row in table.rows] == ["χ²(2)", "0.26 χ²(0) + 0.50 χ²(1) + 0.24 χ²(2)"]
    assert table.rows[1][4] == summary.lr_test.reference_p
    assert "cannot be negative" in table.notes[0]

    value = to_json(summary)["lr_test"]
    assert list(value)[:5] == ["kind", "chi2", "df", "p", "conservative"]
    assert value["reference_p"] == summary.lr_test.reference_p
