"""The first pass: which rows are used, what values there are, and how large they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.errors import ModelError
from core.language import tr
from core.stream.batches import Batch
from core.stream.columns import Plan
from core.stream.factor import Moments, add_moments, merge_moments, no_moments
from core.stream.tallies import Key, merged, tally
from core.stream.tasks import Task

#: So many small tallies are put together at a time.
MANY = 16
#: An outcome of more distinct values than this is no matter of two.
FEW = 2


@dataclass(frozen=True)
class Place:
    """A value of the data and where it stands: the file, and the row in it from 1."""

    value: float
    path: str
    row: int


@dataclass(frozen=True)
class Facts:
    """What one pass says of the used rows.

    ``n_total`` rows in all, ``n`` used; ``left_out``: rows that each variable misses.
    ``tallies``: one per key, None without any used row. ``largest``: per numeric variable the
    largest absolute value; ``sums``: those of the values less the shifts of the task. ``lowest``
    and ``highest``: of the outcome; ``few``: its distinct values, as long as they are few.
    ``moments``: of the columns of a plan, if there was one.
    """

    n_total: int
    n: int
    left_out: dict[str, int]
    tallies: tuple[pa.Table | None, ...]
    largest: dict[str, float]
    sums: dict[str, float]
    lowest: Place | None
    highest: Place | None
    few: np.ndarray
    moments: Moments | None


@dataclass(frozen=True)
class FactTask(Task[Facts]):
    """``names``: all variables of the model. ``numeric``: those that enter as numbers, whose
    ``shifts`` are taken off before they are summed; the outcome is the first of them. ``keys``:
    what is tallied. ``plan``: the model's columns, where they need no facts.
    """

    numeric: tuple[str, ...]
    shifts: tuple[float, ...]
    keys: tuple[Key, ...]
    plan: Plan | None = None

    def fold(self, batches: Iterable[Batch]) -> Facts:
        """As ``Task.fold``; ModelError for a value that is infinite."""
        found = _Growing(self)
        for batch in batches:
            found.add(batch)
        return found.facts()

    def merge(self, first: Facts, second: Facts) -> Facts:
        """As ``Task.merge``."""
        tallies = zip(self.keys, first.tallies, second.tallies, strict=True)
        return Facts(
            first.n_total + second.n_total,
            first.n + second.n,
            _added(first.left_out, second.left_out),
            tuple(_together(key, (a, b)) for key, a, b in tallies),
            {name: max(x, second.largest[name]) for name, x in first.largest.items()},
            {name: x + second.sums[name] for name, x in first.sums.items()},
            _extreme(first.lowest, second.lowest, lower=True),
            _extreme(first.highest, second.highest, lower=False),
            few_of(np.r_[first.few, second.few]),
            merge_moments(first.moments, second.moments),
        )


@dataclass
class _Growing:
    """The facts of the batches so far."""

    task: FactTask
    n_total: int = 0
    n: int = 0
    left_out: dict[str, int] = field(default_factory=dict)
    largest: dict[str, float] = field(default_factory=dict)
    sums: dict[str, float] = field(default_factory=dict)
    lowest: Place | None = None
    highest: Place | None = None
    few: np.ndarray = field(default_factory=lambda: np.zeros(0))
    moments: Moments | None = None
    tallies: list[list[pa.Table]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.largest = dict.fromkeys(self.task.numeric, 0.0)
        self.sums = dict.fromkeys(self.task.numeric, 0.0)
        self.tallies = [[] for _ in self.task.keys]
        self.moments = None if self.task.plan is None else no_moments(self.task.plan.width)

    def add(self, batch: Batch) -> None:
        """Take in a batch."""
        task = self.task
        self.n_total += batch.n
        kept = np.ones(batch.n, dtype=bool)
        for name in task.names:
            missing = batch.missing(name)
            if missing.any():
                self.left_out[name] = self.left_out.get(name, 0) + int(missing.sum())
                kept &= ~missing
        rows = None if kept.all() else np.flatnonzero(kept)
        used = batch if rows is None else batch.taken(kept)
        if not used.n:
            return
        self.n += used.n
        for name, shift in zip(task.numeric, task.shifts, strict=True):
            x = used.numbers[name]
            low, high = float(x.min()), float(x.max())
            if not (np.isfinite(low) and np.isfinite(high)):
                _refuse_infinite(name, x, rows, batch)
            self.largest[name] = max(self.largest[name], abs(low), abs(high))
            self.sums[name] += float(np.sum(x - shift))
        self._outcome(used.numbers[task.numeric[0]], rows, batch)
        for key, tables in zip(task.keys, self.tallies, strict=True):
            tables.append(tally(key, used))
            if len(tables) >= MANY:
                tables[:] = [merged(key, tables)]
        if task.plan is not None and self.moments is not None:
            self.moments = add_moments(self.moments, task.plan.raw(used), task.plan.shift)

    def _outcome(self, y: np.ndarray, rows: np.ndarray | None, batch: Batch) -> None:
        for lower in (True, False):
            at = int(np.argmin(y) if lower else np.argmax(y))
            known = self.lowest if lower else self.highest
            if known is not None and (known.value <= y[at] if lower else known.value >= y[at]):
                continue
            place = Place(float(y[at]), batch.path, _row(batch, rows, at))
            self.lowest, self.highest = (place, self.highest) if lower else (self.lowest, place)
        if len(self.few) <= FEW:
            self.few = few_of(np.r_[self.few, y[:1000]])
        if len(self.few) <= FEW:
            self.few = few_of(np.r_[self.few, y])

    def facts(self) -> Facts:
        """What was found."""
        tallies = zip(self.task.keys, self.tallies, strict=True)
        return Facts(
            self.n_total,
            self.n,
            self.left_out,
            tuple(_together(key, tables) for key, tables in tallies),
            self.largest,
            self.sums,
            self.lowest,
            self.highest,
            self.few,
            self.moments,
        )


def few_of(y: np.ndarray) -> np.ndarray:
    """The distinct values of ``y``, one more than FEW at most."""
    return np.unique(y)[: FEW + 1]


def _together(key: Key, tables: Sequence[pa.Table | None]) -> pa.Table | None:
    known = [table for table in tables if table is not None]
    return merged(key, known) if known else None


def _row(batch: Batch, rows: np.ndarray | None, at: int) -> int:
    """The number, from 1, of the row of the file that the used row ``at`` is."""
    return batch.first + (at if rows is None else int(rows[at])) + 1


def _refuse_infinite(name: str, x: np.ndarray, rows: np.ndarray | None, batch: Batch) -> None:
    at = int(np.flatnonzero(~np.isfinite(x))[0])
    raise ModelError(
        tr(
            "{name} is infinite in row {row} of “{file}”.",
            name=name,
            row=_row(batch, rows, at),
            file=Path(batch.path).name,
        ),
        tr("Correct the value or make it missing."),
        variable=name,
    )


def _added(first: dict[str, int], second: dict[str, int]) -> dict[str, int]:
    return {name: first.get(name, 0) + second.get(name, 0) for name in {**first, **second}}


def _extreme(first: Place | None, second: Place | None, *, lower: bool) -> Place | None:
    if first is None or second is None:
        return first or second
    further = second.value < first.value if lower else second.value > first.value
    return second if further else first
