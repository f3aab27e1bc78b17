"""What explanations are made of: titles and sentences, and the words and numbers in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt

from core.inference.summary import RobustErrors, Summary, VarianceParameter
from core.language import mark, tr
from core.model.spec import CONSTANT
from core.report.format import common_decimals, format_estimate, format_p, format_percent

#: A parameter as printed: what it is, and of which effects.
PARAMETER = re.compile(r"(sd|var|corr|cov)\((.*)\)$")


@dataclass(frozen=True)
class Explanation:
    """A ``title`` that names the figure, and sentences."""

    title: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)


@dataclass(frozen=True)
class Words:
    """What sentences about ``summary`` are filled in with.

    ``labels``: what variables are called in sentences. ``write``: how a number that is written
    for people is put on screen, for instance with a decimal comma.
    """

    summary: Summary
    labels: Mapping[str, str]
    write: Callable[[str], str] = str
    constant: str = CONSTANT  #: what the tables call it

    def number(self, value: float) -> str:
        """``value`` with the digits that a table would show."""
        return self.write(format_estimate(value, common_decimals([value])))

    def label(self, name: str) -> str:
        """What ``name``, a variable or an effect, is called."""
        titles = (e.title for e in self.summary.fixed if e.name == name)
        return self.labels.get(name) or next(titles, "") or name

    @property
    def outcome(self) -> str:
        """What the outcome is called."""
        return self.label(self.summary.outcome)

    @property
    def percent(self) -> str:
        """The confidence level: "95 %"."""
        return f"{self.write(format_percent(self.summary.level))} %"

    @property
    def likelihood(self) -> str:
        """What the fit has maximised."""
        if self.summary.robust is not None:
            return tr("log pseudolikelihood")
        restricted = self.summary.criterion == "REML"
        return tr("restricted log likelihood") if restricted else tr("log likelihood")

    def effect(self, name: str) -> str:
        """A random effect in the middle of a sentence."""
        return (
            tr("the level")
            if name == CONSTANT
            else tr("the effect of {name}", name=self.label(name))
        )

    def p(self, p: float) -> str:
        """A p-value as on screen."""
        return self.write(format_p(p))

    def robust_text(self, robust: RobustErrors) -> str:
        """How a robust standard error was computed."""
        if robust.cluster:
            template = mark(
                "It is robust: computed from how much the {n} groups of {cluster} pull the "
                "estimate this way and that, so that it holds even if the model of variances is "
                "wrong, when they are many and independent of each other."
            )
        else:
            template = mark(
                "It is robust: computed from how much the {n} rows pull the estimate this way "
                "and that, so that it holds even if the model of variances is wrong, when they "
                "are many and independent of each other."
            )
        return tr(template, n=robust.n, cluster=robust.cluster)


def sd_of(p: VarianceParameter) -> float | None:
    """The standard deviation that ``p`` is or whose square it is; None of a correlation."""
    kind = p.parameter.partition("(")[0]
    if p.estimate is None or kind not in ("sd", "var"):
        return None
    return p.estimate if kind == "sd" else sqrt(p.estimate)


def effects_of(p: VarianceParameter) -> list[str]:
    """The effects that a variance parameter is of: "corr(x,_cons)" is of x and _cons."""
    found = PARAMETER.match(p.parameter)
    if found is None:
        return []
    separator = "," if found[1] in ("corr", "cov") else " "
    # A name may have both inside parentheses: center(x, school).
    return re.split(rf"{separator}(?![^()]*\))", found[2])
