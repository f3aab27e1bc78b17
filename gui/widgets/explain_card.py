"""A small card beside a figure that says what it is; Esc, a click elsewhere or × close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QPushButton, QWidget

from gui.icons import icon
from gui.theme import Theme, Type
from gui.widgets.label import paragraph, plain_tip, set_role

if TYPE_CHECKING:
    from core.report.explain import Explanation

#: How wide the card is at the usual text size, and how far it keeps from the edges.
WIDTH, AWAY = 380, 10


class ExplainCard(QFrame):
    """Floats over ``over``, never off its edges. What had the focus gets it back."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._before: QWidget | None = None
        self.setObjectName("explain")
        self.setAccessibleName(self.tr("Explanation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = paragraph("")
        theme.wear(self.title, Type.STRONG)
        self.text = paragraph("")
        self.close_button = QPushButton(self)
        set_role(self.close_button, "role", "flat")
        tip = self.tr("Close (Esc)")
        self.close_button.setToolTip(plain_tip(tip))
        self.close_button.setAccessibleName(tip)
        self.close_button.clicked.connect(self.dismiss)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 10, 12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.close_button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.text, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def explain(self, explanation: Explanation, beside: QRect) -> None:
        """Show ``explanation`` under or over ``beside``, a rectangle of the screen."""
        self.title.setText(explanation.title)
        self.text.setText("\n\n".join(explanation.sentences))
        self.setAccessibleDescription(explanation.text)
        width = min(self._theme.px(WIDTH), self._over.width() - 2 * AWAY)
        self.setFixedWidth(width)
        for part in (self.title, self.text):
            part.resize(width - 40, part.height())
        self.text.setMinimumHeight(self.text.heightForWidth(width - 24))
        self.adjustSize()
        self.move(self._place(beside))
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            QApplication.instance().installEventFilter(self)  # pyright: ignore
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go away, and give the focus back."""
        if not self.isVisible():
            return
        QApplication.instance().removeEventFilter(self)  # pyright: ignore
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            # Moved into a smaller window rather than cut off by it.
            self.move(self._within(self.x(), self.y()))
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window():
                self.dismiss()
        return False

    def _place(self, beside: QRect) -> QPoint:
        top_left = self._over.mapFromGlobal(beside.topLeft())
        below = top_left.y() + beside.height() + 6
        room = self._over.height() - AWAY
        y = below if below + self.height() <= room else top_left.y() - self.height() - 6
        return self._within(top_left.x(), y)

    def _within(self, x: int, y: int) -> QPoint:
        """The place nearest to (x, y) where the whole card is seen."""
        right = self._over.width() - AWAY - self.width()
        bottom = self._over.height() - AWAY - self.height()
        return QPoint(max(AWAY, min(x, right)), max(AWAY, min(y, bottom)))

    def _paint(self) -> None:
        self.close_button.setIcon(icon("close", self._theme.palette.mute))
