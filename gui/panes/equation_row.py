"""One random-effects equation in the form: its level or crossed factor and its covariance."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from core.model.spec import ALL, ModelSpec, RandomEquation, Structure
from gui import edits
from gui.document import Document
from gui.dragging import EQUATION, drag, far_enough, mime_of
from gui.icons import icon
from gui.panes.equation_menu import (
    equation_menu,
    equation_title,
    level_title,
    move_equation,
    remove_text,
)
from gui.panes.field import FieldLabel
from gui.theme import Theme
from gui.widgets.covariance import CovarianceCombo, structure_name
from gui.widgets.label import plain_tip, set_role
from gui.widgets.variable_combo import VariableCombo

NONE = ""

#: Key, text, icon.
Choice = tuple[str, str, QIcon | None]


class Handle(QToolButton):
    """Drags its equation; a click opens its menu; Alt+Up, Alt+Down and Delete work on it."""

    dragged = Signal()
    stepped = Signal(int)
    deleted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "role", "flat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and far_enough(self._pressed, event.position().toPoint()):
            self._pressed = None
            self.setDown(False)
            self.dragged.emit()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class EquationRow(QWidget):
    """The fields of equation ``index``; beyond the last, those of one that is yet to be made."""

    movedTo = Signal(int)  #: where the equation is now, by the keyboard
    abandoned = Signal()  #: a new equation's list was closed without a choice

    def __init__(self, theme: Theme, document: Document, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._document, self.index = theme, document, index
        self._asked_factor = False
        self._choices: list[Choice] = []
        self.factor = VariableCombo(self.tr("Crossed factor {0}").format(index + 1), self)
        self.factor.setPlaceholderText(self.tr("choose a variable"))
        self.factor.setToolTip(
            plain_tip(self.tr("Each of its values has an effect, whatever groups its rows are in"))
        )
        self.level = VariableCombo(
            self.tr("Level {0}: the groups that effects vary by").format(index + 1), self
        )
        self.level.setPlaceholderText(self.tr("choose"))
        self.level.setToolTip(plain_tip(self.tr("The groups that effects vary by")))
        self.covariance = CovarianceCombo(theme, self)
        self.handle = Handle(self)
        self._level_name = FieldLabel(self._theme, self.tr("Level"), self.level)
        self._factor_name = FieldLabel(self._theme, self.tr("Crossed"), self.factor)
        self._covariance_name = FieldLabel(self._theme, self.tr("Covariance"), self.covariance)
        self._lay_out()
        self._connect()
        self._paint()

    def fill(self, choices: list[Choice]) -> None:
        """Offer these variables."""
        self._choices = choices
        self.factor.set_choices(choices)
        self._fill_levels()

    def show_spec(self, spec: ModelSpec) -> None:
        """Show the equation as it is in ``spec``."""
        equation = spec.equations[self.index] if self.index < len(spec.equations) else None
        if equation is not None:
            self._asked_factor = False
        crossed = self._asked_factor or (equation is not None and bool(equation.factor))
        self._show_level(equation, crossed)
        self._show_factor(equation, crossed)
        self._show_covariance(equation)
        self._grid.addWidget(self.handle, 0 if crossed else 1, 2)
        self.handle.setVisible(equation is not None)
        if equation is not None:
            title = equation_title(spec, self.index)
            self.handle.setAccessibleName(self.tr("Equation {0}: menu").format(title))

    def choose_level(self) -> None:
        """Bring the user to the choice of the level."""
        self.level.setFocus(Qt.FocusReason.OtherFocusReason)
        self.level.showPopup()

    def ask_factor(self) -> None:
        """Bring the user to the choice of a crossed factor."""
        self._asked_factor = True
        self.show_spec(self._document.spec)
        self.factor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.factor.showPopup()

    def follow(self, other: EquationRow) -> None:
        """Come after the row ``other`` in the order of the Tab key."""
        last: QWidget = other.handle
        for widget in (self.factor, self.level, self.covariance, self.handle):
            self.setTabOrder(last, widget)
            last = widget

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._factor_name, 0, 0)
        grid.addWidget(self.factor, 0, 1)
        grid.addWidget(self._level_name, 1, 0)
        grid.addWidget(self.level, 1, 1)
        grid.addWidget(self._covariance_name, 2, 0)
        grid.addWidget(self.covariance, 2, 1)
        grid.addWidget(self.handle, 1, 2)

    def _connect(self) -> None:
        self.level.chosen.connect(self._choose_level)
        self.factor.chosen.connect(self._choose_factor)
        self.level.closed.connect(self._on_closed)
        self.factor.closed.connect(self._on_closed)
        self.covariance.structureChosen.connect(self._choose_structure)
        self.handle.clicked.connect(self.open_menu)
        self.handle.dragged.connect(self._drag)
        self.handle.stepped.connect(self._step)
        self.handle.deleted.connect(self._remove)
        self.handle.setToolTip(
            plain_tip(self.tr("Drag to move the equation; click for what can be done with it"))
        )
        self.handle.setIconSize(QSize(16, 16))
        self._theme.changed.connect(self._paint)

    def _paint(self) -> None:
        self.handle.setIcon(icon("grip", self._theme.palette.mute))

    # --- showing ---------------------------------------------------------------------------------

    def _fill_levels(self, more: tuple[str, ...] = ()) -> None:
        choices: list[Choice] = [(NONE, self.tr("none"), None)]
        choices += [(name, level_title(name), None) for name in more]
        self.level.set_choices([*choices, *self._choices])

    def _show_level(self, equation: RandomEquation | None, crossed: bool) -> None:
        level = equation.level if equation else ALL if crossed else NONE
        more = (ALL,) if crossed or level == ALL else ()
        known = {key for key, _, _ in self._choices}
        if level not in (*known, *more, NONE):
            more = (*more, level)
        offered = {str(self.level.itemData(row)) for row in range(self.level.count())}
        if offered != {NONE, *known, *more}:
            self._fill_levels(more)
        self.level.set_value(level)
        waiting = crossed and equation is None
        for widget in (self.level, self._level_name):
            widget.setVisible(not waiting)
        self._level_name.setText(self.tr("within") if crossed else self.tr("Level"))

    def _show_factor(self, equation: RandomEquation | None, crossed: bool) -> None:
        self.factor.setVisible(crossed)
        self._factor_name.setVisible(crossed)
        factor = equation.factor if equation else NONE
        if factor and self.factor.findData(factor) < 0:
            self.factor.set_choices([*self._choices, (factor, factor, None)])
        self.factor.set_value(factor)

    def _show_covariance(self, equation: RandomEquation | None) -> None:
        """Shown as soon as there is a choice: with several effects, or a structure of its own."""
        several = equation is not None and (
            len(equation.names) > 1 or equation.structure is not None
        )
        structure = equation.effective_structure if equation else Structure.INDEPENDENT
        if equation is not None and equation.structure is not None:
            structure = equation.structure
        self.covariance.show_structure(structure, len(equation.names) if equation else 2)
        self.covariance.setVisible(several)
        self._covariance_name.setVisible(several)

    # --- changing --------------------------------------------------------------------------------

    def _change(self, new: ModelSpec, text: str) -> None:
        spec = self._document.spec
        self._document.set_spec(new, text)
        if new == spec:
            self.show_spec(spec)

    def _choose_level(self, level: str) -> None:
        spec = self._document.spec
        if self.index < len(spec.equations) and not level:
            self._remove()
            return
        text = self.tr("Level {0}").format(level_title(level)) if level else self.tr("Level")
        self._change(edits.set_level(spec, self.index, level), text)

    def _choose_factor(self, factor: str) -> None:
        spec = self._document.spec
        text = self.tr("Crossed effects of {0}").format(factor)
        if self.index < len(spec.equations):
            self._change(edits.set_factor(spec, self.index, factor), text)
            return
        self._asked_factor = False
        self._change(edits.add_factor(spec, ALL, factor), text)

    def _choose_structure(self, structure: Structure) -> None:
        spec = self._document.spec
        title = equation_title(spec, self.index)
        text = self.tr("Covariance of {0}: {1}").format(title, structure_name(structure))
        self._change(edits.set_structure(spec, self.index, structure), text)

    def _step(self, step: int) -> None:
        self.movedTo.emit(move_equation(self._document, self.index, step))

    def _remove(self) -> None:
        spec = self._document.spec
        text = remove_text(spec, self.index)
        self._change(edits.set_level(spec, self.index, ""), text)

    def open_menu(self) -> None:
        """What can be done with the equation."""
        menu = equation_menu(self, self._document, self.index)
        menu.popup(self.handle.mapToGlobal(QPoint(0, self.handle.height())))

    def _drag(self) -> None:
        drag(self.handle, mime_of(EQUATION, [str(self.index)]))

    def _on_closed(self) -> None:
        if self.index >= len(self._document.spec.equations):
            self._asked_factor = False
            self.abandoned.emit()
