"""Hypotheses about the fixed effects: the form that asks, and the answers that were kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from core.model.labels import NO_LABELS
from gui.document import Document
from gui.interpret.builder import HypothesisBuilder
from gui.theme import Theme
from gui.widgets.card_columns import CardColumns
from gui.widgets.label import plain_tip, set_role
from gui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question


class HypothesesPage(CardColumns):
    """The questions are the model's: they are answered anew by every fit, and can be undone."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("Hypotheses"))
        self._document = document
        self._analysis: Analysis | None = None
        self._labels = NO_LABELS
        self.builder = HypothesisBuilder(theme)
        self.tests = TableCard(theme, self.tr("Tests of coefficients"))
        self.combinations = TableCard(theme, self.tr("Linear combinations"))
        self.remove_tests = self._remover(self.tests, self._tested)
        self.remove_combinations = self._remover(self.combinations, self._combined)
        self.add(self.builder, 0)
        self.add(self.tests, 1)
        self.add(self.combinations, 1)
        self.builder.kept.connect(self._keep)
        document.questionsChanged.connect(self._show)
        self._show()

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """The cards of the answers."""
        return (self.tests, self.combinations)

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Answer by ``analysis``."""
        labels = self._document.labels
        if analysis is not self._analysis or labels != self._labels:
            self._analysis, self._labels = analysis, labels
            self.builder.show_analysis(analysis, labels)
            self._show()

    def _show(self) -> None:
        model = self._document.model
        if self._analysis is None or model is None:
            for card in self.cards:
                card.show_table(None)
            return
        from core.inference.questions import answers
        from core.report.reading import combinations_table, tests_table

        level = self._analysis.spec.options.level
        found = answers(self._analysis.fit, model.questions, level)
        for card, table in (
            (self.tests, tests_table(found)),
            (self.combinations, combinations_table(found, level)),
        ):
            card.show_table(table if table.rows else None)

    # --- keeping and removing --------------------------------------------------------------------

    def _keep(self, question: Question) -> None:
        model = self._document.model
        if model is not None and question not in model.questions:
            text = self.tr("Keep {0}").format(question.command)
            self._document.set_questions((*model.questions, question), text)

    def _remover(self, card: TableCard, own: Callable[[], list[Question]]) -> QPushButton:
        """A button, and the Delete key, that removes the answer of the current row."""

        def remove() -> None:
            row, questions = card.view.currentIndex().row(), own()
            model = self._document.model
            if model is None or not 0 <= row < len(questions):
                return
            gone = questions[row]
            rest = tuple(q for q in model.questions if q != gone)
            self._document.set_questions(rest, self.tr("Remove {0}").format(gone.command))

        def enable() -> None:
            button.setEnabled(card.view.currentIndex().isValid())

        button = QPushButton(self.tr("Remove"))
        set_role(button, "role", "flat")
        button.setToolTip(plain_tip(self.tr("Remove the answer in the chosen row (Del)")))
        button.setAccessibleName(self.tr("Remove from {0}").format(card.accessibleName()))
        button.clicked.connect(remove)
        card.heading.insertWidget(card.heading.indexOf(card.copy_button), button)
        card.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        card.view.selectionModel().currentChanged.connect(lambda *_: enable())
        card.model.modelReset.connect(enable)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Delete), card.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(remove)
        enable()
        return button

    def _tested(self) -> list[Question]:
        from core.inference.questions import Asked

        return [q for q in self._questions if q.kind is not Asked.LINCOM]

    def _combined(self) -> list[Question]:
        from core.inference.questions import Asked

        return [q for q in self._questions if q.kind is Asked.LINCOM]

    @property
    def _questions(self) -> tuple[Question, ...]:
        return self._document.model.questions if self._document.model else ()
