"""What a step is, and what all of them need: numbers out of a column, a column into a dataset."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

import numpy as np

from core.data.dataset import Dataset, Kind, Variable
from core.data.groups import codes_of
from core.data.missing_codes import MissingCodes, joined, with_codes
from core.data.names import is_legal, legal_name
from core.errors import UserError
from core.language import tr, tr_plural


class Step(Protocol):
    """One change of the data."""

    @property
    def makes(self) -> str:
        """The variable that is added or changed; "" where rows are."""
        ...

    @property
    def reads(self) -> tuple[str, ...]:
        """The variables whose values it needs."""
        ...

    def sentence(self) -> str:
        """What it does, in words."""
        ...

    def apply(self, dataset: Dataset) -> Dataset:
        """The dataset after it. UserError where these data do not allow it."""
        ...


class OneVariable:
    """A step that reads the values of ``variable`` alone."""

    variable: str

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable,)


class Edit(OneVariable):
    """A step that changes ``variable``."""

    @property
    def makes(self) -> str:
        return self.variable


class NewVariable:
    """A step that adds the variable ``name``."""

    name: str

    @property
    def makes(self) -> str:
        return self.name


def numbers(dataset: Dataset, name: str, what: str) -> np.ndarray:
    """The values of ``name`` as floats (n_rows,), NaN where missing. UserError for text."""
    variable = dataset.variable(name)
    if not variable.is_numeric:
        raise UserError(
            tr("{name} is text: {what} needs numbers.", name=name, what=what),
            tr("Choose a numeric variable, or change its type first."),
        )
    return dataset.column(name).to_numpy(np.float64, na_value=np.nan)


def group_codes(dataset: Dataset, name: str) -> tuple[np.ndarray, int]:
    """Per row the number of its group, −1 where missing, and how many groups there are."""
    return codes_of(dataset, name)


def means(x: np.ndarray, codes: np.ndarray, n_groups: int) -> np.ndarray:
    """The mean of the known ``x`` in each group (n_groups,); NaN for a group without any.

    In two passes: the second corrects the rounding of the first, which large offsets make felt.
    """
    known = (codes >= 0) & ~np.isnan(x)
    codes, x = codes[known], x[known]
    sizes = np.bincount(codes, minlength=n_groups)
    with np.errstate(invalid="ignore", divide="ignore"):
        first = np.bincount(codes, weights=x, minlength=n_groups) / sizes
        rest = np.bincount(codes, weights=x - first[codes], minlength=n_groups) / sizes
    return first + rest


def mean(x: np.ndarray) -> float:
    """The mean of the known ``x``; NaN if there are none."""
    return float(means(x, np.zeros(len(x), dtype=np.int64), 1)[0])


def check_rows(wrong: np.ndarray, message: str, remedy: str) -> None:
    """UserError naming the first row of ``wrong`` (n_rows,) if there is any.

    ``message`` has a ``{row}`` for the row's number, counted from 1.
    """
    rows = np.flatnonzero(wrong)
    if len(rows):
        others = len(rows) - 1
        row = tr("row {number:,}", number=rows[0] + 1)
        if others:
            row += tr_plural(" (and in {n:,} other row)", " (and in {n:,} other rows)", others)
        raise UserError(message.format(row=row), remedy)


def check_finite(values: np.ndarray, made_of: np.ndarray, what: str) -> None:
    """UserError naming the row where a known value of ``made_of`` gave no finite number."""
    check_rows(
        ~np.isfinite(values) & ~np.isnan(made_of),
        tr("{what} is no finite number in {{row}}.", what=what),
        tr("Correct the value or make it missing."),
    )


def check_name(dataset: Dataset, name: str) -> None:
    """UserError if ``name`` cannot be the name of one more variable."""
    if not is_legal(name):
        better = legal_name(name)
        raise UserError(
            tr("“{name}” cannot be the name of a variable.", name=name)
            if name
            else tr("The variable has no name."),
            tr("Call it “{better}”.", better=better)
            if better
            else tr("Use letters, digits and underscores."),
        )
    if name in dataset:
        raise UserError(
            tr("There is a variable called {name} already.", name=name), tr("Choose another name.")
        )


def add_column(
    dataset: Dataset, variable: Variable, values: object, codes: MissingCodes | None = None
) -> Dataset:
    """``dataset`` with one more variable at its end. UserError if its name cannot be used.

    ``codes``: those of its missing values.
    """
    check_name(dataset, variable.name)
    return replace(
        dataset,
        variables=(*dataset.variables, variable),
        frame=dataset.frame.assign(**{variable.name: values}),
        missing=with_codes(dataset.missing, variable.name, codes),
    )


def add_numbers(dataset: Dataset, name: str, label: str, values: np.ndarray) -> Dataset:
    """``dataset`` with one more continuous variable. UserError if its name cannot be used."""
    return add_column(dataset, Variable(name, Kind.CONTINUOUS, label), values)


def change_column(
    dataset: Dataset, variable: Variable, values: object = None, codes: MissingCodes | None = None
) -> Dataset:
    """``dataset`` with other metadata for a variable it has, and other values if given.

    Where the new values are missing the codes stay as they are; others are taken from ``codes``.
    """
    name = variable.name
    variables = tuple(variable if v.name == name else v for v in dataset.variables)
    if values is None:
        return replace(dataset, variables=variables)
    frame = dataset.frame.assign(**{name: values})
    known = joined(dataset.missing.get(name), codes)
    kept = known.where(frame[name].isna().to_numpy(dtype=bool)) if known is not None else None
    missing = with_codes(dataset.missing, name, kept)
    return replace(dataset, variables=variables, frame=frame, missing=missing)


def texts(words: list[str], codes: np.ndarray) -> Any:
    """A column of texts: ``words`` by their numbers in ``codes`` (n_rows,), NA where −1."""
    import pandas as pd

    return pd.array(words, dtype=pd.StringDtype("pyarrow")).take(codes, allow_fill=True)
