"""Figures under the labels that the user has given terms and levels: for tables that people read.

Only what is read as words is replaced; names that other code looks things up by stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from core.inference.notes import Words, dimension_notes, renamed_notes
from core.inference.summary import FixedEffect, Summary, VarianceParameter, effects_in
from core.language import tr
from core.model.labels import NO_LABELS, Labels
from core.report.table import Table

#: How the keys of the tables of lines begin.
LINES = "lines_"

if TYPE_CHECKING:
    from core.analysis import Analysis


def labelled(summary: Summary, labels: Labels) -> Summary:
    """``summary`` for tables: titles of effects, parameters and levels in the user's words.

    The names of the fixed effects stay; not for JSON or for what Stata prints.
    """
    if not labels:
        return summary
    plain, words = effect_words(summary, NO_LABELS), effect_words(summary, labels)
    named = {name: words[name] for name in words if words[name] != plain.get(name)}
    return replace(
        summary,
        fixed=tuple(replace(e, title=effect_title(e, labels) or e.title) for e in summary.fixed),
        terms=tuple(replace(t, term=labels.term(t.term)) for t in summary.terms),
        random=tuple(_parameter(p, labels, named, words) for p in summary.random),
        groups=tuple(replace(g, level=level_title(g.level, labels)) for g in summary.groups),
    )


def words_of(summary: Summary, labels: Labels) -> Words:
    """What sentences about the fit call its effects and levels: the same as its tables."""
    effects = effect_words(summary, labels)
    return Words(lambda name: effects.get(name, name), lambda level: level_title(level, labels))


def notes_in_words(analysis: Analysis, labels: Labels) -> tuple[str, ...]:
    """The notes of the fit, effects and levels called as in its tables."""
    summary = analysis.summary
    if not summary.notes:
        return ()
    words = words_of(summary, labels)
    return renamed_notes(summary.notes, analysis.fit, summary.random, words)


def information_in_words(analysis: Analysis, labels: Labels) -> tuple[str, ...]:
    """Those of ``notes_in_words`` that inform and warn of nothing."""
    return tuple(dimension_notes(analysis.fit, words_of(analysis.summary, labels)))


def effect_words(summary: Summary, labels: Labels) -> dict[str, str]:
    """What tables call the effects, fixed and random, by their names: "Sex: girl" of ``1.sex``."""
    words: dict[str, str] = {}
    for p in summary.random:
        names = effects_in(p.parameter)
        if len(names) == 1:
            words[names[0]] = p.title.partition("(")[2].removesuffix(")") or names[0]
    words |= {e.name: e.title or e.name for e in summary.fixed}
    words |= dict(labels.terms)
    return words | {e.name: said for e in summary.fixed if (said := effect_title(e, labels))}


def effect_title(effect: FixedEffect, labels: Labels) -> str:
    """What a fixed effect is called by the label of its term; "" where that has none."""
    label = labels.own_term(effect.term or effect.name)
    if not label:
        return ""
    return f"{label}: {effect.cell}" if effect.cell else label


def level_title(level: str, labels: Labels) -> str:
    """What a level is called; of "region > school" each part."""
    return " > ".join(labels.level(part) for part in level.split(" > "))


def parameter_title(parameter: str, labels: Labels) -> str:
    """ "cov(math3,_cons)" with the labels of its effects."""
    kind, bracket, inside = parameter.partition("(")
    if not bracket or not inside.endswith(")"):
        return parameter
    inside = inside[:-1]
    if labels.own_term(inside):
        return f"{kind}({labels.term(inside)})"
    if inside.startswith("R.") and labels.own_level(inside):
        return f"{kind}({labels.level(inside)})"
    names = effects_in(parameter)
    if not any(labels.own_term(name) for name in names):
        return parameter
    return f"{kind}({', '.join(labels.term(name) for name in names)})"


def _parameter(
    parameter: VarianceParameter,
    labels: Labels,
    named: Mapping[str, str],
    words: Mapping[str, str],
) -> VarianceParameter:
    """``named``: what effects are called by a label; ``words``: what all of them are called."""
    title, names = parameter.title, effects_in(parameter.parameter)
    if title and any(name in named for name in names):
        kind = title.partition("(")[0]
        title = f"{kind}({', '.join(words.get(name, name) for name in names)})"
    return replace(
        parameter,
        level=level_title(parameter.level, labels),
        parameter=parameter_title(parameter.parameter, labels),
        title=title,
    )


def relabelled(table: Table, names: Sequence[str], labels: Labels) -> Table:
    """A table whose title and headings name the terms ``names`` and levels, under their labels."""
    if not labels:
        return table
    headings: dict[str, str] = {}
    for name in names:
        headings[name] = labels.term(name)
        headings[se_heading(name)] = se_heading(labels.term(name))
    for column in table.columns:
        number, bracket, inside = column.heading.partition(" (")
        if bracket and inside.removesuffix(")") in names:
            headings[column.heading] = f"{number} ({labels.term(inside.removesuffix(')'))})"
        headings.setdefault(column.heading, level_title(column.heading, labels))
    columns = tuple(replace(c, heading=headings[c.heading]) for c in table.columns)
    make = lines_title if table.key.startswith(LINES) else effects_title
    title = make(level_title(table.level, labels)) if table.level else table.title
    return replace(table, columns=columns, title=title)


def effects_title(level: str) -> str:
    """The title of the table of a level's BLUPs."""
    return tr("Random effects of {title}", title=level)


def lines_title(level: str) -> str:
    """The title of the table of the lines of a level's groups."""
    return tr("Lines of {title}", title=level)


def se_heading(effect: str) -> str:
    """The heading of the standard errors of ``effect``."""
    return tr("s.e. {effect}", effect=effect)


def with_term_labels(table: Table, labels: Labels) -> Table:
    """A table whose first column names terms, under their labels."""
    if not labels:
        return table
    rows = tuple((labels.term(str(row[0])), *row[1:]) for row in table.rows)
    return replace(table, rows=rows)


def unambiguous(titles: Mapping[str, str]) -> dict[str, str]:
    """Titles by name, each told apart by its name where another name has the same title."""
    taken = list(titles.values())
    return {
        name: f"{title} ({name})" if taken.count(title) > 1 and title != name else title
        for name, title in titles.items()
    }
