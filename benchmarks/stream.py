"""A two-level model fitted to Parquet files that are streamed, up to 100 million rows and more.

    python -m benchmarks.stream [ROWS] [--scattered] [--in-memory]

Writes the files to a temporary folder (16 bytes a row and a little more), fits a random slope to
them in a process of its own and prints the time on the clock, that of all processors, and the peak
memory, beside those of decoding the files once and nothing else. The rows of a group stand
together, or with --scattered anywhere. With --in-memory the same data are also read into one data
frame and fitted there, and the figures compared.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

COMMAND = "y x treated || school: x, cov(unstructured)"
PART_ROWS, GROUP_ROWS = 5_000_000, 1_000_000
#: Rows of a group, on average.
GROUP_SIZE = 1000

# Not ru_maxrss: a new process inherits that of the one that started it.
MEASURED = """
import json, sys, time
started = time.perf_counter()
{work}
print()
status = open("/proc/self/status").read().splitlines()
peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
spent = [time.perf_counter() - started, time.process_time(), peak / 1024]
print(json.dumps(spent))
"""
FIT = "from core.cli import main; main(sys.argv[1:])"
AT_ONCE = """
import pandas as pd
from core.analysis import analyse
from core.cli.output import json_text
from core.data.dataset import Dataset, Kind, Variable
from core.inference.summary import to_json
from core.model.syntax import parse
frame = pd.read_parquet(sys.argv[1]).astype(float)
variables = tuple(Variable(name, Kind.CONTINUOUS) for name in frame.columns)
print(json_text(to_json(analyse(Dataset(variables, frame), parse(sys.argv[2])).summary)))
"""
DECODE = """
import pyarrow.parquet as pq
from pathlib import Path
for path in sorted(Path(sys.argv[1]).iterdir()):
    for batch in pq.ParquetFile(path).iter_batches(65536):
        pass
"""


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock and of all processors, peak memory in MB, and what was printed."""

    clock: float
    processors: float
    memory: float
    output: str


def main() -> None:
    """Write the data, run what is asked for and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=100_000_000)
    parser.add_argument("--scattered", action="store_true")
    parser.add_argument("--in-memory", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "parts"
        write(folder, asked.rows, asked.scattered)
        size = sum(p.stat().st_size for p in folder.iterdir()) / 1e9
        print(f"{asked.rows:,} rows, {asked.rows // GROUP_SIZE:,} groups, {size:.2f} GB of Parquet")
        _told("decoding alone", _run(DECODE, str(folder)))
        streamed = _run(FIT, "fit", COMMAND, "--data", str(folder), "--json")
        _told("streamed", streamed)
        if asked.in_memory:
            at_once = _run(AT_ONCE, str(folder), COMMAND)
            _told("in memory", at_once)
            print(f"largest relative difference: {difference(streamed, at_once):.1e}")


def write(folder: Path, rows: int, scattered: bool) -> None:
    """Parts of PART_ROWS rows: an outcome, a covariate, a treatment and a group."""
    folder.mkdir()
    rng = np.random.default_rng(1)
    groups = max(2, rows // GROUP_SIZE)
    effects = rng.normal(size=(groups, 2)) * [0.5, 0.2]
    for number, first in enumerate(range(0, rows, PART_ROWS)):
        n = min(PART_ROWS, rows - first)
        school = rng.integers(0, groups, n) if scattered else np.arange(first, first + n)
        school = school if scattered else school * groups // rows
        x, treated = rng.normal(50, 10, n), rng.integers(0, 2, n)
        u = effects[school]
        y = 3 + 0.02 * x + 0.3 * treated + u[:, 0] + u[:, 1] * (x - 50) / 10
        y += rng.normal(size=n)
        columns = {
            "y": y,
            "x": x,
            "treated": treated.astype(np.int8),
            "school": school.astype(np.int32),
        }
        path = folder / f"part{number:04d}.parquet"
        pq.write_table(pa.table(columns), path, row_group_size=GROUP_ROWS)


def _run(work: str, *arguments: str) -> Spent:
    program = MEASURED.format(work=work)
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    output, _, last = done.stdout.rstrip().rpartition("\n")
    clock, processors, memory = json.loads(last)
    return Spent(clock, processors, memory, output)


def _told(what: str, spent: Spent) -> None:
    print(
        f"{what:15} {spent.clock:7.2f} s on the clock, {spent.processors:7.2f} s of the "
        f"processors, {spent.memory:6.0f} MB"
    )


def difference(one: Spent, other: Spent) -> float:
    """The largest relative difference between the estimates and standard errors of two fits."""
    found = []
    for table in ("fixed", "random"):
        pairs = zip(*(json.loads(s.output)[table] for s in (one, other)), strict=True)
        found += [abs(a[key] / b[key] - 1.0) for a, b in pairs for key in ("estimate", "se")]
    return max(found)


if __name__ == "__main__":
    main()
