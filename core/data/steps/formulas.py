"""New variables computed row by row, or with one figure of the whole column."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from core.data.dataset import Dataset
from core.data.steps.base import (
    NewVariable,
    OneVariable,
    add_numbers,
    check_finite,
    check_rows,
    group_codes,
    mean,
    means,
    numbers,
)
from core.errors import UserError
from core.language import mark, tr


class Base(StrEnum):
    """The base of a logarithm."""

    E = "e"
    TWO = "2"
    TEN = "10"


class CentreAt(StrEnum):
    """What is subtracted."""

    GRAND_MEAN = "grand mean"
    GROUP_MEAN = "group mean"
    VALUE = "value"


@dataclass(frozen=True)
class Log(NewVariable, OneVariable):
    """The logarithm of ``variable``; zero and negative values are refused."""

    name: str
    variable: str
    base: Base = Base.E

    def sentence(self) -> str:
        words = {
            Base.E: mark("natural log of {x}"),
            Base.TWO: mark("log to base 2 of {x}"),
            Base.TEN: mark("log to base 10 of {x}"),
        }
        return tr(words[self.base], x=self.variable)

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("a logarithm"))
        check_rows(
            x <= 0,
            tr(
                "{variable} is zero or negative in {{row}}: it has no logarithm.",
                variable=self.variable,
            ),
            tr("Make such values missing, or keep only the rows where it is positive."),
        )
        function = {Base.E: np.log, Base.TWO: np.log2, Base.TEN: np.log10}[self.base]
        values = function(x)
        check_finite(values, x, tr("The {sentence}", sentence=self.sentence()))
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Power(NewVariable, OneVariable):
    """``variable`` to a power: 2 is the square, 0.5 the square root, −1 the reciprocal."""

    name: str
    variable: str
    exponent: float = 2.0

    def sentence(self) -> str:
        words = {
            2.0: mark("square of {x}"),
            3.0: mark("cube of {x}"),
            0.5: mark("square root of {x}"),
            -1.0: mark("reciprocal of {x}"),
        }
        if self.exponent in words:
            return tr(words[self.exponent], x=self.variable)
        return tr(
            "{variable} to the power {exponent:.15g}",
            variable=self.variable,
            exponent=self.exponent,
        )

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("a power"))
        if not np.isfinite(self.exponent):
            raise UserError(tr("The exponent is no number."), tr("Type a number such as 2 or 0.5."))
        if not float(self.exponent).is_integer():
            check_rows(
                x < 0,
                tr(
                    "{variable} is negative in {{row}}: its {exponent:.15g}th "
                    "power is no real number.",
                    variable=self.variable,
                    exponent=self.exponent,
                ),
                tr("Make such values missing, or use a whole exponent."),
            )
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
            values = x * x if self.exponent == 2.0 else np.power(x, self.exponent)
        check_finite(
            values,
            x,
            tr("The {sentence}", sentence=self.sentence())
            if self.exponent == 2
            else self.sentence(),
        )
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Standardise(NewVariable, OneVariable):
    """``variable`` less its mean, over its standard deviation (with n − 1)."""

    name: str
    variable: str

    def sentence(self) -> str:
        return tr("{variable} standardised", variable=self.variable)

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("standardising"))
        rest = x - mean(x)
        known = rest[~np.isnan(rest)]
        sd = float(np.sqrt(known @ known / (len(known) - 1))) if len(known) > 1 else 0.0
        largest = float(np.abs(x[~np.isnan(x)]).max(initial=0.0))
        if not sd > 1e-14 * largest or not np.isfinite(sd):
            raise UserError(
                tr("{variable} does not vary: it cannot be standardised.", variable=self.variable),
                tr("Choose a variable that varies."),
            )
        return add_numbers(dataset, self.name, self.sentence(), rest / sd)


@dataclass(frozen=True)
class Centre(NewVariable):
    """``variable`` less its mean, the mean of its ``group``, or ``value``."""

    name: str
    variable: str
    at: CentreAt = CentreAt.GRAND_MEAN
    group: str = ""
    value: float = 0.0

    @property
    def reads(self) -> tuple[str, ...]:
        by_group = self.at is CentreAt.GROUP_MEAN
        return (self.variable, self.group) if by_group else (self.variable,)

    def sentence(self) -> str:
        if self.at is CentreAt.GROUP_MEAN:
            return tr(
                "{variable} less its mean in each {group}", variable=self.variable, group=self.group
            )
        if self.at is CentreAt.VALUE:
            return tr("{variable} less {value:.15g}", variable=self.variable, value=self.value)
        return tr("{variable} less its mean", variable=self.variable)

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("centring"))
        if self.at is CentreAt.GROUP_MEAN:
            codes, n_groups = group_codes(dataset, self.group)
            # Group −1, of rows without one, is the NaN at the end.
            values = x - np.append(means(x, codes, n_groups), np.nan)[codes]
        elif self.at is CentreAt.VALUE:
            if not np.isfinite(self.value):
                raise UserError(tr("The value to centre at is no number."), tr("Type a number."))
            values = x - self.value
        else:
            values = x - mean(x)
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Product(NewVariable):
    """The product of two or more variables: their interaction."""

    name: str
    variables: tuple[str, ...]

    @property
    def reads(self) -> tuple[str, ...]:
        return self.variables

    def sentence(self) -> str:
        return " × ".join(self.variables)

    def apply(self, dataset: Dataset) -> Dataset:
        if len(self.variables) < 2:
            raise UserError(tr("A product needs two variables."), tr("Choose another variable."))
        columns = [numbers(dataset, v, tr("a product")) for v in self.variables]
        with np.errstate(over="ignore", invalid="ignore"):
            values = np.prod(columns, axis=0)
        check_finite(values, np.sum(columns, axis=0), self.sentence())
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Difference(NewVariable):
    """``variable`` less ``minus``, row by row."""

    name: str
    variable: str
    minus: str

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable, self.minus)

    def sentence(self) -> str:
        return f"{self.variable} − {self.minus}"

    def apply(self, dataset: Dataset) -> Dataset:
        x, y = (numbers(dataset, v, tr("a difference")) for v in self.reads)
        values = x - y
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Rank(NewVariable):
    """The rank of ``variable``, 1 the smallest, ties sharing their mean; in each ``group``."""

    name: str
    variable: str
    group: str = ""

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable, self.group) if self.group else (self.variable,)

    def sentence(self) -> str:
        return tr("rank of {variable}", variable=self.variable) + (
            tr(" in each {group}", group=self.group) if self.group else ""
        )

    def apply(self, dataset: Dataset) -> Dataset:
        import pandas as pd

        x = pd.Series(numbers(dataset, self.variable, tr("a rank")))
        if self.group:
            codes, _ = group_codes(dataset, self.group)
            values = x.where(codes >= 0).groupby(codes).rank().to_numpy()
        else:
            values = x.rank().to_numpy()
        return add_numbers(dataset, self.name, self.sentence(), values)
