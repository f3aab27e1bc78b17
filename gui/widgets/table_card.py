"""TableCard: one ``core.report`` Table on screen, with copy and export."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.report.layout import TableStyle, lay_out
from core.report.table import Table
from gui.icons import icon
from gui.table_output import copy_tables, show_table_menu
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import paragraph, plain_tip, set_role
from gui.widgets.table import EMPTY_GRID, Grid, GridModel, TableView

#: Room on either side of a card's table, beyond its columns, in pixels.
AIR = 16


class TableCard(Card):
    """A titled table as tall as its rows, its notes under it."""

    exportWanted = Signal(object)  #: the Table

    def __init__(
        self, theme: Theme, title: str, *, max_rows: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self._theme = theme
        self._table: Table | None = None
        self.model = GridModel(self)
        self.view = TableView(theme, title, fit_height=True, max_rows=max_rows)
        self.view.setModel(self.model)
        self.view.copyWanted.connect(self.copy)
        self.notes = paragraph("", "mute")
        self.copy_button = flat_button(self.tr("Copy {0}").format(title), self)
        self.export_button = flat_button(self.tr("Save {0} as…").format(title), self)
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(lambda: self.exportWanted.emit(self._table))
        self.add_control(self.copy_button)
        self.add_control(self.export_button)
        self.put(self.view)
        self.put(self.notes)
        self.body.addStretch(1)
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def table(self) -> Table | None:
        """What is shown."""
        return self._table

    def show_table(self, table: Table | None, grid: Grid | None = None) -> None:
        """Show ``table``, laid out as ``grid`` if given; hide the card if there is none."""
        self._table = table
        self.setVisible(table is not None)
        self.model.set_grid(grid or (EMPTY_GRID if table is None else grid_of(table)))
        self.view.spread()
        notes = "     ".join(table.notes) if table is not None else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))

    def needed_width(self) -> int:
        """How wide the card must be for its table not to be clipped, in pixels."""
        margins = self.contentsMargins()
        inner = self.body.contentsMargins()
        around = margins.left() + margins.right() + inner.left() + inner.right()
        return self.view.needed_width() + around + 2 * AIR

    def copy(self) -> None:
        """Put the table on the clipboard, for Word, Excel and plain text alike."""
        if self._table is not None:
            copy_tables((self._table,))

    def show_menu(self, at: QPoint | None = None, cell: QModelIndex | None = None) -> None:
        """Open the menu of what the table can be copied and saved as, at ``at`` of the screen.

        ``cell``: what it is opened on, to be explained.
        """
        if self._table is None:
            return
        place = at or self.mapToGlobal(self.copy_button.geometry().bottomLeft())
        table = self._table
        menu = show_table_menu(table, lambda: self.exportWanted.emit(table), self, place)
        own = self.view.actions()
        if own:
            # Before what every table can do, what this one can.
            menu.insertActions(menu.actions()[0], own)
            menu.insertSeparator(menu.actions()[len(own)])
        explain = self.view.explain_action(cell, menu) if cell is not None else None
        if explain is not None:
            first = menu.actions()[0]
            menu.insertAction(first, explain)
            menu.insertSeparator(first)
            menu.setActiveAction(explain)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        view = self.view
        cell = view.indexAt(view.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cell = view.currentIndex()
        self.show_menu(event.globalPos(), cell)

    def _paint(self) -> None:
        mute = self._theme.palette.mute
        self.copy_button.setIcon(icon("copy", mute))
        self.export_button.setIcon(icon("export", mute))


def show_card_menu(otherwise: TableCard) -> None:
    """Open the menu of the card that has the focus, or of another where none has."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, TableCard):
        widget = widget.parentWidget()
    (widget or otherwise).show_menu()


def flat_button(tip: str, parent: QWidget) -> QPushButton:
    """A button of an icon only, quiet until the pointer is over it."""
    button = QPushButton(parent)
    set_role(button, "role", "flat")
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def column_keys(table: Table) -> tuple[str, ...]:
    """The keys of the columns of ``grid_of(table)``; of an interval, that of its lower end."""
    laid = lay_out(table, TableStyle(merged=True))
    keys = (table.columns[column].key for column in laid.columns)
    return tuple(key for key in keys if key != "test")


def grid_of(table: Table) -> Grid:
    """``table`` as people read it: an interval is one column, a level stands by its parameter."""
    # What the test was against is told by its notes.
    laid = lay_out(table, TableStyle(merged=True))
    shown = [i for i, column in enumerate(laid.columns) if table.columns[column].key != "test"]
    return Grid(
        tuple(laid.headings[i] for i in shown),
        tuple(tuple(row[i] for i in shown) for row in laid.rows),
        tuple(laid.numeric[i] for i in shown),
    )
