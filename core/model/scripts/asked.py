"""Questions about coefficients as scripts ask them: weights by name, in no language yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.errors import CommandError
from core.inference.hypotheses import combination_weights, restrictions, term_restrictions
from core.inference.questions import Asked, Question, ask
from core.model.scripts.text import number, quoted
from core.report.reading import answer_text

if TYPE_CHECKING:
    from core.engine.fit import Fit

Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class AskedRow:
    """A weighted sum of coefficients, and what it is compared with (a test) or what is added."""

    weights: Weights
    number: float


@dataclass(frozen=True)
class AskedOf:
    """One question: ``words`` as it was asked, ``expected`` what the answer is.

    A test of all ``rows`` together, or where ``combines`` the estimate of the only one.
    """

    words: str
    expected: str
    combines: bool
    rows: tuple[AskedRow, ...]


def asked_of(fit: Fit, questions: Sequence[Question], level: float) -> tuple[AskedOf, ...]:
    """What scripts ask of the questions that the model can answer."""
    return tuple(_asked(fit, questions, level))


def _asked(fit: Fit, questions: Sequence[Question], level: float) -> Iterator[AskedOf]:
    for question in questions:
        try:
            expected = answer_text(ask(fit, question, level), level)
            rows = tuple(_rows(fit, question))
        except CommandError:
            continue
        yield AskedOf(question.command, expected, question.kind is Asked.LINCOM, rows)


def _rows(fit: Fit, question: Question) -> Iterator[AskedRow]:
    names = fit.design.x_names
    if question.kind is Asked.LINCOM:
        weights, constant = combination_weights(fit, question.text)
        yield AskedRow(_named(names, weights), constant)
        return
    read = restrictions if question.kind is Asked.TEST else term_restrictions
    found = read(fit, question.text)
    kept: list[np.ndarray] = []
    for weights, value in zip(found.weights, found.values.tolist(), strict=True):
        # What follows from those before it would make the matrix singular.
        if np.linalg.matrix_rank(np.array([*kept, weights])) > len(kept):
            kept.append(weights)
            yield AskedRow(_named(names, weights), value)


def _named(names: Sequence[str], weights: np.ndarray) -> Weights:
    pairs = zip(names, weights.tolist(), strict=True)
    return tuple((name, weight) for name, weight in pairs if weight)


def as_sum(row: AskedRow, names: Mapping[str, str]) -> str:
    """The weighted sum as people write it: "x - 2*z"."""
    parts = []
    for name, weight in row.weights:
        size = "" if abs(weight) == 1.0 else f"{number(abs(weight))}*"
        parts.append(f"{'-' if weight < 0 else '+'} {size}{names[name]}")
    text = " ".join(parts)
    return f"-{text.removeprefix('- ')}" if text.startswith("- ") else text.removeprefix("+ ")


def as_pairs(row: AskedRow, names: Mapping[str, str], sign: str) -> str:
    """The weights as a list in R and Python: ``"x" = 1, "z" = -2`` with its ``sign``."""
    return ", ".join(f"{quoted(names[name])}{sign}{number(w)}" for name, w in row.weights)
