"""Envelopes of QQ plots by simulation: what they hold, and that a seed gives them again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.analysis import analyse
from core.data.readers import read_dataset
from core.engine.control import Control
from core.errors import Cancelled, UserError
from core.inference import quantile_simulation
from core.inference.bootstrap import simulate
from core.inference.predictions import row_predictions
from core.inference.quantile_simulation import _redrawn, simulate_quantiles
from core.model.syntax import parse

SAMPLES = Path(__file__).parents[3] / "sample_data"


@pytest.fixture(scope="module")
def fit():
    data = read_dataset(SAMPLES / "growth.dta")
    return analyse(data, parse("weight week || id: week, cov(unstructured)")).fit


@pytest.fixture(scope="module")
def found(fit):
    return simulate_quantiles(fit)


def test_a_draw_is_the_fit_to_the_outcome_drawn(fit):
    """By generalised least squares with all matrices written out."""
    drawn = _redrawn(fit, np.random.default_rng(4))
    y = simulate(fit, np.random.default_rng(4))
    design = fit.design
    (block,), (G,) = design.blocks, fit.covariances
    codes = design.groupings[0].codes
    V = np.where(codes[:, None] == codes[None], block.Z @ G @ block.Z.T, 0.0)
    V += fit.sigma2 * np.eye(design.n)
    W = np.linalg.inv(V)
    beta = np.linalg.solve(design.X.T @ W @ design.X, design.X.T @ W @ y)
    residual = fit.sigma2 * W @ (y - design.X @ beta)
    np.testing.assert_allclose(row_predictions(drawn).residuals, residual, atol=1e-8)


def test_the_simultaneous_envelope_holds_whole_curves(fit, found):
    """Of new draws about 95 % lie within it everywhere, and fewer within the pointwise one."""
    rng = np.random.default_rng(99)
    inside = {"pointwise": 0, "simultaneous": 0}
    trials = 200
    for _ in range(trials):
        values = quantile_simulation._sorted_at_ranks(
            quantile_simulation._residuals(_redrawn(fit, rng))
        )
        for kind in inside:
            limits = getattr(found.residuals, kind)
            inside[kind] += bool(np.all((values >= limits[:, 0]) & (values <= limits[:, 1])))
    assert inside["simultaneous"] / trials > 0.89
    assert inside["pointwise"] / trials < 0.6


def test_the_envelopes_are_of_every_effect_and_the_same_again(fit, found):
    again = simulate_quantiles(fit)
    assert (found.draws, found.seed) == (500, 1)
    (own,) = found.effects
    assert len(own) == len(fit.design.blocks[0].names)
    for one, two in zip((found.residuals, *own), (again.residuals, *again.effects[0]), strict=True):
        assert one is not None and two is not None
        np.testing.assert_array_equal(one.simultaneous, two.simultaneous)
        assert np.all(one.simultaneous[:, 0] <= one.pointwise[:, 0])
        assert np.all(one.pointwise[:, 1] <= one.simultaneous[:, 1])
        # Standardised values: near the line of equality.
        assert np.all(one.simultaneous[:, 0] < one.scores + 0.8)
        assert np.all(one.scores - 0.8 < one.simultaneous[:, 1])


def test_stopping_and_what_cannot_be_drawn(fit, monkeypatch):
    with pytest.raises(Cancelled):
        simulate_quantiles(fit, control=Control(cancelled=lambda: True))
    monkeypatch.setattr(quantile_simulation, "MOST_ROWS", 10)
    with pytest.raises(UserError, match="too many rows"):
        simulate_quantiles(fit)
