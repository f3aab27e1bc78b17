"""levelwise report: a report of the analysis."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.cli.arguments import add_model_subcommand, add_style
from core.cli.files import check_extension, from_window, style_of
from core.cli.models import analysed, status_of
from core.cli.questions import add_questions, questions_of
from core.report.format import format_count


def add(subcommands: Any) -> None:
    """Add the subcommand."""
    report = add_model_subcommand(subcommands, "report", "write a report of the analysis", _report)
    report.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="a .html or .docx file to write"
    )
    report.add_argument("--without-plots", action="store_true", help="leave the plots out")
    add_questions(report)
    add_style(report)


def _report(arguments: argparse.Namespace) -> int:
    from core.report.report_files import REPORT_EXTENSIONS, export_report

    check_extension(arguments.out, REPORT_EXTENSIONS, "A report")
    draw = None if arguments.without_plots else from_window("report_pictures").report_pictures
    analysis = analysed(arguments, "A report")
    asked = questions_of(arguments, analysis)

    from core.report.reading import reading_tables
    from core.report.report import NO_PICTURES, report

    pictures = draw(analysis) if draw else NO_PICTURES
    written = report(analysis, pictures, reading=reading_tables(analysis, asked))
    export_report(written, arguments.out, style_of(arguments))
    print(f"{arguments.out}: {format_count(len(written.sections), 'section')}")
    return status_of(analysis)
