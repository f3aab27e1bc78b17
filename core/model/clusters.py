"""What robust standard errors take to be independent of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset
from core.errors import ModelError
from core.language import tr
from core.model.groupings import Grouping
from core.model.spec import ALL, ModelSpec, Vce


@dataclass(frozen=True)
class Clusters:
    """``codes``: shape (n,), the cluster of each used row; ``name``: the variable, "" for rows."""

    codes: np.ndarray
    n_clusters: int
    name: str


def clusters_of(
    dataset: Dataset, spec: ModelSpec, rows: np.ndarray, levels: Sequence[Grouping]
) -> Clusters | None:
    """The clusters of the used ``rows``: by default the groups of the highest level.

    None where standard errors are not robust. Raises ModelError for clusters that part a group,
    and for fewer than two.
    """
    if not spec.robust:
        return None
    if levels and levels[0].level == ALL:
        raise ModelError(
            tr("Robust standard errors need independent groups, and the level _all is one group."),
            tr("Leave out vce and sampling weights, or the level _all."),
            variable=ALL,
        )
    if spec.vce is Vce.CLUSTER:
        codes, values = pd.factorize(dataset.column(spec.cluster).iloc[rows], sort=True)
        found = Clusters(codes.astype(np.int64), len(values), spec.cluster)
    elif levels:
        return _several(Clusters(levels[0].codes, levels[0].n_groups, levels[0].level))
    else:
        return _several(Clusters(np.arange(len(rows)), len(rows), ""))
    if levels:
        _check_whole(found, levels[0])
    return _several(found)


def _several(clusters: Clusters) -> Clusters:
    if clusters.n_clusters < 2:
        raise ModelError(
            tr(
                "{clusters} has one value only: robust standard errors need several clusters.",
                clusters=clusters.name,
            ),
            tr("Choose a variable with many clusters."),
            variable=clusters.name,
        )
    return clusters


def _check_whole(clusters: Clusters, top: Grouping) -> None:
    """Refuse clusters that part a group of the highest level."""
    of_group = np.zeros(top.n_groups, dtype=np.int64)
    of_group[top.codes] = clusters.codes
    parted = np.flatnonzero(of_group[top.codes] != clusters.codes)
    if len(parted):
        raise ModelError(
            tr(
                "The rows of {level} {labels} are in several clusters of "
                "{clusters}: rows of one group are not independent of each other.",
                level=top.level,
                labels=top.labels[top.codes[parted[0]]],
                clusters=clusters.name,
            ),
            tr(
                "Choose clusters that hold whole groups of {level}, or {level} itself.",
                level=top.level,
            ),
            variable=clusters.name,
        )
