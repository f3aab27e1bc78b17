"""Likelihood-ratio test of a fit against linear regression with the same fixed part."""

from __future__ import annotations

from core.engine.fit import Fit
from core.inference.distributions import chi2_p, chibar01_p
from core.inference.summary import LRTest


def against_linear_regression(fit: Fit) -> LRTest | None:
    """The test of all variance parameters being zero, under the fit's own criterion.

    With one variance its true reference distribution is used. With more, chi-square on their
    number, which is conservative: under the hypothesis the parameters lie on the boundary and
    the statistic is stochastically smaller (Self and Liang 1987). None without random effects.
    """
    df = len(fit.problem.basis)
    if df == 0:
        return None
    chi2 = max(0.0, 2.0 * (fit.log_likelihood - fit.linear_log_likelihood))
    if df == 1:
        return LRTest("chibar2(01)", chi2, 1, chibar01_p(chi2), conservative=False)
    return LRTest(f"chi2({df})", chi2, df, chi2_p(chi2, df), conservative=True)
