"""What is read off a fit under the labels that the user has given terms and levels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.inference.icc import RSquared
from core.inference.summary import Summary
from core.model.labels import NO_LABELS, Labels
from core.report.estat import LEVEL, share_title
from core.report.labelled import effect_words, labelled, level_title, unambiguous, with_term_labels
from core.report.reading import Matrices, Reading, matrix_title
from core.report.table import Cell, Table


def labelled_reading(reading: Reading, summary: Summary, labels: Labels) -> Reading:
    """``reading`` of the fit of ``summary``, levels and effects in the user's words."""
    if not labels:
        return reading
    said = _said(summary, labels)
    null = reading.null_shares
    return replace(
        reading,
        shares=_shares(reading.shares, labels),
        null_shares=None if null is None else _shares(null, labels),
        tables=tuple(_table(table, summary, labels) for table in reading.tables),
        matrices=tuple(_matrices(found, said, labels) for found in reading.matrices),
    )


def labelled_tables(tables: Sequence[Table], summary: Summary, labels: Labels) -> tuple[Table, ...]:
    """The tables of ``reading_tables`` likewise; hypotheses stay commands."""
    if not labels:
        return tuple(tables)
    said, found = _said(summary, labels), []
    for table in tables:
        if table.key == "correlation":
            matrices = Matrices(table.level, table, table)
            found.append(_matrices(matrices, said, labels).correlation)
        elif table.key == "terms":
            found.append(with_term_labels(table, labels))
        else:
            found.append(_table(table, summary, labels))
    return tuple(found)


def _said(summary: Summary, labels: Labels) -> dict[str, str]:
    """What the effects are called, by what they are called without labels."""
    plain, words = effect_words(summary, NO_LABELS), effect_words(summary, labels)
    return {plain[name]: word for name, word in unambiguous(words).items() if name in plain}


def path_title(path: str, labels: Labels) -> str:
    """The levels of "state|region" by their labels."""
    return "|".join(level_title(level, labels) for level in path.split("|"))


def _shares(shares: RSquared, labels: Labels) -> RSquared:
    levels = tuple((level_title(name, labels), value) for name, value in shares.levels)
    return replace(shares, levels=levels)


def _table(table: Table, summary: Summary, labels: Labels) -> Table:
    """One of the tables of a reading: the cells of its first column, or of those of parameters."""
    if table.key in ("icc", "explained", "groups"):
        return _first(table, lambda cell: path_title(cell, labels))
    if table.key == "r2":
        titles = (
            share_title(level_title(key.removeprefix(LEVEL), labels))
            if key.startswith(LEVEL)
            else row[0]
            for key, row in zip(table.row_keys, table.rows, strict=True)
        )
        rows = zip(titles, table.rows, strict=True)
        return replace(table, rows=tuple((title, *row[1:]) for title, row in rows))
    if table.key == "other_scale":
        return _parameters(table, summary, labels)
    return table


def _first(table: Table, say: Callable[[str], str]) -> Table:
    return replace(table, rows=tuple((say(str(row[0])), *row[1:]) for row in table.rows))


def _parameters(table: Table, summary: Summary, labels: Labels) -> Table:
    """The parameters on the other scale: "var(…)" of what is "sd(…)" in the summary."""
    pairs = zip(summary.random, labelled(summary, labels).random, strict=True)
    said = {_inside(p.title or p.parameter): _inside(q.title or q.parameter) for p, q in pairs}
    rows: list[tuple[Cell, ...]] = []
    for level, structure, parameter, *figures in table.rows:
        kind, inside = str(parameter).partition("(")[0], _inside(str(parameter))
        title = f"{kind}({said.get(inside, inside)})"
        rows.append((level_title(str(level), labels), structure, title, *figures))
    return replace(table, rows=tuple(rows))


def _inside(parameter: str) -> str:
    return parameter.partition("(")[2].removesuffix(")")


def _matrices(found: Matrices, said: Mapping[str, str], labels: Labels) -> Matrices:
    level = level_title(found.level, labels)

    def of(matrix: Table) -> Table:
        # A column is found by the name of the row that it mirrors.
        names = (said.get(c.heading, c.heading) for c in matrix.columns[1:])
        columns = (
            matrix.columns[0],
            *(replace(c, key=n, heading=n) for c, n in zip(matrix.columns[1:], names, strict=True)),
        )
        title = matrix_title(matrix.key, level)
        named = _first(matrix, lambda cell: said.get(cell, cell))
        return replace(named, columns=columns, title=title)

    return Matrices(level, of(found.covariance), of(found.correlation))
