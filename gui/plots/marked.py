"""Which groups of a level have a colour: the selected and those of the named selections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from gui.plots.data import PlotLevel
    from gui.selection import Selection


def _none() -> np.ndarray:
    return np.zeros(0, int)


class Slots(Mapping[int, int]):
    """The colour slot of each of ``groups`` (m,), given as ``slots`` (m,).

    Kept as arrays: hundreds of thousands of groups may be selected at once.
    """

    def __init__(self, groups: np.ndarray | None = None, slots: np.ndarray | None = None) -> None:
        self._groups = _none() if groups is None else groups
        self._table = np.full(int(self._groups.max(initial=-1)) + 1, -1)
        self._table[self._groups] = _none() if slots is None else slots

    def __getitem__(self, group: int) -> int:
        if 0 <= group < len(self._table) and self._table[group] >= 0:
            return int(self._table[group])
        raise KeyError(group)

    def __iter__(self) -> Iterator[int]:
        return iter(self._groups.tolist())

    def __len__(self) -> int:
        return len(self._groups)

    def only(self, group: int) -> Slots:
        """The slot of ``group`` alone, if it has one."""
        slot = self.get(group)
        return Slots() if slot is None else Slots(np.array([group]), np.array([slot]))

    def of(self, groups: np.ndarray) -> np.ndarray:
        """The slot of each of ``groups`` (k,), -1 of those without one."""
        most = max(len(self._table), int(groups.max(initial=-1)) + 1)
        table = np.concatenate((self._table, np.full(most - len(self._table), -1)))
        return table[groups]


@dataclass(frozen=True, eq=False)
class Marked:
    """Positions of groups: the selected ones, in order, and all that have a colour slot.

    ``version``: of the selection and the level that it was looked up in.
    """

    selected: np.ndarray = field(default_factory=_none)
    marked: np.ndarray = field(default_factory=_none)
    slots: Slots = field(default_factory=Slots)
    version: tuple[int, int] = (-1, 0)


def marked(selection: Selection, level: PlotLevel | None, version: tuple[int, int]) -> Marked:
    """What ``selection`` says about the groups of ``level``."""
    if level is None:
        return Marked(version=version)
    groups, slots = selection.positions(level.name, level.index)
    known = groups >= 0
    # The selected come last, in their order.
    selected = known.copy()
    selected[: len(groups) - selection.count_of(level.name)] = False
    found = Slots(groups[known], slots[known])
    return Marked(groups[selected], groups[known], found, version)
