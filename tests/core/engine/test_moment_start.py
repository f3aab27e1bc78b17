"""The start from moments: against the same estimates from dense matrices, and beside the truth."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.engine.control import Control
from core.engine.fit import fit_design
from core.engine.hierarchy import RandomTerm
from core.engine.moment_start import CLOSE, LEAST_RELIABLE, MOST_ROUNDS
from core.engine.multilevel import MultilevelProblem
from core.engine.structures import BlockCovariance
from core.model.design import build_design
from core.model.spec import Criterion, Structure
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of
from tests.core.engine.test_multilevel import MODELS, problem_of


def patterns(covariance: BlockCovariance, own: np.ndarray) -> list[np.ndarray]:
    """The linear family of one grouping's covariances, from its structures' definitions."""
    found, at = [], 0
    for structure, effects in zip(covariance.structures, covariance.effects, strict=True):
        q = effects.stop - effects.start
        if effects.start not in own:
            continue
        unit = np.eye(q)
        if structure is Structure.IDENTITY:
            inside = [unit]
        elif structure is Structure.EXCHANGEABLE:
            inside = [unit, 1.0 - unit]
        elif structure is Structure.INDEPENDENT:
            inside = [np.outer(e, e) for e in unit]
        else:
            inside = [
                np.outer(unit[i], unit[j]) + (np.outer(unit[j], unit[i]) if i != j else 0.0)
                for i in range(q)
                for j in range(i + 1)
            ]
        for E in inside:
            whole = np.zeros((len(own), len(own)))
            whole[at : at + q, at : at + q] = E
            found.append(whole)
        at += q
    return found


def dense_estimate(
    problem: MultilevelProblem, terms: list[RandomTerm], X: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """G by expectations of w w' under V = sigma^2 I + sum Z_v G_v Z_v', group by group."""
    r = y - X @ np.linalg.lstsq(X, y, rcond=None)[0]
    basis = [patterns(problem.covariance, own) for own in problem.members]
    Z = [[t.Z * (t.codes == u)[:, None] for u in range(t.n_groups)] for t in terms]
    G = [np.eye(t.q) for t in terms]
    for _ in range(MOST_ROUNDS):
        rows, right = [], []
        for i, blocks in enumerate(Z):
            W = [np.linalg.solve(np.eye(len(G[i])) + z.T @ z @ G[i], z.T) for z in blocks]
            for E in basis[i]:
                M = np.sum([w.T @ E @ w for w in W], axis=0)
                right.append(r @ M @ r)
                rows.append([*_traces(M, Z, basis), np.trace(M)])
        rows.append([*_traces(np.eye(len(y)), Z, basis), float(len(y))])
        solved = np.linalg.solve(np.array(rows), np.array([*right, r @ r]))
        if solved[-1] <= 0.0:
            break
        before, at = G, 0
        G = []
        for i, blocks in enumerate(Z):
            g = sum(s * E for s, E in zip(solved[at:], basis[i], strict=False)) / solved[-1]
            at += len(basis[i])
            d = np.sqrt(np.mean([np.diag(z.T @ z) for z in blocks], axis=0))
            values, V = np.linalg.eigh(g * np.outer(d, d))
            G.append((V * np.maximum(values, LEAST_RELIABLE)) @ V.T / np.outer(d, d))
        change = [
            np.abs(g - b) / np.sqrt(np.outer(np.diag(g), np.diag(g)))
            for g, b in zip(G, before, strict=True)
        ]
        if max(c.max() for c in change) < CLOSE:
            break
    whole = np.zeros((len(problem.groups),) * 2)
    for own, g in zip(problem.members, G, strict=True):
        whole[np.ix_(own, own)] = g
    return whole


def _traces(M: np.ndarray, Z: list[list[np.ndarray]], basis: list[list[np.ndarray]]) -> list[float]:
    return [
        sum(float(np.trace(M @ z @ E @ z.T)) for z in blocks)
        for blocks, patterns_ in zip(Z, basis, strict=True)
        for E in patterns_
    ]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("seed", [2, 3])
def test_it_is_the_estimate_of_dense_matrices(model: str, seed: int) -> None:
    problem, terms, X, y = problem_of(MODELS[model], Criterion.REML, seed)
    expected = problem.covariance.project(dense_estimate(problem, terms, X, y))
    found = problem.moment_start()
    assert found is not None
    np.testing.assert_allclose(found, expected, rtol=1e-8, atol=1e-10)


def test_many_crossed_groups_are_estimated_near_the_truth() -> None:
    rng = np.random.default_rng(5)
    n = 20_000
    f, g, h = rng.integers(0, 800, n), rng.integers(0, 300, n), rng.integers(0, 40, n)
    effects = rng.normal(size=800)[f] + 0.5 * rng.normal(size=300)[g]
    y = effects + 0.3 * rng.normal(size=40)[h] + rng.normal(size=n)
    data = dataset_of(pd.DataFrame({"y": y, "f": f, "g": g, "h": h}))
    design = build_design(data, parse("y || _all: R.f || _all: R.g || _all: R.h"))
    fit = fit_design(design, Control())
    assert isinstance(fit.problem, MultilevelProblem)
    start = fit.problem.moment_start()
    assert start is not None
    # Relative errors of the estimates of a variance from J groups are near sqrt(2/J) at best.
    np.testing.assert_allclose(np.abs(start), fit.optimum.value.theta, rtol=0.15)
