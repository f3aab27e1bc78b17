"""Renaming and deleting variables, and missing values told apart, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind, Variable
from core.data.missing_codes import MissingCodes
from core.data.steps import Drop, Rename
from core.data.writers import write_dataset
from core.inference.questions import Asked, Question
from core.model.syntax import parse
from gui.panes.variables import NAME
from tests.gui.driver import CONTROL, NONE, Driver

SLOPE = "math5 math3 || school: math3"


def names(user: Driver) -> tuple[str, ...]:
    dataset = user.window.document.dataset
    assert dataset is not None
    return dataset.names


def steps(user: Driver) -> tuple[object, ...]:
    opened = user.window.document.opened
    assert opened is not None
    return opened.steps


def choose_variable(user: Driver, name: str) -> None:
    """Click a variable of the list."""
    table = user.window.variables.table
    model = table.model()
    rows = range(model.rowCount())
    row = next(r for r in rows if model.index(r, NAME).data() == name)
    user.click_cell(table, row, NAME)


def undo(user: Driver) -> None:
    user.key(Qt.Key.Key_Z, CONTROL, user.window)
    user.settle()


def test_f2_renames_in_the_list_and_in_the_models(school: Driver) -> None:
    window = school.window
    school.type_command(SLOPE)
    window.document.set_questions((Question(Asked.LINCOM, "math3 - 1.math3#c.math3"),), "")
    window.data.view.set_conditions((Condition("math3", Relation.AT_LEAST, (0.0,)),))
    school.settle()
    choose_variable(school, "math3")
    table = window.variables.table
    school.key(Qt.Key.Key_F2, NONE, table)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None and editor.isVisible() and editor.text() == "math3"
    school.type("score", editor)
    school.key(Qt.Key.Key_Return, NONE, editor)
    school.settle()
    assert steps(school) == (Rename("math3", "score"),)
    assert window.document.spec == parse("math5 score || school: score")
    assert "score" in names(school) and window.variables.current == "score"
    assert window.data.view.conditions == (Condition("score", Relation.AT_LEAST, (0.0,)),)
    assert window.document.model is not None
    assert window.document.model.questions[0].text == "score - 1.score#c.score"
    school.press_fit()
    analysis = window.document.analysis(window.document.state.current)
    assert analysis is not None and "score" in analysis.spec.variables
    undo(school)
    assert window.document.spec == parse(SLOPE) and steps(school) == ()
    assert window.data.view.conditions == (Condition("math3", Relation.AT_LEAST, (0.0,)),)


def test_a_name_that_cannot_be_is_told_and_nothing_changes(school: Driver) -> None:
    choose_variable(school, "math3")
    school.window.variables.rename("math3")
    editor = school.window.variables.table.viewport().findChild(QLineEdit)
    assert editor is not None
    school.type("math5", editor)
    school.key(Qt.Key.Key_Return, NONE, editor)
    school.settle()
    assert "a variable called math5 already" in school.window.banner.text
    assert steps(school) == () and "math3" in names(school)


def test_delete_in_the_list_asks_where_a_model_uses_it(school: Driver) -> None:
    window = school.window
    school.type_command(SLOPE)
    choose_variable(school, "social")
    school.key(Qt.Key.Key_Delete, NONE, window.variables.table)
    school.settle()
    assert steps(school) == (Drop("social"),) and "social" not in names(school)
    assert "social is deleted" in window.banner.text
    school.click(window.banner.button)
    school.settle()
    assert steps(school) == () and "social" in names(school)
    choose_variable(school, "math3")
    school.key(Qt.Key.Key_Delete, NONE, window.variables.table)
    school.settle()
    assert "math3 is used by the model M1" in window.banner.text and "math3" in names(school)
    school.click(window.banner.button)
    school.settle()
    assert "math3" not in names(school)
    assert window.document.spec == parse("math5 || school:")
    undo(school)
    assert window.document.spec == parse(SLOPE) and "math3" in names(school)


def test_rename_and_delete_in_the_data_tab(school: Driver) -> None:
    window = school.window
    school.choose_tab("data")
    school.settle()
    column = names(school).index("social")
    school.click_cell(window.data.table, 0, column)
    school.key(Qt.Key.Key_F2, NONE, window.data.table)
    field = window.data.variable.name_field
    assert field.hasFocus() and field.selectedText() == "social"
    school.type("class", field)
    school.key(Qt.Key.Key_Return, NONE, field)
    school.settle()
    assert names(school)[column] == "class" and window.data.variable.name == "class"
    # Its step is listed, and removing it gives the name back.
    window.data.show_panel("history")
    assert window.data.history.model.index(0, 1).data() == "rename social to class"
    school.click(window.data.history.remove_button)
    school.settle()
    assert names(school)[column] == "social" and steps(school) == ()
    school.click_cell(window.data.table, 0, column)
    school.key(Qt.Key.Key_Delete, NONE, window.data.table)
    school.settle()
    assert "social" not in names(school)
    menu = [a.text() for a in window.data.menu("math3").actions()]
    assert menu[-2:] == ["Rename math3…", "Delete math3"]


# Missing values


@pytest.fixture
def survey(user: Driver, tmp_path: Path) -> Driver:
    """A Stata file with .a and .b open in the Data tab, and a model of it."""
    income = Variable(
        "income", Kind.CONTINUOUS, "monthly income",
        missing_labels=MappingProxyType({".a": "refused <b>"}),
    )  # fmt: skip
    x = np.arange(24.0) % 7
    x[[1, 5, 9, 13]] = np.nan
    number = np.zeros(24, dtype=int)
    number[[1, 5]], number[9] = 1, 2
    frame = pd.DataFrame({"income": x, "y": np.arange(24.0), "group": np.arange(24) // 6 * 1.0})
    variables = (income, Variable("y", Kind.CONTINUOUS), Variable("group", Kind.CONTINUOUS))
    missing = MappingProxyType({"income": MissingCodes((".a", ".b"), number)})
    write_dataset(Dataset(variables, frame, missing=missing), tmp_path / "survey.dta")
    user.drop(tmp_path / "survey.dta")
    user.until(lambda: user.window.columns.isVisible())
    user.type_command("y income || group:")
    user.choose_tab("data")
    user.settle()
    return user


def test_missing_values_are_told_apart_on_screen(survey: Driver) -> None:
    data, role = survey.window.data, Qt.ItemDataRole
    cell = data.model.index(1, 0)
    assert [data.model.index(row, 0).data() for row in (1, 5, 9, 13)] == [".a", ".a", ".b", ""]
    assert "refused" in cell.data(role.ToolTipRole) and "<b>" not in cell.data(role.ToolTipRole)
    assert cell.data(role.ForegroundRole).name() == survey.window.theme.palette.mute.lower()
    assert data.model.index(0, 0).data(role.ForegroundRole) is None
    survey.click_cell(data.table, 1, 0)
    survey.settle()
    summary = data.variable.summary
    assert summary is not None
    assert [(k.code, k.rows) for k in summary.codes] == [(".", 1), (".a", 2), (".b", 1)]
    assert data.variable.missing_title.isVisible()
    data.show_panel("missing")
    assert "income 4 (no code 1, .a 2, .b 1)" in data.missing.counts.text().replace("\xa0", " ")
    data.filters.open_form("income")
    survey.type(".a", data.filters.value)
    survey.key(Qt.Key.Key_Return, NONE, data.filters.value)
    survey.settle()
    assert data.model.rowCount() == 2 and data.model.index(0, 0).data() == ".a"


def test_projects_keep_codes_filter_and_order(survey: Driver, tmp_path: Path) -> None:
    window, path = survey.window, tmp_path / "s.levelwise"
    saving = window.project.saving
    saving.save_to(path)
    survey.settle()
    assert not saving.modified
    wanted = (Condition("income", Relation.MISSING, (".a",)),)
    window.data.view.set_conditions(wanted)
    survey.settle()
    assert saving.modified  # a filter is work too
    header = window.data.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    for _ in range(2):
        survey.click(header.viewport(), at)
        survey.settle()
    saving.save()
    survey.settle()
    window.data.view.show_rows((), None)
    survey.settle()
    survey.drop(path)
    survey.until(lambda: window.data.view.conditions == wanted)
    survey.settle()
    assert not saving.modified
    shown = [window.data.model.index(row, 1).data() for row in range(2)]
    assert shown == ["5", "1"] and window.data.model.index(0, 0).data() == ".a"
