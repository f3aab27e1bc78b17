"""The Data tab by mouse and keyboard."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget

from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind, Variable
from core.data.steps import GroupMean, KeepRows, Log, Power, Recode, SetKind, SetMissing
from gui.data.derive_fields import GROUP, RULES, VARIABLE
from gui.document import Opened, Status
from gui.panes.data import DataPane
from gui.tasks import Overview
from tests.gui.driver import CONTROL, LEFT, NONE, Driver
from tests.gui.pace import slowness


@pytest.fixture
def data(school: Driver) -> Driver:
    """Someone in the Data tab of the school data."""
    school.window.tabs.show_tab("data")
    school.settle()
    return school


def pane(user: Driver) -> DataPane:
    return user.window.data


def values(user: Driver, name: str) -> np.ndarray:
    dataset = user.window.document.dataset
    assert dataset is not None
    return dataset.column(name).to_numpy()


def click_heading(user: Driver, name: str) -> None:
    table = pane(user).table
    dataset = user.window.document.dataset
    assert dataset is not None
    column = dataset.names.index(name)
    table.scrollTo(pane(user).model.index(0, column))
    header = table.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(header.viewport(), LEFT, NONE, QPoint(x, header.height() // 2))
    user.settle()


def shown(user: Driver, name: str, count: int = 5) -> list[str]:
    dataset = user.window.document.dataset
    assert dataset is not None
    column = dataset.names.index(name)
    return [str(pane(user).model.index(row, column).data()) for row in range(count)]


def steps(user: Driver) -> tuple[object, ...]:
    opened = user.window.document.opened
    assert opened is not None
    return opened.steps


def replace_text(user: Driver, field: QLineEdit, text: str) -> None:
    user.click(field)
    field.selectAll()
    user.type(text, field)


def test_headings_order_the_rows(data: Driver) -> None:
    x = values(data, "math3")
    click_heading(data, "math3")
    assert shown(data, "math3") == [f"{v:.0f}".replace("-", "−") for v in np.sort(x)[:5]]
    first = int(np.argmin(x))
    model = pane(data).model
    assert model.headerData(0, Qt.Orientation.Vertical) == str(first + 1)
    click_heading(data, "math3")
    assert shown(data, "math3") == [f"{v:.0f}" for v in np.sort(x)[::-1][:5]]
    click_heading(data, "math3")
    assert shown(data, "pupil", 3) == ["1", "3", "4"]


def test_filters_are_chips_in_plain_words(data: Driver) -> None:
    p = pane(data)
    data.click(p.filter_button)
    data.choose(p.filters.variable, "math5")
    data.choose(p.filters.relation, Relation.AT_LEAST.name)
    replace_text(data, p.filters.value, "35")
    data.key(Qt.Key.Key_Return, NONE, p.filters.value)
    data.settle()
    expected = int((values(data, "math5") >= 35).sum())
    assert [c.text() for c in p.filters.chips] == ["math5 is at least 35  ×"]
    assert p.model.rowCount() == expected and f"{expected} / 887" in p.facts.text()
    data.click(p.filter_button)
    data.choose(p.filters.variable, "gender")
    replace_text(data, p.filters.value, "girl")
    data.click(p.filters.add_button)
    data.settle()
    both = (values(data, "math5") >= 35) & (values(data, "gender") == "girl")
    assert p.model.rowCount() == both.sum() and len(p.filters.chips) == 2
    data.click(p.filters.chips[0])
    data.settle()
    assert p.model.rowCount() == (values(data, "gender") == "girl").sum()


def test_a_filter_that_cannot_be_is_told(data: Driver) -> None:
    p = pane(data)
    data.click(p.filter_button)
    data.choose(p.filters.variable, "math5")
    replace_text(data, p.filters.value, "high")
    data.key(Qt.Key.Key_Return, NONE, p.filters.value)
    assert "no value of math5" in p.filters.problem.text() and p.filters.problem.isVisible()
    data.key(Qt.Key.Key_Escape, NONE, p.filters.value)
    assert not p.filters.form.isVisible() and p.model.rowCount() == 887


def test_keeping_rows_is_a_step_that_is_undone(data: Driver) -> None:
    p = pane(data)
    p.view.set_conditions((Condition("math5", Relation.AT_LEAST, (35.0,)),))
    data.settle()
    left = p.model.rowCount()
    data.click(p.filters.keep_button)
    data.settle()
    assert steps(data) == (KeepRows((Condition("math5", Relation.AT_LEAST, (35.0,)),)),)
    assert len(values(data, "math5")) == left == p.model.rowCount()
    data.key(Qt.Key.Key_Z, CONTROL, data.window)
    data.settle()
    assert len(values(data, "math5")) == 887 and steps(data) == ()


def test_ctrl_f_finds_in_the_data(data: Driver) -> None:
    p = pane(data)
    p.table.setFocus()
    data.key(Qt.Key.Key_F, CONTROL, data.window)
    assert p.finder.field.hasFocus()
    data.type("girl", p.finder.field)
    data.until(lambda: "/" in p.finder.count.text())
    girls = np.flatnonzero(values(data, "gender") == "girl")
    assert p.finder.count.text() == f"1 / {len(girls)}"
    data.key(Qt.Key.Key_Return, NONE, p.finder.field)
    assert p.finder.count.text() == f"2 / {len(girls)}"
    column = 4
    index = p.model.index(int(girls[1]), column)
    assert index.data() == "girl" and index.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert p.table.viewport().rect().intersects(p.table.visualRect(index))
    data.key(Qt.Key.Key_Up, NONE, p.finder.field)
    assert p.finder.count.text().startswith("1 /")
    data.key(Qt.Key.Key_Escape, NONE, p.finder.field)
    assert p.finder.field.text() == "" and not p.finder.count.isVisible()
    data.window.tabs.show_tab("results")
    data.key(Qt.Key.Key_F, CONTROL, data.window)
    assert data.window.find_panel.isVisible()


def test_the_chosen_variable_is_summarised_and_edited(data: Driver) -> None:
    p = pane(data)
    click_heading(data, "social")
    summary, x = p.variable.summary, values(data, "social")
    assert summary is not None and summary.name == "social"
    assert summary.mean == pytest.approx(x.mean()) and summary.n == 887
    assert p.variable.chart.isVisible() and p.variable.chart.height() > 60
    replace_text(data, p.variable.label_field, "Social class")
    data.key(Qt.Key.Key_Return, NONE, p.variable.label_field)
    data.settle()
    dataset = data.window.document.dataset
    assert dataset is not None and dataset.variable("social").label == "Social class"
    data.choose(p.variable.kind, "ordered")
    data.settle()
    assert steps(data)[1:] == (SetKind("social", Kind.ORDERED),)
    field = p.variable.code_fields[1.0]
    replace_text(data, field, "highest")
    data.key(Qt.Key.Key_Return, NONE, field)
    data.settle()
    dataset = data.window.document.dataset
    assert dataset is not None and dataset.variable("social").value_labels == {1.0: "highest"}
    replace_text(data, p.variable.missing, "9, 8")
    data.key(Qt.Key.Key_Return, NONE, p.variable.missing)
    data.settle()
    assert steps(data)[-1] == SetMissing("social", (9.0, 8.0))
    assert np.isnan(values(data, "social")).sum() == np.isin(x, (8, 9)).sum()
    for _ in range(4):
        data.key(Qt.Key.Key_Z, CONTROL, data.window)
    data.settle()
    np.testing.assert_array_equal(values(data, "social"), x)


def test_a_type_that_cannot_be_is_told(data: Driver) -> None:
    click_heading(data, "gender")
    data.choose(pane(data).variable.kind, "continuous")
    data.settle()
    assert "is no number (gender, row 1" in pane(data).variable.banner.text
    assert pane(data).variable.kind.currentData() == "text" and steps(data) == ()


def test_a_new_variable_with_its_first_values(data: Driver) -> None:
    p = pane(data)
    data.click(p.new_button)
    data.choose(p.derive.kind, "group_mean")
    data.choose(p.derive.fields[VARIABLE], "math3")  # pyright: ignore[reportArgumentType]
    data.choose(p.derive.fields[GROUP], "school")  # pyright: ignore[reportArgumentType]
    data.until(lambda: p.derive.preview.rowCount() > 0)
    assert p.derive.name.text() == "math3_mean"
    frame = pd.DataFrame({"x": values(data, "math3"), "g": values(data, "school")})
    expected = frame.groupby("g").x.transform("mean").to_numpy()
    cells = p.derive.preview.grid.cells
    assert cells[0][-1] == f"{expected[0]:.6g}".replace("-", "−")
    data.click(p.derive.create_button)
    data.settle()
    assert steps(data) == (GroupMean("math3_mean", "math3", "school"),)
    np.testing.assert_allclose(values(data, "math3_mean"), expected)
    assert p.variable.name == "math3_mean" and p.variable.isVisible()
    names = [v.name for v in data.window.document.opened.overview.variables]  # pyright: ignore
    assert names[-1] == "math3_mean"
    data.type_command("math5 math3_mean || school:")
    data.press_fit()
    assert data.window.document.status(data.window.document.state.current) is Status.FITTED


def test_what_cannot_be_computed_is_told_before_it_is_done(data: Driver) -> None:
    p = pane(data)
    p.new_variable("math3", "log")
    data.until(lambda: p.derive.banner.text)
    assert "math3 is zero or negative in row 1" in p.derive.banner.text
    assert not p.derive.create_button.isEnabled() and steps(data) == ()
    data.click(p.derive.cancel_button)
    assert p.variable.isVisible()


def test_recoding_in_the_form(data: Driver) -> None:
    p = pane(data)
    p.new_variable("social", "recode")
    rules = p.derive.fields[RULES]
    assert isinstance(rules, QTableWidget)
    for row, cells in enumerate((("1 to 3", "1", "high"), ("4 and more", "2", "low"))):
        for column, text in enumerate(cells):
            place = rules.visualRect(rules.model().index(row, column)).center()
            QTest.mouseClick(rules.viewport(), LEFT, NONE, place)
            editor = QApplication.focusWidget()
            assert isinstance(editor, QLineEdit)
            data.type(text, editor)
            data.key(Qt.Key.Key_Return, NONE, editor)
            data.qtbot.wait(10)
    data.until(lambda: p.derive.preview.rowCount() > 0 and p.derive.create_button.isEnabled())
    data.until(lambda: p.derive.preview.grid.cells[0][-1] in ("high", "low"))
    data.click(p.derive.create_button)
    data.settle()
    (step,) = steps(data)
    assert isinstance(step, Recode) and len(step.rules) == 2
    x = values(data, "social")
    np.testing.assert_array_equal(values(data, "social_r"), np.where(x <= 3, 1, 2))


def test_the_history_is_changed_and_undone(data: Driver) -> None:
    p = pane(data)
    for step in (Power("sq", "math5"), Log("lsq", "sq")):
        p.steps.add(step, lambda message: None)
        data.settle()
    data.click(p.switch.button("history"))
    assert data.cells(p.history.table) == [
        ["1", "square of math5"], ["2", "natural log of sq"],
    ]  # fmt: skip
    data.click_cell(p.history.table, 0, 1)
    data.click(p.history.remove_button)
    assert "sq is needed by step 2" in p.history.banner.text and len(steps(data)) == 2
    data.click(p.history.change_button)
    data.choose(p.derive.kind, "power")
    number = p.derive.fields["number"]
    assert isinstance(number, QLineEdit)
    replace_text(data, number, "3")
    data.until(p.derive.create_button.isEnabled)
    data.settle()
    data.click(p.derive.create_button)
    data.settle()
    x = values(data, "math5")
    np.testing.assert_allclose(values(data, "lsq"), 3 * np.log(x))
    data.click(p.switch.button("history"))
    data.click_cell(p.history.table, 0, 1)
    data.key(Qt.Key.Key_Delete, NONE, p.history.table)
    data.click(p.history.banner.button)
    data.settle()
    assert steps(data) == ()
    data.key(Qt.Key.Key_Z, CONTROL, data.window)
    assert len(steps(data)) == 2


def test_fits_that_a_step_does_not_touch_stay(fitted: Driver) -> None:
    document = fitted.window.document
    key = document.state.current
    before = document.analysis(key)
    pane(fitted).steps.add(Power("sq", "math3"), lambda message: None)
    fitted.settle()
    assert document.analysis(key) is before and document.status(key) is Status.FITTED
    pane(fitted).steps.add(SetMissing("math3", (-2.0,)), lambda message: None)
    fitted.settle()
    assert document.status(key) is not Status.FITTED or document.analysis(key) is not before
    fitted.key(Qt.Key.Key_Z, CONTROL, fitted.window)
    fitted.settle()
    assert document.analysis(key) is before


def test_selected_groups_stay_tinted_when_ordered(fitted: Driver) -> None:
    fitted.window.tabs.show_tab("data")
    p = pane(fitted)
    fitted.window.selection.apply("school", ["3"])
    click_heading(fitted, "math3")
    x, g = values(fitted, "math3"), values(fitted, "school")
    order = np.argsort(x, kind="stable")
    for row in (0, 5, int(np.flatnonzero(g[order] == 3)[0])):
        tint = p.model.index(row, 0).data(Qt.ItemDataRole.BackgroundRole)
        assert (tint is not None) == (g[order][row] == 3)
    fitted.window.selection.apply("school", ["7"])
    first = int(np.flatnonzero(g[order] == 7)[0])
    rect = p.table.visualRect(p.model.index(first, 0))
    assert p.table.viewport().rect().intersects(rect)


def test_the_missing_report_shows_its_rows(data: Driver) -> None:
    p = pane(data)
    p.steps.add(SetMissing("math3", (-2.0, 3.0)), lambda message: None)
    data.settle()
    p.steps.add(SetMissing("math5", (30.0,)), lambda message: None)
    data.settle()
    data.type_command("math5 math3 || school:")
    data.settle()
    data.click(p.switch.button("missing"))
    lacking3, lacking5 = np.isnan(values(data, "math3")), np.isnan(values(data, "math5"))
    used = int((~lacking3 & ~lacking5).sum())
    assert f"uses {used} of 887 rows and leaves out {887 - used}" in p.missing.sentence.text()
    rows = data.cells(p.missing.table)
    assert ["math3", str((lacking3 & ~lacking5).sum())] in rows
    assert ["math5 + math3", str((lacking3 & lacking5).sum())] in rows
    place = rows.index(["math5 + math3", str((lacking3 & lacking5).sum())])
    data.click_cell(p.missing.table, place, 0)
    data.click(p.missing.button)
    data.settle()
    assert p.model.rowCount() == (lacking3 & lacking5).sum()
    assert {c.text() for c in p.filters.chips} == {"math3 is missing  ×", "math5 is missing  ×"}


def test_a_million_rows(user: Driver) -> None:
    """Shown and scrolled at once; ordered and filtered without holding up the window."""
    n = 1_000_000
    x = np.random.default_rng(0).normal(size=n)
    frame = pd.DataFrame({"x": x, "g": np.repeat(np.arange(n / 10), 10)})
    variables = (Variable("x", Kind.CONTINUOUS), Variable("g", Kind.CONTINUOUS))
    window, p = user.window, pane(user)
    window.tabs.show_tab("data")
    begin = time.perf_counter()
    window.document.open(Opened(Dataset(variables, frame), Overview(n, ()), "big"))
    assert p.model.rowCount() == n
    window.repaint()
    bar = p.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    p.table.viewport().repaint()
    assert time.perf_counter() - begin < 2.0 * slowness()
    assert p.table.rowAt(p.table.viewport().height() - 30) > n - 40
    begin = time.perf_counter()
    p.view.set_conditions((Condition("x", Relation.MORE, (1.0,)),))
    assert time.perf_counter() - begin < 0.05 * slowness()
    user.until(lambda: p.view.rows is not None)
    assert p.model.rowCount() == (x > 1).sum()
    click_heading(user, "x")
    user.until(lambda: p.view.sort is not None)
    assert float(shown(user, "x", 1)[0]) == pytest.approx(x[x > 1].min())


def test_what_the_table_shows_is_part_of_the_project(data: Driver) -> None:
    p = pane(data)
    click_heading(data, "math3")
    data.click(p.switch.button("missing"))
    kept = p.layout_to_json()
    p.view.set_sort(None)
    p.show_panel("variable")
    p.layout_from_json(kept)
    data.settle()
    assert p.view.sort is not None and p.view.sort.variable == "math3"
    assert p.missing.isVisible() and p.layout_to_json() == kept
    for nonsense in (None, [], {"sort": ["nope", True], "variable": 3, "panel": "x"}):
        p.layout_from_json(nonsense)


def test_columns_of_a_wide_table_have_the_room_they_need(user: Driver, tmp_path: Path) -> None:
    """They are measured when the table is first seen, those out of sight a little later."""
    wide = "a value that is a good deal wider than others"
    frame = pd.DataFrame({f"v{i}": ["a", "b", "c"] for i in range(40)})
    frame[["v0", "v39"]] = wide
    path = tmp_path / "wide.csv"
    frame.to_csv(path, index=False)
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    user.settle()
    user.choose_tab("data")
    table = pane(user).table
    assert table.columnWidth(0) > table.columnWidth(1) + 100
    user.until(lambda: table.columnWidth(39) == table.columnWidth(0))
    assert table.columnWidth(38) == table.columnWidth(1)
