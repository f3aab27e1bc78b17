"""The names of fields in a form, all of one width, so that the fields stand under each other."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.label import label

LABEL_WIDTH = 78


def field_label(text: str, buddy: QWidget | None = None) -> QLabel:
    """The name of a field."""
    result = label(text, "mute")
    result.setFixedWidth(LABEL_WIDTH)
    if buddy is not None:
        result.setBuddy(buddy)
    return result
