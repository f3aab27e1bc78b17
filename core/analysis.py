"""The whole path in one call: dataset and model in, everything that is shown out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from time import perf_counter

import numpy as np

from core.data.dataset import Dataset
from core.engine.control import Control
from core.engine.fit import Fit, fit_design
from core.inference.likelihood_ratio import against_linear_regression
from core.inference.notes import notes_of
from core.inference.predictions import (
    GroupEffects,
    RowPredictions,
    random_effects,
    row_predictions,
)
from core.inference.summary import GroupCount, RobustErrors, Summary
from core.inference.term_tests import term_tests
from core.inference.variance import variance_parameters
from core.inference.wald import fixed_effects, wald_test
from core.model.design import Design, build_design
from core.model.spec import ModelSpec, RandomEquation, WeightKind
from core.model.syntax import to_command

__all__ = ["Analysis", "Control", "analyse"]


@dataclass(frozen=True)
class Analysis:
    """One fitted model with what was read off it. Predictions are computed when asked for."""

    dataset: Dataset
    spec: ModelSpec
    fit: Fit
    summary: Summary

    @cached_property
    def effects(self) -> tuple[GroupEffects, ...]:
        """BLUPs of every random-effects equation."""
        return random_effects(self.fit)

    @cached_property
    def rows(self) -> RowPredictions:
        """Predictions and residuals of the used rows."""
        return row_predictions(self.fit)


def analyse(
    dataset: Dataset,
    spec: ModelSpec,
    control: Control | None = None,
    known: np.ndarray | None = None,
) -> Analysis:
    """Fit ``spec`` to ``dataset``; ``known`` is the optimum's place, as for ``optimise``.

    Raises ModelError for a model these data cannot fit and Cancelled when asked to stop. A fit
    without a certified maximum is returned with ``summary.converged`` False.
    """
    control = control or Control()
    clock = perf_counter()
    design = build_design(dataset, spec)
    design_seconds = perf_counter() - clock
    fit = fit_design(design, control, known)
    control.check()
    return Analysis(dataset, spec, fit, summarise(fit, design_seconds))


def null_analysis(analysis: Analysis, control: Control | None = None) -> Analysis:
    """The model without predictors on the same rows: random intercepts of the same groups.

    Raises as ``analyse``.
    """
    spec, rows = analysis.spec, analysis.fit.design.rows
    weights = {e.level: e.weight for e in spec.equations if e.weight}
    equations: dict[tuple[str, str], RandomEquation] = {}
    for e in spec.equations:
        weight = "" if e.factor else weights.get(e.level, "")
        equations.setdefault(
            (e.level, e.factor),
            RandomEquation(e.level, intercept=not e.factor, factor=e.factor, weight=weight),
        )
    null = replace(spec, fixed=(), intercept=True, equations=tuple(equations.values()))
    return analyse(analysis.dataset.taken(rows), null, control)


def summarise(fit: Fit, design_seconds: float = 0.0) -> Summary:
    """Every printed figure of ``fit``."""
    clock = perf_counter()
    design, options = fit.design, fit.design.spec.options
    random = variance_parameters(fit, options.level, options.scale)
    summary = Summary(
        command=to_command(design.spec),
        outcome=design.spec.outcome,
        criterion=fit.criterion.value,
        converged=fit.converged,
        log_likelihood=fit.log_likelihood,
        n_obs=design.n_obs,
        n_left_out=design.n_left_out,
        left_out=dict(design.left_out),
        groups=_group_counts(design),
        wald=wald_test(fit),
        fixed=fixed_effects(fit, options.level),
        random=random,
        lr_test=against_linear_regression(fit),
        iterations=fit.optimum.iterations,
        notes=notes_of(fit, random),
        seconds={
            "design": design_seconds,
            **fit.seconds,
            "inference": perf_counter() - clock,
        },
        level=options.level,
        robust=_robust_errors(design),
        n_rows=design.n,
        terms=term_tests(fit),
    )
    return summary


def _robust_errors(design: Design) -> RobustErrors | None:
    found = design.clusters
    return None if found is None else RobustErrors(found.name, found.n_clusters)


def _group_counts(design: Design) -> tuple[GroupCount, ...]:
    return tuple(_group_count(design, k) for k in range(len(design.levels)))


def _group_count(design: Design, level: int) -> GroupCount:
    """With frequency weights, of the groups and rows that they say are there."""
    grouping, weighting = design.levels[level], design.weighting
    sizes, n_groups = grouping.sizes(), grouping.n_groups
    if weighting is not None and weighting.kind is WeightKind.FREQUENCY:
        groups = weighting.groups[level]
        sizes = np.bincount(grouping.codes, weighting.rows, n_groups) / groups
        n_groups = round(float(groups.sum()))
    average = design.n_obs / n_groups
    return GroupCount(grouping.level, n_groups, int(sizes.min()), average, int(sizes.max()))
