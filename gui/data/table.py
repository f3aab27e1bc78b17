"""The cells: a model that reads only the rows in sight, and the view that sorts by its headings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.data.dataset import Kind
from core.data.rows import Sort
from core.report.format import true_minus
from gui.data.view import DataView
from gui.document import Document
from gui.selection import Selection
from gui.theme import Theme
from gui.turns import Turns
from gui.widgets.column_widths import COLUMN_NAME
from gui.widgets.label import plain_tip
from gui.widgets.numbers import on_screen
from gui.widgets.table import LEFT, PLAIN, RIGHT, Index, TableView, claims

if TYPE_CHECKING:
    import numpy as np

    from core.data.dataset import Dataset

#: Rows looked at to decide how wide a column is, and columns so measured.
SAMPLE, MEASURED = 60, 200
#: Columns measured in one turn of the event loop.
AT_ONCE = 12

#: Marks a heading's order, as its own arrow would take the place of the name.
UP, DOWN = " \N{UPWARDS ARROW}", " \N{DOWNWARDS ARROW}"


class DatasetModel(QAbstractTableModel):
    """The cells of the dataset; rows of selected groups are tinted in their colour."""

    def __init__(
        self,
        theme: Theme,
        document: Document,
        selection: Selection,
        view: DataView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._document, self._selection = theme, document, selection
        self._view = view
        self._dataset: Dataset | None = view.dataset
        self._level = ""
        self._labels: tuple[str, ...] = ()
        self._codes: np.ndarray | None = None
        self._found: tuple[int, int] | None = None
        view.changed.connect(self._reset)
        document.fitChanged.connect(lambda key: self._find_groups())
        document.currentChanged.connect(self._find_groups)
        selection.changed.connect(self._find_groups)
        theme.changed.connect(self._repaint)
        self._find_groups()

    def group(self, row: int) -> str | None:
        """The group that the dataset's ``row`` belongs to in the fit shown."""
        if self._codes is None or row >= len(self._codes) or self._codes[row] < 0:
            return None
        return self._labels[self._codes[row]]

    def first_row(self, key: str) -> int | None:
        """The place of the first row shown of the group ``key``."""
        if self._codes is None or key not in self._labels:
            return None
        members = self._codes == self._labels.index(key)
        if self._view.rows is not None:
            if len(members) != (self._dataset.n_rows if self._dataset else 0):
                return None
            members = members[self._view.rows]
        rows = members.nonzero()[0]
        return int(rows[0]) if len(rows) else None

    @property
    def level(self) -> str:
        """The level whose groups are tinted."""
        return self._level

    def mark(self, cell: tuple[int, int] | None) -> None:
        """Mark a cell that was found, by place and column."""
        self._found = cell
        self._repaint()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._dataset is None else self._view.n_rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._dataset is None else len(self._dataset.variables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        dataset = self._dataset
        if not index.isValid() or dataset is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, PLAIN):
            variable = dataset.variables[index.column()]
            value = dataset.frame.iat[self._view.source_row(index.row()), index.column()]
            text = dataset.value_text(variable.name, value)
            if not text:
                return self._missing(index)[0]
            text = true_minus(text) if variable.is_numeric else text
            figure = self._stands_right(index.column()) and variable.kind is not Kind.DATE
            return on_screen(text) if figure and role != PLAIN else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._stands_right(index.column()) else LEFT
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.palette.mute) if self._missing(index)[0] else None
        if role == Qt.ItemDataRole.ToolTipRole:
            code, word = self._missing(index)
            missing = self.tr("missing: {0}").format(word or code)
            return plain_tip(f"{code}  {missing}" if word else missing) if code else None
        if role == Qt.ItemDataRole.BackgroundRole:
            if self._found == (index.row(), index.column()):
                return QColor(self._theme.palette.amber_bg)
            return self._tint(self._view.source_row(index.row()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        dataset = self._dataset
        if dataset is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            if role != Qt.ItemDataRole.DisplayRole or section >= self._view.n_rows:
                return None
            return str(self._view.source_row(section) + 1)
        if not 0 <= section < len(dataset.variables):
            return None
        variable = dataset.variables[section]
        if role == Qt.ItemDataRole.DisplayRole:
            sort = self._view.sort
            if sort is None or sort.variable != variable.name:
                return variable.name
            return variable.name + (DOWN if sort.descending else UP)
        if role == COLUMN_NAME:
            return variable.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(variable.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._stands_right(section) else LEFT
        return None

    def _missing(self, index: Index) -> tuple[str, str]:
        """The code of the missing value in a cell and its word; "" where there is none."""
        assert self._dataset is not None
        variable = self._dataset.variables[index.column()]
        if variable.name not in self._dataset.missing:
            return "", ""
        row = self._view.source_row(index.row())
        code = self._dataset.missing_code(variable.name, row)
        return code, variable.missing_labels.get(code, "")

    def _stands_right(self, column: int) -> bool:
        assert self._dataset is not None
        variable = self._dataset.variables[column]
        return variable.is_numeric and not variable.value_labels

    def _tint(self, row: int) -> QColor | None:
        if not (self._selection.count or self._selection.named):
            return None
        key = self.group(row)
        colour = None
        if key is not None:
            colour = self._selection.colour(self._level, key, self._theme.palette)
        if colour is None:
            return None
        tint = QColor(colour)
        tint.setAlpha(46)
        return tint

    def _reset(self) -> None:
        self.beginResetModel()
        if self._dataset is not self._view.dataset:
            self._dataset = self._view.dataset
            self._codes = None
            self._find_groups()
        self._found = None
        self.endResetModel()

    def _find_groups(self) -> None:
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        self._codes, self._labels, self._level = None, (), ""
        if analysis is not None and analysis.fit.design.groupings:
            import numpy as np

            design = analysis.fit.design
            # The level with selected groups, the lowest first; the lowest while there are none.
            upwards = design.groupings[::-1]
            chosen = self._selection.count_of
            grouping = next((g for g in upwards if chosen(g.title)), upwards[0])
            codes = np.full(design.n_total, -1, dtype=np.int64)
            codes[design.rows] = grouping.codes
            self._codes, self._labels, self._level = codes, grouping.labels, grouping.title
        self._repaint()

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])


class DataTable(TableView):
    """The table: a click on a heading chooses its variable and orders by it."""

    variableChosen = Signal(str)
    menuWanted = Signal(str, QPoint)  #: the variable, and where on the screen
    renameWanted = Signal(str)
    deleteWanted = Signal(str)

    def __init__(self, theme: Theme, name: str, view: DataView) -> None:
        super().__init__(theme, name)
        self._theme, self._view = theme, view
        self._turns, self._unfitted = Turns(self), False
        self.setObjectName("data")
        rows = self.verticalHeader()
        rows.setVisible(True)
        rows.setDefaultSectionSize(theme.px(24))
        rows.setHighlightSections(False)
        rows.setDefaultAlignment(RIGHT)
        columns = self.horizontalHeader()
        columns.setSectionsClickable(True)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.sectionClicked.connect(self._on_heading)
        columns.customContextMenuRequested.connect(self._on_menu)
        self.widths.changed.connect(self.fit_columns)

    def event(self, event: QEvent) -> bool:
        # F2 elsewhere renames the model.
        if claims(event, Qt.Key.Key_F2) and self.currentIndex().isValid():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self.variable_at(self.currentIndex().column())
        if name and event.key() == Qt.Key.Key_F2:
            self.renameWanted.emit(name)
        elif name and event.key() == Qt.Key.Key_Delete:
            self.deleteWanted.emit(name)
        else:
            super().keyPressEvent(event)

    def variable_at(self, column: int) -> str:
        """The variable in ``column``; "" if there is none."""
        dataset = self._view.dataset
        known = dataset is not None and 0 <= column < len(dataset.variables)
        return dataset.variables[column].name if known else ""  # pyright: ignore

    def fit_columns(self) -> None:
        """Give every column the room its first values need, once the table is in sight."""
        self._turns.clear()
        self._unfitted = not self.isVisible()
        dataset, model = self._view.dataset, self.model()
        if self._unfitted or dataset is None or model is None:
            return
        columns = range(min(MEASURED, model.columnCount()))
        # The first ones are in sight; the others follow while the window answers.
        self._fit(columns[:AT_ONCE])
        for first in range(AT_ONCE, len(columns), AT_ONCE):
            self._turns.add(partial(self._fit, columns[first : first + AT_ONCE]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unfitted:
            self.fit_columns()

    def _fit(self, columns: range) -> None:
        dataset, model = self._view.dataset, self.model()
        if dataset is None:
            return
        metrics, px, chosen = QFontMetrics(self.font()), self._theme.px, self.widths.chosen()
        for column in columns:
            rows = range(min(SAMPLE, model.rowCount()))
            texts = [str(model.index(row, column).data() or "") for row in rows]
            texts.append(dataset.variables[column].name + UP)
            width = max(metrics.horizontalAdvance(text) for text in texts)
            needed = min(px(280), max(px(68), width + px(30)))
            self.setColumnWidth(column, chosen.get(column, needed))

    def _on_heading(self, column: int) -> None:
        """First upwards, then downwards, then as in the file."""
        name, sort = self.variable_at(column), self._view.sort
        self.variableChosen.emit(name)
        if sort is None or sort.variable != name:
            self._view.set_sort(Sort(name))
        else:
            self._view.set_sort(None if sort.descending else Sort(name, True))

    def _on_menu(self, at: QPoint) -> None:
        header = self.horizontalHeader()
        name = self.variable_at(header.logicalIndexAt(at))
        if name:
            self.variableChosen.emit(name)
            self.menuWanted.emit(name, header.mapToGlobal(at))
