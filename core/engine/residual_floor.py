"""What the residual sum of squares cannot fall below, whatever the random effects are.

Least squares with all effects fixed leaves something; of all rows that takes an elimination, but
what it leaves of some of the rows alone is less, and is enough to know that the predictors and the
groups do not determine the outcome.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.engine.hierarchy import RandomTerm
from core.engine.lapack import one_thread

#: So many groups of each grouping at most, those with most rows, and so many rows.
MOST_GROUPS, MOST_ROWS = 24, 600


def residual_floor(terms: Sequence[RandomTerm], X: np.ndarray, y: np.ndarray) -> float:
    """A lower bound of min |y - X b - sum Z u|^2 over b and all u; X (n, p), y (n,).

    Zero where the rows that are looked at have too many effects.
    """
    rows = np.arange(len(y))
    for term in sorted(terms, key=lambda t: t.n_groups):
        counts = np.bincount(term.codes[rows], minlength=term.n_groups)
        if term.n_groups > MOST_GROUPS:
            counts[np.argpartition(counts, -MOST_GROUPS)[:-MOST_GROUPS]] = 0
        rows = rows[counts[term.codes[rows]] > 0]
    rows = rows[:MOST_ROWS]
    columns = [X[rows]]
    for term in terms:
        groups, codes = np.unique(term.codes[rows], return_inverse=True)
        blocks = np.zeros((len(rows), len(groups), term.q))
        blocks[np.arange(len(rows)), codes] = term.Z[rows]
        columns.append(blocks.reshape(len(rows), -1))
    A = np.hstack(columns)
    if A.shape[0] <= A.shape[1]:
        return 0.0
    with one_thread():
        found, *_ = np.linalg.lstsq(A, y[rows], rcond=None)
    return float(np.sum((y[rows] - A @ found) ** 2))
