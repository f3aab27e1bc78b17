"""Sufficient statistics: per group one small triangle, for all groups one cross-product.

For the rows of group u an orthogonal transformation Q_u (Householder) gives

    Q_u' [Z_u  X_u  y_u] = [ R_zz  R_zx  r_zy ]   q rows kept per group
                           [  0    C_x   c_y  ]   only their summed cross-product is kept

(Pinheiro and Bates 2000, section 2.2.3; Bates and Pinheiro 1998). Compared with cross-products
of the columns these triangles keep twice the digits and every later formula is a sum of
positive terms: nothing is subtracted. They merge associatively (triangles of stacked triangles),
so the pass over the rows is a fold.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.engine.conditioning import PIECE
from core.engine.kernels import LANES
from core.engine.kernels_rows import group_rows, triangularise
from core.engine.parallel import in_pieces


@dataclass(frozen=True)
class Triangles:
    """What one pass over the rows leaves for J groups, q random and p fixed columns.

    ``bundles``: shape (bundles, q, q + p + 1, LANES), the rows [R_zz, R_zx, r_zy] of each group,
    LANES groups side by side, the last bundle filled with zeros.
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

    piece = max(1, PIECE * n_groups // max(1, len(y)))
    rest = sum(in_pieces(n_groups, piece, run), np.zeros((r, r)))
    rest = np.triu(rest) + np.triu(rest, 1).T
    weights = np.ones(n_groups) if weights is None else weights
    return Triangles(R, rest, len(y) if n is None else n, weights)
