"""Fits against a dense-matrix implementation, at and away from the boundary."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.data.dataset import Dataset
from core.model.spec import Criterion
from core.model.syntax import parse
from tests.core.engine.oracle import component_matrices, dataset_of, deviance, fit, patterns

#: Both sides stop where rounding stops them; the oracle inverts 887 x 887 matrices, which
#: leaves it about 1e-9.
RELATIVE = 1e-6


@pytest.fixture(scope="module")
def school(sample_dir: Path) -> pd.DataFrame:
    return pd.read_csv(sample_dir / "jsp.csv")


@pytest.fixture(scope="module")
def school_data(school: pd.DataFrame) -> Dataset:
    return dataset_of(school)


CASES = {
    "intercept": ([], "identity", "math5 math3 || school:"),
    "independent": (["math3"], "independent", "math5 math3 || school: math3"),
    "unstructured": (["math3"], "unstructured", "math5 math3 || school: math3, cov(unstructured)"),
    "identity": (["math3"], "identity", "math5 math3 || school: math3, cov(identity)"),
}


@pytest.mark.parametrize("reml", [True, False], ids=["REML", "ML"])
@pytest.mark.parametrize("case", CASES)
def test_every_estimate_equals_the_dense_one(
    school: pd.DataFrame, school_data: Dataset, case: str, reml: bool
) -> None:
    effects, structure, command = CASES[case]
    y = school.math5.to_numpy(float)
    X = np.column_stack([school.math3, np.ones(len(school))]).astype(float)
    Z = np.column_stack([*(school[e] for e in effects), np.ones(len(school))]).astype(float)
    q = Z.shape[1]
    S = patterns(structure, q)
    matrices = component_matrices(Z, school.school.to_numpy(), S)
    crude = {"math3": 0.05, "_cons": 4.0}
    variances = [crude[e] for e in [*effects, "_cons"]]
    start = {"identity": [min(variances)], "independent": variances}.get(
        structure, [*variances, *([0.0] * (len(S) - q))]
    )
    expected = fit(y, X, matrices, np.array([*start, 30.0]), reml)

    criterion = "reml" if reml else "mle"
    sep = " " if "cov" in command else ", "
    analysis = analyse(school_data, parse(f"{command}{sep}variance {criterion}"))
    summary = analysis.summary
    assert summary.converged
    assert summary.log_likelihood == pytest.approx(expected.log_likelihood, abs=1e-7)
    found = [p.estimate or 0.0 for p in summary.random]
    np.testing.assert_allclose(found, expected.components, rtol=RELATIVE)
    np.testing.assert_allclose(analysis.fit.beta, expected.beta, rtol=RELATIVE)
    np.testing.assert_allclose(
        analysis.fit.beta_covariance, expected.beta_covariance, rtol=RELATIVE
    )
    # Delta method of a variance: its SE from the information in the variances themselves.
    se = np.sqrt(np.diag(np.linalg.inv(expected.information)))
    np.testing.assert_allclose([p.se or 0.0 for p in summary.random], se, rtol=RELATIVE)

    # BLUPs and fitted values: G Z'V^-1 (y - X beta), straight from the definition.
    G = sum((c * s for c, s in zip(expected.components, S, strict=False)), np.zeros((q, q)))
    weighted = np.linalg.solve(expected.V, y - X @ expected.beta)
    Vi = np.linalg.inv(expected.V)
    P = Vi - Vi @ X @ expected.beta_covariance @ X.T @ Vi if reml else Vi
    (effects_found,) = analysis.effects
    for j, label in enumerate(effects_found.labels):
        rows = np.flatnonzero(school.school.to_numpy() == float(label))
        blup = G @ Z[rows].T @ weighted[rows]
        np.testing.assert_allclose(effects_found.blup[j], blup, rtol=1e-5, atol=1e-7)
        if j < 5:
            error = G - G @ Z[rows].T @ P[np.ix_(rows, rows)] @ Z[rows] @ G
            np.testing.assert_allclose(effects_found.se[j], np.sqrt(np.diag(error)), rtol=1e-5)
    fitted = y - expected.components[-1] * weighted
    np.testing.assert_allclose(analysis.rows.fitted, fitted, rtol=1e-6)
    np.testing.assert_allclose(analysis.rows.xb, X @ expected.beta, rtol=1e-6)
    stdp = np.sqrt(np.einsum("ij,jk,ik->i", X, expected.beta_covariance, X))
    np.testing.assert_allclose(analysis.rows.stdp, stdp, rtol=1e-6)


@pytest.mark.parametrize("criterion", Criterion)
def test_exchangeable_ends_at_the_end_of_the_correlation(
    school: pd.DataFrame, school_data: Dataset, criterion: Criterion
) -> None:
    """On these data the exchangeable maximum has correlation -1: one free variance is left."""
    reml = criterion is Criterion.REML
    y = school.math5.to_numpy(float)
    X = np.column_stack([school.math3, np.ones(len(school))]).astype(float)
    face = component_matrices(X, school.school.to_numpy(), [np.array([[1.0, -1.0], [-1.0, 1.0]])])
    expected = fit(y, X, face, np.array([0.05, 30.0]), reml)
    word = "reml" if reml else "mle"
    command = f"math5 math3 || school: math3, cov(exchangeable) variance {word}"
    analysis = analyse(school_data, parse(command))
    var, cov, residual = analysis.summary.random
    assert analysis.summary.converged
    assert analysis.summary.log_likelihood == pytest.approx(expected.log_likelihood, abs=1e-7)
    assert var.estimate == pytest.approx(expected.components[0], rel=RELATIVE)
    assert cov.estimate == pytest.approx(-expected.components[0], rel=RELATIVE)
    assert residual.estimate == pytest.approx(expected.components[1], rel=RELATIVE)
    assert cov.boundary and cov.se is None and not var.boundary and var.se is not None
    assert any("end of its range (-1)" in note for note in analysis.summary.notes)
    # Moving inside, to correlation -0.99, does not help.
    inside = component_matrices(
        X, school.school.to_numpy(), [np.array([[1.0, -0.99], [-0.99, 1.0]])]
    )
    V = expected.components[0] * inside[0] + expected.components[1] * inside[1]
    assert -deviance(y, X, V, reml)[0] / 2 < expected.log_likelihood


@pytest.mark.parametrize("reml", [True, False], ids=["REML", "ML"])
@pytest.mark.parametrize("structure", ["independent", "identity", "exchangeable", "unstructured"])
def test_three_effects_equal_the_dense_ones(structure: str, reml: bool) -> None:
    rng = np.random.default_rng(11)
    n, J = 240, 20
    frame = pd.DataFrame(rng.normal(size=(n, 2)), columns=["a", "b"])
    frame["g"] = rng.integers(0, J, n)
    G = np.array([[1.0, 0.4, 0.4], [0.4, 1.0, 0.4], [0.4, 0.4, 1.0]])
    u = rng.multivariate_normal(np.zeros(3), G, J)[frame.g]
    Z = np.column_stack([frame.a, frame.b, np.ones(n)])
    frame["y"] = 2.0 + frame.a - frame.b + (Z * u).sum(axis=1) + rng.normal(size=n)
    S = patterns(structure, 3)
    start = [1.0] if structure == "identity" else [1.0] * 3 + [0.0] * (len(S) - 3)
    start = [1.0, 0.1] if structure == "exchangeable" else start
    matrices = component_matrices(Z, frame.g.to_numpy(), S)
    expected = fit(frame.y.to_numpy(), Z, matrices, np.array([*start, 1.0]), reml)
    word = "reml" if reml else "mle"
    command = f"y a b || g: a b, cov({structure}) variance {word}"
    summary = analyse(dataset_of(frame), parse(command)).summary
    assert summary.log_likelihood == pytest.approx(expected.log_likelihood, abs=1e-8)
    np.testing.assert_allclose(
        [p.estimate or 0.0 for p in summary.random], expected.components, rtol=RELATIVE, atol=1e-9
    )
    se = np.sqrt(np.diag(np.linalg.inv(expected.information)))
    np.testing.assert_allclose([p.se or 0.0 for p in summary.random], se, rtol=RELATIVE)
