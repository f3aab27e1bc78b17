"""Conditions on rows, in plain words: what a filter shows and what "keep rows where" keeps."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.data.dates import FIRST_DAY, is_daily
from core.data.missing_codes import PLAIN
from core.errors import UserError, nearest
from core.language import mark, tr

if TYPE_CHECKING:
    import pandas as pd


class Relation(StrEnum):
    """How a value is compared. A row without a value matches ``MISSING`` only."""

    EQUAL = mark("is")
    NOT_EQUAL = mark("is not")
    LESS = mark("is less than")
    AT_MOST = mark("is at most")
    MORE = mark("is more than")
    AT_LEAST = mark("is at least")
    BETWEEN = mark("is between")
    ONE_OF = mark("is one of")
    CONTAINS = mark("contains")
    MISSING = mark("is missing")
    PRESENT = mark("is not missing")


#: How many values each relation takes; None is one or more.
VALUES: dict[Relation, int | None] = {
    Relation.BETWEEN: 2,
    Relation.ONE_OF: None,
    Relation.MISSING: 0,
    Relation.PRESENT: 0,
}

TEXT_RELATIONS = (
    Relation.EQUAL,
    Relation.NOT_EQUAL,
    Relation.ONE_OF,
    Relation.CONTAINS,
    Relation.MISSING,
    Relation.PRESENT,
)
NUMBER_RELATIONS = tuple(r for r in Relation if r is not Relation.CONTAINS)


@dataclass(frozen=True)
class Condition:
    """One comparison. ``values`` are numbers (codes, days) for numbers, texts for text.

    BETWEEN takes two values and includes both ends; CONTAINS ignores case. MISSING may have
    codes of missing values: then it is one of these (".a", "." the plain one).
    """

    variable: str
    relation: Relation
    values: tuple[float | str, ...] = ()


def relations_for(variable: Variable) -> tuple[Relation, ...]:
    """The relations that make sense for ``variable``."""
    return NUMBER_RELATIONS if variable.is_numeric else TEXT_RELATIONS


def matching(dataset: Dataset, conditions: Sequence[Condition]) -> np.ndarray:
    """Which rows meet all ``conditions``: booleans of shape (n_rows,).

    UserError for an unknown variable or one of another type than the condition's values.
    """
    found = np.ones(dataset.n_rows, dtype=bool)
    for condition in conditions:
        found = found & _matching(dataset, condition)
    return found


def sentence(condition: Condition, dataset: Dataset | None = None) -> str:
    """``condition`` in words, with value labels and dates where ``dataset`` has them."""
    name, relation = condition.variable, condition.relation
    if relation is Relation.MISSING and condition.values:
        codes = ", ".join(map(str, condition.values))
        return f"{name} {tr(relation.value)} ({codes})"
    known = dataset if dataset is not None and name in dataset else None
    shown = [
        f"“{v}”"
        if isinstance(v, str)
        else known.value_text(name, v)
        if known is not None
        else f"{v:.15g}"
        for v in condition.values
    ]
    if not shown:
        return f"{name} {tr(relation.value)}"
    joint = tr(" and ") if relation is Relation.BETWEEN else ", "
    return f"{name} {tr(relation.value)} {joint.join(shown)}"


def condition_from_text(
    dataset: Dataset, name: str, relation: Relation, typed: Sequence[str]
) -> Condition:
    """The condition that a person has typed: numbers, value labels, dates or text.

    UserError where a value cannot be one of ``name``, or where there are too few or too many.
    """
    variable = dataset.variable(name)
    texts = [t.strip() for t in typed if t.strip()]
    count = VALUES.get(relation, 1)
    if (count is None and not texts) or (count is not None and len(texts) != count):
        needs = {
            None: tr("at least one value"),
            0: tr("no value"),
            1: tr("a value"),
            2: tr("two values"),
        }[count]
        raise UserError(
            tr("“{relation}” needs {needs}.", relation=tr(relation.value), needs=needs),
            tr("Separate values by commas."),
        )
    if relation in (Relation.EQUAL, Relation.ONE_OF):
        codes = _missing_codes(dataset, variable, texts)
        if codes:
            return Condition(name, Relation.MISSING, codes)
    values = tuple(value_from_text(variable, t, exact=relation is not Relation.CONTAINS)
                   for t in texts)  # fmt: skip
    if relation is Relation.BETWEEN and values[0] > values[1]:  # pyright: ignore
        values = (values[1], values[0])
    return Condition(name, relation, values)


def _missing_codes(dataset: Dataset, variable: Variable, typed: Sequence[str]) -> tuple[str, ...]:
    """The codes of missing values that all of ``typed`` are, by themselves or their words."""
    words = {label: code for code, label in variable.missing_labels.items()}
    counts = dataset.missing_counts(variable.name) if variable.name in dataset.missing else {}
    codes = tuple(words.get(text, text) for text in typed)
    return codes if all(code in counts for code in codes) else ()


def value_from_text(variable: Variable, typed: str, *, exact: bool = True) -> float | str:
    """One value of ``variable`` from what a person types: its label, a date, or the number.

    UserError if it is none of these. Text stays as typed.
    """
    if not variable.is_numeric:
        return typed
    for code, label in variable.value_labels.items():
        if label == typed:
            return float(code)
    if variable.kind is Kind.DATE and is_daily(variable.format):
        try:
            return float(datetime.date.fromisoformat(typed).toordinal() - 1 + FIRST_DAY)
        except ValueError:
            pass
    try:
        number = float(typed.replace("−", "-"))
    except ValueError:
        number = float("nan")
    if not np.isfinite(number):
        labels = list(variable.value_labels.values())
        close = nearest(typed, labels)
        what = tr("a date (yyyy-mm-dd)") if variable.kind is Kind.DATE else tr("a number")
        raise UserError(
            tr("“{typed}” is no value of {variable}.", typed=typed, variable=variable.name),
            tr("Did you mean “{close}”?", close=close) if close else tr("Type {what}.", what=what),
        )
    return number


def _matching(dataset: Dataset, condition: Condition) -> np.ndarray:
    column = dataset.column(condition.variable)
    relation = condition.relation
    missing = column.isna().to_numpy(dtype=bool)
    if relation is Relation.MISSING:
        return missing & _coded(dataset, condition) if condition.values else missing
    if relation is Relation.PRESENT:
        return ~missing
    _check_values(dataset.variable(condition.variable), condition)
    if dataset.variable(condition.variable).is_numeric:
        return _compare(column.to_numpy(np.float64, na_value=np.nan), condition) & ~missing
    return _compare_text(column, condition) & ~missing


def _coded(dataset: Dataset, condition: Condition) -> np.ndarray:
    """The rows that have one of the condition's codes, "." those that have none."""
    codes = dataset.missing.get(condition.variable)
    if codes is None:
        return np.full(dataset.n_rows, PLAIN in condition.values)
    found = codes.rows(str(v) for v in condition.values)
    return found | (codes.numbers == 0) if PLAIN in condition.values else found


def _check_values(variable: Variable, condition: Condition) -> None:
    count = VALUES.get(condition.relation, 1)
    if (count is not None and len(condition.values) != count) or not condition.values:
        raise UserError(
            tr("The condition on {variable} lacks its values.", variable=variable.name),
            tr("Make it again."),
        )
    wanted = (int, float) if variable.is_numeric else str
    if not all(isinstance(v, wanted) for v in condition.values):
        has = tr("numbers") if variable.is_numeric else tr("text")
        raise UserError(
            tr(
                "{variable} holds {has}: “{condition}” cannot be asked of it.",
                variable=variable.name,
                has=has,
                condition=sentence(condition),
            ),
            tr("Remove the condition and make it again."),
        )
    if condition.relation not in relations_for(variable):
        raise UserError(
            tr(
                "“{relation}” cannot be asked of {variable}.",
                relation=tr(condition.relation.value),
                variable=variable.name,
            ),
            tr("Choose another comparison."),
        )


def _compare(x: np.ndarray, condition: Condition) -> np.ndarray:
    values = np.array(condition.values, dtype=np.float64)
    match condition.relation:
        case Relation.EQUAL:
            return x == values[0]
        case Relation.NOT_EQUAL:
            return x != values[0]
        case Relation.LESS:
            return x < values[0]
        case Relation.AT_MOST:
            return x <= values[0]
        case Relation.MORE:
            return x > values[0]
        case Relation.AT_LEAST:
            return x >= values[0]
        case Relation.BETWEEN:
            return (x >= values[0]) & (x <= values[1])
        case _:
            return np.isin(x, values)


def _compare_text(column: pd.Series, condition: Condition) -> np.ndarray:
    texts = [str(v) for v in condition.values]
    match condition.relation:
        case Relation.CONTAINS:
            found = column.str.contains(texts[0], case=False, regex=False)
        case Relation.NOT_EQUAL:
            found = column != texts[0]
        case _:
            found = column.isin(texts)
    return found.to_numpy(dtype=bool, na_value=False)
