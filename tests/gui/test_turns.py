"""Pieces of work come one after the other, and the window has its turn between any two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from gui.turns import Turns


@pytest.fixture
def turns(qtbot: QtBot) -> Iterator[Turns]:
    turns = Turns()
    yield turns
    turns.clear()


def test_the_window_has_its_turn_between_two_pieces(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    window = QTimer()
    window.timeout.connect(lambda: done.append("window"))
    window.start(0)
    for name in ("first", "second", "third"):
        turns.add(lambda name=name: done.append(name))
    assert done == []
    qtbot.waitUntil(lambda: not turns.waiting and done[-1] == "window")
    window.stop()
    pieces = [name for name in done if name != "window"]
    assert pieces == ["first", "second", "third"]
    places = [done.index(name) for name in pieces]
    assert all(later - earlier > 1 for earlier, later in pairwise(places))


class Pane:
    def __init__(self) -> None:
        self.shown = 0

    def show(self) -> None:
        self.shown += 1


def test_what_is_asked_for_several_times_is_done_once(qtbot: QtBot, turns: Turns) -> None:
    first, second = Pane(), Pane()
    for _ in range(3):
        turns.once(first.show)
        turns.once(second.show)
    qtbot.waitUntil(lambda: not turns.waiting)
    assert (first.shown, second.shown) == (1, 1)
    turns.once(first.show)
    qtbot.waitUntil(lambda: first.shown == 2)


class Source(QObject):
    moved = Signal()
    named = Signal(str)


def test_a_change_that_several_signals_tell_of_is_shown_once(qtbot: QtBot, turns: Turns) -> None:
    pane, source = Pane(), Source()
    turns.follow(pane.show, source.moved, source.named)
    source.moved.emit()
    source.named.emit("otherwise")
    assert pane.shown == 0
    qtbot.waitUntil(lambda: not turns.waiting)
    assert pane.shown == 1
    source.named.emit("again")
    qtbot.waitUntil(lambda: pane.shown == 2)


def test_what_is_forgotten_is_not_done(qtbot: QtBot, turns: Turns) -> None:
    pane = Pane()
    turns.add(pane.show)
    turns.clear()
    qtbot.wait(20)
    assert pane.shown == 0 and not turns.waiting
    turns.add(pane.show)
    qtbot.waitUntil(lambda: pane.shown == 1)


def test_a_piece_that_fails_does_not_stop_the_others(qtbot: QtBot, turns: Turns) -> None:
    pane = Pane()

    def fail() -> None:
        raise ValueError("a piece failed")

    with qtbot.capture_exceptions() as caught:
        turns.add(fail)
        turns.add(pane.show)
        qtbot.waitUntil(lambda: pane.shown == 1)
    assert [str(error) for _, error, _ in caught] == ["a piece failed"]


def test_while_a_piece_waits_for_an_answer_the_others_are_done(qtbot: QtBot, turns: Turns) -> None:
    pane, loop, seen = Pane(), QEventLoop(), []

    def ask() -> None:
        QTimer.singleShot(5000, loop.quit)
        loop.exec()
        seen.append(pane.shown)

    turns.add(ask)
    turns.add(pane.show)
    turns.add(loop.quit)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [1]
