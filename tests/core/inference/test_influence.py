"""Deletion diagnostics against R (tests/reference/influence.R) and against dense deletion."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from core.analysis import Analysis, analyse
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.errors import UserError
from core.inference import deletion
from core.inference.influence import (
    group_influence,
    influence_levels,
    row_influence,
    thresholds,
)
from core.inference.refit import refit_without
from core.model.syntax import parse
from core.report.influence_tables import refit_table
from tests.core.engine.oracle import dataset_of

ROOT = Path(__file__).parents[3]
RECORDS = {r["name"]: r for r in json.loads((ROOT / "tests/reference/influence.json").read_text())}
RTOL = 1e-5


@cache
def fitted(name: str) -> Analysis:
    record = RECORDS[name]
    return analyse(read_dataset(ROOT / record["data"]), parse(record["command"]))


def our_name(name: str) -> str:
    return {"(Intercept)": "_cons", "sexM": "M.sex"}.get(name, name)


def check(names: tuple[str, ...], cooks: float, dfbetas: np.ndarray, expected: Any) -> None:
    assert cooks == pytest.approx(expected["cooks"], rel=RTOL, abs=1e-9)
    wanted = {our_name(k): v for k, v in expected["dfbetas"].items()}
    assert dict(zip(names, dfbetas, strict=True)) == pytest.approx(wanted, rel=RTOL, abs=1e-8)


@pytest.mark.parametrize("name", list(RECORDS))
def test_lme4_without_a_row_or_a_group(name):
    record, fit = RECORDS[name], fitted(name).fit
    assert fit.log_likelihood == pytest.approx(record["log_likelihood"], abs=2e-7)
    rows = row_influence(fit)
    assert rows.leverage.sum() == pytest.approx(record["leverage_sum"], rel=RTOL)
    for expected in record["rows"]:
        i = expected["row"] - 1
        assert rows.leverage[i] == pytest.approx(expected["leverage"], rel=RTOL)
        check(rows.names, float(rows.cooks[i]), rows.dfbetas[i], expected)
    assert influence_levels(fit) == tuple(record["groups"])
    for level, groups in record["groups"].items():
        found = group_influence(fit, level)
        for label, expected in groups.items():
            j = found.labels.index(label)
            assert found.leverage[j] == pytest.approx(expected["leverage"], rel=RTOL)
            check(found.names, float(found.cooks[j]), found.dfbetas[j], expected)


# Against dense generalised least squares


def without(analysis: Analysis, keep: np.ndarray) -> np.ndarray:
    """The fixed effects by weighted generalised least squares on some rows, G and sigma held.

    Rows count w times and the groups' effects are penalised w times (pseudo-likelihood).
    """
    design, fit = analysis.fit.design, analysis.fit
    weighting = design.weighting
    w = np.ones(design.n) if weighting is None else weighting.rows
    V = fit.sigma2 * np.diag(1 / w)
    for block, G in zip(design.blocks, fit.covariances, strict=True):
        codes = design.groupings[block.grouping].codes
        of_group = 1.0 if weighting is None else weighting.groups[block.grouping][codes]
        V += np.where(codes[:, None] == codes[None], block.Z @ G @ block.Z.T, 0.0) / of_group
    X, inverse = design.X[keep], np.linalg.inv(V[np.ix_(keep, keep)])
    return np.linalg.solve(X.T @ inverse @ X, X.T @ inverse @ design.y[keep])


def check_dense(analysis: Analysis, level: str) -> None:
    fit, design = analysis.fit, analysis.fit.design
    se = np.sqrt(np.diag(fit.beta_covariance))
    rows, groups = row_influence(fit), group_influence(fit, level)
    everyone = np.arange(design.n)
    for i in (0, design.n // 2):
        change = fit.beta - without(analysis, np.delete(everyone, i))
        np.testing.assert_allclose(rows.dfbetas[i], change / se, rtol=1e-5, atol=1e-7)
    codes = next(g for g in (*design.levels, *design.groupings) if g.title == level).codes
    for j in (0, len(groups.labels) - 1):
        change = fit.beta - without(analysis, np.flatnonzero(codes != j))
        np.testing.assert_allclose(groups.dfbetas[j], change / se, rtol=1e-5, atol=1e-7)
        cooks = change @ np.linalg.solve(fit.beta_covariance, change) / len(change)
        assert groups.cooks[j] == pytest.approx(cooks, rel=1e-5)


@pytest.fixture(scope="module")
def made() -> Dataset:
    """Schools of classes, crossed with teachers; weights of rows, classes and schools."""
    rng = np.random.default_rng(11)
    n, school = 240, np.repeat(np.arange(12), 20)
    klass, teacher = np.repeat(np.arange(48), 5), rng.integers(0, 7, n)
    x = rng.normal(size=n)
    y = 1 + 0.5 * x + rng.normal(size=12)[school] * (1 + 0.4 * x) + rng.normal(size=48)[klass]
    frame = pd.DataFrame(
        {
            "y": y + rng.normal(size=7)[teacher] + rng.normal(size=n),
            "x": x,
            "school": school,
            "class": klass,
            "teacher": teacher,
            "w": rng.integers(1, 4, n),
            "wc": rng.integers(1, 4, 48)[klass],
            "ws": rng.uniform(0.5, 3.0, 12)[school],
        }
    )
    return dataset_of(frame)


@pytest.mark.parametrize("level", ["school", "class", "teacher"])
@pytest.mark.parametrize("largest", [10_000, 0])
def test_nested_and_crossed_at_once(made, monkeypatch, level, largest):
    monkeypatch.setattr(deletion, "LARGEST_SYSTEM", largest)
    command = "y x || _all: R.teacher || school: x, cov(unstructured) || class:"
    check_dense(analyse(made, parse(command)), level)


@pytest.mark.parametrize("level", ["recipe", "replicate"])
def test_effects_that_are_negatively_correlated(level):
    data = pd.read_csv(ROOT / "tests/reference/data/cake.csv")
    analysis = analyse(dataset_of(data), parse("angle temp || recipe: R.replicate, cov(ex)"))
    assert min(G.min() for G in analysis.fit.covariances) < 0.0
    check_dense(analysis, level)


@pytest.mark.parametrize(
    ("command", "level"),
    [
        ("y x [fw=w] || school: x, fweight(wc) mle", "school"),
        ("y x [pw=w] || school: x, pweight(ws) || class:, pweight(wc) mle", "class"),
        ("y x || school:, mle vce(robust)", "school"),
    ],
)
def test_weights_and_robust_errors(made, command, level):
    data = made
    if "fweight(wc)" in command:
        frame = made.frame.assign(wc=np.repeat(made.frame["wc"].to_numpy()[::20], 20))
        data = dataset_of(frame)
    check_dense(analyse(data, parse(command)), level)


def test_a_frequency_is_that_many_rows_in_that_many_groups(made):
    """The standardised residual of one of the units is that among all of them written out."""
    schools = made.frame["school"].astype(int)
    frame = made.frame.assign(many=1.0 + schools % 3)
    times = frame["many"].astype(int)
    out = frame.loc[frame.index.repeat(times)].reset_index(drop=True)
    copy = np.concatenate([np.arange(k) for k in times])
    out = out.assign(school=100 * copy + out["school"], **{"class": 100 * copy + out["class"]})
    out = out.loc[out.index.repeat(out["w"].astype(int))].reset_index(drop=True)
    whole = analyse(dataset_of(out), parse("y x || school: x || class:, mle")).fit
    command = "y x [fw=w] || school: x, fweight(many) || class:, mle"
    weighted = analyse(dataset_of(frame), parse(command)).fit
    total = (frame["w"] * frame["many"]).to_numpy().astype(int)
    first = np.cumsum(total) - total
    one, all_ = row_influence(weighted), row_influence(whole)
    np.testing.assert_allclose(one.standardised, all_.standardised[first], rtol=1e-5)


def test_what_is_not_estimable_without_a_group_is_not_given(made):
    frame = made.frame.assign(first=(made.frame["school"] == 0).astype(float))
    fit = analyse(dataset_of(frame), parse("y x first || school: || class:")).fit
    for level, alone in (("school", [0]), ("class", [])):
        found = group_influence(fit, level)
        assert np.flatnonzero(np.isnan(found.cooks)).tolist() == alone


def test_thresholds_are_those_of_the_literature(made):
    fit = analyse(made, parse("y x || school:")).fit
    found = thresholds(group_influence(fit, "school"))
    assert (found.cooks, found.dfbetas) == pytest.approx((4 / 12, 2 / np.sqrt(12)))
    rows = row_influence(fit)
    assert thresholds(rows).leverage == pytest.approx(2 * rows.leverage.mean())


def test_levels_that_are_not_there(made):
    fit = analyse(made, parse("y x || _all: R.teacher || school:")).fit
    assert influence_levels(fit) == ("school", "teacher")
    with pytest.raises(UserError, match="no level “shcool”") as caught:
        group_influence(fit, "shcool")
    assert "school" in str(caught.value)
    with pytest.raises(UserError, match="no groups"):
        group_influence(analyse(made, parse("y x")).fit)


def test_the_model_fitted_again_without_groups(made):
    analysis = analyse(made, parse("y x || school: x || class:"))
    found = refit_without(analysis, "school", ("3", "7"))
    keep = ~made.frame["school"].isin([3, 7])
    alone = analyse(dataset_of(made.frame[keep]), parse("y x || school: x || class:"))
    assert found.n_rows == 40
    assert found.after.summary.log_likelihood == pytest.approx(alone.summary.log_likelihood)
    table = refit_table(found)
    row = dict(zip([c.key for c in table.columns], table.rows[0], strict=True))
    old, new = analysis.summary.fixed[0], alone.summary.fixed[0]
    assert row["name"] == "x" and row["after"] == pytest.approx(new.estimate)
    assert new.estimate is not None and old.estimate is not None and old.se is not None
    assert row["change"] == pytest.approx((new.estimate - old.estimate) / old.se)
    assert len(table.rows) == len(analysis.summary.fixed) + len(analysis.summary.random)
    with pytest.raises(UserError, match="no group “99”"):
        refit_without(analysis, "school", ("99",))
