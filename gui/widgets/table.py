"""Tables: a view with quiet rules and a model that shows a ``core.report`` Table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    SIGNAL,
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.theme import Theme, Type
from gui.widgets.column_needs import ColumnNeeds
from gui.widgets.column_widths import GROUP, ColumnWidths
from gui.widgets.label import plain_tip
from gui.widgets.numbers import on_screen

if TYPE_CHECKING:
    from core.report.explain import Explanation

Index = QModelIndex | QPersistentModelIndex

#: The most that a column is given beyond what it needs, in pixels.
MOST_AIR = 64

#: The least width of a column that takes what others leave, at the usual text size.
LEAST_STRETCHED = 60

#: A cell as files and other programs read it, whatever the language of the screen.
PLAIN = Qt.ItemDataRole.UserRole + 100

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Grid:
    """Headings and cells as shown. ``numeric`` columns stand on the right.

    ``sections``: the rows that are headings of those under them.
    """

    headings: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    sections: frozenset[int] = frozenset()


EMPTY_GRID = Grid((), (), ())


class GridModel(QAbstractTableModel):
    """A Grid as Qt wants it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = EMPTY_GRID

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self._grid

    def set_grid(self, grid: Grid) -> None:
        """Show ``grid``. If it only has more rows than before, the others stay as they are."""
        old = self._grid
        grown = (
            grid.headings == old.headings
            and len(grid.cells) > len(old.cells)
            and grid.cells[: len(old.cells)] == old.cells
        )
        if grown:
            self.beginInsertRows(QModelIndex(), len(old.cells), len(grid.cells) - 1)
            self._grid = grid
            self.endInsertRows()
            return
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._grid.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._grid.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._grid.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return on_screen(text) if self._grid.numeric[index.column()] else text
        if role == PLAIN:
            return text
        if role == Qt.ItemDataRole.FontRole and index.row() in self._grid.sections:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._grid.numeric[index.column()] else LEFT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._grid.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._grid.numeric[section] else LEFT
        return None


class RuledDelegate(QStyledItemDelegate):
    """Draws a rule under each row instead of a grid, and the focus as a thin frame."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.last_rule = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._theme.palette
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)  # pyright: ignore
        option.state &= ~QStyle.StateFlag.State_HasFocus  # pyright: ignore
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        tint = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(tint, QColor):
            painter.fillRect(rect, tint)
        super().paint(painter, option, index)
        painter.save()
        if self.last_rule or index.row() < index.model().rowCount() - 1:
            painter.setPen(QPen(QColor(palette.grid), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.restore()


class TableView(QTableView):
    """A calm table: no grid, no row numbers, rules between rows, copies as tab-separated text.

    ``fit_height``: as tall as its rows, up to ``max_rows`` of them.
    """

    #: Heights at the usual text size, in pixels.
    ROW, HEAD = 26, 25

    copyWanted = Signal()  #: Copy was pressed with less than two cells selected
    explainWanted = Signal(QModelIndex)  #: the user asks what a cell says

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        fit_height: bool = False,
        max_rows: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.needs = ColumnNeeds(self)
        self.setAccessibleName(name)
        self._theme, self._fit_height, self._max_rows = theme, fit_height, max_rows
        self._scrolls = False
        #: How the columns share the room: in ``spread``, by ``fill`` or as they are.
        self._share_out: Callable[[], None] | None = None
        #: Says in words what a cell is; None of cells that need no words.
        self.explain: Callable[[QModelIndex], Explanation | None] | None = None
        self.setShowGrid(False)
        self.setItemDelegate(RuledDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(18)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        theme.wear(columns, Type.HEADING)
        columns.setMinimumSectionSize(20)
        self.widths = ColumnWidths(theme, self, name)
        self.widths.changed.connect(self._share_again)
        if fit_height:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self._rescale)
        self._rescale()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if model is not None:
            self.needs.follow(model)
        super().setModel(model)
        if model is not None and self._fit_height:
            for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                signal.connect(self._resize)
            self._resize()

    def spread(self) -> None:
        """Give every column what it needs and an equal share of what is left; keep to that.

        Columns whose width the user chose keep to that; the others are as they were without it.
        """
        self._share_out = self.spread
        count = self.horizontalHeader().count()
        if not count:
            return
        needs = self._needs()
        left = self.viewport().width() - sum(needs)
        share = min(MOST_AIR, max(0, left // count))
        widths = [need + share for need in needs]
        widths[0] += max(0, left - share * count)
        self._set_widths(widths)

    def fill(self, stretched: int) -> None:
        """Give every column what it needs and the one ``stretched`` all the rest; keep to that."""
        self._share_out = partial(self.fill, stretched)
        hidden = self.isColumnHidden
        needs = [0 if hidden(column) else need for column, need in enumerate(self._needs())]
        if not needs:
            return
        chosen = self.widths.chosen()
        others = sum(chosen.get(c, need) for c, need in enumerate(needs) if c != stretched)
        needs[stretched] = max(self._theme.px(LEAST_STRETCHED), self.viewport().width() - others)
        self._set_widths(needs)

    def _set_widths(self, widths: list[int]) -> None:
        widths = [self.widths.chosen().get(column, width) for column, width in enumerate(widths)]
        for column, width in enumerate(widths):
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, width)
        self._scrolls = sum(widths) > self.viewport().width()
        if self._fit_height:
            self._resize()

    def _share_again(self) -> None:
        if self._share_out is not None:
            self._share_out()

    def needed_width(self) -> int:
        """How wide all columns are together when nothing is clipped, in pixels."""
        chosen = self.widths.chosen()
        return sum(chosen.get(column, need) for column, need in enumerate(self._needs()))

    def _needs(self) -> list[int]:
        return [self.needs.of(column) for column in range(self.horizontalHeader().count())]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.needs.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_again()

    def explain_action(self, index: QModelIndex, menu: QMenu) -> QAction | None:
        """The entry of a menu that explains the cell ``index``; None where nothing is to say."""
        if self.explain is None or not index.isValid() or self.explain(index) is None:
            return None
        text = QCoreApplication.translate("TableView", "E&xplain this number")
        action = QAction(text, menu)
        action.setShortcut(QKeySequence(Qt.Key.Key_F1))
        action.triggered.connect(lambda _=False: self.explainWanted.emit(index))
        return action

    def selected_text(self) -> str:
        """The selected cells as tab-separated lines; all of them, with headings, if none are."""
        model = self.model()
        if model is None:
            return ""
        indexes = self.selectedIndexes()
        if len(indexes) > 1:
            rows = sorted({i.row() for i in indexes})
            columns = sorted({i.column() for i in indexes})
            lines: list[Sequence[str]] = []
        else:
            rows, columns = list(range(model.rowCount())), list(range(model.columnCount()))
            horizontal = Qt.Orientation.Horizontal
            lines = [[str(model.headerData(c, horizontal) or "") for c in columns]]
        lines += [[_plain(model.index(r, c)) for c in columns] for r in rows]
        return "\n".join("\t".join(line) for line in lines)

    def focusInEvent(self, event: QFocusEvent) -> None:
        model = self.model()
        if not self.currentIndex().isValid() and model is not None and model.rowCount():
            # Qt would take the first cell, which may be out of sight.
            none = QItemSelectionModel.SelectionFlag.NoUpdate
            top = self.rowAt(self.rowHeight(0)) if self.rowAt(0) > 0 else 0
            left = max(0, self.columnAt(0))
            if self.columnViewportPosition(left) < 0 and left + 1 < model.columnCount():
                left += 1
            self.selectionModel().setCurrentIndex(model.index(max(0, top), left), none)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            if len(self.selectedIndexes()) <= 1 and self.receivers(SIGNAL("copyWanted()")):
                self.copyWanted.emit()
            else:
                QGuiApplication.clipboard().setText(self.selected_text())
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _resize(self) -> None:
        model = self.model()
        rows = min(self._max_rows, model.rowCount() if model else 0)
        row, head = self._theme.px(self.ROW), self._theme.px(self.HEAD)
        bar = self.horizontalScrollBar().sizeHint().height() if self._scrolls else 0
        self.setFixedHeight(head + rows * row + 2 + bar)

    def _rescale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(self.ROW))
        self.horizontalHeader().setFixedHeight(self._theme.px(self.HEAD))
        if self._fit_height:
            self._resize()
        self._share_again()


def reset_column_widths(window: QWidget) -> None:
    """Give up the widths that the user chose in all tables of ``window`` and in those to come."""
    for view in window.findChildren(TableView):
        view.widths.forget()
    QSettings("Levelwise", "Levelwise").remove(GROUP)


def claims(event: QEvent, key: Qt.Key) -> bool:
    """Whether ``event`` asks a widget if ``key`` is its own before a shortcut takes it."""
    asks = event.type() == QEvent.Type.ShortcutOverride
    return asks and isinstance(event, QKeyEvent) and event.key() == key


def _plain(index: QModelIndex) -> str:
    plain = index.data(PLAIN)
    return str((index.data() if plain is None else plain) or "")


def tip_role(text: str, role: int) -> str | None:
    """``text`` as a tool tip, if ``role`` asks for one."""
    return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole and text else None
