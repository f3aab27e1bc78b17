"""The menu Model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from gui.actions import Actions, Entry, tr
from gui.interpret.actions import INTERPRET_ACTIONS, interpret_entries

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def entries(w: MainWindow) -> tuple[Entry, ...]:
    """Fitting, building, reading and the list of models."""
    controller, document = w.controller, w.document
    # fmt: off
    return (
        Entry("fit", tr("&Fit"), controller.fit,
              tr("Fit the model"), ("Ctrl+Return", "F5"), "fit"),
        Entry("stop", tr("&Stop"), controller.stop,
              tr("Stop the running fit (Esc)"), picture="stop"),
        Entry("auto_fit", tr("Fit as I &build"), lambda: None,
              tr("Fit after every change, while fits take under a tenth of a second"),
              checkable=True),
        *_building(w),
        *interpret_entries(w.tabs, w.interpret, w.results),
        Entry("new_model", tr("&New model"), lambda: document.add_model(),
              keys=("Ctrl+N",), picture="add"),
        Entry("duplicate", tr("&Duplicate model"), lambda: document.duplicate_model(),
              keys=("Ctrl+D",), picture="duplicate"),
        Entry("rename", tr("&Rename model"), lambda: w.models.rename(), keys=("F2",)),
        Entry("delete", tr("De&lete model"), w.delete_model, picture="delete"),
    )
    # fmt: on


def _building(w: MainWindow) -> tuple[Entry, ...]:
    """Each part of a model can be added from the menu, in its order."""
    model = w.model
    # fmt: off
    return (
        Entry("add_term", tr("Add a &term"), model.terms.begin_adding,
              tr("Type or choose a term of the model"), ("Ctrl+T",)),
        Entry("interaction", tr("&Interaction of the selected terms"),
              model.terms.interact_selected,
              tr("Add the interaction of the terms selected in the table"), ("Ctrl+I",)),
        Entry("add_level", tr("Add a &level"), model.levels.add_level,
              tr("Effects that vary by the groups of a variable"), ("Ctrl+L",)),
        Entry("add_crossed", tr("Add &crossed effects"), model.levels.add_crossed,
              tr("Effects of the values of a variable across all groups"), ("Ctrl+Shift+L",)),
        Entry("add_block", tr("Add an e&quation at a level"), model.levels.add_block,
              tr("A further block of effects at a level, independent of the others")),
        Entry("more", tr("&Weights, errors, offset"), model.more.reveal,
              tr("Weights of rows and groups, robust standard errors, an offset")),
        Entry("command", tr("T&ype the command"), w.command.focus_command,
              tr("Write the model as a command"), ("Ctrl+K",)),
    )
    # fmt: on


def add_menu(w: MainWindow, a: Actions, bar: QMenuBar) -> None:
    """Put them into ``bar``, and what is asked about coefficients into the menu of their table."""
    fitting, models = ("fit", "stop", "auto_fit"), ("new_model", "duplicate", "rename", "delete")
    building = (entry.name for entry in _building(w))
    a.menu(bar, tr("&Model"), *fitting, "", *building, "", *INTERPRET_ACTIONS, "", *models)
    w.results.fixed.view.addActions([a[name] for name in INTERPRET_ACTIONS])
