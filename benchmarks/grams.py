"""The pass over the rows beside NumPy forming X'X of the same columns, in one process.

    python -m benchmarks.grams

1,000,000 rows in 20,000 groups, random intercepts and slopes: the columns are [Z X y], five of
them. Ours is all that is done with rows once the design is there: means and cross-products,
conditioning of X, y and Z, and the triangles of the groups, which do not cancel as X'X does. The
fastest of ROUNDS turns, on the clock and of all processors.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from benchmarks.cases import two_level
from core.data.dataset import Dataset, Kind, Variable
from core.engine.conditioning import condition_design
from core.engine.fit import problem_of
from core.engine.random_part import condition_random
from core.engine.structures import BlockCovariance
from core.model.design import Design, build_design
from core.model.syntax import parse

ROUNDS = 15


def grams(design: Design) -> None:
    """Everything from the columns of the model to what is kept of the groups."""
    own = replace(design, taken=None)  # the design came with its moments
    fixed, random = condition_design(own), condition_random(own)
    covariance = BlockCovariance(
        tuple(b.structure for b in own.blocks), tuple(b.q for b in own.blocks)
    )
    problem_of(own, fixed, random, covariance, 0.0)


def measured(calls: list[Callable[[], object]]) -> list[tuple[float, float]]:
    """Milliseconds of each call on the clock and of all processors, the calls taking turns."""
    found: list[list[tuple[float, float]]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for call, own in zip(calls, found, strict=True):
            begun, worked = time.perf_counter(), time.process_time()
            call()
            own.append((time.perf_counter() - begun, time.process_time() - worked))
    return [
        (min(clock for clock, _ in own) * 1e3, min(work for _, work in own) * 1e3) for own in found
    ]


def main() -> None:
    """Print the line."""
    frame = two_level(1_000_000, 20_000).astype(float)
    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in frame.columns), frame)
    design = build_design(data, parse("y x || g: x, cov(un)"))
    W = np.column_stack([design.blocks[0].Z, design.X, design.y])
    ours, numpys = measured([lambda: grams(design), lambda: W.T @ W])
    print("| Gram pass, 1,000,000 rows of [Z X y] | Levelwise | NumPy's X'X | ratio |")
    print("|---|---|---|---|")
    print(
        f"| clock / all processors | {ours[0]:.1f} / {ours[1]:.1f} ms "
        f"| {numpys[0]:.1f} / {numpys[1]:.1f} ms "
        f"| {ours[0] / numpys[0]:.1f} / {ours[1] / numpys[1]:.1f} |"
    )


if __name__ == "__main__":
    main()
