"""Help that is a page of its own: about the program, and its keys. Nothing here is modal."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

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
    more = (
        ("Stop the fit, or clear the selection", "Esc"),
        ("Tick or untick a term", "Space"),
        ("Remove a term", "Del"),
        ("Move a term up or down", "Alt+Up, Alt+Down"),
        ("Add the variable to the model", "Return"),
    )
    listed += [(QCoreApplication.translate("Help", text), keys) for text, keys in more]
    for row, (text, keys) in enumerate(listed):
        grid.addWidget(label(text), row, 0)
        grid.addWidget(label(keys, "mute"), row, 1)
    dialog.show()
    return dialog


def _page(parent: QWidget, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _version() -> str:
    try:
        return version("levelwise")
    except PackageNotFoundError:
        return ""
