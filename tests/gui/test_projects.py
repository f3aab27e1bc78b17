"""Projects by mouse and keyboard: save, open, close, recover after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.data.steps import Log, Power
from core.model.syntax import parse
from core.project.project import Project, read_project, write_project
from gui.document import Status
from gui.main_window import MainWindow
from gui.recovery import recovery_folder
from gui.selection import NamedSelection
from tests.gui.driver import CONTROL, Driver

SLOPE = "math5 math3 || school: math3"


def save_as(user: Driver, path: Path) -> None:
    """Ctrl+S, a name, Return."""
    user.settle()
    user.key(Qt.Key.Key_S, CONTROL, user.window)
    user.answer_dialog(path)
    user.until(path.exists)
    user.until(lambda: not user.window.project.saving.modified)


def open_file(user: Driver, path: Path) -> None:
    before = user.window.document.opened
    user.drop(path)
    user.until(lambda: user.window.document.opened is not before)
    user.settle()


def test_a_saved_project_opens_as_it_was(
    fitted: Driver, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = fitted.window
    before = window.results.summary
    window.document.add_model(parse("math5 || school:"))
    window.document.rename_model(window.document.state.current, "null")
    fitted.press_fit()
    window.selection.apply("school", ["3", "7"])
    named = (NamedSelection("low", "school", ("3", "7"), 2, False),)
    window.document.set_selections(named, "name")
    window.tabs.show_tab("data")
    assert window.windowTitle() == "jsp.csv • — Levelwise"
    path = tmp_path / "study.levelwise"
    save_as(fitted, path)
    assert window.windowTitle() == "study.levelwise — Levelwise"
    assert window.header.name.text() == "study.levelwise"

    other = Driver(fitted.qtbot, make_window())
    open_file(other, path)
    document = other.window.document
    assert [(m.name, m.spec) for m in document.models] == [
        ("M1", parse(SLOPE)), ("null", parse("math5 || school:")),
    ]  # fmt: skip
    assert document.model is not None and document.model.name == "null"
    first = document.models[0]
    other.until(lambda: document.status(first.key) is Status.FITTED)
    analysis = document.analysis(first.key)
    assert analysis is not None and before is not None
    assert analysis.summary.iterations == before.iterations
    assert analysis.summary.log_likelihood == pytest.approx(before.log_likelihood, rel=1e-12)
    other.until(lambda: document.status(document.models[1].key) is Status.FITTED)
    assert other.window.selection.keys("school") == ("3", "7")
    assert document.state.selections == named
    assert other.window.tabs.current == "data"
    assert other.window.windowTitle() == "study.levelwise — Levelwise"
    assert not other.window.project.saving.modified


def test_a_change_is_marked_and_undone(fitted: Driver, tmp_path: Path) -> None:
    path = tmp_path / "p.levelwise"
    save_as(fitted, path)
    fitted.type_command("math5 || school:")
    assert fitted.window.windowTitle().startswith("p.levelwise • ")
    fitted.key(Qt.Key.Key_Z, CONTROL, fitted.window)
    assert fitted.window.windowTitle() == "p.levelwise — Levelwise"
    fitted.type_command("math5 || school:")
    fitted.settle()
    fitted.key(Qt.Key.Key_S, CONTROL, fitted.window)
    fitted.until(lambda: not fitted.window.project.saving.modified)
    assert read_project(path).models[0].spec == parse("math5 || school:")


def test_closing_asks_in_the_window(fitted: Driver, tmp_path: Path) -> None:
    window = fitted.window
    window.close()
    assert window.isVisible() and "jsp.csv has changes" in window.banner.text
    fitted.click(window.banner.close_button)
    assert window.isVisible() and not window.banner.text
    path = tmp_path / "c.levelwise"
    save_as(fitted, path)
    fitted.type_command("math5 || school:")
    window.close()
    fitted.click(window.banner.button)
    fitted.until(lambda: not window.isVisible())
    assert read_project(path).models[0].spec == parse("math5 || school:")


def test_closing_without_saving(fitted: Driver) -> None:
    fitted.window.close()
    fitted.click(fitted.window.banner.other_button)
    assert not fitted.window.isVisible()


def test_closing_remembers_what_was_left(fitted: Driver, sample_dir: Path) -> None:
    """Changes of data that another file has taken the place of are asked for as well."""
    window = fitted.window
    open_file(fitted, sample_dir / "productivity.csv")
    assert not window.project.saving.modified
    window.close()
    assert window.isVisible() and "You went on to productivity.csv" in window.banner.text
    fitted.click(window.banner.button)
    assert window.document.opened is not None and window.document.opened.name == "jsp.csv"
    assert window.document.spec == parse(SLOPE) and window.project.saving.modified
    assert window.project.saving.left == ""


def test_what_was_only_opened_closes_at_once(school: Driver) -> None:
    school.settle()
    assert not school.window.project.saving.modified
    school.window.close()
    assert not school.window.isVisible()


def test_a_failed_save_is_told_and_loses_nothing(
    fitted: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "f.levelwise"
    save_as(fitted, path)
    before = path.read_bytes()
    fitted.type_command("math5 || school:")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    fitted.key(Qt.Key.Key_S, CONTROL, fitted.window)
    fitted.until(lambda: fitted.window.banner.text)
    assert "no space left" in fitted.window.banner.text
    assert path.read_bytes() == before and fitted.window.project.saving.modified


def test_links_are_kept_and_a_lost_file_is_asked_for(
    user: Driver, sample_dir: Path, tmp_path: Path
) -> None:
    csv, path = tmp_path / "mine.csv", tmp_path / "l.levelwise"
    csv.write_bytes((sample_dir / "jsp.csv").read_bytes())
    open_file(user, csv)
    user.window.actions_["linked"].trigger()
    save_as(user, path)
    assert read_project(path).link is not None and path.stat().st_size < 10_000
    moved = tmp_path / "elsewhere" / "mine.csv"
    moved.parent.mkdir()
    csv.rename(moved)
    user.drop(path)
    user.until(lambda: "not where it was" in user.window.banner.text)
    user.click(user.window.banner.button)
    before = user.window.document.opened
    user.answer_dialog(moved)
    user.until(lambda: user.window.document.opened is not before)


def test_a_file_that_changed_is_not_linked_to(user: Driver, tmp_path: Path) -> None:
    csv, path = tmp_path / "d.csv", tmp_path / "d.levelwise"
    csv.write_text("a,b\n1,2\n3,4\n")
    open_file(user, csv)
    user.window.actions_["linked"].trigger()
    csv.write_text("a,b\n1,2\n3,5\n")
    user.key(Qt.Key.Key_S, CONTROL, user.window)
    user.answer_dialog(path)
    user.until(lambda: "has changed since it was read" in user.window.banner.text)
    assert not path.exists()


def test_a_file_read_again_stays_in_its_project(user: Driver, tmp_path: Path) -> None:
    csv, path = tmp_path / "d.csv", tmp_path / "d.levelwise"
    csv.write_text("a,b\n1,2\n3,4\n")
    open_file(user, csv)
    user.window.data.steps.add(Log("la", "a"), lambda message: None)
    save_as(user, path)
    csv.write_text("a,b\n1,2\n5,4\n")
    before = user.window.document.opened
    user.key(Qt.Key.Key_R, CONTROL, user.window)
    user.until(lambda: user.window.document.opened is not before)
    user.settle()
    assert user.window.windowTitle() == "d.levelwise • — Levelwise"
    user.key(Qt.Key.Key_S, CONTROL, user.window)
    user.until(lambda: not user.window.project.saving.modified)
    assert read_project(path).data.column("a").tolist() == [1, 5]
    assert read_project(path).steps == (Log("la", "a"),)


def test_changed_data_and_lost_steps_are_told(user: Driver, tmp_path: Path) -> None:
    from core.data.readers import read_dataset
    from core.project.project import Link, checksum

    csv, path = tmp_path / "d.csv", tmp_path / "d.levelwise"
    csv.write_text("a,b\n1,2\n3,4\n")
    project = Project(
        read_dataset(csv), (Log("la", "a"), Power("b2", "b")), link=Link(csv, checksum(csv))
    )
    write_project(project, path)
    csv.write_text("a,b\n-1,2\n3,4\n")
    open_file(user, path)
    assert "has changed" in user.window.banner.text
    assert "Step 1 (natural log of a) is left out" in user.window.banner.text
    dataset = user.window.document.dataset
    assert dataset is not None and dataset.names == ("a", "b", "b2")


def test_figures_that_differ_are_told(fitted: Driver, tmp_path: Path) -> None:
    from dataclasses import replace

    path = tmp_path / "t.levelwise"
    save_as(fitted, path)
    project = read_project(path)
    model = project.models[0]
    assert model.fit is not None
    false = replace(model.fit, figures={**model.fit.figures, "log_likelihood": -1.0})
    write_project(replace(project, models=(replace(model, fit=false),)), path)
    open_file(fitted, path)
    fitted.until(lambda: "not those that were saved" in fitted.window.banner.text)
    assert "M1: log_likelihood: -1 was saved" in fitted.window.banner.text


def test_a_newer_project_is_told(user: Driver, tmp_path: Path) -> None:
    import json
    import zipfile

    path = tmp_path / "n.levelwise"
    with zipfile.ZipFile(path, "w") as archive:
        manifest = {"format": "levelwise project", "version": 99, "levelwise": "7.0"}
        archive.writestr("levelwise.json", json.dumps(manifest))
    user.drop(path)
    user.until(lambda: "newer version of Levelwise (7.0)" in user.window.banner.text)


def test_projects_are_among_the_recent_files(fitted: Driver, tmp_path: Path) -> None:
    path = tmp_path / "r.levelwise"
    save_as(fitted, path)
    fitted.window.fill_recent()
    assert fitted.window.recent_menu.actions()[0].text() == "r.levelwise"


CRASHING = """
import sys
from PySide6.QtCore import QTimer
from gui import app, recovery
recovery.PERIOD_MS = 100
from gui.main_window import MainWindow
from core.model.syntax import parse
from PySide6.QtWidgets import QApplication
def look():
    w = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    if w.document.opened is None or w.project.recovery.path is not None:
        if w.project.recovery.path is not None and not w.jobs.busy("copy"):
            print("COPIED", flush=True)
        return
    w.document.set_spec(parse("math5 math3 || school: math3"))
application = app.make_application()
timer = QTimer(); timer.timeout.connect(look); timer.start(50)
sys.exit(app.main([sys.argv[1]]))
"""


def test_unsaved_work_survives_a_kill(
    make_window: Callable[[], MainWindow], qtbot: object, sample_dir: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", CRASHING, str(sample_dir / "jsp.csv")],
        stdout=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline()
    while line and line != "COPIED\n":
        line = process.stdout.readline()
    window = make_window()
    # While the other lives, its work is its own.
    window.project.offer_recovery()
    assert window.banner.text == ""
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert len(list(recovery_folder().glob("*.levelwise"))) == 1
    user = Driver(qtbot, window)  # pyright: ignore[reportArgumentType]
    window.project.offer_recovery()
    assert "unsaved work" in window.banner.text
    user.click(window.banner.button)
    user.until(lambda: window.columns.isVisible())
    assert window.document.spec == parse(SLOPE)
    assert window.windowTitle() == "jsp.csv • — Levelwise"
    user.settle()
    window.project.close_anyway()
    assert not list(recovery_folder().glob("*"))


def test_unsaved_work_is_copied_and_the_copy_goes_when_saved(
    fitted: Driver, tmp_path: Path
) -> None:
    recovery = fitted.window.project.recovery
    recovery.copy()
    fitted.until(lambda: recovery.path is not None)
    fitted.settle()
    assert recovery.path is not None
    assert read_project(recovery.path).models[0].spec == parse(SLOPE)
    stamp = recovery.path.stat().st_mtime_ns
    time.sleep(0.02)
    recovery.copy()
    fitted.settle()
    assert recovery.path.stat().st_mtime_ns == stamp  # nothing new, nothing written
    save_as(fitted, tmp_path / "s.levelwise")
    fitted.settle()
    assert recovery.path is None and not list(recovery_folder().glob("*.levelwise"))
