"""A variable taken out of a model, and variables that change places."""

from __future__ import annotations

import pytest

from core.model.syntax import parse
from gui.edits import replace_names, without_variable

COMMAND = "y x i.g##c.x mean(x, h) [pw=w] || _all: R.t || h: x || m: x z, cov(un) vce(cluster k)"


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("g", "y x mean(x, h) [pw=w] || _all: R.t || h: x || m: x z, cov(un) vce(cluster k)"),
        ("x", "y i.g [pw=w] || _all: R.t || h: || m: z, vce(cluster k)"),
        ("h", "y x i.g##c.x [pw=w] || _all: R.t || m: x z, cov(un) vce(cluster k)"),
        ("w", COMMAND.replace(" [pw=w]", "")),
        ("t", COMMAND.replace("|| _all: R.t ", "")),
    ],
)
def test_nothing_of_a_variable_is_left(name: str, left: str) -> None:
    spec = without_variable(parse(COMMAND), name)
    assert name not in spec.variables
    wanted = parse(left)
    parts = (spec.outcome, spec.fixed, spec.weights, spec.cluster)
    assert parts == (wanted.outcome, wanted.fixed, wanted.weights, wanted.cluster)
    levels = [(e.level, e.factor, e.effects, e.intercept) for e in spec.equations]
    assert levels == [(e.level, e.factor, e.effects, e.intercept) for e in wanted.equations]


def test_the_outcome_and_clusters_are_left_out() -> None:
    spec = without_variable(without_variable(parse(COMMAND), "y"), "k")
    assert spec.outcome == spec.cluster == "" and spec.fixed == parse(COMMAND).fixed


def test_two_variables_change_places() -> None:
    spec = replace_names(parse(COMMAND), {"x": "y", "y": "x", "m": "h", "h": "m"})
    text = COMMAND.translate(str.maketrans("xymh", "yxhm"))
    assert spec == parse(text.replace("hean", "mean"))
