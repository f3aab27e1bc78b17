"""What leaving rows out does to the fixed effects, the variance parameters held, from sums.

With H = V/sigma^2, P = H^-1 - H^-1 X M X'H^-1, M = (X'H^-1 X)^-1, leaving out the rows of an
indicator matrix D changes the fixed effects by

    b - b_(D) = M X'H^-1 D (D'P D)^-1 D'P y = (M^-1 - A_D)^-1 c_D,
    A_D = W'N^-1 W,  c_D = W'N^-1 D'P y,  W = D'H^-1 X,  N = D'H^-1 D

(Christensen, Pearson and Johnson 1992, Technometrics 34, 38-45; Haslett and Dillane 2004, Annals
of Statistics 32; the one-step diagnostics of Loy and Hofmann 2014, JSS 56(5)). It holds for any
rows, whether or not others share their random effects. P y are the conditional residuals, the
rows of H^-1 X are what the elimination leaves of the rows' fixed part, and what it takes, F with a
signature E (prediction_error.py), gives N = I - F E F', of which the smaller of I - F E F' and
E - F'F is solved.
Where no other row shares an effect with the group, H is block diagonal and A_D = W'X.

With weights all this is meant of the scaled rows of the pseudo-likelihood (engine/weighted.py),
whose generalised least squares give the estimate: leaving out a row of weight w leaves out all
that it stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.engine.control import Control
from core.engine.fit import Fit
from core.engine.hierarchy import RandomTerm
from core.engine.weighted import WeightedRows, weighted_rows
from core.inference.prediction_error import (
    Carried,
    Targets,
    carried_in_batches,
    carrier,
    rows_at_once,
)
from core.model.groupings import Grouping, constant_within

#: A row or group without which the fixed effects are not all estimable has this much information
#: left, at most, in some direction.
NOTHING_LEFT = 1e-10
#: A group with a larger system of its own is left out of the sums of all rows instead.
LARGEST_SYSTEM = 1000


@dataclass(frozen=True)
class Rows:
    """The rows of a fit, as its estimate sees them (scaled by weights), relative to sigma^2.

    ``X`` and ``W`` = H^-1 X (n, p); ``random`` and ``fixed`` (n,): the parts of the leverage that
    go through the random and the fixed effects; ``unit``: the leverage of one of the units that
    a weighted row stands for; ``conditional`` = P y and ``marginal`` = y - X gamma (n,).
    """

    fit: Fit
    columns: WeightedRows
    targets: Targets
    W: np.ndarray
    random: np.ndarray
    fixed: np.ndarray
    unit: np.ndarray
    conditional: np.ndarray
    marginal: np.ndarray

    @property
    def X(self) -> np.ndarray:
        """The fixed columns, (n, p)."""
        return self.targets.x

    @property
    def M(self) -> np.ndarray:
        """(X'H^-1 X)^-1, (p, p)."""
        return self.fit.optimum.value.Phi

    @property
    def leverage(self) -> np.ndarray:
        """Of each row on its own fitted value, (n,)."""
        return self.random + self.fixed

    @cached_property
    def carry(self) -> Callable[[Targets], Carried]:
        """Carries some of ``targets`` through the elimination."""
        return carrier(self.fit.problem, self.fit.optimum.value)


def rows_of(fit: Fit) -> Rows:
    """The rows of ``fit`` with what every deletion needs."""
    design, value, part = fit.design, fit.optimum.value, fit.fixed_part
    columns = weighted_rows(design, part, fit.random_part.Z, fit.problem.covariance.sizes)
    codes = tuple(g.codes for g in design.groupings)
    z, plain = (_by_grouping(fit, Z) for Z in (columns.Z, fit.random_part.Z))
    targets = Targets(columns.X, codes, z)
    random, unit, W = [np.zeros(0)], [np.zeros(0)], [columns.X[:0]]
    begin = 0
    for carried in carried_in_batches(fit.problem, value, targets):
        here = slice(begin, begin + len(carried.rest))
        random.append(carried.random_variance)
        unit.append(_unit_variance(fit, carried, here))
        W.append(carried.rest)
        begin = here.stop
    marginal = part.e - part.Q @ value.gamma
    conditional = marginal.copy()
    predictions = fit.problem.predict(value) if design.blocks else ()
    for own_codes, own_z, prediction in zip(codes, plain, predictions, strict=True):
        conditional -= np.einsum("nq,nq->n", own_z, prediction.blup[own_codes])
    rest = np.concatenate(W)
    fixed = np.einsum("nk,kl,nl->n", rest, value.Phi, rest)
    through_beta = fixed if design.weighting is None else fixed / design.weighting.rows
    return Rows(
        fit,
        columns,
        targets,
        rest,
        np.concatenate(random),
        fixed,
        np.concatenate(unit) + through_beta,
        part.root * conditional,
        part.root * marginal,
    )


def row_changes(rows: Rows) -> np.ndarray:
    """gamma - gamma_(i) without each row, (n, p); NaN where it is not estimable without it."""
    left = 1.0 - rows.leverage
    MW = rows.W @ rows.M
    # Without the row, the information about the fixed effects is M^-1 - w w'/P_ii.
    estimable = left > NOTHING_LEFT * np.maximum(1.0, rows.fixed)
    with np.errstate(divide="ignore", invalid="ignore"):
        change = MW * (rows.conditional / left)[:, None]
    change[~estimable] = np.nan
    return change


def group_changes(rows: Rows, grouping: Grouping, control: Control | None = None) -> np.ndarray:
    """gamma - gamma_(g) without each of the J groups, (J, p); NaN as for rows. Raises Cancelled."""
    control = control or Control()
    J, p = grouping.n_groups, rows.X.shape[1]
    if stands_alone(rows.fit, grouping):
        A, c = np.zeros((J, p, p)), np.zeros((J, p))
        np.add.at(A, grouping.codes, rows.W[:, :, None] * rows.X[:, None, :])
        np.add.at(c, grouping.codes, rows.W * rows.marginal[:, None])
        return _solved(rows.M, (A + A.transpose(0, 2, 1)) / 2, c)
    change = np.full((J, p), np.nan)
    for groups, members, carried in _taken_together(rows, grouping):
        ends = np.cumsum([0, *(len(m) for m in members)])
        for g, own, first in zip(groups, members, ends, strict=False):
            control.check()
            F, signs = _factor(carried, slice(first, first + len(own)))
            if min(F.shape) > LARGEST_SYSTEM:
                change[g] = _change_without(rows, own)
                continue
            right = np.column_stack((rows.W[own], rows.conditional[own]))
            solved = _complement(F, signs, right)
            sums = rows.W[own].T @ solved
            A = (sums[:, :p] + sums[:, :p].T) / 2
            change[g] = _solved(rows.M, A[None], sums[None, :, p])[0]
    return change


def stands_alone(fit: Fit, grouping: Grouping) -> bool:
    """Whether no random effect is shared by two groups of ``grouping``."""
    codes = grouping.codes.astype(float)
    return all(constant_within(other, codes) for other in fit.design.groupings)


def _by_grouping(fit: Fit, Z: np.ndarray) -> tuple[np.ndarray, ...]:
    """The columns of Z (n, q) that belong to each grouping."""
    blocks = fit.design.blocks
    owner = np.repeat([b.grouping for b in blocks], [b.Z.shape[1] for b in blocks])
    kept = (owner == k for k in range(len(fit.design.groupings)))
    return tuple(np.ascontiguousarray(Z[:, own]) for own in kept)


def _unit_variance(fit: Fit, carried: Carried, here: slice) -> np.ndarray:
    """The random part of the leverage of one of the units that each row stands for.

    The rows' columns of a grouping are scaled by the root of the row's weight over its group's,
    and what its effects have taken is.
    """
    weighting = fit.design.weighting
    if weighting is None:
        return carried.random_variance
    total = np.zeros(len(carried.rest))
    for share in carried.shares:
        within = weighting.rows[here][share.rows] / weighting.groups[share.grouping][share.units]
        np.add.at(total, share.rows, share.variance / within)
    return total


def _taken_together(
    rows: Rows, grouping: Grouping
) -> Iterator[tuple[list[int], list[np.ndarray], Carried]]:
    """The groups, some at a time, with the positions of their rows, carried group after group."""
    order = np.argsort(grouping.codes, kind="stable")
    members = np.split(order, np.cumsum(grouping.sizes())[:-1])
    most, start = rows_at_once(rows.fit.problem), 0
    while start < len(members):
        stop, taken = start + 1, len(members[start])
        while stop < len(members) and taken + len(members[stop]) <= most:
            taken += len(members[stop])
            stop += 1
        own = members[start:stop]
        yield list(range(start, stop)), own, rows.carry(rows.targets.part(np.concatenate(own)))
        start = stop


def _factor(carried: Carried, own: slice) -> tuple[np.ndarray, np.ndarray]:
    """F (m, f) of some rows and its signature E (f,): the random effects' part of their errors'
    covariance is F E F'."""
    parts, signs = [carried.tail[own]], [carried.tail_signs]
    for share in carried.shares:
        # A row of the data belongs to one group of each grouping: shares are in the rows' order.
        units, place = np.unique(share.units[own], return_inverse=True)
        a = share.a[own]
        block = np.zeros((len(a), len(units), a.shape[1]))
        block[np.arange(len(a)), place] = a
        parts.append(block.reshape(len(a), -1))
        signs.append(np.tile(share.signs, len(units)))
    return np.column_stack(parts), np.concatenate(signs)


def _complement(F: np.ndarray, signs: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(I - F E F')^-1 b by the smaller of two systems (Woodbury)."""
    m, f = F.shape
    if m <= f:
        return np.linalg.solve(np.eye(m) - (F * signs) @ F.T, b)
    return b + F @ np.linalg.solve(np.diag(signs) - F.T @ F, F.T @ b)


def _solved(M: np.ndarray, A: np.ndarray, c: np.ndarray) -> np.ndarray:
    """(M^-1 - A)^-1 c for each of J parts A (J, p, p), c (J, p); NaN where nothing is left."""
    J, p = c.shape
    if p == 0:
        return np.zeros((J, 0))
    C = np.linalg.cholesky(M)
    # C'(M^-1 - A)C has eigenvalues in [0, 1]: the share that the other rows know.
    left = np.eye(p) - C.T @ A @ C
    known = np.linalg.eigvalsh(left).min(axis=1) > NOTHING_LEFT
    change = np.full((J, p), np.nan)
    change[known] = np.linalg.solve(left[known], (c[known] @ C)[:, :, None])[:, :, 0] @ C.T
    return change


def _change_without(rows: Rows, own: np.ndarray) -> np.ndarray:
    """gamma - gamma_(D) by the sums of all other rows at the same variance parameters, (p,)."""
    # Here, as models of one grouping do without this compiled code, which takes time to load.
    from core.engine.layers import accumulate_layers
    from core.engine.multilevel import MultilevelProblem

    fit, columns = rows.fit, rows.columns
    keep = np.ones(len(rows.X), dtype=bool)
    keep[own] = False
    X = columns.X[keep]
    if np.linalg.eigvalsh(X.T @ X).min(initial=np.inf) <= NOTHING_LEFT * len(rows.X):
        return np.full(X.shape[1], np.nan)
    problem = fit.problem
    # With one grouping the systems are no larger than its effects: they are never left out so.
    assert isinstance(problem, MultilevelProblem)
    terms = [
        RandomTerm(codes[keep], count, np.ascontiguousarray(z[keep]), members, weights, after)
        for codes, count, z, members, weights, after in zip(
            rows.targets.codes, problem.group_counts, rows.targets.z, problem.members,
            columns.groups, fit.design.after, strict=True,
        )
    ]  # fmt: skip
    layers = accumulate_layers(terms, X, columns.y[keep])
    value = fit.optimum.value
    return value.gamma - replace(problem, layers=layers).evaluate(value.theta).gamma
