"""The real window, offscreen, for tests that drive it by mouse and keyboard."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import install_hooks
from gui.main_window import MainWindow
from gui.theme import Theme
from tests.gui.driver import Driver


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme of the session, applied once: light, whatever the system says."""
    sys.setswitchinterval(0.0002)
    theme = Theme(qapp)
    theme.set_mode("light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def make_window(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows that are closed at the end; then none may be left, and no thread at work."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    theme.set_mode("light")
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(theme)
        install_hooks(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.project.close_anyway()
        assert window.jobs.idle()
        window.deleteLater()
    qtbot.wait(1)
    left = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert not left, f"left open: {left}"


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    """An empty window."""
    return make_window()


@pytest.fixture
def user(qtbot: QtBot, window: MainWindow) -> Driver:
    """Someone at an empty window."""
    return Driver(qtbot, window)


@pytest.fixture
def school(user: Driver, sample_dir: Path) -> Driver:
    """Someone who has the school data open."""
    user.drop(sample_dir / "jsp.csv")
    user.until(lambda: user.window.columns.isVisible())
    return user


@pytest.fixture
def fitted(school: Driver) -> Driver:
    """Someone who has fitted the random-slope model to the school data."""
    school.type_command("math5 math3 || school: math3")
    school.press_fit()
    return school
