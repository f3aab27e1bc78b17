"""Any figure of the results in two or three plain sentences: what it is, how it was computed,
and what it means with the numbers and labels of this fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import sqrt

from core.inference.distributions import normal_quantile
from core.inference.summary import (
    RESIDUAL,
    FixedEffect,
    LRTest,
    RobustErrors,
    Summary,
    VarianceParameter,
)
from core.language import mark, tr, tr_plural
from core.model.spec import CONSTANT
from core.report.format import common_decimals, format_estimate, format_p, format_percent
from core.report.tables import reference_name

#: A parameter as printed: what it is, and of which effects.
_PARAMETER = re.compile(r"(sd|var|corr|cov)\((.*)\)$")


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
class Explainer:
    """Explains the figures of ``summary``.

    ``labels``: what variables are called in sentences. ``write``: how a number that is written
    for people is put on screen, for instance with a decimal comma.
    """

    summary: Summary
    labels: Mapping[str, str]
    write: Callable[[str], str] = str
    constant: str = CONSTANT  #: what the tables call it

    def explain(self, table: str, row: int, column: str) -> Explanation | None:
        """The cell of ``column`` in ``row`` of the table ``table``, both by their keys.

        None where there is no figure to explain.
        """
        if table == "fixed" and row < len(self.summary.fixed):
            return self._fixed(self.summary.fixed[row], column)
        if table == "random" and row < len(self.summary.random):
            return self._random(self.summary.random[row], column)
        if table == "lr_test" and self.summary.lr_test is not None:
            return self._test(self.summary.lr_test, row, column)
        if table == "iterations" and row < len(self.summary.iterations):
            return self._iteration(row)
        return self._groups(row) if table == "groups" else None

    # Words

    def number(self, value: float) -> str:
        """``value`` with the digits that a table would show."""
        return self.write(format_estimate(value, common_decimals([value])))

    def label(self, name: str) -> str:
        """What ``name``, a variable or an effect, is called."""
        titles = (e.title for e in self.summary.fixed if e.name == name)
        return self.labels.get(name) or next(titles, "") or name

    @property
    def _outcome(self) -> str:
        return self.label(self.summary.outcome)

    @property
    def _percent(self) -> str:
        return f"{self.write(format_percent(self.summary.level))} %"

    # Fixed effects

    def _fixed(self, e: FixedEffect, column: str) -> Explanation | None:
        if e.base:
            return Explanation(
                tr("{effect}: base", effect=e.name),
                (
                    tr(
                        "The other levels are compared with this one, whose "
                        "coefficient is 0 by definition."
                    ),
                ),
            )
        if e.omitted or e.estimate is None or e.se is None:
            return Explanation(
                tr("{effect}: omitted", effect=e.name),
                (
                    tr(
                        "This column of the fixed part is a linear combination of "
                        "the others, so that its coefficient cannot be told apart "
                        "from theirs. It is left out; what the model predicts is "
                        "the same without it."
                    ),
                ),
            )
        makers: dict[str, Callable[[FixedEffect, float, float], tuple[str, ...]]] = {
            "term": self._fixed_estimate,
            "estimate": self._fixed_estimate,
            "se": self._fixed_se,
            "z": self._fixed_z,
            "p": self._fixed_p,
            "lower": self._fixed_interval,
            "upper": self._fixed_interval,
        }
        if column not in makers:
            return None
        titles = {
            "se": mark("{effect}: standard error"),
            "z": mark("{effect}: z"),
            "p": mark("{effect}: p-value"),
            "lower": mark("{effect}: interval"),
        }
        title = tr(titles.get(column, mark("{effect}: estimate")), effect=e.name)
        return Explanation(title, makers[column](e, e.estimate, e.se))

    def _fixed_estimate(self, e: FixedEffect, estimate: float, se: float) -> tuple[str, ...]:
        how = tr(
            "It is the generalised least-squares estimate at the estimated "
            "variances, which maximises the {likelihood}.",
            likelihood=self._likelihood,
        )
        if e.name == CONSTANT:
            what = tr(
                "The mean of {outcome} is estimated at {estimate} where every "
                "predictor is 0, in a group that is itself average.",
                outcome=self._outcome,
                estimate=self.number(estimate),
            )
            return (what, how, tr("If 0 is no sensible value of a predictor, centre it."))
        if e.name not in self.labels:
            what = tr(
                "The coefficient of {effect} is {estimate}: {outcome} differs by so "
                "much, on average, when this column of the model is one larger "
                "and the others stay as they are.",
                effect=e.name,
                estimate=self.number(estimate),
                outcome=self._outcome,
            )
            return (what, how, *self._varies(e.name, estimate))
        if estimate >= 0:
            template = mark(
                "One more unit of {effect} goes with a {outcome} that is {size} higher on "
                "average, the rest of the model being the same."
            )
        else:
            template = mark(
                "One more unit of {effect} goes with a {outcome} that is {size} lower on "
                "average, the rest of the model being the same."
            )
        what = tr(
            template,
            effect=self.label(e.name),
            outcome=self._outcome,
            size=self.number(abs(estimate)),
        )
        return (what, how, *self._varies(e.name, estimate))

    def _varies(self, name: str, estimate: float) -> tuple[str, ...]:
        """How the slope of ``name`` varies between groups, where it does."""
        for p in self.summary.random:
            sd = self._sd(p)
            if sd and _effects(p) == [name]:
                low, high = estimate - 1.96 * sd, estimate + 1.96 * sd
                return (
                    tr(
                        "This is the slope in an average group of {level}: those "
                        "of 95 % of the groups are estimated to lie between {low} "
                        "and {high}.",
                        level=p.level,
                        low=self.number(low),
                        high=self.number(high),
                    ),
                )
        return ()

    def _fixed_se(self, e: FixedEffect, estimate: float, se: float) -> tuple[str, ...]:
        typically = tr(
            "If the study were repeated with other groups and rows, the "
            "estimate of {effect} would typically miss the true value by about {se}.",
            effect=e.name,
            se=self.number(se),
        )
        if self.summary.robust is not None:
            return (typically, self._robust(self.summary.robust))
        return (
            typically,
            tr(
                "It is the square root of the diagonal of (X′V⁻¹X)⁻¹ at the "
                "estimated variances, which are taken as known: with few groups it "
                "is somewhat too small."
            ),
        )

    def _robust(self, robust: RobustErrors) -> str:
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

    def _fixed_z(self, e: FixedEffect, estimate: float, se: float) -> tuple[str, ...]:
        z = self.write(f"{estimate / se:.2f}".replace("-", "−"))
        return (
            tr(
                "The estimate in units of its standard error: {estimate} / {se} = {z}.",
                estimate=self.number(estimate),
                se=self.number(se),
                z=z,
            ),
            tr(
                "If the true coefficient were 0, it would lie between −1.96 and "
                "1.96 in 95 % of studies with many groups."
            ),
        )

    def _fixed_p(self, e: FixedEffect, estimate: float, se: float) -> tuple[str, ...]:
        p = self._p(e.p if e.p is not None else 1.0)
        return (
            tr(
                "If the true coefficient of {effect} were 0, a z at least as far from 0 "
                "as this one would come up with probability {p} (both tails of the "
                "standard normal).",
                effect=e.name,
                p=p,
            ),
            tr(
                "It is not the probability that there is no effect, and it says "
                "nothing about how large or important the effect is: read the "
                "interval for that."
            ),
        )

    def _fixed_interval(self, e: FixedEffect, estimate: float, se: float) -> tuple[str, ...]:
        if e.lower is None or e.upper is None:
            return ()
        quantile = self.write(f"{normal_quantile(self.summary.level):.2f}")
        inside = e.lower <= 0.0 <= e.upper
        template = (
            mark(
                "Values of the coefficient that agree with the data: {low} to {high}; "
                "0 is among them."
            )
            if inside
            else mark(
                "Values of the coefficient that agree with the data: {low} to {high}; "
                "0 is not among them."
            )
        )
        return (
            tr(template, low=self.number(e.lower), high=self.number(e.upper)),
            tr(
                "It is the estimate ± {quantile} standard errors. Intervals made "
                "in this way hold the true value in about {percent} of studies "
                "with many groups.",
                quantile=quantile,
                percent=self._percent,
            ),
        )

    # Random effects

    def _random(self, p: VarianceParameter, column: str) -> Explanation | None:
        shown = p.title or p.parameter
        name = shown if p.level == RESIDUAL else f"{p.level}: {shown}"
        if column in ("level", "structure", "parameter", "estimate"):
            return Explanation(tr("{name}: estimate", name=name), self._random_estimate(p))
        if p.boundary or p.se is None:
            return Explanation(
                name,
                (
                    tr(
                        "The estimate lies on the boundary of what is possible (a "
                        "variance of 0 or a correlation of ±1), or depends on one "
                        "that does."
                    ),
                    tr(
                        "There the likelihood does not fall off to both sides, so "
                        "that a standard error and an interval made from it would "
                        "mean nothing."
                    ),
                ),
            )
        if column == "se":
            return Explanation(tr("{name}: standard error", name=name), self._random_se(p))
        if column in ("lower", "upper"):
            return Explanation(tr("{name}: interval", name=name), self._random_interval(p))
        return None

    def _random_estimate(self, p: VarianceParameter) -> tuple[str, ...]:
        found = _PARAMETER.match(p.parameter)
        if p.estimate is None or found is None:
            return (tr("It is not defined, because a variance that it depends on is 0."),)
        how = tr(
            "It is the value at which the {likelihood} is largest.", likelihood=self._likelihood
        )
        kind = found[1]
        if p.level == RESIDUAL:
            return (self._residual(p), how)
        if kind in ("corr", "cov"):
            return (self._together(p, kind), how)
        if p.estimate == 0.0:
            none = tr(
                "Groups of {level} do not differ here more than chance alone "
                "would make them differ: the variance is estimated at exactly "
                "0.",
                level=p.level,
            )
            return (none, how)
        return (self._spread(p), how, *self._icc(p))

    def _residual(self, p: VarianceParameter) -> str:
        sd = self._sd(p) or 0.0
        template = (
            mark(
                "Rows scatter around the line of their group with a standard deviation of {sd}: "
                "about 95 % of them lie within ±{number} of it, in units of {outcome}."
            )
            if self.summary.groups
            else mark(
                "Rows scatter around the line with a standard deviation of {sd}: "
                "about 95 % of them lie within ±{number} of it, in units of {outcome}."
            )
        )
        return tr(
            template,
            sd=self.number(sd),
            number=self.number(1.96 * sd),
            outcome=self._outcome,
        )

    def _spread(self, p: VarianceParameter) -> str:
        sd = self._sd(p) or 0.0
        within = tr(
            "95 % of the groups lie within ±{number} of the average", number=self.number(1.96 * sd)
        )
        effects = _effects(p)
        if effects == [CONSTANT]:
            slopes = any(
                set(_effects(q)) - {CONSTANT} and q.level == p.level for q in self.summary.random
            )
            template = (
                mark(
                    "The levels of {outcome} in the groups of {level} differ with a standard "
                    "deviation of {sd} where the predictors with random slopes are 0: {within}."
                )
                if slopes
                else mark(
                    "The levels of {outcome} in the groups of {level} differ with a standard "
                    "deviation of {sd}: {within}."
                )
            )
            return tr(
                template,
                outcome=self._outcome,
                level=p.level,
                sd=self.number(sd),
                within=within,
            )
        if len(effects) == 1 and not effects[0].startswith("R."):
            return tr(
                "The effect of {effect} differs between the groups of {level} "
                "with a standard deviation of {sd}: {within}.",
                effect=self.label(effects[0]),
                level=p.level,
                sd=self.number(sd),
                within=within,
            )
        names = tr(" and ").join(self.label(e.removeprefix("R.")) for e in effects)
        return tr(
            "The effects of {names} differ with a standard deviation of {sd}: {within}.",
            names=names,
            sd=self.number(sd),
            within=within,
        )

    def _icc(self, p: VarianceParameter) -> tuple[str, ...]:
        """The intraclass correlation, where there is one random intercept and no more."""
        others = [q for q in self.summary.random if q.level != RESIDUAL]
        residual = [q for q in self.summary.random if q.level == RESIDUAL]
        if len(others) != 1 or len(residual) != 1 or _effects(p) != [CONSTANT]:
            return ()
        between, within = (self._sd(p) or 0.0) ** 2, (self._sd(residual[0]) or 0.0) ** 2
        share = between / (between + within)
        return (
            tr(
                "That is {percent} % of the variance that the fixed part leaves, which is also "
                "the correlation of two rows of one group (the ICC).",
                percent=self.write(f"{100 * share:.1f}"),
            ),
        )

    def _together(self, p: VarianceParameter, kind: str) -> str:
        effects = _effects(p)
        named = [self._effect(e) for e in effects]
        pair = tr(" and ").join(named) if len(named) == 2 else tr("any two effects")
        value = p.estimate or 0.0
        if kind == "corr":
            size = tr("correlate at {number}", number=self.number(value))
        else:
            size = tr("have a covariance of {number}", number=self.number(value))
        first, second = named if len(named) == 2 else (tr("one effect"), tr("the other"))
        template = (
            mark(
                "Over the groups of {level}, {pair} {size}: where {first} is above the average, "
                "{second} tends to be above it."
            )
            if value > 0
            else mark(
                "Over the groups of {level}, {pair} {size}: where {first} is above the average, "
                "{second} tends to be below it."
            )
        )
        return tr(template, level=p.level, pair=pair, size=size, first=first, second=second)

    def _random_se(self, p: VarianceParameter) -> tuple[str, ...]:
        assert p.se is not None
        source = tr(
            "It comes from the curvature of the {likelihood} at its maximum, "
            "carried over to this scale.",
            likelihood=self._likelihood,
        )
        if self.summary.robust is not None:
            source = self._robust(self.summary.robust)
        return (
            tr(
                "How far the estimate would typically lie from the true value: "
                "about {se}. {source}",
                se=self.number(p.se),
                source=source,
            ),
            tr(
                "Do not divide the estimate by it to test whether it is 0: a "
                "variance cannot be negative, and the ratio is not normal there. "
                "Use the likelihood-ratio test."
            ),
        )

    def _random_interval(self, p: VarianceParameter) -> tuple[str, ...]:
        if p.lower is None or p.upper is None:
            return ()
        kind = p.parameter.partition("(")[0]
        scales = {
            "corr": mark(
                "It is computed on the scale of Fisher's z, where it is symmetric, and carried "
                "back."
            ),
            "cov": mark("It is computed on the scale of the covariance itself."),
        }
        logarithms = mark(
            "It is computed on the scale of logarithms, where it is symmetric, and carried back. "
            "It can therefore never hold 0."
        )
        return (
            tr(
                "Values that agree with the data: {lower} to {upper}.",
                lower=self.number(p.lower),
                upper=self.number(p.upper),
            ),
            tr(scales.get(kind, logarithms)),
            tr(
                "Intervals made in this way hold the true value in about {percent} "
                "of studies with many groups.",
                percent=self._percent,
            ),
        )

    # The small tables

    def _test(self, test: LRTest, row: int, column: str) -> Explanation:
        title = tr("Likelihood-ratio test")
        if column == "df":
            what = tr_plural(
                "The test asks about {n} variance parameter.",
                "The test asks about {n} variance parameters at once.",
                test.df,
            )
            return Explanation(title, (what, reference_name(test.explanation)))
        if column == "p" or row == 1:
            value = test.reference_p if row == 1 and test.reference_p is not None else test.p
            template = (
                mark(
                    "If the groups did not differ, a test statistic as large as this one would "
                    "come up with probability at most {p}."
                )
                if value == test.p and test.conservative
                else mark(
                    "If the groups did not differ, a test statistic as large as this one would "
                    "come up with probability {p}."
                )
            )
            what = tr(template, p=self._p(value))
            return Explanation(title, (what, reference_name(test.explanation)))
        chi2 = self.write(f"{test.chi2:.2f}")
        return Explanation(
            title,
            (
                tr(
                    "Twice the difference between the {likelihood} of this model "
                    "and that of the linear regression without random effects: "
                    "{chi2}.",
                    likelihood=self._likelihood,
                    chi2=chi2,
                ),
                tr(
                    "The larger it is, the worse the regression fits, which takes "
                    "all rows for independent."
                ),
            ),
        )

    def _iteration(self, row: int) -> Explanation:
        step = self.summary.iterations[row]
        template = (
            mark(
                "The {likelihood} after a Newton step, which goes where the gradient and "
                "curvature point."
            )
            if step.phase != "em"
            else mark(
                "The {likelihood} after an EM step, which never makes the fit worse and "
                "finds the neighbourhood."
            )
        )
        return Explanation(
            tr("Log likelihood"),
            (
                tr(template, likelihood=self._likelihood),
                tr(
                    "The search ends where no direction leads higher, which is "
                    "then proved from the gradient and curvature there. Only "
                    "differences between models of the same rows mean anything."
                ),
            ),
        )

    def _groups(self, row: int) -> Explanation | None:
        if row >= len(self.summary.groups):
            return None
        g = self.summary.groups[row]
        return Explanation(
            tr("Groups of {level}", level=g.level),
            (
                tr(
                    "The rows used fall into {n} groups of {level}, of {min} to "
                    "{max} rows ({avg} on average).",
                    n=g.n,
                    level=g.level,
                    min=g.min,
                    max=g.max,
                    avg=self.number(g.avg),
                ),
                tr(
                    "What is said about variation between groups rests on their "
                    "number, not on the number of rows."
                ),
            ),
        )

    # Parts

    @property
    def _likelihood(self) -> str:
        if self.summary.robust is not None:
            return tr("log pseudolikelihood")
        restricted = self.summary.criterion == "REML"
        return tr("restricted log likelihood") if restricted else tr("log likelihood")

    def _effect(self, name: str) -> str:
        return (
            tr("the level")
            if name == CONSTANT
            else tr("the effect of {name}", name=self.label(name))
        )

    def _sd(self, p: VarianceParameter) -> float | None:
        """The standard deviation that ``p`` is or whose square it is; None of a correlation."""
        kind = p.parameter.partition("(")[0]
        if p.estimate is None or kind not in ("sd", "var"):
            return None
        return p.estimate if kind == "sd" else sqrt(p.estimate)

    def _p(self, p: float) -> str:
        return self.write(format_p(p))


def _effects(p: VarianceParameter) -> list[str]:
    """The effects that a variance parameter is of: "corr(x,_cons)" is of x and _cons."""
    found = _PARAMETER.match(p.parameter)
    if found is None:
        return []
    separator = "," if found[1] in ("corr", "cov") else " "
    # A name may have both inside parentheses: center(x, school).
    return re.split(rf"{separator}(?![^()]*\))", found[2])
