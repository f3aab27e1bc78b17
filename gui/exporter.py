"""Exporter: takes tables and plots out of the window, to files and to the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from core.errors import UserError
from core.report.table import Table
from gui import export_tasks
from gui.dialogs import ask_save
from gui.document import Document
from gui.formats import data_formats, report_formats, script_formats, table_formats
from gui.jobs import Jobs
from gui.panes.plots import PlotsPane
from gui.plots.kinds import kind
from gui.script_tasks import save_script
from gui.table_output import copy_tables, table_style
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question
    from core.inference.summary import Summary
    from core.report.report import Picture

#: The lane of the background work of all exports.
LANE = "export"


class Exporter(QObject):
    """Asks where to, writes in the format of the extension, and says how it went."""

    saved = Signal(str)  #: the name of a file that was written
    failed = Signal(object)  #: a Message
    progress = Signal(str)  #: what a longer export has reached

    def __init__(
        self,
        document: Document,
        plots: PlotsPane,
        jobs: Jobs,
        settings: QSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._plots, self._jobs = document, plots, jobs
        self._settings, self._window = settings, parent

    # --- what is there ---------------------------------------------------------------------------

    def analysis(self) -> Analysis | None:
        """The fit shown."""
        model = self._document.model
        return self._document.analysis(model.key) if model else None

    def summary(self) -> Summary | None:
        """The summary of the fit shown."""
        analysis = self.analysis()
        return analysis.summary if analysis else None

    def questions(self) -> tuple[Question, ...]:
        """The hypotheses kept of the model shown."""
        model = self._document.model
        return model.questions if model else ()

    def tables(self) -> tuple[Table, ...]:
        """The tables of the fit shown."""
        from core.report.labelled import labelled
        from core.report.tables import summary_tables

        summary = self.summary()
        return summary_tables(labelled(summary, self._document.labels)) if summary else ()

    def table(self, key: str) -> Table | None:
        """The table ``key`` of the fit shown."""
        return next((t for t in self.tables() if t.key == key), None)

    # --- copying and asking ----------------------------------------------------------------------

    def copy_tables(self) -> None:
        """Put all tables of the fit shown on the clipboard."""
        copy_tables(self.tables())

    def ask_tables(self) -> None:
        """Let the user choose where to save all tables of the fit shown, in one file."""
        analysis = self.analysis()
        if analysis is not None:
            title = self.tr("Save all tables")
            self._ask(title, table_formats(), "tables", lambda p: self.save_tables(analysis, p))

    def ask_table_key(self, key: str) -> None:
        """Let the user choose where to save the table ``key``."""
        table = self.table(key)
        if table is not None:
            self.ask_table(table)

    def ask_table(self, table: Table) -> None:
        """Let the user choose where to save ``table``."""
        title = self.tr("Save {0}").format(table.title)
        self._ask(title, table_formats(), table.key, lambda path: self.save_table(table, path))

    def ask_report(self) -> None:
        """Let the user choose where to save the report of the whole analysis."""
        analysis = self.analysis()
        if analysis is not None:
            from gui.plots.output import get_ready

            for key in self._plots.shown:
                get_ready(self._plots.view(key))
            title = self.tr("Export report")
            self._ask(title, report_formats(), "report", lambda p: self.save_report(analysis, p))

    def ask_plot(self, kind: str) -> None:
        """Let the user choose size and file for a kind of plot."""
        self._plots.view(kind).ask_export()

    # --- writing ---------------------------------------------------------------------------------

    def save_table(self, table: Table, path: Path) -> None:
        """Write ``table`` to ``path``."""
        from core.report.export import export_table

        analysis = self.analysis()
        if analysis is not None and export_tasks.is_for_programs(path):
            task, labels = export_tasks.table_for_programs, self._document.labels
            self._run(path, task, table, analysis, self.questions(), labels, path, table_style())
            return
        self._save(path, lambda: export_table(table, path, table_style()))

    def save_tables(self, analysis: Analysis, path: Path) -> None:
        """Write all tables of ``analysis``, those of the groups too, in the background."""
        task = export_tasks.tables
        labels = self._document.labels
        self._run(path, task, analysis, self.questions(), labels, path, table_style())

    def ask_predictions(self) -> None:
        """Let the user choose where to save the rows used with their predictions."""
        analysis = self.analysis()
        if analysis is not None:
            title = self.tr("Save predictions and random effects")
            task = export_tasks.predictions
            self._ask(
                title, data_formats(), "predictions", lambda p: self._run(p, task, analysis, p)
            )

    def ask_script(self, language: str, with_data: bool = False) -> None:
        """Let the user choose where to save the script of the fit shown, alone or with its data."""
        analysis, opened = self.analysis(), self._document.opened
        questions = self.questions()
        if analysis is not None:
            title = (
                self.tr("Save the script with its data") if with_data else self.tr("Save script")
            )
            self._ask(
                title,
                script_formats(language),
                "model",
                lambda p: self._run(
                    p, save_script, analysis, opened, questions, language, p, with_data
                ),
            )

    def save_report(self, analysis: Analysis, path: Path) -> None:
        """Write the report of ``analysis`` in the background, once its plots are drawn here."""
        from gui.report_pictures import draw_picture

        kinds = list(self._plots.shown)
        pictures: list[Picture] = []

        def draw() -> None:
            """One plot after the other, each as soon as it is ready."""
            if not kinds:
                write()
                return
            self.progress.emit(self.tr("Drawing the plots…"))
            key = kinds.pop(0)
            self._plots.view(key).preparing.when_ready(lambda: draw_one(key))

        def draw_one(key: str) -> None:
            view = self._plots.view(key)
            if view.is_empty:
                draw()
                return
            draw_picture(view, kind(key), take, lambda error: self._fail(path, error))

        def take(picture: Picture) -> None:
            pictures.append(picture)
            draw()

        def write() -> None:
            words = self.tr("Typesetting the equation…"), self.tr("Writing {0}…").format(path.name)
            self._run(
                path,
                export_tasks.report,
                analysis,
                tuple(pictures),
                self._steps(),
                self._others(),
                self.questions(),
                self._document.labels,
                path,
                table_style(),
                words,
            )

        draw()

    def _steps(self) -> tuple[str, ...]:
        """What was done to the data, in words."""
        opened = self._document.opened
        return tuple(step.sentence() for step in opened.steps) if opened else ()

    def _others(self) -> dict[str, Summary]:
        """All fitted models of the list, by their names."""
        found: dict[str, Summary] = {}
        for model in self._document.models:
            analysis = self._document.analysis(model.key)
            if analysis is not None:
                found.setdefault(model.name, analysis.summary)
        return found

    def _ask(
        self,
        title: str,
        formats: list[tuple[str, str]],
        name: str,
        then: Callable[[Path], None],
    ) -> None:
        folder = str(self._settings.value("export_folder", str(Path.home())))
        ask_save(self._window, title, formats, folder, f"{name}.{formats[0][1]}", then)

    def _save(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except (UserError, OSError) as error:
            self._fail(path, error)
        else:
            self._done(path)

    def _run(self, path: Path, task: Callable[..., object], *arguments: object) -> None:
        self.progress.emit(self.tr("Writing {0}…").format(path.name))
        job = self._jobs.run(LANE, task, *arguments)
        job.progress(lambda items: self.progress.emit(str(items[-1])))
        job.success(lambda _: self._done(path))
        job.failure(lambda error: self._fail(path, error))

    def _done(self, path: Path) -> None:
        self._settings.setValue("export_folder", str(path.parent))
        self.saved.emit(path.name)

    def _fail(self, path: Path, error: BaseException) -> None:
        self.progress.emit("")
        if isinstance(error, UserError):
            self.failed.emit(Message(error.message, error.remedy))
        elif isinstance(error, OSError):
            text = self.tr("{0} cannot be written: {1}.")
            self.failed.emit(Message(text.format(path.name, error.strerror or error)))
        else:
            raise error
