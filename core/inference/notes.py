"""Notes of a fit: what a careful colleague would say about it, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.engine.fit import Fit
from core.inference.summary import RESIDUAL, VarianceParameter


def notes_of(fit: Fit, random: Sequence[VarianceParameter]) -> tuple[str, ...]:
    """Sentences about convergence, boundary estimates, rows left out and omitted columns."""
    return (
        *_convergence(fit),
        *(_boundary(p) for p in random if p.boundary),
        *_rows(fit),
        *(f"{o.name} is omitted: {o.reason}." for o in fit.design.omitted),
        *_data(fit),
        *fit.design.notes,
    )


def _convergence(fit: Fit) -> list[str]:
    if fit.converged:
        return []
    certificate = fit.optimum.certificate
    why = (
        "the search ended at a saddle"
        if certificate.curvature < 0 and certificate.decrement < 1e-6
        else "the gradient does not vanish where the search ended"
    )
    return [f"No maximum of the likelihood could be certified: {why}. Do not use these figures."]


def _boundary(p: VarianceParameter) -> str:
    if p.level == RESIDUAL:
        return "The residual variance is estimated at exactly 0."
    kind = p.parameter.partition("(")[0]
    inside = p.parameter.partition("(")[2].rstrip(")")
    if kind in ("sd", "var"):
        return (
            f"{p.level}: the variance of {inside.replace(' ', ' and ')} is estimated at exactly 0. "
            "The data show no more variation between groups than chance alone would; the estimate "
            "lies on the boundary and has no standard error."
        )
    if p.estimate is None or (kind == "cov" and p.estimate == 0.0):
        return (
            f"{p.level}: the correlation of {inside.replace(',', ' and ')} is undefined because a "
            "variance is estimated at exactly 0."
        )
    end = f"{p.estimate:+.4g}" if kind == "corr" else ("+1" if p.estimate > 0 else "-1")
    return (
        f"{p.level}: the correlation of {inside.replace(',', ' and ')} is estimated at the end of "
        f"its range ({end}). The estimate lies on the boundary and has no standard error; a "
        "simpler covariance structure would fit as well."
    )


def _rows(fit: Fit) -> list[str]:
    design = fit.design
    if not design.n_left_out:
        return []
    by = ", ".join(f"{name} missing in {count}" for name, count in design.left_out.items())
    rows = "row is" if design.n_left_out == 1 else "rows are"
    return [f"{design.n_left_out} of {design.n_total} {rows} left out: {by}."]


def _data(fit: Fit) -> list[str]:
    design, notes = fit.design, []
    for grouping in design.groupings:
        if 1 < grouping.n_groups <= 4:
            notes.append(
                f"{grouping.title} has only {grouping.n_groups} groups: its variance is poorly "
                "determined."
            )
    if len(np.unique(design.y[:1000])) == 2 and len(np.unique(design.y)) == 2:
        notes.append(
            f"{design.spec.outcome} takes two values only: a linear model treats them as a "
            "continuous measurement."
        )
    return notes
