"""One selection for all views: modes, order, and colours that stay."""

import pytest
from PySide6.QtCore import Qt

from gui.selection import Mode, Selection, mode_from
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
