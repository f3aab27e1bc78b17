"""The figures of several models side by side in plain sentences, each by the fit it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from core.inference.information_criteria import information_criteria
from core.inference.pairwise import Pair
from core.inference.summary import Summary
from core.language import mark, tr, tr_plural
from core.model.spec import Criterion
from core.report.explain import Explainer, Explanation
from core.report.format import format_p, format_statistic
from core.report.journal import (
    CRITERION,
    FIXED,
    LOG_LIKELIHOOD,
    PARAMETERS,
    RANDOM,
    ROWS,
    groups_row,
    named_parameters,
)
from core.report.tables import reference_name


@dataclass(frozen=True)
class ModelsExplainer:
    """Explains the cells of ``journal_table(summaries)``; otherwise as ``Explainer``."""

    summaries: Mapping[str, Summary]
    labels: Mapping[str, str]
    write: Callable[[str], str] = str

    def explain(
        self, section: str, row: str, model: int, *, error: bool = False
    ) -> Explanation | None:
        """The figure of model number ``model`` in the row called ``row`` under ``section``.

        Both are names of ``journal_names``, the section that of a heading; ``error``: its standard
        error is meant. None where the model has no such figure.
        """
        names = list(self.summaries)
        if not 0 <= model < len(names):
            return None
        summary = self.summaries[names[model]]
        explainer = Explainer(summary, self.labels, self.write)
        column = "se" if error else "estimate"
        found: Explanation | None = None
        if section == FIXED:
            place = _place([effect.name for effect in summary.fixed], row)
            found = explainer.explain("fixed", place, column) if place is not None else None
        elif section == RANDOM:
            place = _place([name for name, _ in named_parameters(summary.random)], row)
            found = explainer.explain("random", place, column) if place is not None else None
        elif not error:
            found = self._statistic(explainer, row)
        return Explanation(f"{names[model]}, {found.title}", found.sentences) if found else None

    def explain_test(self, names: Sequence[str], pair: Pair, column: str) -> Explanation | None:
        """A figure of ``pairs_table(names, …)``: its column is called ``column``."""
        if pair.comparison is None:
            return None
        test = pair.comparison.test
        smaller, larger = names[pair.smaller], names[pair.larger]
        title = tr("{smaller} against {larger}", smaller=smaller, larger=larger)
        if column in ("smaller", "larger", "chi2"):
            kind = tr("restricted log likelihood") if _restricted(pair) else tr("log likelihood")
            what = tr(
                "Twice the difference between the {likelihood} of {larger} and that of {smaller}: "
                "{chi2}.",
                likelihood=kind,
                larger=larger,
                smaller=smaller,
                chi2=self.write(f"{test.chi2:.2f}"),
            )
            why = tr(
                "The larger it is, the more {smaller} loses by what it leaves out of {larger}.",
                smaller=smaller,
                larger=larger,
            )
            return Explanation(title, (what, why))
        if column == "df":
            what = tr_plural(
                "{larger} has {n} parameter more than {smaller}.",
                "{larger} has {n} parameters more than {smaller}.",
                test.df,
                larger=larger,
                smaller=smaller,
            )
            return Explanation(title, (what,))
        better = column in ("better", "better_p")
        value = test.reference_p if better else test.p
        if value is None:
            return None
        template = (
            mark(
                "If {smaller} were true, a statistic as large as this one would come up with "
                "probability at most {p}, by the distribution {kind}."
            )
            if test.conservative and not better
            else mark(
                "If {smaller} were true, a statistic as large as this one would come up with "
                "probability {p}, by the distribution {kind}."
            )
        )
        kind = reference_name(test.reference if better else test.kind)
        what = tr(template, smaller=smaller, p=self.write(format_p(value)), kind=kind)
        return Explanation(title, (what, reference_name(test.explanation)))

    def _statistic(self, explainer: Explainer, row: str) -> Explanation | None:
        summary = explainer.summary
        levels = [groups_row(group.level) for group in summary.groups]
        if row in levels:
            return explainer.explain("groups", levels.index(row), "n")
        makers: dict[str, Callable[[Summary], tuple[str, ...]]] = {
            ROWS: _rows,
            PARAMETERS: _parameters,
            LOG_LIKELIHOOD: self._log_likelihood,
            "AIC": self._aic,
            "BIC": self._bic,
            CRITERION: _criterion,
        }
        if row not in makers:
            return None
        title = tr("log likelihood") if row == LOG_LIKELIHOOD else tr(row)
        return Explanation(title, makers[row](summary))

    def _log_likelihood(self, summary: Summary) -> tuple[str, ...]:
        return (
            tr(
                "The {likelihood} at its maximum: the higher, the better the model "
                "fits the data that it was fitted to.",
                likelihood=_likelihood(summary),
            ),
            tr(
                "Only differences mean anything, between models of the same rows and with the "
                "same fixed part."
            )
            if summary.criterion == Criterion.REML
            else tr("Only differences mean anything, between models of the same rows."),
        )

    def _aic(self, summary: Summary) -> tuple[str, ...]:
        found = information_criteria(summary)
        sum_ = f"−2 × {self._figure(found.log_likelihood)} + 2 × {found.parameters}"
        return (
            tr(
                "The fit less what the parameters cost: {sum} = {aic}.",
                sum=sum_,
                aic=self._figure(found.aic),
            ),
            tr(
                "The smaller, the better the model is expected to predict other "
                "data like these. Differences under 2 decide little."
            ),
            *_caveat(summary),
        )

    def _bic(self, summary: Summary) -> tuple[str, ...]:
        found = information_criteria(summary)
        each = self.write(f"{log(found.n):.2f}")
        sum_ = f"−2 × {self._figure(found.log_likelihood)} + {each} × {found.parameters}"
        return (
            tr(
                "As the AIC, but each parameter costs the logarithm of the number "
                "of rows: {sum} = {bic}.",
                sum=sum_,
                bic=self._figure(found.bic),
            ),
            tr("The smaller, the better; it prefers smaller models than the AIC does."),
            *_caveat(summary),
        )

    def _figure(self, value: float) -> str:
        return self.write(format_statistic(value))


def _place(names: Sequence[str], name: str) -> int | None:
    return names.index(name) if name in names else None


def _restricted(pair: Pair) -> bool:
    return pair.comparison is not None and pair.comparison.criterion == Criterion.REML


def _likelihood(summary: Summary) -> str:
    return (
        tr("restricted log likelihood")
        if summary.criterion == Criterion.REML
        else tr("log likelihood")
    )


def _caveat(summary: Summary) -> tuple[str, ...]:
    if summary.criterion == Criterion.REML:
        return (tr("By REML, compare models with the same fixed part only."),)
    return ()


def _rows(summary: Summary) -> tuple[str, ...]:
    left_out = (
        tr_plural(
            "{n} row without a value in one of them left out.",
            "{n} rows without a value in one of them left out.",
            summary.n_left_out,
        )
        if summary.n_left_out
        else tr("No row had to be left out.")
    )
    used = tr_plural(
        "The model is fitted to {n} row that has a value in each of its variables.",
        "The model is fitted to {n} rows that have a value in each of its variables.",
        summary.n_obs,
    )
    return (
        f"{used} {left_out}",
        tr("Compare figures of fit only between models of the same rows."),
    )


def _parameters(summary: Summary) -> tuple[str, ...]:
    fixed = sum(not effect.omitted for effect in summary.fixed)
    random = len(summary.random)
    return (
        tr(
            "What was estimated: {coefficients} of the fixed part and {parameters} of variances "
            "and covariances.",
            coefficients=tr_plural("{n} coefficient", "{n} coefficients", fixed),
            parameters=tr_plural("{n} parameter", "{n} parameters", random),
        ),
        tr("AIC and BIC charge for each of them."),
    )


def _criterion(summary: Summary) -> tuple[str, ...]:
    if summary.criterion == Criterion.REML:
        return (
            tr(
                "REML, restricted maximum likelihood: the variances are estimated from what the "
                "fixed part leaves, so that they are not too small in small samples."
            ),
            tr("Models with different fixed parts are compared by ML."),
        )
    return (
        tr("ML, maximum likelihood: models may differ in their fixed part as well."),
        tr("Its variances are somewhat too small where there are few groups; REML mends that."),
    )
