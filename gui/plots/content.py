"""PlotContent: what a kind of plot says about itself; everything else is PlotView's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.plots.card import GroupCard
from gui.plots.geometry import Scale
from gui.plots.layers import Ink, Marks, Style


class PlotContent:
    """The questions that PlotView and its parts ask of a kind of plot.

    Groups are told by their positions in the level shown; points are in pixels of the plot area
    unless it is said otherwise.
    """

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

    def _recipe(self) -> Callable[[], Any] | None:
        """What takes long: a function on plain data alone, for it may run in a worker thread."""
        return None

    def worked_out(self) -> object:
        """What has been worked out of the fit, for the same plot where there is no fit.

        It must be enough to draw the plot by, and may be pickled; None if there is no such thing.
        """
        return None

    def take(self, found: Any) -> None:
        """Draw what another plot has ``worked_out`` of the same data."""

    def _rebuild(self, found: Any) -> None:
        """Set titles, range and bulk marks for the present data; ``found``: of the recipe."""
        raise NotImplementedError

    def _marks_of(self, groups: np.ndarray) -> Callable[[], Marks]:
        """A function, on arrays alone, that gives the marks of ``groups`` without their colours."""
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

    def options(self) -> tuple[str, ...]:
        """What can be drawn here, by the names that an export may ask for."""
        return ()

    def choose_option(self, index: int) -> None:
        """Draw option number ``index``."""
