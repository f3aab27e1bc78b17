"""The columns of a fitted model's terms for rows that were not fitted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.data.dataset import Dataset, Kind
from core.errors import UserError
from core.inference.matching import column_of, match
from core.language import tr
from core.model.columns import (
    Cells,
    Column,
    Number,
    Status,
    TermColumns,
    TermValues,
    evaluate,
)
from core.model.design import Design
from core.model.factor_levels import Levels, level_text
from core.model.groupings import Grouping
from core.model.spec import ALL


@dataclass(frozen=True)
class NewColumns:
    """``X`` (n, p), one ``Z`` (n, q) for each equation, ``offset`` (n,); ``missing`` (n,): rows
    without."""

    X: np.ndarray
    Z: tuple[np.ndarray, ...]
    offset: np.ndarray
    missing: np.ndarray

    def of(self, rows: np.ndarray) -> NewColumns:
        """Those of some rows."""
        Z = tuple(z[rows] for z in self.Z)
        return NewColumns(self.X[rows], Z, self.offset[rows], self.missing[rows])


def new_columns(design: Design, dataset: Dataset) -> NewColumns:
    """The columns of ``design`` for the rows of ``dataset``.

    Omitted columns play no part: what only they read need not be there. Raises UserError as
    ``predict_rows``.
    """
    fixed = _chosen(design.fixed_terms, design.x_names)
    random = [_chosen(block.terms, block.names) for block in design.blocks]
    needed = [term for own in (fixed, *random) for _, term in own.values()]
    values, missing = _values(design, dataset, [o for t in needed for o in t.operands])

    def matrix(own: dict[str, tuple[Column, TermColumns]], names: Sequence[str]) -> np.ndarray:
        found = np.ones((dataset.n_rows, len(names)))
        for j, name in enumerate(names):
            if name in own:
                column, term = own[name]
                found[:, j] = evaluate(term, column, values)
        return found

    offset = np.zeros(dataset.n_rows)
    if design.spec.offset:
        offset = _numbers(dataset, design.spec.offset)
        missing = missing | np.isnan(offset)
    return NewColumns(
        matrix(fixed, design.x_names),
        tuple(matrix(own, block.names) for own, block in zip(random, design.blocks, strict=True)),
        offset,
        missing,
    )


def _chosen(
    terms: Sequence[TermColumns], names: Sequence[str]
) -> dict[str, tuple[Column, TermColumns]]:
    """The columns called ``names``, with their terms; the constant is none of them."""
    return {
        c.name: (c, t)
        for t in terms
        for c in t.columns
        if c.status is Status.USED and c.name in names
    }


def _values(
    design: Design, dataset: Dataset, operands: Sequence[Number | Cells]
) -> tuple[TermValues, np.ndarray]:
    """What the operands read, and the rows in which some of it is missing."""
    numbers: dict[str, np.ndarray] = {}
    codes: dict[str, np.ndarray] = {}
    means: dict[tuple[str, str], np.ndarray] = {}
    missing = np.zeros(dataset.n_rows, dtype=bool)
    for operand in operands:
        name = operand.operand.variable
        if isinstance(operand, Cells):
            if name not in codes:
                own = _levels(dataset, operand.levels)
                missing |= own < 0
                codes[name] = np.maximum(own, 0)
            continue
        if name not in numbers:
            numbers[name] = _numbers(dataset, name)
            missing |= np.isnan(numbers[name])
        if operand.grouping is not None:
            own = _group_means(design, dataset, operand, operand.grouping, numbers[name])
            means[name, operand.operand.group] = own
            missing |= np.isnan(own)
    return TermValues(numbers, codes, means), missing


def _levels(dataset: Dataset, levels: Levels) -> np.ndarray:
    """The level of each row, -1 where missing: matched by label, by value where labels repeat."""
    column = column_of(dataset, levels.variable)
    own, values = pd.factorize(column)
    by_label = len(set(levels.labels)) == len(levels.labels)
    place = {text: k for k, text in enumerate(levels.labels if by_label else levels.texts)}
    found = np.full(len(values) + 1, -1)
    for k, value in enumerate(values):
        text = dataset.value_text(levels.variable, value) if by_label else level_text(value)
        if text not in place:
            raise UserError(
                tr(
                    "The new rows have “{text}” in {variable}, a level that was not fitted.",
                    text=text,
                    variable=levels.variable,
                ),
                tr("Leave these rows out, or fit the model to data that have this level."),
            )
        found[k] = place[text]
    # A missing value has the code -1: the last place.
    return found[own]


def _numbers(dataset: Dataset, name: str) -> np.ndarray:
    column = column_of(dataset, name)
    if dataset.variable(name).kind is Kind.TEXT:
        if not column.isna().all():
            raise UserError(
                tr("The predictor {name} is text in the new rows, not numbers.", name=name),
                tr("Give it the codes that the fitted data have."),
            )
        return np.full(dataset.n_rows, np.nan)
    values = column.to_numpy(dtype=np.float64)
    infinite = np.flatnonzero(np.isinf(values))
    if len(infinite):
        raise UserError(
            tr(
                "{name} is infinite in row {infinite} of the new rows.",
                name=name,
                infinite=int(infinite[0]) + 1,
            ),
            tr("Correct the value or make it missing."),
        )
    return values


def _group_means(
    design: Design, dataset: Dataset, operand: Number, grouping: Grouping, x: np.ndarray
) -> np.ndarray:
    """The mean of each row's group: as fitted, or of the new rows where it was not."""
    path = list(_path(design, grouping, operand.above))
    found: dict[str, np.ndarray] = {}
    above: Grouping | None = None
    for level in path:
        found[level.level] = match(dataset, level, above, found)
        above = level
    codes = found[grouping.level]
    names = [level.level for level in path if level.level != ALL]
    labels = dataset.frame[names]
    own = labels.groupby(names, sort=False, dropna=True).ngroup().to_numpy()
    means = pd.Series(x).groupby(np.where(own < 0, np.nan, own)).transform("mean").to_numpy()
    return np.where(codes >= 0, operand.means[codes], means)


def _path(design: Design, grouping: Grouping, above: Grouping | None) -> Iterator[Grouping]:
    """The levels from the top down to that of ``grouping``; itself alone if it is none."""
    if above is not None:
        for level in design.levels:
            yield level
            if level is above:
                break
    yield grouping
