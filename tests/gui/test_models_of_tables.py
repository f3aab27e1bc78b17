"""Every table model of the window, through pytest-qt's model tester."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester

from core.report.table import Column, Format, Table
from gui.widgets.table import Grid, GridModel
from gui.widgets.table_card import grid_of
from tests.gui.driver import Driver


def models(user: Driver) -> list[QAbstractItemModel]:
    window = user.window
    return [
        window.variables.model,
        window.variables.table.model(),
        window.model.terms_model,
        window.models.model,
        window.fit_log.model,
        window.results.fixed.model,
        window.results.random.model,
        window.data.model,
    ]


def test_before_there_are_data(user: Driver, qtmodeltester: ModelTester) -> None:
    for model in models(user):
        qtmodeltester.check(model)


def test_with_data_and_a_fit_and_through_changes(
    fitted: Driver, qtmodeltester: ModelTester
) -> None:
    for model in models(fitted):
        assert model.rowCount() > 0
        qtmodeltester.check(model)
    # The testers stay attached: changes must keep the promises, too.
    window = fitted.window
    fitted.type_command("math5 math3 social || school: social")
    fitted.press_fit()
    window.document.duplicate_model()
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    fitted.settle()


def test_a_log_that_grows_is_not_reset(qtmodeltester: ModelTester) -> None:
    model = GridModel()
    qtmodeltester.check(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    for rows in range(1, 5):
        cells = tuple((str(r), "x") for r in range(rows))
        model.set_grid(Grid(("a", "b"), cells, (False, True)))
    assert model.rowCount() == 4 and len(resets) == 1


def test_intervals_are_one_column_and_levels_stand_by_parameters() -> None:
    table = Table(
        "random",
        "Random effects",
        (
            Column("level", "Level"),
            Column("structure", "Structure"),
            Column("parameter", "Parameter"),
            Column("estimate", "Estimate", Format.ESTIMATE),
            Column("lower", "95 % lower", Format.ESTIMATE),
            Column("upper", "95 % upper", Format.ESTIMATE),
        ),
        (
            ("school", "Identity", "sd(_cons)", 2.0389, 1.5255, 2.7252),
            ("Residual", None, "sd(Residual)", 5.3065, None, None),
        ),
    )
    grid = grid_of(table)
    assert grid.headings == ("Parameter", "Estimate", "95 % interval")
    assert grid.cells == (
        ("school: sd(_cons)", "2.0389", "1.5255 – 2.7252"),
        ("sd(Residual)", "5.3065", ""),
    )
