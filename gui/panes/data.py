"""The data themselves, as a table that only reads the rows in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from core.report.format import true_minus
from gui.document import Document
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import label, plain_tip
from gui.widgets.table import LEFT, RIGHT, Index, TableView

if TYPE_CHECKING:
    import numpy as np

    from core.data.dataset import Dataset

#: Rows looked at to decide how wide a column is.
SAMPLE = 60


class DatasetModel(QAbstractTableModel):
    """The cells of the dataset; rows of selected groups are tinted in their colour."""

    def __init__(
        self, theme: Theme, document: Document, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._document, self._selection = theme, document, selection
        self._dataset: Dataset | None = document.dataset
        self._level = ""
        self._labels: tuple[str, ...] = ()
        self._codes: np.ndarray | None = None
        self._used: np.ndarray | None = None
        document.datasetChanged.connect(self._reset)
        document.fitChanged.connect(lambda key: self._find_groups())
        document.currentChanged.connect(self._find_groups)
        selection.changed.connect(self._repaint)
        theme.changed.connect(self._repaint)
        self._find_groups()

    def group(self, row: int) -> str | None:
        """The group that ``row`` belongs to in the fit shown."""
        if self._codes is None or row >= len(self._codes) or self._codes[row] < 0:
            return None
        return self._labels[self._codes[row]]

    def first_row(self, key: str) -> int | None:
        """The first row of the group ``key``."""
        if self._codes is None or key not in self._labels:
            return None
        rows = (self._codes == self._labels.index(key)).nonzero()[0]
        return int(rows[0]) if len(rows) else None

    @property
    def level(self) -> str:
        """The level whose groups are tinted."""
        return self._level

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._dataset is None else self._dataset.n_rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._dataset is None else len(self._dataset.variables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        dataset = self._dataset
        if not index.isValid() or dataset is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            variable = dataset.variables[index.column()]
            value = dataset.frame.iat[index.row(), index.column()]
            text = dataset.value_text(variable.name, value)
            return true_minus(text) if variable.is_numeric else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = not dataset.variables[index.column()].value_labels
            return RIGHT if numeric and self._is_numeric(index.column()) else LEFT
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._tint(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        dataset = self._dataset
        if dataset is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(dataset.variables):
            return None
        variable = dataset.variables[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return variable.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(variable.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = self._is_numeric(section) and not variable.value_labels
            return RIGHT if numeric else LEFT
        return None

    def _is_numeric(self, column: int) -> bool:
        return self._dataset is not None and self._dataset.variables[column].is_numeric

    def _tint(self, row: int) -> QColor | None:
        if not self._selection.count:
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
        self._dataset = self._document.dataset
        self._codes = None
        self.endResetModel()

    def _find_groups(self) -> None:
        model = self._document.model
        analysis = self._document.analysis(model.key) if model else None
        self._codes, self._labels, self._level = None, (), ""
        if analysis is not None and analysis.fit.design.groupings:
            import numpy as np

            design = analysis.fit.design
            grouping = design.groupings[-1]
            codes = np.full(design.n_total, -1, dtype=np.int64)
            codes[design.rows] = grouping.codes
            self._codes, self._labels, self._level = codes, grouping.labels, grouping.title
        self._repaint()

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])


class DataPane(Card):
    """The card of the data."""

    def __init__(
        self, theme: Theme, document: Document, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Data"))
        self._document, self._selection = document, selection
        self.model = DatasetModel(theme, document, selection, self)
        self.facts = label("", "mute")
        self.add_control(self.facts)
        self.table = TableView(theme, self.tr("Data"))
        self.table.setObjectName("data")
        self.table.setModel(self.model)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.table.verticalHeader()
        rows.setVisible(True)
        rows.setDefaultSectionSize(24)
        rows.setHighlightSections(False)
        rows.setDefaultAlignment(RIGHT)
        self.body.setContentsMargins(12, 10, 6, 6)
        self.put(self.table, 1)
        document.datasetChanged.connect(self._show)
        selection.changed.connect(self._scroll)
        self._seen: frozenset[str] = frozenset()
        self._show()

    def _show(self) -> None:
        dataset = self._document.dataset
        self._seen = frozenset()
        if dataset is None:
            self.facts.setText("")
            return
        text = self.tr("{0} rows · {1} variables")
        self.facts.setText(text.format(f"{dataset.n_rows:,}", len(dataset.variables)))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        metrics = QFontMetrics(self.table.font())
        for column in range(min(200, self.model.columnCount())):
            rows = range(min(SAMPLE, dataset.n_rows))
            texts = [str(self.model.index(row, column).data() or "") for row in rows]
            texts.append(dataset.variables[column].name + "  ")
            width = max(metrics.horizontalAdvance(text) for text in texts)
            self.table.setColumnWidth(column, min(280, max(92, width + 36)))
        self.table.scrollToTop()

    def _scroll(self) -> None:
        """Bring the group selected last into sight."""
        keys = self._selection.keys(self.model.level)
        new = [key for key in keys if key not in self._seen]
        self._seen = frozenset(keys)
        row = self.model.first_row(new[-1]) if new else None
        if row is not None:
            self.table.scrollTo(
                self.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop
            )
