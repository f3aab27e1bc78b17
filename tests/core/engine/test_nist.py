"""NIST's certified data sets, scored in digits.

One-way analysis of variance (balanced: REML in closed form) against the exact answer for the
data as doubles, in rational arithmetic; linear regression through pairs of rows with opposite
residuals, for which the group variance is zero and the certified fixed part is the answer.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import scipy

from core.analysis import analyse
from core.model.spec import ModelSpec, RandomEquation, Scale, Term
from tests.core.engine.oracle import dataset_of

ANOVA = sorted((Path(scipy.__file__).parent / "stats/tests/data/nist_anova").glob("*.dat"))
REGRESSION = Path(__file__).resolve().parents[2] / "reference" / "nist"


def digits(value: float | None, exact: float) -> float:
    """Digits of agreement, -log10 of the relative error."""
    assert value is not None
    return 17.0 if value == exact else -math.log10(abs(value - exact) / abs(exact))


@pytest.mark.skipif(len(ANOVA) != 11, reason="scipy was installed without its test data")
@pytest.mark.parametrize("path", ANOVA, ids=lambda p: p.stem)
def test_one_way_layouts_to_twelve_digits(path: Path) -> None:
    rows = [line.split() for line in path.read_text().splitlines()[60:]]
    g = np.array([int(float(r[0])) for r in rows if len(r) == 2])
    y = np.array([float(r[1]) for r in rows if len(r) == 2])
    groups = [[Fraction(v) for v in y[g == k]] for k in np.unique(g)]
    J, n = len(groups), len(groups[0])
    means = [sum(v) / n for v in groups]
    grand = sum(means) / J
    within = sum(sum((x - m) ** 2 for x in v) for v, m in zip(groups, means, strict=True))
    msw = within / (J * (n - 1))
    msb = n * sum((m - grand) ** 2 for m in means) / (J - 1)
    assert msb > msw

    spec = ModelSpec("y", equations=(RandomEquation("g"),)).with_options(scale=Scale.VARIANCE)
    summary = analyse(dataset_of(pd.DataFrame({"g": g, "y": y})), spec).summary
    between, residual = summary.random
    assert digits(between.estimate, float((msb - msw) / n)) >= 12
    assert digits(residual.estimate, float(msw)) >= 12
    assert digits(summary.fixed[0].se, math.sqrt(float(msb / (J * n)))) >= 12


@pytest.mark.parametrize(("name", "degree", "least"), [("Longley", 0, 10), ("Filip", 10, 7)])
def test_certified_regressions(name: str, degree: int, least: int) -> None:
    lines = (REGRESSION / f"{name}.dat").read_text().splitlines()
    found = [re.match(r"\s*B\d+\s+(\S+)\s+(\S+)\s*$", line) for line in lines[:60]]
    certified = [(float(m.group(1)), float(m.group(2))) for m in found if m]
    values = np.array([[float(v) for v in line.split()] for line in lines[60:] if line.strip()])
    y, X = values[:, 0], values[:, 1:]
    if degree:
        X = np.column_stack([X[:, 0] ** k for k in range(1, degree + 1)])

    names = [f"x{k}" for k in range(X.shape[1])]
    frame = pd.DataFrame(X, columns=names)
    Q, _ = np.linalg.qr(np.column_stack([np.ones(len(y)), (X - X.mean(0)) / X.std(0)]))
    order = np.argsort(y - Q @ (Q.T @ y))
    g = np.empty(len(y), dtype=int)
    for k in range((len(y) + 1) // 2):
        g[order[k]] = g[order[-1 - k]] = k
    frame["y"], frame["g"] = y, g

    spec = ModelSpec("y", tuple(Term(x) for x in names), equations=(RandomEquation("g"),))
    summary = analyse(dataset_of(frame), spec).summary
    assert summary.random[0].estimate == 0.0
    assert not any(f.omitted for f in summary.fixed)
    in_order = [summary.fixed[-1], *summary.fixed[:-1]]
    for fixed, (estimate, se) in zip(in_order, certified, strict=True):
        assert digits(fixed.estimate, estimate) >= least
        assert digits(fixed.se, se) >= least
