"""Tests of terms, R² and deletion diagnostics against R (tests/reference/terms.R)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.analysis import Analysis, analyse
from core.data.readers import read_dataset
from core.inference.icc import r_squared
from core.inference.influence import group_influence, row_influence
from core.inference.term_tests import term_table
from core.model.syntax import parse

ROOT = Path(__file__).parents[3]
RECORDS = {r["name"]: r for r in json.loads((ROOT / "tests/reference/terms.json").read_text())}
RTOL = 1e-5


@cache
def fitted(name: str) -> Analysis:
    record = RECORDS[name]
    return analyse(read_dataset(ROOT / record["data"]), parse(record["command"]))


@pytest.fixture(params=list(RECORDS))
def record(request: pytest.FixtureRequest) -> dict[str, Any]:
    return RECORDS[request.param]


def our_key(name: str) -> frozenset[str]:
    """ "social2:gendergirl" or "i.social#c.x" alike: the pieces of a term in any order."""
    return frozenset(re.sub(r"^(?:i\w*|c)\.", "", piece) for piece in re.split("[:#]", name))


def test_the_fixed_part(record):
    summary = fitted(record["name"]).summary
    assert summary.log_likelihood == pytest.approx(record["log_likelihood"], abs=2e-7)
    found = {our_key(e.name): e for e in summary.fixed if not e.omitted}
    expected = {our_key(name): figures for name, figures in record["fixed"].items()}
    assert set(found) == set(expected)
    for key, figures in expected.items():
        assert found[key].se == pytest.approx(figures["se"], rel=RTOL)
        assert found[key].estimate == pytest.approx(
            figures["estimate"], rel=RTOL, abs=RTOL * figures["se"]
        )


def test_the_tests_of_terms(record):
    analysis = fitted(record["name"])
    table = term_table(analysis.fit, analysis.dataset)
    found = {our_key(t.term): t for t in table.sequential}
    for name, chi2 in record["sequential"].items():
        assert found[our_key(name)].chi2 == pytest.approx(chi2, rel=RTOL, abs=1e-7), name
    found = {our_key(t.term): t for t in table.type3}
    for name, figures in (record["type3"] or {}).items():
        test = found[our_key(name)]
        assert test.df == figures["df"]
        assert test.chi2 == pytest.approx(figures["chi2"], rel=RTOL, abs=1e-7), name


def test_r_squared(record):
    found = r_squared(fitted(record["name"]).fit)
    assert found.marginal == pytest.approx(record["r2"]["marginal"], rel=RTOL)
    assert found.conditional == pytest.approx(record["r2"]["conditional"], rel=RTOL)


def test_influence(record):
    expected = record["influence"]
    if not expected:
        pytest.skip("more than 1000 rows")
    fit = fitted(record["name"]).fit
    rows = row_influence(fit)
    index = np.array(expected["rows"]) - 1
    np.testing.assert_allclose(rows.leverage[index], expected["leverage"], rtol=RTOL)
    np.testing.assert_allclose(rows.fixed_leverage[index], expected["fixed_leverage"], rtol=RTOL)
    _same(rows.cooks[index], expected["row_cooks"])
    groups = group_influence(fit)
    found = [groups.cooks[groups.labels.index(g)] for g in expected["group_cooks"]]
    _same(np.array(found), list(expected["group_cooks"].values()))


def _same(found: np.ndarray, expected: list[float | None]) -> None:
    """NaN where R could not estimate."""
    wanted = np.array([float(v) if isinstance(v, float | int) else np.nan for v in expected])
    np.testing.assert_allclose(found, wanted, rtol=RTOL, atol=1e-10)


def test_there_is_an_empty_cell():
    assert any(o.empty for o in fitted("ratpup_empty").fit.design.omitted)
