"""Wald inference on the fixed effects: standard errors, z tests, intervals, joint test."""

from __future__ import annotations

import numpy as np

from core.engine.fit import Fit
from core.inference.distributions import chi2_p, normal_p, normal_quantile
from core.inference.summary import FixedEffect, WaldTest
from core.model.spec import CONSTANT


def fixed_effects(fit: Fit, level: float) -> tuple[FixedEffect, ...]:
    """Every fixed effect in command order, omitted ones marked; ``level`` in percent."""
    quantile = normal_quantile(level)
    position = {name: j for j, name in enumerate(fit.design.x_names)}
    about = {c.name: (t.term.name, c.title, c.cell) for t in fit.design.fixed_terms for c in t.used}
    empty = {o.name for o in fit.design.omitted if o.empty}
    found = []
    for name in fit.design.fixed_names:
        term, title, cell = about.get(name, (name, name, ""))
        figures: tuple[float | None, ...] = (None,) * 6
        if name in position:
            j = position[name]
            estimate = float(fit.beta[j])
            se = float(np.sqrt(fit.beta_covariance[j, j]))
            z, half = estimate / se, quantile * se
            figures = (estimate, se, z, normal_p(z), estimate - half, estimate + half)
        found.append(
            FixedEffect(
                name,
                *figures,
                omitted=name not in position,
                empty=name in empty,
                term=term,
                title=title,
                cell=cell,
            )
        )
    return tuple(found)


def wald_test(fit: Fit) -> WaldTest | None:
    """Joint test that all fixed effects but the constant are zero.

    None if there are none, and where robust standard errors come from so few clusters that the
    covariance of the coefficients has no inverse.
    """
    index = [j for j, name in enumerate(fit.design.x_names) if name != CONSTANT]
    clusters = fit.design.clusters
    if not index or (clusters is not None and clusters.n_clusters <= len(index)):
        return None
    b = fit.beta[index]
    # Unit diagonal first: covariates in unlike units make the matrix look ill conditioned.
    V = fit.beta_covariance[np.ix_(index, index)]
    scale = np.sqrt(np.diag(V))
    chi2 = float(b / scale @ np.linalg.solve(V / np.outer(scale, scale), b / scale))
    return WaldTest(chi2, len(index), chi2_p(chi2, len(index)))
