"""The actions of the window and its menus: a module for each menu, in the order of the bar.

Each has ``entries``, the actions of the menu, and ``add_menu``, which puts them in their places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import Actions
from gui.menus import data, edit, file, help, model, plot, view
from gui.menus.export import EXPORTS, OUTPUTS, PLOT_EXPORTS

if TYPE_CHECKING:
    from gui.main_window import MainWindow

__all__ = ["EXPORTS", "OUTPUTS", "PLOT_EXPORTS", "make_actions", "make_menus"]

MENUS = (file, edit, view, data, model, plot, help)


def make_actions(w: MainWindow) -> Actions:
    """Every action of the window ``w``."""
    a = Actions(w, w.theme)
    for menu in MENUS:
        a.add(*menu.entries(w))
    return a


def make_menus(w: MainWindow) -> None:
    """The menu bar of ``w``."""
    for menu in MENUS:
        menu.add_menu(w, w.actions_, w.header.menus)
    w.header.set_export_menu(w.export_menu)
