"""A fitted model as a script that other software runs: Stata, R, Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from core.language import english
from core.model.scripts.asked import asked_of
from core.model.scripts.python import python_script
from core.model.scripts.r import r_script
from core.model.scripts.recipe import recipe
from core.model.scripts.stata import stata_script
from core.model.scripts.steps import History
from core.model.scripts.text import comment

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question

__all__ = ["EXTENSIONS", "History", "Language", "program_version", "write_script"]


class Language(StrEnum):
    """What a script is written in."""

    STATA = "stata"
    R = "r"
    PYTHON = "python"


#: The language of a script by the extension of its file.
EXTENSIONS = {".do": Language.STATA, ".r": Language.R, ".py": Language.PYTHON}


def write_script(
    analysis: Analysis,
    language: Language,
    file: str = "",
    history: History | None = None,
    questions: Sequence[Question] = (),
) -> str:
    """The model of ``analysis`` as a script that reads ``file`` (default: the data's own).

    The script does the steps of ``history`` on the data's own file again, so far as it can, and
    asks ``questions`` of the fit, those that the model can answer.

    The script has the figures to expect as comments. Where the language cannot fit the model, it
    says so and why. No name or label of the data can become code, however it is spelt. It is in
    English whatever the language of the window, as its comments are in ASCII.
    """
    with english():
        return _script(analysis, language, file, history, questions)


def _script(
    analysis: Analysis,
    language: Language,
    file: str,
    history: History | None,
    questions: Sequence[Question],
) -> str:
    summary = analysis.summary
    found = recipe(analysis.dataset, analysis.fit.design, summary, file, history)
    found = replace(found, asked=asked_of(analysis.fit, questions, summary.level))
    sign = "*" if language is Language.STATA else "#"
    writer = {Language.STATA: stata_script, Language.R: r_script, Language.PYTHON: python_script}
    heading = [
        *comment(sign, f"Linear mixed model of {summary.outcome}"),
        *comment(sign, f"Model: {summary.command}"),
        *comment(sign, f"Written by Levelwise {program_version()} on {date.today().isoformat()}"),
        "",
    ]
    return "\n".join([*heading, *writer[language](found)]) + "\n"


def program_version() -> str:
    """The version of this program; "" where it is not installed."""
    try:
        return version("levelwise")
    except PackageNotFoundError:
        return ""
