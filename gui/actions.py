"""The actions of the window and its menus. Every one has a menu entry, a tool tip and a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.icons import icon
from gui.theme import Theme
from gui.widgets.label import plain_tip


def tr(text: str) -> str:
    """``text``, which stands in a menu, in the user's language."""
    return QCoreApplication.translate("Menus", text)


@dataclass(frozen=True)
class Entry:
    """An action before it is made: its ``name``, what stands in the menu, what it does.

    ``tip`` says that in words where ``text`` is not enough; ``keys``: its shortcuts, the first of
    which is shown; ``picture``: the name of its icon.
    """

    name: str
    text: str
    act: Callable[[], object]
    tip: str = ""
    keys: tuple[str, ...] = ()
    picture: str = ""
    checkable: bool = False


@dataclass
class Actions:
    """All actions by name, and how they are made."""

    parent: QObject
    theme: Theme
    all: dict[str, QAction] = field(default_factory=dict)
    _icons: dict[str, str] = field(default_factory=dict)

    def add(self, *entries: Entry) -> None:
        """Make the actions of ``entries``."""
        for entry in entries:
            self.all[entry.name] = self._make(entry)
            if entry.picture:
                self._icons[entry.name] = entry.picture

    def _make(self, entry: Entry) -> QAction:
        action = QAction(entry.text, self.parent)
        plain = entry.text.replace("&", "").rstrip("…")
        # Beside the icon of a button: a little air, no ellipsis.
        action.setIconText("\u2009" + plain)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = entry.tip or plain
        action.setToolTip(plain_tip(f"{words} ({shown})" if shown else words))
        action.setStatusTip(words)
        action.setCheckable(entry.checkable)
        action.triggered.connect(lambda _checked=False: entry.act())
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
        self.fill(menu, *names)
        return menu

    def fill(self, menu: QMenu, *names: str) -> None:
        """Put the actions ``names`` at the end of ``menu``; "" is a separator."""
        for name in names:
            if name:
                menu.addAction(self.all[name])
            else:
                menu.addSeparator()

    def choice(self, names: Sequence[str], chosen: str) -> None:
        """Let exactly one of the actions ``names`` be ticked, at first ``chosen``."""
        group = QActionGroup(self.parent)
        for name in names:
            group.addAction(self.all[name])
        self.all[chosen].setChecked(True)
