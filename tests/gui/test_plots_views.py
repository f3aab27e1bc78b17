"""The plots by mouse and keyboard, at the positions where things are drawn."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from core.analysis import Analysis
from gui.plots.data import plot_data
from gui.plots.layers import MarkLayer
from gui.selection import Mode
from gui.theme import LIGHT
from tests.gui.plots_help import (
    Bench,
    at,
    blup_at,
    click,
    colour_count,
    drag,
    fitted,
    hover,
    many,
    picture,
    send_move,
    whole,
)

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def slopes() -> Analysis:
    """The school data with random slopes."""
    return fitted("math5 math3 || school: math3")


@pytest.fixture
def bench(qtbot, slopes: Analysis) -> Iterator[Bench]:
    """The two plots of ``slopes`` in a shown window."""
    yield shown(qtbot, Bench(plot_data(slopes)))


def shown(qtbot, bench: Bench) -> Bench:
    qtbot.addWidget(bench)
    with qtbot.waitExposed(bench):
        bench.show()
    return bench


def rows_of(bench: Bench, *labels: str) -> np.ndarray:
    level = bench.lines.level
    assert level is not None
    return np.concatenate([level.rows(level.index[label]) for label in labels])


def test_click_on_a_blup_shows_that_school_in_the_other_plot(bench: Bench) -> None:
    before = colour_count(bench.lines, LIGHT.selected[0])
    click(bench.caterpillar, blup_at(bench.caterpillar, "23"))
    assert bench.keys() == ("23",)
    data, level = bench.lines.data, bench.lines.level
    assert data is not None and level is not None
    marks = bench.lines.highlight.marks
    rows = rows_of(bench, "23")
    assert len(rows) == level.sizes[level.index["23"]]
    np.testing.assert_array_equal(
        marks.dots, np.column_stack((data.covariates[0].values[rows], data.y[rows]))
    )
    (x0, y0, x1, y1) = marks.segments[0]
    assert (x0, x1) == (
        data.covariates[0].values[rows].min(),
        data.covariates[0].values[rows].max(),
    )
    # The line is the fitted one: it goes through the fitted values of the school's rows.
    share = (data.covariates[0].values[rows] - x0) / (x1 - x0)
    np.testing.assert_allclose(y0 + share * (y1 - y0), data.fitted[rows], rtol=1e-9)
    assert before == 0
    assert colour_count(bench.lines, LIGHT.selected[0]) > 100


def test_shift_adds_alt_removes_ctrl_toggles(bench: Bench) -> None:
    view = bench.caterpillar
    click(view, blup_at(view, "1"))
    click(view, blup_at(view, "26"), SHIFT)
    click(view, blup_at(view, "40"), SHIFT)
    assert bench.keys() == ("1", "26", "40")
    click(view, blup_at(view, "26"), ALT)
    assert bench.keys() == ("1", "40")
    click(view, blup_at(view, "1"), CTRL)
    click(view, blup_at(view, "5"), CTRL)
    assert bench.keys() == ("40", "5")
    click(view, blup_at(view, "9"))
    assert bench.keys() == ("9",)
    click(view, QPoint(int(whole(view).left()) + 60, int(whole(view).top()) + 2))
    assert bench.keys() == ("9",), "a click beside everything changes nothing"


def test_click_on_a_line_and_on_a_point(bench: Bench) -> None:
    view, level, data = bench.lines, bench.lines.level, bench.lines.data
    assert level is not None and data is not None
    lines = view.bulk.marks.segments
    lowest = int(np.argmin(lines[:, 1]))
    click(view, at(view, lines[lowest, 0], lines[lowest, 1]))
    assert bench.keys() == (level.labels[lowest],)
    row = int(np.argmin(data.y))
    click(view, at(view, data.covariates[0].values[row], data.y[row]))
    twins = (data.y == data.y[row]) & (data.covariates[0].values == data.covariates[0].values[row])
    assert bench.keys()[0] in {level.labels[c] for c in level.codes[twins]}


def test_rubber_band_in_the_caterpillar(bench: Bench) -> None:
    view, level, effect = bench.caterpillar, bench.caterpillar.level, bench.caterpillar.effect
    assert level is not None and effect is not None
    _, _, y0, y1 = (*view.figure.box.viewRange()[0], *view.figure.box.viewRange()[1])
    drag(view, at(view, 0.6, y1), at(view, 5.4, y0))
    lowest = [level.labels[j] for j in np.argsort(effect.blup)[:5]]
    assert list(bench.keys()) == lowest
    assert view.canvas.rubber is None
    drag(view, at(view, 46.6, y0), at(view, 48.4, y1), SHIFT)
    assert len(bench.keys()) == 7
    drag(view, at(view, 0.6, y1), at(view, 3.4, y0), ALT)
    assert list(bench.keys()[:2]) == lowest[3:]
    assert len(bench.keys()) == 4


def test_rubber_band_in_the_fitted_lines(bench: Bench) -> None:
    view, level = bench.lines, bench.lines.level
    assert level is not None
    # Only two lines reach down to the lower left corner.
    drag(view, at(view, -20.5, 14), at(view, -15, 18))
    lines = view.bulk.marks.segments
    low = {level.labels[j] for j in range(level.n_groups) if lines[j, 0] < -15 and lines[j, 1] < 17}
    assert set(bench.keys()) == low and low


def test_escape_gives_up_the_rubber_band_only(bench: Bench) -> None:
    view = bench.caterpillar
    click(view, blup_at(view, "7"))
    port = view.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at(view, 1, 0))
    send_move(view, at(view, 20, 2), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert view.canvas.rubber is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.canvas.rubber is None
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at(view, 20, 2))
    assert bench.keys() == ("7",)


def test_hover_card_tells_about_the_group(bench: Bench) -> None:
    view, level, effect = bench.caterpillar, bench.caterpillar.level, bench.caterpillar.effect
    assert level is not None and effect is not None
    hover(view, blup_at(view, "2"))
    card = view.card.card
    assert card is not None and view.card.isVisible()
    j = level.index["2"]
    facts = dict(card.facts)
    assert card.title == "school 2"
    assert facts["n"] == str(level.sizes[j])
    assert facts["mean math5"] == f"{level.means[j]:.1f}"
    assert facts["BLUP of _cons"] == f"{effect.blup[j]:.2f}".replace("-", "−")
    low, high = effect.blup[j] - 1.959964 * effect.se[j], effect.blup[j] + 1.959964 * effect.se[j]
    assert facts["95 % interval"] == f"{low:.2f} to {high:.2f}".replace("-", "−")
    assert facts["rank"] == f"{int((effect.blup <= effect.blup[j]).sum())} of 48"
    assert view.pointer.marks.groups == (j,)
    assert bench.keys() == (), "pointing is not selecting"
    hover(view, QPoint(3, 3))
    assert view.card.isHidden() and view.pointer.marks.groups == ()


def test_hover_in_the_lines_names_every_effect(bench: Bench) -> None:
    view = bench.lines
    lines = view.bulk.marks.segments
    lowest = int(np.argmin(lines[:, 1]))
    hover(view, at(view, lines[lowest, 0], lines[lowest, 1]))
    assert view.card.card is not None
    names = [name for name, _ in view.card.card.facts]
    assert "BLUP of _cons" in names and "BLUP of math3" in names


def test_names_are_plain_text_everywhere(qtbot) -> None:
    data = many(6)
    hostile = "<b>x</b> &amp; <img src=x>"
    level = replace(data.levels[0], labels=(hostile, *"bcdef"), title="<i>t</i>", name="<u>n</u>")
    bench = shown(qtbot, Bench(replace(data, levels=(level,), outcome_title="<h1>y</h1>")))
    bench.selection.apply("<u>n</u>", [hostile])
    hover(bench.caterpillar, blup_at(bench.caterpillar, hostile))
    assert bench.caterpillar.card.card is not None
    assert bench.caterpillar.card.card.title == hostile
    formats = {
        label.textFormat() for label in bench.caterpillar.card.findChildren(QLabel) if label.text()
    }
    assert formats == {Qt.TextFormat.PlainText}
    assert "<h1>y</h1>" in bench.lines.figure.y_title


def test_sort_toggle_changes_the_places(bench: Bench) -> None:
    view, effect = bench.caterpillar, bench.caterpillar.effect
    assert effect is not None
    np.testing.assert_array_equal(view.bulk.marks.dots[:, 0], effect.rank)
    click(view, blup_at(view, "3"))
    button = next(b for b in view.findChildren(QToolButton) if b.text() == "Sorted")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(view.bulk.marks.dots[:, 0], np.arange(1, 49))
    assert "order of the data" in view.figure.x_title
    assert view.highlight.marks.dots[0, 0] == 3, "the selected school moves with its bar"
    click(view, blup_at(view, "30"))
    assert bench.keys() == ("30",)


def test_effect_and_interval_choosers(bench: Bench) -> None:
    view = bench.caterpillar
    narrow = view.bulk.marks.segments[:, 3] - view.bulk.marks.segments[:, 1]
    view.interval_chooser.choose(0)
    assert view.coverage == 84.0 and "84 %" in view.figure.y_title
    shrunk = view.bulk.marks.segments[:, 3] - view.bulk.marks.segments[:, 1]
    np.testing.assert_allclose(shrunk / narrow, 1.405072 / 1.959964, rtol=1e-5)
    segmented = view.effect_picker.control
    assert segmented is not None
    QTest.mouseClick(segmented.button("1"), Qt.MouseButton.LeftButton)  # pyright: ignore
    assert view.effect is not None and view.effect.name == "math3"
    np.testing.assert_array_equal(view.bulk.marks.dots[:, 1], view.effect.blup)


def test_points_lines_and_population_can_be_hidden(bench: Bench) -> None:
    view = bench.lines
    full = picture(view)
    for action in (view.points_action, view.lines_action, view.population_action):
        before = picture(view)
        action.trigger()
        assert (picture(view) != before).any(), action.text()
    click(bench.caterpillar, blup_at(bench.caterpillar, "4"))
    assert len(view.highlight.marks.dots), "a selected school shows its points all the same"
    for action in (view.points_action, view.lines_action, view.population_action):
        action.trigger()
    bench.selection.clear()
    assert (picture(view) == full).all()


def test_keyboard_walks_and_selects(bench: Bench) -> None:
    view, level, effect = bench.caterpillar, bench.caterpillar.level, bench.caterpillar.effect
    assert level is not None and effect is not None
    order = [level.labels[j] for j in np.argsort(effect.blup)]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.card.card is not None and view.card.card.title == f"school {order[1]}"
    assert f"school {order[1]}" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert bench.keys() == (order[1],)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return, SHIFT)
    assert bench.keys() == (order[1], order[-1])
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Space, ALT)
    assert bench.keys() == (order[-1],)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Space, CTRL)
    assert bench.keys() == (order[-1], order[0])


def test_keyboard_in_the_fitted_lines(bench: Bench) -> None:
    view = bench.lines
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(bench.keys()) == 1
    assert bench.caterpillar.highlight.marks.groups == view.highlight.marks.groups


def test_views_are_named_for_screen_readers(bench: Bench) -> None:
    for view in (bench.lines, bench.caterpillar):
        assert view.accessibleName()
        assert "48 groups of school" in view.accessibleDescription()
        assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_wheel_zooms_and_double_click_resets(bench: Bench, qtbot) -> None:
    view = bench.caterpillar
    home = view.figure.box.viewRange()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert not view.figure.is_home
    zoomed = view.figure.box.viewRange()
    assert zoomed[0][1] - zoomed[0][0] < home[0][1] - home[0][0]
    drag(
        view, at(view, 24, 0), at(view, 24, 0) + QPoint(60, 10), button=Qt.MouseButton.MiddleButton
    )
    assert view.figure.box.viewRange()[0][0] < zoomed[0][0], "dragged to the right"
    assert bench.keys() == ()
    where = whole(view).center().toPoint()
    QTest.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.figure.is_home
    wheel(view, where, 240)
    assert not view.figure.is_home
    view.tools.reset_action.trigger()
    np.testing.assert_allclose(view.figure.box.viewRange(), home)


def wheel(view, where: QPoint, turned: int) -> None:
    port = view.canvas.viewport()
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(where), QPointF(port.mapToGlobal(where)), QPoint(), QPoint(0, turned),
        none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(port, event)


def test_drag_to_move_pans_instead_of_selecting(bench: Bench) -> None:
    view = bench.caterpillar
    view.tools.pan_action.trigger()
    before = view.figure.box.viewRange()
    drag(view, at(view, 10, 0), at(view, 20, 0))
    assert bench.keys() == ()
    after = view.figure.box.viewRange()
    assert after[0][0] == pytest.approx(before[0][0] - 10, abs=0.2)


def test_no_data_says_what_to_do(qtbot) -> None:
    bench = shown(qtbot, Bench(None))
    for view in (bench.lines, bench.caterpillar):
        assert view.is_empty and view.empty.isVisible() and "Fit a model" in view.empty.text()
        assert not view.tools.export_action.isEnabled()
        QTest.keyClick(view, Qt.Key.Key_Right)
        click(view, QPoint(150, 150))
    assert bench.selection.count == 0
    bench.lines.set_data(many(4))
    assert not bench.lines.is_empty and bench.lines.tools.export_action.isEnabled()
    bench.lines.set_data(None)
    assert bench.lines.is_empty and bench.lines.bulk.marks.groups == ()


def test_selection_outlives_a_new_fit(bench: Bench, slopes: Analysis) -> None:
    click(bench.caterpillar, blup_at(bench.caterpillar, "23"))
    bench.caterpillar.set_effect(1)
    intercepts = fitted("math5 math3 || school:")
    for view in (bench.lines, bench.caterpillar):
        view.set_data(plot_data(intercepts))
        assert [view.level.labels[g] for g in view.highlight.marks.groups] == ["23"]  # pyright: ignore
    assert bench.caterpillar.effect is not None and bench.caterpillar.effect.name == "_cons"
    slope = bench.lines.bulk.marks.segments
    steep = (slope[:, 3] - slope[:, 1]) / (slope[:, 2] - slope[:, 0])
    np.testing.assert_allclose(steep, steep[0], rtol=1e-9)


def test_without_a_covariate_groups_stand_side_by_side(qtbot) -> None:
    bench = shown(qtbot, Bench(plot_data(fitted("math5 || school:"))))
    view = bench.lines
    lines = view.bulk.marks.segments
    np.testing.assert_array_equal(lines[:, 1], lines[:, 3])
    order = np.argsort(lines[:, 0])
    assert (np.diff(lines[order, 1]) >= 0).all()
    click(view, at(view, (lines[5, 0] + lines[5, 2]) / 2, lines[5, 1]))
    assert view.level is not None and bench.keys() == (view.level.labels[5],)


@pytest.mark.parametrize("groups", [5, 2000, 10_000])
def test_the_number_of_items_does_not_grow_with_the_groups(qtbot, groups: int) -> None:
    bench = shown(qtbot, Bench(many(groups)))
    bench.selection.apply("clinic", [str(i + 1) for i in range(min(groups, 300))], Mode.ADD)
    for view in (bench.lines, bench.caterpillar):
        assert len(view.canvas.scene().items()) < 25
        layers = [layer for layer in view.figure.layers if isinstance(layer, MarkLayer)]
        assert len(layers) <= 4
        assert len(view.bulk.marks.segments) == groups, "nothing is left out"
        assert len(view.highlight.marks.groups) == min(groups, 300)
        assert picture(view).std() > 1
    click(bench.caterpillar, blup_at(bench.caterpillar, str(groups)))
    assert len(bench.selection.keys("clinic")) == 1


def test_theme_change_repaints(bench: Bench) -> None:
    light = picture(bench.lines)
    bench.theme.set_mode("dark")
    dark = picture(bench.lines)
    assert light.mean() > 200 > 80 > dark.mean()
    bench.theme.set_mode("light")
    assert (picture(bench.lines) == light).all()


def test_actions_for_the_plot_menu(bench: Bench) -> None:
    texts = [action.text() for action in bench.caterpillar.actions()]
    assert {"Show everything", "Copy plot", "Export plot…", "Sorted"} <= set(texts)


@pytest.mark.parametrize("width", [640, 760, 900, 1120, 1500])
def test_headings_fit_and_fold_into_the_menu(bench: Bench, width: int, qtbot) -> None:
    bench.resize(width, 400)
    for view in (bench.lines, bench.caterpillar):
        assert view.tools.more_button.isVisible()
        items = (view.heading.itemAt(i) for i in range(view.heading.count()))
        row = [item.widget() for item in items if item is not None]

        def squeezed(row=row) -> list[str]:
            return [
                f"{type(w).__name__} {w.width()} < {w.sizeHint().width()}"
                for w in row
                if w is not None and w.isVisible() and not w.minimumWidth()
                if w.width() < w.sizeHint().width()
            ]

        qtbot.waitUntil(lambda squeezed=squeezed: squeezed() == [], timeout=1000)
    if width == 1500:
        assert bench.caterpillar.interval_chooser.isVisible()
    menu = bench.caterpillar.tools.menu.actions()
    assert bench.caterpillar.sorted_action in menu
    assert {"Interval", "Random effect"} <= {a.text() for a in menu if a.menu()}


def test_keys_of_the_window_are_left_alone(bench: Bench) -> None:
    view = bench.caterpillar
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert bench.keys() == (), "Ctrl+Return is for fitting"


def test_a_double_click_is_one_click(bench: Bench) -> None:
    view = bench.caterpillar
    where = blup_at(view, "12")
    port, left = view.canvas.viewport(), Qt.MouseButton.LeftButton
    click(view, where, CTRL)
    QTest.mouseDClick(port, left, CTRL, where)
    QTest.mouseRelease(port, left, CTRL, where)
    assert bench.keys() == ("12",)
