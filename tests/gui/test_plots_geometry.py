"""The numbers behind the plots: scales, ticks, clipping, label places, lines of groups."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots import geometry
from gui.plots.data import group_lines, plot_data, population_line
from tests.gui.plots_help import fitted, many


def test_scale_goes_there_and_back() -> None:
    scale = geometry.Scale(-2, 8, 10, 30, 400, 200)
    assert float(scale.px_x(-2)) == 0 and float(scale.px_y(30)) == 0
    assert scale.data_x(float(scale.px_x(3.3))) == pytest.approx(3.3)
    assert scale.data_y(float(scale.px_y(12.5))) == pytest.approx(12.5)


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (-6.3, 5.9, ["−6", "−4", "−2", "0", "2", "4"]),
        (0.08, 0.31, ["0.10", "0.15", "0.20", "0.25", "0.30"]),
        (1e9, 4e9, ["1e9", "2e9", "3e9", "4e9"]),
    ],
)
def test_ticks(low: float, high: float, texts: list[str]) -> None:
    values, step = geometry.ticks(low, high, 6 if low < 1 else 4)
    assert [geometry.tick_text(v, step) for v in values] == texts


@given(st.floats(-1e12, 1e12), st.floats(1e-9, 1e12), st.integers(1, 12))
def test_ticks_lie_in_the_range_and_differ(low: float, span: float, target: int) -> None:
    high = low + span
    if high - low < 1e-9 * max(abs(low), abs(high)):
        return
    values, step = geometry.ticks(low, high, target)
    assert len(values) <= 2 * target + 2
    assert all(low - step * 0.01 <= v <= high + step * 0.01 for v in values)
    texts = [geometry.tick_text(v, step) for v in values]
    assert len(set(texts)) == len(texts)
    assert not any("-" in text for text in texts)


def test_numbers_for_people() -> None:
    assert geometry.number(-1.23456) == "−1.23"
    assert geometry.number(31.44) == "31.4"
    assert geometry.number(-0.00012, like=0.05) == "−0.0001"
    assert geometry.number(float("nan")) == "–"


def test_distance_to_segments() -> None:
    segments = np.array([[0, 0, 10, 0], [0, 5, 0, 5], [3, 1, 3, 9]], float)
    np.testing.assert_allclose(
        geometry.distance_to_segments(13, 4, segments), [5, np.hypot(13, 1), 10]
    )


@given(st.lists(st.tuples(*[st.floats(-50, 150)] * 4), min_size=1, max_size=30))
def test_clipping_against_many_points(rows: list[tuple[float, float, float, float]]) -> None:
    """What is kept lies inside, on the segment; what is dropped has no point inside."""
    segments = np.array(rows)
    parts, kept = geometry.clipped(segments, 100, 80)
    assert ((parts >= -1e-6) & (parts <= [100 + 1e-6, 80 + 1e-6] * 2)).all()
    share = np.linspace(0, 1, 201)[:, None]
    for i, segment in enumerate(segments):
        points = segment[:2] + share * (segment[2:] - segment[:2])
        deep = ((points > 0.01) & (points < [99.99, 79.99])).all(axis=1).any()
        assert not deep or i in kept


@given(st.lists(st.tuples(st.floats(-20, 420), st.floats(5, 60)), max_size=12))
def test_spread_labels_never_overlap(labels: list[tuple[float, float]]) -> None:
    wanted, sizes = np.array([w for w, _ in labels]), np.array([s for _, s in labels])
    centres = geometry.spread(wanted, sizes, 0, 400, gap=4)
    if centres is None:
        assert sizes.sum() + 4 * (len(labels) - 1) > 400
        return
    order = np.argsort(centres, kind="stable")
    left, right = centres - sizes / 2, centres + sizes / 2
    assert (left[order][1:] - right[order][:-1] >= 4 - 1e-6).all()
    if labels:
        assert left.min() >= -1e-6 and right.max() <= 400 + 1e-6
    assert (np.diff(wanted[order]) >= -1e-9).all(), "in the order of their marks"


def test_labels_with_room_stand_over_their_marks() -> None:
    wanted = np.array([300.0, 50.0, 180.0])
    centres = geometry.spread(wanted, np.full(3, 40.0), 0, 400)
    assert centres is not None
    np.testing.assert_allclose(centres, wanted)


def test_condensed_bars_count_every_group() -> None:
    rng = np.random.default_rng(3)
    place = np.arange(1.0, 1001)
    bars = np.column_stack((place, rng.normal(-2, 1, 1000), place, rng.normal(2, 1, 1000)))
    dense = geometry.condensed(bars, 10.0)
    assert len(dense) <= 3 * 101
    outer = dense[: len(np.unique(np.floor(place / 10)))]
    assert outer[:, 1].min() == bars[:, 1].min() and outer[:, 3].max() == bars[:, 3].max()
    for bar in outer:
        inside = bars[np.floor(place / 10) == np.floor(bar[0] / 10)]
        assert bar[1] == inside[:, 1].min() and bar[3] == inside[:, 3].max()


def test_thinned_keeps_one_point_of_each_cell() -> None:
    points = np.array([[0.1, 0.1], [0.2, 0.2], [0.6, 0.1], [-0.1, 0.1], [0.1, 0.1]])
    np.testing.assert_array_equal(geometry.thinned(points, 0.5), [0, 2, 3])


def test_published_lines_of_the_first_schools() -> None:
    """b0 and b1 of the published random-slope fit, read off the drawn lines."""
    data = plot_data(fitted("math5 math3 || school: math3"))
    lines = group_lines(data, 0, data.covariates[0])
    slope = (lines[:, 3] - lines[:, 1]) / (lines[:, 2] - lines[:, 0])
    intercept = lines[:, 1] - slope * lines[:, 0]
    published = {"1": (27.52259, 0.5527437), "2": (30.35573, 0.5036528), "4": (28.08686, 0.7505417)}
    for label, (b0, b1) in published.items():
        j = data.levels[0].index[label]
        assert intercept[j] == pytest.approx(b0, abs=2e-5)
        assert slope[j] == pytest.approx(b1, abs=2e-6)
    x0, y0, x1, y1 = population_line(data, data.covariates[0])
    assert (y1 - y0) / (x1 - x0) == pytest.approx(0.6135888, abs=1e-6)


def test_other_covariates_are_held_at_their_means() -> None:
    data = plot_data(fitted("math5 math3 social || school: math3"))
    assert [c.name for c in data.covariates] == ["math3", "social"]
    assert len(data.covariates[0].held) == 1
    x = data.covariates[1]
    x0, y0, x1, y1 = population_line(data, x)
    middle = y0 + (data.means["social"] - x0) / (x1 - x0) * (y1 - y0)
    # At the means of everything the population line passes through the mean of the fixed part.
    assert middle == pytest.approx(data.xb.mean(), abs=1e-9)
    lines = group_lines(data, 0, x)
    slopes = (lines[:, 3] - lines[:, 1]) / (lines[:, 2] - lines[:, 0])
    np.testing.assert_allclose(slopes, data.beta["social"], rtol=1e-9)


def test_ranks_and_rows() -> None:
    data = many(50)
    level = data.levels[0]
    rank = level.effects[0].rank
    assert sorted(rank) == list(range(1, 51))
    assert (np.diff(level.effects[0].blup[np.argsort(rank)]) >= 0).all()
    np.testing.assert_array_equal(level.rows(7), np.flatnonzero(level.codes == 7))
    np.testing.assert_array_equal(level.codes[level.first_rows], np.arange(50))
    assert level.shown(6) == "clinic 7"


def test_an_exchangeable_factor_is_one_level_of_whole_effects():
    """What its effects share within a group is in each of them and no level of its own."""
    analysis = fitted("math5 math3 || school: R.social, cov(exchangeable)")
    data = plot_data(analysis)
    assert [level.name for level in data.levels] == ["social"]
    np.testing.assert_array_equal(data.levels[0].effects[0].blup, analysis.effects[0].blup[:, 0])
