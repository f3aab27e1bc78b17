"""The list of models and the Compare tab, by mouse and keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from gui import tasks
from gui.document import Status
from gui.panes.models import AIC, MIME, NAME, STATUS
from tests.gui.driver import CONTROL, LEFT, NONE, Driver

SLOPE = "math5 math3 || school: math3"


@pytest.fixture
def three(fitted: Driver) -> Driver:
    """Someone with a random slope, a random intercept and an unstructured model, all fitted."""
    for command in ("math5 math3 || school:", "math5 math3 || school: math3, cov(unstructured)"):
        fitted.click(fitted.window.models.duplicate_button)
        fitted.type_command(command)
        fitted.press_fit()
    return fitted


def names(user: Driver) -> list[str]:
    return [row[NAME] for row in user.cells(user.window.models.table)]


def tick(user: Driver, row: int) -> None:
    table = user.window.models.table
    rect = table.visualRect(table.model().index(row, NAME))
    QTest.mouseClick(table.viewport(), LEFT, NONE, QPoint(rect.left() + 14, rect.center().y()))


def test_the_list_tells_every_fit(three: Driver) -> None:
    rows = three.cells(three.window.models.table)
    assert [row[NAME] for row in rows] == ["M1", "M2", "M3"]
    assert [row[AIC] for row in rows] == ["5543.29", "5549.05", "5531.10"]
    assert [row[1] for row in rows] == ["−2766.64", "−2770.52", "−2759.55"]
    assert [row[3] for row in rows] == ["5567.23", "5568.20", "5559.82"]
    assert [row[STATUS] for row in rows] == ["✓"] * 3
    table = three.window.models.table
    spoken = table.model().index(1, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "math5 math3 || school:" in spoken and "converged" in spoken
    # An edited model shows nothing of the fit it had.
    three.click(three.window.model.auto_fit)
    three.type_command("math5 || school:")
    assert three.cells(table)[2][1:4] == ["", "", ""]


def test_models_move_by_keyboard_and_by_dragging_and_back(three: Driver) -> None:
    window, table = three.window, three.window.models.table
    three.click_cell(table, 2, NAME)
    key = window.document.state.current
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(three) == ["M1", "M3", "M2"] and window.document.state.current == key
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(three) == ["M3", "M1", "M2"]
    drop(three, source=0, at=table.visualRect(table.model().index(2, NAME)).bottomLeft())
    assert names(three) == ["M1", "M2", "M3"]
    for expected in (["M3", "M1", "M2"], ["M1", "M3", "M2"], ["M1", "M2", "M3"]):
        three.key(Qt.Key.Key_Z, CONTROL, window)
        assert names(three) == expected
    assert [window.document.status(m.key) for m in window.document.models] == [Status.FITTED] * 3


def drop(user: Driver, source: int, at: QPoint) -> None:
    """Drop the model of row ``source`` at a place of the list."""
    table = user.window.models.table
    data: QMimeData = table.model().mimeData([table.model().index(source, NAME)])
    assert data.hasFormat(MIME)
    move = Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(at + QPoint(40, -1)), move, data, LEFT, NONE)
    # Qt hands drops on only after a drag that the window system has begun.
    table.dropEvent(event)


def test_what_is_no_model_is_not_dropped(three: Driver) -> None:
    model = three.window.models.model
    for content in (b"", b"999", b"x"):
        data = QMimeData()
        data.setData(MIME, content)
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(0, 0))
    assert names(three) == ["M1", "M2", "M3"]


def test_ticked_models_stand_side_by_side(three: Driver) -> None:
    window, compare = three.window, three.window.compare
    three.choose_tab("compare")
    three.settle()
    cells = three.cells(compare.models.view)
    by_name = {row[0]: row[1:] for row in cells}
    assert compare.models.model.grid.headings == ("", "M1", "s.e.", "M2", "s.e.", "M3", "s.e.")
    assert by_name["math3"][:4] == ["0.6136", "0.0442", "0.6089", "0.0327"]
    assert by_name["school: sd(math3)"][2:4] == ["", ""]
    assert by_name["AIC"][::2] == ["5543.29", "5549.05", "5531.10"]
    assert by_name["Rows"][::2] == ["887"] * 3
    # Untick one with the mouse, one with the space bar, and take it back.
    tick(three, 1)
    three.settle()
    assert compare.names == ("M1", "M3")
    assert [row[:2] for row in three.cells(compare.tests.view)] == [["M1", "M3"]]
    three.click_cell(window.models.table, 0, STATUS)
    window.models.table.setCurrentIndex(window.models.model.index(0, NAME))
    QTest.keyClick(window.models.table, Qt.Key.Key_Space)
    three.until(compare.empty.isVisible)
    three.key(Qt.Key.Key_Z, CONTROL, window)
    three.key(Qt.Key.Key_Z, CONTROL, window)
    three.settle()
    assert compare.names == ("M1", "M2", "M3") and not compare.empty.isVisible()


def test_nested_models_get_their_test_and_its_caveats(three: Driver) -> None:
    compare = three.window.compare
    three.choose_tab("compare")
    three.settle()
    tests = three.cells(compare.tests.view)
    assert [row[:2] for row in tests] == [["M2", "M1"], ["M1", "M3"], ["M2", "M3"]]
    assert tests[0][2:6] == ["7.76", "1", "chi-bar²(01)", ".003"]
    assert tests[2][6] == "0.50 χ²(1) + 0.50 χ²(2)"
    three.click_cell(compare.tests.view, 2, 0)
    text = compare.caveats.text()
    assert "M2 is a special case of M3." in text and "Why conservative" in text
    # Different fixed parts under REML have no test, and the reason is told.
    three.click(three.window.models.duplicate_button)
    three.type_command("math5 math3 social || school:")
    three.press_fit()
    tests = three.cells(compare.tests.view)
    assert tests[-1][4] == "no test"
    three.click_cell(compare.tests.view, len(tests) - 1, 0)
    assert "REML" in compare.caveats.text() and "mle" in compare.caveats.text()
    assert not compare.simulation.start_button.isVisible()


def test_models_that_are_not_fitted_are_named(three: Driver) -> None:
    window = three.window
    three.click(window.model.auto_fit)
    three.type_command("math5 || school:")
    three.choose_tab("compare")
    three.settle()
    assert window.compare.names == ("M1", "M2")
    assert window.compare.left_out.isVisible() and "M3" in window.compare.left_out.text()


def test_the_comparison_is_copied_and_exported(three: Driver, tmp_path: Path) -> None:
    compare = three.window.compare
    three.choose_tab("compare")
    three.settle()
    three.click(compare.models.copy_button)
    lines = QGuiApplication.clipboard().text().splitlines()
    cells = [line.split("\t") for line in lines]
    assert ["Term", "M1", "M2", "M3"] in cells and ["math3", "0.614", "0.609", "0.613"] in cells
    three.click(compare.models.export_button)
    three.answer_dialog(tmp_path / "models.csv")
    with (tmp_path / "models.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Term", "M1", "M2", "M3"]
    math3 = next(row for row in rows if row and row[0] == "math3")
    assert abs(float(math3[1]) - 0.6135888) < 2e-6
    three.click(compare.tests.export_button)
    three.answer_dialog(tmp_path / "tests.html")
    assert "chi-bar²(01)" in (tmp_path / "tests.html").read_text(encoding="utf-8")


def test_the_distribution_is_simulated_stopped_and_finished(
    three: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = three.window.compare
    box = compare.simulation
    three.choose_tab("compare")
    three.settle()
    three.click(box.start_button)
    three.until(lambda: box.bar.value() > 30)
    assert box.bar.isVisible() and "of 999" in box.text.text()
    three.click(box.stop_button)
    three.settle()
    assert box.result is not None and 20 <= box.result.draws < 999
    assert box.result.p < 0.1 and "simulation error" in box.text.text()
    assert box.chart.isVisible() and sum(box.chart.counts()[0]) == box.result.draws
    # Another pair has not been simulated.
    three.click_cell(compare.tests.view, 1, 0)
    assert box.result is None and not box.chart.isVisible()
    # To the end, with fewer draws.
    real = tasks.simulate_test
    monkeypatch.setattr(
        tasks, "simulate_test", lambda context, fits, draws: real(context, fits, 25)
    )
    three.click(box.start_button)
    three.until(lambda: box.result is not None)
    assert box.result is not None and box.result.draws + box.result.failed == 25
    assert not box.stop_button.isVisible()


def test_the_test_of_one_model_can_be_simulated(
    fitted: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = fitted.window.fit_log
    assert pane.chart.isVisible() and len(pane.chart.values) == pane.model.rowCount()
    real = tasks.simulate_test
    monkeypatch.setattr(
        tasks, "simulate_test", lambda context, fits, draws: real(context, fits, 25)
    )
    fitted.click(pane.choice.button("lr_test"))
    assert not pane.chart.isVisible() and pane.simulation.isVisible()
    fitted.click(pane.simulation.start_button)
    fitted.until(lambda: pane.simulation.result is not None)
    assert pane.simulation.result is not None
    assert pane.simulation.result.p == pytest.approx(1 / 26)
    fitted.click(pane.choice.button("iterations"))
    assert pane.chart.isVisible() and not pane.simulation.isVisible()


def test_a_model_that_is_fitted_again_is_another_fit(three: Driver) -> None:
    window = three.window
    crashed: list[str] = []
    window.controller.crashed.connect(crashed.append)
    three.press_fit()
    three.press_fit()
    three.click(window.fit_log.choice.button("lr_test"))
    three.press_fit()
    assert not crashed and not window.banner.isVisible()
    assert window.fit_log.simulation.isVisible()


def test_the_tables_keep_their_promises(three: Driver, qtmodeltester: ModelTester) -> None:
    three.settle()
    for model in (three.window.compare.models.model, three.window.compare.tests.model):
        assert model.rowCount() > 0
        qtmodeltester.check(model)
    qtmodeltester.check(three.window.models.model)
    three.window.document.move_model(three.window.document.models[0].key, 2)
    tick(three, 0)
    three.settle()


def test_figures_are_explained(three: Driver) -> None:
    window = three.window
    three.choose_tab("compare")
    three.until(lambda: window.compare.pairs)
    three.settle()
    pane, card = window.compare, window.explanations.card
    grid = pane.models.model.grid
    rows = [row[0] for row in grid.cells]
    for row, column, words in (
        ("math3", 3, "M2, math3: estimate"),
        ("math3", 4, "M2, math3: standard error"),
        ("school: sd(_cons)", 1, "M1, school: sd(_cons): estimate"),
        ("AIC", 5, "M3, AIC"),
    ):
        view = pane.models.view
        three.click_cell(view, rows.index(row), column)
        three.key(Qt.Key.Key_F1, widget=window)
        assert card.isVisible() and card.title.text() == words
        three.key(Qt.Key.Key_Escape, widget=card)
        assert not card.isVisible()
    # Nothing is to say of headings and of what a model lacks.
    empty = next(place for place, row in enumerate(rows) if "corr(" in row)
    for row, column in ((0, 1), (rows.index("math3"), 0), (empty, 1)):
        assert pane.explain_model(pane.models.model.index(row, column)) is None
    three.click_cell(pane.tests.view, 0, 2)
    three.key(Qt.Key.Key_F1, widget=window)
    assert card.isVisible() and "against" in card.title.text()
    chi2 = three.cells(pane.tests.view)[0][2]
    assert chi2 in card.text.text()
    three.key(Qt.Key.Key_Escape, widget=card)
