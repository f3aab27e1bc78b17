"""The exact Hessian of nested and crossed models: against differences of the gradient."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from core.engine.control import Control
from core.engine.fit import fit_design
from core.engine.kernels_newton import scale_of
from core.engine.multilevel import MultilevelProblem
from core.model.design import build_design
from core.model.spec import Criterion
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of
from tests.core.engine.test_multilevel import MODELS, problem_of


def differences(problem: MultilevelProblem, theta: np.ndarray) -> np.ndarray:
    """The Hessian by central differences; with these steps they are good to 1e-8 of the largest."""
    h = 3e-5 * scale_of(theta)
    rows = []
    for step in np.diag(h):
        ends = (problem.evaluate(theta + sign * step) for sign in (1.0, -1.0))
        ahead, behind = (problem.differentiate(v, accurate=False).gradient for v in ends)
        rows.append(ahead - behind)
    found = np.array(rows) / (2.0 * h[:, None])
    return (found + found.T) / 2.0


def check(problem: MultilevelProblem, theta: np.ndarray) -> None:
    value = problem.evaluate(theta)
    found = problem.differentiate(value)
    assert found.accurate
    scale = np.abs(found.hessian).max()
    np.testing.assert_allclose(found.hessian, differences(problem, theta), atol=1e-8 * scale)
    verified = problem.verified(value, problem.differentiate(value, accurate=False))
    np.testing.assert_allclose(verified.hessian, found.hessian, rtol=1e-12, atol=1e-12 * scale)
    np.testing.assert_allclose(verified.unprofiled, found.unprofiled, atol=1e-12 * scale)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("zero", [False, True])
def test_it_is_the_derivative_of_the_gradient(model: str, criterion: Criterion, zero: bool) -> None:
    problem, *_ = problem_of(MODELS[model], criterion, seed=4)
    theta = np.linspace(0.3, 0.9, len(problem.basis))
    if zero:  # a singular G is an ordinary point
        theta[[0, -1]] = 0.0
    check(problem, theta)


@pytest.mark.parametrize("model", MODELS)
def test_weights_of_groups(model: str) -> None:
    problem, *_ = problem_of(MODELS[model], Criterion.ML, seed=5)
    rng = np.random.default_rng(6)
    layers = tuple(
        replace(layer, weights=rng.uniform(0.5, 3.0, len(layer.S)))
        for layer in problem.layers.layers
    )
    weighted = replace(problem, layers=replace(problem.layers, layers=layers))
    check(weighted, np.linspace(0.3, 0.9, len(problem.basis)))


def test_a_parameter_of_two_layers() -> None:
    rng = np.random.default_rng(7)
    g, c = np.repeat(np.arange(12), 12), np.tile(np.arange(12) % 4, 12)
    y = rng.normal(size=12)[g] + rng.normal(size=48)[g * 4 + c] + rng.normal(size=144)
    data = dataset_of(pd.DataFrame({"y": y, "g": g, "c": c}))
    design = build_design(data, parse("y || g: R.c, cov(exchangeable)"))
    fit = fit_design(design, Control())
    assert isinstance(fit.problem, MultilevelProblem)
    for theta in ([0.5, 0.9], [0.9, 0.2]):  # the second with a negative covariance
        check(fit.problem, np.array(theta))
