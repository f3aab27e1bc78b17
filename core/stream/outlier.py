"""Whether one value of the outcome lies extremely far from all others: medians by passes.

Only where the histogram of the last pass leaves it open. A median is found exactly by counting,
16 bits of the values' binary form at a time: four passes for any number of rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.engine.control import Control
from core.language import tr
from core.model.row_facts import OUTLIER, Outlier
from core.model.spec import ModelSpec
from core.stream.batches import Batch
from core.stream.facts import Facts
from core.stream.runners import Runner
from core.stream.source import Source
from core.stream.tasks import Task

_BITS = 16
_BINS = 1 << _BITS


@dataclass(frozen=True)
class CountTask(Task[np.ndarray]):
    """How many values have which next 16 bits, of those whose bits before are ``prefix``.

    The values are the outcome's distances from ``centre``, or it itself without one.
    """

    outcome: str
    centre: float | None
    prefix: int
    shift: int

    def fold(self, batches: Iterable[Batch]) -> np.ndarray:
        """As ``Task.fold``: counts (65536,)."""
        found = np.zeros(_BINS, dtype=np.int64)
        for batch in batches:
            y = batch.complete(self.names).numbers[self.outcome]
            keys = ordered_bits(y if self.centre is None else np.abs(y - self.centre))
            above = self.shift + _BITS
            if above < 64:
                keys = keys[keys >> np.uint64(above) == np.uint64(self.prefix)]
            part = (keys >> np.uint64(self.shift)) & np.uint64(_BINS - 1)
            found += np.bincount(part.astype(np.int64), minlength=_BINS)
        return found

    def merge(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """As ``Task.merge``."""
        return first + second


def ordered_bits(x: np.ndarray) -> np.ndarray:
    """The doubles ``x`` as uint64 in the same order."""
    bits = (x + 0.0).view(np.uint64)  # no negative zeros
    negative = bits >> np.uint64(63) == 1
    return np.where(negative, ~bits, bits | np.uint64(1 << 63))


def value_of(key: int) -> float:
    """The inverse of ``ordered_bits``."""
    bits = key ^ (1 << 63) if key >> 63 else key ^ ((1 << 64) - 1)
    return float(np.array([bits], dtype=np.uint64).view(np.float64)[0])


def far_outlier(
    source: Source, spec: ModelSpec, facts: Facts, runner: Runner, control: Control
) -> Outlier | None:
    """The value farthest from the median, if it is OUTLIER times as far as values usually are."""

    def median(centre: float | None) -> float:
        # Of an even number the mean of the two in the middle.
        ranks = {(facts.n - 1) // 2, facts.n // 2}
        found = [_ranked(source, spec, rank, centre, runner, control) for rank in sorted(ranks)]
        return float(np.mean(found))

    assert facts.lowest is not None and facts.highest is not None
    centre = median(None)
    typical = median(centre)
    worst = max((facts.lowest, facts.highest), key=lambda place: abs(place.value - centre))
    if not (typical > 0.0 and abs(worst.value - centre) > OUTLIER * typical):
        return None
    return Outlier(
        tr(
            "Row {row} of {source}",
            row=worst.row,
            source=_said(source, worst.path),
        ),
        worst.value,
    )


def _said(source: Source, path: str) -> str:
    if len(source.paths) == 1:
        return tr("the data")
    return f"“{next(p.name for p in source.paths if str(p) == path)}”"


def _ranked(
    source: Source,
    spec: ModelSpec,
    rank: int,
    centre: float | None,
    runner: Runner,
    control: Control,
) -> float:
    """The value of which ``rank`` others are smaller or as large."""
    prefix = 0
    for shift in range(64 - _BITS, -1, -_BITS):
        task = CountTask(spec.variables, spec.outcome, centre, prefix, shift)
        below = np.cumsum(runner.run(source, task, control))
        part = int(np.searchsorted(below, rank, side="right"))
        rank -= int(below[part - 1]) if part else 0
        prefix = prefix << _BITS | part
    return value_of(prefix)
