"""What the data make of a model, and the models they refuse, each with its reason."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.errors import ModelError
from core.model.design import build_design
from core.model.spec import ModelSpec, RandomEquation, Term
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of


@pytest.fixture
def frame() -> pd.DataFrame:
    rng = np.random.default_rng(1)
    n = 40
    x = rng.normal(size=n)
    return pd.DataFrame(
        {
            "y": x + rng.normal(size=n),
            "x": x,
            "g": np.repeat(range(8), 5),
            "name": ["a", "b"] * 20,
            "one": 1.0,
            "id": range(n),
        }
    )


def refused(frame: pd.DataFrame, command: str) -> ModelError:
    with pytest.raises(ModelError) as caught:
        analyse(dataset_of(frame), parse(command))
    return caught.value


def test_rows_with_missing_values_are_counted_by_variable(frame: pd.DataFrame) -> None:
    frame.loc[[0, 1], "x"] = np.nan
    frame.loc[[1, 2], "g"] = np.nan
    design = build_design(dataset_of(frame), parse("y x || g:"))
    assert (design.n, design.n_left_out, dict(design.left_out)) == (37, 3, {"x": 2, "g": 2})
    assert 0 not in design.rows and 3 in design.rows
    assert design.groupings[0].labels == tuple(str(k) for k in range(8))


def test_collinear_columns_are_omitted_and_named(frame: pd.DataFrame) -> None:
    frame["twice"] = 2 * frame.x + 3
    frame["nearly"] = frame.x + 1e-10 * np.arange(40)
    design = build_design(dataset_of(frame), parse("y x twice one nearly || g:"))
    assert design.x_names == ("x", "_cons")
    assert design.fixed_names == ("x", "twice", "one", "nearly", "_cons")
    assert [o.name for o in design.omitted] == ["twice", "one", "nearly"]
    summary = analyse(dataset_of(frame), parse("y x twice one nearly || g:")).summary
    assert [f.omitted for f in summary.fixed] == [False, True, True, True, False]


def test_a_covariate_far_from_zero_is_not_collinear(frame: pd.DataFrame) -> None:
    far = frame.assign(x=frame.x + 1e9)
    a = analyse(dataset_of(frame), parse("y x || g:")).summary
    b = analyse(dataset_of(far), parse("y x || g:")).summary
    assert b.log_likelihood == pytest.approx(a.log_likelihood, abs=1e-5)
    assert b.fixed[0].estimate == pytest.approx(a.fixed[0].estimate, rel=1e-6)


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("nosuch x || g:", "no variable called “nosuch”"),
        ("y xx || g:", "no variable called “xx”"),
        ("y x || nosuch:", "no variable called “nosuch”"),
        ("y x || g: nosuch", "no variable called “nosuch”"),
        ("name x || g:", "outcome name is text"),
        ("y center(name) || g:", "name is text"),
        ("one x || g:", "outcome one is constant"),
        ("y x || one:", "level one is constant"),
        ("y x || id:", "one row per group"),
        ("g x || g:", "does not vary within"),
        ("y x || g:, noconstant", "has no random effects"),
        ("y x || name: x || g: || name:", "appears twice"),
    ],
)
def test_models_that_are_refused(frame: pd.DataFrame, command: str, says: str) -> None:
    assert says in refused(frame, command).message


def test_the_outcome_is_no_predictor(frame: pd.DataFrame) -> None:
    spec = ModelSpec("y", (Term("y"),), equations=(RandomEquation("g"),))
    with pytest.raises(ModelError, match="both the outcome and a predictor"):
        build_design(dataset_of(frame), spec)


def test_the_nearest_name_is_suggested(frame: pd.DataFrame) -> None:
    frame = frame.rename(columns={"x": "math3"})
    error = refused(frame, "y maths3 || g:")
    assert error.remedy == "Did you mean “math3”?" and error.variable == "maths3"


def test_all_rows_missing(frame: pd.DataFrame) -> None:
    frame["x"] = np.nan
    error = refused(frame, "y x || g:")
    assert "No row has a value" in error.message and "x alone is missing in 40" in error.remedy


def test_infinite_values_are_placed(frame: pd.DataFrame) -> None:
    frame.loc[6, "x"] = np.inf
    assert "x is infinite in row 7" in refused(frame, "y x || g:").message


def test_an_exact_outcome_is_refused(frame: pd.DataFrame) -> None:
    frame["y"] = 3 + 2 * frame.x
    assert "exact function of the predictors" in refused(frame, "y x || g:").message


def test_more_parameters_than_rows(frame: pd.DataFrame) -> None:
    assert "parameters" in refused(frame.iloc[[0, 1, 5]], "y x || g:").message
    assert (
        "random effects"
        in refused(frame.assign(g=np.repeat(range(20), 2), z=frame.x**2), "y x || g: x").message
    )


def test_groups_that_are_fixed_effects_already(frame: pd.DataFrame) -> None:
    for k in range(1, 8):
        frame[f"d{k}"] = (frame.g == k).astype(float)
    dummies = " ".join(f"d{k}" for k in range(1, 8))
    assert "already told apart" in refused(frame, f"y {dummies} || g:").message


def test_collinear_random_effects_are_refused_unless_asked_for(frame: pd.DataFrame) -> None:
    frame["twice"] = 2 * frame.x
    assert "twice cannot have a random effect" in refused(frame, "y x || g: x twice").message
    assert "one cannot have" in refused(frame, "y x || g: one").message
    kept = analyse(dataset_of(frame), parse("y x || g: x twice, collinear")).summary
    alone = analyse(dataset_of(frame), parse("y x || g: x")).summary
    assert kept.log_likelihood == pytest.approx(alone.log_likelihood, abs=1e-6)
