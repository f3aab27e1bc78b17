"""The menu Data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """Finding, variables, rows, and how the data came to be."""
    data, within = w.data, partial(_in_data, w)
    # fmt: off
    return (
        Entry("find", tr("&Find a group or a variable…"), partial(_find, w),
              tr("Find a group or a variable; in the Data tab, find in the data"),
              ("Ctrl+F",), "search"),
        Entry("filter_rows", tr("Fi&lter rows…"), within(data.new_filter),
              tr("Show only some of the rows")),
        Entry("new_variable", tr("&New variable…"), within(data.new_variable),
              tr("Compute a variable from others")),
        Entry("rename_variable", tr("&Rename variable…"), partial(_rename_variable, w),
              tr("Give the chosen variable another name, in the models too (F2)")),
        Entry("delete_variable", tr("&Delete variable"), partial(_delete_variable, w),
              tr("Delete the chosen variable, a step that can be undone (Delete)")),
        Entry("panel_variable", tr("Chosen &variable"), within(data.open_panel, "variable"),
              tr("Figures, distribution, labels and type")),
        Entry("panel_history", tr("&History of the data"), within(data.open_panel, "history"),
              tr("What was done to the data after reading")),
        Entry("panel_missing", tr("&Missing data"), within(data.open_panel, "missing"),
              tr("Which rows the model leaves out, and why")),
        Entry("panel", tr("Si&de panel"), within(data.side.toggle),
              tr("Show or hide the panel beside the data table"), ("F9",)),
        Entry("how_read", tr("&How the file was read"), w.tell_how_read),
        Entry("how_read_change", tr("Change how the &file was read…"), w.importing.change,
              tr("Open the preview of the data; the models stay")),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``."""
    variables = ("find", "filter_rows", "new_variable", "rename_variable", "delete_variable")
    panels = ("panel_variable", "panel_history", "panel_missing", "panel")
    a.menu(bar, tr("&Data"), *variables, "", *panels, "", "how_read", "how_read_change")


def _find(w: MainWindow) -> None:
    """The search of what is in sight."""
    if w.tabs.current == "data":
        w.data.focus_find()
    else:
        w.find_panel.open()


def _rename_variable(w: MainWindow) -> None:
    """Rename the variable chosen in the Data tab if that is in sight, else in the list."""
    if w.tabs.current != "data" and w.variables.current:
        w.variables.rename(w.variables.current)
    else:
        _in_data(w, w.data.rename)()


def _delete_variable(w: MainWindow) -> None:
    """As ``_rename_variable``."""
    if w.tabs.current != "data" and w.variables.current:
        w.variables.deleteWanted.emit(w.variables.current)
    else:
        _in_data(w, w.data.delete)()


def _in_data(w: MainWindow, act: Callable[..., None], *arguments: str) -> Callable[[], None]:
    """What shows the Data tab and does something in it."""

    def go() -> None:
        w.tabs.show_tab("data")
        act(*arguments)

    return go
