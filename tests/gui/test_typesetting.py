"""Lines that are kept typeset are those that typesetting them anew would give."""

from __future__ import annotations

import pytest

from core.analysis import analyse
from core.data.readers import read_dataset
from core.model.syntax import parse
from gui import typesetting
from gui.jobs import Context
from gui.typesetting import TypesetEquation, typeset

SLOPE = "math5 math3 || school: math3"
DARK, LIGHT = "#101010", "#fafafa"


def equation(command: str, notation: str = "formula", colour: str = DARK) -> TypesetEquation:
    return typeset(Context(lambda items: None), parse(command), notation, None, colour)


def forget() -> None:
    for kept in (typesetting._drawn, typesetting._signature_of, typesetting._converted):
        kept.cache_clear()


@pytest.mark.parametrize("notation", ["formula", "levels", "distributions"])
def test_kept_lines_are_those_typeset_anew(notation: str) -> None:
    commands = (SLOPE, "math5 math3 gender || school:", f"{SLOPE}, ml", "math5 || school:")
    after_others = [equation(command, notation) for command in (*commands, *commands)]
    for command, shown in zip((*commands, *commands), after_others, strict=True):
        forget()
        assert equation(command, notation) == shown


def test_an_edit_typesets_only_what_it_changes() -> None:
    forget()
    equation(SLOPE)
    before = typesetting._drawn.cache_info().misses
    assert before == len(equation(SLOPE).lines)
    # The criterion is no part of the equation; another predictor changes its first line only.
    equation(f"{SLOPE}, ml")
    assert typesetting._drawn.cache_info().misses == before
    equation("math5 math3 gender || school: math3")
    assert typesetting._drawn.cache_info().misses == before + 1


def test_lines_are_kept_by_their_colour() -> None:
    first, second = equation(SLOPE), equation(SLOPE, colour=LIGHT)
    for line, other in zip(first.lines, second.lines, strict=True):
        assert DARK.encode() in line.svg and LIGHT.encode() not in line.svg
        assert LIGHT.encode() in other.svg and DARK.encode() not in other.svg


def test_estimates_are_not_kept_from_another_fit(sample_dir) -> None:
    dataset = read_dataset(sample_dir / "jsp.csv")
    shown = {}
    for command in (SLOPE, f"{SLOPE}, ml"):
        spec = parse(command)
        summary = analyse(dataset, spec).summary
        shown[command] = typeset(Context(lambda items: None), spec, "formula", summary, DARK)
    assert "0.6136" in shown[SLOPE].latex[0] and "0.6136" not in shown[f"{SLOPE}, ml"].latex[0]
    assert shown[SLOPE].lines != shown[f"{SLOPE}, ml"].lines
