"""Layers: graphics items that draw many marks at once, in pixels, on screen and on paper alike.

A layer maps its data to pixels itself and draws with ordinary pens, so that widths, dashes and
text come out in the same proportions on a screen, an image, an SVG and a PDF.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from gui.plots.density import Field, MarksPicture
from gui.plots.geometry import Scale, clipped, thinned
from gui.plots.marked import Slots
from gui.theme import Palette
from gui.widgets.numbers import count, on_screen

if TYPE_CHECKING:
    from gui.jobs import Jobs
    from gui.plots.figure import Figure

#: More lines, and more dots, than this are drawn as one picture on screen, which is counted in the
#: background. Paper gets each by itself, or five times as many if it is made of dots anyway.
SMOOTH_UP_TO, PICTURE_FROM = 600, 4_000


@dataclass(frozen=True)
class Ink:
    """What a drawing is drawn with: colours, fonts, and whether it goes to a file."""

    palette: Palette
    base_font: QFont
    exporting: bool = False
    scale: float = 1.0  #: of the text on screen
    dots: float = 0.0  #: to a pixel, on paper that is made of dots; 0 on paper of lines and curves

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The text font, ``pixels`` high: points would change with the device's resolution."""
        font = QFont(self.base_font)
        if self.exporting:
            # Glyphs that a font feature puts in have no character of their own: a PDF would
            # give back private codes for digits, and an SVG is drawn without features anyway.
            font.clearFeatures()
            font.setFeature(QFont.Tag("calt"), 0)
        font.setPixelSize(round(pixels * self.scale))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def figure(self, text: str) -> str:
        """``text``, which holds a number, as it is drawn: with a point on paper everywhere."""
        return text if self.exporting else on_screen(text)

    def count(self, number: int) -> str:
        """A count as it is drawn, its thousands apart."""
        return f"{number:,}" if self.exporting else count(number)

    def slot(self, slot: int) -> str:
        """The colour of a selection slot."""
        return self.palette.selected[slot % len(self.palette.selected)]


def _no_segments() -> np.ndarray:
    return np.zeros((0, 4))


def _no_dots() -> np.ndarray:
    return np.zeros((0, 2))


def _no_groups() -> np.ndarray:
    return np.zeros(0, int)


@dataclass(frozen=True, eq=False)
class Marks:
    """Segments (S, 4) and dots (D, 2) in data coordinates, with the group each belongs to.

    ``slots`` gives the selection slot of selected groups; other groups have the layer's colour.
    """

    segments: np.ndarray = field(default_factory=_no_segments)
    segment_groups: np.ndarray = field(default_factory=_no_groups)
    dots: np.ndarray = field(default_factory=_no_dots)
    dot_groups: np.ndarray = field(default_factory=_no_groups)
    slots: Slots = field(default_factory=Slots)

    @property
    def groups(self) -> tuple[int, ...]:
        """The groups that have a mark here, in order."""
        both = np.concatenate((self.segment_groups, self.dot_groups))
        return tuple(int(g) for g in np.unique(both))


@dataclass(frozen=True)
class Style:
    """How marks are drawn: widths and diameters in pixels, opacity 0 to 1, colour by role."""

    line: float = 1.0
    line_alpha: float = 1.0
    dot: float = 6.0
    dot_alpha: float = 1.0
    outline: float = 0.0  #: width of a rim in the surface colour around dots
    halo: float = 0.0  #: width of a rim in the surface colour beside lines
    colour: str = "group"
    dot_colour: str = ""  #: where dots differ from lines


class Layer(pg.GraphicsObject):
    """One item of a figure, drawn by a function; inside the plot area or over the whole figure."""

    def __init__(
        self,
        figure: Figure,
        name: str,
        z: float,
        draw: Callable[[QPainter, Scale, Ink], None] | None = None,
        *,
        inside: bool = True,
    ) -> None:
        super().__init__(figure.box if inside else figure)
        self.name = name
        self._figure = figure
        self._draw = draw
        self._inside = inside
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        figure.layers.append(self)

    def boundingRect(self) -> QRectF:
        return self._figure.box.rect() if self._inside else self._figure.rect()

    def geometry_changed(self) -> None:
        """The figure has a new size or range."""
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        scale = self._figure.scale()
        if scale.width < 2 or scale.height < 2:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, scale, self._figure.ink)

    def draw(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        """Draw in pixels from the top left corner of the plot area (or of the figure)."""
        if self._draw is not None:
            self._draw(painter, scale, ink)


class MarkLayer(Layer):
    """One item for any number of segments and dots."""

    def __init__(
        self,
        figure: Figure,
        name: str,
        z: float,
        style: Callable[[Scale, Marks], Style],
        *,
        cached: bool = False,
        condense: Callable[[Marks, Scale], np.ndarray | None] | None = None,
    ) -> None:
        """``condense`` may give segments to draw in place of marks that are closer than pixels."""
        super().__init__(figure, name, z)
        self._condense = condense
        self.marks = Marks()
        self._style = style
        self._cached = cached
        self._pictures = {
            what: MarksPicture(f"{name} {what}", self.update) for what in ("segments", "dots")
        }
        self._same_view = False
        self.setExportMode(False)

    def set_marks(self, marks: Marks, *, same_view: bool = False) -> None:
        """Draw ``marks`` from now on; ``same_view``: the same things, moved."""
        self.marks = marks
        self._same_view = same_view
        self.update()

    def use_jobs(self, jobs: Jobs | None) -> None:
        """Count marks that are very many in the threads of ``jobs``."""
        for picture in self._pictures.values():
            picture.background.use(jobs)

    def setExportMode(self, export: bool, opts: dict[str, Any] | None = None) -> None:
        """Screens keep a picture of many marks; paper must get the marks themselves."""
        cached = self._cached and not export
        mode = QGraphicsItem.CacheMode
        self.setCacheMode(mode.DeviceCoordinateCache if cached else mode.NoCache)

    def draw(self, painter: QPainter, scale: Scale, ink: Ink) -> None:
        marks, style = self.marks, self._style(scale, self.marks)
        dense = self._condense(marks, scale) if self._condense is not None else None
        segments = marks.segments if dense is None else dense
        if len(segments) > _most(ink, SMOOTH_UP_TO):
            look = (style.line, style.line_alpha, style.colour)
            groups = marks.segment_groups if dense is None else None
            self._draw_picture(painter, scale, ink, "segments", (segments, groups), look)
        elif len(segments):
            groups = marks.segment_groups if dense is None else np.zeros(len(dense), int)
            self._draw_lines(painter, scale, ink, style, (segments, groups))
        if len(marks.dots) > _most(ink, PICTURE_FROM):
            look = (style.dot, style.dot_alpha, style.dot_colour or style.colour)
            dots = (marks.dots, marks.dot_groups)
            self._draw_picture(painter, scale, ink, "dots", dots, look)
        elif len(marks.dots):
            self._draw_dots(painter, scale, ink, style)

    def _draw_lines(
        self,
        painter: QPainter,
        scale: Scale,
        ink: Ink,
        style: Style,
        bars: tuple[np.ndarray, np.ndarray],
    ) -> None:
        """Each of ``bars`` (segments and their groups) as a line of its own."""
        segments, groups = bars
        lines, kept = clipped(scale.segments(segments), scale.width, scale.height, style.line)
        if style.halo:
            pen = line_pen(QColor(ink.palette.surface), style.line + 2 * style.halo)
            draw_segments(painter, lines, pen)
        for colour, chosen in _by_colour(groups[kept], self.marks.slots, style.colour, ink):
            colour.setAlphaF(style.line_alpha)
            draw_segments(painter, lines[chosen], line_pen(colour, style.line))

    def _draw_dots(self, painter: QPainter, scale: Scale, ink: Ink, style: Style) -> None:
        """Each dot by itself."""
        marks = self.marks
        points = np.column_stack((scale.px_x(marks.dots[:, 0]), scale.px_y(marks.dots[:, 1])))
        x, y = points.T
        seen = (x >= -1) & (x <= scale.width + 1) & (y >= -1) & (y <= scale.height + 1)
        points, groups = points[seen], marks.dot_groups[seen]
        role = style.dot_colour or style.colour
        for colour, chosen in _by_colour(groups, marks.slots, role, ink):
            part = points[chosen]
            # A cell of half a pixel: what falls on the same one cannot be told apart.
            part = part[thinned(part, 0.5)]
            if style.outline:
                rim = QColor(ink.palette.surface)
                draw_dots(painter, part, rim, style.dot + 2 * style.outline)
            colour.setAlphaF(style.dot_alpha)
            draw_dots(painter, part, colour, style.dot)

    def _draw_picture(
        self,
        painter: QPainter,
        scale: Scale,
        ink: Ink,
        what: str,
        drawn: tuple[np.ndarray, np.ndarray | None],
        look: tuple[float, float, str],
    ) -> None:
        """Marks and their groups as one picture; ``look``: thickness, opacity, role of the colour.

        ``what``: "dots" or "segments", for each of which there is a picture.
        """
        thickness, alpha, role = look
        ratio = ink.dots if ink.exporting else painter.device().devicePixelRatioF()
        across = ratio * scale.width / (scale.x1 - scale.x0)
        up = ratio * scale.height / (scale.y1 - scale.y0)
        view = Field(
            across, up, math.floor(scale.x0 * across), math.floor(-scale.y1 * up),
            max(1, round(scale.width * ratio)), max(1, round(scale.height * ratio)),
        )  # fmt: skip
        colours = [QColor(c) for c in (getattr(ink.palette, role), *ink.palette.selected)]
        for colour in colours:
            colour.setAlphaF(alpha)
        picture = self._pictures[what]
        if picture.marks is not drawn[0]:
            places = None
            if self.marks.slots and drawn[1] is not None:
                # The layer's own colour comes first.
                places = _colours_of(drawn[1], self.marks.slots, len(ink.palette.selected)) + 1
            picture.set_marks(drawn[0], places, same_view=self._same_view)
        find = picture.on_paper if ink.exporting else picture.picture
        shown = find(view, thickness * ratio, colours)
        if shown is not None:
            left, top = shown.left / ratio, shown.top / ratio
            width, height = shown.right / ratio - left, shown.bottom / ratio - top
            painter.drawImage(QRectF(left, top, width, height), shown.image)


def _most(ink: Ink, on_screen: int) -> float:
    """How many marks are drawn each by itself."""
    if not ink.exporting:
        return on_screen
    return 5 * on_screen if ink.dots else math.inf


def _colours_of(groups: np.ndarray, slots: Slots, cycle: int) -> np.ndarray:
    """The place in the cycle of colours of each mark by its group, -1 without a slot."""
    found = slots.of(groups)
    return np.where(found < 0, -1, found % cycle)


def _by_colour(
    groups: np.ndarray, slots: Slots, role: str, ink: Ink
) -> list[tuple[QColor, np.ndarray]]:
    """The positions of the marks of each colour, so that each colour is one call."""
    if not slots:
        return [(QColor(getattr(ink.palette, role)), np.arange(len(groups)))]
    of_mark = _colours_of(groups, slots, len(ink.palette.selected))
    result = []
    for slot in np.unique(of_mark):
        colour = getattr(ink.palette, role) if slot < 0 else ink.slot(int(slot))
        result.append((QColor(colour), np.flatnonzero(of_mark == slot)))
    return result


def line_pen(colour: QColor, width: float, dashed: bool = False) -> QPen:
    """A pen for data lines: flat ends, so that lines end where the data do."""
    pen = QPen(colour)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4.0, 2.5])
    return pen


def draw_segments(painter: QPainter, segments: np.ndarray, pen: QPen) -> None:
    """Draw rows (x0, y0, x1, y1) in one call."""
    if not len(segments):
        return
    painter.setPen(pen)
    array = PrimitiveArray(QLineF, 4)
    array.resize(len(segments))
    array.ndarray()[:] = segments
    painter.drawLines(*array.drawargs())  # pyright: ignore


def draw_curve(painter: QPainter, points: np.ndarray, scale: Scale, pen: QPen) -> None:
    """Draw a curve through ``points`` (N, 2) of the data, in one go so that dashes run on.

    Cut off at the plot area; in several pieces where it leaves it.
    """
    segments = np.column_stack((points[:-1], points[1:]))
    lines, kept = clipped(scale.segments(segments), scale.width, scale.height)
    painter.setPen(pen)
    for run in np.split(np.arange(len(kept)), np.flatnonzero(np.diff(kept) > 1) + 1):
        if len(run):
            path = np.vstack((lines[run[0], :2], lines[run, 2:]))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in path]))


def draw_dots(painter: QPainter, points: np.ndarray, colour: QColor, diameter: float) -> None:
    """Draw discs in one call, as points of a round pen."""
    if not len(points):
        return
    pen = QPen(colour)
    pen.setWidthF(diameter)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    array = PrimitiveArray(QPointF, 2)
    array.resize(len(points))
    array.ndarray()[:] = points
    painter.drawPoints(*array.drawargs())  # pyright: ignore
