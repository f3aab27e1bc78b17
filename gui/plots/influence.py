"""InfluenceView: what the estimates would be without a group or a row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QColor,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from core.inference.influence import Influence
from gui import tasks
from gui.jobs import Jobs
from gui.plots.base import Choices, PlotView
from gui.plots.card import GroupCard
from gui.plots.computing import Computing
from gui.plots.controls import Chooser, Picker, Toggles, fill_choices
from gui.plots.data import PlotData
from gui.plots.figure import LABEL_PX, number_ticks
from gui.plots.geometry import Scale, finite_range, padded
from gui.plots.influence_cases import (
    COOKS,
    LEVERAGE,
    NAMED,
    Cases,
    cases_of_groups,
    cases_of_rows,
)
from gui.plots.influence_looks import (
    RowNames,
    case_card,
    draw_limits,
    limit_entry,
    name_places,
)
from gui.plots.influence_table import InfluenceTable
from gui.plots.labels import draw_legend, group_ticks
from gui.plots.layers import Ink, Layer, Marks, Style
from gui.plots.refit_panel import RefitPanel
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.numbers import count

LANE = "influence"
#: With more cases than this there are dots without stems.
MOST_STEMS = 600
#: A plot less tall than this has no room for its table.
LEAST_WITH_TABLE = 430
#: Of more cases than this the table is filled a moment later, in a turn of its own.
MANY_CASES = 5_000
#: A case is hit this many pixels from its dot.
REACH = 8.0


class InfluenceView(PlotView):
    """Cook's distance, DFBETAS or leverage of every group or row, those worth a look named.

    Computed in the background while the plot is seen. A click on a row selects its group.
    """

    key = "influence"

    def __init__(
        self,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Influence"))
        self.setAccessibleName(self.tr("Influence of groups and rows on the fixed effects"))
        self._found: Influence | None = None
        self._computing = Computing(self, jobs, LANE, tasks.influence, self.take)
        self._by_rows = False
        self._measure = COOKS
        self._cases: Cases | None = None
        self._points = np.zeros((0, 2))
        self._beyond = np.zeros(0, int)
        self._under: int | None = None
        self._lines = Layer(self.figure, "limits", -3, self._draw_limits)
        self.unit_picker = Picker(self.tr("Cases"), self)
        self.unit_picker.chosen.connect(lambda place: self.set_unit(by_rows=place == 1))
        self.measure_chooser = Chooser(self.tr("Measure"), self)
        self.measure_chooser.chosen.connect(self._choose_measure)
        self._unit_menu = QMenu(self.tr("Cases"), self)
        self._measure_menu = QMenu(self.tr("Measure"), self)
        self.sorted_action = self.tools.make_action(
            self.tr("Sorted"), lambda _: self.redraw(), toggle=True
        )
        self.sorted_action.setToolTip(self.tr("The most influential first"))
        self.table_action = self.tools.make_action(
            self.tr("Table"), lambda on: self._show_below(on, self.refit_action), toggle=True
        )
        self.table_action.setToolTip(self.tr("The figures of the most influential below the plot"))
        self._fill_soon = QTimer(self)
        self._fill_soon.setSingleShot(True)
        self._fill_soon.timeout.connect(self._fill_table)
        self.table = InfluenceTable(theme, self)
        self.table.saveWanted.connect(self.tableWanted)
        self.table.picked.connect(self._pick)
        self.put(self.table)
        self.refit_action = self.tools.make_action(
            self.tr("Refit"), lambda on: self._show_below(on, self.table_action), toggle=True
        )
        self.refit_action.setToolTip(
            self.tr("The model fitted again without the selected groups, below the plot")
        )
        self.refit = RefitPanel(theme, jobs, self)
        self.refit.saveWanted.connect(self.tableWanted)
        self.put(self.refit)
        self._add_controls()
        self.set_data(None)

    def _add_controls(self) -> None:
        toggles = [self.sorted_action, self.table_action, self.refit_action]
        self.tools.add_control(self.unit_picker, hide_at=5)
        self.tools.add_control(self.measure_chooser, hide_at=6)
        self.tools.add_control(Toggles(toggles, self.tr("Show"), self), hide_at=4)
        self.tools.fill_menu([self._unit_menu, self._measure_menu, *toggles])

    # Choices ---------------------------------------------------------------------------

    @property
    def cases(self) -> Cases | None:
        """What is drawn, once it is computed."""
        return self._cases

    @property
    def _coefficients(self) -> tuple[str, ...]:
        if self._found is not None:
            return self._found.rows.names
        analysis = self._data.analysis if self._data else None
        return analysis.fit.design.x_names if analysis else ()

    def _word(self, name: str) -> str:
        """What the tables call a coefficient."""
        return self._data.words.get(name, name) if self._data else name

    @property
    def _measures(self) -> tuple[str, ...]:
        return (COOKS, LEVERAGE, *self._coefficients)

    @property
    def _has_groups(self) -> bool:
        return any(level.n_groups > 1 for level in self._levels)

    def options(self) -> tuple[str, ...]:
        if not self._coefficients:
            return ()
        named = (COOKS, LEVERAGE, *(f"dfbetas {name}" for name in self._coefficients))
        return (*(named if self._has_groups else ()), *(f"rows: {name}" for name in named))

    def choose_option(self, index: int) -> None:
        measures = self._measures
        groups = len(measures) if self._has_groups else 0
        self._by_rows = index >= groups
        self._measure = measures[index - groups if self._by_rows else index]
        self.redraw()

    def set_unit(self, *, by_rows: bool) -> None:
        """Draw rows, or groups."""
        self._by_rows = by_rows
        self.redraw()

    def _choose_measure(self, index: int) -> None:
        self._measure = self._measures[index]
        self.redraw()

    def set_data(self, data: PlotData | None) -> None:
        old = self._data.analysis if self._data else None
        new = data.analysis if data else None
        if new is None or new is not old:
            self._computing.cancel()
            self._found = None
        super().set_data(data)

    def choices(self) -> Choices:
        return {
            **super().choices(),
            "rows": self._by_rows,
            "measure": self._measures.index(self._measure),
            "sorted": self.sorted_action.isChecked(),
        }

    def choose(self, choices: Choices) -> None:
        self._by_rows = bool(choices["rows"])
        self._measure = self._measures[int(choices["measure"] or 0)]
        self.sorted_action.setChecked(bool(choices["sorted"]))
        super().choose(choices)

    def worked_out(self) -> Influence | None:
        return self._found

    def take(self, found: Influence) -> None:
        self._found = found
        self.redraw()

    def _compute(self) -> None:
        """Compute now where there are no jobs, else as soon as the plot is seen."""
        if self._found is None and self._data is not None and self._data.analysis is not None:
            self._found = self._computing.ask(self._data.analysis.fit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._found is None:
            self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_table()

    # Building --------------------------------------------------------------------------

    def redraw(self) -> None:
        self._compute()
        self._by_rows = self._by_rows or (self._data is not None and not self._has_groups)
        if self._measure not in self._measures:
            self._measure = COOKS
        self._cases = self._make_cases()
        self._beyond = self._cases.beyond(self._measure) if self._cases else np.zeros(0, int)
        self._points = np.zeros((0, 2))
        self._under = None
        units = [self.tr("Groups"), self.tr("Rows")] if self._has_groups else []
        self.unit_picker.set_choices(units, int(self._by_rows))
        fill_choices(
            self._unit_menu, units, int(self._by_rows), lambda i: self.set_unit(by_rows=i == 1)
        )
        titles = [self.tr("Cook's distance"), self.tr("Leverage and residual")]
        titles += [self.tr("DFBETAS of {0}").format(self._word(n)) for n in self._coefficients]
        place = self._measures.index(self._measure)
        self.measure_chooser.set_choices(titles, place)
        fill_choices(self._measure_menu, titles, place, self._choose_measure)
        self.sorted_action.setEnabled(self._measure != LEVERAGE)
        super().redraw()
        self._show_table()

    def _make_cases(self) -> Cases | None:
        found, level = self._found, self.level
        if found is None:
            return None
        if self._by_rows:
            codes = level.codes if level else np.zeros(len(found.places), int)
            return cases_of_rows(found.rows, codes, RowNames(self.tr("row {0}"), found.places))
        groups = next((g for g in found.groups if level and g.level == level.name), None)
        if groups is None or level is None:
            return None
        scores = level.effects[0].scores if level.effects else np.zeros(0)
        if len(scores) != level.n_groups:
            scores = np.full(level.n_groups, np.nan)
        return cases_of_groups(groups, [level.shown(j) for j in range(level.n_groups)], scores)

    def _empty_text(self) -> str:
        if self._data is None or (self._data.analysis is None and self._found is None):
            return self.tr("Fit a model to see which groups and rows its estimates hang on.")
        if self._found is None:
            return self.tr("Computing what each group and row does to the estimates…")
        if not self._coefficients:
            return self.tr("The model has no fixed effects that a group or row could change.")
        if self._cases is None:
            return self.tr("All rows are in one group: nothing is left without it. Look at rows.")
        return ""

    def _rebuild(self, found: object) -> None:
        cases = self._cases
        assert cases is not None
        if self._measure == LEVERAGE:
            self._build_scatter(cases)
        else:
            self._build_index(cases)
        dots = self._points
        every = cases.owners
        stems = np.zeros((0, 4))
        if self._measure != LEVERAGE and cases.count <= MOST_STEMS:
            stems = np.column_stack((dots[:, 0], np.zeros(len(dots)), dots))
        self.bulk.set_marks(Marks(stems, every if len(stems) else every[:0], dots, every))

    def _build_index(self, cases: Cases) -> None:
        values, n = cases.values(self._measure), cases.count
        places = np.arange(1.0, n + 1)
        if self._by_rows and self._found is not None:
            places = self._found.places + 1.0
        if self.sorted_action.isChecked():
            order = np.argsort(-np.nan_to_num(np.abs(values), nan=-1.0), kind="stable")
            places[order] = np.arange(1.0, n + 1)
        self._points = np.column_stack((places, values))
        level = self.level
        if self._by_rows:
            self.figure.x_ticks = number_ticks
            self.figure.x_title = self.tr("Row of the data")
        else:
            assert level is not None
            labels = [level.labels[j] for j in np.argsort(places)]
            self.figure.x_ticks = group_ticks(labels)
            self.figure.x_title = self.tr("{0}, in the order of the data").format(level.title)
        if self.sorted_action.isChecked():
            title = self.tr("Rows") if level is None or self._by_rows else level.title
            self.figure.x_title = self.tr("{0}, the most influential first").format(title)
        limit = cases.limit(self._measure)
        if self._measure == COOKS:
            self.figure.y_title = self.tr("Cook's distance of the fixed effects")
            low, high = 0.0, float(np.nanmax(values, initial=limit))
            low, high = low, high * 1.12
        else:
            self.figure.y_title = self.tr("DFBETAS of {0}, in standard errors").format(
                self._word(self._measure)
            )
            low, high = padded(*finite_range(values, np.array([-limit, limit])), 0.1)
        last = float(places.max(initial=1.0))
        edge = max(0.5, 0.02 * last)
        self.figure.set_home(1 - edge, last + edge, low, high)

    def _build_scatter(self, cases: Cases) -> None:
        x, y = cases.values(LEVERAGE), cases.residuals
        self._points = np.column_stack((x, y))
        level, data = self.level, self._data
        assert data is not None
        self.figure.x_ticks = number_ticks
        if self._by_rows or level is None:
            self.figure.x_title = self.tr("Leverage of the row on its own fitted value")
            title = self.tr("Standardised residual of {0}")
            self.figure.y_title = title.format(data.outcome_title)
        else:
            self.figure.x_title = self.tr("Mean leverage of the rows of each {0}").format(
                level.title
            )
            effect = level.effects[0].title if level.effects else ""
            self.figure.y_title = self.tr("Standardised BLUP of {0}").format(effect)
        z = cases.limits.standardised
        low, high = finite_range(x, np.array([cases.limits.leverage]))
        self.figure.set_home(
            *padded(low, high, 0.06), *padded(*finite_range(y, np.array([-z, z])), 0.08)
        )

    def summary(self) -> str:
        if self._cases is None or self.is_empty:
            return ""
        far = len(self._beyond)
        text = self.tr("{0} of {1} cases are beyond the usual thresholds.")
        return text.format(count(far), count(self._cases.count))

    # The table -------------------------------------------------------------------------

    def _show_below(self, on: bool, other: QAction) -> None:
        """Show a table below the plot; there is room for one."""
        if on:
            other.setChecked(False)
        self._show_table()

    def _show_table(self) -> None:
        room = self.height() >= self._theme.px(LEAST_WITH_TABLE)
        on = self.table_action.isChecked() and self._cases is not None and room
        self.table.setVisible(on)
        if on and self._cases is not None and self._cases.count > MANY_CASES:
            self._fill_soon.start()
        else:
            self._fill_table()
        self._show_refit(wanted=self.refit_action.isChecked() and room)

    def _fill_table(self) -> None:
        if not self.table.isHidden() and self._cases is not None and self._found is not None:
            titles = tuple(map(self._word, self._coefficients))
            called = self.level.called if self.level else ""
            self.table.show_cases(self._cases, self._found.places, titles, called)
            self.table.mark(self._selected_cases())

    def _show_refit(self, *, wanted: bool) -> None:
        data, level = self._data, self.level
        analysis = data.analysis if data else None
        self.refit.setVisible(wanted and analysis is not None and level is not None)
        if wanted and data is not None and analysis is not None and level is not None:
            keys = tuple(k for k in self.selection.keys(level.name) if k in level.index)
            self.refit.show_without(analysis, level.name, keys, data.labels)

    def _pick(self, cases: list[int]) -> None:
        if self._cases is not None and self.level is not None:
            groups = dict.fromkeys(int(self._cases.owners[c]) for c in cases)
            self.selection.apply(self.level.name, [self.level.labels[g] for g in groups])

    def _selected_cases(self) -> np.ndarray:
        return self._cases_of(self.selected_groups())

    def refresh_highlight(self) -> None:
        super().refresh_highlight()
        if self.table.isVisible():
            self.table.mark(self._selected_cases())
        if self.refit.isVisible():
            self._show_refit(wanted=True)

    # Points ----------------------------------------------------------------------------

    def _cases_of(self, groups: np.ndarray) -> np.ndarray:
        """Positions of the cases that are, or belong to, ``groups``."""
        if self._cases is None:
            return np.zeros(0, int)
        if not self._by_rows:
            return groups
        return np.flatnonzero(self._belong(groups)[self._cases.owners])

    def _belong(self, groups: np.ndarray) -> np.ndarray:
        """Of each group of the level whether it is one of ``groups``."""
        assert self._cases is not None
        found = np.zeros(int(self._cases.owners.max(initial=0)) + 1, bool)
        found[groups[groups < len(found)]] = True
        return found

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        if self._cases is None or not len(self._points):
            return Marks
        chosen = self._cases_of(groups)
        dots, owners = self._points[chosen], self._cases.owners[chosen]
        stems, own = np.zeros((0, 4)), owners[:0]
        if self._measure != LEVERAGE and len(chosen) <= MOST_STEMS:
            stems = np.column_stack((dots[:, 0], np.zeros(len(dots)), dots))
            own = owners
        return lambda: Marks(stems, own, dots, owners)

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        self._under = None
        if self._cases is None or not len(self._points):
            return None
        dx = np.abs(scale.px_x(self._points[:, 0]) - at.x())
        y = scale.px_y(self._points[:, 1])
        dy = np.abs(y - at.y())
        if self._measure != LEVERAGE and self._cases.count <= MOST_STEMS:
            zero = float(scale.px_y(0.0))
            inside = (at.y() >= np.minimum(y, zero)) & (at.y() <= np.maximum(y, zero))
            dy = np.where(inside, 0.0, dy)
        away = np.hypot(dx, dy)
        if not np.isfinite(away).any():
            return None
        best = int(np.nanargmin(away))
        if away[best] > REACH:
            return None
        self._under = best
        return int(self._cases.owners[best])

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        if self._cases is None:
            return np.zeros(0, int)
        x, y = scale.px_x(self._points[:, 0]), scale.px_y(self._points[:, 1])
        inside = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
        return np.unique(self._cases.owners[inside])

    def _walk(self) -> np.ndarray:
        self._under = None
        if self._cases is None:
            return np.zeros(0, int)
        order = np.argsort(self._points[:, 0], kind="stable")
        owners = self._cases.owners[order]
        _, first = np.unique(owners, return_index=True)
        return owners[np.sort(first)]

    def _case_of(self, group: int) -> int:
        """The case that stands for ``group``: under the pointer, or its most influential."""
        assert self._cases is not None
        if self._under is not None and self._cases.owners[self._under] == group:
            return self._under
        own = self._cases_of(np.array([group]))
        return int(own[np.argmax(np.nan_to_num(self._cases.influence.cooks[own], nan=-1.0))])

    def _anchor(self, group: int) -> tuple[float, float]:
        x, y = self._points[self._case_of(group)]
        return float(x), float(y) if np.isfinite(y) else 0.0

    def _card_of(self, group: int) -> GroupCard:
        assert self._cases is not None
        case = self._case_of(group)
        return case_card(self._cases, case, self._measure, self.level, self._by_rows, self._word)

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        m = len(marks.dots)
        if m > MOST_STEMS or self._measure == LEVERAGE:
            size = 5.5 if m <= 300 else 3.6 if m <= 2000 else 2.4
            return Style(dot=size * scale.ease, dot_alpha=0.9 if m <= 300 else 0.5)
        apart = scale.width / max(1.0, scale.x1 - scale.x0)
        line = float(np.clip(apart * 0.25, 0.8, 2.0))
        return Style(line=line, line_alpha=0.8, dot=float(np.clip(apart * 0.8, 2.5, 6.0)))

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        if len(marks.dots) > 60:
            return Style(line=1.0, dot=3.6 * scale.ease)
        return Style(line=2.6 * scale.ease, dot=8.0 * scale.ease, outline=1.0)

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        many = len(marks.dots) > 20
        return Style(line=2.0, dot=(4.0 if many else 7.5) * scale.ease, outline=1.0, colour="text")

    def _draw_limits(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if not self.is_empty and self._cases is not None:
            draw_limits(painter, scale, ink, self._cases, self._measure)

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self._cases is None:
            return
        area = self.figure.plot_rect()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        legend = [limit_entry(ink, self._cases, self._measure)]
        right = self.figure.rect().right()
        draw_legend(painter, ink, legend, area.left(), right, area.top() - 16)
        beyond = self._beyond
        chosen = self.selected_groups()
        if self._by_rows:
            # Of a selected group's rows, those that are worth a look.
            chosen = beyond[self._belong(chosen)[self._cases.owners[beyond]]]
        named = dict.fromkeys((*chosen[:NAMED].tolist(), *beyond[:NAMED].tolist()))
        places = name_places(self._cases, self._points, list(named), scale, ink)
        slots = self.slots()
        painter.setFont(ink.font(LABEL_PX, bold=True))
        for case, corner in places:
            owner = int(self._cases.owners[case])
            colour = ink.slot(slots[owner]) if owner in slots else ink.palette.text
            painter.setPen(QColor(colour))
            painter.drawText(area.topLeft() + corner, self._cases.names[case])
