"""Conditions on rows against numpy, in words, and from what people type."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from core.data.conditions import Condition, Relation, condition_from_text, matching, sentence
from core.data.dataset import Dataset, Kind, Variable
from core.errors import UserError

R = Relation


@pytest.fixture
def data() -> Dataset:
    frame = pd.DataFrame(
        {
            "x": [1.0, 2.0, np.nan, 4.0, -5.0],
            "sex": [0.0, 1.0, 1.0, np.nan, 0.0],
            "day": [0.0, 1.0, 2.0, np.nan, 21974.0],
            "w": pd.array(["North", "south", None, "n (x)", ""], dtype=pd.StringDtype("pyarrow")),
        }
    )
    labels = MappingProxyType({0.0: "boy", 1.0: "girl"})
    variables = (
        Variable("x", Kind.CONTINUOUS),
        Variable("sex", Kind.CATEGORICAL, "", labels),
        Variable("day", Kind.DATE, format="%td"),
        Variable("w", Kind.TEXT),
    )
    return Dataset(variables, frame)


@pytest.mark.parametrize(
    ("relation", "values", "rows"),
    [
        (R.EQUAL, (2.0,), [1]),
        (R.NOT_EQUAL, (2.0,), [0, 3, 4]),
        (R.LESS, (2.0,), [0, 4]),
        (R.AT_MOST, (2.0,), [0, 1, 4]),
        (R.MORE, (2.0,), [3]),
        (R.AT_LEAST, (2.0,), [1, 3]),
        (R.BETWEEN, (1.0, 2.0), [0, 1]),
        (R.ONE_OF, (4.0, 1.0), [0, 3]),
        (R.MISSING, (), [2]),
        (R.PRESENT, (), [0, 1, 3, 4]),
    ],
)
def test_numbers(data: Dataset, relation: R, values: tuple[float, ...], rows: list[int]) -> None:
    assert np.flatnonzero(matching(data, [Condition("x", relation, values)])).tolist() == rows


@pytest.mark.parametrize(
    ("relation", "values", "rows"),
    [
        (R.EQUAL, ("south",), [1]),
        (R.NOT_EQUAL, ("south",), [0, 3, 4]),
        (R.CONTAINS, ("N",), [0, 3]),
        (R.CONTAINS, ("(x",), [3]),
        (R.ONE_OF, ("south", "North"), [0, 1]),
        (R.MISSING, (), [2]),
    ],
)
def test_text(data: Dataset, relation: R, values: tuple[str, ...], rows: list[int]) -> None:
    assert np.flatnonzero(matching(data, [Condition("w", relation, values)])).tolist() == rows


def test_all_conditions_must_hold(data: Dataset) -> None:
    both = [Condition("x", R.MORE, (-9.0,)), Condition("sex", R.EQUAL, (0.0,))]
    assert np.flatnonzero(matching(data, both)).tolist() == [0, 4]
    assert matching(data, []).all()


def test_sentences(data: Dataset) -> None:
    assert sentence(Condition("sex", R.EQUAL, (1.0,)), data) == "sex is girl"
    assert sentence(Condition("sex", R.EQUAL, (1.0,))) == "sex is 1"
    assert sentence(Condition("x", R.BETWEEN, (1.0, 2.5)), data) == "x is between 1 and 2.5"
    assert sentence(Condition("w", R.ONE_OF, ("a", "b")), data) == "w is one of “a”, “b”"
    assert sentence(Condition("day", R.LESS, (21974.0,)), data) == "day is less than 2020-02-29"
    assert sentence(Condition("x", R.MISSING), data) == "x is missing"


def test_what_people_type(data: Dataset) -> None:
    typed = condition_from_text
    assert typed(data, "sex", R.EQUAL, ["girl"]).values == (1.0,)
    assert typed(data, "sex", R.ONE_OF, ["0", "girl"]).values == (0.0, 1.0)
    assert typed(data, "x", R.BETWEEN, ["5", "−2"]).values == (-2.0, 5.0)
    assert typed(data, "day", R.AT_LEAST, ["2020-02-29"]).values == (21974.0,)
    assert typed(data, "w", R.CONTAINS, ["2"]).values == ("2",)
    for name, relation, texts in (
        ("x", R.LESS, ["low"]),
        ("x", R.LESS, []),
        ("x", R.BETWEEN, ["1"]),
        ("x", R.LESS, ["nan"]),
        ("sex", R.EQUAL, ["girls"]),
    ):
        with pytest.raises(UserError):
            typed(data, name, relation, texts)


def test_conditions_of_another_file_are_refused_in_words(data: Dataset) -> None:
    for wrong in (
        Condition("x", R.EQUAL, ("a",)),
        Condition("w", R.EQUAL, (1.0,)),
        Condition("w", R.LESS, ("a",)),
        Condition("x", R.BETWEEN, (1.0,)),
        Condition("x", R.ONE_OF, ()),
        Condition("nope", R.MISSING),
    ):
        with pytest.raises(UserError):
            matching(data, [wrong])
