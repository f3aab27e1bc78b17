"""Order, search, summaries and the missing-data report against pandas."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from core.data.conditions import Condition, Relation, matching
from core.data.dataset import Dataset, Kind, Variable
from core.data.missing import missing_report
from core.data.rows import Sort, find_text, shown_rows
from core.data.variable_summary import summarise_variable
from core.errors import Cancelled


@pytest.fixture
def data() -> Dataset:
    frame = pd.DataFrame(
        {
            "x": [2.0, np.nan, -1.0, 2.0, 10.0],
            "sex": [0.0, 1.0, 1.0, np.nan, 0.0],
            "w": pd.array(["b", "A", None, "a", "B"], dtype=pd.StringDtype("pyarrow")),
        }
    )
    labels = MappingProxyType({0.0: "boy", 1.0: "girl"})
    variables = (
        Variable("x", Kind.CONTINUOUS),
        Variable("sex", Kind.CATEGORICAL, "", labels),
        Variable("w", Kind.TEXT),
    )
    return Dataset(variables, frame)


def test_rows_in_order(data: Dataset) -> None:
    assert shown_rows(data).tolist() == [0, 1, 2, 3, 4]
    assert shown_rows(data, (), Sort("x")).tolist() == [2, 0, 3, 4, 1]
    assert shown_rows(data, (), Sort("x", True)).tolist() == [4, 0, 3, 2, 1]
    assert shown_rows(data, (), Sort("w")).tolist() == [1, 3, 4, 0, 2]
    assert shown_rows(data, (), Sort("w", True)).tolist() == [0, 4, 3, 1, 2]
    some = (Condition("x", Relation.LESS, (5.0,)),)
    assert shown_rows(data, some, Sort("x", True)).tolist() == [0, 3, 2]


def test_finding_what_is_shown(data: Dataset) -> None:
    everything = np.arange(5)
    assert find_text(data, everything, "B").tolist() == [[0, 1], [0, 2], [4, 1], [4, 2]]
    assert find_text(data, everything, "1").tolist() == [[2, 0], [4, 0]]
    assert find_text(data, np.array([4, 2]), "irl").tolist() == [[1, 1]]
    assert find_text(data, everything, "zz").tolist() == []
    with pytest.raises(Cancelled):
        find_text(data, everything, "b", lambda: True)


def test_summary_of_numbers() -> None:
    x = np.concatenate([np.random.default_rng(3).normal(50, 9, 500), [np.nan] * 7])
    data = Dataset((Variable("x", Kind.CONTINUOUS),), pd.DataFrame({"x": x}))
    series, s = pd.Series(x), summarise_variable(data, "x")
    assert (s.n, s.missing, s.distinct) == (500, 7, series.nunique())
    assert s.quartiles is not None and s.histogram is not None
    found = [s.mean, s.sd, s.minimum, *s.quartiles, s.maximum]
    expected = series.describe()[["mean", "std", "min", "25%", "50%", "75%", "max"]]
    np.testing.assert_allclose(found, expected.to_numpy(float), rtol=1e-12)  # pyright: ignore
    assert sum(s.histogram.counts) == 500
    assert s.histogram.edges[0] <= x[:500].min() and s.histogram.edges[-1] >= x[:500].max()


def test_whole_numbers_have_bins_of_whole_width() -> None:
    x = np.repeat(np.arange(3.0, 40.0), np.arange(37) + 1)
    data = Dataset((Variable("x", Kind.CONTINUOUS),), pd.DataFrame({"x": x}))
    histogram = summarise_variable(data, "x").histogram
    assert histogram is not None and sum(histogram.counts) == len(x)
    widths = set(np.diff(histogram.edges).tolist())
    assert len(widths) == 1 and widths.pop().is_integer()
    for left, right, count in zip(
        histogram.edges[:-1], histogram.edges[1:], histogram.counts, strict=True
    ):
        assert count == ((x > left) & (x < right)).sum()


def test_summary_of_categories(data: Dataset) -> None:
    s = summarise_variable(data, "sex")
    assert [(b.label, b.count) for b in s.bars] == [("boy", 2), ("girl", 2)]
    assert (s.missing, s.mean, s.histogram) == (1, None, None)
    few = summarise_variable(data, "x")
    assert [(b.label, b.count) for b in few.bars] == [("-1", 1), ("2", 2), ("10", 1)]
    assert few.mean == 3.25


def test_rare_texts_are_counted_together() -> None:
    words = ["common"] * 5 + [f"w{k}" for k in range(40)]
    frame = pd.DataFrame({"w": pd.array(words, dtype=pd.StringDtype("pyarrow"))})
    s = summarise_variable(Dataset((Variable("w", Kind.TEXT),), frame), "w")
    assert s.bars[0].label == "common" and s.distinct == 41
    assert sum(b.count for b in s.bars) + s.other == 45


def test_missing_everywhere_or_constant() -> None:
    frame = pd.DataFrame({"a": [np.nan, np.nan], "b": [1.5, 1.5]})
    data = Dataset((Variable("a", Kind.CONTINUOUS), Variable("b", Kind.CONTINUOUS)), frame)
    assert summarise_variable(data, "a").n == 0
    assert summarise_variable(data, "b").sd == 0.0


def test_patterns_of_missing_values(data: Dataset) -> None:
    report = missing_report(data, ("x", "sex", "w", "x"))
    assert (report.total, report.complete, report.counts) == (5, 2, (1, 1, 1))
    found = {p.missing: (p.count, p.first_row) for p in report.patterns}
    assert found == {("x",): (1, 1), ("w",): (1, 2), ("sex",): (1, 3)}
    for pattern in report.patterns:
        rows = np.flatnonzero(matching(data, report.conditions(pattern)))
        assert len(rows) == pattern.count and rows[0] == pattern.first_row


def test_the_report_agrees_with_the_fit(data: Dataset) -> None:
    rng = np.random.default_rng(8)
    frame = pd.DataFrame({n: rng.normal(size=200) for n in "abc"})
    for name in "abc":
        frame.loc[rng.random(200) < 0.2, name] = np.nan
    whole = Dataset(tuple(Variable(n, Kind.CONTINUOUS) for n in "abc"), frame)
    report = missing_report(whole, "abc")
    assert report.complete == len(frame.dropna())
    assert sum(p.count for p in report.patterns) == 200 - report.complete
    lacking = frame.isna()
    for pattern in report.patterns:
        exactly = (lacking == [n in pattern.missing for n in "abc"]).all(axis=1)
        assert pattern.count == exactly.sum()
