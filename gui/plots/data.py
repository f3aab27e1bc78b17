"""PlotData: what the plots draw of one analysis, as arrays. No Qt, no estimation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import block_diag

from core.inference.comparison_intervals import comparison_multiplier
from core.inference.distributions import normal_quantile
from core.inference.effect_titles import effect_titles
from core.inference.pooling import OwnEffects, own_effects
from core.inference.quantile_plot import standardised_effects
from core.language import tr
from core.model.labels import NO_LABELS, Labels
from core.model.spec import CONSTANT
from core.report.labelled import effect_words, level_title

if TYPE_CHECKING:
    from core.analysis import Analysis


@dataclass(frozen=True, eq=False)
class PlotEffect:
    """One random effect of a level: its BLUPs and their standard errors, both shape (J,).

    ``own`` (J,): what each group's own rows give instead (no pooling), NaN where they cannot;
    ``scores`` (J,): BLUPs over the standard deviation that the model says they have.
    """

    name: str
    title: str
    blup: np.ndarray
    se: np.ndarray
    own: np.ndarray = field(default_factory=lambda: np.zeros(0))
    scores: np.ndarray = field(default_factory=lambda: np.zeros(0))
    label: str = ""

    @property
    def called(self) -> str:
        """The user's label where there is one, else the name."""
        return self.label or self.name

    def interval_z(self, coverage: float | None) -> float:
        """Standard errors to each side for ``coverage`` percent; for comparisons if None."""
        return normal_quantile(coverage) if coverage is not None else self._comparison_z

    @cached_property
    def _comparison_z(self) -> float:
        return comparison_multiplier(self.se)

    def pooled(self, pooling: float) -> np.ndarray:
        """The effects between no pooling (0), the model (0.5) and complete pooling (1), (J,)."""
        if pooling >= 0.5 or not len(self.own):
            return self.blup * (2.0 - 2.0 * max(pooling, 0.5))
        return self.own + (self.blup - self.own) * (2.0 * pooling)

    @cached_property
    def rank(self) -> np.ndarray:
        """Rank of each group, 1 for the smallest BLUP, shape (J,)."""
        rank = np.empty(len(self.blup), int)
        rank[np.argsort(self.blup, kind="stable")] = np.arange(1, len(self.blup) + 1)
        return rank


@dataclass(frozen=True, eq=False)
class PlotLevel:
    """The groups of one level. ``codes``: the group of each used row, shape (n,).

    ``covariance`` (q, q): that of its effects, as estimated, in their order.
    """

    name: str
    title: str
    labels: tuple[str, ...]
    codes: np.ndarray
    sizes: np.ndarray
    means: np.ndarray
    effects: tuple[PlotEffect, ...]
    covariance: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))
    label: str = ""

    @property
    def called(self) -> str:
        """The user's label where there is one, else the name."""
        return self.label or self.name

    @property
    def n_groups(self) -> int:
        """Number of groups."""
        return len(self.labels)

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Position of each label."""
        return {label: j for j, label in enumerate(self.labels)}

    @cached_property
    def longest_labels(self) -> tuple[int, ...]:
        """Positions of the groups with the five longest labels."""
        lengths = np.fromiter(map(len, self.labels), int, len(self.labels))
        return tuple(int(j) for j in np.argsort(lengths, kind="stable")[-5:])

    @cached_property
    def _order(self) -> tuple[np.ndarray, np.ndarray]:
        order = np.argsort(self.codes, kind="stable")
        return order, np.concatenate(([0], np.cumsum(self.sizes)))

    def rows(self, group: int) -> np.ndarray:
        """Positions of the used rows of ``group``."""
        order, starts = self._order
        return order[starts[group] : starts[group + 1]]

    def rows_of(self, groups: np.ndarray) -> np.ndarray:
        """Positions of the used rows of all ``groups``, group by group."""
        order, starts = self._order
        sizes = self.sizes[groups]
        ends = np.cumsum(sizes)
        within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - sizes, sizes)
        return order[np.repeat(starts[:-1][groups], sizes) + within]

    @property
    def first_rows(self) -> np.ndarray:
        """Position of one row of each group, shape (J,)."""
        order, starts = self._order
        return order[starts[:-1]]

    def range_of(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Smallest and largest of ``values`` (n,) within each group, both (J,)."""
        order, starts = self._order
        if not len(order):
            return np.zeros(0), np.zeros(0)
        inner = values[order]
        return np.minimum.reduceat(inner, starts[:-1]), np.maximum.reduceat(inner, starts[:-1])

    def shown(self, group: int) -> str:
        """The group as people call it: its label, after the level's name if it is a number."""
        label = self.labels[group]
        return label if any(c.isalpha() for c in label) else f"{self.called} {label}"


@dataclass(frozen=True, eq=False)
class Covariate:
    """A term that can be the x-axis. ``held`` names the other terms, held at their means."""

    name: str
    title: str
    values: np.ndarray
    held: tuple[str, ...] = ()
    label: str = ""

    @property
    def called(self) -> str:
        """The user's label where there is one, else the name."""
        return self.label or self.name

    @property
    def is_rank(self) -> bool:
        """Whether the axis is the rank of the groups, for want of a covariate."""
        return not self.name


@dataclass(frozen=True, eq=False)
class PlotData:
    """Everything the plots draw. n rows; ``beta`` and ``blup`` only shift and tilt lines here.

    ``means`` holds the mean of every term's column (1 for the constant), ``beta`` the fixed
    effect of every term; terms that are random only are missing from ``beta``. ``sigma`` is the
    residual standard deviation; ``analysis``, where it came from, is for what takes long;
    ``labels`` are the user's, ``words`` what its tables call the effects.
    """

    outcome: str
    outcome_title: str
    y: np.ndarray
    fitted: np.ndarray
    xb: np.ndarray
    confidence: float
    levels: tuple[PlotLevel, ...]
    covariates: tuple[Covariate, ...]
    beta: Mapping[str, float]
    means: Mapping[str, float]
    sigma: float = 1.0
    analysis: Analysis | None = None
    labels: Labels = NO_LABELS
    words: Mapping[str, str] = field(default_factory=dict)

    def covariate(self, index: int, level: int | None) -> Covariate:
        """The x-axis number ``index``; without any, the groups of ``level`` by fitted mean."""
        if self.covariates:
            return self.covariates[index]
        if level is None:
            return Covariate("", tr("all rows"), np.zeros(len(self.y)))
        groups = self.levels[level]
        rank = np.empty(groups.n_groups)
        rank[np.argsort(group_heights(self, level), kind="stable")] = np.arange(groups.n_groups)
        title = tr("{level}, in order of fitted mean", level=groups.title)
        return Covariate("", title, rank[groups.codes] + 1)

    def adjusted(self, covariate: Covariate) -> np.ndarray:
        """The outcome with the fixed effects of the terms not on the axis taken to their means.

        The lines are drawn for these means, so that points and lines belong together; without
        other terms it is the outcome itself, (n,).
        """
        y = self.y
        for other in self.covariates:
            slope = self.beta.get(other.name, 0.0)
            if other.name != covariate.name and slope:
                y = y - slope * (other.values - self.means[other.name])
        return y


def group_heights(data: PlotData, level: int, pooling: float = 0.5) -> np.ndarray:
    """Fitted value of each group with every term at its mean, (J,); ``pooling`` as in lines."""
    intercept, _ = _coefficients(data, level, "", pooling)
    return intercept


def group_lines(
    data: PlotData, level: int, covariate: Covariate, pooling: float = 0.5
) -> np.ndarray:
    """The fitted line of each group over the range of its rows, as (x0, y0, x1, y1), (J, 4).

    ``pooling``: 0.5 for the lines of the model; towards 0, the lines that the groups' own rows
    give, NaN where they give none; towards 1, the population line.

    A group whose rows share one x gets a short line around it, for a point would not be seen.
    """
    groups = data.levels[level]
    intercept, slope = _coefficients(data, level, covariate.name, pooling)
    low, high = groups.range_of(covariate.values)
    if covariate.is_rank:
        low, high = low - 0.38, high + 0.38
    else:
        span = float(np.ptp(covariate.values)) if len(covariate.values) else 0.0
        short = high - low < 0.01 * span
        low, high = (
            np.where(short, low - 0.01 * span, low),
            np.where(short, high + 0.01 * span, high),
        )
    return np.column_stack((low, intercept + slope * low, high, intercept + slope * high))


def population_line(data: PlotData, covariate: Covariate) -> np.ndarray:
    """The fixed part over the range of all rows, as (x0, y0, x1, y1), shape (4,)."""
    x = covariate.values
    if not len(x):
        return np.full(4, np.nan)
    low, high = float(x.min()), float(x.max())
    if covariate.is_rank:
        low, high = low - 0.5, high + 0.5
    slope = data.beta.get(covariate.name, 0.0)
    intercept = sum(b * data.means[k] for k, b in data.beta.items() if k != covariate.name)
    return np.array([low, intercept + slope * low, high, intercept + slope * high])


def plot_data(analysis: Analysis, labels: Labels = NO_LABELS) -> PlotData:
    """What the plots draw of ``analysis``; ``labels``: what its terms and levels are called."""
    design, dataset = analysis.fit.design, analysis.dataset
    outcome = design.spec.outcome

    def title(name: str) -> str:
        label = labels.own_term(name)
        if label or name in cells:
            return label or words[name]
        name = name.removeprefix("R.")
        return dataset.variable(name).title if name in dataset else by_level.get(name, name)

    words = effect_words(analysis.summary, labels)
    cells = {effect.name for effect in analysis.summary.fixed if effect.cell}
    by_level: dict[str, str] = {}
    for block in design.blocks:
        by_level |= zip(block.names, effect_titles(design, block), strict=True)
    columns = {name: design.X[:, j] for j, name in enumerate(design.x_names)}
    beta = {name: float(b) for name, b in zip(design.x_names, analysis.fit.beta, strict=True)}
    for block in design.blocks:
        for j, name in enumerate(block.names):
            columns.setdefault(name, block.Z[:, j])
    means = {name: float(values.mean()) for name, values in columns.items()}
    means[CONSTANT] = 1.0

    levels = list(_levels(analysis, title, labels))
    return PlotData(
        outcome=outcome,
        outcome_title=title(outcome),
        y=design.y,
        fitted=analysis.rows.fitted,
        xb=analysis.rows.xb,
        confidence=design.spec.options.level,
        levels=tuple(levels),
        covariates=_covariates(columns, beta, levels, title, labels),
        beta=beta,
        means=means,
        sigma=float(np.sqrt(analysis.fit.sigma2)),
        analysis=analysis,
        labels=labels,
        words=words,
    )


def _levels(analysis: Analysis, title: Callable[[str], str], labels: Labels) -> Iterator[PlotLevel]:
    """The levels and factors that have random effects, in the order of the groupings."""
    design = analysis.fit.design
    own = own_effects(analysis.fit, analysis.effects)
    for place, grouping in enumerate(design.groupings):
        effects = [
            _effect(analysis, equation, j, own[place], title, labels)
            for equation, block in enumerate(design.equation_blocks)
            if block.grouping == place
            for j in range(len(block.names))
        ]
        if not effects:
            continue
        # The intercept leads: it is what people look at first.
        order = sorted(range(len(effects)), key=lambda i: effects[i].name != CONSTANT)
        sizes = grouping.sizes()
        totals = np.bincount(grouping.codes, weights=design.y, minlength=grouping.n_groups)
        label = level_title(grouping.title, labels) if labels.levels else ""
        yield PlotLevel(
            name=grouping.title,
            title=label or title(grouping.title),
            label=label,
            labels=grouping.labels,
            codes=grouping.codes,
            sizes=sizes,
            means=totals / np.maximum(sizes, 1),
            effects=tuple(effects[i] for i in order),
            covariance=_covariance(analysis, place)[np.ix_(order, order)],
        )


def _effect(
    analysis: Analysis,
    equation: int,
    place: int,
    own: OwnEffects,
    title: Callable[[str], str],
    labels: Labels,
) -> PlotEffect:
    """Effect number ``place`` of an equation."""
    fit, found = analysis.fit, analysis.effects[equation]
    blocks = fit.design.equation_blocks
    grouping = blocks[equation].grouping
    earlier = (b for b in blocks[:equation] if b.grouping == grouping)
    column = sum(len(b.names) for b in earlier) + place
    blup, se = found.blup[:, place], found.se[:, place]
    variance = float(fit.equation_covariances[equation][place, place])
    scores = standardised_effects(blup, se, variance)
    name = found.names[place]
    label = labels.own_term(name)
    return PlotEffect(name, title(name), blup, se, own.estimates[:, column], scores, label)


def _covariance(analysis: Analysis, place: int) -> np.ndarray:
    """The covariance matrix of all effects of grouping number ``place``, equation by equation."""
    parts = [
        covariance
        for block, covariance in zip(
            analysis.fit.design.equation_blocks, analysis.fit.equation_covariances, strict=True
        )
        if block.grouping == place
    ]
    return np.asarray(block_diag(*parts)) if parts else np.zeros((0, 0))


def _covariates(columns, beta, levels, title, labels) -> tuple[Covariate, ...]:
    """Terms for the x-axis: random slopes first, then the order of the model, 0/1 terms last."""
    names = [n for n, v in columns.items() if n != CONSTANT and np.ptp(v) > 0]
    slopes = {effect.name for level in levels for effect in level.effects}
    two_valued = {n for n in names if _is_two_valued(columns[n])}
    names.sort(key=lambda n: (n in two_valued, n not in slopes))
    others = {n: tuple(title(m) for m in names if m != n) for n in names}
    return tuple(Covariate(n, title(n), columns[n], others[n], labels.own_term(n)) for n in names)


def _is_two_valued(values: np.ndarray) -> bool:
    return bool(np.all((values == values.min()) | (values == values.max())))


def _coefficients(
    data: PlotData, level: int, name: str, pooling: float = 0.5
) -> tuple[np.ndarray, np.ndarray]:
    """Intercept and slope in ``name`` of each group's line, other terms at their means, (J,).

    Effects of the levels that the groups lie in are part of their lines; levels that they do
    not lie in (crossed factors) are held at zero, their mean.
    """
    groups = data.levels[level]
    first = groups.first_rows
    intercept = np.full(
        groups.n_groups, sum(b * data.means[k] for k, b in data.beta.items() if k != name)
    )
    slope = np.full(groups.n_groups, data.beta.get(name, 0.0))
    for other in data.levels:
        parent = other.codes[first]
        if other is not groups and not np.array_equal(parent[groups.codes], other.codes):
            continue
        for effect in other.effects:
            if other is groups:
                value = effect.pooled(pooling)
            else:
                value = effect.blup[parent] * _upper_share(pooling)
            if effect.name == name:
                slope = slope + value
            else:
                intercept = intercept + value * data.means.get(effect.name, 0.0)
    return intercept, slope


def _upper_share(pooling: float) -> float:
    """How much of the levels above is in a group's line.

    All of it in the model. Without pooling the group's own rows already hold it, and complete
    pooling knows no levels.
    """
    return 2.0 * pooling if pooling <= 0.5 else 2.0 - 2.0 * pooling
