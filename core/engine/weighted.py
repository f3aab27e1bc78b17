"""Weighted rows and groups as an unweighted problem, but for the weights of log determinants.

In the pseudo-likelihood of Rabe-Hesketh and Skrondal (2006, JRSS A 169, equation 4) a group
enters with the power w_g of its weight, all weights around it included, and a row with w_i. Each
group's integral over its effects u is Gaussian: its exponent is w_g times the penalised sum of
squares of the group's conditionally weighted rows, so that

    d = sum_g w_g log|I + G S_g / w_g| + N log(2 pi sigma^2) + r^2 / sigma^2,    N = sum_i w_i,

where S_g = sum_i w_i z_i z_i' and r^2 is the penalised sum of squares with rows weighted by w_i
and penalties u'G^-1 u by w_g. With rows times sqrt(w_i) and the group's Z also over sqrt(w_g),
whose effects are then sqrt(w_g) u, everything but the factor of the log determinants is as
without weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.conditioning import FixedPart
from core.model.design import Design


@dataclass(frozen=True)
class WeightedRows:
    """Scaled columns Z (n, q), X (n, p) and y (n,), the rows' total weight ``n``.

    ``groups``: per grouping the weights of its groups, None where all count alike.
    """

    Z: np.ndarray
    X: np.ndarray
    y: np.ndarray
    n: float
    groups: tuple[np.ndarray | None, ...]


def weighted_rows(
    design: Design, fixed: FixedPart, Z: np.ndarray, sizes: Sequence[int]
) -> WeightedRows:
    """The conditioned columns of ``design`` as the engine takes them.

    ``Z``: shape (n, q), those of all equations side by side, ``sizes`` of each.
    """
    weighting = design.weighting
    if weighting is None:
        none = (None,) * len(design.groupings)
        return WeightedRows(Z, fixed.Q, fixed.e, design.n, none)
    root = fixed.root
    factor = [
        np.repeat((root / np.sqrt(weights[grouping.codes]))[:, None], size, axis=1)
        for block, size in zip(design.blocks, sizes, strict=True)
        for grouping, weights in [
            (design.groupings[block.grouping], weighting.groups[block.grouping])
        ]
    ]
    scaled = Z * np.column_stack([np.ones((len(root), 0)), *factor])
    return WeightedRows(
        scaled, fixed.Q * root[:, None], fixed.e * root, weighting.total, weighting.groups
    )
