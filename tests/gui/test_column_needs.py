"""What columns need is measured once, and again when it may be different."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.widgets.table import Grid, GridModel, TableView


class Counted(TableView):
    """Counts how often a column is measured."""

    measured = 0

    def sizeHintForColumn(self, column: int) -> int:
        self.measured += 1
        return super().sizeHintForColumn(column)


def grid(*cells: str) -> Grid:
    return Grid(("a", "b"), tuple((cell, "1") for cell in cells), (False, True))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[Counted]:
    view = Counted(theme, "Table")
    qtbot.addWidget(view)
    model = GridModel(view)
    view.setModel(model)
    model.set_grid(grid("a", "bb"))
    view.resize(300, 200)
    view.show()
    qtbot.waitExposed(view)
    view.spread()
    yield view
    theme.set_scale(1.0)


def show(view: Counted, shown: Grid) -> None:
    model = view.model()
    assert isinstance(model, GridModel)
    model.set_grid(shown)


def test_another_size_of_the_table_measures_nothing(qtbot: QtBot, view: Counted) -> None:
    before, widths = view.measured, [view.columnWidth(c) for c in (0, 1)]
    for width in (400, 500, 260, 300):
        view.resize(width, 200)
        qtbot.wait(5)
    assert view.measured == before
    assert [view.columnWidth(c) for c in (0, 1)] == widths


def test_other_cells_and_more_of_them_are_measured(view: Counted) -> None:
    narrow = view.needed_width()
    show(view, grid("a", "a cell that is a good deal wider"))
    wide = view.needed_width()
    assert wide > narrow + 80
    # One row more than before: the others stay as they are.
    show(
        view, grid("a", "a cell that is a good deal wider", "a cell that is wider than all others")
    )
    assert view.needed_width() > wide
    show(view, grid("a", "bb"))
    assert view.needed_width() == narrow


def test_a_cell_that_changes_is_measured(view: Counted) -> None:
    narrow, model = view.needed_width(), view.model()
    assert isinstance(model, GridModel)
    model._grid = grid("a", "a cell that is a good deal wider")
    assert view.needed_width() == narrow
    model.dataChanged.emit(model.index(1, 0), model.index(1, 0))
    assert view.needed_width() > narrow + 80


def test_another_size_of_text_is_measured(qtbot: QtBot, theme: Theme, view: Counted) -> None:
    before = view.needed_width()
    theme.set_scale(1.6)
    qtbot.wait(20)
    assert view.needed_width() > 1.15 * before
    theme.set_scale(1.0)
    qtbot.wait(20)
    assert view.needed_width() == before


def test_a_hidden_column_needs_what_it_needs_when_seen(theme: Theme, view: Counted) -> None:
    model = view.model()
    assert isinstance(model, GridModel)
    model.set_grid(Grid(("a", "a heading that is wide"), (("a", "1"),), (False, True)))
    seen = view.needs.of(1)
    width = view.columnWidth(1)
    view.setColumnHidden(1, True)
    view.needs.forget()
    assert view.needs.of(1) == seen > 100
    assert view.isColumnHidden(1)
    view.setColumnHidden(1, False)
    assert view.columnWidth(1) == width
