"""Sufficient statistics: per group one small triangle, for all groups one cross-product.

For the rows of group u an orthogonal transformation Q_u (Householder) gives

    Q_u' [Z_u  X_u  y_u] = [ R_zz  R_zx  r_zy ]   q rows kept per group
                           [  0    C_x   c_y  ]   only their summed cross-product is kept

(Pinheiro and Bates 2000, section 2.2.3; Bates and Pinheiro 1998). Compared with cross-products
of the columns these triangles keep twice the digits and every later formula is a sum of
positive terms: nothing is subtracted. They merge associatively (triangles of stacked triangles),
so the pass over the rows is a fold.

Where a group's effects include a constant, the same comes of cross-products of the columns less
the group's own means: the constant takes these off exactly, and what is left is subtracted but
for the slopes. That needs no sorting and is done wherever the slopes leave enough of the outcome
(LEFT). The rows kept are then in another order, which an orthogonal transformation may change.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.alike import merged
from core.engine.conditioning import NEARLY_ORTHOGONAL, Mapped, powers_of_two
from core.engine.kernels import LANES
from core.engine.kernels_groups import (
    centred_products,
    factor_groups,
    group_rows,
    group_sums,
    map_rest,
    triangularise,
)
from core.engine.random_part import RandomPart
from core.numeric.moments import rows_at_once
from core.numeric.parallel import in_pieces

#: Cross-products serve where slopes leave more than this part of what varies within groups …
LEFT = 1e-3
#: … or where there is nothing to subtract from, in columns of unit variance.
NOTHING = 1e-20
#: With so many rows to a group, sums lose a digit, and what means have left is added to them.
MANY_ROWS = 200
#: Groups are a thread's work in pieces of so many.
GROUPS = 4096
#: Rows are added up in four or two parts where these take so many multiplications, and where there
#: are so many rows to each group.
PARTS = ((4, 1 << 22, 32), (2, 1 << 21, 4))


@dataclass(frozen=True)
class Triangles:
    """What one pass over the rows leaves for J groups, q random and p fixed columns.

    ``bundles``: shape (bundles, q, q + p + 1, LANES), the rows [R_zz, R_zx, r_zy] of each group,
    LANES groups side by side, the last bundle filled with zeros; in any order, R_zz is square.
    ``rest``: shape (p + 1, p + 1), cross-product over all groups of [C_x, c_y].
    ``n``: number of rows, or their total weight. ``weights``: shape (J,), those of the groups.
    """

    bundles: np.ndarray
    rest: np.ndarray
    n: float
    weights: np.ndarray

    @cached_property
    def R(self) -> np.ndarray:
        """The triangles group by group, shape (J, q, q + p + 1)."""
        return by_group(self.bundles, self.n_groups)

    @cached_property
    def bundled_weights(self) -> np.ndarray:
        """The groups' weights, shape (bundles, LANES)."""
        padded = np.zeros((len(self.bundles), LANES))
        padded.ravel()[: self.n_groups] = self.weights
        return padded

    @cached_property
    def fewer(self) -> Triangles:
        """Those of fewer groups, some of them made up, with the same likelihood (alike.py).

        These themselves, where that would not make many fewer.
        """
        found = merged(self.bundles, self.weights)
        return self if found is None else Triangles(found[0], self.rest, self.n, found[1])

    @property
    def n_groups(self) -> int:
        """Number of groups J."""
        return len(self.weights)

    @property
    def q(self) -> int:
        """Number of random effects per group."""
        return self.bundles.shape[1]

    @property
    def p(self) -> int:
        """Number of fixed columns."""
        return self.bundles.shape[2] - self.bundles.shape[1] - 1


def by_group(bundles: np.ndarray, n_groups: int) -> np.ndarray:
    """(J, a, b) from bundles (bundles, a, b, LANES)."""
    count, a, b, lanes = bundles.shape
    return bundles.transpose(0, 3, 1, 2).reshape(count * lanes, a, b)[:n_groups]


def in_bundles(groups: np.ndarray) -> np.ndarray:
    """Bundles (bundles, a, b, LANES) from (J, a, b)."""
    J, a, b = groups.shape
    padded = np.zeros((-(-J // LANES) * LANES, a, b))
    padded[:J] = groups
    return np.ascontiguousarray(padded.reshape(-1, LANES, a, b).transpose(0, 2, 3, 1))


def accumulate(
    Z: np.ndarray,
    X: np.ndarray,
    y: np.ndarray,
    codes: np.ndarray,
    n_groups: int,
    n: float | None = None,
    weights: np.ndarray | None = None,
) -> Triangles:
    """One pass over the rows: Z (n, q), X (n, p), y (n,), codes (n,) in 0 … n_groups-1.

    All C-contiguous.

    Weighted rows come scaled (see weighted.py), their total weight is ``n``, that of the groups
    ``weights`` (n_groups,); by default all count alike.
    """
    starts = np.r_[0, np.cumsum(np.bincount(codes, minlength=n_groups))].astype(np.int64)
    q, r = Z.shape[1], X.shape[1] + 1
    R = np.zeros((-(-n_groups // LANES), q, q + r, LANES))
    rows = np.empty((len(y), q + r))
    group_rows(Z, X, y, codes, starts, rows)

    def run(first: int, last: int) -> np.ndarray:
        return triangularise(rows, starts, first, last, R)

    piece = max(1, rows_at_once(q + r) * n_groups // max(1, len(y)))
    rest = sum(in_pieces(n_groups, piece, run), np.zeros((r, r)))
    rest = np.triu(rest) + np.triu(rest, 1).T
    weights = np.ones(n_groups) if weights is None else weights
    return Triangles(R, rest, len(y) if n is None else n, weights)


def accumulate_centred(
    mapped: Mapped, random: RandomPart, codes: np.ndarray, sizes: np.ndarray
) -> Triangles | None:
    """The same for Z with a constant by cross-products within groups, in two passes.

    None where these would lose digits, also because X is far from orthogonal. ``random`` must have
    its slopes' columns first among all; ``codes`` (n,) are those of groups with ``sizes`` (J,)
    rows, at least one each.
    """
    moments = mapped.moments
    n, c, n_groups = moments.n, len(moments.columns), len(sizes)
    slopes = max(random.places) + 1
    if mapped.condition > NEARLY_ORTHOGONAL:
        return None
    unit, fit, at = np.empty(c + 1), np.zeros(c + 1), list(mapped.places)
    unit[:c] = 1.0 / powers_of_two(np.sqrt(moments.products.diagonal()[:c] / n))
    unit[c] = mapped.T[-1, -1]
    fit[at] = mapped.T[: len(at), -1] / unit[at]
    table = (moments.columns, moments.y, moments.shift, unit, fit, codes)
    part, refine = _part(n, n_groups, c + 2), n > MANY_ROWS * n_groups

    def add(first: int, last: int) -> np.ndarray:
        sums = np.zeros((n_groups, c + 1))
        group_sums(*table, first, last, sums)
        return sums

    means = _total(in_pieces(n, part, add)) / sizes[:, None]

    def multiply(first: int, last: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        left = np.zeros((n_groups if refine else 0, c + 1))
        found = np.zeros((n_groups, slopes, c + 1)), np.zeros((c + 1, c + 1)), left
        centred_products(*table, means, slopes, refine, first, last, *found)
        return found

    pieces = in_pieces(n, part, multiply)
    products, within, left = (_total(list(p)) for p in zip(*pieces, strict=True))
    if refine:
        means += left / sizes[:, None]
    M = _to_engine(mapped, random, unit[:c])
    q = len(random.places)
    R = np.zeros((-(-n_groups // LANES), q, M.shape[1], LANES))
    kept = _total(
        in_pieces(n_groups, GROUPS, lambda a, b: factor_groups(sizes, means, products, M, a, b, R))
    )
    rest = np.empty((M.shape[1] - q, M.shape[1] - q))
    if not map_rest(within, kept, slopes, M, LEFT, NOTHING * n, rest):
        return None
    return Triangles(R, rest, n, np.ones(n_groups))


def _part(n: int, n_groups: int, columns: int) -> int:
    """How many rows are added up for themselves: it depends on nothing but these."""
    for parts, work, to_a_group in PARTS:
        if n * columns**2 >= work and n >= to_a_group * n_groups:
            return -(-n // parts)
    return n


def _total(parts: list[np.ndarray]) -> np.ndarray:
    found = parts[0]
    for part in parts[1:]:
        found += part
    return found


def _to_engine(mapped: Mapped, random: RandomPart, unit: np.ndarray) -> np.ndarray:
    """The map (c + 2, q + p + 1) from [v 1 e] to the conditioned [Z Q e], where
    v = (columns - shift) unit."""
    c, q, p = len(unit), len(random.places), len(mapped.T) - 1
    at, shift = list(mapped.places), mapped.moments.shift
    M = np.zeros((c + 2, q + p + 1))
    for a, place in enumerate(random.places):
        M[c, a] = 1.0 / random.scale[a]
        if place >= 0:
            M[c, a] *= shift[place] - random.shift[a]
            M[place, a] = 1.0 / (unit[place] * random.scale[a])
    M[at, q : q + p] = mapped.T[: len(at), :p] / unit[at][:, None]
    M[c, q:] = mapped.T[p - 1]
    M[c + 1, q + p] = 1.0
    return M
