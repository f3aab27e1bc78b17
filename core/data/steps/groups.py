"""New variables computed from the other rows of the same group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.dataset import Dataset
from core.data.steps.base import (
    NewVariable,
    add_numbers,
    check_finite,
    group_codes,
    means,
    numbers,
)
from core.errors import UserError
from core.language import mark, tr, tr_plural


@dataclass(frozen=True)
class GroupMean(NewVariable):
    """The mean of ``variable`` over the rows of the same ``group`` that have a value.

    Every row of a group has it, also one whose own value is missing (as Stata's egen does).
    ``leave_one_out``: the mean of the group's other rows; missing where there are none.
    """

    name: str
    variable: str
    group: str
    leave_one_out: bool = False

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable, self.group)

    def sentence(self) -> str:
        if self.leave_one_out:
            template = mark("mean of {x} of the other rows in each {group}")
        else:
            template = mark("mean of {x} in each {group}")
        return tr(template, x=self.variable, group=self.group)

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("a mean"))
        codes, n_groups = group_codes(dataset, self.group)
        # Group −1, of rows without one, is the NaN at the end.
        values = np.append(means(x, codes, n_groups), np.nan)[codes]
        if self.leave_one_out:
            known = ~np.isnan(x)
            sizes = np.append(np.bincount(codes[(codes >= 0) & known], minlength=n_groups), 0)
            with np.errstate(invalid="ignore", divide="ignore"):
                # (sum − x)/(n − 1), written so that nothing large cancels.
                others = values + (values - x) / (sizes[codes] - 1)
            values = np.where(known, np.where(sizes[codes] > 1, others, np.nan), values)
        return add_numbers(dataset, self.name, self.sentence(), values)


@dataclass(frozen=True)
class Lag(NewVariable):
    """The value of ``variable`` some rows earlier in the same ``group``, ordered by ``order``.

    ``distance`` rows earlier (negative: later); ``exact``: in the row whose order is smaller by
    exactly ``distance``, missing where there is none (as Stata's L. does). ``change``: the row's
    own value less that. Rows without a group or an order have no place and get no value.
    """

    name: str
    variable: str
    group: str
    order: str
    distance: int = 1
    exact: bool = False
    change: bool = False

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.variable, self.group, self.order)

    def sentence(self) -> str:
        if not self.change:
            template = mark("value of {x} {when} in each {group}, by {order}")
        elif self.distance >= 0:
            template = mark("change of {x} since {when} in each {group}, by {order}")
        else:
            template = mark("change of {x} {when} in each {group}, by {order}")
        return tr(template, x=self.variable, when=self._when(), group=self.group, order=self.order)

    def _when(self) -> str:
        """ "2 rows earlier", "at day 7 later" """
        away, earlier = abs(self.distance), self.distance >= 0
        if self.exact and earlier:
            return tr("at {order} {n} earlier", order=self.order, n=away)
        if self.exact:
            return tr("at {order} {n} later", order=self.order, n=away)
        if earlier:
            return tr_plural("{n} row earlier", "{n} rows earlier", away)
        return tr_plural("{n} row later", "{n} rows later", away)

    def apply(self, dataset: Dataset) -> Dataset:
        x = numbers(dataset, self.variable, tr("a lag"))
        order = numbers(dataset, self.order, tr("the order of a lag"))
        codes, _ = group_codes(dataset, self.group)
        if self.distance == 0:
            raise UserError(tr("A lag of 0 rows is the variable itself."), tr("Type 1 or more."))
        rows = np.flatnonzero((codes >= 0) & ~np.isnan(order))
        rows = rows[np.lexsort((order[rows], codes[rows]))]
        self._check_distinct(dataset, rows, codes[rows], order[rows])
        find = self._same_time if self.exact else self._rows_before
        source = find(rows, codes[rows], order[rows])
        values = np.full(len(x), np.nan)
        found = source >= 0
        values[rows[found]] = x[source[found]]
        if self.change:
            values = x - values
        check_finite(values, values, self.sentence())
        return add_numbers(dataset, self.name, self.sentence(), values)

    def _check_distinct(
        self, dataset: Dataset, rows: np.ndarray, codes: np.ndarray, order: np.ndarray
    ) -> None:
        twice = np.flatnonzero((codes[1:] == codes[:-1]) & (order[1:] == order[:-1]))
        if len(twice):
            k = twice[0]
            a, b = sorted((int(rows[k]) + 1, int(rows[k + 1]) + 1))
            group = dataset.value_text(self.group, dataset.column(self.group).iloc[rows[k]])
            raise UserError(
                tr(
                    "Rows {a:,} and {b:,} have the same {order} in the same "
                    "{group} ({group2}): which of them comes first is not known.",
                    a=a,
                    b=b,
                    order=self.order,
                    group=self.group,
                    group2=group,
                ),
                tr("Choose another order, or keep one row of each {order}.", order=self.order),
            )

    def _rows_before(self, rows: np.ndarray, codes: np.ndarray, order: np.ndarray) -> np.ndarray:
        """Per sorted row the row ``distance`` places before it in its group, −1 if none."""
        place = np.arange(len(rows)) - self.distance
        inside = (place >= 0) & (place < len(rows))
        safe = np.where(inside, place, 0)
        return np.where(inside & (codes[safe] == codes), rows[safe], -1)

    def _same_time(self, rows: np.ndarray, codes: np.ndarray, order: np.ndarray) -> np.ndarray:
        """Per sorted row the row of its group whose order is ``order − distance``, −1 if none."""
        times, time = np.unique(order, return_inverse=True)
        if not len(times):
            return np.full(0, -1)
        wanted = np.minimum(np.searchsorted(times, order - self.distance), len(times) - 1)
        key = codes * len(times) + time
        place = np.minimum(np.searchsorted(key, codes * len(times) + wanted), len(rows) - 1)
        there = (times[wanted] == order - self.distance) & (codes[place] == codes)
        return np.where(there & (time[place] == wanted), rows[place], -1)
