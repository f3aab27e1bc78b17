"""What is read off a fit: its tables, what they say, and questions asked of the coefficients."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from core.analysis import Analysis, analyse, null_analysis
from core.data.readers import read_dataset
from core.inference.marginal import group_covariance
from core.inference.questions import Asked, Question, answers, combined, equal, zero
from core.inference.summary import to_json
from core.model.syntax import parse
from core.report.explain import Explainer
from core.report.explain_reading import explain_reading
from core.report.reading import combinations_table, group_tables, read_fit, reading_tables
from core.report.reading import tests_table as table_of_tests
from core.report.table import Table
from core.report.tables import random_effects_tables, random_table

SAMPLES = Path(__file__).parents[3] / "sample_data"
COMMAND = "math5 math3 i.gender i.social || school: math3, cov(un)"
QUESTIONS = (
    Question(Asked.TEST, zero(["math3", "1.gender"])),
    Question(Asked.TEST, equal(["2.social", "3.social"])),
    Question(Asked.TESTPARM, "i.social"),
    Question(Asked.LINCOM, combined({"math3": 1, "1.gender": -1})),
    Question(Asked.TEST, "2.gender"),
)


@cache
def fitted(command: str = COMMAND, name: str = "jsp.dta") -> Analysis:
    return analyse(read_dataset(SAMPLES / name), parse(command))


def test_clicks_become_text():
    assert equal(["x"], "-1.5") == "x = -1.5"
    assert equal(["x", "z"], "2") == "(x = 2) (z = 2)"
    assert combined({"x": -1, "z": 1}) == "-x + z"
    found = answers(fitted().fit, [Question(Asked.TEST, equal(["math3", "_cons"], "1"))], 95.0)
    assert found[0].found is not None


def test_questions_have_answers_or_reasons():
    found = answers(fitted().fit, QUESTIONS, 95.0)
    tests, combinations = table_of_tests(found), combinations_table(found, 95.0)
    assert [row[0] for row in tests.rows] == [
        "test math3 1.gender", "test 2.social = 3.social", "testparm i.social", "test 2.gender",
    ]  # fmt: skip
    assert [row[2] for row in tests.rows] == [2, 1, 8, None]
    assert len(tests.notes) == 1 and "no coefficient called" in tests.notes[0]
    (row,) = combinations.rows
    fixed = {e.name: e.estimate or 0.0 for e in fitted().summary.fixed}
    assert row[1] == pytest.approx(fixed["math3"] - fixed["1.gender"], rel=1e-12)


def test_the_reading_agrees_with_its_parts():
    reading, null = read_fit(fitted()), null_analysis(fitted())
    assert reading.null_shares is not None and not reading.null_problem
    assert reading.null_shares.residual == pytest.approx(null.fit.sigma2)
    explained = reading.table("explained")
    assert explained is not None
    assert explained.rows[-1][1:3] == pytest.approx((null.fit.sigma2, fitted().fit.sigma2))
    (matrices,) = reading.matrices
    corr = next(p for p in fitted().summary.random if p.parameter.startswith("corr"))
    assert matrices.correlation.rows[1][1] == pytest.approx(corr.estimate)
    other = reading.table("other_scale")
    assert other is not None and other.rows[-1][2] == "var(Residual)"
    keys = [table.key for table in reading_tables(fitted(), QUESTIONS)]
    assert keys == [
        "type3", "sequential", "icc", "r2", "explained", "correlation", "tests", "combinations",
    ]  # fmt: skip


def test_the_null_model_is_not_compared_with_itself():
    reading = read_fit(fitted("math5 || school:"))
    assert reading.null_shares is None and reading.table("explained") is None
    assert reading.null_problem == "" and reading.matrices == ()


def test_only_so_many_rows_of_a_large_group():
    whole = group_covariance(fitted().fit, "school", "5")
    part = group_covariance(fitted().fit, "school", "5", most=3)
    assert (part.size, len(part.rows)) == (len(whole.rows), 3)
    assert part.covariance == pytest.approx(whole.covariance[:3, :3])
    covariance, correlation = group_tables(part)
    assert covariance.notes == correlation.notes == (f"The first 3 of {part.size} rows.",)
    assert correlation.rows[0][0] == str(part.rows[0] + 1)
    assert correlation.rows[2][1] == pytest.approx(float(whole.correlation[2, 0]))


def every_table() -> list[Table]:
    analysis = fitted()
    reading = read_fit(analysis)
    tables = [*reading_tables(analysis, QUESTIONS), *reading.tables, reading.matrices[0].covariance]
    return [*tables, *group_tables(group_covariance(analysis.fit, most=3))]


def test_every_figure_is_explained():
    analysis = fitted()
    words = Explainer(analysis.summary, {v.name: v.title for v in analysis.dataset.variables})
    for table in every_table():
        for row, cells in enumerate(table.rows):
            for column, cell in zip(table.columns, cells, strict=True):
                if not isinstance(cell, (int, float)) or table.key == "groups":
                    continue
                found = explain_reading(table, row, column.key, words)
                assert found is not None and found.text and found.title, (table.key, column.key)
    assert explain_reading(every_table()[0], 99, "chi2", words) is None


def test_what_is_explained_has_the_figures_of_its_row():
    analysis = fitted()
    words = Explainer(analysis.summary, {}, lambda text: text.replace(".", ","))
    icc = read_fit(analysis).table("icc")
    assert icc is not None
    found = explain_reading(icc, 0, "icc", words)
    assert found is not None and words.number(float(str(icc.rows[0][1]))) in found.text
    assert "0,15" in found.text and "0.15" not in found.text


def test_effects_of_factors_are_called_by_their_labels():
    analysis = fitted("math5 i.gender || school: i.gender, cov(un)")
    parameters = [p.title or p.parameter for p in analysis.summary.random]
    assert parameters == [
        "sd(gender: girl)", "sd(_cons)", "corr(gender: girl, _cons)", "sd(Residual)",
    ]  # fmt: skip
    assert [row[2] for row in random_table(analysis.summary).rows] == parameters
    matrix = read_fit(analysis).matrices[0].covariance
    assert [c.heading for c in matrix.columns] == ["", "gender: girl", "_cons"]
    (effects,) = random_effects_tables(analysis.fit.design, analysis.effects)
    assert [c.heading for c in effects.columns[2:4]] == ["gender: girl", "s.e. gender: girl"]
    # What scripts rely on stays as it was.
    names = [p["parameter"] for p in to_json(analysis.summary)["random"]]
    assert names[:3] == ["sd(1.gender)", "sd(_cons)", "corr(1.gender,_cons)"]
    assert "title" not in to_json(analysis.summary)["random"][0]
    both = fitted("math5 i.social || school: i(2 3).social, cov(identity) nocons").summary.random
    assert both[0].title == "sd(social: II social: III nonmanual)"
    said = Explainer(analysis.summary, {}).explain("random", 0, "estimate")
    assert said is not None and said.title == "school: sd(gender: girl): estimate"
    assert "The effect of gender: girl differs" in said.text
    plain = fitted("math5 i.gender || school: i.gender, cov(un) nofvlabel").summary.random
    assert plain[0].title == ""
