"""What checks and notes ask of the rows of a design."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.language import tr
from core.model.groupings import constant_within
from core.numeric.kernels_rows import histogram

if TYPE_CHECKING:
    from core.model.design import Design

#: A distance from the median this many times the median distance is told to the user.
OUTLIER = 1e4


@dataclass(frozen=True)
class Outlier:
    """A value of the outcome far from all others; ``where`` it stands: "Row 5 of the data"."""

    where: str
    value: float


class RowFacts(ABC):
    """The questions. Groupings and blocks are those of the design, by their place in it."""

    @abstractmethod
    def outcome_constant_within(self, grouping: int) -> bool:
        """Whether the outcome has one value in each group."""

    @abstractmethod
    def effect_constant_within(self, block: int, column: int) -> bool:
        """Whether a column of random effects has one value in each group of its grouping."""

    @abstractmethod
    def told_apart_by_fixed(self, grouping: int) -> bool:
        """Whether the groups' indicators lie in the span of X."""

    @abstractmethod
    def constant_in_fixed(self) -> bool:
        """Whether the constant lies in the span of X."""

    @abstractmethod
    def outcome_takes_two_values(self) -> bool:
        """Whether the outcome takes two values only."""

    @abstractmethod
    def outlier(self) -> Outlier | None:
        """The row so far from the rest that it alone makes the estimates, if there is one."""


@dataclass(frozen=True)
class RowsInMemory(RowFacts):
    """The answers for a design that holds its rows."""

    design: Design

    def outcome_constant_within(self, grouping: int) -> bool:
        """As ``RowFacts``."""
        return constant_within(self.design.groupings[grouping], self.design.y)

    def effect_constant_within(self, block: int, column: int) -> bool:
        """As ``RowFacts``."""
        own = self.design.blocks[block]
        z = self.design.columns[own.places[column]]
        return constant_within(self.design.groupings[own.grouping], z)

    def told_apart_by_fixed(self, grouping: int) -> bool:
        """As ``RowFacts``; impossible with fewer columns."""
        found = self.design.groupings[grouping]
        if self.design.p < found.n_groups:
            return False
        X = self.design.X
        indicators = np.eye(found.n_groups)[found.codes]
        fitted = X @ np.linalg.lstsq(X, indicators, rcond=None)[0]
        return bool(np.allclose(fitted, indicators, atol=1e-8))

    def constant_in_fixed(self) -> bool:
        """As ``RowFacts``."""
        X, ones = self.design.X, np.ones(self.design.n)
        rest = ones - X @ np.linalg.lstsq(X, ones, rcond=None)[0]
        return bool(np.linalg.norm(rest) < 1e-8 * np.sqrt(self.design.n))

    def outcome_takes_two_values(self) -> bool:
        """As ``RowFacts``."""
        y = self.design.y
        low, high = y.min(), y.max()
        some = y[:1000]
        if np.any((some > low) & (some < high)):
            return False
        return bool(low < high) and not np.any((y > low) & (y < high))

    def outlier(self) -> Outlier | None:
        """As ``RowFacts``."""
        y = self.design.y
        if _together(y):
            return None
        distance = np.abs(y - np.median(y))
        typical = float(np.median(distance))
        worst = int(np.argmax(distance))
        if not (typical > 0.0 and distance[worst] > OUTLIER * typical):
            return None
        where = tr("Row {row} of the data", row=int(self.design.rows[worst]) + 1)
        return Outlier(where, float(y[worst]))


def _together(y: np.ndarray) -> bool:
    """Whether it is plain that no value (n,) lies that far from the others, without sorting."""
    low, high = float(y.min()), float(y.max())
    if not high > low:
        return False
    bins = histogram(y, low, bins_per_unit(low, high), int(OUTLIER / 2.0) + 2)
    return are_together(bins, len(y))


def bins_per_unit(low: float, high: float) -> float:
    """How fine the histogram is that tells whether values from ``low`` to ``high`` lie together."""
    return OUTLIER / 2.0 / (high - low)


def are_together(bins: np.ndarray, n: int) -> bool:
    """Whether a histogram of ``n`` values shows that none lies far from the others.

    No interval of 2/OUTLIER of the range that holds half of the values: then half of them are
    1/OUTLIER of it away from wherever the median is.
    """
    return int(np.max(bins[:-1] + bins[1:])) < n / 2.0
