"""The likelihood-ratio test of two fits, one of which is a special case of the other.

Where the larger model adds variances, these lie on the boundary under the hypothesis and the
statistic is a chi-bar-square (Self and Liang 1987, JASA 82). With one boundary, as for a random
effect with its covariances added to q others, it is half chi2(df - 1) and half chi2(df) (Stram
and Lee 1994, Biometrics 50, case 2); with more, the weights follow from the information at the
smaller fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from core.engine.fit import Fit
from core.errors import UserError
from core.inference.chi_bar_square import Cone, mixture_tail
from core.inference.distributions import chi2_p, chibar01_p
from core.inference.information_criteria import information_criteria
from core.inference.likelihood_ratio import against_linear_regression
from core.inference.nesting import embedding, fixed_within
from core.inference.reference_distribution import (
    Reference,
    affordable,
    explain_several,
    mixture,
    mixture_name,
)
from core.inference.summary import LRTest, Summary
from core.inference.variance_cone import boundary, variance_cone
from core.language import mark, tr
from core.model.design import Design
from core.model.spec import Criterion
from core.model.syntax import to_command

#: A larger model whose deviance is higher than the smaller's by more than this is no maximum.
TOO_HIGH = 1e-6
_HYPOTHESIS = mark("the added effects were the same in all groups")


@dataclass(frozen=True)
class Comparison:
    """The test of ``smaller`` against ``larger``, both written as commands.

    ``test`` is read as that against linear regression: ``p`` is that of chi-square on the number
    of parameters where ``conservative``, beside it the better reference distribution. ``notes``
    are sentences for the user.
    """

    smaller: str
    larger: str
    criterion: str
    test: LRTest
    notes: tuple[str, ...] = ()


def compare(first: Fit, second: Fit) -> Comparison:
    """Test the smaller of two fits against the larger, in whichever order they are given.

    Raises UserError, with the reason, if the two cannot be compared.
    """
    _check_comparable(first, second)
    small, large, A = _nested(first, second)
    chi2 = 2.0 * (comparable_log_likelihood(large) - comparable_log_likelihood(small))
    fixed = large.design.X.shape[1] - small.design.X.shape[1]
    df = fixed + len(large.problem.basis) - len(small.problem.basis)
    return Comparison(
        to_command(small.design.spec),
        to_command(large.design.spec),
        large.criterion.value,
        _test(small, large, A, max(chi2, 0.0), df, fixed),
        (*_search_notes(chi2), *_criterion_notes(large)),
    )


def order(first: Fit, second: Fit) -> tuple[Fit, Fit]:
    """The smaller and the larger of two fits. UserError if they cannot be compared."""
    _check_comparable(first, second)
    small, large, _ = _nested(first, second)
    return small, large


def comparison_to_json(comparison: Comparison, summaries: Sequence[Summary]) -> dict[str, Any]:
    """The JSON object of ``levelwise lrtest``: the test, and the criteria of both models."""
    value = asdict(comparison)
    value["lr_test"] = value.pop("test")
    value["models"] = [{"command": s.command, **asdict(information_criteria(s))} for s in summaries]
    value["notes"] = list(value.pop("notes"))
    return value


# What can be compared


def _check_comparable(first: Fit, second: Fit) -> None:
    a, b = first.design, second.design
    for fit in (first, second):
        if not fit.converged:
            raise UserError(
                tr(
                    "One of the models has no certified maximum of its likelihood: {spec}.",
                    spec=to_command(fit.design.spec),
                ),
                tr("Simplify it before comparing."),
            )
        if fit.design.spec.robust:
            raise UserError(
                tr(
                    "One of the models has robust standard errors or sampling "
                    "weights: a likelihood-ratio test needs a likelihood that is "
                    "believed. Its command is {spec}.",
                    spec=to_command(fit.design.spec),
                ),
                tr("Compare such models by Wald tests, or without vce and sampling weights."),
            )
    if a.spec.outcome != b.spec.outcome:
        raise UserError(
            tr(
                "The models explain different outcomes, {outcome} and {outcome2}: "
                "their likelihoods have nothing in common.",
                outcome=a.spec.outcome,
                outcome2=b.spec.outcome,
            ),
            tr("Compare models of the same outcome."),
        )
    if a.n != b.n or not np.array_equal(a.rows, b.rows):
        raise UserError(
            tr(
                "The models use different rows: {rows}. Likelihoods of different data "
                "cannot be compared.",
                rows=_rows(a.n, b.n),
            ),
            _remedy_for_rows(first, second),
        )
    if not _same_weights(a, b):
        raise UserError(
            tr("The models have different weights: their likelihoods are not of the same data."),
            tr("Give both the same weights."),
        )
    if not np.array_equal(a.offset, b.offset):
        raise UserError(
            tr("The models have different offsets: neither is a special case of the other."),
            tr("Give both the same offset."),
        )
    if not np.array_equal(a.y, b.y):
        raise UserError(
            tr(
                "The outcome {outcome} has not the same values in both models.",
                outcome=a.spec.outcome,
            ),
            tr("Fit both to the same data."),
        )
    if first.criterion is not second.criterion:
        raise UserError(
            tr(
                "One model was fitted by ML, the other by REML: their likelihoods "
                "are not of the same thing."
            ),
            tr("Fit both by the same criterion."),
        )


def _same_weights(a: Design, b: Design) -> bool:
    """Whether rows count alike, and so do the groups of the levels that both have."""
    if a.weighting is None or b.weighting is None:
        return a.weighting is b.weighting
    if not np.array_equal(a.weighting.rows, b.weighting.rows):
        return False
    of_level = {g.level: w for g, w in zip(a.levels, a.weighting.groups, strict=True)}
    pairs = zip(b.levels, b.weighting.groups, strict=True)
    return all(np.array_equal(of_level.get(g.level, w), w) for g, w in pairs)


def _rows(a: int, b: int) -> str:
    if a != b:
        return tr("{fewer} and {more}", fewer=min(a, b), more=max(a, b))
    return tr("{n} each, but not the same", n=a)


def _remedy_for_rows(first: Fit, second: Fit) -> str:
    missing = {*first.design.left_out} ^ {*second.design.left_out}
    if not missing:
        return tr("Fit both to the same rows.")
    names = ", ".join(sorted(missing))
    return tr("Fit both to the rows where {names} is not missing.", names=names)


def _nested(first: Fit, second: Fit) -> tuple[Fit, Fit, np.ndarray]:
    """The smaller and the larger model, and how the effects of one are those of the other."""
    within = fixed_within(first, second), fixed_within(second, first)
    if first.criterion is Criterion.REML and not all(within):
        raise UserError(
            tr(
                "The models were fitted by REML and their fixed parts differ: restricted "
                "likelihoods are those of different contrasts of the data and cannot be compared."
            ),
            tr("Fit both by ML (option mle)."),
        )
    A, B = embedding(first, second), embedding(second, first)
    if within[0] and within[1] and A is not None and B is not None:
        raise UserError(
            tr("The two models are the same: neither has a parameter that the other lacks."),
            tr("Choose two different models."),
        )
    if within[0] and A is not None:
        return first, second, A
    if within[1] and B is not None:
        return second, first, B
    if not any(within):
        why = tr("neither fixed part is a special case of the other")
    elif A is None and B is None:
        why = tr("neither random part is a special case of the other")
    else:
        why = tr("the one with more fixed effects has the simpler random part")
    raise UserError(
        tr(
            "The models are not nested: {why}. The test compares a model with a "
            "special case of itself.",
            why=why,
        ),
        tr("Compare such models by AIC or BIC."),
    )


# The test


def comparable_log_likelihood(fit: Fit) -> float:
    """Of REML that for orthogonal columns: it does not depend on how the fixed part is written."""
    reml = fit.criterion is Criterion.REML
    return fit.log_likelihood + (fit.fixed_part.log_det if reml else 0.0)


def _test(small: Fit, large: Fit, A: np.ndarray, chi2: float, df: int, fixed: int) -> LRTest:
    if not small.design.blocks and fixed == 0:
        alone = against_linear_regression(large)
        assert alone is not None
        return alone
    cone = boundary(large.problem.covariance, A @ A.T)
    if cone.dimension == 0:
        return LRTest(f"chi2({df})", chi2, df, chi2_p(chi2, df), conservative=False)
    if not small.optimum.free.all():
        return _on_the_boundary(chi2, df)
    if cone.dimension == 1 and df == 1:
        why = tr("A variance cannot be negative: chibar2(01) allows for that.")
        return LRTest("chibar2(01)", chi2, 1, chibar01_p(chi2), False, explanation=why)
    kind = f"chi2({df})"
    reference = _reference(small, large, A, chi2, cone, extra=df - cone.dimension)
    return LRTest(
        kind,
        chi2,
        df,
        chi2_p(chi2, df),
        conservative=True,
        reference=reference.name if reference else "",
        reference_p=reference.p if reference else None,
        monte_carlo_error=reference.error if reference else None,
        explanation=explain_several(kind, reference, tr(_HYPOTHESIS)),
    )


def _reference(
    small: Fit, large: Fit, A: np.ndarray, chi2: float, cone: Cone, extra: int
) -> Reference | None:
    if cone.dimension == 1:
        half = np.array([0.5, 0.5])
        return Reference(mixture_name(half, extra), mixture_tail(half, chi2, extra))
    if not affordable(large.problem):
        return None
    G = small.optimum.value.G
    found = variance_cone(large.problem, A @ G @ A.T, kernel_of=A @ A.T)
    return None if found is None else mixture(found, chi2, extra)


def _on_the_boundary(chi2: float, df: int) -> LRTest:
    """Nothing better is known where the smaller fit has variances of zero itself."""
    kind = f"chi2({df})"
    why = tr(
        "The smaller model has itself an estimate on the boundary (a variance of zero or a "
        "correlation of one): no exact distribution is known, and {kind} is conservative.",
        kind=kind,
    )
    return LRTest(kind, chi2, df, chi2_p(chi2, df), conservative=True, explanation=why)


# Notes


def _search_notes(chi2: float) -> list[str]:
    if chi2 >= -TOO_HIGH:
        return []
    return [
        tr(
            "The larger model's likelihood is lower than the smaller's, which "
            "cannot be at its highest maximum: the statistic is set to 0."
        )
    ]


def _criterion_notes(fit: Fit) -> list[str]:
    if fit.criterion is not Criterion.REML:
        return []
    return [tr("REML: the test is of the random part; both models have the same fixed part.")]
