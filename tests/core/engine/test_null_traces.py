"""Traces where no effect varies, against matrices written out."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine import ordering
from core.engine.layers import accumulate_layers
from core.engine.null_traces import null_traces
from tests.core.engine.test_layers import model


@pytest.mark.parametrize("worth", [1.0, 1e6])
@pytest.mark.parametrize("p", [3, 0])
@pytest.mark.parametrize("n_crossed", [0, 1, 2])
def test_traces_against_dense_matrices(
    n_crossed: int, p: int, worth: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "WORTH_A_FRONT", worth)
    terms, X, y = model(n_crossed)
    X = X[:, :p]
    layers = accumulate_layers(terms, X, y)
    # Directions in one grouping each, and one in all.
    q = sum(t.q for t in terms)
    family = np.random.default_rng(3).normal(size=(len(terms) + 1, q, q))
    family += family.transpose(0, 2, 1)
    owner = np.repeat(np.arange(len(terms)), [t.q for t in terms])
    family[:, owner[:, None] != owner] = 0.0
    for k in range(len(terms)):
        family[k, owner != k] = 0.0
    P = np.eye(len(y)) - X @ np.linalg.pinv(X)
    V, W = np.zeros((len(family), *P.shape)), np.zeros((q, q))
    for t in terms:
        same = t.codes[:, None] == t.codes
        V += [same * (t.Z @ D[np.ix_(t.members, t.members)] @ t.Z.T) for D in family]
        W[np.ix_(t.members, t.members)] = t.Z.T @ (same * P) @ t.Z
    expected = [[np.trace(P @ A @ P @ B) for B in V] for A in V]
    found, weights = null_traces(layers, [t.members for t in terms], family)
    np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-9)
    np.testing.assert_allclose(weights, W, rtol=1e-11, atol=1e-9)
