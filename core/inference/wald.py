"""Wald inference on the fixed effects: standard errors, z tests, intervals, joint test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    empty = {o.name for o in fit.design.omitted if o.empty}
    found = []
    for row in _rows(fit.design):
        name = row.name
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
                term=row.term,
                title=row.title,
                cell=row.cell,
                base=row.base,
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class _Row:
    """A row of the table: its column's name, term, title and cell; whether it is a base level."""

    name: str
    term: str
    title: str
    cell: str
    base: bool = False


def _rows(design: Design) -> Iterator[_Row]:
    """The rows of the table in order."""
    options = design.spec.options
    hidden = {
        o.name for o in design.omitted if not (options.empty_cells if o.empty else options.omitted)
    }
    for found in design.fixed_terms:
        base_shown = _has_base_rows(design, found)
        for c in found.columns:
            is_base = c.status is Status.BASE
            if c.status is Status.OTHER or (is_base and not base_shown) or c.name in hidden:
                continue
            names = (c.title, c.cell)
            if not options.value_labels:
                names = (c.name, cell_values(found, c))
            yield _Row(c.name, found.term.name, *names, base=is_base)
    if design.spec.intercept:
        yield _Row(CONSTANT, CONSTANT, CONSTANT, "")


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
    if len(index) == 1:
        chi2 = float(b[0] ** 2 / fit.beta_covariance[index[0], index[0]])
        return WaldTest(chi2, 1, chi2_p(chi2, 1))
    # Unit diagonal first: covariates in unlike units make the matrix look ill conditioned.
    V = fit.beta_covariance[np.ix_(index, index)]
    scale = np.sqrt(np.diag(V))
    chi2 = float(b / scale @ np.linalg.solve(V / np.outer(scale, scale), b / scale))
    return WaldTest(chi2, len(index), chi2_p(chi2, len(index)))
