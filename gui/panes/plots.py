"""The two linked plots side by side; they are made when there is something to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
        self.setMinimumHeight(220)

    def show_data(self, data: PlotData | None) -> None:
        """Draw ``data``; nothing if there is none."""
        if self.fitted_lines is None or self.caterpillar is None:
            if data is None:
                return
            self._make()
        assert self.fitted_lines is not None and self.caterpillar is not None
        self.fitted_lines.set_data(data)
        self.caterpillar.set_data(data)
        for view in (self.fitted_lines, self.caterpillar):
            view.setVisible(data is not None)
        self._empty.setVisible(data is None)

    def _make(self) -> None:
        from gui.plots.caterpillar import CaterpillarView
        from gui.plots.fitted_lines import FittedLinesView

        self.fitted_lines = FittedLinesView(self._theme, self._selection)
        self.caterpillar = CaterpillarView(self._theme, self._selection)
        for view in (self.fitted_lines, self.caterpillar):
            # Of its own, so that controls which come and go do not push the splitter.
            view.setMinimumWidth(LEAST_WIDTH)
            self.addWidget(view)
        self.setSizes([0, 500, 500])


class PlotsHost(QWidget):
    """A place that the plots can stand in; they move to the tab that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def take(self, plots: PlotsPane) -> None:
        """Show ``plots`` here."""
        self._row.addWidget(plots)
