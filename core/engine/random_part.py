"""An equivalent, well-conditioned form of the random part.

Z columns are scaled by powers of two and, where an unstructured block has a constant, shifted by
their means: Z u = Z_s v with u = M v, so that the covariance of u is M Cov(v) M'. The family of
unstructured covariances is closed under M, hence the model is the same, but a slope on the
calendar year no longer has a correlation of -0.9999 with its constant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.engine.conditioning import PIECE, centres, powers_of_two
from core.engine.kernels_rows import shift_and_scale, squares
from core.engine.parallel import in_pieces
from core.model.design import RandomBlock
from core.model.spec import CONSTANT, Structure


@dataclass(frozen=True)
class RandomPart:
    """``Z`` (n, q): conditioned columns of all equations; ``to_effects`` (q, q): the matrix M."""

    Z: np.ndarray
    to_effects: np.ndarray


def condition_random(blocks: Sequence[RandomBlock], n: int) -> RandomPart:
    """Condition the Z columns of all equations, side by side in their order; n rows."""
    columns = [np.zeros((n, 0))]
    q = sum(b.Z.shape[1] for b in blocks)
    M = np.zeros((q, q))
    start = 0
    for block in blocks:
        Z, own = _condition_block(block)
        columns.append(Z)
        stop = start + Z.shape[1]
        M[start:stop, start:stop] = own
        start = stop
    Z = columns[1] if len(columns) == 2 else np.ascontiguousarray(np.column_stack(columns))
    return RandomPart(Z, M)


def _condition_block(block: RandomBlock) -> tuple[np.ndarray, np.ndarray]:
    n, q = block.Z.shape
    Z = np.ascontiguousarray(block.Z)
    shift = np.zeros(q)
    if block.structure is Structure.UNSTRUCTURED and block.names[-1] == CONSTANT:
        # A data value is subtracted exactly, and what is left of the mean does no harm.
        shift[:-1] = centres(Z)[:-1]
    total = sum(in_pieces(n, PIECE, lambda first, last: squares(Z, shift, first, last)))
    scale = powers_of_two(np.sqrt(total / n))
    if block.structure in (Structure.IDENTITY, Structure.EXCHANGEABLE):
        # These structures tie the variances together: one unit for the whole block.
        scale = np.full(q, scale.max())
    found = np.empty_like(Z)
    in_pieces(n, PIECE, lambda first, last: shift_and_scale(Z, shift, scale, first, last, found))
    M = np.diag(1.0 / scale)
    M[-1, :-1] -= shift[:-1] / scale[:-1]
    return found, M
