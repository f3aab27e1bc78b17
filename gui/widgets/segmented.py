"""Segmented: a row of joined buttons of which exactly one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gui.widgets.folding import FoldingRow


class Segmented(FoldingRow):
    """Choose one of a few. ``chosen`` carries the key; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        for key, text in choices:
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            self._buttons[key] = button
        self._join(list(self._buttons.values()))
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def value(self) -> str:
        """The key of the button that is down."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Press the button of ``key`` without telling anyone."""
        self._buttons[key].setChecked(True)
        self._fold()

    def button(self, key: str) -> QToolButton:
        """The button of ``key``."""
        return self._buttons[key]

    def _fold_text(self) -> str:
        return self._buttons[self.value].text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._buttons)
        key = keys[(keys.index(self.value) + step) % len(keys)]
        self._buttons[key].setFocus()
        self._buttons[key].click()
        self._fold()
