"""How two variables that group the rows stand to each other: nested, crossed, numbered anew.

Suggestions only: cheap facts for the window, nothing that a fit relies on.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from core.data.dataset import Dataset, Kind
from core.data.groups import codes_of

#: Rows in the average combination from which on a numbering is one of groups, not of occasions.
_ROWS_PER_GROUP = 1.5
#: So many of the upper groups must be numbered 1, 2, 3 … without a gap.
_MOST = 0.9


class Relation(StrEnum):
    """What the groups of a lower variable are to those of an upper one."""

    WITHIN = "within"  #: each lower group lies in one upper group
    AROUND = "around"  #: each upper group lies in one lower group
    SAME = "same"  #: both tell the same groups apart
    RESTARTS = "restarts"  #: the lower numbers begin again in each upper group
    CROSSED = "crossed"  #: groups of either meet several of the other


def relation(dataset: Dataset, lower: str, upper: str) -> Relation:
    """How the groups of ``lower`` stand to those of ``upper``; rows missing either do not count.

    A numbering restarts if nearly every upper group has the numbers 1, 2, … k (or from 0) with
    several rows each and k is not the same everywhere: where all have the same k, a crossed
    design looks just like it. UserError for unknown names.
    """
    a, _ = codes_of(dataset, lower)
    b, n_b = codes_of(dataset, upper)
    known = (a >= 0) & (b >= 0)
    pairs = np.unique(a[known].astype(np.int64) * max(1, n_b) + b[known])
    lower_found, upper_found = len(np.unique(a[known])), len(np.unique(b[known]))
    if len(pairs) == lower_found:
        return Relation.SAME if len(pairs) == upper_found else Relation.WITHIN
    if len(pairs) == upper_found:
        return Relation.AROUND
    rows_per_pair = int(known.sum()) / max(1, len(pairs))
    if rows_per_pair >= _ROWS_PER_GROUP and _restarts(dataset, lower, b, known):
        return Relation.RESTARTS
    return Relation.CROSSED


def _restarts(dataset: Dataset, lower: str, groups: np.ndarray, known: np.ndarray) -> bool:
    if dataset.variable(lower).kind in (Kind.TEXT, Kind.DATE):
        return False
    values = dataset.column(lower).to_numpy(np.float64, na_value=np.nan)[known]
    if not np.all(values == np.floor(values)):
        return False
    pairs = np.unique(np.column_stack([groups[known], values]), axis=0)
    starts = np.flatnonzero(np.r_[True, np.diff(pairs[:, 0]) != 0])
    counts = np.diff(np.r_[starts, len(pairs)])
    first, last = pairs[starts, 1], pairs[starts + counts - 1, 1]
    numbered = np.isin(first, (0.0, 1.0)) & (last - first + 1 == counts)
    return bool(numbered.mean() >= _MOST and len(np.unique(counts)) > 1)
