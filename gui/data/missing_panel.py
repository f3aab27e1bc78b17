"""The missing-data report: which rows the model leaves out, and because of which variables."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QVBoxLayout, QWidget

from core.data.missing_codes import PLAIN
from gui.document import Document
from gui.jobs import Context, Jobs
from gui.theme import Theme, Type
from gui.widgets.label import label, paragraph, plain_tip
from gui.widgets.numbers import count
from gui.widgets.table import Grid, GridModel, TableView

if TYPE_CHECKING:
    from core.data.dataset import Dataset
    from core.data.missing import MissingReport

#: Patterns shown; rarer ones are counted.
MOST_PATTERNS = 200


class MissingPanel(QWidget):
    """Counts per variable, and the patterns with a button that shows their rows."""

    rowsWanted = Signal(object)  #: the conditions of the rows to show
    crashed = Signal(str)

    def __init__(
        self, theme: Theme, document: Document, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self.report: MissingReport | None = None
        self.sentence = paragraph()
        self._title = label(self.tr("Rows left out, by what they lack"))
        theme.wear(self._title, Type.STRONG)
        self.model = GridModel(self)
        self.table = TableView(theme, self.tr("Patterns of missing values"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.button = QPushButton(self.tr("Show these rows"))
        self.button.setToolTip(plain_tip(self.tr("Filter the table to the rows of this pattern")))
        self.counts = paragraph("", "mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self._title)
        column.addWidget(self.table, 1)
        column.addWidget(self.button)
        column.addWidget(self.counts)
        column.addStretch(0)
        self.button.clicked.connect(self._show_rows)
        self.table.doubleClicked.connect(lambda index: self._show_rows())
        document.datasetChanged.connect(self.refresh)
        document.specChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Report on the variables of the current model."""
        dataset = self._document.dataset
        names = [n for n in self._document.spec.variables if dataset is not None and n in dataset]
        if dataset is None or not names:
            self._jobs.cancel("missing")
            self._show(None)
            return
        job = self._jobs.run("missing", _report, dataset, tuple(names))
        job.success(self._show)
        job.failure(lambda e: self.crashed.emit("".join(traceback.format_exception(e))))

    def _show(self, report: MissingReport | None) -> None:
        self.report = report
        there = report is not None and bool(report.patterns)
        for widget in (self._title, self.table, self.button, self.counts):
            widget.setVisible(there)
        if report is None:
            text = self.tr("Build a model: here it is said which rows it leaves out, and why.")
            self.sentence.setText(text)
            return
        left = report.total - report.complete
        if not left:
            text = self.tr("All {0} rows have a value in every variable of the model.")
            self.sentence.setText(text.format(count(report.total)))
            return
        text = self.tr("The model uses {0} of {1} rows and leaves out {2}.")
        used = (count(report.complete), count(report.total), count(left))
        self.sentence.setText(text.format(*used))
        cells = tuple(
            (" + ".join(p.missing), str(p.count)) for p in report.patterns[:MOST_PATTERNS]
        )
        headings = (self.tr("Missing"), self.tr("Rows"))
        self.model.set_grid(Grid(headings, cells, (False, True)))
        self.table.spread()
        self.table.selectRow(0)
        found = zip(report.variables, report.counts, report.codes, strict=True)
        each = ", ".join(
            f"{name} {count(lacking)}{self._told_apart(codes)}"
            for name, lacking, codes in found
            if lacking
        )
        self.counts.setText(self.tr("Without a value, by variable: {0}.").format(each))

    def _told_apart(self, codes: Mapping[str, int]) -> str:
        """How many of the missing values have which code, unless all are plain."""
        if not codes.keys() - {PLAIN}:
            return ""
        words = {code: self.tr("no code") if code == PLAIN else code for code in codes}
        parts = (f"{words[code]}\N{NO-BREAK SPACE}{count(n)}" for code, n in codes.items())
        return f" ({', '.join(parts)})"

    def _show_rows(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows and self.report is not None:
            self.rowsWanted.emit(self.report.conditions(self.report.patterns[rows[0].row()]))


def _report(context: Context, dataset: Dataset, names: tuple[str, ...]) -> MissingReport:
    from core.data.missing import missing_report

    return missing_report(dataset, names)
