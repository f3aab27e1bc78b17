"""Exported plots: their size, real text, vectors, print colours, and what can go wrong."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from core.errors import WriteError
from gui.plots import export
from gui.plots.data import plot_data
from gui.plots.export_cli import export_plots
from gui.plots.export_dialog import ExportDialog
from gui.selection import Mode
from gui.theme import DARK, LIGHT
from tests.gui.plots_help import Bench, fitted, many, picture


@pytest.fixture
def bench(qtbot) -> Bench:
    """The plots of the random-slope fit, two schools selected, in the dark theme."""
    bench = Bench(plot_data(fitted("math5 math3 || school: math3")))
    qtbot.addWidget(bench)
    bench.theme.set_mode("dark")
    bench.selection.apply("school", ["1", "23"])
    with qtbot.waitExposed(bench):
        bench.show()
    return bench


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_png_has_the_size_and_the_print_colours(bench: Bench, tmp_path: Path) -> None:
    before = picture(bench.lines)
    path = tmp_path / "lines.png"
    bench.lines.export(path, size_mm=(80, 60), dpi=254)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (800, 600)
    assert image.dotsPerMeterX() == pytest.approx(10_000, abs=1)
    assert image.pixelColor(0, 0) == QColor(LIGHT.surface)
    colours = colours_of(image)
    assert {LIGHT.selected[0], LIGHT.selected[1]} <= colours
    assert DARK.selected[0] not in colours
    assert (picture(bench.lines) == before).all(), "the plot on screen is as it was"


def test_default_png_is_160_by_110_mm_at_300_dpi(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "c.PNG"
    bench.caterpillar.export(path)
    image = QImage(str(path), "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert (image.width(), image.height()) == (1890, 1299)


def test_theme_can_be_kept(bench: Bench, tmp_path: Path) -> None:
    bench.caterpillar.export(tmp_path / "dark.png", dpi=96, keep_theme=True)
    image = QImage(str(tmp_path / "dark.png"))
    assert image.pixelColor(0, 0) == QColor(DARK.surface)
    assert DARK.selected[0].upper() in colours_of(image)


def test_svg_holds_text_and_paths_only(bench: Bench, tmp_path: Path) -> None:
    bench.lines.export(tmp_path / "lines.svg")
    svg = (tmp_path / "lines.svg").read_text(encoding="utf-8")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert {"school 1", "school 23", "population line", "−10", "48 school lines"} <= set(texts)
    assert "<image" not in svg
    assert 'width="160mm" height="110mm"' in svg
    assert svg.count("<polyline") >= 48, "a line for every school"
    assert LIGHT.selected[0].lower() in svg and DARK.surface.lower() not in svg
    families = set(re.findall(r'font-family="([^"]*)"', svg))
    assert all(family.endswith("sans-serif") for family in families)


def test_svg_text_is_escaped(qtbot, tmp_path: Path) -> None:
    from dataclasses import replace

    data = many(5)
    bench = Bench(replace(data, outcome_title='<script>"&'))
    qtbot.addWidget(bench)
    bench.lines.export(tmp_path / "x.svg")
    svg = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "<script>" not in svg and "&lt;script&gt;" in svg


def test_pdf_holds_text_fonts_and_no_picture(bench: Bench, tmp_path: Path) -> None:
    for view, words in (
        (bench.lines, ["population", "school", "23", "−10", "Pupils"]),
        (bench.caterpillar, ["BLUP", "_cons", "95", "−4", "order"]),
    ):
        path = tmp_path / "plot.pdf"
        view.export(path)
        reader = PdfReader(path)
        assert len(reader.pages) == 1
        page = reader.pages[0]
        assert float(page.mediabox.width) == pytest.approx(160 / 25.4 * 72, abs=1)
        assert float(page.mediabox.height) == pytest.approx(110 / 25.4 * 72, abs=1)
        text = page.extract_text()
        title = view.figure.y_title.split(",")[0].split()[0]
        for word in (*words[:-1], title):
            assert word in text, word
        resources: Any = page["/Resources"]
        assert not list(page.images)
        objects = resources.get("/XObject") or {}
        assert all(o.get_object()["/Subtype"] != "/Image" for o in objects.values())
        for font in resources["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            described = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described), "embedded"


def test_many_groups_stay_vectors(qtbot, tmp_path: Path) -> None:
    bench = Bench(many(3000))
    qtbot.addWidget(bench)
    for view in (bench.lines, bench.caterpillar):
        view.export(tmp_path / "many.pdf")
        assert not list(PdfReader(tmp_path / "many.pdf").pages[0].images)
        view.export(tmp_path / "many.svg")
        assert "<image" not in (tmp_path / "many.svg").read_text(encoding="utf-8")


def test_nothing_but_the_plot_area_is_drawn_over(bench: Bench, tmp_path: Path) -> None:
    """SVG viewers need not clip: lines must end at the plot area by themselves."""
    view = bench.lines
    view.canvas.zoom(0.2)
    view.export(tmp_path / "zoomed.svg")
    svg = (tmp_path / "zoomed.svg").read_text(encoding="utf-8")
    points = re.findall(r'<polyline [^>]*points="([^"]*)"', svg)
    for pair in (p for line in points for p in line.split()):
        x, y = map(float, pair.split(","))
        assert -5 <= x <= 610 and -5 <= y <= 421


@pytest.mark.parametrize("name", ["plot.gif", "plot", "plot.png.exe"])
def test_unknown_format(bench: Bench, tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match="known format") as caught:
        bench.lines.export(tmp_path / name)
    assert ".png, .svg, .pdf" in caught.value.remedy
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_unwritable_path(bench: Bench, tmp_path: Path, kind: str) -> None:
    before = picture(bench.lines)
    with pytest.raises(WriteError, match="cannot be written"):
        bench.lines.export(tmp_path / "missing" / f"plot.{kind}")
    (tmp_path / f"folder.{kind}").mkdir()
    with pytest.raises(WriteError, match="cannot be written"):
        bench.lines.export(tmp_path / f"folder.{kind}")
    assert [p.name for p in tmp_path.iterdir()] == [f"folder.{kind}"], "no temporary file stays"
    assert (picture(bench.lines) == before).all()


def test_a_failed_export_keeps_the_old_file(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plot.svg"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export.os, "fsync", full)
    with pytest.raises(WriteError, match="No space left"):
        bench.lines.export(path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["plot.svg"]


@pytest.mark.parametrize(("size", "dpi"), [((1, 1), 300), ((160, 110), 1e9), ((5000, 10), 96)])
def test_absurd_sizes_are_refused(bench: Bench, tmp_path: Path, size, dpi: float) -> None:
    with pytest.raises(WriteError, match="size"):
        bench.lines.export(tmp_path / "x.png", size_mm=size, dpi=dpi)


def ask(bench: Bench, qtbot) -> ExportDialog:
    """The export dialog, as the plot's menu opens it."""
    bench.lines.tools.export_action.trigger()
    (dialog,) = (d for d in bench.lines.findChildren(ExportDialog) if d.isVisible())
    return dialog


def answer(bench: Bench, qtbot, path: Path) -> None:
    """Type ``path`` into the file dialog."""

    def dialogs() -> list[QFileDialog]:
        return [d for d in bench.findChildren(QFileDialog) if d.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()))
    dialog = dialogs()[0]
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.wait(100)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, str(path))
    completer = edit.completer()
    popup = completer.popup() if completer is not None else None
    if popup is not None:
        popup.hide()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialogs())


def test_an_error_in_the_dialog_shows_in_the_plot(bench: Bench, tmp_path: Path, qtbot) -> None:
    target = tmp_path / "x.png"
    target.mkdir()
    told: list[object] = []
    bench.lines.failed.connect(told.append)
    dialog = ask(bench, qtbot)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    (file,) = (d for d in bench.findChildren(QFileDialog) if d.isVisible())
    file.fileSelected.emit(str(target))
    file.reject()
    assert len(told) == 1
    assert bench.lines.banner.isVisible()


def test_size_and_resolution_are_those_of_the_dialog(bench: Bench, tmp_path: Path, qtbot) -> None:
    dialog = ask(bench, qtbot)
    QTest.mouseClick(dialog.format.button("png"), Qt.MouseButton.LeftButton)
    for box, value in ((dialog.width_mm, "50"), (dialog.height_mm, "40"), (dialog.dpi, "254")):
        box.selectAll()
        QTest.keyClicks(box, value)
    assert dialog.preset.currentIndex() == dialog.preset.count() - 1
    assert "500 × 400" in dialog.hint.text()
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    answer(bench, qtbot, tmp_path / "plot")
    image = QImage(str(tmp_path / "plot.png"))
    assert (image.width(), image.height()) == (500, 400)
    assert image.pixelColor(0, 0) == QColor(LIGHT.surface)
    # The next time it offers the same.
    again = ask(bench, qtbot)
    assert (again.width_mm.value(), again.dpi.value()) == (50, 254)
    assert again.extension() == "png"
    QTest.mouseClick(again.colours.button("screen"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(again.save_button, Qt.MouseButton.LeftButton)
    answer(bench, qtbot, tmp_path / "dark.png")
    assert QImage(str(tmp_path / "dark.png")).pixelColor(0, 0) == QColor(DARK.surface)


def test_a_preset_fills_in_the_size_and_vectors_need_no_dots(bench: Bench, qtbot) -> None:
    dialog = ask(bench, qtbot)
    QTest.mouseClick(dialog.format.button("svg"), Qt.MouseButton.LeftButton)
    assert not dialog.dpi.isEnabled()
    dialog.preset.setFocus()
    QTest.keyClick(dialog.preset, Qt.Key.Key_Home)
    assert dialog.paper().size_mm == (84.0, 64.0)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_copy_gives_a_picture_and_svg(bench: Bench) -> None:
    bench.lines.tools.copy_action.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert b"<text" in bytes(mime.data("image/svg+xml").data())
    assert bytes(mime.data("image/png").data()).startswith(b"\x89PNG")


@pytest.mark.parametrize("ending", ["app.exec()", "pass"])
def test_a_program_that_copied_a_plot_ends_well(ending: str) -> None:
    """Qt deletes the clipboard's data after Python has gone."""
    code = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from tests.gui.plots_help import Bench, many\n"
        "app = QApplication([])\n"
        "def main():\n"
        "    bench = Bench(many(5))\n"
        "    bench.lines.copy()\n"
        "    QTimer.singleShot(0, app.quit)\n"
        f"    {ending}\n"
        "    return app.clipboard().image().isNull()\n"
        "assert not main()\n"
    )
    done = in_a_process(code)
    assert done.returncode == 0, done.stderr


def in_a_process(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in a Python of its own, from the root of the repository."""
    command = [sys.executable, "-c", code, *arguments]
    root = Path(__file__).parents[2]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)


def test_command_line_export(qapp, tmp_path: Path) -> None:
    analysis = fitted("math5 math3 || school:")
    assert export_plots(analysis, tmp_path / "school-caterpillar.svg") == (
        tmp_path / "school-caterpillar.svg",
    )
    assert "BLUP" in (tmp_path / "school-caterpillar.svg").read_text(encoding="utf-8")
    both = export_plots(analysis, tmp_path / "school.pdf")
    assert [p.name for p in both] == ["school-lines.pdf", "school-caterpillar.pdf"]
    assert all(p.exists() for p in both)
    with pytest.raises(WriteError):
        export_plots(analysis, tmp_path / "x.docx")


def test_command_line_export_needs_no_application(tmp_path: Path) -> None:
    """In a process of its own, which must also end well."""
    code = (
        "import sys\n"
        "from gui.plots.export_cli import export_plots\n"
        "from tests.gui.plots_help import fitted\n"
        "export_plots(fitted('math5 math3 || school:'), sys.argv[1])\n"
    )
    done = in_a_process(code, str(tmp_path / "plot.png"))
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("plot-*.png"))) == 2


def test_selection_of_many_is_exported_with_its_count(qtbot, tmp_path: Path) -> None:
    bench = Bench(many(400))
    qtbot.addWidget(bench)
    bench.selection.apply("clinic", [str(i) for i in range(1, 101)], Mode.ADD)
    bench.caterpillar.export(tmp_path / "c.svg")
    svg = (tmp_path / "c.svg").read_text(encoding="utf-8")
    assert re.search(r">\+\d+</text>", svg), "labels that do not fit are counted"


def test_every_point_is_drawn(bench: Bench, tmp_path: Path) -> None:
    bench.selection.clear()
    for action in (bench.lines.lines_action, bench.lines.population_action):
        action.trigger()
    bench.lines.export(tmp_path / "points.svg")
    svg = (tmp_path / "points.svg").read_text(encoding="utf-8")
    marks = bench.lines.points.marks.dots
    in_legend = 1
    assert svg.count("<circle") == len({tuple(dot) for dot in marks}) + in_legend
    bench.caterpillar.export(tmp_path / "blups.svg")
    assert (tmp_path / "blups.svg").read_text(encoding="utf-8").count("<circle") == 48
