"""The tail probabilities and quantiles in use, from scipy.special (scipy.stats loads slowly)."""

from __future__ import annotations

from scipy.special import chdtrc, ndtr, ndtri


def normal_quantile(level: float) -> float:
    """The two-sided standard normal quantile of a confidence ``level`` in percent."""
    return float(ndtri(0.5 + level / 200.0))


def normal_p(z: float) -> float:
    """Two-sided p value of a standard normal statistic."""
    return float(2.0 * ndtr(-abs(z)))


def chi2_p(x: float, df: int) -> float:
    """Pr(chi-square with ``df`` degrees of freedom > x)."""
    return float(chdtrc(df, x)) if x > 0 else 1.0


def chibar01_p(x: float) -> float:
    """Pr(chi-bar-square(01) >= x): half a point mass at zero, half chi-square with one degree.

    Self and Liang (1987, JASA 82), case 5, for one variance on its boundary.
    """
    return 0.5 * chi2_p(x, 1) if x > 0 else 1.0
