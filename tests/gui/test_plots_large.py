"""Plots of much data: the window stays alive while they are worked out, drawn and exported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui.jobs import Jobs
from gui.plots import output
from gui.plots.base import PlotView
from gui.plots.data import PlotData, plot_data
from gui.plots.kinds import kind
from gui.selection import Selection
from gui.theme import Theme, load_fonts
from tests.gui.pace import slowness
from tests.gui.plots_help import fitted, many, picture
from tests.gui.pulse import Pulse, until

#: Seconds for which the window may be away.
GAP = 0.05
KEYS = ("lines", "caterpillar", "panels", "pairs", "residuals", "qq")


@pytest.fixture(scope="module")
def data() -> PlotData:
    """Six hundred thousand rows in 30,000 groups: at once, a QQ plot of them takes 0.4 s."""
    return many(30_000, 20)


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.001)
    result = Jobs()
    yield result
    result.close()
    sys.setswitchinterval(before)


@pytest.fixture
def make(qtbot, jobs: Jobs) -> Callable[[str], PlotView]:
    """Makes shown views whose long work is done in threads."""
    load_fonts()

    def make(key: str) -> PlotView:
        view = kind(key).make(Theme(), Selection())
        view.use_jobs(jobs)
        qtbot.addWidget(view)
        view.resize(900, 560)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


def settled(view: PlotView, jobs: Jobs) -> Callable[[], bool]:
    return lambda: jobs.idle() and not view.preparing.busy


def longest(pulse: Pulse, act: Callable[[], object], done: Callable[[], bool]) -> float:
    """The longest gap of three times."""
    return max(pulse.of(act, done)[0] for _ in range(3))


@pytest.mark.alone
@pytest.mark.parametrize("key", KEYS)
def test_the_window_answers_while_a_large_plot_opens_and_is_used(
    make, jobs: Jobs, data: PlotData, key: str
) -> None:
    view, pulse = make(key), Pulse()
    done = settled(view, jobs)
    assert longest(pulse, lambda: view.set_data(data), done) < GAP * slowness()
    assert not view.is_empty and picture(view).std() > 4
    acts: dict[str, Callable[[], object]] = {
        "zoom": lambda: view.canvas.zoom(0.7),
        "key": lambda: QTest.keyClick(view, Qt.Key.Key_Right),
        "box": lambda: view.canvas.boxed.emit(
            QRectF(200, 100, 90, 300), Qt.KeyboardModifier.NoModifier
        ),
        "all": lambda: view.canvas.boxed.emit(
            QRectF(0, 0, 900, 560), Qt.KeyboardModifier.NoModifier
        ),
    }
    for name, act in acts.items():
        assert longest(pulse, act, done) < GAP * slowness(), name


@pytest.mark.alone
def test_the_window_answers_while_plots_are_exported(
    make, jobs: Jobs, data: PlotData, tmp_path: Path
) -> None:
    pulse = Pulse()
    view = make("residuals")
    done = settled(view, jobs)
    pulse.of(lambda: view.set_data(data), done)
    names: list[str] = []
    view.exported.connect(names.append)
    for extension in ("png", "pdf"):
        path = tmp_path / f"plot.{extension}"
        save = partial(output.save, view, path, output.Paper())
        assert longest(pulse, save, done) < GAP * slowness(), extension
        assert path.stat().st_size > 20_000
    assert set(names) == {"plot.png", "plot.pdf"}
    assert longest(pulse, view.copy, done) < GAP * slowness()
    assert QGuiApplication.clipboard().mimeData().hasImage()


def test_a_plot_drawn_by_the_process_is_the_plot_that_is_shown(
    make, jobs: Jobs, tmp_path: Path
) -> None:
    """With its choices, its selection and its range: as the view itself would have drawn it."""
    view = make("residuals")
    view.set_data(many(40))
    view.standard_action.setChecked(True)
    view.trend_action.setChecked(False)
    view.choose_option(1)
    view.selection.apply("clinic", ["3", "17"])
    view.canvas.zoom(0.6)
    here, there = tmp_path / "here.png", tmp_path / "there.png"
    view.export(here, dpi=96)
    output.save(view, there, output.Paper(dpi=96))
    until(lambda: there.exists() and jobs.idle())
    assert QImage(str(there)) == QImage(str(here))
    before = QImage(str(here))
    view.trend_action.setChecked(True)
    view.export(here, dpi=96)
    assert QImage(str(here)) != before, "the comparison can fail"


@pytest.mark.parametrize("key", ["influence", "qq", "profile", "wcorrelation"])
@pytest.mark.parametrize("option", [0, 1])
def test_what_was_worked_out_of_the_fit_goes_to_the_process(
    make, jobs: Jobs, tmp_path: Path, monkeypatch, key: str, option: int
) -> None:
    view = make(key)
    view.set_data(plot_data(fitted("math5 math3 || school: math3, cov(unstructured)")))
    view.choose_option(option)
    until(lambda: view.worked_out() is not None and not view.is_empty and jobs.idle())
    view.selection.apply("school", ["5"])
    here, there = tmp_path / "here.png", tmp_path / "there.png"
    view.export(here, dpi=96)
    monkeypatch.setattr(output, "contents", None)  # Nothing is drawn in this process.
    output.save(view, there, output.Paper(dpi=96))
    until(lambda: there.exists() and jobs.idle())
    assert QImage(str(there)) == QImage(str(here)) and not QImage(str(here)).isNull()


def test_a_slow_plot_says_that_it_is_prepared_and_a_late_one_is_dropped(
    make, jobs: Jobs, data: PlotData
) -> None:
    view = make("qq")
    view.set_data(data)
    assert view.is_empty and not view.tools.export_action.isEnabled()
    assert not view.preparing.note.isVisible(), "quick plots do not flicker"
    until(lambda: view.preparing.note.isVisible())
    assert "600,000 rows" in view.preparing.note.text()
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.set_data(many(7))
    assert not view.is_empty and len(view.bulk.marks.dots) == 28
    until(jobs.idle)
    assert len(view.bulk.marks.dots) == 28, "what came late is dropped"
    assert not view.preparing.note.isVisible()
    assert not [w for w in view.canvas.findChildren(QLabel) if w.isVisible() and w.pixmap()]


def test_a_plot_out_of_sight_waits_until_it_is_seen_or_asked_for(
    make, jobs: Jobs, data: PlotData
) -> None:
    view = make("caterpillar")
    view.hide()
    view.set_data(data)
    until(jobs.idle)
    assert view.preparing.busy
    called: list[bool] = []
    view.preparing.when_ready(lambda: called.append(view.is_empty))
    until(lambda: bool(called))
    assert called == [False]
    view.set_data(many(6_000))
    assert view.preparing.busy
    view.show()
    until(settled(view, jobs))
    assert len(view.bulk.marks.segments) == 6_000


@pytest.mark.alone
def test_the_pooling_slider_moves_many_lines(make, jobs: Jobs, data: PlotData) -> None:
    view, pulse = make("lines"), Pulse()
    done = settled(view, jobs)
    pulse.of(lambda: view.set_data(data), done)
    view.pooling_action.trigger()
    before = view.bulk.marks.segments.copy()

    def slide() -> None:
        for value in range(100, 0, -5):
            view.pooling.slider.setValue(value)

    assert longest(pulse, slide, done) < GAP * slowness()
    moved = view.bulk.marks.segments
    assert np.abs(moved[:, 1] - before[:, 1]).mean() > 0.1
