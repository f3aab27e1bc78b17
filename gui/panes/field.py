"""The names of fields in a form, all of one width, so that the fields stand under each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import Theme
from gui.widgets.label import set_role

#: At the usual text size, in pixels.
LABEL_WIDTH = 78


class FieldLabel(QLabel):
    """The name of a field, which grows with the text."""

    def __init__(self, theme: Theme, text: str, buddy: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        set_role(self, "role", "mute")
        if buddy is not None:
            self.setBuddy(buddy)
        theme.changed.connect(self._rescale)
        self._rescale()

    def _rescale(self) -> None:
        self.setFixedWidth(self._theme.px(LABEL_WIDTH))
