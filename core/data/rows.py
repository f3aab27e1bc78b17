"""Which rows a table shows, in which order, and where in them a text stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.data.conditions import Condition, matching
from core.data.dataset import Dataset, Variable
from core.errors import Cancelled


@dataclass(frozen=True)
class Sort:
    """By which variable rows are ordered. Rows without a value come last either way."""

    variable: str
    descending: bool = False


def shown_rows(
    dataset: Dataset, conditions: Sequence[Condition] = (), sort: Sort | None = None
) -> np.ndarray:
    """The positions of the rows that meet all ``conditions``, ordered by ``sort``.

    Ties, and all rows without a sort, stay in the order of the file. UserError as ``matching``.
    """
    import pandas as pd

    rows = np.flatnonzero(matching(dataset, conditions))
    if sort is None:
        return rows
    column = dataset.column(sort.variable).iloc[rows]
    if dataset.variable(sort.variable).is_numeric:
        keys = column.to_numpy(np.float64, na_value=np.nan)
    else:
        codes, words = pd.factorize(column)
        # Upper and lower case stand together, as in a register.
        order = sorted(range(len(words)), key=lambda k: (str(words[k]).casefold(), str(words[k])))
        place = np.empty(len(words) + 1)
        place[order] = np.arange(len(words))
        place[-1] = np.nan
        keys = place[codes]
    # NaN sorts last, and stays last where the known values are turned round.
    return rows[np.argsort(-keys if sort.descending else keys, kind="stable")]


def find_text(
    dataset: Dataset, rows: np.ndarray, text: str, cancelled: Callable[[], bool] = lambda: False
) -> np.ndarray:
    """The cells among ``rows`` whose text as shown contains ``text``, case ignored.

    Missing values that have a code are found by it and by its word.

    Shape (found, 2): place in ``rows`` and column, in reading order. Raises Cancelled.
    """
    import pandas as pd

    wanted = text.casefold()
    found = []
    for number, variable in enumerate(dataset.variables):
        column = dataset.frame[variable.name].iloc[rows]
        codes, values = pd.factorize(
            column.to_numpy(np.float64, na_value=np.nan) if variable.is_numeric else column
        )
        hit = np.zeros(len(values) + 1, dtype=bool)
        for k, value in enumerate(values):
            if k % 4096 == 0 and cancelled():
                raise Cancelled
            hit[k] = wanted in dataset.value_text(variable.name, value).casefold()
        places = np.flatnonzero(hit[codes] | _found_missing(dataset, variable, rows, wanted))
        found.append(np.column_stack([places, np.full(len(places), number)]))
    cells = np.concatenate(found) if found else np.empty((0, 2), dtype=np.int64)
    return cells[np.lexsort((cells[:, 1], cells[:, 0]))]


def _found_missing(
    dataset: Dataset, variable: Variable, rows: np.ndarray, wanted: str
) -> np.ndarray | bool:
    """Which of ``rows`` have a missing value whose code or word contains ``wanted``."""
    missing = dataset.missing.get(variable.name)
    if missing is None:
        return False
    words = ((code, variable.missing_labels.get(code, "")) for code in missing.codes)
    found = [code for code, word in words if wanted in f"{code}\n{word}".casefold()]
    return missing.rows(found)[rows]
