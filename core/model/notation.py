"""The equation of a model as LaTeX, for the equation strip of the window, in three notations.

Rows have the index i, the groups of the lowest level j, of the one above k, and so on; the
values of factors (``R.id``) have the letters after them. Random effects are u, v, w. A coefficient
and the random effects of the same term have the same number, 0 for the constant and for factors,
which are random intercepts. Nothing is known of the data, so that every variable has all indices.

With a ``summary``, estimates stand in place of coefficients and variances: terms that were
omitted are left out, variances are shown whatever scale the tables have. Terms that have one of
the ``labels`` are written as that text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.inference.summary import Summary
from core.model._distributions import (
    random_distributions,
    residual_distribution,
    residual_variance,
)
from core.model._sums import (
    CONTINUED,
    coefficient_lines,
    fixed_products,
    random_terms,
    row_products,
    sum_lines,
)
from core.model._symbols import Notation, escape_name, indexed
from core.model.labels import NO_LABELS, Labels
from core.model.spec import ModelSpec

__all__ = [
    "CONTINUED",
    "NOTATIONS",
    "Equation",
    "by_level",
    "combined",
    "distributional",
    "equation_lines",
    "escape_name",
]


@dataclass(frozen=True)
class Equation:
    """An equation: ``lines`` of LaTeX in math mode, each to be typeset on its own."""

    lines: tuple[str, ...]

    @property
    def latex(self) -> str:
        """All lines as one displayed equation for a LaTeX document (needs amsmath)."""
        return "\\begin{gathered}\n" + " \\\\\n".join(self.lines) + "\n\\end{gathered}"


def combined(
    spec: ModelSpec, summary: Summary | None = None, labels: Labels = NO_LABELS
) -> Equation:
    """The whole model in one equation, then the distributions of the random effects."""
    model = Notation(spec, labels)
    terms = [
        *fixed_products(model, summary), *model.offset, *random_terms(model), model.residual,
    ]  # fmt: skip
    return Equation((*sum_lines(model.outcome, terms), *_distributions(model, summary)))


def by_level(
    spec: ModelSpec, summary: Summary | None = None, labels: Labels = NO_LABELS
) -> Equation:
    """One equation for the rows, one for each coefficient that varies, then distributions."""
    model = Notation(spec, labels)
    rows = [*row_products(model, summary), *model.offset, model.residual]
    coefficients = (line for n in model.numbers for line in coefficient_lines(model, n, summary))
    return Equation(
        (*sum_lines(model.outcome, rows), *coefficients, *_distributions(model, summary))
    )


def distributional(
    spec: ModelSpec, summary: Summary | None = None, labels: Labels = NO_LABELS
) -> Equation:
    """The outcome's distribution given its mean, the mean, the random effects' distributions.

    The notation of Gelman and Hill (2007) and of many Bayesian texts: y ~ N(mu, sigma^2).
    """
    model = Notation(spec, labels)
    mean = indexed(r"\mu", model.indices)
    variance = residual_variance(model, summary)
    terms = [*fixed_products(model, summary), *model.offset, *random_terms(model)]
    return Equation(
        (
            rf"{model.outcome} \sim N({mean},\ {variance})",
            *sum_lines(mean, terms),
            *random_distributions(model, summary),
        )
    )


#: Each notation under the name that the window has for it.
NOTATIONS: dict[str, Callable[[ModelSpec, Summary | None, Labels], Equation]] = {
    "formula": combined,
    "levels": by_level,
    "distributions": distributional,
}


def equation_lines(
    spec: ModelSpec,
    notation: str = "formula",
    summary: Summary | None = None,
    labels: Labels = NO_LABELS,
) -> tuple[str, ...]:
    """The lines of the notation called so, with estimates if there is a ``summary``."""
    return NOTATIONS[notation](spec, summary, labels).lines


def _distributions(model: Notation, summary: Summary | None) -> tuple[str, ...]:
    return (*random_distributions(model, summary), residual_distribution(model, summary))
