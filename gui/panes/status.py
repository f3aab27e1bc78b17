"""The line at the foot of the window: state of the fit, rows used, what is selected."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.document import Document, Problem, Status
from gui.panes.fitlog import timing_text
from gui.panes.model import left_out_text
from gui.selection import Selection
from gui.tasks import Check
from gui.theme import Theme, Type
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count

#: A fit that takes less than this is never announced as running.
PATIENCE_MS = 120


class StatusPane(QWidget):
    """The status line."""

    def __init__(
        self, theme: Theme, document: Document, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self.pill = label()
        theme.wear(self.pill, Type.STRONG)
        self.rows = label("", "mute")
        self.work = label("", "mute")
        self.chip = QPushButton(self)
        self.chip.setObjectName("chip")
        self.chip.setToolTip(plain_tip(self.tr("Clear the selection (Esc)")))
        self.chip.clicked.connect(selection.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 5)
        row.setSpacing(10)
        row.addWidget(self.pill)
        row.addWidget(self.rows)
        row.addStretch(1)
        row.addWidget(self.work)
        row.addWidget(self.chip)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_pill)
        document.fitChanged.connect(lambda key: self._show())
        document.currentChanged.connect(self._show)
        document.checkChanged.connect(self._show)
        document.datasetChanged.connect(self._show)
        document.progressChanged.connect(self._show_pill)
        document.labelsChanged.connect(self._show_rows)
        for signal in (document.labelsChanged, document.currentChanged, selection.changed):
            signal.connect(self._show_selection)
        theme.changed.connect(self._keep_height)
        self._show()
        self._show_selection()
        self._keep_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """As tall as with the chip, lest the whole window is laid out anew when it comes."""
        self.chip.ensurePolished()
        self.work.setMinimumHeight(self.chip.sizeHint().height())

    def set_work(self, text: str) -> None:
        """Say what else is going on in the background; "" for nothing."""
        self.work.setText(text)

    def _show(self) -> None:
        model = self._document.model
        self._show_rows()
        if model is not None and self._document.status(model.key) is Status.FITTING:
            self._patience.start()
            return
        self._patience.stop()
        self._show_pill()

    def _show_pill(self) -> None:
        tone, text = self._state()
        set_role(self.pill, "pill", tone)
        self.pill.setText(text)
        self.pill.setVisible(bool(text))

    def _state(self) -> tuple[str, str]:
        document = self._document
        model = document.model
        if model is None:
            return "idle", ""
        status = document.status(model.key)
        analysis = document.analysis(model.key)
        if status is Status.FITTING:
            done = len(document.log(model.key))
            return "busy", self.tr("Fitting… {0} iterations").format(done) if done else self.tr(
                "Fitting…"
            )
        if status is Status.FITTED and analysis is not None:
            steps = len([i for i in analysis.summary.iterations if i.phase != "em"])
            text = self.tr("✓ Converged, {0} iterations, {1}")
            return "ok", text.format(max(0, steps - 1), timing_text(analysis.summary.seconds))
        if status is Status.NOT_CONVERGED:
            return "amber", self.tr("No maximum certified")
        if status is Status.FAILED or isinstance(document.check, Problem):
            return "error", self.tr("Cannot be fitted")
        if status is Status.OUT_OF_DATE:
            return "amber", self.tr("Out of date")
        return "idle", self.tr("Not fitted")

    def _show_rows(self) -> None:
        document = self._document
        check, opened = document.check, document.opened
        if opened is None:
            self.rows.setText("")
            return
        if isinstance(check, Check):
            parts = [self.tr("{0} of {1} rows").format(count(check.rows), count(check.total))]
            parts += [
                self.tr("{0} groups of {1}").format(count(i.groups), document.labels.level(i.name))
                for i in check.levels
            ]
            self.rows.setText(" · ".join(parts))
            self.rows.setToolTip(plain_tip(left_out_text(check)))
            return
        self.rows.setText(self.tr("{0} rows").format(count(opened.overview.n_rows)))

    def _show_selection(self) -> None:
        chosen, levels = self._selection.count, self._selection.levels
        what = levels[0] if len(levels) == 1 else ""
        if chosen == 1 and what:
            called = self._document.labels.level(what)
            text = f"{called} {self._selection.keys(what)[0]}  ×"
        else:
            text = self.tr("{0} groups selected").format(count(chosen)) + "  ×"
        self.chip.setText(text.replace("&", "&&"))
        self.chip.setAccessibleName(self.tr("Clear the selection: {0}").format(text))
        self.chip.setVisible(chosen > 0)
