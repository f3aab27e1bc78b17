"""Filters: the conditions as chips, and the line in which a new one is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.data.conditions import (
    VALUES,
    Condition,
    Relation,
    condition_from_text,
    relations_for,
    sentence,
)
from core.errors import UserError
from core.language import tr
from gui.data.view import DataView
from gui.theme import Theme
from gui.widgets.combo import Combo
from gui.widgets.flow import FlowLayout
from gui.widgets.label import label, plain_tip, set_role

if TYPE_CHECKING:
    from core.data.dataset import Dataset, Variable


#: Texts offered as values, and rows looked at for them.
OFFERED, LOOKED_AT = 200, 20_000


def _completer(dataset: Dataset, variable: Variable, parent: QWidget) -> QCompleter:
    """The value labels of ``variable``, or the texts of its first rows."""
    words = list(variable.value_labels.values())
    if not variable.is_numeric:
        first = dataset.column(variable.name).iloc[:LOOKED_AT]
        words = [str(word) for word in first.dropna().unique()[:OFFERED]]
    completer = QCompleter(sorted(words), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def relation_text(relation: Relation) -> str:
    """``relation`` in the user's language."""
    return tr(relation.value)


class FilterBar(QWidget):
    """Hidden while there is neither a condition nor one being made."""

    keepWanted = Signal(object)  #: the conditions whose rows alone are to be kept

    def __init__(self, theme: Theme, view: DataView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, view
        self.chips: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._make_form(column)
        self._shelf = QWidget(self)
        self._flow = FlowLayout(self._shelf)
        column.addWidget(self._shelf)
        self.keep_button = QPushButton(self.tr("Keep only these rows"), self._shelf)
        set_role(self.keep_button, "role", "flat")
        self.keep_button.setToolTip(
            plain_tip(self.tr("A step of the data: models are fitted to these rows only"))
        )
        self.keep_button.clicked.connect(lambda: self.keepWanted.emit(view.conditions))
        view.changed.connect(self._show)
        view.failed.connect(lambda message, remedy: self._tell(f"{message} {remedy}"))
        self._show()

    # --- making one ------------------------------------------------------------------------------

    def _make_form(self, column: QVBoxLayout) -> None:
        self.form = QWidget(self)
        self.variable = Combo(self.tr("Variable to filter by"))
        self.relation = Combo(self.tr("Comparison"))
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Value to compare with"))
        self.add_button = QPushButton(self.tr("Show these rows"))
        set_role(self.add_button, "role", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, field in enumerate((self.variable, self.relation, self.value)):
            grid.addWidget(field, 0, place)
            grid.setColumnStretch(place, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.add_button)
        grid.addLayout(buttons, 1, 0, 1, 3)
        self.problem = label("", "error")
        self.problem.hide()
        column.addWidget(self.form)
        column.addWidget(self.problem)
        self.form.hide()
        self.variable.chosen.connect(lambda name: self._offer_relations())
        self.relation.chosen.connect(lambda key: self._ask_value())
        self.value.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.cancel_button.clicked.connect(self.close_form)
        for widget in (self.variable, self.relation, self.value):
            widget.installEventFilter(self)

    def open_form(self, name: str = "") -> None:
        """Begin a condition, on the variable ``name`` if given."""
        dataset = self._view.dataset
        if dataset is None:
            return
        self.variable.set_choices([(v.name, v.name, None) for v in dataset.variables])
        self.variable.set_value(name or str(self.variable.currentData() or dataset.names[0]))
        self._offer_relations()
        self.value.clear()
        self._tell("")
        self.form.show()
        self.setVisible(True)
        (self.value if name else self.variable).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Give up the condition being made."""
        self.form.hide()
        self._tell("")
        self._show()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.close_form()
            return True
        return super().eventFilter(watched, event)  # pyright: ignore[reportArgumentType]

    def _dataset(self) -> Dataset:
        assert self._view.dataset is not None
        return self._view.dataset

    def _offer_relations(self) -> None:
        variable = self._dataset().variable(str(self.variable.currentData()))
        before = self.relation.currentData()
        known = relations_for(variable)
        self.relation.set_choices([(r.name, relation_text(r), None) for r in known])
        self.relation.set_value(before if before in {r.name for r in known} else known[0].name)
        self._ask_value()

    def _ask_value(self) -> None:
        relation = Relation[str(self.relation.currentData())]
        count = VALUES.get(relation, 1)
        self.value.setVisible(count != 0)
        variable = self._dataset().variable(str(self.variable.currentData()))
        words = list(variable.value_labels.values())[:3]
        one = ", ".join(words) if words else self.tr("value")
        # What can be typed can be chosen as well.
        self.value.setCompleter(_completer(self._dataset(), variable, self.value))
        hints = {None: self.tr("values, with commas"), 2: self.tr("from, to"), 1: one, 0: ""}
        self.value.setPlaceholderText(hints[count])

    def _add(self) -> None:
        relation = Relation[str(self.relation.currentData())]
        typed = self.value.text()
        several = VALUES.get(relation, 1) in (None, 2)
        texts = typed.split(",") if several else [typed]
        if VALUES.get(relation, 1) == 0:
            texts = []
        try:
            condition = condition_from_text(
                self._dataset(), str(self.variable.currentData()), relation, texts
            )
        except UserError as error:
            self._tell(str(error))
            self.value.setFocus()
            return
        self._tell("")
        self.form.hide()
        self._view.set_conditions((*self._view.conditions, condition))

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # --- those there are -------------------------------------------------------------------------

    def _show(self) -> None:
        self._flow.clear()
        for chip in self.chips:
            chip.deleteLater()
        self.chips = [self._chip(condition) for condition in self._view.conditions]
        for chip in self.chips:
            self._flow.addWidget(chip)
        if self.chips:
            self._flow.addWidget(self.keep_button)
        self.keep_button.setVisible(bool(self.chips))
        self._shelf.setVisible(bool(self.chips))
        self.setVisible(bool(self.chips) or not self.form.isHidden())

    def _chip(self, condition: Condition) -> QPushButton:
        text = sentence(condition, self._view.dataset)
        chip = QPushButton(text.replace("&", "&&") + "  ×")
        chip.setObjectName("chip")
        chip.setToolTip(plain_tip(self.tr("Remove this filter: {0}").format(text)))
        chip.setAccessibleName(self.tr("Filter {0}, press to remove").format(text))
        rest = tuple(c for c in self._view.conditions if c is not condition)
        chip.clicked.connect(lambda: self._view.set_conditions(rest))
        return chip
