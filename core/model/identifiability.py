"""Models whose parameters the data cannot tell apart are refused, with what to do instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from core.errors import ModelError
from core.language import tr
from core.model.groupings import Grouping
from core.model.independence import Omitted, independent_columns
from core.model.spec import CONSTANT, RandomEquation, Structure
from core.model.terms import written

if TYPE_CHECKING:
    from core.model.design import Design, RandomBlock


def check_size(design: Design) -> None:
    """Refuse more parameters than observations."""
    p = design.p
    parameters = p + sum(_parameter_count(b) for b in design.blocks) + 1
    n = design.n_obs
    if n < parameters or n <= p:
        raise ModelError(
            tr(
                "The model has {parameters} parameters and only {n} rows to estimate them.",
                parameters=parameters,
                n=n,
            ),
            tr("Remove terms, or use more data."),
        )


def _parameter_count(block: RandomBlock) -> int:
    q = block.q
    return {
        Structure.IDENTITY: 1,
        Structure.INDEPENDENT: q,
        Structure.EXCHANGEABLE: 2,
        Structure.UNSTRUCTURED: q * (q + 1) // 2,
    }[block.structure]


def check_level(grouping: Grouping, block: RandomBlock, design: Design) -> None:
    """Refuse levels at which the variance of the effects and the residual's are confounded."""
    facts = design.facts
    level, n, n_groups = grouping.title, design.n_obs, grouping.n_groups
    if block.common and n_groups == 1:
        _check_shared_by_all(design, design.spec.equations[block.equation])
        return
    if n_groups == 1:
        factors = [o.variable for t in block.terms for o in t.term.categorical]
        raise ModelError(
            tr("The level {level} is constant: all used rows belong to one group.", level=level),
            tr(
                "A random effect of each level of {factors} is written R.{factors2}.",
                factors=factors[0],
                factors2=written(factors[0]),
            )
            if factors
            else tr("Choose a level with several groups."),
            variable=level,
        )
    if n_groups == n:
        raise ModelError(
            tr(
                "The level {level} has one row per group ({n} groups in {n} rows): "
                "its variance and the residual variance cannot be told apart.",
                level=level,
                n=n,
            ),
            tr("Choose a level whose groups hold several rows."),
            variable=level,
        )
    effects = n_groups * block.q
    if effects >= n:
        raise ModelError(
            tr(
                "The equation of level {level} has {effects} random effects ({shape} in each of "
                "{n_groups} groups) and only {n} rows to estimate them.",
                level=level,
                effects=effects,
                shape=block.q,
                n_groups=n_groups,
                n=n,
            ),
            tr("Remove random slopes, or choose a level with larger groups."),
            variable=level,
        )
    intercept = block.names[-1] == CONSTANT or bool(grouping.factor)
    if intercept and facts.outcome_constant_within(block.grouping):
        raise ModelError(
            tr(
                "The outcome does not vary within the groups of {level}: the "
                "residual variance is zero.",
                level=level,
            ),
            tr("Choose another level, or an outcome measured on each row."),
            variable=level,
        )
    if intercept and len(block.names) == 1 and facts.told_apart_by_fixed(block.grouping):
        raise ModelError(
            tr(
                "The groups of {level} are already told apart by the fixed "
                "effects: nothing is left for a random intercept.",
                level=level,
            ),
            tr(
                "Remove the fixed effects that identify the groups, or the level {level}.",
                level=level,
            ),
            variable=level,
        )


def _check_shared_by_all(design: Design, equation: RandomEquation) -> None:
    """Refuse the covariance of a factor's effects in a single group if X spans its constant.

    The restricted likelihood is the same for every covariance; the likelihood rises up to its
    lower bound whatever the data, which is no estimate.
    """
    if design.facts.constant_in_fixed():
        raise ModelError(
            tr(
                "R.{factor} with covariance(exchangeable) needs several groups of "
                "{level}, or a model without a constant: what all effects of a "
                "single group have in common cannot be told from the constant.",
                factor=equation.factor,
                level=equation.level,
            ),
            tr("Leave the structure out: the effects are then independent."),
            variable=equation.factor,
        )


def check_distinct(groupings: Sequence[Grouping], blocks: Sequence[RandomBlock]) -> None:
    """Refuse two random intercepts of the same groups under different names."""
    have = [any(b.grouping == k and b.has_constant for b in blocks) for k in range(len(groupings))]
    for k, b in enumerate(groupings):
        for j, a in enumerate(groupings[:k]):
            same = a.n_groups == b.n_groups and len(np.unique(a.codes * b.n_groups + b.codes))
            if same == a.n_groups and have[k] and have[j]:
                raise ModelError(
                    tr(
                        "{a} and {b} tell the same groups apart: their variances "
                        "cannot be told apart.",
                        a=a.title,
                        b=b.title,
                    ),
                    tr("Remove one of the two, or use {b} for random slopes only.", b=b.title),
                    variable=b.title,
                )


def check_collinear_effects(design: Design, block: RandomBlock) -> None:
    """Refuse random effects on collinear variables, unless ``collinear`` was asked for."""
    equation = design.spec.equations[block.equation]
    slopes = [name for name in block.names if name != CONSTANT and not equation.factor]
    if equation.collinear or not slopes:
        return
    _, omitted = independent_columns(
        [design.columns[k] for k in block.places],
        slopes,
        equation.intercept,
        design.moments,
        block.places,
    )
    refuse_collinear(equation, omitted)


def refuse_collinear(equation: RandomEquation, omitted: Sequence[Omitted]) -> None:
    """ModelError if effects of ``equation`` add nothing to the others."""
    if omitted:
        raise ModelError(
            tr(
                "{omitted} cannot have a random effect of its own at level {level}: {reason}.",
                omitted=omitted[0].name,
                level=equation.level,
                reason=omitted[0].reason,
            ),
            tr(
                "Remove {omitted} from the equation, or add the option collinear to keep it.",
                omitted=omitted[0].name,
            ),
            variable=omitted[0].name,
        )
