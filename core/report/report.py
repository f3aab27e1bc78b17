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
from core.model.labels import NO_LABELS, Labels
from core.model.notation import combined
from core.report.format import format_count
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
    name = dataset.source.path.name if dataset.source.path else "data without a file"
    sections = [
        Section("Data", tuple(_data(analysis, name, steps))),
        Section("Model", tuple(_model(analysis, pictures.equation, labels))),
        Section("Results", tuple(_results(said))),
        Section("The fit, read", tuple(reading)),
        Section("Plots", pictures.plots),
        Section("Groups", tuple(_groups(analysis, labels))),
        Section("Models side by side", tuple(_others(others or {}, labels))),
        Section("How this was computed", tuple(_computation(summary, name))),
    ]
    now = datetime.now().astimezone().strftime("%d %B %Y, %H:%M")
    return Report(
        title=f"Linear mixed model of {summary.outcome}",
        subtitle=f"{name} · {now} · Levelwise {_version('levelwise')}".rstrip(),
        sections=tuple(section for section in sections if section.blocks),
    )


# Sections


def _data(analysis: Analysis, name: str, steps: Sequence[str]) -> Iterator[Block]:
    dataset, summary = analysis.dataset, analysis.summary
    rows, columns = format_count(dataset.n_rows, "row"), len(dataset.variables)
    read = [f"Format: {dataset.source.format}."] if dataset.source.format else []
    yield Paragraph(f"{name} has {rows} and {format_count(columns, 'variable')}.")
    yield from (Paragraph(" ".join(p)) for p in [[*read, *dataset.source.assumptions]] if p)
    for number, step in enumerate(steps, start=1):
        yield Paragraph(f"Step {number}: {step}")
    if summary.n_left_out:
        missing = ", ".join(f"{name} in {count}" for name, count in summary.left_out.items())
        yield Paragraph(
            f"{summary.n_obs} of {summary.n_obs + summary.n_left_out} rows were used; the others "
            f"lack a value: {missing}."
        )
    else:
        yield Paragraph(f"All {summary.n_obs} rows were used.")
    groups = {g.level: g.n for g in summary.groups}
    rows_used = analysis.fit.design.rows
    yield variables_table(dataset, analysis.spec.variables, rows_used, groups)


def _model(analysis: Analysis, equation: Sequence[Picture], labels: Labels) -> Iterator[Block]:
    summary = analysis.summary
    if equation:
        yield from equation
    else:
        yield Code(combined(analysis.spec, labelled(summary, labels), labels).latex)
    yield Paragraph("As a command:")
    yield Code(summary.command)
    kind = "restricted maximum likelihood" if summary.criterion == "REML" else "maximum likelihood"
    certified = (
        "The fit is certified: it is a maximum of the likelihood."
        if summary.converged
        else "No maximum could be certified: these estimates are not to be used."
    )
    yield Paragraph(f"It was fitted by {kind}. {certified}")


def _results(summary: Summary) -> Iterator[Block]:
    tables = (fixed_table(summary), random_table(summary), groups_table(summary), lr_table(summary))
    yield from (table for table in tables if table.rows)
    yield information_criteria_table({"this model": summary})
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
                f"{table.title}: {len(table.rows)} groups, left to a file of their own."
            )


def _others(others: Mapping[str, Summary], labels: Labels) -> Iterator[Block]:
    if len(others) > 1:
        yield journal_table(others, labels=labels)


def _computation(summary: Summary, name: str) -> Iterator[Block]:
    libraries = ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    seconds = sum(summary.seconds.values())
    yield Paragraph(
        f"Levelwise {_version('levelwise')}, Python {platform.python_version()}, {libraries}, on "
        f"{platform.system()} ({platform.machine()}). The fit took {seconds:.2g} s."
    )
    yield Paragraph("The same without a window:")
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
        Column("variable", "Variable"),
        *((Column("label", "Label"),) if labelled else ()),
        Column("type", "Type"),
        Column("missing", "Missing", Format.INTEGER),
        Column("mean", "Mean", Format.STATISTIC),
        Column("sd", "s.d.", Format.STATISTIC),
        Column("min", "Min", Format.STATISTIC),
        Column("max", "Max", Format.STATISTIC),
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
    notes = ("Missing: in all rows. Mean, s.d., min and max: over the rows used.",)
    return Table("variables", "Variables of the model", columns, cells, notes)


def _kind(dataset: Dataset, name: str, groups: Mapping[str, int]) -> str:
    if name in groups:
        return f"level of {format_count(groups[name], 'group')}"
    return str(dataset.variable(name).kind.value)


def _figures(dataset: Dataset, name: str, rows: np.ndarray) -> tuple[Cell, ...]:
    if not dataset.variable(name).is_numeric:
        return (None,) * 4
    x = dataset.column(name).to_numpy(dtype=np.float64)[rows]
    spread = float(x.std(ddof=1)) if len(x) > 1 else None
    return float(x.mean()), spread, float(x.min()), float(x.max())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
