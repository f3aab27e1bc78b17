"""Document, edits and jobs without a window."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from core.model.spec import CONSTANT, ModelSpec, Structure
from core.model.syntax import parse
from core.model.terms import Centring, Continuous, Term
from gui import edits
from gui.document import Document
from gui.jobs import Context, Jobs


def test_edits_are_inverse_of_each_other() -> None:
    spec = parse("y a b || g: a")
    assert edits.set_fixed(edits.set_fixed(spec, "c", True), "c", False) == spec
    assert edits.set_random(edits.set_random(spec, 0, "b", True), 0, "b", False) == spec
    assert edits.move_term(edits.move_term(spec, "a", 1), "a", -1) == spec
    assert edits.move_term(spec, "a", -1) == spec
    assert edits.rows(spec) == (CONSTANT, "a", "b")
    assert edits.remove_term(spec, CONSTANT) == spec


def test_the_outcome_is_no_longer_a_term() -> None:
    spec = edits.set_outcome(parse("y a b || g: a"), "a")
    assert spec == parse("a b || g:")


def test_names_are_replaced_everywhere() -> None:
    assert edits.replace_name(parse("y a b || g: a"), "a", "z") == parse("y z b || g: z")


def test_levels_are_added_changed_and_removed() -> None:
    spec = edits.set_level(parse("y x"), 0, "g")
    assert spec == parse("y x || g:")
    assert edits.set_level(edits.set_level(spec, 0, "h"), 0, "") == parse("y x")
    assert edits.set_level(parse("y x"), 0, "") == parse("y x")


def test_an_empty_document_refuses_changes(qtbot: QtBot) -> None:
    document = Document()
    document.set_spec(parse("y x"))
    document.add_model()
    document.duplicate_model()
    assert document.models == () and document.spec == ModelSpec()
    assert not document.undo_stack.canUndo()


@pytest.fixture
def jobs(qtbot: QtBot):
    jobs = Jobs()
    yield jobs
    jobs.close()
    assert jobs.idle()


def test_a_job_runs_elsewhere_and_answers_here(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[object] = []
    answers: list[object] = []

    def task(context: Context, number: int) -> int:
        threads.append(threading.get_ident())
        return number + 1

    def answer(value: int) -> None:
        threads.append(threading.get_ident())
        answers.append(value)

    jobs.run("a", task, 41).success(answer)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [42] and threads[0] != threads[1] == threading.get_ident()


def test_failures_are_told(qtbot: QtBot, jobs: Jobs) -> None:
    errors: list[BaseException] = []

    def task(context: Context) -> None:
        raise ValueError("no")

    jobs.run("a", task).failure(errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "no" and not jobs.busy("a")


def test_only_the_last_of_a_lane_answers(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[int] = []
    cancelled: list[int] = []

    def task(context: Context, number: int) -> int:
        QThread.msleep(30)
        if context.cancelled():
            cancelled.append(number)
        return number

    for number in range(8):
        jobs.run("a", task, number).success(answers.append)
    qtbot.waitUntil(lambda: jobs.idle() and bool(answers))
    qtbot.wait(50)
    assert answers == [7]
    assert set(cancelled) == set(range(7))


def test_reports_come_at_most_ten_times_a_second(qtbot: QtBot, jobs: Jobs) -> None:
    batches: list[list[int]] = []
    done: list[object] = []

    def task(context: Context) -> None:
        end = time.monotonic() + 0.5
        number = 0
        while time.monotonic() < end:
            context.report(number)
            number += 1
            time.sleep(0.0005)

    jobs.run("a", task).progress(batches.append).success(done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert 2 <= len(batches) <= 6
    numbers = [n for batch in batches for n in batch]
    assert numbers == list(range(len(numbers)))


def test_start_and_cancel_many_times(qtbot: QtBot, jobs: Jobs) -> None:
    def task(context: Context) -> None:
        while not context.cancelled():
            time.sleep(0.001)

    wrong: list[object] = []
    for _ in range(300):
        jobs.run("a", task).success(wrong.append).failure(wrong.append)
        assert jobs.cancel("a")
    qtbot.waitUntil(jobs.idle, timeout=10_000)
    assert not wrong


def test_equations_of_one_level_stay_together_with_one_constant() -> None:
    spec = parse("y x || g: x, cov(identity) || h:")
    further = edits.add_equation(spec, "g")
    assert further == parse("y x || g: x, cov(identity) || g: || h:")
    # The constant alone is not taken away: the new equation waits before it.
    waiting = edits.add_equation(parse("y x || g:"), "g")
    assert [e.names for e in waiting.equations] == [(), (CONSTANT,)]
    assert edits.set_level(further, 2, "g").equations[2].level == "g"
    assert [e.intercept for e in edits.set_level(further, 2, "g").equations].count(True) == 1


def test_equations_move_past_whole_levels() -> None:
    spec = parse("y x || g: x, cov(identity) || g: || h:")
    down = edits.move_equation(spec, 0, 1)
    assert [e.names for e in down.equations] == [(CONSTANT,), ("x",), (CONSTANT,)]
    assert [e.level for e in edits.move_equation(spec, 1, 1).equations] == ["h", "g", "g"]
    assert edits.move_equation(spec, 2, 1) == spec
    assert [e.level for e in edits.place_equation(spec, 2, 0).equations] == ["h", "g", "g"]
    assert edits.place_equation(spec, 1, 1) == spec


def test_factors_are_crossed_and_nested_again() -> None:
    spec = parse("y x || g: || h:")
    crossed = edits.cross(spec, 0)
    assert crossed == parse("y x || _all: R.g || h:")
    assert edits.uncross(crossed, 0) == parse("y x || h: || g:")
    assert edits.remove_term(crossed, "R.g") == parse("y x || h:")
    assert edits.set_structure(crossed, 0, Structure.IDENTITY) == crossed


def test_terms_are_inserted_moved_and_exchanged() -> None:
    spec = parse("y a b || g: b")
    assert edits.insert_term(spec, "c", 1) == parse("y a c b || g: b")
    assert edits.insert_term(spec, "b", 0) == parse("y b a || g: b")
    assert edits.insert_term(spec, "a", 2) == parse("y b a || g: b")
    assert edits.replace_term(spec, "b", Term("z")) == parse("y a z || g: z")
    centred = Term(Continuous("b", Centring.GRAND))
    assert edits.replace_term(spec, "b", centred) == parse("y a center(b) || g: center(b)")
    assert edits.add_whole(spec, Term("a", "b")) == parse("y a b c.a#c.b || g: b")
    assert edits.add_whole(spec, Term("a")) == spec
