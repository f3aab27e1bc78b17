"""How time and memory grow: with rows n, groups J, random effects q and predictors p.

    python -m benchmarks.growth

Fits made data in a process each, one size varied at a time, prints two tables in Markdown, what was
measured and the slopes on log-log scales, and draws both into ``benchmarks/growth.svg``. The time
is of all processors, the least of warm fits; the memory is what the fit's peak adds to the process
that holds the data. A slope of 1 is growth in proportion.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

SVG = Path(__file__).with_suffix(".svg")
ROUNDS = 3


@dataclass(frozen=True)
class Size:
    """Rows, groups, random effects (an intercept and slopes, unstructured), predictors."""

    n: int = 100_000
    J: int = 2_000
    q: int = 2
    p: int = 8


@dataclass(frozen=True)
class Cost:
    """Seconds of all processors and on the clock, and mebibytes above those of the data."""

    work: float
    clock: float
    memory: float
    iterations: int


#: What is varied, its name, its values and the size around it.
SWEEPS: tuple[tuple[str, str, tuple[int, ...], Size], ...] = (
    ("n", "rows n", (30_000, 100_000, 300_000, 1_000_000, 3_000_000), Size(p=2)),
    ("J", "groups J", (300, 1_000, 3_000, 10_000, 30_000, 100_000), Size(n=500_000, p=2)),
    ("q", "random effects q", (1, 2, 3, 4, 6, 8), Size()),
    ("p", "predictors p", (2, 4, 8, 16, 32, 64), Size()),
)


def table(size: Size) -> pd.DataFrame:
    """An outcome y of predictors x0 …, of which the first q - 1 have slopes between groups g."""
    rng = np.random.default_rng(1)
    X = rng.normal(size=(size.n, size.p))
    g = rng.integers(0, size.J, size.n)
    u = rng.normal(size=(size.J, size.q)) @ (0.5 * np.eye(size.q) + 0.1)
    y = X.sum(axis=1) + u[g, 0] + rng.normal(size=size.n)
    for k in range(size.q - 1):
        y += u[g, k + 1] * X[:, k]
    names = [f"x{k}" for k in range(size.p)]
    return pd.DataFrame(X, columns=names).assign(y=y, g=g.astype(float))


def measure(size: Size) -> Cost:
    """What a fit of this size costs, in this process."""
    from core.analysis import analyse
    from core.data.dataset import Dataset, Kind, Variable
    from core.model.syntax import parse

    def dataset(size: Size) -> Dataset:
        frame = table(size)
        return Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in frame.columns), frame)

    slopes = " ".join(f"x{k}" for k in range(size.q - 1))
    predictors = " ".join(f"x{k}" for k in range(size.p))
    spec = parse(f"y {predictors} || g: {slopes}" + (", cov(un)" if slopes else ""))
    analyse(dataset(replace(size, n=40 * size.q, J=8)), spec)  # Loads what is compiled.
    data = dataset(size)
    begun, found = _status("VmRSS"), []
    # Linux forgets the peak so far, that of making the data.
    Path("/proc/self/clear_refs").write_text("5")
    analyse(data, spec)
    peak = _status("VmHWM")
    for _ in range(ROUNDS):
        clock, work = time.perf_counter(), time.process_time()
        fit = analyse(data, spec).summary
        found.append((time.process_time() - work, time.perf_counter() - clock))
    assert fit.converged
    work, clock = (min(times) for times in zip(*found, strict=True))
    return Cost(work, clock, (peak - begun) / 1024, len(fit.iterations))


def _status(name: str) -> int:
    """Kibibytes of this process, as Linux counts them."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def measured(size: Size) -> Cost:
    """The same in a process of its own."""
    line = [sys.executable, "-m", "benchmarks.growth", json.dumps(asdict(size))]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    return Cost(**json.loads(done.stdout))


def slope(values: Sequence[float], costs: Sequence[float]) -> float:
    """The least-squares slope of log cost on log value."""
    return float(np.polyfit(np.log(values), np.log(costs), 1)[0])


def slopes(values: Sequence[int], costs: Sequence[Cost]) -> str:
    """Over all values, and between the two largest: of time and of memory."""
    cells = []
    for what in ("work", "memory"):
        found = [max(getattr(cost, what), 1e-9) for cost in costs]
        cells += [f"{slope(values, found):.2f}", f"{slope(values[-2:], found[-2:]):.2f}"]
    return " | ".join(cells)


def draw(found: Sequence[tuple[str, Sequence[int], Sequence[Cost]]]) -> None:
    """A panel for each thing varied: time above, memory below, with a line of slope 1."""
    import matplotlib  # pyright: ignore
    from matplotlib.figure import Figure  # pyright: ignore
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter  # pyright: ignore

    # The same file at every run with the same figures.
    matplotlib.rcParams.update({"svg.hashsalt": "growth", "svg.fonttype": "none", "font.size": 8})
    figure = Figure(figsize=(10, 4.5), layout="constrained")
    axes = figure.subplots(2, len(found), sharex="col")
    for column, (name, values, costs) in enumerate(found):
        for row, (what, unit) in enumerate((("work", "seconds"), ("memory", "MiB"))):
            ax, cost = axes[row, column], np.array([getattr(c, what) for c in costs])
            ax.loglog(values, cost, "o-", color="#2563eb", markersize=4)
            ax.loglog(values, cost[-1] * np.array(values) / values[-1], ":", color="#64748b")
            ax.grid(True, which="major", color="#e2e8f0")
            ax.set_xticks(values, [_short(value) for value in values])
            ax.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
            ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
            for axis in (ax.xaxis, ax.yaxis):
                axis.set_minor_formatter(NullFormatter())
            if column == 0:
                ax.set_ylabel(unit)
            if row == 1:
                ax.set_xlabel(name)
    figure.savefig(SVG, metadata={"Date": None})


def _short(value: int) -> str:
    """300,000 as 300k."""
    for unit, sign in ((1_000_000, "M"), (1_000, "k")):
        if value >= unit:
            return f"{value / unit:g}{sign}"
    return str(value)


def main() -> None:
    """Print the tables and draw the figure."""
    found = []
    print("| varied | n, J, q, p | iterations | of the processors | on the clock | memory |")
    print("|---|---|---|---|---|---|")
    for varied, name, values, around in SWEEPS:
        costs = []
        for value in values:
            size = replace(around, **{varied: value})
            cost = measured(size)
            print(
                f"| {varied} | {size.n:,}, {size.J:,}, {size.q}, {size.p} | {cost.iterations} | "
                f"{cost.work * 1e3:.0f} ms | {cost.clock * 1e3:.0f} ms | {cost.memory:.0f} MiB |",
                flush=True,
            )
            costs.append(cost)
        found.append((name, values, costs))
    print("\n| with | from | to | time: slope | at the end | memory: slope | at the end |")
    print("|---|---|---|---|---|---|---|")
    for name, values, costs in found:
        print(f"| {name} | {values[0]:,} | {values[-1]:,} | {slopes(values, costs)} |")
    draw(found)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asdict(measure(Size(**json.loads(sys.argv[1]))))))
    else:
        main()
