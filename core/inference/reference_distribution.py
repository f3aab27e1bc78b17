"""The reference distribution that a test of variances deserves, and why.

- One variance, not too many groups: the exact distribution, simulated (Crainiceanu and Ruppert
  2004); the limit chibar2(01) of Self and Liang (1987) otherwise.
- Several variance parameters: the chi-bar-square mixture of their cone, with exact weights where
  there is a formula, otherwise simulated (chi_bar_square.py, variance_cone.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.engine.objective import Problem
from core.engine.one_level import OneLevelProblem
from core.inference.chi_bar_square import Tail, exact_weights, mixture_tail, simulated_tail
from core.inference.distributions import chibar01_p
from core.inference.spectral import Spectrum, spectral_tail
from core.inference.summary import EXACT, SIMULATED
from core.inference.variance_cone import VarianceCone, variance_cone
from core.language import tr

#: With more random effects than this chibar2(01) is as good as exact, and eigenvalues take long.
MOST_EFFECTS = 300
#: The information takes a dense matrix of the crossed effects or, away from zero, two evaluations
#: for each parameter: with more crossed effects, more rows of cross-products or more parameters
#: than these, it is not worth the wait.
MOST_CROSSED = 600
MOST_CROSS_PRODUCTS = 400_000
MOST_PARAMETERS = 21


@dataclass(frozen=True)
class Reference:
    """A distribution by its ``name`` and the p-value it gives; see LRTest for ``error``."""

    name: str
    p: float
    error: float | None = None


def one_variance(fit: Fit, chi2: float) -> Reference:
    """The reference for a single variance against none."""
    spectrum = _spectrum(fit.problem)
    if spectrum is None:
        return Reference("chibar2(01)", chibar01_p(chi2))
    ratio = float(fit.optimum.value.theta[0]) ** 2
    tail = spectral_tail(spectrum, fit.problem.reml, chi2, ratio)
    return Reference(EXACT, tail.p, tail.error)


def several_variances(fit: Fit, chi2: float) -> Reference | None:
    """The reference for all variance parameters against none; None if not worked out.

    It is not where the information is singular, because parameters cannot be told apart without
    groups that differ, nor where it takes too long.
    """
    if not affordable(fit.problem):
        return None
    q = sum(fit.problem.covariance.sizes)
    cone = variance_cone(fit.problem, np.zeros((q, q)))
    return None if cone is None else mixture(cone, chi2)


def mixture(found: VarianceCone, chi2: float, extra: int = 0) -> Reference:
    """The chi-bar-square mixture of a cone, plus ``extra`` unrestricted parameters."""
    weights = exact_weights(found.cone, found.information)
    if weights is not None:
        return Reference(mixture_name(weights, extra), mixture_tail(weights, chi2, extra))
    tail: Tail = simulated_tail(found.cone, found.information, chi2, extra)
    return Reference(SIMULATED, tail.p, tail.error)


def mixture_name(weights: np.ndarray, extra: int = 0) -> str:
    """ "0.26 chi2(0) + 0.50 chi2(1) + 0.24 chi2(2)" """
    return " + ".join(f"{w:.2f} chi2({i + extra})" for i, w in enumerate(weights))


def affordable(problem: Problem) -> bool:
    """Whether a few more evaluations go unnoticed, and groups count alike."""
    if len(problem.basis) > MOST_PARAMETERS or problem.weighted:
        return False
    crossed, products = problem.coupled
    return crossed <= MOST_CROSSED and products <= MOST_CROSS_PRODUCTS


def _spectrum(problem: Problem) -> Spectrum | None:
    """The eigenvalues of Z'(I - P_X)Z and Z'Z from the groups' triangles; None if too many."""
    if not isinstance(problem, OneLevelProblem) or problem.weighted:
        return None
    t = problem.triangles
    size = t.n_groups * t.q
    if size > MOST_EFFECTS:
        return None
    Rz, Rx = t.R[:, :, : t.q], t.R[:, :, t.q : t.q + t.p]
    blocks = np.einsum("uka,ukb->uab", Rz, Rz)
    ZX = np.einsum("uka,ukj->uaj", Rz, Rx).reshape(size, t.p)
    XX = t.rest[: t.p, : t.p] + np.einsum("uki,ukj->ij", Rx, Rx)
    ZZ = np.zeros((t.n_groups, t.q, t.n_groups, t.q))
    each = np.arange(t.n_groups)
    ZZ[each, :, each] = blocks
    within = ZZ.reshape(size, size) - ZX @ np.linalg.solve(XX, ZX.T)
    mu = np.linalg.eigvalsh((within + within.T) / 2.0)
    xi = np.linalg.eigvalsh(blocks).ravel()
    return Spectrum(np.maximum(mu, 0.0), xi, t.n, t.p)


# Sentences


def explain_one(reference: Reference, groups: int) -> str:
    """What chibar2(01) allows for, and the exact p-value."""
    if reference.error is None:
        return tr(
            "A variance cannot be negative: if the groups did not differ, chance alone would put "
            "its estimate at zero about half the time. chibar2(01) allows for that."
        )
    return tr(
        "A variance cannot be negative: if the groups did not differ, chance alone would put its "
        "estimate at zero about half the time. chibar2(01) allows for that as if there were very "
        "many groups; the exact distribution for these {groups} gives {p}.",
        groups=groups,
        p=p_text(reference),
    )


def explain_several(kind: str, reference: Reference | None, hypothesis: str = "") -> str:
    """Why chi-square on the number of parameters is conservative, and the better p-value.

    ``hypothesis``: what is tested, "" for groups that do not differ.
    """
    why = tr(
        "Why conservative: a variance cannot be negative. If {hypothesis}, chance alone would put "
        "some variances at exactly zero, and the test statistic would tend to be smaller than "
        "{kind} expects: the p-value above is too large.",
        hypothesis=hypothesis or tr("the groups did not differ"),
        kind=kind,
    )
    if reference is None:
        return why
    name = reference.name
    if reference.error is not None:
        name = tr("a mixture of chi2 distributions, found by simulation")
    return tr(
        "{why} The distribution that allows for this, when there are many "
        "groups, is {name}; it gives {p}.",
        why=why,
        name=name,
        p=p_text(reference),
    )


def p_text(reference: Reference) -> str:
    """ "p = 0.0123 (Monte Carlo error 0.0004)" """
    if reference.p < 0.0001:
        return "p < 0.0001"
    if not reference.error:
        return f"p = {reference.p:.4f}"
    return tr("p = {p:.4f} (Monte Carlo error {error:.1g})", p=reference.p, error=reference.error)
