"""The parametric bootstrap of the test against linear regression: exact, but slow.

Every draw is a fit to data without variation between groups. The mixtures of
reference_distribution.py are limits for many groups; this holds for the groups there are, up to
its Monte Carlo error (Crainiceanu and Ruppert 2004, section 5).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.engine.control import Control
from core.engine.fit import Fit, fit_design


def bootstrap_statistics(
    fit: Fit, draws: int, seed: int = 1, control: Control | None = None
) -> np.ndarray:
    """Likelihood-ratio statistics (draws,) of the model against none, where none is true.

    The statistic depends neither on the fixed effects nor on sigma, so that standard normal
    outcomes will do. Raises Cancelled when asked to stop.
    """
    control = control or Control()
    quiet = Control(cancelled=control.cancelled)
    rng = np.random.default_rng(seed)
    found = np.empty(draws)
    for i in range(draws):
        control.check()
        drawn = fit_design(replace(fit.design, y=rng.standard_normal(fit.design.n)), quiet)
        found[i] = max(0.0, 2.0 * (drawn.log_likelihood - drawn.linear_log_likelihood))
    return found
