"""Columns: widgets below each other, and the area in which a long column is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: A layout that has been still for so long is taken to be at rest.
REST_MS = 1_000


def column(*widgets: QWidget, stretch: int) -> QWidget:
    """Widgets below each other; the one numbered ``stretch`` grows."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if number == stretch else 0)
    return holder


def bring_into_view(*widgets: QWidget) -> None:
    """Scroll to each of ``widgets`` in turn, where they are in a column that scrolls."""
    for widget in widgets:
        area = _area_of(widget)
        if area is not None:
            area.ensureWidgetVisible(widget, 0, 8)


def keep_in_view(widget: QWidget) -> None:
    """Scroll to ``widget``, and again whenever the column moves it, until the layout is at rest."""
    area = _area_of(widget)
    if area is not None:
        _Follower(widget, area)


def _area_of(widget: QWidget) -> QScrollArea | None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


class _Follower(QObject):
    """Keeps ``widget`` in view while the column finds its layout, or until someone scrolls."""

    MOVING = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)

    def __init__(self, widget: QWidget, area: QScrollArea) -> None:
        super().__init__(widget)
        self._widget = widget
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(lambda: bring_into_view(widget))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.deleteLater)
        area.verticalScrollBar().actionTriggered.connect(self.deleteLater)
        widget.installEventFilter(self)
        if (content := area.widget()) is not None:
            content.installEventFilter(self)
        self._moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self.MOVING:
            self._moved()
        elif watched is self._widget and event.type() == QEvent.Type.Hide:
            self.deleteLater()
        return False

    def _moved(self) -> None:
        self._look.start()
        self._rest.start()


class ColumnArea(QScrollArea):
    """Scrolls ``content`` up and down; it is never narrower than that needs."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setObjectName("scrolled")
        self.setWidget(content)
        content.installEventFilter(self)
        self._follow()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self._content.minimumSizeHint().width() + bar + 2)
