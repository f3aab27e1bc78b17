"""The variance of prediction errors of any linear combination of fixed and random effects.

For t = x'gamma + z'u with known G and sigma^2, Henderson's mixed model equations give

    Var(t_hat - t) / sigma^2 = [z x]' [ Z'Z + G^-1  Z'X ]^-1 [z x],
                                      [ X'Z         X'X ]

that is Var(u_hat - u), Var(beta_hat) and their covariance (Henderson 1975, Biometrics 31;
Robinson 1991, Statistical Science 6). The inverse is never formed: [z x] is carried
through the elimination that the engine has done at the optimum (Bates et al. 2015, equation 33),
each unit with effects of its own taking its share

    a = C^-1 L' z,    variance += a'E a,    rest -= B' L C^-T E a,    C E C' = E + L'S L,

with the signature E = I but for negative shared parts of a covariance (engine/structures.py),
and handing the rest to its ancestors, to the crossed effects and at last to the fixed effects,
whose share is rest' Phi rest. A singular or zero G is an ordinary point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.engine.objective import Problem, Value
from core.engine.one_level import OneLevelProblem

if TYPE_CHECKING:
    from core.engine.layers import Layer
    from core.engine.multilevel import MultilevelProblem
    from core.engine.unit_passes import Unit

#: Rows are taken in batches whose dense part has about this many numbers.
_BATCH = 1 << 22


@dataclass(frozen=True)
class Targets:
    """r linear combinations, in the units of the conditioned model.

    ``x`` (r, p): coefficients of gamma. Per grouping of the model ``codes`` (r,), the group
    whose effects take part or -1 for none, and ``z`` (r, q), their coefficients.
    """

    x: np.ndarray
    codes: tuple[np.ndarray, ...]
    z: tuple[np.ndarray, ...]

    def part(self, rows: slice | np.ndarray) -> Targets:
        """Some of the targets, by their positions."""
        return Targets(
            self.x[rows], tuple(c[rows] for c in self.codes), tuple(z[rows] for z in self.z)
        )


@dataclass(frozen=True)
class Share:
    """What the effects of one grouping have taken: ``a`` (m, q) of the targets ``rows`` (m,) in
    the groups ``units`` (m,). Targets vary together, a'E a with E = diag(``signs``) (q,), where
    they share a group.
    """

    grouping: int
    rows: np.ndarray
    units: np.ndarray
    a: np.ndarray
    signs: np.ndarray

    @property
    def variance(self) -> np.ndarray:
        """Of each of the targets, (m,)."""
        return np.einsum("mq,q,mq->m", self.a, self.signs, self.a)


@dataclass(frozen=True)
class Carried:
    """Targets carried through the elimination, in the order they are taken.

    ``shares``: of the groupings eliminated unit by unit; ``tail`` (r, Q): the a of the crossed
    effects, all at once, with their ``tail_signs`` (Q,); ``rest`` (r, p): what is left of x,
    x - X'H^-1 Z G z, for the target of a fitted row its row of H^-1 X.
    """

    shares: tuple[Share, ...]
    tail: np.ndarray
    tail_signs: np.ndarray
    rest: np.ndarray

    @property
    def random_variance(self) -> np.ndarray:
        """The variance that the random effects have taken, (r,)."""
        total = np.einsum("rq,q,rq->r", self.tail, self.tail_signs, self.tail)
        for share in self.shares:
            np.add.at(total, share.rows, share.variance)
        return total


def error_variance(problem: Problem, value: Value, targets: Targets) -> np.ndarray:
    """Var(t_hat - t) of every target relative to sigma^2, shape (r,), never negative."""
    parts = list(carried_in_batches(problem, value, targets))
    own = np.concatenate([np.zeros(0), *(part.random_variance for part in parts)])
    rest = np.concatenate([targets.x[:0], *(part.rest for part in parts)])
    return own + np.einsum("rk,kl,rl->r", rest, value.Phi, rest)


def random_variance(problem: Problem, value: Value, targets: Targets) -> np.ndarray:
    """The same with the fixed effects known, (r,)."""
    parts = carried_in_batches(problem, value, targets)
    return np.concatenate([np.zeros(0), *(part.random_variance for part in parts)])


def carried_in_batches(problem: Problem, value: Value, targets: Targets) -> Iterator[Carried]:
    """``targets`` from the first to the last, a batch at a time."""
    batch = rows_at_once(problem)
    carry = carrier(problem, value)
    for i in range(0, len(targets.x), batch):
        yield carry(targets.part(slice(i, i + batch)))


def rows_at_once(problem: Problem) -> int:
    """How many targets are carried at once without taking much memory, at least one."""
    return max(1, _BATCH // max(1, problem.width))


def carrier(problem: Problem, value: Value) -> Callable[[Targets], Carried]:
    """The function that carries targets through the elimination done at ``value``."""
    if isinstance(problem, OneLevelProblem):
        return lambda targets: _one_level(problem, value, targets)
    # Here, as models of one grouping do without this compiled code, which takes time to load.
    from core.engine.multilevel import MultilevelProblem

    if isinstance(problem, MultilevelProblem):
        return lambda targets: _multilevel(problem, value, targets)
    raise TypeError(f"no prediction errors for {type(problem).__name__}")


def _taken(
    C: np.ndarray, L: np.ndarray, signs: np.ndarray, z: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """a and L C^-T E a of entries z (m, q) with factors C (m, q, q): both (m, q)."""
    a = np.linalg.solve(C, (z @ L)[:, :, None])
    back = np.linalg.solve(C.transpose(0, 2, 1), a * signs[:, None])[:, :, 0] @ L.T
    return a[:, :, 0], back


def _one_level(problem: OneLevelProblem, value: Value, targets: Targets) -> Carried:
    """Each group's triangle R gives S = R_zz'R_zz and B = R_zz'R_zx."""
    q, p = problem.triangles.q, problem.triangles.p
    none = np.zeros((len(targets.x), 0))
    if q == 0 or not targets.codes:
        return Carried((), none, none[0], targets.x)
    rows = np.flatnonzero(targets.codes[0] >= 0)
    units, unit = np.unique(targets.codes[0][rows], return_inverse=True)
    R = problem.triangles.R[units]
    S, B = (R[:, :, :q].transpose(0, 2, 1) @ part for part in (R[:, :, :q], R[:, :, q : q + p]))
    C = np.linalg.cholesky(np.eye(q) + value.L.T @ S @ value.L)
    signs = np.ones(q)
    a, back = _taken(C[unit], value.L, signs, targets.z[0][rows])
    rest = targets.x.copy()
    rest[rows] -= np.einsum("mqk,mq->mk", B[unit], back)
    return Carried((Share(0, rows, units[unit], a, signs),), none, np.zeros(0), rest)


@dataclass(frozen=True)
class _Entries:
    """Coefficients z (m, q) of the effects of one layer: of which target, in which unit, (m,)."""

    rows: np.ndarray
    units: np.ndarray
    z: np.ndarray


def _own_factor(
    problem: MultilevelProblem, value: Value, term: int
) -> tuple[np.ndarray, np.ndarray]:
    return problem.covariance.square_factor(value.L, value.G, problem.members[term])


def _multilevel(problem: MultilevelProblem, value: Value, targets: Targets) -> Carried:
    from core.engine.lapack import multiply

    units, pivots = value.state
    layers, tree = problem.layers.layers, problem.layers.tree
    Q, p = problem.layers.n_crossed, problem.layers.p
    rest = np.zeros((len(targets.x), tree.width))
    rest[:, Q : Q + p] = targets.x
    for c in tree.crossed:
        rows, codes = _known(targets, c.term)
        rest[rows[:, None], c.offset + codes[:, None] * c.q + np.arange(c.q)] = targets.z[c.term][
            rows
        ]
    entries = [[_Entries(*_known(targets, t), _known_z(targets, t))] for t in _terms(layers)]
    shares: list[Share] = []
    for depth, (layer, unit) in enumerate(zip(layers, units, strict=True)):
        at = _merge(entries[depth], len(layer.S))
        L, signs = _own_factor(problem, value, layer.term)
        a, back = _taken(unit.C[at.units], L, signs, at.z)
        shares.append(Share(layer.term, at.rows, at.units, a, signs))
        for k, passed in enumerate(_to_ancestors(layer, unit, at, back)):
            entries[depth + 1 + k].append(passed)
        _to_tail(layer, unit, at, back, rest)
    a, signs = np.zeros((len(rest), Q)), np.ones(Q)
    for front, own in zip(tree.fronts, pivots, strict=True):
        columns, later = front.columns[: front.pivots], front.columns[front.pivots :]
        taken = own.solve(own.times_factor(rest[:, columns].T))
        a[:, columns], signs[columns] = taken.T, own.signs
        back = own.factor_times(own.solve(taken * own.signs[:, None], transposed=True))
        rest[:, later] -= multiply(back.T, own.B)
    return Carried(tuple(shares), a, signs, rest[:, Q : Q + p])


def _terms(layers: tuple[Layer, ...]) -> Iterator[int]:
    return (layer.term for layer in layers)


def _known(targets: Targets, term: int) -> tuple[np.ndarray, np.ndarray]:
    rows = np.flatnonzero(targets.codes[term] >= 0)
    return rows, targets.codes[term][rows]


def _known_z(targets: Targets, term: int) -> np.ndarray:
    return targets.z[term][targets.codes[term] >= 0]


def _merge(entries: list[_Entries], n_units: int) -> _Entries:
    """One entry for each pair of target and unit: what was asked and what was handed up."""
    rows = np.concatenate([e.rows for e in entries])
    units = np.concatenate([e.units for e in entries])
    keys, place = np.unique(rows * n_units + units, return_inverse=True)
    z = np.zeros((len(keys), entries[0].z.shape[1]))
    np.add.at(z, place, np.concatenate([e.z for e in entries]))
    return _Entries(keys // n_units, keys % n_units, z)


def _to_ancestors(layer: Layer, unit: Unit, at: _Entries, back: np.ndarray) -> Iterator[_Entries]:
    """What the units hand to their ancestors' effects, nearest first."""
    for start, size, parent in zip(layer.start, layer.size, layer.parent, strict=True):
        columns = layer.ptr[at.units][:, None] + start + np.arange(size)
        passed = -np.einsum("msq,mq->ms", unit.B[columns], back)
        yield _Entries(at.rows, parent[at.units], passed)


def _to_tail(layer: Layer, unit: Unit, at: _Entries, back: np.ndarray, rest: np.ndarray) -> None:
    """Subtract what the units hand to the crossed and fixed effects from ``rest`` (r, T)."""
    first = layer.ptr[at.units] + layer.ancestors
    counts = layer.ptr[at.units + 1] - first
    entry = np.repeat(np.arange(len(first)), counts)
    within = np.arange(len(entry)) - np.repeat(np.cumsum(counts) - counts, counts)
    columns = first[entry] + within
    change = np.einsum("cq,cq->c", unit.B[columns], back[entry])
    np.subtract.at(rest, (at.rows[entry], layer.index[columns]), change)
