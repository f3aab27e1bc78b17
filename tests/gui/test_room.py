"""Room: no text is cut off, whatever the size of text and window; panels give way to tables."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.exceptions import TimeoutError

from gui.theme import Theme
from tests.gui.clipping import cut_texts
from tests.gui.driver import Driver

SMALL = QSize(1280, 800)


@pytest.fixture(autouse=True)
def usual(theme: Theme) -> Iterator[None]:
    yield
    theme.set_scale(1.0)
    QSettings("Levelwise", "Levelwise").clear()


def test_what_is_cut_is_found(user: Driver) -> None:
    user.settle()
    assert cut_texts(user.window) == []
    stop = user.window.header.buttons["stop"]
    stop.setFixedWidth(30)
    user.window.start.sample_button.setFixedHeight(9)
    label = QLabel("a sentence that is too long", user.window.centralWidget())
    label.setGeometry(10, 60, 40, 20)
    label.show()
    user.settle()
    found = "\n".join(cut_texts(user.window))
    for text in ("Stop", "sample data", "a sentence"):
        assert text in found


@pytest.mark.parametrize("scale", [1.25, 1.6])
def test_nothing_is_cut_in_a_small_window_with_large_text(fitted: Driver, scale: float) -> None:
    window = fitted.window
    window.resize(SMALL)
    window.theme.set_scale(scale)
    window.document.duplicate_model()
    fitted.type_command("math5 math3 || school:")
    fitted.press_fit()
    for tab in window.tabs.tabs:
        fitted.choose_tab(tab.key)
        fitted.settle()
        assert window.size() == SMALL
        whole(fitted, tab.key)
    # What has no room is in a menu: the notation of the equation can be chosen from there.
    fitted.choose_tab("results")
    fitted.settle()
    notation = window.equation.notation
    if scale == 1.6:
        assert notation.folded and notation.fold_button.isVisible()
        menu = notation.fold_button.menu()
        assert menu is not None

        def choose() -> None:
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
                fitted.key(key, widget=menu)

        # The menu of a tool button waits until it is left.
        QTimer.singleShot(200, choose)
        fitted.click(notation.fold_button)
        assert notation.value == "levels"
        assert "By level" in notation.fold_button.text()
        # Out of sight, too, it follows the size of the text.
        fitted.choose_tab("script")
        window.theme.set_scale(1.0)
        fitted.settle()
        fitted.choose_tab("results")
        fitted.until(lambda: not notation.folded)
        assert notation.button("levels").isVisible()


def whole(user: Driver, where: str) -> None:
    """No text of the window is cut off, once its layouts are at rest."""
    with contextlib.suppress(TimeoutError):
        user.until(lambda: not cut_texts(user.window), 3000)
    assert cut_texts(user.window) == [], where


def test_the_headings_of_the_log_cut_off_no_row(fitted: Driver) -> None:
    window = fitted.window
    view = window.fit_log.view
    rows = range(view.model().rowCount())
    for height in range(700, 860, 13):
        window.resize(1280, height)
        fitted.settle()
        view.scrollToBottom()
        tops = [view.rowViewportPosition(row) for row in rows]
        assert min(top for top in tops if top > -view.rowHeight(0)) == 0, height
        # The last iteration is in sight.
        assert 0 <= tops[-1] <= view.viewport().height() - view.rowHeight(rows[-1]), height


def legible_columns(user: Driver) -> int:
    """Columns of the data that are wholly in sight."""
    table = user.window.data.table
    room = table.viewport().width()
    ends = [
        table.columnViewportPosition(c) + table.columnWidth(c)
        for c in range(table.model().columnCount())
    ]
    return sum(end <= room for end in ends)


def test_the_data_have_the_room_of_a_small_window(school: Driver) -> None:
    window = school.window
    window.resize(SMALL)
    school.choose_tab("data")
    school.settle()
    side = window.data.side
    assert not side.is_open and legible_columns(school) >= 6
    # The panel is a click away, and stays as it was left, also in the next window.
    school.click(side.open_button)
    assert side.is_open and window.data.variable.isVisible() and window.data.table.isVisible()
    assert QSettings("Levelwise", "Levelwise").value("data_panel/narrow") == "true"
    school.click(side.close_button)
    assert not window.data.variable.isVisible() and legible_columns(school) >= 6
    school.key(Qt.Key.Key_F9, widget=window)
    assert side.is_open
    school.key(Qt.Key.Key_F9, widget=window)
    # Where there is room for both, both are there.
    window.resize(1920, 1080)
    school.settle()
    assert side.is_open and legible_columns(school) >= 6
    window.resize(SMALL)
    school.settle()
    assert not side.is_open
    # A new variable is asked for in the panel, which opens for that.
    school.click(window.data.new_button)
    assert window.data.derive.isVisible()


def test_with_large_text_the_panel_takes_the_place_of_the_table(school: Driver) -> None:
    window = school.window
    window.resize(SMALL)
    window.theme.set_scale(1.6)
    school.choose_tab("data")
    school.settle()
    side = window.data.side
    school.click(side.open_button)
    school.settle()
    assert window.data.variable.isVisible() and not window.data.table.isVisible()
    whole(school, "panel")
    school.click(side.close_button)
    assert window.data.table.isVisible()
