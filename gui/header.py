"""The line at the head of the window: what is open, and the buttons used most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.actions import Actions
from gui.document import Document
from gui.theme import TITLE, Theme
from gui.widgets.label import ElidedLabel, label, set_role


class HeaderBar(QWidget):
    """File name and facts on the left, buttons on the right."""

    def __init__(
        self, theme: Theme, document: Document, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.name = label()
        self.name.setFont(theme.text_font(TITLE, bold=True))
        self.facts = ElidedLabel()
        set_role(self.facts, "role", "mute")
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.name)
        row.addSpacing(4)
        row.addWidget(self.facts, 1)
        for name, role in (
            ("open", "flat"),
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
        for name in ("stop", "fit"):
            self.buttons[name].setMinimumWidth(76)
        self.setFixedHeight(44)
        document.datasetChanged.connect(self._show)
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

    def _show(self) -> None:
        opened = self._document.opened
        self.name.setText(opened.name if opened else "Levelwise")
        if opened is None:
            self.facts.set_full_text("")
            return
        likely = [i for i in opened.overview.levels if i.likely][:1]
        parts = [self.tr("{0} rows").format(f"{opened.overview.n_rows:,}")]
        parts.append(self.tr("{0} variables").format(len(opened.overview.variables)))
        parts += [self.tr("{0} groups of {1}").format(f"{i.groups:,}", i.name) for i in likely]
        self.facts.set_full_text(" · ".join(parts))
