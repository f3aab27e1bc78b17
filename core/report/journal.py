"""Several models side by side, as journals print them: estimates with their s.e. in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.inference.information_criteria import criteria_notes, information_criteria
from core.inference.summary import FixedEffect, Summary, VarianceParameter
from core.language import mark, tr
from core.model.labels import NO_LABELS, Labels
from core.model.spec import CONSTANT
from core.report.labelled import effect_title, labelled, level_title, unambiguous
from core.report.layout import parameter_text, stars_note, stars_of
from core.report.table import PLAIN_ROW, Cell, Column, Format, RowKind, RowStyle, Table

_HEADING = RowStyle(RowKind.HEADING)
_BENEATH = RowStyle(RowKind.BENEATH, Format.BRACKETED)

#: The names of rows that are no effects; tables call them so in the user's language.
FIXED, RANDOM, FIT = mark("Fixed effects"), mark("Random effects"), mark("Fit")
ROWS, PARAMETERS = mark("Rows"), mark("Parameters")
LOG_LIKELIHOOD, CRITERION = mark("Log likelihood"), mark("Criterion")


@dataclass(frozen=True)
class _Row:
    label: str
    cells: tuple[Cell, ...]
    style: RowStyle = PLAIN_ROW
    marks: tuple[str, ...] = ()
    name: str = ""  #: of the effect, parameter or statistic, where its label is another


def journal_names(summaries: Mapping[str, Summary]) -> tuple[str, ...]:
    """The names of the rows of ``journal_table``, whatever their labels; no standard errors."""
    rows = _rows(list(summaries.values()), False, NO_LABELS)
    return tuple(row.name or row.label for row in rows if row.style.kind is not RowKind.BENEATH)


def journal_table(
    summaries: Mapping[str, Summary], *, stars: bool = False, labels: Labels = NO_LABELS
) -> Table:
    """The models of ``summaries``, by name, a column for each.

    Each fixed effect and each variance parameter that a model has is a row, its standard error in
    brackets beneath it; then the numbers of groups and rows, and the fit. A cell is empty where a
    model lacks the parameter. ``stars`` marks small p-values of fixed effects. Terms and levels
    are called by their ``labels``; rows belong together by their names, whatever these are.
    """
    models = list(summaries.values())
    rows = _rows(models, stars, labels)
    columns = (
        Column("term", tr("Term")),
        *(Column(f"m{i}", name, Format.ESTIMATE) for i, name in enumerate(summaries, start=1)),
    )
    marks = {
        (place, column): star
        for place, row in enumerate(rows)
        for column, star in enumerate(row.marks, start=1)
        if star
    }
    return Table(
        "models",
        _title(models),
        columns,
        tuple((row.label, *row.cells) for row in rows),
        tuple(_notes(models, stars)),
        tuple(row.style for row in rows),
        marks,
    )


def _rows(models: Sequence[Summary], stars: bool, labels: Labels) -> list[_Row]:
    return [
        *_section(FIXED, list(_fixed(models, stars, labels))),
        *_section(RANDOM, list(_random(models, labels))),
        *_section(FIT, list(_statistics(models, labels))),
    ]


def _title(models: Sequence[Summary]) -> str:
    outcomes = list(dict.fromkeys(s.outcome for s in models))
    if not outcomes:
        return tr("Linear mixed models")
    template = (
        mark("Linear mixed models of {outcome}")
        if len(models) > 1
        else mark("Linear mixed model of {outcome}")
    )
    return tr(template, outcome=", ".join(outcomes))


def _section(name: str, rows: list[_Row]) -> list[_Row]:
    if not rows:
        return []
    nothing = tuple(None for _ in rows[0].cells)
    return [_Row(tr(name), nothing, _HEADING, name=name), *rows]


def _fixed(models: Sequence[Summary], stars: bool, labels: Labels) -> Iterator[_Row]:
    by_name = [{e.name: e for e in s.fixed} for s in models]
    names = list(dict.fromkeys(name for effects in by_name for name in effects))
    first = {name: effects[name] for effects in reversed(by_name) for name in effects}
    titles = unambiguous(
        {name: effect_title(e, labels) or e.title or name for name, e in first.items()}
    )
    # As in every table of ours the constant is the last.
    for name in sorted(names, key=lambda name: name == CONSTANT):
        effects = [effects.get(name) for effects in by_name]
        estimates = tuple(
            None if e is None else _without(e) if e.omitted else e.estimate for e in effects
        )
        marks = tuple(stars_of(e.p) if e is not None and stars else "" for e in effects)
        yield _Row(titles[name], estimates, marks=marks, name=name)
        yield from _beneath([None if e is None else e.se for e in effects])


def _without(effect: FixedEffect) -> str:
    return tr("(base)") if effect.base else tr("(omitted)")


def _random(models: Sequence[Summary], labels: Labels) -> Iterator[_Row]:
    by_name = [dict(named_parameters(s.random)) for s in models]
    names = list(dict.fromkeys(name for parameters in by_name for name in parameters))
    titles = unambiguous({name: name for name in names} | _random_titles(models, labels))
    residual = "sd(Residual)", "var(Residual)"
    for name in sorted(names, key=lambda name: name in residual):
        found = [parameters.get(name) for parameters in by_name]
        yield _Row(titles[name], tuple(None if p is None else p.estimate for p in found), name=name)
        yield from _beneath([None if p is None else p.se for p in found])


def named_parameters(
    random: Sequence[VarianceParameter],
) -> Iterator[tuple[str, VarianceParameter]]:
    """Each parameter with a name of its own: two equations of a level may have the same effect."""
    taken: dict[str, int] = {}
    for parameter in random:
        name = parameter_text(parameter.level, parameter.title or parameter.parameter)
        taken[name] = taken.get(name, 0) + 1
        yield (name if taken[name] == 1 else f"{name} ({taken[name]})"), parameter


def _random_titles(models: Sequence[Summary], labels: Labels) -> dict[str, str]:
    """ "School: sd(Prior score)" by name, of the parameters whose level or effects have labels."""
    titles: dict[str, str] = {}
    for summary in reversed(models):
        pairs = zip(named_parameters(summary.random), labelled(summary, labels).random, strict=True)
        for (name, old), new in pairs:
            said = parameter_text(new.level, new.title or new.parameter)
            if said != parameter_text(old.level, old.title or old.parameter):
                titles[name] = said
    return titles


def _beneath(errors: Sequence[float | None]) -> Iterator[_Row]:
    if any(error is not None for error in errors):
        yield _Row("", tuple(errors), _BENEATH)


def _statistics(models: Sequence[Summary], labels: Labels) -> Iterator[_Row]:
    integer, statistic = RowStyle(format=Format.INTEGER), RowStyle(format=Format.STATISTIC)
    groups = [{g.level: g.n for g in s.groups} for s in models]
    for level in dict.fromkeys(level for found in groups for level in found):
        title = tr("Groups of {level}", level=level_title(level, labels))
        counts = tuple(found.get(level) for found in groups)
        yield _Row(title, counts, integer, name=groups_row(level))
    yield _Row(tr(ROWS), tuple(s.n_obs for s in models), integer, name=ROWS)
    criteria = [information_criteria(s) for s in models]
    yield _Row(tr(PARAMETERS), tuple(c.parameters for c in criteria), integer, name=PARAMETERS)
    loglik = tuple(c.log_likelihood for c in criteria)
    yield _Row(tr(LOG_LIKELIHOOD), loglik, statistic, name=LOG_LIKELIHOOD)
    yield _Row("AIC", tuple(c.aic for c in criteria), statistic)
    yield _Row("BIC", tuple(c.bic for c in criteria), statistic)
    yield _Row(tr(CRITERION), tuple(s.criterion for s in models), name=CRITERION)


def groups_row(level: str) -> str:
    """The name of the row that counts the groups of ``level``."""
    return f"Groups of {level}"


def _notes(models: Sequence[Summary], stars: bool) -> Iterator[str]:
    yield tr("Standard errors in brackets.")
    if stars:
        yield stars_note()
    if len(models) > 1:
        yield from criteria_notes(models)[1:]
    for summary in models:
        if not summary.converged:
            yield tr("No maximum could be certified: {command}", command=summary.command)
