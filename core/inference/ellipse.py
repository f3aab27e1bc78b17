"""The ellipse of a bivariate normal distribution."""

from __future__ import annotations

import numpy as np
from scipy.special import chdtri


def covariance_ellipse(covariance: np.ndarray, level: float, points: int = 181) -> np.ndarray:
    """The curve around zero that holds ``level`` percent of N(0, ``covariance``).

    {v: v' C^-1 v = c} with c the quantile of chi-square with two degrees of freedom, drawn as
    sqrt(c) C^(1/2) (cos t, sin t) (Johnson and Wichern 2007, section 4.2), so that a singular C
    gives a line. ``covariance`` (2, 2), positive semidefinite; returns (``points``, 2), closed.
    """
    values, vectors = np.linalg.eigh(np.asarray(covariance, float))
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    angle = np.linspace(0.0, 2.0 * np.pi, points)
    circle = np.column_stack((np.cos(angle), np.sin(angle)))
    return float(np.sqrt(chdtri(2, 1.0 - level / 100.0))) * circle @ root.T
