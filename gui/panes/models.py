"""The list of models: every one with its fit; add, duplicate, rename, reorder, tick, delete."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPointF,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QWidget,
)

from core.inference.information_criteria import information_criteria
from core.model.syntax import to_command
from core.report.format import format_loglik, format_statistic
from gui.document import Document, Model, Status
from gui.icons import icon
from gui.theme import CAPTION, Theme
from gui.widgets.card import Card
from gui.widgets.label import plain_tip
from gui.widgets.numbers import on_screen
from gui.widgets.table import LEFT, RIGHT, Index, RuledDelegate, TableView
from gui.widgets.table_card import flat_button
from gui.widgets.tick import SIDE, paint_tick

NAME, LOGLIK, AIC, BIC, STATUS = range(5)

#: The formula of a model, in the column of its name.
FORMULA = Qt.ItemDataRole.UserRole + 1

#: What a dragged model is carried as.
MIME = "application/x-levelwise-model"

#: Which figures are shown first where there is not room for all.
FIGURES = (AIC, LOGLIK, BIC)

#: The least that is left to names, in pixels at the usual text size.
NAMES = 76


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
        return 0 if parent.isValid() else 5

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
            return self._status_text(status) if column == STATUS else self._figure(key, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if model.compared else Qt.CheckState.Unchecked
        if role == FORMULA and column == NAME:
            return formula(model)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == NAME else RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and column == STATUS:
            return QColor(self._status_colour(status))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(model, status))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return f"{model.name}, {formula(model)}, {self._status_tip(status)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key = self._keys[index.row()]
        if index.column() != NAME:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            on = Qt.CheckState(value) is Qt.CheckState.Checked
            self._document.set_compared(key, on)
            return True
        if role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        self._document.rename_model(key, str(value))
        return True

    def move(self, row: int, place: int) -> None:
        """Move the model of ``row`` so that it comes to stand at ``place``."""
        if 0 <= row < len(self._keys):
            self._document.move_model(self._keys[row], place)

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # pyright: ignore
        data = QMimeData()
        if indexes:
            data.setData(MIME, str(self._keys[indexes[0].row()]).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        key = bytes(data.data(MIME).data()).decode() if data.hasFormat(MIME) else ""
        if not key.isdigit() or self.row(int(key)) < 0:
            return False
        source = self.row(int(key))
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._keys)
        # Its own place is free once it is taken out.
        self.move(source, place - 1 if row > source else place)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Name"), self.tr("Log L"), "AIC", "BIC", self.tr("Status"))
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == NAME else RIGHT
        return None

    def _figure(self, key: int, column: int) -> str:
        """A figure of the fit of the model as it stands; nothing of an earlier one."""
        analysis = self._document.analysis(key)
        fresh = self._document.status(key) in (Status.FITTED, Status.NOT_CONVERGED)
        if analysis is None or not fresh:
            return ""
        if column == LOGLIK:
            return on_screen(format_statistic(analysis.summary.log_likelihood))
        criteria = information_criteria(analysis.summary)
        return on_screen(format_statistic(criteria.aic if column == AIC else criteria.bic))

    def _tip(self, model: Model, status: Status) -> str:
        lines = [f"{model.name}: {formula(model)}", self._status_tip(status)]
        if self._figure(model.key, AIC):
            analysis = self._document.analysis(model.key)
            assert analysis is not None
            value = on_screen(format_loglik(analysis.summary.log_likelihood))
            figures = (value, self._figure(model.key, AIC), self._figure(model.key, BIC))
            lines.append(self.tr("log likelihood {0}, AIC {1}, BIC {2}").format(*figures))
        return " · ".join(lines)

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


def formula(model: Model) -> str:
    """The model as a command; that there is none yet, where that is so."""
    if model.spec.outcome:
        return to_command(model.spec)
    return QCoreApplication.translate("ModelsModel", "empty")


class ModelsDelegate(RuledDelegate):
    """Two lines in the column of names, name and formula, with the tick before them."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # pyright: ignore
        if index.column() == NAME:
            option.text = ""  # pyright: ignore[reportAttributeAccessIssue]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() != NAME:
            return
        theme = self._theme
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        paint_tick(painter, QPointF(rect.left() + 14, rect.center().y()), checked, theme.palette)
        text = rect.adjusted(28, theme.px(3), -4, -theme.px(4))
        half = text.height() / 2
        upper = QRectF(text.left(), text.top(), text.width(), half)
        self._write(painter, upper, str(index.data()), theme.text_font(), theme.palette.text)
        small = theme.text_font(CAPTION)
        lower = upper.translated(0, half)
        self._write(painter, lower, str(index.data(FORMULA)), small, theme.palette.mute)

    def _write(self, painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> None:
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(QColor(colour))
        short = QFontMetrics(font).elidedText(text, elide, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, short)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if index.column() != NAME:
            return False
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        clicked = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and event.position().x() - rect.left() <= 14 + SIDE
        )
        typed = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        )
        if not (clicked or typed):
            return False
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)  # pyright: ignore

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        editor.setGeometry(rect.adjusted(24, 3, 0, -4))


class ModelsTable(TableView):
    """The list: the current row is the current model. Space ticks, F2 renames, Delete deletes,
    Alt+Up and Alt+Down or dragging move."""

    ROW = 42

    def __init__(self, theme: Theme, document: Document, name: str) -> None:
        super().__init__(theme, name, fit_height=True, max_rows=6)
        self._document = document
        self.setItemDelegate(ModelsDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, row = self._document.model, self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete and model is not None:
            self._document.delete_model(model.key)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self.models().move(row, row + step)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            self._menu(index).popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.row() if index.isValid() else self.models().rowCount()
        if index.isValid() and at.y() > self.visualRect(index).center().y():
            row += 1
        # Else Qt would take the dragged row away afterwards.
        event.setDropAction(Qt.DropAction.CopyAction)
        if self.models().dropMimeData(event.mimeData(), event.dropAction(), row, 0, QModelIndex()):
            event.accept()

    def models(self) -> ModelsModel:
        """The model, as what it is."""
        model = self.model()
        assert isinstance(model, ModelsModel)
        return model

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choose_figures()

    def choose_figures(self) -> None:
        """Show as many figures as leave room for the names."""
        if self.model() is None:
            return
        left = self.viewport().width() - self.needs.of(STATUS) - self._theme.px(NAMES)
        for column in FIGURES:
            left -= self.needs.of(column)
            self.setColumnHidden(column, left < 0)
        self.fill(NAME)

    def _menu(self, index: QModelIndex) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        models, document, row = self.models(), self._document, index.row()
        key = models.key(row)
        name = models.index(row, NAME)
        compared = name.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        offers: list[tuple[str, Callable[[], object]]] = [
            (
                self.tr("Do not compare") if compared else self.tr("Compare"),
                lambda: document.set_compared(key, not compared),
            ),
            (self.tr("Rename"), lambda: self.edit(name)),
            (self.tr("Move up"), lambda: models.move(row, row - 1)),
            (self.tr("Move down"), lambda: models.move(row, row + 1)),
            (self.tr("Delete"), lambda: document.delete_model(key)),
        ]
        for text, act in offers:
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        return menu


class ModelsPane(Card):
    """The card of the models."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Models"))
        self._theme, self._document = theme, document
        self.model = ModelsModel(theme, document, self)
        self.table = ModelsTable(theme, document, self.tr("Models"))
        self.table.setModel(self.model)
        self.table.fill(NAME)
        # In a turn of its own, once for all that an edit changes: measuring takes a while.
        choosing = QTimer(self, singleShot=True, interval=0)
        choosing.timeout.connect(self.table.choose_figures)
        for signal in (self.model.dataChanged, self.model.modelReset, theme.changed):
            signal.connect(choosing.start)
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
