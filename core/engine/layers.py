"""Sufficient statistics of a multilevel model: one pass over the rows, then nothing costs O(n).

Each layer of the nested chain holds, per unit, the cross-products of its Z with itself, with its
ancestors' Z, with the crossed effects that occur in its rows and with X and y; the tail holds
those of the crossed effects, X and y among themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.fronts import Crossed, Tree, grow_tree, place_terms
from core.engine.hierarchy import RandomTerm, choose_order, parents
from core.engine.kernels_layers import (
    accumulate_layer,
    accumulate_tail,
    find_above,
    in_order,
    list_rows,
    meet,
    place_rows,
    seat_columns,
)
from core.engine.ordering import plan_fronts, single_front


@dataclass(frozen=True)
class Rows:
    """Where the units' columns stand in the rows of all fronts, numbered through.

    ``at`` (rows,): where each row begins in the flat array; ``begin`` (rows + 1,): row r has the
    columns ``column`` [begin[r] : begin[r+1]] of units whose columns end before ``until``.
    """

    at: np.ndarray
    begin: np.ndarray
    column: np.ndarray
    until: np.ndarray

    @cached_property
    def products(self) -> int:
        """How many products of two columns of a unit there are."""
        return int(np.sum(self.until - self.column))


@dataclass(frozen=True)
class Layer:
    """One nested grouping: J units of q effects; see kernels_multilevel for the layout.

    ``codes`` (n,): the unit of each row. ``weights`` (J,): those of the units.
    ``start``, ``size`` (K,): the K ancestors' effects among the columns; ``parent`` (K, J) and
    ``up`` (K, columns): the ancestors' units and places of the columns there. ``seat`` (columns,):
    the places of the tail's columns in the unit's front, whose matrix begins at ``base`` (J,) of
    the flat array and has ``width`` (J,) columns. ``rows``: the same, by row. ``index`` (columns,):
    the columns in the order of all the model's columns: those of the tail come first, then the
    effects of the layers from the coarsest to the finest, this layer's from ``own`` on.
    """

    term: int
    codes: np.ndarray
    S: np.ndarray
    B: np.ndarray
    weights: np.ndarray
    ptr: np.ndarray
    index: np.ndarray
    own: int
    ancestors: int
    start: np.ndarray
    size: np.ndarray
    parent: np.ndarray
    up: np.ndarray
    seat: np.ndarray
    base: np.ndarray
    width: np.ndarray
    rows: Rows


@dataclass(frozen=True)
class Layers:
    """The statistics of a whole model: ``layers`` finest first, and the ``tree`` of the tail.

    ``crossproducts``: those of crossed effects, X and y, the upper triangles of the fronts in one
    flat array, each product in one of them. ``n``: number of rows, or their total weight.
    """

    layers: tuple[Layer, ...]
    tree: Tree
    crossproducts: np.ndarray
    n: float
    p: int

    @property
    def width(self) -> int:
        """The number of columns of the tail: crossed effects, X and y."""
        return self.tree.width

    @property
    def columns(self) -> int:
        """The number of all columns: those of the tail and all nested effects."""
        return self.width + sum(layer.S.shape[0] * layer.S.shape[1] for layer in self.layers)

    @property
    def n_crossed(self) -> int:
        """Number of crossed effects Q; the tail has Q + p + 1 columns."""
        return self.tree.width - self.tree.border


def accumulate_layers(
    terms: Sequence[RandomTerm], X: np.ndarray, y: np.ndarray, n: float | None = None
) -> Layers:
    """One pass over the rows: X (n, p), y (n,).

    Weighted rows come scaled (see weighted.py); their total weight is ``n``.
    """
    order = choose_order(terms)
    Xy = np.empty((len(y), X.shape[1] + 1))
    Xy[:, :-1], Xy[:, -1] = X, y
    crossed = place_terms([(t, terms[t].n_groups, terms[t].q) for t in order.tail])
    groups = _numbered(terms, crossed, len(y))
    tree = _tree(terms, crossed, terms[order.chain[-1]], groups, Xy.shape[1])
    groups = _as_eliminated(groups, tree)

    layers: list[Layer] = []
    places: list[np.ndarray] = []
    for depth in reversed(range(len(order.chain))):
        met = _meetings(terms[order.chain[depth]], groups)
        layer = _layer(terms, order.chain[depth:], layers, met, tree)
        layers.insert(0, layer)
        places.insert(0, _row_places(layer, met, crossed))
    Z_cross = np.ascontiguousarray(
        np.column_stack([np.zeros((len(y), 0)), *(terms[c.term].Z for c in crossed)])
    )
    crossproducts = np.zeros(tree.size)
    for depth, (layer, place) in enumerate(zip(layers, places, strict=True)):
        term = terms[layer.term]
        Z_up = [np.zeros((len(y), 0)), *(terms[t].Z for t in order.chain[depth + 1 :])]
        accumulate_layer(
            term.codes, np.ascontiguousarray(term.Z), np.ascontiguousarray(np.column_stack(Z_up)),
            place, Z_cross, Xy, layer.ptr, layer.S, layer.B,
        )  # fmt: skip
        if depth == 0:
            accumulate_tail(
                term.codes, place, Z_cross, Xy, layer.ptr, layer.seat, layer.base, layer.width,
                tree.fronts[-1].width, crossproducts,
            )  # fmt: skip
    return Layers(tuple(layers), tree, crossproducts, len(y) if n is None else n, X.shape[1])


@dataclass(frozen=True)
class _Groups:
    """All groups of the crossed factors, numbered through: ``of_rows`` (n, c) those of each row.

    ``sizes``, ``first`` (V,): number of effects of each and the first of their columns of the tail.
    """

    of_rows: np.ndarray
    sizes: np.ndarray
    first: np.ndarray


@dataclass(frozen=True)
class _Meetings:
    """Which crossed groups each unit of a layer meets: ``member`` [ptr[u] : ptr[u+1]], ascending.

    ``place`` (n, c): where each row's groups are among them. ``begin`` (members + 1,): where the
    effects of each begin among those of all members; ``first``: as in _Groups.
    """

    ptr: np.ndarray
    member: np.ndarray
    place: np.ndarray
    begin: np.ndarray
    first: np.ndarray


def _numbered(terms: Sequence[RandomTerm], crossed: Sequence[Crossed], n: int) -> _Groups:
    """Grouping after grouping."""
    ends = np.cumsum([0, *(c.n_groups for c in crossed)])
    columns = [terms[c.term].codes + end for c, end in zip(crossed, ends[:-1], strict=True)]
    of_rows = np.column_stack([np.zeros((n, 0), dtype=np.int64), *columns])
    sizes = np.repeat([c.q for c in crossed], [c.n_groups for c in crossed]).astype(np.int64)
    return _Groups(of_rows, sizes, np.cumsum(sizes) - sizes)


def _as_eliminated(groups: _Groups, tree: Tree) -> _Groups:
    """Numbered anew, front after front: as their effects stand in every front that has them."""
    order = np.lexsort((groups.first, tree.front_of[groups.first]))
    number = np.empty_like(order)
    number[order] = np.arange(len(order))
    return _Groups(number.take(groups.of_rows), groups.sizes[order], groups.first[order])


def _tree(
    terms: Sequence[RandomTerm],
    crossed: Sequence[Crossed],
    coarsest: RandomTerm,
    groups: _Groups,
    border: int,
) -> Tree:
    """The fronts of the tail; one front where a shared part may make its matrix indefinite, for
    which some orders of elimination are not open."""
    if not crossed or any(terms[c.term].after is not None for c in crossed):
        return grow_tree(single_front(groups.sizes), crossed, border)
    codes, J = coarsest.codes, coarsest.n_groups
    together = groups.of_rows.take(in_order(codes, J), axis=0).ravel()
    ptr = np.cumsum(np.r_[0, np.bincount(codes, minlength=J) * len(crossed)])
    return grow_tree(plan_fronts(ptr, together, groups.sizes), crossed, border)


def _meetings(term: RandomTerm, groups: _Groups) -> _Meetings:
    n, c = groups.of_rows.shape
    ptr = np.zeros(term.n_groups + 1, dtype=np.int64)
    member, place = np.empty(n * c, dtype=np.int64), np.empty(n * c, dtype=np.int64)
    units = term.codes if c == 1 else np.repeat(term.codes, c)
    met = meet(units, groups.of_rows.ravel(), len(groups.sizes), ptr, member, place)
    begin = np.zeros(met + 1, dtype=np.int64)
    np.cumsum(groups.sizes[member[:met]], out=begin[1:])
    return _Meetings(ptr, member[:met], place.reshape(n, c), begin, groups.first)


def _row_places(layer: Layer, met: _Meetings, crossed: Sequence[Crossed]) -> np.ndarray:
    """Where the crossed effects of each row are among its unit's columns, (n, effects)."""
    sizes = np.array([c.q for c in crossed], dtype=np.int64)
    found = np.empty((len(met.place), int(sizes.sum())), dtype=np.int64)
    place_rows(layer.codes, met.ptr, met.begin, met.place, sizes, layer.ancestors, found)
    return found


def _layer(
    terms: Sequence[RandomTerm],
    chain: Sequence[int],
    layers_above: Sequence[Layer],
    met: _Meetings,
    tree: Tree,
) -> Layer:
    """The first term of the ``chain``, its cross-products still zero."""
    term, above = terms[chain[0]], chain[1:]
    J = term.n_groups
    size = np.array([terms[t].q for t in above], dtype=np.int64)
    start = (np.cumsum(size) - size).astype(np.int64)
    ancestors = int(size.sum())

    widths = np.array([front.width for front in tree.fronts], dtype=np.int64)
    columns = np.concatenate([front.columns for front in tree.fronts])
    ptr = met.begin[met.ptr] + (ancestors + tree.border) * np.arange(J + 1)
    host = np.empty(J, dtype=np.int64)
    index, seat = np.zeros(ptr[-1], dtype=np.int64), np.zeros(ptr[-1], dtype=np.uint32)
    seat_columns(
        met.ptr, met.member, met.begin, met.first, tree.front_of,
        np.r_[0, np.cumsum(widths)], columns, ancestors, tree.border, ptr, host, index, seat,
    )  # fmt: skip
    rows = _rows(tree, ptr, ancestors, host, seat)

    parent = np.zeros((len(above), J), dtype=np.int64)
    up = np.full((len(above), int(ptr[-1])), -1, dtype=np.int64)
    for k, (t, layer) in enumerate(zip(above, layers_above, strict=True)):
        parent[k] = parents(term, terms[t])
        for i in range(int(size[k])):
            index[ptr[:-1] + start[k] + i] = layer.own + parent[k] * size[k] + i
        for column in range(int(start[k] + size[k]), ancestors):
            up[k, ptr[:-1] + column] = column - start[k] - size[k]
        find_above(
            parent[k], ptr, ancestors, index, layer.ptr, layer.ancestors, layer.index, tree.width,
            up[k],
        )  # fmt: skip

    own = tree.width + sum(above.S.shape[0] * above.S.shape[1] for above in layers_above)
    begins = np.array([front.at for front in tree.fronts], dtype=np.int64)
    return Layer(
        chain[0],
        term.codes,
        np.zeros((J, term.q, term.q)),
        np.zeros((int(ptr[-1]), term.q)),
        np.ones(J) if term.weights is None else term.weights,
        ptr, index, own, ancestors, start, size, parent, up, seat, begins[host], widths[host],
        rows,
    )  # fmt: skip


def _rows(tree: Tree, ptr: np.ndarray, ancestors: int, host: np.ndarray, seat: np.ndarray) -> Rows:
    at = [front.at + np.arange(front.width) * front.width for front in tree.fronts]
    first = np.cumsum([0, *(front.width for front in tree.fronts)])
    begin = np.empty(first[-1] + 1, dtype=np.int64)
    column = np.empty(int(ptr[-1]) - ancestors * len(host), dtype=np.int64)
    until = np.empty_like(column)
    list_rows(ptr, ancestors, host, first[:-1], seat, begin, column, until)
    return Rows(np.concatenate(at), begin, column, until)
