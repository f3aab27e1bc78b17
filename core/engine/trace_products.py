"""Exact second derivatives of the log determinants, for units and crossed effects.

In directions of G the log determinants log|H| (and log|X'H^-1 X|) have the second derivatives

    -T_ij = -tr(P V_i P V_j),    V_i = Z E_i Z',    E_i = dG/dtheta_i

(and those of E_i), P of the restricted likelihood or H^-1 (Lindstrom and Bates 1988, JASA 83;
Gilmour, Thompson and Cullis 1995, Biometrics 51). With the blocks B_uv = Z_u'P Z_v of all pairs of
groups, T_ij = sum tr(E_i B_uv E_j B_vu). Let A be the covariance of the errors of the crossed
effects and of the fixed ones, over sigma^2, and N = (I + S G)^-1 B, W = (I + S G)^-1 S those of
the units, which come before; then

    B_uv = W_u [u = v] - N_u A N_v'            two units
    B_uv = N_u A_.v G_v^-1                     a unit and a crossed group
    B_uv = G_u^-1 [u = v] - G_u^-1 A_uv G_v^-1 two crossed groups

and the sums over pairs of units are traces of products of A and M_i = sum_u N_u'E_i N_u.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.blocked import multiply
from core.engine.crossed import Factors, Pivots, inverted_factors
from core.engine.fronts import Crossed, Tree
from core.engine.kernels_fronts import mirror, trace_of_product, unit_products
from core.engine.layers import Layer
from core.numeric.parallel import in_pieces

#: The rows of M are done in so many parts, a power of two, on any number of processors.
_PARTS = 4


@dataclass(frozen=True)
class Covariance:
    """A (n, n), symmetric; ``place`` (width,): that of each of the tail's columns, -1 for y."""

    A: np.ndarray
    place: np.ndarray

    def of(self, c: Crossed) -> np.ndarray:
        """The places of a grouping's effects, (n_groups q,)."""
        return self.place[c.columns]


def covariance_of_tail(tree: Tree, pivots: Sequence[Pivots], Phi: np.ndarray) -> Covariance:
    """The covariance of crossed effects and X from the root down, ``Phi`` (p, p) that of X.

    With K and B of a front's pivots, -K B A are their covariances with all that is known before.
    """
    p, n = tree.border - 1, tree.width - 1
    place = np.full(tree.width, -1, dtype=np.int64)
    place[n - p : n] = np.arange(p)
    A = np.zeros((n, n))
    A[:p, :p] = Phi
    known = p
    for front, own in zip(reversed(tree.fronts), reversed(pivots), strict=True):
        w, end = front.pivots, known + front.pivots
        place[front.columns[:w]] = np.arange(known, end)
        later = place[front.columns[w:-1]]
        KB = own.covariance_times(own.B[:, :-1])
        new = A[known:end, :known]
        new[:] = multiply(KB, A[later, :known], -1.0)
        A[:known, known:end] = new.T
        corner = A[known:end, known:end]
        corner[:] = own.covariance
        multiply(new[:, later], KB.T, -1.0, corner)
        A[known:end, known:end] = _from_upper(corner)
        known = end
    return Covariance(A, place)


def trace_products(
    layer: Layer,
    conditioned: tuple[np.ndarray, np.ndarray, np.ndarray],
    found: Covariance,
    crossed: Sequence[Crossed],
    slopes: Mapping[int, np.ndarray],
    factors: Factors,
) -> np.ndarray | None:
    """T (m, m) of units without weights and crossed effects; None where some G is singular.

    ``conditioned``: K and N of the units and their cross-products S as elimination left them;
    ``slopes``: per term its blocks of dG/dtheta, (m, q, q).
    """
    halves = inverted_factors(factors)
    if any(half is None for half in halves.values()):
        return None
    A = found.A
    m = len(slopes[layer.term])
    T = np.zeros((m, m))
    own = [i for i in range(m) if np.any(slopes[layer.term][i])]
    E = np.ascontiguousarray(slopes[layer.term][own])
    M, X = _unit_squares(layer, conditioned[1], E, found)
    R = [multiply(A, square) for square in M]
    S, K = conditioned[2], conditioned[0]
    W = S - S @ K @ S
    for a, i in enumerate(own):
        EW = E[a] @ W
        for b, j in enumerate(own[: a + 1]):
            units = np.einsum("uab,uba->", EW, E[b] @ (W - 2.0 * X))
            T[i, j] = T[j, i] = units + trace_of_product(R[a], R[b])
    inside = {c.term: _indices(slopes[c.term]) for c in crossed}
    for c in crossed:
        half, at = halves[c.term], found.of(c)
        assert half is not None
        for a, i in enumerate(own):
            left, right = R[a][at].reshape(-1, c.q, len(A)), A[at].reshape(-1, c.q, len(A))
            block = np.tensordot(left, right, axes=((0, 2), (0, 2)))
            for j in inside[c.term]:
                inner = half @ slopes[c.term][j] @ half.T
                T[i, j] = T[j, i] = np.sum((half.T @ inner @ half) * block)
    for k, c in enumerate(crossed):
        for d in crossed[: k + 1]:
            table = _pair_table(A, found, c, d, halves)
            left, right = _scaled(slopes, c, halves), _scaled(slopes, d, halves)
            part = np.einsum("iab,bcad,jcd->ij", left, table, right, optimize=True)
            for i in inside[c.term]:
                for j in inside[d.term]:
                    T[i, j] = T[j, i] = part[i, j]
    return T


def _indices(slopes: np.ndarray) -> list[int]:
    return [i for i in range(len(slopes)) if np.any(slopes[i])]


def _scaled(
    slopes: Mapping[int, np.ndarray], c: Crossed, halves: Mapping[int, np.ndarray | None]
) -> np.ndarray:
    """L^-1 E L^-T of one grouping, (m, q, q)."""
    half = halves[c.term]
    assert half is not None
    return half @ slopes[c.term] @ half.T


def _pair_table(
    A: np.ndarray,
    found: Covariance,
    c: Crossed,
    d: Crossed,
    halves: Mapping[int, np.ndarray | None],
) -> np.ndarray:
    """The sum over pairs of groups of B x B, B = L_u'B_uv L_v (q, q'): (q, q', q, q')."""
    one, other = halves[c.term], halves[d.term]
    assert one is not None and other is not None
    B = A[np.ix_(found.of(c), found.of(d))].reshape(c.n_groups, c.q, d.n_groups, d.q)
    if c.q == d.q == 1:
        B *= -(one * other).item()
    else:
        B = -np.einsum("ab,ubvc,dc->uavd", one, B, other, optimize=True)
    if c.term == d.term:
        groups = np.arange(c.n_groups)
        B[groups, :, groups, :] += np.eye(c.q)
    flat = B.transpose(1, 3, 0, 2).reshape(c.q * d.q, -1)
    return (flat @ flat.T).reshape(c.q, d.q, c.q, d.q)


def _unit_squares(
    layer: Layer, N: np.ndarray, E: np.ndarray, found: Covariance
) -> tuple[np.ndarray, np.ndarray]:
    """M (len(E), n, n) and N_u A N_u' (J, q, q)."""
    n, (J, q) = len(found.A), layer.S.shape[:2]
    M, X = np.zeros((len(E), n, n)), np.zeros((_PARTS, J, q, q))
    # All columns of a unit but its last, y, are crossed effects or X.
    given = N, E, layer.ptr, layer.order, found.place[layer.index], found.A

    def run(part: int, _: int) -> None:
        unit_products(*given, part, _PARTS, M, X[part])

    in_pieces(_PARTS, 1, run)
    return M, X.sum(axis=0)


def _from_upper(upper: np.ndarray) -> np.ndarray:
    found = np.array(upper, order="C")
    mirror(found)
    return found
