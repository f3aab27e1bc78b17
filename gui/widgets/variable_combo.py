"""VariableCombo: a Combo on which a variable can be dropped."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gui.dragging import VARIABLES, names_in
from gui.widgets.combo import Combo
from gui.widgets.label import set_role


class VariableCombo(Combo):
    """Choose a variable from the list, by typing, or by dropping it here."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        names = names_in(event.mimeData(), VARIABLES)
        if names and self.findData(names[0]) >= 0:
            set_role(self, "target", True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self, "target", False)

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self, "target", False)
        names = names_in(event.mimeData(), VARIABLES)
        if names:
            event.acceptProposedAction()
            self.chosen.emit(names[0])
