"""Changes of a variable that is there: its type, label, value labels and missing codes."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from core.data.dataset import Dataset, Kind
from core.data.dates import DAILY, FIRST_DAY
from core.data.missing_codes import code_text, coded_values
from core.data.steps.base import Edit, change_column, check_rows, texts
from core.errors import UserError
from core.language import tr


@dataclass(frozen=True)
class SetLabel(Edit):
    """Another label for a variable."""

    variable: str
    label: str

    def sentence(self) -> str:
        return tr("label of {variable}: “{label}”", variable=self.variable, label=self.label)

    def apply(self, dataset: Dataset) -> Dataset:
        return change_column(
            dataset, replace(dataset.variable(self.variable), label=self.label.strip())
        )


@dataclass(frozen=True)
class SetValueLabels(Edit):
    """Other words for the codes of a variable: (code, label) pairs, all of them."""

    variable: str
    labels: tuple[tuple[float, str], ...]

    def sentence(self) -> str:
        pairs = ", ".join(f"{code:.15g} = {label}" for code, label in self.labels)
        return tr(
            "value labels of {variable}: {pairs}",
            variable=self.variable,
            pairs=pairs or tr("none"),
        )

    def apply(self, dataset: Dataset) -> Dataset:
        variable = dataset.variable(self.variable)
        if not variable.is_numeric:
            raise UserError(
                tr("{variable} is text: only codes have value labels.", variable=self.variable),
                tr("Make it categorical first."),
            )
        codes = [code for code, _ in self.labels]
        twice = next((c for k, c in enumerate(codes) if c in codes[:k]), None)
        if twice is not None:
            raise UserError(
                tr("The code {twice:.15g} has two labels.", twice=twice), tr("Remove one of them.")
            )
        labels = MappingProxyType({float(c): t.strip() for c, t in self.labels if t.strip()})
        return change_column(dataset, replace(variable, value_labels=labels))


@dataclass(frozen=True)
class SetMissing(Edit):
    """Values that stand for “no value”: they become missing, and stay as codes beside them."""

    variable: str
    values: tuple[float | str, ...]

    def sentence(self) -> str:
        shown = ", ".join(f"“{v}”" if isinstance(v, str) else f"{v:.15g}" for v in self.values)
        return tr("{shown} of {variable} become missing", shown=shown, variable=self.variable)

    def apply(self, dataset: Dataset) -> Dataset:
        variable, column = dataset.variable(self.variable), dataset.column(self.variable)
        if not self.values:
            raise UserError(tr("No value is named."), tr("Type the codes that mean “missing”."))
        texts = [v for v in self.values if isinstance(v, str)]
        if variable.is_numeric and texts:
            raise UserError(
                tr(
                    "“{texts}” is no number, and {variable} holds numbers.",
                    texts=texts[0],
                    variable=self.variable,
                ),
                tr("Type numbers, separated by commas."),
            )
        if not variable.is_numeric:
            words = [v if isinstance(v, str) else code_text(v) for v in self.values]
            lost = column.isin(words).fillna(False).to_numpy(dtype=bool)
            return change_column(dataset, variable, column.mask(lost), coded_values(column, lost))
        x = column.to_numpy(np.float64, na_value=np.nan)
        numbers = [v for v in self.values if not isinstance(v, str)]
        lost = np.isin(x, numbers)
        labels = {c: t for c, t in variable.value_labels.items() if c not in numbers}
        words = {code_text(c): t for c, t in variable.value_labels.items() if c in numbers}
        codes = tuple(dict.fromkeys((*variable.missing_codes, *numbers)))
        changed = replace(
            variable,
            value_labels=MappingProxyType(labels),
            missing_codes=codes,
            missing_labels=MappingProxyType({**variable.missing_labels, **words}),
        )
        return change_column(dataset, changed, np.where(lost, np.nan, x), coded_values(x, lost))


@dataclass(frozen=True)
class SetKind(Edit):
    """Another type for a variable, its values converted where the type asks for it.

    Text becomes numbers where every value is one, codes in alphabetical order, or days where
    every value is a date as yyyy-mm-dd. Numbers become the text that is shown of them.
    """

    variable: str
    kind: Kind

    def sentence(self) -> str:
        return tr("type of {variable}: {kind}", variable=self.variable, kind=tr(self.kind.value))

    def apply(self, dataset: Dataset) -> Dataset:
        variable = dataset.variable(self.variable)
        if self.kind is variable.kind:
            return dataset
        if self.kind is Kind.TEXT:
            return self._to_text(dataset)
        if variable.kind is Kind.TEXT:
            convert = {Kind.CONTINUOUS: self._parsed, Kind.DATE: self._dated}
            return convert.get(self.kind, self._coded)(dataset)
        if self.kind is Kind.DATE:
            raise UserError(
                tr(
                    "{variable} holds numbers: it is not known which day each one means.",
                    variable=self.variable,
                ),
                tr("Make it text first, if it spells dates as yyyy-mm-dd."),
            )
        fmt = "" if variable.kind is Kind.DATE else variable.format
        return change_column(dataset, replace(variable, kind=self.kind, format=fmt))

    def _to_text(self, dataset: Dataset) -> Dataset:
        import pandas as pd

        variable, column = dataset.variable(self.variable), dataset.column(self.variable)
        codes, values = pd.factorize(column.to_numpy(np.float64, na_value=np.nan))
        words = [dataset.value_text(self.variable, v) for v in values]
        plain = replace(variable, kind=Kind.TEXT, value_labels=MappingProxyType({}), format="")
        return change_column(dataset, plain, texts(words, codes))

    def _parsed(self, dataset: Dataset) -> Dataset:
        values = self._read(dataset, _number, tr("no number"))
        changed = replace(dataset.variable(self.variable), kind=Kind.CONTINUOUS)
        return change_column(dataset, changed, values)

    def _dated(self, dataset: Dataset) -> Dataset:
        values = self._read(dataset, _day, tr("no date as yyyy-mm-dd"))
        changed = replace(dataset.variable(self.variable), kind=Kind.DATE, format=DAILY)
        return change_column(dataset, changed, values)

    def _read(self, dataset: Dataset, one: Callable[[str], float], what: str) -> np.ndarray:
        """The texts as numbers by ``one``, each distinct text read once."""
        import pandas as pd

        codes, words = pd.factorize(dataset.column(self.variable))
        values = np.append([one(str(word)) for word in words], np.nan)[codes]
        wrong = np.isnan(values) & (codes >= 0)
        first = str(words[codes[int(wrong.argmax())]]) if wrong.any() else ""
        # Braces of the data's own are no place for the row's number.
        shown = first.replace("{", "{{").replace("}", "}}")
        check_rows(
            wrong,
            tr(
                "“{shown}” is {what} ({variable}, {{row}}).",
                shown=shown,
                what=what,
                variable=self.variable,
            ),
            tr("Correct it, or make it a missing code first."),
        )
        return values

    def _coded(self, dataset: Dataset) -> Dataset:
        import pandas as pd

        codes, words = pd.factorize(dataset.column(self.variable), sort=True)
        values = np.where(codes < 0, np.nan, codes + 1.0)
        labels = MappingProxyType({k + 1.0: str(word) for k, word in enumerate(words)})
        changed = replace(dataset.variable(self.variable), kind=self.kind, value_labels=labels)
        return change_column(dataset, changed, values)


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return float("nan")
    return value if math.isfinite(value) and "_" not in text else float("nan")


def _day(text: str) -> float:
    try:
        return float(datetime.date.fromisoformat(text).toordinal() - 1 + FIRST_DAY)
    except ValueError:
        return float("nan")
