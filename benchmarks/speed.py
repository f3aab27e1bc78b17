"""How fast: Levelwise and its peers on the same data in the same run, as ratios.

    python -m benchmarks.speed [PART OF A CASE'S NAME [PEER,PEER…]]

Without a part of a name it leaves the cases of a million rows out, which "1,000,000" asks for.
Every tool has a process of its own; they take turns, so that whatever else the machine does
meets all alike. A figure is the median of the warm calls, on the clock and of all processors, which
other work beside disturbs less; a call goes from a data frame and a formula or command to a fit
with its standard errors. A peer whose log likelihood is more than 0.001 below the best is marked
*; one that is not installed, cannot fit the model or takes more than a minute has no figure.
gpboost, which has ML alone, is compared with Levelwise by ML, in time and in log likelihood; every
tool's log likelihood has all of its constants. lme4 times itself in R.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import cold_fits
from benchmarks.cases import CASES, Case
from benchmarks.racer import PEERS, Racer, racers

#: A log likelihood further below the best is not the maximum.
SHORT = 1e-3
LARGE = "1,000,000 rows"


def run(tools: list[Racer], case: Case) -> str:
    """One line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.parquet"
        frame = case.data()
        frame.to_parquet(path)
        frame.to_csv(path.with_suffix(".csv"), index=False)
        for tool in tools:
            tool.forget()
        for _ in range(case.rounds):
            # Levelwise by ML comes in only beside a peer that needs it.
            needed = {t.criterion for t in tools if t.name != "levelwise" and not t.given_up}
            for tool in tools:
                if tool.criterion in needed | {"REML"}:
                    tool.ask(case, path)
    ours = {tool.criterion: tool for tool in tools if tool.name == "levelwise"}
    cells = [cell(tool, ours[tool.criterion], tools) for tool in tools if tool.name != "levelwise"]
    return f"| {case.name} | {_milliseconds(ours['REML'])} | {' | '.join(cells)} |"


def _milliseconds(tool: Racer) -> str:
    if not tool.seconds:
        return "–"
    clock, work = tool.warm
    return f"{clock * 1e3:.1f} / {work * 1e3:.1f} ms"


def cell(tool: Racer, ours: Racer, tools: list[Racer]) -> str:
    """A peer's times over those of Levelwise by the same criterion."""
    if not tool.seconds or not ours.seconds:
        return "–"
    best = max(t.log_likelihood for t in tools if t.criterion == tool.criterion)
    clock, work = tool.warm
    short = "*" if tool.log_likelihood < best - SHORT else ""
    return f"{clock / ours.warm[0]:.1f} / {work / ours.warm[1]:.1f} × ({clock * 1e3:.1f} ms){short}"


def main(wanted: str = "", peers: str = ",".join(PEERS)) -> None:
    """Print the table, and without a choice of case that of cold starts below it."""
    tools = racers(peers.split(","))
    names = [tool.name.replace("_", "-") for tool in tools if tool.name != "levelwise"]
    print("| case | Levelwise | " + " | ".join(names) + " |")
    print("|---|---|" + "---|" * len(names))
    for case in CASES:
        if wanted in case.name if wanted else not case.name.startswith(LARGE):
            print(run(tools, case), flush=True)
    for tool in tools:
        tool.stop()
    if not wanted:
        print()
        cold_fits.main(peers)


if __name__ == "__main__":
    main(*sys.argv[1:3])
