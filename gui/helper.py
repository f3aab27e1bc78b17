"""Helper: help on what has the focus: a figure is explained, a control has its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.explanations import Explanations
from gui.help_pages import summary
from gui.help_window import HelpWindow
from gui.theme import Theme
from gui.turns import Turns
from gui.widgets.table import TableView

#: What is shown for a widget that belongs to none of the parts.
GENERAL = "window"

#: Controls are described when nothing has changed for so long.
DESCRIBE_MS = 40
#: So many of the window's thousand widgets are looked at in a turn of the event loop.
AT_ONCE = 150


class Helper(QObject):
    """``topics``: the page of each part of the window; the innermost part that has one counts."""

    def __init__(
        self,
        theme: Theme,
        topics: Callable[[], Mapping[QWidget, str]],
        explanations: Explanations,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._topics, self._window = theme, topics, window
        self._explanations = explanations
        self._help: HelpWindow | None = None
        self._turns = Turns(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DESCRIBE_MS)
        self._pause.timeout.connect(self.describe)
        self._pause.start()

    @property
    def window(self) -> HelpWindow:
        """The help window; made when it is first asked for."""
        if self._help is None:
            self._help = HelpWindow(self._theme, self._window)
        return self._help

    def describe_soon(self, *_: object) -> None:
        """Describe what has come to be in the window, once it is at rest."""
        self._pause.start()

    def describe(self) -> None:
        """Give every control that has no tip what the help says first, for screen readers."""
        widgets = self._window.findChildren(QWidget)
        self._turns.clear()
        for first in range(0, len(widgets), AT_ONCE):
            self._turns.add(partial(self._describe, widgets[first : first + AT_ONCE]))

    def _describe(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            # Some are gone by their turn.
            if not isValid(widget) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            if not widget.toolTip() and not widget.accessibleDescription():
                widget.setAccessibleDescription(summary(self.topic(widget)))

    def help_here(self) -> None:
        """Explain the figure that has the focus, else open the page of the control."""
        widget = QApplication.focusWidget()
        if not (isinstance(widget, TableView) and self._explain(widget)):
            self.window.show_topic(self.topic(widget))

    def _explain(self, view: TableView) -> bool:
        cell = view.currentIndex()
        return cell.isValid() and self._explanations.show(view, cell)

    def topic(self, widget: QWidget | None) -> str:
        """The page about ``widget``."""
        topics = self._topics()
        while widget is not None:
            if widget in topics:
                return topics[widget]
            widget = widget.parentWidget()
        return GENERAL
