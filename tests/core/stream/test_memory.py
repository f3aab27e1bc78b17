"""Memory is bounded by groups, not by rows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 1_000_000
#: Parts of so many rows: enough to occupy both processors, and more.
FEW, MANY = 2, 8
PROGRAM = """
import sys
from pathlib import Path
from core.model.syntax import parse
from core.stream.analysis import analyse_stream
from core.stream.parquet_parts import open_parquet
from core.stream.runners import Threads

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

command = "y x || school: x"
for name in sys.argv[1:]:
    rows = open_parquet(sorted(Path(name).iterdir()), parse(command).variables)
    fit = analyse_stream(rows, parse(command), Threads(workers=2))
    print(fit.summary.n_obs, peak())
"""


def test_a_fit_of_millions_of_rows_takes_no_more_memory_than_one_of_few(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    group = rng.integers(0, 500, ROWS)
    x = rng.normal(size=ROWS).round(2)
    y = (x + rng.normal(size=500)[group] + rng.normal(size=ROWS)).round(2)
    table = pa.table({"y": y, "x": x, "school": group.astype(np.int16)})
    part = tmp_path / "part.parquet"
    pq.write_table(table, part, row_group_size=200_000)
    folders = [tmp_path / "few", tmp_path / "many"]
    for folder, copies in zip(folders, (FEW, MANY), strict=True):
        folder.mkdir()
        for k in range(copies):
            (folder / f"part{k}.parquet").hardlink_to(part)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    (few, before), (many, after) = (map(int, line.split()) for line in done.stdout.splitlines())
    assert (few, many) == (FEW * ROWS, MANY * ROWS)
    # As doubles the three columns of what is more are 144 MB.
    assert (after - before) / 1024 < 60
