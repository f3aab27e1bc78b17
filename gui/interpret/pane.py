"""The Interpret tab: pages that read the fit of the current model, one chosen above them."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui import tasks
from gui.document import Document, Status
from gui.interpret.group import GroupPage
from gui.interpret.hypotheses import HypothesesPage
from gui.interpret.variance import VariancePage
from gui.jobs import Jobs
from gui.selection import Selection
from gui.theme import Theme, Type
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.label import label, set_role
from gui.widgets.segmented import Segmented
from gui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.report.reading import Reading
    from gui.plots.data import PlotData

#: The lane of the background work of this tab.
LANE = "reading"
VARIANCE, HYPOTHESES, GROUP = PAGES = ("variance", "hypotheses", "group")


class InterpretPane(QWidget):
    """What is read off a fit beyond its tables; computed while somebody looks."""

    exportWanted = Signal(object)  #: the Table
    fitWanted = Signal()
    cardMade = Signal(object)  #: a TableCard, its figures to be explained
    crashed = Signal(str)  #: a report of an error that is ours

    def __init__(
        self,
        theme: Theme,
        document: Document,
        selection: Selection,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._of: Analysis | None = None
        self._wanted: Analysis | None = None
        self.reading: Reading | None = None
        self.variance = VariancePage(theme)
        self.hypotheses = HypothesesPage(theme, document)
        self.group = GroupPage(theme, selection, jobs)
        self.choice = Segmented(
            [
                (VARIANCE, self.tr("Variance")),
                (HYPOTHESES, self.tr("Hypotheses")),
                (GROUP, self.tr("Within a group")),
            ],
            self.tr("What to read"),
        )
        self.work = label("", "mute")
        self.banner = Banner(theme, closable=False)
        self.empty = self._make_empty(theme)
        self._pages = QStackedWidget()
        for page in (self.variance, self.hypotheses, self.group):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.choice)
        top.addWidget(self.work)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        column.addWidget(self.empty, 1)
        self._connect()
        self._refresh()

    def _make_empty(self, theme: Theme) -> Card:
        card = Card(theme, self.tr("Interpret"))
        headline = label(self.tr("Fit the model to read it"))
        theme.wear(headline, Type.HEADLINE)
        hint = label(
            self.tr("Intraclass correlations, R², variance explained, and your own hypotheses."),
            "mute",
        )
        self.fit_button = QPushButton(self.tr("Fit now"))
        set_role(self.fit_button, "role", "primary")
        self.fit_button.clicked.connect(self.fitWanted)
        card.body.addStretch(2)
        for widget in (headline, hint, self.fit_button):
            card.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addStretch(3)
        return card

    def _connect(self) -> None:
        document = self._document
        self._jobs.turns.follow(
            self._refresh,
            document.currentChanged,
            document.specChanged,
            document.datasetChanged,
            document.fitChanged,
            document.labelsChanged,
        )
        # Terms or levels are called otherwise: what is read of the fit stays.
        document.labelsChanged.connect(self._show_reading)
        self.choice.chosen.connect(self.show_page)
        self.variance.cardMade.connect(self._add_card)
        for card in self.cards:
            card.exportWanted.connect(self.exportWanted)

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """All cards of tables."""
        return (*self.variance.cards, *self.hypotheses.cards, self.group.table)

    def show_page(self, key: str) -> None:
        """Show the page ``key``."""
        self.choice.set_value(key)
        self._pages.setCurrentIndex(PAGES.index(key))
        self._open()

    def show_data(self, data: PlotData | None) -> None:
        """What is drawn of the fit is ``data``."""
        self.group.show_data(data)
        self._open()

    def _open(self) -> None:
        if self.isVisible() and self.choice.value == GROUP:
            self.group.open()

    def ask_about(self, names: list[str]) -> None:
        """Begin a hypothesis about the coefficients ``names``."""
        self.show_page(HYPOTHESES)
        self.hypotheses.builder.begin(names)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._open()

    def _add_card(self, card: TableCard) -> None:
        card.exportWanted.connect(self.exportWanted)
        self.cardMade.emit(card)

    # --- what is read ----------------------------------------------------------------------------

    def _analysis(self) -> Analysis | None:
        model = self._document.model
        return self._document.analysis(model.key) if model else None

    def _refresh(self) -> None:
        """Ask for the reading of the fit shown, if anyone looks."""
        if not self.isVisible():
            return
        analysis = self._analysis()
        there = analysis is not None
        self.empty.setVisible(not there)
        self._pages.setVisible(there)
        self.choice.setVisible(there)
        self.banner.show_message(self._remark(analysis))
        self.hypotheses.show_analysis(analysis)
        if analysis is self._of or (analysis is not None and analysis is self._wanted):
            return
        self._jobs.cancel(LANE)
        self._wanted = analysis
        self.work.setText("")
        if analysis is None:
            self._take(None, None)
            return
        self.work.setText(self.tr("Fitting the model without predictors…"))
        job = self._jobs.run(LANE, tasks.read_fit, analysis)
        job.success(lambda reading: self._take(analysis, reading))
        job.failure(self._fail)

    def _take(self, analysis: Analysis | None, reading: Reading | None) -> None:
        self._of, self._wanted, self.reading = analysis, None, reading
        self.work.setText("")
        self._show_reading()

    def _show_reading(self) -> None:
        analysis, reading = self._of, self.reading
        if analysis is not None and reading is not None:
            from core.report.labelled_reading import labelled_reading

            reading = labelled_reading(reading, analysis.summary, self._document.labels)
        self.variance.show_reading(reading)

    def _fail(self, error: BaseException) -> None:
        self._wanted = None
        self.work.setText("")
        self.crashed.emit("".join(traceback.format_exception(error)))

    def _remark(self, analysis: Analysis | None) -> Message | None:
        """What has to be known before anything is read."""
        model = self._document.model
        if analysis is None or model is None:
            return None
        status = self._document.status(model.key)
        if analysis.spec != model.spec:
            title = self.tr("This is the model as it was fitted last.")
            return Message(title, "", "amber", (self.tr("Fit now"), self.fitWanted.emit))
        if status is Status.NOT_CONVERGED:
            title = self.tr("No maximum could be certified.")
            detail = self.tr("Read the notes of the fit before you use these figures.")
            return Message(title, detail, "amber")
        return None
