"""An independent implementation to check against: dense matrices, no shared code.

V = sum_k c_k V_k is linear in the variances and covariances c, every V_k an n x n matrix, and
-2 log (restricted) likelihood, its score and its observed information are computed by inverting
V outright; the maximum is found by Newton's method in c from crude starting values. Nothing here
is profiled, factored, scaled or parametrised as in the engine.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind, Variable


def dataset_of(frame: pd.DataFrame) -> Dataset:
    """A Dataset of a data frame: numbers are continuous, the rest is text."""
    variables, columns = [], {}
    for name in frame.columns:
        numeric = frame[name].dtype.kind in "iufb"
        variables.append(Variable(str(name), Kind.CONTINUOUS if numeric else Kind.TEXT))
        columns[str(name)] = frame[name].astype(float if numeric else "string[pyarrow]")
    return Dataset(tuple(variables), pd.DataFrame(columns).reset_index(drop=True))


@dataclass(frozen=True)
class DenseFit:
    """Estimates by brute force; ``components`` and their covariance in the order of V_k."""

    log_likelihood: float
    beta: np.ndarray
    beta_covariance: np.ndarray
    components: np.ndarray
    information: np.ndarray
    V: np.ndarray


def component_matrices(
    Z: np.ndarray, codes: np.ndarray, pattern: list[np.ndarray]
) -> list[np.ndarray]:
    """V_k = Z S_k Z' within groups for each symmetric S_k of ``pattern``, then the identity."""
    same = (codes[:, None] == codes[None, :]).astype(float)
    return [same * (Z @ S @ Z.T) for S in pattern] + [np.eye(len(codes))]


def patterns(structure: str, q: int) -> list[np.ndarray]:
    """Matrices S_k with G = sum_k c_k S_k: variances first, then covariances."""
    unit = np.eye(q)
    if structure == "identity":
        return [unit]
    variances = [np.outer(unit[i], unit[i]) for i in range(q)]
    if structure == "independent":
        return variances
    if structure == "exchangeable":
        return [unit, np.ones((q, q)) - unit]
    pairs = [(i, j) for i in range(q) for j in range(i + 1, q)]
    return variances + [np.outer(unit[i], unit[j]) + np.outer(unit[j], unit[i]) for i, j in pairs]


def deviance(
    y: np.ndarray, X: np.ndarray, V: np.ndarray, reml: bool
) -> tuple[float, np.ndarray, np.ndarray]:
    """-2 log likelihood at V, with the GLS estimate and its covariance."""
    Vi = np.linalg.inv(V)
    information = X.T @ Vi @ X
    covariance = np.linalg.inv(information)
    beta = covariance @ X.T @ Vi @ y
    r = y - X @ beta
    n, p = X.shape
    d = np.linalg.slogdet(V)[1] + r @ Vi @ r
    if reml:
        d += np.linalg.slogdet(information)[1] + (n - p) * np.log(2 * np.pi)
    else:
        d += n * np.log(2 * np.pi)
    return float(d), beta, covariance


def fit(
    y: np.ndarray, X: np.ndarray, matrices: list[np.ndarray], start: np.ndarray, reml: bool
) -> DenseFit:
    """Newton's method in the components, halving steps that leave the positive definite cone."""

    stacked = np.stack(matrices)

    def combine(c: np.ndarray) -> np.ndarray:
        return np.tensordot(c, stacked, axes=1)

    c = np.array(start, dtype=float)
    observed = np.eye(len(c))
    for _ in range(60):
        V = combine(c)
        Vi = np.linalg.inv(V)
        P = Vi - Vi @ X @ np.linalg.solve(X.T @ Vi @ X, X.T @ Vi)
        T = P if reml else Vi
        Py = P @ y
        TV = [T @ Vk for Vk in matrices]
        VPy = [Vk @ Py for Vk in matrices]
        score = np.array([-np.trace(A) + Py @ b for A, b in zip(TV, VPy, strict=True)]) / 2
        trace = np.array([[np.sum(A * B.T) for B in TV] for A in TV])
        quadratic = np.array([[a @ P @ b for b in VPy] for a in VPy])
        observed = quadratic - trace / 2
        average = quadratic / 2
        usable = observed if np.linalg.eigvalsh(observed)[0] > 0 else average
        step = np.linalg.solve(usable, score)
        before = deviance(y, X, V, reml)[0]
        while np.linalg.eigvalsh(combine(c + step))[0] <= 0 or (
            deviance(y, X, combine(c + step), reml)[0] > before + 1e-9
        ):
            step = step / 2
        c = c + step
        if step @ observed @ step < 1e-20:
            break
    V = combine(c)
    d, beta, covariance = deviance(y, X, V, reml)
    return DenseFit(-d / 2, beta, covariance, c, observed, V)
