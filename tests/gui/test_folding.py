"""Rows of buttons fold where they have no room, also when the room changes while they do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.segmented import Segmented


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[Segmented]:
    """A row in a window of its own, which has room for it."""
    window = QWidget()
    qtbot.addWidget(window)
    row = Segmented([("a", "the first choice"), ("b", "the second one")], "Choice")
    layout = QHBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(row)
    layout.addStretch(1)
    window.resize(500, 60)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(30)
    yield row


def in_sight(row: Segmented) -> tuple[bool, bool]:
    """Whether the one button is seen, and whether the others are."""
    others = {row.button(key).isVisible() for key in "ab"}
    assert len(others) == 1
    return row.fold_button.isVisible(), others.pop()


def test_a_row_folds_and_unfolds_with_its_room(qtbot: QtBot, row: Segmented) -> None:
    window = row.window()
    assert in_sight(row) == (False, True)
    window.resize(row.sizeHint().width() - 20, 60)
    qtbot.waitUntil(lambda: in_sight(row) == (True, False))
    assert row.folded
    window.resize(500, 60)
    qtbot.waitUntil(lambda: in_sight(row) == (False, True))
    assert not row.folded


def test_room_that_comes_while_a_row_folds_is_used(qtbot: QtBot, row: Segmented) -> None:
    layout = row.window().layout()
    assert layout is not None
    # Showing the one button lays out what is around first, and that has room for all.
    layout.invalidate()
    row.resize(row.sizeHint().width() - 20, row.height())
    qtbot.waitUntil(lambda: in_sight(row) == (False, True))
    assert not row.folded
