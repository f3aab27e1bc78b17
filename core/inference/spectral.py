"""The exact distribution of the likelihood ratio for one variance, by spectral simulation.

With one variance component, V = sigma^2 (I + lambda Z Z'), and without it in truth, the
(restricted) likelihood ratio depends on the data only through independent chi-squares w_s
(Crainiceanu and Ruppert 2004, JRSS B 66, theorems 1 and 2):

    T = sup over lambda >= 0 of  m log(W / D(lambda)) - sum_s log(1 + lambda e_s),
    D(lambda) = sum_s w_s / (1 + lambda mu_s) + rest,   W = D(0),

mu_s the eigenvalues of Z'(I - P_X)Z; under REML m = n - p and e = mu, under ML m = n and e the
eigenvalues of Z'Z. It holds for any number of groups, where chibar2(01) needs many.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.inference.chi_bar_square import Tail

DRAWS = 4096
#: Eigenvalues beyond this number are taken together, as many as have nearly the same size.
DISTINCT = 48
#: Points at which the profile in lambda is computed.
GRID = 32
NEWTON_STEPS = 3
#: A maximum found on the grid is uncertain by this much of the bend of its parabola.
DOUBT = 0.1


@dataclass(frozen=True)
class Spectrum:
    """Eigenvalues ``mu`` of Z'(I - P_X)Z and ``xi`` of Z'Z; n rows, p fixed columns."""

    mu: np.ndarray
    xi: np.ndarray
    n: float
    p: int


@dataclass(frozen=True)
class _Draws:
    """Simulated data: w (draws, K) and the rest (draws,); mu and their multiplicities (K,)."""

    mu: np.ndarray
    count: np.ndarray
    w: np.ndarray
    rest: np.ndarray

    def ratio(self, ratio: np.ndarray) -> np.ndarray:
        """log(W / D(lambda)) for each draw (rows) at each lambda (columns)."""
        total = self.w.sum(axis=1) + self.rest
        D = self.w @ (1.0 / (1.0 + np.outer(self.mu, ratio))) + self.rest[:, None]
        return np.log(total[:, None] / D)

    def chosen(self, rows: np.ndarray) -> _Draws:
        """Some of the draws."""
        return _Draws(self.mu, self.count, self.w[rows], self.rest[rows])


def spectral_tail(
    spectrum: Spectrum, reml: bool, observed: float, ratio: float, seed: int = 1
) -> Tail:
    """Pr(T >= observed) without variation between groups; ``ratio`` is the estimate of lambda.

    Draws come in equal parts from lambda = 0 and from models around the estimate, weighted by
    the likelihood of lambda = 0 relative to the average of these models (importance sampling,
    Hesterberg 1995, Technometrics 37): what is rare under the hypothesis is common among them,
    so that tiny probabilities have a small relative error too. T depends on the data's direction
    only, whose relative density at lambda = 0 is exp(-RLR(lambda) / 2).
    """
    if observed <= 0.0:
        return Tail(1.0, 0.0)
    mu, count = _merged(spectrum.mu)
    proposals = np.r_[0.0, ratio * 2.0 ** np.arange(-3, 4)]
    each = DRAWS // len(proposals)
    draws = _draw(spectrum, mu, count, np.repeat(proposals, each), seed)

    degrees = spectrum.n - spectrum.p
    restricted = degrees * draws.ratio(proposals) - _penalty(mu, count, proposals)
    weight = 1.0 / np.mean(np.exp(np.minimum(restricted / 2.0, 700.0)), axis=1)

    if reml:
        reached = _reached(draws, degrees, mu, count, observed)
    else:
        reached = _reached(draws, spectrum.n, *_merged(spectrum.xi), observed)
    hits = np.where(reached, weight, 0.0).reshape(len(proposals), each)
    error = np.sqrt(np.sum(hits.var(axis=1, ddof=1)) / each) / len(proposals)
    return Tail(float(min(1.0, hits.mean())), float(error))


def _merged(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distinct positive eigenvalues and how often each occurs."""
    values = np.sort(values[values > 1e-10 * np.max(values)])
    new = np.r_[True, np.diff(values) > 1e-9 * values[1:]]
    if new.sum() > DISTINCT:
        places = np.linspace(0, len(values), DISTINCT + 1).astype(int)[:-1]
        new = np.isin(np.arange(len(values)), places)
    starts = np.flatnonzero(new)
    count = np.diff(np.r_[starts, len(values)])
    return np.add.reduceat(values, starts) / count, count


def _draw(
    spectrum: Spectrum, mu: np.ndarray, count: np.ndarray, ratios: np.ndarray, seed: int
) -> _Draws:
    """One draw for each of ``ratios``: w_s is (1 + lambda mu_s) times a chi-square."""
    rng = np.random.default_rng(seed)
    size = (len(ratios), len(mu))
    # Squared normals are drawn several times faster than gammas.
    single, several = count == 1, count > 1
    w = np.empty(size)
    w[:, single] = rng.standard_normal((len(ratios), int(single.sum()))) ** 2
    w[:, several] = 2.0 * rng.standard_gamma(
        count[several] / 2.0, (len(ratios), int(several.sum()))
    )
    left = spectrum.n - spectrum.p - int(count.sum())
    rest = 2.0 * rng.standard_gamma(left / 2.0, len(ratios)) if left else np.zeros(len(ratios))
    return _Draws(mu, count, w * (1.0 + np.outer(ratios, mu)), rest)


def _penalty(values: np.ndarray, count: np.ndarray, ratio: np.ndarray) -> np.ndarray:
    return np.log1p(np.outer(ratio, values)) @ count


def _reached(
    draws: _Draws, multiplier: float, values: np.ndarray, count: np.ndarray, observed: float
) -> np.ndarray:
    """Whether T >= ``observed`` for each draw.

    From a grid in log lambda and the parabola through its best points; Newton's method for the
    draws about which these leave a doubt.
    """
    low, high = float(np.log(1e-3 / values[-1])), float(np.log(1e3 / values[0]))
    grid, step = np.linspace(low, high, GRID), (high - low) / (GRID - 1)
    profile = multiplier * draws.ratio(np.exp(grid)) - _penalty(values, count, np.exp(grid))
    every = np.arange(len(profile))
    best = np.clip(profile.argmax(axis=1), 1, GRID - 2)
    before, top, after = (profile[every, best + k] for k in (-1, 0, 1))
    bend = before - 2.0 * top + after
    with np.errstate(divide="ignore", invalid="ignore"):
        shift = np.where(bend < 0.0, np.clip((before - after) / (2.0 * bend), -1.0, 1.0), 0.0)
    vertex = top + (after - before) * shift / 2.0 + bend * shift**2 / 2.0

    largest = np.maximum(profile.max(axis=1), vertex)
    doubtful = np.flatnonzero(np.abs(largest - observed) < DOUBT * (1.0 - bend))
    chosen = draws.chosen(doubtful)
    log_ratio = (grid[best] + step * shift)[doubtful]
    largest[doubtful] = profile.max(axis=1)[doubtful]
    for _ in range(NEWTON_STEPS):
        value, slope, curvature = _derivatives(chosen, multiplier, values, count, log_ratio)
        largest[doubtful] = np.maximum(largest[doubtful], value)
        with np.errstate(divide="ignore", invalid="ignore"):
            newton = np.where(curvature < 0.0, -slope / curvature, 0.0)
        log_ratio = log_ratio + np.clip(newton, -step, step)
    return largest >= observed


def _derivatives(
    draws: _Draws, multiplier: float, values: np.ndarray, count: np.ndarray, log_ratio: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The profile, its slope and its curvature in log lambda, each draw at its own point."""
    ratio = np.exp(log_ratio)
    shrunk = 1.0 / (1.0 + np.outer(ratio, draws.mu))
    kept = draws.w * shrunk
    a = 1.0 - shrunk
    D = kept.sum(axis=1) + draws.rest
    D1 = -np.einsum("ij,ij->i", kept, a)
    D2 = -np.einsum("ij,ij->i", kept, a * (1.0 - 2.0 * a))
    e = 1.0 - 1.0 / (1.0 + np.outer(ratio, values))
    total = draws.w.sum(axis=1) + draws.rest
    value = multiplier * np.log(total / D) - _penalty(values, count, ratio)
    slope = -multiplier * D1 / D - e @ count
    curvature = -multiplier * (D2 / D - (D1 / D) ** 2) - (e * (1.0 - e)) @ count
    return value, slope, curvature
