"""Digits of agreement with exact answers: Levelwise, lme4 and statsmodels on NIST's data sets.

    python -m benchmarks.accuracy

prints a table in Markdown: for one-way layouts the digits of the group variance, the residual
variance and the standard error of the mean; for regressions the least digits of the coefficients
and of their standard errors. A tool that is not installed has no column figures.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from benchmarks.nist import OneWay, Regression, digits, one_way_layouts, regression

Figures = list[float] | None

_LME4 = """
suppressMessages(library(lme4))
a <- commandArgs(TRUE)
d <- read.csv(a[1], colClasses = c(g = "factor"))
m <- suppressMessages(suppressWarnings(lmer(as.formula(a[2]), d,
  control = lmerControl(check.conv.singular = "ignore", check.rankX = "silent.drop.cols"))))
v <- as.data.frame(VarCorr(m))$vcov
s <- coef(summary(m))
cat(sprintf("%.17g", c(v, s[, 1], s[, 2])), sep = "\\n")
"""


def levelwise(frame: pd.DataFrame, predictors: Sequence[str]) -> Figures:
    """Variances of groups and residual, then coefficients (constant first), then their SEs."""
    from core.analysis import analyse
    from core.data.dataset import Dataset, Kind, Variable
    from core.model.syntax import parse

    data = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in frame.columns), frame.astype(float))
    fit = analyse(data, parse(f"y {' '.join(predictors)} || g:, variance")).summary
    fixed = [fit.fixed[-1], *fit.fixed[:-1]]
    found = [
        *(p.estimate for p in fit.random),
        *(f.estimate for f in fixed),
        *(f.se for f in fixed),
    ]
    return [float("nan") if value is None else value for value in found]


def statsmodels(frame: pd.DataFrame, predictors: Sequence[str]) -> Figures:
    """The same by statsmodels' MixedLM; None where it is not installed or fails."""
    try:
        from statsmodels.regression.mixed_linear_model import (  # pyright: ignore
            MixedLM,
        )
    except ImportError:
        return None
    X = frame[list(predictors)].assign(_cons=1.0)[["_cons", *predictors]]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            fit = MixedLM(frame["y"], X, frame["g"]).fit(reml=True)
        except Exception:
            return None
    variances = [float(fit.cov_re.iloc[0, 0]), float(fit.scale)]
    return [*variances, *map(float, fit.fe_params), *map(float, fit.bse_fe)]


def lme4(frame: pd.DataFrame, predictors: Sequence[str]) -> Figures:
    """The same by lme4 in R; None where it is not installed or fails."""
    if shutil.which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        data, script = Path(folder) / "data.csv", Path(folder) / "fit.R"
        frame.to_csv(data, index=False, float_format="%.17g")
        script.write_text(_LME4)
        formula = " + ".join(["y ~ 1", *predictors, "(1 | g)"])
        done = subprocess.run(
            ["Rscript", "--vanilla", str(script), str(data), formula],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    return [float(v) for v in done.stdout.split()] if done.returncode == 0 else None


TOOLS: dict[str, Callable[[pd.DataFrame, Sequence[str]], Figures]] = {
    "Levelwise": levelwise,
    "lme4": lme4,
    "statsmodels": statsmodels,
}


def score_one_way(found: Figures, exact: OneWay) -> str:
    """The digits of both variances and of the standard error of the mean."""
    if found is None:
        return "–"
    between, within, _, se = found
    scores = [digits(between, exact.between), digits(within, exact.within)]
    return " · ".join(f"{max(s, 0.0):.1f}" for s in [*scores, digits(se, exact.se_mean)])


def score_regression(found: Figures, exact: Regression) -> str:
    """The least digits of the coefficients, and of their standard errors."""
    p = len(exact.certified)
    if found is None or len(found) != 2 + 2 * p:
        return "fails"
    pairs = zip(found[2 : 2 + p], (b for b, _ in exact.certified), strict=True)
    # The certified deviations divide by n - p as REML does.
    errors = zip(found[2 + p :], (s for _, s in exact.certified), strict=True)
    scores = [min(digits(v, e) for v, e in pairs), min(digits(v, e) for v, e in errors)]
    return " · ".join(f"{max(s, 0.0):.1f}" for s in scores)


def main() -> None:
    """Print the table."""
    print("| data | " + " | ".join(TOOLS) + " |")
    print("|---|" + "---|" * len(TOOLS))
    for layout in one_way_layouts():
        scores = [score_one_way(fit(layout.frame, ()), layout) for fit in TOOLS.values()]
        print(f"| {layout.name} | {' | '.join(scores)} |", flush=True)
    for name in ("Longley", "Filip"):
        data = regression(name)
        scores = [
            score_regression(fit(data.frame, data.predictors), data) for fit in TOOLS.values()
        ]
        print(f"| {name} | {' | '.join(scores)} |", flush=True)


if __name__ == "__main__":
    main()
