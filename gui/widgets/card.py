"""Card: a titled panel with a one-pixel border; what every pane is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.label import caption


class Card(QFrame):
    """A panel with a caption on the left of its heading row and room for controls on the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.title = caption(theme, title)
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.heading.setSpacing(6)
        self.heading.addWidget(self.title)
        self.heading.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 9, 12, 9)
        self.body.setSpacing(7)
        self.body.addLayout(self.heading)

    def set_title(self, title: str) -> None:
        """Change the caption."""
        self.title.setText(title.upper())
        self.setAccessibleName(title)

    def add_control(self, widget: QWidget) -> None:
        """Put ``widget`` at the right end of the heading row."""
        self.heading.addWidget(widget)

    def put(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` under what is there."""
        self.body.addWidget(widget, stretch)
