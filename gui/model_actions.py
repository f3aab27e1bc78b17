"""The actions of the model form: each part of a model can be added from the menu Model."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.actions import Actions
from gui.panes.command import CommandPane
from gui.panes.model import ModelPane

#: The actions in the order of the menu.
MODEL_ACTIONS = (
    "add_term", "interaction", "add_level", "add_crossed", "add_block", "more", "command",
)  # fmt: skip


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Menus", text)


def add_model_actions(a: Actions, model: ModelPane, command: CommandPane) -> None:
    """Make the actions named in ``MODEL_ACTIONS``."""
    a.add(
        "add_term", tr("Add a &term"), model.terms.begin_adding, keys=("Ctrl+T",),
        tip=tr("Type or choose a term of the model"),
    )  # fmt: skip
    a.add(
        "interaction", tr("&Interaction of the selected terms"), model.terms.interact_selected,
        keys=("Ctrl+I",), tip=tr("Add the interaction of the terms selected in the table"),
    )  # fmt: skip
    a.add(
        "add_level", tr("Add a &level"), model.levels.add_level, keys=("Ctrl+L",),
        tip=tr("Effects that vary by the groups of a variable"),
    )  # fmt: skip
    a.add(
        "add_crossed", tr("Add &crossed effects"), model.levels.add_crossed,
        keys=("Ctrl+Shift+L",), tip=tr("Effects of the values of a variable across all groups"),
    )  # fmt: skip
    a.add(
        "add_block", tr("Add an e&quation at a level"), model.levels.add_block,
        tip=tr("A further block of effects at a level, independent of the others"),
    )  # fmt: skip
    a.add(
        "more", tr("&Weights, errors, offset"), model.more.reveal,
        tip=tr("Weights of rows and groups, robust standard errors, an offset"),
    )  # fmt: skip
    a.add(
        "command", tr("T&ype the command"), command.focus_command, keys=("Ctrl+K",),
        tip=tr("Write the model as a command"),
    )  # fmt: skip
