"""The parametric bootstrap of likelihood-ratio tests: exact up to simulation, but slow.

Outcomes are drawn from the smaller model and both models are fitted to each of them. The mixtures
of reference_distribution.py are limits for many groups; this holds for the groups there are, up
to its Monte Carlo error (Crainiceanu and Ruppert 2004, section 5; Davison and Hinkley 1997,
section 4.2).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from core.engine.control import Control
from core.engine.fit import Fit, fit_design
from core.engine.structures import SharedPart
from core.errors import UserError
from core.inference.comparison import comparable_log_likelihood, order
from core.language import tr

#: Two searches end within this of each other, so that statistics of zero are ties.
TIE = 1e-6

#: What is told of a draw: its statistic; nan where one of the models could not be fitted.
Heard = Callable[[float], None]


def _unheard(statistic: float) -> None:
    pass


@dataclass(frozen=True)
class Bootstrap:
    """The p-value of ``observed`` by ``statistics`` (draws,) under the smaller model.

    ``failed`` draws, to which a model could not be fitted, are not among them.
    """

    observed: float
    statistics: np.ndarray
    failed: int = 0

    @property
    def draws(self) -> int:
        """How many statistics there are."""
        return len(self.statistics)

    @property
    def p(self) -> float:
        """(1 + #{T* >= T}) / (1 + draws): Davison and Hinkley 1997, formula 4.11."""
        larger = int(np.sum(self.statistics >= self.observed - TIE))
        return (1 + larger) / (1 + self.draws)

    @property
    def error(self) -> float:
        """The Monte Carlo standard error of ``p``."""
        return sqrt(self.p * (1.0 - self.p) / max(1, self.draws))


def bootstrap_statistics(
    fit: Fit, draws: int, seed: int = 1, control: Control | None = None, heard: Heard = _unheard
) -> np.ndarray:
    """Likelihood-ratio statistics (draws,) of the model against none, where none is true.

    The statistic depends neither on the fixed effects nor on sigma, so that standard normal
    outcomes will do. Raises Cancelled when asked to stop.
    """
    _check_plain(fit)
    control = control or Control()
    quiet = Control(cancelled=control.cancelled)
    rng = np.random.default_rng(seed)
    found = np.empty(draws)
    for i in range(draws):
        control.check()
        drawn = fit_design(replace(fit.design, y=rng.standard_normal(fit.design.n)), quiet)
        found[i] = max(0.0, 2.0 * (drawn.log_likelihood - drawn.linear_log_likelihood))
        heard(float(found[i]))
    return found


def bootstrap_comparison(
    first: Fit,
    second: Fit,
    draws: int,
    seed: int = 1,
    control: Control | None = None,
    heard: Heard = _unheard,
) -> Bootstrap:
    """The test of two nested fits, in either order, by outcomes drawn from the smaller one.

    Raises UserError if they cannot be compared and Cancelled when asked to stop.
    """
    control = control or Control()
    quiet = Control(cancelled=control.cancelled)
    small, large = order(first, second)
    _check_plain(small)
    rng = np.random.default_rng(seed)
    found = np.full(draws, np.nan)
    for i in range(draws):
        control.check()
        y = simulate(small, rng)
        try:
            fits = [fit_design(replace(fit.design, y=y), quiet) for fit in (small, large)]
        except UserError:
            heard(float("nan"))
            continue
        if all(fit.converged for fit in fits):
            found[i] = _statistic(*fits)
        heard(float(found[i]))
    kept = found[np.isfinite(found)]
    return Bootstrap(_statistic(small, large), kept, draws - len(kept))


def bootstrap_test(
    fit: Fit, draws: int, seed: int = 1, control: Control | None = None, heard: Heard = _unheard
) -> Bootstrap:
    """The test of a fit against linear regression with the same fixed part."""
    observed = max(0.0, 2.0 * (fit.log_likelihood - fit.linear_log_likelihood))
    return Bootstrap(observed, bootstrap_statistics(fit, draws, seed, control, heard))


def explain(found: Bootstrap) -> str:
    """What was drawn and what it says, in two sentences."""
    larger = int(np.sum(found.statistics >= found.observed - TIE))
    failed = tr(" ({failed} more could not be fitted)", failed=found.failed) if found.failed else ""
    return tr(
        "{draws} outcomes were drawn from the smaller model as estimated and both models fitted "
        "to each{failed}: {larger} of the statistics are as large as the one observed, "
        "{observed:.2f}. So p = {p:.4f}, with a simulation error of {error:.1g}; it does not rely "
        "on there being many groups.",
        draws=found.draws,
        failed=failed,
        larger=larger,
        observed=found.observed,
        p=found.p,
        error=found.error,
    )


def simulate(fit: Fit, rng: np.random.Generator) -> np.ndarray:
    """An outcome (n,) drawn from the fitted model: X beta + Z u + e, u and e normal."""
    design = fit.design
    y = design.X @ fit.beta + np.sqrt(fit.sigma2) * rng.standard_normal(design.n)
    for part in fit.problem.covariance.shared:
        y += _exchangeable(fit, part, rng)
    paired = {k for part in fit.problem.covariance.shared for k in (part.own, part.shared)}
    for k, (block, G) in enumerate(zip(design.blocks, fit.covariances, strict=True)):
        if k in paired:
            continue
        grouping = design.groupings[block.grouping]
        values, vectors = np.linalg.eigh(G)
        root = vectors * np.sqrt(np.maximum(values, 0.0))
        u = rng.standard_normal((grouping.n_groups, len(G))) @ root.T
        y += np.einsum("iq,iq->i", block.Z, u[grouping.codes])
    return y


def _exchangeable(fit: Fit, part: SharedPart, rng: np.random.Generator) -> np.ndarray:
    """Effects of an exchangeable factor in the used rows, (n,).

    With q standard normal z in each group, sqrt(a) (z - mean z) + sqrt(a + q c) mean z has
    variance a + c and covariance c; values that a group does not have enter its mean only.
    """
    design = fit.design
    own, above = (design.groupings[design.blocks[k].grouping] for k in (part.own, part.shared))
    _, first = np.unique(own.codes, return_index=True)
    group = above.codes[first]
    a, c = (fit.covariances[k].item() for k in (part.own, part.shared))
    z = rng.standard_normal(own.n_groups)
    absent = part.q - np.bincount(group, minlength=above.n_groups)
    total = np.bincount(group, weights=z, minlength=above.n_groups)
    total += np.sqrt(absent) * rng.standard_normal(above.n_groups)
    mean = (total / part.q)[group]
    u = np.sqrt(max(a, 0.0)) * (z - mean) + np.sqrt(max(a + part.q * c, 0.0)) * mean
    return u[own.codes]


def _check_plain(fit: Fit) -> None:
    """UserError for a fit whose outcomes cannot be drawn row by row."""
    if fit.design.weighting is not None or np.any(fit.design.offset):
        raise UserError(
            tr("The distribution cannot be simulated for models with weights or an offset."),
            tr("Read the test's own reference distribution."),
        )


def _statistic(small: Fit, large: Fit) -> float:
    difference = comparable_log_likelihood(large) - comparable_log_likelihood(small)
    return max(0.0, 2.0 * difference)
