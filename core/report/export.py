"""Tables written to files, in the format that the file's extension names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from os import PathLike
from pathlib import Path

from core.data.atomic import atomic_write
from core.errors import WriteError
from core.report.csv import tables_to_csv, to_csv
from core.report.html import tables_to_html, to_html
from core.report.table import Table
from core.report.text import tables_to_text, to_text

_ONE: dict[str, Callable[[Table], str]] = {
    ".csv": to_csv,
    ".tsv": partial(to_csv, delimiter="\t"),
    ".html": to_html,
    ".txt": to_text,
}
_SEVERAL: dict[str, Callable[[Sequence[Table]], str]] = {
    ".csv": tables_to_csv,
    ".tsv": partial(tables_to_csv, delimiter="\t"),
    ".html": tables_to_html,
    ".txt": tables_to_text,
}

#: The extensions that tables can be exported to.
EXTENSIONS = tuple(_ONE)


def export_table(table: Table, path: str | PathLike[str]) -> None:
    """Write ``table`` to ``path``: .csv and .tsv in full, .html and .txt rounded for people.

    Raises WriteError for another extension and for a path that cannot be written; what was
    there before is then still there.
    """
    render = _ONE[table_extension(path)]
    _write(Path(path), render(table))


def export_tables(tables: Sequence[Table], path: str | PathLike[str]) -> None:
    """Write all of ``tables`` to the one file ``path``; WriteError as for ``export_table``."""
    render = _SEVERAL[table_extension(path)]
    _write(Path(path), render(tables))


def table_extension(path: str | PathLike[str]) -> str:
    """The extension of ``path`` in lower case; WriteError if tables cannot be written to it."""
    extension = Path(path).suffix.lower()
    if extension in _ONE:
        return extension
    what = f"“{extension}” files" if extension else "a file without an extension"
    raise WriteError(
        f"Tables cannot be written to {what}: “{path}”.",
        f"Choose one of {', '.join(EXTENSIONS)}.",
    )


def _write(path: Path, text: str) -> None:
    is_sheet = path.suffix.lower() in (".csv", ".tsv")
    # Spreadsheets take UTF-8 for what it is only with a byte-order mark in front.
    encoding = "utf-8-sig" if is_sheet and not text.isascii() else "utf-8"
    with atomic_write(path) as file:
        file.write(text.encode(encoding))
