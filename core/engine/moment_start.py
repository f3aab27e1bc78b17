"""A start for nested and crossed models: unbiased estimates from the cross-products alone.

With r = y - X b the residuals of least squares, S_u = Z_u'Z_u and A_u = (I + S_u G)^-1, the scores
w_u = A_u Z_u'r of a grouping's groups are weighted as if it were alone, first with G = I, then with
what that has given. Their products have expectations that are linear in all (co)variances,

    E[sum_u w_u w_u'] = sum_u A_u (sigma^2 S_u + sum_v C_uv G_v C_uv') A_u',   C_uv = Z_u'Z_v,

over all groups v of all groupings, as has r'r; what r is short of by the estimation of b is
neglected. Solving these equations is a minimum norm quadratic estimation (Rao 1971, J. Multivar.
Anal. 1) with weights that take no elimination.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.fronts import Crossed, Tree
from core.engine.kernels_fronts import hand_on
from core.engine.kernels_moments import pair_products, weigh_groups
from core.engine.layers import Layers
from core.engine.structures import BlockCovariance
from core.model.spec import Structure

#: With more effects of a group than these the tables of expectations are large.
MOST_EFFECTS = 8
#: The least reliability of an effect in a group of average size that is started from.
LEAST_RELIABLE = 0.02
#: Weights are made anew until the estimates change by less than this part, or so often.
CLOSE, MOST_ROUNDS = 0.05, 5


@dataclass(frozen=True)
class _Groups:
    """The groups of one grouping: S (J, q, q) and scores s = Z'r (J, q)."""

    S: np.ndarray
    s: np.ndarray


@dataclass(frozen=True)
class _Pairs:
    """Groups u of one grouping and v of another with common rows: C_uv = B[start : start + q_v]'.

    ``units``, ``groups``, ``starts`` (k,); B (., q_u).
    """

    first: int
    second: int
    B: np.ndarray
    starts: np.ndarray
    units: np.ndarray
    groups: np.ndarray


def moment_estimate(
    layers: Layers,
    covariance: BlockCovariance,
    members: Sequence[np.ndarray],
    b: np.ndarray,
) -> np.ndarray | None:
    """The relative covariance G (q, q) of all effects, positive definite; None if there is none.

    ``members``: per grouping the places of its effects in G; ``b`` (p,): least squares.
    """
    if max(len(own) for own in members) > MOST_EFFECTS:
        return None
    w = np.r_[-b, 1.0]
    groups, pairs = _all_groups(layers, w), tuple(_all_pairs(layers))
    basis = [linear_basis(covariance, own) for own in members]
    square = layers.n, _residual_square(layers, w)
    found: list[np.ndarray] = [np.eye(len(own)) for own in members]
    average = {t: own.S.mean(axis=0) for t, own in groups.items()}
    for number in range(MOST_ROUNDS):
        relative = _solved(*_equations(groups, pairs, found, basis, square))
        if relative is None and number == 0:
            return None
        if relative is None:
            break
        parts, before = np.split(relative, np.cumsum([len(E) for E in basis])[:-1]), found
        found = [
            _reliable(np.tensordot(part, E, axes=1), average[t])
            for t, (part, E) in enumerate(zip(parts, basis, strict=True))
        ]
        if all(_close(G, old) for G, old in zip(found, before, strict=True)):
            break
    G = np.zeros((covariance.basis.shape[1],) * 2)
    for own, block in zip(members, found, strict=True):
        G[np.ix_(own, own)] = block
    return G


def _equations(
    groups: dict[int, _Groups],
    all_pairs: Sequence[_Pairs],
    weighted_by: Sequence[np.ndarray],
    basis: Sequence[np.ndarray],
    square: tuple[float, float],
) -> tuple[np.ndarray, np.ndarray]:
    """The expectations (m + 1, m + 1) of m + 1 squares (m + 1,) in the (co)variances and sigma^2.

    ``weighted_by``: per grouping the G of its weights; ``square``: n and r'r.
    """
    ends = np.cumsum([0, *(len(E) for E in basis)])
    m = int(ends[-1])
    left, right = np.zeros((m + 1, m + 1)), np.zeros(m + 1)

    def expect(i: int, j: int, K: np.ndarray) -> None:
        of = len(basis[i][0]) ** 2, len(basis[j][0]) ** 2
        E, F = (basis[t].reshape(len(basis[t]), -1) for t in (i, j))
        left[ends[i] : ends[i + 1], ends[j] : ends[j + 1]] += E @ K.reshape(of) @ F.T

    weights: dict[int, np.ndarray] = {}
    for t, found in groups.items():
        q, own, E = (
            found.s.shape[1],
            slice(ends[t], ends[t + 1]),
            basis[t].reshape(len(basis[t]), -1),
        )
        weights[t], squares, spread = np.empty_like(found.S), np.zeros((q, q)), np.zeros((q, q))
        products = np.zeros((q, q, q, q))
        weigh_groups(found.S, found.s, weighted_by[t], weights[t], squares, spread, products)
        right[own], left[own, m] = E @ squares.ravel(), E @ spread.ravel()
        left[m, own] = E @ found.S.sum(axis=0).ravel()
        expect(t, t, products)
    for pairs in all_pairs:
        i, j = pairs.first, pairs.second
        q, k = weights[i].shape[1], weights[j].shape[1]
        one, other = np.zeros((q, q, k, k)), np.zeros((k, k, q, q))
        given = pairs.B, pairs.starts, pairs.units, pairs.groups
        pair_products(*given, weights[i], weights[j], one, other)
        expect(i, j, one)
        expect(j, i, other)
    left[m, m], right[m] = square
    return left, right


def _solved(left: np.ndarray, right: np.ndarray) -> np.ndarray | None:
    """The (co)variances over sigma^2 (m,); None where the equations have no such solution."""
    scale = np.sqrt(np.maximum(np.diag(left), np.finfo(float).tiny))
    try:
        found = np.linalg.solve(left / np.outer(scale, scale), right / scale) / scale
    except np.linalg.LinAlgError:
        return None
    usable = np.all(np.isfinite(found)) and found[-1] > 0.0
    return found[:-1] / found[-1] if usable else None


def _close(G: np.ndarray, before: np.ndarray) -> bool:
    d = np.sqrt(np.diag(G))
    return bool(np.all(np.abs(G - before) < CLOSE * np.outer(d, d)))


def _reliable(G: np.ndarray, S: np.ndarray) -> np.ndarray:
    """G (q, q) with no less than the least reliability beside the average cross-product S."""
    d = np.sqrt(np.maximum(np.diag(S), np.finfo(float).tiny))
    values, V = np.linalg.eigh(G * np.outer(d, d))
    raised = (V * np.maximum(values, LEAST_RELIABLE)) @ V.T
    return raised / np.outer(d, d)


def linear_basis(covariance: BlockCovariance, own: np.ndarray) -> np.ndarray:
    """The matrices (k, q, q) whose sums the covariances of one grouping's effects are."""
    found: list[np.ndarray] = []
    for structure, effects in zip(covariance.structures, covariance.effects, strict=True):
        at = np.flatnonzero((own >= effects.start) & (own < effects.stop))
        for inside in _patterns(structure, len(at)) if len(at) else ():
            E = np.zeros((len(own), len(own)))
            E[np.ix_(at, at)] = inside
            found.append(E)
    return np.array(found)


def _patterns(structure: Structure, q: int) -> Iterator[np.ndarray]:
    if structure is Structure.IDENTITY or q == 1:
        yield np.eye(q)
    elif structure is Structure.EXCHANGEABLE:
        yield np.eye(q)
        yield np.ones((q, q)) - np.eye(q)
    else:
        for i in range(q):
            for j in range(0 if structure is Structure.UNSTRUCTURED else i, i + 1):
                E = np.zeros((q, q))
                E[i, j] = E[j, i] = 1.0
                yield E


def _all_groups(layers: Layers, w: np.ndarray) -> dict[int, _Groups]:
    """Per grouping what is kept of its groups; ``w`` (p + 1,): [-b, 1]."""
    found: dict[int, _Groups] = {}
    for layer in layers.layers:
        last = layer.ptr[1:, None] - len(w) + np.arange(len(w))
        s = np.einsum("ucq,c->uq", layer.B[last], w)
        found[layer.term] = _Groups(layer.S, s)
    tree = layers.tree
    if not tree.crossed:
        return found
    effects = tree.width - tree.border
    s = np.zeros(tree.width)
    S = {c.term: np.zeros((c.n_groups, c.q, c.q)) for c in tree.crossed}
    for front in tree.fronts:
        F = front.of(layers.crossproducts)
        s[front.columns[: -tree.border]] += F[: -tree.border, -tree.border :] @ w
        for c in tree.crossed:
            at, first = _first_of_groups(front.columns, c)
            own = (first - c.offset) // c.q
            for i in range(c.q):
                for j in range(i, c.q):
                    S[c.term][own, i, j] += F[at + i, at + j]
    for c in tree.crossed:
        upper = np.triu(S[c.term])
        full = upper + np.triu(S[c.term], 1).transpose(0, 2, 1)
        found[c.term] = _Groups(full, s[:effects][c.columns].reshape(c.n_groups, c.q))
    return found


def _first_of_groups(columns: np.ndarray, c: Crossed) -> tuple[np.ndarray, np.ndarray]:
    """Where among ``columns`` each group of a grouping begins, and the column that stands there."""
    inside = (columns >= c.offset) & (columns < c.columns.stop)
    at = np.flatnonzero(inside & ((columns - c.offset) % c.q == 0))
    return at, columns[at]


def _residual_square(layers: Layers, w: np.ndarray) -> float:
    """r'r."""
    tree = layers.tree
    border = (
        front.of(layers.crossproducts)[-tree.border :, -tree.border :] for front in tree.fronts
    )
    A = np.triu(sum(border))
    return float(w @ (A + np.triu(A, 1).T) @ w)


def _all_pairs(layers: Layers) -> Iterator[_Pairs]:
    """Of any two groupings the pairs of groups that have rows in common."""
    for depth, layer in enumerate(layers.layers):
        units = np.arange(len(layer.S))
        for k, above in enumerate(layers.layers[depth + 1 :]):
            starts = layer.ptr[:-1] + layer.start[k]
            yield _Pairs(layer.term, above.term, layer.B, starts, units, layer.parent[k])
        for c in layers.tree.crossed:
            at, first = _first_of_groups(layer.index, c)
            owner = np.searchsorted(layer.ptr, at, side="right") - 1
            yield _Pairs(layer.term, c.term, layer.B, at, owner, (first - c.offset) // c.q)
    if len(layers.tree.crossed) > 1:
        yield from _pairs_of_tail(layers.tree, layers.crossproducts.copy())


def _pairs_of_tail(tree: Tree, flat: np.ndarray) -> Iterator[_Pairs]:
    """Those of two crossed groupings; ``flat`` is overwritten."""
    for front in tree.fronts:
        F = front.of(flat)
        if front.parent >= 0:
            hand_on(F, front.pivots, front.seats, 0, 1, tree.fronts[front.parent].of(flat))
        for place, groups in zip(front.places, front.groups, strict=True):
            later = F[place.columns, place.columns.stop :]
            for c in tree.crossed:
                at, first = _first_of_groups(front.columns[place.columns.stop :], c)
                if c.term == place.term or len(at) == 0:
                    continue
                columns = (at[:, None] + np.arange(c.q)).ravel()
                shape = len(groups), place.q, len(at), c.q
                blocks = later[:, columns].reshape(shape).transpose(0, 2, 3, 1)
                u, v = np.nonzero(blocks.any(axis=(2, 3)))
                B = np.ascontiguousarray(blocks[u, v]).reshape(-1, place.q)
                starts = np.arange(len(u)) * c.q
                yield _Pairs(
                    place.term, c.term, B, starts, groups[u], ((first - c.offset) // c.q)[v]
                )
