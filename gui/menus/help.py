"""The menu Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.help import about, shortcuts

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """What explains the window."""
    # fmt: off
    return (
        Entry("help_here", tr("&Help on this"), w.helper.help_here,
              tr("Explain the figure or the control that has the focus"), ("F1", "Shift+F1")),
        Entry("help_pages", tr("&First steps"), lambda: w.helper.window.show_topic("start")),
        Entry("glossary", tr("&Glossary"), lambda: w.helper.window.show_glossary()),
        Entry("tour", tr("Take the &tour"), lambda: w.tour.start()),
        Entry("shortcuts", tr("&Keyboard shortcuts"), lambda: shortcuts(w, w.actions_)),
        Entry("about", tr("&About Levelwise"), lambda: about(w, w.theme)),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    names = ("help_here", "help_pages", "glossary", "tour", "", "shortcuts", "about")
    a.menu(bar, tr("&Help"), *names)
