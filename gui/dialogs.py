"""File dialogs. They stay open beside the running window and call back; nothing waits for them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

#: Set to use Qt's own dialog instead of the system's.
OWN_DIALOGS = "LEVELWISE_OWN_DIALOGS"


def ask_open(
    parent: QWidget, title: str, filters: list[str], folder: str, then: Callable[[str], None]
) -> QFileDialog:
    """Let the user choose a file to open; ``then`` gets its path."""
    dialog = _dialog(parent, title, filters, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def ask_save(
    parent: QWidget,
    title: str,
    formats: list[tuple[str, str]],
    folder: str,
    name: str,
    then: Callable[[Path], None],
) -> QFileDialog:
    """Let the user choose where to save; ``formats`` are (words, extension without dot)."""
    filters = [f"{words} (*.{extension})" for words, extension in formats]
    dialog = _dialog(parent, title, filters, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    extensions = dict(zip(filters, (extension for _, extension in formats), strict=True))

    def change_suffix(chosen: str) -> None:
        dialog.setDefaultSuffix(extensions.get(chosen, formats[0][1]))

    dialog.filterSelected.connect(change_suffix)
    change_suffix(filters[0])
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, filters: list[str], folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, bool(os.environ.get(OWN_DIALOGS)))
    everything = QCoreApplication.translate("Dialogs", "All files")
    dialog.setNameFilters([*filters, f"{everything} (*)"])
    return dialog
