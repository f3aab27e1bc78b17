"""The plots of the window, with one selection: which are shown is chosen above them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.jobs import Jobs
from gui.plots.controls import Toggles
from gui.plots.kinds import KINDS, kind
from gui.selection import Selection
from gui.theme import Theme
from gui.turns import Turns
from gui.widgets.card import Card
from gui.widgets.label import label, plain_tip, set_role

if TYPE_CHECKING:
    from gui.plots.base import PlotView
    from gui.plots.data import PlotData

#: What is shown at first.
FIRST = ("lines", "caterpillar")
#: Plots beside each other: so many in a row, for that many plots, where there is room.
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4}
#: What a plot needs to be read.
LEAST_WIDTH = 300
#: Between one view that is made ahead and the next.
PREPARE_MS = 30
#: Narrower than this, under the tables, one plot stands alone.
LEAST_COMPACT = 230


class PlotsPane(QWidget):
    """Some kinds of plots at once. Beside the tables there is room for the first two."""

    exported = Signal(str)  #: the name of a file that was written
    tableWanted = Signal(object)  #: a Table of a plot that the user wants to save

    def __init__(
        self,
        theme: Theme,
        selection: Selection,
        jobs: Jobs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._selection, self._jobs = theme, selection, jobs
        self._views: dict[str, PlotView] = {}
        self._turns = Turns(self)
        #: Made, but with the data of another fit; and those whose turn will come.
        self._due: set[str] = set()
        self._asked: set[str] = set()
        self._data: PlotData | None = None
        self._shown: list[str] = list(FIRST)
        self._compact = True
        self._columns = 0
        self._placed: tuple[list[str], int] = ([], 0)
        self.actions_ = {k.key: self._action(k.key) for k in KINDS}
        self.bar = QWidget(self)
        self._bar_row = QHBoxLayout()
        self._bar_row.setSpacing(8)
        toggles = Toggles(list(self.actions_.values()), self.tr("Plots shown"))
        set_role(toggles, "role", "tight")
        self._bar_row.addWidget(toggles)
        self._bar_row.addStretch(1)
        self._bar_rows = QVBoxLayout(self.bar)
        self._bar_rows.setContentsMargins(0, 0, 0, 2)
        self._bar_rows.setSpacing(4)
        self._bar_rows.addLayout(self._bar_row)
        self._empty = Card(theme, self.tr("Plots"))
        hint = label(self.tr("Fitted lines and random effects are drawn here after a fit."), "mute")
        self._empty.body.addStretch(1)
        self._empty.body.addWidget(hint, 0, Qt.AlignmentFlag.AlignCenter)
        self._empty.body.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self._empty, 1)
        column.addLayout(self._grid, 1)
        self.setMinimumHeight(200)
        self._arrange()

    # What there is ---------------------------------------------------------------------

    @property
    def fitted_lines(self) -> PlotView | None:
        """The fitted lines, once they are made."""
        return self._views.get("lines")

    @property
    def caterpillar(self) -> PlotView | None:
        """The caterpillar, once it is made."""
        return self._views.get("caterpillar")

    @property
    def shown(self) -> tuple[str, ...]:
        """The kinds that are chosen, in the order of choosing."""
        return tuple(self._shown)

    @property
    def has_data(self) -> bool:
        """Whether there is a fit to draw."""
        return self._data is not None

    def view(self, key: str) -> PlotView:
        """The plot of kind ``key``, made now if it is the first time."""
        if key not in self._views:
            view = kind(key).make(self._theme, self._selection, self._jobs)
            view.use_jobs(self._jobs)
            view.exported.connect(self.exported)
            view.tableWanted.connect(self.tableWanted)
            view.hide()
            self._views[key] = view
            if self._data is not None:
                self._due.add(key)
        if key in self._due:
            self._due.discard(key)
            self._views[key].set_data(self._data)
        return self._views[key]

    # Choosing --------------------------------------------------------------------------

    def show_kind(self, key: str, on: bool = True) -> None:
        """Show a kind of plot beside the others, or no longer; one always stays."""
        if on and key not in self._shown:
            self._shown.append(key)
            self.view(key)
        elif not on and key in self._shown and len(self._shown) > 1:
            self._shown.remove(key)
        self._arrange()

    def add_to_bar(self, widget: QWidget, *, below: bool = False) -> None:
        """Put ``widget`` at the right of the row above the plots, or in a row of its own."""
        (self._bar_rows if below else self._bar_row).addWidget(widget)

    def set_compact(self, compact: bool) -> None:
        """Whether there is room for two plots only and none for the row above."""
        self._compact = compact
        self._theme.dress(self)
        self._arrange()

    def prepare(self) -> None:
        """Make the usual views one after the other while nobody waits for anything."""
        missing = [key for key in FIRST if key not in self._views]
        if missing:
            if self._jobs is None or self._jobs.idle():
                self.view(missing[0])
            QTimer.singleShot(PREPARE_MS, self, self.prepare)

    def show_data(self, data: PlotData | None) -> None:
        """Draw ``data``; nothing if there is none. Each plot has a turn of its own."""
        self._data = data
        self._due = set(self._views)
        self._turns.clear()
        self._asked.clear()
        for key in (*self._visible(), *self._views):
            if data is not None or key in self._views:
                self._ask(key)
        if data is None:
            self._arrange()

    def _ask(self, key: str) -> None:
        if key not in self._asked:
            self._asked.add(key)
            self._turns.add(partial(self._renew, key))

    def _renew(self, key: str) -> None:
        self._asked.discard(key)
        self.view(key)
        if not self._asked.intersection(self._visible()):
            # All at once, so that no plot takes the room of one that is about to come.
            self._arrange()

    # How -------------------------------------------------------------------------------

    def _action(self, key: str) -> QAction:
        action = QAction(kind(key).label, self)
        action.setCheckable(True)
        action.setChecked(key in self._shown)
        action.setToolTip(plain_tip(f"{kind(key).title}: {kind(key).hint}"))
        action.triggered.connect(lambda on, key=key: self.show_kind(key, on))
        return action

    def _visible(self) -> list[str]:
        if not self._compact:
            return self._shown
        room = self.width() // self._theme.px(LEAST_COMPACT)
        return self._shown[: max(1, min(2, room))]

    def _arrange(self) -> None:
        """Put the chosen plots side by side, in as many rows as they need."""
        for key, action in self.actions_.items():
            action.setChecked(key in self._shown)
        there = self._data is not None
        wanted = self._visible() if there else []
        keys = [key for key in wanted if key in self._views]
        self._empty.setVisible(not keys)
        self.bar.setVisible(there and not self._compact)
        across = self._columns = self._columns_for(len(keys))
        if (keys, across) != self._placed:
            self._placed = (keys, across)
            self._place(keys, across)
        for key in wanted:
            if key not in self._views:
                self._ask(key)

    def _place(self, keys: list[str], across: int) -> None:
        for key, view in self._views.items():
            self._grid.removeWidget(view)
            if key not in keys:
                view.hide()
        for place, key in enumerate(keys):
            view = self._views[key]
            # A last row with fewer plots gives them the room of the missing ones.
            rest = len(keys) - place
            wide = across - (place % across) if rest == 1 else 1
            self._grid.addWidget(view, place // across, place % across, 1, wide)
            view.show()
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _columns_for(self, count: int) -> int:
        """How many plots stand side by side."""
        if self._compact:
            return max(1, count)
        return max(
            1, min(COLUMNS.get(max(1, count), 4), self.width() // self._theme.px(LEAST_WIDTH))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._data is None:
            return
        if self._columns_for(len(self._visible())) != self._columns:
            self._arrange()


class PlotsHost(QWidget):
    """A place that the plots can stand in; they move to the tab that is shown."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def take(self, plots: PlotsPane) -> None:
        """Show ``plots`` here."""
        self._row.addWidget(plots)
        plots.set_compact(self._compact)
