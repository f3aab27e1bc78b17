"""A Summary, and the predictions of a fit, as Tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from core.inference.effect_titles import effect_titles
from core.inference.information_criteria import criteria_notes, information_criteria
from core.inference.summary import (
    EXACT,
    SIMULATED,
    FixedEffect,
    LRTest,
    Summary,
    WaldTest,
)
from core.language import capitalised, english, mark, tr, tr_plural
from core.model.labels import NO_LABELS, Labels
from core.model.spec import ALL, CONSTANT, Criterion
from core.report.format import format_loglik, format_p, format_percent
from core.report.group_lines import group_lines, path
from core.report.labelled import (
    LINES,
    effects_title,
    labelled,
    lines_title,
    relabelled,
    se_heading,
)
from core.report.table import Cell, Column, Format, Table

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.comparison import Comparison
    from core.inference.predictions import GroupEffects
    from core.model.design import Design, Grouping

CONSERVATIVE = mark(
    "This test is conservative: a variance cannot be negative, so the true p-value is smaller "
    "than the one printed."
)


def summary_tables(summary: Summary) -> tuple[Table, ...]:
    """Every table of a fit, in the order they are printed; those without rows are left out."""
    tables = (
        model_table(summary),
        fixed_table(summary),
        terms_table(summary),
        random_table(summary),
        groups_table(summary),
        lr_table(summary),
        iterations_table(summary),
    )
    return tuple(table for table in tables if table.rows)


def analysis_tables(analysis: Analysis, labels: Labels = NO_LABELS) -> tuple[Table, ...]:
    """Every table of a fit, then the random effects and lines of every group.

    Terms and levels are called by their ``labels``.
    """
    design, effects = analysis.fit.design, analysis.effects
    groups = (
        *random_effects_tables(design, effects),
        *group_lines_tables(coefficients(analysis.summary), design, effects),
    )
    names = [name for block in design.blocks for name in block.names] + list(design.x_names)
    return (
        *summary_tables(labelled(analysis.summary, labels)),
        *(relabelled(table, names, labels) for table in groups),
    )


def model_table(summary: Summary) -> Table:
    """What was fitted to how many rows, and whether it converged; the notes of the fit."""
    columns = (Column("what", tr("Model")), Column("value", ""))
    rows = (
        (tr("Command"), summary.command),
        (tr("Outcome"), summary.outcome),
        (tr("Criterion"), summary.criterion),
        (tr("Rows used"), summary.n_rows or summary.n_obs),
        *(
            ((tr("Observations"), summary.n_obs),)
            if summary.n_rows not in (0, summary.n_obs)
            else ()
        ),
        (tr("Rows left out"), summary.n_left_out),
        (capitalised(_loglik_name(summary)), summary.log_likelihood),
        (tr("Converged"), tr("yes") if summary.converged else tr("no")),
    )
    return Table("model", tr("Model"), columns, rows, summary.notes)


def fixed_table(summary: Summary) -> Table:
    """The fixed effects, with the Wald test and the log likelihood in the notes.

    The figures of an omitted effect are empty and its term is marked.
    """
    rows = tuple(
        (_fixed_name(e), e.estimate, e.se, e.z, e.p, e.lower, e.upper) for e in summary.fixed
    )
    columns = (
        Column("term", tr("Term")),
        Column("estimate", tr("Estimate"), Format.ESTIMATE),
        _se_column(summary),
        Column("z", "z", Format.STATISTIC),
        Column("p", "p", Format.P),
        *_interval_columns(summary.level),
    )
    wald = (wald_text(summary.wald),) if summary.wald else ()
    return Table("fixed", tr("Fixed effects"), columns, rows, (*wald, loglik_text(summary)))


def term_test_columns() -> tuple[Column, ...]:
    """The columns of tests of terms."""
    return (Column("term", tr("Term")), *chi2_columns())


def terms_table(summary: Summary) -> Table:
    """The joint test of every term; no rows where each term is one coefficient."""
    several = any(test.df > 1 for test in summary.terms)
    rows = tuple((t.term, t.chi2, t.df, t.p) for t in summary.terms) if several else ()
    note = tr("Wald tests that all coefficients of a term are zero, as they are coded.")
    return Table("terms", tr("Joint tests of terms"), term_test_columns(), rows, (note,))


def random_table(summary: Summary) -> Table:
    """The random-effects parameters and the residual, with the LR test in the notes."""
    rows = tuple(
        (p.level, p.structure, p.title or p.parameter, p.estimate, p.se, p.lower, p.upper)
        for p in summary.random
    )
    columns = (
        Column("level", tr("Level")),
        Column("structure", tr("Structure")),
        Column("parameter", tr("Parameter")),
        Column("estimate", tr("Estimate"), Format.ESTIMATE),
        _se_column(summary),
        *_interval_columns(summary.level),
    )
    test = (lr_text(summary.lr_test),) if summary.lr_test else ()
    return Table("random", tr("Random effects"), columns, rows, test)


def _se_column(summary: Summary) -> Column:
    return Column("se", tr("Robust s.e.") if summary.robust else tr("s.e."), Format.ESTIMATE)


def groups_table(summary: Summary) -> Table:
    """How many groups each level has, and their sizes."""
    columns = (
        Column("level", tr("Level")),
        Column("groups", tr("Groups"), Format.INTEGER),
        Column("min", tr("Smallest"), Format.INTEGER),
        Column("avg", tr("Average"), Format.STATISTIC),
        Column("max", tr("Largest"), Format.INTEGER),
    )
    rows = tuple((g.level, g.n, g.min, g.avg, g.max) for g in summary.groups)
    return Table("groups", tr("Groups"), columns, rows, (rows_text(summary),))


def lr_table(summary: Summary) -> Table:
    """The likelihood-ratio test against linear regression; no rows if it was not made.

    A second row holds the better reference distribution where there is one.
    """
    test = summary.lr_test
    if test is None:
        return Table("lr_test", tr("Likelihood-ratio test"), _test_columns(), ())
    return _test_table("lr_test", tr("against linear regression"), test)


def comparison_table(comparison: Comparison, smaller: str = "", larger: str = "") -> Table:
    """The likelihood-ratio test of two models, by their commands or the names given."""
    first, second = smaller or comparison.smaller, larger or comparison.larger
    models = (
        tr("{first} within {second}", first=first, second=second)
        if smaller or larger
        else tr("smaller within larger model")
    )
    commands = (
        ()
        if smaller or larger
        else (tr("Smaller: {first}", first=first), tr("Larger: {second}", second=second))
    )
    table = _test_table("comparison", models, comparison.test)
    return replace(table, notes=(*commands, *table.notes, *comparison.notes))


def information_criteria_table(summaries: Mapping[str, Summary]) -> Table:
    """AIC and BIC of several fits, by the names of their models."""
    columns = (
        Column("model", tr("Model")),
        Column("n", tr("Rows"), Format.INTEGER),
        Column("criterion", tr("Criterion")),
        Column("log_likelihood", tr("Log likelihood"), Format.LOGLIK),
        Column("parameters", tr("Parameters"), Format.INTEGER),
        Column("aic", "AIC", Format.STATISTIC),
        Column("bic", "BIC", Format.STATISTIC),
    )
    rows = []
    for name, summary in summaries.items():
        c = information_criteria(summary)
        rows.append((name, c.n, summary.criterion, c.log_likelihood, c.parameters, c.aic, c.bic))
    return Table(
        "information_criteria",
        tr("Information criteria"),
        columns,
        tuple(rows),
        criteria_notes(summaries.values()),
    )


def _test_columns() -> tuple[Column, ...]:
    return (
        Column("test", tr("Test")),
        Column("distribution", tr("Reference distribution")),
        *chi2_columns(),
    )


def chi2_columns() -> tuple[Column, ...]:
    """Those of a chi-square, its degrees of freedom and its p-value."""
    return (
        Column("chi2", "χ²", Format.STATISTIC),
        Column("df", tr("df"), Format.INTEGER),
        Column("p", "p", Format.P),
    )


def _test_table(key: str, what: str, test: LRTest) -> Table:
    rows: list[tuple[Cell, ...]] = [(what, reference_name(test.kind), test.chi2, test.df, test.p)]
    if test.reference_p is not None and test.reference != test.kind:
        rows.append((what, reference_name(test.reference), test.chi2, None, test.reference_p))
    fallback = tr(CONSERVATIVE) if test.conservative else ""
    notes = tuple(reference_name(note) for note in (test.explanation or fallback,) if note)
    return Table(key, tr("Likelihood-ratio test"), _test_columns(), tuple(rows), notes)


def iterations_table(summary: Summary) -> Table:
    """The iteration log."""
    names = {"em": tr("EM"), "gradient": tr("Newton")}
    columns = (
        Column("phase", tr("Phase")),
        Column("iteration", tr("Iteration"), Format.INTEGER),
        Column("log_likelihood", capitalised(_loglik_name(summary)), Format.LOGLIK),
    )
    rows = tuple(
        (names.get(i.phase, i.phase), i.iteration, i.log_likelihood) for i in summary.iterations
    )
    return Table("iterations", tr("Iteration log"), columns, rows)


def random_effects_tables(design: Design, effects: Sequence[GroupEffects]) -> Iterator[Table]:
    """The BLUPs of each equation with their standard errors, one row per group."""
    for block, own in zip(design.equation_blocks, effects, strict=True):
        grouping = design.groupings[block.grouping]
        per_effect = [
            (
                Column(f"b_{name}", title, Format.ESTIMATE),
                Column(f"se_{name}", se_heading(title), Format.ESTIMATE),
            )
            for name, title in zip(own.names, effect_titles(design, block), strict=True)
        ]
        columns = (
            *_group_columns(design, grouping),
            *(column for pair in per_effect for column in pair),
        )
        rows = tuple(
            (label, size, *_interleave(blup, se))
            for label, size, blup, se in zip(
                own.labels, own.sizes.tolist(), own.blup.tolist(), own.se.tolist(), strict=True
            )
        )
        # Of several equations at one level, the effects tell which.
        alone = sum(b.grouping == block.grouping for b in design.equation_blocks) == 1
        which = "" if alone else f": {' '.join(own.names)}"
        level = grouping_title(grouping) + which
        key = f"effects_{_key(grouping, which)}"
        yield Table(key, effects_title(level), columns, rows, level=level)


def group_lines_tables(
    fixed: Mapping[str, float], design: Design, effects: Sequence[GroupEffects]
) -> Iterator[Table]:
    """Each group's own coefficients, a table for each level and factor; see ``group_lines``.

    b0 is the constant, b1, b2, … the slopes in their order.
    """
    for lines in group_lines(fixed, design, effects):
        grouping = lines.grouping
        first = 0 if CONSTANT in lines.names else 1
        columns = (
            *_group_columns(design, grouping),
            *(
                Column(f"b{number}", f"b{number} ({name})", Format.ESTIMATE)
                for number, name in enumerate(lines.names, start=first)
            ),
        )
        rows = tuple(
            (label, size, *values)
            for label, size, values in zip(
                grouping.labels, grouping.sizes().tolist(), lines.values.tolist(), strict=True
            )
        )
        level = grouping_title(grouping)
        *above, last = lines.summed
        notes = (
            (
                tr(
                    "Random effects of {above} and {last} added up.",
                    above=", ".join(above),
                    last=last,
                ),
            )
            if above
            else ()
        )
        key = LINES + _key(grouping)
        yield Table(key, lines_title(level), columns, rows, notes, level=level)


def grouping_title(grouping: Grouping) -> str:
    """ "school"; of a factor "id", or "term within school" where its level is not all rows."""
    if grouping.factor and grouping.level != ALL:
        return tr("{factor} within {level}", factor=grouping.factor, level=grouping.level)
    return grouping.title


def coefficients(summary: Summary) -> dict[str, float]:
    """The estimated fixed coefficients by name, those omitted left out."""
    return {e.name: e.estimate for e in summary.fixed if e.estimate is not None and not e.omitted}


# Sentences


def wald_text(wald: WaldTest) -> str:
    """ "Wald χ²(1) = 192.62, p < .001" """
    return tr("Wald χ²({df}) = {chi2:.2f}, {p}", df=wald.df, chi2=wald.chi2, p=p_text(wald.p))


def loglik_text(summary: Summary) -> str:
    """ "restricted log likelihood −2766.6442" """
    return f"{_loglik_name(summary)} {format_loglik(summary.log_likelihood)}"


def lr_text(test: LRTest) -> str:
    """ "LR test against linear regression: χ²(2) = 65.35, p < .001" """
    text = tr(
        "LR test against linear regression: {kind} = {chi2:.2f}, {p}",
        kind=reference_name(test.kind),
        chi2=test.chi2,
        p=p_text(test.p),
    )
    return tr("{text} (conservative)", text=text) if test.conservative else text


def reference_name(kind: str) -> str:
    """ "chibar2(01)" and "chi2(3)", also within a sentence, with the signs that people read."""
    # Spelled out, as no letter has the bar and a combining one lands elsewhere in most fonts.
    text = tr(kind) if kind in (SIMULATED, EXACT) else kind
    return text.replace("chibar2", "chi-bar²").replace("chi2", "χ²")


def rows_text(summary: Summary) -> str:
    """ "887 of 953 rows used" """
    rows = summary.n_rows or summary.n_obs
    total = rows + summary.n_left_out
    text = tr_plural("{rows} of {n} row used", "{rows} of {n} rows used", total, rows=rows)
    if rows == summary.n_obs:
        return text
    return tr_plural(
        "{text}, {n} observation", "{text}, {n} observations", summary.n_obs, text=text
    )


def _fixed_name(effect: FixedEffect) -> str:
    name = effect.title or effect.name
    if effect.base:
        return tr("{name} (base)", name=name)
    if effect.empty:
        return tr("{name} (empty)", name=name)
    return tr("{name} (omitted)", name=name) if effect.omitted else name


def _loglik_name(summary: Summary) -> str:
    if summary.robust:
        return tr("log pseudolikelihood")
    restricted = summary.criterion == Criterion.REML
    return tr("restricted log likelihood") if restricted else tr("log likelihood")


def p_text(p: float) -> str:
    """ "p = .023" or "p < .001" """
    text = format_p(p)
    return f"p {text}" if text.startswith("<") else f"p = {text}"


# Columns and rows


def _interval_columns(level: float) -> tuple[Column, Column]:
    percent = format_percent(level)
    return (
        Column("lower", tr("{percent} % lower", percent=percent), Format.ESTIMATE),
        Column("upper", tr("{percent} % upper", percent=percent), Format.ESTIMATE),
    )


def _group_columns(design: Design, grouping: Grouping) -> tuple[Column, Column]:
    return Column("group", path(design, grouping)), Column("rows", tr("Rows"), Format.INTEGER)


def _key(grouping: Grouping, which: str = "") -> str:
    with english():
        title = grouping_title(grouping) + which
    return title.replace(": ", "_").replace(" ", "_")


def _interleave(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [value for pair in zip(first, second, strict=True) for value in pair]
