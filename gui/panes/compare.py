"""The Compare tab: the ticked models side by side, and the tests of those that are nested."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from core.model.labels import NO_LABELS, Labels
from gui import tasks
from gui.compare_grids import on_one_scale, pairs_grid, side_by_side
from gui.document import Document, Model, Status
from gui.jobs import Jobs
from gui.panes.simulation import SimulationBox
from gui.theme import Theme, Type
from gui.widgets.card import Card
from gui.widgets.column import ColumnArea
from gui.widgets.label import label, paragraph
from gui.widgets.numbers import on_screen
from gui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.pairwise import Pair
    from core.inference.summary import Summary
    from core.report.explain import Explanation
    from core.report.explain_models import ModelsExplainer

#: More models than this are not tested against each other: there would be too many pairs.
MOST_TESTED = 12


class ComparePane(QWidget):
    """Estimates, variance parameters and fit statistics in columns; under them the tests."""

    exportWanted = Signal(object)  #: the Table

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._models: tuple[Model, ...] = ()
        self._analyses: tuple[Analysis, ...] = ()
        self._names: tuple[str, ...] = ()
        self._summaries: dict[str, Summary] = {}
        self.pairs: tuple[Pair, ...] = ()
        self.empty = self._make_empty(theme)
        self.left_out = paragraph("", "amber")
        self.models = TableCard(theme, self.tr("Models side by side"), max_rows=40)
        self.tests = TableCard(theme, self.tr("Likelihood-ratio tests"), max_rows=12)
        self.caveats = paragraph()
        self.simulation = SimulationBox(theme, jobs, "simulate pair")
        self.tests.put(self.caveats)
        self.tests.put(self.simulation)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.left_out, self.models, self.tests):
            column.addWidget(widget)
        column.addStretch(1)
        self.area = ColumnArea(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.empty)
        outer.addWidget(self.area)
        self.tests.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._connect()
        self._refresh()

    def _make_empty(self, theme: Theme) -> Card:
        card = Card(theme, self.tr("Compare"))
        headline = label(self.tr("Fit two models to compare them"))
        theme.wear(headline, Type.HEADLINE)
        hint = label(
            self.tr("Duplicate a model (Ctrl+D), change it, fit it. Ticked models stand here."),
            "mute",
        )
        card.body.addStretch(2)
        for widget in (headline, hint):
            widget.setAlignment(widget.alignment().AlignHCenter)
            card.put(widget)
        card.body.addStretch(3)
        return card

    def _connect(self) -> None:
        document = self._document
        self._jobs.turns.follow(
            self._refresh,
            document.modelsChanged,
            document.specChanged,
            document.datasetChanged,
            document.labelsChanged,
            document.fitChanged,
        )
        for card in (self.models, self.tests):
            card.exportWanted.connect(self.exportWanted)
        self.tests.view.selectionModel().currentRowChanged.connect(self._show_pair)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the models shown, each once."""
        return self._names

    # --- what is compared ------------------------------------------------------------------------

    def _refresh(self) -> None:
        document = self._document
        ticked = [m for m in document.models if m.compared]
        fitted = [m for m in ticked if document.status(m.key) is Status.FITTED]
        analyses = tuple(a for m in fitted if (a := document.analysis(m.key)) is not None)
        enough = len(analyses) > 1
        self.empty.setVisible(not enough)
        self.area.setVisible(enough)
        self._tell_left_out([m for m in ticked if m not in fitted])
        names = tuple(m.name for m in fitted)
        same = [id(a) for a in analyses] == [id(a) for a in self._analyses]
        labels = [m.labels for m in fitted]
        if same and (names, labels) == (
            tuple(m.name for m in self._models),
            [m.labels for m in self._models],
        ):
            return
        self._models, self._analyses = tuple(fitted), analyses
        self._show_models()
        if not same:
            self._test()
        else:
            self._show_tests()

    def _tell_left_out(self, left_out: list[Model]) -> None:
        names = ", ".join(m.name for m in left_out)
        text = self.tr("Not shown, as they are not fitted as they stand: {0}").format(names)
        self.left_out.setText(text if left_out else "")
        self.left_out.setVisible(bool(left_out))

    def _show_models(self) -> None:
        from core.report.pairs import unique_names

        self._names = unique_names(m.name for m in self._models)
        if len(self._analyses) < 2:
            self.models.show_table(None)
            return
        scaled = on_one_scale(dict(zip(self._names, self._analyses, strict=True)))
        self._summaries = {name: analysis.summary for name, analysis in scaled.items()}
        # Where two models call a term differently, the first one's word stands.
        labels = reduce(Labels.or_else, (model.labels for model in self._models), NO_LABELS)
        table, grid = side_by_side(self._summaries, labels)
        self.models.show_table(table, grid)
        # Here they have columns of their own, and no brackets.
        self.models.notes.setText("     ".join(table.notes[1:]))

    # --- explanations ----------------------------------------------------------------------------

    def explain_model(self, index: QModelIndex) -> Explanation | None:
        """What a figure of the models side by side is."""
        grid, row, column = self.models.model.grid, index.row(), index.column() - 1
        if column < 0 or not grid.cells[row][index.column()]:
            return None
        section = max((place for place in grid.sections if place <= row), default=row)
        from core.report.journal import journal_names

        # By their names, whatever the user calls them.
        names = journal_names(self._summaries)
        error = column % 2 == 1
        return self._explainer().explain(names[section], names[row], column // 2, error=error)

    def explain_test(self, index: QModelIndex) -> Explanation | None:
        """What a figure of the tests is."""
        table = self.tests.table
        if table is None or not index.row() < len(self.pairs):
            return None
        column = table.columns[index.column()].key
        return self._explainer().explain_test(self._names, self.pairs[index.row()], column)

    def _explainer(self) -> ModelsExplainer:
        from core.report.explain_models import ModelsExplainer

        labels = {v.name: v.title for a in self._analyses for v in a.dataset.variables}
        return ModelsExplainer(self._summaries, labels, on_screen)

    # --- tests -----------------------------------------------------------------------------------

    def _test(self) -> None:
        self._jobs.cancel("compare")
        self.pairs = ()
        self._show_tests()
        if 2 <= len(self._analyses) <= MOST_TESTED:
            job = self._jobs.run("compare", tasks.compare, self._analyses)
            job.success(self._on_tested)
            self._show_tests()

    def _on_tested(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = pairs
        self._show_tests()

    def _show_tests(self) -> None:
        if self.pairs:
            table, grid = pairs_grid(self._names, self.pairs, self.tr("no test"))
            self.tests.show_table(table, grid)
            self.tests.view.selectRow(0)
            self._show_pair(self.tests.model.index(0, 0))
            return
        self.tests.show_table(None)
        self.tests.setVisible(len(self._analyses) > 1)
        busy = self._jobs.busy("compare")
        many = self.tr("More than {0} models: tick fewer to test them.").format(MOST_TESTED)
        self.caveats.setText(self.tr("Testing…") if busy else many)
        self.simulation.offer((), 0.0)

    def _show_pair(self, now: QModelIndex, before: QModelIndex | None = None) -> None:
        if not (now.isValid() and now.row() < len(self.pairs)):
            return
        pair = self.pairs[now.row()]
        first, second = self._names[pair.smaller], self._names[pair.larger]
        if pair.comparison is None:
            self.caveats.setText(f"{first}, {second}: {pair.reason} {pair.remedy}".strip())
            self.simulation.offer((), 0.0)
            return
        from core.report.tables import reference_name

        test = pair.comparison.test
        words = (
            self.tr("{0} is a special case of {1}.").format(first, second),
            reference_name(test.explanation),
            *pair.comparison.notes,
        )
        self.caveats.setText(" ".join(w for w in words if w))
        fits = (self._analyses[pair.smaller].fit, self._analyses[pair.larger].fit)
        self.simulation.offer(fits, test.chi2)
