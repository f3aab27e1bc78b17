"""The menu Edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.widgets.table_card import show_card_menu

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """Undoing, copying, selecting."""
    # fmt: off
    return (
        Entry("undo", tr("&Undo"), lambda: w.document.undo_stack.undo(),
              tr("Undo the last change"), ("Ctrl+Z",), "undo"),
        Entry("redo", tr("&Redo"), lambda: w.document.undo_stack.redo(),
              tr("Redo what was undone"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
        Entry("paste_data", tr("&Paste data"), w.importing.paste,
              tr("Open the table that was copied in another program"), ("Ctrl+Shift+V",)),
        Entry("copy_table", tr("Copy &table as…"), lambda: show_card_menu(w.results.fixed),
              tr("Copy the table in use as a table, LaTeX, Markdown or CSV"),
              ("Ctrl+Shift+C",), "copy"),
        Entry("copy_tables", tr("&Copy all tables"), w.exporter.copy_tables,
              tr("Copy all tables of the results")),
        Entry("clear", tr("Clear the se&lection"), w.selection.clear,
              tr("Clear the selection of groups (Esc)")),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    names = ("undo", "redo", "", "paste_data", "copy_table", "copy_tables", "", "clear")
    a.menu(bar, tr("&Edit"), *names)
