"""An equivalent, well-conditioned form of the random part.

Z columns are scaled by powers of two and, where an unstructured block has a constant, shifted by
about their means: Z u = Z_s v with u = M v, so that the covariance of u is M Cov(v) M'. The family
of unstructured covariances is closed under M, hence the model is the same, but a slope on the
calendar year no longer has a correlation of -0.9999 with its constant.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.conditioning import powers_of_two
from core.model.design import Design, RandomBlock
from core.model.spec import CONSTANT, Structure


@dataclass(frozen=True)
class RandomPart:
    """The conditioned Z columns of all equations, side by side in their order.

    ``columns``: shape (c, n), those of the design; ``places`` (q,): which one each is made of, -1
    for the constant; ``shift`` and ``scale`` (q,): what is subtracted and divided by.
    ``to_effects`` (q, q): the matrix M.
    """

    columns: np.ndarray
    places: tuple[int, ...]
    shift: np.ndarray
    scale: np.ndarray
    to_effects: np.ndarray

    @cached_property
    def Z(self) -> np.ndarray:
        """The columns themselves, shape (n, q)."""
        Z = np.empty((self.columns.shape[1], len(self.places)))
        for k, place in enumerate(self.places):
            x = 1.0 if place < 0 else self.columns[place] - self.shift[k]
            Z[:, k] = x / self.scale[k]
        return Z


def condition_random(design: Design) -> RandomPart:
    """Condition the Z columns of all equations of ``design``."""
    parts = [_condition_block(design, block) for block in design.blocks]
    if len(parts) == 1:
        return RandomPart(design.columns, _places(design.blocks[0]), *parts[0])
    q = sum(block.q for block in design.blocks)
    shift, scale, M = np.zeros(q), np.ones(q), np.zeros((q, q))
    places: list[int] = []
    for block, part in zip(design.blocks, parts, strict=True):
        own = slice(len(places), len(places) + block.q)
        shift[own], scale[own], M[own, own] = part
        places += _places(block)
    return RandomPart(design.columns, tuple(places), shift, scale, M)


def _places(block: RandomBlock) -> tuple[int, ...]:
    """Which column each effect of the equation is made of, -1 for the constant."""
    return (*block.places, *(-1,) * (block.q - len(block.places)))


def _condition_block(
    design: Design, block: RandomBlock
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Shift (q,), scale (q,) and M (q, q) of one equation."""
    q, k = block.q, len(block.places)
    centred = block.structure is Structure.UNSTRUCTURED and block.names[-1] == CONSTANT
    shift, mean_squares = np.zeros(q), np.ones(q)
    if k:
        shift[:k], mean_squares[:k] = _sizes(design, list(block.places), centred)
    scale = powers_of_two(np.sqrt(mean_squares))
    if block.structure in (Structure.IDENTITY, Structure.EXCHANGEABLE):
        # These structures tie the variances together: one unit for the whole block.
        scale = np.full(q, scale.max())
    return shift, scale, back_to_effects(shift, scale)


def back_to_effects(shift: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """The matrix M (q, q) of columns less ``shift`` over ``scale``, both (q,)."""
    q = len(scale)
    M = np.zeros((q, q))
    M.ravel()[:: q + 1] = 1.0 / scale
    M[-1, :-1] -= shift[:-1] / scale[:-1]
    return M


def _sizes(design: Design, places: list[int], centred: bool) -> tuple[np.ndarray, np.ndarray]:
    """Shifts of the columns at ``places`` and their mean squares about these."""
    moments = design.moments
    if not centred:
        return np.zeros(len(places)), moments.mean_squares(places, False)
    left = moments.products[len(moments.columns), places] / moments.n
    return moments.shift[places] + left, moments.mean_squares(places, True) - left**2
