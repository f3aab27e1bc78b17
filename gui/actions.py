"""The actions of the window and its menus. Every one has a menu entry, a tool tip and a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.icons import icon
from gui.theme import MODES, Theme
from gui.widgets.label import plain_tip


@dataclass
class Actions:
    """All actions by name, and how they are made."""

    parent: QObject
    theme: Theme
    all: dict[str, QAction] = field(default_factory=dict)
    _icons: dict[str, str] = field(default_factory=dict)

    def add(
        self,
        name: str,
        text: str,
        act: Callable[[], object],
        *,
        keys: tuple[str, ...] = (),
        tip: str = "",
        picture: str = "",
        checkable: bool = False,
    ) -> QAction:
        """Make the action ``name``. ``tip`` says what it does; its shortcut is added."""
        action = QAction(text, self.parent)
        # Beside the icon of a button: a little air, no ellipsis.
        action.setIconText("\u2009" + text.replace("&", "").rstrip("…"))
        if keys:
            action.setShortcuts([QKeySequence(k) for k in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tip or text.replace("&", "").rstrip("…")
        action.setToolTip(plain_tip(f"{words} ({shown})" if keys else words))
        action.setStatusTip(words)
        action.setCheckable(checkable)
        action.triggered.connect(lambda _checked=False: act())
        if picture:
            self._icons[name] = picture
        self.all[name] = action
        return action

    def __getitem__(self, name: str) -> QAction:
        return self.all[name]

    def paint(self) -> None:
        """Draw the icons in the colours of the theme."""
        palette = self.theme.palette
        for name, picture in self._icons.items():
            colour = palette.on_accent if name == "fit" else palette.mute
            self.all[name].setIcon(icon(picture, colour, palette.group))

    def menu(self, bar: QMenuBar | QMenu, title: str, *names: str) -> QMenu:
        """Add a menu with the actions ``names``; "" is a separator."""
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        for name in names:
            if name:
                menu.addAction(self.all[name])
            else:
                menu.addSeparator()
        return menu

    def add_theme_choices(self, words: dict[str, str]) -> list[QAction]:
        """One action per mode of the theme, the present one ticked."""
        group = QActionGroup(self.parent)
        actions = []
        for mode in MODES:
            action = self.add(f"theme_{mode}", words[mode], lambda: None, checkable=True)
            action.setChecked(self.theme.mode == mode)
            group.addAction(action)
            actions.append(action)
        return actions
