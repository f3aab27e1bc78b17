"""What the benchmarks compute themselves: formulas taken apart, slopes, shares and answers."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from benchmarks.cases import Case
from benchmarks.growth import slope
from benchmarks.profile import by_function
from benchmarks.racer import Racer
from benchmarks.speed import cell
from benchmarks.tools import Parts, parts
from core.analysis import analyse
from core.data.readers import read_dataset
from core.model.syntax import parse


def test_a_formula_is_taken_apart() -> None:
    formula = "y ~ x + z + (1 | d) + (1 + x | s)"
    assert parts(formula) == Parts("y", "y ~ x + z", (("1", "d"), ("1 + x", "s")))


def test_the_slope_of_a_power_is_its_exponent() -> None:
    assert slope((10, 100, 1000), (3.0, 300.0, 30_000.0)) == pytest.approx(2.0)
    assert slope((2, 8), (5.0, 5.0)) == pytest.approx(0.0)


def test_the_shares_of_functions_are_of_the_whole(sample_dir: Path) -> None:
    data = read_dataset(sample_dir / "jsp.csv")
    found = by_function(data, parse("math5 math3 || school: math3, cov(un)"), 2)
    assert set(found) == {"design", "grams", "optimise", "inference"}
    assert sum(sum(shares.values()) for shares in found.values()) == pytest.approx(1.0, abs=0.02)
    assert "wald.wald_test" in found["inference"] and "design.build_design" in found["design"]


def test_levelwise_answers_by_either_criterion(sample_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "data.parquet"
    pd.read_csv(sample_dir / "jsp.csv").to_parquet(path)
    case = Case("school data", pd.DataFrame, "math5 math3 || school:", "", 1)
    data = read_dataset(sample_dir / "jsp.csv")
    for criterion, command in (("REML", case.command), ("ML", f"{case.command}, mle")):
        racer = Racer("levelwise", criterion)
        racer.ask(case, path)
        racer.stop()
        exact = analyse(data, parse(command)).summary.log_likelihood
        assert racer.log_likelihood == pytest.approx(exact, abs=1e-9)
        assert len(racer.seconds) == len(racer.work) == 1


def test_a_peer_is_compared_by_its_own_criterion() -> None:
    ours = Racer("levelwise", "REML", [9.0, 2.0], [9.0, 1.0], -80.0)
    by_ml = Racer("levelwise", "ML", [9.0, 4.0], [9.0, 4.0], -90.0)
    peer = Racer("gpboost", "ML", [9.0, 8.0], [9.0, 2.0], -90.0005)
    assert cell(peer, by_ml, [ours, by_ml, peer]) == "2.0 / 0.5 × (8000.0 ms)"
    short = Racer("glmm", "REML", [9.0, 1.0], [9.0, 1.0], -80.1)
    assert cell(short, ours, [ours, by_ml, short]) == "0.5 / 1.0 × (1000.0 ms)*"
    assert cell(Racer("mixedlm"), ours, [ours]) == "–"
