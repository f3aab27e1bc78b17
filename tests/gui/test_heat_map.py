"""The heat map of one group's rows: what it draws, by mouse, keyboard, selection and file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.analysis import analyse
from core.cli import main as cli
from core.data.readers import read_dataset
from core.inference.marginal import group_covariance
from core.model.syntax import parse
from gui.plots.caterpillar import CaterpillarView
from gui.plots.data import PlotData, plot_data
from gui.plots.heat_colours import HeatScale
from gui.plots.heat_map import MOST_ROWS, HeatMapView
from gui.selection import Selection
from gui.theme import DARK, LIGHT, Palette, Theme, load_fonts
from tests.gui.driver import LEFT, NONE, Driver
from tests.gui.plots_help import at, blup_at, click, fitted, hover
from tests.gui.test_accessibility import contrast

SLOPES = "math5 math3 || school: math3, cov(unstructured)"


@pytest.fixture(scope="module")
def data() -> PlotData:
    return plot_data(fitted(SLOPES))


@pytest.fixture
def view(qtbot: QtBot, data: PlotData) -> HeatMapView:
    load_fonts()
    view = HeatMapView(Theme(), Selection())
    qtbot.addWidget(view)
    view.resize(620, 520)
    view.set_data(data)
    with qtbot.waitExposed(view):
        view.show()
    return view


def cell(view: HeatMapView, row: int, column: int) -> QPoint:
    """The middle of a cell, in pixels of the canvas."""
    return at(view, column + 0.5, len(view.matrix) - row - 0.5)


def test_a_cell_is_drawn_for_every_pair(view: HeatMapView, data: PlotData) -> None:
    assert data.analysis is not None
    view.selection.apply("school", ["5"])
    expected = group_covariance(data.analysis.fit, "school", "5")
    assert view.found is not None and view.found.group == "5"
    assert view.matrix == pytest.approx(expected.correlation)
    # Cells are square, the first row at the top, and have the colours of the scale.
    scale = view.figure.scale()
    assert scale.width == pytest.approx(scale.height, rel=0.03)
    image = view.canvas.grab().toImage()
    colours = HeatScale.of(view.matrix, correlation=True).colours(view.matrix, LIGHT)
    for row, column in ((0, 1), (1, 0), (0, len(expected.rows) - 1), (2, 2)):
        # Beside the number that may stand in the middle.
        found = image.pixelColor(cell(view, row, column) - QPoint(0, 7))
        wanted = colours[row, column]
        assert [found.red(), found.green(), found.blue()] == pytest.approx(wanted, abs=2)
    # A step of the mouse wheel zooms; the double click shows everything again.
    assert f"of {len(expected.rows)} rows of school 5" in view.summary()


def test_a_card_tells_of_two_rows(view: HeatMapView) -> None:
    view.selection.apply("school", ["5"])
    found = view.found
    assert found is not None and view.data is not None
    hover(view, cell(view, 1, 3))
    card = view.card.card
    assert card is not None and view.card.isVisible()
    assert card.title == f"Rows {found.rows[1] + 1} and {found.rows[3] + 1}"
    facts = dict(card.facts)
    assert float(facts["correlation"]) == pytest.approx(found.correlation[1, 3], abs=0.005)
    math3 = view.data.covariates[0].values[found.used[[1, 3]]]
    assert [float(v.replace("−", "-")) for v in facts["math3"].split(" and ")] == list(math3)
    hover(view, cell(view, 2, 2))
    assert view.card.card is not None and "variance" in dict(view.card.card.facts)
    # A click selects nothing: these are rows, not groups.
    click(view, cell(view, 2, 2))
    assert view.selection.keys("school") == ("5",)


def test_arrow_keys_move_in_two_directions(view: HeatMapView, qtbot: QtBot) -> None:
    view.setFocus()
    size = len(view.matrix)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.gestures.cursor == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.gestures.cursor == size + 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.gestures.cursor == 1 and view.card.isVisible()
    assert "correlation" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.gestures.cursor == size**2 - 1


@pytest.mark.parametrize("rows", [3, 200, 260])
def test_groups_of_all_sizes_are_legible(qtbot: QtBot, tmp_path: Path, rows: int) -> None:
    rng = np.random.default_rng(rows)
    codes = np.r_[np.zeros(rows, int), np.repeat(np.arange(1, 9), 12)]
    y = rng.normal(size=9)[codes] + rng.normal(size=len(codes))
    pd.DataFrame({"y": y, "g": codes}).to_csv(tmp_path / "d.csv", index=False)
    analysis = analyse(read_dataset(tmp_path / "d.csv"), parse("y || g:"))
    view = HeatMapView(Theme(), Selection())
    qtbot.addWidget(view)
    view.resize(500, 420)
    view.set_data(plot_data(analysis))
    assert view.found is not None
    shown = min(rows, MOST_ROWS)
    assert (len(view.matrix), view.found.size) == (shown, rows)
    with qtbot.waitExposed(view):
        view.show()
    scale = view.figure.scale()
    ticks = view.figure.x_ticks(0.0, float(shown), scale.width, view.figure.ink)
    assert ticks[0].text == "1" and len(ticks) == {3: 3}.get(rows, 4)
    # No two numbers of rows touch.
    assert np.diff([t.value for t in ticks]).min() * scale.width / shown > 20
    for extension in ("png", "svg", "pdf"):
        view.export(tmp_path / f"p.{extension}")
        assert (tmp_path / f"p.{extension}").stat().st_size > 2_000
    text = (tmp_path / "p.svg").read_text()
    assert ("the first 200 of 260 rows" in text) == (rows == 260)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_are_ordered_and_hold_their_figures(palette: Palette) -> None:
    values = np.linspace(-0.8, 0.9, 18)
    matrix = np.tile(values, (18, 1))
    scale = HeatScale.of(matrix, correlation=False)
    found = scale.colours(matrix, palette)[0]
    names = ["#{:02X}{:02X}{:02X}".format(*c) for c in found]
    zero = palette.grid
    up = [contrast(zero, n) for n, v in zip(names, values, strict=True) if v > 0]
    assert all(b > a for a, b in pairwise(up))
    dark = scale.is_dark(matrix, palette)[0]
    for name, white in zip(names, dark, strict=True):
        assert contrast("#FFFFFF" if white else "#000000", name) >= 4.5, name
    assert QColor(names[0]) != QColor(names[-1])


def test_the_group_is_that_selected_in_any_plot(fitted: Driver) -> None:
    window = fitted.window
    fitted.choose_tab("interpret")
    fitted.click(window.interpret.choice.button("group"))
    fitted.settle()
    page = window.interpret.group
    view = page.map
    assert view is not None and view.found is not None and page.table.table is not None
    first = view.found.group
    # In the list, by the mouse: it is selected everywhere.
    fitted.choose(view.group_combo, "7")
    assert window.selection.keys("school") == ("7",) and view.found.group == "7" != first
    assert page.table.table.title == "Marginal correlations, school 7"
    shown = fitted.cells(page.table.view)
    assert float(shown[1][1]) == pytest.approx(view.found.correlation[1, 0], abs=5e-5)
    # A click in the caterpillar brings its group here.
    fitted.choose_tab("results")
    fitted.settle()
    caterpillar = window.plots.caterpillar
    assert isinstance(caterpillar, CaterpillarView)
    QTest.mouseClick(caterpillar.canvas.viewport(), LEFT, NONE, blup_at(caterpillar, "12"))
    fitted.choose_tab("interpret")
    fitted.settle()
    assert view.found.group == "12" and view.group_combo.currentText() == "12"
    # The table is switched and copied; the plot is copied, too.
    fitted.click(page.table.choice.button("covariance"))
    fitted.click(page.table.copy_button)
    assert "Marginal covariances, school 12" in QGuiApplication.clipboard().mimeData().html()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    fitted.until(lambda: clipboard.mimeData().hasFormat("image/svg+xml"))
    assert isinstance(clipboard.image(), QImage) and not clipboard.image().isNull()
    fitted.click_cell(page.table.view, 1, 1)
    fitted.key(Qt.Key.Key_F1, NONE, page.table.view)
    assert "Z G Z′" in window.explanations.card.text.text()


def test_the_command_line_draws_it(tmp_path: Path, sample_dir: Path, capsys) -> None:
    data, path = str(sample_dir / "growth.csv"), tmp_path / "v.svg"
    command = "weight week || id: week"
    asked = f"plot:wcorrelation:covariance={path}"
    assert cli(["fit", command, "--data", data, "--export", asked]) == 0
    assert "id 1, 9 rows" in path.read_text()


def test_very_many_groups_are_not_all_listed(qtbot: QtBot, tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    codes = np.repeat(np.arange(700), 2)
    y = rng.normal(size=700)[codes] + rng.normal(size=1400)
    pd.DataFrame({"y": y, "g": codes}).to_csv(tmp_path / "d.csv", index=False)
    analysis = analyse(read_dataset(tmp_path / "d.csv"), parse("y || g:"))
    view = HeatMapView(Theme(), Selection())
    qtbot.addWidget(view)
    view.set_data(plot_data(analysis))
    assert view.group_combo.count() == 500
    view.selection.apply("g", ["650"])
    assert view.found is not None and view.found.group == "650"
    assert view.group_combo.currentText() == "650"
