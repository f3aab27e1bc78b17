"""Frames a second of the plots while they are panned: python -m tools.plot_speed

Renders off screen at 1200 by 700 pixels; a frame is a move of the view and a whole repaint, in
processor time, so that other programs at work do not count.
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QPointF, QTimer

from gui.app import make_application
from gui.plots.base import PlotView
from gui.plots.data import Covariate, PlotData, PlotEffect, PlotLevel
from gui.plots.kinds import kind
from gui.selection import Selection
from gui.theme import Theme

FRAMES = 40


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
        view.close()
        view.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main())
