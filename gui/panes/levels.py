"""The levels of the model: a row for each random-effects equation, and what adds one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from core.model.spec import ALL, ModelSpec
from gui import edits
from gui.document import Document
from gui.dragging import EQUATION, VARIABLES, names_in
from gui.icons import icon
from gui.panes.equation_menu import level_title
from gui.panes.equation_row import Choice, EquationRow
from gui.panes.field import FieldLabel
from gui.tasks import LevelInfo
from gui.theme import Theme
from gui.widgets.combo import Combo
from gui.widgets.covariance import CovarianceCombo
from gui.widgets.label import plain_tip, set_role
from gui.widgets.numbers import count


class LevelsForm(QWidget):
    """The equations one under the other; always one row to choose the first level with."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._document = theme, document
        self._choices: list[Choice] = []
        self._mark: int | None = None
        self.rows: list[EquationRow] = []
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        # The first row before the buttons: so the keyboard goes through them in this order.
        self._show_rows(1)
        self._column.addWidget(self._make_buttons())
        theme.changed.connect(self._paint_buttons)
        self._paint_buttons()

    @property
    def levels(self) -> list[Combo]:
        """The fields of the levels, one for each equation."""
        return [row.level for row in self.rows]

    @property
    def covariances(self) -> list[CovarianceCombo]:
        """The fields of the covariance structures, one for each equation."""
        return [row.covariance for row in self.rows]

    def fill(self) -> None:
        """Offer the variables of the dataset, those that look like levels first."""
        opened = self._document.opened
        variables = opened.overview.variables if opened else ()
        levels = opened.overview.levels if opened else ()
        suggested = {info.name for info in levels}
        self._choices = [(info.name, level_text(info), None) for info in levels]
        self._choices += [(v.name, v.name, None) for v in variables if v.name not in suggested]
        for row in self.rows:
            row.fill(self._choices)

    def show_spec(self, spec: ModelSpec) -> None:
        """Show the equations of ``spec``."""
        self._show_rows(max(1, len(spec.equations)))
        for row in self.rows:
            row.show_spec(spec)
        has = bool(spec.equations)
        for button in (self.add_button, self.block_button):
            button.setEnabled(has)

    # --- adding ----------------------------------------------------------------------------------

    def add_level(self) -> None:
        """A row for a level that is yet to be chosen; the list of levels is open."""
        if not self._document.spec.equations:
            self.rows[0].choose_level()
            return
        self._pending_row().choose_level()

    def add_crossed(self) -> None:
        """A row for a crossed factor that is yet to be chosen; the list of variables is open."""
        row = self._pending_row() if self._document.spec.equations else self.rows[0]
        row.ask_factor()

    def add_block(self) -> None:
        """A further equation at the level there is, or at the one chosen from a menu."""
        levels = list(dict.fromkeys(e.level for e in self._document.spec.equations if not e.factor))
        levels = [level for level in levels if level != ALL]
        if len(levels) == 1:
            self._add_block(levels[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in levels:
            text = self.tr("At {0}").format(level_title(level)).replace("&", "&&")
            menu.addAction(text).triggered.connect(lambda _=False, v=level: self._add_block(v))
        menu.popup(self.block_button.mapToGlobal(self.block_button.rect().bottomLeft()))

    def _add_block(self, level: str) -> None:
        spec = edits.add_equation(self._document.spec, level)
        self._document.set_spec(spec, self.tr("Add an equation at {0}").format(level))

    def _pending_row(self) -> EquationRow:
        """A row beyond the equations there are."""
        self._show_rows(len(self._document.spec.equations) + 1)
        row = self.rows[-1]
        row.show_spec(self._document.spec)
        return row

    def _make_buttons(self) -> QWidget:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3)
        name = FieldLabel(self._theme, self.tr("Add"))
        line.addWidget(name)
        self.add_button = self._button(
            self.tr("Level"), self.tr("A further level, within the groups of the one above")
        )
        self.crossed_button = self._button(
            self.tr("Crossed"),
            self.tr("Effects of the values of a variable that crosses the levels: _all: R.id"),
        )
        self.block_button = self._button(
            self.tr("Equation"),
            self.tr("A further equation at a level, its effects independent of the others"),
        )
        for button in (self.add_button, self.crossed_button, self.block_button):
            line.addWidget(button)
        line.addStretch(1)
        self.add_button.clicked.connect(self.add_level)
        self.crossed_button.clicked.connect(self.add_crossed)
        self.block_button.clicked.connect(self.add_block)
        return holder

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        set_role(button, "role", "flat")
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(self.tr("Add: {0}").format(text))
        button.setAccessibleDescription(tip)
        return button

    def _paint_buttons(self) -> None:
        picture = QIcon(icon("add", self._theme.palette.mute, self._theme.palette.group))
        for button in (self.add_button, self.crossed_button, self.block_button):
            button.setIcon(picture)

    # --- rows ------------------------------------------------------------------------------------

    def _show_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            if row.isAncestorOf(self.focusWidget() or self):
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = EquationRow(self._theme, self._document, len(self.rows), self)
            row.fill(self._choices)
            row.movedTo.connect(self._focus_row)
            row.abandoned.connect(self._drop_pending)
            self._column.insertWidget(len(self.rows), row)
            row.show()
            if self.rows:
                row.follow(self.rows[-1])
            self.rows.append(row)

    def _focus_row(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.rows[place].handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_pending(self) -> None:
        """Take away a row for which nothing was chosen, once its list has closed."""
        QTimer.singleShot(0, self, lambda: self.show_spec(self._document.spec))

    # --- dropping --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(EQUATION) or data.hasFormat(VARIABLES):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._set_mark(self._place_at(event.position().toPoint().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        place = self._place_at(event.position().toPoint().y())
        self._set_mark(None)
        spec, data = self._document.spec, event.mimeData()
        for index in map(int, names_in(data, EQUATION)):
            target = place - 1 if place > index else place
            text = self.tr("Move {0}").format(level_title(spec.equations[index].level))
            self._document.set_spec(edits.place_equation(spec, index, target), text)
        for name in names_in(data, VARIABLES):
            if name != spec.outcome:
                new = edits.insert_level(spec, place, name)
                self._document.set_spec(new, self.tr("Level {0}").format(name))
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mark is None:
            return
        painter = QPainter(self)
        painter.fillRect(QRect(0, self._mark_height(), self.width(), 2), self._mark_colour())
        painter.end()

    def _mark_colour(self) -> QColor:
        return QColor(self._theme.palette.accent)

    def _place_at(self, y: int) -> int:
        """Before which equation something dropped at ``y`` would come."""
        count = len(self._document.spec.equations)
        return sum(row.geometry().center().y() < y for row in self.rows[:count])

    def _mark_height(self) -> int:
        place = self._mark or 0
        if place < len(self.rows):
            return max(0, self.rows[place].geometry().top() - 4)
        return self.rows[-1].geometry().bottom() + 2

    def _set_mark(self, place: int | None) -> None:
        if place != self._mark:
            self._mark = place
            self.update()


def level_text(info: LevelInfo) -> str:
    """A level with its groups: "school   48 groups"."""
    text = QCoreApplication.translate("LevelsForm", "{0}   {1} groups")
    return text.format(info.name, count(info.groups))
