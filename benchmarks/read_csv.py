"""Opening a CSV file of a million rows: Levelwise's reader against ``pyarrow.csv`` alone.

    python -m benchmarks.read_csv [ROWS]

Both read the same file in turn in the same process; the fastest of each counts. pyarrow guesses
types from the first block and knows no missing words beyond its list; Levelwise decides every
column over all of its rows. Beside the time on the clock stands that of all processors together,
which other work on the machine does not change. The memory is the peak of a process that reads
once with Levelwise.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.csv

from core.data.readers import read_dataset

ROUNDS = 7

# Not ru_maxrss: a new process inherits that of the one that started it.
PEAK = """
import sys
from core.data.readers import read_dataset
read_dataset(sys.argv[1])
with open("/proc/self/status") as status:
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


def main(rows: int = 1_000_000) -> float:
    """Print the times, the memory and the ratios, and return that of the times on the clock."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.csv"
        write(path, rows)
        print(f"{rows:,} rows, a group, an outcome and 4 covariates: {_mb(path):.0f} MB")
        ours, alone = [], []
        for _ in range(ROUNDS):
            alone.append(_seconds(lambda: pyarrow.csv.read_csv(path)))
            ours.append(_seconds(lambda: read_dataset(path)))
        peak = subprocess.run(
            [sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True
        )
    clock_alone, work_alone = map(min, zip(*alone, strict=True))
    clock, work = map(min, zip(*ours, strict=True))
    print(f"pyarrow.csv alone  {clock_alone:.3f} s, of the processors {work_alone:.3f} s")
    print(f"Levelwise          {clock:.3f} s, of the processors {work:.3f} s")
    print(
        f"ratio              {clock / clock_alone:.2f}, of the processors {work / work_alone:.2f}"
    )
    print(f"peak memory        {int(peak.stdout) / 1024:.0f} MB")
    return clock / clock_alone


def write(path: Path, rows: int) -> None:
    """A file such as a simulation study writes: full precision, some gaps, groups as text."""
    rng = np.random.default_rng(1)
    frame = pd.DataFrame(
        {
            "school": [f"school {i}" for i in rng.integers(1, 2001, rows)],
            "y": rng.normal(50, 10, rows),
            "x1": rng.normal(size=rows),
            "x2": rng.normal(size=rows).round(3),
            "x3": rng.integers(0, 2, rows),
            "x4": np.where(rng.random(rows) < 0.01, np.nan, rng.normal(size=rows)),
        }
    )
    frame.to_csv(path, index=False)


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Those on the clock, and those of all processors together."""
    started, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - started, time.process_time() - used


def _mb(path: Path) -> float:
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:2]))
