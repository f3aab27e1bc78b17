"""What the influence plot says of its cases: cards, names beside the dots, and limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui.plots.card import GroupCard
from gui.plots.data import PlotLevel
from gui.plots.figure import LABEL_PX
from gui.plots.geometry import Scale, clipped, number
from gui.plots.influence_cases import COOKS, LEVERAGE, Cases
from gui.plots.labels import LegendEntry
from gui.plots.layers import Ink, draw_segments, line_pen
from gui.widgets.numbers import count, on_screen


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("InfluenceView", text)


class RowNames(Sequence[str]):
    """What the rows are called, made only for those that are named."""

    def __init__(self, text: str, places: np.ndarray) -> None:
        self._text, self._places = text, places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index):  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._text.format(count(int(self._places[index]) + 1))


def case_card(
    cases: Cases,
    case: int,
    measure: str,
    level: PlotLevel | None,
    by_rows: bool,
    word: Callable[[str], str],
) -> GroupCard:
    """The figures of ``case``; ``word``: what tables call a coefficient."""
    found, title = cases.influence, cases.names[case]
    facts: list[tuple[str, str]] = []
    if by_rows:
        title = title[:1].upper() + title[1:]
        if level is not None:
            facts.append((level.called, level.labels[int(cases.owners[case])]))
    elif level is not None:
        facts.append((tr("n"), count(int(level.sizes[case]))))

    def figure(name: str, value: float, like: float | None = None) -> None:
        facts.append((name, on_screen(number(float(value), like))))

    figure(tr("Cook's distance"), found.cooks[case])
    figure(tr("leverage"), found.leverage[case])
    if np.isfinite(cases.residuals[case]):
        name = tr("std. residual") if by_rows else tr("std. BLUP")
        figure(name, cases.residuals[case], 1.0)
    # The coefficients that change most, the one drawn among them.
    sizes = np.nan_to_num(np.abs(found.dfbetas[case]), nan=-1.0)
    shown = [found.names[k] for k in np.argsort(-sizes, kind="stable")[:4]]
    if measure in found.names and measure not in shown:
        shown[-1:] = [measure]
    for name in shown:
        value = found.dfbetas[case, found.names.index(name)]
        figure(tr("DFBETAS {0}").format(word(name)), value, 1.0)
    return GroupCard(title, tuple(facts))


def draw_limits(painter: QPainter, scale: Scale, ink: Ink, cases: Cases, measure: str) -> None:
    """Zero, and from where on a case is worth a look."""
    limit, wide, tall = cases.limit(measure), (scale.x0, scale.x1), (scale.y0, scale.y1)
    zero = [[wide[0], 0.0, wide[1], 0.0]]
    if measure == LEVERAGE:
        z = cases.limits.standardised
        lines = [[limit, tall[0], limit, tall[1]]]
        lines += [[wide[0], y, wide[1], y] for y in (-z, z)]
    else:
        signs = (1,) if measure == COOKS else (-1, 1)
        lines = [[wide[0], s * limit, wide[1], s * limit] for s in signs]
    for where, pen in (
        (zero, line_pen(QColor(ink.palette.group), 1.0)),
        (lines, line_pen(QColor(ink.palette.amber), 1.2, dashed=True)),
    ):
        shown, _ = clipped(scale.segments(np.array(where)), scale.width, scale.height)
        draw_segments(painter, shown, pen)


def limit_entry(ink: Ink, cases: Cases, measure: str) -> LegendEntry:
    """What the limits are, for the legend."""
    limit = ink.figure(number(cases.limit(measure)))
    m = ink.count(cases.count)
    if measure == LEVERAGE:
        text = tr("twice the mean leverage, {0}; residuals beyond ±{1}: worth a look")
        text = text.format(limit, ink.figure(f"{cases.limits.standardised:g}"))
    elif measure == COOKS:
        text = tr("4/{0} = {1}: beyond it worth a look, no test").format(m, limit)
    else:
        text = tr("±2/√{0} = {1}: beyond it worth a look, no test").format(m, limit)
    return LegendEntry("dashed", text, ink.palette.amber)


def name_places(
    cases: Cases, points: np.ndarray, named: Sequence[int], scale: Scale, ink: Ink
) -> list[tuple[int, QPointF]]:
    """Of the cases ``named``, those whose name has a place, and where it begins (its baseline).

    ``points`` (m, 2): the dots of all cases.
    """
    metrics = QFontMetricsF(ink.font(LABEL_PX, bold=True))
    taken: list[QRectF] = []
    found = []
    for case in named:
        width = metrics.horizontalAdvance(cases.names[case])
        box = _place(points[case], width, metrics.height(), scale, taken)
        if box is not None:
            taken.append(box)
            found.append((case, QPointF(box.left(), box.bottom() - metrics.descent())))
    return found


def _place(
    point: np.ndarray, width: float, height: float, scale: Scale, taken: list[QRectF]
) -> QRectF | None:
    """A free place beside ``point`` (2,), in the plot area; None where there is none."""
    x, y = point
    if not (np.isfinite(y) and scale.x0 <= x <= scale.x1 and scale.y0 <= y <= scale.y1):
        return None
    px, py = float(scale.px_x(x)), float(scale.px_y(y))
    above, below = py - height - 5, py + 5
    heights = (below, above) if y < 0 else (above, below)
    spots = [(px - width / 2, heights[0]), (px + 8, py - height / 2)]
    spots += [(px - 8 - width, py - height / 2), (px - width / 2, heights[1])]
    whole = QRectF(0, 0, scale.width, scale.height)
    for left, top in spots:
        left = min(max(left, 0.0), max(0.0, scale.width - width))
        box = QRectF(left, top, width, height)
        if whole.contains(box) and not any(box.intersects(other) for other in taken):
            return box
    return None
