"""Selection: which groups are selected, in which colour; one for all views of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import count, filterfalse, repeat
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.theme import Palette

if TYPE_CHECKING:
    import numpy as np


class Mode(Enum):
    """How newly picked groups combine with those already selected."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"
    TOGGLE = "toggle"


@dataclass(frozen=True)
class NamedSelection:
    """Groups of one level that the user has given a name and a colour.

    ``colour``: the place in the palette's cycle. While ``visible``, they have it in every view.
    """

    name: str
    level: str
    keys: tuple[str, ...]
    colour: int = 0
    visible: bool = True


@dataclass(frozen=True)
class Snapshot:
    """What is selected: the slots of each level's groups, and the named selections."""

    slots: dict[str, dict[str, int]]
    named: tuple[NamedSelection, ...]


def mode_from(modifiers: Qt.KeyboardModifier) -> Mode:
    """Shift adds, Alt removes, Ctrl toggles, none replaces."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Mode.ADD
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return Mode.REMOVE
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return Mode.TOGGLE
    return Mode.REPLACE


class Selection(QObject):
    """Per level, the selected groups in the order in which they were picked.

    Each selected group holds a slot, the lowest that was free when it was picked, and keeps it
    until it is deselected. The slot picks its colour from the palette's cycle, so that a group
    has the same colour in every view and keeps it while others come and go.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slots: dict[str, dict[str, int]] = {}
        self._named: tuple[NamedSelection, ...] = ()
        self._named_slots: dict[str, dict[str, int]] = {}
        self._version = 0
        self._positions: dict[str, tuple[object, np.ndarray, np.ndarray]] = {}
        self.changed.connect(self._count_change)

    @property
    def version(self) -> int:
        """A number that is another after every change."""
        return self._version

    def _count_change(self) -> None:
        self._version += 1
        self._positions = {}

    def keys(self, level: str) -> tuple[str, ...]:
        """The selected groups of ``level``, in order of selection."""
        return tuple(self._slots.get(level, ()))

    def snapshot(self) -> Snapshot:
        """What is selected now."""
        return Snapshot({level: dict(slots) for level, slots in self._slots.items()}, self._named)

    @classmethod
    def of(cls, snapshot: Snapshot) -> Selection:
        """A selection as it was."""
        result = cls()
        result._slots = {level: dict(slots) for level, slots in snapshot.slots.items()}
        result.set_named(snapshot.named)
        return result

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that have selected groups."""
        return tuple(level for level, slots in self._slots.items() if slots)

    @property
    def count(self) -> int:
        """How many groups are selected, at all levels together."""
        return sum(len(slots) for slots in self._slots.values())

    def count_of(self, level: str) -> int:
        """How many groups of ``level`` are selected."""
        return len(self._slots.get(level, ()))

    def most_marked(self, level: str) -> int:
        """How many groups of ``level`` have a colour at most, without looking at them."""
        return self.count_of(level) + len(self._named_slots.get(level, ()))

    @property
    def named(self) -> tuple[NamedSelection, ...]:
        """The named selections; the document keeps them."""
        return self._named

    def set_named(self, named: tuple[NamedSelection, ...]) -> None:
        """Colour the groups of ``named``; where they overlap, the one named last wins."""
        if named == self._named:
            return
        self._named = named
        self._named_slots = {}
        for chosen in named:
            if chosen.visible:
                slots = self._named_slots.setdefault(chosen.level, {})
                slots.update(dict.fromkeys(chosen.keys, chosen.colour))
        self.changed.emit()

    def marked(self, level: str) -> tuple[str, ...]:
        """All groups of ``level`` that have a colour: of named selections, then the selected."""
        selected = self._slots.get(level, {})
        named = self._named_slots.get(level, {})
        return (*(key for key in named if key not in selected), *selected)

    def slots(self, level: str) -> dict[str, int]:
        """The slot of every group of ``level`` that has a colour, in the order of ``marked``."""
        selected = self._slots.get(level, {})
        named = self._named_slots.get(level, {})
        if not named:
            return dict(selected)
        return {key: slot for key, slot in named.items() if key not in selected} | selected

    def positions(self, level: str, index: Mapping[str, int]) -> tuple[np.ndarray, np.ndarray]:
        """Where in ``index`` the groups of ``slots(level)`` are, -1 if nowhere, and their slots.

        Looked up once for all views that share ``index``, which must not change.
        """
        import numpy as np

        known = self._positions.get(level)
        if known is None or known[0] is not index:
            slots = self.slots(level)
            groups = np.fromiter(map(index.get, slots, repeat(-1)), int, len(slots))
            known = index, groups, np.fromiter(slots.values(), int, len(slots))
            self._positions[level] = known
        return known[1:]

    def contains(self, level: str, key: str) -> bool:
        """Whether ``key`` is selected."""
        return key in self._slots.get(level, ())

    def apply(self, level: str, keys: Iterable[str], mode: Mode = Mode.REPLACE) -> None:
        """Combine ``keys`` with what is selected. Replacing clears the other levels too."""
        before = {name: dict(slots) for name, slots in self._slots.items() if slots}
        picked = tuple(keys)
        slots = self._slots.get(level, {})
        if mode is Mode.REPLACE:
            self._slots = {}
            gone = slots.keys() - set(picked) if slots else ()
            slots = {key: slot for key, slot in slots.items() if key not in gone} if gone else slots
            self._occupy(slots, picked)
        elif mode is Mode.ADD:
            self._occupy(slots, picked)
        elif mode is Mode.REMOVE:
            for key in picked:
                slots.pop(key, None)
        else:
            picked = dict.fromkeys(picked)
            new = [key for key in picked if key not in slots]
            for key in picked:
                slots.pop(key, None)
            self._occupy(slots, new)
        self._slots[level] = slots
        if {name: held for name, held in self._slots.items() if held} != before:
            self.changed.emit()

    def rename_levels(self, names: Mapping[str, str]) -> None:
        """Keep what is selected of levels that are called otherwise now."""
        self._slots = {names.get(level, level): held for level, held in self._slots.items()}
        self._positions = {}

    def clear(self) -> None:
        """Deselect everything."""
        if self.count:
            self._slots = {}
            self.changed.emit()

    def slot(self, level: str, key: str) -> int | None:
        """The slot that ``key`` holds, or else that of its named selection; None without any."""
        own = self._slots.get(level, {}).get(key)
        return self._named_slots.get(level, {}).get(key) if own is None else own

    def colour(self, level: str, key: str, palette: Palette) -> str | None:
        """The colour of ``key`` in ``palette``; None if it has none."""
        slot = self.slot(level, key)
        return None if slot is None else palette.selected[slot % len(palette.selected)]

    def _occupy(self, slots: dict[str, int], keys: Iterable[str]) -> None:
        """Give each of ``keys`` that has none the lowest free slot, no named selection's."""
        taken = set(slots.values())
        taken |= {named.colour for named in self._named if named.visible}
        # Without loops of our own, and each key looked up once: there may be very many.
        new = list(filterfalse(slots.__contains__, keys) if slots else keys)
        given = dict(zip(new, filterfalse(taken.__contains__, count()), strict=False))
        if len(given) < len(new):
            free = filterfalse(taken.__contains__, count())
            given = dict(zip(dict.fromkeys(new), free, strict=False))
        slots.update(given)
