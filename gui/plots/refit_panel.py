"""RefitPanel: under the influence plot, the model fitted again without the selected groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import UserError
from core.model.labels import NO_LABELS, Labels
from gui import tasks
from gui.jobs import Jobs
from gui.plots.influence_table import copies_table
from gui.table_output import copy_tables, show_table_menu
from gui.theme import Theme
from gui.widgets.label import paragraph
from gui.widgets.table import GridModel, TableView
from gui.widgets.table_card import grid_of

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.refit import Refit
    from core.report.table import Table

LANE = "refit"


class RefitPanel(QWidget):
    """Every estimate with all groups and without those selected; fitted in the background."""

    saveWanted = Signal(object)  #: the Table

    def __init__(self, theme: Theme, jobs: Jobs | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._of: Analysis | None = None
        self._asked: tuple[str, tuple[str, ...]] | None = None
        self._found: Refit | None = None
        self._words = NO_LABELS
        self.table: Table | None = None
        self.words = paragraph("", "mute")
        self.model = GridModel(self)
        self.view = TableView(
            theme, self.tr("Fitted again without the selected groups"), fit_height=True, max_rows=6
        )
        self.view.setModel(self.model)
        self.view.copyWanted.connect(self.copy)
        copies_table(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.view)
        self.view.hide()
        self.hide()

    def show_without(
        self, analysis: Analysis, level: str, labels: tuple[str, ...], words: Labels = NO_LABELS
    ) -> None:
        """Fit ``analysis`` again without these groups, unless that is what is shown.

        ``words``: what terms and levels are called.
        """
        renamed, self._words = words != self._words, words
        if analysis is self._of and (level, labels) == self._asked:
            if renamed and self._found is not None:
                self._show(self._found)
            return
        self._of, self._asked = analysis, (level, labels)
        if self._jobs is not None:
            self._jobs.cancel(LANE)
        if not labels:
            self._say(self.tr("Select groups to see what the model estimates without them."))
            return
        if self._jobs is None:
            return
        self._say(self.tr("Fitting again without {0}…").format(", ".join(labels[:6])))
        job = self._jobs.run(LANE, tasks.refit_without, analysis, level, labels)
        job.success(self._show)
        job.failure(self._fail)

    def copy(self) -> None:
        """Put the table on the clipboard."""
        if self.table is not None:
            copy_tables((self.table,))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        table = self.table
        if table is not None:
            show_table_menu(table, lambda: self.saveWanted.emit(table), self, event.globalPos())

    def _say(self, words: str) -> None:
        self.table = self._found = None
        self.words.setText(words)
        self.view.hide()

    def _show(self, found: Refit) -> None:
        from core.report.influence_tables import refit_table

        self._found = found
        self.table = refit_table(found, self._words)
        self.words.setText(" ".join(self.table.notes))
        self.model.set_grid(grid_of(self.table))
        self.view.show()
        self.view.spread()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(str(error))
