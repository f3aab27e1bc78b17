"""NIST's certified data sets, scored in digits (see benchmarks/nist.py for the exact answers)."""

from __future__ import annotations

import pytest

from benchmarks.nist import OneWay, digits, one_way_layouts, regression
from core.analysis import analyse
from core.model.spec import ModelSpec, RandomEquation, Scale, Term
from tests.core.engine.oracle import dataset_of

LAYOUTS = list(one_way_layouts())


@pytest.mark.skipif(len(LAYOUTS) != 11, reason="scipy was installed without its test data")
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_one_way_layouts_to_twelve_digits(layout: OneWay) -> None:
    spec = ModelSpec("y", equations=(RandomEquation("g"),)).with_options(scale=Scale.VARIANCE)
    summary = analyse(dataset_of(layout.frame), spec).summary
    between, residual = summary.random
    assert digits(between.estimate, layout.between) >= 12
    assert digits(residual.estimate, layout.within) >= 12
    assert digits(summary.fixed[0].se, layout.se_mean) >= 12


@pytest.mark.parametrize(("name", "least"), [("Longley", 10), ("Filip", 7)])
def test_certified_regressions(name: str, least: int) -> None:
    data = regression(name)
    spec = ModelSpec("y", tuple(Term(x) for x in data.predictors), equations=(RandomEquation("g"),))
    summary = analyse(dataset_of(data.frame), spec).summary
    assert summary.random[0].estimate == 0.0
    assert not any(f.omitted for f in summary.fixed)
    in_order = [summary.fixed[-1], *summary.fixed[:-1]]
    for fixed, (estimate, se) in zip(in_order, data.certified, strict=True):
        assert digits(fixed.estimate, estimate) >= least
        assert digits(fixed.se, se) >= least
