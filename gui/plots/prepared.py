"""What of a plot takes long, worked out from PlotData alone: may run in a worker thread. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.inference.quantile_plot import QuantilePlot, quantile_plot
from core.inference.trend import binned_means
from gui.plots.data import Covariate, PlotData, PlotEffect, group_lines, population_line
from gui.plots.geometry import finite_range, padded

Range = tuple[float, float]


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points (N, 2), the group that each belongs to (N,), and ways to find them.

    ``order`` (N,): positions from left to right; ``left`` (N,): their x in that order;
    ``walk``: the groups in the order of their first points; ``one_each``: point j is group j.
    """

    points: np.ndarray
    owners: np.ndarray
    order: np.ndarray
    left: np.ndarray
    walk: np.ndarray
    one_each: bool

    def between(self, low: float, high: float) -> np.ndarray:
        """Positions of the points with ``low <= x <= high``."""
        first, last = np.searchsorted(self.left, (low, np.nextafter(high, np.inf)))
        return self.order[first:last]


def cloud(points: np.ndarray, owners: np.ndarray, groups: int) -> Cloud:
    """``points`` made ready; ``groups``: how many groups the level has."""
    order = np.argsort(points[:, 0], kind="stable")
    inner = owners[order]
    first = np.full(int(owners.max(initial=-1)) + 1, len(inner))
    # Written from the right, so that what stays is each group's first point.
    first[inner[::-1]] = np.arange(len(inner) - 1, -1, -1)
    walk = np.argsort(first, kind="stable")
    walk = walk[: int(np.sum(first < len(inner)))]
    one_each = len(owners) == groups and bool(np.array_equal(owners, np.arange(groups)))
    return Cloud(points, owners, order, points[order, 0], walk, one_each)


NO_CLOUD = cloud(np.zeros((0, 2)), np.zeros(0, int), 0)


def _groups(data: PlotData, level: int | None) -> tuple[np.ndarray, int]:
    """The group of every row, and how many there are; one of all rows without a level."""
    if level is None:
        return np.zeros(len(data.y), int), 1
    found = data.levels[level]
    _warm(data, level)
    return found.codes, found.n_groups


def _warm(data: PlotData, level: int) -> None:
    """What cards, labels and the selection look up in a level is worked out here, once."""
    groups = data.levels[level]
    groups.rows(0) if groups.n_groups else None
    _ = groups.index, groups.longest_labels
    for effect in groups.effects:
        _ = effect.rank


@dataclass(frozen=True, eq=False)
class ResidualPoints:
    """Residuals against x: the points, the trend (K, 4) and the ranges that show everything."""

    cloud: Cloud
    trend: np.ndarray
    x_range: Range
    y_range: Range


def residual_points(
    data: PlotData, level: int | None, covariate: int | None, standardised: bool
) -> ResidualPoints:
    """Residuals against covariate number ``covariate``, or against the fitted values if None."""
    y = (data.y - data.fitted) / (data.sigma if standardised else 1.0)
    x = data.fitted if covariate is None else data.covariates[covariate].values
    owners, groups = _groups(data, level)
    reach = float(np.abs(y).max(initial=0.0)) or 1.0
    return ResidualPoints(
        cloud(np.column_stack((x, y)), owners, groups),
        binned_means(x, y),
        padded(*finite_range(x), 0.03),
        (-1.05 * reach, 1.05 * reach),
    )


@dataclass(frozen=True, eq=False)
class QuantilePoints:
    """A normal QQ plot: its points, line and envelope, and how many points lie outside."""

    cloud: Cloud
    plot: QuantilePlot
    outside: int
    x_range: Range
    y_range: Range


def quantile_points(
    data: PlotData, level: int | None, effect: tuple[int, int] | None
) -> QuantilePoints:
    """Of the standardised residuals, or of the BLUPs of ``effect`` (level, effect)."""
    owners, groups = _groups(data, level)
    if effect is None:
        values = (data.y - data.fitted) / data.sigma
    else:
        scores = data.levels[effect[0]].effects[effect[1]].scores
        owners = np.flatnonzero(np.isfinite(scores))
        values = scores[owners]
    plot = quantile_plot(values)
    points = np.empty((len(values), 2))
    points[plot.order, 0] = plot.scores
    points[:, 1] = values
    curve, (x, y) = plot.envelope, points.T
    low, high = (np.interp(x, curve[:, 0], curve[:, k]) for k in (1, 2))
    return QuantilePoints(
        cloud(points, owners, groups),
        plot,
        int(np.sum((y < low) | (y > high))),
        padded(*finite_range(x), 0.04),
        padded(*finite_range(y, curve[:, 1:]), 0.04),
    )


@dataclass(frozen=True, eq=False)
class PairPoints:
    """BLUPs of two effects of a level."""

    cloud: Cloud


def pair_points(data: PlotData, level: int, pair: tuple[int, int]) -> PairPoints:
    """BLUPs of effects ``pair`` of level number ``level`` against each other."""
    groups = data.levels[level]
    _warm(data, level)
    x, y = (groups.effects[k].blup for k in pair)
    return PairPoints(cloud(np.column_stack((x, y)), np.arange(groups.n_groups), groups.n_groups))


@dataclass(frozen=True, eq=False)
class FittedLines:
    """Fitted lines: one a group (J, 4), the population's (4,), the points (n, 2).

    The ranges hold lines and points (``x_range``) or the points alone (``x_rows``). ``own``
    (J, 4): what the groups' own rows give; ``labels``: of the groups along x where the axis is
    their rank.
    """

    x: Covariate
    lines: np.ndarray
    own: np.ndarray
    population: np.ndarray
    dots: np.ndarray
    codes: np.ndarray
    labels: tuple[str, ...]
    x_range: Range
    y_range: Range
    x_rows: Range
    y_rows: Range

    @property
    def y(self) -> np.ndarray:
        """The outcome, the terms that are not on the axis held at their means, (n,)."""
        return self.dots[:, 1]


def fitted_lines(
    data: PlotData, level: int | None, covariate: int, pooling: float = 0.5, *, own: bool = False
) -> FittedLines:
    """The lines over covariate number ``covariate``; ``pooling`` as in ``group_lines``."""
    x = data.covariate(covariate, level)
    codes, _ = _groups(data, level)
    lines = np.zeros((0, 4)) if level is None else group_lines(data, level, x, pooling)
    alone = group_lines(data, level, x, 0.0) if own and level is not None else np.zeros((0, 4))
    population = population_line(data, x)
    dots = np.column_stack((x.values, data.adjusted(x)))
    labels: tuple[str, ...] = ()
    if x.is_rank and level is not None:
        names = data.levels[level].labels
        labels = tuple(names[j] for j in np.argsort(lines[:, 0]))
    x_rows, y_rows = finite_range(dots[:, 0]), finite_range(dots[:, 1])
    ends = np.vstack((lines, population[None, :]))
    return FittedLines(
        x, lines, alone, population, dots, codes, labels,
        finite_range(np.array(x_rows), ends[:, 0], ends[:, 2]),
        finite_range(np.array(y_rows), ends[:, 1], ends[:, 3]),
        x_rows, y_rows,
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Bars:
    """A caterpillar: each group's place (J,), its interval (J, 4), and the groups in order."""

    places: np.ndarray
    bars: np.ndarray
    walk: np.ndarray
    labels: tuple[str, ...]
    y_range: Range


def caterpillar_bars(
    data: PlotData, level: int, effect: PlotEffect, coverage: float | None, in_order: bool
) -> Bars:
    """Intervals of ``effect``; ``coverage`` in percent, None for comparison intervals."""
    names = data.levels[level].labels
    _warm(data, level)
    places = effect.rank.astype(float) if in_order else np.arange(1.0, len(names) + 1)
    reach = np.where(np.isfinite(effect.se), effect.se, 0.0) * effect.interval_z(coverage)
    bars = np.column_stack((places, effect.blup - reach, places, effect.blup + reach))
    walk = np.argsort(places)
    labels = tuple(names[j] for j in walk)
    y_range = padded(*finite_range(bars[:, 1], bars[:, 3], np.zeros(1)))
    return Bars(places, bars, walk, labels, y_range)


def without_analysis(data: PlotData) -> PlotData:
    """``data`` as arrays alone, without the fit that they come from and what was looked up."""
    levels = tuple(
        replace(level, effects=tuple(replace(effect) for effect in level.effects))
        for level in data.levels
    )
    return replace(data, levels=levels, analysis=None)
