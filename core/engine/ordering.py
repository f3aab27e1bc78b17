"""In which order and in which portions the crossed effects are eliminated.

Two groups of crossed factors are neighbours where one unit of the nested chain meets both, since
its elimination couples them. Eliminating a group couples all its later neighbours in turn; the
order of minimum degree (Rose 1972; Tinney and Walker 1967, Proc. IEEE 55) keeps that fill small.
Groups that are eliminated one after the other and have nearly the same later neighbours form one
front, a dense matrix: that is the multifrontal method (Duff and Reid 1983, ACM Trans. Math. Softw.
9; Liu 1992, SIAM Review 34). Where all is coupled with all there is a single front.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.kernels_ordering import (
    amalgamate,
    coupled,
    join_cliques,
    list_bits,
    minimum_degree,
)

#: A rest in which every vertex has at least this part of the others as neighbours is dense.
DENSE = 0.9
#: Two fronts become one where that costs fewer multiplications than handling a front does, …
WORTH_A_FRONT = 1e6
#: … and moving one number of its matrix to and from the parent's costs as many as these.
MOVING = 40.0


@dataclass(frozen=True)
class FrontPlan:
    """The groups ``pivots`` that a front eliminates, the later groups ``rows`` coupled with them.

    ``parent``: place of the front that takes over the rows, -1 where there are none.
    """

    pivots: np.ndarray
    rows: np.ndarray
    parent: int


def plan_fronts(ptr: np.ndarray, member: np.ndarray, sizes: np.ndarray) -> tuple[FrontPlan, ...]:
    """The fronts, each before its parent, for groups of ``sizes`` (V,) effects.

    ``member`` [ptr[u] : ptr[u+1]]: the groups that unit u meets.
    """
    V = len(sizes)
    neighbours = np.zeros((V, -(-V // 64)), dtype=np.uint64)
    join_cliques(ptr, member, neighbours)
    order, degree = np.zeros(V, dtype=np.int64), np.zeros(V, dtype=np.int64)
    gone = minimum_degree(neighbours, DENSE, order, degree)
    return _amalgamated(neighbours, order, gone, sizes)


def single_front(sizes: np.ndarray) -> tuple[FrontPlan, ...]:
    """All groups in one front, in their own order."""
    return (FrontPlan(np.arange(len(sizes)), np.zeros(0, dtype=np.int64), -1),)


def _amalgamated(
    neighbours: np.ndarray, order: np.ndarray, gone: int, sizes: np.ndarray
) -> tuple[FrontPlan, ...]:
    """Chains of groups joined into fronts; the ``order`` from place ``gone`` on is one front.

    A front joins its parent's where the pivots of both make a front that costs little more than
    the two: the rows of a child are among the parent's pivots and rows.
    """
    V = len(order)
    place = np.empty(V, dtype=np.int64)
    place[order] = np.arange(V)
    first, coupled_size = np.empty(gone, dtype=np.int64), np.empty(gone, dtype=np.int64)
    coupled(neighbours, order, place, sizes, first, coupled_size)

    # A front for every vertex that went by itself, one for the dense rest.
    rest = int(gone < V)
    parent = np.r_[np.minimum(first, gone), np.full(rest, -1)]
    rows = np.r_[coupled_size, np.zeros(rest, dtype=np.int64)]
    width = np.r_[sizes[order[:gone]], np.full(rest, sizes[order[gone:]].sum())]
    into = np.empty(gone + rest, dtype=np.int64)
    amalgamate(parent, rows, width, WORTH_A_FRONT, MOVING, into)

    kept = np.flatnonzero(into == np.arange(len(into)))
    number = np.empty(len(into), dtype=np.int64)
    number[kept] = np.arange(len(kept))
    front = number[into[np.minimum(np.arange(V), gone)]]
    ends = np.cumsum(np.bincount(front, minlength=len(kept)))[:-1]
    pivots = np.split(order[np.argsort(front, kind="stable")], ends)
    plans = []
    for k, own in zip(kept.tolist(), pivots, strict=True):
        later = _listed(neighbours[order[k]], V) if k < gone else np.zeros(0, dtype=np.int64)
        above = int(number[into[parent[k]]]) if parent[k] >= 0 else -1
        plans.append(FrontPlan(own, later[np.argsort(place[later])], above))
    return tuple(plans)


def _listed(row: np.ndarray, V: int) -> np.ndarray:
    """The places of the bits that are set in a row of words."""
    found = np.empty(V, dtype=np.int64)
    return found[: list_bits(row, found)]
