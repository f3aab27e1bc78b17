"""What the exports run in worker threads: plain functions on plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.language import code, english, installed

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

    with english() if is_for_programs(path) else nullcontext():
        export_tables(_all_tables(context, analysis, questions, labels), path, style)


def table_for_programs(
    context: Context,
    table: Table,
    analysis: Analysis,
    questions: Sequence[Question],
    labels: Labels,
    path: Path,
    style: TableStyle,
) -> None:
    """Write ``table`` in English if it is one of ``analysis`` or of its reading, else as it is."""
    from core.report.export import export_table

    with english():
        found = _all_tables(context, analysis, questions, labels)
        same = (t for t in found if t.key == table.key and len(t.rows) == len(table.rows))
        export_table(next(same, table), path, style)


def is_for_programs(path: Path) -> bool:
    """Whether the words in a file are looked up by programs, so that they have to be English."""
    return path.suffix.lower() == ".json" and installed() is not None


def _all_tables(
    context: Context, analysis: Analysis, questions: Sequence[Question], labels: Labels
) -> tuple[Table, ...]:
    from core.analysis import summarise
    from core.report.tables import analysis_tables

    if code() == "en" and installed() is not None:
        # The notes of the fit were made in the language of the window.
        analysis = replace(analysis, summary=summarise(analysis.fit))
    return (*analysis_tables(analysis, labels), *_reading(context, analysis, questions, labels))


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
