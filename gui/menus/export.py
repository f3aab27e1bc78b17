"""What can be exported, as actions and as a menu; it stands in File, in Plot and on a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.actions import Actions, Entry, tr
from gui.plots.kinds import KINDS

if TYPE_CHECKING:
    from gui.main_window import MainWindow

#: Tables that can be exported, by their keys.
EXPORTS = ("fixed", "random", "groups", "lr_test", "iterations")

#: What there is as soon as there is a fit, beside single tables.
OUTPUTS = ("copy_table", "copy_tables", "export_tables", "report", "predictions")
PLOT_EXPORTS = tuple(f"export_{kind.key}" for kind in KINDS)


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """The actions that write a fit to files."""
    ask_table, ask_plot = w.exporter.ask_table_key, w.exporter.ask_plot
    titles = {
        "fixed": tr("Fixed effects…"),
        "random": tr("Random effects…"),
        "groups": tr("Groups…"),
        "lr_test": tr("Likelihood-ratio test…"),
        "iterations": tr("Iteration log…"),
    }
    # fmt: off
    return (
        Entry("report", tr("Export &report…"), w.exporter.ask_report,
              tr("Save a report of the whole analysis as a web page or a Word document"),
              ("Ctrl+Shift+E",)),
        Entry("predictions", tr("&Predictions and random effects…"), w.exporter.ask_predictions,
              tr("Save the rows used with fitted values, residuals and the effects of their "
                 "groups")),
        Entry("export_tables", tr("&All tables…"), w.exporter.ask_tables,
              tr("Save all tables in one file, those of the groups too")),
        *(Entry(f"export_{key}", titles[key], partial(ask_table, key)) for key in EXPORTS),
        *(Entry(f"export_{k.key}", f"{k.title}…", partial(ask_plot, k.key)) for k in KINDS),
    )
    # fmt: on


def add_menu(a: Actions, parent: QMenu) -> QMenu:
    """All of them as a menu within ``parent``."""
    tables = [f"export_{key}" for key in EXPORTS]
    names = ("report", "", "export_tables", "predictions", "", *tables, "", *PLOT_EXPORTS)
    return a.menu(parent, tr("E&xport"), *names)
