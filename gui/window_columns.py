"""The three columns of the window: data, model and results, as wide as they should be."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from gui.theme import Theme

#: Two plots side by side, in pixels.
LEAST_RESULTS = 640


class WindowColumns(QSplitter):
    """They share the width of the window, until the user has them otherwise."""

    def __init__(self, theme: Theme, data: QWidget, model: QWidget, results: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.ours = True  #: whether the widths are ours, not the user's
        self.setChildrenCollapsible(False)
        self.setHandleWidth(10)
        data.setMinimumWidth(196)
        for widget in (data, model, results):
            self.addWidget(widget)
        self.setStretchFactor(2, 1)
        self.setContentsMargins(12, 0, 12, 0)
        self.splitterMoved.connect(self._on_moved)

    def share_out(self) -> None:
        """Our own widths, unless the user has chosen others."""
        if self.ours:
            px, whole = self._theme.px, self.window().width()
            data = _share(whole, 0.15, px(216), px(324))
            model = _share(whole, 0.2, px(318), px(372))
            # Large text takes from the variables before it takes from the results.
            data = max(px(172), min(data, whole - model - LEAST_RESULTS))
            self.setSizes([data, model, max(420, whole - data - model)])

    def choose(self, sizes: list[int]) -> None:
        """Make them as wide as the user had them."""
        self.ours = False
        self.setSizes(sizes)

    def restore(self, state: object) -> None:
        """Make them as they were when ``saveState`` was asked; ours if it was not."""
        self.ours = not (isinstance(state, QByteArray) and self.restoreState(state))

    def _on_moved(self, position: int, index: int) -> None:
        self.ours = False


def _share(whole: int, part: float, least: int, most: int) -> int:
    return round(min(most, max(least, part * whole)))
