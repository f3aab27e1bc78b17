"""What is read off a fit, of every kind of model: dense matrices, and rows written out."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.errors import UserError
from core.inference.icc import intraclass_correlations, r_squared
from core.inference.marginal import group_covariance
from core.model.spec import Criterion
from core.model.syntax import parse
from core.report.estat import STATISTICS
from tests.core.engine.oracle import dataset_of
from tests.core.inference.dense import MODELS, Dense, fitted_model, make_frame

#: The others with one variance for each equation.
INTERCEPTS = (
    "y x1 || _all: R.region || _all: R.week",
    "y x1 || region: || state:",
)
KINDS = (
    *MODELS,
    "y x1 || region: x1, noconstant",
    "y i.week || region: i.block, cov(unstructured)",
    "y x1 [fw=f] || region: || state:, mle",
    "y x1 [pw=f] || region:, mle pwscale(size)",
    "y x1 || region: || state:, mle vce(cluster region)",
    "y x1 || region: R.week, cov(exchangeable)",
    "y || region:",
    "y, nocons || region:",
)


@pytest.mark.parametrize("command", [c for c in MODELS if "||" in c])
def test_the_covariance_of_a_group_is_that_of_the_dense_matrix(command):
    frame, fit = fitted_model(command, Criterion.REML)
    V = np.linalg.inv(Dense(fit, frame).V_inverse)
    for level in {g.title for g in fit.design.groupings}:
        found = group_covariance(fit, level)
        np.testing.assert_allclose(
            found.covariance, V[np.ix_(found.rows, found.rows)], rtol=1e-9, atol=1e-12
        )


@pytest.mark.parametrize("command", INTERCEPTS)
def test_standard_deviations_are_those_of_the_dense_likelihood(command):
    """Standard errors from second differences of the restricted likelihood of V."""
    frame = make_frame()
    analysis = analyse(dataset_of(frame), parse(command))
    dense = Dense(analysis.fit, frame)
    same = [e.keys for e in dense.equations]
    pairs = [np.equal.outer(*[pd.factorize(pd.Series(k))[0]] * 2).astype(float) for k in same]
    X, y = dense.X, frame.y.to_numpy()

    def likelihood(log_sd: np.ndarray) -> float:
        variances = np.exp(2.0 * log_sd)
        V = sum(v * Z for v, Z in zip(variances, pairs, strict=False))
        V = V + variances[-1] * np.eye(len(y))
        W = np.linalg.inv(V)
        A = X.T @ W @ X
        r = y - X @ np.linalg.solve(A, X.T @ W @ y)
        return -0.5 * (np.linalg.slogdet(V)[1] + np.linalg.slogdet(A)[1] + r @ W @ r)

    random = STATISTICS["sd"](analysis, "").value
    sd = np.array([p["estimate"] for p in random])
    k, step = len(sd), 1e-3
    H, e = np.empty((k, k)), step * np.eye(k)
    for i in range(k):
        for j in range(k):
            ends = [(e[i] + e[j], 1), (e[i] - e[j], -1), (e[j] - e[i], -1), (-e[i] - e[j], 1)]
            H[i, j] = sum(s * likelihood(np.log(sd) + d) for d, s in ends) / (4 * step**2)
    gradient = [(likelihood(np.log(sd) + d) - likelihood(np.log(sd) - d)) / (2 * step) for d in e]
    np.testing.assert_allclose(gradient, 0.0, atol=1e-4)
    se = sd * np.sqrt(np.diag(np.linalg.inv(-H)))
    np.testing.assert_allclose([p["se"] for p in random], se, rtol=2e-5)


@pytest.mark.parametrize("command", KINDS)
def test_every_statistic_of_every_model(command):
    frame = make_frame()
    frame["f"] = 1.0 + np.arange(len(frame)) % 3
    analysis = analyse(dataset_of(frame), parse(command))
    for name, statistic in STATISTICS.items():
        if name in ("wcorrelation", "recovariance") and "||" not in command:
            with pytest.raises(UserError, match=r"no groups|no random effects"):
                statistic(analysis, "")
            continue
        found = statistic(analysis, "")
        assert found.tables
        # A table that has nothing to show says why.
        assert all(t.rows or t.notes for t in found.tables)
        figures = [v for t in found.tables for row in t.rows for v in row if isinstance(v, float)]
        assert np.all(np.isfinite(figures))


@pytest.mark.parametrize("command", ["y x1 || region:", "y i.week x1 || region: x1 || state:"])
def test_frequency_weights_are_rows_written_out(command):
    frame = make_frame()
    frame["f"] = 1.0 + np.arange(len(frame)) % 3
    outcome, _, rest = command.partition(" || ")
    weighted = analyse(dataset_of(frame), parse(f"{outcome} [fw=f] || {rest}, mle"))
    rows = frame.loc[np.repeat(frame.index, frame.f.astype(int))].reset_index(drop=True)
    written = analyse(dataset_of(rows), parse(f"{command}, mle"))
    a, b = r_squared(weighted.fit), r_squared(written.fit)
    np.testing.assert_allclose(
        [a.marginal, a.conditional, a.fixed, a.random],
        [b.marginal, b.conditional, b.fixed, b.random],
        rtol=1e-6,
    )
    pairs = zip(
        intraclass_correlations(weighted.fit, 95.0),
        intraclass_correlations(written.fit, 95.0),
        strict=True,
    )
    for mine, other in pairs:
        assert (mine.effective_n, mine.design_effect, mine.upper) == pytest.approx(
            (other.effective_n, other.design_effect, other.upper), rel=1e-5
        )


def test_an_intraclass_correlation_that_does_not_exist_says_why():
    _, fit = fitted_model("y x1 || region: x1, noconstant", Criterion.REML)
    assert intraclass_correlations(fit, 95.0) == ()
    analysis = analyse(dataset_of(make_frame()), parse("y x1 || region: x1, noconstant"))
    (table,) = STATISTICS["icc"](analysis, "").tables
    assert "no random intercept" in table.notes[0]
    assert not table.rows
