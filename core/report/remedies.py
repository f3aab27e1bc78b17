"""Remedies as a table and as JSON: ``levelwise fit --remedies``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from core.analysis import Analysis
from core.inference.information_criteria import information_criteria
from core.inference.remedies import remedies, troubles
from core.inference.trials import Trial, try_remedy
from core.language import mark, tr
from core.model.syntax import to_command
from core.report.table import Cell, Column, Format, Table

_NOTE = mark(
    "Change: of the fixed effect that changes most, in its standard errors. LR test: against the "
    "model as it is, under a chi-square that is conservative where a variance is tested."
)


def tried(analysis: Analysis) -> tuple[Trial, ...]:
    """Every remedy for ``analysis``, fitted."""
    return tuple(try_remedy(analysis, remedy) for remedy in remedies(analysis))


def remedies_table(analysis: Analysis, trials: Sequence[Trial]) -> Table:
    """What is wrong with the fit and what each remedy makes of it, in rank order."""
    found = troubles(analysis)
    now = information_criteria(analysis.summary)
    rows: list[tuple[Cell, ...]] = [
        (tr("As it is"), now.log_likelihood, now.aic, now.bic, None, None, None, None)
    ]
    notes = [f"{trouble}" for trouble in found] or [tr("The fit is sound: nothing needs a remedy.")]
    for k, trial in enumerate(trials, 1):
        rows.append((f"{k}. {trial.remedy.title}", *_figures(trial)))
        notes.append(_note(k, trial))
    return Table(
        "remedies",
        tr("Remedies"),
        (
            Column("model", tr("Model")),
            Column("log_likelihood", tr("Log likelihood"), Format.LOGLIK),
            Column("aic", "AIC", Format.ESTIMATE),
            Column("bic", "BIC", Format.ESTIMATE),
            Column("chi2", tr("LR chi2"), Format.STATISTIC),
            Column("df", tr("df"), Format.INTEGER),
            Column("p", "p", Format.P),
            Column("shift", tr("Change"), Format.STATISTIC),
        ),
        tuple(rows),
        (*notes, tr(_NOTE)) if trials else tuple(notes),
    )


def remedies_json(analysis: Analysis, trials: Sequence[Trial]) -> dict[str, Any]:
    """``{"troubles": […], "tried": [{"title", "why", "command", …}]}``, in rank order."""
    return {"troubles": list(troubles(analysis)), "tried": [_trial_json(t) for t in trials]}


def _figures(trial: Trial) -> tuple[Cell, ...]:
    criteria, test = trial.criteria, trial.test.test if trial.test else None
    if criteria is None:
        return (None,) * 7
    return (
        criteria.log_likelihood,
        criteria.aic,
        criteria.bic,
        None if test is None else test.chi2,
        None if test is None else test.df,
        None if test is None else test.p,
        trial.shift if trial.moved else None,
    )


def _note(k: int, trial: Trial) -> str:
    said = [f"{k}. {to_command(trial.remedy.spec)}", trial.remedy.why]
    if trial.problem:
        said.append(tr("It cannot be fitted: {problem}", problem=trial.problem))
    said += [tr("Still: {trouble}", trouble=trouble) for trouble in trial.left]
    if trial.untested:
        said.append(tr("No LR test: {untested}", untested=trial.untested))
    return " ".join(said)


def _trial_json(trial: Trial) -> dict[str, Any]:
    value: dict[str, Any] = {
        "title": trial.remedy.title,
        "why": trial.remedy.why,
        "command": to_command(trial.remedy.spec),
        "problem": trial.problem,
        "troubles": list(trial.left),
    }
    if trial.analysis is not None and trial.criteria is not None:
        value |= {
            "converged": trial.analysis.summary.converged,
            "log_likelihood": trial.criteria.log_likelihood,
            "aic": trial.criteria.aic,
            "bic": trial.criteria.bic,
            "lr_test": None if trial.test is None else asdict(trial.test.test),
            "untested": trial.untested,
            "largest_change": {"name": trial.moved, "in_se": trial.shift} if trial.moved else None,
        }
    return value
