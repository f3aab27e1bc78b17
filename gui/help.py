"""Help that is a page of its own: about the program, and its keys. Nothing here is modal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.icons import app_icon
from gui.theme import Theme, Type
from gui.widgets.label import label, paragraph


def about(parent: QWidget, theme: Theme) -> QDialog:
    """Tell what Levelwise is."""
    dialog = _page(parent, QCoreApplication.translate("Help", "About Levelwise"))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(32, 28, 32, 28)
    column.setSpacing(10)
    picture = label()
    picture.setPixmap(app_icon().pixmap(QSize(64, 64)))
    title = label(f"Levelwise {_version()}")
    theme.wear(title, Type.HEADLINE)
    text = QCoreApplication.translate(
        "Help",
        "Linear mixed models, from a data file to estimates, tests and plots. The maximum of "
        "every likelihood is certified, and every figure can be exported.",
    )
    words = paragraph(text, "mute")
    words.setFixedWidth(320)
    for widget in (picture, title, words):
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    dialog.show()
    return dialog


def shortcuts(parent: QWidget, actions: Actions) -> QDialog:
    """List the keys."""
    dialog = _page(parent, QCoreApplication.translate("Help", "Keyboard shortcuts"))
    grid = QGridLayout(dialog)
    grid.setContentsMargins(28, 22, 28, 22)
    grid.setHorizontalSpacing(36)
    grid.setVerticalSpacing(7)
    rows = [
        (a.text().replace("&", "").rstrip("…"), a.shortcut())
        for a in actions.all.values()
        if not a.shortcut().isEmpty()
    ]
    native = QKeySequence.SequenceFormat.NativeText
    listed = [(text, keys.toString(native)) for text, keys in rows]
    listed += _keys_of_lists()
    half = (len(listed) + 1) // 2
    for place, (text, keys) in enumerate(listed):
        row, column = place % half, 2 * (place // half)
        grid.addWidget(label(text), row, column)
        grid.addWidget(label(keys, "mute"), row, column + 1)
    dialog.show()
    return dialog


def _keys_of_lists() -> list[tuple[str, str]]:
    """Keys that are no action's: those of the part that has the focus."""
    tr = QCoreApplication.translate
    return [
        (tr("Help", "Stop the fit, or clear the selection"), "Esc"),
        (tr("Help", "Next or previous control"), "Tab, Shift+Tab"),
        (tr("Help", "Tick or untick a term or a model"), "Space"),
        (tr("Help", "Remove a term, delete a model"), "Del"),
        (tr("Help", "Move a term or a model up or down"), "Alt+Up, Alt+Down"),
        (tr("Help", "Add the variable to the model"), "Return"),
        (tr("Help", "Complete a word of the command"), "Ctrl+Space"),
        (tr("Help", "Menu of what has the focus"), "Shift+F10"),
    ]


def _page(parent: QWidget, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("levelwise")
    except PackageNotFoundError:
        return ""
