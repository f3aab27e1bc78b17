"""Normal quantile-quantile plots: scores, the line through the quartiles, an envelope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv, ndtri

#: The envelope is a smooth curve: it is worked out at this many order statistics.
ENVELOPE_POINTS = 240


@dataclass(frozen=True)
class QuantilePlot:
    """A normal QQ plot of n values.

    ``order`` (n,): positions of the values from the smallest; ``scores`` (n,): the normal
    quantiles they are plotted against, in that order. ``intercept`` and ``slope`` of the
    reference line. ``envelope`` (K, 3): score, lower and upper limit.
    """

    order: np.ndarray
    scores: np.ndarray
    intercept: float
    slope: float
    envelope: np.ndarray


def quantile_plot(values: np.ndarray, level: float = 95.0) -> QuantilePlot:
    """The normal QQ plot of ``values`` (n,), all finite, n at least 1.

    Plotting positions (i - a)/(n + 1 - 2a) with a = 1/2, or 3/8 up to n = 10 (Blom 1958; as in
    R's ``qqnorm``); the line goes through the quartiles (R's ``qqline``), so that outliers do
    not move it. The envelope is pointwise: the i-th of n independent standard normal values has
    the distribution of Phi^-1(B), B ~ Beta(i, n + 1 - i) (David and Nagaraja 2003, Order
    Statistics, section 2.1), and its quantiles are laid along the line.
    """
    values = np.asarray(values, float)
    n = len(values)
    order = np.argsort(values, kind="stable")
    a = 0.375 if n <= 10 else 0.5
    scores = ndtri((np.arange(1, n + 1) - a) / (n + 1 - 2 * a))
    low, high = np.quantile(values, [0.25, 0.75])
    upper_quartile = float(ndtri(0.75))
    slope = float(high - low) / (2 * upper_quartile)
    intercept = float(low + high) / 2
    return QuantilePlot(order, scores, intercept, slope, _envelope(scores, level, intercept, slope))


def envelope_ranks(scores: np.ndarray) -> np.ndarray:
    """The order statistics, from 1, at which an envelope over ``scores`` (n,) is worked out."""
    n = len(scores)
    if n <= ENVELOPE_POINTS:
        return np.arange(1, n + 1)
    # Equally spaced scores: the tails, where the envelope bends, get their share.
    wanted = np.linspace(scores[0], scores[-1], ENVELOPE_POINTS)
    return np.unique(np.searchsorted(scores, wanted).clip(0, n - 1)) + 1


def _envelope(scores: np.ndarray, level: float, intercept: float, slope: float) -> np.ndarray:
    n = len(scores)
    rank = envelope_ranks(scores)
    tail = (1.0 - level / 100.0) / 2.0
    limits = [ndtri(betaincinv(rank, n + 1 - rank, p)) for p in (tail, 1.0 - tail)]
    return np.column_stack((scores[rank - 1], *(intercept + slope * limit for limit in limits)))


def standardised_effects(blup: np.ndarray, se: np.ndarray, variance: float) -> np.ndarray:
    """BLUPs (J,) over the standard deviation they have under the model, sqrt(G - se^2).

    ``variance`` is the effect's variance G; ``se`` (J,) the standard errors of prediction, for
    Var(u_hat) = G - Var(u_hat - u). Shrunken BLUPs of small groups vary less than those of large
    ones and are comparable only in this form (Lange and Ryan 1989, Annals of Statistics 17,
    624-642; Goldstein 2011, Multilevel Statistical Models, section 2.13, "diagnostic" standard
    errors). NaN where nothing is left of the variance.
    """
    own = variance - np.asarray(se, float) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(own > 1e-12 * variance, blup / np.sqrt(own), np.nan)
