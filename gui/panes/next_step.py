"""What stands in place of results that are not there yet: the one thing to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.document import Document, Problem, Status
from gui.theme import Theme, Type
from gui.widgets.card import Card
from gui.widgets.label import label, set_role


class NextStepPane(Card):
    """A sentence and a button, by the state of the current model."""

    fitWanted = Signal()
    stopWanted = Signal()
    outcomeWanted = Signal()

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Results"))
        self._document = document
        self.headline = label()
        theme.wear(self.headline, Type.HEADLINE)
        self.hint = label("", "mute")
        self.button = QPushButton(self)
        self.button.setMinimumWidth(180)
        self.button.setMinimumHeight(32)
        self._act: Callable[[], None] = self.fitWanted.emit
        self.button.clicked.connect(lambda: self._act())
        self.body.addStretch(2)
        for widget in (self.headline, self.hint, self.button):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            self.body.addSpacing(4)
        self.body.addStretch(3)
        document.currentChanged.connect(self._show)
        document.specChanged.connect(self._show)
        document.checkChanged.connect(self._show)
        document.fitChanged.connect(lambda key: self._show())
        self._show()

    def _show(self) -> None:
        model = self._document.model
        if model is None:
            return
        status = self._document.status(model.key)
        if status is Status.FITTING:
            self._say(self.tr("Fitting…"), self.tr("The iterations are listed beside."))
            self._offer(self.tr("Stop"), self.stopWanted.emit, primary=False)
        elif not model.spec.outcome:
            self._say(
                self.tr("What do you want to explain?"),
                self.tr("Choose the outcome; then add terms and the level they vary by."),
            )
            self._offer(self.tr("Choose the outcome"), self.outcomeWanted.emit)
        elif status is Status.FAILED or isinstance(self._document.check, Problem):
            self._say(
                self.tr("This model cannot be fitted to these data"),
                self.tr("The model pane says why and what can be done."),
            )
            self._offer(self.tr("Try again"), self.fitWanted.emit, primary=False)
        else:
            self._say(
                self.tr("Ready to fit"),
                self.tr("Estimates, tests and plots appear here."),
            )
            self._offer(self.tr("Fit the model"), self.fitWanted.emit)

    def _say(self, headline: str, hint: str) -> None:
        self.headline.setText(headline)
        self.hint.setText(hint)

    def _offer(self, text: str, act: Callable[[], None], *, primary: bool = True) -> None:
        self._act = act
        self.button.setText(text)
        set_role(self.button, "role", "primary" if primary else "")
