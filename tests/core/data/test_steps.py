"""Steps against pandas and closed forms; what they refuse; the history; JSON."""

from __future__ import annotations

import json
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from core.data.conditions import Condition, Relation
from core.data.dataset import Dataset, Kind, Variable
from core.data.steps import (
    Base,
    Centre,
    CentreAt,
    Difference,
    GroupMean,
    KeepRows,
    Lag,
    Log,
    Otherwise,
    Power,
    Product,
    Rank,
    Recode,
    Rule,
    SetKind,
    SetLabel,
    SetMissing,
    SetValueLabels,
    Standardise,
    Step,
    apply_steps,
    dependants,
    relevant,
    replay,
    step_from_json,
    step_to_json,
)
from core.data.steps.codec import KINDS
from core.data.steps.recode import rule_from_text, rule_texts
from core.errors import UserError
from tests.core.data.step_values import steps

NAN = np.nan
X = np.array([3.0, 1.0, NAN, 8.0, 5.0, 5.0, 2.0, 4.0])
G = np.array([1.0, 1.0, 1.0, 2.0, 2.0, 2.0, NAN, 3.0])
T = np.array([2.0, 1.0, 3.0, 1.0, 3.0, 4.0, 1.0, 1.0])


def make(**columns: object) -> Dataset:
    """A dataset of numbers and texts."""
    variables, frame = [], {}
    for name, values in columns.items():
        if isinstance(values, list):
            frame[name] = pd.array(values, dtype=pd.StringDtype("pyarrow"))
            variables.append(Variable(name, Kind.TEXT))
        else:
            frame[name] = values
            variables.append(Variable(name, Kind.CONTINUOUS))
    return Dataset(tuple(variables), pd.DataFrame(frame))


@pytest.fixture
def data() -> Dataset:
    words = ["b", "a", None, "b", "10", "2.5", "c", "a"]
    return make(x=X, g=G, t=T, w=words)


def new(data: Dataset, step: Step) -> np.ndarray:
    """The values of the variable that ``step`` adds."""
    before = data.frame.copy(deep=True)
    result = step.apply(data)
    pd.testing.assert_frame_equal(data.frame, before)
    assert result.names == (*data.names, step.makes)
    return result.column(step.makes).to_numpy(np.float64)


def error(data: Dataset, step: Step) -> str:
    with pytest.raises(UserError) as caught:
        step.apply(data)
    return str(caught.value)


def test_logarithms_and_powers(data: Dataset) -> None:
    np.testing.assert_array_equal(new(data, Log("n", "x")), np.log(X))
    np.testing.assert_array_equal(new(data, Log("n", "x", Base.TEN)), np.log10(X))
    np.testing.assert_array_equal(new(data, Log("n", "x", Base.TWO)), np.log2(X))
    np.testing.assert_array_equal(new(data, Power("n", "x")), X * X)
    np.testing.assert_allclose(new(data, Power("n", "x", 0.5)), np.sqrt(X), rtol=1e-15)
    np.testing.assert_allclose(new(data, Power("n", "x", -1)), 1 / X, rtol=1e-15)


def test_what_has_no_logarithm_or_power_is_named_by_its_row() -> None:
    data = make(x=np.array([2.0, NAN, -1.0, 0.0]), big=np.array([1.0, 1e200, 1.0, 1.0]))
    assert "row 3 (and in 1 other row)" in error(data, Log("n", "x"))
    assert "row 3" in error(data, Power("n", "x", 0.5))
    assert "row 4" in error(data, Power("n", "x", -1.0))
    assert "row 2" in error(data, Power("n", "big"))
    assert "row 2" in error(data, Product("n", ("big", "big")))


def test_standardised_has_mean_0_and_sd_1(data: Dataset) -> None:
    series = pd.Series(X)
    np.testing.assert_allclose(
        new(data, Standardise("n", "x")), (series - series.mean()) / series.std(), rtol=1e-14
    )
    assert "does not vary" in error(make(x=np.full(3, 0.1)), Standardise("n", "x"))
    assert "does not vary" in error(make(x=np.array([NAN, 1.0])), Standardise("n", "x"))


def test_standardising_survives_a_large_offset() -> None:
    x = np.array([1.0, 2.0, 3.0, 4.0])
    small = new(make(x=x), Standardise("n", "x"))
    large = new(make(x=x + 1e12), Standardise("n", "x"))
    np.testing.assert_array_equal(small, large)


def test_centring(data: Dataset) -> None:
    frame = pd.DataFrame({"x": X, "g": G})
    np.testing.assert_allclose(new(data, Centre("n", "x")), X - np.nanmean(X), rtol=1e-14)
    np.testing.assert_array_equal(new(data, Centre("n", "x", CentreAt.VALUE, value=2)), X - 2)
    within = frame.x - frame.groupby("g").x.transform("mean")
    np.testing.assert_allclose(new(data, Centre("n", "x", CentreAt.GROUP_MEAN, "g")), within)


def test_group_means(data: Dataset) -> None:
    frame = pd.DataFrame({"x": X, "g": G})
    expected = frame.groupby("g").x.transform("mean")
    np.testing.assert_allclose(new(data, GroupMean("n", "x", "g")), expected, rtol=1e-15)
    others = [1.0, 3.0, 2.0, 5.0, 6.5, 6.5, NAN, NAN]
    np.testing.assert_allclose(new(data, GroupMean("n", "x", "g", True)), others, rtol=1e-15)


def test_groups_may_be_text(data: Dataset) -> None:
    expected = pd.DataFrame({"x": X, "w": ["b", "a", None, "b", "10", "2.5", "c", "a"]})
    np.testing.assert_allclose(
        new(data, GroupMean("n", "x", "w")), expected.groupby("w").x.transform("mean")
    )


def test_group_means_survive_a_large_offset() -> None:
    rng = np.random.default_rng(1)
    x, g = rng.integers(0, 10, 1000).astype(float), rng.integers(0, 7, 1000).astype(float)
    small = new(make(x=x, g=g), Centre("n", "x", CentreAt.GROUP_MEAN, "g"))
    large = new(make(x=x + 2.0**40, g=g), Centre("n", "x", CentreAt.GROUP_MEAN, "g"))
    np.testing.assert_allclose(small, large, atol=2e-4)
    exact = [float(np.mean([int(v) for v in x[g == k]])) for k in range(7)]
    got = new(make(x=x + 2.0**40, g=g), GroupMean("n", "x", "g")) - 2.0**40
    np.testing.assert_allclose(got, np.array(exact)[g.astype(int)], atol=1.3e-4)


def test_group_means_of_many_rows_are_exact() -> None:
    """Adding a tenth a hundred thousand times loses digits; the mean must not."""
    x, g = np.full(100_000, 0.1), np.zeros(100_000)
    got = new(make(x=x, g=g), GroupMean("n", "x", "g"))
    np.testing.assert_allclose(got, 0.1, rtol=0, atol=3e-17)


def test_lags_follow_the_order_within_groups(data: Dataset) -> None:
    frame = pd.DataFrame({"x": X, "g": G, "t": T}).sort_values(["g", "t"])
    for distance in (1, 2, -1):
        expected = frame.groupby("g").x.shift(distance).sort_index().reindex(range(8))
        np.testing.assert_array_equal(new(data, Lag("n", "x", "g", "t", distance)), expected)
    change = X - frame.groupby("g").x.shift(1).sort_index().reindex(range(8)).to_numpy()
    np.testing.assert_array_equal(new(data, Lag("n", "x", "g", "t", change=True)), change)


def test_exact_lags_leave_gaps_as_stata_does(data: Dataset) -> None:
    # Group 2 is seen at 1, 3 and 4: only 4 has a row one time unit before it.
    expected = [1.0, NAN, 3.0, NAN, NAN, 5.0, NAN, NAN]
    np.testing.assert_array_equal(new(data, Lag("n", "x", "g", "t", exact=True)), expected)
    two = [NAN, NAN, 1.0, NAN, 8.0, NAN, NAN, NAN]
    np.testing.assert_array_equal(new(data, Lag("n", "x", "g", "t", 2, exact=True)), two)


def test_a_lag_needs_to_know_what_comes_first() -> None:
    data = make(x=np.arange(4.0), g=np.array([1.0, 1, 2, 2]), t=np.array([1.0, 2, 5, 5]))
    assert "Rows 3 and 4 have the same t" in error(data, Lag("n", "x", "g", "t"))


def test_products_differences_and_ranks(data: Dataset) -> None:
    np.testing.assert_array_equal(new(data, Product("n", ("x", "g", "t"))), X * G * T)
    np.testing.assert_array_equal(new(data, Difference("n", "x", "t")), X - T)
    np.testing.assert_array_equal(new(data, Rank("n", "x")), pd.Series(X).rank())
    expected = pd.Series(X).groupby(pd.Series(G)).rank()
    np.testing.assert_array_equal(new(data, Rank("n", "x", "g")), expected)


def test_recoding_numbers(data: Dataset) -> None:
    step = Recode(
        "n", "x", (Rule(None, 2, to=1, label="low"), Rule(2, 4.5, to=2, label="high"), Rule(8, 8)),
        Otherwise.KEEP,
    )  # fmt: skip
    np.testing.assert_array_equal(new(data, step), [2, 1, NAN, NAN, 5, 5, 1, 2])
    variable = step.apply(data).variable("n")
    assert variable.kind is Kind.CATEGORICAL and variable.value_labels == {1: "low", 2: "high"}
    missing = Recode("n", "x", (Rule(3, 5, to=0),), Otherwise.MISSING)
    np.testing.assert_array_equal(new(data, missing), [0, NAN, NAN, NAN, 0, 0, NAN, 0])


def test_recoding_text(data: Dataset) -> None:
    step = Recode("n", "w", (Rule(texts=("a", "b"), to=1),), Otherwise.MISSING)
    np.testing.assert_array_equal(new(data, step), [1, 1, NAN, 1, NAN, NAN, NAN, 1])
    assert "text" in error(data, Recode("n", "w", (Rule(1, 2, to=1),), Otherwise.MISSING))
    assert "text" in error(data, Recode("n", "x", (Rule(texts=("a",), to=1),)))
    assert "cannot stay" in error(data, Recode("n", "w", (Rule(texts=("a",), to=1),)))


def test_names_must_be_new_and_legal(data: Dataset) -> None:
    assert "already" in error(data, Log("x", "t"))
    assert "log_x" in error(data, Log("log x", "t"))
    assert "no name" in error(data, Log("", "t"))
    assert "“_cons”" in error(data, Log("_cons", "t"))
    assert "text" in error(data, Log("n", "w"))
    assert "no variable" in error(data, Log("n", "nope"))


def test_types_change_values_only_where_they_must(data: Dataset) -> None:
    coded = SetKind("w", Kind.CATEGORICAL).apply(data)
    assert coded.variable("w").value_labels == {1: "10", 2: "2.5", 3: "a", 4: "b", 5: "c"}
    np.testing.assert_array_equal(coded.column("w"), [4, 3, NAN, 4, 1, 2, 5, 3])
    back = SetKind("w", Kind.TEXT).apply(coded)
    assert back.column("w").equals(data.column("w")) and back.variable("w").kind is Kind.TEXT
    ordered = SetKind("x", Kind.ORDERED).apply(data)
    assert ordered.variable("x").kind is Kind.ORDERED
    np.testing.assert_array_equal(ordered.column("x"), X)
    assert "“b” is no number (w, row 1 (and in 4 other rows)" in error(
        data, SetKind("w", Kind.CONTINUOUS)
    )
    assert "which day" in error(data, SetKind("x", Kind.DATE))


def test_text_becomes_numbers_and_dates() -> None:
    data = make(n=["1.5", None, " -2e3", "0.1"], d=["1960-01-02", "2020-02-29", None, "1959-12-31"])
    number = SetKind("n", Kind.CONTINUOUS).apply(data)
    np.testing.assert_array_equal(number.column("n"), [1.5, NAN, -2000, 0.1])
    dates = SetKind("d", Kind.DATE).apply(data)
    np.testing.assert_array_equal(dates.column("d"), [1, 21974, NAN, -1])
    assert dates.value_text("d", 21974.0) == "2020-02-29"
    assert "{x}" in error(make(n=["1", "{x}"]), SetKind("n", Kind.CONTINUOUS))


def test_labels_and_missing_codes(data: Dataset) -> None:
    done = apply_steps(
        data,
        [
            SetLabel("x", "Score"),
            SetValueLabels("g", ((1, "one"), (2, "two"))),
            SetMissing("g", (2.0,)),
            SetMissing("w", ("a", "c")),
        ],
    )
    assert done.variable("x").label == "Score"
    assert done.variable("g").value_labels == {1: "one"}
    np.testing.assert_array_equal(done.column("g"), [1, 1, 1, NAN, NAN, NAN, NAN, 3])
    assert done.column("w").isna().tolist() == [False, True, True, False, False, False, True, True]
    assert "holds numbers" in error(data, SetMissing("x", ("a",)))
    assert "two labels" in error(data, SetValueLabels("g", ((1, "a"), (1, "b"))))
    assert "text" in error(data, SetValueLabels("w", ((1, "a"),)))


def test_kept_rows_are_numbered_anew(data: Dataset) -> None:
    condition = Condition("x", Relation.AT_LEAST, (4.0,))
    kept = KeepRows((condition,)).apply(data)
    assert kept.column("x").tolist() == [8, 5, 5, 4] and list(kept.frame.index) == [0, 1, 2, 3]
    assert "No row" in error(data, KeepRows((Condition("x", Relation.MORE, (99.0,)),)))


def test_an_error_names_its_step(data: Dataset) -> None:
    with pytest.raises(UserError, match=r"Step 2 \(natural log of n\).*row 2"):
        apply_steps(data, [Centre("n", "x", CentreAt.VALUE, value=1), Log("m", "n")])


def test_replay_does_what_it_can(data: Dataset) -> None:
    done = replay(data, [Log("a", "nope"), Power("b", "a"), Power("c", "x")])
    assert done.steps == (Power("c", "x"),)
    assert [f.index for f in done.failures] == [0, 1]
    np.testing.assert_array_equal(done.dataset.column("c"), X * X)


def test_what_hangs_on_what() -> None:
    history = (
        Log("a", "x"),
        Power("b", "a"),
        Power("c", "x"),
        SetLabel("b", "B"),
        Product("d", ("b", "c")),
    )
    assert dependants(history, 0) == (1, 3, 4)
    assert dependants(history, 2) == (4,)
    assert dependants(history, 3) == ()
    assert relevant(history, ("b",)) == history[:2]
    assert relevant(history, ("x",)) == ()
    keep = KeepRows((Condition("c", Relation.PRESENT),))
    assert relevant((*history, keep), ("x",)) == (history[2], keep)


@given(steps)
def test_every_step_survives_json(step: Step) -> None:
    assert step_from_json(json.loads(json.dumps(step_to_json(step)))) == step


def test_every_kind_of_step_is_tried() -> None:
    import core.data.steps as package

    classes = {c for c in vars(package).values() if isinstance(c, type) and hasattr(c, "apply")}
    assert classes - {package.Step} == set(KINDS.values())


def test_damaged_steps_are_refused() -> None:
    for value in (
        {"step": "eval", "code": "1"},
        {"step": "log", "name": "a"},
        {"step": "log", "name": "a", "variable": "b", "base": "7"},
        {"step": "log", "name": "a", "variable": "b", "extra": 1},
        {"step": ["log"]},
        {},
    ):
        with pytest.raises(UserError):
            step_from_json(value)


def test_labels_of_the_read_file_stay() -> None:
    labels = MappingProxyType({1.0: "yes"})
    frame = pd.DataFrame({"a": [1.0, 2.0]})
    data = Dataset((Variable("a", Kind.CATEGORICAL, "A", labels),), frame)
    recoded = Recode("b", "a", (Rule(2, 2, to=0),)).apply(data).variable("b")
    assert recoded.kind is Kind.CATEGORICAL and recoded.value_labels == {1.0: "yes"}


@pytest.mark.parametrize(
    ("typed", "low", "high", "texts"),
    [
        ("5", 5, 5, ()),
        ("-5", -5, -5, ()),
        ("1 to 3", 1, 3, ()),
        ("3-1", 1, 3, ()),
        ("−4 – -2.5", -4, -2.5, ()),
        ("up to 2", None, 2, ()),
        ("<= 2", None, 2, ()),
        ("7 and more", 7, None, ()),
        ("7+", 7, None, ()),
        ("from 7", 7, None, ()),
        ("a, b c", None, None, ("a", "b c")),
    ],
)
def test_rules_as_people_type_them(
    typed: str, low: float | None, high: float | None, texts: tuple[str, ...]
) -> None:
    rule = rule_from_text(typed, "1", " one ")
    assert rule == Rule(low, high, texts, 1.0, "one")
    assert rule_from_text(*rule_texts(rule)) == rule


def test_rules_that_say_nothing_are_refused() -> None:
    assert rule_from_text("1", "missing").to is None
    for wrong in (("", "1"), ("1", "low")):
        with pytest.raises(UserError):
            rule_from_text(*wrong)
