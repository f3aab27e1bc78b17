"""What the influence plot draws: cases, each a group or a row, and their figures. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.inference.influence import GroupInfluence, RowInfluence, Thresholds, thresholds

#: What can be drawn besides the DFBETAS of each coefficient.
COOKS, LEVERAGE = "cooks", "leverage"
#: How many of the most influential cases are named.
NAMED = 6


@dataclass(frozen=True, eq=False)
class Cases:
    """m groups or rows. ``owners`` (m,): the group of each; ``names`` (m,): what each is called.

    ``residuals`` (m,): standardised residuals of rows, standardised BLUPs of groups, NaN without.
    """

    influence: RowInfluence | GroupInfluence
    owners: np.ndarray
    names: Sequence[str]
    residuals: np.ndarray
    limits: Thresholds

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.owners)

    def values(self, measure: str) -> np.ndarray:
        """The figures of ``measure``: COOKS, LEVERAGE or the name of a coefficient, (m,)."""
        if measure == COOKS:
            return self.influence.cooks
        if measure == LEVERAGE:
            return self.influence.leverage
        return self.influence.dfbetas[:, self.influence.names.index(measure)]

    def limit(self, measure: str) -> float:
        """From where on a figure is worth a look."""
        named = {COOKS: self.limits.cooks, LEVERAGE: self.limits.leverage}
        return named.get(measure, self.limits.dfbetas)

    def beyond(self, measure: str) -> np.ndarray:
        """Positions of the cases that are worth a look, the farthest first."""
        size = np.nan_to_num(np.abs(self.values(measure)), nan=-1.0)
        far = size > self.limit(measure)
        if measure == LEVERAGE:
            far |= np.nan_to_num(np.abs(self.residuals)) > self.limits.standardised
            size = np.nan_to_num(self.influence.cooks, nan=-1.0)
        found = np.flatnonzero(far)
        return found[np.argsort(-size[found], kind="stable")]


def cases_of_groups(found: GroupInfluence, names: Sequence[str], scores: np.ndarray) -> Cases:
    """The groups of a level; ``scores`` (J,): their standardised BLUPs."""
    return Cases(found, np.arange(len(found.labels)), names, scores, thresholds(found))


def cases_of_rows(found: RowInfluence, codes: np.ndarray, names: Sequence[str]) -> Cases:
    """The rows; ``codes`` (n,): the group of each."""
    return Cases(found, codes, names, found.standardised, thresholds(found))
