"""What checks and notes ask of rows, answered from the passes over them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.model.groupings import Grouping, constant_within
from core.model.row_facts import Outlier, RowFacts
from core.stream.factor import Factor
from core.stream.grams import UnitTriangles


@dataclass(frozen=True)
class NothingKnown(RowFacts):
    """Before the last pass: the answers that refuse nothing."""

    def outcome_constant_within(self, grouping: int) -> bool:
        """As ``RowFacts``."""
        return False

    def effect_constant_within(self, block: int, column: int) -> bool:
        """As ``RowFacts``."""
        return False

    def told_apart_by_fixed(self, grouping: int) -> bool:
        """As ``RowFacts``."""
        return False

    def constant_in_fixed(self) -> bool:
        """As ``RowFacts``."""
        return False

    def outcome_takes_two_values(self) -> bool:
        """As ``RowFacts``."""
        return False

    def outlier(self) -> Outlier | None:
        """As ``RowFacts``."""
        return None


@dataclass(frozen=True)
class StreamedFacts(RowFacts):
    """``groupings``: of the units. ``watched``: per block and column of it the place among the
    watched columns of ``found``, whose first is the outcome. ``constants``: per grouping the
    column of the triangles that is its constant, None if it has none. ``fixed``: the columns of X
    among those of ``factor``. ``two_values`` and ``extreme``: the answers themselves.
    """

    found: UnitTriangles
    groupings: tuple[Grouping, ...]
    watched: tuple[tuple[int, ...], ...]
    owners: tuple[int, ...]
    constants: tuple[int | None, ...]
    factor: Factor
    fixed: tuple[int, ...]
    two_values: bool
    extreme: Outlier | None

    def outcome_constant_within(self, grouping: int) -> bool:
        """As ``RowFacts``."""
        return self._constant(0, grouping)

    def effect_constant_within(self, block: int, column: int) -> bool:
        """As ``RowFacts``."""
        return self._constant(self.watched[block][column], self.owners[block])

    def _constant(self, watched: int, grouping: int) -> bool:
        if self.found.varies[watched]:
            return False
        return constant_within(self.groupings[grouping], self.found.first[watched])

    def told_apart_by_fixed(self, grouping: int) -> bool:
        """As ``RowFacts``; impossible with fewer columns than groups."""
        own, column = self.groupings[grouping], self.constants[grouping]
        if len(self.fixed) < own.n_groups or column is None:
            return False
        # The triangles are a rotation of each unit's rows: so are the indicators times their
        # constant, and what no unit's constant reaches must vanish.
        U, q, c = self.found.R.shape
        rows = self.found.R.reshape(U * q, c)
        indicators = np.eye(own.n_groups)[np.repeat(own.codes, q)] * rows[:, [column]]
        rest = np.triu(self.found.rest) + np.triu(self.found.rest, 1).T
        X = rows[:, q:-1]
        normal = X.T @ X + rest[:-1, :-1]
        fitted = np.linalg.lstsq(normal, X.T @ indicators, rcond=None)[0]
        left = np.sum(indicators**2, axis=0) - np.sum((X.T @ indicators) * fitted, axis=0)
        return bool(np.all(left <= 1e-10 * np.sum(indicators**2, axis=0)))

    def constant_in_fixed(self) -> bool:
        """As ``RowFacts``."""
        ones = self.factor.columns([0], np.zeros(1))[:, 0]
        X = self.factor.columns(self.fixed, np.zeros(len(self.fixed)))
        size = np.linalg.norm(X, axis=0)
        rest = ones - X @ (np.linalg.lstsq(X / size, ones, rcond=None)[0] / size)
        return bool(np.linalg.norm(rest) < 1e-8 * np.linalg.norm(ones))

    def outcome_takes_two_values(self) -> bool:
        """As ``RowFacts``."""
        return self.two_values

    def outlier(self) -> Outlier | None:
        """As ``RowFacts``."""
        return self.extreme
