"""What the symbols of an equation stand for."""

from __future__ import annotations

from core.model.equation_parts import Part, Symbol, symbols
from core.model.syntax import parse


def test_every_kind_of_symbol_is_known() -> None:
    found = symbols(parse("y x || s: x, cov(unstructured)"))
    assert found[r"\mathrm{y}_{ij}"] == Symbol(Part.OUTCOME, "y")
    assert found[r"\beta_{0}"] == Symbol(Part.COEFFICIENT, "_cons")
    assert found[r"\beta_{1}"] == found[r"\beta_{1j}"] == Symbol(Part.COEFFICIENT, "x")
    assert found[r"\mathrm{x}_{ij}"] == Symbol(Part.VARIABLE, "x")
    assert found["u_{1j}"] == Symbol(Part.EFFECT, "x", 0)
    assert found[r"\sigma^2_{1}"] == Symbol(Part.VARIANCE, "x", 0)
    assert found[r"\sigma_{01}"].part is Part.VARIANCE
    assert found[r"\epsilon_{ij}"] == Symbol(Part.RESIDUAL)


def test_equations_are_told_apart_and_factors_named() -> None:
    found = symbols(parse("y x || _all: R.id || g: x, nocons cov(identity) || g: || h:"))
    effects = {s for s in found.values() if s.part is Part.EFFECT}
    assert {(s.term, s.equation) for s in effects} >= {
        ("R.id", 0), ("x", 1), ("_cons", 2), ("_cons", 3),
    }  # fmt: skip


def test_an_offset() -> None:
    found = symbols(parse("y x, offset(o) || s:"))
    assert Symbol(Part.OFFSET, "o") in found.values()
