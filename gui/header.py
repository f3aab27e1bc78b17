"""The line at the head of the window: what is open, and the buttons used most."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QToolButton, QWidget

from gui.actions import Actions
from gui.document import Document
from gui.theme import Theme, Type
from gui.widgets.label import label, plain_tip, set_role
from gui.widgets.numbers import count


class HeaderBar(QWidget):
    """File name and facts on the left, buttons on the right."""

    def __init__(
        self, theme: Theme, document: Document, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.name = label()
        theme.wear(self.name, Type.TITLE)
        self._name = ""
        self.facts = label("", "mute")
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(sys.platform == "darwin")
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 12, 4)
        row.setSpacing(6)
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.name)
        row.addSpacing(4)
        row.addWidget(self.facts)
        row.addStretch(1)
        for name, role in (
            ("open", "flat"),
            ("save", "flat"),
            ("undo", "flat"),
            ("redo", "flat"),
            ("export", "flat"),
            ("stop", ""),
            ("fit", "primary"),
        ):
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(14, 14))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(actions[name].text().replace("&", ""))
            set_role(button, "role", role)
            self.buttons[name] = button
            row.addWidget(button)
        self.setMinimumHeight(40)
        document.datasetChanged.connect(self._show)
        theme.changed.connect(self._make_room_soon)
        self.show_name("", False)
        self._show()

    def set_export_menu(self, menu: QMenu) -> None:
        """What the export button offers."""
        self.buttons["export"].setMenu(menu)
        self.buttons["export"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def show_exports(self) -> None:
        """Open the menu of the export button, without waiting for it."""
        button = self.buttons["export"]
        menu = button.menu()
        if menu is not None:
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def show_name(self, name: str, modified: bool) -> None:
        """Call the content ``name``, with a mark if it has changes that are not saved."""
        self._name = f"{name} •" if name and modified else name or "Levelwise"
        tip = self.tr("{0} has changes that are not saved").format(name)
        self.name.setToolTip(plain_tip(tip if modified else name))
        self.name.setAccessibleName(tip if modified else name)
        self._make_room()

    def _show(self) -> None:
        opened = self._document.opened
        if opened is None:
            self.facts.setText("")
            return
        likely = [i for i in opened.overview.levels if i.likely][:1]
        parts = [self.tr("{0} rows").format(count(opened.overview.n_rows))]
        parts.append(self.tr("{0} variables").format(len(opened.overview.variables)))
        parts += [self.tr("{0} groups of {1}").format(count(i.groups), i.name) for i in likely]
        self.facts.setText(" · ".join(parts))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room_soon(self) -> None:
        # The menus and buttons take their new size first.
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        """Leave out first the facts, then the words of buttons that have icons; then elide."""
        style = Qt.ToolButtonStyle
        self.name.setText(self._name)
        self.facts.setVisible(True)
        self._style_buttons(style.ToolButtonTextBesideIcon)
        if not self._fits():
            self.facts.setVisible(False)
        if not self._fits():
            self._style_buttons(style.ToolButtonIconOnly)
        lacking = self.layout().totalSizeHint().width() - self.width()  # pyright: ignore
        if lacking > 0 and self.width() > 0:
            room = max(0, self.name.sizeHint().width() - lacking)
            elide = Qt.TextElideMode.ElideMiddle
            self.name.setText(self.name.fontMetrics().elidedText(self._name, elide, room))

    def _fits(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.totalSizeHint().width() <= self.width()

    def _style_buttons(self, style: Qt.ToolButtonStyle) -> None:
        for name, button in self.buttons.items():
            if name not in ("stop", "fit"):
                button.setToolButtonStyle(style)
