"""The window answers within 50 ms before, while and after a fit runs, whatever is fitted."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from gui.app import Collector
from tests.gui.driver import Driver
from tests.gui.pace import slowness
from tests.gui.pulse import Pulse, until

#: Seconds for which the window may be away.
GAP = 0.05
#: A fit that runs longer is stopped: it has been watched long enough.
WATCHED = 2.0
#: How often the model is edited and fitted: what is shown for the first time is made then.
ROUNDS = 3


def school(folder: Path) -> tuple[Path, str]:
    return Path(__file__).parents[2] / "sample_data" / "jsp.csv", "math5 math3 || school: math3"


def one_level(folder: Path) -> tuple[Path, str]:
    rng = np.random.default_rng(1)
    clinic = rng.integers(0, 3_000, 300_000)
    data = {"x": rng.normal(size=300_000).round(2), "z": rng.normal(size=300_000).round(2)}
    data["y"] = data["x"] + rng.normal(size=3_000)[clinic] + rng.normal(size=300_000).round(2)
    return written(folder, clinic=clinic, **data), "y x z || clinic: x"


def nested(folder: Path) -> tuple[Path, str]:
    rng = np.random.default_rng(2)
    school = rng.integers(0, 6_000, 150_000)
    y = rng.normal(size=200)[school // 30] + rng.normal(size=6_000)[school]
    y += rng.normal(size=150_000)
    x = rng.normal(size=150_000).round(2)
    path = written(folder, district=school // 30, school=school, x=x, y=y.round(2))
    return path, "y x || district: || school:"


def crossed(folder: Path) -> tuple[Path, str]:
    """Its equations have a dense part of a thousand columns."""
    rng = np.random.default_rng(3)
    student, lecturer = rng.integers(0, 1_500, 20_000), rng.integers(0, 1_000, 20_000)
    y = rng.normal(size=1_500)[student] + rng.normal(size=1_000)[lecturer]
    path = written(
        folder, student=student, lecturer=lecturer, y=(y + rng.normal(size=20_000)).round(2)
    )
    return path, "y || _all: R.lecturer || student:"


def written(folder: Path, **columns: np.ndarray) -> Path:
    path = folder / "data.csv"
    pd.DataFrame(columns).to_csv(path, index=False)
    return path


@pytest.mark.alone
@pytest.mark.parametrize("make", [school, one_level, nested, crossed])
def test_the_window_answers_before_while_and_after_a_fit(
    user: Driver, tmp_path: Path, make: Callable[[Path], tuple[Path, str]]
) -> None:
    window = user.window
    window.warm_up()
    user.settle()
    collector = Collector(window)
    path, command = make(tmp_path)
    pulse = Pulse(window)
    gaps: dict[str, float] = {}
    slow = slowness()
    pulse.start()
    user.drop(path)
    user.until(lambda: window.columns.isVisible())
    user.settle()
    gaps["open"] = pulse.stop()
    for number in range(ROUNDS):
        pulse.start()
        # Edited, the model is checked against the data and its equation is typeset. Nobody types
        # faster than this; without a pause all keys would come in one turn of the event loop.
        user.type_command(f"{command}, {('reml', 'ml')[number % 2]}", pause=2)
        user.settle()
        gaps[f"build {number}"] = pulse.stop()
        pulse.start()
        window.controller.fit()
        assert window.document.fitting is not None
        end = time.monotonic() + WATCHED
        until(lambda end=end: window.document.fitting is None or time.monotonic() > end)
        stopped = window.controller.stop()
        user.settle()
        gaps[f"fit {number}"] = pulse.stop()
    collector.stop()
    model = window.document.model
    assert model is not None
    assert stopped or window.document.analysis(model.key) is not None
    limit = GAP * max(slow, slowness())
    assert all(gap < limit for gap in gaps.values()), (limit, gaps)
