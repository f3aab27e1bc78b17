"""Wald inference on the fixed effects: standard errors, z tests, intervals, joint test."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.engine.fit import Fit
from core.inference.distributions import chi2_p, normal_p, normal_quantile
from core.inference.summary import FixedEffect, WaldTest
from core.model.columns import Status, TermColumns, cell_values
from core.model.design import Design
from core.model.spec import CONSTANT, BaseLevels
from core.model.terms import Term


def fixed_effects(fit: Fit, level: float) -> tuple[FixedEffect, ...]:
    """The fixed effects in command order, those without an estimate marked; ``level`` in percent.

    Which of these there are, and what levels are called, is what the model's options say.
    """
    quantile = normal_quantile(level)
    position = {name: j for j, name in enumerate(fit.design.x_names)}
    about = dict(_titles(fit.design))
    empty = {o.name for o in fit.design.omitted if o.empty}
    found = []
    for name, is_base in _shown(fit.design):
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
                base=is_base,
            )
        )
    return tuple(found)


def _titles(design: Design) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Of each column its term, what people call it, and what tells it from the term's others."""
    by_label = design.spec.options.value_labels
    for found in design.fixed_terms:
        for c in found.columns:
            names = (c.title, c.cell) if by_label else (c.name, cell_values(found, c))
            yield c.name, (found.term.name, *names)


def _shown(design: Design) -> Iterator[tuple[str, bool]]:
    """The names of the rows of the table in order, and whether each is a base level."""
    options = design.spec.options
    hidden = {
        o.name for o in design.omitted if not (options.empty_cells if o.empty else options.omitted)
    }
    for found in design.fixed_terms:
        base_shown = _has_base_rows(design, found)
        for column in found.columns:
            if column.status is Status.BASE:
                if base_shown:
                    yield column.name, True
            elif column.status is not Status.OTHER and column.name not in hidden:
                yield column.name, False
    if design.spec.intercept:
        yield CONSTANT, False


def _has_base_rows(design: Design, found: TermColumns) -> bool:
    """Whether the options ask for the base levels of a term."""
    match design.spec.options.base_levels:
        case BaseLevels.ALL:
            return True
        case BaseLevels.MAIN:
            factors = found.term.categorical
            known = {t.term.key for t in design.fixed_terms}
            return len(found.term.operands) == 1 or not all(Term(f).key in known for f in factors)
        case BaseLevels.NONE:
            return False


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
