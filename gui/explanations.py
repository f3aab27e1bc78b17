"""Explanations: a card for any figure of the results, from its menu or with F1."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect
from PySide6.QtWidgets import QWidget

from core.model.spec import CONSTANT
from gui.document import Document
from gui.widgets.explain_card import ExplainCard
from gui.widgets.numbers import on_screen
from gui.widgets.table import TableView
from gui.widgets.table_card import TableCard, column_keys

if TYPE_CHECKING:
    from core.report.explain import Explanation
    from core.report.table import Table
    from gui.panes.fitlog import FitLogPane
    from gui.panes.results import ResultsPane
    from gui.theme import Theme


class Explanations(QObject):
    """Finds the words for a cell and shows them beside it."""

    def __init__(
        self,
        theme: Theme,
        document: Document,
        results: ResultsPane,
        fit_log: FitLogPane,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._fit_log = document, fit_log
        self.card = ExplainCard(theme, window)
        for card in results.cards:
            self.serve(card)
        self.serve_view(fit_log.view, self._of_log)
        document.currentChanged.connect(self.card.dismiss)
        document.specChanged.connect(self.card.dismiss)

    def serve(self, card: TableCard) -> None:
        """Explain the figures of ``card`` when it is asked for."""
        self.serve_view(card.view, partial(self._of_card, card))

    def serve_view(
        self, view: TableView, explain: Callable[[QModelIndex], Explanation | None]
    ) -> None:
        """Show what ``explain`` says of a cell of ``view`` when it is asked for."""
        view.explain = explain
        view.explainWanted.connect(lambda index, view=view: self.show(view, index))

    def show(self, view: TableView, index: QModelIndex) -> bool:
        """Explain the cell ``index`` of ``view``; False where there is nothing to explain."""
        explanation = view.explain(index) if view.explain is not None else None
        if explanation is None:
            return False
        rect = view.visualRect(index)
        place = view.viewport().mapToGlobal(rect.topLeft())
        self.card.explain(explanation, QRect(place, rect.size()))
        return True

    def _of_card(self, card: TableCard, index: QModelIndex) -> Explanation | None:
        return self._explain(card.table, index)

    def _of_log(self, index: QModelIndex) -> Explanation | None:
        return self._explain(self._fit_log.table, index)

    def _explain(self, table: Table | None, index: QModelIndex) -> Explanation | None:
        document = self._document
        model = document.model
        analysis = document.analysis(model.key) if model else None
        if table is None or analysis is None or not index.isValid():
            return None
        from core.report.explain import Explainer
        from core.report.explain_reading import explain_reading

        variables = analysis.dataset.variables
        labels = {v.name: v.title for v in variables}
        keys = column_keys(table)
        # The log's own column, the change, is explained with its row.
        column = keys[min(index.column(), len(keys) - 1)]
        constant = document.labels.term(CONSTANT)
        explainer = Explainer(analysis.summary, labels, on_screen, constant)
        found = explainer.explain(table.key, index.row(), column)
        return found or explain_reading(table, index.row(), column, explainer)
