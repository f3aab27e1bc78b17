"""Any figure of the results in two or three plain sentences: what it is, how it was computed,
and what it means with the numbers and labels of this fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.inference.distributions import normal_quantile
from core.inference.summary import FixedEffect, LRTest
from core.language import mark, tr, tr_plural
from core.model.spec import CONSTANT
from core.report.explain_parameters import explain_parameter
from core.report.explain_words import Explanation, Words, effects_of, sd_of
from core.report.tables import reference_name

__all__ = ["Explainer", "Explanation"]


@dataclass(frozen=True)
class Explainer(Words):
    """Explains the figures of ``summary`` in its words."""

    def explain(self, table: str, row: int, column: str) -> Explanation | None:
        """The cell of ``column`` in ``row`` of the table ``table``, both by their keys.

        None where there is no figure to explain.
        """
        if table == "fixed" and row < len(self.summary.fixed):
            return self._fixed(self.summary.fixed[row], column)
        if table == "random" and row < len(self.summary.random):
            return explain_parameter(self, self.summary.random[row], column)
        if table == "lr_test" and self.summary.lr_test is not None:
            return self._test(self.summary.lr_test, row, column)
        if table == "iterations" and row < len(self.summary.iterations):
            return self._iteration(row)
        return self._groups(row) if table == "groups" else None

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
                        "This column of the fixed part is a linear combination of the others, so "
                        "that its coefficient cannot be told apart from theirs. It is left out; "
                        "what the model predicts is the same without it."
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
            likelihood=self.likelihood,
        )
        if e.name == CONSTANT:
            what = tr(
                "The mean of {outcome} is estimated at {estimate} where every "
                "predictor is 0, in a group that is itself average.",
                outcome=self.outcome,
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
                outcome=self.outcome,
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
            outcome=self.outcome,
            size=self.number(abs(estimate)),
        )
        return (what, how, *self._varies(e.name, estimate))

    def _varies(self, name: str, estimate: float) -> tuple[str, ...]:
        """How the slope of ``name`` varies between groups, where it does."""
        for p in self.summary.random:
            sd = sd_of(p)
            if sd and effects_of(p) == [name]:
                low, high = estimate - 1.96 * sd, estimate + 1.96 * sd
                return (
                    tr(
                        "This is the slope in an average group of {level}: those of 95 % of the "
                        "groups are estimated to lie between {low} and {high}.",
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
            return (typically, self.robust_text(self.summary.robust))
        return (
            typically,
            tr(
                "It is the square root of the diagonal of (X′V⁻¹X)⁻¹ at the estimated variances, "
                "which are taken as known: with few groups it is somewhat too small."
            ),
        )

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
        p = self.p(e.p if e.p is not None else 1.0)
        return (
            tr(
                "If the true coefficient of {effect} were 0, a z at least as far from 0 as this "
                "one would come up with probability {p} (both tails of the standard normal).",
                effect=e.name,
                p=p,
            ),
            tr(
                "It is not the probability that there is no effect, and it says nothing about how "
                "large or important the effect is: read the interval for that."
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
                "It is the estimate ± {quantile} standard errors. Intervals made in this way hold "
                "the true value in about {percent} of studies with many groups.",
                quantile=quantile,
                percent=self.percent,
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
            what = tr(template, p=self.p(value))
            return Explanation(title, (what, reference_name(test.explanation)))
        chi2 = self.write(f"{test.chi2:.2f}")
        return Explanation(
            title,
            (
                tr(
                    "Twice the difference between the {likelihood} of this model and that of the "
                    "linear regression without random effects: {chi2}.",
                    likelihood=self.likelihood,
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
                tr(template, likelihood=self.likelihood),
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
