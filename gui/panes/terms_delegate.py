"""How the cells of the terms table are drawn, ticked and edited."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from gui.icons import icon
from gui.panes.rename import label_field
from gui.panes.terms_model import TERM, TermsModel
from gui.theme import Theme
from gui.widgets.table import Index, RuledDelegate
from gui.widgets.tick import paint_tick


class TermsDelegate(RuledDelegate):
    """Draws ticks and crosses, toggles them wherever their cell is clicked, edits new terms."""

    menuWanted = Signal(QModelIndex)  #: of the term in this cell

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.last_rule = True
        #: Whether the next field of a term is for its label, not for another term.
        self.renames = True

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
        elif self._shows_menu(index, option):
            more = icon("more", self._theme.palette.mute)
            more.paint(painter, self._menu_rect(option))
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
        if self._opens_menu(event, option, index):
            self.menuWanted.emit(terms.index(index.row(), TERM))
            return True
        if not (terms.is_tick(index) or terms.is_removable(index)):
            return super().editorEvent(event, model, option, index)
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

    def _shows_menu(self, index: Index, option: QStyleOptionViewItem) -> bool:
        """Whether the three dots are drawn in the cell: under the pointer or in a chosen row."""
        near = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        return bool(state & near) and self._has_menu(index)

    def _has_menu(self, index: Index) -> bool:
        return index.column() == TERM and _terms(index).is_plain(index.row())

    def _opens_menu(self, event: QEvent, option: QStyleOptionViewItem, index: Index) -> bool:
        return (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and self._has_menu(index)
            and self._menu_rect(option).contains(event.position().toPoint())
        )

    def _menu_rect(self, option: QStyleOptionViewItem) -> QRect:
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        return QRect(cell.right() - 20, cell.center().y() - 8, 16, 16)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        terms = _terms(index)
        if self.renames and terms.is_named(index.row()):
            return label_field(parent, str(terms.term(index.row())))
        editor = QLineEdit(parent)
        editor.setObjectName("term")
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
        term = _terms(index).term(index.row())
        if isinstance(editor, QLineEdit) and term is not None:
            own = editor.objectName() == "label"
            editor.setText(_terms(index).label_to_edit(index.row()) if own else term)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.objectName() == "label":
            _terms(index).rename(index.row(), editor.text())
        else:
            super().setModelData(editor, model, index)

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


def _terms(index: Index) -> TermsModel:
    model = index.model()
    assert isinstance(model, TermsModel)
    return model
