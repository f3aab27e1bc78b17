"""Predictions of new rows: against dense formulas, identities, labels, bad input."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest

from core.data.dataset import Dataset, Kind
from core.engine.fit import Fit, fit_design
from core.errors import UserError
from core.inference.new_rows import interval, predict_rows
from core.inference.predictions import row_predictions
from core.model.design import build_design
from core.model.spec import Criterion
from core.model.syntax import parse
from tests.core.engine.oracle import dataset_of
from tests.core.inference.dense import MODELS, Dense, fitted_model, make_frame


def new_frame() -> pd.DataFrame:
    """Rows in all combinations of seen and unseen groups, many never met with one another."""
    frame = make_frame(n=80, seed=11)
    rng = np.random.default_rng(0)
    for name in ("region", "block"):
        frame.loc[rng.random(80) < 0.2, name] = "elsewhere"
    for name in ("state", "site", "week", "plot", "nothing"):
        frame.loc[rng.random(80) < 0.2, name] = 99.25
    frame["block"] = rng.permutation(frame["block"])
    return frame.drop(columns="y")


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("command", MODELS)
def test_predictions_and_errors(command: str, criterion: Criterion) -> None:
    frame, fit = fitted_model(command, criterion)
    new = new_frame()
    dense = Dense(fit, frame)
    levels = tuple(dict.fromkeys(e.level for e in fit.design.spec.equations))
    for depth in range(len(levels), 0, -1):
        found = predict_rows(fit, dataset_of(new), relevel=levels[depth - 1])
        mean, error, observation = dense.predict(new, levels[:depth])
        np.testing.assert_allclose(found.fitted, mean, rtol=1e-8)
        np.testing.assert_allclose(found.se_mean, np.sqrt(error), rtol=1e-7)
        np.testing.assert_allclose(found.se_observation, np.sqrt(observation), rtol=1e-7)
    found = predict_rows(fit, dataset_of(new))
    x = dense.fixed(new)
    np.testing.assert_allclose(found.xb, x @ dense.beta, rtol=1e-8)
    stdp = np.sqrt(np.einsum("nk,kl,nl->n", x, dense.beta_covariance, x))
    np.testing.assert_allclose(found.stdp, stdp, rtol=1e-8)
    if not levels:
        np.testing.assert_allclose(found.se_mean, stdp, rtol=1e-8)
    seen = [set(e.keys) for e in dense.equations]
    for e, known in zip(dense.equations_of(new), seen, strict=True):
        expected = [key not in known for key in e.keys]
        grouping = fit.design.blocks[e.index].grouping
        assert found.unknown[:, grouping].tolist() == expected
        assert 0 < sum(expected) < len(expected)


def test_batches_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    _, fit = fitted_model(MODELS[6], Criterion.REML)
    new = dataset_of(new_frame())
    whole = predict_rows(fit, new)
    monkeypatch.setattr("core.inference.prediction_error._BATCH", 50)
    np.testing.assert_allclose(predict_rows(fit, new).se_mean, whole.se_mean, rtol=1e-12)


@pytest.mark.parametrize("command", MODELS)
def test_the_rows_of_the_fit_get_their_fitted_values(command: str) -> None:
    frame, fit = fitted_model(command, Criterion.REML)
    for relevel in (None, *(g.level for g in fit.design.levels)):
        found = predict_rows(fit, dataset_of(frame), relevel=relevel)
        rows = row_predictions(fit, relevel=relevel)
        np.testing.assert_allclose(found.xb, rows.xb, rtol=1e-12)
        np.testing.assert_allclose(found.stdp, rows.stdp, rtol=1e-12)
        np.testing.assert_allclose(found.fitted, rows.fitted, rtol=1e-12)
    found = predict_rows(fit, dataset_of(frame))
    assert not found.unknown.any()
    for grouping, codes in zip(fit.design.groupings, found.codes, strict=True):
        np.testing.assert_array_equal(codes, grouping.codes)
    if fit.design.levels:
        lowest = predict_rows(fit, dataset_of(frame), relevel=fit.design.levels[-1].level)
        np.testing.assert_array_equal(lowest.se_observation, found.se_observation)


@pytest.mark.parametrize("command", MODELS[1:])
def test_a_brand_new_group_has_its_mean_from_the_fixed_part(command: str) -> None:
    frame, fit = fitted_model(command, Criterion.REML)
    new = frame.assign(region="new", block="new", week=77.0, plot=77.0, nothing=77.0)
    found = predict_rows(fit, dataset_of(new))
    assert found.unknown.all()
    np.testing.assert_array_equal(found.fitted, found.xb)
    prior = sum(
        np.einsum("nq,qs,ns->n", b.Z, G, b.Z)
        for b, G in zip(fit.design.blocks, fit.covariances, strict=True)
    )
    np.testing.assert_allclose(found.se_mean**2, found.stdp**2 + prior, rtol=1e-9)
    np.testing.assert_allclose(found.se_observation**2, found.se_mean**2 + fit.sigma2, rtol=1e-9)


def test_rows_are_predicted_one_by_one() -> None:
    _, fit = fitted_model(MODELS[6], Criterion.REML)
    new = new_frame()
    whole = predict_rows(fit, dataset_of(new))
    order = np.random.default_rng(1).permutation(len(new))[:30]
    part = predict_rows(fit, dataset_of(new.iloc[order]))
    for name in ("xb", "stdp", "fitted", "se_mean", "se_observation", "missing"):
        np.testing.assert_allclose(getattr(part, name), getattr(whole, name)[order], rtol=1e-12)
    np.testing.assert_array_equal(part.unknown, whole.unknown[order])


def test_no_rows() -> None:
    _, fit = fitted_model(MODELS[6], Criterion.REML)
    found = predict_rows(fit, dataset_of(new_frame().iloc[:0]))
    assert len(found.fitted) == 0 and found.unknown.shape == (0, 3)


def test_a_missing_predictor_makes_a_missing_prediction_and_a_missing_label_a_new_group() -> None:
    frame, fit = fitted_model("y x1 || region: x1 || state: x2", Criterion.REML)
    new = frame.iloc[:6].copy()
    new.loc[0, "x1"] = np.nan
    new.loc[1, "x2"] = np.nan  # of a random slope only
    new.loc[2, "region"] = None
    new.loc[3, "state"] = np.nan
    found = predict_rows(fit, dataset_of(new))
    for values in (found.xb, found.stdp, found.fitted, found.se_mean, found.se_observation):
        assert np.isnan(values).tolist() == [True, True, False, False, False, False]
    assert found.missing.tolist() == [True, True, False, False, False, False]
    assert found.unknown.tolist() == [[False] * 2] * 2 + [
        [True] * 2,
        [False, True],
        [False] * 2,
    ] + [[False] * 2]
    assert found.fitted[2] == found.xb[2]
    region = predict_rows(fit, dataset_of(new), relevel="region")
    assert found.fitted[3] == pytest.approx(region.fitted[3], rel=1e-14)
    all_missing = new.assign(x1=pd.Series([None] * 6, dtype="string[pyarrow]"))
    assert predict_rows(fit, dataset_of(all_missing)).missing.all()


def test_an_omitted_predictor_is_not_needed() -> None:
    frame = make_frame().assign(twice=lambda f: 2 * f.x1)
    fit = fit_of(dataset_of(frame), "y x1 twice || region:")
    found = predict_rows(fit, dataset_of(frame.drop(columns="twice")))
    np.testing.assert_allclose(found.fitted, row_predictions(fit).fitted, rtol=1e-12)


def test_a_covariate_far_from_zero_costs_no_digits() -> None:
    frame = make_frame()
    new = new_frame()
    near = predict_rows(fit_of(dataset_of(frame), MODELS[1]), dataset_of(new))
    shift = 2.0**30
    frame["x1"], new["x1"] = frame.x1 + shift, new.x1 + shift
    far = predict_rows(fit_of(dataset_of(frame), MODELS[1]), dataset_of(new))
    # The shifted covariate itself is rounded at 1e-7.
    np.testing.assert_allclose(far.fitted, near.fitted, atol=2e-6)
    np.testing.assert_allclose(far.se_mean, near.se_mean, rtol=2e-6)
    np.testing.assert_allclose(far.stdp, near.stdp, rtol=2e-6)


def test_interval() -> None:
    lower, upper = interval(np.array([1.0, np.nan]), np.array([2.0, np.nan]), 95.0)
    assert (lower[0], upper[0]) == pytest.approx((1 - 2 * 1.959963984540054, 1 + 3.919927969080108))
    assert np.isnan(lower[1]) and np.isnan(upper[1])


def test_observations_of_new_groups_fall_into_their_intervals() -> None:
    """Not the formula but what it promises: fresh groups and rows of the same population."""
    rng = np.random.default_rng(5)
    groups, size = 400, 5
    code = np.repeat(np.arange(2 * groups), size)
    x = rng.normal(size=len(code))
    mean = (
        1.0 + x + (rng.normal(size=2 * groups) * 2.0)[code] + rng.normal(size=2 * groups)[code] * x
    )
    frame = pd.DataFrame({"y": mean + rng.normal(size=len(code)), "x": x, "g": code.astype(float)})
    fitted, new = frame.iloc[code < groups], frame.iloc[code >= groups]
    fit = fit_of(dataset_of(fitted), "y x || g: x, cov(unstructured)")
    found = predict_rows(fit, dataset_of(new))
    lower, upper = interval(found.fitted, found.se_observation, 90.0)
    assert ((new.y > lower) & (new.y < upper)).mean() == pytest.approx(0.9, abs=0.02)
    found = predict_rows(fit, dataset_of(fitted))
    lower, upper = interval(found.fitted, found.se_mean, 90.0)
    truth = mean[code < groups]
    assert ((truth > lower) & (truth < upper)).mean() == pytest.approx(0.9, abs=0.02)


def fit_of(dataset: Dataset, command: str) -> Fit:
    return fit_design(build_design(dataset, parse(command)))


class TestLabels:
    """Groups are matched by what people read."""

    LABELS: ClassVar = {1.0: "north", 2.0: "south", 3.0: "east", 4.0: "west"}

    def fit(self, labels: dict[float, str] | None = None) -> tuple[pd.DataFrame, Fit]:
        frame = make_frame()
        frame["region"] = frame.week.clip(upper=4.0)
        return frame, fit_of(
            self.labelled(frame, labels or self.LABELS), "y x1 || region: || plot:"
        )

    def labelled(self, frame: pd.DataFrame, labels: dict[float, str]) -> Dataset:
        dataset = dataset_of(frame)
        variables = tuple(
            replace(v, kind=Kind.CATEGORICAL, value_labels=labels) if v.name == "region" else v
            for v in dataset.variables
        )
        return replace(dataset, variables=variables)

    def test_a_text_equals_a_value_label_and_other_codes_do_not_matter(self) -> None:
        frame, fit = self.fit()
        expected = row_predictions(fit).fitted
        words = frame.assign(region=frame.region.map(self.LABELS))
        found = predict_rows(fit, dataset_of(words))
        np.testing.assert_allclose(found.fitted, expected, rtol=1e-12)
        other = self.labelled(
            frame.assign(region=5.0 - frame.region), {5.0 - k: v for k, v in self.LABELS.items()}
        )
        np.testing.assert_allclose(predict_rows(fit, other).fitted, expected, rtol=1e-12)

    def test_a_code_without_its_label_is_unknown(self) -> None:
        frame, fit = self.fit()
        assert predict_rows(fit, dataset_of(frame)).unknown.all()

    def test_numbers_and_their_text(self) -> None:
        frame, fit = self.fit()
        words = frame.assign(
            region=frame.region.map(self.LABELS), plot=frame["plot"].map("{:g}".format)
        )
        assert not predict_rows(fit, dataset_of(words)).unknown.any()

    def test_two_groups_of_one_label(self) -> None:
        frame, fit = self.fit({**self.LABELS, 4.0: "north"})
        words = frame.assign(region="south")
        assert not predict_rows(fit, dataset_of(words)).unknown[:, 0].any()
        with pytest.raises(UserError, match="Several groups of region are called “north”"):
            predict_rows(fit, dataset_of(words.assign(region="north")))

    def test_a_slash_in_a_label(self) -> None:
        frame = make_frame()
        frame["region"] = np.where(frame.week < 4, "a", "a / b")
        frame["town"] = np.where(frame.week < 4, np.where(frame.x1 < 0, "b / c", "d"), "c")
        frame.loc[:10, ["region", "town"]] = "a / b", "e"
        fit = fit_of(dataset_of(frame), "y x1 || region: || town:")
        # “a / b / c” twice: in the region a the town “b / c”, in “a / b” the town “c”.
        assert len(set(fit.design.groupings[1].labels)) == 3
        found = predict_rows(fit, dataset_of(frame))
        np.testing.assert_allclose(found.fitted, row_predictions(fit).fitted, rtol=1e-12)
        crossed = frame.assign(region="a", town="c")
        assert predict_rows(fit, dataset_of(crossed)).unknown[:, 1].all()


class TestBadInput:
    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (lambda f: f.drop(columns="x1"), "no variable called “x1”."),
            (lambda f: f.drop(columns="region"), "no variable called “region”"),
            (lambda f: f.drop(columns="state").assign(states=1.0), "Did you mean “states”?"),
            (lambda f: f.assign(x1="red"), "predictor x1 is text"),
            (lambda f: f.assign(x1=[np.inf, *f.x1[1:]]), "x1 is infinite in row 1"),
        ],
    )
    def test_the_rows(self, change, words: str) -> None:
        frame, fit = fitted_model("y x1 || region: || state:", Criterion.REML)
        with pytest.raises(UserError) as error:
            predict_rows(fit, dataset_of(change(frame)))
        assert words in str(error.value)

    def test_the_level(self) -> None:
        frame, fit = fitted_model("y x1 || region: || state:", Criterion.REML)
        with pytest.raises(UserError, match="Did you mean “state”"):
            predict_rows(fit, dataset_of(frame), relevel="States")
