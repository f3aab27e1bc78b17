"""Each group's own coefficients: the fixed effects plus the BLUPs of the group and those above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.model.spec import ALL, CONSTANT

if TYPE_CHECKING:
    from core.inference.predictions import GroupEffects
    from core.model.design import Design, Grouping


@dataclass(frozen=True)
class GroupLines:
    """The coefficients that vary by the groups of one level, or of a factor within a level.

    ``names``: those k of them that vary by these groups or by groups above, the constant first;
    ``values``: shape (J, k) for the J groups. ``summed``: whose effects were added, from the top.
    """

    grouping: Grouping
    names: tuple[str, ...]
    values: np.ndarray
    summed: tuple[str, ...]


def group_lines(
    fixed: Mapping[str, float], design: Design, effects: Sequence[GroupEffects]
) -> Iterator[GroupLines]:
    """The lines of every level and factor that has random effects.

    ``fixed`` maps names to coefficients; an effect that is not in it varies around zero. The line
    of a state has its own effects and its region's. A factor is a random intercept of its values;
    factors crossed with the groups are left out, as those of a typical value.
    """
    for grouping in design.groupings:
        # A row of each group tells which groups of the levels above it lies in.
        _, row = np.unique(grouping.codes, return_index=True)
        values: dict[str, np.ndarray] = {}
        summed: dict[str, None] = {}
        for block, own in zip(design.equation_blocks, effects, strict=True):
            of = design.groupings[block.grouping]
            if not _contains(design, of, grouping):
                continue
            summed[of.title] = None
            for k, name in enumerate(own.names):
                term = CONSTANT if of.factor else name
                start = values.get(term, np.full(len(row), fixed.get(term, 0.0)))
                values[term] = start + own.blup[of.codes[row], k]
        if not values:
            continue
        names = sorted(values, key=lambda name: name != CONSTANT)
        table = np.column_stack([values[name] for name in names])
        yield GroupLines(grouping, tuple(names), table, tuple(summed))


def path(design: Design, grouping: Grouping) -> str:
    """What the labels of a grouping's groups consist of: "region / state"."""
    names = [level.level for level in _down_to(design, grouping) if level.level != ALL]
    return " / ".join([*names, grouping.factor] if grouping.factor else names or [ALL])


def _contains(design: Design, coarse: Grouping, fine: Grouping) -> bool:
    """Whether the groups of ``fine`` lie in those of ``coarse`` as the model states it."""
    return coarse is fine or any(coarse is level for level in _down_to(design, fine))


def _down_to(design: Design, grouping: Grouping) -> list[Grouping]:
    """The levels from the top down to that of ``grouping``."""
    place = [level.level for level in design.levels].index(grouping.level)
    return list(design.levels[: place + 1])
