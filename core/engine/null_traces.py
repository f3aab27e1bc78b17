"""Traces of products where no random effect varies, from the cross-products of a multilevel model.

Where G is zero H is the identity and P = I - X (X'X)^-1 X'. With V_k = Z D_k Z', the blocks
A_uv = Z_u'Z_v of all pairs of groups and X (X'X)^-1 X' = (X F)(X F)',

    tr(P V_k P V_l) = tr(V_k V_l) - 2 tr(F'X'V_k V_l X F) + tr(F'X'V_k X F F'X'V_l X F),
    tr(V_k V_l) = sum_uv tr(D_k A_uv D_l A_vu),

which takes no elimination: these are the expectations of a minimum norm quadratic estimation
(Rao 1971, J. Multivar. Anal. 1) whose weights are those of the hypothesis.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.engine.kernels_multilevel import times_crossproducts
from core.engine.layers import Layers


def null_traces(
    layers: Layers, members: Sequence[np.ndarray], family: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """tr(P V_k P V_l) (m, m) and the sum W (q, q) over groups of Z'PZ, zero between groupings.

    ``family`` (m, q, q): the symmetric D_k; ``members``: per grouping the places of its effects
    among the q. Groups and rows have no weights. Raises LinAlgError where X'X is singular.
    """
    tail = _tail(layers)
    first, p = layers.n_crossed, layers.p
    F = np.linalg.inv(np.linalg.cholesky(tail[first : first + p, first : first + p])).T
    D = [family[:, own[:, None], own] for own in members]
    T, W = np.zeros((len(family),) * 2), np.zeros(family.shape[1:])
    for t, s, A in _blocks(layers, tail):
        flat = A.reshape(len(A), -1)
        table = (flat.T @ flat).reshape(A.shape[1:] * 2)
        table = table.transpose(0, 2, 1, 3).reshape(A.shape[1] ** 2, A.shape[2] ** 2)
        part = D[t].reshape(len(T), -1) @ table @ D[s].reshape(len(T), -1).T
        T += part if t == s else part + part.T

    fixed, moved = _with_fixed(layers, tail, F), np.zeros((layers.columns, len(family), p))
    squares = np.zeros((len(family), p, p))
    for t, own in enumerate(members):
        begin, ZXF = fixed[t]
        W[np.ix_(own, own)] = _own_squares(layers, tail, t) - np.tensordot(
            ZXF, ZXF, ((0, 2), (0, 2))
        )
        DZXF = np.tensordot(D[t], ZXF, ((2,), (1,))).transpose(2, 1, 0, 3)
        squares += np.tensordot(ZXF, DZXF, ((0, 1), (0, 1))).transpose(1, 0, 2)
        n_effects = ZXF.shape[0] * ZXF.shape[1]
        moved[begin : begin + n_effects] = DZXF.reshape(n_effects, len(family), p)
    columns = moved.reshape(len(moved), len(family) * p)
    ZZ = _crossproducts_times(layers, tail, columns).reshape(moved.shape)
    T -= 2.0 * np.tensordot(moved, ZZ, ((0, 2), (0, 2)))
    return T + np.tensordot(squares, squares, ((1, 2), (1, 2))), W


def _tail(layers: Layers) -> np.ndarray:
    """The cross-products of crossed effects, X and y, symmetric, (width, width)."""
    found = np.zeros((layers.width, layers.width))
    for front in layers.tree.fronts:
        F = np.triu(front.of(layers.crossproducts))
        found[np.ix_(front.columns, front.columns)] += F + np.triu(F, 1).T
    return found


def _blocks(layers: Layers, tail: np.ndarray) -> Iterator[tuple[int, int, np.ndarray]]:
    """Two groupings and the blocks (k, q, q') of all pairs of their groups that are not zero;
    each two groupings once."""
    for depth, layer in enumerate(layers.layers):
        yield layer.term, layer.term, layer.S
        for start, size, above in zip(
            layer.start, layer.size, layers.layers[depth + 1 :], strict=True
        ):
            at = layer.ptr[:-1, None] + start + np.arange(size)
            yield layer.term, above.term, layer.B[at].transpose(0, 2, 1)
        for c in layers.tree.crossed:
            # The effects of a group stand together in every unit.
            inside = (layer.index >= c.offset) & (layer.index < c.columns.stop)
            B = layer.B[inside].reshape(-1, c.q, layer.B.shape[1])
            yield layer.term, c.term, B.transpose(0, 2, 1)
    for k, c in enumerate(layers.tree.crossed):
        for d in layers.tree.crossed[: k + 1]:
            A = tail[c.columns, d.columns].reshape(c.n_groups, c.q, d.n_groups, d.q)
            yield c.term, d.term, A.transpose(0, 2, 1, 3).reshape(-1, c.q, d.q)


def _own_squares(layers: Layers, tail: np.ndarray, term: int) -> np.ndarray:
    """The sum of Z_u'Z_u over the groups of one grouping, (q, q)."""
    for layer in layers.layers:
        if layer.term == term:
            return layer.S.sum(axis=0)
    (c,) = (c for c in layers.tree.crossed if c.term == term)
    own = tail[c.columns, c.columns].reshape(c.n_groups, c.q, c.n_groups, c.q)
    return np.einsum("uaub->ab", own)


def _with_fixed(
    layers: Layers, tail: np.ndarray, F: np.ndarray
) -> dict[int, tuple[int, np.ndarray]]:
    """Per grouping where its effects begin among all columns, and Z_u'X F (J, q, p)."""
    found: dict[int, tuple[int, np.ndarray]] = {}
    for layer in layers.layers:
        at = layer.ptr[1:, None] - len(F) - 1 + np.arange(len(F))
        found[layer.term] = layer.own, layer.B[at].transpose(0, 2, 1) @ F
    for c in layers.tree.crossed:
        ZX = tail[c.columns, layers.n_crossed : layers.n_crossed + len(F)]
        found[c.term] = c.offset, (ZX @ F).reshape(c.n_groups, c.q, len(F))
    return found


def _crossproducts_times(layers: Layers, tail: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Z'Z c (all columns, k) for a c that is zero for X and y."""
    found = np.zeros_like(c)
    for layer in layers.layers:
        times_crossproducts(layer.S, layer.B, layer.ptr, layer.index, layer.own, c, found)
    found[: layers.width] += tail @ c[: layers.width]
    return found
