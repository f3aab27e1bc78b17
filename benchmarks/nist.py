"""NIST's certified data sets as mixed models, with the exact answers to score against.

One-way analysis of variance is balanced: REML is in closed form (residual variance MSW, group
variance (MSB - MSW)/n, SE of the mean sqrt(MSB/N)) and exact for the data as doubles in rational
arithmetic. In linear regression rows with opposite residuals are paired into groups, whose
variance is then zero: the certified coefficients are those of the mixed model.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import scipy

_REGRESSION = Path(__file__).resolve().parents[1] / "tests" / "reference" / "nist"


@dataclass(frozen=True)
class OneWay:
    """A layout: ``frame`` with columns g and y, and the exact answers for its doubles."""

    name: str
    frame: pd.DataFrame
    between: float
    within: float
    se_mean: float


@dataclass(frozen=True)
class Regression:
    """``frame`` with y, the predictors x0 … and the pairs g; ``certified`` estimate and standard
    deviation of each coefficient, the constant first."""

    name: str
    frame: pd.DataFrame
    predictors: tuple[str, ...]
    certified: tuple[tuple[float, float], ...]


def digits(value: float | None, exact: float) -> float:
    """Digits of agreement, -log10 of the relative error, at most 17."""
    if value is None or not math.isfinite(value):
        return 0.0
    return 17.0 if value == exact else min(17.0, -math.log10(abs(value - exact) / abs(exact)))


def one_way_layouts() -> Iterator[OneWay]:
    """The 11 sets that the scipy wheel carries; none where it was installed without."""
    folder = Path(scipy.__file__).parent / "stats" / "tests" / "data" / "nist_anova"
    for path in sorted(folder.glob("*.dat")):
        rows = [line.split() for line in path.read_text().splitlines()[60:]]
        g = np.array([int(float(r[0])) for r in rows if len(r) == 2])
        y = np.array([float(r[1]) for r in rows if len(r) == 2])
        yield _solved(path.stem, g, y)


def _solved(name: str, g: np.ndarray, y: np.ndarray) -> OneWay:
    groups = [[Fraction(v) for v in y[g == k]] for k in np.unique(g)]
    J, n = len(groups), len(groups[0])
    means = [sum(v) / n for v in groups]
    grand = sum(means) / J
    within = sum(sum((x - m) ** 2 for x in v) for v, m in zip(groups, means, strict=True))
    msw = within / (J * (n - 1))
    msb = n * sum((m - grand) ** 2 for m in means) / (J - 1)
    assert msb > msw
    frame = pd.DataFrame({"g": g, "y": y})
    return OneWay(name, frame, float((msb - msw) / n), float(msw), math.sqrt(float(msb / (J * n))))


def regression(name: str) -> Regression:
    """Longley, or Filip with its powers up to the tenth."""
    lines = (_REGRESSION / f"{name}.dat").read_text().splitlines()
    found = [re.match(r"\s*B\d+\s+(\S+)\s+(\S+)\s*$", line) for line in lines[:60]]
    certified = tuple((float(m.group(1)), float(m.group(2))) for m in found if m)
    values = np.array([[float(v) for v in line.split()] for line in lines[60:] if line.strip()])
    y, X = values[:, 0], values[:, 1:]
    if name == "Filip":
        X = np.column_stack([X[:, 0] ** k for k in range(1, 11)])
    names = tuple(f"x{k}" for k in range(X.shape[1]))
    frame = pd.DataFrame(X, columns=list(names))
    Q, _ = np.linalg.qr(np.column_stack([np.ones(len(y)), (X - X.mean(0)) / X.std(0)]))
    order = np.argsort(y - Q @ (Q.T @ y))
    g = np.empty(len(y), dtype=int)
    for k in range((len(y) + 1) // 2):
        g[order[k]] = g[order[-1 - k]] = k
    return Regression(name, frame.assign(y=y, g=g), names, certified)
