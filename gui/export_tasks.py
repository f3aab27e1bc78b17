"""What the exports run in worker threads: plain functions on plain data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.report.layout import TableStyle
    from gui.jobs import Context


def tables(context: Context, analysis: Analysis, path: Path, style: TableStyle) -> None:
    """Write all tables of ``analysis``; WriteError if that fails."""
    from core.report.export import export_tables
    from core.report.tables import analysis_tables

    export_tables(analysis_tables(analysis), path, style)
