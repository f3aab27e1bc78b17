"""How the fit went: its notes, the iterations as they come, the groups, the test of it all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.inference.summary import Iteration
from core.report.format import format_loglik, true_minus
from core.report.table import Table
from gui.document import Document
from gui.icons import icon
from gui.jobs import Jobs
from gui.panes.simulation import SimulationBox
from gui.table_output import copy_tables
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.charts import CourseChart
from gui.widgets.label import paragraph
from gui.widgets.numbers import count, on_screen
from gui.widgets.segmented import Segmented
from gui.widgets.table import EMPTY_GRID, Grid, GridModel, TableView
from gui.widgets.table_card import flat_button, grid_of

if TYPE_CHECKING:
    from core.inference.summary import Summary

PHASES = {"em": "EM", "gradient": "Newton"}
LOG, GROUPS, TEST = "iterations", "groups", "lr_test"


class FitLogPane(Card):
    """Notes of the fit shown, and one of its small tables; the log grows while a fit runs."""

    exportWanted = Signal(object)  #: the Table

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Fit"))
        self._theme, self._document = theme, document
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        self._told: tuple[tuple[str, str], ...] = ()
        self.choice = Segmented(
            [(LOG, self.tr("Log")), (GROUPS, self.tr("Groups")), (TEST, self.tr("LR test"))],
            self.tr("Details of the fit"),
        )
        self.export_button = flat_button(self.tr("Save this table as…"), self)
        self.copy_button = flat_button(self.tr("Copy this table"), self)
        for widget in (self.choice, self.copy_button, self.export_button):
            self.add_control(widget)
        self.model = GridModel(self)
        self.view = WholeRows(theme, self.tr("Iteration log"))
        self.view.setModel(self.model)
        self.remark = paragraph("", "mute")
        self.chart = CourseChart(theme, self.tr("Log likelihood by iteration"))
        self.simulation = SimulationBox(theme, jobs, "simulate test")
        self.body.addLayout(self._notes)
        self.put(self.chart)
        self.put(self.view, 1)
        self.put(self.remark)
        self.put(self.simulation)
        self.body.addStretch(0)
        self.choice.chosen.connect(lambda key: self._show())
        self.export_button.clicked.connect(lambda: self.exportWanted.emit(self.table))
        self.copy_button.clicked.connect(self.copy)
        self.view.copyWanted.connect(self.copy)
        changes = document.fitChanged, document.currentChanged, document.labelsChanged
        jobs.turns.follow(self._show, *changes)
        document.progressChanged.connect(self._show_table)
        theme.changed.connect(self._paint)
        self._paint()
        self._show()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.view.indexAt(self.view.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.view.currentIndex()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain = self.view.explain_action(index, menu)
        if explain is not None:
            menu.addAction(explain)
            menu.popup(event.globalPos())

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes shown."""
        return tuple(note for note, _ in self._told)

    @property
    def table(self) -> Table | None:
        """The table shown, with all its figures; None before there is a fit."""
        return self.table_of(self.choice.value)

    def copy(self) -> None:
        """Put the table shown on the clipboard, with all its figures."""
        if self.table is not None:
            copy_tables((self.table,))

    def table_of(self, key: str) -> Table | None:
        """One of the tables of the fit shown."""
        summary = self._summary()
        if summary is None:
            return None
        from core.report import tables
        from core.report.labelled import labelled

        make = {
            LOG: tables.iterations_table,
            GROUPS: tables.groups_table,
            TEST: tables.lr_table,
        }[key]
        table = make(labelled(summary, self._document.labels))
        return table if table.rows else None

    def _notes_of_fit(self) -> tuple[tuple[str, str], ...]:
        """The notes in the words of the tables, each with the role of its label."""
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        if analysis is None:
            return ()
        from core.report.labelled import information_in_words, notes_in_words

        labels = self._document.labels
        quiet = information_in_words(analysis, labels)
        notes = notes_in_words(analysis, labels)
        return tuple((note, "mute" if note in quiet else "amber") for note in notes)

    def _summary(self) -> Summary | None:
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        return analysis.summary if analysis else None

    def _show(self) -> None:
        notes = self._notes_of_fit()
        if notes != self._told:
            self._told = notes
            while self._notes.count():
                item = self._notes.takeAt(0)
                widget = item.widget() if item else None
                if widget is not None:
                    # Others may stand in its place before it is gone.
                    widget.hide()
                    widget.deleteLater()
            for note, role in notes:
                self._notes.addWidget(paragraph(note, role))
        self._show_table()

    def _show_table(self) -> None:
        model = self._document.model
        key = self.choice.value
        log = self._document.log(model.key) if model else ()
        remarks: tuple[str, ...] = ()
        if key == LOG:
            grid = log_grid(log, self.tr) if log else EMPTY_GRID
        else:
            table = self.table_of(key)
            grid = grid_of(table) if table else EMPTY_GRID
            remarks = table.notes if table else ()
        if not grid.cells:
            remarks = (self._empty_text(key),)
        self.model.set_grid(grid)
        self.view.setAccessibleName(self.choice.button(key).text())
        self.view.spread()
        self.view.setVisible(bool(grid.cells))
        # Two rows, their headings and a scroll bar; the column scrolls where there is no room.
        lines = TableView.HEAD + TableView.ROW * min(2, len(grid.cells)) + 14
        self.view.setMinimumHeight(self._theme.px(lines))
        self.remark.setText(" ".join(remarks))
        self.remark.setVisible(bool(remarks))
        for button in (self.copy_button, self.export_button):
            button.setEnabled(self._summary() is not None and bool(grid.cells))
        self._show_course(log if key == LOG else ())
        self._offer_simulation(key)
        if key == LOG:
            self.view.scrollToBottom()

    def _show_course(self, log: tuple[Iteration, ...]) -> None:
        values = [i.log_likelihood for i in log]
        self.chart.setVisible(len(values) > 1)
        self.chart.show_course(values, sum(i.phase == "em" for i in log))
        if values:
            first, last = (on_screen(format_loglik(end)) for end in (values[0], values[-1]))
            text = self.tr("{0} values from {1} to {2}")
            self.chart.describe(text.format(count(len(values)), first, last))

    def _offer_simulation(self, key: str) -> None:
        """The test's exact distribution, beside the limit that its table shows."""
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        test = analysis.summary.lr_test if analysis else None
        there = key == TEST and analysis is not None and test is not None
        self.simulation.setVisible(there)
        if analysis is not None and test is not None:
            self.simulation.offer((analysis.fit,), test.chi2)
        else:
            self.simulation.offer((), 0.0)

    def _empty_text(self, key: str) -> str:
        if key == TEST and self._summary() is not None:
            return self.tr("There is nothing to test: the model has no random effects.")
        if key == GROUPS and self._summary() is not None:
            return self.tr("The model has no levels.")
        return self.tr("The iterations, groups and test of a fit appear here.")

    def _paint(self) -> None:
        palette = self._theme.palette
        self.copy_button.setIcon(icon("copy", palette.mute, palette.group))
        self.export_button.setIcon(icon("export", palette.mute, palette.group))


class WholeRows(TableView):
    """A table that is scrolled row by row: its headings cut off none, also at the very end."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setVerticalScrollMode(TableView.ScrollMode.ScrollPerItem)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._begin_with_a_row()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._begin_with_a_row()

    def _begin_with_a_row(self) -> None:
        # Qt would put the last row on the lower edge, wherever that leaves the first one in sight.
        rows = self.verticalHeader()
        before = rows.offset()
        rows.setOffsetToSectionPosition(self.verticalScrollBar().value())
        if rows.offset() != before:
            self.viewport().update()


def log_grid(log: tuple[Iteration, ...], tr: object) -> Grid:
    """The iteration log with the change of each step."""
    assert callable(tr)
    rows: list[tuple[str, ...]] = []
    before: float | None = None
    for line in log:
        value = line.log_likelihood
        change = "" if before is None else change_text(value - before)
        phase = PHASES.get(line.phase, line.phase)
        rows.append((f"{phase} {line.iteration}", format_loglik(value), change))
        before = value
    headings = (str(tr("Iteration")), str(tr("Log likelihood")), str(tr("Change")))
    return Grid(headings, tuple(rows), (False, True, True))


def change_text(change: float) -> str:
    """A change of the log likelihood; very small ones in two digits."""
    if abs(change) < 1e-10:
        return "0"
    return true_minus(f"{change:.1e}" if abs(change) < 0.001 else f"{change:.4f}")


def timing_text(seconds: Mapping[str, float]) -> str:
    """How long a fit took in all."""
    return duration_text(sum(seconds.values()))


def duration_text(seconds: float) -> str:
    """A duration: "9 ms", "1.3 s"."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else on_screen(f"{seconds:.1f} s")
