"""The results of the current model: its tables, and what state they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.labels import NO_LABELS
from core.report.table import Table
from gui.document import Document, Problem, Status
from gui.jobs import Jobs
from gui.panes.fixed_rows import FixedRowsMenu
from gui.panes.remedies import RemediesCard
from gui.panes.term_tests import TermTestsCard
from gui.theme import Theme
from gui.widgets.banner import Banner, Message
from gui.widgets.numbers import on_screen
from gui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from core.inference.summary import Summary


class ResultsPane(QScrollArea):
    """The tables of the fit shown, in two columns where there is room."""

    exportWanted = Signal(object)  #: the Table
    fitWanted = Signal()
    heightChanged = Signal()

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._turns = document, jobs.turns
        self._summary: Summary | None = None
        self._labels = NO_LABELS
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.banner = Banner(theme, closable=False)
        self.fixed = TableCard(theme, self.tr("Fixed effects"))
        self.fixed.view.addAction(FixedRowsMenu(document, self).menuAction())
        self.terms = TermTestsCard(theme, jobs)
        self.random = TableCard(theme, self.tr("Random effects"))
        self._holder = QWidget(self)
        self._holder.setObjectName("scrolled")
        column = self._column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        column.addLayout(self._grid)
        self.remedies = RemediesCard(theme, document, jobs)
        column.addWidget(self.remedies)
        column.addStretch(1)
        self.setWidget(self._holder)
        self._holder.installEventFilter(self)
        self._columns = 0
        self._arrange()
        for card in self.cards:
            card.exportWanted.connect(self.exportWanted)
        self._turns.follow(
            self._show,
            document.currentChanged,
            document.fitChanged,
            document.checkChanged,
            document.labelsChanged,
        )
        self._show_summary(None)
        self._show()

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """The cards, in reading order."""
        return (self.fixed, self.terms, self.random)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables shown."""
        return tuple(card.table for card in self.cards if card.table is not None)

    @property
    def summary(self) -> Summary | None:
        """The summary of the fit shown."""
        return self._summary

    def content_height(self) -> int:
        """How tall everything is at the present width."""
        return self._column.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(600, self.content_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._holder and event.type() == QEvent.Type.LayoutRequest:
            self._turns.once(self._tell_height)
        return super().eventFilter(watched, event)

    def _tell_height(self) -> None:
        self.heightChanged.emit()

    def _arrange(self) -> None:
        """Two columns where no table is clipped by it, else one; tests under their effects."""
        left = max(self.fixed.needed_width(), self.terms.needed_width() if self.terms.table else 0)
        needs = [left, self.random.needed_width()]
        room = self.viewport().width() - self._grid.spacing()
        columns = 2 if sum(needs) <= room else 1
        if columns == 2:
            for column, need in enumerate(needs):
                self._grid.setColumnStretch(column, need)
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for row, card in enumerate(self.cards):
            if columns == 2 and card is self.random:
                self._grid.addWidget(card, 0, 1, 2, 1)
            else:
                self._grid.addWidget(card, row, 0)
        if columns == 1:
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 0)
        self._turns.once(self._tell_height)

    def _show(self) -> None:
        document = self._document
        model = document.model
        analysis = document.analysis(model.key) if model else None
        summary = analysis.summary if analysis else None
        if summary is not self._summary or document.labels != self._labels:
            self._summary, self._labels = summary, document.labels
            self._show_summary(summary)
        self.terms.show_analysis(analysis, document.labels)
        self.remedies.show_analysis(analysis)
        self.banner.show_message(self._state())
        self._turns.once(self._tell_height)

    def _show_summary(self, summary: Summary | None) -> None:
        if summary is None:
            for card in (self.fixed, self.random):
                card.show_table(None)
            return
        from core.report import tables
        from core.report.labelled import labelled

        summary = labelled(summary, self._labels)
        fixed, random = tables.fixed_table(summary), tables.random_table(summary)
        self.fixed.show_table(fixed if fixed.rows else None)
        self.random.show_table(random if random.rows else None)
        for card in (self.fixed, self.random):
            # Figures and no names.
            card.notes.setText(on_screen(card.notes.text()))
        self._arrange()

    def _state(self) -> Message | None:
        document = self._document
        model = document.model
        if model is None:
            return None
        status = document.status(model.key)
        fit = (self.tr("Fit now"), self.fitWanted.emit)
        impossible = status is Status.FAILED or isinstance(document.check, Problem)
        if impossible and document.analysis(model.key) is not None:
            title = self.tr("These are the results of the last fit that was possible.")
            return Message(title, "", "amber")
        if status is Status.OUT_OF_DATE:
            title = self.tr("These results belong to the model as it was before your last edit.")
            return Message(title, "", "amber", fit)
        if status is Status.NOT_CONVERGED:
            title = self.tr("No maximum could be certified.")
            detail = self.tr("Read the notes of the fit before you use these estimates.")
            return Message(title, detail, "amber")
        return None
