"""ReadBar: a quiet line that says how a file was read, or that it has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.icons import icon
from gui.theme import Theme
from gui.widgets.label import ElidedLabel, plain_tip, set_role


class ReadBar(QFrame):
    """Hidden until there is something to tell; it never takes the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._act: Callable[[], None] | None = None
        self.setObjectName("quiet")
        self.setAccessibleName(self.tr("How the file was read"))
        self.words = ElidedLabel()
        set_role(self.words, "role", "mute")
        self.button = QPushButton()
        set_role(self.button, "role", "link")
        self.button.clicked.connect(self._on_button)
        self.close_button = QPushButton()
        set_role(self.close_button, "role", "flat")
        tip = self.tr("Close this line")
        self.close_button.setToolTip(plain_tip(tip))
        self.close_button.setAccessibleName(tip)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    @property
    def text(self) -> str:
        """What is told; "" while nothing is."""
        return "" if self.isHidden() else self.words.accessibleName()

    def tell(self, text: str, offer: str, act: Callable[[], None]) -> None:
        """Say ``text``; the button ``offer`` does ``act``."""
        self.words.set_full_text(text)
        self.button.setText(offer.replace("&", "&&"))
        self._act = act
        self.show()

    def _on_button(self) -> None:
        if self._act is not None:
            self._act()

    def _paint(self) -> None:
        self.close_button.setIcon(icon("close", self._theme.palette.mute))
