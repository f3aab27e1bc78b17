"""The observed information of the variance parameters at an optimum."""

from __future__ import annotations

import numpy as np

from core.engine.optimise import Optimum

#: Eigenvalues smaller than this part of the largest are zero.
NOTHING = 1e-14


def information(optimum: Optimum) -> np.ndarray:
    """In the free theta and log sigma^2, the fixed effects profiled out: (k + 1, k + 1)."""
    free, d = optimum.free, optimum.derivatives
    k = int(np.count_nonzero(free))
    found = np.empty((k + 1, k + 1))
    found[:k, :k] = d.unprofiled[free][:, free]
    found[:k, k] = found[k, :k] = d.cross[free]
    found[k, k] = optimum.problem.divisor
    return found / 2.0


def inverse_information(optimum: Optimum) -> np.ndarray:
    """Its inverse, (k + 1, k + 1); zero along directions of which the data say nothing."""
    values, V = np.linalg.eigh(information(optimum))
    said = np.abs(values) > NOTHING * np.max(np.abs(values))
    return (V[:, said] / values[said]) @ V[:, said].T
