"""From a symbol of the equation to the row that it stands for, in the form or in the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from gui.document import Document
from gui.panes.model import ModelPane
from gui.panes.results import ResultsPane
from gui.panes.terms_model import FIRST_LEVEL, TERM

if TYPE_CHECKING:
    from core.model.equation_parts import Symbol


class SymbolFinder(QObject):
    """Selects what a symbol stands for: estimates where there are any, else the term."""

    def __init__(self, document: Document, model: ModelPane, results: ResultsPane) -> None:
        super().__init__(model)
        self._document, self._model, self._results = document, model, results

    def show(self, symbol: Symbol) -> None:
        """Bring the user to the row of ``symbol``."""
        from core.model.equation_parts import Part

        if symbol.part is Part.OUTCOME:
            self._model.outcome.setFocus(Qt.FocusReason.OtherFocusReason)
        elif symbol.part is Part.COEFFICIENT:
            if not self._show_fixed(symbol.term):
                self._model.terms.show_term(symbol.term)
        elif symbol.part is Part.VARIABLE:
            self._model.terms.show_term(symbol.term)
        elif symbol.part is Part.OFFSET:
            self._model.more.reveal_offset()
        elif symbol.part is Part.EFFECT:
            self._model.terms.show_term(symbol.term, FIRST_LEVEL + symbol.equation)
        elif not self._show_random(symbol) and symbol.part is Part.VARIANCE:
            self._show_structure(symbol)

    def _show_fixed(self, term: str) -> bool:
        summary = self._results.summary
        effects = summary.fixed if summary is not None else ()
        rows = [i for i, e in enumerate(effects) if term in (e.term, e.name)]
        return bool(rows) and _select(self._results.fixed.view, rows)

    def _show_random(self, symbol: Symbol) -> bool:
        summary = self._results.summary
        parameters = summary.random if summary is not None else ()
        own = [i for i, p in enumerate(parameters) if p.equation == symbol.equation]
        named = [i for i in own if f"({symbol.term})" in parameters[i].parameter]
        return bool(own) and _select(self._results.random.view, named or own)

    def _show_structure(self, symbol: Symbol) -> None:
        row = self._model.levels.rows[symbol.equation]
        target = row.covariance if row.covariance.isVisible() else row.level
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _select(view: QAbstractItemView, rows: list[int]) -> bool:
    """Select whole rows of a table and go there; False if it has not that many."""
    model = view.model()
    if model is None or not view.isVisible() or max(rows) >= model.rowCount():
        return False
    view.clearSelection()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    view.setCurrentIndex(model.index(rows[0], TERM))
    selection = view.selectionModel()
    for row in rows:
        for column in range(model.columnCount()):
            selection.select(model.index(row, column), selection.SelectionFlag.Select)
    return True
