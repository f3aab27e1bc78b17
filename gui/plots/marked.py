"""Which groups of a level have a colour: the selected and those of the named selections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from gui.plots.data import PlotLevel
    from gui.selection import Selection


def _none() -> np.ndarray:
    return np.zeros(0, int)


@dataclass(frozen=True, eq=False)
class Marked:
    """Positions of groups: the selected ones, in order, and all that have a colour slot.

    ``version``: of the selection and the level that it was looked up in.
    """

    selected: np.ndarray = field(default_factory=_none)
    marked: np.ndarray = field(default_factory=_none)
    slots: Mapping[int, int] = field(default_factory=dict)
    version: tuple[int, int] = (-1, 0)


def marked(selection: Selection, level: PlotLevel | None, version: tuple[int, int]) -> Marked:
    """What ``selection`` says about the groups of ``level``."""
    if level is None:
        return Marked(version=version)
    chosen = selection.keys(level.name)
    coloured = selection.slots(level.name)
    index = level.index
    slots = {index[key]: slot for key, slot in coloured.items() if key in index}
    selected = [index[key] for key in chosen if key in index]
    return Marked(np.array(selected, int), np.fromiter(slots, int, len(slots)), slots, version)
