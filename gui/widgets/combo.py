"""Combo: a combo box that keeps calm: no change by a passing wheel, no width of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class Combo(QComboBox):
    """Choose one of many by key; ``chosen`` carries the key."""

    chosen = Signal(str)
    closed = Signal()  #: the list is no longer open, whether something was chosen or not

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[str, str, int]] | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def set_choices(self, choices: Sequence[tuple[str, str, QIcon | None]]) -> None:
        """Offer (key, text, icon) rows; the choice made before is kept if it is still there.

        Nothing happens where they are offered already: a list that is open stays as it is.
        """
        pictures = (picture.cacheKey() if picture else 0 for _, _, picture in choices)
        offered = [(key, text, at) for (key, text, _), at in zip(choices, pictures, strict=True)]
        if offered == self._offered:
            return
        self._offered = offered
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

    def showPopup(self) -> None:
        super().showPopup()
        # The list can close without a word to the box: by Escape, by a click elsewhere.
        self.view().window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched.isWidgetType():
            watched.removeEventFilter(self)
            # What was chosen is told first.
            QTimer.singleShot(0, self, self.closed.emit)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
