"""Groups with the same Z'Z made fewer: the same likelihood, for fewer groups."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis import Analysis, analyse
from core.engine import triangles as made
from core.engine.one_level import OneLevelProblem
from core.engine.structures import BlockCovariance
from core.engine.triangles import Triangles, accumulate
from core.model.spec import Criterion, Structure
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of
from tests.core.engine.oracle import deviance as dense_deviance


def rows_of(
    sizes: np.ndarray, q: int, p: int, seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Z (n, q) of powers of the place in the group, X (n, p), y (n,), codes (n,); in any order."""
    rng = np.random.default_rng(seed)
    codes = np.repeat(np.arange(len(sizes)), sizes)
    n = len(codes)
    place = np.arange(n) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    Z = np.column_stack([(place / 7.0) ** k for k in range(q - 1, -1, -1)])
    X = np.column_stack([Z, rng.normal(size=(n, max(0, p - q)))])[:, :p]
    y = (Z * rng.normal(size=(len(sizes), q))[codes]).sum(axis=1) + rng.normal(size=n)
    order = rng.permutation(n)
    Z, X, y, codes = (np.ascontiguousarray(a[order]) for a in (Z, X, y, codes))
    return Z, X, y, codes


def apart(triangles: Triangles) -> Triangles:
    """The same, its groups left as they are."""
    found = replace(triangles)
    found.__dict__["fewer"] = found
    return found


def close(found: np.ndarray, expected: np.ndarray, size: float | None = None) -> None:
    expected = np.asarray(expected)
    scale = np.abs(expected).max(initial=0.0) if size is None else size
    np.testing.assert_allclose(found, expected, rtol=0.0, atol=1e-11 * scale + 1e-300)


@settings(max_examples=60, deadline=None)
@given(
    q=st.integers(1, 3),
    p=st.integers(0, 5),
    kinds=st.integers(1, 6),
    criterion=st.sampled_from(list(Criterion)),
    weighted=st.booleans(),
    zero=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_fewer_groups_have_the_same_deviance_and_derivatives(
    q: int, p: int, kinds: int, criterion: Criterion, weighted: bool, zero: bool, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    J = int(rng.integers(1000, 1400))
    # Some groups may have fewer rows than effects.
    sizes = np.r_[q + 3, rng.integers(1, 9, kinds - 1)][rng.integers(0, kinds, J)]
    weights = rng.uniform(0.3, 3.0, J) if weighted else None
    triangles = accumulate(*rows_of(sizes, q, p, seed), J, weights=weights)
    k = q * (p + 1)
    classes = np.bincount(sizes)
    assert triangles.fewer.n_groups == np.minimum(classes, k).sum()
    assert triangles.fewer.weights.sum() == pytest.approx(triangles.weights.sum(), rel=1e-13)

    covariance = BlockCovariance((Structure.UNSTRUCTURED,), (q,))
    problem = OneLevelProblem(covariance, criterion, 0.0, triangles)
    whole = OneLevelProblem(covariance, criterion, 0.0, apart(triangles))
    theta = rng.normal(size=len(problem.basis)) * 10.0 ** rng.uniform(-2, 1)
    if zero:
        theta[rng.integers(0, len(theta)) :] = 0.0
    found, expected = problem.evaluate(theta), whole.evaluate(theta)
    assert found.deviance == pytest.approx(expected.deviance, rel=1e-12)
    assert found.sigma2 == pytest.approx(expected.sigma2, rel=1e-12)
    if p:
        close(found.gamma, expected.gamma, max(1.0, float(np.abs(expected.gamma).max())))
        close(found.Phi, expected.Phi)
    ours, theirs = problem.differentiate(found), whole.differentiate(expected)
    # Derivatives are differences of what the groups add up to.
    size = float(np.abs(theirs.Gamma).max()) + triangles.weights.sum()
    close(ours.Gamma, theirs.Gamma, size)
    close(ours.gradient, theirs.gradient, size * max(1.0, float(np.abs(theta).max())))
    close(ours.unprofiled, theirs.unprofiled, size)
    close(ours.cross, theirs.cross, size)
    (blup,), (blup_of_all,) = problem.predict(found), whole.predict(expected)
    # So are conditional covariances, of G and what the groups say of it.
    spread = float(np.abs(expected.G).max(initial=1.0))
    close(blup.blup, blup_of_all.blup, spread * np.abs(blup_of_all.blup).max(initial=1.0))
    close(blup.covariance, blup_of_all.covariance, spread)


@pytest.mark.parametrize("criterion", Criterion)
def test_deviance_of_alike_groups_is_that_of_the_rows(criterion: Criterion) -> None:
    rng = np.random.default_rng(1)
    sizes = rng.choice([1, 2, 3], 300)
    Z, X, y, codes = rows_of(sizes, 2, 2, 2)
    covariance = BlockCovariance((Structure.UNSTRUCTURED,), (2,))
    triangles = accumulate(Z, X, y, codes, len(sizes))
    assert triangles.fewer.n_groups == 3 * 6
    problem = OneLevelProblem(covariance, criterion, 0.0, triangles)
    value = problem.evaluate(np.array([0.8, -0.3, 1.1]))
    same = codes[:, None] == codes[None, :]
    H = np.eye(len(y)) + same * (Z @ value.G @ Z.T)
    expected, _, _ = dense_deviance(y, X, value.sigma2 * H, problem.reml)
    assert value.deviance == pytest.approx(expected, rel=1e-12)


def test_groups_that_are_nearly_alike_are_left() -> None:
    rng = np.random.default_rng(3)
    sizes = np.full(400, 6)
    Z, X, y, codes = rows_of(sizes, 2, 2, 4)
    assert accumulate(Z, X, y, codes, 400).fewer.n_groups == 6
    # So little that they are sought in one place, so much that it is no rounding.
    Z[:, 0] += 1e-11 * rng.normal(size=400)[codes] * Z[:, 1]
    triangles = accumulate(Z, X, y, codes, 400)
    assert triangles.fewer is triangles
    # Half of them as they were: these alone become fewer.
    Z[codes % 4 > 0] = rows_of(sizes, 2, 2, 4)[0][codes % 4 > 0]
    assert accumulate(Z, X, y, codes, 400).fewer.n_groups == 100 + 6


def test_many_pieces_leave_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = np.random.default_rng(5).integers(2, 5, 3000)
    triangles = accumulate(*rows_of(sizes, 2, 3, 6), 3000)
    covariance = BlockCovariance((Structure.UNSTRUCTURED,), (2,))
    theta = np.array([0.5, 0.2, 0.7])
    found = []
    for piece in (1000, 8):
        monkeypatch.setattr("core.engine.alike.PIECE", piece)
        own = replace(triangles)
        assert own.fewer.weights.sum() == pytest.approx(3000, rel=1e-13)
        assert len(own.fewer.bundles) == 1
        found.append(OneLevelProblem(covariance, Criterion.REML, 0.0, own).evaluate(theta))
    assert found[0].deviance == pytest.approx(found[1].deviance, rel=1e-13)


def _both(frame: pd.DataFrame, command: str, patch: pytest.MonkeyPatch) -> tuple[Analysis, ...]:
    found = analyse(dataset_of(frame), parse(command))
    problem = found.fit.problem
    assert isinstance(problem, OneLevelProblem) and problem.units is not problem.triangles
    with patch.context() as without:
        without.setattr(made, "merged", lambda bundles, weights: None)
        whole = analyse(dataset_of(frame), parse(command))
    return found, whole


@pytest.mark.parametrize(
    "command",
    [
        "y time || g: time, cov(un)",
        "y time x || g:, mle vce(robust)",
        "y time || g: time, mle vce(cluster region)",
    ],
)
def test_a_fit_of_alike_groups_is_that_of_each(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(7)
    g = np.repeat(np.arange(300), 5)
    time = np.tile(np.arange(5.0), 300)
    u = rng.normal(size=(300, 2))
    frame = pd.DataFrame({"g": g, "time": time, "x": rng.normal(size=1500), "region": g % 20})
    frame["y"] = 3.0 + u[g, 0] + 0.3 * time * u[g, 1] + 0.5 * frame["x"] + rng.normal(size=1500)
    found, whole = _both(frame.sample(frac=1.0, random_state=8), command, monkeypatch)
    assert found.summary.converged
    assert found.fit.log_likelihood == pytest.approx(whole.fit.log_likelihood, rel=1e-13)
    for ours, theirs in zip(found.summary.fixed, whole.summary.fixed, strict=True):
        assert (ours.estimate, ours.se) == pytest.approx((theirs.estimate, theirs.se), rel=1e-9)
    for ours, theirs in zip(found.summary.random, whole.summary.random, strict=True):
        pair = (ours.estimate, ours.se, ours.lower), (theirs.estimate, theirs.se, theirs.lower)
        assert pair[0] == pytest.approx(pair[1], rel=1e-8)
    for ours, theirs in zip(found.effects, whole.effects, strict=True):
        np.testing.assert_allclose(ours.blup, theirs.blup, rtol=1e-7, atol=1e-9)
        np.testing.assert_allclose(ours.se, theirs.se, rtol=1e-7)
