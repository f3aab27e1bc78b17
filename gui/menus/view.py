"""The menu View."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.language import ENGLISH, SYSTEM, translated_languages
from gui.theme import MODES
from gui.widgets.table import reset_column_widths

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """What is seen, and how it looks."""
    look, show = w.appearance, w.tabs.show_tab
    tip = tr("The language of the window; it changes with the next start")
    modes = {"system": tr("As the &system"), "light": tr("&Light"), "dark": tr("&Dark")}
    # fmt: off
    return (
        *(Entry(f"tab_{tab.key}", tab.title, partial(show, tab.key), keys=(f"Ctrl+{number}",))
          for number, tab in enumerate(w.tabs.tabs, start=1)),
        *(Entry(f"theme_{mode}", modes[mode], partial(look.set_mode, mode), checkable=True)
          for mode in MODES),
        *(Entry(f"language_{code}", name, partial(w.choose_language, code), tip, checkable=True)
          for code, name in languages()),
        Entry("text_larger", tr("&Larger"), look.larger_text,
              tr("Larger text in tables, forms and plots"), ("Ctrl++", "Ctrl+=")),
        Entry("text_smaller", tr("&Smaller"), look.smaller_text,
              tr("Smaller text in tables, forms and plots"), ("Ctrl+-",)),
        Entry("text_usual", tr("&Usual size"), look.usual_text,
              tr("Text of the usual size"), ("Ctrl+0",)),
        Entry("reset_columns", tr("Reset column &widths"), lambda: reset_column_widths(w),
              tr("Let the columns of all tables be as wide as their contents again")),
        Entry("full_screen", tr("&Full screen"), w.toggle_full_screen, keys=("F11",)),
    )
    # fmt: on


def languages() -> tuple[tuple[str, str], ...]:
    """(code, name) of what can be chosen: the system's language, English, the translations."""
    return ((SYSTEM, tr("As the &system")), (ENGLISH, "English"), *translated_languages())


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    modes = [f"theme_{mode}" for mode in MODES]
    a.choice(modes, f"theme_{w.theme.mode}")
    menu = a.menu(bar, tr("&View"), *(f"tab_{tab.key}" for tab in w.tabs.tabs), "")
    a.menu(menu, tr("&Theme"), *modes)
    codes = [f"language_{code}" for code, _ in languages()]
    a.choice(codes, f"language_{w.language.chosen}")
    a.menu(menu, tr("&Language"), *codes)
    a.menu(menu, tr("Te&xt size"), "text_larger", "text_smaller", "text_usual")
    a.fill(menu, "", "reset_columns", "full_screen")
