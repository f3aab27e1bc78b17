"""What was read: rows, columns and every assumption, as values, JSON and text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from core.data.dataset import Dataset, MissingKind, Unread, Variable
from core.data.groups import codes_of

FIRST_VALUES = 5
_WIDEST_CELL = 40
_UNREAD = 20


@dataclass(frozen=True)
class ColumnDescription:
    """One column: ``first`` are its first values as text, "" or their code where missing.

    ``missing_codes``: how many of the missing rows have which code, where not all are plain.
    """

    name: str
    kind: str
    label: str
    format: str
    missing: int
    distinct: int
    value_labels: int
    first: tuple[str, ...]
    missing_codes: tuple[MissingKind, ...] = ()


@dataclass(frozen=True)
class Description:
    """What a data file holds and what was assumed to read it."""

    path: str
    format: str
    rows: int
    columns: tuple[ColumnDescription, ...]
    assumptions: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    tables: tuple[str, ...] = ()


def describe(dataset: Dataset) -> Description:
    """The description of ``dataset``."""
    source = dataset.source
    return Description(
        str(source.path or ""),
        source.format,
        dataset.n_rows,
        tuple(_column(dataset, v) for v in dataset.variables),
        source.assumptions,
        tuple(d.text for d in source.doubts),
        source.unread,
        source.tables,
    )


def description_to_json(description: Description) -> dict[str, Any]:
    """The description as plain dictionaries and lists, ready for ``json.dumps``."""
    return asdict(description)


def description_text(description: Description) -> str:
    """The description as aligned plain text, without a line break at its end."""
    d = description
    columns = len(d.columns)
    title = f"{d.path or 'Data'}: {d.format + ', ' if d.format else ''}"
    title += f"{_count(d.rows, 'row')}, {_count(columns, 'column')}"
    head = ("name", "type", "missing", "distinct", "first values", "label")
    rows = [
        (c.name, c.kind, f"{c.missing}", f"{c.distinct}", ", ".join(v or "." for v in c.first),
         _label(c))
        for c in d.columns
    ]  # fmt: skip
    lines = [_printable(title), "", *_aligned([head, *rows], right={2, 3})]
    if d.assumptions:
        lines += ["", "Read as:", *(f"  {_printable(a)}" for a in d.assumptions)]
    if d.doubts:
        lines += ["", "In doubt:", *(f"  {_printable(text)}" for text in d.doubts)]
    if d.unread:
        lines += ["", "Not read:", *(f"  {_printable(_place(u))}" for u in d.unread[:_UNREAD])]
        if len(d.unread) > _UNREAD:
            lines.append(f"  and {len(d.unread) - _UNREAD:,} more")
    if len(d.tables) > 1:
        lines += ["", f"Tables: {', '.join(_printable(t) for t in d.tables)}"]
    return "\n".join(lines)


def _column(dataset: Dataset, variable: Variable) -> ColumnDescription:
    first = range(min(FIRST_VALUES, dataset.n_rows))
    return ColumnDescription(
        variable.name,
        str(variable.kind),
        variable.label,
        variable.format,
        dataset.missing_count(variable.name),
        codes_of(dataset, variable.name)[1],
        len(variable.value_labels),
        tuple(dataset.cell_text(variable.name, row) for row in first),
        dataset.missing_kinds(variable.name),
    )


def _place(unread: Unread) -> str:
    """Where something stands that was not read, what it is and what was done."""
    where = f"line {unread.line}" if unread.line else f"row {unread.row}" if unread.row else ""
    column = f"“{unread.column}”" if unread.column else ""
    place = ", ".join(part for part in (where, column) if part)
    return f"{place}: “{unread.text}” {unread.done}"


def _label(column: ColumnDescription) -> str:
    labels = _count(column.value_labels, "value label") if column.value_labels else ""
    return f"{column.label} ({labels})" if column.label and labels else column.label or labels


def _aligned(rows: Sequence[Sequence[str]], *, right: set[int]) -> list[str]:
    cells = [[_cut(_printable(c)) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            c.rjust(w) if i in right else c.ljust(w)
            for i, (c, w) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST_CELL else text[: _WIDEST_CELL - 1] + "…"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
