"""How fast: Levelwise and its peers on the same data in the same run, as ratios.

    python -m benchmarks.speed [PART OF A CASE'S NAME [PEER,PEER…]]

Every tool has a process of its own; they take turns, so that whatever else the machine does
meets all alike. A figure is the median of the warm calls, on the clock and of all processors, which
other work beside disturbs less; a call goes from a data frame and a formula or command to a fit
with its standard errors. A peer whose log likelihood is more than
0.001 below the best is marked *; one that is not installed, or fails, has no figure. lme4 times
itself in R.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.cases import CASES, Case

PEERS = ("glmm", "mixedlm", "statsmodels")
#: A log likelihood further below the best is not the maximum.
SHORT = 1e-3
#: No tool is asked again for a case of which one call took longer, in seconds.
PATIENCE = 120.0

_R = """
suppressMessages(library(lme4)); suppressMessages(library(jsonlite))
con <- file("stdin"); open(con); path <- ""
while (length(line <- readLines(con, n = 1)) > 0) {
  case <- fromJSON(line)
  if (case$path != path) { path <- case$path; d <- read.csv(sub("parquet$", "csv", path)) }
  t <- system.time(m <- suppressMessages(suppressWarnings(lmer(as.formula(case$formula), d))))
  s <- summary(m)
  cat(sprintf('{"seconds": %.9f, "work": %.9f, "log_likelihood": %.9f}\\n', t[["elapsed"]],
              t[["user.self"]] + t[["sys.self"]], logLik(m)))
  flush(stdout())
}
"""


@dataclass
class Tool:
    """A process that answers cases, and what it has answered of the present one."""

    name: str
    process: subprocess.Popen[str]
    seconds: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    log_likelihood: float = float("-inf")
    given_up: bool = False

    def ask(self, case: Case, path: Path) -> None:
        """One call; a failure or a long one is the last."""
        if self.given_up or self.process.stdin is None or self.process.stdout is None:
            return
        question = {"path": str(path), "command": case.command, "formula": case.formula}
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline() or '{"failure": "died"}')
        if "failure" in answer:
            self.given_up = True
            return
        self.seconds.append(answer["seconds"])
        self.work.append(answer["work"])
        self.log_likelihood = answer["log_likelihood"]
        self.given_up = answer["seconds"] > PATIENCE

    def forget(self) -> None:
        """Before the next case."""
        self.seconds, self.work = [], []
        self.log_likelihood, self.given_up = float("-inf"), False

    @property
    def warm(self) -> tuple[float, float]:
        """The median seconds of the warm calls, on the clock and of all processors."""
        medians = (statistics.median(found[1:] or found) for found in (self.seconds, self.work))
        return next(medians), next(medians)


def start(wanted: Collection[str]) -> list[Tool]:
    """Levelwise and those ``wanted`` of its peers that are installed."""
    found = (p for p in PEERS if p in wanted and importlib.util.find_spec(p) is not None)
    names = ["levelwise", *found]
    tools = [Tool(n, _spawn([sys.executable, "-m", "benchmarks.tools", n])) for n in names]
    check = ["Rscript", "-e", "library(lme4); library(jsonlite)"]
    if "lme4" not in wanted:
        return tools
    if shutil.which("Rscript") and subprocess.run(check, capture_output=True).returncode == 0:
        tools.append(Tool("lme4", _spawn(["Rscript", "--vanilla", "-e", _R])))
    return tools


def _spawn(command: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def run(tools: list[Tool], case: Case) -> str:
    """One line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.parquet"
        frame = case.data()
        frame.to_parquet(path)
        frame.to_csv(path.with_suffix(".csv"), index=False)
        for tool in tools:
            tool.forget()
        for _ in range(case.rounds):
            for tool in tools:
                tool.ask(case, path)
    best = max(tool.log_likelihood for tool in tools)
    ours = tools[0].warm
    return (
        f"| {case.name} | {ours[0] * 1e3:.1f} / {ours[1] * 1e3:.1f} ms | "
        + " | ".join(_cell(tool, ours, best) for tool in tools[1:])
        + " |"
    )


def _cell(tool: Tool, ours: tuple[float, float], best: float) -> str:
    if not tool.seconds:
        return "–"
    clock, work = tool.warm
    short = "*" if tool.log_likelihood < best - SHORT else ""
    return f"{clock / ours[0]:.1f} / {work / ours[1]:.1f} × ({clock * 1e3:.1f} ms){short}"


def main(wanted: str = "", peers: str = ",".join((*PEERS, "lme4"))) -> None:
    """Print the table."""
    tools = start(peers.split(","))
    print("| case | Levelwise | " + " | ".join(t.name for t in tools[1:]) + " |")
    print("|---|---|" + "---|" * (len(tools) - 1))
    for case in CASES:
        if wanted in case.name:
            print(run(tools, case), flush=True)
    for tool in tools:
        tool.process.kill()


if __name__ == "__main__":
    main(*sys.argv[1:3])
