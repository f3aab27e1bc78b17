"""Labels around a plot area: names of selected groups, legends, group names as ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.plots.data import Covariate, PlotLevel
from gui.plots.figure import LABEL_PX, TICK_PX, Tick, TickMaker
from gui.plots.geometry import spread, ticks
from gui.plots.layers import Ink, draw_dots, draw_segments, line_pen

#: The height of a label and the leader's bend under it (or the bend beside it).
BEND = 9.0
LONGEST = 130.0
#: More labels than this never find room.
MOST_LABELS = 60


@dataclass(frozen=True)
class GroupLabel:
    """A label for the mark at ``at`` along its band (pixels); ``short`` if ``full`` is too wide."""

    full: str
    short: str
    at: float
    slot: int


def group_labels(
    level: PlotLevel, slots: Mapping[int, int], groups: np.ndarray, places: np.ndarray
) -> tuple[list[GroupLabel], int]:
    """Labels of ``groups`` at ``places`` (pixels), as many as could find room; how many in all.

    Of very many none: a few names picked from them would tell nothing.
    """
    if len(groups) > 5 * MOST_LABELS:
        return [], len(groups)
    pairs = zip(groups[:MOST_LABELS].tolist(), places[:MOST_LABELS].tolist(), strict=True)
    labels = [GroupLabel(level.shown(g), level.labels[g], at, slots[g]) for g, at in pairs]
    return labels, len(groups)


@dataclass(frozen=True)
class PlacedLabel:
    """A label's text and the middle of its place, in pixels along the band like ``at``."""

    text: str
    label: GroupLabel
    centre: float
    size: float


def place(
    labels: Sequence[GroupLabel], metrics: QFontMetricsF, low: float, high: float, *, across: bool
) -> list[PlacedLabel]:
    """Places for as many of ``labels`` as fit side by side.

    ``across``: along a horizontal band labels take their width, else their height. Full texts
    where they fit, else short ones, else the first short ones (the order of selection).
    """
    gap = 8.0 if across else 1.0

    def measured(texts: Sequence[str]) -> tuple[list[str], np.ndarray]:
        shown = [metrics.elidedText(t, Qt.TextElideMode.ElideRight, LONGEST) for t in texts]
        height = metrics.height() - 2
        return shown, np.array([metrics.horizontalAdvance(t) if across else height for t in shown])

    def room_for(sizes: np.ndarray) -> int:
        return int(np.sum(np.cumsum(sizes + gap) - gap <= high - low))

    shown, sizes = measured([label.full for label in labels])
    if room_for(sizes) < len(labels):
        shown, sizes = measured([label.short for label in labels])
    count = room_for(sizes)
    wanted = np.array([label.at for label in labels[:count]])
    centres = spread(wanted, sizes[:count], low, high, gap=gap)
    if centres is None:
        return []
    placed = zip(shown, labels, centres, sizes, strict=False)
    return [PlacedLabel(text, label, float(at), float(size)) for text, label, at, size in placed]


def draw_band(
    painter: QPainter, ink: Ink, labels: Sequence[GroupLabel], area: QRectF, count: int
) -> list[PlacedLabel]:
    """Labels in the band above ``area``, each with a bent leader down to its mark's place.

    ``count``: how many there would be; those that are not drawn are told as a number. Leaders
    keep the order of their marks, so they never cross; nothing is drawn over the plot.
    """
    font = ink.font(LABEL_PX, bold=True)
    metrics = QFontMetricsF(font)
    more_width = metrics.horizontalAdvance("+9999 ") if count > 3 else 0.0
    placed = place(labels, metrics, -20.0, area.width() + 8 - more_width, across=True)
    left_over = count - len(placed)
    painter.setFont(font)
    bottom = area.top() - BEND
    for item in placed:
        colour = QColor(ink.slot(item.label.slot))
        painter.setPen(QPen(_faint(colour), 1))
        middle, x = area.left() + item.centre, area.left() + item.label.at
        painter.drawPolyline(
            [QPointF(middle, bottom), QPointF(x, area.top() - 1), QPointF(x, area.top())]
        )
        painter.setPen(colour)
        baseline = bottom - 2 - metrics.descent()
        painter.drawText(QPointF(middle - item.size / 2, baseline), item.text)
    if left_over:
        painter.setPen(QColor(ink.palette.mute))
        text = f"+{left_over}"
        x = area.right() + 8 - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(x, bottom - 2 - metrics.descent()), text)
    return placed


def draw_gutter(
    painter: QPainter,
    ink: Ink,
    labels: Sequence[GroupLabel],
    area: QRectF,
    width: float,
    count: int,
) -> list[PlacedLabel]:
    """Labels in the gutter right of ``area``, each with a bent leader to its mark's height.

    ``count``: how many there would be; those that are not drawn are told as a number.
    """
    font = ink.font(LABEL_PX, bold=True)
    metrics = QFontMetricsF(font)
    placed = place(labels, metrics, 0.0, area.height(), across=False)
    left_over = count - len(placed)
    painter.setFont(font)
    x = area.right() + BEND + 3
    for item in placed:
        colour = QColor(ink.slot(item.label.slot))
        painter.setPen(QPen(_faint(colour), 1))
        middle, y = area.top() + item.centre, area.top() + item.label.at
        painter.drawPolyline([QPointF(area.right(), y), QPointF(x - 3, middle)])
        painter.setPen(colour)
        text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, width - BEND - 3)
        painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), text)
    if left_over:
        painter.setPen(QColor(ink.palette.mute))
        painter.drawText(QPointF(x, area.top() - metrics.descent() - 2), f"+{left_over}")
    return placed


def held_text(x: Covariate) -> str:
    """What an axis title says about the terms that are not on the horizontal axis."""
    tr, count = QCoreApplication.translate, len(x.held)
    if count > 2:
        return tr("PlotLabels", " at the means of the {0} other terms").format(count)
    if count == 2:
        return tr("PlotLabels", " at the means of {0} and {1}").format(*x.held)
    return "".join(tr("PlotLabels", " at the mean of {0}").format(name) for name in x.held)


def gutter_width(ink: Ink, level: PlotLevel | None) -> float:
    """Room on the right for the labels of selected groups, within reason."""
    if level is None:
        return 14.0
    metrics = QFontMetricsF(ink.font(LABEL_PX, bold=True))
    widest = max(metrics.horizontalAdvance(level.shown(j)) for j in level.longest_labels)
    return float(np.clip(widest + BEND + 8, 40, 96))


def draw_leader(
    painter: QPainter, ink: Ink, slot: int, x0: float, y0: float, x1: float, y1: float
) -> None:
    """The part of a leader inside the plot area: a faint straight line."""
    line = np.array([[x0, y0, x1, y1]])
    draw_segments(painter, line, line_pen(_faint(QColor(ink.slot(slot))), 1.0))


def _faint(colour: QColor) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), 140)


@dataclass(frozen=True)
class LegendEntry:
    """One sign and what it stands for. ``sign``: "line", "dashed", "band", "dot" or "none"."""

    sign: str
    text: str
    colour: str


def draw_legend(
    painter: QPainter, ink: Ink, entries: Sequence[LegendEntry], left: float, right: float, y: float
) -> None:
    """Entries in a row at height ``y``, from the left; those that do not fit are left out."""
    font = ink.font(LABEL_PX)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x = left
    for entry in entries:
        sign = {"dot": 8.0, "none": -6.0}.get(entry.sign, 22.0)
        width = sign + 6 + metrics.horizontalAdvance(entry.text)
        if x + width > right:
            return
        colour = QColor(entry.colour)
        if entry.sign == "dot":
            draw_dots(painter, np.array([[x + 4, y]]), colour, 5.0)
        elif entry.sign == "band":
            painter.fillRect(QRectF(x, y - 5, sign, 10), colour)
        elif entry.sign != "none":
            pen = QPen(colour, 2.0 if entry.sign == "dashed" else 1.2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if entry.sign == "dashed":
                pen.setDashPattern([3.5, 2.2])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + sign, y))
        painter.setPen(QColor(ink.palette.mute))
        painter.drawText(QPointF(x + sign + 6, y + metrics.capHeight() / 2), entry.text)
        x += width + 18


def draw_hint(painter: QPainter, ink: Ink, text: str, left: float, right: float, y: float) -> None:
    """A quiet sentence where labels will stand; not on paper."""
    if ink.exporting:
        return
    font = ink.font(LABEL_PX)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(ink.palette.mute))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(QPointF(left, y + metrics.capHeight() / 2), shown)


def group_ticks(labels: Sequence[str]) -> TickMaker:
    """Ticks at 1, 2, 3 …: the groups' own labels where all in view fit, else their numbers."""

    def make(low: float, high: float, pixels: float, ink: Ink) -> list[Tick]:
        metrics = QFontMetricsF(ink.font(TICK_PX))
        first = max(1, int(np.ceil(low)))
        last = min(len(labels), int(np.floor(high)))
        apart = pixels / max(high - low, 1e-9)
        if last - first < pixels / 10 and apart >= 10:
            shown = labels[first - 1 : last]
            widest = max((metrics.horizontalAdvance(t) for t in shown), default=0.0)
            if widest + 6 <= apart:
                return [Tick(float(first + i), text) for i, text in enumerate(shown)]
        room = max(30.0, metrics.horizontalAdvance(str(last)) * 2.2)
        values, _ = ticks(low, high, max(2, min(8, int(pixels / room))), whole=True)
        kept = [v for v in values if 1 <= v <= len(labels)]
        if kept and kept[0] != 1 and low <= 1 and kept[0] - 1 > 0.4 * (kept + values)[0]:
            kept.insert(0, 1.0)
        return [Tick(v, f"{v:.0f}") for v in kept]

    return make
