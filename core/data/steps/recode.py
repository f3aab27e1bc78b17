"""Recode: values and ranges of values become others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.data.steps.base import NewVariable, OneVariable, add_column
from core.errors import UserError
from core.language import tr

if TYPE_CHECKING:
    import pandas as pd


class Otherwise(StrEnum):
    """What becomes of values that no rule names."""

    KEEP = "stay as they are"
    MISSING = "become missing"


@dataclass(frozen=True)
class Rule:
    """Values from ``low`` to ``high`` (both included, None is open), or equal to a text.

    ``to`` is what they become, None is missing; ``label`` is the new value's label.
    """

    low: float | None = None
    high: float | None = None
    texts: tuple[str, ...] = ()
    to: float | None = None
    label: str = ""


@dataclass(frozen=True)
class Recode(NewVariable, OneVariable):
    """A new variable from rules; the first that names a value holds.

    Missing stays missing, with its code.
    """

    name: str
    variable: str
    rules: tuple[Rule, ...]
    otherwise: Otherwise = Otherwise.KEEP

    def sentence(self) -> str:
        rules = "; ".join(map(rule_text, self.rules))
        return tr("{variable} recoded: {rules}", variable=self.variable, rules=rules)

    def apply(self, dataset: Dataset) -> Dataset:
        source = dataset.variable(self.variable)
        if not self.rules:
            raise UserError(
                tr("There is no rule to recode by."), tr("Add one, such as 1–3 becomes 1.")
            )
        if not source.is_numeric and self.otherwise is Otherwise.KEEP:
            raise UserError(
                tr(
                    "{variable} is text: values without a rule cannot stay among numbers.",
                    variable=self.variable,
                ),
                tr("Let them become missing, or name them all."),
            )
        column = dataset.column(self.variable)
        done = column.isna().to_numpy(dtype=bool)
        values = np.full(len(column), np.nan)
        if source.is_numeric and self.otherwise is Otherwise.KEEP:
            values = column.to_numpy(np.float64, na_value=np.nan).copy()
        for rule in self.rules:
            hit = _hits(source, column, rule) & ~done
            values[hit] = np.nan if rule.to is None else rule.to
            done = done | hit
        labels = dict(source.value_labels) if self.otherwise is Otherwise.KEEP else {}
        new = {r.to: r.label for r in self.rules if r.to is not None and r.label}
        labels |= new
        kind = Kind.CATEGORICAL if new else Kind.CONTINUOUS
        if self.otherwise is Otherwise.KEEP and not new:
            kind = source.kind
        variable = Variable(
            self.name,
            kind,
            tr("{variable} recoded", variable=self.variable),
            MappingProxyType(labels),
            missing_labels=source.missing_labels,
        )
        codes = dataset.missing.get(self.variable) if source.is_numeric else None
        return add_column(dataset, variable, values, codes)


def rule_text(rule: Rule) -> str:
    """``rule`` as people write it: “1 to 3 → 1 (low)”."""
    if rule.texts:
        what = ", ".join(f"“{t}”" for t in rule.texts)
    elif rule.low is None and rule.high is None:
        what = tr("every value")
    elif rule.low == rule.high:
        what = f"{rule.low:.15g}"
    elif rule.low is None:
        what = tr("up to {high:.15g}", high=rule.high)
    elif rule.high is None:
        what = tr("{low:.15g} and more", low=rule.low)
    else:
        what = tr("{low:.15g} to {high:.15g}", low=rule.low, high=rule.high)
    to = tr("missing") if rule.to is None else f"{rule.to:.15g}"
    return f"{what} → {to}" + (f" ({rule.label})" if rule.label else "")


def _hits(source: Variable, column: pd.Series, rule: Rule) -> np.ndarray:
    if not source.is_numeric:
        if not rule.texts:
            raise UserError(
                tr(
                    "{source} is text: a rule must name its texts, not numbers.", source=source.name
                ),
                tr("Write the texts, separated by commas."),
            )
        return column.isin(rule.texts).to_numpy(dtype=bool, na_value=False)
    if rule.texts:
        raise UserError(
            tr(
                "{source} holds numbers: a rule cannot name the text “{texts}”.",
                source=source.name,
                texts=rule.texts[0],
            ),
            tr("Write numbers or ranges such as 1–3."),
        )
    x = column.to_numpy(np.float64, na_value=np.nan)
    hit = np.ones(len(x), dtype=bool)
    if rule.low is not None:
        hit &= x >= rule.low
    if rule.high is not None:
        hit &= x <= rule.high
    return hit


_NUMBER = r"[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_RANGE = re.compile(rf"({_NUMBER})\s*(?:to|–|\.\.|-)\s*({_NUMBER})")
_UP_TO = re.compile(rf"(?:up to|≤|<=)\s*({_NUMBER})")
_FROM = re.compile(rf"(?:from|≥|>=)\s*({_NUMBER})|({_NUMBER})\s*(?:and more|\+)")


def rule_from_text(values: str, becomes: str, label: str = "") -> Rule:
    """A rule as typed: “1 to 3”, “up to 2”, “7 and more”, “5”, or texts with commas.

    ``becomes`` is a number, or “missing” or nothing. UserError for anything else.
    """
    typed, to = values.strip(), _target(becomes)
    if not typed:
        raise UserError(
            tr("A rule names no values."), tr("Type a value or a range such as 1 to 3.")
        )
    if re.fullmatch(_NUMBER, typed):
        return Rule(_float(typed), _float(typed), (), to, label.strip())
    if found := _RANGE.fullmatch(typed):
        low, high = sorted((_float(found[1]), _float(found[2])))
        return Rule(low, high, (), to, label.strip())
    if found := _UP_TO.fullmatch(typed):
        return Rule(None, _float(found[1]), (), to, label.strip())
    if found := _FROM.fullmatch(typed):
        return Rule(_float(found[1] or found[2]), None, (), to, label.strip())
    texts = tuple(t for t in (part.strip() for part in typed.split(",")) if t)
    return Rule(None, None, texts, to, label.strip())


def rule_texts(rule: Rule) -> tuple[str, str, str]:
    """What one types for ``rule``: values, what they become, label."""
    to = "missing" if rule.to is None else f"{rule.to:.17g}"
    if rule.texts:
        values = ", ".join(rule.texts)
    elif rule.low is None:
        values = f"up to {rule.high:.17g}" if rule.high is not None else "up to 1e308"
    elif rule.high is None:
        values = f"{rule.low:.17g} and more"
    elif rule.low == rule.high:
        values = f"{rule.low:.17g}"
    else:
        values = f"{rule.low:.17g} to {rule.high:.17g}"
    return values, to, rule.label


def _target(text: str) -> float | None:
    text = text.strip()
    if text.lower() in ("", ".", "missing"):
        return None
    if not re.fullmatch(_NUMBER, text):
        raise UserError(
            tr("“{text}” is no number: values can become numbers only.", text=text),
            tr("Type a number, or “missing”; words go into its label."),
        )
    return _float(text)


def _float(text: str) -> float:
    return float(text.replace("−", "-"))
