"""PlotView: what all plots of groups share: heading, canvas, hover, selection, keys, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from core.errors import UserError
from gui.plots import export
from gui.plots.canvas import Canvas
from gui.plots.card import GroupCard, HoverCard
from gui.plots.clipboard import put_on_clipboard
from gui.plots.controls import Chooser, IconButton, Picker
from gui.plots.data import PlotData, PlotLevel
from gui.plots.figure import Figure
from gui.plots.geometry import Scale
from gui.plots.layers import Ink, Layer, MarkLayer, Marks, Style
from gui.selection import Selection, mode_from
from gui.theme import LIGHT, Theme
from gui.widgets.banner import Banner, Message
from gui.widgets.card import Card
from gui.widgets.label import label as plain_label
from gui.widgets.label import plain_tip

_MOVES = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
}


class PlotView(Card):
    """A plot of the groups of a fit, tied to the one Selection.

    A bulk item draws all groups, a highlight item the selected ones, a pointer item the one
    under the mouse or the keyboard; a view says what the marks are and where the groups lie.
    """

    #: An export failed; the message also shows in the plot itself.
    failed = Signal(object)

    def __init__(
        self, theme: Theme, selection: Selection, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self._theme = theme
        self._selection = selection
        self._data: PlotData | None = None
        self._level = 0
        self._hover: int | None = None
        self._cursor: int | None = None
        self._by_keyboard = False
        self.body.setSpacing(2)
        self.setMinimumSize(300, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.figure = Figure(theme)
        self.canvas = Canvas(theme, self.figure, self)
        self.bulk = MarkLayer(
            self.figure, "bulk", 0, self._bulk_style, cached=True, condense=self._condense
        )
        self.highlight = MarkLayer(self.figure, "highlight", 20, self._highlight_style)
        self.pointer = MarkLayer(self.figure, "pointer", 30, self._pointer_style)
        self.labels = Layer(self.figure, "labels", 40, self._draw_labels, inside=False)
        self.focus_ring = Layer(self.figure, "focus", 50, self._draw_focus, inside=False)
        self.card = HoverCard(theme, self.canvas)
        self.empty = plain_label("", "mute", self.canvas)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.banner = Banner(theme, parent=self)
        self.put(self.banner)
        self.put(self.canvas, 1)

        self.level_picker = Picker("Level", self)
        self.level_picker.chosen.connect(self.set_level)
        self.add_control(self.level_picker)
        self._hideable: list[tuple[int, QWidget]] = []
        self._make_actions()

        self.figure.margins = self._margins
        self.canvas.hovered.connect(self._on_hover)
        self.canvas.clicked.connect(self._on_click)
        self.canvas.boxed.connect(self._on_box)
        self.canvas.double_clicked.connect(self.reset_view)
        self.canvas.menu_wanted.connect(lambda at: self.menu.popup(at.toPoint()))
        self.figure.rearranged.connect(self._on_rearranged)
        selection.changed.connect(self.refresh_highlight)
        theme.changed.connect(self._restyle)

    # What a view says about itself -----------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        raise NotImplementedError

    def _margins(self) -> tuple[float, float]:
        """Room above and right of the plot area."""
        return 28.0, 14.0

    def _condense(self, marks: Marks, scale: Scale) -> np.ndarray | None:
        """Segments that stand for ``marks`` where these are closer than pixels."""
        return None

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        raise NotImplementedError

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        raise NotImplementedError

    def _empty_text(self) -> str:
        """Why there is nothing to draw; "" if there is something."""
        raise NotImplementedError

    def _rebuild(self) -> None:
        """Set controls, titles, range and bulk marks for the present data."""
        raise NotImplementedError

    def _marks_of(self, groups: list[int]) -> Marks:
        """The marks that stand for ``groups``."""
        raise NotImplementedError

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        """The group at a point."""
        raise NotImplementedError

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        """The groups that a rectangle touches."""
        raise NotImplementedError

    def _walk(self) -> np.ndarray:
        """The groups in the order in which arrow keys visit them."""
        raise NotImplementedError

    def _anchor(self, group: int) -> tuple[float, float]:
        """Where the card of ``group`` points to, in data coordinates."""
        raise NotImplementedError

    def _card_of(self, group: int) -> GroupCard:
        raise NotImplementedError

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """Draw what stands around the plot area: labels of selected groups, legend."""

    # Data ------------------------------------------------------------------------------

    @property
    def data(self) -> PlotData | None:
        """What is drawn."""
        return self._data

    @property
    def level(self) -> PlotLevel | None:
        """The level whose groups are drawn."""
        if self._data is None or not self._data.levels:
            return None
        return self._data.levels[min(self._level, len(self._data.levels) - 1)]

    @property
    def level_index(self) -> int | None:
        """The position of ``level`` in the data."""
        return None if self.level is None or not self._data else self._data.levels.index(self.level)

    def set_data(self, data: PlotData | None) -> None:
        """Draw ``data``, or say that there is nothing to draw."""
        names = [level.name for level in data.levels] if data else []
        kept = self.level.name if self.level else ""
        self._data = data
        # The lowest level has the most groups to look at; a choice made stays made.
        self._level = names.index(kept) if kept in names else max(0, len(names) - 1)
        self.level_picker.set_choices(names, self._level)
        self.redraw()

    def set_level(self, index: int) -> None:
        """Draw the groups of level number ``index``."""
        self._level = index
        self.redraw()

    def redraw(self) -> None:
        """Build everything anew."""
        self._point_at(None, None)
        self._cursor = None
        text = self._empty_text()
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.figure.setVisible(not text)
        for action in self._needs_data:
            action.setEnabled(not text)
        self.bulk.set_marks(Marks())
        if not text:
            self._rebuild()
        self._describe()
        self.refresh_highlight()
        self._fit_heading()

    def refresh_highlight(self) -> None:
        """Draw the selected groups of this level."""
        groups = self.selected_groups()
        if not groups or self.empty.text():
            self.highlight.set_marks(Marks())
        else:
            self.highlight.set_marks(self._marks_of(groups))
        self.labels.update()

    def selected_groups(self) -> list[int]:
        """Positions of the selected groups, in order of selection."""
        level = self.level
        if level is None:
            return []
        keys = self._selection.keys(level.name)
        return [level.index[key] for key in keys if key in level.index]

    def slots(self, groups: list[int]) -> dict[int, int]:
        """The selection slot of each of ``groups`` that is selected."""
        level = self.level
        if level is None:
            return {}
        found = ((g, self._selection.slot(level.name, level.labels[g])) for g in groups)
        return {g: slot for g, slot in found if slot is not None}

    # Actions ---------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.reset_action = self.make_action("Show everything", self.reset_view, "0")
        self.pan_action = self.make_action("Drag to move", self.canvas.set_panning, toggle=True)
        self.copy_action = self.make_action("Copy plot", self.copy)
        self.export_action = self.make_action("Export plot…", self.ask_export)
        self._needs_data = [self.reset_action, self.copy_action, self.export_action]
        self.menu = QMenu(self)
        self.more_button = QToolButton()
        for shape, action in (("pan", self.pan_action), ("reset", self.reset_action)):
            button = IconButton(self._theme, shape, self)
            button.setDefaultAction(action)
            self.add_control(button)
            self._hideable.append((len(self._hideable), button))
        self._first_icon = self._hideable[0][1]
        self.more_button = IconButton(self._theme, "more", self)
        self.more_button.setToolTip(plain_tip("More"))
        self.more_button.setAccessibleName("More about this plot")
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_control(self.more_button)
        for action in self._needs_data:
            action.setEnabled(False)

    def make_action(
        self, text: str, slot: Callable[..., object], key: str = "", *, toggle: bool = False
    ) -> QAction:
        """An action of this plot, for its menu and the window's; ``key`` works in the plot."""
        action = QAction(text, self)
        action.setToolTip(f"{text} ({key})" if key else text)
        if key:
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if toggle:
            action.setCheckable(True)
            action.toggled.connect(slot)
        else:
            action.triggered.connect(lambda _=False: slot())
        self.addAction(action)
        return action

    def fill_menu(self, first: list[QAction | QMenu]) -> None:
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

    def add_plot_control(self, widget: QWidget, *, hide_at: int) -> None:
        """Put ``widget`` before the icons.

        The menu must offer the same: where room is scarce, controls hide in order of ``hide_at``.
        """
        self.heading.insertWidget(self.heading.indexOf(self._first_icon), widget)
        self._hideable.append((hide_at, widget))
        self._hideable.sort(key=lambda pair: pair[0])

    def reset_view(self) -> None:
        """Show everything."""
        self.figure.go_home()

    def copy(self) -> None:
        """Put the plot on the clipboard, as a picture and as SVG."""
        size = self.canvas.size()
        mm = export.MM_PER_INCH / export.SCREEN_DPI
        put_on_clipboard(
            export.clipboard_data(self.figure, LIGHT, (size.width() * mm, size.height() * mm))
        )

    def ask_export(self) -> None:
        """Ask for a file and write the plot there."""
        name = self.title.text().lower().replace(" ", "-")
        filters = ";;".join(f"{text} (*{end})" for end, text in export.FORMATS.items())
        path, chosen = QFileDialog.getSaveFileName(self, "Export plot", f"{name}.pdf", filters)
        if not path:
            return
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(chosen.rpartition("*")[2].rstrip(")"))
        try:
            self.export(target)
        except UserError as error:
            self.banner.show_message(Message(error.message, error.remedy))
            self.failed.emit(error)

    def export(
        self,
        path: str | Path,
        size_mm: tuple[float, float] = (160, 110),
        dpi: float = 300,
        *,
        keep_theme: bool = False,
    ) -> None:
        """Write the plot as PNG, SVG or PDF, by the extension of ``path``.

        In print colours unless ``keep_theme``. WriteError if it cannot be written.
        """
        export.export_figure(
            self.figure,
            Path(path),
            self._theme.palette if keep_theme else LIGHT,
            size_mm=size_mm,
            dpi=dpi,
            title=self.accessibleName(),
        )

    # Pointer and selection -------------------------------------------------------------

    @property
    def hovered_group(self) -> int | None:
        """The group under the mouse or the keyboard."""
        return self._hover

    def _on_hover(self, at: QPointF | None) -> None:
        if at is None or self.is_empty:
            self._point_at(None, None)
            return
        self._by_keyboard = False
        scale = self.figure.scale()
        inside = -4 <= at.x() <= scale.width + 4 and -4 <= at.y() <= scale.height + 4
        self._point_at(self._hit(at, scale) if inside else None, at)

    def _on_click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self.is_empty:
            return
        group = self._hit(at, self.figure.scale())
        if group is not None:
            self._cursor = group
            self._select([group], modifiers)

    def _on_box(self, box: QRectF, modifiers: Qt.KeyboardModifier) -> None:
        if self.is_empty:
            return
        self._select([int(g) for g in self._groups_in(box, self.figure.scale())], modifiers)

    def _select(self, groups: list[int], modifiers: Qt.KeyboardModifier) -> None:
        level = self.level
        if level is not None:
            keys = [level.labels[g] for g in groups]
            self._selection.apply(level.name, keys, mode_from(modifiers))

    @property
    def is_empty(self) -> bool:
        """Whether a sentence stands in place of the plot."""
        return bool(self.empty.text())

    def _point_at(self, group: int | None, at: QPointF | None) -> None:
        """Show the card and the pointer marks of ``group`` at ``at``, or at its anchor."""
        self._hover = group
        if group is None or self.level is None:
            self.card.dismiss()
            if len(self.pointer.marks.groups):
                self.pointer.set_marks(Marks())
            return
        if self.pointer.marks.groups != (group,):
            self.pointer.set_marks(self._marks_of([group]))
        if at is None:
            scale = self.figure.scale()
            x, y = self._anchor(group)
            at = QPointF(float(scale.px_x(x)), float(scale.px_y(y)))
        key = self.level.labels[group]
        palette = self._theme.palette
        colour = self._selection.colour(self.level.name, key, palette) or palette.group
        self.card.show_card(self._card_of(group), colour, at + self.figure.plot_rect().topLeft())

    # Keyboard --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(Qt.Key(event.key()), event.modifiers()):
            event.ignore()

    def _on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Act on a key; whether it meant something here."""
        if key == Qt.Key.Key_Escape:
            return self.canvas.cancel()
        if self.is_empty:
            return False
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.canvas.zoom(1.25 if key == Qt.Key.Key_Minus else 0.8)
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers & Qt.KeyboardModifier.ControlModifier:
            return False  # the window's key for fitting
        if enter or key == Qt.Key.Key_Space:
            if self._cursor is not None:
                self._select([self._cursor], modifiers)
            return self._cursor is not None
        return self._move_cursor(key)

    def _move_cursor(self, key: Qt.Key) -> bool:
        walk = self._walk()
        last = len(walk) - 1
        if last < 0:
            return False
        place = None
        if self._cursor is not None:
            place = int(np.flatnonzero(walk == self._cursor)[0])
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
        self._cursor = int(walk[min(max(new, 0), last)])
        self._by_keyboard = True
        self._point_at(self._cursor, None)
        self.focus_ring.update()
        self._describe()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.focus_ring.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._by_keyboard:
            self._point_at(None, None)
        self.focus_ring.update()

    def _draw_focus(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if ink.exporting or not (self.hasFocus() and self._by_keyboard):
            return
        painter.setPen(QPen(QColor(ink.palette.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.figure.rect().adjusted(1, 1, -1, -1), 5, 5)

    def _describe(self) -> None:
        """Say to screen readers what is shown and which group the keyboard is at."""
        level = self.level
        if self.is_empty or level is None:
            text = self.empty.text()
        elif self._cursor is not None:
            text = self._card_of(self._cursor).text
        else:
            text = (
                f"{level.n_groups} groups of {level.name}. Arrow keys move from group to group, "
                "Space selects, Shift+Space adds, Alt+Space removes, 0 shows everything."
            )
        self.setAccessibleDescription(text)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    # Looks -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(440, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heading()

    def _on_rearranged(self) -> None:
        self.empty.setGeometry(self.canvas.rect().adjusted(24, 24, -24, -24))
        if self._hover is not None:
            # The group has moved away from under the card.
            self._point_at(None, None)

    def _fit_heading(self) -> None:
        """Hide controls while they do not fit; the menu has them all.

        Worked out from size hints before anything is shown or hidden: each change makes the
        layouts around this one run, and they may come back here.
        """
        shown = [widget for _, widget in self._hideable if self._is_wanted(widget)]
        always: list[QWidget] = [self.title, self.more_button]
        if self.level_picker.count > 1:
            always.append(self.level_picker)
        margins = self.body.contentsMargins()
        room = self.contentsRect().width() - margins.left() - margins.right()
        while shown and self._row_width([*always, *shown]) > room:
            shown.pop(0)
        for _, widget in self._hideable:
            if widget.isHidden() == (widget in shown):
                widget.setVisible(widget in shown)

    def _row_width(self, widgets: list[QWidget]) -> int:
        widths = (w.sizeHint().expandedTo(w.minimumSize()).width() for w in widgets)
        # One gap more than between the widgets: around the stretch after the title.
        return sum(widths) + self.heading.spacing() * len(widgets)

    def _is_wanted(self, widget: QWidget) -> bool:
        """Whether ``widget`` has anything to offer for the present data."""
        return widget.count > 1 if isinstance(widget, Picker | Chooser) else True

    def _restyle(self) -> None:
        self.canvas.restyle(self._theme)
        self.figure.restyle()
        self.figure.arrange()
        self._point_at(None, None)
