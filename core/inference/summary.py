"""The Summary of a fit: every figure of the output contract, typed. Tables and JSON read this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from core.language import mark

#: The pseudo-level under which the residual variance is reported.
RESIDUAL = "Residual"

#: Reference distributions that are called by words; others as "chi2(2)" and "0.50 chi2(1) + …".
EXACT, SIMULATED = mark("exact, simulated"), mark("mixture of chi2, simulated")


@dataclass(frozen=True)
class FixedEffect:
    """One fixed effect; the figures of an omitted one are None.

    ``term`` is the term it belongs to as a command writes it, ``title`` the effect as people read
    it ("gender: girl × math3"), ``cell`` what tells it from the term's other effects ("girl").
    ``empty``: it is omitted because no row has this combination of levels; ``base``: because it is
    a base level, shown because the model's options ask for it.
    """

    name: str
    estimate: float | None
    se: float | None
    z: float | None
    p: float | None
    lower: float | None
    upper: float | None
    omitted: bool = False
    empty: bool = False
    term: str = ""
    title: str = ""
    cell: str = ""
    base: bool = False


@dataclass(frozen=True)
class VarianceParameter:
    """One variance parameter as printed, e.g. level "school", parameter "sd(math3)".

    ``structure`` is "Identity", "Independent", "Exchangeable" or "Unstructured", None for the
    residual. ``se``, ``lower`` and ``upper`` are None at the boundary (``boundary`` True): a
    zero variance, a correlation of ±1, or a parameter undefined because of one. ``equation`` is
    the index of its equation in the model, -1 for the residual or where it is not known.
    ``title`` is the parameter as people read it, "sd(gender: girl)", "" if that is the same.
    """

    level: str
    structure: str | None
    parameter: str
    estimate: float | None
    se: float | None
    lower: float | None
    upper: float | None
    boundary: bool = False
    equation: int = -1
    title: str = ""


@dataclass(frozen=True)
class GroupCount:
    """How many groups a level has and the smallest, average and largest number of rows."""

    level: str
    n: int
    min: int
    avg: float
    max: int


@dataclass(frozen=True)
class WaldTest:
    """Joint Wald test of all fixed effects but the constant."""

    chi2: float
    df: int
    p: float


@dataclass(frozen=True)
class TermTest:
    """Joint Wald test of all coefficients of one term, as a command writes it."""

    term: str
    chi2: float
    df: int
    p: float


@dataclass(frozen=True)
class LRTest:
    """Likelihood-ratio test against linear regression.

    ``kind`` is printed: "chibar2(01)" or "chi2(3)". ``conservative`` says that the reference
    distribution is larger than the true one, so that ``p`` is an upper bound.

    Beside it a better answer where there is one: ``reference`` names the distribution,
    ``reference_p`` is its p-value and ``monte_carlo_error`` that value's standard error, None if
    it was not simulated. ``explanation`` says it in sentences.
    """

    kind: str
    chi2: float
    df: int
    p: float
    conservative: bool
    reference: str = ""
    reference_p: float | None = None
    monte_carlo_error: float | None = None
    explanation: str = ""


@dataclass(frozen=True)
class RobustErrors:
    """Standard errors from the scores of ``n`` independent clusters.

    ``cluster``: the variable that tells them apart, "" if every row is one.
    """

    cluster: str
    n: int


@dataclass(frozen=True)
class Iteration:
    """One line of the iteration log; ``phase`` is "em" or "gradient"."""

    phase: str
    iteration: int
    log_likelihood: float


@dataclass(frozen=True)
class Summary:
    """Everything that is printed about one fit. ``notes`` are sentences for the user.

    ``n_obs`` counts observations, which frequency weights make more than the ``n_rows`` rows
    used. ``robust``: where standard errors are robust, the log likelihood is then one of a model
    that need not be true, with sampling weights a pseudolikelihood.
    """

    command: str
    outcome: str
    criterion: str
    converged: bool
    log_likelihood: float
    n_obs: int
    n_left_out: int
    left_out: Mapping[str, int]
    groups: tuple[GroupCount, ...]
    wald: WaldTest | None
    fixed: tuple[FixedEffect, ...]
    random: tuple[VarianceParameter, ...]
    lr_test: LRTest | None
    iterations: tuple[Iteration, ...]
    notes: tuple[str, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)
    level: float = 95.0
    robust: RobustErrors | None = None
    n_rows: int = 0
    terms: tuple[TermTest, ...] = ()


def effects_in(parameter: str) -> list[str]:
    """The effects that a parameter is of: "math3" and "_cons" of "cov(math3,_cons)"."""
    inside = parameter.partition("(")[2].removesuffix(")")
    # Of an identity structure several effects share the parameter, apart by spaces.
    return inside.split("," if "," in inside else " ")


def to_json(summary: Summary) -> dict[str, Any]:
    """The JSON object of the command line's contract.

    ``robust`` only where standard errors are, ``base`` where base levels are shown; ``terms``
    only where one has several coefficients, as the tests of the others are those of their
    coefficients.
    """
    value = asdict(summary)
    if summary.robust is None:
        del value["robust"]
    if all(term.df <= 1 for term in summary.terms):
        del value["terms"]
    for key in ("outcome", "level", "left_out", "n_rows"):
        del value[key]
    for parameter in value["random"]:
        del parameter["equation"], parameter["title"]
    if not any(effect.base for effect in summary.fixed):
        for effect in value["fixed"]:
            del effect["base"]
    return value
