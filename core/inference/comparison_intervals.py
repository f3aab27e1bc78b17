"""Intervals for comparing groups with each other, not with zero."""

from __future__ import annotations

import numpy as np
from scipy.optimize import root_scalar
from scipy.special import ndtr

from core.inference.distributions import normal_quantile

#: Up to this many distinct standard errors every pair of groups counts by itself; beyond it
#: neighbouring ones are averaged, which moves the multiplier by less than one part in 1e5.
DISTINCT = 400


def comparison_multiplier(se: np.ndarray, level: float = 95.0) -> float:
    """How many standard errors to each side make intervals that can be compared by eye.

    Goldstein and Healy (1995), "The graphical presentation of a collection of means", Journal of
    the Royal Statistical Society A 158, 175-177: intervals m_i ± z s_i and m_j ± z s_j of two
    groups that do not differ fail to overlap with probability

        g_ij(z) = 2 [1 - Phi(z (s_i + s_j) / sqrt(s_i^2 + s_j^2))],

    and z is chosen so that the average of g_ij over all pairs is 1 - ``level``/100. With equal
    standard errors and level 95, z = 1.96/sqrt(2) = 1.386. ``se``: standard errors (J,); those
    that are not positive numbers do not count. With fewer than two of them there is nothing to
    compare, and the ordinary quantile is returned.
    """
    se = np.asarray(se, float)
    values, counts = np.unique(se[np.isfinite(se) & (se > 0)], return_counts=True)
    pairs = counts.sum() * (counts.sum() - 1) / 2
    if pairs < 1:
        return normal_quantile(level)
    values, counts = _merged(values, counts.astype(float))
    ratio = (values[:, None] + values) / np.hypot(values[:, None], values)
    # Ordered pairs of different groups: a group is not compared with itself.
    weight = np.outer(counts, counts) - np.diag(counts)
    wanted = 1.0 - level / 100.0

    def excess(z: float) -> float:
        missed = 2.0 * ndtr(-z * ratio)
        return float(np.sum(weight * missed) / (2 * pairs)) - wanted

    # ratio lies between 1 and sqrt(2).
    quantile = normal_quantile(level)
    return float(root_scalar(excess, bracket=(0.7 * quantile, 1.0001 * quantile), xtol=1e-12).root)


def _merged(values: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """At most ``DISTINCT`` values that stand for ``values`` (sorted), with their counts."""
    if len(values) <= DISTINCT:
        return values, counts
    edges = np.linspace(0, len(values), DISTINCT + 1).astype(int)[:-1]
    totals = np.add.reduceat(counts, edges)
    return np.add.reduceat(values * counts, edges) / totals, totals
