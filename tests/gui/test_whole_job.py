"""The whole job in the real window, by mouse and keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from gui.plots.base import PlotView
from tests.gui.driver import CONTROL, Driver


def test_from_file_to_exported_plot(user: Driver, sample_dir: Path, tmp_path: Path) -> None:
    window = user.window
    # Open the data through the dialog.
    user.click(user.button("open"))
    user.answer_dialog(sample_dir / "jsp.csv")
    user.until(lambda: window.columns.isVisible())
    assert window.header.name.text() == "jsp.csv"
    assert window.variables.model.rowCount() == 6

    # Build the random-slope model by clicks.
    pane = window.model
    user.choose(pane.outcome, "math5")
    terms = pane.terms
    user.click_cell(terms, 1, 0)
    editor = terms.findChild(type(window.variables.filter))
    assert editor is not None and editor.isVisible()
    user.type("math3", editor)
    user.key(Qt.Key.Key_Return, widget=editor)
    user.until(lambda: [t.name for t in window.document.spec.fixed] == ["math3"])
    user.choose(pane.level, "school")
    assert window.document.spec.equations[0].names == ("_cons",)
    user.click_cell(terms, 1, 2)
    assert window.document.spec.equations[0].names == ("math3", "_cons")
    assert window.command.text == "math5 math3 || school: math3"
    user.settle()
    assert "887 of 887 rows" in pane.findings.text()

    # Fit and read the tables.
    user.press_fit()
    fixed = user.cells(window.results.fixed.view)
    assert fixed[0] == ["math3", "0.6136", "0.0442", "13.88", "< .001", "0.5269 – 0.7002"]
    assert fixed[1][:3] == ["_cons", "30.3654", "0.3597"]
    random = user.cells(window.results.random.view)
    assert [row[0] for row in random] == ["school: sd(math3)", "school: sd(_cons)", "sd(Residual)"]
    assert [row[1] for row in random] == ["0.1912", "2.0739", "5.2039"]
    assert "−2766.6442" in window.results.fixed.notes.text()
    assert "χ²(2) = 65.35" in window.results.random.notes.text()
    assert "Converged" in window.status.pill.text()

    # Click a school in the caterpillar plot: its line is highlighted in the other one.
    caterpillar, lines = window.plots.caterpillar, window.plots.fitted_lines
    assert caterpillar is not None and lines is not None
    group = 20
    before = lines.grab().toImage()
    user.click(caterpillar.canvas.viewport(), _place(caterpillar, group))
    level = caterpillar.level
    assert level is not None
    key = level.labels[group]
    assert window.selection.keys("school") == (key,)
    assert lines.selected_groups() == [group]
    user.qtbot.wait(30)
    colour = window.theme.palette.selected[0]
    assert _count(lines.grab().toImage(), colour) > 40 > _count(before, colour)
    assert key in window.status.chip.text() and window.status.chip.isVisible()

    # The data table shows the same rows in the same colour.
    user.choose_tab("data")
    table = window.data.table
    row = table.rowAt(2)
    assert window.data.model.index(row, 0).data() == key
    user.choose_tab("plots")
    assert lines.isVisible() and lines.height() > 500
    user.choose_tab("results")

    # Export a table and a plot.
    user.click(window.results.fixed.export_button)
    user.answer_dialog(tmp_path / "fixed.csv")
    with (tmp_path / "fixed.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert abs(float(rows[1][1]) - 0.6135888) < 2e-6
    window.actions_["export_caterpillar"].trigger()
    user.click(user.export_dialog().save_button)
    user.answer_dialog(tmp_path / "caterpillar.svg")
    user.until((tmp_path / "caterpillar.svg").exists)
    user.settle()
    drawing = (tmp_path / "caterpillar.svg").read_text(encoding="utf-8")
    assert drawing.lstrip().startswith("<?xml") and "school" in drawing

    # Take a group back, and close.
    user.click(window.status.chip)
    assert window.selection.count == 0


def test_by_keyboard_alone(user: Driver, sample_dir: Path, tmp_path: Path) -> None:
    window = user.window
    user.key(Qt.Key.Key_O, CONTROL)
    user.answer_dialog(sample_dir / "jsp.csv")
    user.until(lambda: window.columns.isVisible())
    # The outcome has the focus; typing chooses.
    user.until(window.model.outcome.hasFocus)
    user.type("math5")
    assert window.document.spec.outcome == "math5"
    # Find a variable and add it.
    user.key(Qt.Key.Key_F, CONTROL)
    user.type("math3")
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return)
    assert [t.name for t in window.document.spec.fixed] == ["math3"]
    # On to the level, which also chooses by typing.
    for _ in range(40):
        if window.model.level.hasFocus():
            break
        user.key(Qt.Key.Key_Tab)
    assert window.model.level.hasFocus()
    user.type("school")
    assert window.document.spec.equations[0].level == "school"
    # Tick the random slope with the space bar.
    user.key(Qt.Key.Key_Backtab)
    assert window.model.terms.hasFocus()
    window.model.terms.setCurrentIndex(window.model.terms_model.index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        user.key(key)
    assert window.document.spec.equations[0].names == ("math3", "_cons")
    user.key(Qt.Key.Key_Return, CONTROL, window)
    user.until(lambda: window.results.fixed.view.model().rowCount() == 2)
    user.settle()
    assert user.cells(window.results.fixed.view)[0][1] == "0.6136"
    user.key(Qt.Key.Key_2, CONTROL, window)
    assert window.tabs.current == "plots"
    user.key(Qt.Key.Key_Z, CONTROL, window)
    assert window.document.spec.equations[0].names == ("_cons",)


def _place(view: PlotView, group: int) -> QPoint:
    """Where the point of ``group`` is on the canvas: at its rank and its BLUP of _cons."""
    assert view.level is not None
    effect = next(e for e in view.level.effects if e.name == "_cons")
    scale, rect = view.figure.scale(), view.figure.plot_rect()
    x = float(scale.px_x(float(effect.rank[group])))
    y = float(scale.px_y(float(effect.blup[group])))
    return QPoint(round(rect.left() + x), round(rect.top() + y))


def _count(image: QImage, colour: str) -> int:
    """Pixels of about ``colour``."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = (image.height(), image.width(), 4)
    buffer = np.frombuffer(bytes(image.constBits()), np.uint8)
    pixels = buffer.reshape(shape)[..., 2::-1].astype(int)
    wanted = np.array([QColor(colour).red(), QColor(colour).green(), QColor(colour).blue()])
    return int(np.count_nonzero(np.abs(pixels - wanted).sum(axis=2) < 24))
