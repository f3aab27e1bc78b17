"""Edits of a model: pure functions from one ModelSpec to the next, one for each thing to click.

An effect is called by its name, the constant by ``_cons``. Equations are called by their index.
"""

from __future__ import annotations

from dataclasses import replace

from core.model.spec import CONSTANT, FACTOR_STRUCTURES, ModelSpec, RandomEquation, Structure
from core.model.terms import Term


def rows(spec: ModelSpec) -> tuple[str, ...]:
    """The rows of the terms table: the constant, the fixed terms, what is only random."""
    names = [CONSTANT, *(t.name for t in spec.fixed)]
    for equation in spec.equations:
        names += equation.names
    return tuple(dict.fromkeys(names))


def term_called(spec: ModelSpec, name: str) -> Term:
    """The term of this name somewhere in the model, else the variable."""
    terms = (*spec.fixed, *(t for e in spec.equations for t in e.effects))
    return next((t for t in terms if t.name == name), Term(name))


def is_fixed(spec: ModelSpec, name: str) -> bool:
    """Whether ``name`` has a fixed effect."""
    return spec.intercept if name == CONSTANT else any(t.name == name for t in spec.fixed)


def is_random(spec: ModelSpec, index: int, name: str) -> bool:
    """Whether ``name`` has a random effect in equation ``index``."""
    return name in spec.equations[index].names


def set_outcome(spec: ModelSpec, name: str) -> ModelSpec:
    """Make ``name`` the outcome; it is no longer a term."""
    spec = replace(spec, outcome=name)
    return remove_term(spec, name) if name else spec


def set_fixed(spec: ModelSpec, name: str, on: bool) -> ModelSpec:
    """Give ``name`` a fixed effect or take it away."""
    if name == CONSTANT:
        return replace(spec, intercept=on)
    if on == is_fixed(spec, name):
        return spec
    if on:
        return replace(spec, fixed=(*spec.fixed, term_called(spec, name)))
    return replace(spec, fixed=tuple(t for t in spec.fixed if t.name != name))


def set_random(spec: ModelSpec, index: int, name: str, on: bool) -> ModelSpec:
    """Give ``name`` a random effect in equation ``index`` or take it away."""
    equation = spec.equations[index]
    if equation.factor or on == is_random(spec, index, name):
        return spec
    if name == CONSTANT:
        equation = replace(equation, intercept=on)
    elif on:
        equation = replace(equation, effects=(*equation.effects, term_called(spec, name)))
    else:
        effects = tuple(t for t in equation.effects if t.name != name)
        equation = replace(equation, effects=effects)
    return _with(spec, index, equation)


def add_slope(spec: ModelSpec, index: int, name: str) -> ModelSpec:
    """A random slope of ``name``, with the fixed effect it varies about."""
    return set_random(set_fixed(spec, name, True), index, name, True)


def remove_term(spec: ModelSpec, name: str) -> ModelSpec:
    """Take ``name`` out of every part of the model (not out of the outcome or the levels)."""
    if name == CONSTANT:
        return spec
    spec = set_fixed(spec, name, False)
    for index in range(len(spec.equations)):
        spec = set_random(spec, index, name, False)
    return spec


def move_term(spec: ModelSpec, name: str, step: int) -> ModelSpec:
    """Move the fixed term ``name`` up or down by ``step`` places."""
    fixed = list(spec.fixed)
    place = next((i for i, t in enumerate(fixed) if t.name == name), None)
    if place is None or not 0 <= place + step < len(fixed):
        return spec
    fixed.insert(place + step, fixed.pop(place))
    return replace(spec, fixed=tuple(fixed))


def set_level(spec: ModelSpec, index: int, level: str) -> ModelSpec:
    """Let equation ``index`` vary by ``level``; "" removes it, the next index adds one."""
    if index == len(spec.equations):
        new = (*spec.equations, RandomEquation(level)) if level else spec.equations
        return replace(spec, equations=new)
    if not level:
        kept = (*spec.equations[:index], *spec.equations[index + 1 :])
        return replace(spec, equations=kept)
    return _with(spec, index, replace(spec.equations[index], level=level))


def set_structure(spec: ModelSpec, index: int, structure: Structure) -> ModelSpec:
    """Choose the covariance structure of equation ``index``."""
    equation = spec.equations[index]
    if equation.factor and structure not in FACTOR_STRUCTURES:
        return spec
    wanted = None if structure is Structure.INDEPENDENT else structure
    return _with(spec, index, replace(equation, structure=wanted))


def replace_name(spec: ModelSpec, old: str, new: str) -> ModelSpec:
    """Use the variable ``new`` wherever ``old`` is used."""

    def term(t: Term) -> Term:
        return t.renamed(old, new)

    equations = tuple(
        replace(
            e,
            level=new if e.level == old else e.level,
            factor=new if e.factor == old else e.factor,
            effects=tuple(dict.fromkeys(map(term, e.effects))),
        )
        for e in spec.equations
    )
    return replace(
        spec,
        outcome=new if spec.outcome == old else spec.outcome,
        fixed=tuple(dict.fromkeys(map(term, spec.fixed))),
        equations=equations,
    )


def _with(spec: ModelSpec, index: int, equation: RandomEquation) -> ModelSpec:
    equations = (*spec.equations[:index], equation, *spec.equations[index + 1 :])
    return replace(spec, equations=equations)
