"""Whether one model lies within another, by their parameter spaces.

The fixed part of the smaller model must lie in the column space of the larger's. For the random
part its columns must be combinations of the larger's in the same groups, Z_small = Z_large A, so
that a covariance G of its effects is A G A' of the larger's. Families of G are linear spaces cut
with the semidefinite matrices: the smaller family is within the larger if and only if A S A'
lies in the larger's linear span for each S that spans the smaller one. This covers effects and
equations that are left out, identity within independent and exchangeable within unstructured,
and the same effects measured from another origin.
"""

from __future__ import annotations

import numpy as np

from core.engine.fit import Fit
from core.inference.variance_cone import generators
from core.model.design import Grouping

#: A column is in a space if the space leaves less than this of it.
IN_SPACE = 1e-7


def fixed_within(small: Fit, large: Fit) -> bool:
    """Whether the column space of the smaller fixed part lies in the larger's; same rows."""
    root = small.fixed_part.root[:, None]
    Q, R = root * small.fixed_part.Q, root * large.fixed_part.Q
    rest = Q - R @ (R.T @ Q) / len(Q)
    return bool(np.max(np.abs(rest), initial=0.0) < IN_SPACE * np.max(np.abs(Q), initial=1.0))


def embedding(small: Fit, large: Fit) -> np.ndarray | None:
    """The matrix A (q_large, q_small) of the conditioned random parts; None if not nested."""
    Z_small, Z_large = small.random_part.Z, large.random_part.Z
    A = np.zeros((Z_large.shape[1], Z_small.shape[1]))
    owner_small, owner_large = _owners(small), _owners(large)
    for k, grouping in enumerate(small.design.groupings):
        own = np.flatnonzero(owner_small == k)
        match = [j for j, g in enumerate(large.design.groupings) if _same_groups(g, grouping)]
        there = np.flatnonzero(np.isin(owner_large, match))
        if len(there) == 0:
            return None
        X, Y = Z_large[:, there], Z_small[:, own]
        found = np.linalg.lstsq(X, Y, rcond=None)[0]
        rest = np.linalg.norm(Y - X @ found, axis=0)
        if np.any(rest > IN_SPACE * np.linalg.norm(Y, axis=0)):
            return None
        found[np.abs(found) < IN_SPACE * np.max(np.abs(found))] = 0.0
        A[np.ix_(there, own)] = found
    return A if _family_within(small, large, A) else None


def _owners(fit: Fit) -> np.ndarray:
    """The grouping of each random effect, (q,)."""
    sizes = [b.Z.shape[1] for b in fit.design.blocks]
    return np.repeat([b.grouping for b in fit.design.blocks], sizes).astype(int)


def _same_groups(a: Grouping, b: Grouping) -> bool:
    """Whether two groupings of the same rows tell the same rows apart."""
    if a.n_groups != b.n_groups:
        return False
    partner = np.full(a.n_groups, -1)
    partner[a.codes] = b.codes
    return bool(np.all(partner[a.codes] == b.codes)) and len(np.unique(partner)) == b.n_groups


def _family_within(small: Fit, large: Fit, A: np.ndarray) -> bool:
    q = len(A)
    span = generators(large.problem.covariance).reshape(-1, q * q).T
    images = (A @ generators(small.problem.covariance) @ A.T).reshape(-1, q * q).T
    if images.shape[1] == 0:
        return True
    rest = images - span @ np.linalg.lstsq(span, images, rcond=None)[0]
    return bool(np.max(np.abs(rest)) < IN_SPACE * np.max(np.abs(images)))
