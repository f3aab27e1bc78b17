"""ProfileView: the log likelihood along one variance parameter, maximised over all others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from scipy.special import chdtri

from core.inference.profile import (
    LikelihoodProfile,
    ProfilePoint,
    ProfileTarget,
    normal_rise,
    profile_likelihood,
    profile_targets,
    smooth_profile,
)
from gui import tasks
from gui.jobs import Jobs
from gui.plots.base import Choices, PlotView
from gui.plots.card import GroupCard
from gui.plots.controls import Chooser, fill_choices
from gui.plots.data import PlotData
from gui.plots.figure import LABEL_PX
from gui.plots.geometry import Scale, clipped, number, padded
from gui.plots.labels import LegendEntry, draw_legend
from gui.plots.layers import Ink, Layer, Marks, Style, draw_curve, draw_segments, line_pen
from gui.selection import Selection
from gui.theme import Theme
from gui.widgets.label import set_role
from gui.widgets.numbers import on_screen

LANE = "profile"


@dataclass(frozen=True)
class ProfileShown:
    """What of a fit a profile is drawn by; ``profile`` is None until all ``points`` are there.

    ``maximum``: the log likelihood of the fit, the restricted one if ``restricted``.
    """

    targets: tuple[ProfileTarget, ...]
    place: int
    points: tuple[ProfilePoint, ...]
    profile: LikelihoodProfile | None
    running: bool
    maximum: float
    restricted: bool


class ProfileView(PlotView):
    """A curve with its interval; computed in the background while the plot is seen."""

    key = "profile"

    def __init__(
        self,
        theme: Theme,
        selection: Selection,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(theme, selection, "", parent)
        self.set_title(self.tr("Profile"))
        self.setAccessibleName(self.tr("Profile of the log likelihood"))
        self._jobs = jobs
        self._targets: tuple[ProfileTarget, ...] = ()
        self._place = 0
        self._points: list[ProfilePoint] = []
        self._found: dict[int, LikelihoodProfile] = {}
        self._wanted = self._running = False
        self._maximum, self._restricted = 0.0, False
        self._curve = Layer(self.figure, "curve", 5, self._draw_curve)
        self._guides = Layer(self.figure, "guides", -3, self._draw_guides)
        self.target_chooser = Chooser(self.tr("Parameter"), self)
        self.target_chooser.chosen.connect(self.choose_option)
        self._target_menu = QMenu(self.tr("Parameter"), self)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setAccessibleName(self.tr("Stop computing the profile"))
        set_role(self.stop_button, "role", "flat")
        self.stop_button.clicked.connect(self._stop)
        self.stop_button.hide()
        self.tools.add_control(self.target_chooser, hide_at=5)
        self.add_control(self.stop_button)
        self.tools.fill_menu([self._target_menu])
        self.set_data(None)

    # Choices ---------------------------------------------------------------------------

    @property
    def target(self) -> ProfileTarget | None:
        """The parameter along which the profile runs."""
        return self._targets[self._place] if self._targets else None

    @property
    def profile(self) -> LikelihoodProfile | None:
        """The finished profile of the parameter shown."""
        return self._found.get(self._place)

    @property
    def level(self) -> None:
        """No groups are drawn here."""
        return None

    def options(self) -> tuple[str, ...]:
        return tuple(target.name for target in self._targets)

    def choose_option(self, index: int) -> None:
        self._place = index
        self.redraw()

    def set_data(self, data: PlotData | None) -> None:
        kept = self.target.name if self.target else ""
        self._found.clear()
        analysis = data.analysis if data else None
        self._targets = profile_targets(analysis.fit) if analysis else ()
        self._maximum = analysis.fit.log_likelihood if analysis else 0.0
        self._restricted = analysis is not None and analysis.summary.criterion == "REML"
        names = self.options()
        self._place = names.index(kept) if kept in names else 0
        super().set_data(data)
        self.level_picker.set_choices([], 0)

    def worked_out(self) -> ProfileShown:
        return ProfileShown(
            self._targets, self._place, tuple(self._points), self.profile, self._running,
            self._maximum, self._restricted,
        )  # fmt: skip

    def take(self, found: ProfileShown) -> None:
        self._targets, self._place = found.targets, found.place
        self._maximum, self._restricted = found.maximum, found.restricted
        self._points, self._running = list(found.points), found.running
        self._found = {found.place: found.profile} if found.profile else {}
        super().redraw()

    def choose(self, choices: Choices) -> None:
        """Nothing: ``take`` has told it all."""

    # Computing -------------------------------------------------------------------------

    def redraw(self) -> None:
        self._cancel()
        titles = self.options()
        if titles:
            self.target_chooser.set_choices(titles, self._place)
        fill_choices(self._target_menu, titles, self._place, self.choose_option)
        found = self.profile
        self._points = list(found.points) if found else []
        self._wanted = bool(self._targets) and found is None
        if self._wanted and self._jobs is None:
            self._compute_now()
        super().redraw()
        if self._wanted and self.isVisible():
            self._start()

    def _compute_now(self) -> None:
        target, data = self.target, self._data
        assert target is not None and data is not None and data.analysis is not None
        found = profile_likelihood(data.analysis.fit, target, data.confidence)
        self._found[self._place] = found
        self._points, self._wanted = list(found.points), False

    def _start(self) -> None:
        target, data, jobs = self.target, self._data, self._jobs
        if jobs is None or target is None or data is None or data.analysis is None:
            return
        self._wanted = False
        place = self._place
        job = jobs.run(LANE, tasks.profile, data.analysis.fit, target, data.confidence)
        job.progress(self._add_points)
        job.success(lambda found: self._finish(place, found))
        job.failure(self._fail)
        self._run(True)
        self.tools.fit()

    def _add_points(self, points: list[ProfilePoint]) -> None:
        self._points += points
        super().redraw()

    def _finish(self, place: int, found: LikelihoodProfile) -> None:
        self._found[place] = found
        self._points = list(found.points)
        self._run(False)
        super().redraw()

    def _run(self, running: bool) -> None:
        self._running = running
        self.stop_button.setVisible(running)

    def _fail(self, error: BaseException) -> None:
        self._run(False)
        self._points = []
        super().redraw()
        raise error

    def _stop(self) -> None:
        self._cancel()
        super().redraw()

    def _cancel(self) -> None:
        self._wanted = False
        if self._jobs is not None:
            self._jobs.cancel(LANE)
        self._run(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted:
            self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.profile is None and self._targets:
            self._cancel()
            self._points, self._wanted = [], True

    # Building --------------------------------------------------------------------------

    def _empty_text(self) -> str:
        if self._data is None:
            return self.tr("Fit a model to see the profile of its likelihood here.")
        if not self._targets:
            return self.tr("There is no fit to profile.")
        if len(self._points) < 3:
            if self.profile is None and self._running:
                return self.tr("Computing the profile…")
            return self.tr("The profile was stopped. Choose the parameter again to compute it.")
        return ""

    def _rebuild(self, found: object) -> None:
        target, maximum = self.target, self._maximum
        assert target is not None
        table = np.array([(p.value, maximum - p.rise / 2) for p in self._points])
        self.bulk.set_marks(Marks(dots=table, dot_groups=np.arange(len(table))))
        self.figure.x_title = target.name
        self.figure.y_title = self.tr("Profile log likelihood")
        if self._restricted:
            self.figure.y_title = self.tr("Profile restricted log likelihood")
        low, high = padded(float(table[:, 0].min()), float(table[:, 0].max()), 0.05)
        bottom = maximum - max(self._limit, float(maximum - table[:, 1].min()) * 2) / 2 * 1.12
        self.figure.set_home(low, high, bottom, maximum + 0.06 * (maximum - bottom))

    @property
    def _limit(self) -> float:
        """The rise in deviance at the ends of the interval."""
        return float(chdtri(1, 1 - (self._data.confidence if self._data else 95) / 100))

    def summary(self) -> str:
        target, found = self.target, self.profile
        if target is None or found is None:
            return self.empty.text()
        text = self.tr("Profile of {0}: estimate {1}, {2} % interval {3} to {4}.")
        estimate = self._text(target.parameter.estimate)
        figures = (estimate, f"{found.level:g}", *self._ends())
        return text.format(target.name, *(on_screen(figure) for figure in figures))

    def key_help(self) -> str:
        return self.tr("Arrow keys move along the curve, plus and minus zoom.")

    def _text(self, value: float | None) -> str:
        like = self.target.parameter.estimate if self.target else None
        return "–" if value is None else number(value, like)

    def _ends(self) -> tuple[str, str]:
        found = self.profile
        return (self._text(found.lower), self._text(found.upper)) if found else ("–", "–")

    # Points ----------------------------------------------------------------------------

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        dots = self.bulk.marks.dots[groups]
        return lambda: Marks(dots=dots, dot_groups=groups)

    def _hit(self, at: QPointF, scale: Scale) -> int | None:
        dots = self.bulk.marks.dots
        if not len(dots):
            return None
        away = np.hypot(scale.px_x(dots[:, 0]) - at.x(), scale.px_y(dots[:, 1]) - at.y())
        best = int(np.argmin(away))
        return best if away[best] <= 12 else None

    def _groups_in(self, box: QRectF, scale: Scale) -> np.ndarray:
        return np.zeros(0, int)

    def _walk(self) -> np.ndarray:
        return np.argsort(self.bulk.marks.dots[:, 0], kind="stable")

    def _anchor(self, group: int) -> tuple[float, float]:
        x, y = self.bulk.marks.dots[group]
        return float(x), float(y)

    def _card_of(self, group: int) -> GroupCard:
        target = self.target
        value, height = self.bulk.marks.dots[group]
        rise = self._points[group].rise
        facts = [
            (self.tr("log likelihood"), on_screen(number(float(height), 1.0))),
            (self.tr("below the maximum"), on_screen(number(rise / 2, 1.0))),
        ]
        name = target.name if target else ""
        return GroupCard(f"{name} = {on_screen(self._text(float(value)))}", tuple(facts))

    # Looks -----------------------------------------------------------------------------

    def _bulk_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(dot=4.5 * scale.ease, colour="accent")

    def _highlight_style(self, scale: Scale, marks: Marks) -> Style:
        return Style()

    def _pointer_style(self, scale: Scale, marks: Marks) -> Style:
        return Style(dot=8.0 * scale.ease, outline=1.2, colour="text")

    def _height(self, rise: np.ndarray) -> np.ndarray:
        return self._maximum - rise / 2

    def _draw_curve(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self.target is None:
            return
        curve = smooth_profile(self._points)
        normal = normal_rise(self.target, curve[:, 0])
        if normal is not None:
            pen = line_pen(QColor(ink.palette.mute), 1.2, dashed=True)
            draw_curve(painter, self._path(curve[:, 0], normal), scale, pen)
        pen = line_pen(QColor(ink.palette.accent), 2.0)
        draw_curve(painter, self._path(curve[:, 0], curve[:, 1]), scale, pen)

    def _path(self, x: np.ndarray, rise: np.ndarray) -> np.ndarray:
        return np.column_stack((x, self._height(rise)))

    def _draw_guides(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """The height at which the interval is read off, its ends, and the estimate."""
        if self.is_empty or self.target is None:
            return
        cut = float(self._height(np.array(self._limit)))
        top = float(self._height(np.array(0.0)))
        lines = [[scale.x0, cut, scale.x1, cut]]
        found = self.profile
        for end in (found.lower, found.upper) if found else ():
            if end is not None:
                lines.append([end, scale.y0, end, cut])
        estimate = self.target.parameter.estimate or 0.0
        lines.append([estimate, scale.y0, estimate, top])
        shown, _ = clipped(scale.segments(np.array(lines)), scale.width, scale.height)
        draw_segments(painter, shown, line_pen(QColor(ink.palette.group), 1.0))
        y = float(scale.px_y(cut))
        if 0 < y < scale.height:
            font = ink.font(LABEL_PX)
            painter.setFont(font)
            painter.setPen(QColor(ink.palette.mute))
            level = ink.figure(f"{self._data.confidence if self._data else 95:g}")
            text = self.tr("{0} % limit").format(level)
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(QPointF(scale.width - width - 4, y - 4), text)

    def _draw_labels(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        if self.is_empty or self.target is None:
            return
        area = self.figure.plot_rect()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.profile is not None:
            low, high = (ink.figure(end) for end in self._ends())
            text = self.tr("profile, interval {0} to {1}").format(low, high)
        elif self._running:
            text = self.tr("profile, {0} points so far").format(len(self._points))
        else:
            text = self.tr("profile, stopped after {0} points").format(len(self._points))
        entries = [LegendEntry("line", text, ink.palette.accent)]
        if self.target.parameter.se:
            normal = self.tr("normal approximation")
            entries.append(LegendEntry("dashed", normal, ink.palette.mute))
        right = self.figure.rect().right()
        draw_legend(painter, ink, entries, area.left(), right, area.top() - 16)
