"""Starting: the window is seen first, and what takes long to import comes behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from gui.main_window import MainWindow


def show_window(window: MainWindow, path: str | None = None) -> None:
    """Show ``window``, with the file ``path`` if given, and get the rest ready behind it."""
    FirstPaint(window, window.warm_up)
    window.show()
    window.project.offer_recovery()
    if path is not None:
        window.open_path(path)


class FirstPaint(QObject):
    """Calls ``then`` once ``window`` has been painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Queued behind what paints the rest of the window.
            QTimer.singleShot(0, self._window, self._then)
            self.deleteLater()
        return False
