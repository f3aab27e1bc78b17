"""What the data seem to be made of: which variables group the rows, and at which level each varies.

Suggestions only: cheap facts for the window, nothing that a fit relies on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.data.dataset import Dataset, Kind
from core.data.groups import codes_of, is_constant_within, runs, sizes
from core.language import tr, tr_plural

#: A variable that groups has at most this many values per row (n / 1.5 groups).
_MOST_GROUPS = 1 / 1.5

#: Whole numbers with at most this many values are read as a scale ("9 values").
_FEW_VALUES = 12

# Words in names of units that rows belong to, from those that are nearly always a level.
_LEVEL_WORDS = re.compile(
    r"(school|class|teacher|hospital|clinic|ward|doctor|site|cent(er|re)|firm|company|plant|farm|"
    r"region|state|province|county|district|country|nation|city|town|village|area|zone|"
    r"family|household|hh|litter|dam|sire|cluster|group|block|batch|plate|lot|subject|subj|"
    r"patient|person|participant|individual|child|pupil|student|animal|pig|rat|mouse|worker|"
    r"item|word|rater|judge|interviewer|psu|site|lab|dept|department|team|id)s?",
    re.IGNORECASE,
)
_ROW_WORDS = ("pupil", "student", "child", "person", "patient", "subject", "id", "case", "row")


@dataclass(frozen=True)
class LevelSuggestion:
    """A variable that may be a level: its number of groups and rows per group."""

    variable: str
    n_groups: int
    smallest: int
    average: float
    largest: int


def suggest_levels(dataset: Dataset) -> tuple[LevelSuggestion, ...]:
    """The variables that look like levels, the likeliest first.

    They are text, categorical or whole-numbered, with at least 2 groups and more than one row in
    the average group. Costs one pass per column: some milliseconds each for 100,000 rows.
    """
    found: list[tuple[tuple[float, ...], LevelSuggestion]] = []
    for position, variable in enumerate(dataset.variables):
        if variable.kind is Kind.DATE or not _could_group(dataset, variable.name):
            continue
        codes, n_groups = codes_of(dataset, variable.name)
        counts = sizes(codes, n_groups)
        rows = int(counts.sum())
        if not 2 <= n_groups <= rows * _MOST_GROUPS:
            continue
        suggestion = LevelSuggestion(
            variable.name, n_groups, int(counts.min()), rows / n_groups, int(counts.max())
        )
        rank = (-_likelihood(dataset, variable.name, codes, n_groups), float(position))
        found.append((rank, suggestion))
    return tuple(suggestion for _, suggestion in sorted(found, key=lambda pair: pair[0]))


def variable_kind_text(dataset: Dataset, name: str) -> str:
    """What the list of variables says of ``name``.

    "number", "date", "text"; "2 levels" of words; "9 values" of a scale; "48 groups" of a likely
    level; "887 ids" where every row has its own; "constant"; "empty".
    """
    variable = dataset.variable(name)
    if variable.kind is not Kind.DATE and not _could_group(dataset, name):
        return tr("number")
    codes, n_values = codes_of(dataset, name)
    rows = int((codes >= 0).sum())
    if n_values == 0:
        return tr("empty")
    if n_values == 1:
        return tr("constant")
    if variable.kind is Kind.DATE:
        return tr("date")
    words = variable.kind in (Kind.TEXT, Kind.CATEGORICAL, Kind.ORDERED)
    if n_values == rows and rows > 2:
        ids = words or _counts_up(dataset, name, n_values)
        return tr_plural("{n} id", "{n} ids", n_values) if ids else tr("number")
    if n_values > rows * _MOST_GROUPS:
        return tr("text") if words else tr("number")
    if _is_likely_level(dataset, name, codes, n_values):
        return tr_plural("{n} group", "{n} groups", n_values)
    if words:
        return tr_plural("{n} level", "{n} levels", n_values)
    few = n_values <= _FEW_VALUES
    return tr_plural("{n} value", "{n} values", n_values) if few else tr("number")


def varies_at(dataset: Dataset, name: str, level: str) -> Literal["row", "group"]:
    """Whether ``name`` varies between the rows of a group of ``level`` or only between groups.

    Rows in which either is missing do not count. UserError for unknown names.
    """
    codes, _ = codes_of(dataset, name)
    groups, n_groups = codes_of(dataset, level)
    return "group" if is_constant_within(codes, groups, n_groups) else "row"


def level_of(dataset: Dataset, name: str, levels: Sequence[str], rows: str = "row") -> str:
    """The level that ``name`` belongs to: the highest one within whose groups it is constant.

    ``levels`` run from the top down, groups nested as in a model; ``rows`` is what to call the
    rows and comes back if ``name`` varies within the lowest level. "" for a level itself, "–" for
    the variable that ``rows`` names.
    """
    if name in levels:
        return ""
    if name == rows:
        return "–"
    codes, _ = codes_of(dataset, name)
    groups = np.zeros(dataset.n_rows, dtype=np.int64)
    for level in levels:
        below, n_below = codes_of(dataset, level)
        groups = np.where((groups < 0) | (below < 0), -1, groups * n_below + below)
        distinct, groups = np.unique(groups, return_inverse=True)
        if distinct[0] < 0:
            groups = groups - 1
        if is_constant_within(codes, groups, len(distinct)):
            return level
    return rows


def row_unit(dataset: Dataset) -> str:
    """What a row is called: the variable that numbers the rows (pupil, id), or "row"."""
    lower = {n.lower(): n for n in dataset.names}
    for word in _ROW_WORDS:
        name = lower.get(word)
        if name is not None and codes_of(dataset, name)[1] == dataset.n_rows > 1:
            return name
    return "row"


def _could_group(dataset: Dataset, name: str) -> bool:
    """Whether the values are words or whole numbers."""
    if dataset.variable(name).kind in (Kind.TEXT, Kind.CATEGORICAL, Kind.ORDERED):
        return True
    values = dataset.column(name).to_numpy(np.float64, na_value=np.nan)
    # Most measurements show a fraction at once; only whole numbers need the full look.
    return _whole(values[:1000]) and _whole(values)


def _whole(values: np.ndarray) -> bool:
    return bool((np.isnan(values) | (values == np.floor(values))).all())


def _likelihood(dataset: Dataset, name: str, codes: np.ndarray, n_groups: int) -> float:
    """How much a variable looks like a level, for ranking only."""
    score = 4.0 * bool(_LEVEL_WORDS.search(name))
    words = dataset.variable(name).kind is not Kind.CONTINUOUS
    score += 2.0 * (words and n_groups > _FEW_VALUES)
    score += 1.0 * (n_groups >= 5)
    score += 1.0 * (runs(codes) == n_groups)
    score += 1.0 * (not words and _counts_up(dataset, name, n_groups))
    return score


def _is_likely_level(dataset: Dataset, name: str, codes: np.ndarray, n_groups: int) -> bool:
    return _likelihood(dataset, name, codes, n_groups) >= 3.0


def _counts_up(dataset: Dataset, name: str, n_values: int) -> bool:
    """Whether the values number things: whole, positive, and not much larger than their count."""
    if dataset.variable(name).kind is Kind.TEXT:
        return False
    values = dataset.column(name).to_numpy(np.float64, na_value=np.nan)
    return float(np.nanmin(values)) >= 0 and float(np.nanmax(values)) <= 10 * n_values
