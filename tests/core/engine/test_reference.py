"""Fits against lme4 and nlme (tests/reference), every figure that was stored.

Tolerances: log likelihood 1e-6 absolute, or higher than the reference and certified; fixed
effects and their SEs 1e-6 relative; variances and covariances 1e-5 relative. lme4 and nlme stop
when their criterion no longer falls, which fixes the log likelihood to rounding but the estimates
only to its square root: where a variance is weakly determined or lies on the boundary (nlme
never reports an exact zero) the comparison of estimates is loosened to that, one-sidedly: only
if ours is the better maximum.
"""

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
from core.errors import ModelError
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = ROOT / "tests" / "reference"
ONE_LEVEL: list[dict[str, Any]] = json.loads((REFERENCE / "one_level.json").read_text())
LEVELS: list[dict[str, Any]] = json.loads((REFERENCE / "levels.json").read_text())
#: Random intercepts of what the fixed effects already tell apart: lme4 reports zero, we refuse.
ALIASED = {"ergostool_reml", "ergostool_ml"}


@cache
def data_of(path: str) -> Dataset:
    return dataset_of(pd.read_csv(ROOT / path))


def estimates_of(analysis: Analysis) -> dict[str, float]:
    return {p.parameter: float(p.estimate or 0.0) for p in analysis.summary.random}


@pytest.mark.parametrize("case", ONE_LEVEL, ids=lambda c: c["name"])
def test_one_level(case: dict[str, Any]) -> None:
    analysis = analyse(data_of(case["data"]), parse(case["command"]))
    summary = analysis.summary
    assert summary.converged
    assert summary.criterion == case["criterion"]
    assert summary.n_obs == case["n_obs"]
    assert summary.log_likelihood > case["log_likelihood"] - 1e-6
    boundary = any(p.boundary for p in summary.random)
    if not boundary:
        assert summary.log_likelihood == pytest.approx(case["log_likelihood"], abs=1e-6)

    loose = 100.0 if boundary else 1.0
    for fixed in summary.fixed:
        reference = case["fixed"][fixed.name]
        rel = 1e-6 * loose
        assert fixed.se == pytest.approx(reference["se"], rel=10 * rel)
        # A coefficient near zero is known to its standard error, not to its own size.
        assert fixed.estimate == pytest.approx(
            reference["estimate"], rel=rel, abs=rel * reference["se"]
        )
    largest = max(abs(v) for v in case["random"].values())
    for name, value in estimates_of(analysis).items():
        absolute = 1e-9 * largest if not boundary else 1e-5 * largest
        assert value == pytest.approx(case["random"][name], rel=1e-5 * loose, abs=absolute), name
    if "blups" in case:
        (effects,) = analysis.effects
        scale = max(float(np.abs(effects.blup).max()), 1e-3 * float(np.sqrt(largest)))
        for label, reference in case["blups"].items():
            row = effects.blup[effects.labels.index(label)]
            for name, value in zip(effects.names, row, strict=True):
                assert value == pytest.approx(reference[name], rel=1e-4, abs=1e-5 * loose * scale)


@pytest.mark.parametrize("case", LEVELS, ids=lambda c: c["name"])
def test_several_levels(case: dict[str, Any]) -> None:
    if case["name"] in ALIASED:
        with pytest.raises(ModelError, match="already told apart"):
            analyse(data_of(case["data"]), parse(case["command"]))
        return
    analysis = analyse(data_of(case["data"]), parse(case["command"]))
    summary = analysis.summary
    assert summary.converged
    assert summary.n_obs == case["n_obs"]
    assert summary.log_likelihood == pytest.approx(case["log_likelihood"], abs=1e-6)
    for fixed in summary.fixed:
        reference = case["fixed"][fixed.name]
        assert fixed.se == pytest.approx(reference["se"], rel=1e-6)
        assert fixed.estimate == pytest.approx(
            reference["estimate"], rel=1e-6, abs=1e-6 * reference["se"]
        )
    for found in summary.random:
        level = case["random"][found.level]
        absolute = 1e-8 * max(abs(v) for v in level.values()) + 1e-12
        reference = level[found.parameter]
        assert found.estimate == pytest.approx(reference, rel=1e-5, abs=absolute), found
    for effects in analysis.effects:
        stored = case["blups"].get(effects.level, {})
        scale = float(np.abs(effects.blup).max()) + 1e-9
        place = {label.replace(" / ", "/"): j for j, label in enumerate(effects.labels)}
        for label, values in stored.items():
            for name, value in values.items():
                if name in effects.names and label in place:
                    blup = effects.blup[place[label], effects.names.index(name)]
                    assert blup == pytest.approx(value, rel=1e-4, abs=1e-5 * scale)


def test_the_chemistry_trap() -> None:
    """Other programs stop on a singular ridge at deviance 140878.979; 140878.8966 is attainable."""
    data = dataset_of(pd.read_csv(REFERENCE / "data" / "chem97.csv.gz"))
    command = "score gcsecnt female || lea: || school: gcsecnt, cov(unstructured) mle"
    summary = analyse(data, parse(command)).summary
    assert summary.converged
    assert -2 * summary.log_likelihood == pytest.approx(140878.8966, abs=5e-5)
    assert not any(p.boundary for p in summary.random)


@pytest.mark.parametrize("word", ["reml", "mle"])
def test_true_zeros_and_false_ones(word: str) -> None:
    """Dyestuff2 has a zero variance, exactly; growth with random slopes has none, though a
    search from the usual start ends at one."""
    path = "tests/reference/data/dyestuff2.csv"
    zero = analyse(data_of(path), parse(f"yield || batch:, {word}")).summary
    assert zero.random[0].estimate == 0.0 and zero.random[0].boundary and zero.converged
    if word == "reml":
        command = "weight week || _all: R.week || id: week, cov(unstructured)"
        slopes = analyse(data_of("sample_data/growth.csv"), parse(command)).summary
        assert slopes.converged and slopes.log_likelihood > -1015.42144


def test_three_ways_to_write_a_crossed_model() -> None:
    data = data_of("sample_data/growth.csv")
    commands = ["_all: R.id || _all: R.week", "_all: R.id || week:", "_all: R.week || id:"]
    fits = [analyse(data, parse(f"weight week || {c}")).summary for c in commands]
    for other in fits[1:]:
        assert other.log_likelihood == pytest.approx(fits[0].log_likelihood, abs=1e-10)
        assert sorted(p.estimate or 0 for p in other.random) == pytest.approx(
            sorted(p.estimate or 0 for p in fits[0].random), rel=1e-9
        )
    for summary in fits:
        assert any("57 × 57" in note and "48 groups of id" in note for note in summary.notes)
