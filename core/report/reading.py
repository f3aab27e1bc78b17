"""A fit as it is read: variance shares, ICCs, tests of terms, matrices, hypotheses, as Tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.engine.control import Control
from core.errors import UserError
from core.inference.hypotheses import Combination, Hypothesis
from core.inference.icc import (
    Explained,
    RSquared,
    explained_by_level,
    intraclass_correlations,
    r_squared,
)
from core.inference.marginal import GroupCovariance, effects_covariances
from core.inference.questions import Answer, Asked, Question, answers
from core.inference.variance import variance_parameters
from core.language import tr
from core.model.spec import CONSTANT, Scale
from core.report.estat import (
    combination_columns,
    explained_table,
    icc_table,
    matrix_table,
    shares_table,
    term_tables,
)
from core.report.format import (
    common_decimals,
    format_estimate,
    format_percent,
    format_statistic,
)
from core.report.table import Column, Table
from core.report.tables import (
    chi2_columns,
    groups_table,
    information_criteria_table,
    p_text,
    random_table,
)

if TYPE_CHECKING:
    from core.analysis import Analysis


@dataclass(frozen=True)
class Matrices:
    """The covariances and the correlations of one equation's effects."""

    level: str
    covariance: Table
    correlation: Table


@dataclass(frozen=True)
class Reading:
    """What is read off one fit beyond its tables.

    ``null_shares`` and ``explained`` are of the model without predictors, None and empty where
    this is it, or where it cannot be fitted: ``null_problem`` then says why.
    """

    shares: RSquared
    null_shares: RSquared | None
    explained: tuple[Explained, ...]
    null_problem: str
    tables: tuple[Table, ...]
    matrices: tuple[Matrices, ...]

    def table(self, key: str) -> Table | None:
        """The table ``key``, if it has rows."""
        return next((t for t in self.tables if t.key == key and t.rows), None)


def read_fit(analysis: Analysis, control: Control | None = None) -> Reading:
    """Everything there is to read off ``analysis``; fits the model without predictors.

    Raises Cancelled when asked to stop.
    """
    fit, level = analysis.fit, analysis.spec.options.level
    null, problem = _null(analysis, control)
    shares = r_squared(fit)
    explained = explained_by_level(fit, null.fit) if null else ()
    tables = (
        icc_table(intraclass_correlations(fit, level), level),
        shares_table(shares),
        explained_table(explained, analysis),
        information_criteria_table({tr("this model"): analysis.summary}),
        groups_table(analysis.summary),
        other_scale_table(analysis),
    )
    return Reading(
        shares,
        r_squared(null.fit) if null else None,
        explained,
        problem,
        tables,
        tuple(_matrices(analysis)),
    )


def reading_tables(
    analysis: Analysis, questions: Sequence[Question] = (), control: Control | None = None
) -> tuple[Table, ...]:
    """All tables of the reading in one row, the tests of terms and the hypotheses among them."""
    reading, level = read_fit(analysis, control), analysis.spec.options.level
    several = any(test.df > 1 for test in analysis.summary.terms)
    found = answers(analysis.fit, questions, level)
    tables = (
        *(term_tables(analysis).tables if several else ()),
        *(t for key in ("icc", "r2", "explained") if (t := reading.table(key))),
        *(m.correlation for m in reading.matrices),
        tests_table(found),
        combinations_table(found, level),
    )
    return tuple(table for table in tables if table.rows)


def other_scale_table(analysis: Analysis) -> Table:
    """The random-effects parameters as variances where they are shown as standard deviations,
    and the other way round (Stata's ``estat sd``)."""
    options = analysis.spec.options
    as_sd = options.scale is Scale.VARIANCE
    scale = Scale.SD if as_sd else Scale.VARIANCE
    random = variance_parameters(analysis.fit, options.level, scale)
    table = random_table(replace(analysis.summary, random=random, lr_test=None))
    title = (
        tr("Random effects as standard deviations") if as_sd else tr("Random effects as variances")
    )
    return replace(table, key="other_scale", title=title)


def tests_table(found: Sequence[Answer]) -> Table:
    """The answers to ``test`` and ``testparm``, a row each."""
    rows = []
    for a in found:
        if a.question.kind is not Asked.LINCOM:
            test = a.found.test if isinstance(a.found, Hypothesis) else None
            cells = (test.chi2, test.df, test.p) if test else (None, None, None)
            rows.append((a.question.command, *cells))
    columns = (
        Column("command", tr("Hypothesis")),
        *chi2_columns(),
    )
    asked = (a for a in found if a.question.kind is not Asked.LINCOM)
    return Table("tests", tr("Tests of coefficients"), columns, tuple(rows), tuple(_remarks(asked)))


def combinations_table(found: Sequence[Answer], level: float) -> Table:
    """The answers to ``lincom``, a row each."""
    columns = combination_columns("command", level)
    rows = []
    for a in found:
        if a.question.kind is Asked.LINCOM:
            c = a.found if isinstance(a.found, Combination) else None
            cells = (c.estimate, c.se, c.z, c.p, c.lower, c.upper) if c else (None,) * 6
            rows.append((a.question.command, *cells))
    asked = (a for a in found if a.question.kind is Asked.LINCOM)
    return Table(
        "combinations", tr("Linear combinations"), columns, tuple(rows), tuple(_remarks(asked))
    )


def answer_text(found: Hypothesis | Combination, level: float) -> str:
    """ "χ²(2) = 3.11, p = .211", or the estimate of a combination with its interval."""
    if isinstance(found, Hypothesis):
        t = found.test
        return f"χ²({t.df}) = {format_statistic(t.chi2)}, {p_text(t.p)}"
    figures = (found.estimate, found.se, found.lower, found.upper)
    decimals = common_decimals(figures)
    estimate, se, lower, upper = (format_estimate(f, decimals) for f in figures)
    return tr(
        "{estimate} (s.e. {se}), {level} % interval {lower} – {upper}, z = {z}, {p}",
        estimate=estimate,
        se=se,
        level=format_percent(level),
        lower=lower,
        upper=upper,
        z=format_statistic(found.z),
        p=p_text(found.p),
    )


def group_tables(found: GroupCovariance, most: int | None = None) -> tuple[Table, Table]:
    """The marginal covariances and correlations of one group's rows, by their numbers.

    ``most``: of so many of the first rows only.
    """
    names = [str(row + 1) for row in found.rows[:most].tolist()]
    shown = slice(0, len(names))
    left = found.size - len(names)
    notes = (tr("The first {n} of {total} rows.", n=len(names), total=found.size),) if left else ()
    of = {"level": found.level, "group": found.group}
    covariances = tr("Marginal covariances, {level} {group}", **of)
    correlations = tr("Marginal correlations, {level} {group}", **of)
    pairs = (
        ("marginal_covariance", covariances, found.covariance),
        ("marginal_correlation", correlations, found.correlation),
    )
    first, second = (
        replace(matrix_table(key, title, names, matrix[shown, shown]), notes=notes)
        for key, title, matrix in pairs
    )
    return first, second


def _null(analysis: Analysis, control: Control | None) -> tuple[Analysis | None, str]:
    """The model without predictors, or why there is none."""
    from core.analysis import null_analysis

    spec = analysis.spec
    slopes = any(set(e.names) - {CONSTANT} for e in spec.equations if not e.factor)
    if not spec.fixed and not slopes and spec.intercept:
        return None, ""
    try:
        return null_analysis(analysis, control), ""
    except UserError as error:
        return None, str(error)


def _matrices(analysis: Analysis) -> Iterator[Matrices]:
    """Of the equations with several effects: one effect has its variance alone."""
    for found in effects_covariances(analysis.fit):
        if len(found.names) > 1:
            yield Matrices(
                found.level,
                *(
                    replace(
                        matrix_table(key, matrix_title(key, found.level), found.titles, matrix),
                        level=found.level,
                    )
                    for key, matrix in (
                        ("covariance", found.covariance),
                        ("correlation", found.correlation),
                    )
                ),
            )


def matrix_title(key: str, level: str) -> str:
    """The title of the matrix ``key``, "covariance" or "correlation", of a level's effects."""
    if key == "covariance":
        return tr("Covariances of effects by {level}", level=level)
    return tr("Correlations of effects by {level}", level=level)


def _remarks(found: Iterator[Answer]) -> Iterator[str]:
    """What has to be said of some of the answers."""
    for a in found:
        if a.found is None:
            yield f"{a.question.command}: {a.reason}"
        elif isinstance(a.found, Hypothesis) and a.found.dropped:
            yield tr(
                "{command}: {n} of its restrictions follow from the others.",
                command=a.question.command,
                n=a.found.dropped,
            )
