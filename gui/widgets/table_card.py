"""TableCard: one ``core.report`` Table on screen, with copy and export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from core.report.format import format_column, format_intervals
from core.report.table import Format, Table
from gui.icons import icon
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
        self.notes = paragraph("", "mute")
        self.copy_button = flat_button(self.tr("Copy {0}").format(title), self)
        self.export_button = flat_button(self.tr("Export {0}…").format(title), self)
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

    def show_table(self, table: Table | None) -> None:
        """Show ``table``; hide the card if there is none."""
        self._table = table
        self.setVisible(table is not None)
        self.model.set_grid(grid_of(table) if table is not None else EMPTY_GRID)
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
        """Put the table on the clipboard, as shown."""
        QGuiApplication.clipboard().setText(self.view.selected_text())

    def _paint(self) -> None:
        mute = self._theme.palette.mute
        self.copy_button.setIcon(icon("copy", mute))
        self.export_button.setIcon(icon("export", mute))


def flat_button(tip: str, parent: QWidget) -> QPushButton:
    """A button of an icon only, quiet until the pointer is over it."""
    button = QPushButton(parent)
    set_role(button, "role", "flat")
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def grid_of(table: Table) -> Grid:
    """``table`` as people read it: an interval is one column, a level stands by its parameter."""
    keys = [c.key for c in table.columns]
    columns = {key: [row[i] for row in table.rows] for i, key in enumerate(keys)}
    headings: list[str] = []
    texts: list[tuple[str, ...]] = []
    numeric: list[bool] = []
    for column in table.columns:
        told_elsewhere = "parameter" in keys and column.key in ("level", "structure")
        if column.key in ("upper", "test") or told_elsewhere:
            continue
        if column.key == "lower":
            headings.append(column.heading.replace(" lower", " interval"))
            texts.append(format_intervals(columns["lower"], columns["upper"]))
            numeric.append(True)
            continue
        cells = format_column(columns[column.key], column.format)
        if column.key == "parameter":
            cells = tuple(
                parameter_text(str(level), cell)
                for level, cell in zip(columns["level"], cells, strict=True)
            )
        headings.append(column.heading)
        texts.append(cells)
        numeric.append(column.format is not Format.TEXT)
    rows = tuple(zip(*texts, strict=True)) if texts else ()
    return Grid(tuple(headings), rows, tuple(numeric))


def parameter_text(level: str, parameter: str) -> str:
    """A variance parameter with its level: "school: sd(math3)"."""
    return parameter if f"({level})" in parameter else f"{level}: {parameter}"
