"""The model fitted again without some groups, everything estimated anew, and what it changes.

Beside the one-step diagnostics of influence.py, which hold the variance parameters: here they
move too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from core.analysis import Analysis, analyse
from core.engine.control import Control
from core.errors import UserError
from core.inference.influence import grouping_called
from core.language import tr


@dataclass(frozen=True)
class Refit:
    """``before`` and ``after``, without the groups ``labels`` of ``level``: ``n_rows`` fewer."""

    before: Analysis
    after: Analysis
    level: str
    labels: tuple[str, ...]
    n_rows: int


def refit_without(
    analysis: Analysis, level: str, labels: Collection[str], control: Control | None = None
) -> Refit:
    """Fit the model of ``analysis`` without some groups of ``level``.

    Raises UserError for unknown groups, ModelError where the rest cannot be fitted, Cancelled when
    asked to stop.
    """
    grouping = grouping_called(analysis.fit, level)
    unknown = [label for label in labels if label not in grouping.labels]
    if unknown or not labels:
        raise UserError(
            tr("{level} has no group “{unknown}”.", level=level, unknown=unknown[0])
            if unknown
            else tr("No group is to be left out."),
            tr("Select groups of this level."),
        )
    gone = [grouping.labels.index(label) for label in labels]
    rows = analysis.fit.design.rows[np.isin(grouping.codes, gone)]
    kept = np.ones(analysis.dataset.n_rows, dtype=bool)
    kept[rows] = False
    after = analyse(analysis.dataset.taken(kept), analysis.spec, control)
    return Refit(analysis, after, grouping.title, tuple(labels), len(rows))
