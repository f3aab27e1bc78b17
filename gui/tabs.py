"""Tabs: the views of the right-hand column under one row of titles; each is added with a line.

    tabs.add("data", self.tr("&Data"), self.data)

The title's letter after & is that of its entry in the View menu; its shortcut is Ctrl and its
number in the row.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QVBoxLayout, QWidget

#: No narrower than this, in pixels.
LEAST = 420


@dataclass(frozen=True)
class Tab:
    """One view by its ``key``; ``title`` as it stands in menus, with its & letter."""

    key: str
    title: str
    widget: QWidget


class Tabs(QWidget):
    """A row of titles and the view chosen beneath it. ``changed`` carries the view's key."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setObjectName("tabs")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(True)
        self.bar.setUsesScrollButtons(False)
        self.bar.setAccessibleName(name)
        self._pages = QStackedWidget()
        self._tabs: list[Tab] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        self.bar.currentChanged.connect(self._show)

    def minimumSizeHint(self) -> QSize:
        # Views that need more are scrolled; the titles are always all there.
        return QSize(max(LEAST, self.bar.sizeHint().width()), super().minimumSizeHint().height())

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The views in their order."""
        return tuple(self._tabs)

    @property
    def current(self) -> str:
        """The key of the view shown."""
        return self._tabs[self.bar.currentIndex()].key

    def add(self, key: str, title: str, widget: QWidget) -> None:
        """Add a view at the right."""
        self._tabs.append(Tab(key, title, widget))
        self._pages.addWidget(widget)
        place = self.bar.addTab(title.replace("&", ""))
        self.bar.setTabToolTip(place, f"{title.replace('&', '')} (Ctrl+{place + 1})")

    def index(self, key: str) -> int:
        """The place of the view ``key`` in the row."""
        return [tab.key for tab in self._tabs].index(key)

    def show_tab(self, key: str) -> None:
        """Show the view ``key``."""
        self.bar.setCurrentIndex(self.index(key))

    def _show(self, number: int) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._pages.isAncestorOf(focus):
            # Else Qt would pass it on to whatever comes next.
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
        # Before the page is there, so that what moves to it comes with it.
        self.changed.emit(self._tabs[number].key)
        self._pages.setCurrentIndex(number)
