"""The offer to simulate the reference distribution of a test, its progress and its answer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui import tasks
from gui.jobs import Jobs
from gui.theme import Theme
from gui.widgets.charts import Histogram
from gui.widgets.label import paragraph, plain_tip
from gui.widgets.numbers import on_screen

if TYPE_CHECKING:
    from core.engine.fit import Fit
    from core.inference.bootstrap import Bootstrap

#: Outcomes drawn from the smaller model; p-values are then multiples of 1/1000.
DRAWS = 999
#: Fewer than this say nothing about a p-value.
FEWEST = 20


class SimulationBox(QWidget):
    """A button; while it works a bar and Stop; then a sentence and a histogram.

    One fit is tested against linear regression, two against each other. What was drawn until it
    was stopped counts.
    """

    def __init__(self, theme: Theme, jobs: Jobs, lane: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._lane = jobs, lane
        self._fits: tuple[Fit, ...] = ()
        self._observed = 0.0
        self._drawn: list[float] = []
        self.result: Bootstrap | None = None
        self.start_button = QPushButton(self.tr("Simulate its distribution"))
        self.start_button.setToolTip(
            plain_tip(
                self.tr(
                    "Draws {0} outcomes from the smaller model, fits both models to each, and "
                    "counts how often the test statistic is as large as the one observed"
                ).format(DRAWS)
            )
        )
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setToolTip(plain_tip(self.tr("Stop, and use what has been drawn so far")))
        self.bar = QProgressBar()
        self.bar.setObjectName("slim")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, DRAWS)
        self.bar.setAccessibleName(self.tr("Outcomes drawn"))
        self.text = paragraph("", "mute")
        self.chart = Histogram(theme, self.tr("Simulated distribution of the test statistic"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.start_button)
        row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop_button)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.chart)
        self.start_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(self.stop)
        self._show()

    def offer(self, fits: tuple[Fit, ...], observed: float) -> None:
        """Offer the test of ``fits`` with the statistic ``observed``; () for none."""
        # The very same fits: values that hold arrays cannot be compared.
        if [id(fit) for fit in fits] == [id(fit) for fit in self._fits]:
            return
        self._jobs.cancel(self._lane)
        self._fits, self._observed = fits, observed
        self._drawn, self.result = [], None
        self._show()

    def start(self) -> None:
        """Begin to draw."""
        if not self._fits:
            return
        self._drawn, self.result = [], None
        job = self._jobs.run(self._lane, tasks.simulate_test, self._fits, DRAWS)
        job.progress(self._hear)
        job.success(self._finish)
        job.failure(self._fail)
        self._show()

    def stop(self) -> None:
        """Stop drawing; what there is counts if it is enough."""
        if self._jobs.cancel(self._lane):
            self._conclude()

    @property
    def running(self) -> bool:
        """Whether outcomes are being drawn."""
        return self._jobs.busy(self._lane)

    def _hear(self, statistics: list[float]) -> None:
        self._drawn += statistics
        self._show()

    def _finish(self, result: Bootstrap) -> None:
        self.result = result
        self._show()

    def _fail(self, error: BaseException) -> None:
        self._show()
        self.text.setText(str(error))
        self.text.setVisible(True)

    def _conclude(self) -> None:
        import numpy as np

        from core.inference.bootstrap import Bootstrap

        kept = [t for t in self._drawn if math.isfinite(t)]
        if len(kept) >= FEWEST:
            self.result = Bootstrap(self._observed, np.array(kept), len(self._drawn) - len(kept))
        self._show()

    def _show(self) -> None:
        running = self.running
        self.start_button.setVisible(bool(self._fits) and not running)
        for widget in (self.bar, self.stop_button):
            widget.setVisible(running)
        self.bar.setValue(len(self._drawn))
        text = ""
        values = [t for t in self._drawn if math.isfinite(t)]
        if self.result is not None:
            from core.inference.bootstrap import explain

            text, values = explain(self.result), self.result.statistics.tolist()
            again = self.tr("Simulate again")
        else:
            again = self.tr("Simulate its distribution")
            if running:
                text = self.tr("{0} of {1} outcomes drawn").format(len(self._drawn), DRAWS)
            elif self._drawn:
                text = self.tr("Stopped too early to say anything.")
        self.start_button.setText(again)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.chart.setVisible(len(values) >= FEWEST)
        self.chart.describe(text)
        self.chart.show_values(
            values,
            self._observed,
            self.tr("observed {0}").format(on_screen(f"{self._observed:.2f}")),
        )
