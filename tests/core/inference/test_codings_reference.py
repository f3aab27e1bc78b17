"""Every coding of factors against R (tests/reference/codings.R): estimates, tests, ICC, R²."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.analysis import Analysis, analyse
from core.data.readers import read_dataset
from core.inference import hypotheses
from core.inference.icc import intraclass_correlations, r_squared
from core.inference.term_tests import sequential_tests, type3_tests
from core.model.syntax import parse

ROOT = Path(__file__).parents[3]
RECORDS = {r["name"]: r for r in json.loads((ROOT / "tests/reference/codings.json").read_text())}
RTOL = 1e-5
HYPOTHESES = {"test": hypotheses.test, "testparm": hypotheses.testparm}


@cache
def fitted(name: str) -> Analysis:
    record = RECORDS[name]
    return analyse(read_dataset(ROOT / record["data"]), parse(record["command"]))


@pytest.fixture(params=list(RECORDS))
def record(request: pytest.FixtureRequest) -> dict[str, Any]:
    return RECORDS[request.param]


def pieces(name: str) -> frozenset[str]:
    """ "i(sum).g#c.x" of ours and "g:x" of R's alike: the variables of a term."""
    return frozenset(p.rpartition(".")[2] for p in name.replace(":", "#").split("#"))


def columns(name: str) -> frozenset[str]:
    """The pieces of a coefficient's name, in whichever order they are multiplied."""
    return frozenset(name.split("#"))


def test_estimates(record):
    analysis = fitted(record["name"])
    assert analysis.summary.n_obs == record["n_obs"]
    assert analysis.summary.log_likelihood == pytest.approx(record["log_likelihood"], abs=2e-7)
    found = {columns(e.name): e for e in analysis.summary.fixed if not e.omitted}
    assert set(found) == {columns(name) for name in record["fixed"]}
    for name, figures in record["fixed"].items():
        own = found[columns(name)]
        assert own.se == pytest.approx(figures["se"], rel=RTOL), name
        assert own.estimate == pytest.approx(
            figures["estimate"], rel=RTOL, abs=RTOL * figures["se"]
        ), name


def test_covariances_of_random_effects(record):
    fit = fitted(record["name"]).fit
    assert fit.sigma2 == pytest.approx(record["residual"], rel=RTOL)
    ours = [
        _entries(["_cons"] if name.startswith("R.") else block.names, G)
        for block, G in zip(fit.design.blocks, fit.covariances, strict=True)
        for name in block.names[:1]
    ]
    # Where effects are independent, each is a matrix of its own in R.
    assert sum(len([v for v in own.values() if v]) for own in ours) == sum(
        len(group["names"]) ** 2 for group in record["random"]
    )
    for group in record["random"]:
        wanted = _entries(group["names"], np.array(group["matrix"]))
        assert any(_agree(own, wanted) for own in ours), (wanted, ours)


def _entries(names: Sequence[str], G: np.ndarray) -> dict[tuple[str, str], float]:
    pairs = [(i, j) for i in range(len(names)) for j in range(len(names))]
    return {(names[i], names[j]): float(G[i, j]) for i, j in pairs}


def _agree(own: dict[tuple[str, str], float], wanted: dict[tuple[str, str], float]) -> bool:
    """A covariance is compared on the scale of its two standard deviations."""
    return all(
        (i, j) in own and abs(own[i, j] - v) < 5 * RTOL * np.sqrt(wanted[i, i] * wanted[j, j])
        for (i, j), v in wanted.items()
    )


def test_tests_of_terms(record):
    analysis = fitted(record["name"])
    found = {pieces(t.term): t for t in type3_tests(analysis.fit, analysis.dataset)}
    wanted = {name: figures for name, figures in record["type3"].items() if figures}
    assert set(found) == {pieces(name) for name in wanted}
    for name, figures in wanted.items():
        own = found[pieces(name)]
        assert own.df == figures["df"], name
        assert own.chi2 == pytest.approx(figures["chi2"], rel=RTOL, abs=1e-7), name
    found = {pieces(t.term): t for t in sequential_tests(analysis.fit)}
    for name, chi2 in record["sequential"].items():
        assert found[pieces(name)].chi2 == pytest.approx(chi2, rel=RTOL, abs=1e-7), name


def test_hypotheses(record):
    fit = fitted(record["name"]).fit
    for asked in record["tests"]:
        found = HYPOTHESES[asked["kind"]](fit, asked["text"]).test
        assert (found.df, found.chi2) == (asked["df"], pytest.approx(asked["chi2"], rel=RTOL))
    for asked in record["lincom"]:
        found = hypotheses.lincom(fit, asked["text"], 95.0)
        assert found.se == pytest.approx(asked["se"], rel=RTOL)
        assert found.z == pytest.approx(asked["z"], rel=RTOL, abs=RTOL)
        assert found.estimate == pytest.approx(asked["estimate"], rel=RTOL, abs=RTOL * found.se)


def test_intraclass_correlations(record):
    found = {c.level: c for c in intraclass_correlations(fitted(record["name"]).fit, 95.0)}
    for level, figures in (record["icc"] or {}).items():
        own = found[level]
        for key in ("estimate", "se", "lower", "upper"):
            assert getattr(own, key) == pytest.approx(figures[key], rel=RTOL), (level, key)


def test_r_squared(record):
    found = r_squared(fitted(record["name"]).fit)
    assert found.marginal == pytest.approx(record["r2"]["marginal"], rel=RTOL)
    assert found.conditional == pytest.approx(record["r2"]["conditional"], rel=RTOL)


def test_there_are_empty_cells_and_every_kind_of_figure():
    assert sum(o.empty for o in fitted("carrots_empty").fit.design.omitted) == 5
    for key in ("tests", "lincom", "icc"):
        assert sum(bool(r.get(key)) for r in RECORDS.values()) >= 4, key
    assert len({r["data"] for r in RECORDS.values()}) >= 8
