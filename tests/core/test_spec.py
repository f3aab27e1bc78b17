"""ModelSpec: what it names, its defaults, and its JSON."""

import json
from dataclasses import replace

import pytest

from core.model.spec import Criterion, RandomEquation, Scale, Structure, Term, from_json, to_json
from core.model.syntax import parse


def test_json_reads_back_the_same():
    for command in (
        "y",
        "y x, noconstant || g: x z, cov(ex) noconstant || _all:, mle variance level(90) nolog",
        "y || _all: R.id || g: R.week x, cov(ex) collinear matlog",
    ):
        spec = parse(command)
        assert from_json(json.loads(json.dumps(to_json(spec)))) == spec


def test_variables_come_once_each_outcome_first():
    spec = parse("y x z || g: x || _all: w || g:")
    assert spec.variables == ("y", "x", "z", "g", "w")


def test_effects_are_named_slopes_first():
    assert RandomEquation("g", (Term("x"), Term("z"))).names == ("x", "z", "_cons")
    assert RandomEquation("g", (Term("x"),), intercept=False).names == ("x",)


def test_the_structure_that_is_fitted():
    assert RandomEquation("g").effective_structure is Structure.IDENTITY
    assert RandomEquation("g", (Term("x"),)).effective_structure is Structure.INDEPENDENT
    asked = RandomEquation("g", (Term("x"),), structure=Structure.UNSTRUCTURED)
    assert asked.effective_structure is Structure.UNSTRUCTURED


def test_a_factor_stands_alone():
    crossed = RandomEquation("_all", intercept=False, factor="id")
    assert crossed.names == ("R.id",)
    assert crossed.effective_structure is Structure.IDENTITY
    exchangeable = replace(crossed, structure=Structure.EXCHANGEABLE)
    assert exchangeable.effective_structure is Structure.EXCHANGEABLE
    for changes in (
        {"intercept": True},
        {"effects": (Term("x"),)},
        {"structure": Structure.UNSTRUCTURED},
    ):
        with pytest.raises(ValueError, match=r"R\.id"):
            replace(crossed, **changes)


def test_a_file_of_an_earlier_release():
    value = to_json(parse("y || g:"))
    del value["equations"][0]["factor"], value["equations"][0]["collinear"]
    del value["options"]["parametrisation"], value["options"]["tolerance"]
    assert from_json(value) == parse("y || g:")


def test_with_options_leaves_the_model_alone():
    spec = parse("y x || g:, mle")
    changed = spec.with_options(scale=Scale.VARIANCE)
    assert changed.criterion is Criterion.ML
    assert changed.equations == spec.equations
    assert spec.options.scale is Scale.SD
