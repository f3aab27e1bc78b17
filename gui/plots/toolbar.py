"""PlotToolbar: the heading row of a plot, its actions and its menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.plots.controls import Chooser, IconButton, Picker
from gui.widgets.label import plain_tip

if TYPE_CHECKING:
    from gui.plots.base import PlotView
    from gui.theme import Theme


class PlotToolbar(QObject):
    """What can be pressed around a plot. Where room is scarce, controls fold into the menu."""

    def __init__(self, view: PlotView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._hideable: list[tuple[int, QWidget]] = []
        self.reset_action = self.make_action(self.tr("Show everything"), view.reset_view, "0")
        self.pan_action = self.make_action(
            self.tr("Drag to move"), view.canvas.set_panning, toggle=True
        )
        self.copy_action = self.make_action(self.tr("Copy plot"), view.copy, "Ctrl+C")
        self.export_action = self.make_action(self.tr("Export plot…"), view.ask_export)
        self._needs_data = [self.reset_action, self.copy_action, self.export_action]
        self.menu = QMenu(view)
        for shape, action in (("pan", self.pan_action), ("reset", self.reset_action)):
            button = IconButton(theme, shape, view)
            button.setDefaultAction(action)
            view.add_control(button)
            self._hideable.append((len(self._hideable), button))
        self._first_icon = self._hideable[0][1]
        self.more_button = IconButton(theme, "more", view)
        self.more_button.setToolTip(plain_tip(self.tr("More")))
        self.more_button.setAccessibleName(self.tr("More about this plot"))
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        view.add_control(self.more_button)
        self.set_has_data(False)

    def make_action(
        self, text: str, slot: Callable[..., object], key: str = "", *, toggle: bool = False
    ) -> QAction:
        """An action of the plot, for its menu and the window's; ``key`` works in the plot."""
        action = QAction(text, self._view)
        action.setToolTip(f"{text} ({key})" if key else text)
        if key:
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if toggle:
            action.setCheckable(True)
            action.toggled.connect(slot)
        else:
            action.triggered.connect(lambda _=False: slot())
        self._view.addAction(action)
        return action

    def set_has_data(self, there: bool) -> None:
        """Whether there is anything to reset, copy or export."""
        for action in self._needs_data:
            action.setEnabled(there)

    def fill_menu(self, first: Sequence[QAction | QMenu]) -> None:
        """The menu of the plot: ``first``, then what all plots have."""
        self.menu.clear()
        for entry in first:
            if isinstance(entry, QMenu):
                self.menu.addMenu(entry)
            else:
                self.menu.addAction(entry)
        self.menu.addSeparator()
        self.menu.addActions([self.pan_action, self.reset_action])
        self.menu.addSeparator()
        self.menu.addActions([self.copy_action, self.export_action])

    def add_control(self, widget: QWidget, *, hide_at: int) -> None:
        """Put ``widget`` before the icons.

        The menu must offer the same: where room is scarce, controls hide in order of ``hide_at``.
        """
        heading = self._view.heading
        heading.insertWidget(heading.indexOf(self._first_icon), widget)
        self._hideable.append((hide_at, widget))
        self._hideable.sort(key=lambda pair: pair[0])

    def fit(self) -> None:
        """Hide controls while they do not fit; the menu has them all.

        Worked out from size hints before anything is shown or hidden: each change makes the
        layouts around this one run, and they may come back here.
        """
        view = self._view
        shown = [widget for _, widget in self._hideable if _is_wanted(widget)]
        always: list[QWidget] = [view.title, self.more_button]
        if view.level_picker.count > 1:
            always.append(view.level_picker)
        margins = view.body.contentsMargins()
        room = view.contentsRect().width() - margins.left() - margins.right()
        while shown and self._row_width([*always, *shown]) > room:
            shown.pop(0)
        for _, widget in self._hideable:
            if widget.isHidden() == (widget in shown):
                widget.setVisible(widget in shown)

    def _row_width(self, widgets: list[QWidget]) -> int:
        widths = (w.sizeHint().expandedTo(w.minimumSize()).width() for w in widgets)
        # One gap more than between the widgets: around the stretch after the title.
        return sum(widths) + self._view.heading.spacing() * len(widgets)


def _is_wanted(widget: QWidget) -> bool:
    """Whether ``widget`` has anything to offer for the present data."""
    return widget.count > 1 if isinstance(widget, Picker | Chooser) else True
