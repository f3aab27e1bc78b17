"""Which columns of a model add to those before them: the others are omitted, and why is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.language import tr
from core.numeric.moments import Moments

#: A column whose part not explained by the columns before it is smaller than this (relative to
#: its own spread) is omitted as collinear.
COLLINEAR = 1e-8
#: What is left of an exact linear combination is smaller than this.
ROUNDING = 1e-13
#: Cross-products say that columns are independent where the smallest eigenvalue of their
#: correlations is larger than this, and each one's spread than this part of its size.
CLEARLY = 1e-6
VARIES = 1e-8
#: So many columns are named in a sentence at most.
MOST_NAMED = 8


@dataclass(frozen=True)
class Omitted:
    """A fixed column left out of the model, and why, in words.

    ``empty``: it stands for a combination of levels that no used row has.
    """

    name: str
    reason: str
    empty: bool = False


def independent_columns(
    columns: Sequence[np.ndarray],
    names: Sequence[str],
    intercept: bool,
    moments: Moments | None = None,
    places: Sequence[int] = (),
) -> tuple[list[int], tuple[Omitted, ...]]:
    """Which columns, each (n,), to keep: each must add to the constant and those kept before it.

    ``moments`` are those of columns among which these are, at ``places``, None if not known.
    """
    if moments is not None and _clearly_independent(moments, list(places), intercept):
        return list(range(len(names))), ()
    keep: list[int] = []
    omitted: list[Omitted] = []
    n = len(columns[0]) if columns else 0
    Q = np.zeros((n, len(names)), order="F")
    for j, (name, column) in enumerate(zip(names, columns, strict=True)):
        x = column
        if intercept:
            x = x - x[0]
            x = x - x.mean()
        size = float(np.abs(x).max(initial=0.0))
        rounding = 4 * np.finfo(float).eps * float(np.abs(column).max(initial=0.0))
        if size <= rounding:
            omitted.append(Omitted(name, tr("it does not vary") if intercept else tr("it is zero")))
            continue
        x = x / size
        kept = Q[:, : len(keep)]
        rest = x - kept @ (kept.T @ x)
        rest = rest - kept @ (kept.T @ rest)
        if np.linalg.norm(rest) <= COLLINEAR * np.linalg.norm(x):
            others = ", ".join(names[k] for k in keep) if len(keep) <= MOST_NAMED else ""
            why = tr("it is a linear combination of {names}", names=others or tr("others"))
            why += _condition(x, rest)
            omitted.append(Omitted(name, why))
            continue
        Q[:, len(keep)] = rest / np.linalg.norm(rest)
        keep.append(j)
    return keep, tuple(omitted)


def _clearly_independent(moments: Moments, places: list[int], intercept: bool) -> bool:
    """Whether every column is so far from a combination of the others that cross-products,
    which keep half of the digits, show it."""
    if not places:
        return True
    G = moments.chosen(places, False, centred=intercept)[:-1, :-1]
    size = np.sqrt(G.diagonal())
    if not np.all(size > VARIES * moments.largest[places] * np.sqrt(moments.n)):
        return False
    correlations = G / size / size[:, None]
    return len(places) == 1 or bool(np.linalg.eigvalsh(correlations)[0] > CLEARLY)


def _condition(x: np.ndarray, rest: np.ndarray) -> str:
    """How near to singular the columns would be, where more than rounding is left of ``x``."""
    left = float(np.linalg.norm(rest) / np.linalg.norm(x))
    return tr(" (condition number {value:.1g})", value=1.0 / left) if left > ROUNDING else ""
