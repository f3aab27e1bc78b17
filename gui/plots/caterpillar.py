"""CaterpillarView: the BLUP of every group with its interval, in order of size."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.background import Background
from gui.plots.base import Choices, PlotView
from gui.plots.blup_table import Blups, BlupTable
from gui.plots.card import GroupCard, group_card
from gui.plots.controls import Chooser, Picker, Toggles, fill_choices
from gui.plots.data import PlotEffect
from gui.plots.geometry import Scale, condensed, meets_rectangle
from gui.plots.labels import (
    GroupLabel,
    draw_band,
    draw_hint,
    draw_leader,
    group_labels,
    group_ticks,
)
from gui.plots.layers import Ink, Layer, Marks, Style
from gui.plots.prepared import Bars, caterpillar_bars
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.label import plain_tip
from gui.widgets.numbers import on_screen

if TYPE_CHECKING:
    from gui.jobs import Jobs

#: Intervals on offer, in percent; None for the comparison intervals of Goldstein and Healy.
COVERAGES = (84.0, 90.0, 95.0, 99.0)
#: A plot less tall than this has no room for its table.
LEAST_WITH_TABLE = 430


class CaterpillarView(PlotView):
    """One bar per group from the lower to the upper end of its interval, a dot at the BLUP."""

    key = "caterpillar"

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Caterpillar"))
        self.setAccessibleName(self.tr("Caterpillar plot"))
        self._effect = 0
        self._coverages: tuple[float | None, ...] = (*COVERAGES, None)
        self._coverage: float | None = 95.0
        self._places = np.zeros(0)
        self._bars = np.zeros((0, 4))
        self._order = np.zeros(0, int)
        #: For how many pixels from group to group, of which bars, and the columns themselves.
        self._condensed: tuple[float | None, np.ndarray, np.ndarray] = (
            None,
            self._bars,
            self._bars,
        )
        self._asked: float | None = None
        self._condenser = Background("columns")
        self._zero = Layer(self.figure, "zero", -3, self._draw_zero)
        self._leaders = Layer(self.figure, "leaders", 15, self._draw_leaders)

        self.effect_picker = Picker(self.tr("Random effect"), self)
        self.effect_picker.chosen.connect(self.set_effect)
        self.interval_chooser = Chooser(self.tr("Interval"), self)
        self.interval_chooser.setToolTip(
            plain_tip(
                self.tr(
                    "95 % and others: for one group against zero. Comparison: for two groups "
                    "against each other; where their intervals do not overlap, they differ at "
                    "the 5 % level on average over all pairs (Goldstein and Healy 1995)."
                )
            )
        )
        self.interval_chooser.chosen.connect(lambda i: self.set_coverage(self._coverages[i]))
        self._interval_menu = QMenu(self.tr("Interval"), self)
        self._effect_menu = QMenu(self.tr("Random effect"), self)
        self.table_action = self.tools.make_action(
            self.tr("Table"), lambda _: self._show_table(), toggle=True
        )
        self.table_action.setToolTip(self.tr("The figures of every group below the plot"))
        self.table = BlupTable(theme, selection, self)
        self.table.picked.connect(self._pick)
        self.table.saveWanted.connect(self.tableWanted)
        self.put(self.table)
        self.sorted_action = self.tools.make_action(
            self.tr("Sorted"), lambda _: self.redraw(), toggle=True
        )
        self.sorted_action.setChecked(True)
        self.sorted_action.setToolTip(
            self.tr("Groups in order of effect; off: in the order of the data")
        )
        self.tools.add_control(self.effect_picker, hide_at=5)
        self.tools.add_control(self.interval_chooser, hide_at=3)
        self.tools.add_control(Toggles([self.sorted_action], self.tr("Order"), self), hide_at=4)
        self.tools.add_control(Toggles([self.table_action], self.tr("Show"), self), hide_at=2)
        toggles = [self.sorted_action, self.table_action]
        self.tools.fill_menu([self._effect_menu, self._interval_menu, *toggles])
        self.figure.write_titles = self._write_title
        self.set_data(None)

    # Choices ---------------------------------------------------------------------------

    @property
    def effect(self) -> PlotEffect | None:
        """The random effect that is drawn."""
        level = self.level
        if level is None or not level.effects:
            return None
        return level.effects[min(self._effect, len(level.effects) - 1)]

    @property
    def coverage(self) -> float | None:
        """What the intervals cover, in percent; None for comparison intervals."""
        return self._coverage

    def options(self) -> tuple[str, ...]:
        return tuple(f"{level.name}: {e.name}" for level in self._levels for e in level.effects)

    def choose_option(self, index: int) -> None:
        places = [(i, k) for i, lv in enumerate(self._levels) for k in range(len(lv.effects))]
        self._level, self._effect = places[index]
        self.set_level(self._level)

    def set_data(self, data) -> None:
        if data is not None and (self._data is None or data.confidence != self._data.confidence):
            self._coverage = data.confidence
        kept = self.effect.name if self.effect else ""
        names = [e.name for e in data.levels[-1].effects] if data and data.levels else []
        self._effect = names.index(kept) if kept in names else 0
        super().set_data(data)

    def set_effect(self, index: int) -> None:
        """Draw random effect number ``index`` of the level."""
        self._effect = index
        self.redraw()

    def set_coverage(self, percent: float | None) -> None:
        """Draw intervals that cover ``percent``; None for comparison intervals."""
        self._coverage = percent
        self.redraw()

    @property
    def _z(self) -> float:
        return self.effect.interval_z(self._coverage) if self.effect else 0.0

    # Building --------------------------------------------------------------------------

    def choices(self) -> Choices:
        return {
            **super().choices(),
            "effect": self._effect,
            "coverage": self._coverage,
            "sorted": self.sorted_action.isChecked(),
        }

    def choose(self, choices: Choices) -> None:
        self._effect, self._coverage = int(choices["effect"] or 0), choices["coverage"]
        self.sorted_action.setChecked(bool(choices["sorted"]))
        super().choose(choices)

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see its groups here.")
        if self.effect is None:
            return self.tr(
                "This model has no random effects. Add a level to see how its groups differ."
            )
        return ""

    def redraw(self) -> None:
        effects = self.level.effects if self.level else ()
        self._effect = min(self._effect, max(0, len(effects) - 1))
        self.effect_picker.set_choices([e.called for e in effects], self._effect)
        fill_choices(self._effect_menu, [e.called for e in effects], self._effect, self.set_effect)
        own = {self._data.confidence} if self._data else set()
        shown = {*COVERAGES, *own, *({self._coverage} - {None})}
        self._coverages = (*sorted(c for c in shown if c is not None), None)
        shares = [f"{c:g} %" for c in self._coverages if c is not None]
        texts = [*(on_screen(share) for share in shares), self.tr("comparison")]
        self.interval_chooser.set_choices(texts, self._coverages.index(self._coverage))
        self._interval_menu.clear()
        self._interval_menu.addActions(self.interval_chooser.choice_actions())
        super().redraw()

    # The table -------------------------------------------------------------------------

    def _assemble(self, text: str, found: Bars | None = None) -> None:
        super()._assemble(text, found)
        self._show_table()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setVisible(self._has_room())

    def _has_room(self) -> bool:
        """Whether the table is wanted and can stand under the plot."""
        wanted = self.table_action.isChecked() and not self.is_empty
        return wanted and self.height() >= self._theme.px(LEAST_WITH_TABLE)

    def _show_table(self) -> None:
        level, effect, shown = self.level, self.effect, self.table_action.isChecked()
        if not shown or self.is_empty or level is None or effect is None:
            self.table.show_blups(None)
        else:
            of = self.tr("comparison interval")
            if self._coverage is not None:
                of = self.tr("{0} interval").format(f"{self._coverage:g} %")
            self.table.show_blups(Blups(level, effect, self._order, self._bars[:, [1, 3]], of))
        self.table.setVisible(self._has_room())

    def _pick(self, groups: list[int]) -> None:
        if self.level is not None:
            self.selection.apply(self.level.name, [self.level.labels[g] for g in groups])

    def _bring(self) -> None:
        """The group selected last is in sight in the table, too."""
        chosen = self.selected_groups()
        if len(chosen) and not self.table.isHidden() and not self.table.view.hasFocus():
            self.table.bring(int(chosen[-1]))

    def _recipe(self) -> Callable[[], Bars]:
        data, level, effect = self._data, self.level_index, self.effect
        assert data is not None and level is not None and effect is not None
        in_order = self.sorted_action.isChecked()
        return partial(caterpillar_bars, data, level, effect, self._coverage, in_order)

    def _rebuild(self, found: Bars) -> None:
        level, effect = self.level, self.effect
        assert level is not None and effect is not None
        in_order = self.sorted_action.isChecked()
        count = level.n_groups
        self._places, self._bars, self._order = found.places, found.bars, found.walk
        every = np.arange(count)
        self.bulk.set_marks(
            Marks(self._bars, every, np.column_stack((self._places, effect.blup)), every)
        )
        self.figure.x_ticks = group_ticks(found.labels)
        ordered = self.tr("{0}, in order of effect")
        unordered = self.tr("{0}, in the order of the data")
        self.figure.x_title = (ordered if in_order else unordered).format(level.title)
        self._write_title(self.figure.ink)
        edge = max(0.5, 0.02 * count)
        self.figure.set_home(1 - edge, count + edge, *found.y_range)

    def _write_title(self, ink: Ink) -> None:
        if self.effect is None:
            return
        if self._coverage is None:
            title = self.tr("BLUP of {0}, comparison interval (± {1} s.e.)")
            figure = ink.figure(f"{self._z:.2f}")
        else:
            title = self.tr("BLUP of {0}, {1} interval")
            figure = ink.figure(f"{self._coverage:g} %")
        self.figure.y_title = title.format(self.effect.title, figure)

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        effect = self.effect
        if effect is None:
            return Marks
        return partial(_marks, groups, self._bars, self._places, effect.blup)

    def refresh_highlight(self) -> None:
        super().refresh_highlight()
        self._leaders.update()
        self._bring()

    # Finding ---------------------------------------------------------------------------

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        effect = self.effect
        if effect is None:
            return None
        dx = np.abs(scale.px_x(self._places) - at.x())
        upper, lower = scale.px_y(self._bars[:, 3]), scale.px_y(self._bars[:, 1])
        dy = np.maximum(0.0, np.maximum(upper - at.y(), at.y() - lower))
        away = np.hypot(dx, dy)
        # Among equals, the group whose dot is nearest.
        score = away + 0.01 * np.abs(scale.px_y(effect.blup) - at.y())
        best = int(np.argmin(score))
        return best if away[best] <= max(8.0, 0.5 * _apart(scale)) else None

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        bars = scale.segments(self._bars)
        met = meets_rectangle(bars, box.left(), box.top(), box.right(), box.bottom())
        found = np.flatnonzero(met)
        return found[np.argsort(self._places[found])]

    def _walk(self) -> np.ndarray:
        return self._order

    def _anchor(self, group: int) -> tuple[float, float]:
        effect = self.effect
        return float(self._places[group]), float(effect.blup[group]) if effect else 0.0

    def _card_of(self, group: int) -> GroupCard:
        assert self._data is not None and self.level is not None and self.effect is not None
        return group_card(self._data, self.level, group, [self.effect], self._coverage)

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        apart = _apart(scale)
        if apart < 5:
            # Bars touch: thin ones, or faint ones that stand for all groups of one pixel.
            return Style(
                line=float(np.clip(apart * 0.5, 0.8, 1.0)) if apart > 1.5 else 1.0,
                line_alpha=0.7 if apart > 1.5 else 0.25,
                dot=float(np.clip(apart * 0.9, 1.6, 4.0)),
                dot_colour="mute",
            )
        width = float(np.clip(apart * 0.22, 1.2, 1.6))
        return Style(line=width, line_alpha=0.75, dot=float(np.clip(apart * 0.75, 4.0, 6.0)))

    def _margins(self) -> tuple[float, float]:
        # The band for labels; on paper only where there are any.
        bare = self.figure.ink.exporting and not len(self.selected_groups())
        return (12.0 if bare else 28.0), 14.0

    def _condense(self, marks: Marks, scale: Scale) -> np.ndarray | None:
        apart = _apart(scale)
        if apart > 1.5:
            return None
        # Panning keeps the columns: they are worked out once for each zoom.
        key = round(apart, 9)
        kept, bars, columns = self._condensed
        if bars is not marks.segments:
            kept, columns = None, np.zeros((0, 4))
        if key != kept and key != self._asked:
            self._asked = key
            compute = partial(condensed, marks.segments, 1.0 / apart)
            self._condenser.ask(compute, partial(self._take_columns, marks.segments, key))
            # Without a thread to wait for, they are there now; else the last ones stand in.
            kept, bars, now = self._condensed
            columns = now if bars is marks.segments else columns
        return columns

    def _take_columns(self, bars: np.ndarray, key: float, columns: np.ndarray) -> None:
        self._condensed, self._asked = (key, bars, columns), None
        if self._condenser.threaded:
            self.bulk.update()

    def use_jobs(self, jobs: Jobs | None) -> None:
        super().use_jobs(jobs)
        self._condenser.use(jobs)

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        crowded = len(marks.segments) > 40 and _apart(scale) < 6
        if crowded:
            return Style(line=1.0, line_alpha=0.8, dot=float(np.clip(_apart(scale), 2.0, 5.0)))
        return Style(line=2.8 * scale.ease, dot=9.0 * scale.ease, outline=1.2, halo=1.0)

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(line=2.0, dot=8.0 * scale.ease, outline=1.2, halo=1.0, colour="text")

    def _draw_zero(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.effect is not None and scale.y0 < 0 < scale.y1:
            y = np.floor(float(scale.px_y(0.0))) + 0.5
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(ink.palette.mute), 1))
            painter.drawLine(QPointF(0, y), QPointF(scale.width, y))

    def _labelled(self, scale: Scale) -> tuple[list[GroupLabel], int]:
        """Labels of the selected groups in view, and how many groups these are."""
        if self.level is None or not len(self._places):
            return [], 0
        groups = self.selected_groups()
        places = self._places[groups]
        seen = (places >= scale.x0) & (places <= scale.x1)
        return group_labels(self.level, self.slots(), groups[seen], scale.px_x(places[seen]))

    def _draw_leaders(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """From the band above down to the upper end of each selected interval."""
        groups = self.selected_groups()
        if not len(groups) or not len(self._places) or len(groups) > 60:
            return
        slots = self.slots()
        for g in groups.tolist():
            x, y = float(scale.px_x(self._places[g])), float(scale.px_y(self._bars[g, 3]))
            if 0 <= x <= scale.width and y > 0:
                draw_leader(painter, ink, slots[g], x, 0.0, x, min(y, scale.height))

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        level = self.level
        if level is None or self.is_empty:
            return
        area = self.figure.plot_rect()
        labels, count = self._labelled(scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if labels:
            draw_band(painter, ink, labels, area, count)
        else:
            text = self.tr("Click a {0} to follow it in every plot").format(level.called)
            if self._coverage is None:
                text = self.tr(
                    "Intervals that do not overlap: a difference at 5 %, on average over pairs"
                )
            draw_hint(painter, ink, text, area.left(), area.right(), area.top() - 16)


def _marks(groups: np.ndarray, bars: np.ndarray, places: np.ndarray, blup: np.ndarray) -> Marks:
    """The bars and dots of ``groups``."""
    return Marks(bars[groups], groups, np.column_stack((places[groups], blup[groups])), groups)


def _apart(scale: Scale) -> float:
    """Pixels from one group to the next."""
    return scale.width / max(scale.x1 - scale.x0, 1e-9)
