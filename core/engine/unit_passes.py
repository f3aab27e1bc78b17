"""The passes over the units of one nested layer, in pieces on all processors; see multilevel.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.kernels_fronts import times_adjoint, update_tail
from core.engine.kernels_multilevel import (
    condition_units,
    eliminate,
    sweep_layer,
    update_ancestor,
)
from core.engine.layers import Layer
from core.numeric.parallel import in_pieces

#: About so many multiplications are a thread's work at a time, some hundred microseconds, in about
#: so many pieces at most.
PIECE, PIECES = 2.5e5, 16
#: Products with the fronts' adjoints are made in so many sums.
_SUMS = 4

#: The ancestors' ptr, D and Off, see add_ancestors.
Above = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Unit:
    """A layer during elimination: updated S and B, triangular factors C (J, q, q); its effects'
    factor L (q, q) and signature (q,)."""

    layer: Layer
    L: np.ndarray
    signs: np.ndarray
    S: np.ndarray
    B: np.ndarray
    C: np.ndarray

    @cached_property
    def conditioned(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """K = (G^-1 + S)^-1 of each unit (J, q, q), K B (columns, q), B - S K B (q, columns)."""
        K, KB, N = np.empty_like(self.S), np.empty_like(self.B), np.empty(self.B.shape[::-1])
        given = self.S, self.B, self.layer.ptr, self.L, self.signs, self.C
        in_pieces(
            len(K), units_at_once(self.layer), lambda a, b: condition_units(*given, a, b, K, KB, N)
        )
        return K, KB, N


def eliminate_layer(
    layers: Sequence[Layer],
    S: Sequence[np.ndarray],
    B: Sequence[np.ndarray],
    tail: np.ndarray,
    own: np.ndarray,
    signs: np.ndarray,
) -> tuple[Unit, float]:
    """The first of the ``layers`` eliminated, and its sum of log determinants.

    ``S``, ``B``: what elimination has left of theirs, from the first layer on; the others' and the
    ``tail`` are updated. ``own`` (q, q), ``signs`` (q,): factor and signature of its effects.
    """
    layer = layers[0]
    C, Y = np.zeros_like(layer.S), np.empty(layer.B.shape[::-1])
    given = S[0], B[0], layer.weights, layer.ptr, own, signs
    log_det = sum(
        in_pieces(len(C), units_at_once(layer), lambda a, b: eliminate(*given, a, b, C, Y))
    )
    for k, above in enumerate(layers[1:]):
        update_ancestor(
            *(Y, signs, layer.ptr, int(layer.start[k]), int(layer.size[k])),
            *(layer.parent[k], layer.up[k], S[1 + k], above.ptr, B[1 + k]),
        )
    take_off_tail(layer, signs, Y, tail)
    return Unit(layer, own, signs, S[0], B[0], C), log_det


def units_at_once(layer: Layer) -> int:
    """How many units of a layer are a thread's work at a time."""
    J, q = layer.S.shape[:2]
    columns = len(layer.B) / J
    return max(1, J // PIECES, int(PIECE / (q * (q + columns) ** 2)))


def take_off_tail(layer: Layer, signs: np.ndarray, Y: np.ndarray, tail: np.ndarray) -> None:
    """Take Y'diag(signs) Y of a layer's units, Y (k, columns), off the fronts of the ``tail``."""
    rows = layer.rows
    given = Y, signs, layer.seat, rows.begin, rows.at, rows.column, rows.until
    in_pieces(len(rows.at), _rows_at_once(layer), lambda a, b: update_tail(*given, a, b, tail))


def times_tail(layer: Layer, N: np.ndarray, top: np.ndarray) -> np.ndarray:
    """Abar N (q, columns) of a layer's units as far as the tail makes it, zero for ancestors."""
    rows = layer.rows
    given = N, layer.seat, rows.begin, rows.at, rows.column, rows.until

    def run(part: int) -> np.ndarray:
        NA = np.zeros(N.shape)
        times_adjoint(*given, part, parts, top, NA)
        return NA

    parts = _SUMS if _rows_at_once(layer) < len(rows.at) else 1
    found = in_pieces(parts, 1, lambda part, _: run(part))
    for more in found[1:]:
        found[0] += more
    return found[0]


def _rows_at_once(layer: Layer) -> int:
    """How many rows of the fronts are a thread's work at a time."""
    rows = layer.rows
    pieces = min(PIECES, int(rows.products / PIECE))
    return -(-len(rows.at) // max(1, pieces))


def sweep_units(
    unit: Unit,
    G: np.ndarray,
    top: np.ndarray,
    above: Above,
    cluster: np.ndarray,
    n_clusters: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Gamma (n_clusters, q, q) of one layer, its units' adjoints D and Off, and Abar N'."""
    layer, (K, KB, N), piece = unit.layer, unit.conditioned, units_at_once(unit.layer)
    D, Off, NA = np.empty_like(unit.S), np.empty_like(unit.B), times_tail(layer, N, top)

    def run(begin: int, end: int) -> np.ndarray:
        Gamma = np.zeros((n_clusters, *G.shape))
        sweep_layer(
            unit.S, layer.weights, layer.ptr, G, K, KB, N, layer.start, layer.size, layer.parent,
            layer.up, *above, cluster, begin, end, NA, Gamma, D, Off,
        )  # fmt: skip
        return Gamma

    return np.sum(in_pieces(len(unit.S), piece, run), axis=0), D, Off, NA


def behind_one_another(
    done: list[tuple[Layer, np.ndarray, np.ndarray]],
) -> Above:
    """The ancestors' ptr, D and Off, each as one flat array with the places where they begin."""

    def flat(arrays: list[np.ndarray], kind: type) -> tuple[np.ndarray, np.ndarray]:
        at = np.cumsum([0, *(a.size for a in arrays)])[:-1].astype(np.int64)
        return np.concatenate([np.zeros(0, dtype=kind), *(a.ravel() for a in arrays)]), at

    ptr, ptr_at = flat([layer.ptr for layer, _, _ in done], np.int64)
    D, D_at = flat([d for _, d, _ in done], np.float64)
    Off, Off_at = flat([o for _, _, o in done], np.float64)
    return ptr, ptr_at, D, D_at, Off, Off_at
