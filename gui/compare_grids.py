"""What the Compare tab shows, as tables to export and as one grid to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.report.format import format_column
from core.report.table import Cell, Format, Table
from core.report.tables import information_criteria_table
from gui.widgets.table import Grid

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.pairwise import Pair

Rows = list[tuple[str, ...]]


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Compare", text)


def side_by_side_grid(analyses: Mapping[str, Analysis]) -> tuple[tuple[Table, ...], Grid]:
    """The tables of several fits, and one grid with a pair of columns for each model.

    Variance parameters are all shown on the scale of the first fit.
    """
    from core.report import side_by_side as core

    summaries = {name: a.summary for name, a in on_one_scale(analyses).items()}
    fixed = core.compared_fixed_table(summaries)
    random = core.compared_random_table(summaries)
    fit = core.compared_fit_table(summaries)
    notes = information_criteria_table(summaries).notes
    rows: Rows = []
    sections: set[int] = set()
    blank = ("",) * (2 * len(summaries))
    for title, block in (
        (tr("Fixed effects"), _estimates(fixed)),
        (tr("Random effects"), _estimates(random)),
        (tr("Fit"), _statistics(fit)),
    ):
        if block:
            sections.add(len(rows))
            rows += [(title, *blank), *block]
    headings = ["", *(text for name in summaries for text in (name, tr("s.e.")))]
    numeric = (False, *(True for _ in blank))
    grid = Grid(tuple(headings), tuple(rows), numeric, frozenset(sections))
    tables = (fixed, random, Table(fit.key, fit.title, fit.columns, fit.rows, notes))
    return tables, grid


def on_one_scale(analyses: Mapping[str, Analysis]) -> dict[str, Analysis]:
    """The fits with their variance parameters on the scale of the first."""
    from dataclasses import replace

    from core.inference.variance import variance_parameters

    scale = next(iter(analyses.values())).spec.options.scale
    found = {}
    for name, a in analyses.items():
        if a.spec.options.scale is not scale:
            random = variance_parameters(a.fit, a.spec.options.level, scale)
            a = replace(a, summary=replace(a.summary, random=random))
        found[name] = a
    return found


def pairs_grid(names: Sequence[str], pairs: Sequence[Pair], no_test: str) -> tuple[Table, Grid]:
    """The tests of all pairs; those without one say so in place of their distribution."""
    from core.report.side_by_side import pairs_table

    table = pairs_table(names, pairs)
    columns = [format_column(_column(table, i), c.format) for i, c in enumerate(table.columns)]
    rows: Rows = list(zip(*columns, strict=True)) if table.rows else []
    for pair in pairs:
        if pair.comparison is None:
            first, second = names[pair.smaller], names[pair.larger]
            rows.append((first, second, "", "", no_test, "", "", ""))
    headings = tuple(c.heading for c in table.columns)
    numeric = tuple(c.format is not Format.TEXT for c in table.columns)
    return table, Grid(headings, tuple(rows), numeric)


def _estimates(table: Table) -> Rows:
    """The rows of fixed or random effects; a parameter stands with its level."""
    from gui.widgets.table_card import parameter_text

    named = next(i for i, c in enumerate(table.columns) if c.format is Format.ESTIMATE)
    labels = [
        str(row[0]) if named == 1 else parameter_text(str(row[0]), str(row[1]))
        for row in table.rows
    ]
    places = range(named, len(table.columns))
    columns = [format_column(_column(table, i), Format.ESTIMATE) for i in places]
    return [(label, *cells) for label, *cells in zip(labels, *columns, strict=True)]


def _statistics(table: Table) -> Rows:
    """A row for each statistic, its figures under the estimates."""
    rows: Rows = []
    for i, column in enumerate(table.columns):
        if column.key in ("model", "command"):
            continue
        cells = format_column(_column(table, i), column.format)
        rows.append((column.heading, *(text for cell in cells for text in (cell, ""))))
    return rows


def _column(table: Table, i: int) -> list[Cell]:
    return [row[i] for row in table.rows]
