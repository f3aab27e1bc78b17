"""Tables written to files, in the format that the file's extension names."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any

from core.data.atomic import atomic_write
from core.errors import WriteError
from core.language import tr
from core.report.clean import clean
from core.report.csv import tables_to_csv, to_csv
from core.report.docx import tables_to_docx, to_docx
from core.report.format import is_number
from core.report.html import tables_to_html, to_html
from core.report.latex import tables_to_latex, to_latex
from core.report.layout import ROUNDED, TableStyle
from core.report.markdown import tables_to_markdown, to_markdown
from core.report.table import Cell, Table
from core.report.text import tables_to_text, to_text
from core.report.xlsx import tables_to_xlsx, to_xlsx

_One = Callable[[Table, TableStyle], str | bytes]
_Several = Callable[[Sequence[Table], TableStyle], str | bytes]


def _csv(table: Table, style: TableStyle, delimiter: str = ",") -> str:
    return to_csv(table, delimiter)


def _csvs(tables: Sequence[Table], style: TableStyle, delimiter: str = ",") -> str:
    return tables_to_csv(tables, delimiter)


def _html(tables: Sequence[Table], style: TableStyle) -> str:
    return tables_to_html(tables, style=style)


def _json(table: Table, style: TableStyle) -> str:
    return json.dumps(table_to_json(table), indent=2, allow_nan=False)


def _jsons(tables: Sequence[Table], style: TableStyle) -> str:
    return json.dumps([table_to_json(table) for table in tables], indent=2, allow_nan=False)


_ONE: dict[str, _One] = {
    ".csv": _csv,
    ".tsv": partial(_csv, delimiter="\t"),
    ".html": to_html,
    ".tex": to_latex,
    ".md": to_markdown,
    ".docx": to_docx,
    ".xlsx": to_xlsx,
    ".txt": to_text,
    ".json": _json,
}
_SEVERAL: dict[str, _Several] = {
    ".csv": _csvs,
    ".tsv": partial(_csvs, delimiter="\t"),
    ".html": _html,
    ".tex": tables_to_latex,
    ".md": tables_to_markdown,
    ".docx": tables_to_docx,
    ".xlsx": tables_to_xlsx,
    ".txt": tables_to_text,
    ".json": _jsons,
}

#: The extensions that tables can be exported to.
EXTENSIONS = tuple(_ONE)


def export_table(table: Table, path: str | PathLike[str], style: TableStyle = ROUNDED) -> None:
    """Write ``table`` to ``path``; ``style`` says how numbers are written for people.

    CSV, TSV, JSON and the cells of Excel hold every number in full whatever the style. Raises
    WriteError for another extension and for a path that cannot be written; what was there before
    is then still there.
    """
    render = _ONE[table_extension(path)]
    _write(Path(path), render(table, style))


def export_tables(
    tables: Sequence[Table], path: str | PathLike[str], style: TableStyle = ROUNDED
) -> None:
    """Write all of ``tables`` to the one file ``path``; as ``export_table``."""
    render = _SEVERAL[table_extension(path)]
    _write(Path(path), render(tables, style))


def table_extension(path: str | PathLike[str]) -> str:
    """The extension of ``path`` in lower case; WriteError if tables cannot be written to it."""
    extension = Path(path).suffix.lower()
    if extension in _ONE:
        return extension
    what = (
        tr("“{extension}” files", extension=extension)
        if extension
        else tr("a file without an extension")
    )
    raise WriteError(
        tr("Tables cannot be written to {what}: “{path}”.", what=what, path=path),
        tr("Choose one of {value}.", value=", ".join(EXTENSIONS)),
    )


def table_to_json(table: Table) -> dict[str, Any]:
    """``table`` as plain JSON values: its title, its rows by the keys of the columns, its notes."""
    keys = [column.key for column in table.columns]
    return {
        "key": clean(table.key),
        "title": clean(table.title),
        "columns": [{"key": c.key, "heading": clean(c.heading)} for c in table.columns],
        "rows": [dict(zip(keys, map(_json_cell, row), strict=True)) for row in table.rows],
        "notes": [clean(note) for note in table.notes],
    }


def _json_cell(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return clean(cell)
    return cell if is_number(cell) else None


def _write(path: Path, content: str | bytes) -> None:
    if isinstance(content, str):
        is_sheet = path.suffix.lower() in (".csv", ".tsv")
        # Spreadsheets take UTF-8 for what it is only with a byte-order mark in front.
        encoding = "utf-8-sig" if is_sheet and not content.isascii() else "utf-8"
        content = content.encode(encoding)
    with atomic_write(path) as file:
        file.write(content)
