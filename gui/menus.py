"""The actions of the window, and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions import Actions
from gui.help import about, shortcuts
from gui.interpret.actions import INTERPRET_ACTIONS, add_interpret_actions
from gui.model_actions import MODEL_ACTIONS, add_model_actions
from gui.plots.kinds import KINDS
from gui.widgets.table import reset_column_widths
from gui.widgets.table_card import show_card_menu

if TYPE_CHECKING:
    from gui.main_window import MainWindow

#: Tables that can be exported, by their keys.
EXPORTS = ("fixed", "random", "groups", "lr_test", "iterations")

#: What there is as soon as there is a fit, beside single tables.
OUTPUTS = ("copy_table", "copy_tables", "export_tables", "report", "predictions")
PLOT_EXPORTS = tuple(f"export_{kind.key}" for kind in KINDS)


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Menus", text)


def make_actions(w: MainWindow) -> Actions:
    """Every action of the window ``w``."""
    a = Actions(w, w.theme)
    a.add(
        "open", tr("&Open…"), w.ask_open, keys=("Ctrl+O",), picture="open",
        tip=tr("Open a data file or a project"),
    )  # fmt: skip
    a.add(
        "save", tr("&Save"), lambda: w.project.save(), keys=("Ctrl+S",), picture="save",
        tip=tr("Save data, steps and models as a project"),
    )  # fmt: skip
    a.add("save_as", tr("Save &as…"), lambda: w.project.save_as(), keys=("Ctrl+Shift+S",))
    linked = a.add(
        "linked", tr("&Link to the data file"), lambda: None, checkable=True,
        tip=tr("Keep a link to the data file in the project instead of a copy of the data"),
    )  # fmt: skip
    linked.toggled.connect(lambda on: w.project.set_linked(on))
    a.add(
        "preview", tr("&Import with preview…"), w.importing.ask_preview, keys=("Ctrl+Shift+O",),
        tip=tr("See the first rows of a file and how it is read before it is opened"),
    )  # fmt: skip
    a.add(
        "reload", tr("&Read again"), w.importing.reload, keys=("Ctrl+R",),
        tip=tr("Read the file again as it is now; the models stay"),
    )  # fmt: skip
    a.add(
        "paste_data", tr("&Paste data"), w.importing.paste, keys=("Ctrl+Shift+V",),
        tip=tr("Open the table that was copied in another program"),
    )  # fmt: skip
    a.add(
        "how_read_change", tr("Change how the &file was read…"), w.importing.change,
        tip=tr("Open the preview of the data; the models stay"),
    )  # fmt: skip
    a.add("sample", tr("Open the &sample data"), w.open_sample)
    a.add(
        "export", tr("&Export…"), w.show_exports, keys=("Ctrl+E",), picture="export",
        tip=tr("Export a table or a plot"),
    )  # fmt: skip
    a.add("quit", tr("&Quit"), w.close, keys=("Ctrl+Q",))
    a.add(
        "undo", tr("&Undo"), lambda: w.document.undo_stack.undo(), keys=("Ctrl+Z",),
        picture="undo", tip=tr("Undo the last change"),
    )  # fmt: skip
    a.add(
        "redo", tr("&Redo"), lambda: w.document.undo_stack.redo(),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"), picture="redo", tip=tr("Redo what was undone"),
    )  # fmt: skip
    a.add(
        "copy_table", tr("Copy &table as…"), lambda: show_card_menu(w.results.fixed),
        keys=("Ctrl+Shift+C",), picture="copy",
        tip=tr("Copy the table in use as a table, LaTeX, Markdown or CSV"),
    )  # fmt: skip
    a.add(
        "copy_tables", tr("&Copy all tables"), w.exporter.copy_tables,
        tip=tr("Copy all tables of the results"),
    )  # fmt: skip
    a.add(
        "clear", tr("Clear the se&lection"), w.selection.clear,
        tip=tr("Clear the selection of groups (Esc)"),
    )  # fmt: skip
    a.add(
        "name_selection", tr("&Name the selection…"), w.name_selection,
        tip=tr("Keep the selected groups under a name and a colour"),
    )  # fmt: skip
    a.add(
        "find", tr("&Find a group or a variable…"), lambda: _find(w),
        keys=("Ctrl+F",), picture="search",
        tip=tr("Find a group or a variable; in the Data tab, find in the data"),
    )  # fmt: skip
    a.add(
        "new_variable", tr("&New variable…"), lambda: _in_data(w, w.data.new_variable),
        tip=tr("Compute a variable from others"),
    )  # fmt: skip
    a.add(
        "rename_variable", tr("&Rename variable…"), lambda: _rename_variable(w),
        tip=tr("Give the chosen variable another name, in the models too (F2)"),
    )  # fmt: skip
    a.add(
        "delete_variable", tr("&Delete variable"), lambda: _delete_variable(w),
        tip=tr("Delete the chosen variable, a step that can be undone (Delete)"),
    )  # fmt: skip
    a.add(
        "filter_rows", tr("Fi&lter rows…"), lambda: _in_data(w, w.data.new_filter),
        tip=tr("Show only some of the rows"),
    )  # fmt: skip
    panels = {
        "variable": (tr("Chosen &variable"), tr("Figures, distribution, labels and type")),
        "history": (
            tr("&History of the data"),
            tr("What was done to the data after reading"),
        ),
        "missing": (tr("&Missing data"), tr("Which rows the model leaves out, and why")),
    }
    for key, (text, tip) in panels.items():
        a.add(f"panel_{key}", text, lambda key=key: _in_data(w, w.data.open_panel, key), tip=tip)
    a.add(
        "panel", tr("Si&de panel"), lambda: _in_data(w, w.data.side.toggle), keys=("F9",),
        tip=tr("Show or hide the panel beside the data table"),
    )  # fmt: skip
    a.add("how_read", tr("&How the file was read"), w.tell_how_read)
    for number, tab in enumerate(w.tabs.tabs, start=1):
        a.add(
            f"tab_{tab.key}", tab.title, lambda key=tab.key: w.tabs.show_tab(key),
            keys=(f"Ctrl+{number}",),
        )  # fmt: skip
    a.add(
        "text_larger", tr("&Larger"), w.appearance.larger_text, keys=("Ctrl++", "Ctrl+="),
        tip=tr("Larger text in tables, forms and plots"),
    )  # fmt: skip
    a.add(
        "text_smaller", tr("&Smaller"), w.appearance.smaller_text, keys=("Ctrl+-",),
        tip=tr("Smaller text in tables, forms and plots"),
    )  # fmt: skip
    a.add(
        "text_usual", tr("&Usual size"), w.appearance.usual_text, keys=("Ctrl+0",),
        tip=tr("Text of the usual size"),
    )  # fmt: skip
    a.add(
        "reset_columns", tr("Reset column &widths"), lambda: reset_column_widths(w),
        tip=tr("Let the columns of all tables be as wide as their contents again"),
    )  # fmt: skip
    a.add("full_screen", tr("&Full screen"), w.toggle_full_screen, keys=("F11",))
    a.add(
        "fit", tr("&Fit"), w.controller.fit, keys=("Ctrl+Return", "F5"), picture="fit",
        tip=tr("Fit the model"),
    )  # fmt: skip
    a.add(
        "stop", tr("&Stop"), w.controller.stop, picture="stop",
        tip=tr("Stop the running fit (Esc)"),
    )  # fmt: skip
    a.add(
        "auto_fit", tr("Fit as I &build"), lambda: None, checkable=True,
        tip=tr("Fit after every change, while fits take under a tenth of a second"),
    )  # fmt: skip
    a.add(
        "new_model", tr("&New model"), lambda: w.document.add_model(),
        keys=("Ctrl+N",), picture="add",
    )  # fmt: skip
    a.add(
        "duplicate", tr("&Duplicate model"), lambda: w.document.duplicate_model(),
        keys=("Ctrl+D",), picture="duplicate",
    )  # fmt: skip
    a.add("rename", tr("&Rename model"), lambda: w.models.rename(), keys=("F2",))
    a.add("delete", tr("De&lete model"), w.delete_model, picture="delete")
    a.add(
        "help_here", tr("&Help on this"), w.helper.help_here, keys=("F1", "Shift+F1"),
        tip=tr("Explain the figure or the control that has the focus"),
    )  # fmt: skip
    a.add("help_pages", tr("&First steps"), lambda: w.helper.window.show_topic("start"))
    a.add("glossary", tr("&Glossary"), lambda: w.helper.window.show_glossary())
    a.add("tour", tr("Take the &tour"), lambda: w.tour.start())
    a.add("shortcuts", tr("&Keyboard shortcuts"), lambda: shortcuts(w, w.actions_))
    a.add("about", tr("&About Levelwise"), lambda: about(w, w.theme))
    add_model_actions(a, w.model, w.command)
    add_interpret_actions(a, w.tabs, w.interpret, w.results)
    _add_exports(w, a)
    return a


def make_menus(w: MainWindow) -> None:
    """The menu bar of ``w``."""
    a, bar = w.actions_, w.header.menus
    file = a.menu(bar, tr("&File"), "open", "preview", "reload", "sample", "")
    w.recent_menu = file.addMenu(tr("Open &recent"))
    w.recent_menu.aboutToShow.connect(w.fill_recent)
    file.addSeparator()
    for name in ("save", "save_as", "linked"):
        file.addAction(a[name])
    file.addSeparator()
    file.addAction(a["report"])
    w.export_menu = a.menu(
        file,
        tr("E&xport"),
        "report",
        "",
        "export_tables",
        "predictions",
        "",
        *(f"export_{key}" for key in EXPORTS),
        "",
        *PLOT_EXPORTS,
    )
    file.addSeparator()
    file.addAction(a["quit"])
    a.menu(
        bar, tr("&Edit"), "undo", "redo", "", "paste_data", "copy_table", "copy_tables", "", "clear"
    )
    view = a.menu(bar, tr("&View"), *(f"tab_{tab.key}" for tab in w.tabs.tabs), "")
    words = {
        "system": tr("As the &system"),
        "light": tr("&Light"),
        "dark": tr("&Dark"),
    }
    themes = view.addMenu(tr("&Theme"))
    for mode, action in zip(words, a.add_theme_choices(words), strict=True):
        themes.addAction(action)
        action.triggered.connect(lambda _=False, mode=mode: w.appearance.set_mode(mode))
    a.menu(view, tr("Te&xt size"), "text_larger", "text_smaller", "text_usual")
    view.addSeparator()
    view.addActions([a["reset_columns"], a["full_screen"]])
    a.menu(
        bar, tr("&Data"), "find", "filter_rows", "new_variable", "rename_variable",
        "delete_variable", "", "panel_variable",
        "panel_history", "panel_missing", "panel", "", "how_read", "how_read_change",
    )  # fmt: skip
    a.menu(
        bar, tr("&Model"), "fit", "stop", "auto_fit", "", *MODEL_ACTIONS, "",
        *INTERPRET_ACTIONS, "", "new_model", "duplicate", "rename", "delete",
    )  # fmt: skip
    plot = a.menu(bar, tr("&Plot"))
    plot.addActions(list(w.plots.actions_.values()))
    plot.addSeparator()
    a.menu(plot, tr("&Export"), *PLOT_EXPORTS)
    plot.addActions([a["name_selection"], a["clear"]])
    a.menu(
        bar, tr("&Help"), "help_here", "help_pages", "glossary", "tour", "", "shortcuts", "about"
    )
    w.header.set_export_menu(w.export_menu)


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
        _in_data(w, w.data.rename)


def _delete_variable(w: MainWindow) -> None:
    """As ``_rename_variable``."""
    if w.tabs.current != "data" and w.variables.current:
        w.variables.deleteWanted.emit(w.variables.current)
    else:
        _in_data(w, w.data.delete)


def _in_data(w: MainWindow, act: Callable[..., None], *arguments: str) -> None:
    """Show the Data tab and do something in it."""
    w.tabs.show_tab("data")
    act(*arguments)


def _add_exports(w: MainWindow, a: Actions) -> None:
    titles = {
        "fixed": tr("Fixed effects…"),
        "random": tr("Random effects…"),
        "groups": tr("Groups…"),
        "lr_test": tr("Likelihood-ratio test…"),
        "iterations": tr("Iteration log…"),
    }
    a.add(
        "report", tr("Export &report…"), w.exporter.ask_report, keys=("Ctrl+Shift+E",),
        tip=tr("Save a report of the whole analysis as a web page or a Word document"),
    )  # fmt: skip
    a.add(
        "predictions", tr("&Predictions and random effects…"), w.exporter.ask_predictions,
        tip=tr("Save the rows used with fitted values, residuals and the effects of their groups"),
    )  # fmt: skip
    a.add(
        "export_tables", tr("&All tables…"), w.exporter.ask_tables,
        tip=tr("Save all tables in one file, those of the groups too"),
    )  # fmt: skip
    for key in EXPORTS:
        a.add(f"export_{key}", titles[key], lambda key=key: w.exporter.ask_table_key(key))
    for kind in KINDS:
        a.add(f"export_{kind.key}", f"{kind.title}…", lambda k=kind.key: w.exporter.ask_plot(k))
