"""The terms × equations table: rows are terms, columns are the fixed part and each level."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from core.model.spec import CONSTANT, ModelSpec
from gui import edits
from gui.document import Document
from gui.icons import icon
from gui.panes.variables import MIME
from gui.theme import Theme
from gui.widgets.label import plain_tip
from gui.widgets.table import LEFT, Index, RuledDelegate, TableView
from gui.widgets.tick import paint_tick

TERM, FIXED, FIRST_LEVEL = 0, 1, 2
#: From so many columns of ticks on, each is as narrow as its heading allows.
CROWDED = 4
#: The names of the terms keep so many pixels; what does not fit beside them is scrolled to.
NAMES = 60
FACTOR = "R."  #: how the row of a crossed factor begins
CENTRE = Qt.AlignmentFlag.AlignCenter


class TermsModel(QAbstractTableModel):
    """The current model's terms. The last row adds one, the last column removes one."""

    unknownName = Signal(str)  #: a name was typed that is no variable

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._spec = document.spec
        self._rows = edits.rows(self._spec)
        document.specChanged.connect(self._refresh)
        document.datasetChanged.connect(self._refresh)

    @property
    def remove_column(self) -> int:
        """The column of the crosses."""
        return FIRST_LEVEL + len(self._spec.equations)

    def term(self, row: int) -> str | None:
        """The term of ``row``; None for the row that adds one."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def is_tick(self, index: Index) -> bool:
        """Whether the cell is one to tick."""
        column = index.column()
        if index.row() >= len(self._rows) or not FIXED <= column < self.remove_column:
            return False
        term = self._rows[index.row()]
        if column == FIXED:
            return not term.startswith(FACTOR)
        equation = self._spec.equations[column - FIRST_LEVEL]
        # A factor's equation holds nothing but the factor, and no other equation holds it.
        return not equation.factor and not term.startswith(FACTOR)

    def is_factor(self, index: Index) -> bool:
        """Whether the cell says that a crossed factor varies within a level."""
        level = index.column() - FIRST_LEVEL
        if not 0 <= level < len(self._spec.equations) or index.row() >= len(self._rows):
            return False
        return self._rows[index.row()] in self._spec.equations[level].names

    def is_removable(self, index: Index) -> bool:
        """Whether the cell is a cross that removes its row."""
        term = self.term(index.row())
        return index.column() == self.remove_column and term not in (None, CONSTANT)

    def candidates(self) -> list[str]:
        """The variables that are not yet terms."""
        dataset = self._document.dataset
        taken = {self._spec.outcome, *self._rows}
        return [] if dataset is None else [n for n in dataset.names if n not in taken]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.remove_column + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        term, column = self.term(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole and column == TERM:
            return term if term is not None else self.tr("add a term…")
        if role == Qt.ItemDataRole.CheckStateRole and self.is_tick(index):
            return Qt.CheckState.Checked if self._is_on(index) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == TERM else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tip(index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole and self.is_tick(index):
            self._tick(index, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and self.term(index.row()) is None:
            return self.add(str(value).strip())
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            levels = [e.level for e in self._spec.equations]
            return [self.tr("term"), self.tr("fixed"), *levels, ""][section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == TERM else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole and FIRST_LEVEL <= section < self.remove_column:
            level = self._spec.equations[section - FIRST_LEVEL].level
            return plain_tip(self.tr("Effects that vary by {0}").format(level))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if self.is_tick(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self.term(index.row()) is None and index.column() == TERM:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        names = bytes(data.data(MIME).data()).decode().split("\n") if data.hasFormat(MIME) else []
        spec = self._spec
        place = parent.column() if parent.isValid() else column
        for name in filter(None, names):
            if name == spec.outcome:
                continue
            if FIRST_LEVEL <= place < self.remove_column:
                spec = edits.add_slope(spec, place - FIRST_LEVEL, name)
            else:
                spec = edits.set_fixed(spec, name, True)
        self._change(spec, self.tr("Add {0}").format(", ".join(names)))
        return bool(names)

    def add(self, name: str) -> bool:
        """Add ``name`` as a fixed term, if there is such a variable."""
        dataset = self._document.dataset
        if not name or dataset is None:
            return False
        if name not in dataset:
            self.unknownName.emit(name)
            return False
        self._change(edits.set_fixed(self._spec, name, True), self.tr("Add {0}").format(name))
        return True

    def remove(self, row: int) -> None:
        """Take the term of ``row`` out of the model."""
        term = self.term(row)
        if term is not None:
            text = self.tr("Remove {0}").format(term)
            self._change(edits.remove_term(self._spec, term), text)

    def move(self, row: int, step: int) -> None:
        """Move the term of ``row`` up or down."""
        term = self.term(row)
        if term is not None:
            text = self.tr("Move {0}").format(term)
            self._change(edits.move_term(self._spec, term, step), text)

    def _is_on(self, index: Index) -> bool:
        term = self._rows[index.row()]
        if index.column() == FIXED:
            return edits.is_fixed(self._spec, term)
        return edits.is_random(self._spec, index.column() - FIRST_LEVEL, term)

    def _tick(self, index: Index, on: bool) -> None:
        term = self._rows[index.row()]
        if index.column() == FIXED:
            spec = edits.set_fixed(self._spec, term, on)
        else:
            spec = edits.set_random(self._spec, index.column() - FIRST_LEVEL, term, on)
        self._change(spec, self._tip(index))

    def _tip(self, index: Index) -> str:
        term, column = self.term(index.row()), index.column()
        if term is None:
            return self.tr("Type or choose a variable, or drop one here")
        if self.is_removable(index):
            return self.tr("Remove {0}").format(term)
        if column == FIXED:
            return self.tr("Fixed effect of {0}").format(term)
        if FIRST_LEVEL <= column < self.remove_column:
            level = self._spec.equations[column - FIRST_LEVEL].level
            if term == CONSTANT:
                return self.tr("Random intercept by {0}").format(level)
            return self.tr("Random slope of {0} by {1}").format(term, level)
        return term

    def _change(self, spec: ModelSpec, text: str) -> None:
        self._document.set_spec(spec, text)

    def _refresh(self) -> None:
        spec = self._document.spec
        rows = edits.rows(spec)
        same = rows == self._rows and [e.level for e in spec.equations] == [
            e.level for e in self._spec.equations
        ]
        if same:
            self._spec = spec
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._spec, self._rows = spec, rows
        self.endResetModel()


class TermsDelegate(RuledDelegate):
    """Draws ticks and crosses, toggles them wherever their cell is clicked, edits new terms."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.last_rule = True

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # pyright: ignore
        model = _terms(index)
        if model.term(index.row()) is None:
            mute = QColor(self._theme.palette.mute)
            option.palette.setColor(option.palette.ColorRole.Text, mute)  # pyright: ignore

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = _terms(index)
        centre = QRectF(option.rect).center()  # pyright: ignore[reportAttributeAccessIssue]
        if model.is_tick(index):
            checked = model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            paint_tick(painter, centre, checked, self._theme.palette)
        elif model.is_factor(index):
            paint_tick(painter, centre, True, self._theme.palette)
        elif model.is_removable(index):
            box = QRectF(0, 0, 12, 12)
            box.moveCenter(centre)
            icon("close", self._theme.palette.group).paint(painter, box.toRect())

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        terms = _terms(index)
        if not (terms.is_tick(index) or terms.is_removable(index)):
            return False
        clicked = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        )
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        typed = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in keys
        )
        if not (clicked or typed):
            return False
        if terms.is_removable(index):
            terms.remove(index.row())
            return True
        checked = terms.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return terms.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setPlaceholderText(self.tr("variable"))
        editor.setAccessibleName(self.tr("Variable to add"))
        completer = QCompleter(_terms(index).candidates(), editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        editor.setCompleter(completer)
        completer.activated.connect(lambda _text: self._finish(editor))
        editor.textEdited.connect(lambda text: None if text else completer.complete())
        QTimer.singleShot(0, editor, lambda: self._offer_all(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        pass

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        editor.setGeometry(rect.adjusted(0, 0, 0, -1))

    def _offer_all(self, editor: QLineEdit) -> None:
        completer = editor.completer()
        if editor.isVisible() and not editor.text() and completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()

    def _finish(self, editor: QLineEdit) -> None:
        QTimer.singleShot(0, editor, lambda: self._commit(editor))

    def _commit(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class TermsTable(TableView):
    """The view: one click ticks or begins to add, Delete removes, Alt+Up and Alt+Down move."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, fit_height=True, max_rows=14)
        self.setItemDelegate(TermsDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.setDragDropOverwriteMode(True)
        self.clicked.connect(self._begin_edit)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, TermsModel):
            model.modelReset.connect(self._size_columns)
            self._size_columns()

    def terms(self) -> TermsModel:
        """The model, as what it is."""
        model = self.model()
        assert isinstance(model, TermsModel)
        return model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if index.isValid() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.terms().remove(index.row())
        elif index.isValid() and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            self.terms().move(index.row(), step)
            self.setCurrentIndex(self.terms().index(index.row() + step, index.column()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if not self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, event):
                event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid() and self.terms().term(index.row()) not in (None, CONSTANT):
            self._menu(index.row()).popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        model = self.terms()
        column = index.column() if index.isValid() else self.columnAt(at.x())
        if model.dropMimeData(event.mimeData(), Qt.DropAction.CopyAction, -1, column, index):
            event.accept()

    def _menu(self, row: int) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self.terms()
        offers: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Move up"), lambda: model.move(row, -1)),
            (self.tr("Move down"), lambda: model.move(row, 1)),
            (self.tr("Remove"), lambda: model.remove(row)),
        ]
        for text, act in offers:
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        return menu

    def _begin_edit(self, index: QModelIndex) -> None:
        # Invalid if the click has removed its row.
        if index.isValid() and self.terms().term(index.row()) is None:
            self.edit(self.terms().index(index.row(), TERM))

    def _size_columns(self) -> None:
        header, model = self.horizontalHeader(), self.terms()
        self.clearSpans()
        self.setSpan(model.rowCount() - 1, TERM, 1, model.columnCount())
        fixed = QHeaderView.ResizeMode.Fixed
        header.setSectionResizeMode(TERM, QHeaderView.ResizeMode.Stretch)
        metrics = header.fontMetrics()
        ticks = range(FIXED, model.remove_column)
        # Many equations share the room that the names of the terms leave.
        air, least = (26, 58) if len(ticks) < CROWDED else (15, 40)
        for column in ticks:
            header.setSectionResizeMode(column, fixed)
            text = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            width = min(130, max(least, metrics.horizontalAdvance(text) + air))
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(model.remove_column, fixed)
        self.setColumnWidth(model.remove_column, 26)
        self._leave_names()

    def _leave_names(self) -> None:
        header, model = self.horizontalHeader(), self.terms()
        others = sum(self.columnWidth(c) for c in range(FIXED, model.remove_column + 1))
        stretch = self.viewport().width() - others >= NAMES
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(TERM, modes.Stretch if stretch else modes.Fixed)
        if not stretch:
            self.setColumnWidth(TERM, NAMES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_names()


def _terms(index: Index) -> TermsModel:
    model = index.model()
    assert isinstance(model, TermsModel)
    return model
