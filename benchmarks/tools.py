"""One tool in a process of its own: reads cases from standard input, answers with its times.

    python -m benchmarks.tools NAME

A line in is a JSON object with the data's path, command, formula and whether to keep the data;
a line out the seconds of one whole call, from a data frame to a fit, on the clock and of all
processors, and its log likelihood.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable

import pandas as pd

Fit = Callable[[], float]


def levelwise(frame: pd.DataFrame, command: str, formula: str) -> Fit:
    """Design, estimates, every standard error, test and table figure."""
    from core.analysis import analyse
    from core.data.dataset import Dataset, Kind, Variable
    from core.model.syntax import parse

    numbers = frame.select_dtypes("number").astype(float)
    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in numbers.columns), numbers)
    return lambda: analyse(data, parse(command)).summary.log_likelihood


def glmm(frame: pd.DataFrame, command: str, formula: str) -> Fit:
    """PyPI's glmm, without the degrees of freedom that Levelwise has none of."""
    import glmm as peer  # pyright: ignore

    return lambda: float(peer.fit(frame, formula, satterthwaite=False).loglik)


def mixedlm(frame: pd.DataFrame, command: str, formula: str) -> Fit:
    """PyPI's mixedlm."""
    import mixedlm as peer  # pyright: ignore

    return lambda: -0.5 * float(peer.lmer(formula, frame).get_deviance())


def statsmodels(frame: pd.DataFrame, command: str, formula: str) -> Fit:
    """statsmodels' MixedLM; its random part is what stands in the formula's parentheses."""
    import statsmodels.formula.api as peer  # pyright: ignore

    fixed, random = formula.split(" + (")
    effects, group = (part.strip() for part in random.rstrip(")").split("|"))
    model = lambda: peer.mixedlm(fixed, frame, groups=frame[group], re_formula=f"~ {effects}")  # noqa: E731
    return lambda: float(model().fit(reml=True).llf)


TOOLS = {tool.__name__: tool for tool in (levelwise, glmm, mixedlm, statsmodels)}


def main(name: str) -> None:
    """Answer until standard input ends."""
    warnings.simplefilter("ignore")
    ready: tuple[str, Fit] | None = None
    for line in sys.stdin:
        case = json.loads(line)
        try:
            if ready is None or ready[0] != case["path"]:
                frame = pd.read_parquet(case["path"])
                ready = case["path"], TOOLS[name](frame, case["command"], case["formula"])
            begun, worked = time.perf_counter(), time.process_time()
            value = ready[1]()
            answer = {
                "seconds": time.perf_counter() - begun,
                "work": time.process_time() - worked,
                "log_likelihood": value,
            }
        except Exception as error:
            answer = {"failure": f"{type(error).__name__}: {error}"[:200]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
