"""The list of models: every one with its fit; add, duplicate, rename, delete."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QWidget

from core.report.format import format_statistic
from gui.document import Document, Status
from gui.icons import icon
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import plain_tip
from gui.widgets.table import LEFT, RIGHT, Index, TableView
from gui.widgets.table_card import flat_button

NAME, LOGLIK, STATUS = range(3)


class ModelsModel(QAbstractTableModel):
    """One row per model of the document."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._document = theme, document
        self._keys = [m.key for m in document.models]
        document.modelsChanged.connect(self._reset)
        document.fitChanged.connect(self._refresh)
        document.specChanged.connect(self._refresh)
        theme.changed.connect(self._refresh)

    def key(self, row: int) -> int:
        """The model of ``row``."""
        return self._keys[row]

    def row(self, key: int) -> int:
        """The row of model ``key``, -1 if there is none."""
        return self._keys.index(key) if key in self._keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        key, column = self._keys[index.row()], index.column()
        model = next((m for m in self._document.models if m.key == key), None)
        if model is None:
            return None
        status = self._document.status(key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if column == NAME:
                return model.name
            if column == STATUS:
                return self._status_text(status)
            fresh = status in (Status.FITTED, Status.NOT_CONVERGED)
            analysis = self._document.analysis(key)
            shown = analysis is not None and fresh
            return format_statistic(-2 * analysis.summary.log_likelihood) if shown else ""  # pyright: ignore
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == NAME else RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and column == STATUS:
            return QColor(self._status_colour(status))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{model.name} · {self._status_tip(status)}")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME or not str(value).strip():
            return False
        self._document.rename_model(self._keys[index.row()], str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("name"), self.tr("−2 log L"), self.tr("status"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == NAME else RIGHT
        return None

    def _status_text(self, status: Status) -> str:
        return {
            Status.DRAFT: self.tr("draft"),
            Status.FITTING: self.tr("fitting"),
            Status.FITTED: "✓",
            Status.OUT_OF_DATE: self.tr("edited"),
            Status.NOT_CONVERGED: self.tr("unsure"),
            Status.FAILED: self.tr("failed"),
        }[status]

    def _status_tip(self, status: Status) -> str:
        return {
            Status.DRAFT: self.tr("not fitted yet"),
            Status.FITTING: self.tr("being fitted"),
            Status.FITTED: self.tr("fitted, converged"),
            Status.OUT_OF_DATE: self.tr("edited since it was fitted"),
            Status.NOT_CONVERGED: self.tr("fitted, no maximum certified"),
            Status.FAILED: self.tr("cannot be fitted"),
        }[status]

    def _status_colour(self, status: Status) -> str:
        palette = self._theme.palette
        return {
            Status.DRAFT: palette.mute,
            Status.FITTING: palette.accent,
            Status.FITTED: palette.ok,
            Status.OUT_OF_DATE: palette.amber,
            Status.NOT_CONVERGED: palette.amber,
            Status.FAILED: palette.error,
        }[status]

    def _reset(self) -> None:
        keys = [m.key for m in self._document.models]
        if keys == self._keys:
            self._refresh()
            return
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def _refresh(self) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, STATUS))


class ModelsTable(TableView):
    """The list: the current row is the current model, Delete deletes, F2 renames."""

    def __init__(self, theme: Theme, document: Document, name: str) -> None:
        super().__init__(theme, name, fit_height=True, max_rows=8)
        self._document = document
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self._document.model
        if event.key() == Qt.Key.Key_Delete and model is not None:
            self._document.delete_model(model.key)
            return
        super().keyPressEvent(event)


class ModelsPane(Card):
    """The card of the models."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Models"))
        self._theme, self._document = theme, document
        self.model = ModelsModel(theme, document, self)
        self.table = ModelsTable(theme, document, self.tr("Models"))
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.add_button = self._button(self.tr("Add an empty model"))
        self.duplicate_button = self._button(self.tr("Duplicate this model (Ctrl+D)"))
        self.delete_button = self._button(self.tr("Delete this model"))
        self.add_button.clicked.connect(lambda: document.add_model())
        self.duplicate_button.clicked.connect(lambda: document.duplicate_model())
        self.delete_button.clicked.connect(self._delete)
        self.put(self.table)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._choose)
        document.currentChanged.connect(self._show_current)
        document.modelsChanged.connect(self._show_current)
        theme.changed.connect(self._paint)
        self._paint()

    def rename(self) -> None:
        """Let the user type another name for the current model."""
        index = self.model.index(self.model.row(self._document.state.current), NAME)
        if index.isValid():
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def _button(self, tip: str) -> QPushButton:
        button = flat_button(tip, self)
        self.add_control(button)
        return button

    def _delete(self) -> None:
        if self._document.model is not None:
            self._document.delete_model(self._document.model.key)

    def _choose(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self._document.set_current(self.model.key(now.row()))

    def _show_current(self) -> None:
        row = self.model.row(self._document.state.current)
        if row < 0 or row == self.table.currentIndex().row():
            return
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, NAME), flags.ClearAndSelect | flags.Rows
        )

    def _paint(self) -> None:
        mute = self._theme.palette.mute
        self.add_button.setIcon(icon("add", mute))
        self.duplicate_button.setIcon(icon("duplicate", mute))
        self.delete_button.setIcon(icon("delete", mute))
