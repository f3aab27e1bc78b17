"""Preparing: a plot of much data is worked out in the background, and one sees that it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from gui.plots.background import Background
from gui.widgets.label import label as plain_label
from gui.widgets.numbers import count

if TYPE_CHECKING:
    from gui.plots.base import PlotView

#: Up to so many rows, and groups, a plot is worked out at once: nobody would see the difference.
ROWS_AT_ONCE, GROUPS_AT_ONCE = 20_000, 5_000
#: What is ready sooner than this, in milliseconds, is not announced.
CALM_MS = 250


class Preparing(QObject):
    """Keeps the last picture of the plot in sight while the next is worked out, and says so.

    A plot that nobody sees waits until it is shown, or until somebody asks ``when_ready``.
    """

    def __init__(self, view: PlotView) -> None:
        super().__init__(view)
        self._view = view
        self.background = Background("prepare")
        self._wanted: tuple[Callable[[], Any], Callable[[Any], None]] | None = None
        self._number = 0
        self._busy = False
        self._waiting: list[Callable[[], None]] = []
        self._still = QLabel(view.canvas)
        self._still.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._still.hide()
        self.note = plain_label("", "mute", view.canvas)
        self.note.setObjectName("preparing")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self._announce)

    @property
    def busy(self) -> bool:
        """Whether the plot is yet to be worked out."""
        return self._busy

    def needed(self) -> bool:
        """Whether the plot's data are so many that the window would stand still."""
        data = self._view.data
        if data is None or not self.background.threaded:
            return False
        groups = max((level.n_groups for level in data.levels), default=0)
        return len(data.y) > ROWS_AT_ONCE or groups > GROUPS_AT_ONCE

    def start(self, compute: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Call ``done`` with what ``compute`` returns, once the plot is seen."""
        self._number += 1
        if not self._busy:
            self._busy = True
            self._keep_picture()
        self._wanted = (compute, done)
        self._timer.start()
        if self._view.isVisible() or self._waiting:
            self.go_on()

    def go_on(self) -> None:
        """The plot is seen now: work out what it waits for."""
        if self._wanted is None:
            return
        (compute, done), self._wanted = self._wanted, None
        number = self._number
        self.background.ask(compute, lambda found: self._finish(number, done, found))

    def stop(self) -> None:
        """What is being worked out is not wanted any more."""
        self._number += 1
        self._wanted = None
        self.background.forget()
        self._end()

    def when_ready(self, then: Callable[[], None]) -> None:
        """Call ``then`` as soon as the plot is there."""
        if not self._busy:
            then()
            return
        self._waiting.append(then)
        self.go_on()

    def _finish(self, number: int, done: Callable[[Any], None], found: Any) -> None:
        if number == self._number:
            self._busy = False
            done(found)
            self._end()

    def _end(self) -> None:
        self._busy = False
        self._timer.stop()
        self._still.hide()
        self._still.clear()
        self.note.hide()
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    # Looks -----------------------------------------------------------------------------

    def _keep_picture(self) -> None:
        view = self._view
        if view.isVisible() and view.figure.isVisible():
            self._still.setPixmap(view.canvas.grab())
            self._still.setGeometry(view.canvas.rect())
            self._still.show()

    def _announce(self) -> None:
        view = self._view
        if not self._busy or not view.isVisible():
            return
        before = self._still.pixmap()
        if not before.isNull():
            self._still.setPixmap(_faint(before))
        rows = len(view.data.y) if view.data else 0
        self.note.setText(self.tr("Preparing the plot of {0} rows…").format(count(rows)))
        p = view._theme.palette
        self.note.setStyleSheet(
            f"QLabel {{ background: {p.surface}; color: {p.mute}; border: 1px solid {p.line};"
            " border-radius: 6px; padding: 7px 12px; }"
        )
        self.note.adjustSize()
        room = view.canvas.rect().center() - self.note.rect().center()
        self.note.move(QPoint(max(0, room.x()), max(0, room.y())))
        self.note.show()
        self.note.raise_()


def _faint(picture: QPixmap) -> QPixmap:
    result = QPixmap(picture.size())
    result.setDevicePixelRatio(picture.devicePixelRatio())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setOpacity(0.35)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return result
