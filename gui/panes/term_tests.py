"""The joint tests of terms under the fixed effects: Type III, sequential, and as coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.model.labels import NO_LABELS, Labels
from core.report.table import Table
from gui import tasks
from gui.jobs import Jobs
from gui.theme import Theme
from gui.widgets.switched_card import SwitchedCard

if TYPE_CHECKING:
    from core.analysis import Analysis

#: The lane of the background work of this card.
LANE = "terms"
TYPE3, SEQUENTIAL, CODED = "type3", "sequential", "terms"


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("TermTests", text)


class TermTestsCard(SwitchedCard):
    """Is there as soon as a term has several coefficients; models of single ones are not crowded.

    Type III and sequential tests are computed in the background, as they look at the data again.
    """

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        choices = [
            (TYPE3, tr("Type III")),
            (SEQUENTIAL, tr("Sequential")),
            (CODED, tr("As coded")),
        ]
        super().__init__(theme, tr("Tests of terms"), choices, parent=parent)
        self._jobs = jobs
        self._of: Analysis | None = None
        self._labels = NO_LABELS
        self.show_tables({})

    def show_analysis(self, analysis: Analysis | None, labels: Labels = NO_LABELS) -> None:
        """Show the tests of ``analysis``; nothing where each of its terms is one coefficient."""
        if analysis is self._of and labels == self._labels:
            return
        self._of, self._labels = analysis, labels
        self._jobs.cancel(LANE)
        if analysis is None:
            self.show_tables({})
            return
        from core.report.tables import terms_table

        coded = terms_table(analysis.summary)
        if not coded.rows:
            self.show_tables({})
            return
        # Until they are there: the table as tall as it will be, so that nothing jumps.
        waiting = Table(TYPE3, coded.title, coded.columns, _without_figures(coded))
        self._give({TYPE3: waiting, SEQUENTIAL: waiting, CODED: coded})
        job = self._jobs.run(LANE, tasks.test_terms, analysis)
        job.success(lambda found: self._take(coded, found))

    def _take(self, coded: Table, found: tuple[Table, ...]) -> None:
        self._give({CODED: coded, **{table.key: table for table in found}})

    def _give(self, tables: dict[str, Table]) -> None:
        from core.report.labelled import with_term_labels

        self.show_tables({k: with_term_labels(t, self._labels) for k, t in tables.items()})


def _without_figures(table: Table) -> tuple[tuple[str | None, ...], ...]:
    return tuple((str(row[0]), *(None for _ in row[1:])) for row in table.rows)
