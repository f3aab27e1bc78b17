"""The pass over the rows: Levelwise's against numpy's cross-product of the same columns.

    python -m benchmarks.gram_pass

Prints a table in Markdown: the median times of what happens once per row. *Design* is from a data
frame to outcome, predictors and groups, with every check of them; *Grams* from these to what the
search reads, the statistics of each group. ``X'X`` is numpy's of all predictors, the constant and
the outcome, in a matrix that stands ready in memory and knows no groups: the least that a pass over
these numbers costs.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind, Variable
from core.engine.control import Control
from core.engine.fit import fit_design
from core.model.design import build_design
from core.model.syntax import parse

ROUNDS = 7
#: Rows, groups, predictors.
SIZES = ((100_000, 2_000, 1), (1_000_000, 20_000, 1), (1_000_000, 20_000, 8))


def table(rows: int, groups: int, predictors: int) -> pd.DataFrame:
    """An outcome, predictors x0 … with one random slope, and unequal groups g in no order."""
    rng = np.random.default_rng(1)
    X = rng.normal(size=(rows, predictors))
    g = rng.integers(0, groups, rows)
    u = rng.normal(size=(groups, 2)) @ np.array([[1.0, 0.3], [0.0, 0.5]])
    y = 1.0 + X.sum(axis=1) + u[g, 0] + u[g, 1] * X[:, 0] + rng.normal(size=rows)
    names = [f"x{k}" for k in range(predictors)]
    return pd.DataFrame(X, columns=names).assign(y=y, g=g.astype(float))


def seconds(work: Callable[[], object]) -> float:
    """The median on the clock, the first call not counted."""
    found = []
    for _ in range(1 + ROUNDS):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return statistics.median(found[1:])


def passes(frame: pd.DataFrame) -> tuple[float, float, float]:
    """Seconds of design and Grams and of numpy's cross-product of the same columns.

    What the Grams take in a fit the fit itself measures.
    """
    predictors = [name for name in frame.columns if name.startswith("x")]
    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in frame.columns), frame)
    spec = parse(f"y {' '.join(predictors)} || g: x0, cov(un)")
    design = build_design(data, spec)
    grams = [fit_design(design, Control()).seconds["grams"] for _ in range(1 + ROUNDS)]
    columns = np.column_stack([np.ones(len(frame)), frame[[*predictors, "y"]].to_numpy()])
    return (
        seconds(lambda: build_design(data, spec)),
        statistics.median(grams[1:]),
        seconds(lambda: columns.T @ columns),
    )


def main() -> None:
    """Print the table."""
    print("| rows, groups, predictors | design | Grams | numpy X'X | Grams ÷ X'X |")
    print("|---|---|---|---|---|")
    for rows, groups, predictors in SIZES:
        design, grams, product = (1e3 * t for t in passes(table(rows, groups, predictors)))
        print(
            f"| {rows:,}, {groups:,}, {predictors} | {design:.1f} ms | {grams:.1f} ms | "
            f"{product:.1f} ms | {grams / product:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
