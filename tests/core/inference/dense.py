"""Predictions by dense matrices, from the estimates, the command and the rows alone.

Groups are told apart by tuples of values, V is n x n, and errors of prediction come from the
formulas of universal kriging, not from the mixed model equations.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from core.engine.fit import Fit, fit_design
from core.model.design import build_design
from core.model.spec import ALL, Criterion, RandomEquation
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

MODELS = (
    "y x1",
    "y x1 x2 || region: x1, cov(unstructured)",
    "y x1 || region: x1 || state: x2, cov(unstructured)",
    "y x1 || region: x1 x2, nocons cov(identity) || region: || state:",
    "y x1 || region: || state: || site: x1",
    "y x1 || _all: R.region || _all: R.week",
    "y x1 || _all: R.week || region: x1, cov(unstructured) || state:",
    "y x1 || region: R.week || region: x2",
    # plot lies within block in the data, though not in the command.
    "y x1 || _all: R.block || plot: x1",
    "y x1 || _all: R.block || _all: R.week || _all: R.plot",
    "y x1 || _all: R.nothing || region:",
)


def make_frame(n: int = 120, seed: int = 3) -> pd.DataFrame:
    """Random unbalanced rows: text, numeric and fractional labels, nested and crossed."""
    rng = np.random.default_rng(seed)
    region, state, site = (rng.integers(0, k, n) for k in (5, 3, 2))
    week, plot = rng.integers(1, 7, n), rng.integers(0, 12, n)
    x1, x2 = rng.normal(size=n), rng.normal(size=n) + 5.0
    u = {k: rng.normal(size=100) for k in ("region", "slope", "state", "site", "week", "plot")}
    y = 3.0 + 2.0 * x1 - x2 + u["region"][region] * 1.5 + u["slope"][region] * x1
    y += u["state"][3 * region + state] + 0.7 * u["site"][6 * region + 2 * state + site]
    y += u["week"][week] + u["plot"][plot] + 2.0 * (plot // 4)
    y += rng.normal(size=n)
    return pd.DataFrame(
        {
            "y": y,
            "x1": x1,
            "x2": x2,
            "region": np.array(["north", "east", "south", "west", "r / s"])[region],
            "state": state + 0.5,
            "site": site.astype(float),
            "week": week.astype(float),
            "plot": plot.astype(float),
            "block": np.array(["A", "B", "C"])[plot // 4],
            "nothing": rng.integers(0, 6, n).astype(float),
        }
    )


@lru_cache
def fitted_model(command: str, criterion: Criterion) -> tuple[pd.DataFrame, Fit]:
    """The rows and the fit of ``command``."""
    frame = make_frame()
    spec = replace(parse(command), criterion=criterion)
    return frame, fit_design(build_design(dataset_of(frame), spec))


@dataclass(frozen=True)
class Equation:
    """One equation on some rows: the keys of their groups, their Z and the estimate of G."""

    index: int
    level: str
    keys: list[tuple[object, ...]]
    Z: np.ndarray
    G: np.ndarray


@dataclass(frozen=True)
class Dense:
    """A fit's model on its own rows."""

    fit: Fit
    frame: pd.DataFrame

    @cached_property
    def equations(self) -> list[Equation]:
        return self.equations_of(self.frame)

    def equations_of(self, frame: pd.DataFrame) -> list[Equation]:
        found, path = [], []
        for k, e in enumerate(self.fit.design.spec.equations):
            if e.level != ALL and e.level not in path:
                path.append(e.level)
            names = [*path, e.factor] if e.factor else path
            keys = list(frame[names].itertuples(index=False, name=None))
            found.append(Equation(k, e.level, keys, columns(frame, e), self.fit.covariances[k]))
        return found

    @cached_property
    def X(self) -> np.ndarray:
        return self.fixed(self.frame)

    def fixed(self, frame: pd.DataFrame) -> np.ndarray:
        names = [t.name for t in self.fit.design.spec.fixed]
        return np.column_stack([*(frame[v] for v in names), np.ones(len(frame))]).astype(float)

    @cached_property
    def V_inverse(self) -> np.ndarray:
        V = self.fit.sigma2 * np.eye(len(self.frame))
        for e in self.equations:
            V += covariance(e, e)
        return np.linalg.inv(V)

    @cached_property
    def beta_covariance(self) -> np.ndarray:
        return np.linalg.inv(self.X.T @ self.V_inverse @ self.X)

    @cached_property
    def beta(self) -> np.ndarray:
        return self.beta_covariance @ self.X.T @ self.V_inverse @ self.frame.y.to_numpy()

    @cached_property
    def r(self) -> np.ndarray:
        """V^-1 (y - X beta)."""
        return self.V_inverse @ (self.frame.y.to_numpy() - self.X @ self.beta)

    def blups(self, e: Equation) -> np.ndarray:
        """The BLUPs G Z'V^-1 (y - X beta) of every row's group, (n, q)."""
        return ((same(e, e) * self.r) @ e.Z) @ e.G

    def errors(self, e: Equation) -> np.ndarray:
        """Their standard errors: G - G Z'P Z G, with V^-1 for P under ML, (n, q)."""
        Vi, X = self.V_inverse, self.X
        P = Vi - Vi @ X @ self.beta_covariance @ X.T @ Vi if self.fit.problem.reml else Vi
        found = []
        for rows in same(e, e):
            Z = e.Z * rows[:, None]
            found.append(np.sqrt(np.maximum(np.diag(e.G - e.G @ Z.T @ P @ Z @ e.G), 0.0)))
        return np.array(found)

    def predict(
        self, new: pd.DataFrame, levels: tuple[str, ...]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Prediction of the new rows' means with the effects of ``levels``, its error variance
        and that of an observation: the best linear unbiased predictor of a signal with
        covariance c with the data (Cressie 1993, equations 3.4.66 and 3.4.67)."""
        x = self.fixed(new)
        c = np.zeros((len(new), len(self.frame)))
        own, below = np.zeros(len(new)), np.zeros(len(new))
        for e, f in zip(self.equations_of(new), self.equations, strict=True):
            prior = np.einsum("nq,qs,ns->n", e.Z, e.G, e.Z)
            if e.level in levels:
                own += prior
                c += covariance(e, f)
            else:
                below += prior
        rest = x - c @ self.V_inverse @ self.X
        mean = own - np.einsum("rn,nm,rm->r", c, self.V_inverse, c)
        mean += np.einsum("rk,kl,rl->r", rest, self.beta_covariance, rest)
        return x @ self.beta + c @ self.r, mean, mean + below + self.fit.sigma2


def columns(frame: pd.DataFrame, equation: RandomEquation) -> np.ndarray:
    own = [frame[t.name].to_numpy(float) for t in equation.effects]
    constant = [np.ones(len(frame))] if equation.intercept or equation.factor else []
    return np.column_stack([*own, *constant])


def same(a: Equation, b: Equation) -> np.ndarray:
    """Which rows belong to one group, as numbers."""
    number = {key: k for k, key in enumerate(dict.fromkeys([*a.keys, *b.keys]))}
    left, right = (np.array([number[key] for key in e.keys]) for e in (a, b))
    return (left[:, None] == right).astype(float)


def covariance(a: Equation, b: Equation) -> np.ndarray:
    return same(a, b) * (a.Z @ a.G @ b.Z.T)
