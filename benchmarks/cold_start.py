"""How long until something is there: python -m benchmarks.cold_start [ROUNDS]

Whole processes, the disk warm, taking turns; medians on the clock and of all processors. First the
window, until it is painted ("visible"), until a click on File has opened its menu ("usable") and
until a click on the button has opened the sample data; ``benchmarks/watched_start.py``
does so. Then one small fit from a CSV file to printed estimates: ``levelwise fit`` and its peers.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

#: What ``benchmarks/watched_start.py`` sees, in order.
MOMENTS = ("visible", "usable", "sample data")
DATA = Path(__file__).resolve().parent.parent / "sample_data" / "jsp.csv"
ROUNDS = 7

_STATSMODELS = """
import pandas as pd, statsmodels.formula.api as smf
d = pd.read_csv({path!r})
m = smf.mixedlm("math5 ~ math3", d, groups=d["school"], re_formula="~ math3").fit(reml=True)
print(m.summary())
"""
_GLMM = """
import pandas as pd, glmm
print(glmm.fit(pd.read_csv({path!r}), "math5 ~ math3 + (math3 | school)", satterthwaite=False))
"""
_MIXEDLM = """
import pandas as pd, mixedlm
print(mixedlm.lmer("math5 ~ math3 + (math3 | school)", pd.read_csv({path!r})).summary())
"""
_LME4 = """
suppressMessages(library(lme4)); d <- read.csv({path!r})
print(summary(lmer(math5 ~ math3 + (math3 | school), d)))
"""


@dataclass
class Program:
    """A command and what its runs took, in seconds: on the clock, and of all processors."""

    name: str
    command: list[str]
    clock: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Once more."""
        begun = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment()
        )
        assert process.stderr is not None
        said = process.stderr.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.clock.append(time.perf_counter() - begun)
        self.work.append(used.ru_utime + used.ru_stime)
        if process.returncode != 0:
            raise RuntimeError(f"{self.name}: {said}")

    def line(self) -> str:
        """Its medians."""
        clock, work = statistics.median(self.clock), statistics.median(self.work)
        return f"{self.name:12} {clock:6.2f} s on the clock, {work:6.2f} s of the processors"


def programs() -> list[Program]:
    """Levelwise and the peers that are installed, each fitting the same model."""
    command = "math5 math3 || school: math3, cov(unstructured)"
    found = [
        Program(
            "Levelwise", [sys.executable, "-m", "levelwise", "fit", command, "--data", str(DATA)]
        )
    ]
    for name, code in (("glmm", _GLMM), ("mixedlm", _MIXEDLM), ("statsmodels", _STATSMODELS)):
        if importlib.util.find_spec(name) is not None:
            found.append(Program(name, [sys.executable, "-c", code.format(path=str(DATA))]))
    if shutil.which("Rscript"):
        found.append(Program("lme4", ["Rscript", "-e", _LME4.format(path=str(DATA))]))
    return found


def start_window() -> dict[str, tuple[float, float]]:
    """Seconds from the start of a process until each moment, on the clock and of all processors."""
    with tempfile.TemporaryDirectory() as home:
        begun = time.time()
        run = subprocess.run(
            [sys.executable, "-m", "benchmarks.watched_start", str(begun)],
            capture_output=True,
            text=True,
            env=_environment(home),
        )
    lines = [line for line in run.stdout.splitlines() if line.startswith("{")]
    if run.returncode != 0 or not lines:
        raise RuntimeError(run.stderr)
    return json.loads(lines[-1])


def _environment(home: str = "") -> dict[str, str]:
    """Byte code is kept, as it is for a user; settings are nobody's own."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    own = {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home} if home else {}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, **own}


def main(arguments: list[str]) -> int:
    """Print a line for each moment and program."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    tools = programs()
    starts: list[dict[str, tuple[float, float]]] = []
    for number in range(rounds + 1):
        start = start_window()
        for tool in tools:
            tool.run()
        if number == 0:
            # Warms the disk and the kernels.
            for tool in tools:
                tool.clock.clear()
                tool.work.clear()
        else:
            starts.append(start)
    print(f"medians of {rounds} starts")
    for name in MOMENTS:
        clock, work = (statistics.median(s[name][k] for s in starts) for k in (0, 1))
        print(f"window: {name:12} {clock:6.2f} s on the clock, {work:6.2f} s of the processors")
    for tool in tools:
        print(tool.line())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
