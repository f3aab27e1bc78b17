"""Likelihood-ratio test of a fit against linear regression with the same fixed part."""

from __future__ import annotations

from core.engine.fit import Fit
from core.inference.distributions import chi2_p, chibar01_p
from core.inference.reference_distribution import (
    explain_one,
    explain_several,
    one_variance,
    several_variances,
)
from core.inference.summary import LRTest


def against_linear_regression(fit: Fit) -> LRTest | None:
    """The test of all variance parameters being zero, under the fit's own criterion.

    With one variance its limiting distribution is used. With more, chi-square on their number,
    which is conservative: under the hypothesis the parameters lie on the boundary and the
    statistic is stochastically smaller (Self and Liang 1987). Beside it the better reference
    distribution. None without random effects, and where standard errors are robust: a likelihood
    that is not believed, or a pseudolikelihood, has no such test.
    """
    df = len(fit.problem.basis)
    if df == 0 or fit.design.spec.robust:
        return None
    chi2 = max(0.0, 2.0 * (fit.log_likelihood - fit.linear_log_likelihood))
    if df == 1:
        kind, p = "chibar2(01)", chibar01_p(chi2)
        reference = one_variance(fit, chi2)
        explanation = explain_one(reference, int(fit.problem.groups[0]))
    else:
        kind, p = f"chi2({df})", chi2_p(chi2, df)
        reference = several_variances(fit, chi2)
        explanation = explain_several(kind, reference)
    return LRTest(
        kind,
        chi2,
        df,
        p,
        conservative=df > 1,
        reference=reference.name if reference else "",
        reference_p=reference.p if reference else None,
        monte_carlo_error=reference.error if reference else None,
        explanation=explanation,
    )
