"""The average information of a multilevel model: second derivatives at the price of solving.

The observed information in a direction of G has a trace that takes the inverse of a large matrix,
the expected one has the same trace with the other sign, and their mean has none (Gilmour,
Thompson and Cullis 1995, Biometrics 51; Johnson and Thompson 1995, J. Dairy Sci. 78):

    AI_ij = c_i'Z'P Z c_j / sigma^2 - s_i s_j / (m sigma^4),    c_i = E_i s,    s_i = s'E_i s,

with s = Z'P y the scores, E_i = dG/dtheta_i and P = H^-1 - H^-1 X (X'H^-1 X)^-1 X'H^-1. The columns
Z c_i are carried through the elimination that has been done, as further right-hand sides.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.engine.blocked import multiply_symmetric
from core.engine.crossed import Pivots
from core.engine.kernels_multilevel import reduce_columns, times_crossproducts
from core.engine.layers import Layers


def projected_products(
    layers: Layers,
    conditioned: Sequence[tuple[np.ndarray, np.ndarray]],
    pivots: Sequence[Pivots],
    Phi: np.ndarray,
    c: np.ndarray,
) -> np.ndarray:
    """c'Z'P Z c (m, m) for c (all columns, m), zero for X and y.

    ``conditioned``: per layer K (J, q, q) and B (columns, q) as elimination left them, ``pivots``
    those of the fronts; ``Phi`` (p, p): (X'H^-1 X)^-1.
    """
    t = np.zeros_like(c)
    for layer in layers.layers:
        times_crossproducts(layer.S, layer.B, layer.ptr, layer.index, layer.own, c, t)
    for front in layers.tree.fronts:
        own = np.ascontiguousarray(c[front.columns].T)
        t[front.columns] += multiply_symmetric(own, front.of(layers.crossproducts)).T
    raw, explained = c.T @ t, np.zeros((c.shape[1], c.shape[1]))
    for layer, (K, B) in zip(layers.layers, conditioned, strict=True):
        reduce_columns(K, B, layer.ptr, layer.index, layer.own, t, explained)
    for front, own in zip(layers.tree.fronts, pivots, strict=True):
        columns, later = front.columns[: front.pivots], front.columns[front.pivots :]
        taken = own.covariance_times(t[columns])
        explained += t[columns].T @ taken
        t[later] -= own.B.T @ taken
    first = layers.n_crossed
    fixed = t[first : first + layers.p]
    return raw - explained - fixed.T @ Phi @ fixed
