"""EM (ECME) steps for the relative covariance of the random effects.

With u_j the conditional mean of group j's effects and K_j their conditional covariance,

    G_new = mean_j(u_j u_j'/sigma^2 + K_j) = G - G Gamma G / J,

where Gamma is the gradient of the deviance in G: EM is a fixed metric gradient step, with
sigma^2 and the fixed effects at their profiled values (Laird and Ware 1982, Biometrics 38;
Liu and Rubin 1994, Biometrika 81). It never leaves the cone of covariance matrices and never
increases the deviance, but converges linearly: it serves as the start of Newton's method.
"""

from __future__ import annotations

import numpy as np

from core.engine.objective import Problem, Value


def em_step(problem: Problem, value: Value) -> np.ndarray:
    """The next theta (m,)."""
    G = value.G
    updated = G - G @ problem.gradient_in_G(value) @ G / problem.groups[:, None]
    return problem.covariance.project((updated + updated.T) / 2)
