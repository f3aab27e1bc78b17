"""Tables under the user's labels: words change, figures and what belongs together do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import Analysis, analyse
from core.data.readers import read_dataset
from core.inference.summary import to_json
from core.model.labels import NO_LABELS, Labels, labels_from_json, labels_to_json
from core.model.notation import NOTATIONS
from core.model.syntax import parse
from core.report.journal import journal_table
from core.report.labelled import labelled, level_title, parameter_title
from core.report.labelled_reading import labelled_tables
from core.report.reading import reading_tables
from core.report.tables import analysis_tables, fixed_table, random_table

JSP = Path(__file__).parents[3] / "sample_data" / "jsp.dta"
LABELS = (NO_LABELS.with_term("math3", "Prior score").with_term("i.gender", "Sex")).with_level(
    "school", "School"
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(read_dataset(JSP), parse("math5 math3 i.gender || school: math3"))


def test_words_change_and_figures_stay(analysis: Analysis) -> None:
    plain, named = analysis_tables(analysis), analysis_tables(analysis, LABELS)
    assert [t.key for t in plain] == [t.key for t in named]
    for before, after in zip(plain, named, strict=True):
        assert [[c for c in row if not isinstance(c, str)] for row in before.rows] == [
            [c for c in row if not isinstance(c, str)] for row in after.rows
        ]
    shown = (t for t in named if t.key != "model")
    words = str([(t.title, [c.heading for c in t.columns], t.rows) for t in shown])
    assert "math3" not in words and "Prior score" in words
    first = [row[0] for row in fixed_table(labelled(analysis.summary, LABELS)).rows]
    assert first[:2] == ["Prior score", f"Sex: {analysis.summary.fixed[1].cell}"]
    levels = {row[0] for row in random_table(labelled(analysis.summary, LABELS)).rows}
    assert levels == {"School", "Residual"}
    titles = [t.title for t in named]
    assert "Random effects of School" in titles


def test_the_contract_does_not_know_labels(analysis: Analysis) -> None:
    assert to_json(labelled(analysis.summary, NO_LABELS)) == to_json(analysis.summary)
    assert [e.name for e in labelled(analysis.summary, LABELS).fixed] == [
        e.name for e in analysis.summary.fixed
    ]


def test_rows_of_a_journal_table_belong_together_by_name(analysis: Analysis) -> None:
    other = analyse(read_dataset(JSP), parse("math5 math3 || school:")).summary
    summaries = {"A": analysis.summary, "B": other}
    plain, named = journal_table(summaries), journal_table(summaries, labels=LABELS)
    assert [row[1:] for row in plain.rows] == [row[1:] for row in named.rows]
    assert journal_table(summaries, labels=NO_LABELS.with_term("x", "y")).rows == plain.rows
    first = [row[0] for row in named.rows]
    assert "Prior score" in first and "School: sd(Prior score)" in first
    assert "Groups of School" in first
    both = NO_LABELS.with_term("math3", "X").with_term("i.gender", "X")
    single = analyse(read_dataset(JSP), parse("math5 math3 gender || school:")).summary
    same = NO_LABELS.with_term("math3", "X").with_term("gender", "X")
    rows = [row[0] for row in journal_table({"A": single}, labels=same).rows]
    assert {"X (math3)", "X (gender)"} <= set(rows)
    assert len(journal_table({"A": analysis.summary}, labels=both).rows) == len(
        journal_table({"A": analysis.summary}).rows
    )


@pytest.mark.parametrize("notation", NOTATIONS)
def test_the_equation_has_the_label_as_text(analysis: Analysis, notation: str) -> None:
    for summary in (None, labelled(analysis.summary, LABELS)):
        latex = NOTATIONS[notation](analysis.spec, summary, LABELS).latex
        assert r"\mathrm{Prior\ score}" in latex and "math3" not in latex
        assert "Sex" in latex and "gender" not in latex


def test_parameters_and_levels() -> None:
    assert parameter_title("cov(math3,_cons)", LABELS) == "cov(Prior score, _cons)"
    assert parameter_title("sd(math3 gender)", LABELS) == "sd(Prior score, gender)"
    assert parameter_title("cov(dose,_cons)", LABELS) == "cov(dose,_cons)"
    assert parameter_title("sd(R.school)", LABELS) == "sd(School)"
    assert parameter_title("sd(Residual)", LABELS) == "sd(Residual)"
    assert level_title("region > school", LABELS) == "region > School"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.text(max_size=5)), max_size=8))
def test_labels_go_to_json_and_back_and_are_taken_away(pairs: list[tuple[str, str]]) -> None:
    labels = Labels()
    for name, text in pairs:
        labels = labels.with_term(name, text).with_level(f"R.{name}", text)
        assert labels.term(name) == (" ".join(text.split()) or name)
    assert labels_from_json(labels_to_json(labels)) == labels
    for name in "abcd":
        labels = labels.with_term(name, "").with_level(name, name)
    assert labels == Labels() and not labels


def test_what_is_read_of_a_fit_has_the_labels_and_the_same_figures(analysis: Analysis) -> None:
    plain = reading_tables(analysis)
    named = labelled_tables(plain, analysis.summary, LABELS)
    assert len(named) == len(plain) and {t.key for t in plain} >= {"icc", "r2", "correlation"}
    for before, after in zip(plain, named, strict=True):
        assert [row[1:] for row in before.rows] == [row[1:] for row in after.rows]
    words = str([(t.title, [c.heading for c in t.columns], t.rows) for t in named])
    assert "math3" not in words and "school" not in words
    assert "Prior score" in words and "School" in words


def test_without_labels_too_models_side_by_side_use_the_words_of_the_tables(
    analysis: Analysis,
) -> None:
    own = [row[0] for row in fixed_table(analysis.summary).rows]
    assert any(": " in str(word) for word in own)
    assert set(own) <= {row[0] for row in journal_table({"M": analysis.summary}).rows}
