"""Labels that show plain text only: names of variables and files are other people's text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import Theme, Type


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that never reads its text as markup. ``role``: "", "caption", "mute", "title"."""
    result = QLabel(parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setText(text)
    if role:
        result.setProperty("role", role)
    return result


def caption(theme: Theme, text: str, parent: QWidget | None = None) -> QLabel:
    """The title of a card, in small capitals."""
    result = label(text.upper(), "caption", parent)
    theme.wear(result, Type.CAPTION)
    result.setAccessibleName(text)
    return result


class Paragraph(QLabel):
    """A plain label that wraps and is exactly as tall as its text at its present width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        # The height follows the width by ``sizeHint``: layouts then stay simple and exact.
        return False

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 280
        return QSize(120, max(0, self.heightForWidth(max(60, width))))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def paragraph(text: str = "", role: str = "", parent: QWidget | None = None) -> Paragraph:
    """A label that wraps and whose text can be selected."""
    result = Paragraph(parent)
    result.setText(text)
    if role:
        result.setProperty("role", role)
    return result


def plain_tip(text: str) -> str:
    """``text`` as a tool tip that shows it letter for letter and wraps."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def set_role(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and let it take effect."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class ElidedLabel(QLabel):
    """A one-line plain label that shortens its text when there is no room, and tells it all."""

    def __init__(
        self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_full_text(text)

    def set_full_text(self, text: str) -> None:
        """Show ``text``, shortened if need be."""
        self._full = text
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._full, self._mode, max(10, self.width())))
