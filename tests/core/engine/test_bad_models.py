"""What a fit says about a bad model, row by row of the promises: refuse with the reason, or fit
and note what is peculiar. No warning escapes, no figure is infinite."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from core.analysis import analyse
from core.errors import ModelError
from core.inference.summary import Summary, to_json
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of

rng = np.random.default_rng(0)
N, J = 200, 20
G = np.repeat(np.arange(J), N // J)
X = rng.normal(size=N)
U = rng.normal(size=J)
Y = 1 + X + U[G] + rng.normal(size=N)
NOISE = rng.normal(size=N)
BASE = pd.DataFrame({"y": Y, "x": X, "g": G})

Change = Callable[[pd.DataFrame], pd.DataFrame]


def fitted(frame: pd.DataFrame, command: str = "y x || g:") -> Summary:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        summary = analyse(dataset_of(frame), parse(command)).summary
    json.dumps(to_json(summary), allow_nan=False)
    assert summary.converged
    return summary


def with_(**columns: object) -> Change:
    return lambda frame: frame.assign(**columns)  # pyright: ignore[reportArgumentType]


DUMMIES = {f"d{k}": (k == G) * 1.0 for k in range(1, J)}
REFUSED: dict[str, tuple[Change, str, str]] = {
    "constant y": (with_(y=3.0), "y x || g:", "outcome y is constant"),
    "zero residual": (with_(y=2 + 3 * X), "y x || g:", "exact function of the predictors"),
    "group only, no residual": (with_(y=U[G]), "y x || g:", "does not vary within the groups"),
    "group and predictor, no residual": (with_(y=X + U[G]), "y x || g:", "determine the outcome"),
    "one row per group": (with_(g=np.arange(N)), "y x || g:", "one row per group"),
    "single group": (with_(g=1), "y x || g:", "level g is constant"),
    "group equals fixed factor": (
        with_(**DUMMIES),
        f"y {' '.join(DUMMIES)} || g:",
        "already told apart",
    ),
    "as many effects as rows": (
        with_(x2=X**2, g=np.arange(N) // 2),
        "y x || g: x x2",
        "random effects",
    ),
    "all missing y": (with_(y=np.nan), "y x || g:", "No row has a value"),
    "p ge n": (lambda f: f.iloc[[0, 1, 10]], "y x || g:", "parameters"),
    "inf in y": (with_(y=np.where(np.arange(N) == 5, np.inf, Y)), "y x || g:", "y is infinite in"),
    "inf in x": (with_(x=np.where(np.arange(N) == 5, -np.inf, X)), "y x || g:", "row 6"),
    "scale 1e-200": (with_(y=Y * 1e-200), "y x || g:", "of the order of"),
    "scale 1e200": (with_(y=Y * 1e200), "y x || g:", "of the order of"),
    "same factor twice": (with_(h=G), "y x || g: || h:", "the same groups"),
    "same factor crossed": (with_(h=G + 7), "y x || _all: R.h || g:", "the same groups"),
    "one row": (lambda f: f.iloc[:1], "y x || g:", "Only one row"),
    "zero rows": (lambda f: f.iloc[:0], "y x || g:", "No row has a value"),
    "three rows": (lambda f: f.iloc[[0, 1, 10]], "y || g:", "parameters"),
    "all rows identical": (lambda f: f.iloc[[0] * 50], "y x || g:", "constant"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    change, command, says = REFUSED[name]
    if name == "three rows":
        command = "y x || g: x, cov(unstructured)"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ModelError) as caught:
            analyse(dataset_of(change(BASE)), parse(command))
    assert says in caught.value.message


def test_two_groups_have_a_note() -> None:
    summary = fitted(BASE.assign(g=np.repeat([0, 1], N // 2)))
    assert any("only 2 groups" in n for n in summary.notes)
    upper = summary.random[0].upper
    assert upper is not None and math.isfinite(upper)


def test_a_slope_constant_within_groups_has_a_note() -> None:
    summary = fitted(BASE.assign(w=2 * U[G]), "y x w || g: w")
    assert any("w does not vary within the groups of g" in n for n in summary.notes)


@pytest.mark.parametrize(
    "column", [X, X + 1e-9 * NOISE, np.full(N, 5.0)], ids=["twice", "nearly twice", "constant"]
)
def test_a_superfluous_predictor_is_omitted_and_named(column: np.ndarray) -> None:
    summary = fitted(BASE.assign(z=column), "y x z || g:")
    assert [f.omitted for f in summary.fixed] == [False, True, False]
    assert any(n.startswith("z is omitted") for n in summary.notes)
    expected = fitted(BASE)
    assert summary.log_likelihood == pytest.approx(expected.log_likelihood, abs=1e-9)


def same_variances(a: Summary, b: Summary, rel: float) -> None:
    for p, q in zip(a.random, b.random, strict=True):
        assert p.estimate == pytest.approx(q.estimate, rel=rel)


def test_an_enormous_origin_of_the_outcome() -> None:
    # Doubles near 1e12 carry the data to 1e-4: four digits are what there is.
    same_variances(fitted(BASE.assign(y=Y + 1e12)), fitted(BASE), rel=1e-4)


def test_units_and_origin_of_a_covariate() -> None:
    same_variances(fitted(BASE.assign(x=X * 1e9)), fitted(BASE), rel=1e-10)
    same_variances(fitted(BASE.assign(x=X + 1e9)), fitted(BASE), rel=1e-6)


def test_an_enormous_origin_of_a_random_slope() -> None:
    """Unstructured: shifting x only rewrites the covariance, the fit is the same."""
    command = "y x || g: x, cov(unstructured)"
    a, b = fitted(BASE.assign(x=X + 1e9), command), fitted(BASE, command)
    assert a.log_likelihood == pytest.approx(b.log_likelihood, abs=1e-5)
    assert a.random[0].estimate == pytest.approx(b.random[0].estimate, rel=1e-5)


def test_negative_intraclass_correlation_is_zero() -> None:
    centred = Y - pd.Series(Y).groupby(G).transform("mean").to_numpy()
    summary = fitted(BASE.assign(y=centred + 0.01 * X))
    assert summary.random[0].estimate == 0.0 and summary.random[0].boundary
    assert any("exactly 0" in n for n in summary.notes)


def test_an_unbalanced_group_has_a_note() -> None:
    g = np.where(np.arange(N) < N - 2, 0, np.arange(N))
    assert any("99% of the rows" in n for n in fitted(BASE.assign(g=g)).notes)


def test_an_outlier_is_named() -> None:
    summary = fitted(BASE.assign(y=np.where(np.arange(N) == 3, 1e15, Y)))
    assert any("Row 4 of the data" in n for n in summary.notes)


def test_groups_with_missing_labels() -> None:
    summary = fitted(BASE.assign(g=np.where(np.arange(N) < 7, np.nan, G)))
    assert (summary.n_obs, summary.left_out) == (N - 7, {"g": 7})
    assert any("7 of 200 rows are left out" in n for n in summary.notes)


def test_a_binary_outcome_has_a_note() -> None:
    assert any("two values" in n for n in fitted(BASE.assign(y=(Y > 1) * 1.0)).notes)


def test_twenty_thousand_groups_of_nearly_one_row() -> None:
    many = 20_000
    g = np.r_[np.arange(many), np.arange(2_000)]
    noise = np.random.default_rng(1).normal(size=(2, len(g)))
    summary = fitted(pd.DataFrame({"g": g, "x": noise[0], "y": noise[1]}))
    assert summary.groups[0].n == many


def test_the_condition_number_of_a_nearly_collinear_predictor_is_told() -> None:
    near = fitted(BASE.assign(z=X + 1e-9 * NOISE), "y x z || g:")
    assert any("z is omitted" in n and "(condition number 1e+09)" in n for n in near.notes)
    exact = fitted(BASE.assign(z=3 * X - 1), "y x z || g:")
    assert any(n == "z is omitted: it is a linear combination of x." for n in exact.notes)


CLASSES = np.concatenate([np.arange(10) % k for k in np.arange(2, 6).repeat(5)])


@pytest.mark.parametrize(
    ("labels", "command", "hint"),
    [
        (CLASSES, "y x || _all: R.g || _all: R.c", True),
        (CLASSES, "y x || g: || _all: R.c", True),
        (np.arange(N) % 3, "y x || _all: R.g || _all: R.c", True),
        (CLASSES, "y x || g: || c:", False),
        (np.arange(N) % 10, "y x || _all: R.g || _all: R.c", False),
        (rng.integers(0, 8, N), "y x || _all: R.g || _all: R.c", False),
    ],
    ids=["renumbered", "level and factor", "all, several rows", "nested", "one row each", "partly"],
)
def test_labels_that_look_nested_have_a_hint(labels, command, hint) -> None:
    notes = fitted(BASE.assign(c=labels), command).notes
    assert any("|| g: || c:" in note for note in notes) is hint


def test_very_many_rows_in_groups_within_few_groups_are_no_exact_fit():
    """At an enormous G rounding leaves no residual variance of these; a smaller one has it."""
    own = np.random.default_rng(2)
    n, schools = 200_000, 6_000
    school = own.integers(0, schools, n)
    y = own.normal(size=200)[school // 30] + own.normal(size=schools)[school]
    y += own.normal(size=n)
    x = own.normal(size=n).round(2)
    frame = pd.DataFrame({"district": school // 30, "school": school, "x": x, "y": y.round(2)})
    summary = fitted(frame.astype(float), "y x || district: || school:")
    assert summary.converged
    within = frame["y"] - frame.groupby("school")["y"].transform("mean")
    pooled = np.sqrt((within**2).sum() / (n - frame["school"].nunique()))
    assert summary.random[-1].estimate == pytest.approx(pooled, rel=1e-4)
