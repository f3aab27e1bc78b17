"""The rows of one group: what the model implies of them, as a heat map and as a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.jobs import Jobs
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.switched_card import SwitchedCard

if TYPE_CHECKING:
    from gui.plots.data import PlotData
    from gui.plots.heat_map import HeatMapView


class GroupPage(QWidget):
    """The heat map is made when the page is first shown: plots take long to import."""

    exported = Signal(str)  #: the name of a file that was written

    def __init__(
        self, theme: Theme, selection: Selection, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._selection, self._jobs = theme, selection, jobs
        self._data: PlotData | None = None
        self.map: HeatMapView | None = None
        choices = [
            ("correlation", self.tr("Correlations")),
            ("covariance", self.tr("Covariances")),
        ]
        self.table = SwitchedCard(theme, self.tr("Rows of a group"), choices, max_rows=6)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(10)
        self._split.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self.table.show_tables({})

    def show_data(self, data: PlotData | None) -> None:
        """Show the rows of a group of ``data``."""
        self._data = data
        if self.map is not None and self.isVisible():
            self.map.set_data(data)

    def open(self) -> None:
        """The page is shown: make what it needs, and show what there is."""
        if self.map is None:
            from gui.plots.heat_map import HeatMapView

            self.map = HeatMapView(self._theme, self._selection)
            self.map.use_jobs(self._jobs)
            self.map.exported.connect(self.exported)
            self.map.rebuilt.connect(self._show_table)
            self._split.insertWidget(0, self.map)
            self._split.setStretchFactor(0, 1)
            # What it shows comes in a turn of its own.
            QTimer.singleShot(0, self, self.open)
        elif self.map.data is not self._data:
            self.map.set_data(self._data)
        else:
            self._show_table()

    def _show_table(self) -> None:
        found = self.map.found if self.map is not None else None
        if found is None:
            self.table.show_tables({})
            return
        from core.report.estat import MOST_ROWS
        from core.report.reading import group_tables

        covariance, correlation = group_tables(found, MOST_ROWS)
        called = {level.name: level.called for level in self._data.levels} if self._data else {}
        level = called.get(found.level, found.level)
        found = replace(found, level=level)
        self.table.set_title(self.tr("{0} {1}").format(level, found.group))
        self.table.show_tables({"correlation": correlation, "covariance": covariance})
