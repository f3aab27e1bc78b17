"""Which groupings are eliminated unit by unit, and which are kept for the end.

The random effects of groupings that are nested in one another (pupils in classes in schools) are
eliminated from the finest to the coarsest, each unit touching only its own ancestors and the
crossed effects that occur in its rows. Groupings outside that chain (crossed factors) join X and
y in the tail, which is solved at the end front by front (ordering.py): but for the fronts the same
order as the blocked Cholesky factor of MixedModels.jl (Bates et al. 2015, section 2.3), without
ever forming indicator columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class RandomTerm:
    """The random effects of one grouping: codes (n,) in 0 … n_groups-1, columns Z (n, q).

    ``members``: the places of these effects among all effects of the model, shape (q,).
    ``weights``: those of the groups, shape (n_groups,); None if all count alike. ``after``: the
    term that must be eliminated first, because these effects have the shared part of its
    covariance (structures.SharedPart), which alone may be negative.
    """

    codes: np.ndarray
    n_groups: int
    Z: np.ndarray
    members: np.ndarray
    weights: np.ndarray | None = None
    after: int | None = None

    @property
    def q(self) -> int:
        """Number of effects per group."""
        return self.Z.shape[1]


@dataclass(frozen=True)
class Order:
    """Indices of the terms in the nested ``chain``, finest first, and in the crossed ``tail``."""

    chain: tuple[int, ...]
    tail: tuple[int, ...]


def is_nested(fine: RandomTerm, coarse: RandomTerm) -> bool:
    """Whether each group of ``fine`` lies within one group of ``coarse``."""
    parent = np.full(fine.n_groups, -1, dtype=np.int64)
    parent[fine.codes] = coarse.codes
    return bool(np.all(parent[fine.codes] == coarse.codes))


def parents(fine: RandomTerm, coarse: RandomTerm) -> np.ndarray:
    """The group of ``coarse`` that each group of ``fine`` lies in, shape (fine.n_groups,)."""
    parent = np.zeros(fine.n_groups, dtype=np.int64)
    parent[fine.codes] = coarse.codes
    return parent


def choose_order(terms: Sequence[RandomTerm]) -> Order:
    """The chain that begins with the largest term and takes every term nested around it.

    A term that must come ``after`` another is in the chain above it or at the end of the tail.
    """
    by_size = sorted(range(len(terms)), key=lambda t: -terms[t].n_groups * terms[t].q)
    first = next(t for t in by_size if terms[t].after is None)
    chain = [first]
    rest = sorted((t for t in by_size if t != first), key=lambda t: -terms[t].n_groups)
    tail: list[int] = []
    for t in rest:
        ready = terms[t].after is None or terms[t].after in chain
        (chain if ready and is_nested(terms[chain[-1]], terms[t]) else tail).append(t)
    tail.sort(key=lambda t: (terms[t].after is not None, t))
    return Order(tuple(chain), tuple(tail))
