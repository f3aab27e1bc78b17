"""The two linked plots side by side; they are made when there is something to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import label

if TYPE_CHECKING:
    from gui.plots.caterpillar import CaterpillarView
    from gui.plots.data import PlotData
    from gui.plots.fitted_lines import FittedLinesView

#: Narrower than this no plot can be read.
LEAST_WIDTH = 280


class PlotsPane(QSplitter):
    """Fitted lines and caterpillar, with one selection."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._selection = theme, selection
        self.fitted_lines: FittedLinesView | None = None
        self.caterpillar: CaterpillarView | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(10)
        self._empty = Card(theme, self.tr("Plots"))
        hint = label(self.tr("Fitted lines and random effects are drawn here after a fit."), "mute")
        self._empty.body.addStretch(1)
        self._empty.body.addWidget(hint, 0, Qt.AlignmentFlag.AlignCenter)
        self._empty.body.addStretch(1)
        self.addWidget(self._empty)
        self.setMinimumHeight(200)

    def prepare(self) -> None:
        """Make the views one after the other while nobody waits for them."""
        if self.fitted_lines is None:
            self._make_lines()
            QTimer.singleShot(30, self, self.prepare)
        elif self.caterpillar is None:
            self._make_caterpillar()

    def show_data(self, data: PlotData | None) -> None:
        """Draw ``data``; nothing if there is none."""
        if data is not None:
            self._make_lines()
            self._make_caterpillar()
        for view in (self.fitted_lines, self.caterpillar):
            if view is not None:
                view.set_data(data)
                view.setVisible(data is not None)
        self._empty.setVisible(data is None)

    def _make_lines(self) -> None:
        from gui.plots.fitted_lines import FittedLinesView

        if self.fitted_lines is None:
            self.fitted_lines = FittedLinesView(self._theme, self._selection)
            self._put(1, self.fitted_lines)

    def _make_caterpillar(self) -> None:
        from gui.plots.caterpillar import CaterpillarView

        if self.caterpillar is None:
            self.caterpillar = CaterpillarView(self._theme, self._selection)
            self._put(2, self.caterpillar)

    def _put(self, place: int, view: QWidget) -> None:
        # Of its own, so that controls which come and go do not push the splitter.
        view.setMinimumWidth(LEAST_WIDTH)
        view.setVisible(False)
        self.insertWidget(place, view)
        self.setSizes([500] * self.count())


class PlotsHost(QWidget):
    """A place that the plots can stand in; they move to the tab that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def take(self, plots: PlotsPane) -> None:
        """Show ``plots`` here."""
        self._row.addWidget(plots)
