"""The terms × equations table: rows are terms, columns are the fixed part and each level."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QMenu

from core.model._tokens import write_number
from core.model.spec import CONSTANT
from core.model.terms import Centring, Coding, with_centring, with_coding
from gui import edits
from gui.document import Document
from gui.dragging import TERM as TERM_KIND
from gui.dragging import VARIABLES, drag, far_enough
from gui.panes.contrasts import ContrastPanel, Contrasts, successive
from gui.panes.equation_menu import equation_menu, move_equation
from gui.panes.rename import HeadingEditor
from gui.panes.term_menu import TermMenu, interaction
from gui.panes.terms_delegate import TermsDelegate
from gui.panes.terms_model import FIRST_LEVEL, FIXED, TERM, TermsModel
from gui.theme import Theme
from gui.widgets.table import TableView, claims

#: From so many columns of ticks on, each is as narrow as its heading allows.
CROWDED = 4
#: The names of the terms keep so many pixels; what does not fit beside them is scrolled to.
NAMES = 60


class TermsTable(TableView):
    """The view: one click ticks or begins to add; keys: Delete removes, Alt and an arrow moves.

    Alt+Up and Alt+Down move a term, Alt+Left and Alt+Right the equation of the current column.
    """

    termsSelected = Signal(list)  #: the names of the terms whose rows are selected

    def __init__(self, theme: Theme, document: Document, name: str) -> None:
        super().__init__(theme, name, fit_height=True, max_rows=14)
        self._theme, self._document = theme, document
        self._pressed: QPoint | None = None
        self._mark: int | None = None
        self._current: tuple[str | None, int, int] = (None, 0, 0)
        #: Made when contrasts are first written.
        self.contrasts: ContrastPanel | None = None
        delegate = self._delegate = TermsDelegate(theme, self)
        delegate.menuWanted.connect(self._open_menu)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMouseTracking(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.clicked.connect(self._begin_edit)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.sectionMoved.connect(self._on_section_moved)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        header.sectionDoubleClicked.connect(self._rename_column)
        self._heading_editor = HeadingEditor(header, document)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, TermsModel):
            model.modelAboutToBeReset.connect(self._remember_current)
            model.modelReset.connect(self._size_columns)
            model.modelReset.connect(self._restore_current)
            model.headerDataChanged.connect(lambda *_: self._size_columns())
            self._size_columns()

    def _rescale(self) -> None:
        super()._rescale()
        if isinstance(self.model(), TermsModel):
            self._size_columns()

    def terms(self) -> TermsModel:
        """The model, as what it is."""
        model = self.model()
        assert isinstance(model, TermsModel)
        return model

    def begin_adding(self) -> None:
        """Open the field in which a term is typed or chosen."""
        index = self.terms().index(self.terms().rowCount() - 1, TERM)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.edit(index)

    def change_variable(self, row: int) -> None:
        """Open the field in which another term is typed or chosen for ``row``."""
        self._delegate.renames = False
        self.edit(self.terms().index(row, TERM))
        self._delegate.renames = True

    def rename_current(self) -> None:
        """Open the field for the label of the current cell's equation, or of its term."""
        index = self.currentIndex()
        if self.terms().equation(index.column()) is not None:
            self._rename_column(index.column())
        elif self.terms().is_named(index.row()):
            self.edit(self.terms().index(index.row(), TERM))

    def _rename_column(self, column: int) -> None:
        equation = self.terms().equation(column)
        if equation is not None:
            self._heading_editor.begin(column, equation)

    def show_term(self, term: str, column: int = TERM) -> None:
        """Make the cell of ``term`` the current one."""
        row = self.terms().row_of(term)
        if row is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self.terms().index(row, column))

    def selected_terms(self) -> list[str]:
        """The terms of the selected rows, from the top; not the constant nor crossed factors."""
        model = self.terms()
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [term for row in rows if model.is_plain(row) and (term := model.term(row))]

    def interact_selected(self) -> None:
        """Add the interaction of the selected terms."""
        self.terms().add_interaction(self.selected_terms())

    def ask_value(self, name: str) -> None:
        """Open the field of the current term with the number selected that centres ``name``."""
        dataset, row = self._document.dataset, self.currentIndex().row()
        term = self.terms().whole_term(row)
        if dataset is None or term is None:
            return
        value = f"{float(dataset.column(name).mean()):.3g}"
        text = with_centring(term, name, Centring.VALUE, value=float(value)).name
        self.change_variable(row)
        editor = self.findChild(QLineEdit, "term")
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            number = write_number(float(value))
            editor.setSelection(text.index(f", {number})") + 2, len(number))

    def ask_contrasts(self, name: str) -> None:
        """Open the panel in which contrasts of the levels of ``name`` are written."""
        from core.model.columns import factor_levels

        dataset, row = self._document.dataset, self.currentIndex().row()
        term = self.terms().whole_term(row)
        if dataset is None or term is None:
            return
        levels = factor_levels(dataset, name)
        now = next(o.contrasts for o in term.categorical if o.variable == name)
        fits = len(now) == len(levels.texts) - 1

        def take(found: Contrasts) -> None:
            new = with_coding(term, name, Coding.CUSTOM, found)
            spec = edits.replace_term(self._document.spec, term.name, new)
            self._document.set_spec(spec, self.tr("Contrasts of {0}").format(name))

        if self.contrasts is None:
            self.contrasts = ContrastPanel(self._theme, self.window())
        at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        begin = now if fits else successive(len(levels.texts))
        self.contrasts.open(name, levels.labels, begin, take, at)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.termsSelected.emit(self.selected_terms())

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # F2 elsewhere renames the model.
        if claims(event, Qt.Key.Key_F2) and self._has_label(self.currentIndex()):
            event.accept()
            return True
        return super().event(event)

    def _has_label(self, index: QModelIndex) -> bool:
        """Whether the cell's term or the equation of its column can be renamed."""
        terms = self.terms()
        return index.isValid() and (
            terms.is_named(index.row()) or terms.equation(index.column()) is not None
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if index.isValid() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.terms().remove(index.row())
        elif index.isValid() and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.terms().move(index.row(), -1 if key == Qt.Key.Key_Up else 1)
        elif index.isValid() and alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move_column(index.column(), -1 if key == Qt.Key.Key_Left else 1)
        elif index.isValid() and key == Qt.Key.Key_F2:
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.rename_current()
            elif self.terms().is_plain(index.row()):
                self.change_variable(index.row())
        elif event.text().isprintable() and event.text() and self._types_over(index, event):
            # Typing over a term exchanges it, as in a spreadsheet; its label has a key.
            self.change_variable(index.row())
            editor = self.findChild(QLineEdit, "term")
            if isinstance(editor, QLineEdit):
                editor.setText(event.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if not self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, event):
                event.ignore()
        else:
            super().keyPressEvent(event)

    def _types_over(self, index: QModelIndex, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        letter = event.text().strip() and not plain
        return bool(letter) and index.column() == TERM and self.terms().is_plain(index.row())

    def _move_column(self, column: int, step: int) -> None:
        equation = self.terms().equation(column)
        if equation is not None:
            row = self.currentIndex().row()
            place = move_equation(self._document, equation, step)
            self.setCurrentIndex(self.terms().index(row, FIRST_LEVEL + place))

    def _remember_current(self) -> None:
        index = self.currentIndex()
        self._current = (self.terms().term(index.row()), index.row(), index.column())

    def _restore_current(self) -> None:
        """After a reset the cell of the same term is the current one, or the one in its place."""
        term, row, column = self._current
        model = self.terms()
        if row < 0:
            return
        found = model.row_of(term) if term is not None else model.rowCount() - 1
        row = found if found is not None else min(row, model.rowCount() - 1)
        self.setCurrentIndex(model.index(row, min(column, model.columnCount() - 1)))

    # --- dragging and dropping -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pressed = at if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed
        if start is not None and far_enough(start, event.position().toPoint()):
            self._pressed = None
            index = self.indexAt(start)
            if index.isValid() and self.terms().is_plain(index.row()):
                drag(self, self.terms().mimeData([index]))
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(VARIABLES) or event.mimeData().hasFormat(TERM_KIND):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._set_mark(self._row_at(event.position().toPoint().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_mark(None)
        at = event.position().toPoint()
        row, column = self._row_at(at.y()), self.columnAt(at.x())
        action = event.proposedAction()
        if self.terms().dropMimeData(event.mimeData(), action, row, column, QModelIndex()):
            event.acceptProposedAction()

    def _row_at(self, y: int) -> int:
        """Before which row something dropped at ``y`` comes; never before the constant."""
        index = self.indexAt(QPoint(2, y))
        if not index.isValid():
            return self.terms().rowCount() - 1
        row = index.row() + (y > self.visualRect(index).center().y())
        return min(max(1, row), self.terms().rowCount() - 1)

    def _set_mark(self, row: int | None) -> None:
        if row != self._mark:
            self._mark = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark is None:
            return
        top = self.rowViewportPosition(self._mark)
        painter = QPainter(self.viewport())
        line = QRect(0, top - 2, self.viewport().width(), 2)
        painter.fillRect(line, QColor(self._theme.palette.accent))
        painter.end()

    def _on_section_moved(self, logical: int, old: int, new: int) -> None:
        """An equation's heading was dragged: move the equation, and the columns follow it."""
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        header.moveSection(new, old)
        header.blockSignals(blocked)
        model = self.terms()
        equation = model.equation(logical)
        if equation is None:
            return
        place = min(max(new - FIRST_LEVEL, 0), model.remove_column - FIRST_LEVEL - 1)
        spec = edits.place_equation(self._document.spec, equation, place)
        title = str(model.headerData(logical, Qt.Orientation.Horizontal))
        # Not while the header is still handling the mouse: it would lose its sections.
        text = self.tr("Move {0}").format(title)
        QTimer.singleShot(0, self, lambda: self._document.set_spec(spec, text))

    # --- menus -----------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid() and self.terms().term(index.row()) is not None:
            self._menu(index).popup(event.globalPos())

    def _open_menu(self, index: QModelIndex) -> None:
        self.setCurrentIndex(self.terms().index(index.row(), TERM))
        corner = self.visualRect(index).bottomRight()
        self._menu(index).popup(self.viewport().mapToGlobal(corner))

    def _header_menu(self, at: QPoint) -> None:
        header = self.horizontalHeader()
        equation = self.terms().equation(header.logicalIndexAt(at))
        if equation is not None:
            column = header.logicalIndexAt(at)
            rename = partial(self._rename_column, column)
            menu = equation_menu(self, self._document, equation, rename)
            menu.popup(header.mapToGlobal(at))

    def _menu(self, index: QModelIndex) -> QMenu:
        """What can be done with the term of a cell, and with the equation of its column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model, row = self.terms(), index.row()
        term = model.index(row, TERM)
        whole = model.whole_term(row)
        chosen = self.selected_terms()
        if interaction(self._document.spec, chosen) is not None:
            text = self.tr("Interaction of {0}").format(" × ".join(chosen)).replace("&", "&&")
            menu.addAction(text).triggered.connect(lambda _=False: self.interact_selected())
            menu.addSeparator()
        if whole is not None:
            TermMenu(self._document, whole, self.ask_value, self.ask_contrasts).fill(menu)
            menu.addSeparator()
            self._offer(menu, self.tr("Move up"), "Alt+Up", lambda: model.move(row, -1))
            self._offer(menu, self.tr("Move down"), "Alt+Down", lambda: model.move(row, 1))
            self._offer(menu, self.tr("Rename…"), "F2", lambda: self.edit(term))
            change = self.tr("Change variable…")
            self._offer(menu, change, "Shift+F2", lambda: self.change_variable(row))
        if model.term(row) == CONSTANT:
            self._offer(menu, self.tr("Rename…"), "F2", lambda: self.edit(term))
        else:
            self._offer(menu, self.tr("Remove"), "Del", lambda: model.remove(row))
        equation = model.equation(index.column())
        if equation is not None:
            menu.addSeparator()
            title = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
            rename = partial(self._rename_column, index.column())
            sub = equation_menu(menu, self._document, equation, rename)
            sub.setTitle(self.tr("Equation {0}").format(title).replace("&", "&&"))
            menu.addMenu(sub)
        return menu

    def _offer(self, menu: QMenu, text: str, keys: str, act: Callable[[], object]) -> None:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: act())

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
