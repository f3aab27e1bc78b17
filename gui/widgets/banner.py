"""Banner: the inline bar that says what happened, what it means, and offers to repair it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.icons import icon
from gui.theme import Theme, Type
from gui.widgets.label import paragraph, plain_tip, set_role

#: From this width on the button stands beside the text.
WIDE = 460


@dataclass(frozen=True)
class Message:
    """What a banner says. ``repair`` is the text of its button and what that does.

    ``instead`` is a second, quieter button: the other answer to a question.
    """

    title: str
    detail: str = ""
    tone: str = "error"  #: "error", "amber" or "info"
    repair: tuple[str, Callable[[], None]] | None = None
    instead: tuple[str, Callable[[], None]] | None = None


class Banner(QFrame):
    """Hidden until there is something to say. It can be closed unless ``closable`` is False."""

    def __init__(
        self, theme: Theme, *, closable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._repair: Callable[[], None] | None = None
        self._icon = QLabel(self)
        self._title = paragraph("", "title")
        theme.wear(self._title, Type.STRONG)
        self._detail = paragraph()
        self.button = QPushButton(self)
        self.button.clicked.connect(self._on_repair)
        self.other_button = QPushButton(self)
        self.other_button.clicked.connect(self._on_instead)
        self.other_button.hide()
        self._instead: Callable[[], None] | None = None
        self.close_button = QPushButton(self)
        set_role(self.close_button, "role", "flat")
        tip = QCoreApplication.translate("Banner", "Close this message")
        self.close_button.setToolTip(plain_tip(tip))
        self.close_button.setAccessibleName(tip)
        self.close_button.clicked.connect(self.clear)
        self.close_button.setVisible(closable)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 7, 8, 7)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._title, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.close_button, 0, 3, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._detail, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._buttons.addWidget(self.other_button)
        self._buttons.addWidget(self.button)
        self._wide: bool | None = None
        self._place_button()
        theme.changed.connect(self._paint)
        self._tone = "error"
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is said, title and detail; "" while nothing is."""
        return "" if self.isHidden() else f"{self._title.text()} {self._detail.text()}".strip()

    @property
    def message_tone(self) -> str:
        """ "error", "amber" or "info"."""
        return self._tone

    def show_message(self, message: Message | None) -> None:
        """Say ``message``, or nothing."""
        if message is None:
            self.clear()
            return
        self._tone = message.tone
        set_role(self, "tone", message.tone)
        self._title.setText(message.title)
        self._detail.setText(message.detail)
        self._detail.setVisible(bool(message.detail))
        self._grid.setRowStretch(0, 0 if message.detail else 1)
        self._repair = message.repair[1] if message.repair else None
        self.button.setVisible(message.repair is not None)
        if message.repair:
            self.button.setText(message.repair[0].replace("&", "&&"))
        self._instead = message.instead[1] if message.instead else None
        self.other_button.setVisible(message.instead is not None)
        if message.instead:
            self.other_button.setText(message.instead[0].replace("&", "&&"))
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.detail)
        self._paint()
        self.setVisible(True)

    def clear(self) -> None:
        """Say nothing."""
        self._repair = self._instead = None
        self.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        """The button stands at the right where there is room, else under the text."""
        wide = self.width() >= WIDE
        if wide == self._wide:
            return
        self._wide = wide
        self._grid.removeItem(self._buttons)
        if wide:
            self._grid.addLayout(self._buttons, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addLayout(self._buttons, 2, 1, 1, 1, Qt.AlignmentFlag.AlignLeft)

    def _on_repair(self) -> None:
        if self._repair is not None:
            self._repair()

    def _on_instead(self) -> None:
        if self._instead is not None:
            self._instead()

    def _paint(self) -> None:
        palette = self._theme.palette
        colour = {"error": palette.error, "amber": palette.amber}.get(self._tone, palette.accent)
        name = {"error": "error", "amber": "warning"}.get(self._tone, "info")
        self._icon.setPixmap(icon(name, colour).pixmap(16, 16))
        self.close_button.setIcon(icon("close", palette.mute))
        for child in (self._title, self._detail):
            child.style().unpolish(child)
            child.style().polish(child)
