"""The window's ways: undo, the command both ways, stopping, dropping, themes, keys, exports."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from core.data.foreign.client import reading_process
from core.errors import Cancelled
from core.model.spec import Criterion, Scale, Structure
from gui import tasks
from gui.document import Status
from gui.jobs import Context
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT
from tests.gui import pace
from tests.gui.driver import CONTROL, LEFT, NONE, Driver

SLOPE = "math5 math3 || school: math3"


def status(window: MainWindow) -> Status:
    assert window.document.model is not None
    return window.document.status(window.document.model.key)


def test_undo_crosses_fits_without_fitting_again(
    fitted: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = fitted.window
    fitted.click(window.model.auto_fit)  # off
    fitted.click_cell(window.model.terms, 1, 2)
    assert window.command.text == "math5 math3 || school:"
    assert status(window) is Status.OUT_OF_DATE
    fitted.settle()
    assert window.results.banner.message_tone == "amber" and window.results.banner.isVisible()
    fitted.press_fit()
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6089"

    def never(*arguments: object) -> None:
        raise AssertionError("fitted again")

    monkeypatch.setattr(tasks, "fit", never)
    fitted.key(Qt.Key.Key_Z, CONTROL, window)
    assert window.command.text == SLOPE and status(window) is Status.FITTED
    fitted.settle()
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6136"
    fitted.click(fitted.button("redo"))
    assert status(window) is Status.FITTED
    fitted.settle()
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6089"
    assert not window.results.banner.isVisible()
    # All the way back to the empty window and forth again.
    while window.actions_["undo"].isEnabled():
        fitted.click(fitted.button("undo"))
    fitted.settle()
    assert window.start.isVisible() and window.document.opened is None
    while window.actions_["redo"].isEnabled():
        fitted.click(fitted.button("redo"))
    fitted.settle()
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6089"


def test_the_command_follows_the_clicks_and_the_clicks_the_command(school: Driver) -> None:
    window = school.window
    pane = window.model
    school.type_command("math5 math3 || school: math3, cov(unstructured) variance mle")
    spec = window.document.spec
    assert spec.criterion is Criterion.ML and spec.options.scale is Scale.VARIANCE
    assert pane.outcome.currentData() == "math5"
    assert pane.level.currentData() == "school"
    assert pane.covariance.currentData() == Structure.UNSTRUCTURED.value
    assert pane.criterion.value == "ML" and pane.scale.value == Scale.VARIANCE.value
    ticks = [
        pane.terms_model.index(r, c).data(Qt.ItemDataRole.CheckStateRole)
        for r in range(2)
        for c in (1, 2)
    ]
    assert ticks == [Qt.CheckState.Checked] * 4
    # And back: clicks are written into the command.
    school.click(pane.criterion.button("REML"))
    school.click(pane.scale.button(Scale.SD.value))
    school.choose(pane.covariance, Structure.EXCHANGEABLE.value)
    assert window.command.text == "math5 math3 || school: math3, cov(exchangeable)"
    school.click_cell(pane.terms, 0, 2)  # no random intercept
    assert window.document.spec.equations[0].intercept is False
    school.click_cell(pane.terms, 1, 3)  # the cross of math3
    assert [t.name for t in window.document.spec.fixed] == []
    school.choose(pane.level, "")
    assert window.command.text == "math5"
    # Typing takes effect without Return, after a pause.
    edit = window.command.edit
    school.click(edit.viewport())
    school.key(Qt.Key.Key_End, NONE, edit)
    school.type(" math3", edit)
    assert [t.name for t in window.document.spec.fixed] == []
    school.until(lambda: [t.name for t in window.document.spec.fixed] == ["math3"], 2_000)


def test_confidence_level_and_covariance_reach_the_fit(fitted: Driver) -> None:
    window = fitted.window
    spin = window.model.confidence
    fitted.click(spin)
    fitted.key(Qt.Key.Key_A, CONTROL, spin)
    fitted.type("90", spin)
    fitted.key(Qt.Key.Key_Return, NONE, spin)
    fitted.choose(window.model.covariance, Structure.UNSTRUCTURED.value)
    fitted.press_fit()
    headings = window.results.fixed.model.grid.headings
    assert headings[-1].startswith("90 %")
    names = [row[0] for row in fitted.cells(window.results.random.view)]
    assert "school: corr(math3,_cons)" in names


def test_stop_works_at_once(fitted: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    window = fitted.window
    ended: list[float] = []

    def slow(context: Context, *arguments: object) -> None:
        for number in range(10_000):
            context.report(_iteration(number))
            if context.cancelled():
                ended.append(time.monotonic())
                raise Cancelled
            time.sleep(0.005)

    monkeypatch.setattr(tasks, "fit", slow)
    fitted.click(window.model.auto_fit)
    fitted.click_cell(window.model.terms, 1, 2)
    for stop in (
        lambda: fitted.click(fitted.button("stop")),
        lambda: fitted.key(Qt.Key.Key_Escape, NONE, window),
    ):
        ended.clear()
        fitted.click(fitted.button("fit"))
        assert status(window) is Status.FITTING
        fitted.until(lambda: window.fit_log.model.rowCount() > 5)
        fitted.until(window.progress.isVisible)
        assert "Fitting" in window.status.pill.text()
        begin = time.monotonic()
        stop()
        assert status(window) is Status.OUT_OF_DATE
        assert not fitted.button("stop").isEnabled()
        fitted.until(lambda: ended)
        assert ended[0] - begin < 0.2 * pace.slowness()
        fitted.settle()
        assert not window.progress.isVisible()
        # What was fitted before is still there.
        assert fitted.cells(window.results.fixed.view)[0][1] == "0.6136"


def test_closing_while_a_fit_runs(school: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    window = school.window

    def slow(context: Context, *arguments: object) -> None:
        while not context.cancelled():
            time.sleep(0.002)
        raise Cancelled

    monkeypatch.setattr(tasks, "fit", slow)
    school.type_command(SLOPE)
    school.click(school.button("fit"))
    assert status(window) is Status.FITTING
    begin = time.monotonic()
    window.project.close_anyway()
    assert time.monotonic() - begin < 2 * pace.slowness() and window.jobs.idle()


def test_late_results_are_dropped(fitted: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fit that does not look at its cancel event delivers to nobody."""
    window = fitted.window
    real = tasks.fit

    def deaf(context: Context, *arguments: object) -> object:
        time.sleep(0.4)
        return real(Context(lambda items: None), *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(tasks, "fit", deaf)
    fitted.click(window.model.auto_fit)
    fitted.click_cell(window.model.terms, 1, 2)
    fitted.click(fitted.button("fit"))
    fitted.click(fitted.button("stop"))
    fitted.settle()
    assert status(window) is Status.OUT_OF_DATE


def test_fit_as_i_build(fitted: Driver) -> None:
    window = fitted.window
    assert window.model.auto_fit.isChecked()
    fitted.press_fit()  # by now everything is compiled and imported
    fitted.click_cell(window.model.terms, 1, 2)
    fitted.until(lambda: status(window) is Status.FITTED, 3_000)
    fitted.settle()
    assert fitted.cells(window.results.fixed.view)[0][1] == "0.6089"


def test_models_are_added_duplicated_renamed_and_deleted(fitted: Driver) -> None:
    window = fitted.window
    pane = window.models
    fitted.key(Qt.Key.Key_D, CONTROL, window)
    assert [m.name for m in window.document.models] == ["M1", "M2"]
    assert status(window) is Status.FITTED
    fitted.click(window.model.auto_fit)
    fitted.click_cell(window.model.terms, 1, 2)
    assert [row[-1] for row in fitted.cells(pane.table)] == ["✓", "edited"]
    fitted.click_cell(pane.table, 0, 0)
    assert window.command.text == SLOPE
    fitted.key(Qt.Key.Key_F2, NONE, pane.table)
    editor = pane.table.findChild(type(window.variables.filter))
    assert editor is not None
    fitted.key(Qt.Key.Key_A, CONTROL, editor)
    fitted.type("slopes", editor)
    fitted.key(Qt.Key.Key_Return, NONE, editor)
    fitted.until(lambda: [m.name for m in window.document.models] == ["slopes", "M2"], 2_000)
    assert "slopes" in window.model.title.text()
    fitted.click_cell(pane.table, 1, 0)
    fitted.click(pane.delete_button)
    assert [m.name for m in window.document.models] == ["slopes"]
    fitted.key(Qt.Key.Key_Z, CONTROL, window)
    assert [m.name for m in window.document.models] == ["slopes", "M2"]
    fitted.click(pane.add_button)
    assert window.document.spec.outcome == "" and len(window.document.models) == 3


def test_variables_are_filtered_added_and_have_a_menu(school: Driver) -> None:
    window = school.window
    pane = window.variables
    school.click(pane.filter)
    school.type("math")
    assert [row[0] for row in school.cells(pane.table)] == ["math3", "math5"]
    school.double_click_cell(pane.table, 1, 0)
    assert window.document.spec.outcome == "math5"
    school.double_click_cell(pane.table, 0, 0)
    assert [t.name for t in window.document.spec.fixed] == ["math3"]
    pane.filter.clear()
    menu = pane.menu("school")
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if a.text() == "Use as level")
    menu.popup(pane.table.viewport().mapToGlobal(pane.table.rect().center()))
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    assert window.document.spec.equations[0].level == "school"


def test_a_variable_is_dragged_onto_a_level(school: Driver) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QDropEvent

    window = school.window
    school.type_command("math5 || school:")
    terms, variables = window.model.terms, window.variables.model
    row = next(r for r in range(6) if variables.variable(r).name == "math3")
    data = variables.mimeData([variables.index(row, 0)])
    at = terms.visualRect(terms.model().index(0, 2)).center()
    copy = Qt.DropAction.CopyAction
    terms.dropEvent(QDropEvent(QPointF(at), copy, data, LEFT, NONE))
    assert window.command.text == "math5 math3 || school: math3"


def test_hierarchy_suggests_the_level(school: Driver) -> None:
    from PySide6.QtWidgets import QPushButton

    window = school.window
    school.choose(window.model.outcome, "math5")
    school.settle()
    buttons = [b for b in window.hierarchy.findChildren(QPushButton) if b.isVisible()]
    button = next(b for b in buttons if "school" in b.text())
    school.click(button)
    assert window.document.spec.equations[0].level == "school"


@pytest.mark.parametrize("extension", ["csv", "html", "txt"])
def test_every_table_is_exported(fitted: Driver, tmp_path: Path, extension: str) -> None:
    window = fitted.window
    for key in ("fixed", "random", "groups", "lr_test", "iterations"):
        path = tmp_path / f"{key}.{extension}"
        window.actions_[f"export_{key}"].trigger()
        fitted.answer_dialog(path)
        fitted.until(path.exists)
        assert path.stat().st_size > 20
    assert "school" in (tmp_path / f"groups.{extension}").read_text(encoding="utf-8-sig")


def test_an_export_that_cannot_be_written_is_told(fitted: Driver, tmp_path: Path) -> None:
    window = fitted.window
    table = window.results.fixed.table
    assert table is not None
    window.exporter.save_table(table, tmp_path / "no" / "such" / "folder" / "t.csv")
    assert window.banner.isVisible() and window.banner.message_tone == "error"


def test_tables_are_copied(fitted: Driver) -> None:
    window = fitted.window
    view = window.results.fixed.view
    fitted.click_cell(view, 0, 0)
    fitted.key(Qt.Key.Key_C, CONTROL, view)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[1].split("\t")[:2] == ["math3", "0.6136"]
    window.actions_["copy_tables"].trigger()
    assert "LR test" in QGuiApplication.clipboard().text()


def test_theme_switches_light_and_dark(fitted: Driver) -> None:
    window = fitted.window
    window.actions_["theme_dark"].trigger()
    fitted.settle()
    assert window.theme.is_dark
    assert _mostly(window, DARK.surface)
    window.actions_["theme_light"].trigger()
    fitted.settle()
    assert _mostly(window, LIGHT.surface)
    assert QSettings("Levelwise", "Levelwise").value("theme") == "light"


def _mostly(window: MainWindow, colour: str) -> bool:
    image = window.results.fixed.grab().toImage()
    wanted, count, seen = QColor(colour), 0, 0
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            seen += 1
            count += image.pixelColor(x, y) == wanted
    return count > seen / 2


def test_geometry_is_remembered(user: Driver, make_window: Callable[[], MainWindow]) -> None:
    user.window.resize(1333, 777)
    user.qtbot.wait(30)
    user.window.close()
    again = make_window()
    # The fixture resizes; what was restored is in the settings.
    assert again.settings.value("geometry") is not None


def test_getting_ready_starts_the_process_that_reads_other_formats(user: Driver) -> None:
    reading_process().close()
    user.window.warm_up()
    user.qtbot.waitUntil(lambda: not user.window.jobs.busy("warm"), timeout=60_000)
    assert reading_process().pid is not None


def test_every_action_has_a_menu_a_tip_and_a_name(window: MainWindow) -> None:
    in_menus: set[QAction] = set()

    def collect(menu: QMenu) -> None:
        for action in menu.actions():
            in_menus.add(action)
            sub = action.menu()
            if isinstance(sub, QMenu):
                collect(sub)

    for action in window.header.menus.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        collect(menu)
    in_menus.add(window.actions_["export"])  # is itself the menu File ▸ Export
    for name, action in window.actions_.all.items():
        assert action in in_menus, name
        assert action.text() and action.toolTip() and action.statusTip(), name
    for button in window.header.findChildren(QToolButton):
        assert button.accessibleName() or not button.isVisible()


def test_shortcuts_are_those_of_the_design(window: MainWindow) -> None:
    wanted = {
        "open": "Ctrl+O",
        "undo": "Ctrl+Z",
        "redo": "Ctrl+Shift+Z",
        "fit": "Ctrl+Return",
        "duplicate": "Ctrl+D",
        "tab_results": "Ctrl+1",
        "find": "Ctrl+F",
        "export": "Ctrl+E",
        "copy_table": "Ctrl+Shift+C",
    }
    for name, keys in wanted.items():
        assert window.actions_[name].shortcut().toString() == keys
    seen = [s.toString() for a in window.actions_.all.values() for s in a.shortcuts()]
    assert len(seen) == len(set(seen))


def test_a_second_level_is_added_by_clicks(user: Driver, sample_dir: Path) -> None:
    window = user.window
    user.drop(sample_dir / "productivity.csv")
    user.until(lambda: window.columns.isVisible())
    user.type_command("gsp unemp")
    levels = window.model.levels
    user.choose(levels.levels[0], "region")
    # The list of the new level opens by itself.
    user.click(levels.add_button)
    combo = levels.levels[1]
    user.until(combo.view().isVisible)
    user.type("state", combo.view())
    user.key(Qt.Key.Key_Return, NONE, combo.view())
    user.until(lambda: len(window.document.spec.equations) == 2, 3_000)
    assert window.command.text == "gsp unemp || region: || state:"
    user.click_cell(window.model.terms, 1, 3)
    assert window.command.text == "gsp unemp || region: || state: unemp"
    assert levels.covariances[1].isVisible() and not levels.covariances[0].isVisible()
    user.choose(levels.levels[0], "")
    assert window.command.text == "gsp unemp || state: unemp"


def test_export_menu_opens_by_key(fitted: Driver) -> None:
    window = fitted.window
    fitted.key(Qt.Key.Key_E, CONTROL, window)
    fitted.until(window.export_menu.isVisible)
    action = window.actions_["export_random"]
    at = window.export_menu.actionGeometry(action).center()
    QTest.mouseClick(window.export_menu, LEFT, NONE, at)
    fitted.until(lambda: window.findChildren(QFileDialog))
    dialog = window.findChildren(QFileDialog)[0]
    fitted.until(dialog.isVisible)
    fitted.key(Qt.Key.Key_Escape, NONE, dialog)
    fitted.until(lambda: not window.findChildren(QFileDialog))


def test_text_can_be_read_on_its_ground() -> None:
    """Contrast of at least 4.5:1, in light and dark."""

    def luminance(colour: str) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for p in (LIGHT, DARK):
        pairs = [
            (p.text, p.bg), (p.text, p.surface), (p.text, p.soft),
            (p.mute, p.bg), (p.mute, p.surface), (p.mute, p.grid), (p.mute, p.soft),
            (p.mute, p.zebra), (p.accent, p.surface), (p.accent, p.soft),
            (p.on_accent, p.accent), (p.ok, p.ok_bg), (p.amber, p.amber_bg),
            (p.error, p.error_bg), (p.error, p.surface),
        ]  # fmt: skip
        for front, back in pairs:
            light, dark = sorted((luminance(front), luminance(back)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (front, back)


def _rgb(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def test_the_application_starts_with_a_file(sample_dir: Path, tmp_path: Path) -> None:
    """``levelwise FILE`` in a process of its own, until it is told to end."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from gui import app\n"
        "from gui.main_window import MainWindow\n"
        "def look():\n"
        "    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]\n"
        "    if windows and windows[0].document.opened is not None:\n"
        "        print('OPEN', windows[0].document.opened.name)\n"
        "        windows[0].close()\n"
        "application = app.make_application()\n"
        "timer = QTimer(); timer.timeout.connect(look); timer.start(50)\n"
        "sys.exit(app.main([sys.argv[1]]))\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample_dir / "jsp.dta")],
        capture_output=True, text=True, timeout=120, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "OPEN jsp.dta" in done.stdout
    assert "Traceback" not in done.stderr


def _iteration(number: int) -> object:
    from core.inference.summary import Iteration

    return Iteration("gradient", number, -2770.0 + number / 100)


def test_the_equation_changes_its_colour_with_the_theme(fitted: Driver) -> None:
    window = fitted.window
    light = window.equation.view.grab().toImage()
    window.appearance.set_mode("dark")
    # At once: nothing is typeset again.
    dark = window.equation.view.grab().toImage()
    assert _has(light, LIGHT.text) and not _has(light, DARK.text)
    assert _has(dark, DARK.text) and not _has(dark, LIGHT.text)


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    rows, columns = range(image.height()), range(image.width())
    return any(image.pixelColor(x, y) == wanted for y in rows for x in columns)


def test_a_variable_chosen_tells_its_label_type_and_missing_rows(
    user: Driver, sample_dir: Path
) -> None:
    user.drop(sample_dir / "jsp.dta")
    user.until(lambda: user.window.columns.isVisible())
    pane = user.window.variables
    assert not pane.about.isVisible()
    user.click_cell(pane.table, 2, 0)
    assert pane.about.isVisible()
    assert pane.about.text().startswith("math3: Earlier test score, centred at 25 · number")


def test_names_of_variables_stay_where_rows_are_missing(user: Driver, tmp_path: Path) -> None:
    path = tmp_path / "gaps.csv"
    path.write_text("attainment,school\n1,1\n2,1\n,2\n3,2\n4,3\n5,3\n")
    user.window.resize(1280, 800)
    user.drop(path)
    user.until(lambda: user.window.columns.isVisible())
    user.settle()
    table = user.window.variables.table
    names = table.sizeHintForColumn(0)
    assert not table.isColumnHidden(3)
    assert table.columnWidth(0) >= min(names, 90)
