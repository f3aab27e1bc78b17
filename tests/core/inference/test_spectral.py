"""The exact distribution for one variance: against the F distribution and against RLRsim."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from scipy.special import fdtrc

from core.inference.spectral import DISTINCT, Spectrum, spectral_tail

REFERENCE = Path(__file__).parents[2] / "reference" / "rlrsim.json"


def balanced(J: int, k: int) -> Spectrum:
    """J groups of k rows, a constant: Z'Z = k I, its mean taken out under REML."""
    return Spectrum(np.full(J - 1, float(k)), np.full(J, float(k)), J * k, 1)


def largest_ratio(J: int, k: int, F: float, reml: bool) -> tuple[float, float]:
    """The statistic and lambda of a balanced one-way layout with the given F ratio."""
    n = J * k
    between, within = F * (J - 1), float(n - J)
    m, count = (n - 1, J - 1) if reml else (n, J)
    ratio = np.exp(np.linspace(-12.0, 8.0, 100_001))
    D = between / (1.0 + ratio * k) + within
    profile = m * np.log((between + within) / D) - count * np.log1p(ratio * k)
    return float(profile.max()), float(ratio[profile.argmax()])


@pytest.mark.parametrize("reml", [True, False])
@pytest.mark.parametrize("F", [1.6, 3.0, 8.0, 40.0])
def test_balanced_layout_is_the_f_test(F: float, reml: bool) -> None:
    """There the ratio grows with F, so that its p-value is that of F, however small."""
    J, k = 8, 5
    observed, ratio = largest_ratio(J, k, F, reml)
    found = spectral_tail(balanced(J, k), reml, observed, ratio)
    exact = float(fdtrc(J - 1, J * k - J, F))
    assert found.error is not None and found.error < 0.12 * exact
    assert abs(found.p - exact) < 3.5 * found.error


@pytest.mark.parametrize("criterion", ["REML", "ML"])
def test_unbalanced_groups_and_a_covariate_as_rlrsim(criterion: str) -> None:
    stored = json.loads(REFERENCE.read_text())
    g = np.repeat(np.arange(len(stored["sizes"])), stored["sizes"])
    n = len(g)
    Z = np.eye(len(stored["sizes"]))[g]
    X = np.column_stack([np.ones(n), (1.0 + np.arange(n)) / n])
    ZZ, ZX = Z.T @ Z, Z.T @ X
    mu = np.linalg.eigvalsh(ZZ - ZX @ np.linalg.solve(X.T @ X, ZX.T))
    spectrum = Spectrum(np.maximum(mu, 0.0), np.diag(ZZ), n, 2)
    for x, p in zip(stored["at"], stored[criterion]["tail"], strict=True):
        found = spectral_tail(spectrum, criterion == "REML", x, 0.1)
        assert found.error is not None
        error = np.hypot(found.error, np.sqrt(p / stored["draws"]))
        assert abs(found.p - p) < 3.5 * error, x


def test_many_eigenvalues_are_taken_together() -> None:
    """Bins of nearly equal eigenvalues change nothing that could be seen."""
    values = np.linspace(20.0, 30.0, 4 * DISTINCT)
    equal = np.full(len(values), 25.0)
    n = 5000
    spread = spectral_tail(Spectrum(values, values, n, 1), True, 2.0, 0.01)
    single = spectral_tail(Spectrum(equal, equal, n, 1), True, 2.0, 0.01)
    assert spread.error is not None and single.error is not None
    assert abs(spread.p - single.p) < 3.5 * np.hypot(spread.error, single.error) + 0.002


def test_zero_is_certain_and_a_seed_repeats() -> None:
    spectrum = balanced(6, 4)
    assert spectral_tail(spectrum, True, 0.0, 0.0).p == 1.0
    first = spectral_tail(spectrum, True, 1.5, 0.2)
    assert spectral_tail(spectrum, True, 1.5, 0.2) == first
    assert spectral_tail(spectrum, True, 1.5, 0.2, seed=2) != first
