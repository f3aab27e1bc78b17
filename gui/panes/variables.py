"""The variables of the dataset: find one, see what it is, put it into the model."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QWidget

from core.language import tr
from core.model.spec import ALL, ModelSpec
from core.model.terms import Categorical, Term
from gui import edits
from gui.document import Document
from gui.dragging import VARIABLES, drag, mime_of
from gui.icons import icon
from gui.tasks import VariableInfo
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.label import paragraph, plain_tip
from gui.widgets.table import LEFT, RIGHT, Index, TableView, claims

NAME, TYPE, LEVEL, MISSING = range(4)

#: Narrower than this the list leaves out the level of the variables.
ROOM_FOR_LEVEL = 222
#: Narrower than this, beside a count of what is missing, the icon alone tells the type.
ROOM_FOR_TYPE = 170

ICONS = {
    "continuous": "number",
    "categorical": "category",
    "ordered": "ordered",
    "date": "date",
    "text": "text",
}


class VariablesModel(QAbstractTableModel):
    """One row per variable; rows can be dragged into the model by name, names edited."""

    renameWanted = Signal(str, str)  #: a variable, and what it is to be called

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[VariableInfo, ...] = ()
        self._levels: Mapping[str, str] | None = None
        theme.changed.connect(self._repaint)

    def set_variables(self, variables: tuple[VariableInfo, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = variables
        self.endResetModel()

    def set_levels(self, levels: Mapping[str, str] | None) -> None:
        """The level that each variable belongs to in the model; None: as the data suggest."""
        if levels == self._levels:
            return
        self._levels = levels
        if self._rows:
            self.dataChanged.emit(self.index(0, LEVEL), self.index(len(self._rows) - 1, LEVEL))

    def level(self, row: int) -> str:
        """The level within whose groups the variable of a row is constant."""
        info = self._rows[row]
        return info.level if self._levels is None else self._levels.get(info.name, info.level)

    def variable(self, row: int) -> VariableInfo:
        """What row ``row`` shows."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        info, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole and column == NAME:
            return info.name
        if role == Qt.ItemDataRole.DisplayRole:
            missing = str(info.missing) if info.missing else ""
            return (info.name, info.kind_text, self.level(index.row()), missing)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return icon(ICONS.get(info.kind, "number"), self._theme.palette.mute)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(describe(info, self.level(index.row())))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column == MISSING else LEFT
        if role == Qt.ItemDataRole.UserRole:
            return f"{info.name}\n{info.label}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            headings = (self.tr("Name"), self.tr("Type"), self.tr("Level"), self.tr("Missing"))
            return headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section == MISSING else LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME:
            name, new = self._rows[index.row()].name, str(value).strip()
            if new and new != name:
                self.renameWanted.emit(name, new)
        return False  # what comes of it is another dataset

    def mimeTypes(self) -> list[str]:
        return [VARIABLES]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # pyright: ignore
        return mime_of(VARIABLES, dict.fromkeys(self._rows[i.row()].name for i in indexes))

    def _repaint(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, NAME)
            self.dataChanged.emit(self.index(0, NAME), last, [Qt.ItemDataRole.DecorationRole])


def describe(info: VariableInfo, level: str = "") -> str:
    """One line about a variable, for a tool tip; ``level``: the one that it belongs to."""
    parts = [info.name + (f": {info.label}" if info.label else ""), info.kind_text]
    if level and level != "–":
        between = level == "row"
        parts.append(
            tr("varies between rows") if between else tr("one value in each {level}", level=level)
        )
    if info.missing:
        parts.append(tr("{n} missing", n=info.missing))
    return " · ".join(parts)


class VariablesTable(TableView):
    """The list itself: Return or a double click adds, F2 renames, Delete deletes; the context
    menu says what else can be done."""

    wanted = Signal(str)  #: the variable to add to the model
    menuWanted = Signal(str, QPoint)
    deleteWanted = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self.name_at(index)))

    def name_at(self, index: QModelIndex) -> str:
        """The variable of the row of ``index``."""
        return str(index.siblingAtColumn(NAME).data())

    def startDrag(self, actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        if index.isValid():
            drag(self, mime_of(VARIABLES, [self.name_at(index)]))

    def event(self, event: QEvent) -> bool:
        # F2 elsewhere renames the model.
        if claims(event, Qt.Key.Key_F2) and self.currentIndex().isValid():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.name_at(index))
        elif index.isValid() and key == Qt.Key.Key_F2:
            self.edit_name(index)
        elif index.isValid() and key == Qt.Key.Key_Delete:
            self.deleteWanted.emit(self.name_at(index))
        else:
            super().keyPressEvent(event)

    def edit_name(self, index: QModelIndex) -> None:
        """Let the user type another name for the variable of a row."""
        self.edit(index.siblingAtColumn(NAME))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choose_columns()

    def choose_columns(self) -> None:
        """Show the level where there is room for it, and what is missing where anything is."""
        model = self.model()
        if model is None:
            return

        def used(column: int) -> bool:
            return any(model.index(row, column).data() for row in range(model.rowCount()))

        missing = used(MISSING)
        px = self._theme.px
        room = self.viewport().width() - (px(60) if missing else 0)
        self.setColumnHidden(MISSING, not missing)
        self.setColumnHidden(LEVEL, room < px(ROOM_FOR_LEVEL) or not used(LEVEL))
        self.setColumnHidden(TYPE, missing and room < px(ROOM_FOR_TYPE))
        self.fill(NAME)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            self.menuWanted.emit(self.name_at(index), event.globalPos())


class VariablesPane(Card):
    """The card of the variables with its filter."""

    renameWanted = Signal(str, str)  #: a variable, and what it is to be called
    deleteWanted = Signal(str)

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Variables"))
        self._document = document
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter variables"))
        self.filter.setAccessibleName(self.tr("Filter variables by name or label"))
        self.filter.setClearButtonEnabled(False)
        self.model = VariablesModel(theme, self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterRole(Qt.ItemDataRole.UserRole)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = VariablesTable(theme, self.tr("Variables"))
        self.table.setModel(self._proxy)
        self.table.fill(NAME)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.filter.returnPressed.connect(self._enter_list)
        self.table.wanted.connect(self.add)
        self.table.menuWanted.connect(lambda name, at: self.menu(name).popup(at))
        self.table.deleteWanted.connect(self.deleteWanted)
        self.model.renameWanted.connect(self.renameWanted)
        self.body.setContentsMargins(12, 10, 6, 8)
        self.put(self.filter)
        self.put(self.table, 1)
        self.about = paragraph("", "mute")
        self.put(self.about)
        self.about.hide()
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self._names: dict[str, str] = {}
        document.variablesRenamed.connect(self._on_renamed)
        document.datasetChanged.connect(self._show)
        document.specChanged.connect(self.table.viewport().update)

    def _tell(self, current: QModelIndex) -> None:
        """Say all there is to say about the variable chosen: label, type, what is missing."""
        self.about.setVisible(current.isValid())
        if current.isValid():
            row = self._proxy.mapToSource(current).row()
            self.about.setText(describe(self.model.variable(row), self.model.level(row)))

    def add(self, name: str) -> None:
        """Put ``name`` into the model: as the outcome if there is none, else as a fixed term."""
        spec = self._document.spec
        if not spec.outcome:
            self._change(edits.set_outcome(spec, name), self.tr("Outcome {0}").format(name))
        elif name != spec.outcome:
            added = edits.add_whole(spec, self._suggested(name))
            self._change(added, self.tr("Add {0}").format(name))

    def menu(self, name: str) -> QMenu:
        """What can be done with the variable ``name``."""
        spec = self._document.spec
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, self.tr("Use as outcome"), edits.set_outcome(spec, name))
        fixed = self.tr("Add as fixed effect")
        term, free = self._suggested(name), name != spec.outcome
        self._offer(menu, fixed, edits.add_whole(spec, term), free)
        factor = Term(Categorical(name))
        if term != factor:
            self._offer(menu, self.tr("Add as factor"), edits.add_whole(spec, factor), free)
        for index, equation in enumerate(spec.equations):
            text = self.tr("Add with a random slope by {0}").format(equation.level)
            useful = name not in (spec.outcome, equation.level)
            self._offer(menu, text, edits.add_slope_of(spec, index, term), useful)
        menu.addSeparator()
        level = self.tr("Use as level")
        self._offer(menu, level, edits.insert_level(spec, len(spec.equations), name), free)
        crossed = self.tr("Use as crossed factor")
        self._offer(menu, crossed, edits.add_factor(spec, ALL, name), free)
        menu.addSeparator()
        self._offer(menu, self.tr("Remove from the model"), edits.remove_term(spec, name))
        menu.addSeparator()
        rename = menu.addAction(self.tr("Rename…"), lambda: self.rename(name))
        rename.setShortcut(QKeySequence("F2"))
        delete = menu.addAction(self.tr("Delete"), lambda: self.deleteWanted.emit(name))
        delete.setShortcut(QKeySequence("Del"))
        return menu

    def _suggested(self, name: str) -> Term:
        """How the variable enters a model unless told otherwise: words as a factor."""
        from core.model.columns import suggested_term

        dataset = self._document.dataset
        return Term(name) if dataset is None else suggested_term(dataset, name)

    def show_levels(self, levels: Mapping[str, str] | None) -> None:
        """The level that each variable belongs to in the model."""
        self.model.set_levels(levels)
        self.table.choose_columns()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @property
    def current(self) -> str:
        """The current variable of the list; "" if there is none."""
        index = self.table.currentIndex()
        return self.table.name_at(index) if index.isValid() else ""

    def rename(self, name: str) -> None:
        """Let the user type another name for the variable ``name``."""
        self.go_to(name)
        self.table.edit_name(self.table.currentIndex())

    def go_to(self, name: str) -> None:
        """Make the variable ``name`` the current one of the list."""
        self.filter.clear()
        self._make_current(name)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_current(self, name: str) -> None:
        for row in range(self._proxy.rowCount()):
            index = self._proxy.index(row, NAME)
            if self.table.name_at(index) == name:
                self.table.setCurrentIndex(index)
                self.table.scrollTo(index)

    def _offer(self, menu: QMenu, text: str, spec: ModelSpec, useful: bool = True) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.setEnabled(useful and spec != self._document.spec)
        action.triggered.connect(lambda: self._change(spec, text))
        menu.addAction(action)

    def _change(self, spec: ModelSpec, text: str) -> None:
        self._document.set_spec(spec, text)

    def _enter_list(self) -> None:
        if self._proxy.rowCount():
            self.table.setFocus()
            self.table.setCurrentIndex(self._proxy.index(0, NAME))

    def _show(self) -> None:
        opened = self._document.opened
        variables = opened.overview.variables if opened else ()
        current = self._names.get(self.current, self.current)
        self._names = {}
        self.filter.clear()
        self.model.set_variables(variables)
        self.about.hide()
        self.table.choose_columns()
        self._make_current(current)

    def _on_renamed(self, names: dict[str, str]) -> None:
        self._names = names
