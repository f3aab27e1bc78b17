"""One selection for all views: modes, order, and colours that stay."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.plots.marked import Slots
from gui.selection import Mode, NamedSelection, Selection, mode_from
from gui.theme import DARK, LIGHT


@pytest.mark.parametrize(
    ("modifiers", "mode"),
    [
        (Qt.KeyboardModifier.NoModifier, Mode.REPLACE),
        (Qt.KeyboardModifier.ShiftModifier, Mode.ADD),
        (Qt.KeyboardModifier.AltModifier, Mode.REMOVE),
        (Qt.KeyboardModifier.ControlModifier, Mode.TOGGLE),
    ],
)
def test_modifiers_choose_the_mode(modifiers: Qt.KeyboardModifier, mode: Mode) -> None:
    assert mode_from(modifiers) is mode


def test_modes_combine(qtbot) -> None:
    selection = Selection()
    selection.apply("school", ["3", "1"])
    assert selection.keys("school") == ("3", "1")
    selection.apply("school", ["2", "3"], Mode.ADD)
    assert selection.keys("school") == ("3", "1", "2")
    selection.apply("school", ["1", "9"], Mode.REMOVE)
    assert selection.keys("school") == ("3", "2")
    selection.apply("school", ["2", "5"], Mode.TOGGLE)
    assert selection.keys("school") == ("3", "5")
    selection.apply("school", ["7"])
    assert selection.keys("school") == ("7",)
    assert selection.count == 1


def test_levels_are_apart_and_replacing_clears_the_others(qtbot) -> None:
    selection = Selection()
    selection.apply("region", ["1"])
    selection.apply("state", ["1", "2"], Mode.ADD)
    assert selection.count == 3
    assert selection.levels == ("region", "state")
    selection.apply("state", ["4"])
    assert selection.keys("region") == ()
    assert selection.colour("region", "1", LIGHT) is None
    selection.clear()
    assert selection.count == 0


def test_colours_stay_while_others_come_and_go(qtbot) -> None:
    selection = Selection()
    selection.apply("school", ["a", "b", "c"])
    colours = [selection.colour("school", key, LIGHT) for key in "abc"]
    assert colours == list(LIGHT.selected[:3])
    selection.apply("school", ["a"], Mode.REMOVE)
    assert selection.colour("school", "a", LIGHT) is None
    assert selection.colour("school", "c", LIGHT) == colours[2]
    selection.apply("school", ["d"], Mode.ADD)
    assert selection.colour("school", "d", LIGHT) == colours[0], "the freed colour is used again"
    selection.apply("school", ["c", "e"])
    assert selection.colour("school", "c", LIGHT) == colours[2], "kept through a replacement"
    assert selection.colour("school", "c", DARK) == DARK.selected[2]


def test_more_groups_than_colours(qtbot) -> None:
    selection = Selection()
    keys = [str(i) for i in range(3 * len(LIGHT.selected))]
    selection.apply("school", keys)
    assert selection.colour("school", keys[-1], LIGHT) == LIGHT.selected[-1]


def test_changed_only_when_something_changed(qtbot) -> None:
    selection = Selection()
    told: list[int] = []
    selection.changed.connect(lambda: told.append(selection.count))
    selection.clear()
    selection.apply("school", [])
    selection.apply("school", ["x"], Mode.REMOVE)
    assert told == []
    selection.apply("school", ["x"])
    selection.apply("school", ["x"], Mode.ADD)
    selection.apply("school", ["x"])
    assert told == [1]
    selection.apply("school", [])
    assert told == [1, 0]


def test_places_are_looked_up_once_for_all_views_and_anew_after_a_change(qtbot) -> None:
    selection = Selection()
    selection.set_named((NamedSelection("old", "school", ("d", "gone"), 4),))
    selection.apply("school", ["c", "a", "unknown"])
    index = {"a": 0, "b": 1, "c": 2, "d": 3}
    places, slots = selection.positions("school", index)
    assert places.tolist() == [3, -1, 2, 0, -1], "named selections first, then the selected"
    assert slots.tolist() == [4, 4, 0, 1, 2]
    assert selection.positions("school", index)[0] is places
    selection.apply("school", ["b", "b"], Mode.ADD)
    assert selection.positions("school", index)[0].tolist() == [3, -1, 2, 0, -1, 1]
    assert selection.positions("school", {"b": 7})[0].tolist() == [-1, -1, -1, -1, -1, 7]
    assert selection.keys("school") == ("c", "a", "unknown", "b")


def test_slots_are_kept_as_arrays() -> None:
    slots = Slots(np.array([5, 2]), np.array([9, 0]))
    assert dict(slots) == {5: 9, 2: 0}
    assert slots.get(3) is None and slots.get(77) is None and slots.get(-1) is None
    assert slots.of(np.array([2, 3, 5, 77])).tolist() == [0, -1, 9, -1]
    assert dict(slots.only(5)) == {5: 9} and not slots.only(4) and not Slots()
    assert Slots().of(np.array([3, 0])).tolist() == [-1, -1]
