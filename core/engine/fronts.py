"""The crossed effects, X and y as a tree of dense matrices (fronts), see ordering.py.

A front's columns are its pivots, the effects that are eliminated in it, grouping by grouping; its
rows, later effects that are coupled with these; and X and y, the border. What eliminating the
pivots leaves of rows and border is added to the parent's matrix; the last front, the root, has
no rows, and what it leaves of the border is [X y]'H^-1 [X y]. All matrices lie behind one another
in one flat array.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.engine.ordering import FrontPlan


@dataclass(frozen=True)
class Crossed:
    """Groups of one grouping that stand together: columns offset … offset + n_groups q - 1."""

    term: int
    offset: int
    n_groups: int
    q: int

    @property
    def columns(self) -> slice:
        """Their columns."""
        return slice(self.offset, self.offset + self.n_groups * self.q)


@dataclass(frozen=True)
class Front:
    """One dense matrix of n columns: ``pivots`` effects, then rows, then the border.

    ``places``: the pivots' groupings; ``groups``: per place the groups' codes. ``columns`` (n,):
    the tail's columns. ``parent``: the front that takes over, -1 for the root; ``seats``
    (n - pivots,): the places of rows and border among the parent's columns. ``at``: where the
    matrix begins in the flat array.
    """

    places: tuple[Crossed, ...]
    groups: tuple[np.ndarray, ...]
    columns: np.ndarray
    pivots: int
    parent: int
    seats: np.ndarray
    at: int

    @property
    def width(self) -> int:
        """The number of columns n."""
        return len(self.columns)

    def of(self, flat: np.ndarray) -> np.ndarray:
        """This front's matrix (n, n) in a flat array of all of them."""
        return flat[self.at : self.at + self.width**2].reshape(self.width, self.width)


@dataclass(frozen=True)
class Tree:
    """The fronts, each before its parent, for a tail of ``width`` columns, ``border`` of them X, y.

    ``crossed``: the groupings, placed in the tail.
    """

    fronts: tuple[Front, ...]
    crossed: tuple[Crossed, ...]
    width: int
    border: int

    @cached_property
    def size(self) -> int:
        """The length of the flat array."""
        return sum(front.width**2 for front in self.fronts)

    @cached_property
    def levels(self) -> tuple[tuple[int, ...], ...]:
        """The fronts by the length of the longest way up to them: those of a level are independent
        of each other, and their children are in levels before."""
        height = [0] * len(self.fronts)
        for f, front in enumerate(self.fronts):
            if front.parent >= 0:
                height[front.parent] = max(height[front.parent], height[f] + 1)
        return tuple(
            tuple(f for f, h in enumerate(height) if h == level) for level in range(max(height) + 1)
        )

    @cached_property
    def front_of(self) -> np.ndarray:
        """The front that eliminates each column of the tail, shape (width,); the last one's for
        the border."""
        found = np.full(self.width, len(self.fronts) - 1, dtype=np.int64)
        for f, front in enumerate(self.fronts):
            found[front.columns[: front.pivots]] = f
        return found


def place_terms(counts: Sequence[tuple[int, int, int]]) -> tuple[Crossed, ...]:
    """Groupings (term, number of groups, effects of each) one behind the other."""
    found, offset = [], 0
    for term, n_groups, q in counts:
        found.append(Crossed(term, offset, n_groups, q))
        offset += n_groups * q
    return tuple(found)


def grow_tree(plans: Sequence[FrontPlan], crossed: Sequence[Crossed], border: int) -> Tree:
    """The fronts as planned; vertices of the plan are the groups, grouping after grouping.

    A front without rows hands its border on to the last.
    """
    ends = np.cumsum([0, *(c.n_groups for c in crossed)])
    effects = sum(c.n_groups * c.q for c in crossed)
    fixed = np.arange(effects, effects + border)
    fronts: list[Front] = []
    at, last, none = 0, len(plans) - 1, np.zeros(0, dtype=np.uint32)
    for plan in plans:
        split = list(_by_grouping(plan.pivots, ends))
        groups = tuple(codes for _, codes in split)
        places = place_terms([(crossed[k].term, len(g), crossed[k].q) for k, g in split])
        own = [_columns(crossed[k], g) for k, g in split]
        later = [_columns(crossed[k], g) for k, g in _by_grouping(plan.rows, ends)]
        columns = np.concatenate([*own, *later, fixed])
        pivots = sum(len(c) for c in own)
        fronts.append(Front(places, groups, columns, pivots, plan.parent, none, at))
        at += len(columns) ** 2
    for f in reversed(range(last)):
        fronts[f] = _seated(fronts[f], fronts[f].parent if fronts[f].parent >= 0 else last, fronts)
    return Tree(tuple(fronts), tuple(crossed), effects + border, border)


def _seated(front: Front, parent: int, fronts: Sequence[Front]) -> Front:
    """The front with its rows in the order of its parent's columns, and their seats there."""
    above = fronts[parent].columns
    order = np.argsort(above)
    later = front.columns[front.pivots :]
    seats = np.sort(order[np.searchsorted(above, later, sorter=order)])
    columns = np.concatenate([front.columns[: front.pivots], above[seats]])
    return replace(front, columns=columns, parent=parent, seats=seats.astype(np.uint32))


def _by_grouping(groups: np.ndarray, ends: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """The codes of ``groups`` of all groupings, per grouping that has any, in ascending order."""
    ordered = np.sort(groups)
    for k in range(len(ends) - 1):
        own = ordered[np.searchsorted(ordered, ends[k]) : np.searchsorted(ordered, ends[k + 1])]
        if len(own):
            yield k, own - ends[k]


def _columns(place: Crossed, groups: np.ndarray) -> np.ndarray:
    return (place.offset + groups[:, None] * place.q + np.arange(place.q)).ravel()
