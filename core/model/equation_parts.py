"""What the symbols of a model's equation stand for, for who points at one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.inference.summary import Summary
from core.model._distributions import block_entry, number_text
from core.model._symbols import Notation
from core.model.labels import NO_LABELS, Labels
from core.model.spec import CONSTANT, ModelSpec


class Part(StrEnum):
    """The kind of thing a symbol stands for."""

    OUTCOME = "outcome"
    COEFFICIENT = "coefficient"
    VARIABLE = "variable"
    EFFECT = "effect"
    VARIANCE = "variance"
    RESIDUAL = "residual"
    OFFSET = "offset"


@dataclass(frozen=True)
class Symbol:
    """A part of the model: ``term`` names it, ``equation`` is the index of a random equation."""

    part: Part
    term: str = ""
    equation: int = -1


def symbols(
    spec: ModelSpec, summary: Summary | None = None, labels: Labels = NO_LABELS
) -> dict[str, Symbol]:
    """The symbols of every notation of ``spec`` as LaTeX, with what they stand for.

    A variable that is in several terms stands for the first of them. Estimates are written
    without their sign.
    """
    found: dict[str, Symbol] = {}
    for latex, symbol in _all_symbols(spec, summary, labels):
        if latex:
            found.setdefault(latex, symbol)
    return found


def _all_symbols(
    spec: ModelSpec, summary: Summary | None, labels: Labels
) -> Iterator[tuple[str, Symbol]]:
    model = Notation(spec, labels)
    yield model.outcome, Symbol(Part.OUTCOME, spec.outcome)
    yield model.residual, Symbol(Part.RESIDUAL)
    yield r"\sigma^2_{\epsilon}", Symbol(Part.RESIDUAL)
    for number, name in model.fixed.items():
        yield rf"\beta_{{{number}}}", Symbol(Part.COEFFICIENT, name)
    for number in model.numbers:
        name = model.term_name(number)
        yield from ((operand, Symbol(Part.VARIABLE, name)) for operand in model.operands(number))
        varying = model.union(indices for indices, _ in model.effects_of(number))
        for length in range(1, len(varying) + 1):
            for start in range(len(varying) - length + 1):
                indices = varying[start : start + length]
                yield rf"\beta_{{{number}{indices}}}", Symbol(Part.COEFFICIENT, name)
    yield from _random_symbols(spec, model)
    yield from ((latex, Symbol(Part.OFFSET, spec.offset)) for latex in model.offset)
    for effect in summary.fixed if summary is not None else ():
        if effect.estimate is not None:
            text = number_text(effect.estimate).removeprefix("-")
            yield text, Symbol(Part.COEFFICIENT, effect.term or effect.name)


def _random_symbols(spec: ModelSpec, model: Notation) -> Iterator[tuple[str, Symbol]]:
    places = [i for i, e in enumerate(spec.equations) if e.names]
    for index, block in zip(places, model.blocks, strict=True):
        equation = spec.equations[index]
        names = equation.names
        for effect in block.effects:
            name = names[0] if equation.factor else model.term_name(effect.number)
            yield effect.symbol, Symbol(Part.EFFECT, name, index)
        yield block.vector, Symbol(Part.EFFECT, names[-1], index)
        if block.categorical:
            continue
        entry = block_entry(model, block)
        for i in range(len(block.effects)):
            for j in range(len(block.effects)):
                name = names[0] if equation.factor else model.term_name(block.effects[i].number)
                yield entry(i, j), Symbol(Part.VARIANCE, name or CONSTANT, index)
