"""The menu File."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.menus import export

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """Opening and reading, keeping, exporting."""
    # fmt: off
    return (
        Entry("open", tr("&Open…"), w.ask_open,
              tr("Open a data file or a project"), ("Ctrl+O",), "open"),
        Entry("preview", tr("&Import with preview…"), w.importing.ask_preview,
              tr("See the first rows of a file and how it is read before it is opened"),
              ("Ctrl+Shift+O",)),
        Entry("reload", tr("&Read again"), w.importing.reload,
              tr("Read the file again as it is now; the models stay"), ("Ctrl+R",)),
        Entry("sample", tr("Open the &sample data"), w.open_sample),
        Entry("save", tr("&Save"), lambda: w.project.save(),
              tr("Save data, steps and models as a project"), ("Ctrl+S",), "save"),
        Entry("save_as", tr("Save &as…"), lambda: w.project.save_as(), keys=("Ctrl+Shift+S",)),
        Entry("linked", tr("&Link to the data file"), lambda: None,
              tr("Keep a link to the data file in the project instead of a copy of the data"),
              checkable=True),
        Entry("export", tr("&Export…"), w.show_exports,
              tr("Export a table or a plot"), ("Ctrl+E",), "export"),
        *export.entries(w),
        Entry("quit", tr("&Quit"), w.close, keys=("Ctrl+Q",)),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    a["linked"].toggled.connect(lambda on: w.project.set_linked(on))
    menu = a.menu(bar, tr("&File"), "open", "preview", "reload", "sample", "")
    w.recent_menu = menu.addMenu(tr("Open &recent"))
    w.recent_menu.aboutToShow.connect(w.fill_recent)
    a.fill(menu, "", "save", "save_as", "linked", "", "report")
    w.export_menu = export.add_menu(a, menu)
    a.fill(menu, "", "quit")
