"""Sums of an equation: the fixed part, coefficients that vary, lines of a bearable length."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.inference.summary import Summary
from core.model._distributions import number_text
from core.model._symbols import Notation, escape_name, indexed, product

#: What a line that continues the one before begins with.
CONTINUED = r"\quad"
#: About so many characters fit a line; a longer sum is continued on the next.
_LINE_LENGTH = 70


def fixed_products(model: Notation, summary: Summary | None) -> list[str]:
    """The fixed part, coefficient by coefficient, with the estimates of ``summary`` if given.

    Terms that were omitted are left out; a categorical term has an estimate for each column.
    """
    if summary is None:
        return [product(rf"\beta_{{{n}}}", model.variable(n)) for n in model.fixed]
    found: list[str] = []
    for number, name in model.fixed.items():
        if model.is_categorical(number):
            found += _level_estimates(model, summary, name)
        else:
            variable = model.variable(number)
            found += [product(c, variable) for c in _coefficient(model, number, summary)]
    return found


def _level_estimates(model: Notation, summary: Summary, term: str) -> Iterator[str]:
    """The estimated effects of a categorical term, one for each of its columns."""
    for effect in summary.fixed:
        if effect.term == term and effect.estimate is not None:
            column = indexed(escape_name(effect.title), model.indices)
            yield product(number_text(effect.estimate), column)


def _coefficient(model: Notation, number: int, summary: Summary | None) -> list[str]:
    """The fixed coefficient of a term, or its estimate; none of a term that has or gets none."""
    if number not in model.fixed:
        return []
    symbol = rf"\beta_{{{number}}}"
    if summary is None or model.is_categorical(number):
        return [symbol]
    estimates = {e.name: e.estimate for e in summary.fixed}
    value = estimates.get(model.fixed[number], math.nan)
    if value is None:
        return []
    return [number_text(value) if math.isfinite(value) else symbol]


def random_terms(model: Notation) -> list[str]:
    """The random effects with the variables they multiply."""
    effects = (e for block in model.blocks for e in block.effects)
    return [product(e.symbol, model.variable(e.number)) for e in effects]


def row_products(model: Notation, summary: Summary | None) -> list[str]:
    """The terms of the equation of the rows, where coefficients vary by groups."""
    found: list[str] = []
    for number in model.numbers:
        fixed_only = not model.effects_of(number)
        if fixed_only and summary is not None and model.is_categorical(number):
            found += _level_estimates(model, summary, model.fixed[number])
            continue
        variable = model.variable(number)
        found += [product(c, variable) for c in _row_coefficients(model, number, summary)]
    return found


def _row_coefficients(model: Notation, number: int, summary: Summary | None) -> list[str]:
    """What stands before a term in the equation of the rows: beta_0j where it varies by groups.

    The group of all rows has no index: where a coefficient varies by nothing else, the effect
    stands beside the fixed coefficient.
    """
    effects = model.effects_of(number)
    varying = model.union(indices for indices, _ in effects)
    if varying:
        return [rf"\beta_{{{number}{varying}}}"]
    return [*_coefficient(model, number, summary), *(symbol for _, symbol in effects)]


def coefficient_lines(model: Notation, number: int, summary: Summary | None) -> Iterator[str]:
    """How a coefficient varies, from the lowest level up: beta_0j = beta_0 + u_0j.

    Where groups are crossed there is no such order: beta_0jk = beta_0 + u_0j + v_0k.
    """
    fixed = _coefficient(model, number, summary)
    effects = model.effects_of(number)
    # As in the equation of the rows, the effect of all rows stands beside the fixed part.
    last = [*fixed, *(symbol for indices, symbol in effects if not indices)]
    by_indices: dict[str, list[str]] = {}
    for indices, symbol in effects:
        if indices:
            by_indices.setdefault(indices, []).append(symbol)
    steps = list(by_indices.items())
    if not _are_nested(list(by_indices)):
        steps = [(model.union(by_indices), [symbol for _, own in steps for symbol in own])]
    for place, (indices, symbols) in enumerate(steps):
        above = last if place == len(steps) - 1 else [rf"\beta_{{{number}{steps[place + 1][0]}}}"]
        yield from sum_lines(rf"\beta_{{{number}{indices}}}", [*above, *symbols])


def _are_nested(indices: Sequence[str]) -> bool:
    """Whether each of ``indices`` contains the next."""
    return all(set(below) >= set(above) for below, above in pairwise(indices))


def sum_lines(left: str, terms: Sequence[str]) -> list[str]:
    """``left = a + b + …`` in as many lines as its length asks for."""
    lines = [f"{left} = {terms[0] if terms else 0}"]
    for term in terms[1:]:
        signed = f" - {term[1:]}" if term.startswith("-") else f" + {term}"
        if _visible_length(lines[-1] + signed) > _LINE_LENGTH:
            lines.append(CONTINUED + signed)
        else:
            lines[-1] += signed
    return lines


def _visible_length(latex: str) -> int:
    """Roughly the characters that ``latex`` shows."""
    for command in (r"\mathrm", r"\epsilon", r"\beta", r"\quad", r"\,", "{", "}", "_", " "):
        latex = latex.replace(command, "x" if command in (r"\epsilon", r"\beta") else "")
    return len(latex)
