"""FoldingRow: joined buttons that fold into one button with a menu where they have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from gui.widgets.label import plain_tip, set_role

#: Says that a button has a menu.
ARROW = " ▾"


class FoldingRow(QFrame):
    """A row of text buttons; nothing of it is ever cut off.

    The size it asks for does not depend on whether it is folded, so that layouts stay at rest.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self._name = name
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._joined: list[QToolButton] = []
        self._menu = QMenu(self)
        self.fold_button = QToolButton(self)
        self.fold_button.setMenu(self._menu)
        self.fold_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.fold_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        set_role(self.fold_button, "role", "folded")
        self.fold_button.hide()
        self._row.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._folding = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refit)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def folded(self) -> bool:
        """Whether the buttons are in the menu."""
        return not self.fold_button.isHidden()

    def _join(self, buttons: Sequence[QToolButton]) -> None:
        """Put ``buttons`` side by side."""
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._row.addWidget(button)
        self._joined += buttons

    def _fold_text(self) -> str:
        """What the one button shows: what is chosen, or what there is to choose."""
        return self._name

    def sizeHint(self) -> QSize:
        hints = [button.sizeHint() for button in self._joined]
        return QSize(sum(h.width() for h in hints), max((h.height() for h in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._fold_width()), whole.height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # Texts are others, or of another size.
            self._fold()
        return done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            # Buttons that are hidden do not tell that they need another size.
            self._soon.start(0)

    def _refit(self) -> None:
        self.updateGeometry()
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What changed while it was out of sight was not told.
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Fold or unfold, as the present width and texts ask for."""
        if self._folding:
            # To show a button lays out what is around, and may give this row another width
            # before the button is shown.
            self._soon.start(0)
            return
        self._folding = True
        try:
            self._fold_for(self.width())
        finally:
            self._folding = False

    def _fold_for(self, width: int) -> None:
        fold = width < self.sizeHint().width()
        if fold:
            text, metrics = self._fold_text(), self.fold_button.fontMetrics()
            room = width - self._around() - metrics.horizontalAdvance(ARROW)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.fold_button.setText(shown + ARROW)
            self.fold_button.setAccessibleName(f"{self._name}: {text}")
            self.fold_button.setToolTip(plain_tip(f"{self._name}: {text}"))
        if fold != self.folded:
            had_focus = any(button.hasFocus() for button in self._joined)
            set_role(self, "folded", fold)
            self.fold_button.setVisible(fold)
            for button in self._joined:
                button.setVisible(not fold)
            if had_focus and fold:
                self.fold_button.setFocus()

    def _fold_width(self) -> int:
        """The least width of the one button: of a short text or the beginning of a longer one."""
        return self.fold_button.fontMetrics().horizontalAdvance("MMMM…" + ARROW) + self._around()

    def _around(self) -> int:
        """What a button needs beside its text, in pixels."""
        button = self.fold_button
        return button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.text())

    def _fill_menu(self) -> None:
        self._menu.clear()
        for button in self._joined:
            action = button.defaultAction()
            if action is None:
                action = QAction(button.text(), self._menu)
                action.setCheckable(True)
                action.setChecked(button.isChecked())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(lambda _=False, button=button: button.click())
                action.triggered.connect(self._fold)
            self._menu.addAction(action)
