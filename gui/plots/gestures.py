"""Gestures: what mouse and keyboard do in a plot: point, select, walk from mark to mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
)

from gui.plots.geometry import Scale
from gui.plots.layers import Ink, Layer, Marks
from gui.selection import mode_from

if TYPE_CHECKING:
    from gui.plots.base import PlotView
    from gui.plots.data import PlotLevel

#: More groups than this are not selected in the turn in which they are looked for.
MANY = 20_000

_MOVES = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
}


class Gestures(QObject):
    """The pointer and the keyboard cursor of one plot; both point at groups by position."""

    def __init__(self, view: PlotView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered: int | None = None
        self.cursor: int | None = None
        self._by_keyboard = False
        self.focus_ring = Layer(view.figure, "focus", 50, self._draw_focus, inside=False)
        canvas = view.canvas
        canvas.hovered.connect(self._on_hover)
        canvas.clicked.connect(self._on_click)
        canvas.boxed.connect(self._on_box)
        canvas.double_clicked.connect(view.reset_view)
        canvas.menu_wanted.connect(lambda at: view.tools.menu.popup(at.toPoint()))
        view.figure.rearranged.connect(self._on_rearranged)

    def forget(self) -> None:
        """Point at nothing: what was there may be gone."""
        self.point_at(None, None)
        self.cursor = None

    # Pointer ---------------------------------------------------------------------------

    def _on_hover(self, at: QPointF | None) -> None:
        view = self._view
        if at is None or view.is_empty:
            self.point_at(None, None)
            return
        self._by_keyboard = False
        scale = view.figure.scale()
        inside = -4 <= at.x() <= scale.width + 4 and -4 <= at.y() <= scale.height + 4
        self.point_at(view._hit(at, scale) if inside else None, at)

    def _on_click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self._view.is_empty:
            return
        group = self._view._hit(at, self._view.figure.scale())
        if group is not None:
            self.cursor = group
            self._select([group], modifiers)

    def _on_box(self, box: QRectF, modifiers: Qt.KeyboardModifier) -> None:
        if self._view.is_empty:
            return
        found = self._view._groups_in(box, self._view.figure.scale()).tolist()
        if len(found) > MANY:
            # In a turn of its own, so that the window stays alive in between.
            level = self._view.level
            QTimer.singleShot(0, self, lambda: self._select_of(level, found, modifiers))
        else:
            self._select(found, modifiers)

    def _select(self, groups: list[int], modifiers: Qt.KeyboardModifier) -> None:
        self._select_of(self._view.level, groups, modifiers)

    def _select_of(
        self, level: PlotLevel | None, groups: list[int], modifiers: Qt.KeyboardModifier
    ) -> None:
        if level is not None:
            keys = map(level.labels.__getitem__, groups)
            self._view.selection.apply(level.name, keys, mode_from(modifiers))

    def point_at(self, group: int | None, at: QPointF | None) -> None:
        """Show the card and the pointer marks of ``group`` at ``at``, or at its anchor."""
        view = self._view
        self.hovered = group
        if group is None:
            view.card.dismiss()
            if len(view.pointer.marks.groups):
                view.pointer.set_marks(Marks())
            return
        if view.pointer.marks.groups != (group,):
            marks = view._marks_of(np.array([group]))()
            view.pointer.set_marks(replace(marks, slots=view.slots().only(group)))
        if at is None:
            at = view._anchor_point(group)
        corner = view.figure.plot_rect().topLeft()
        view.card.show_card(view._card_of(group), view.colour_of(group), at + corner)

    def _on_rearranged(self) -> None:
        view = self._view
        view.empty.setGeometry(view.canvas.rect().adjusted(24, 24, -24, -24))
        if self.hovered is not None:
            # The group has moved away from under the card.
            self.point_at(None, None)

    # Keyboard --------------------------------------------------------------------------

    def on_key(self, event: QKeyEvent) -> bool:
        """Act on a key; whether it meant something here."""
        view, key, modifiers = self._view, Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return view.canvas.cancel()
        if view.is_empty:
            return False
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            view.canvas.zoom(1.25 if key == Qt.Key.Key_Minus else 0.8)
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers & Qt.KeyboardModifier.ControlModifier:
            return False  # the window's key for fitting
        if enter or key == Qt.Key.Key_Space:
            if self.cursor is not None:
                self._select([self.cursor], modifiers)
            return self.cursor is not None
        return self._move_cursor(key)

    def _move_cursor(self, key: Qt.Key) -> bool:
        walk = self._view._walk()
        last = len(walk) - 1
        if last < 0:
            return False
        place = None
        if self.cursor is not None:
            here = np.flatnonzero(walk == self.cursor)
            place = int(here[0]) if len(here) else None
        if key in _MOVES:
            new = (0 if _MOVES[key] > 0 else last) if place is None else place + _MOVES[key]
        elif key == Qt.Key.Key_Home:
            new = 0
        elif key == Qt.Key.Key_End:
            new = last
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = max(1, last // 10)
            new = (place or 0) + (step if key == Qt.Key.Key_PageUp else -step)
        else:
            return False
        self.go_to(int(walk[min(max(new, 0), last)]))
        return True

    def go_to(self, group: int) -> None:
        """The keyboard is at ``group``."""
        self.cursor = group
        self._by_keyboard = True
        self.point_at(group, None)
        self.focus_ring.update()
        self.describe()

    def on_focus(self, event: QFocusEvent, came: bool) -> None:
        """The keyboard came to the plot or left it."""
        if came:
            self._by_keyboard = event.reason() in (
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
                Qt.FocusReason.ShortcutFocusReason,
            )
        elif self._by_keyboard:
            self.point_at(None, None)
        self.focus_ring.update()

    def _draw_focus(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if ink.exporting or not (self._view.hasFocus() and self._by_keyboard):
            return
        painter.setPen(QPen(QColor(ink.palette.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._view.figure.rect().adjusted(1, 1, -1, -1), 5, 5)

    def describe(self) -> None:
        """Say to screen readers what is shown and which group the keyboard is at."""
        view = self._view
        if view.is_empty:
            text = view.empty.text()
        elif self.cursor is not None:
            text = view._card_of(self.cursor).text
        else:
            text = f"{view.summary()} {view.key_help()}".strip()
        if text != view.accessibleDescription():
            view.setAccessibleDescription(text)
            event = QAccessibleEvent(view, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
