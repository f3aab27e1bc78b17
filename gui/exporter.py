"""Exporter: takes tables and plots out of the window, to files and to the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import UserError
from core.report.table import Table
from gui.dialogs import ask_save
from gui.document import Document
from gui.formats import plot_formats, table_formats
from gui.panes.plots import PlotsPane
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from core.inference.summary import Summary


class Exporter(QObject):
    """Asks where to, writes in the format of the extension, and says how it went."""

    saved = Signal(str)  #: the name of a file that was written
    failed = Signal(object)  #: a Message

    def __init__(
        self, document: Document, plots: PlotsPane, settings: QSettings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._plots = document, plots
        self._settings, self._window = settings, parent

    def summary(self) -> Summary | None:
        """The summary of the fit shown."""
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        return analysis.summary if analysis else None

    def table(self, key: str) -> Table | None:
        """The table ``key`` of the fit shown."""
        from core.report.tables import summary_tables

        summary = self.summary()
        tables = summary_tables(summary) if summary else ()
        return next((t for t in tables if t.key == key), None)

    def copy_tables(self) -> None:
        """Put all tables of the fit shown on the clipboard."""
        from core.report.tables import summary_tables
        from core.report.text import tables_to_text

        summary = self.summary()
        if summary is not None:
            QGuiApplication.clipboard().setText(tables_to_text(summary_tables(summary)))

    def ask_table_key(self, key: str) -> None:
        """Let the user choose where to save the table ``key``."""
        table = self.table(key)
        if table is not None:
            self.ask_table(table)

    def ask_table(self, table: Table) -> None:
        """Let the user choose where to save ``table``."""
        title = self.tr("Export {0}").format(table.title)
        self._ask(title, table_formats(), table.key, lambda path: self.save_table(table, path))

    def ask_plot(self, name: str) -> None:
        """Let the user choose where to save a plot: "fitted_lines" or "caterpillar"."""
        title = self.tr("Export the plot")
        self._ask(title, plot_formats(), name, lambda path: self.save_plot(name, path))

    def save_table(self, table: Table, path: Path) -> None:
        """Write ``table`` to ``path``."""
        from core.report.export import export_table

        self._save(path, lambda: export_table(table, path))

    def save_plot(self, name: str, path: Path) -> None:
        """Draw a plot into ``path``."""
        view = getattr(self._plots, name)
        if view is not None:
            self._save(path, lambda: view.export(path))

    def _ask(
        self,
        title: str,
        formats: list[tuple[str, str]],
        name: str,
        then: Callable[[Path], None],
    ) -> None:
        folder = str(self._settings.value("export_folder", str(Path.home())))
        ask_save(self._window, title, formats, folder, f"{name}.{formats[0][1]}", then)

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except UserError as error:
            self.failed.emit(Message(error.message, error.remedy))
        except OSError as error:
            text = self.tr("{0} cannot be written: {1}.")
            self.failed.emit(Message(text.format(path.name, error.strerror or error)))
        else:
            self._settings.setValue("export_folder", str(path.parent))
            self.saved.emit(path.name)
