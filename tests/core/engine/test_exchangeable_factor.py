"""R.factor with exchangeable effects, against the same model written as two equations."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.errors import ModelError
from core.inference.comparison import compare
from core.inference.profile import profile_targets
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of, deviance

DATA = Path(__file__).parents[2] / "reference" / "data"


@pytest.fixture(scope="module")
def pastes() -> pd.DataFrame:
    return pd.read_csv(DATA / "pastes.csv")


@pytest.mark.parametrize("criterion", ["reml", "mle"])
def test_it_is_the_model_of_two_equations(pastes, criterion) -> None:
    data = dataset_of(pastes)
    ours = analyse(data, parse(f"strength || batch: R.cask, cov(ex) {criterion} variance"))
    two = analyse(data, parse(f"strength || batch: R.cask || batch:, {criterion} variance"))
    assert ours.summary.log_likelihood == pytest.approx(two.summary.log_likelihood, abs=1e-9)
    total, common, residual = (p.estimate for p in ours.summary.random)
    own, shared, rest = (p.estimate for p in two.summary.random)
    assert own is not None and shared is not None
    assert [p.parameter for p in ours.summary.random][:2] == ["var(R.cask)", "cov(R.cask)"]
    assert (total, common, residual) == pytest.approx((own + shared, shared, rest), rel=1e-7)
    # The covariance has the standard error of the batches' variance; it is the same figure.
    assert ours.summary.random[1].se == pytest.approx(two.summary.random[1].se, rel=1e-6)


def test_its_likelihood_is_the_dense_one(pastes) -> None:
    found = analyse(dataset_of(pastes), parse("strength || batch: R.cask, cov(ex)"))
    sd, corr, residual = (p.estimate for p in found.summary.random)
    assert sd is not None and corr is not None and residual is not None
    batch = pastes["batch"].to_numpy()[:, None] == pastes["batch"].to_numpy()
    cask = batch & (pastes["cask"].to_numpy()[:, None] == pastes["cask"].to_numpy())
    V = sd**2 * (corr * batch + (1 - corr) * cask) + residual**2 * np.eye(60)
    y = pastes["strength"].to_numpy()
    expected, beta, _ = deviance(y, np.ones((60, 1)), V, reml=True)
    assert found.summary.log_likelihood == pytest.approx(-expected / 2, abs=1e-9)
    np.testing.assert_allclose(found.fit.beta, beta, rtol=1e-9)


def test_standard_errors_of_sd_and_correlation(pastes) -> None:
    """By the delta method from the two variances, whose covariance the two-equation fit has."""
    data = dataset_of(pastes)
    ours = analyse(data, parse("strength || batch: R.cask, cov(ex)"))
    shown = [(p.parameter, p.se) for p in ours.summary.random]
    variance = analyse(data, parse("strength || batch: R.cask, cov(ex) variance"))
    var_se, sd = variance.summary.random[0].se, ours.summary.random[0].estimate
    assert var_se is not None and sd is not None
    assert shown[0] == ("sd(R.cask)", pytest.approx(var_se / (2 * sd), rel=1e-8))
    assert shown[1][0] == "corr(R.cask)"
    targets = [t.parameter.parameter for t in profile_targets(ours.fit)]
    assert targets == ["sd(Residual)"]


def test_it_is_compared_with_independent_effects(pastes) -> None:
    data = dataset_of(pastes)
    small = analyse(data, parse("strength || batch: R.cask")).fit
    large = analyse(data, parse("strength || batch: R.cask, cov(ex)")).fit
    test = compare(small, large).test
    assert (test.kind, test.df) == ("chibar2(01)", 1)


def test_negative_covariances_are_not_claimed() -> None:
    rng = np.random.default_rng(3)
    g = np.repeat(np.arange(30), 6)
    c = np.tile([0, 0, 1, 1, 2, 2], 30)
    u = rng.normal(size=(30, 3))
    u -= u.mean(axis=1, keepdims=True)
    frame = pd.DataFrame({"y": 2 * u[g, c] + rng.normal(size=180), "g": g, "c": c})
    found = analyse(dataset_of(frame), parse("y || g: R.c, cov(exchangeable)"))
    assert not found.summary.converged
    assert any("negatively correlated" in note for note in found.summary.notes)
    assert found.summary.random[1].estimate == 0.0


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("strength || _all: R.batch, cov(ex)", "several groups of _all"),
        ("strength || batch: R.cask, cov(ex) || batch:", "another equation of batch"),
    ],
)
def test_what_is_refused(pastes, command, words) -> None:
    with pytest.raises(ModelError, match=words):
        analyse(dataset_of(pastes), parse(command))
