"""Plots, named selections and finding in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.selection import Mode, NamedSelection, Selection
from gui.theme import LIGHT
from tests.gui.driver import CONTROL, NONE, Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def plots(fitted: Driver) -> Driver:
    """Someone at the plots of a fit."""
    fitted.key(Qt.Key.Key_2, CONTROL, fitted.window)
    fitted.until(lambda: fitted.window.plots.view("lines").isVisible())
    return fitted


def toggle(user: Driver, key: str) -> None:
    """Click the button of a kind of plot."""
    pane = user.window.plots
    button = next(b for b in pane.bar.findChildren(type(user.window.selections.name_button))
                  if b.defaultAction() is pane.actions_[key])  # fmt: skip
    user.click(button)


def name(user: Driver, text: str) -> None:
    """Name what is selected."""
    bar = user.window.selections
    user.click(bar.name_button)
    user.type(text, bar.edit)
    user.key(Qt.Key.Key_Return, NONE, bar.edit)


def entry(menu: QMenu, text: str) -> QPoint:
    """Where an entry of a menu is."""
    action = next(a for a in menu.actions() if a.text() == text)
    return menu.actionGeometry(action).center()


def pick(user: Driver, chip: int, *texts: str) -> None:
    """Choose from the menu of a chip: by the arrow key into a submenu, by the mouse in it."""
    menu = user.window.selections.chips[chip].menu()
    assert menu is not None
    menu.popup(QPoint(300, 300))
    for text in texts:
        user.until(menu.isVisible)
        deeper = next((m for m in menu.findChildren(QMenu) if m.title() == text), None)
        if deeper is None:
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, entry(menu, text))
            return
        menu.setActiveAction(next(a for a in menu.actions() if a.text() == text))
        QTest.keyClick(menu, Qt.Key.Key_Right)
        menu = deeper


def test_plots_are_chosen_above_them(plots: Driver) -> None:
    window = plots.window
    assert window.plots.shown == ("lines", "caterpillar")
    toggle(plots, "qq")
    assert window.plots.view("qq").isVisible() and window.plots.view("lines").isVisible()
    toggle(plots, "lines")
    toggle(plots, "caterpillar")
    assert not window.plots.view("lines").isVisible()
    toggle(plots, "qq")
    assert window.plots.view("qq").isVisible(), "one plot always stays"
    window.actions_["tab_results"].trigger()
    assert window.plots.view("qq").isVisible() and not window.plots.bar.isVisible()


def test_the_profile_fills_in_while_the_window_lives(plots: Driver) -> None:
    toggle(plots, "profile")
    view = plots.window.plots.view("profile")
    plots.until(lambda: view.profile is not None)  # pyright: ignore
    assert not view.is_empty


def test_a_selection_is_named_shown_hidden_renamed_deleted_and_all_undone(plots: Driver) -> None:
    window = plots.window
    bar, selection, document = window.selections, window.selection, window.document
    assert not bar.name_button.isEnabled()
    selection.apply("school", ["2", "30", "47"])
    name(plots, "Low schools")
    (named,) = document.state.selections
    assert named == NamedSelection("Low schools", "school", ("2", "30", "47"), 0)
    assert selection.count == 0
    lines = window.plots.view("lines")
    level = lines.level
    assert level is not None
    groups = tuple(sorted(level.index[key] for key in named.keys))
    assert lines.highlight.marks.groups == groups
    assert bar.chips[0].text() == "Low schools (3)"

    # The next one gets another colour, and so do groups selected meanwhile.
    selection.apply("school", ["5"])
    assert selection.colour("school", "5", LIGHT) == LIGHT.selected[1]
    name(plots, "Five")
    assert document.state.selections[1].colour == 1

    pick(plots, 0, "Shown")
    assert not document.state.selections[0].visible
    assert lines.highlight.marks.groups == (level.index["5"],)
    pick(plots, 0, "Rename…")
    bar.edit.selectAll()
    plots.type("Far below", bar.edit)
    plots.key(Qt.Key.Key_Return, NONE, bar.edit)
    assert document.state.selections[0].name == "Far below"
    pick(plots, 0, "Colour", "Colour 5")
    assert document.state.selections[0].colour == 4
    pick(plots, 0, "Select its groups")
    assert selection.keys("school") == ("2", "30", "47")
    pick(plots, 1, "Delete")
    assert [s.name for s in document.state.selections] == ["Far below"]

    for _ in range(4):
        plots.key(Qt.Key.Key_Z, CONTROL, window)
    assert [(s.name, s.visible) for s in document.state.selections] == [
        ("Low schools", True),
        ("Five", True),
    ]
    assert len(bar.chips) == 2
    assert selection.colour("school", "30", LIGHT) == LIGHT.selected[0] or selection.count


def test_escape_gives_up_a_name(plots: Driver) -> None:
    window = plots.window
    window.selection.apply("school", ["2"])
    plots.click(window.selections.name_button)
    plots.type("x", window.selections.edit)
    plots.key(Qt.Key.Key_Escape, NONE, window.selections.edit)
    assert window.document.state.selections == () and window.selections.edit.isHidden()
    assert window.selection.count == 1


def test_other_data_have_no_selections_of_these(plots: Driver, sample_dir) -> None:
    window = plots.window
    window.selection.apply("school", ["2"])
    name(plots, "Two")
    plots.drop(sample_dir / "growth.csv")
    plots.until(lambda: window.document.opened and window.document.opened.name == "growth.csv")
    assert window.selection.named == () and window.selections.chips == []


def test_find_selects_a_group_and_the_table_shows_its_rows(fitted: Driver) -> None:
    window = fitted.window
    fitted.key(Qt.Key.Key_F, CONTROL, window)
    panel = window.find_panel
    assert panel.isVisible() and panel.edit.hasFocus()
    fitted.type("school 3", panel.edit)
    assert panel.list.item(0).text().startswith("school 3 ")
    assert panel.list.count() == 11
    fitted.key(Qt.Key.Key_Return, NONE, panel.edit)
    assert window.selection.keys("school") == ("3",) and panel.isHidden()
    table = window.data.table
    fitted.key(Qt.Key.Key_3, CONTROL, window)
    fitted.until(table.isVisible)
    row = table.rowAt(2)
    assert window.data.model.index(row, 0).data() == "3"

    # On the Data tab the same key finds cells.
    fitted.key(Qt.Key.Key_1, CONTROL, window)
    fitted.key(Qt.Key.Key_F, CONTROL, window)
    fitted.type("47", panel.edit)
    fitted.key(Qt.Key.Key_Return, SHIFT, panel.edit)
    assert window.selection.keys("school") == ("3", "47") and panel.isVisible()
    fitted.type("3", panel.edit)
    fitted.key(Qt.Key.Key_Return, ALT, panel.edit)
    assert window.selection.keys("school") == ("47",)
    fitted.type("nothing such", panel.edit)
    assert "Nothing" in panel.more.text()
    fitted.key(Qt.Key.Key_Escape, NONE, panel.edit)
    assert panel.isHidden() and window.selection.keys("school") == ("47",)


def test_the_table_follows_the_groups_of_any_level(user: Driver, sample_dir) -> None:
    window = user.window
    user.drop(sample_dir / "productivity.csv")
    user.until(lambda: window.columns.isVisible())
    user.type_command("gsp emp || region: || state:")
    user.press_fit()
    user.key(Qt.Key.Key_3, CONTROL, window)
    table, model = window.data.table, window.data.model
    user.until(table.isVisible)
    names = [v.name for v in window.document.dataset.variables]  # pyright: ignore
    column = names.index("region")
    window.selection.apply("region", ["6"])
    row = table.rowAt(2)
    assert model.level == "region" and model.index(row, column).data() == "6"
    background = Qt.ItemDataRole.BackgroundRole
    assert model.index(row, column).data(background) is not None
    # The groups of a named selection stay tinted when nothing is selected.
    window.selection.clear()
    assert model.level == "state" and model.index(0, 0).data(background) is None
    first = model.group(0) or ""
    window.selection.set_named((NamedSelection("x", "state", (first,)),))
    assert model.index(0, 0).data(background) is not None


def test_find_says_how_many_more_there_are(fitted: Driver) -> None:
    panel = fitted.window.find_panel
    fitted.key(Qt.Key.Key_F, CONTROL, fitted.window)
    everything = 48 + len(fitted.window.document.dataset.names)  # pyright: ignore
    assert f"{everything - panel.list.count()} more" in panel.more.text()
    fitted.key(Qt.Key.Key_Down, NONE, panel.edit)
    assert panel.list.currentRow() == 1


def test_named_selections_lie_under_the_selected(qtbot) -> None:
    selection = Selection()
    told: list[int] = []
    selection.changed.connect(lambda: told.append(1))
    a = NamedSelection("a", "school", ("1", "2"), 3)
    b = NamedSelection("b", "school", ("2", "4"), 5)
    selection.set_named((a, b))
    selection.set_named((a, b))
    assert told == [1]
    assert [selection.slot("school", key) for key in "1234"] == [3, 5, None, 5]
    selection.apply("school", ["2", "3"], Mode.ADD)
    assert selection.slot("school", "2") == 0 and selection.slot("school", "3") == 1
    assert selection.marked("school") == ("1", "4", "2", "3")
    assert selection.count == 2
    selection.clear()
    assert selection.slot("school", "2") == 5


def test_nothing_moves_when_groups_are_selected(school: Driver) -> None:
    """The window would be laid out and painted anew, all its plots with it."""
    window = school.window
    before = window.status.height(), window.tabs.geometry()
    window.selection.apply("school", ["1", "2"])
    school.until(window.status.chip.isVisible)
    school.settle()
    assert (window.status.height(), window.tabs.geometry()) == before
