"""The levels of the model: for each equation its groups and its covariance structure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from core.model.spec import ModelSpec, RandomEquation, Structure
from gui import edits
from gui.document import Document
from gui.tasks import LevelInfo
from gui.theme import Theme
from gui.widgets.combo import Combo
from gui.widgets.covariance import CovarianceCombo
from gui.widgets.label import label, plain_tip, set_role

NONE = ""
LABEL_WIDTH = 78

Choice = tuple[str, str, QIcon | None]


class LevelsForm(QWidget):
    """Two fields per equation; always one row to choose the first level with."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._document = theme, document
        self._choices: list[Choice] = []
        self.levels: list[Combo] = []
        self.covariances: list[CovarianceCombo] = []
        self._names: list[tuple[QWidget, QWidget]] = []
        self.add_button = QPushButton(self.tr("Add a level"))
        set_role(self.add_button, "role", "flat")
        self.add_button.setToolTip(
            plain_tip(self.tr("A further level, within the groups of the one above"))
        )
        self.add_button.clicked.connect(self._add_row)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._set_rows(1)

    def fill(self) -> None:
        """Offer the variables of the dataset, those that look like levels first."""
        opened = self._document.opened
        variables = opened.overview.variables if opened else ()
        levels = opened.overview.levels if opened else ()
        suggested = {info.name for info in levels}
        self._choices = [(NONE, self.tr("none"), None)]
        self._choices += [(info.name, level_text(info), None) for info in levels]
        self._choices += [(v.name, v.name, None) for v in variables if v.name not in suggested]
        for combo in self.levels:
            combo.set_choices(self._choices)

    def show_spec(self, spec: ModelSpec) -> None:
        """Show the equations of ``spec``."""
        self._set_rows(max(1, len(spec.equations)))
        self.add_button.setVisible(bool(spec.equations))
        for index, combo in enumerate(self.levels):
            equation = spec.equations[index] if index < len(spec.equations) else None
            self._show_level(combo, equation)
            self._show_covariance(index, equation)

    def _show_level(self, combo: Combo, equation: RandomEquation | None) -> None:
        level = equation.level if equation else NONE
        if level and combo.findData(level) < 0:
            combo.set_choices([*self._choices, (level, level, None)])
        combo.set_value(level)

    def _show_covariance(self, index: int, equation: RandomEquation | None) -> None:
        """Shown as soon as there is a choice: with several effects, or with a factor."""
        combo = self.covariances[index]
        several = equation is not None and (len(equation.names) > 1 or bool(equation.factor))
        structure = equation.effective_structure if equation else Structure.INDEPENDENT
        combo.show_structure(structure, len(equation.names) if equation else 2)
        combo.setVisible(several)
        self._names[index][1].setVisible(several)

    def _set_rows(self, count: int) -> None:
        while len(self.levels) > count:
            self._drop_row()
        while len(self.levels) < count:
            self._make_row(len(self.levels))
        self._grid.removeWidget(self.add_button)
        self._grid.addWidget(self.add_button, 2 * count, 1, Qt.AlignmentFlag.AlignLeft)

    def _add_row(self) -> None:
        """A row for a level that is yet to be chosen."""
        self._set_rows(len(self._document.spec.equations) + 1)
        self._show_level(self.levels[-1], None)
        self._show_covariance(len(self.levels) - 1, None)
        self.add_button.hide()
        self.levels[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.levels[-1].showPopup()

    def _make_row(self, index: int) -> None:
        level = Combo(self.tr("Level {0}: the groups that effects vary by").format(index + 1))
        level.setPlaceholderText(self.tr("choose"))
        level.setToolTip(plain_tip(self.tr("The groups that effects vary by")))
        level.set_choices(self._choices)
        covariance = CovarianceCombo(self._theme)
        level.chosen.connect(
            lambda name: self._change(edits.set_level, index, name, self.tr("Level"))
        )
        covariance.structureChosen.connect(
            lambda structure: self._change(
                edits.set_structure, index, structure, self.tr("Covariance")
            )
        )
        names = (label(self.tr("Level"), "mute"), label(self.tr("Covariance"), "mute"))
        for row, (name, field) in enumerate(zip(names, (level, covariance), strict=True)):
            name.setBuddy(field)
            self._grid.addWidget(name, 2 * index + row, 0)
            self._grid.addWidget(field, 2 * index + row, 1)
        self.levels.append(level)
        self.covariances.append(covariance)
        self._names.append(names)
        self._show_level(level, None)
        self._show_covariance(index, None)

    def _drop_row(self) -> None:
        for widget in (*self._names.pop(), self.levels.pop(), self.covariances.pop()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _change(
        self,
        edit: Callable[..., ModelSpec],
        index: int,
        value: object,
        text: str,
    ) -> None:
        spec = self._document.spec
        new = edit(spec, index, value)
        self._document.set_spec(new, text)
        if new == spec:
            self.show_spec(spec)


def level_text(info: LevelInfo) -> str:
    """A level with its groups: "school   48 groups"."""
    return f"{info.name}   {info.groups:,} groups"
