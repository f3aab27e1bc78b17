"""Combo: a combo box that keeps calm: no change by a passing wheel, no width of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class Combo(QComboBox):
    """Choose one of many by key; ``chosen`` carries the key."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def set_choices(self, choices: Sequence[tuple[str, str, QIcon | None]]) -> None:
        """Offer (key, text, icon) rows; the choice made before is kept if it is still there."""
        before = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for key, text, picture in choices:
            if picture is None:
                self.addItem(text, key)
            else:
                self.addItem(picture, text, key)
        self.setCurrentIndex(self.findData(before) if before is not None else -1)
        self.blockSignals(blocked)

    def set_value(self, key: str) -> None:
        """Show ``key``; nothing if it is not among the choices."""
        self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
