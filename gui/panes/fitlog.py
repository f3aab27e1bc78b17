"""How the fit went: its notes, and the iterations as they come."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.inference.summary import Iteration
from core.report.format import format_loglik, true_minus
from gui.document import Document
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import label, paragraph
from gui.widgets.table import EMPTY_GRID, Grid, GridModel, TableView

PHASES = {"em": "EM", "gradient": "Newton"}


class FitLogPane(Card):
    """The notes of the fit shown and its iteration log, which grows while a fit runs."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Fit"))
        self._document = document
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        self._timing = label("", "mute")
        self.add_control(self._timing)
        self.model = GridModel(self)
        self.table = TableView(theme, self.tr("Iteration log"))
        self.table.setModel(self.model)
        self.empty = paragraph(self.tr("The iterations of the fit will appear here."), "mute")
        self.body.addLayout(self._notes)
        self.put(self.empty)
        self.put(self.table, 1)
        self.body.addStretch(0)
        self.setMinimumHeight(110)
        document.fitChanged.connect(lambda key: self._show())
        document.currentChanged.connect(self._show)
        document.progressChanged.connect(self._show_log)
        self._show()

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes shown."""
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        return analysis.summary.notes if analysis else ()

    def _show(self) -> None:
        while self._notes.count():
            item = self._notes.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for note in self.notes:
            self._notes.addWidget(paragraph(note, "amber"))
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        self._timing.setText(timing_text(analysis.summary.seconds) if analysis else "")
        self._show_log()

    def _show_log(self) -> None:
        model = self._document.model
        log = self._document.log(model.key) if model else ()
        self.model.set_grid(self._grid(log) if log else EMPTY_GRID)
        self.table.stretch_first()
        self.table.setVisible(bool(log))
        self.empty.setVisible(not log)
        self.table.scrollToBottom()

    def _grid(self, log: tuple[Iteration, ...]) -> Grid:
        rows: list[tuple[str, ...]] = []
        before: float | None = None
        for line in log:
            value = line.log_likelihood
            change = "" if before is None else change_text(value - before)
            phase = PHASES.get(line.phase, line.phase)
            rows.append((f"{phase} {line.iteration}", format_loglik(value), change))
            before = value
        headings = (self.tr("iteration"), self.tr("log likelihood"), self.tr("change"))
        return Grid(headings, tuple(rows), (False, True, True))


def change_text(change: float) -> str:
    """A change of the log likelihood, in two significant digits."""
    return true_minus(f"{change:.1e}" if abs(change) < 0.001 else f"{change:.4f}")


def timing_text(seconds: object) -> str:
    """How long the parts of the fit took, in all."""
    total = sum(seconds.values()) if isinstance(seconds, dict) else 0.0
    return duration_text(total)


def duration_text(seconds: float) -> str:
    """A duration: "9 ms", "1.3 s"."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
