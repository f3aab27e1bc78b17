"""The tour: by its buttons, by hand, by keyboard; it never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.document import Status
from tests.gui.driver import NONE, Driver


def test_from_the_first_screen_to_the_end_by_its_buttons(user: Driver) -> None:
    window, tour = user.window, user.window.tour
    user.click(window.start.tour_button)
    seen: list[str] = []
    while tour.running:
        step, place = tour.steps[tour.place], tour.place
        seen.append(tour.pointer.title.text())
        assert tour.pointer.isVisible() and window.rect().contains(tour.pointer.geometry())
        assert tour.frame.isVisible() and f"{place + 1} of {len(tour.steps)}" in (
            tour.pointer.count.text()
        )
        user.click(tour.pointer.next_button)
        user.until(lambda place=place: tour.place != place)
        assert step.done is None or step.done()
    assert len(seen) == len(tour.steps) == len(set(seen))
    document = window.document
    assert [document.status(m.key) for m in document.models] == [Status.FITTED] * 2
    assert window.tabs.current == "compare" and window.compare.names == ("M1", "M2")
    assert not tour.pointer.isVisible() and not tour.frame.isVisible()


def test_what_is_done_by_hand_counts(user: Driver) -> None:
    window, tour = user.window, user.window.tour
    window.actions_["tour"].trigger()
    assert tour.place == 0
    # The window is not blocked: the button that is pointed at can be clicked.
    user.click(window.start.sample_button)
    user.until(lambda: tour.place == 1)
    user.click(tour.pointer.next_button)
    assert tour.place == 2
    user.type_command("math5 math3 || school:")
    user.until(lambda: tour.place == 3)
    user.click(tour.pointer.next_button)
    user.press_fit()
    user.until(lambda: tour.place == 5)
    user.click(tour.pointer.back_button)
    assert tour.place == 4 and tour.pointer.next_button.text() == "Next"
    tour.end()


def test_esc_ends_it_and_it_can_begin_again(school: Driver) -> None:
    window, tour = school.window, school.window.tour
    tour.start()
    school.until(tour.pointer.hasFocus)
    assert tour.pointer.next_button.text() == "Next"  # the data are there
    school.key(Qt.Key.Key_Return, NONE, tour.pointer)
    assert tour.place == 1
    school.key(Qt.Key.Key_Left, NONE, tour.pointer)
    assert tour.place == 0
    school.key(Qt.Key.Key_Escape, NONE, tour.pointer)
    assert not tour.running and not tour.pointer.isVisible()
    tour.start()
    assert tour.place == 0
    # It keeps beside what it points at when the window changes its size.
    window.resize(1100, 700)
    school.until(lambda: window.rect().contains(tour.pointer.geometry()))
    tour.end()


def test_the_pointer_is_as_tall_as_its_words(user: Driver) -> None:
    window = user.window
    pointer = window.tour.pointer
    # As a change of the theme leaves them before they are seen for the first time.
    for part in (pointer.title, pointer.text):
        part.resize(60, 20)
    window.tour.start()
    assert pointer.height() == pointer.sizeHint().height() < 240
    window.tour.end()
