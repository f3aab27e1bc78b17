"""Estimates on the boundary are exact, certified and reported as such; saddles are left."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.engine.control import Control
from core.engine.fit import fit_design
from core.engine.newton import newton
from core.errors import Cancelled
from core.model.design import build_design
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of


def test_less_variation_than_chance_gives_exactly_zero() -> None:
    """One-way layout with equal group means: the variance is zero, by closed form."""
    within = np.array([-1.5, -0.5, 0.5, 1.5])
    means = np.repeat([0, 0.01, 0, -0.01, 0, 0], 4)
    frame = pd.DataFrame({"y": np.tile(within, 6) + means, "g": np.repeat(range(6), 4)})
    summary = analyse(dataset_of(frame), parse("y || g:")).summary
    sd, residual = summary.random
    assert summary.converged
    assert sd.estimate == 0.0 and sd.boundary and sd.se is None and sd.lower is None
    assert residual.estimate == pytest.approx(float(frame.y.std(ddof=1)), rel=1e-12)
    assert summary.lr_test is not None
    assert (summary.lr_test.chi2, summary.lr_test.p) == (0.0, 1.0)
    assert any("exactly 0" in note for note in summary.notes)


def test_balanced_one_way_layout_has_a_closed_form() -> None:
    rng = np.random.default_rng(2)
    J, k = 8, 5
    y = rng.normal(size=(J, k)) + 2 * rng.normal(size=(J, 1))
    frame = pd.DataFrame({"y": y.ravel(), "g": np.repeat(range(J), k)})
    within = y.var(axis=1, ddof=1).mean()
    between = k * y.mean(axis=1).var(ddof=1)
    summary = analyse(dataset_of(frame), parse("y || g:, variance")).summary
    assert summary.random[0].estimate == pytest.approx((between - within) / k, rel=1e-12)
    assert summary.random[1].estimate == pytest.approx(within, rel=1e-12)
    assert summary.fixed[0].se == pytest.approx(np.sqrt(between / (J * k)), rel=1e-12)


def one_dimension(seed: int = 8) -> pd.DataFrame:
    """Intercepts and slopes of the groups move together exactly: correlation 1."""
    rng = np.random.default_rng(seed)
    g = np.repeat(range(12), 8)
    x = np.tile(np.linspace(-1, 1, 8), 12)
    u = rng.normal(size=12)[g]
    return pd.DataFrame({"y": u + 1.5 * u * x + 0.5 * rng.normal(size=96), "x": x, "g": g})


@pytest.mark.parametrize("seed", range(8))
def test_correlation_of_one(seed: int) -> None:
    summary = analyse(
        dataset_of(one_dimension(seed)), parse("y x || g: x, cov(unstructured)")
    ).summary
    assert summary.converged
    correlation = summary.random[2]
    if correlation.boundary:
        assert correlation.estimate == 1.0 and correlation.se is None
        assert summary.random[0].se is not None and summary.random[1].se is not None
    else:
        assert correlation.estimate is not None and correlation.estimate < 1 - 1e-9
    assert any(
        analyse(dataset_of(one_dimension(s)), parse("y x || g: x, cov(unstructured)"))
        .summary.random[2]
        .boundary
        for s in (seed, seed + 1, seed + 2)
    )


def test_newton_leaves_a_saddle() -> None:
    """At theta = 0 the gradient vanishes although the variances are far from zero."""
    fit = fit_design(build_design(dataset_of(one_dimension()), parse("y x || g: x")))
    start = fit.problem.evaluate(np.zeros(2))
    *_, (last, _) = newton(fit.problem, start, 100, Control())
    assert last.deviance == pytest.approx(fit.optimum.value.deviance, abs=1e-8)
    assert fit.optimum.certificate.certified


def test_a_second_start_and_its_report() -> None:
    """No iterations, no certificate: the fit says so instead of looking converged."""
    spec = parse("y x || g: x, emiterate(0) iterate(0)")
    analysis = analyse(dataset_of(one_dimension()), spec)
    assert not analysis.summary.converged
    assert "No maximum" in analysis.summary.notes[0]


def test_cancelling_stops_at_the_next_evaluation() -> None:
    seen = []

    def progress(iteration: object) -> None:
        seen.append(iteration)

    control = Control(cancelled=lambda: len(seen) >= 1, progress=progress)
    with pytest.raises(Cancelled):
        analyse(dataset_of(one_dimension()), parse("y x || g: x, cov(unstructured)"), control)
    assert len(seen) == 1


def test_em_alone_climbs_and_says_how_far_it_came() -> None:
    data = dataset_of(one_dimension())
    full = analyse(data, parse("y x || g: x")).summary
    few = analyse(data, parse("y x || g: x, emonly emiterate(3)")).summary
    assert {i.phase for i in few.iterations} == {"em"} and len(few.iterations) == 3
    steps = [i.log_likelihood for i in few.iterations]
    assert steps == sorted(steps) and steps[-1] < full.log_likelihood
    assert not few.converged
    many = analyse(data, parse("y x || g: x, emonly emiterate(3000)")).summary
    assert many.log_likelihood == pytest.approx(full.log_likelihood, abs=1e-7)


def test_a_loose_tolerance_ends_the_search_and_says_how_far_away() -> None:
    rng = np.random.default_rng(9)
    g = np.repeat(np.arange(40), 5)
    x = rng.normal(size=200)
    effects = rng.normal(size=(40, 2)) @ np.array([[1.0, 0.4], [0.0, 0.5]])
    y = 1.0 + x + effects[g, 0] + effects[g, 1] * x + rng.normal(size=200)
    data = dataset_of(pd.DataFrame({"y": y, "x": x, "g": g}))
    command = "y x || g: x, cov(unstructured) variance"
    exact = analyse(data, parse(command)).summary
    loose = analyse(data, parse(f"{command} tolerance(0.2)")).summary
    tight = analyse(data, parse(f"{command} tolerance(1e-10)")).summary
    assert exact.converged and tight.converged and not loose.converged
    assert len(loose.iterations) < len(exact.iterations)
    (note,) = (n for n in loose.notes if "tolerance(0.2)" in n)
    words = note.partition("is about ")[2].split()
    told = float(words[0])
    away = [
        abs((a.estimate or 0.0) - (b.estimate or 0.0)) / (b.se or 1.0)
        for a, b in zip(loose.random, exact.random, strict=True)
    ]
    # One figure of the distance in the metric of the information, which bounds each of these.
    assert 1e-5 < max(away) < 1.5 * told
