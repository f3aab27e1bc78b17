"""R.factor with exchangeable effects, positively and negatively correlated ones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.engine.conditioning import condition
from core.engine.hierarchy import RandomTerm
from core.engine.layers import accumulate_layers
from core.engine.multilevel import MultilevelProblem
from core.engine.structures import BlockCovariance, SharedPart
from core.errors import ModelError
from core.inference.bootstrap import simulate
from core.inference.comparison import compare
from core.inference.prediction_error import Targets, error_variance
from core.inference.profile import profile_targets
from core.model.spec import Criterion, Structure
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of, deviance

REFERENCE = Path(__file__).parents[2] / "reference"
DATA = REFERENCE / "data"
CASES = json.loads((REFERENCE / "exchangeable.json").read_text())


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
    """The covariance may have either sign: the test of it is an ordinary one."""
    data = dataset_of(pastes)
    small = analyse(data, parse("strength || batch: R.cask")).fit
    large = analyse(data, parse("strength || batch: R.cask, cov(ex)")).fit
    test = compare(small, large).test
    assert (test.kind, test.df, test.conservative) == ("chi2(1)", 1, False)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["command"])
def test_reference_figures_of_nlme(case: dict[str, Any]) -> None:
    """To 1e-5 in the variances, or at a higher point: nlme ends 2e-8 short of the assay's."""
    data = dataset_of(pd.read_csv(DATA / f"{case['data']}.csv"))
    found = analyse(data, parse(case["command"] + " variance"))
    assert found.summary.converged
    assert found.summary.log_likelihood == pytest.approx(case["log_likelihood"], abs=1e-6)
    assert found.summary.log_likelihood > case["log_likelihood"] - 1e-9
    expected = case["variance"], case["covariance"], case["residual"]
    assert [p.estimate for p in found.summary.random] == pytest.approx(expected, rel=1e-5)
    by_name = {f.name: f for f in found.summary.fixed}
    for name, estimate, se in zip(case["names"], case["estimate"], case["se"], strict=True):
        assert (by_name[name].estimate, by_name[name].se) == pytest.approx((estimate, se), rel=1e-6)
    (effects,) = found.effects
    group = [k for k, t in enumerate(effects.labels) if t.split(" / ")[0] == case["first_group"]]
    np.testing.assert_allclose(
        effects.blup[group, 0], case["first_effects"], atol=1e-5 * np.sqrt(case["variance"])
    )


def test_some_of_them_are_negatively_correlated() -> None:
    assert sum(case["covariance"] < 0.0 for case in CASES) >= 3


# Any covariance, negative ones too, against dense matrices


@dataclass(frozen=True)
class Rows:
    """Values of a factor within groups and a second factor, crossed with both."""

    group: np.ndarray
    value: np.ndarray
    other: np.ndarray
    x: np.ndarray
    y: np.ndarray

    @property
    def cell(self) -> np.ndarray:
        """The factor's values within groups."""
        return np.unique(self.group * 10 + self.value, return_inverse=True)[1]


def rows(others: int, per_group: bool) -> Rows:
    rng = np.random.default_rng(8)
    group, value = np.repeat(np.arange(9), 12), np.tile(np.repeat(np.arange(4), 3), 9)
    keep = rng.random(len(group)) > 0.2
    group, value = group[keep], value[keep]
    n = len(group)
    other = rng.integers(0, others, n) + (others * group if per_group else 0)
    other = np.unique(other, return_inverse=True)[1]
    return Rows(group, value, other, rng.normal(size=n), rng.normal(size=n))


#: Where the second factor makes the engine put the groups: above the cells in the chain, in the
#: dense end behind the cells, and as the end of a chain that begins with another factor's cells.
PLACES = {
    "chain": (3, False),
    "crossed": (60, False),
    "two below": (3, True),
    "finer below": (8, True),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("theta_shared", [0.0, 0.4, 2.5])
def test_deviance_gradient_and_effects(place: str, criterion: Criterion, theta_shared) -> None:
    data = rows(*PLACES[place])
    n, cell = len(data.y), data.cell
    X = np.column_stack([data.x, np.ones(n)])
    part = condition(X, data.y, constant=True)
    one = np.ones((n, 1))
    # The groups have a slope besides, whose equation comes first.
    terms = [
        RandomTerm(data.group, 9, np.column_stack([data.x, one]), np.array([0, 2]), after=1),
        RandomTerm(cell, int(cell.max()) + 1, one, np.array([1])),
        RandomTerm(data.other, int(data.other.max()) + 1, one, np.array([3])),
    ]
    family = BlockCovariance(
        (Structure.IDENTITY,) * 4, (1, 1, 1, 1), shared=(SharedPart(own=1, shared=2, q=4),)
    )
    layers = accumulate_layers(terms, part.Q, part.e)
    members = tuple(t.members for t in terms)
    problem = MultilevelProblem(
        family, criterion, 0.0, layers, members, tuple(t.n_groups for t in terms)
    )
    theta = np.array([0.3, 1.1, theta_shared, 0.6])
    value = problem.evaluate(theta)
    a, c = 1.1**2, (theta_shared**2 - 1.1**2) / 4
    assert pytest.approx(np.diag([0.09, a, c, 0.36])) == value.G

    same = [codes[:, None] == codes for codes in (data.group, cell, data.other)]
    slope = np.outer(data.x, data.x)
    H = np.eye(n) + same[0] * (0.09 * slope + c) + same[1] * a + same[2] * 0.36
    expected, beta, _ = deviance(part.e, part.Q, value.sigma2 * H, problem.reml)
    assert value.deviance == pytest.approx(expected, abs=1e-9)

    h = 1e-5
    slopes = [
        (problem.evaluate(theta + h * e).deviance - problem.evaluate(theta - h * e).deviance)
        / (2 * h)
        for e in np.eye(4)
    ]
    np.testing.assert_allclose(problem.differentiate(value).gradient, slopes, atol=1e-6)

    # The error of prediction of a cell's whole effect, its own and what the group shares.
    Hi = np.linalg.inv(H)
    P = Hi - Hi @ part.Q @ np.linalg.solve(part.Q.T @ Hi @ part.Q, part.Q.T @ Hi)
    cov = (same[1] * a + same[0] * c).astype(float)
    codes = (data.group, cell, np.full(n, -1))
    z = (np.column_stack([np.zeros(n), one]), one, one)
    errors = error_variance(problem, value, Targets(np.zeros((n, 2)), codes, z))
    np.testing.assert_allclose(errors, np.diag(cov - cov @ P @ cov) + (a + c - np.diag(cov)))
    found = problem.predict(value)
    effects = found[0].blup[data.group, 1] + found[1].blup[cell, 0]
    np.testing.assert_allclose(effects, cov @ Hi @ (part.e - part.Q @ beta), atol=1e-10)


@pytest.fixture(scope="module")
def opposed() -> pd.DataFrame:
    """Three effects in each of 30 groups whose sum is (nearly) zero; some rows are left out."""
    rng = np.random.default_rng(3)
    g, c = np.repeat(np.arange(30), 6), np.tile([0, 0, 1, 1, 2, 2], 30)
    u = rng.normal(size=(30, 3))
    u -= u.mean(axis=1, keepdims=True)
    y = 2 * u[g, c] + rng.normal(size=180)
    frame = pd.DataFrame({"y": y, "g": g, "c": c, "x": rng.normal(size=180)})
    return frame.loc[rng.random(180) > 0.15].reset_index(drop=True)


def test_the_lowest_covariance_is_a_certified_boundary(opposed) -> None:
    """Effects that sum to zero: correlation -1/(q - 1), no standard error, and a note of it."""
    found = analyse(dataset_of(opposed), parse("y || g: R.c, cov(exchangeable)"))
    assert found.summary.converged
    sd, corr, _ = found.summary.random
    assert corr.estimate == pytest.approx(-0.5, abs=1e-12) and corr.boundary and corr.se is None
    assert sd.se is not None
    assert any("end of its range (-0.5)" in note for note in found.summary.notes)
    effects = found.effects[0]
    groups = np.array([label.split(" / ")[0] for label in effects.labels])
    whole = [g for g in np.unique(groups) if np.sum(groups == g) == 3]
    assert whole and all(abs(effects.blup[groups == g].sum()) < 1e-9 for g in whole)


def test_order_labels_and_units_do_not_matter(opposed) -> None:
    command = parse("y x || g: R.c, cov(exchangeable) variance")
    plain = analyse(dataset_of(opposed), command).summary
    other = opposed.sample(frac=1, random_state=1).reset_index(drop=True)
    other["c"], other["g"] = 7 - 2 * other["c"], 100 - other["g"]
    other["y"] = 1e6 + 10 * other["y"]
    found = analyse(dataset_of(other), command).summary
    n = found.n_obs - len(found.fixed)
    assert found.log_likelihood + n * np.log(10) == pytest.approx(plain.log_likelihood, abs=1e-7)
    for a, b in zip(plain.random, found.random, strict=True):
        assert b.estimate == pytest.approx(100 * (a.estimate or 0.0), rel=1e-6)


def test_one_group_of_all_rows_without_a_constant() -> None:
    """Under _all the covariance is what the constant would be: against a dense likelihood."""
    rng = np.random.default_rng(5)
    g = np.repeat(np.arange(12), 5)
    y = 3.0 + rng.normal(size=12)[g] + 0.5 * rng.normal(size=60)
    data = dataset_of(pd.DataFrame({"y": y, "x": rng.normal(size=60), "g": g}))
    found = analyse(data, parse("y x, nocons || _all: R.g, cov(exchangeable) variance mle"))
    assert found.summary.converged
    total, common, rest = (p.estimate for p in found.summary.random)
    assert total is not None and common is not None and rest is not None and common > 1.0
    same = (g[:, None] == g).astype(float)

    def dense(c: float) -> float:
        V = same * (total - common) + c + rest * np.eye(60)
        return deviance(y, data.frame[["x"]].to_numpy(), V, reml=False)[0]

    assert found.summary.log_likelihood == pytest.approx(-dense(common) / 2, abs=1e-8)
    assert dense(common) < min(dense(0.98 * common), dense(1.02 * common))


def test_drawn_outcomes_have_the_covariance_of_the_model(opposed) -> None:
    frame = opposed
    fit = analyse(dataset_of(frame), parse("y || g: R.c, cov(exchangeable)")).fit
    a, c = (G.item() for G in fit.covariances)
    assert c == pytest.approx(-a / 3)
    rng = np.random.default_rng(2)
    draws = np.array([simulate(fit, rng) for _ in range(4000)])
    # In this group one of the three values has no row.
    values = frame.groupby("g")["c"].nunique()
    rows = np.flatnonzero(frame["g"] == values.idxmin())
    assert values.min() == 2
    V = np.cov(draws[:, rows].T)
    cells = frame["c"].to_numpy()[rows]
    expected = c + a * (cells[:, None] == cells) + fit.sigma2 * np.eye(len(rows))
    assert np.abs(V - expected).max() < 0.07 * expected[0, 0]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("strength || _all: R.batch, cov(ex)", "cannot be told from the constant"),
        ("strength || batch: R.cask, cov(ex) || batch:", "another equation of batch"),
    ],
)
def test_what_is_refused(pastes, command, words) -> None:
    with pytest.raises(ModelError, match=words):
        analyse(dataset_of(pastes), parse(command))
