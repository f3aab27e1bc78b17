"""No pooling, partial pooling, complete pooling: what each group says by itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.fit import Fit
from core.inference.predictions import GroupEffects, row_predictions
from core.model.spec import CONSTANT

#: A group's rows tell its effects apart where the smallest eigenvalue of the correlation matrix
#: of their columns is above this.
DISTINGUISHABLE = 1e-8


@dataclass(frozen=True)
class OwnEffects:
    """What least squares on each group's own rows gives in place of its BLUPs.

    ``names``: the q effects of the level; ``estimates`` (J, q): deviations from the fixed part,
    NaN for groups whose rows cannot tell the effects apart.
    """

    names: tuple[str, ...]
    estimates: np.ndarray


def own_effects(fit: Fit, effects: tuple[GroupEffects, ...]) -> tuple[OwnEffects, ...]:
    """No pooling: per grouping of the design, each group's effects by ordinary least squares.

    For the rows i of group j, minimise sum (r_i - z_i'd_j)^2 over d_j, with r = y - X beta the
    marginal residuals at the estimates and z the columns of all random effects of the grouping:
    the line of the group's own rows, the other fixed effects held where they are. Where the
    model has X = Z, beta + d_j is the separate regression of the group (Gelman and Hill 2007,
    section 12.2). From a factor that is crossed with the grouping its BLUPs (``effects``, in the
    order of the equations) are taken out of r first, for these rows are shared with other groups.
    """
    design = fit.design
    residual = design.y - row_predictions(fit).xb
    found = []
    for place, grouping in enumerate(design.groupings):
        r = residual.copy()
        for block, other in zip(design.equation_blocks, effects, strict=True):
            if _crossed(grouping.codes, design.groupings[block.grouping].codes):
                codes = design.groupings[block.grouping].codes
                r -= np.einsum("nq,nq->n", block.Z, other.blup[codes])
        own = [block for block in design.equation_blocks if block.grouping == place]
        names = tuple(name for block in own for name in block.names)
        Z = np.column_stack([np.zeros((design.n, 0)), *(block.Z for block in own)])
        found.append(OwnEffects(names, _by_group(Z, r, grouping.codes, grouping.n_groups, names)))
    return tuple(found)


def spread(heights: np.ndarray) -> float:
    """SD of the heights of the groups' lines (J,), those without a line (NaN) left out."""
    return float(np.nanstd(heights))


def _crossed(codes: np.ndarray, other: np.ndarray) -> bool:
    """Whether neither grouping lies within the other."""
    return not (_within(codes, other) or _within(other, codes))


def _within(inner: np.ndarray, outer: np.ndarray) -> bool:
    first = np.zeros(int(inner.max(initial=-1)) + 1, dtype=np.int64)
    first[inner[::-1]] = outer[::-1]
    return bool(np.array_equal(first[inner], outer))


def _by_group(
    Z: np.ndarray, r: np.ndarray, codes: np.ndarray, J: int, names: tuple[str, ...]
) -> np.ndarray:
    """Least squares of ``r`` (n,) on ``Z`` (n, q) in each of J groups, (J, q)."""
    q = Z.shape[1]
    size = np.bincount(codes, minlength=J).astype(float)

    def mean(values: np.ndarray) -> np.ndarray:
        return np.bincount(codes, weights=values, minlength=J) / np.maximum(size, 1.0)

    estimates = np.full((J, q), np.nan)
    if not names:
        return estimates
    slopes = [k for k, name in enumerate(names) if name != CONSTANT]
    constant = next((k for k, name in enumerate(names) if name == CONSTANT), None)
    if constant is None:
        estimates[:], _ = _solved(Z, r, codes, J, size)
        return estimates
    centre = mean(r)
    if not slopes:
        estimates[:, constant] = np.where(size > 0, centre, np.nan)
        return estimates
    # About the group's means the constant drops out, and little cancels.
    middle = np.column_stack([mean(Z[:, k]) for k in slopes])
    found, told = _solved(
        Z[:, slopes] - middle[codes], r - centre[codes], codes, J, size, middle=middle
    )
    estimates[:, slopes] = found
    estimates[:, constant] = centre - np.einsum("jk,jk->j", middle, found)
    estimates[~told] = np.nan
    return estimates


def _solved(
    Z: np.ndarray,
    r: np.ndarray,
    codes: np.ndarray,
    J: int,
    size: np.ndarray,
    middle: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Least squares per group through its crossproducts; where they could be told apart (J,)."""
    k = Z.shape[1]
    cross = np.empty((J, k, k))
    right = np.empty((J, k))
    for a in range(k):
        right[:, a] = np.bincount(codes, weights=Z[:, a] * r, minlength=J)
        for b in range(a, k):
            total = np.bincount(codes, weights=Z[:, a] * Z[:, b], minlength=J)
            cross[:, a, b] = cross[:, b, a] = total
    spread = np.sqrt(np.einsum("jaa->ja", cross))
    # What rounding leaves of a column that does not vary within the group is no spread.
    least = np.zeros((J, k)) if middle is None else 1e-12 * np.abs(middle) * np.sqrt(size)[:, None]
    varies = np.all(spread > least, axis=1)
    unit = np.where(spread > 0, spread, 1.0)
    correlation = cross / (unit[:, :, None] * unit[:, None, :])
    correlation[~varies] = np.eye(k)
    told = varies & (np.linalg.eigvalsh(correlation)[:, 0] > DISTINGUISHABLE)
    correlation[~told] = np.eye(k)
    solved = np.linalg.solve(correlation, (right / unit)[:, :, None])[:, :, 0] / unit
    solved[~told] = np.nan
    return solved, told
