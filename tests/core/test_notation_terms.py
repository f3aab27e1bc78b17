"""The equation of models with categorical, centred and interacting terms."""

from __future__ import annotations

from pathlib import Path

import pytest
from ziamath.zmath import Latex

from core.analysis import analyse
from core.data.readers import read_dataset
from core.model.notation import by_level, combined
from core.model.syntax import parse

JSP = Path(__file__).parents[2] / "sample_data" / "jsp.csv"


@pytest.mark.parametrize(
    ("term", "latex"),
    [
        ("i.g", r"\mathbf{g}_{ij}"),
        ("i.g#c.x", r"\mathbf{g}_{ij}\,\mathrm{x}_{ij}"),
        ("2.g", r"\mathrm{g}^{(\mathrm{2})}_{ij}"),
        ("i(2 3).g#c.x", r"\mathbf{g}^{(\mathrm{2,\ 3})}_{ij}\,\mathrm{x}_{ij}"),
        ("c.x#c.x", r"\mathrm{x}^{2}_{ij}"),
        ("center(x)", r"(\mathrm{x}_{ij} - \bar{\mathrm{x}})"),
        ("center(x, 25)", r"(\mathrm{x}_{ij} - 25)"),
        ("center(x, -2)", r"(\mathrm{x}_{ij} + 2)"),
        ("center(x, s)", r"(\mathrm{x}_{ij} - \bar{\mathrm{x}}_{j})"),
        ("mean(x, s)", r"\bar{\mathrm{x}}_{j}"),
        ("mean(x, t)", r"\bar{\mathrm{x}}_{\mathrm{t}}"),
        ("center(x)#center(x)", r"(\mathrm{x}_{ij} - \bar{\mathrm{x}})^{2}"),
    ],
)
def test_terms(term, latex):
    line = combined(parse(f"y {term} || s:")).lines[0]
    assert rf"\beta_{{1}}\,{latex} + " in line


def test_everything_is_typeset_and_estimates_stand_before_each_level():
    command = "math5 c.center(math3, school)##i.gender mean(math3, school) || school: i.gender"
    analysis = analyse(read_dataset(JSP), parse(command))
    estimates = combined(analysis.spec, analysis.summary)
    for equation in (combined(analysis.spec), by_level(analysis.spec), estimates):
        for line in equation.lines:
            Latex(line, size=18).svg()
    assert r"\mathrm{gender: girl}".replace(" ", "\\ ") in estimates.lines[0]
    assert r"\mathbf{\Sigma}_{u}" in estimates.latex
