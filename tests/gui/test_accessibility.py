"""For those who use the keyboard, a screen reader, or need contrast."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError

from gui.help import shortcuts
from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT, Palette
from tests.gui.driver import CONTROL, NONE, Driver

#: Text on its background: at least 4.5 to 1 (WCAG 2.1, 1.4.3).
TEXT = (
    ("text", "bg"), ("text", "surface"), ("text", "zebra"), ("text", "soft"), ("text", "grid"),
    ("mute", "bg"), ("mute", "surface"), ("mute", "zebra"), ("mute", "grid"), ("mute", "soft"),
    ("accent", "bg"), ("accent", "surface"), ("accent", "soft"), ("on_accent", "accent"),
    ("ok", "ok_bg"), ("ok", "surface"), ("amber", "amber_bg"), ("amber", "surface"),
    ("amber", "bg"), ("error", "error_bg"), ("error", "surface"), ("text", "error_bg"),
    ("text", "amber_bg"),
)  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out(palette: Palette) -> None:
    for front, back in TEXT:
        ratio = contrast(getattr(palette, front), getattr(palette, back))
        assert ratio >= 4.5, f"{front} on {back}: {ratio:.2f}"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out(palette: Palette) -> None:
    """Selected groups, and the frame of what has the focus: at least 3 to 1 (1.4.11)."""
    for colour in (*palette.selected, palette.accent):
        assert contrast(colour, palette.surface) >= 3.0, colour


def reachable(window: QWidget) -> list[QWidget]:
    """What takes keys, is seen, and can be used now."""
    found = [
        w
        for w in window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()
        # What only scrolls is scrolled by what is in it.
        and type(w) is not QScrollArea
    ]  # fmt: skip
    return [w for w in found if w.focusProxy() is None]


def named(widget: QWidget) -> tuple[str, str]:
    """The name and description that a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    described = interface.text(QAccessible.Text.Description)
    # Qt tells nothing of a row of tabs but its titles; each has a tip.
    described = described or widget.accessibleDescription()
    return interface.text(QAccessible.Text.Name), described


@pytest.mark.parametrize("state", ["empty", "loaded", "fitted"])
def test_every_control_has_a_name_and_a_description(
    user: Driver, sample_dir: Path, state: str
) -> None:
    window = user.window
    if state != "empty":
        window.open_path(sample_dir / "jsp.csv")
        user.until(lambda: window.columns.isVisible())
        user.settle()
    if state == "fitted":
        user.type_command("math5 math3 || school: math3")
        user.press_fit()
    for tab in window.tabs.tabs:
        window.tabs.show_tab(tab.key)
        user.settle()
        # Descriptions come while the window is at rest, a few at a time.
        with contextlib.suppress(TimeoutError):
            user.until(lambda: not nameless(window), 3000)
        assert nameless(window) == [], tab.key
        if state == "empty":
            break


def nameless(window: MainWindow) -> list[str]:
    """The controls without a name or a description."""
    said = ((widget, *named(widget)) for widget in reachable(window))
    return [
        f"{widget} name={name!r} description={description!r}"
        for widget, name, description in said
        if not name.strip() or not description.strip()
    ]


def test_dialogs_have_names_and_descriptions(user: Driver) -> None:
    window = user.window
    window.helper.window.show_topic("start")
    dialogs = [window.helper.window, shortcuts(window, window.actions_)]
    for dialog in dialogs:
        user.until(dialog.isVisible)
        assert dialog.windowTitle()
        for widget in reachable(dialog):
            name, _ = named(widget)
            assert name.strip(), widget
        dialog.close()


def test_tab_reaches_every_control(fitted: Driver) -> None:
    window = fitted.window
    for tab in ("results", "data", "compare"):
        window.tabs.show_tab(tab)
        fitted.settle()
        wanted = set(reachable(window))
        window.header.buttons["fit"].setFocus()
        seen: set[QWidget] = set()
        for _ in range(3 * len(wanted)):
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.add(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        # Of exclusive buttons one stands for all: the arrow keys go to the others.
        missed = [w for w in wanted - seen if not _in_group(w)]
        assert not missed, f"{tab}: {missed}"


def _in_group(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.objectName() == "segmented"


def test_the_focus_is_seen(fitted: Driver) -> None:
    window = fitted.window
    unseen = []
    for widget in reachable(window):
        if isinstance(widget, QLineEdit) and widget.parentWidget() is None:
            continue
        if isinstance(widget, QAbstractScrollArea) and widget.findChild(QWidget) is None:
            continue
        _scroll_to(widget)
        elsewhere = window.header.buttons["fit"]
        (window.variables.filter if widget is elsewhere else elsewhere).setFocus()
        before = _around(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        if _around(window, widget) == before:
            unseen.append(f"{widget} {widget.accessibleName()}")
    assert not unseen, "\n".join(unseen)


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _around(window: QWidget, widget: QWidget) -> QImage:
    corner = widget.mapTo(window, widget.rect().topLeft())
    place = widget.rect().translated(corner).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage()


def test_from_a_file_to_an_exported_plot_by_keys_alone(
    user: Driver, sample_dir: Path, tmp_path: Path
) -> None:
    window = user.window
    user.key(Qt.Key.Key_O, CONTROL)
    _answer_by_keys(user, sample_dir / "jsp.csv")
    user.until(lambda: window.columns.isVisible())
    user.settle()
    # The outcome has the focus; typing chooses.
    user.until(window.model.outcome.hasFocus)
    user.type("math5")
    # A term: find the variable and press Return.
    user.key(Qt.Key.Key_F, CONTROL)
    user.type("math3")
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return)
    # The level.
    _tab_to(user, window.model.level)
    user.type("school")
    user.until(lambda: bool(window.document.spec.equations))
    assert window.command.text == "math5 math3 || school:"
    user.key(Qt.Key.Key_Return, CONTROL)
    user.until(lambda: window.document.fitting is None and window.actions_["export"].isEnabled())
    user.settle()
    user.until(lambda: window.actions_["export_caterpillar"].isEnabled())
    # The menu of exports, down to the caterpillar plot.
    user.key(Qt.Key.Key_E, CONTROL)
    menu = window.export_menu
    user.until(menu.isVisible)
    _choose(user, menu, "export_caterpillar")
    _answer_by_keys(user, tmp_path / "schools.svg")
    user.until((tmp_path / "schools.svg").exists)
    assert "school" in (tmp_path / "schools.svg").read_text(encoding="utf-8")


def _tab_to(user: Driver, widget: QWidget) -> None:
    for _ in range(60):
        if widget.hasFocus():
            return
        user.key(Qt.Key.Key_Tab)
    raise AssertionError(f"{widget} is not reached")


def _choose(user: Driver, menu: QMenu, name: str) -> None:
    action = user.window.actions_[name]
    for _ in range(60):
        if menu.activeAction() is action:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    raise AssertionError(f"{name} is not in the menu")


def _answer_by_keys(user: Driver, path: Path) -> None:
    """Type ``path`` where the file dialog has its focus, and Return; options before it, too."""

    def asking() -> list[QDialog]:
        there = QApplication.topLevelWidgets()
        return [w for w in there if isinstance(w, QDialog) and w.isVisible()]

    user.until(asking)
    first = asking()[0]
    if not isinstance(first, QFileDialog):
        # What is asked before the file: size and resolution. Its default is Return.
        user.until(first.isActiveWindow)
        QTest.keyClick(first, Qt.Key.Key_Return)
    user.until(lambda: any(d.isVisible() for d in user.window.findChildren(QFileDialog)))
    dialog = next(d for d in user.window.findChildren(QFileDialog) if d.isVisible())
    user.until(dialog.isActiveWindow)
    edit = dialog.focusWidget()
    assert isinstance(edit, QLineEdit)
    user.key(Qt.Key.Key_A, CONTROL, edit)
    user.type(str(path), edit)
    completer = edit.completer()
    popup = completer.popup() if completer is not None else None
    if popup is not None:
        popup.hide()
    user.key(Qt.Key.Key_Return, NONE, edit)
    user.until(lambda: not dialog.isVisible(), 5_000)
    user.window.activateWindow()
    user.until(user.window.isActiveWindow, 5_000)
