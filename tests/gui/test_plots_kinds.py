"""Every kind of plot: what it draws, by mouse, keyboard and command line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.analysis import Analysis
from core.cli import main as cli
from core.errors import UserError, WriteError
from core.inference.profile import profile_likelihood
from core.inference.quantile_simulation import simulate_quantiles
from gui.jobs import Jobs
from gui.plots.base import PlotView
from gui.plots.data import PlotData, plot_data
from gui.plots.density import UNIT, Field, counted
from gui.plots.export_cli import export_plots, requests
from gui.plots.fitted_lines import FittedLinesView
from gui.plots.kinds import KINDS, kind
from gui.plots.pairs import PairsView
from gui.plots.panels import PanelsView
from gui.plots.profile import ProfileView
from gui.plots.quantiles import QuantileView
from gui.plots.residuals import ResidualsView
from gui.selection import Mode, Selection
from gui.theme import LIGHT, Theme, load_fonts
from tests.gui.plots_help import at, click, colour_count, drag, fitted, hover, many, picture

ROOT = Path(__file__).parents[2]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def slopes() -> Analysis:
    """The school data with correlated random slopes."""
    return fitted("math5 math3 || school: math3, cov(unstructured)")


@pytest.fixture(scope="module")
def data(slopes: Analysis) -> PlotData:
    """What is drawn of them."""
    return plot_data(slopes)


@pytest.fixture
def show(qtbot):
    """Make a view of a kind, with data, in a window of its own."""

    def make(key: str, data: PlotData | None, jobs: Jobs | None = None) -> PlotView:
        load_fonts()
        view = kind(key).make(Theme(), Selection(), jobs)
        qtbot.addWidget(view)
        view.resize(620, 480)
        view.set_data(data)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


# --- residuals, pairs, QQ ------------------------------------------------------------------------


def test_residuals_are_those_of_the_fit(show, data: PlotData, slopes: Analysis) -> None:
    view = show("residuals", data)
    assert isinstance(view, ResidualsView)
    rows = slopes.rows
    np.testing.assert_allclose(
        view.bulk.marks.dots, np.column_stack((rows.fitted, rows.residuals)), atol=1e-9
    )
    view.standard_action.trigger()
    np.testing.assert_allclose(view.bulk.marks.dots[:, 1], rows.rstandard, atol=1e-9)
    view.x_chooser.choose(1)
    np.testing.assert_array_equal(view.bulk.marks.dots[:, 0], data.covariates[0].values)
    assert view.figure.x_title == data.covariates[0].title


def test_a_residual_selects_its_school_and_a_band_all_it_touches(show, data: PlotData) -> None:
    view = show("residuals", data)
    level = view.level
    assert level is not None
    dots = view.bulk.marks.dots
    row = int(np.argmin(dots[:, 1]))
    click(view, at(view, *dots[row]))
    key = level.labels[level.codes[row]]
    assert view.selection.keys("school") == (key,)
    assert len(view.highlight.marks.dots) == level.sizes[level.codes[row]]
    assert colour_count(view, LIGHT.selected[0]) > 30
    x0, x1, y0, _ = view.figure._home
    drag(view, at(view, x0, -14), at(view, x1, y0))
    low = {level.labels[c] for c in level.codes[dots[:, 1] < -14]}
    assert set(view.selection.keys("school")) == low


def test_pairs_show_blups_and_the_ellipse_of_the_estimates(show, data: PlotData, slopes) -> None:
    view = show("pairs", data)
    assert isinstance(view, PairsView)
    level = data.levels[0]
    names = [effect.name for effect in level.effects]
    assert names == ["_cons", "math3"]
    G = slopes.fit.covariances[0][::-1, ::-1]
    np.testing.assert_allclose(level.covariance, G)
    distance = np.einsum("ni,ij,nj->n", view._curve, np.linalg.inv(G), view._curve)
    np.testing.assert_allclose(distance, 5.991464547, rtol=1e-6)
    np.testing.assert_array_equal(view.bulk.marks.dots[:, 0], level.effects[0].blup)
    hover(view, at(view, *view.bulk.marks.dots[7]))
    assert view.card.card is not None and view.card.card.title == level.shown(7)
    correlation = next(p for p in slopes.summary.random if p.parameter.startswith("corr"))
    assert f"{correlation.estimate:.3f}".replace("-", "−") in view.summary()


def test_pairs_need_two_effects_and_take_the_level_that_has_them(show) -> None:
    view = show("pairs", plot_data(fitted("math5 math3 || school:")))
    assert view.is_empty and "random slope" in view.empty.text()
    path = ROOT / "sample_data" / "productivity.csv"
    nested = fitted("gsp emp unemp || region: unemp || state:", path)
    view.set_data(plot_data(nested))
    assert not view.is_empty
    assert view.level is not None and view.level.name == "region"


def test_qq_of_residuals_and_of_blups(show, data: PlotData, slopes: Analysis) -> None:
    view = show("qq", data)
    assert isinstance(view, QuantileView)
    assert view.options() == ("residuals", "school: _cons", "school: math3")
    dots = view.bulk.marks.dots
    np.testing.assert_allclose(np.sort(dots[:, 1]), np.sort(slopes.rows.rstandard))
    assert (np.diff(dots[np.argsort(dots[:, 0]), 1]) >= 0).all()
    view.source_chooser.choose(2)
    effect = data.levels[0].effects[1]
    np.testing.assert_allclose(view.bulk.marks.dots[:, 1], effect.scores)
    G = float(slopes.fit.covariances[0][0, 0])
    np.testing.assert_allclose(effect.scores, effect.blup / np.sqrt(G - effect.se**2))
    group = int(np.argmax(effect.scores))
    click(view, at(view, *view.bulk.marks.dots[group]))
    assert view.selection.keys("school") == (data.levels[0].labels[group],)
    assert "95 % envelope" in view.accessibleDescription()


def test_qq_envelopes_are_simulated_from_the_model(show, data: PlotData, slopes: Analysis) -> None:
    view = show("qq", data)
    found = simulate_quantiles(slopes.fit)
    for place, own in enumerate((found.residuals, *found.effects[0][::-1])):
        view.choose_option(place)
        assert own is not None
        np.testing.assert_array_equal(view.envelope.simultaneous, own.simultaneous)
        x, y = view.bulk.marks.dots.T
        low, high = (np.interp(x, own.scores, own.pointwise[:, k]) for k in (0, 1))
        assert view.outside == int(((y < low) | (y > high)).sum())
        assert view.outside_all <= view.outside
    assert "all points at once" in view.accessibleDescription()
    assert "500 outcomes drawn" in view.accessibleDescription()


def test_qq_keeps_its_choice_with_the_next_fit(show, data: PlotData) -> None:
    view = show("qq", data)
    view.choose_option(1)
    view.set_data(plot_data(fitted("math5 || school: math3")))
    assert view.options()[view._source] == "school: _cons"
    view.set_data(plot_data(fitted("math5 math3")))
    assert view.options() == ("residuals",) and not view.is_empty


def test_a_zero_variance_has_no_qq_plot(show) -> None:
    path = ROOT / "tests" / "reference" / "data" / "dyestuff2.csv"
    view = show("qq", plot_data(fitted("yield || batch:", path)))
    view.choose_option(1)
    assert view.is_empty and "zero" in view.empty.text()


def test_crossed_factors_and_three_levels_offer_everything(show) -> None:
    growth = plot_data(
        fitted("weight week || _all: R.id || _all: R.week", ROOT / "sample_data" / "growth.csv")
    )
    assert show("qq", growth).options() == ("residuals", "id: R.id", "week: R.week")
    lines = show("lines", growth)
    assert [level.name for level in growth.levels] == ["id", "week"]
    assert lines.level is not None and lines.level_picker.count == 2


# --- panels --------------------------------------------------------------------------------------


def test_panels_follow_the_selection(show, data: PlotData) -> None:
    view = show("panels", data)
    assert isinstance(view, PanelsView)
    level = data.levels[0]
    assert len(view.shown) == 9
    ranks = level.effects[0].rank[list(view.shown)]
    assert ranks[0] == 1 and ranks[-1] == 48 and (np.diff(ranks) > 0).all()
    view.selection.apply("school", ["3", "17"])
    assert [level.labels[g] for g in view.shown] == ["3", "17"]
    tile = view._tiles()[1].center() + view.figure.plot_rect().topLeft()
    hover(view, tile.toPoint())
    assert view.card.card is not None and view.card.card.title == "school 17"
    click(view, tile.toPoint())
    assert view.selection.keys("school") == ("17",)
    view.selection.apply("school", level.labels, Mode.ADD)
    assert len(view.shown) == 16
    assert "16 of 48" in view.summary()


def test_panels_zoom_together_about_the_pointer(show, data: PlotData) -> None:
    view = show("panels", data)
    before = view.figure.scale()
    tile = view._tiles()[4]
    scale, inside = view.figure.part_at(tile.center())
    x = scale.data_x(inside.x())
    view.canvas.zoom(0.5, tile.center())
    after, inside = view.figure.part_at(tile.center())
    assert after.data_x(inside.x()) == pytest.approx(x)
    assert after.x1 - after.x0 == pytest.approx((before.x1 - before.x0) / 2)


def test_points_stand_where_the_lines_are_drawn(show) -> None:
    """With other terms, these are taken to their means, in the points as in the lines."""
    analysis = fitted("gsp private emp unemp || state:", ROOT / "sample_data" / "productivity.csv")
    data, design = plot_data(analysis), analysis.fit.design
    expected = design.y.copy()
    for k, term in enumerate(design.x_names):
        if term in ("emp", "unemp"):
            column = design.X[:, k]
            expected -= analysis.fit.beta[k] * (column - column.mean())
    view = show("lines", data)
    assert isinstance(view, FittedLinesView)
    np.testing.assert_allclose(view.points.marks.dots[:, 1], expected)
    assert "at the means of emp and unemp" in view.figure.y_title
    lines, level = view.bulk.marks.segments, data.levels[0]
    for group in (0, 20):
        rows = level.rows(group)
        x = view.points.marks.dots[rows, 0]
        x0, y0, x1, y1 = lines[group]
        line = y0 + (x - x0) / (x1 - x0) * (y1 - y0)
        np.testing.assert_allclose(expected[rows] - line, analysis.rows.residuals[rows], atol=1e-9)


# --- pooling -------------------------------------------------------------------------------------


def test_the_slider_moves_the_lines_from_no_pooling_to_complete(show, data: PlotData) -> None:
    view = show("lines", data)
    assert isinstance(view, FittedLinesView)
    view.pooling_action.trigger()
    assert view.pooling.isVisible()
    model = view.bulk.marks.segments.copy()
    x, level = data.covariates[0].values, data.levels[0]

    view.pooling.slider.setFocus()
    QTest.keyClick(view.pooling.slider, Qt.Key.Key_Home)
    alone = view.bulk.marks.segments
    for group in (0, 11, 40):
        rows = level.rows(group)
        slope, intercept = np.polyfit(x[rows], data.y[rows], 1)
        x0, y0, x1, y1 = alone[group]
        assert (y0, y1) == pytest.approx((intercept + slope * x0, intercept + slope * x1))
    assert "by itself" in view.pooling.sentence.text()

    QTest.keyClick(view.pooling.slider, Qt.Key.Key_End)
    together = view.bulk.marks.segments
    slopes = (together[:, 3] - together[:, 1]) / (together[:, 2] - together[:, 0])
    np.testing.assert_allclose(slopes, data.beta["math3"])
    assert "One line for all" in view.pooling.sentence.text()

    view.pooling_action.trigger()
    np.testing.assert_allclose(view.bulk.marks.segments, model)


def test_a_click_on_a_word_glides_there(show, data: PlotData, qtbot) -> None:
    view = show("lines", data)
    assert isinstance(view, FittedLinesView)
    view.pooling_action.trigger()
    seen: list[float] = []
    view.pooling.moved.connect(seen.append)
    QTest.mouseClick(view.pooling.words[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.pooling.value == 0.0)
    assert len(seen) > 2 and seen == sorted(seen, reverse=True)


def test_without_effects_there_is_nothing_to_pool(show) -> None:
    view = show("lines", plot_data(fitted("math5 math3")))
    assert isinstance(view, FittedLinesView)
    assert not view.pooling_action.isEnabled()


# --- profile -------------------------------------------------------------------------------------


def test_the_profile_is_computed_in_the_background(show, data: PlotData, qtbot, slopes) -> None:
    jobs = Jobs()
    try:
        view = show("profile", data, jobs)
        assert isinstance(view, ProfileView)
        assert view.profile is None and jobs.busy("profile")
        qtbot.waitUntil(lambda: view.profile is not None, timeout=20_000)
        assert view.stop_button.isHidden()
        expected = profile_likelihood(slopes.fit, view._targets[0])
        assert view.profile is not None
        assert (view.profile.lower, view.profile.upper) == (expected.lower, expected.upper)
        top = view.bulk.marks.dots[:, 1].max()
        assert top == pytest.approx(slopes.fit.log_likelihood)
        names = [p.parameter for p in slopes.summary.random]
        assert [o.rpartition(": ")[2] for o in view.options()] == names
        assert "interval" in view.accessibleDescription()
        hover(view, at(view, *view.bulk.marks.dots[3]))
        assert view.card.card is not None and view.card.card.title.startswith("school: sd(math3)")
    finally:
        jobs.close()


def test_a_profile_can_be_stopped_and_started_again(show, data: PlotData, qtbot) -> None:
    jobs = Jobs()
    try:
        view = show("profile", data, jobs)
        assert isinstance(view, ProfileView)
        QTest.mouseClick(view.stop_button, Qt.MouseButton.LeftButton)
        assert not jobs.busy("profile") and view.profile is None
        view.target_chooser.choose(3)
        qtbot.waitUntil(lambda: view.profile is not None, timeout=20_000)
        assert view.target is not None and view.target.name == "sd(Residual)"
    finally:
        jobs.close()


def test_a_hidden_profile_computes_nothing(qtbot, data: PlotData) -> None:
    jobs = Jobs()
    view = kind("profile").make(Theme(), Selection(), jobs)
    qtbot.addWidget(view)
    view.set_data(data)
    assert jobs.idle()
    jobs.close()


# --- all kinds -----------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [k.key for k in KINDS])
def test_every_kind_draws_both_themes_and_exports_text(
    show, data: PlotData, tmp_path: Path, key: str
) -> None:
    view = show(key, data)
    assert not view.is_empty and view.accessibleName() and view.accessibleDescription()
    light = picture(view)
    view._theme.set_mode("dark")
    assert light.mean() > 180 > 90 > picture(view).mean()
    view.export(tmp_path / "plot.pdf")
    page = PdfReader(tmp_path / "plot.pdf").pages[0]
    assert not list(page.images)
    word = view.figure.x_title.split()[0].rstrip(":,")
    assert word in page.extract_text()
    view.export(tmp_path / "plot.svg")
    svg = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert "<image" not in svg and "<text" in svg


@pytest.mark.parametrize("key", [k.key for k in KINDS])
def test_every_kind_is_reached_by_keyboard(show, data: PlotData, key: str) -> None:
    view = show(key, data)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.card.card is not None
    assert view.accessibleDescription() == view.card.card.text
    first = view.card.card
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.card.card != first
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert not view.figure.is_home
    view.tools.reset_action.trigger()
    assert view.figure.is_home
    if view.level is not None:
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert view.selection.count == 1


@pytest.mark.parametrize("key", [k.key for k in KINDS])
def test_every_kind_says_what_is_missing(show, key: str) -> None:
    view = show(key, None)
    assert view.is_empty and view.empty.text()
    assert not view.tools.export_action.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Right)
    click(view, QPoint(100, 100))


@pytest.mark.parametrize("key", ["lines", "caterpillar", "residuals", "qq", "pairs"])
def test_pictures_of_many_marks_follow_the_view(show, key: str) -> None:
    """Panned there and back, everything is where it was; panned far, it is drawn anew."""
    view = show(key, many(30_000, 1))
    before = picture(view)
    assert before.std() > 4
    box = view.figure.box
    (x0, x1), _ = box.viewRange()
    for share in (0.3, -0.3, 3.0, -3.0):
        box.translateBy(x=share * (x1 - x0))
        moved = picture(view)
    assert (np.abs(moved.astype(int) - before).max(axis=2) > 40).mean() < 0.01


def test_a_picture_of_many_marks_shows_each_at_its_place(show) -> None:
    view = show("residuals", many(30_000, 1))
    dots = view.bulk.marks.dots
    far = dots[np.argsort(-np.abs(dots[:, 1]))[:6]]
    for share in (0.0, 0.2, -0.4):
        view.figure.box.translateBy(x=share * (view.figure.scale().x1 - view.figure.scale().x0))
        image = picture(view).astype(int)
        for dot in far:
            where = at(view, *dot)
            around = image[where.y() - 2 : where.y() + 3, where.x() - 2 : where.x() + 3]
            assert around.min() < 240, f"{dot} is not drawn after {share}"


def test_counting_leaves_no_mark_out() -> None:
    rng = np.random.default_rng(0)
    dots = rng.uniform(2, 48, (5000, 2))
    field = Field(2.0, 3.0, 0, -150, 100, 150)
    whole = counted(dots, field, 1.6).astype(int)
    parts = [counted(part, field, 1.6).astype(int) for part in np.split(dots, 4)]
    np.testing.assert_array_equal(whole, sum(parts))
    area = np.pi * 0.8**2
    assert whole.sum() == pytest.approx(5000 * area * UNIT, rel=0.05)
    lines = np.array([[5.0, 5.0, 5.0, 45.0], [0.0, 10.0, 50.0, 10.0], [np.nan, 0, 1, 1]])
    counts = counted(lines, field, 1.0).astype(int)
    assert counts[:, 9:11].sum() == pytest.approx((120 + 2) * UNIT, rel=0.02)
    np.testing.assert_array_equal(counts[119:121].sum(axis=0)[40:], UNIT)
    assert counts.max() <= 2 * UNIT


@pytest.mark.parametrize("width", [1.0, 2.0, 3.5])
def test_a_dot_and_a_line_are_counted_where_they_lie(width: float) -> None:
    field = Field(1.0, 1.0, 0, -40, 60, 40)
    across, down = np.meshgrid(np.arange(60) + 0.5, np.arange(40) + 0.5)
    for x, y in ((30.1, 20.9), (17.5, 8.25)):
        counts = counted(np.array([[x, 40 - y]]), field, width).astype(float)
        assert (counts * across).sum() / counts.sum() == pytest.approx(x, abs=0.25)
        assert (counts * down).sum() / counts.sum() == pytest.approx(y, abs=0.25)
    slope = counted(np.array([[10.0, 10.0, 50.0, 30.0]]), field, width).astype(float)
    middle = (slope * down).sum(axis=0)[15:45] / slope.sum(axis=0)[15:45]
    np.testing.assert_allclose(middle, 30 - (np.arange(15, 45) + 0.5 - 10) / 2, atol=0.15)
    # As thick across as it should be: upright, a slope of a half makes it thicker.
    assert slope.sum(axis=0)[15:45].mean() == pytest.approx(width * np.sqrt(1.25) * UNIT, rel=0.05)


# --- the command line ----------------------------------------------------------------------------


def test_each_kind_can_be_asked_for(slopes: Analysis, tmp_path: Path, qapp) -> None:
    for asked, word in (
        ("qq", "Normal quantile"),
        ("qq:school:math3", "Standardised BLUP"),
        ("profile:corr(math3,_cons)", "corr(math3,_cons)"),
        ("caterpillar:math3", "BLUP of"),
        ("residuals:math3", "Residual of"),
        ("panels", "n = "),
    ):
        path = tmp_path / "plot.svg"
        assert export_plots(slopes, f"plot:{asked}={path}") == (path,)
        assert word in path.read_text(encoding="utf-8"), asked


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("plot:qqq=x.svg", "Did you mean “qq”"),
        ("plot:qq", "Write plot:qq=FILE"),
        ("plot:qq=x.gif", "png"),
    ],
)
def test_a_wrong_request_is_told_before_any_fit(asked: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        requests(asked)
    assert words in caught.value.remedy


def test_the_command_line_refuses_before_it_reads_or_fits(capsys, tmp_path: Path) -> None:
    wanted = ["--export", f"plot:qqq={tmp_path / 'x.svg'}"]
    data = str(ROOT / "sample_data" / "jsp.csv")
    assert cli(["fit", "math5 math3 || school:", "--data", data, *wanted]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "There is no kind of plot “qqq”" in told.err


def test_a_choice_that_a_plot_lacks(slopes: Analysis, tmp_path: Path, qapp) -> None:
    with pytest.raises(UserError) as caught:
        export_plots(slopes, f"plot:caterpillar:gender={tmp_path / 'x.svg'}")
    assert "school:_cons, school:math3" in caught.value.remedy
    with pytest.raises(WriteError, match="nothing to draw"):
        export_plots(fitted("math5 math3 || school:"), f"plot:pairs={tmp_path / 'x.svg'}")


def test_effects_of_levels_are_called_by_their_labels() -> None:
    (level,) = plot_data(fitted("math5 i.gender || school: i.gender")).levels
    assert {e.name: e.title for e in level.effects} == {
        "_cons": "_cons", "1.gender": "gender: girl",
    }  # fmt: skip
