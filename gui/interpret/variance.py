"""Where the variance lies: shares, ICCs, what predictors explain, and what there is of a fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.card_columns import CardColumns
from gui.widgets.label import label
from gui.widgets.shares import Bar, Part, SharesChart
from gui.widgets.switched_card import SwitchedCard
from gui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from core.inference.icc import RSquared
    from core.report.reading import Matrices, Reading


class VariancePage(CardColumns):
    """Cards of tables; the first with a drawing of the shares."""

    cardMade = Signal(object)  #: a further TableCard, for another matrix

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("Variance"))
        self._theme = theme
        self.shares = TableCard(theme, self.tr("Where the variance lies"))
        self.chart = SharesChart(theme, self.tr("Shares of the variance"))
        self.shares.body.insertWidget(1, self.chart)
        self.icc = TableCard(theme, self.tr("Intraclass correlations"))
        self.explained = TableCard(theme, self.tr("Variance explained"))
        self.problem = label("", "amber")
        self.explained.put(self.problem)
        self.criteria = TableCard(theme, self.tr("Information criteria"))
        self.groups = TableCard(theme, self.tr("Groups"))
        self.other_scale = TableCard(theme, self.tr("Random effects on the other scale"))
        self.matrices: list[SwitchedCard] = []
        self._wanted: tuple[Matrices, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_matrices)
        for card, column in (
            (self.shares, 0),
            (self.icc, 1),
            (self.explained, 0),
            (self.groups, 1),
            (self.criteria, 1),
            (self.other_scale, 0),
        ):
            self.add(card, column)

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """The cards of the tables, in reading order."""
        fixed = (self.shares, self.icc, self.explained, self.groups, self.criteria)
        return (*fixed, self.other_scale, *self.matrices)

    def show_reading(self, reading: Reading | None) -> None:
        """Show ``reading``; None hides everything."""
        keys = {
            "r2": self.shares,
            "icc": self.icc,
            "explained": self.explained,
            "information_criteria": self.criteria,
            "groups": self.groups,
            "other_scale": self.other_scale,
        }
        for key, card in keys.items():
            table = reading.table(key) if reading else None
            card.show_table(table)
            if table is not None and key == "other_scale":
                card.set_title(table.title)
        problem = reading.null_problem if reading else ""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.explained.setVisible(True)
        self.chart.show_bars(_bars(reading, self._names()) if reading else ())
        self._wanted = reading.matrices if reading else ()
        if len(self._wanted) > len(self.matrices):
            # Cards that have to be made are made in a turn of their own.
            self._later.start()
        else:
            self._show_matrices()

    def _show_matrices(self) -> None:
        matrices = self._wanted
        while len(self.matrices) < len(matrices):
            choices = [
                ("correlation", self.tr("Correlations")),
                ("covariance", self.tr("Covariances")),
            ]
            card = SwitchedCard(self._theme, self.tr("Random effects together"), choices)
            self.matrices.append(card)
            self.add(card, 1)
            self.cardMade.emit(card)
        for place, card in enumerate(self.matrices):
            if place >= len(matrices):
                card.show_tables({})
                continue
            found = matrices[place]
            card.set_title(self.tr("Effects by {0}").format(found.level))
            card.show_tables({"correlation": found.correlation, "covariance": found.covariance})

    def _names(self) -> tuple[str, str, str, str]:
        """What the bars and their parts are called."""
        return (
            self.tr("this model"),
            self.tr("without predictors"),
            self.tr("fixed part"),
            self.tr("residual"),
        )


def _bars(reading: Reading, names: tuple[str, str, str, str]) -> tuple[Bar, ...]:
    """A bar for this model, above it one for the model without predictors where there is one."""
    this, without, fixed, residual = names
    own = _bar(this, reading.shares, fixed, residual)
    if reading.null_shares is None:
        return (own,)
    return (_bar(without, reading.null_shares, fixed, residual), own)


def _bar(name: str, shares: RSquared, fixed: str, residual: str) -> Bar:
    levels = tuple(Part(level, v, str(k + 1)) for k, (level, v) in enumerate(shares.levels))
    first = (Part(fixed, shares.fixed, "fixed"),) if shares.fixed > 0 else ()
    return Bar(name, (*first, *levels, Part(residual, shares.residual, "residual")))
