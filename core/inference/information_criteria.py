"""Information criteria: how well a model fits, less what its parameters cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from core.inference.summary import Summary
from core.language import tr
from core.model.spec import Criterion


@dataclass(frozen=True)
class InformationCriteria:
    """AIC = 2k - 2 log L (Akaike 1974) and BIC = k log n - 2 log L (Schwarz 1978).

    ``parameters``: k, as Stata counts them: the estimated fixed coefficients and all variance
    parameters, the residual's and those on the boundary among them; ``n``: the rows used.
    """

    log_likelihood: float
    parameters: int
    n: int
    aic: float
    bic: float


def information_criteria(summary: Summary) -> InformationCriteria:
    """The criteria of one fit, from the log likelihood or restricted log likelihood it maximised.

    Those of restricted likelihoods compare models with the same fixed part only.
    """
    k = sum(not e.omitted for e in summary.fixed) + len(summary.random)
    log_likelihood, n = summary.log_likelihood, summary.n_obs
    cost = -2.0 * log_likelihood
    return InformationCriteria(log_likelihood, k, n, cost + 2.0 * k, cost + k * log(n))


def criteria_notes(summaries: Iterable[Summary]) -> tuple[str, ...]:
    """What to beware of when the criteria of these fits are compared."""
    found = list(summaries)
    notes = [
        tr("Smaller is better. Parameters: fixed effects and variance parameters; BIC counts rows.")
    ]
    if len({s.n_obs for s in found}) > 1 or len({s.outcome for s in found}) > 1:
        notes.append(tr("The models use different rows or outcomes: do not compare them."))
    if len({s.criterion for s in found}) > 1:
        notes.append(tr("ML and REML likelihoods are not of the same thing: do not compare them."))
    if any(s.criterion == Criterion.REML for s in found):
        notes.append(tr("REML: compare models with the same fixed part only."))
    return tuple(notes)
