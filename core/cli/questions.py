"""Hypotheses as options of a subcommand: --test, --testparm, --lincom."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from core.errors import CommandError, UserError

if TYPE_CHECKING:
    from core.analysis import Analysis
    from core.inference.questions import Question


def add_questions(parser: argparse.ArgumentParser) -> None:
    """Add the options; each may be given several times."""
    for option, what in (
        ("--test", "test linear hypotheses, e.g. 'x z' or 'x = z'"),
        ("--testparm", "test all coefficients of terms, e.g. 'i.g'"),
        ("--lincom", "estimate a linear combination, e.g. 'x + 2*z'"),
    ):
        parser.add_argument(option, metavar="EXPRESSION", action="append", default=[], help=what)


def questions_of(arguments: argparse.Namespace, analysis: Analysis) -> tuple[Question, ...]:
    """What was asked. UserError for what ``analysis`` cannot answer."""
    from core.inference.questions import Asked, Question, ask

    found = []
    for kind in Asked:
        for text in getattr(arguments, kind.value):
            question = Question(kind, text)
            try:
                ask(analysis.fit, question, analysis.spec.options.level)
            except CommandError as error:
                place = f"--{kind.value} “{text}”, character {error.position + 1}"
                raise UserError(f"{place}: {error.message}", error.remedy) from error
            found.append(question)
    return tuple(found)
