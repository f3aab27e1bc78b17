"""How fast the plots are: python -m tools.plot_speed

Off screen at 1200 by 700 pixels. Frames a second while a plot is panned, or its table scrolled (a
frame is a move of the view and a whole repaint, in processor time, so that other programs at work
do not count). Then,
for every kind at 1,000,000 rows, the longest time for which the window does not answer while the
plot opens, is zoomed, walked with a key, selected in with a box, copied and exported, and for a
report's plots; in wall-clock time, so measure on an idle machine.
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtTest import QTest

from gui.app import make_application
from gui.jobs import Jobs
from gui.plots import output
from gui.plots.base import PlotView
from gui.plots.blup_table import BlupTable
from gui.plots.caterpillar import CaterpillarView
from gui.plots.data import Covariate, PlotData, PlotEffect, PlotLevel
from gui.plots.kinds import kind
from gui.report_pictures import draw_picture
from gui.selection import Selection
from gui.theme import Theme

FRAMES = 40
#: Kinds, groups and rows in each group of the plots that are opened.
LARGE = [(key, groups, 1_000_000 // groups)
         for groups in (10_000, 100_000)
         for key in ("lines", "caterpillar", "panels", "pairs", "residuals", "qq")]  # fmt: skip


def made_up(groups: int, rows_each: int) -> PlotData:
    """Plot data of ``groups`` groups, without a fit."""
    rng = np.random.default_rng(groups)
    codes = np.repeat(np.arange(groups), rows_each)
    x = rng.normal(0, 5, len(codes))
    u = rng.normal(0, (2.0, 0.2), (groups, 2))
    fitted = 30 + 0.6 * x + u[codes, 0] + u[codes, 1] * x
    y = fitted + rng.normal(0, 3, len(codes))
    se = rng.uniform(0.5, 1.5, groups)
    effects = (
        PlotEffect("_cons", "_cons", u[:, 0], se, u[:, 0] * 1.3, u[:, 0] / 2),
        PlotEffect("dose", "Dose", u[:, 1], se / 10, u[:, 1] * 1.3, u[:, 1] / 0.2),
    )
    level = PlotLevel(
        "clinic", "Clinic", tuple(str(i + 1) for i in range(groups)), codes,
        np.full(groups, rows_each), np.bincount(codes, weights=y) / rows_each, effects,
        np.diag([4.0, 0.04]),
    )  # fmt: skip
    return PlotData(
        "score", "Score", y, fitted, 30 + 0.6 * x, 95.0, (level,), (Covariate("dose", "Dose", x),),
        {"dose": 0.6, "_cons": 30.0}, {"dose": float(x.mean()), "_cons": 1.0}, 3.0,
    )  # fmt: skip


def frames_a_second(view: PlotView) -> tuple[float, float]:
    """Of the median and of the slowest frame."""
    view.resize(1200, 700)
    view.show()
    wait(200)
    view.canvas.zoom(0.8)
    wait(200)
    seconds = []
    for step in range(FRAMES):
        start = time.thread_time()
        view.canvas._pan(QPointF(6 if step % 2 else -5, 2 if step % 3 else -3))
        view.canvas.viewport().repaint()
        seconds.append(time.thread_time() - start)
    return 1 / float(np.median(seconds)), 1 / max(seconds)


class Pulse(QObject):
    """The longest time between two beats of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def of(self, act: Callable[[], object], settled: Callable[[], bool]) -> float:
        """Milliseconds of the longest gap from ``act`` until everything has ``settled``."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        act()
        wait(20)
        while not settled():
            wait(20)
        self._timer.stop()
        return 1000 * self.longest


def gaps(view: PlotView, data: PlotData, folder: Path) -> dict[str, float]:
    """The longest gap of the event loop in milliseconds, by what is done."""
    jobs = Jobs()
    view.use_jobs(jobs)
    view.resize(1200, 700)
    view.show()
    wait(200)

    def settled() -> bool:
        return jobs.idle() and not view.preparing.busy

    whole = QRectF(0, 0, 1200, 700)
    pulse = Pulse()
    acts: dict[str, Callable[[], object]] = {
        "open": lambda: view.set_data(data),
        "zoom": lambda: view.canvas.zoom(0.8),
        "key": lambda: QTest.keyClick(view, Qt.Key.Key_Right),
        "select all": lambda: view.canvas.boxed.emit(whole, Qt.KeyboardModifier.NoModifier),
        "clear": view.selection.clear,
        "copy": view.copy,
    }
    for extension in ("png", "svg", "pdf"):
        path = folder / f"plot.{extension}"
        acts[extension] = partial(output.save, view, path, output.Paper())
    acts["report"] = partial(draw_picture, view, kind(view.key), print_nothing, print_nothing)
    found = {name: pulse.of(act, settled) for name, act in acts.items()}
    jobs.close()
    return found


def print_nothing(_: object) -> None:
    """The picture is not wanted."""


def scrolls_a_second(table: BlupTable) -> tuple[float, float]:
    """As ``frames_a_second``, of a table that is scrolled from end to end."""
    bar, seconds = table.view.verticalScrollBar(), []
    for step in range(FRAMES):
        start = time.thread_time()
        bar.setValue(step * bar.maximum() // FRAMES)
        table.view.viewport().repaint()
        seconds.append(time.thread_time() - start)
    return 1 / float(np.median(seconds)), 1 / max(seconds)


def wait(milliseconds: int) -> None:
    """Let events through."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """Print a line for each plot."""
    app = make_application()
    theme = Theme(app)
    theme.set_mode("light")
    theme.apply(app)
    for key, groups, rows in (
        ("lines", 10_000, 10), ("caterpillar", 10_000, 2), ("caterpillar", 100_000, 2),
        ("residuals", 10_000, 100), ("qq", 10_000, 100), ("pairs", 100_000, 2),
    ):  # fmt: skip
        view = kind(key).make(theme, Selection())
        start = time.perf_counter()
        view.set_data(made_up(groups, rows))
        built = time.perf_counter() - start
        median, slowest = frames_a_second(view)
        size = f"{groups:,} groups, {groups * rows:,} rows"
        speed = f"{median:6.0f} frames/s, slowest {slowest:5.0f}/s"
        print(f"{key:12} {size:32} {speed}, built in {built:.2f} s")
        if isinstance(view, CaterpillarView):
            start = time.perf_counter()
            view.table_action.trigger()
            built = time.perf_counter() - start
            median, slowest = scrolls_a_second(view.table)
            speed = f"{median:6.0f} frames/s, slowest {slowest:5.0f}/s"
            print(f"{'its table':12} {size:32} {speed}, filled in {built:.2f} s")
        view.close()
        view.deleteLater()
    sys.setswitchinterval(0.001)
    with TemporaryDirectory() as folder:
        for key, groups, rows in LARGE:
            view = kind(key).make(theme, Selection())
            found = gaps(view, made_up(groups, rows), Path(folder))
            texts = ", ".join(f"{name} {gap:.0f}" for name, gap in found.items())
            print(f"{key:12} {groups:7,} groups, longest gap in ms: {texts}", flush=True)
            view.close()
            view.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main())
