"""Estimates, z and likelihood-ratio tests against lmerTest (tests/reference/lmertest.R).

lmerTest's t is the same ratio as our z, on another reference distribution. Its optimiser stops
near the maximum: log likelihoods agree to 1e-6, coefficients and standard errors to 1e-5.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from core.analysis import analyse
from core.inference.comparison import compare
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

REFERENCE = Path(__file__).parents[2] / "reference"
CASES = json.loads((REFERENCE / "lmertest.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["command"])
def test_tests_are_those_of_lmertest(case: dict[str, Any]) -> None:
    data = dataset_of(pd.read_csv(REFERENCE / "data" / f"{case['data']}.csv"))
    large = analyse(data, parse(case["command"]))
    assert large.summary.log_likelihood == pytest.approx(case["log_likelihood"], abs=1e-6)
    found = {"(Intercept)" if e.name == "_cons" else e.name: e for e in large.summary.fixed}
    for name, estimate, se, t in zip(
        case["names"], case["estimate"], case["se"], case["t"], strict=True
    ):
        effect = found[name]
        assert (effect.estimate, effect.se) == pytest.approx((estimate, se), rel=1e-5)
        assert effect.z == pytest.approx(t, rel=1e-5)
    test = compare(analyse(data, parse(case["smaller"])).fit, large.fit).test
    assert test.df == case["df"]
    assert test.chi2 == pytest.approx(case["lrt"], abs=1e-5)
