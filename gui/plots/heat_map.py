"""HeatMapView: how the rows of one group hang together, as the model implies: a cell per pair."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.base import Choices, PlotView
from gui.plots.card import GroupCard
from gui.plots.controls import Chooser, Picker, fill_choices
from gui.plots.data import PlotData, PlotLevel
from gui.plots.figure import LABEL_PX, TICK_PX, TITLE_PX, Tick
from gui.plots.geometry import Scale, number
from gui.plots.heat_colours import HeatScale
from gui.plots.layers import Ink, Layer, Marks, Style
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.combo import Combo
from gui.widgets.numbers import on_screen

if TYPE_CHECKING:
    from core.inference.marginal import GroupCovariance

#: So many rows of a group are drawn at most.
MOST_ROWS = 200
#: Cells of files are drawn one by one up to so many rows, so that they stay sharp at any size.
CELLS_UP_TO = 80
#: Room for the colour bar at the right, its width, and its gap to the cells, in pixels.
BAR_ROOM, BAR_WIDTH, BAR_GAP = 78.0, 12.0, 18.0
#: Room for the name of the group above the cells, in pixels.
TOP = 28.0
CORRELATION, COVARIANCE = 0, 1
#: So many groups are listed; any other is found by Ctrl+F, and selected in any plot.
MOST_LISTED = 500

_MOVES = {
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
}


class HeatMapView(PlotView):
    """The group is the one selected last, in any plot, or chosen from the list here."""

    rebuilt = Signal()  #: another group, level or fit is shown

    key = "wcorrelation"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Rows of a group"))
        self.setAccessibleName(self.tr("Correlations of the rows of a group"))
        self.found: GroupCovariance | None = None
        self._given: GroupCovariance | None = None  # without a fit, what is drawn
        self._place = 0
        self._group = ""
        self._what = CORRELATION
        self.figure.grid.setVisible(False)
        self._cells = Layer(self.figure, "cells", 1, self._draw_cells)
        self.figure.x_ticks, self.figure.y_ticks = self._ticks_across, self._ticks_up
        self.levels_picker = Picker(self.tr("Level"), self)
        self.levels_picker.chosen.connect(self._choose_level)
        self.group_combo = Combo(self.tr("Group"), self)
        self.group_combo.setMaximumWidth(theme.px(200))
        self.group_combo.setToolTip(
            self.tr("The group whose rows are shown; Ctrl+F finds any other")
        )
        self.group_combo.chosen.connect(self._choose_group)
        self.what_chooser = Chooser(self.tr("What is shown"), self)
        self.what_chooser.chosen.connect(self.choose_option)
        self._what_menu = QMenu(self.tr("What is shown"), self)
        self.tools.add_control(self.levels_picker, hide_at=4)
        self.tools.add_control(self.group_combo, hide_at=6)
        self.tools.add_control(self.what_chooser, hide_at=5)
        self.tools.fill_menu([self._what_menu])
        self.set_data(None)

    # Choices ---------------------------------------------------------------------------

    @property
    def level(self) -> None:
        """No groups are drawn here, but the rows of one."""
        return None

    @property
    def group_level(self) -> PlotLevel | None:
        """The level of the group shown."""
        levels = self._levels
        return levels[min(self._place, len(levels) - 1)] if levels else None

    @property
    def matrix(self) -> np.ndarray:
        """What is drawn, (m, m)."""
        assert self.found is not None
        covariance = self._what == COVARIANCE
        return self.found.covariance if covariance else self.found.correlation

    def options(self) -> tuple[str, ...]:
        return ("correlation", "covariance")

    def choose_option(self, index: int) -> None:
        self._what = index
        self.redraw()

    def set_data(self, data: PlotData | None) -> None:
        kept = self.group_level.name if self.group_level else ""
        names = [level.name for level in data.levels] if data else []
        self._place = names.index(kept) if kept in names else max(0, len(names) - 1)
        self._data = data
        self._given = None
        self._fill_groups()
        super().set_data(data)
        self.level_picker.set_choices([], 0)

    def choices(self) -> Choices:
        return {**super().choices(), "place": self._place, "what": self._what}

    def choose(self, choices: Choices) -> None:
        self._place, self._what = int(choices["place"] or 0), int(choices["what"] or 0)
        super().choose(choices)

    def worked_out(self) -> GroupCovariance | None:
        return self.found

    def take(self, found: GroupCovariance) -> None:
        self._given, self._group = found, found.group
        self.redraw()

    def _choose_level(self, place: int) -> None:
        self._place = place
        self._fill_groups()
        self.redraw()

    @property
    def _level_called(self) -> str:
        """What the level of the group is called."""
        level = self.group_level
        return level.called if level else ""

    def _choose_group(self, group: str) -> None:
        """One chosen here is selected in every plot."""
        level = self.group_level
        if level is not None:
            self._group = group
            self.selection.apply(level.name, [group])
            self.redraw()

    def _fill_groups(self) -> None:
        level = self.group_level
        labels = level.labels if level else ()
        if self._group not in (level.index if level else ()):
            self._group = labels[0] if labels else ""
        self._follow_selection()
        self.group_combo.set_choices([(label, label, None) for label in labels[:MOST_LISTED]])

    def _follow_selection(self) -> bool:
        """Take the group that was selected last; whether it is another."""
        level = self.group_level
        if level is None:
            return False
        keys = reversed(self.selection.keys(level.name))
        last = next((key for key in keys if key in level.index), self._group)
        another = last != self._group
        self._group = last
        return another

    def refresh_highlight(self) -> None:
        if self._follow_selection():
            self.redraw()
        else:
            super().refresh_highlight()

    # Building --------------------------------------------------------------------------

    def redraw(self) -> None:
        self.found = self._compute()
        names = [level.called for level in self._levels]
        self.levels_picker.set_choices(names, min(self._place, max(0, len(names) - 1)))
        if self._group and self.group_combo.findData(self._group) < 0:
            self.group_combo.addItem(self._group, self._group)
        self.group_combo.set_value(self._group)
        texts = [self.tr("Correlation"), self.tr("Covariance")]
        self.what_chooser.set_choices(texts, self._what)
        fill_choices(self._what_menu, texts, self._what, self.choose_option)
        super().redraw()
        self.rebuilt.emit()

    def _compute(self) -> GroupCovariance | None:
        from core.inference.marginal import group_covariance

        data, level = self._data, self.group_level
        if data is None or data.analysis is None or level is None:
            return self._given
        return group_covariance(data.analysis.fit, level.name, self._group, MOST_ROWS)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see how the rows of a group hang together.")
        if self.found is None:
            return self.tr("The model has no groups: its rows are independent.")
        if len(self.found.rows) < 2:
            return self.tr("{0} {1} has one row only.").format(self._level_called, self.found.group)
        return ""

    def _rebuild(self, found: object) -> None:
        assert self.found is not None
        size = len(self.found.rows)
        self.figure.x_title = self.figure.y_title = self.tr("row of the data")
        self._scale = HeatScale.of(self.matrix, correlation=self._what == CORRELATION)
        self.figure.set_home(0.0, float(size), 0.0, float(size))

    def _margins(self) -> tuple[float, float]:
        """What is to spare is left above or at the right of the cells, so that they are square."""
        size, ink = self.figure.size(), self.figure.ink
        metrics = QFontMetricsF(ink.font(TICK_PX))
        title = QFontMetricsF(ink.font(TITLE_PX)).height()
        widest = max(map(metrics.horizontalAdvance, self._rows), default=0.0)
        wide = size.width() - (title + widest + 22) - BAR_ROOM
        tall = size.height() - (metrics.height() + title + 16) - TOP
        return TOP + max(0.0, tall - wide), BAR_ROOM + max(0.0, wide - tall)

    def summary(self) -> str:
        found = self.found
        if found is None:
            return ""
        text = self.tr("{0} of {1} rows of {2} {3}; between different rows from {4} to {5}.")
        off = self._off_diagonal()
        return text.format(
            len(found.rows), found.size, self._level_called, found.group,
            self._text(float(off.min())), self._text(float(off.max())),
        )  # fmt: skip

    def _off_diagonal(self) -> np.ndarray:
        return self.matrix[~np.eye(len(self.matrix), dtype=bool)]

    def key_help(self) -> str:
        return self.tr("Arrow keys move from cell to cell, plus and minus zoom.")

    def _text(self, value: float) -> str:
        return on_screen(number(value, 1.0 if self._what == CORRELATION else value))

    # Cells, by their place in the matrix, row by row -----------------------------------

    @property
    def _size(self) -> int:
        return len(self.found.rows) if self.found else 0

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        size = self._size
        row = size - 1 - math.floor(scale.data_y(at.y()))
        column = math.floor(scale.data_x(at.x()))
        inside = 0 <= row < size and 0 <= column < size
        return row * size + column if inside else None

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        return np.zeros(0, int)

    def _walk(self) -> np.ndarray:
        return np.arange(self._size**2)

    def _anchor(self, group: int) -> tuple[float, float]:
        row, column = divmod(group, self._size)
        return column + 0.5, self._size - row - 0.5

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        lines = [side for group in groups.tolist() for side in self._frame(group)]
        frames = np.array(lines, float).reshape(-1, 4)
        return lambda: Marks(segments=frames, segment_groups=np.repeat(groups, 4))

    def _frame(self, cell: int) -> list[list[float]]:
        x, y = self._anchor(cell)
        left, right, low, high = x - 0.5, x + 0.5, y - 0.5, y + 0.5
        return [
            [left, low, right, low], [right, low, right, high],
            [right, high, left, high], [left, high, left, low],
        ]  # fmt: skip

    def _card_of(self, group: int) -> GroupCard:
        assert self.found is not None
        found = self.found
        i, j = divmod(group, self._size)
        first, second = int(found.rows[i]) + 1, int(found.rows[j]) + 1
        facts = [
            (self.tr("correlation"), on_screen(number(float(found.correlation[i, j]), 1.0))),
            (self.tr("covariance"), on_screen(number(float(found.covariance[i, j])))),
        ]
        if i == j:
            sd = float(found.sd[i])
            facts = [(self.tr("variance"), facts[1][1]), (self.tr("s.d."), on_screen(number(sd)))]
        title = self.tr("Row {0}").format(first)
        if i != j:
            title = self.tr("Rows {0} and {1}").format(first, second)
        return GroupCard(title, (*facts, *self._effects_at(i, j)))

    def _effects_at(self, i: int, j: int) -> list[tuple[str, str]]:
        """Where the two rows are on the variables with random slopes."""
        assert self._data is not None and self.found is not None
        names = {e.name for level in self._data.levels for e in level.effects}
        used = self.found.used
        facts = []
        for covariate in self._data.covariates:
            if covariate.name in names:
                a, b = (float(covariate.values[used[k]]) for k in (i, j))
                both = self.tr("{0} and {1}").format(number(a), number(b)) if i != j else number(a)
                facts.append((covariate.called, on_screen(both)))
        return facts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None or self.is_empty or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        row, column = divmod(self.gestures.cursor or 0, self._size)
        if self.gestures.cursor is not None:
            row = min(max(row + step[0], 0), self._size - 1)
            column = min(max(column + step[1], 0), self._size - 1)
        self.gestures.go_to(row * self._size + column)

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        return Style()

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        return Style()

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(line=2.0, colour="text")

    def _draw_cells(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self.found is None:
            return
        painter.save()
        painter.setClipRect(QRectF(0, 0, scale.width, scale.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        colours = self._scale.colours(self.matrix, ink.palette)
        if ink.exporting and self._size <= CELLS_UP_TO:
            self._draw_one_by_one(painter, scale, colours)
        else:
            self._draw_picture(painter, scale, colours)
        self._draw_figures(painter, scale, ink)
        painter.restore()

    def _draw_one_by_one(self, painter: QPainter, scale: Scale, colours: np.ndarray) -> None:
        """Runs of one colour in a row as one rectangle each."""
        size = self._size
        for i in range(size):
            start = 0
            for j in range(1, size + 1):
                if j < size and (colours[i, j] == colours[i, start]).all():
                    continue
                x0, x1 = float(scale.px_x(start)), float(scale.px_x(j))
                y0, y1 = float(scale.px_y(size - i)), float(scale.px_y(size - i - 1))
                red, green, blue = (int(c) for c in colours[i, start])
                # A hair wider, so that no seams show between cells.
                cell = QRectF(x0, y0, x1 - x0 + 0.2, y1 - y0 + 0.2)
                painter.fillRect(cell, QColor(red, green, blue))
                start = j

    def _draw_picture(self, painter: QPainter, scale: Scale, colours: np.ndarray) -> None:
        size = self._size
        image = QImage(
            np.ascontiguousarray(colours).data, size, size, 3 * size, QImage.Format.Format_RGB888
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        corner = QPointF(float(scale.px_x(0)), float(scale.px_y(size)))
        end = QPointF(float(scale.px_x(size)), float(scale.px_y(0)))
        painter.drawImage(QRectF(corner, end), image)

    def _draw_figures(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """The numbers themselves, where cells are large enough to hold them."""
        size, font = self._size, ink.font(LABEL_PX)
        metrics = QFontMetricsF(font)
        wide = abs(float(scale.px_x(1)) - float(scale.px_x(0)))
        tall = abs(float(scale.px_y(0)) - float(scale.px_y(1)))
        sample = self._text(float(np.abs(self.matrix).max()))
        if metrics.horizontalAdvance(f"−{sample}") + 4 > wide or metrics.height() + 2 > tall:
            return
        painter.setFont(font)
        dark = self._scale.is_dark(self.matrix, ink.palette)
        for i in range(size):
            for j in range(size):
                x, y = float(scale.px_x(j)), float(scale.px_y(size - i))
                cell = QRectF(x, y, wide, tall)
                if not cell.intersects(QRectF(0, 0, scale.width, scale.height)):
                    continue
                painter.setPen(QColor("#FFFFFF" if dark[i, j] else "#000000"))
                value = number(float(self.matrix[i, j]), 1.0 if self._what == CORRELATION else None)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, ink.figure(value))

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """Whose rows these are, and the colour bar."""
        if self.is_empty or self.found is None:
            return
        area, found, called = self.figure.plot_rect(), self.found, self._level_called
        font = ink.font(LABEL_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(ink.palette.mute))
        text = self.tr("{0} {1}, {2} rows").format(called, found.group, len(found.rows))
        if found.size > len(found.rows):
            text = self.tr("{0} {1}, the first {2} of {3} rows").format(
                called, found.group, len(found.rows), found.size
            )
        painter.drawText(QPointF(area.left(), area.top() - 8), text)
        bar = QRectF(area.right() + BAR_GAP, area.top(), BAR_WIDTH, min(area.height(), 180.0))
        self._scale.draw_bar(painter, bar, ink)
        for value, y in self._scale.bar_ticks(bar):
            shown = ink.figure(number(value, self._scale.reach))
            painter.setPen(QColor(ink.palette.mute))
            painter.drawText(QPointF(bar.right() + 6, y + metrics.capHeight() / 2), shown)

    def _ticks_across(self, low: float, high: float, pixels: float, ink: Ink) -> list[Tick]:
        metrics = QFontMetricsF(ink.font(TICK_PX))
        widest = max(map(metrics.horizontalAdvance, self._rows), default=0.0)
        apart = widest + 2 * metrics.horizontalAdvance("0")
        return self._row_ticks(pixels / (high - low), apart)

    def _ticks_up(self, low: float, high: float, pixels: float, ink: Ink) -> list[Tick]:
        metrics = QFontMetricsF(ink.font(TICK_PX))
        found = self._row_ticks(pixels / (high - low), metrics.height())
        return [Tick(self._size - tick.value, tick.text) for tick in found]

    @property
    def _rows(self) -> list[str]:
        """What rows are called: their numbers in the data."""
        return [str(row + 1) for row in self.found.rows.tolist()] if self.found else []

    def _row_ticks(self, room: float, apart: float) -> list[Tick]:
        """Numbers of rows at the middle of their cells of ``room`` pixels, ``apart`` at least."""
        least = math.ceil(apart / max(room, 1e-9))
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if s >= least), MOST_ROWS)
        labels = self._rows
        return [Tick(k + 0.5, labels[k]) for k in range(0, len(labels), step)]
