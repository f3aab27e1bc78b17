"""The cases of the speed benchmark: data, a command for Levelwise and a formula for the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

_DATA = Path(__file__).resolve().parents[1] / "tests" / "reference" / "data"
_SAMPLES = Path(__file__).resolve().parents[1] / "sample_data"


@dataclass(frozen=True)
class Case:
    """``rounds``: how often each tool fits it, the first time not counted."""

    name: str
    data: Callable[[], pd.DataFrame]
    command: str
    formula: str
    rounds: int


def two_level(rows: int, groups: int) -> pd.DataFrame:
    """Correlated intercepts and slopes of x in groups of unequal size."""
    rng = np.random.default_rng(1)
    g = rng.integers(0, groups, rows)
    x = rng.normal(size=rows)
    u = rng.normal(size=(groups, 2)) @ np.array([[1.0, 0.3], [0.0, 0.5]])
    y = 1.0 + 0.5 * x + u[g, 0] + u[g, 1] * x + rng.normal(size=rows)
    return pd.DataFrame({"y": y, "x": x, "g": g})


def _reference(name: str) -> pd.DataFrame:
    return pd.read_csv(_DATA / name)


_SLOPES = ("y x || g: x, cov(un)", "y ~ x + (1 + x | g)")
CASES = (
    Case(
        "sleepstudy",
        lambda: _reference("sleepstudy.csv"),
        "reaction days || subject: days, cov(un)",
        "reaction ~ days + (1 + days | subject)",
        21,
    ),
    Case(
        "school data",
        lambda: pd.read_csv(_SAMPLES / "jsp.csv"),
        "math5 math3 || school: math3, cov(un)",
        "math5 ~ math3 + (1 + math3 | school)",
        21,
    ),
    Case("100,000 rows, 2,000 groups", lambda: two_level(100_000, 2_000), *_SLOPES, 7),
    Case("1,000,000 rows, 20,000 groups", lambda: two_level(1_000_000, 20_000), *_SLOPES, 4),
)
