"""Every figure of models side by side and of their tests in words, with the right numbers."""

from __future__ import annotations

import pytest

from core.analysis import analyse
from core.data.readers import read_dataset
from core.inference.pairwise import Pair, compare_pairs
from core.model.syntax import parse
from core.report.explain_models import ModelsExplainer
from core.report.journal import journal_names, journal_table
from core.report.pairs import pairs_table
from core.report.table import RowKind

COMMANDS = {
    "plain": "math5 math3 || school:",
    "slopes": "math5 math3 || school: math3, cov(unstructured)",
    "large": "math5 math3 social || school:, mle",
}


@pytest.fixture(scope="module")
def found(sample_dir) -> tuple[ModelsExplainer, tuple[Pair, ...]]:
    data = read_dataset(sample_dir / "jsp.csv")
    analyses = {name: analyse(data, parse(command)) for name, command in COMMANDS.items()}
    summaries = {name: a.summary for name, a in analyses.items()}
    labels = {"math5": "mathematics", "math3": "first test"}
    return ModelsExplainer(summaries, labels), compare_pairs([a.fit for a in analyses.values()])


def text(explainer: ModelsExplainer, section: str, row: str, model: int, **more: bool) -> str:
    explanation = explainer.explain(section, row, model, **more)
    assert explanation is not None
    return f"{explanation.title}: {explanation.text}"


def test_every_figure_has_words_of_its_own_model(
    found: tuple[ModelsExplainer, tuple[Pair, ...]],
) -> None:
    explainer, _ = found
    table = journal_table(explainer.summaries)
    names = iter(journal_names(explainer.summaries))
    section, row, seen = "", "", 0
    for place, cells in enumerate(table.rows):
        kind = table.row_style(place).kind
        error = kind is RowKind.BENEATH
        row = row if error else next(names)
        if kind is RowKind.HEADING:
            section = row
            continue
        for model, name in enumerate(explainer.summaries):
            explanation = explainer.explain(section, row, model, error=error)
            if cells[model + 1] is None:
                continue
            assert explanation is not None, (section, row, name)
            assert explanation.title.startswith(f"{name}, ") and len(explanation.text) > 50
            assert explanation.text.endswith(".") and "None" not in explanation.text
            seen += 1
    assert seen > 50
    assert explainer.explain("Fixed effects", "social", 0) is None
    assert explainer.explain("Fit", "AIC", 9) is None


def test_figures_of_fit_say_how_they_come_about(
    found: tuple[ModelsExplainer, tuple[Pair, ...]],
) -> None:
    explainer, _ = found
    aic = text(explainer, "Fit", "AIC", 0)
    assert "plain, AIC" in aic and "−2 × −2770.52 + 2 × 4 = 5549.05" in aic
    assert "same fixed part only" in aic and "same fixed part" not in text(
        explainer, "Fit", "AIC", 2
    )
    assert "6.79 × 4 = 5568.20" in text(explainer, "Fit", "BIC", 0)
    assert "3 coefficients" in text(explainer, "Fit", "Parameters", 2)
    assert "887 rows" in text(explainer, "Fit", "Rows", 0)
    assert "0.0327" in text(explainer, "Fixed effects", "math3", 0, error=True)
    assert "48 groups of school" in text(explainer, "Fit", "Groups of school", 1)


def test_figures_of_tests_name_both_models(
    found: tuple[ModelsExplainer, tuple[Pair, ...]],
) -> None:
    explainer, pairs = found
    names = list(explainer.summaries)
    table = pairs_table(names, pairs)
    tested = [pair for pair in pairs if pair.comparison is not None]
    assert len(tested) == len(table.rows) == 1
    for cell, column in zip(table.rows[0], table.columns, strict=True):
        explanation = explainer.explain_test(names, tested[0], column.key)
        assert cell is None or (explanation is not None and "slopes" in explanation.title)
    chi2 = explainer.explain_test(names, tested[0], "chi2")
    df = explainer.explain_test(names, tested[0], "df")
    assert chi2 is not None and "restricted log likelihood of slopes" in chi2.text
    assert "21.95" in chi2.text
    assert df is not None and df.text == "slopes has 2 parameters more than plain."
    assert explainer.explain_test(names, pairs[-1], "p") is None
