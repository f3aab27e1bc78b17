"""Remedies: what is proposed for a fit in trouble, and what each changes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.analysis import Analysis, analyse
from core.cli import main
from core.data.readers import read_dataset
from core.inference.remedies import Remedy, remedies, troubles
from core.inference.trials import try_remedy
from core.model.spec import Criterion
from core.model.syntax import parse, to_command
from tests.core.engine.oracle import dataset_of

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "tests/reference/data"
JSP = ROOT / "sample_data/jsp.dta"
SINGULAR = "math5 math3 gender || school: gender math3, cov(unstructured)"


def fit(path: Path, command: str) -> Analysis:
    return analyse(read_dataset(path), parse(command))


def commands(analysis: Analysis) -> list[str]:
    return [to_command(r.spec) for r in remedies(analysis)]


def test_a_sound_fit_needs_none():
    analysis = fit(JSP, "math5 math3 || school: math3, cov(unstructured)")
    assert not troubles(analysis) and not remedies(analysis)


def test_a_perfect_correlation_gives_up_the_correlation_first_then_the_slope():
    analysis = fit(JSP, SINGULAR)
    assert "is singular" in troubles(analysis)[0]
    assert commands(analysis) == [
        "math5 math3 gender || school: gender math3, cov(independent)",
        "math5 math3 center(gender) || school: center(gender) math3, cov(independent)",
        "math5 math3 gender || school: math3, cov(unstructured)",
    ]


def test_a_slope_on_text_is_weighed_by_its_columns():
    analysis = fit(ROOT / "sample_data/jsp.csv", SINGULAR)
    assert commands(analysis)[-1] == "math5 math3 gender || school: math3, cov(unstructured)"


def test_what_a_remedy_changes():
    analysis = fit(JSP, SINGULAR)
    trial = try_remedy(analysis, remedies(analysis)[-1])
    alone = fit(JSP, "math5 math3 gender || school: math3, cov(unstructured)")
    assert trial.analysis is not None and trial.criteria is not None and trial.test is not None
    assert trial.sound
    assert trial.criteria.log_likelihood == pytest.approx(alone.summary.log_likelihood, abs=1e-7)
    drop = 2 * (analysis.summary.log_likelihood - alone.summary.log_likelihood)
    assert trial.test.test.chi2 == pytest.approx(drop, abs=1e-6)
    assert trial.test.test.df == 3 and trial.test.test.conservative
    changes = (alone.fit.beta - analysis.fit.beta) / np.sqrt(np.diag(analysis.fit.beta_covariance))
    k = int(np.argmax(np.abs(changes)))
    assert (trial.moved, trial.shift) == (
        analysis.fit.design.x_names[k],
        pytest.approx(changes[k], rel=1e-5),
    )


def test_a_zero_variance_under_ml_is_tried_by_reml_before_the_level_goes():
    analysis = fit(REFERENCE / "dyestuff2.csv", "yield || batch:, mle")
    assert commands(analysis) == ["yield || batch:", "yield, mle"]
    reml, without = (try_remedy(analysis, r) for r in remedies(analysis))
    assert reml.untested and reml.analysis is not None
    assert reml.analysis.spec.criterion is Criterion.REML and not reml.sound
    assert without.sound and without.test is not None
    assert without.test.test.chi2 == pytest.approx(0.0, abs=1e-9)


def test_an_upper_level_stays_where_the_lower_ones_need_it_to_be_told_apart():
    rng = np.random.default_rng(3)
    frame = pd.DataFrame({"top": np.repeat(np.arange(6), 20), "low": np.tile(np.arange(4), 30)})
    frame["unique"] = frame["top"] * 10 + frame["low"]
    u = rng.normal(size=(6, 4))
    u -= u.mean(axis=1, keepdims=True)
    frame["y"] = u[frame["top"], frame["low"]] + rng.normal(size=120) * 0.5
    frame["y"] -= frame.groupby("top")["y"].transform("mean")
    data = dataset_of(frame)
    restarts = analyse(data, parse("y || top: || low:"))
    assert troubles(restarts) == ("top: the variance of _cons is estimated at 0.",)
    assert commands(restarts) == []
    assert commands(analyse(data, parse("y || top: || unique:"))) == ["y || unique:"]


def test_a_search_cut_short_is_only_continued():
    analysis = fit(
        REFERENCE / "sleepstudy.csv", "reaction days || subject: days, cov(un) iterate(0)"
    )
    (longer,) = remedies(analysis)
    assert longer.title == "More iterations"
    trial = try_remedy(analysis, longer)
    assert trial.sound and trial.criteria is not None
    assert trial.criteria.log_likelihood == pytest.approx(-871.8141360, abs=1e-6)


def test_a_square_far_from_zero_is_centred_and_twins_lose_one():
    path = ROOT / "sample_data/productivity.dta"
    squared = fit(path, "gsp private c.year c.year#c.year || region: || state:")
    (centred,) = remedies(squared)
    assert "center(year)#center(year)" in to_command(centred.spec)
    trial = try_remedy(squared, centred)
    assert trial.sound and trial.criteria is not None
    assert trial.moved == "private" and abs(trial.shift) < 1e-6
    by_factor = fit(path, "gsp private i.region##c.year || state:")
    assert all("center(year)" in command for command in commands(by_factor)) and by_factor
    assert len(commands(by_factor)) == 1
    # The regions' coefficients are now those at the mean year: no change of the same thing.
    trial = try_remedy(by_factor, remedies(by_factor)[0])
    assert trial.moved == "private" and abs(trial.shift) < 1e-6
    rng = np.random.default_rng(5)
    x = rng.normal(size=90)
    frame = pd.DataFrame({"g": np.repeat(np.arange(9), 10), "x": x})
    frame["twin"] = x + 1e-3 * rng.normal(size=90)
    frame["y"] = x + rng.normal(size=9)[frame["g"].to_numpy()] + rng.normal(size=90)
    twins = analyse(dataset_of(frame), parse("y x twin || g:"))
    assert commands(twins) == ["y x || g:"]
    assert sum("nearly a combination" in t for t in troubles(twins)) == 2


def test_a_remedy_that_cannot_be_fitted_says_why():
    analysis = fit(JSP, "math5 math3 || school:")
    nothing = Remedy("x", "y", parse("math5 nowhere || school:"))
    trial = try_remedy(analysis, nothing)
    assert trial.analysis is None and "nowhere" in trial.problem and not trial.sound


def test_the_command_line_shows_them_only_where_asked(capsys):
    assert main(["fit", SINGULAR, "--data", str(JSP), "--json"]) == 0
    assert "remedies" not in json.loads(capsys.readouterr().out)
    assert main(["fit", SINGULAR, "--data", str(JSP), "--json", "--remedies"]) == 0
    found = json.loads(capsys.readouterr().out)["remedies"]
    assert len(found["tried"]) == 3 and found["tried"][2]["troubles"] == []
    assert found["tried"][2]["lr_test"]["df"] == 3
    assert main(["fit", SINGULAR, "--data", str(JSP), "--remedies"]) == 0
    text = capsys.readouterr().out
    assert "3. No random slope of gender" in text and "is singular" in text
