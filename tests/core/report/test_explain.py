"""Every figure of the results in words: there are some for each, with the right numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.analysis import analyse
from core.data.dataset import Dataset
from core.data.readers import read_dataset
from core.inference.summary import Summary
from core.model.syntax import parse
from core.report.explain import Explainer
from core.report.tables import summary_tables


@pytest.fixture(scope="module")
def data(sample_dir) -> Dataset:
    return read_dataset(sample_dir / "jsp.csv")


def explainer(data: Dataset, command: str) -> Explainer:
    labels = {name: name for name in data.names} | {"math5": "mathematics", "math3": "first test"}
    return Explainer(analyse(data, parse(command)).summary, labels)


def text(explainer: Explainer, table: str, row: int, column: str) -> str:
    found = explainer.explain(table, row, column)
    assert found is not None
    return f"{found.title}: {found.text}"


@pytest.mark.parametrize(
    "command",
    [
        "math5 math3 || school: math3",
        "math5 math3 || school: math3, cov(unstructured) variance mle",
        "math5 math3 || school: math3, cov(exchangeable)",
        "math5 math3 || school: math3, cov(identity)",
        "math5 || _all: R.school",
        "math5 math3",
    ],
)
def test_every_figure_has_words(data: Dataset, command: str) -> None:
    found = explainer(data, command)
    for table in summary_tables(found.summary):
        if table.key == "model":
            continue
        for row in range(len(table.rows)):
            for column in table.columns:
                if table.key in ("fixed", "random") or column.key not in ("level", "test"):
                    words = text(found, table.key, row, column.key)
                    assert len(words) > 60 and words.endswith("."), words
                    assert "None" not in words and "nan" not in words


def test_a_slope_is_told_with_labels_and_how_it_varies(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school: math3")
    words = text(found, "fixed", 0, "estimate")
    assert "One more unit of first test goes with a mathematics that is 0.6136 higher" in words
    assert "restricted log likelihood" in words
    # 0.61359 -+ 1.96 * 0.19117
    assert "between 0.2389 and 0.9883" in words
    assert "lower on average" in text(
        Explainer(_negated(found.summary), found.labels), "fixed", 0, "estimate"
    )
    assert "0.6136 / 0.0442 = 13.88" in text(found, "fixed", 0, "z")
    assert "probability < .001" in text(found, "fixed", 0, "p")
    interval = text(found, "fixed", 0, "lower")
    assert "0.5269 to 0.7002; 0 is not among them" in interval and "± 1.96" in interval
    assert "30.3654 where every predictor is 0" in text(found, "fixed", 1, "estimate")


def _negated(summary: Summary) -> Summary:
    first, *rest = summary.fixed
    assert first.estimate is not None
    return replace(summary, fixed=(replace(first, estimate=-first.estimate), *rest))


def test_a_level_of_confidence_is_used(data: Dataset) -> None:
    words = text(explainer(data, "math5 math3 || school:, level(90)"), "fixed", 0, "upper")
    assert "± 1.64" in words and "about 90 % of studies" in words


def test_variances_are_told_on_the_scale_of_the_outcome(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school:, variance")
    words = text(found, "random", 0, "estimate")
    # sd 2.0389, ICC 2.0389^2 / (2.0389^2 + 5.3065^2) = 0.1286
    assert "standard deviation of 2.0389" in words and "12.9 % of the variance" in words
    assert "scatter around the line of their group" in text(found, "random", 1, "estimate")
    slopes = explainer(data, "math5 math3 || school: math3")
    assert "ICC" not in text(slopes, "random", 1, "estimate")
    assert "where the predictors with random slopes are 0" in text(slopes, "random", 1, "estimate")
    assert "likelihood-ratio test" in text(slopes, "random", 0, "se")
    assert "never hold 0" in text(slopes, "random", 0, "lower")


def test_a_negative_correlation(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school: math3, cov(unstructured)")
    names = [p.parameter for p in found.summary.random]
    words = text(found, "random", names.index("corr(math3,_cons)"), "estimate")
    assert "correlate at −0.8992" in words
    assert "where the effect of first test is above the average, the level tends to be below" in (
        words
    )


def test_estimates_on_the_boundary_and_omitted_ones(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school:")
    zero = replace(
        found.summary.random[0], estimate=0.0, se=None, lower=None, upper=None, boundary=True
    )
    summary = replace(found.summary, random=(zero, found.summary.random[1]))
    words = Explainer(summary, found.labels)
    assert "exactly 0" in text(words, "random", 0, "estimate")
    assert "boundary" in text(words, "random", 0, "se")
    omitted = replace(found.summary.fixed[0], estimate=None, se=None, omitted=True)
    words = Explainer(replace(found.summary, fixed=(omitted,)), found.labels)
    assert "linear combination" in text(words, "fixed", 0, "estimate")


def test_a_conservative_p_is_told_as_a_bound(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school: math3")
    assert "probability at most < .001" in text(found, "lr_test", 0, "p")
    assert "at most" not in text(found, "lr_test", 1, "p").split(".")[0]
    assert "65.35" in text(found, "lr_test", 0, "chi2")


def test_numbers_can_have_a_decimal_comma_and_names_cannot(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school:")
    german = Explainer(
        found.summary, {**found.labels, "math3": "v1.5"}, lambda t: t.replace(".", ",")
    )
    words = text(german, "fixed", 0, "estimate")
    assert "0,6089" in words and "v1.5" in words


def test_what_is_not_there_is_not_explained(data: Dataset) -> None:
    found = explainer(data, "math5 math3 || school:")
    assert found.explain("fixed", 9, "estimate") is None
    assert found.explain("nothing", 0, "estimate") is None
    assert found.explain("groups", 4, "n") is None


def test_robust_errors_are_told_from_others(data: Dataset) -> None:
    robust = explainer(data, "math5 math3 || school:, mle vce(robust)")
    for table in ("fixed", "random"):
        assert "the 48 groups of school" in text(robust, table, 0, "se")
    assert "X′V⁻¹X" not in text(robust, "fixed", 0, "se")
    assert "pseudolikelihood" in text(robust, "random", 0, "estimate")


def test_names_with_commas_inside_are_one_effect(data: Dataset) -> None:
    command = "math5 math3 || school: center(math3, school), cov(unstructured)"
    told = text(explainer(data, command), "random", 2, "estimate")
    assert "the effect of center(math3, school) and the level correlate" in told
