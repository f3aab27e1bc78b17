"""Where the time of a fit goes, case by case: design, Grams, search, inference, and by function.

    python -m benchmarks.profile [PART OF A CASE'S NAME]

Prints a table in Markdown for each case of the speed benchmark. The stages are the medians of the
seconds that warm fits themselves report. Below each stand the functions of ``core`` in which the
profiler finds its time, each with what it calls outside of ``core`` (numpy, pandas, compiled
kernels), as shares of the whole. Everything runs in one thread here: the profiler sees no other.
"""

from __future__ import annotations

import cProfile
import statistics
import sys
from collections import defaultdict
from pathlib import Path
from types import CodeType

import core
from benchmarks.cases import CASES, Case
from core.analysis import analyse
from core.data.dataset import Dataset, Kind, Variable
from core.model.spec import ModelSpec
from core.model.syntax import parse
from core.numeric.parallel import in_pieces

ROUNDS = 5
#: A case of which one fit took longer is not repeated, in seconds.
LONG = 10.0
#: Functions with a smaller share of the whole are not listed.
SHARE = 0.02
STAGES = {"design": "design", "grams": "Grams", "optimise": "search", "inference": "inference"}
#: What these call belongs to the stage, unless a function below says otherwise.
_STAGE_OF = {
    "build_design": "design",
    "fit_design": "grams",
    "optimise": "optimise",
    "evaluate": "optimise",
    "inverse_information": "optimise",
    "summarise": "inference",
}
_CORE = f"{Path(core.__file__ or '').resolve().parent}/"

#: Python's own code, or what a function that is compiled is called.
Function = CodeType | str
Found = dict[str, dict[str, float]]


class Calls:
    """The profiler's functions and the seconds that each spends in each that it calls."""

    def __init__(self, profile: cProfile.Profile) -> None:
        # Not by file, line and name, as pstats has them: all generated methods share these.
        self.own: dict[Function, float] = defaultdict(float)
        self.total: dict[Function, float] = defaultdict(float)
        self.below: dict[Function, dict[Function, float]] = defaultdict(lambda: defaultdict(float))
        for entry in profile.getstats():
            self.own[entry.code] += entry.inlinetime
            self.total[entry.code] += entry.totaltime
            for call in entry.calls or ():
                self.below[entry.code][call.code] += call.totaltime

    def root(self, name: str) -> Function:
        """The function of core with this name."""
        return next(f for f in self.total if _name_in_core(f) == name)

    def spread(self, function: Function, label: str, stage: str, share: float, to: Found) -> None:
        """Add ``share`` of what ``function`` spends to its label and those of what it calls."""
        if share * self.total[function] < 1e-6:  # whatever is below it stays with the caller
            to[stage][label] += share * self.total[function]
            return
        name = _name_in_core(function)
        if isinstance(function, CodeType) and name and not name.startswith("<"):
            label = f"{Path(function.co_filename).stem}.{name}"
            if stage != "inference":
                stage = _STAGE_OF.get(name, stage)
        to[stage][label] += share * self.own[function]
        for callee, seconds in self.below[function].items():
            # The profiler knows what a function spends, not for whom: that is taken as even.
            if callee != function and self.total[callee] > 0:
                self.spread(callee, label, stage, share * seconds / self.total[callee], to)


def _name_in_core(function: Function) -> str:
    """The name of a function of core, "" for others."""
    if isinstance(function, CodeType) and function.co_filename.startswith(_CORE):
        return function.co_name
    return ""


def by_function(data: Dataset, spec: ModelSpec, rounds: int) -> Found:
    """Stage → function → share of the whole of so many profiled fits."""
    profile = cProfile.Profile()
    for _ in range(rounds):
        profile.runcall(analyse, data, spec)
    calls = Calls(profile)
    found: Found = defaultdict(lambda: defaultdict(float))
    root = calls.root("analyse")
    calls.spread(root, "analysis.analyse", "design", 1.0, found)
    whole = calls.total[root]
    return {
        stage: {name: seconds / whole for name, seconds in functions.items()}
        for stage, functions in found.items()
    }


def by_stage(data: Dataset, spec: ModelSpec) -> dict[str, float]:
    """The median seconds of each stage, the first fit not counted unless it is the only one."""
    fits = [analyse(data, spec).summary.seconds]
    while len(fits) <= ROUNDS and sum(fits[0].values()) < LONG:
        fits.append(analyse(data, spec).summary.seconds)
    return {stage: statistics.median(f[stage] for f in fits[1:] or fits) for stage in STAGES}


def table(case: Case) -> str:
    """The case's table."""
    numbers = case.data().select_dtypes("number").astype(float)
    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in numbers.columns), numbers)
    spec = parse(case.command)
    stages = by_stage(data, spec)
    whole = sum(stages.values())
    functions = by_function(data, spec, 1 if whole > LONG / ROUNDS else ROUNDS)
    lines = [f"| {case.name} | {whole * 1e3:.1f} ms | |", "|---|---|---|"]
    for stage, name in STAGES.items():
        lines.append(f"| **{name}** | {stages[stage] * 1e3:.1f} ms | {stages[stage] / whole:.0%} |")
        ordered = sorted(functions.get(stage, {}).items(), key=lambda item: -item[1])
        lines += [f"| `{f}` | | {share:.0%} |" for f, share in ordered if share >= SHARE]
    return "\n".join(lines)


def main(wanted: str = "") -> None:
    """Print the tables."""
    # The profiler sees the thread that it is started in: where pieces are computed, nobody helps.
    vars(sys.modules[in_pieces.__module__])["HELPERS"] = 0
    for case in CASES:
        if wanted in case.name:
            print(table(case), end="\n\n", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:2])
