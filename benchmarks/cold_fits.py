"""A whole process: start, read the school data, fit, print; Levelwise and its peers in turn.

    python -m benchmarks.cold_fits [PEER,PEER…]

Prints a table: the median of the processes' seconds on the clock and of all processors, and a
peer's over those of Levelwise. Levelwise's is its command line, ``levelwise fit``.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.racer import PEERS, present

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "sample_data" / "jsp.csv"
COMMAND = "math5 math3 || school: math3, cov(un)"
FORMULA = "math5 ~ math3 + (1 + math3 | school)"
ROUNDS = 5

_R = f"""
suppressMessages(library(lme4))
print(summary(lmer({FORMULA}, read.csv("{DATA}"))))
"""


def command(name: str) -> list[str]:
    """What is run for the tool of this name."""
    if name == "levelwise":
        return [sys.executable, "-m", "levelwise", "fit", COMMAND, "--data", str(DATA)]
    if name == "lme4":
        return ["Rscript", "--vanilla", "-e", _R]
    return [sys.executable, "-m", "benchmarks.tools", name, str(DATA), COMMAND, FORMULA]


def seconds(line: Sequence[str]) -> tuple[float, float]:
    """One process: on the clock and of all processors; raises CalledProcessError if it fails."""
    begun, worked = time.perf_counter(), _of_children()
    subprocess.run(line, cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - begun, _of_children() - worked


def _of_children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def main(peers: str = ",".join(PEERS)) -> None:
    """Print the table."""
    wanted = peers.split(",")
    names = ["levelwise", *(p for p in PEERS if p in wanted and p != "gpboost" and present(p))]
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(1 + ROUNDS):
        for name in names:
            found[name].append(seconds(command(name)))
    # The first time the files come from the disk.
    medians = {
        name: [statistics.median(column) for column in zip(*times[1:], strict=True)]
        for name, times in found.items()
    }
    ours = medians["levelwise"]
    print("| whole process, school data | on the clock | of the processors | × |")
    print("|---|---|---|---|")
    for name, (clock, work) in medians.items():
        shown = "Levelwise" if name == "levelwise" else name.replace("_", "-")
        ratio = f"{clock / ours[0]:.1f} / {work / ours[1]:.1f}"
        print(f"| {shown} | {clock:.2f} s | {work:.2f} s | {ratio} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:2])
