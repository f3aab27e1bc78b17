"""What is read off a fit beyond its tables: ``levelwise estat`` and the options of ``fit``.

Each function gives the tables for people and the value for JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from core.errors import UserError
from core.inference.hypotheses import Combination, Hypothesis
from core.inference.icc import (
    Explained,
    IntraclassCorrelation,
    RSquared,
    explained_by_level,
    r_squared,
)
from core.inference.information_criteria import criteria_notes, information_criteria
from core.inference.marginal import effects_covariances, group_covariance
from core.inference.summary import RESIDUAL
from core.language import mark, tr
from core.model.spec import Criterion, Scale
from core.report.format import format_percent
from core.report.table import Cell, Column, Format, Table
from core.report.tables import (
    groups_table,
    information_criteria_table,
    random_table,
    term_test_columns,
)

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.influence import GroupInfluence

#: The keys of the rows of ``shares_table``; a level's has its name behind.
MARGINAL, CONDITIONAL, LEVEL = "marginal", "conditional", "level:"
#: The rows of a group that are shown as a matrix at most.
MOST_ROWS = 30


@dataclass(frozen=True)
class Statistic:
    """One answer: its tables and its JSON value."""

    tables: tuple[Table, ...]
    value: Any


_NO_ICC = mark(
    "The model has no random intercept: how alike two rows of a group are depends on the rows. "
    "See the marginal correlations (wcorrelation)."
)


# Tests of coefficients and terms


def term_tables(analysis: Analysis) -> Statistic:
    """Type III and sequential tests of every term."""
    from core.inference.term_tests import term_table

    found = term_table(analysis.fit, analysis.dataset)
    kinds = (
        (
            "type3",
            tr("Type III tests of terms"),
            found.type3,
            tr(
                "Each term given all others, factors coded sum-to-zero. In an interaction with a "
                "covariate, a factor is tested where the covariate is zero: centre it."
            ),
        ),
        (
            "sequential",
            tr("Sequential tests of terms"),
            found.sequential,
            tr("Each term given the constant and the terms before it."),
        ),
    )
    empty = [o.name for o in analysis.fit.design.omitted if o.empty]
    more = (
        (tr("Some combinations of levels have no rows: Type III hypotheses depend on which."),)
        if empty
        else ()
    )
    tables = tuple(
        Table(
            key,
            title,
            term_test_columns(),
            tuple((t.term, t.chi2, t.df, t.p) for t in tests),
            (note, *(more if key == "type3" else ())),
        )
        for key, title, tests, note in kinds
    )
    return Statistic(tables, asdict(found))


def hypothesis_table(kind: str, text: str, found: Hypothesis) -> Table:
    """One joint test of linear hypotheses."""
    rows = tuple((f"({k})", words) for k, words in enumerate(found.constraints, start=1))
    dropped = (tr("{n} of them follow from the others.", n=found.dropped),) if found.dropped else ()
    t = found.test
    words = f"χ²({t.df}) = {t.chi2:.2f}, p = {t.p:.4f}"
    columns = (Column("number", ""), Column("constraint", tr("Constraint")))
    return Table(f"{kind}", f"{kind} {text}", columns, rows, (words, *dropped))


def combination_columns(key: str, level: float) -> tuple[Column, ...]:
    """Of linear combinations of coefficients, what is combined under ``key``."""
    percent = format_percent(level)
    return (
        Column(key, tr("Combination")),
        Column("estimate", tr("Estimate"), Format.ESTIMATE),
        Column("se", tr("s.e."), Format.ESTIMATE),
        Column("z", "z", Format.STATISTIC),
        Column("p", "p", Format.P),
        Column("lower", tr("{percent} % lower", percent=percent), Format.ESTIMATE),
        Column("upper", tr("{percent} % upper", percent=percent), Format.ESTIMATE),
    )


def combination_table(found: Sequence[Combination], level: float) -> Table:
    """Linear combinations of coefficients."""
    rows = tuple((c.expression, c.estimate, c.se, c.z, c.p, c.lower, c.upper) for c in found)
    columns = combination_columns("expression", level)
    return Table("lincom", tr("Linear combinations"), columns, rows)


def hypothesis_json(kind: str, text: str, found: Hypothesis) -> dict[str, Any]:
    """One joint test as plain values."""
    return {
        "kind": kind,
        "expression": text,
        "constraints": list(found.constraints),
        "dropped": found.dropped,
        **asdict(found.test),
    }


# estat


def icc(analysis: Analysis, at: str) -> Statistic:
    """Intraclass correlations with their design effects."""
    from core.inference.icc import intraclass_correlations

    level = analysis.spec.options.level
    found = intraclass_correlations(analysis.fit, level)
    return Statistic((icc_table(found, level),), [asdict(c) for c in found])


def icc_table(found: Sequence[IntraclassCorrelation], level: float) -> Table:
    """The intraclass correlation of every level."""
    percent = format_percent(level)
    columns = (
        Column("level", tr("Level")),
        Column("icc", tr("ICC"), Format.ESTIMATE),
        Column("se", tr("s.e."), Format.ESTIMATE),
        Column("lower", tr("{percent} % lower", percent=percent), Format.ESTIMATE),
        Column("upper", tr("{percent} % upper", percent=percent), Format.ESTIMATE),
        Column("design_effect", tr("Design effect"), Format.STATISTIC),
        Column("effective_n", tr("Effective rows"), Format.STATISTIC),
    )
    rows = tuple(
        (c.level, c.estimate, c.se, c.lower, c.upper, c.design_effect, c.effective_n) for c in found
    )
    notes = [tr("Intervals are symmetric on the logit scale.")] if found else [tr(_NO_ICC)]
    if any(c.conditional for c in found):
        notes.append(tr("With random slopes these hold where the slopes' variables are zero."))
    return Table("icc", tr("Intraclass correlations"), columns, rows, tuple(notes))


def recovariance(analysis: Analysis, at: str) -> Statistic:
    """The covariance and correlation matrix of every equation's effects."""
    if not analysis.fit.design.blocks:
        raise UserError(tr("The model has no random effects."), tr("Add a level to it."))
    tables: list[Table] = []
    values: list[dict[str, Any]] = []
    for found in effects_covariances(analysis.fit):
        for key, template, matrix in (
            ("covariance", mark("Covariances of random effects, {level}"), found.covariance),
            ("correlation", mark("Correlations of random effects, {level}"), found.correlation),
        ):
            title = tr(template, level=found.level)
            tables.append(matrix_table(key, title, found.titles, matrix))
        values.append(
            {
                "level": found.level,
                "names": list(found.names),
                "covariance": found.covariance.tolist(),
                "correlation": found.correlation.tolist(),
            }
        )
    return Statistic(tuple(tables), values)


def wcorrelation(analysis: Analysis, at: str) -> Statistic:
    """The marginal standard deviations and correlations of one group's rows.

    ``at``: "school=12"; by default the first group of the lowest level.
    """
    level, _, group = at.partition("=")
    found = group_covariance(analysis.fit, level.strip(), group.strip())
    shown = slice(0, MOST_ROWS)
    names = [str(row + 1) for row in found.rows[shown]]
    left = len(found.rows) - len(names)
    note = (
        (tr("The first {n} of {total} rows.", n=len(names), total=len(found.rows)),) if left else ()
    )
    title = tr("Marginal correlations, {level} {group}", level=found.level, group=found.group)
    sd = Table(
        "sd",
        tr("Marginal standard deviations, {level} {group}", level=found.level, group=found.group),
        (Column("row", tr("Row")), Column("sd", tr("s.d."), Format.ESTIMATE)),
        tuple(zip(names, found.sd[shown].tolist(), strict=True)),
        note,
    )
    matrix = matrix_table("wcorrelation", title, names, found.correlation[shown, shown])
    value = {
        "level": found.level,
        "group": found.group,
        "rows": (found.rows + 1).tolist(),
        "sd": found.sd.tolist(),
        "correlation": found.correlation.tolist(),
    }
    return Statistic((sd, matrix), value)


def matrix_table(key: str, title: str, names: Sequence[str], matrix: np.ndarray) -> Table:
    """The lower triangle of a symmetric matrix."""
    columns = (Column("name", ""), *(Column(n, n, Format.ESTIMATE) for n in names))
    rows: list[tuple[Cell, ...]] = []
    for i, name in enumerate(names):
        own = [float(v) if np.isfinite(v) else None for v in matrix[i, : i + 1]]
        rows.append((name, *own, *[None] * (len(names) - i - 1)))
    return Table(key, title, columns, tuple(rows))


def group(analysis: Analysis, at: str) -> Statistic:
    """How many groups each level has, and their sizes."""
    summary = analysis.summary
    return Statistic((groups_table(summary),), [asdict(g) for g in summary.groups])


def sd(analysis: Analysis, at: str) -> Statistic:
    """The random-effects parameters as standard deviations and correlations."""
    from dataclasses import replace

    from core.inference.variance import variance_parameters

    level = analysis.spec.options.level
    random = variance_parameters(analysis.fit, level, Scale.SD)
    value = [{k: v for k, v in asdict(p).items() if k not in ("equation", "title")} for p in random]
    return Statistic((random_table(replace(analysis.summary, random=random)),), value)


def ic(analysis: Analysis, at: str) -> Statistic:
    """AIC and BIC."""
    table = information_criteria_table({tr("model"): analysis.summary})
    value = asdict(information_criteria(analysis.summary))
    return Statistic((table,), {**value, "notes": list(criteria_notes([analysis.summary]))})


def r2(analysis: Analysis, at: str) -> Statistic:
    """R² of both kinds, and what is explained of the null model's variances."""
    from core.analysis import null_analysis

    found = r_squared(analysis.fit)
    explained = explained_by_level(analysis.fit, null_analysis(analysis).fit)
    shares = shares_table(found)
    against = explained_table(explained, analysis)
    return Statistic(
        (shares, against), {**asdict(found), "explained": [asdict(e) for e in explained]}
    )


def shares_table(found: RSquared) -> Table:
    """R² of both kinds and the share of every part in the whole variance."""
    total = found.fixed + found.random + found.residual
    parts = (
        (MARGINAL, tr("R² marginal (fixed part)"), found.fixed),
        (CONDITIONAL, tr("R² conditional (both parts)"), found.fixed + found.random),
        *((LEVEL + name, share_title(name), value) for name, value in found.levels),
        (RESIDUAL, RESIDUAL, found.residual),
    )
    return Table(
        "r2",
        "R²",
        (
            Column("what", ""),
            Column("variance", tr("Variance"), Format.ESTIMATE),
            Column("share", tr("Share"), Format.ESTIMATE),
        ),
        tuple((what, variance, variance / total) for _, what, variance in parts),
        (tr("Nakagawa and Schielzeth (2013); with random slopes Johnson (2014)."),),
        row_keys=tuple(key for key, _, _ in parts),
    )


def share_title(level: str) -> str:
    """What ``shares_table`` calls the part of the random effects of ``level``."""
    return tr("Random effects, {level}", level=level)


def explained_table(explained: Sequence[Explained], analysis: Analysis) -> Table:
    """What ``analysis`` explains of the variances of the model without predictors."""
    return Table(
        "explained",
        tr("Variance explained, against the model without predictors"),
        (
            Column("level", tr("Level")),
            Column("null", tr("Null model"), Format.ESTIMATE),
            Column("model", tr("This model"), Format.ESTIMATE),
            Column("share", tr("Explained"), Format.ESTIMATE),
        ),
        tuple((e.level, e.null, e.model, e.share) for e in explained),
        _explained_notes(analysis),
    )


def _explained_notes(analysis: Analysis) -> tuple[str, ...]:
    notes = [tr("A share can be negative: a predictor may raise the variance at a higher level.")]
    if analysis.spec.criterion is Criterion.REML:
        notes.append(tr("Both models are fitted by REML to the same rows."))
    return tuple(notes)


def terms(analysis: Analysis, at: str) -> Statistic:
    """Type III and sequential tests of every term."""
    return term_tables(analysis)


def influence(analysis: Analysis, at: str) -> Statistic:
    """Cook's distance and DFBETAS of every group of every level, and the most influential rows."""
    from core.inference.influence import influence_of
    from core.report.influence_tables import group_influence_table, row_influence_table

    found = influence_of(analysis.fit)
    rows = found.rows
    value: dict[str, Any] = {
        "names": list(rows.names),
        "rows": (found.places + 1).tolist(),
        "leverage": rows.leverage.tolist(),
        "fixed_leverage": rows.fixed_leverage.tolist(),
        "standardised": rows.standardised.tolist(),
        "cooks": rows.cooks.tolist(),
        "dfbetas": rows.dfbetas.tolist(),
    }
    if found.groups:
        value["levels"] = [_group_values(groups) for groups in found.groups]
        value["groups"] = value["levels"][0]
    shown = [group_influence_table(groups) for groups in found.groups]
    return Statistic((*shown, row_influence_table(rows, found.places, MOST_ROWS)), value)


def _group_values(groups: GroupInfluence) -> dict[str, Any]:
    return {
        "level": groups.level,
        "labels": list(groups.labels),
        "leverage": groups.leverage.tolist(),
        "cooks": groups.cooks.tolist(),
        "dfbetas": groups.dfbetas.tolist(),
    }


#: What ``levelwise estat`` knows.
STATISTICS: Mapping[str, Callable[[Analysis, str], Statistic]] = {
    "icc": icc,
    "recovariance": recovariance,
    "wcorrelation": wcorrelation,
    "group": group,
    "sd": sd,
    "ic": ic,
    "r2": r2,
    "terms": terms,
    "influence": influence,
}
