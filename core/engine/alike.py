"""Groups with the same Z'Z share their factorisation: a class of many is replaced by a few.

Of a group the likelihood reads R_zz and the elements v = vec [R_zx r_zy] (k,), k = q r, of its
triangle (triangles.py). In a class of J_c groups that have R_zz in common, W = Z'H^-1 Z and log|H|
are the same for all, and everything else (the cross-product of [X y], the sums of [s Q] with
itself, of W with s s' and with Q Phi Q') is linear in the sum of v v'. That is V'V of the matrix
V (J_c, k) with these rows, and U'U of its triangle U (k, k): the class is k groups with the rows of
U, which share its number in the weights of log|H| and its derivatives. An orthogonal
transformation across groups, like the one across rows that made the triangles, it subtracts
nothing.

Balanced designs are one class, random intercepts have one for each size of group, whatever the
number of groups. R_zz is the same where it differs by rounding alone: by no more than sums of the
same numbers in another order would.
"""

from __future__ import annotations

import numpy as np

from core.engine.conditioning import powers_of_two
from core.engine.kernels import LANES
from core.engine.kernels_alike import COARSE, classify, merge_alike
from core.numeric.parallel import in_pieces

#: With fewer bundles of groups than this there is nothing to gain …
FEWEST = 4
#: … and no more than this part of them may be left for it to be worth the while.
LEFT = 0.5
#: Classes are made in so many bundles at a time, then in what these leave.
PIECE = 256


def merged(bundles: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Bundles (bundles, q, q + r, LANES) of the groups that are left, and weights (J',).

    Of ``bundles`` of groups with ``weights`` (J,); the last bundles' zeros may be among them,
    without weight. None where too many would be left.
    """
    if len(bundles) < FEWEST or bundles.shape[1] == 0:
        return None

    def run(first: int, last: int) -> tuple[np.ndarray, np.ndarray] | None:
        return _merged(bundles[first:last], weights[first * LANES : last * LANES])

    found = in_pieces(len(bundles), PIECE, run)
    parts = [part for part in found if part is not None]
    if len(parts) < len(found) or len(parts) == 1:
        return parts[0] if parts and len(parts) == len(found) else None
    padded = [np.pad(w, (0, len(b) * LANES - len(w))) for b, w in parts]
    every = np.concatenate([b for b, _ in parts]), np.concatenate(padded)
    return _merged(*every) or every


def _merged(bundles: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    count, q, c, _ = bundles.shape
    J, most, k = len(weights), int(LEFT * count) * LANES, q * (c - q)
    class_of, flips, counts = (np.empty(size, np.int64) for size in (J, J, most))
    roots = np.empty((most, q, q))
    # Cells of a power of two: the middle of one is where whole numbers and their roots are.
    lengths = np.sqrt((bundles[:2, :, :q] ** 2).sum(axis=1).max(axis=(0, 2)))
    per_cell = 1.0 / (COARSE * powers_of_two(lengths))
    found = classify(bundles, per_cell, most, class_of, flips, counts, roots) if most else -1
    if found < 0:
        return None
    counts = counts[:found]
    left = int(np.minimum(counts, k).sum())
    fewer, spread = np.zeros((-(-left // LANES), q, c, LANES)), np.empty(left)
    merge_alike(bundles, weights, class_of, flips, counts, roots, fewer, spread)
    return fewer, spread
