"""The observed information of the variance parameters at an optimum."""

from __future__ import annotations

import numpy as np

from core.engine.optimise import Optimum


def information(optimum: Optimum) -> np.ndarray:
    """In the free theta and log sigma^2, the fixed effects profiled out: (k + 1, k + 1)."""
    free, d = optimum.free, optimum.derivatives
    hessian = d.unprofiled[np.ix_(free, free)]
    cross = d.cross[free]
    return np.block([[hessian, cross[:, None]], [cross[None], optimum.problem.divisor]]) / 2.0


def inverse_information(optimum: Optimum) -> np.ndarray:
    """Its inverse, (k + 1, k + 1); zero along directions of which the data say nothing."""
    return np.linalg.pinv(information(optimum), rcond=1e-14, hermitian=True)
