"""Tables as people read them: every cell text, in one of three ways to write numbers.

All renderings for people (HTML, Word, LaTeX, Markdown, plain text, the screen) show a Laid, so
that the same number is written the same way everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.language import mark, tr
from core.report.format import (
    apa_decimals,
    common_decimals,
    format_apa,
    format_column,
    format_estimate,
    format_full,
    format_intervals,
    is_number,
    true_minus,
    without_zero,
)
from core.report.table import Cell, Format, RowKind, Table

#: From which p-value down an estimate has how many stars.
STARS = ((0.001, "***"), (0.01, "**"), (0.05, "*"))

#: Decimals of a table whose rows are estimates with their standard errors beneath.
_JOURNAL_DECIMALS = 3
_IN_BRACKETS = (Format.ESTIMATE, Format.BRACKETED)
#: How a parameter begins that lies between −1 and 1.
_CORRELATION = "corr("
#: The confidence level in the heading of an interval.
_NUMBER = re.compile(r"[\d.]+")


class Numbers(StrEnum):
    """How the numbers of a table are written."""

    ROUNDED = "rounded"  #: common decimals in a column
    FULL = "full"  #: every digit
    APA = "apa"  #: as the Publication Manual of the APA asks for (7th edition)


@dataclass(frozen=True)
class TableStyle:
    """How tables are written for people. ``stars`` marks small p-values; ``merged`` shows an
    interval in one column and a level beside its parameter, as on screen (always so in APA).
    """

    numbers: Numbers = Numbers.ROUNDED
    stars: bool = False
    merged: bool = False

    @property
    def is_apa(self) -> bool:
        """Whether numbers and headings are those of the APA."""
        return self.numbers is Numbers.APA


ROUNDED = TableStyle()


@dataclass(frozen=True)
class Laid:
    """A table laid out: ``rows`` as text, and beside it ``values``, the numbers written there in
    full (None where a cell holds text, or two numbers). ``numeric`` columns stand on the right;
    ``columns`` are their places in the table.
    """

    key: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[float | int | None, ...], ...]
    numeric: tuple[bool, ...]
    columns: tuple[int, ...]
    notes: tuple[str, ...]
    kinds: tuple[RowKind, ...]
    is_apa: bool = False


def lay_out(table: Table, style: TableStyle = ROUNDED) -> Laid:
    """``table`` as text in the way ``style`` asks for."""
    if style.stars:
        table = with_stars(table)
    columns = list(_columns(table, style))
    texts = [column.texts for column in columns]
    values = [column.values for column in columns]
    nothing = tuple(() for _ in table.rows)
    return Laid(
        key=table.key,
        title=table.title,
        headings=tuple(column.heading for column in columns),
        rows=tuple(zip(*texts, strict=True)) if columns else nothing,
        values=tuple(zip(*values, strict=True)) if columns else nothing,
        numeric=tuple(column.numeric for column in columns),
        columns=tuple(column.place for column in columns),
        notes=table.notes,
        kinds=tuple(table.row_style(row).kind for row in range(len(table.rows))),
        is_apa=style.is_apa,
    )


def with_stars(table: Table) -> Table:
    """``table`` with stars behind the estimates whose p-value is small, if it has both."""
    keys = [column.key for column in table.columns]
    if "estimate" not in keys or "p" not in keys:
        return table
    estimate, p = keys.index("estimate"), keys.index("p")
    marks = {
        (row, estimate): stars_of(cell) for row, cell in enumerate(table.cells(p)) if stars_of(cell)
    }
    return replace(table, marks={**table.marks, **marks}, notes=(*table.notes, stars_note()))


def stars_note() -> str:
    """What the stars mean."""
    return tr("* p < .05, ** p < .01, *** p < .001")


def stars_of(p: Cell) -> str:
    """ "***", "**", "*" or "" for a p-value."""
    if not is_number(p):
        return ""
    return next((stars for limit, stars in STARS if p < limit), "")


def parameter_text(level: str, parameter: str) -> str:
    """A variance parameter with its level: "school: sd(math3)"."""
    return parameter if f"({level})" in parameter else f"{level}: {parameter}"


# Columns


@dataclass(frozen=True)
class _Column:
    place: int
    heading: str
    texts: tuple[str, ...]
    values: tuple[float | int | None, ...]
    numeric: bool


def _columns(table: Table, style: TableStyle) -> Iterator[_Column]:
    keys = [column.key for column in table.columns]
    merged = style.merged or style.is_apa
    with_parameter = merged and "parameter" in keys
    with_interval = merged and {"lower", "upper"} <= set(keys)
    for place, column in enumerate(table.columns):
        if with_interval and column.key == "upper":
            continue
        if with_parameter and column.key in ("level", "structure"):
            continue
        if with_interval and column.key == "lower":
            yield _interval(table, place, keys.index("upper"), style)
            continue
        texts = tuple(_texts(table, place, style))
        if with_parameter and column.key == "parameter":
            levels = table.cells(keys.index("level"))
            texts = tuple(map(parameter_text, map(str, levels), texts))
        heading = _apa_heading(column.heading) if style.is_apa else column.heading
        numeric = column.format is not Format.TEXT
        yield _Column(place, heading, texts, _numbers(table.cells(place)), numeric)


def _texts(table: Table, column: int, style: TableStyle) -> Iterator[str]:
    cells = table.cells(column)
    if style.numbers is Numbers.FULL:
        formats = (table.cell_format(row, column) for row in range(len(cells)))
        written: Sequence[str] = list(map(_in_full, cells, formats))
    elif table.row_styles or style.is_apa:
        written = [_cell_text(table, row, column, style) for row in range(len(cells))]
    else:
        written = format_column(cells, table.columns[column].format)
    for row, text in enumerate(written):
        yield text + (table.marks.get((row, column), "") if text else "")


def _interval(table: Table, lower: int, upper: int, style: TableStyle) -> _Column:
    heading = table.columns[lower].heading
    percent = _NUMBER.search(heading)
    if percent is not None:
        template = mark("{percent}% CI") if style.is_apa else mark("{percent} % interval")
        heading = tr(template, percent=percent[0])
    lowers, uppers = table.cells(lower), table.cells(upper)
    nothing = tuple(None for _ in lowers)
    if style.numbers is Numbers.ROUNDED:
        return _Column(lower, heading, format_intervals(lowers, uppers), nothing, True)
    ends = zip(_texts(table, lower, style), _texts(table, upper, style), strict=True)
    if style.is_apa:
        texts = tuple(f"[{low}, {high}]" if low and high else "" for low, high in ends)
    else:
        texts = tuple(f"{low} – {high}" if low and high else "" for low, high in ends)
    return _Column(lower, heading, texts, nothing, True)


def _numbers(cells: Sequence[Cell]) -> tuple[float | int | None, ...]:
    return tuple(cell if is_number(cell) else None for cell in cells)


# Cells


def _in_full(cell: Cell, format: Format) -> str:
    text = true_minus(format_full(cell)) if is_number(cell) else format_full(cell)
    return f"({text})" if text and format is Format.BRACKETED else text


def _cell_text(table: Table, row: int, column: int, style: TableStyle) -> str:
    cell, format = table.rows[row][column], table.cell_format(row, column)
    if not is_number(cell):
        return cell if isinstance(cell, str) else ""
    if format not in _IN_BRACKETS:
        return format_apa(float(cell), format) if style.is_apa else format_column([cell], format)[0]
    text = format_estimate(float(cell), cell_decimals(table, row, column, style))
    if style.is_apa and _is_correlation(table, row):
        text = without_zero(text)
    return f"({text})" if format is Format.BRACKETED else text


def cell_decimals(table: Table, row: int, column: int, style: TableStyle) -> int:
    """With how many decimals ``style`` writes the number of a cell."""
    format = table.cell_format(row, column)
    if format is Format.LOGLIK:
        return 2 if style.is_apa else 4
    if format not in _IN_BRACKETS:
        return 2 if format is Format.STATISTIC else 0
    if table.row_styles:
        return _row_decimals(table, row, style)
    cells = table.cells(column)
    return apa_decimals(cells, most=4) if style.is_apa else common_decimals(cells)


def _row_decimals(table: Table, row: int, style: TableStyle) -> int:
    """Decimals of an estimate's row and of what stands beneath it: two digits of the smallest."""
    first, last = row, row + 1
    while first > 0 and table.row_style(first).kind is RowKind.BENEATH:
        first -= 1
    while last < len(table.rows) and table.row_style(last).kind is RowKind.BENEATH:
        last += 1
    cells = [cell for r in range(first, last) for cell in table.rows[r]]
    return max(2 if style.is_apa else _JOURNAL_DECIMALS, apa_decimals(cells))


def _is_correlation(table: Table, row: int) -> bool:
    keys = [column.key for column in table.columns]
    if "parameter" not in keys:
        return False
    return str(table.rows[row][keys.index("parameter")]).startswith(_CORRELATION)


def _apa_heading(heading: str) -> str:
    return heading.replace(tr("s.e."), tr("SE")).replace(" %", "%")
