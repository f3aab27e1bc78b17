"""One tool in a process of its own: reads cases from standard input, answers with its times.

    python -m benchmarks.tools NAME
    python -m benchmarks.tools NAME DATA.csv COMMAND FORMULA

A line in is a JSON object with the data's path, command, formula and criterion; a line out the
seconds of one whole call, from a data frame to a fit with its standard errors, on the clock and of
all processors, and its log likelihood. With a file, a command and a formula it fits that once, for
the time of a whole process, and prints the log likelihood.
"""

from __future__ import annotations

import json
import os
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

Fit = Callable[[], float]


@dataclass(frozen=True)
class Question:
    """One model of one data set: as a command for Levelwise, as a formula for the others.

    ``criterion`` is REML, or ML for the tools that have no other.
    """

    command: str
    formula: str
    criterion: str = "REML"


@dataclass(frozen=True)
class Parts:
    """A formula's outcome, its fixed part, and the effects and group of each parenthesis."""

    outcome: str
    fixed: str
    random: tuple[tuple[str, str], ...]


def parts(formula: str) -> Parts:
    """The parts of "y ~ x + (1 + x | g) + (1 | h)"."""
    fixed, *brackets = formula.split(" + (")
    pairs = (bracket.rstrip(")").split(" | ") for bracket in brackets)
    return Parts(fixed.split(" ~ ")[0], fixed, tuple((effects, g) for effects, g in pairs))


def levelwise(frame: pd.DataFrame, question: Question) -> Fit:
    """Design, estimates, every standard error, test and table figure."""
    from core.analysis import analyse
    from core.data.dataset import Dataset, Kind, Variable
    from core.model.syntax import parse
    from core.numeric.memory import keep_freed_memory

    keep_freed_memory()  # as the application does at its start
    command = question.command
    if question.criterion == "ML":
        command += " mle" if "," in command else ", mle"
    numbers = frame.select_dtypes("number").astype(float)
    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in numbers.columns), numbers)
    return lambda: analyse(data, parse(command)).summary.log_likelihood


def glmm(frame: pd.DataFrame, question: Question) -> Fit:
    """PyPI's glmm, without the degrees of freedom that Levelwise has none of."""
    import glmm as peer  # pyright: ignore

    return lambda: float(peer.fit(frame, question.formula, satterthwaite=False).loglik)


def mixedlm(frame: pd.DataFrame, question: Question) -> Fit:
    """PyPI's mixedlm."""
    import mixedlm as peer  # pyright: ignore

    return lambda: -0.5 * float(peer.lmer(question.formula, frame).get_deviance())


def mixedlm_rs(frame: pd.DataFrame, question: Question) -> Fit:
    """PyPI's mixedlm-rs, which has statsmodels' interface and one grouping factor."""
    import mixedlm_rs as peer  # pyright: ignore

    return _one_factor(peer.mixedlm, frame, question)


def statsmodels(frame: pd.DataFrame, question: Question) -> Fit:
    """statsmodels' MixedLM, for one grouping factor."""
    import statsmodels.formula.api as peer  # pyright: ignore

    return _one_factor(peer.mixedlm, frame, question)


def _one_factor(model: Callable, frame: pd.DataFrame, question: Question) -> Fit:
    found = parts(question.formula)
    ((effects, group),) = found.random

    def fit() -> float:
        made = model(found.fixed, frame, groups=frame[group], re_formula=f"~ {effects}")
        result = made.fit(reml=True)
        assert len(result.bse)
        return float(result.llf)

    return fit


def gpboost(frame: pd.DataFrame, question: Question) -> Fit:
    """GPBoost: ML only, intercepts and uncorrelated slopes only.

    For crossed factors its default is a stochastic approximation of the log likelihood, whose
    maximum is another; its Cholesky factor makes the exact one.
    """
    import numpy as np
    from gpboost import GPModel  # pyright: ignore

    found = parts(question.formula)
    if any(effects != "1" for effects, _ in found.random):
        raise ValueError("no correlated slopes")
    predictors = found.fixed.split(" ~ ")[1].split(" + ")

    def fit() -> float:
        X = np.column_stack([np.ones(len(frame)), frame[predictors].to_numpy(float)])
        groups = frame[[group for _, group in found.random]]
        model = GPModel(group_data=groups, matrix_inversion_method="cholesky")
        model.fit(frame[found.outcome].to_numpy(float), X)
        assert len(model.get_coef(std_err=True)) and len(model.get_cov_pars(std_err=True))
        value = model.get_current_neg_log_likelihood()
        assert value is not None
        return -float(value)

    return fit


TOOLS = {t.__name__: t for t in (levelwise, glmm, mixedlm, mixedlm_rs, statsmodels, gpboost)}


def main(name: str, *once: str) -> None:
    """Answer until standard input ends, or fit once."""
    warnings.simplefilter("ignore")
    if once:
        path, command, formula = once
        print(TOOLS[name](pd.read_csv(path), Question(command, formula))())
        return
    # What a tool's own library prints is not to be taken for an answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    ready: tuple[dict, Fit] | None = None
    for line in sys.stdin:
        case = json.loads(line)
        try:
            if ready is None or ready[0] != case:
                question = Question(case["command"], case["formula"], case["criterion"])
                ready = case, TOOLS[name](pd.read_parquet(case["path"]), question)
            begun, worked = time.perf_counter(), time.process_time()
            value = ready[1]()
            answer = {
                "seconds": time.perf_counter() - begun,
                "work": time.process_time() - worked,
                "log_likelihood": value,
            }
        except Exception as error:
            answer = {"failure": f"{type(error).__name__}: {error}"[:200]}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
