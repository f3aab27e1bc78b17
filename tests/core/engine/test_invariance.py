"""What must not change: row order, labels, units and origin of the data, parametrisation."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis import Analysis, analyse
from core.inference.summary import VarianceParameter
from core.model.spec import Structure
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

COMMAND = "y x || g: x, cov({}) variance"
structures = st.sampled_from([s.value for s in Structure])
FEW = settings(max_examples=15, deadline=None)


def frame_of(seed: int, n: int = 90, groups: int = 9) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    g = rng.integers(0, groups, n)
    x = rng.normal(size=n)
    u = rng.normal(size=(groups, 2)) * rng.uniform(0, 1.5, 2)
    y = 1 + 2 * x + u[g, 0] * x + u[g, 1] + rng.normal(size=n)
    return pd.DataFrame({"y": y, "x": x, "g": g})


def fitted(frame: pd.DataFrame, structure: str, **options: Any) -> Analysis:
    spec = parse(COMMAND.format(structure)).with_options(**options)
    analysis = analyse(dataset_of(frame), spec)
    assert analysis.summary.converged
    return analysis


def estimates(analysis: Analysis) -> list[float]:
    return [float(p.estimate or 0.0) for p in analysis.summary.random]


def same(a: Analysis, b: Analysis, atol: float = 1e-9) -> None:
    assert a.summary.log_likelihood == pytest.approx(b.summary.log_likelihood, abs=1e-8)
    np.testing.assert_allclose(a.fit.beta, b.fit.beta, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(estimates(a), estimates(b), rtol=1e-6, atol=atol)


@FEW
@given(st.integers(0, 10_000), structures)
def test_row_order(seed: int, structure: str) -> None:
    frame = frame_of(seed)
    shuffled = frame.sample(frac=1, random_state=seed)
    same(fitted(frame, structure), fitted(shuffled, structure))


@FEW
@given(st.integers(0, 10_000), structures)
def test_labels_of_groups(seed: int, structure: str) -> None:
    frame = frame_of(seed)
    words = frame.assign(g=[f"school {(7 * int(k)) % 9}" for k in frame.g])
    a, b = fitted(frame, structure), fitted(words, structure)
    same(a, b)
    order = [b.effects[0].labels.index(f"school {(7 * int(k)) % 9}") for k in a.effects[0].labels]
    np.testing.assert_allclose(a.effects[0].blup, b.effects[0].blup[order], atol=1e-7)


@FEW
@given(st.integers(0, 10_000), structures, st.sampled_from([1e-6, 0.37, 1e5]))
def test_units_of_the_outcome(seed: int, structure: str, unit: float) -> None:
    frame = frame_of(seed)
    a, b = fitted(frame, structure), fitted(frame.assign(y=unit * frame.y), structure)
    np.testing.assert_allclose(b.fit.beta, unit * a.fit.beta, rtol=1e-7, atol=1e-9 * unit)
    np.testing.assert_allclose(
        estimates(b), unit**2 * np.array(estimates(a)), rtol=1e-6, atol=1e-9 * unit**2
    )
    lost = (len(frame) - 2) * np.log(unit)
    assert b.summary.log_likelihood == pytest.approx(a.summary.log_likelihood - lost, abs=1e-7)


@FEW
@given(st.integers(0, 10_000), st.sampled_from([1e-7, 3.0, 1e9]))
def test_units_of_a_covariate(seed: int, unit: float) -> None:
    frame = frame_of(seed)
    a = fitted(frame, "unstructured")
    b = fitted(frame.assign(x=unit * frame.x), "unstructured")
    np.testing.assert_allclose(b.fit.beta * [unit, 1], a.fit.beta, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(
        np.array(estimates(b)) * [unit**2, 1, unit, 1], estimates(a), rtol=1e-6, atol=1e-9
    )


@FEW
@given(st.integers(0, 10_000), structures, st.sampled_from([-40.0, 1e6]))
def test_origin_of_the_outcome(seed: int, structure: str, shift: float) -> None:
    frame = frame_of(seed)
    a, b = fitted(frame, structure), fitted(frame.assign(y=frame.y + shift), structure)
    assert b.summary.log_likelihood == pytest.approx(a.summary.log_likelihood, abs=1e-6)
    np.testing.assert_allclose(estimates(a), estimates(b), rtol=1e-5, atol=1e-8)
    np.testing.assert_allclose(a.fit.beta, b.fit.beta - [0, shift], rtol=1e-6, atol=1e-8)


@FEW
@given(st.integers(0, 10_000), st.floats(-3, 3))
def test_origin_of_a_covariate_under_unstructured(seed: int, shift: float) -> None:
    """Shifting x only rewrites G, so the likelihood and the slope's variance stay."""
    frame = frame_of(seed)
    a = fitted(frame, "unstructured")
    b = fitted(frame.assign(x=frame.x + shift), "unstructured")
    assert b.summary.log_likelihood == pytest.approx(a.summary.log_likelihood, abs=1e-8)
    assert estimates(b)[0] == pytest.approx(estimates(a)[0], rel=1e-6, abs=1e-9)
    assert b.fit.beta[0] == pytest.approx(a.fit.beta[0], rel=1e-7)


@FEW
@given(st.integers(0, 10_000))
def test_richer_structures_never_fit_worse(seed: int) -> None:
    frame = frame_of(seed)
    ll = {s: fitted(frame, s).summary.log_likelihood for s in [s.value for s in Structure]}
    assert ll["identity"] <= min(ll["independent"], ll["exchangeable"]) + 1e-8
    assert max(ll["independent"], ll["exchangeable"]) <= ll["unstructured"] + 1e-8


def test_standard_deviations_and_variances_tell_the_same() -> None:
    from core.model.spec import Scale

    frame = frame_of(4)
    sd = fitted(frame, "unstructured", scale=Scale.SD).summary.random
    var = fitted(frame, "unstructured", scale=Scale.VARIANCE).summary.random

    def figures(p: VarianceParameter) -> tuple[float, float, float]:
        assert p.estimate is not None and p.lower is not None and p.upper is not None
        return p.estimate, p.lower, p.upper

    for k in (0, 1, 3):
        np.testing.assert_allclose(np.square(figures(sd[k])), figures(var[k]), rtol=1e-10)
    covariance, correlation = figures(var[2])[0], figures(sd[2])[0]
    assert covariance == pytest.approx(correlation * figures(sd[0])[0] * figures(sd[1])[0])
