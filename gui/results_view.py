"""ResultsView: the first tab; the equation above, the tables and the plots or the next step below.

The plots are one widget that stands here or, large, in a tab of its own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.panes.equation import EquationPane
from gui.panes.next_step import NextStepPane
from gui.panes.plots import PlotsHost, PlotsPane
from gui.panes.results import ResultsPane

#: What the tables leave to the plots beneath them.
LEAST_PLOT_HEIGHT = 218


class ResultsView(QWidget):
    """Equation, tables and plots of the current model."""

    def __init__(
        self,
        equation: EquationPane,
        next_step: NextStepPane,
        results: ResultsPane,
        plots: PlotsPane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._results, self._plots = results, plots
        self.large_plots, self._small_plots = PlotsHost(), PlotsHost(compact=True)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(10)
        self._split.addWidget(results)
        self._split.addWidget(self._small_plots)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._small_plots.take(plots)
        self._pages = QStackedWidget()
        self._pages.addWidget(next_step)
        self._pages.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(equation)
        column.addWidget(self._pages, 1)
        results.heightChanged.connect(self.balance)

    def show_fit(self, there: bool) -> None:
        """Show the tables and plots, or the next step where there is no fit."""
        self._pages.setCurrentIndex(1 if there else 0)

    def move_plots(self, tab: str) -> None:
        """Put the plots where they are seen in ``tab``."""
        if tab == "plots":
            self.large_plots.take(self._plots)
        elif tab == "results":
            self._small_plots.take(self._plots)

    def balance(self) -> None:
        """Give the tables the height they need, up to what leaves the plots readable."""
        total = self._split.height()
        if total <= 0:
            return
        wanted = min(self._results.content_height(), max(120, total - LEAST_PLOT_HEIGHT))
        self._split.setSizes([wanted, total - wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.balance)
