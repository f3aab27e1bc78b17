"""Help: F1 everywhere, explanations of figures, pages and glossary that fetch nothing."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from gui.help_pages import TOPICS, glossary, page, title
from gui.theme import RESOURCES
from tests.gui.driver import NONE, Driver

F1 = Qt.Key.Key_F1
WORDS = (
    "BLUP", "REML", "ML", "Exchangeable", "Conservative test", "Shrinkage", "ICC",
    "Chi-bar-square", "Boundary", "Crossed", "Nested",
)  # fmt: skip


def topic_of(user: Driver, widget: QWidget) -> str:
    """The page that F1 opens on ``widget``."""
    help_window = user.window.helper.window
    help_window.hide()
    user.until(user.window.isActiveWindow)
    widget.setFocus()
    user.until(widget.hasFocus)
    user.key(F1, NONE, widget)
    user.until(help_window.isVisible)
    shown = help_window.browser.document().toPlainText().splitlines()[0]
    help_window.close()
    user.window.activateWindow()
    return shown


def test_f1_opens_the_page_of_the_control(fitted: Driver) -> None:
    window = fitted.window
    model = window.model
    for widget, expected in (
        (model.outcome, "Outcome"),
        (model.terms, "The model"),
        (model.level, "Levels and covariance"),
        (model.criterion.button("ML"), "Criterion"),
        (model.confidence, "Display"),
        (model.auto_fit, "Fit as I build"),
        (window.command.edit, "Command"),
        (window.variables.filter, "Variables"),
        (window.models.table, "Models"),
        (window.fit_log.choice.button("groups"), "Fit"),
        (window.tabs.bar, "The window"),
    ):
        assert topic_of(fitted, widget) == expected


def test_every_part_that_takes_keys_has_its_page(fitted: Driver) -> None:
    window = fitted.window
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            topic = window.helper.topic(widget)
            assert topic in TOPICS
    # Only what belongs to no pane falls back on the page of the window.
    panes = (*(tab.widget for tab in window.tabs.tabs), window.model, window.models)
    for pane in panes:
        for widget in pane.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert window.helper.topic(widget) != "window", widget


@pytest.mark.parametrize("modifier", [NONE, Qt.KeyboardModifier.ShiftModifier])
def test_a_figure_is_explained_by_key_and_esc_gives_the_focus_back(
    fitted: Driver, modifier: Qt.KeyboardModifier
) -> None:
    window = fitted.window
    view, card = window.results.fixed.view, window.explanations.card
    fitted.click_cell(view, 0, 1)
    fitted.key(F1, modifier, view)
    fitted.until(card.isVisible)
    assert card.hasFocus() and card.title.text() == "math3: estimate"
    assert "0.6136" in card.text.text() and window.rect().contains(card.geometry())
    fitted.key(Qt.Key.Key_Escape, NONE, card)
    assert not card.isVisible() and view.hasFocus()
    # The last row of the last column: still inside the window.
    fitted.click_cell(view, 1, 5)
    fitted.key(F1, modifier, view)
    fitted.until(card.isVisible)
    assert window.rect().contains(card.geometry()) and "interval" in card.title.text()
    # A click elsewhere closes it.
    fitted.click(window.header)
    assert not card.isVisible()


def test_a_figure_is_explained_from_its_menu(fitted: Driver) -> None:
    window = fitted.window
    card, view = window.results.random, window.results.random.view
    fitted.click_cell(view, 1, 1)
    QTest.keyClick(view, Qt.Key.Key_Menu)
    at = view.visualRect(view.model().index(1, 1)).center()
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    place = view.viewport().mapToGlobal(at)
    mouse = QContextMenuEvent.Reason.Mouse
    for menu in card.findChildren(QMenu):
        menu.close()
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(mouse, at, place))
    menu = next(m for m in card.findChildren(QMenu) if m.isVisible())
    entry = menu.actions()[0]
    assert "xplain" in entry.text()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(entry).center())
    fitted.until(window.explanations.card.isVisible)
    assert window.explanations.card.title.text() == "school: sd(_cons): estimate"
    window.explanations.card.dismiss()


def test_the_explanation_goes_with_the_model(fitted: Driver) -> None:
    window = fitted.window
    fitted.click_cell(window.results.fixed.view, 0, 1)
    fitted.key(F1, NONE, window.results.fixed.view)
    fitted.until(window.explanations.card.isVisible)
    window.document.add_model()
    assert not window.explanations.card.isVisible()


def test_the_log_is_explained_too(fitted: Driver) -> None:
    window = fitted.window
    view = window.fit_log.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 2))
    fitted.key(F1, NONE, view)
    fitted.until(window.explanations.card.isVisible)
    assert "Newton step" in window.explanations.card.text.text()
    window.explanations.card.dismiss()


def test_pages_are_there_and_say_something() -> None:
    for topic in TOPICS:
        text = page(topic)
        assert text.startswith("# ") and len(text) > 150, topic
        # Nothing to load and nothing to run.
        assert not re.search(r"https?:|<\w|!\[|\]\(", text), topic
    files = {path.stem for path in (RESOURCES / "help").glob("*.md")}
    assert files == {*TOPICS, "glossary"}
    assert len({title(topic) for topic in TOPICS}) == len(TOPICS)


def test_the_glossary_is_short_sourced_and_in_order() -> None:
    entries = glossary()
    words = [e.word for e in entries]
    assert words == sorted(words, key=str.lower) and set(WORDS) <= set(words)
    for entry in entries:
        assert 40 < len(entry.text) < 420, entry.word
        assert re.search(r"Source: .+\(\d{4}\)", entry.source), entry.word


def test_the_glossary_is_searched_by_typing(user: Driver) -> None:
    user.window.actions_["glossary"].trigger()
    help_window = user.window.helper.window
    user.until(help_window.isVisible)
    user.until(help_window.search.hasFocus)
    user.type("restricted maximum", help_window.search)
    assert "REML" in help_window.words
    user.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, help_window.search)
    user.type("compound symm", help_window.search)
    assert help_window.words == ["Exchangeable"]
    assert "one covariance" in help_window.browser.toPlainText()
    user.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, help_window.search)
    user.type("qqq", help_window.search)
    assert help_window.words == [] and "Nothing" in help_window.browser.toPlainText()
    help_window.close()


def test_the_browser_fetches_nothing(user: Driver) -> None:
    browser = user.window.helper.window.browser
    picture = QTextDocument.ResourceType.ImageResource.value
    place = QUrl.fromLocalFile(str(RESOURCES / "icons" / "open.svg"))
    assert browser.loadResource(picture, place) is None
    assert not browser.openLinks() and not browser.openExternalLinks()
