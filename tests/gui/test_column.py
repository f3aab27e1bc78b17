"""Columns that scroll: what has just come stays in sight until the layout is at rest."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractSlider, QFrame, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import column as module
from gui.widgets.column import ColumnArea, column, keep_in_view

Scrolled = tuple[ColumnArea, QWidget, QWidget]


@pytest.fixture
def scrolled(qtbot: QtBot) -> Scrolled:
    """A low area, what stands at the top of its column, and a box at the end of it."""
    above, box = QFrame(), QFrame()
    above.setFixedHeight(400)
    box.setFixedHeight(40)
    area = ColumnArea(column(above, box, stretch=0))
    area.resize(200, 150)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    return area, above, box


def whole(box: QWidget) -> bool:
    """Whether all of ``box`` is in sight."""
    return box.visibleRegion().boundingRect() == box.rect()


def test_it_stays_in_sight_while_the_column_grows(qtbot: QtBot, scrolled: Scrolled) -> None:
    _, above, box = scrolled
    assert not whole(box)
    keep_in_view(box)
    qtbot.waitUntil(lambda: whole(box))
    for height in (600, 300, 900):
        above.setFixedHeight(height)
        qtbot.waitUntil(lambda: whole(box))
        qtbot.wait(50)
    box.setFixedHeight(100)
    qtbot.waitUntil(lambda: whole(box))


def test_whoever_scrolls_is_left_alone(qtbot: QtBot, scrolled: Scrolled) -> None:
    area, above, box = scrolled
    keep_in_view(box)
    qtbot.waitUntil(lambda: whole(box))
    area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    qtbot.wait(20)
    above.setFixedHeight(900)
    qtbot.wait(50)
    assert area.verticalScrollBar().value() == 0


def test_it_ends_when_the_layout_is_at_rest(
    qtbot: QtBot, scrolled: Scrolled, monkeypatch: pytest.MonkeyPatch
) -> None:
    area, above, box = scrolled
    monkeypatch.setattr(module, "REST_MS", 20)
    keep_in_view(box)
    qtbot.waitUntil(lambda: whole(box) and not box.children())
    above.setFixedHeight(900)
    qtbot.wait(50)
    assert not whole(box) and area.verticalScrollBar().maximum() > area.verticalScrollBar().value()
