"""The table under the caterpillar: its figures, its order, and the selection it shares."""

from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.inference.predictions import random_effects
from gui.plots.caterpillar import CaterpillarView
from gui.plots.data import plot_data
from gui.selection import Selection
from gui.theme import Theme, load_fonts
from gui.widgets.table import PLAIN
from tests.gui.pace import slowness
from tests.gui.plots_help import fitted, many


@pytest.fixture
def view(qtbot) -> CaterpillarView:
    load_fonts()
    view = CaterpillarView(Theme(), Selection())
    qtbot.addWidget(view)
    view.resize(900, 640)
    view.show()
    qtbot.waitExposed(view)
    return view


def row_of(view: CaterpillarView, row: int) -> list[str]:
    model = view.table.model
    return [str(model.index(row, c).data(PLAIN)) for c in range(model.columnCount())]


def test_its_figures_are_those_of_the_fit_in_the_order_of_the_plot(view: CaterpillarView) -> None:
    analysis = fitted("math5 math3 || school: math3, cov(unstructured)")
    view.set_data(plot_data(analysis))
    assert not view.table.isVisible()
    view.table_action.trigger()
    assert view.table.isVisible()
    level, effect = view.level, view.effect
    assert level is not None and effect is not None
    (effects,) = random_effects(analysis.fit)
    column = effects.names.index(effect.name)
    blup, se = effects.blup[:, column], effects.se[:, column]
    order = np.argsort(blup)
    assert view.table.model.rowCount() == len(blup) == 48
    for row in (0, 20, 47):
        group, n, *figures = row_of(view, row)
        j = int(order[row])
        assert group == level.labels[j]
        assert int(n) == np.sum(level.codes == j)
        ends = blup[j] - 1.959963984540054 * se[j], blup[j] + 1.959963984540054 * se[j]
        shown = [float(text.replace("−", "-")) for text in figures]
        assert shown == pytest.approx([blup[j], se[j], *ends], abs=5e-4)
    view.sorted_action.trigger()
    assert [row_of(view, r)[0] for r in range(3)] == list(level.labels[:3])
    view.set_coverage(None)
    assert float(row_of(view, 0)[5].replace("−", "-")) < blup[0] + 1.96 * se[0]


def test_a_row_picked_is_selected_everywhere_and_a_group_selected_is_in_sight(
    view: CaterpillarView,
) -> None:
    view.set_data(many(300))
    view.table_action.trigger()
    table, level = view.table, view.level
    assert level is not None
    group = table.model.group(2)
    place = table.view.visualRect(table.model.index(2, 1)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selection.keys(level.name) == (level.labels[group],)
    background = Qt.ItemDataRole.BackgroundRole
    assert table.model.index(2, 0).data(background) is not None
    assert table.model.index(3, 0).data(background) is None
    last = table.model.group(299)
    table.view.clearFocus()
    view.selection.apply(level.name, [level.labels[last]])
    rect = table.view.visualRect(table.model.index(299, 0))
    assert table.view.viewport().rect().contains(rect.center())
    assert table.model.index(299, 0).data(background) is not None


def test_it_is_copied_whole_and_has_no_place_in_a_low_plot(view: CaterpillarView) -> None:
    view.set_data(many(30))
    view.table_action.trigger()
    view.table.view.setFocus()
    QTest.keyClick(view.table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().strip().splitlines()
    assert len([line for line in lines if line.count("\t") >= 4]) == 31
    view.resize(900, 300)
    assert not view.table.isVisible() and not view.is_empty
    view.resize(900, 640)
    assert view.table.isVisible()


def test_it_is_scrolled_at_once_with_very_many_groups(view: CaterpillarView) -> None:
    view.set_data(many(100_000, 2))
    view.table_action.trigger()
    bar = view.table.view.verticalScrollBar()
    seconds = []
    for step in range(20):
        begin = time.thread_time()
        bar.setValue(step * bar.maximum() // 20)
        view.table.view.viewport().repaint()
        seconds.append(time.thread_time() - begin)
    # Thirty frames a second; the median takes 3 ms.
    assert np.median(seconds) < slowness() / 30
