"""Influence: the plot of groups and rows, its table, and what is selected in all views."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from core.analysis import analyse
from core.data.dataset import Dataset
from core.engine.fit import Fit
from core.inference.influence import group_influence, row_influence
from gui.plots.influence import InfluenceView
from gui.plots.influence_looks import limit_entry
from tests.gui.driver import LEFT, NONE, Driver
from tests.gui.plots_help import at, click, hover

SHIFT = Qt.KeyboardModifier.ShiftModifier


def button(parent: QWidget, text: str) -> QToolButton:
    """The button called ``text``."""
    return next(b for b in parent.findChildren(QToolButton) if b.text() == text)


def fit_of(user: Driver) -> Fit:
    """The fit shown."""
    document = user.window.document
    analysis = document.analysis(document.state.current)
    assert analysis is not None
    return analysis.fit


@pytest.fixture
def shown(fitted: Driver) -> tuple[Driver, InfluenceView]:
    """Someone who has clicked the influence plot beside no other."""
    fitted.choose_tab("plots")
    plots = fitted.window.plots
    for name in ("Influence", "Lines", "Caterpillar"):
        fitted.click(button(plots.bar, name))
    view = plots.view("influence")
    assert isinstance(view, InfluenceView)
    fitted.until(lambda: view.cases is not None)
    fitted.settle()
    return fitted, view


def test_a_click_on_the_most_influential_school_selects_it_everywhere(shown):
    user, view = shown
    found = group_influence(fit_of(user))
    worst = int(np.argmax(found.cooks))
    label = found.labels[worst]
    place = at(view, worst + 1, float(found.cooks[worst]))
    hover(view, place)
    card = view.card.card
    assert card is not None and card.title == f"school {label}"
    assert float(dict(card.facts)["Cook's distance"]) == pytest.approx(found.cooks[worst], rel=0.01)
    click(view, place)
    assert user.window.selection.keys("school") == (label,)
    user.click(button(user.window.plots.bar, "Caterpillar"))
    assert user.window.plots.view("caterpillar").selected_groups() == [worst]


def test_rows_by_the_keyboard_and_the_coefficient_by_its_menu(shown):
    user, view = shown
    user.click(view.unit_picker.control.button("1"))
    fit = fit_of(user)
    rows = row_influence(fit)
    np.testing.assert_array_equal(view.cases.influence.cooks, rows.cooks)
    assert view.measure_chooser.choice_actions()[2].text() == "DFBETAS of math3"

    def choose_third() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        for _ in range(3):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    # The menu has a loop of its own: the keys must come from a timer.
    QTimer.singleShot(100, choose_third)
    QTest.mouseClick(view.measure_chooser, LEFT, NONE)
    assert view.bulk.marks.dots[7, 1] == pytest.approx(rows.dfbetas[7, 0])
    entry = limit_entry(view.figure.ink, view.cases, "math3")
    assert "2/√887" in entry.text
    view.setFocus(Qt.FocusReason.TabFocusReason)
    user.key(Qt.Key.Key_Home, NONE, view)
    assert "row" in view.card.card.title.lower()
    user.key(Qt.Key.Key_Space, NONE, view)
    assert user.window.selection.count == 1


def test_the_table_sorts_and_selects(shown):
    user, view = shown
    user.click(button(view, "Table"))
    table = view.table.view
    user.until(table.isVisible)
    fit = fit_of(user)
    found = group_influence(fit)
    worst = found.labels[int(np.argmax(found.cooks))]
    assert user.cells(table)[0][0] == worst
    header = table.horizontalHeader()
    keys = [c.key for c in view.table.shown.columns]
    slope = keys.index("dfbetas_math3")
    x = header.sectionViewportPosition(slope) + 10
    QTest.mouseClick(header.viewport(), LEFT, NONE, QPoint(x, header.height() // 2))
    top = found.labels[int(np.argmax(found.dfbetas[:, found.names.index("math3")]))]
    assert user.cells(table)[0][0] == top
    user.click_cell(table, 1, 0)
    second = user.cells(table)[1][0]
    assert user.window.selection.keys("school") == (second,)
    QTest.mouseClick(table.viewport(), LEFT, SHIFT, user.cell(table, table.model().index(2, 0)))
    assert len(user.window.selection.keys("school")) == 2
    user.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, table)
    copied = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied] == list(user.window.selection.keys("school"))


def test_crossed_levels_have_their_own_influence(user, sample_dir):
    user.drop(sample_dir / "penicillin.csv")
    user.until(lambda: user.window.columns.isVisible())
    user.type_command("diameter || _all: R.plate || _all: R.sample")
    user.press_fit()
    user.choose_tab("plots")
    user.window.plots.show_kind("influence")
    view = user.window.plots.view("influence")
    user.until(lambda: view.cases is not None)
    counts = set()
    for place in range(2):
        user.click(view.level_picker.control.button(str(place)))
        counts.add((view.level.name, view.cases.count))
    assert counts == {("plate", 24), ("sample", 6)}


def test_the_model_is_fitted_again_without_the_selected_schools(shown):
    user, view = shown
    user.click(button(view, "Table"))
    user.click(button(view, "Refit"))
    assert view.table.isHidden() and "Select groups" in view.refit.words.text()
    found = group_influence(fit_of(user))
    worst = int(np.argmax(found.cooks))
    click(view, at(view, worst + 1, float(found.cooks[worst])))
    user.until(lambda: view.refit.table is not None)
    again = analyse(
        without(user.window.document.dataset, "school", float(found.labels[worst])),
        user.window.document.spec,
    )
    cells = user.cells(view.refit.view)
    assert float(cells[0][3].replace("−", "-")) == pytest.approx(
        again.summary.fixed[0].estimate, abs=1e-3
    )
    assert f"Without school {found.labels[worst]}" in view.refit.words.text()
    assert len(user.window.document.models) == 1


def without(dataset: Dataset, name: str, value: float) -> Dataset:
    """The rows where ``name`` has another value."""
    return dataset.taken(dataset.column(name).to_numpy(float) != value)
