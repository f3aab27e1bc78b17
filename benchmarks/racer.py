"""A tool in a process of its own that is asked to fit, call by call, and its answers."""

from __future__ import annotations

import importlib.util
import json
import select
import shutil
import statistics
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.cases import Case

#: The peers that PyPI has; the others are R's.
PYTHON = ("glmm", "mixedlm", "mixedlm_rs", "statsmodels", "gpboost")
PEERS = (*PYTHON, "lme4")
#: These know no REML: they are compared with Levelwise by ML.
ML_ONLY = ("gpboost",)
#: A call is given up after so many seconds, and a case of which one took longer is not repeated.
PATIENCE, LONG = 60.0, 10.0

_R = """
suppressMessages(library(lme4)); suppressMessages(library(jsonlite))
con <- file("stdin"); open(con); path <- ""
while (length(line <- readLines(con, n = 1)) > 0) {
  case <- fromJSON(line)
  if (case$path != path) { path <- case$path; d <- read.csv(sub("parquet$", "csv", path)) }
  t <- system.time({
    m <- suppressMessages(suppressWarnings(lmer(as.formula(case$formula), d)))
    s <- summary(m)
  })
  cat(sprintf('{"seconds": %.9f, "work": %.9f, "log_likelihood": %.9f}\\n', t[["elapsed"]],
              t[["user.self"]] + t[["sys.self"]], logLik(m)))
  flush(stdout())
}
"""


@dataclass
class Racer:
    """A process that answers cases, and what it has answered of the present one."""

    name: str
    criterion: str = "REML"
    seconds: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    log_likelihood: float = float("-inf")
    given_up: bool = False
    _process: subprocess.Popen[str] | None = None

    def ask(self, case: Case, path: Path) -> None:
        """One call; a failure or a long one is the last of this case."""
        if self.given_up:
            return
        question = {
            "path": str(path),
            "command": case.command,
            "formula": case.formula,
            "criterion": self.criterion,
        }
        answer = self._answer(json.dumps(question))
        if "failure" in answer:
            self.given_up = True
            return
        self.seconds.append(answer["seconds"])
        self.work.append(answer["work"])
        self.log_likelihood = answer["log_likelihood"]
        self.given_up = answer["seconds"] > LONG

    def _answer(self, question: str) -> dict:
        process = self._process = self._process or self._start()
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(question + "\n")
        process.stdin.flush()
        if select.select([process.stdout], [], [], PATIENCE)[0]:
            line = process.stdout.readline()
            if line:
                return json.loads(line)
        self.stop()
        return {"failure": "too long, or died"}

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "benchmarks.tools", self.name]
        if self.name == "lme4":
            command = ["Rscript", "--vanilla", "-e", _R]
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def forget(self) -> None:
        """Before the next case."""
        self.seconds, self.work = [], []
        self.log_likelihood, self.given_up = float("-inf"), False

    def stop(self) -> None:
        """End the process; the next question starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def warm(self) -> tuple[float, float]:
        """The median seconds of the warm calls, on the clock and of all processors."""
        clock, work = (statistics.median(t[1:] or t) for t in (self.seconds, self.work))
        return clock, work


def racers(wanted: Collection[str]) -> list[Racer]:
    """Levelwise, by REML and, where a peer needs it, by ML, then the ``wanted`` that are here."""
    peers = [
        Racer(name, "ML" if name in ML_ONLY else "REML")
        for name in PEERS
        if name in wanted and present(name)
    ]
    return [Racer("levelwise", c) for c in _criteria(peers)] + peers


def _criteria(peers: list[Racer]) -> list[str]:
    return ["REML", "ML"] if any(peer.criterion == "ML" for peer in peers) else ["REML"]


@cache
def present(name: str) -> bool:
    """Whether a peer is installed."""
    if name in PYTHON:
        return importlib.util.find_spec(name) is not None
    check = ["Rscript", "-e", "library(lme4); library(jsonlite)"]
    if shutil.which("Rscript") is None:
        return False
    return subprocess.run(check, capture_output=True).returncode == 0
