"""Reports written to files, in the format that the file's extension names."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from core.data.atomic import atomic_write
from core.errors import WriteError
from core.language import tr
from core.report.layout import ROUNDED, TableStyle
from core.report.report import Report
from core.report.report_docx import report_docx
from core.report.report_html import report_html

#: The extensions that a report can be written to.
REPORT_EXTENSIONS = (".html", ".docx")


def export_report(report: Report, path: str | PathLike[str], style: TableStyle = ROUNDED) -> None:
    """Write ``report`` to ``path``. WriteError for another extension or a path that cannot be."""
    path = Path(path)
    if path.suffix.lower() not in REPORT_EXTENSIONS:
        raise WriteError(
            tr("A report cannot be written to “{file}”.", file=path.name),
            tr("Its name must end in one of {value}.", value=", ".join(REPORT_EXTENSIONS)),
        )
    is_word = path.suffix.lower() == ".docx"
    content = report_docx(report, style) if is_word else report_html(report, style).encode()
    with atomic_write(path) as file:
        file.write(content)
