"""Sufficient statistics of a multilevel model: one pass over the rows, then nothing costs O(n).

Each layer of the nested chain holds, per unit, the cross-products of its Z with itself, with its
ancestors' Z, with the crossed effects that occur in its rows and with X and y; the tail holds
those of the crossed effects, X and y among themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.hierarchy import Order, RandomTerm, choose_order, parents
from core.engine.kernels_multilevel import accumulate_layer, accumulate_tail


@dataclass(frozen=True)
class Layer:
    """One nested grouping: J units of q effects; see kernels_multilevel for the layout.

    ``weights`` (J,): those of the units.
    ``start``, ``size`` (K,): the K ancestors' effects among the columns; ``parent`` (K, J) and
    ``up`` (K, columns): the ancestors' units and places of the columns there.
    """

    term: int
    S: np.ndarray
    B: np.ndarray
    weights: np.ndarray
    ptr: np.ndarray
    tail: np.ndarray
    ancestors: int
    start: np.ndarray
    size: np.ndarray
    parent: np.ndarray
    up: np.ndarray


@dataclass(frozen=True)
class Crossed:
    """A crossed grouping in the tail: its effects are columns offset … offset + n_groups q - 1."""

    term: int
    offset: int
    n_groups: int
    q: int

    @property
    def columns(self) -> slice:
        """Its columns of the tail."""
        return slice(self.offset, self.offset + self.n_groups * self.q)


@dataclass(frozen=True)
class Layers:
    """The statistics of a whole model: ``layers`` finest first, ``crossed`` and the tail (T, T).

    ``n``: number of rows, or their total weight.
    """

    layers: tuple[Layer, ...]
    crossed: tuple[Crossed, ...]
    tail: np.ndarray
    n: float
    p: int

    @property
    def n_crossed(self) -> int:
        """Number of crossed effects Q; the tail has Q + p + 1 columns."""
        return len(self.tail) - self.p - 1


def accumulate_layers(
    terms: Sequence[RandomTerm], X: np.ndarray, y: np.ndarray, n: float | None = None
) -> Layers:
    """One pass over the rows of X (n, p), y (n,) and the terms' Z.

    Weighted rows come scaled (see weighted.py); their total weight is ``n``.
    """
    order = choose_order(terms)
    Xy = np.ascontiguousarray(np.column_stack([X, y]))
    crossed = _crossed(terms, order)
    columns, Z_cross = _crossed_entries(terms, crossed, len(y))
    n_crossed = sum(c.n_groups * c.q for c in crossed)
    width = n_crossed + Xy.shape[1]

    A = np.zeros((width, width))
    accumulate_tail(columns, Z_cross, Xy, A)
    A = np.triu(A) + np.triu(A, 1).T

    layers: list[Layer] = []
    for depth in reversed(range(len(order.chain))):
        above = order.chain[depth + 1 :]
        layers.insert(
            0, _layer(terms, order.chain[depth], above, layers, columns, Z_cross, Xy, width)
        )
    return Layers(tuple(layers), crossed, A, len(y) if n is None else n, X.shape[1])


def _crossed(terms: Sequence[RandomTerm], order: Order) -> tuple[Crossed, ...]:
    found, offset = [], 0
    for t in order.tail:
        found.append(Crossed(t, offset, terms[t].n_groups, terms[t].q))
        offset += terms[t].n_groups * terms[t].q
    return tuple(found)


def _crossed_entries(
    terms: Sequence[RandomTerm], crossed: Sequence[Crossed], n: int
) -> tuple[np.ndarray, np.ndarray]:
    """Per row the tail columns of its crossed effects and their values, both (n, c)."""
    columns = [np.zeros((n, 0), dtype=np.int64)]
    values = [np.zeros((n, 0))]
    for c in crossed:
        term = terms[c.term]
        columns.append(c.offset + term.codes[:, None] * c.q + np.arange(c.q))
        values.append(term.Z)
    return (
        np.ascontiguousarray(np.column_stack(columns), dtype=np.int64),
        np.ascontiguousarray(np.column_stack(values)),
    )


def _layer(
    terms: Sequence[RandomTerm],
    own: int,
    above: Sequence[int],
    layers_above: Sequence[Layer],
    columns: np.ndarray,
    Z_cross: np.ndarray,
    Xy: np.ndarray,
    width: int,
) -> Layer:
    term = terms[own]
    J = term.n_groups
    size = np.array([terms[t].q for t in above], dtype=np.int64)
    start = (np.cumsum(size) - size).astype(np.int64)
    ancestors = int(size.sum())

    # The tail columns of every unit, as sorted keys unit * width + column.
    fixed = np.arange(width - Xy.shape[1], width)
    touched = (term.codes[:, None] * width + columns).ravel()
    always = (np.arange(J)[:, None] * width + fixed).ravel()
    keys = np.unique(np.concatenate([touched, always]))
    units = keys // width
    first_key = np.searchsorted(keys, np.arange(J + 1) * width)
    ptr = first_key + ancestors * np.arange(J + 1)
    rank = np.arange(len(keys)) - first_key[units]

    tail = np.full(int(ptr[-1]), -1, dtype=np.int64)
    tail_place = ptr[units] + ancestors + rank
    tail[tail_place] = keys % width
    place = ancestors + np.searchsorted(keys, term.codes[:, None] * width + columns)
    place -= first_key[term.codes][:, None]

    parent = np.zeros((len(above), J), dtype=np.int64)
    up = np.full((len(above), int(ptr[-1])), -1, dtype=np.int64)
    for k, (t, layer) in enumerate(zip(above, layers_above, strict=True)):
        parent[k] = parents(term, terms[t])
        for column in range(int(start[k] + size[k]), ancestors):
            up[k, ptr[:-1] + column] = column - start[k] - size[k]
        up[k, tail_place] = _places(layer, parent[k][units], keys % width, width)

    S = np.zeros((J, term.q, term.q))
    B = np.zeros((int(ptr[-1]), term.q))
    Z_up = np.column_stack([np.zeros((len(Xy), 0)), *(terms[t].Z for t in above)])
    accumulate_layer(
        term.codes,
        np.ascontiguousarray(term.Z),
        np.ascontiguousarray(Z_up),
        np.ascontiguousarray(place, dtype=np.int64),
        Z_cross,
        Xy,
        ptr.astype(np.int64),
        S,
        B,
    )
    weights = np.ones(J) if term.weights is None else term.weights
    return Layer(own, S, B, weights, ptr.astype(np.int64), tail, ancestors, start, size, parent, up)


def _places(layer: Layer, units: np.ndarray, columns: np.ndarray, width: int) -> np.ndarray:
    """Where tail ``columns`` stand among the columns of ``units`` of a layer above."""
    owner = np.repeat(np.arange(len(layer.ptr) - 1), np.diff(layer.ptr))
    at = np.flatnonzero(layer.tail >= 0)
    keys = owner[at] * width + layer.tail[at]
    found = at[np.searchsorted(keys, units * width + columns)]
    return found - layer.ptr[units]
