"""The summary of one variable: figures, and the counts of a small histogram or bar chart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Kind, MissingKind
from core.data.steps.base import mean

if TYPE_CHECKING:
    import pandas as pd

#: A numeric variable of at most this many distinct values has bars, not bins.
FEW = 12
#: Bars at most; the rarer values are counted together.
BARS = 12


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, and how many rows."""

    label: str
    count: int


@dataclass(frozen=True)
class Histogram:
    """Bins of equal width: ``edges`` (k + 1,) and ``counts`` (k,)."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True)
class VariableSummary:
    """``n`` rows have a value, ``missing`` have none; the figures are None where they mean nothing.

    ``sd`` has n − 1; the quartiles interpolate (type 7). Either ``histogram`` or ``bars``;
    ``other`` counts the rows of values too rare for a bar of their own. ``codes``: which missing
    values the missing rows have, where not all are plain.
    """

    name: str
    n: int
    missing: int
    distinct: int
    mean: float | None = None
    sd: float | None = None
    minimum: float | None = None
    quartiles: tuple[float, float, float] | None = None
    maximum: float | None = None
    histogram: Histogram | None = None
    bars: tuple[Bar, ...] = ()
    other: int = 0
    codes: tuple[MissingKind, ...] = ()


def summarise_variable(dataset: Dataset, name: str) -> VariableSummary:
    """The summary of ``name``. UserError for an unknown name."""
    return replace(_figures(dataset, name), codes=dataset.missing_kinds(name))


def _figures(dataset: Dataset, name: str) -> VariableSummary:
    import pandas as pd

    variable, column = dataset.variable(name), dataset.column(name)
    if not variable.is_numeric:
        return _counted(dataset, name, column.dropna(), column.isna().sum())
    x = column.to_numpy(np.float64, na_value=np.nan)
    x = x[~np.isnan(x)]
    missing = len(column) - len(x)
    coded = bool(variable.value_labels) or variable.kind in (Kind.CATEGORICAL, Kind.ORDERED)
    if coded or not len(x):
        return _counted(dataset, name, pd.Series(x), missing)
    distinct = len(pd.unique(x))
    finite = x[np.isfinite(x)]
    bars = _counted(dataset, name, pd.Series(x), missing).bars if distinct <= FEW else ()
    if variable.kind is Kind.DATE or not len(finite):
        middle, sd = None, None
    else:
        middle = mean(finite)
        rest = finite - middle
        sd = float(np.sqrt(rest @ rest / (len(rest) - 1))) if len(rest) > 1 else None
    quartiles = np.quantile(finite, (0.25, 0.5, 0.75)) if len(finite) else (np.nan,) * 3
    return VariableSummary(
        name,
        len(x),
        missing,
        distinct,
        middle,
        sd,
        float(x.min()),
        (float(quartiles[0]), float(quartiles[1]), float(quartiles[2])),
        float(x.max()),
        None if bars else _histogram(finite),
        bars,
    )


def _counted(dataset: Dataset, name: str, known: pd.Series, missing: int) -> VariableSummary:
    """Counts per value: codes in their order, texts from the commonest on."""
    variable = dataset.variable(name)
    counts = known.value_counts()
    distinct, shown = len(counts), counts.iloc[:BARS]
    if variable.is_numeric:
        shown = shown.sort_index()
    bars = tuple(Bar(dataset.value_text(name, v), int(c)) for v, c in shown.items())
    other = len(known) - sum(bar.count for bar in bars)
    return VariableSummary(name, len(known), int(missing), distinct, bars=bars, other=other)


def _histogram(x: np.ndarray) -> Histogram | None:
    """Bins by Freedman and Diaconis (1981), 5 to 40 of them; on whole numbers, whole widths."""
    low, high = float(x.min()), float(x.max())
    if not high > low or not np.isfinite(high - low):
        return None
    q1, q3 = np.quantile(x, (0.25, 0.75))
    width = 2 * (q3 - q1) / len(x) ** (1 / 3) or (high - low) / 20
    bins = int(np.clip(np.ceil((high - low) / width), 5, 40))
    if np.all(x == np.floor(x)):
        step = max(1.0, np.ceil((high - low + 1) / bins))
        edges = np.arange(low - 0.5, high + step + 0.5, step)
        counts, edges = np.histogram(x, edges[: int(np.ceil((high - low + 1) / step)) + 1])
    else:
        counts, edges = np.histogram(x, bins)
    return Histogram(tuple(map(float, edges)), tuple(map(int, counts)))
