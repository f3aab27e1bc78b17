"""The tour: a few pointers at the parts of the window, with the school data. Nothing is modal:
the window can be used all along, and what the user does by hand counts as done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme, Type
from gui.widgets.label import label, paragraph, set_role

if TYPE_CHECKING:
    from gui.main_window import MainWindow

#: Width of a pointer at the usual text size, and its distance from what it points at.
WIDTH, AWAY = 330, 12


@dataclass(frozen=True)
class Step:
    """A pointer at ``target``. ``act`` does what is asked for, unless ``done`` says it is."""

    title: str
    text: str
    target: Callable[[], QWidget]
    act: Callable[[], None] | None = None
    done: Callable[[], bool] | None = None
    verb: str = ""  #: what the button that does it says


class Frame(QWidget):
    """A quiet frame around what is pointed at; clicks pass through it."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("What the tour points at"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.palette.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 9, 9)
        finally:
            painter.end()


class Pointer(QFrame):
    """The card with the words and the buttons. Esc ends the tour."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setObjectName("explain")
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = label("", "mute")
        self.title = paragraph("")
        theme.wear(self.title, Type.TITLE)
        self.text = paragraph("")
        self.end_button = QPushButton(self.tr("End the tour"))
        set_role(self.end_button, "role", "flat")
        self.back_button = QPushButton(self.tr("Back"))
        self.next_button = QPushButton(self.tr("Next"))
        set_role(self.next_button, "role", "primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 12)
        column.setSpacing(6)
        for widget in (self.count, self.title, self.text):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(buttons)

    def say(self, count: str, step: Step) -> None:
        """Show the words of ``step``."""
        self.count.setText(count)
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.setAccessibleDescription(f"{step.title}. {step.text}")
        width = self._theme.px(WIDTH)
        self.setFixedWidth(width)
        for part in (self.title, self.text):
            # Its height follows the width it has, which is that of other words still.
            part.resize(width - 32, part.height())
            part.setMinimumHeight(part.heightForWidth(width - 32))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end_button.click()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.next_button.click()
            return
        if event.key() == Qt.Key.Key_Left and self.back_button.isEnabled():
            self.back_button.click()
            return
        super().keyPressEvent(event)


class Tour(QObject):
    """The tour of one window; ``start`` begins it, also again."""

    def __init__(self, theme: Theme, steps: list[Step], window: MainWindow) -> None:
        super().__init__(window)
        self._window, self.steps = window, steps
        self.frame, self.pointer = Frame(theme, window), Pointer(theme, window)
        self.place = -1
        self._was_done = False
        self.pointer.end_button.clicked.connect(self.end)
        self.pointer.back_button.clicked.connect(lambda: self._go(self.place - 1))
        self.pointer.next_button.clicked.connect(self._next)
        self._watch = QTimer(self)
        self._watch.setInterval(150)
        self._watch.timeout.connect(self._look)
        window.installEventFilter(self)
        theme.changed.connect(self._refresh)
        for widget in (self.frame, self.pointer):
            widget.hide()

    @property
    def running(self) -> bool:
        """Whether a pointer is shown."""
        return self.place >= 0

    def start(self) -> None:
        """Begin with the first pointer."""
        self._go(0)

    def end(self) -> None:
        """Take the pointers away; everything stays as it is."""
        had_focus = self.pointer.isAncestorOf(self._window.focusWidget() or self._window)
        self.place = -1
        self._watch.stop()
        for widget in (self.frame, self.pointer):
            widget.hide()
        if had_focus:
            self._window.header.buttons["fit"].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.running and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._put)
        return False

    def _next(self) -> None:
        step = self.steps[self.place]
        if step.act is not None and not self._is_done(step):
            step.act()
            return
        self._go(self.place + 1)

    def _go(self, place: int) -> None:
        if not 0 <= place < len(self.steps):
            self.end()
            return
        self.place = place
        self._was_done = self._is_done(self.steps[place])
        self._refresh()
        self._watch.start()
        self.pointer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        if not self.running:
            return
        step, pointer = self.steps[self.place], self.pointer
        pointer.say(self.tr("Tour, {0} of {1}").format(self.place + 1, len(self.steps)), step)
        pointer.back_button.setEnabled(self.place > 0)
        last = self.place == len(self.steps) - 1
        to_do = step.act is not None and not self._is_done(step)
        pointer.next_button.setText(
            step.verb if to_do else self.tr("Done") if last else self.tr("Next")
        )
        for widget in (self.frame, pointer):
            widget.show()
            widget.raise_()
        self._put()

    def _look(self) -> None:
        """Follow what is pointed at, and go on when the user has done what was asked for."""
        step = self.steps[self.place]
        if self._is_done(step) and not self._was_done:
            self._go(self.place + 1)
            return
        self._put()

    def _is_done(self, step: Step) -> bool:
        return step.done is not None and step.done()

    def _put(self) -> None:
        if not self.running:
            return
        target = self.steps[self.place].target()
        window, pointer = self._window, self.pointer
        corner = target.mapTo(window, QPoint(0, 0)) if window.isAncestorOf(target) else QPoint()
        rect = QRect(corner, target.size()).intersected(window.rect().adjusted(2, 2, -2, -2))
        frame = rect.adjusted(-4, -4, 4, 4)
        if self.frame.geometry() != frame:
            self.frame.setGeometry(frame)
        place = self._beside(rect)
        if pointer.pos() != place:
            pointer.move(place)

    def _beside(self, rect: QRect) -> QPoint:
        """Right of it, else left, else under or over it, always inside the window."""
        room, size = self._window.rect(), self.pointer.size()
        right, left = rect.right() + AWAY, rect.left() - AWAY - size.width()
        if right + size.width() <= room.width() - AWAY:
            x, y = right, rect.top()
        elif left >= AWAY:
            x, y = left, rect.top()
        else:
            x = rect.center().x() - size.width() // 2
            below = rect.bottom() + AWAY
            fits = below + size.height() <= room.height() - AWAY
            y = below if fits else rect.top() - AWAY - size.height()
            if y < AWAY:
                y = rect.center().y()
        highest = room.height() - size.height() - AWAY
        widest = room.width() - size.width() - AWAY
        return QPoint(max(AWAY, min(x, widest)), max(AWAY, min(y, highest)))
