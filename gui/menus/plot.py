"""The menu Plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.menus.export import PLOT_EXPORTS

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """What the plots themselves do not have; which of them are shown is theirs."""
    # fmt: off
    return (
        Entry("name_selection", tr("&Name the selection…"), w.name_selection,
              tr("Keep the selected groups under a name and a colour")),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    menu = a.menu(bar, tr("&Plot"))
    menu.addActions(list(w.plots.actions_.values()))
    menu.addSeparator()
    a.menu(menu, tr("&Export"), *PLOT_EXPORTS)
    a.fill(menu, "name_selection", "clear")
