"""One start of the program with someone at it: python -m benchmarks.watched_start BEGUN

Runs ``levelwise.main``, as the user does, with an event filter beside it that looks at the clock:
once the window is painted it clicks on File, and once that menu is, on the button for the sample
data. Prints the seconds from BEGUN (of ``time.time``) until each moment, on the clock and of all
processors, as one JSON object, and leaves.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

import levelwise

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Watcher(QObject):
    """Sees every event of the program, and acts as a user would."""

    def __init__(self, begun: float) -> None:
        super().__init__()
        self._begun = begun
        self._window: MainWindow | None = None
        self._moments: dict[str, tuple[float, float]] = {}
        self._expected: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Queued: the moment has come when the event has been dealt with.
            if type(watched).__name__ == "MainWindow":
                self._window = watched  # pyright: ignore[reportAttributeAccessIssue]
                self._once("visible", self._open_menu)
            elif isinstance(watched, QMenu):
                self._once("usable", lambda: self._open_sample(watched))
        return False

    def _once(self, moment: str, then: Callable[[], object]) -> None:
        if moment not in self._expected:
            self._expected.add(moment)
            QTimer.singleShot(0, lambda: self._note(moment, then))

    def _note(self, moment: str, then: Callable[[], object]) -> None:
        self._moments[moment] = (time.time() - self._begun, time.process_time())
        then()

    def _open_menu(self) -> None:
        assert self._window is not None
        bar = self._window.findChild(QMenuBar)
        assert isinstance(bar, QMenuBar)
        place = bar.actionGeometry(bar.actions()[0]).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)

    def _open_sample(self, menu: QMenu) -> None:
        assert self._window is not None
        menu.close()
        QTest.mouseClick(self._window.start.sample_button, Qt.MouseButton.LeftButton)
        self._wait_for_data()

    def _wait_for_data(self) -> None:
        assert self._window is not None
        if not self._window.columns.isVisible():
            QTimer.singleShot(5, self._wait_for_data)
            return
        self._note("sample data", lambda: print(json.dumps(self._moments), flush=True))
        # What still runs behind the window is of no interest.
        os._exit(0)


def main(begun: float) -> int:
    """Watch a start that was ``begun`` at that time."""
    app = QApplication(["levelwise"])
    watcher = Watcher(begun)
    app.installEventFilter(watcher)
    return levelwise.main([])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
