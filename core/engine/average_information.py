"""The average information of a multilevel model: second derivatives at the price of solving.

The observed information in a direction of G has a trace that takes the inverse of a large matrix,
the expected one has the same trace with the other sign, and their mean has none (Gilmour,
Thompson and Cullis 1995, Biometrics 51; Johnson and Thompson 1995, J. Dairy Sci. 78):

    AI_ij = c_i'Z'P Z c_j / sigma^2 - s_i s_j / (m sigma^4),    c_i = E_i s,    s_i = s'E_i s,

with s = Z'P y the scores, E_i = dG/dtheta_i and P = H^-1 - H^-1 X (X'H^-1 X)^-1 X'H^-1. The columns
Z c_i are carried through the elimination that has been done.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.engine.blocked import symmetric_times
from core.engine.crossed import Pivots
from core.engine.kernels_multilevel import project_units
from core.engine.layers import Layers


def projected_products(
    layers: Layers,
    conditioned: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]],
    pivots: Sequence[Pivots],
    Phi: np.ndarray,
    c: np.ndarray,
) -> np.ndarray:
    """c'Z'P Z c (m, m) for c (all columns, m), zero for X and y.

    ``conditioned``: per layer S, K (J, q, q) and B (columns, q) as elimination left them,
    ``pivots`` those of the fronts; ``Phi`` (p, p): (X'H^-1 X)^-1.
    """
    g, found = np.zeros_like(c), np.zeros((c.shape[1], c.shape[1]))
    for layer, (S, K, B) in zip(layers.layers, conditioned, strict=True):
        project_units(S, K, B, layer.ptr, layer.index, layer.own, c, g, found)
    for front, own in zip(layers.tree.fronts, pivots, strict=True):
        columns, later = front.columns[: front.pivots], front.columns[front.pivots :]
        mine, given = c[columns], g[columns]
        inverse = own.inverse_times(mine)
        if inverse is None:
            t = symmetric_times(own.S, mine) + given
            left = mine - own.covariance_times(t)
            found += mine.T @ given + t.T @ left
        else:  # without a product with S: c - K (S c + g) = K (G^-1 c - g)
            t = inverse - given
            left = own.covariance_times(t)
            found += mine.T @ inverse - t.T @ left
        g[later] += own.B.T @ left
    first = layers.n_crossed
    fixed = g[first : first + layers.p]
    return found - fixed.T @ Phi @ fixed
