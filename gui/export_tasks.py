"""What the exports run in worker threads: plain functions on plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question
    from core.inference.summary import Summary
    from core.model.labels import Labels
    from core.report.layout import TableStyle
    from core.report.report import Picture
    from core.report.table import Table
    from gui.jobs import Context


def tables(
    context: Context,
    analysis: Analysis,
    questions: Sequence[Question],
    labels: Labels,
    path: Path,
    style: TableStyle,
) -> None:
    """Write all tables of ``analysis`` and of its reading; WriteError if that fails."""
    from core.report.export import export_tables
    from core.report.tables import analysis_tables

    found = (*analysis_tables(analysis, labels), *_reading(context, analysis, questions, labels))
    export_tables(found, path, style)


def report(
    context: Context,
    analysis: Analysis,
    plots: Sequence[Picture],
    steps: Sequence[str],
    others: Mapping[str, Summary],
    questions: Sequence[Question],
    labels: Labels,
    path: Path,
    style: TableStyle,
    words: tuple[str, str],
) -> None:
    """Write the report of ``analysis`` with its ``plots``; ``words`` are told as it goes on."""
    from core.errors import Cancelled
    from core.report.report import Pictures
    from core.report.report import report as make_report
    from core.report.report_files import export_report
    from gui.report_pictures import equation_pictures

    typesetting, writing = words
    context.report(typesetting)
    pictures = Pictures(equation_pictures(analysis, context, labels), tuple(plots))
    if context.cancelled():
        raise Cancelled
    context.report(writing)
    reading = _reading(context, analysis, questions, labels)
    export_report(make_report(analysis, pictures, steps, others, reading, labels), path, style)


def _reading(
    context: Context, analysis: Analysis, questions: Sequence[Question], labels: Labels
) -> tuple[Table, ...]:
    """What is read off the fit; Cancelled when asked to stop."""
    from core.analysis import Control
    from core.report.labelled_reading import labelled_tables
    from core.report.reading import reading_tables

    tables = reading_tables(analysis, questions, Control(context.cancelled))
    return labelled_tables(tables, analysis.summary, labels)


def predictions(context: Context, analysis: Analysis, path: Path) -> None:
    """Write the rows used with all predictions; UserError where a name is taken already."""
    from core.data.writers import write_dataset
    from core.report.prediction_columns import with_predictions

    # Such a file is opened in a spreadsheet, where texts of the data must not run.
    write_dataset(with_predictions(analysis), path, guard_formulas=True)
