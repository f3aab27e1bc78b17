"""A step of scoring in the (co)variances of a multilevel model, by the average information.

With V_k = Z D_k Z' for the matrices D_k of whose sums G consists, and V_0 = I, the equations of
(restricted) maximum likelihood at H are linear in the variances v,

    sum_l tr(P V_k P V_l) v_l = y'P V_k P y,    l = 0 … m

(Searle, Casella and McCulloch 1992, section 6.6); where groups are alike one solution is the
maximum. The traces take inverses of large matrices. y'P V_k P V_l P y / sigma^2 has them for its
expectation if the scores s = Z'P y have theirs, the traces tr(P V_k), which the gradient knows:
the scores are made to. Those with V_0 follow from P H P = P.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

#: The covariances do not become smaller, or larger, than these times what they were.
LEAST, MOST = 0.01, 100.0


def scored_covariance(
    G: np.ndarray,
    L: np.ndarray,
    traces: np.ndarray,
    squares: np.ndarray,
    family: np.ndarray,
    divisor: float,
    information: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray | None:
    """The next G (q, q); None where nothing can be told from the present one.

    ``L`` (q, q): a factor of G; ``traces`` (q, q): the blocks of Z'PZ, summed over groups,
    ``squares``: of s s' / sigma^2; ``family`` (m, q, q): the D_k, block diagonal as G is.
    ``divisor``: the trace of P H. ``information(M)``: s s' being made M'(s s')M, the products
    y'P V_k P V_l P y / sigma^2 (m, m).
    """
    try:
        R, C = np.linalg.cholesky(squares), np.linalg.cholesky(traces)
        inside = information(np.linalg.solve(R.T, C.T))
        flat = family.reshape(len(family), -1)
        g, *_ = np.linalg.lstsq(flat.T, G.ravel(), rcond=None)
        t, Q = flat @ traces.ravel(), flat @ squares.ravel()
        across = t - inside @ g
        first = divisor - g @ t - g @ across
        left = np.block([[np.atleast_2d(first), across[None]], [across[:, None], inside]])
        v = np.linalg.solve(left, np.r_[divisor - g @ Q, Q])
        relative = np.linalg.solve(L, np.tensordot(v[1:] / v[0], family, axes=1))
        values, V = np.linalg.eigh(np.linalg.solve(L, relative.T))
    except np.linalg.LinAlgError:
        return None
    if not (np.all(np.isfinite(values)) and v[0] > 0.0):
        return None
    X = L @ V
    return (X * np.clip(values, LEAST, MOST)) @ X.T


def whole_family(parts: Sequence[np.ndarray], members: Sequence[np.ndarray], q: int) -> np.ndarray:
    """Per term the matrices (k, q_t, q_t) of its ``members``, as matrices of all effects
    (m, q, q)."""
    found = []
    for part, own in zip(parts, members, strict=True):
        for D in part:
            whole = np.zeros((q, q))
            whole[np.ix_(own, own)] = D
            found.append(whole)
    return np.array(found)
