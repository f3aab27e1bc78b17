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

from core.engine.kernels import LANES
from core.engine.kernels_alike import classify, merge_alike

#: Fewer bundles of groups than this are searched before classes are made …
FEWEST = 4
#: … and more than this part of them must go.
GAIN = 0.5


def merged(bundles: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Bundles (bundles, q, q + r, LANES) and weights (J',) of the groups that are left.

    Of ``bundles`` of groups with ``weights`` (J,); None where too few would go to be worth it.
    """
    count, q, c, _ = bundles.shape
    if count < FEWEST or q == 0:
        return None
    J, most = len(weights), int(GAIN * count) * LANES
    class_of, counts = np.empty(J, np.int64), np.empty(most, np.int64)
    roots = np.empty((most, q, q))
    classes = classify(bundles, J, most, class_of, counts, roots)
    if classes < 0:
        return None
    counts = counts[:classes]
    left = int(np.minimum(counts, q * (c - q)).sum())
    found, spread = np.zeros((-(-left // LANES), q, c, LANES)), np.empty(left)
    merge_alike(bundles, weights, class_of, counts, roots, found, spread)
    return found, spread
