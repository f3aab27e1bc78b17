"""Random models on random unbalanced data against a dense-matrix search.

Nested and crossed levels, slopes, factors within levels, every structure, ML and REML. For each
model the deviance at our estimates is evaluated with dense matrices built from the printed
variances, and a general optimiser searches the dense deviance from several starts: none may be
better by more than 1e-6.
``make nightly`` runs 600 models; the ordinary suite a dozen of them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize

from core.analysis import analyse
from core.engine.fit import Fit
from core.engine.structures import basis
from core.errors import ModelError
from core.model.spec import (
    FACTOR_STRUCTURES,
    Criterion,
    ModelSpec,
    RandomEquation,
    Structure,
    Term,
)
from tests.core.engine.oracle import dataset_of, deviance

MODELS = int(os.environ.get("LEVELWISE_MODELS", "12"))


@dataclass(frozen=True)
class Case:
    """A model, its data, and per equation the group codes and Z columns."""

    spec: ModelSpec
    frame: pd.DataFrame
    blocks: list[tuple[np.ndarray, np.ndarray, Structure]]


def random_case(seed: int) -> Case:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(40, 110))
    c = rng.choice(int(rng.integers(5, 12)), n, p=None)
    b = rng.integers(0, 3, n)
    h = rng.integers(0, int(rng.integers(4, 9)), n)
    frame = pd.DataFrame({"x": rng.normal(size=n), "w": rng.normal(size=n), "a": c, "b": b, "h": h})
    one = np.ones(n)
    nested = c * 3 + b
    equations: list[RandomEquation] = []
    blocks: list[tuple[np.ndarray, np.ndarray, Structure]] = []

    def add(level: str, codes: np.ndarray, names: list[str]) -> None:
        structure = list(Structure)[int(rng.integers(4))] if names else None
        equation = RandomEquation(level, tuple(Term(x) for x in names), structure=structure)
        equations.append(equation)
        Z = np.column_stack([*(frame[x] for x in names), one])
        blocks.append((codes, Z, equation.effective_structure))

    kind = rng.integers(5)
    slopes = [[], ["x"], ["x", "w"]][int(rng.integers(3))]
    if kind in (2, 3) or (kind == 4 and rng.random() < 0.5):
        equations.append(RandomEquation("_all", intercept=False, factor="h"))
        blocks.append((h, one[:, None], Structure.IDENTITY))
    if kind == 4:
        # Written out: an indicator of each value in each group.
        structure = FACTOR_STRUCTURES[int(rng.integers(2))]
        equations.append(RandomEquation("a", (), False, structure, "b"))
        blocks.append((c, np.eye(3)[b], structure))
    else:
        add("a", c, slopes)
    if kind in (1, 3):
        add("b", nested, [] if len(slopes) == 2 else slopes[:1] * int(rng.integers(2)))
    y = 1 + frame.x - 0.5 * frame.w + rng.normal(size=n)
    for codes, Z, _ in blocks:
        q = Z.shape[1]
        root = rng.normal(size=(q, q)) * rng.choice([0.0, 0.3, 1.0], q)
        u = rng.normal(size=(int(codes.max()) + 1, q)) @ root.T
        y = y + (Z * u[codes]).sum(axis=1)
    frame["y"] = y
    criterion = list(Criterion)[int(rng.integers(2))]
    fixed = (Term("x"), Term("w"))
    return Case(ModelSpec("y", fixed, True, tuple(equations), criterion), frame, blocks)


def written_out(case: Case, fit: Fit) -> list[np.ndarray]:
    """The covariances of our estimates, those of a factor's values as of indicators."""
    Gs = list(fit.covariances)
    for k, (_, Z, structure) in enumerate(case.blocks):
        if len(Gs[k]) < Z.shape[1]:
            shared = Gs.pop(k + 1).item() if structure is Structure.EXCHANGEABLE else 0.0
            Gs[k] = Gs[k].item() * np.eye(Z.shape[1]) + shared
    return Gs


def covariance_matrix(case: Case, Gs: list[np.ndarray], sigma2: float) -> np.ndarray:
    V = sigma2 * np.eye(len(case.frame))
    for (codes, Z, _), G in zip(case.blocks, Gs, strict=True):
        V += (Z @ G @ Z.T) * (codes[:, None] == codes)
    return V


def best_dense(case: Case, y: np.ndarray, X: np.ndarray, reml: bool) -> float:
    """The lowest deviance a general optimiser finds from three starts."""
    bases = [basis(s, Z.shape[1]) for _, Z, s in case.blocks]
    ends = np.cumsum([len(B) for B in bases])

    def objective(parameters: np.ndarray) -> float:
        parts = np.split(parameters[:-1], ends[:-1])
        Ls = [np.tensordot(p, B, axes=1) for p, B in zip(parts, bases, strict=True)]
        V = covariance_matrix(case, [L @ L.T for L in Ls], float(np.exp(2 * parameters[-1])))
        try:
            return deviance(y, X, V, reml)[0]
        except np.linalg.LinAlgError:  # a line search that went too far
            return np.inf

    found = []
    for start in (0.3, 0.8, 1.5):
        result = minimize(objective, np.r_[np.full(ends[-1], start), 0.0], method="BFGS")
        found.append(float(result.fun))
    return min(found)


@pytest.mark.parametrize("seed", range(MODELS))
def test_no_dense_search_does_better(seed: int) -> None:
    case = random_case(seed)
    try:
        analysis = analyse(dataset_of(case.frame), case.spec)
    except ModelError as error:
        assert "random effects" in error.message or "one row per group" in error.message
        return
    assert analysis.summary.converged
    ours = -2.0 * analysis.summary.log_likelihood
    y = case.frame.y.to_numpy()
    X = np.column_stack([case.frame.x, case.frame.w, np.ones(len(y))])
    reml = case.spec.criterion is Criterion.REML
    V = covariance_matrix(case, written_out(case, analysis.fit), analysis.fit.sigma2)
    dense, beta, covariance = deviance(y, X, V, reml)
    assert ours == pytest.approx(dense, abs=1e-8)
    np.testing.assert_allclose(analysis.fit.beta, beta, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(analysis.fit.beta_covariance, covariance, rtol=1e-6, atol=1e-12)
    assert ours <= best_dense(case, y, X, reml) + 1e-6
