"""Text size and theme: what they change, that they are remembered, that the window stays whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from gui.appearance import restore_appearance
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT, SCALES, Theme
from tests.gui.driver import CONTROL, Driver


@pytest.fixture(autouse=True)
def usual_size(theme: Theme) -> Iterator[None]:
    yield
    theme.set_scale(1.0)


def test_text_grows_everywhere_by_the_keyboard(fitted: Driver) -> None:
    window = fitted.window
    view, lines = window.results.fixed.view, window.plots.fitted_lines
    assert lines is not None
    cell, head = view.rowHeight(0), view.horizontalHeader().fontMetrics().height()
    title = window.results.fixed.title.fontMetrics().height()
    label = window.model.findings.fontMetrics().height()
    tick = lines.figure.ink.font(11).pixelSize()
    fitted.key(Qt.Key.Key_Plus, CONTROL, window)
    fitted.key(Qt.Key.Key_Plus, CONTROL, window)
    fitted.key(Qt.Key.Key_Plus, CONTROL, window)
    fitted.settle()
    assert window.theme.scale == 1.4
    assert view.rowHeight(0) == round(1.4 * cell)
    assert view.horizontalHeader().viewport().fontMetrics().height() > 1.2 * head
    assert window.results.fixed.title.fontMetrics().height() > 1.2 * title
    assert window.model.findings.fontMetrics().height() > 1.2 * label
    assert lines.figure.ink.font(11).pixelSize() == round(1.4 * tick)
    # No cell is cut in its height, and tables grow with their rows.
    assert view.height() >= view.horizontalHeader().height() + 2 * view.rowHeight(0)
    assert view.fontMetrics().height() < view.rowHeight(0)
    # The form is never narrower than its content.
    area = window.model.parentWidget()
    assert area is not None and window.model.width() >= window.model.minimumSizeHint().width()
    fitted.key(Qt.Key.Key_Minus, CONTROL, window)
    assert window.theme.scale == 1.25
    fitted.key(Qt.Key.Key_0, CONTROL, window)
    fitted.settle()
    assert window.theme.scale == 1.0 and view.rowHeight(0) == cell
    assert window.results.fixed.title.fontMetrics().height() == title
    assert lines.figure.ink.font(11).pixelSize() == tick


def test_sizes_end_and_are_remembered(
    user: Driver, theme: Theme, make_window: Callable[[], MainWindow]
) -> None:
    for _ in range(12):
        user.key(Qt.Key.Key_Plus, CONTROL, user.window)
    assert theme.scale == SCALES[-1]
    settings = QSettings("Levelwise", "Levelwise")
    assert float(str(settings.value("text_scale"))) == SCALES[-1]
    theme.set_scale(1.0)
    restore_appearance(theme, settings)
    assert theme.scale == SCALES[-1]
    # A window made now is of that size from the start.
    assert make_window().start.open_button.fontMetrics().height() > 20


@pytest.mark.parametrize("stored", ["nonsense", "900", "-1", "nan"])
def test_what_cannot_be_read_is_the_usual_size(theme: Theme, stored: str) -> None:
    settings = QSettings("Levelwise", "Levelwise")
    settings.setValue("text_scale", stored)
    settings.setValue("theme", stored)
    restore_appearance(theme, settings)
    assert theme.scale == 1.0 and theme.mode == "system"
    theme.set_mode("light")


def test_the_dark_theme_follows_the_system(
    user: Driver, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The offscreen platform has no scheme of its own: say it in its place.
    hints = QApplication.styleHints()
    theme.set_mode("system")
    try:
        for scheme, dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
            said = SimpleNamespace(colorScheme=lambda scheme=scheme: scheme)
            monkeypatch.setattr("gui.theme.QGuiApplication.styleHints", lambda said=said: said)
            hints.colorSchemeChanged.emit(scheme)
            assert theme.is_dark is dark
            background = user.window.palette().color(user.window.backgroundRole()).name().upper()
            assert background == theme.palette.bg == (DARK if dark else LIGHT).bg
    finally:
        monkeypatch.undo()
        theme.set_mode("light")
