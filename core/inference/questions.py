"""Questions that a user asks of the fixed effects of a fit, as typed or clicked, and answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from core.errors import CommandError

if TYPE_CHECKING:
    from core.engine.fit import Fit
    from core.inference.hypotheses import Combination, Hypothesis


class Asked(StrEnum):
    """What is asked, by the name of Stata's command."""

    TEST = "test"  #: whether equations hold
    TESTPARM = "testparm"  #: whether all coefficients of terms are zero
    LINCOM = "lincom"  #: how large a linear combination is


@dataclass(frozen=True)
class Question:
    """One question; ``text`` is what stands behind the command's name."""

    kind: Asked
    text: str

    @property
    def command(self) -> str:
        """As it is typed: "test x = z"."""
        return f"{self.kind.value} {self.text}"


@dataclass(frozen=True)
class Answer:
    """A question with what was found, or with the reason why there is no answer."""

    question: Question
    found: Hypothesis | Combination | None
    reason: str = ""


def ask(fit: Fit, question: Question, level: float) -> Hypothesis | Combination:
    """The answer to ``question``; ``level`` of intervals in percent. CommandError."""
    from core.inference import hypotheses

    if question.kind is Asked.LINCOM:
        return hypotheses.lincom(fit, question.text, level)
    run = hypotheses.test if question.kind is Asked.TEST else hypotheses.testparm
    return run(fit, question.text)


def answers(fit: Fit, questions: Sequence[Question], level: float) -> tuple[Answer, ...]:
    """Every question answered; one that this model cannot answer says why."""
    found = []
    for question in questions:
        try:
            found.append(Answer(question, ask(fit, question, level)))
        except CommandError as error:
            found.append(Answer(question, None, str(error)))
    return tuple(found)


def with_names(question: Question, names: Mapping[str, str]) -> Question:
    """The same question where variables have other ``names``, all at once."""
    # A prefix such as the i of i.sex is followed by a point, a variable never is.
    text = re.sub(r"(?<!\w)[^\W\d]\w*(?![\w.])", lambda m: names.get(m[0], m[0]), question.text)
    return replace(question, text=text)


# What is clicked, as text


def zero(names: Sequence[str]) -> str:
    """All of ``names`` are zero."""
    return " ".join(names)


def equal(names: Sequence[str], value: str = "") -> str:
    """All of ``names`` are the same; with ``value``, a number as text, all are equal to it."""
    if not value:
        return " = ".join(names)
    if len(names) == 1:
        return f"{names[0]} = {value}"
    return " ".join(f"({name} = {value})" for name in names)


def combined(signs: Mapping[str, int]) -> str:
    """The sum of the coefficients named, each with its sign, 1 or -1: "x - z"."""
    parts = [f"{'-' if sign < 0 else '+'} {name}" for name, sign in signs.items()]
    text = " ".join(parts)
    return f"-{text.removeprefix('- ')}" if text.startswith("- ") else text.removeprefix("+ ")
