"""What to try: the card of remedies, by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from core.model.syntax import to_command
from gui.document import Status
from gui.panes import remedies
from tests.gui.driver import CONTROL, NONE, Driver

SINGULAR = "math5 math3 gender || school: gender math3, cov(unstructured)"


def in_sight(user: Driver, widget) -> None:
    """Scroll to ``widget``, as one must before it can be clicked."""
    user.window.results.ensureWidgetVisible(widget)
    user.qtbot.wait(20)


def test_a_remedy_is_adopted_by_a_click_and_given_back_by_undo(school: Driver):
    window = school.window
    school.type_command(SINGULAR)
    school.press_fit()
    card = window.results.remedies
    school.until(lambda: card.rows and all(row.trial for row in card.rows))
    school.settle()
    assert "is singular" in card.what.text() and len(card.rows) == 2
    last = card.rows[-1]
    assert "AIC 5532.96 (−5.83)" in last.outcome.text()
    assert "gender: girl by −0.0" in last.outcome.text(), "as the table of fixed effects has it"
    assert "lowest AIC" in last.left.text() and "lowest AIC" not in card.rows[0].left.text()
    in_sight(school, last.adopt_button)
    school.click(last.adopt_button)
    document = window.document
    assert len(document.models) == 2
    assert to_command(document.spec) == to_command(last.remedy.spec)
    assert document.status(document.state.current) is Status.FITTED
    school.settle()
    assert card.isHidden()
    school.key(Qt.Key.Key_Z, CONTROL, window)
    assert len(document.models) == 1
    school.until(lambda: card.isVisible() and len(card.rows) == 2)


def test_slow_models_are_tried_when_asked_by_the_keyboard(school: Driver, monkeypatch):
    monkeypatch.setattr(remedies, "QUICK_SECONDS", 0.0)
    school.type_command(SINGULAR)
    school.press_fit()
    card = school.window.results.remedies
    school.until(lambda: card.rows)
    school.settle()
    assert not any(row.trial for row in card.rows)
    in_sight(school, card.try_button)
    card.try_button.setFocus()
    school.key(Qt.Key.Key_Space, NONE, card.try_button)
    school.until(lambda: all(row.trial for row in card.rows))


def test_a_sound_fit_shows_no_card(fitted: Driver):
    assert fitted.window.results.remedies.isHidden()
