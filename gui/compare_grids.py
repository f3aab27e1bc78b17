"""What the Compare tab shows, as tables to export and as one grid to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model.labels import NO_LABELS, Labels
from core.report.format import format_column
from core.report.table import Cell, Format, RowKind, Table
from gui.widgets.table import Grid

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.pairwise import Pair
    from core.inference.summary import Summary

Rows = list[tuple[str, ...]]


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Compare", text)


def side_by_side(
    summaries: Mapping[str, Summary], labels: Labels = NO_LABELS
) -> tuple[Table, Grid]:
    """Several fits as a table to take away, and as a grid with a pair of columns for each."""
    from core.report.journal import journal_table

    table = journal_table(summaries, labels=labels)
    return table, journal_grid(table, tr("s.e."))


def journal_grid(table: Table, errors: str) -> Grid:
    """A table of ``journal_table`` with the standard errors beside, not beneath, the estimates."""
    kinds = [table.row_style(r).kind for r in range(len(table.rows))]
    shown = [r for r, kind in enumerate(kinds) if kind is not RowKind.BENEATH]
    columns: list[list[str]] = [[str(table.rows[r][0]) for r in shown]]
    headings = [""]
    for place in range(1, len(table.columns)):
        texts = _texts(table, place)
        columns.append([texts.get(r, "") for r in shown])
        below = [r + 1 for r in shown]
        is_error = [r < len(kinds) and kinds[r] is RowKind.BENEATH for r in below]
        columns.append(
            [texts.get(r, "") if own else "" for r, own in zip(below, is_error, strict=True)]
        )
        headings += [table.columns[place].heading, errors]
    sections = frozenset(i for i, r in enumerate(shown) if kinds[r] is RowKind.HEADING)
    numeric = (False, *(True for _ in headings[1:]))
    return Grid(tuple(headings), tuple(zip(*columns, strict=True)), numeric, sections)


def _texts(table: Table, place: int) -> dict[int, str]:
    """The cells of a column by their rows, those of one format rounded together."""
    found: dict[int, str] = {}
    by_format: dict[Format, list[int]] = {}
    for row in range(len(table.rows)):
        by_format.setdefault(table.cell_format(row, place), []).append(row)
    for format, rows in by_format.items():
        # Beside their estimates, standard errors need no brackets.
        plain = Format.ESTIMATE if format is Format.BRACKETED else format
        found |= zip(rows, format_column([table.rows[r][place] for r in rows], plain), strict=True)
    return found


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
    from core.report.pairs import pairs_table

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


def _column(table: Table, i: int) -> list[Cell]:
    return [row[i] for row in table.rows]
