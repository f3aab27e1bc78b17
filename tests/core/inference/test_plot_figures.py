"""What the plots draw, against figures from R and by brute force."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from core.analysis import Analysis, Control, analyse
from core.data.readers import read_dataset
from core.errors import Cancelled
from core.inference.comparison_intervals import comparison_multiplier
from core.inference.ellipse import covariance_ellipse
from core.inference.pooling import own_effects
from core.inference.profile import ProfilePoint, profile_likelihood, profile_targets
from core.inference.quantile_plot import quantile_plot, standardised_effects
from core.model.syntax import parse
from tests.core.engine.oracle import component_matrices, dataset_of, deviance, patterns
from tests.core.inference.dense import make_frame

ROOT = Path(__file__).parents[3]
REFERENCE = json.loads((ROOT / "tests/reference/plots.json").read_text())


@lru_cache
def fitted(path: str, command: str) -> Analysis:
    """The fit of ``command`` to the file ``path``."""
    return analyse(read_dataset(ROOT / path), parse(command))


JSP = "sample_data/jsp.csv"


# --- comparison intervals ------------------------------------------------------------------------


@pytest.mark.parametrize("case", REFERENCE["multipliers"])
def test_multiplier_averages_over_all_pairs(case: dict) -> None:
    assert comparison_multiplier(np.array(case["se"]), case["level"]) == pytest.approx(
        case["z"], rel=1e-9
    )


def test_equal_standard_errors_give_quantile_over_root_two() -> None:
    assert comparison_multiplier(np.full(48, 0.7)) == pytest.approx(
        1.9599640 / np.sqrt(2), rel=1e-7
    )
    assert comparison_multiplier(np.array([1.0])) == pytest.approx(1.9599640)
    assert comparison_multiplier(np.array([0.0, np.nan, 1.0])) == pytest.approx(1.9599640)


def test_many_groups_are_as_good_as_all_pairs() -> None:
    se = np.random.default_rng(3).uniform(0.2, 3.0, 2000)
    ratio = (se[:, None] + se) / np.hypot(se[:, None], se)
    pairs = ~np.eye(len(se), dtype=bool)
    from scipy.special import ndtr

    missed = float(np.mean(2.0 * ndtr(-comparison_multiplier(se) * ratio)[pairs]))
    assert missed == pytest.approx(0.05, abs=1e-6)


# --- quantiles -----------------------------------------------------------------------------------


@pytest.mark.parametrize("case", REFERENCE["quantiles"])
def test_scores_and_line_are_those_of_qqnorm_and_qqline(case: dict) -> None:
    y = fitted(JSP, "math5 math3 || school:").fit.design.y[: case["n"]]
    plot = quantile_plot(y)
    back = np.empty(len(y))
    back[plot.order] = plot.scores
    # Ties share their scores among them as they come: R takes them in the order of the rows too.
    np.testing.assert_allclose(back, case["scores"], atol=1e-12)
    assert plot.slope == pytest.approx(case["slope"])
    assert plot.intercept == pytest.approx(case["intercept"])


def test_envelope_is_that_of_the_order_statistics() -> None:
    case = REFERENCE["envelope"]
    plot = quantile_plot(np.random.default_rng(1).normal(3, 2, case["n"]))
    for column, name in ((1, "lower"), (2, "upper")):
        unit = (plot.envelope[:, column] - plot.intercept) / plot.slope
        np.testing.assert_allclose(unit, case[name], rtol=1e-9)


def test_envelope_of_many_covers_to_the_ends() -> None:
    plot = quantile_plot(np.random.default_rng(1).normal(size=20_000))
    assert 100 < len(plot.envelope) <= 240
    assert plot.envelope[0, 0] == plot.scores[0] and plot.envelope[-1, 0] == plot.scores[-1]
    inside = np.interp(plot.scores, plot.envelope[:, 0], plot.envelope[:, 1])
    assert inside[0] < -3.9


def test_blups_are_standardised_by_their_own_spread() -> None:
    """With a known variance the BLUPs of an intercept vary by lambda G."""
    analysis = fitted(JSP, "math5 math3 || school:, mle")
    effects, fit = analysis.effects[0], analysis.fit
    G = float(fit.covariances[0][0, 0])
    shrinkage = G / (G + fit.sigma2 / effects.sizes)
    found = standardised_effects(effects.blup[:, 0], effects.se[:, 0], G)
    np.testing.assert_allclose(found, effects.blup[:, 0] / np.sqrt(shrinkage * G), rtol=1e-9)
    assert np.isnan(standardised_effects(np.zeros(2), np.zeros(2), 0.0)).all()


# --- ellipse -------------------------------------------------------------------------------------


@given(st.floats(0.01, 100), st.floats(0.01, 100), st.floats(-1, 1), st.floats(50, 99.9))
def test_ellipse_has_the_right_distance_everywhere(a: float, b: float, r: float, level) -> None:
    C = np.array([[a * a, r * a * b], [r * a * b, b * b]])
    curve = covariance_ellipse(C, level)
    np.testing.assert_allclose(curve[0], curve[-1], atol=1e-9 * (a + b))
    if abs(r) < 0.999:
        distance = np.einsum("ni,ij,nj->n", curve, np.linalg.inv(C), curve)
        # The chi-square with two degrees of freedom is exponential.
        np.testing.assert_allclose(distance, -2 * np.log(1 - level / 100), rtol=1e-6)
    reach = a * np.sqrt(-2 * np.log(1 - level / 100))
    assert np.abs(curve[:, 0]).max() == pytest.approx(reach, rel=2e-3)


# --- pooling -------------------------------------------------------------------------------------


def test_no_pooling_is_the_separate_regression_of_each_school() -> None:
    analysis = fitted(JSP, "math5 math3 || school: math3, cov(unstructured)")
    (own,) = own_effects(analysis.fit, analysis.effects)
    assert own.names == ("math3", "_cons")
    design = analysis.fit.design
    beta = dict(zip(design.x_names, analysis.fit.beta, strict=True))
    case = REFERENCE["separate"]
    order = [design.groupings[0].labels.index(str(school)) for school in case["school"]]
    for k, (name, key) in enumerate((("math3", "slope"), ("_cons", "intercept"))):
        expected = np.where(np.array(case[key]) > 1e98, np.nan, case[key])
        np.testing.assert_allclose(beta[name] + own.estimates[order, k], expected, rtol=1e-9)


def test_a_random_intercept_shrinks_the_group_mean_by_its_reliability() -> None:
    analysis = fitted(JSP, "math5 math3 || school:")
    (own,) = own_effects(analysis.fit, analysis.effects)
    fit, effects = analysis.fit, analysis.effects[0]
    G = float(fit.covariances[0][0, 0])
    reliability = G / (G + fit.sigma2 / effects.sizes)
    np.testing.assert_allclose(effects.blup[:, 0], reliability * own.estimates[:, 0], rtol=1e-8)


def test_groups_that_tell_nothing_have_no_line_of_their_own() -> None:
    frame = make_frame(60)
    frame.loc[frame["region"] == "east", "x1"] = 0.1 + 0.2
    west = np.flatnonzero(frame["region"] == "west")
    frame = frame.drop(index=west[1:].tolist())
    analysis = analyse(dataset_of(frame), parse("y x2 || region: x1"))
    (own,) = own_effects(analysis.fit, analysis.effects)
    missing = np.isnan(own.estimates).any(axis=1)
    labels = analysis.fit.design.groupings[0].labels
    assert {labels[j] for j in np.flatnonzero(missing)} == {"east", "west"}


def test_crossed_factors_are_taken_out_and_nested_ones_are_not() -> None:
    frame = make_frame()
    command = "y x1 || _all: R.week || region: || state:"
    analysis = analyse(dataset_of(frame), parse(command))
    found = own_effects(analysis.fit, analysis.effects)
    design, rows = analysis.fit.design, analysis.rows
    week = analysis.effects[0].blup[design.groupings[0].codes, 0]
    for place in (1, 2):
        codes = design.groupings[place].codes
        r = design.y - rows.xb - week
        means = [r[codes == j].mean() for j in range(design.groupings[place].n_groups)]
        np.testing.assert_allclose(found[place].estimates[:, 0], means, atol=1e-10)


# --- profiles ------------------------------------------------------------------------------------

#: lme4's names for what we call so.
NAMES = {
    "sd_(Intercept)|subject": "subject: sd(_cons)",
    "sd_(Intercept)|school": "school: sd(_cons)",
    "sd_(Intercept)|sample": "sample: sd(_cons)",
    "sd_(Intercept)|plate": "_all: sd(R.plate)",
    "sd_days|subject": "subject: sd(days)",
    "cor_days.(Intercept)|subject": "subject: corr(days,_cons)",
    "sigma": "sd(Residual)",
}


@pytest.mark.parametrize("case", REFERENCE["profiles"], ids=lambda case: Path(case["data"]).stem)
def test_profile_intervals_are_those_of_lme4(case: dict) -> None:
    fit = fitted(case["data"], case["command"]).fit
    targets = {target.name: target for target in profile_targets(fit)}
    compared = 0
    for name, lower, upper in zip(case["names"], case["lower"], case["upper"], strict=True):
        found = profile_likelihood(fit, targets[NAMES[name]])
        for ours, theirs in ((found.lower, lower), (found.upper, upper)):
            if isinstance(theirs, float) and ours:
                assert ours == pytest.approx(theirs, rel=2e-3), name
                compared += 1
    assert compared >= len(case["names"])


@pytest.mark.parametrize("reml", [True, False])
@pytest.mark.parametrize("structure", ["unstructured", "exchangeable", "independent", "identity"])
def test_every_point_is_the_constrained_maximum(structure: str, reml: bool) -> None:
    """Against a search over dense matrices in (log sd, atanh correlation)."""
    frame = make_frame(60)
    option = "" if reml else " mle"
    command = f"y x2 || region: x1, cov({structure}){option}"
    analysis = analyse(dataset_of(frame), parse(command))
    fit, design = analysis.fit, analysis.fit.design
    Z, codes = design.blocks[0].Z, design.groupings[0].codes
    matrices = component_matrices(Z, codes, patterns(structure, 2))

    def components(s: dict[str, float]) -> list[float]:
        a, b, r, e = s["a"], s["b"], s["r"], s["e"]
        if structure == "identity":
            return [a * a, e * e]
        if structure == "independent":
            return [a * a, b * b, e * e]
        if structure == "exchangeable":
            return [a * a, r * a * a, e * e]
        return [a * a, b * b, r * a * b, e * e]

    free_names = {
        "identity": "ae", "independent": "abe", "exchangeable": "are", "unstructured": "abre",
    }[structure]  # fmt: skip
    key_of = {"sd(x1)": "a", "sd(_cons)": "b", "sd(x1 _cons)": "a", "corr(x1,_cons)": "r"}

    def rise(held: str, value: float) -> float:
        free = [k for k in free_names if k != held]

        def objective(x: np.ndarray) -> float:
            s = {"a": 1.0, "b": 1.0, "r": 0.0, "e": 1.0, held: value}
            for k, v in zip(free, x, strict=True):
                s[k] = float(np.tanh(v)) if k == "r" else float(np.exp(v))
            V = sum(c * M for c, M in zip(components(s), matrices, strict=True))
            return deviance(design.y, design.X, np.asarray(V), reml)[0]

        best = np.inf
        for start in (-1.5, 0.1, 1.5):
            x0 = [start if k == "r" else 0.8 if k == "e" else -0.2 for k in free]
            found = minimize(objective, x0, method="Nelder-Mead", options={
                "xatol": 1e-7, "fatol": 1e-9, "maxiter": 3000, "maxfev": 3000, "adaptive": True,
            })  # fmt: skip
            best = min(best, float(found.fun))
        return best + 2 * fit.log_likelihood

    for target in profile_targets(fit):
        held = key_of.get(target.parameter.parameter, "e")
        points = profile_likelihood(fit, target).points
        for point in (points[1], points[-2]):
            if point.value > 0 or held == "r":
                assert point.rise == pytest.approx(rise(held, point.value), abs=2e-5), target.name


def test_zero_is_the_model_without_the_effect() -> None:
    fit = fitted("sample_data/growth.csv", "weight week || _all: R.id || _all: R.week").fit
    without = fitted("sample_data/growth.csv", "weight week || id:").fit
    target = next(t for t in profile_targets(fit) if t.name == "_all: sd(R.week)")
    found = profile_likelihood(fit, target)
    assert found.points[0].value == 0.0 == found.lower
    gain = 2 * (fit.log_likelihood - without.log_likelihood)
    assert found.points[0].rise == pytest.approx(gain, abs=1e-6)


def test_an_estimate_on_the_boundary_has_an_upper_end_only() -> None:
    fit = fitted("tests/reference/data/dyestuff2.csv", "yield || batch:").fit
    found = profile_likelihood(fit, profile_targets(fit)[0])
    assert found.points[0] == ProfilePoint(0.0, 0.0)
    assert found.lower == 0.0 and found.upper is not None
    assert all(a.rise <= b.rise for a, b in zip(found.points, found.points[1:], strict=False))


def test_profile_can_be_stopped_and_reports_every_point() -> None:
    fit = fitted(JSP, "math5 math3 || school: math3").fit
    target = profile_targets(fit)[0]
    heard: list[ProfilePoint] = []
    found = profile_likelihood(fit, target, report=heard.append)
    assert sorted(heard, key=lambda p: p.value) == list(found.points)
    heard.clear()
    with pytest.raises(Cancelled):
        profile_likelihood(fit, target, 95.0, Control(lambda: len(heard) > 3), heard.append)
    assert len(heard) == 4
