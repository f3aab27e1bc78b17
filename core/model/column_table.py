"""The distinct columns of a model side by side, which the passes over the rows read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: Columns of one part of the model: names and values (n,).
Columns = list[tuple[str, np.ndarray]]


def one_table(parts: Sequence[Columns], n: int) -> tuple[np.ndarray, list[tuple[int, ...]]]:
    """The distinct columns of all parts, (c, n), and the places of each part's among them.

    A single column of a table of data is not copied.
    """
    found: list[np.ndarray] = []
    named: dict[str, list[int]] = {}
    places = []
    for part in parts:
        own = []
        for name, x in part:
            same = [k for k in named.get(name, []) if found[k] is x or np.array_equal(found[k], x)]
            if not same:
                named.setdefault(name, []).append(len(found))
                same = [len(found)]
                found.append(x)
            own.append(same[0])
        places.append(tuple(own))
    if len(found) == 1:
        return np.ascontiguousarray(found[0])[None], places
    columns = np.empty((len(found), n))
    for k, x in enumerate(found):
        columns[k] = x
    return columns, places


def side_by_side(columns: np.ndarray, places: Sequence[int], constant: bool) -> np.ndarray:
    """The columns at ``places`` of (c, n), the constant behind them if asked for, as (n, k)."""
    found = np.ones((columns.shape[1], len(places) + constant))
    for k, place in enumerate(places):
        found[:, k] = columns[place]
    return found
