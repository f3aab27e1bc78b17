"""The last pass: the triangles of all units of the data, merged wherever their rows stand.

A unit is a distinct combination of all grouping variables of the model. Its rows of [Z X y], Z all
conditioned columns of random effects and [X y] conditioned as well, become q rows
[R_zz R_zx r_zy]; what is orthogonal to Z adds to one cross-product (triangles.py). With one
grouping the units are its groups. With several, the q rows of each unit are to every later formula
what the unit's own rows were, and stand for them: memory is bounded by units, not by rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.engine.hierarchy import RandomTerm
from core.engine.kernels import LANES
from core.engine.layers import Layers, accumulate_layers
from core.engine.triangles import Triangles, in_bundles
from core.stream.batches import Batch
from core.stream.coding import UnitCoder
from core.stream.columns import Plan
from core.stream.kernels import fold_rows, merge_triangles, note_variation
from core.stream.tasks import Task


@dataclass(frozen=True)
class UnitTriangles:
    """Of k units, ascending: ``units`` (k,); ``R`` (k, q, q + r); ``counts`` (k,): rows.

    ``rest`` (r, r): the upper triangle of the common cross-product. ``first`` (v, k): of the
    outcome and each watched column the first value in each unit, and ``varies`` (v,): whether it
    has others in any. ``histogram``: of the outcome.
    """

    units: np.ndarray
    R: np.ndarray
    counts: np.ndarray
    rest: np.ndarray
    first: np.ndarray
    varies: np.ndarray
    histogram: np.ndarray


@dataclass(frozen=True)
class GramTask(Task[UnitTriangles]):
    """``names``: the variables of the model. A row is (raw - shift) T, raw (K,) by ``plan``,
    T (K, q + r). ``watched``: the raw columns of which is to be known, as of the outcome, whether
    they vary within units. ``bins``: so many has the histogram of the outcome from ``low`` on.
    """

    plan: Plan
    units: UnitCoder
    n_units: int
    shift: np.ndarray
    T: np.ndarray
    q: int
    watched: tuple[int, ...]
    low: float
    bins_per_unit: float
    bins: int

    def fold(self, batches: Iterable[Batch]) -> UnitTriangles:
        """As ``Task.fold``."""
        c = self.T.shape[1]
        R, counts = np.zeros((self.n_units, self.q, c)), np.zeros(self.n_units, dtype=np.int64)
        rest = np.zeros((c - self.q, c - self.q))
        varies = np.zeros(len(self.watched) + 1, dtype=bool)
        first = np.full((len(varies), self.n_units), np.nan)
        histogram = np.zeros(self.bins, dtype=np.int64)
        for batch in batches:
            used = batch.complete(self.names)
            if not used.n:
                continue
            raw, codes = self.plan.raw(used), self.units.codes(used)
            fold_rows(raw, self.shift, self.T, codes, R, rest, counts)
            y = used.numbers[self.plan.outcome]
            if not varies.all():
                columns = np.vstack([y, raw[list(self.watched)]])
                note_variation(columns, codes, first, varies)
            at = ((y - self.low) * self.bins_per_unit).astype(np.int64)
            histogram += np.bincount(at, minlength=self.bins)
        units = np.flatnonzero(counts)
        # What varies has been decided; the rest of its first values is of no use.
        first = np.where(varies[:, None], np.nan, first[:, units])
        return UnitTriangles(units, R[units], counts[units], rest, first, varies, histogram)

    def merge(self, first: UnitTriangles, second: UnitTriangles) -> UnitTriangles:
        """As ``Task.merge``: triangles of stacked triangles."""
        units = np.union1d(first.units, second.units)
        a, b = np.searchsorted(units, first.units), np.searchsorted(units, second.units)
        R = np.zeros((len(units), *first.R.shape[1:]))
        R[a] = first.R
        rest = first.rest + second.rest
        merge_triangles(R, b, second.R, rest)
        counts = np.zeros(len(units), dtype=np.int64)
        counts[a] += first.counts
        counts[b] += second.counts
        values = np.full((len(first.first), len(units)), np.nan)
        values[:, a] = first.first
        varies = first.varies | second.varies
        note_variation(np.ascontiguousarray(second.first), b, values, varies)
        values[varies] = np.nan
        histogram = first.histogram + second.histogram
        return UnitTriangles(units, R, counts, rest, values, varies, histogram)


def as_triangles(found: UnitTriangles, n: int) -> Triangles:
    """The statistics of a model of one grouping at most, its groups the units."""
    rest = np.triu(found.rest) + np.triu(found.rest, 1).T
    J, q, c = found.R.shape
    bundles = in_bundles(found.R) if q else np.zeros((1, 0, c, LANES))
    return Triangles(bundles, rest, n, np.ones(J))


@dataclass(frozen=True)
class EffectsOf:
    """The random effects of one grouping: ``codes`` (U,) its group of each unit, the places of its
    columns among those of the triangles, and ``members`` among all effects of the model."""

    codes: np.ndarray
    n_groups: int
    places: np.ndarray
    members: np.ndarray
    after: int | None


def as_layers(found: UnitTriangles, terms: Iterable[EffectsOf], n: int) -> Layers:
    """The statistics of a model of several groupings, by rows that stand for those of the data."""
    U, q, c = found.R.shape
    unit = np.repeat(np.arange(U), q)
    rows = found.R.reshape(U * q, c)
    kept = np.any(rows != 0.0, axis=1)  # a unit of fewer rows than effects has no more
    rows, unit = rows[kept], unit[kept]
    # The common cross-product as rows of no effects, of any unit.
    r = c - q
    rest = np.zeros((r, c))
    rest[:, q:] = _root(np.triu(found.rest) + np.triu(found.rest, 1).T)
    rows, unit = np.vstack([rows, rest]), np.r_[unit, np.zeros(r, dtype=np.int64)]
    made = [
        RandomTerm(
            t.codes[unit],
            t.n_groups,
            np.ascontiguousarray(rows[:, t.places]),
            t.members,
            None,
            t.after,
        )
        for t in terms
    ]
    X, y = np.ascontiguousarray(rows[:, q:-1]), np.ascontiguousarray(rows[:, -1])
    return accumulate_layers(made, X, y, n)


def _root(S: np.ndarray) -> np.ndarray:
    """C with C'C = S (r, r), a cross-product that may be singular."""
    size = np.sqrt(np.diag(S))
    size[size == 0.0] = 1.0
    values, vectors = np.linalg.eigh(S / np.outer(size, size))
    return (np.sqrt(np.maximum(values, 0.0))[:, None] * vectors.T) * size
