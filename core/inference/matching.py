"""Which groups of a fit new rows belong to: matched by what people read."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from core.data.dataset import Dataset
from core.errors import UserError, nearest
from core.language import tr
from core.model.design import Design
from core.model.groupings import Grouping
from core.model.spec import ALL


def match_groups(design: Design, dataset: Dataset) -> tuple[np.ndarray, ...]:
    """Per grouping of ``design`` the group of each row of ``dataset``, -1 if unknown, (n,).

    Raises UserError for a variable that the dataset lacks or a label that several groups share.
    """
    found: dict[str, np.ndarray] = {}
    above: Grouping | None = None
    levels: dict[str, Grouping] = {}
    for grouping in design.levels:
        found[grouping.level] = match(dataset, grouping, above, found)
        levels[grouping.level] = above = grouping
    return tuple(
        match(dataset, g, levels[g.level], found) if g.factor else found[g.level]
        for g in design.groupings
    )


def match(
    dataset: Dataset, grouping: Grouping, above: Grouping | None, found: Mapping[str, np.ndarray]
) -> np.ndarray:
    """The groups of one grouping within those of the level ``above``, already ``found``, (n,)."""
    if grouping.title == ALL:
        return np.zeros(dataset.n_rows, dtype=np.int64)
    parent_of = np.zeros(grouping.n_groups, dtype=np.int64)
    parent = np.zeros(dataset.n_rows, dtype=np.int64)
    labels = list(grouping.labels)
    if above is not None and above.level != ALL:
        # Of a label "region / state" the region is what its group says, wherever a “/” stands.
        parent_of[grouping.codes] = above.codes
        parent = found[above.level]
        labels = [
            label.removeprefix(f"{above.labels[k]} / ")
            for label, k in zip(labels, parent_of, strict=True)
        ]
    groups: dict[tuple[int, str], int] = {}
    shared: set[tuple[int, str]] = set()
    for code, key in enumerate(zip(parent_of.tolist(), labels, strict=True)):
        shared |= {key} if key in groups else set()
        groups[key] = code

    own, values = pd.factorize(column_of(dataset, grouping.title))
    texts = [dataset.value_text(grouping.title, v) for v in values]
    codes = np.full(dataset.n_rows, -1, dtype=np.int64)
    rows = np.flatnonzero((own >= 0) & (parent >= 0))
    pairs, place = np.unique(parent[rows] * len(texts) + own[rows], return_inverse=True)
    keys = [(int(k // len(texts)), texts[k % len(texts)]) for k in pairs]
    for _, text in shared.intersection(keys):
        raise UserError(
            tr(
                "Several groups of {grouping} are called “{text}”: new rows cannot "
                "be told to belong to one of them.",
                grouping=grouping.title,
                text=text,
            ),
            tr("Give the groups different value labels."),
        )
    matched = np.array([groups.get(key, -1) for key in keys], dtype=np.int64)
    codes[rows] = matched[place]
    return codes


def column_of(dataset: Dataset, name: str) -> pd.Series:
    """The values of ``name`` in new rows; UserError if they have no such variable."""
    if name not in dataset:
        close = nearest(name, dataset.names)
        raise UserError(
            tr("The new rows have no variable called “{name}”.", name=name),
            tr("Did you mean “{close}”?", close=close) if close else "",
        )
    return dataset.column(name)
