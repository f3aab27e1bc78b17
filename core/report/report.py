"""A report of a whole analysis: what was read, fitted and found, as one value to be written out."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import numpy as np

from core.inference.summary import Summary
from core.language import mark, tr, tr_plural
from core.model.labels import NO_LABELS, Labels
from core.model.notation import combined
from core.report.journal import journal_table
from core.report.labelled import labelled, notes_in_words, relabelled
from core.report.table import Cell, Column, Format, Table
from core.report.tables import (
    fixed_table,
    groups_table,
    information_criteria_table,
    iterations_table,
    lr_table,
    random_effects_tables,
    random_table,
)

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.data.dataset import Dataset

#: The random effects of more groups than this are left to files of their own.
MOST_GROUPS = 60
_LIBRARIES = ("numpy", "scipy", "pandas", "numba")
#: Not from the locale of the system, which need not be that of the report.
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


@dataclass(frozen=True)
class Paragraph:
    """A sentence or two."""

    text: str


@dataclass(frozen=True)
class Code:
    """What is typed, as it is typed."""

    text: str


@dataclass(frozen=True)
class Picture:
    """A drawing: as SVG and as PNG, ``width_mm`` wide on paper; ``caption`` says what it shows.

    Without a caption it is part of the text, as an equation is.
    """

    svg: str
    png: bytes
    width_mm: float
    caption: str = ""
    description: str = ""


Block = Paragraph | Code | Picture | Table


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """A titled report. ``subtitle``: the file, the date, the program."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Pictures:
    """What was drawn for a report: the lines of the equation, then the plots."""

    equation: tuple[Picture, ...] = ()
    plots: tuple[Picture, ...] = ()


NO_PICTURES = Pictures()


def report(
    analysis: Analysis,
    pictures: Pictures = NO_PICTURES,
    steps: Sequence[str] = (),
    others: Mapping[str, Summary] | None = None,
    reading: Sequence[Table] = (),
    labels: Labels = NO_LABELS,
) -> Report:
    """The report of ``analysis``.

    ``steps`` say what was done to the data after reading; ``others`` are further models, by name,
    to stand beside this one; ``reading`` is what was read off the fit, as tables;
    ``labels`` are what terms and levels are called.
    """
    dataset, summary = analysis.dataset, analysis.summary
    said = replace(labelled(summary, labels), notes=notes_in_words(analysis, labels))
    name = dataset.source.path.name if dataset.source.path else tr("data without a file")
    sections = [
        Section(tr("Data"), tuple(_data(analysis, name, steps))),
        Section(tr("Model"), tuple(_model(analysis, pictures.equation, labels))),
        Section(tr("Results"), tuple(_results(said))),
        Section(tr("The fit, read"), tuple(reading)),
        Section(tr("Plots"), pictures.plots),
        Section(tr("Groups"), tuple(_groups(analysis, labels))),
        Section(tr("Models side by side"), tuple(_others(others or {}, labels))),
        Section(tr("How this was computed"), tuple(_computation(summary, name))),
    ]
    subtitle = f"{name} · {_moment(datetime.now().astimezone())} · Levelwise "
    return Report(
        title=tr("Linear mixed model of {outcome}", outcome=summary.outcome),
        subtitle=(subtitle + _version("levelwise")).rstrip(),
        sections=tuple(section for section in sections if section.blocks),
    )


# Sections


def _data(analysis: Analysis, name: str, steps: Sequence[str]) -> Iterator[Block]:
    dataset, summary = analysis.dataset, analysis.summary
    read = [tr("Format: {format}.", format=dataset.source.format)] if dataset.source.format else []
    yield Paragraph(
        tr(
            "{name} has {rows} and {variables}.",
            name=name,
            rows=tr_plural("{n} row", "{n} rows", dataset.n_rows),
            variables=tr_plural("{n} variable", "{n} variables", len(dataset.variables)),
        )
    )
    yield from (Paragraph(" ".join(p)) for p in [[*read, *dataset.source.assumptions]] if p)
    for number, step in enumerate(steps, start=1):
        yield Paragraph(tr("Step {number}: {step}", number=number, step=step))
    if summary.n_left_out:
        counts = summary.left_out.items()
        missing = ", ".join(tr("{name} in {count}", name=n, count=count) for n, count in counts)
        yield Paragraph(
            tr(
                "{n_obs} of {n_rows} rows were used; the others lack a value: {missing}.",
                n_obs=summary.n_obs,
                n_rows=summary.n_obs + summary.n_left_out,
                missing=missing,
            )
        )
    else:
        yield Paragraph(tr("All {n_obs} rows were used.", n_obs=summary.n_obs))
    groups = {g.level: g.n for g in summary.groups}
    rows_used = analysis.fit.design.rows
    yield variables_table(dataset, analysis.spec.variables, rows_used, groups)


def _model(analysis: Analysis, equation: Sequence[Picture], labels: Labels) -> Iterator[Block]:
    summary = analysis.summary
    if equation:
        yield from equation
    else:
        yield Code(combined(analysis.spec, labelled(summary, labels), labels).latex)
    yield Paragraph(tr("As a command:"))
    yield Code(summary.command)
    kind = (
        tr("restricted maximum likelihood")
        if summary.criterion == "REML"
        else tr("maximum likelihood")
    )
    certified = (
        tr("The fit is certified: it is a maximum of the likelihood.")
        if summary.converged
        else tr("No maximum could be certified: these estimates are not to be used.")
    )
    yield Paragraph(tr("It was fitted by {kind}. {certified}", kind=kind, certified=certified))


def _results(summary: Summary) -> Iterator[Block]:
    tables = (fixed_table(summary), random_table(summary), groups_table(summary), lr_table(summary))
    yield from (table for table in tables if table.rows)
    yield information_criteria_table({tr("this model"): summary})
    for note in summary.notes:
        yield Paragraph(note)


def _groups(analysis: Analysis, labels: Labels) -> Iterator[Block]:
    design = analysis.fit.design
    names = [name for block in design.blocks for name in block.names]
    for found in random_effects_tables(design, analysis.effects):
        table = relabelled(found, names, labels)
        if len(table.rows) <= MOST_GROUPS:
            yield table
        else:
            yield Paragraph(
                tr_plural(
                    "{table}: {n} group, left to a file of its own.",
                    "{table}: {n} groups, left to a file of their own.",
                    len(table.rows),
                    table=table.title,
                )
            )


def _others(others: Mapping[str, Summary], labels: Labels) -> Iterator[Block]:
    if len(others) > 1:
        yield journal_table(others, labels=labels)


def _computation(summary: Summary, name: str) -> Iterator[Block]:
    libraries = ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    seconds = sum(summary.seconds.values())
    yield Paragraph(
        tr(
            "Levelwise {version}, Python {python}, {libraries}, on {system} ({machine}). "
            "The fit took {seconds:.2g} s.",
            version=_version("levelwise"),
            python=platform.python_version(),
            libraries=libraries,
            system=platform.system(),
            machine=platform.machine(),
            seconds=seconds,
        )
    )
    yield Paragraph(tr("The same without a window:"))
    yield Code(f'levelwise fit "{summary.command}" --data "{name}"')
    yield iterations_table(summary)


# Tables


def variables_table(
    dataset: Dataset, names: Sequence[str], rows: np.ndarray, groups: Mapping[str, int]
) -> Table:
    """The variables of a model over the ``rows`` used: mean, s.d. and range of the numeric.

    ``groups``: how many groups each level has; of a level there are no means.
    """
    labelled = any(dataset.variable(name).label for name in names)
    columns = (
        Column("variable", tr("Variable")),
        *((Column("label", tr("Label")),) if labelled else ()),
        Column("type", tr("Type")),
        Column("missing", tr("Missing"), Format.INTEGER),
        Column("mean", tr("Mean"), Format.STATISTIC),
        Column("sd", tr("s.d."), Format.STATISTIC),
        Column("min", tr("Min"), Format.STATISTIC),
        Column("max", tr("Max"), Format.STATISTIC),
    )
    cells = tuple(
        (
            name,
            *((dataset.variable(name).label,) if labelled else ()),
            _kind(dataset, name, groups),
            dataset.missing_count(name),
            *(_figures(dataset, name, rows) if name not in groups else (None,) * 4),
        )
        for name in names
    )
    notes = (tr("Missing: in all rows. Mean, s.d., min and max: over the rows used."),)
    return Table("variables", tr("Variables of the model"), columns, cells, notes)


def _kind(dataset: Dataset, name: str, groups: Mapping[str, int]) -> str:
    if name in groups:
        return tr_plural("level of {n} group", "level of {n} groups", groups[name])
    return tr(dataset.variable(name).kind.value)


def _figures(dataset: Dataset, name: str, rows: np.ndarray) -> tuple[Cell, ...]:
    if not dataset.variable(name).is_numeric:
        return (None,) * 4
    x = dataset.column(name).to_numpy(dtype=np.float64)[rows]
    spread = float(x.std(ddof=1)) if len(x) > 1 else None
    return float(x.mean()), spread, float(x.min()), float(x.max())


def _moment(now: datetime) -> str:
    """ "28 November 2026, 10:15" """
    return tr(
        "{day:02} {month} {year}, {time}",
        day=now.day,
        month=tr(_MONTHS[now.month - 1]),
        year=now.year,
        time=f"{now:%H:%M}",
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
