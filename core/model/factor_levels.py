"""The levels that the used rows have of a categorical variable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind
from core.errors import ModelError
from core.language import tr
from core.model._tokens import write_number
from core.model.terms import Base, Categorical, Coding

#: The most columns that the terms of one equation may have.
MOST_COLUMNS = 500


@dataclass(frozen=True)
class Levels:
    """The levels of a categorical variable: numbers or text of the data, what people read,
    rows of each, in order."""

    variable: str
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    counts: tuple[int, ...]


def level_text(value: object) -> str:
    """A level as commands and columns name it: text as it is, a number so that it is read back."""
    return value if isinstance(value, str) else write_number(float(value))  # pyright: ignore[reportArgumentType]


def levels_of(dataset: Dataset, name: str, rows: np.ndarray) -> tuple[Levels, np.ndarray]:
    """The levels of a variable in some rows, and the place (n,) of each row's."""
    column = dataset.column(name).iloc[rows]
    codes, values = pd.factorize(column, sort=True)
    if len(values) > MOST_COLUMNS:
        raise ModelError(
            tr(
                "{name} has {n_values} different values, too many for a categorical predictor.",
                name=name,
                n_values=len(values),
            ),
            tr(
                "At most {value} are possible; make it a level, or use it as a number.",
                value=MOST_COLUMNS,
            ),
            variable=name,
        )
    if dataset.variable(name).kind is not Kind.TEXT:
        check_finite(name, column.to_numpy(dtype=np.float64), rows)
    texts = tuple(map(level_text, values))
    labels = tuple(dataset.value_text(name, v) for v in values)
    counts = np.bincount(codes, minlength=len(values))
    return Levels(name, texts, labels, tuple(counts.tolist())), codes.astype(np.int64)


def distinct_labels(levels: Levels) -> list[str]:
    """The labels of the levels; one that several share has the value behind it."""
    of = Counter(levels.labels)
    pairs = zip(levels.labels, levels.texts, strict=True)
    return [label if of[label] == 1 else f"{label} ({text})" for label, text in pairs]


def base_level(operand: Categorical, levels: Levels) -> int | None:
    """The place of the base level; None if every level has a column or only those chosen have."""
    if operand.coding is not Coding.INDICATOR or operand.only:
        return None
    match operand.base:
        case Base.NONE:
            return None
        case Base.LAST:
            return len(levels.texts) - 1
        case Base.FREQUENT:
            return int(np.argmax(levels.counts))
        case Base.LEVEL:
            return places_of(operand, levels, (operand.level,))[0]
        case Base.ORDINAL:
            place = int(operand.level)
            if place > len(levels.texts):
                raise ModelError(
                    tr(
                        "{variable} has no level number {place} in the rows used: "
                        "it has {n_texts} levels.",
                        variable=operand.variable,
                        place=place,
                        n_texts=len(levels.texts),
                    ),
                    tr("Choose the base among them, or name it: ib2.g."),
                    variable=operand.variable,
                )
            return place - 1
        case Base.FIRST:
            return 0


def places_of(operand: Categorical, levels: Levels, wanted: Sequence[str]) -> list[int]:
    """The places of some levels; ModelError for one that the used rows do not have."""
    for level in wanted:
        if level not in levels.texts:
            first, *_ = levels.texts
            known = ", ".join(levels.texts[:12]) + (" …" if len(levels.texts) > 12 else "")
            raise ModelError(
                tr(
                    "{variable} has no level {level} in the rows used.",
                    variable=operand.variable,
                    level=level,
                ),
                tr(
                    "Choose among its levels: {known}.{operand}",
                    known=known,
                    operand=_example(operand, first),
                ),
                variable=operand.variable,
            )
    return [levels.texts.index(level) for level in wanted]


def _example(operand: Categorical, level: str) -> str:
    """How a level that is no plain number is written."""
    name = operand.variable
    is_base = operand.base is Base.LEVEL
    found = Categorical(name, Base.LEVEL, level) if is_base else Categorical(name, only=(level,))
    return tr(" They are written as in {found}.", found=found.text) if '"' in found.text else ""


def check_finite(name: str, values: np.ndarray, rows: np.ndarray) -> None:
    infinite = np.flatnonzero(~np.isfinite(values))
    if len(infinite):
        raise ModelError(
            tr(
                "{name} is infinite in row {rows} of the data",
                name=name,
                rows=int(rows[infinite[0]]) + 1,
            )
            + (
                tr(" and {n_infinite} others.", n_infinite=len(infinite) - 1)
                if len(infinite) > 1
                else "."
            ),
            tr("Correct the value or make it missing."),
            variable=name,
        )
