"""Crossed factors whose labels look as if they were numbered anew within each other's groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

import numpy as np

from core.language import tr
from core.model.groupings import Grouping


def nested_label_hints(groupings: Sequence[Grouping]) -> Iterator[str]:
    """One sentence for each pair of crossed groupings of which one may be nested in the other.

    Either every group of the outer one has the first so many labels of the inner one, some more
    and some fewer (classes 1 to 3 here, 1 to 5 there); or every one has all of them, with several
    rows in each combination, as classes a and b of every school would.
    """
    for outer, inner in permutations(groupings, 2):
        if not inner.factor or inner.n_groups >= outer.n_groups * 10:
            continue
        if _numbered_anew(outer, inner):
            yield (
                tr(
                    "{inner}: the same labels occur in all groups of {outer}, and are fitted as "
                    "crossed with it: {inner} {labels} of one {outer} is taken to be that of "
                    "another. If they are different ones, they are nested: || {outer}: || {inner}:",
                    inner=inner.title,
                    outer=outer.title,
                    labels=inner.labels[0],
                )
            )


def _numbered_anew(outer: Grouping, inner: Grouping) -> bool:
    if outer.n_groups < 3 or inner.n_groups < 2:
        return False
    # Nearly always there is a group without the first label, which is soon known.
    if inner.sizes()[0] < outer.n_groups:
        return False
    if np.bincount(outer.codes[inner.codes == 0], minlength=outer.n_groups).min() < 1:
        return False
    cells, rows = np.unique(outer.codes * inner.n_groups + inner.codes, return_counts=True)
    count = np.bincount(cells // inner.n_groups)  # of the labels that occur in each outer group
    last = cells[np.cumsum(count) - 1] % inner.n_groups
    if not np.all(last + 1 == count):
        return False
    if count.min() == inner.n_groups:
        # All combinations: a crossed design has its labels where the larger factor has fewer.
        return inner.n_groups < outer.n_groups and int(rows.min()) > 1
    return inner.n_groups <= outer.n_groups and count.max() > 1
