"""Edits of a model: pure functions from one ModelSpec to the next, one for each thing to click.

An effect is called by its name, the constant by ``_cons``. Equations are called by their index.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.model._term_text import parse_term
from core.model.labels import Labels
from core.model.spec import (
    ALL,
    CONSTANT,
    FACTOR_STRUCTURES,
    Criterion,
    ModelSpec,
    RandomEquation,
    Structure,
    Vce,
    WeightKind,
    Weights,
    WeightScale,
)
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
    """Give ``name`` a random effect in equation ``index`` or take it away.

    Of several equations at one level, one has the constant.
    """
    equation = spec.equations[index]
    if equation.factor or on == is_random(spec, index, name):
        return spec
    if name == CONSTANT:
        if on:
            spec = _without_constant(spec, equation.level)
        return _with(spec, index, replace(equation, intercept=on))
    if on:
        equation = replace(equation, effects=(*equation.effects, term_called(spec, name)))
    else:
        effects = tuple(t for t in equation.effects if t.name != name)
        equation = replace(equation, effects=effects)
    return _with(spec, index, equation)


def add_slope(spec: ModelSpec, index: int, name: str) -> ModelSpec:
    """A random slope of ``name``, with the fixed effect it varies about."""
    return set_random(set_fixed(spec, name, True), index, name, True)


def remove_term(spec: ModelSpec, name: str) -> ModelSpec:
    """Take ``name`` out of every part of the model (not out of the outcome or the levels).

    The name of a crossed factor ("R.id") takes its equations out.
    """
    if name == CONSTANT:
        return spec
    spec = set_fixed(spec, name, False)
    for index in range(len(spec.equations)):
        spec = set_random(spec, index, name, False)
    for index, equation in reversed(list(enumerate(spec.equations))):
        if equation.factor and name in equation.names:
            spec = _removed(spec, index)
    return spec


def move_term(spec: ModelSpec, name: str, step: int) -> ModelSpec:
    """Move the fixed term ``name`` up or down by ``step`` places."""
    place = _place_of(spec, name)
    if place is None or not 0 <= place + step < len(spec.fixed):
        return spec
    return _at_place(spec, place, place + step)


def insert_term(spec: ModelSpec, name: str, place: int) -> ModelSpec:
    """Make ``name`` the fixed term before the one that is now at ``place``, new or moved there."""
    old = _place_of(spec, name)
    if old is None:
        spec = set_fixed(spec, name, True)
        old = len(spec.fixed) - 1
    place = min(max(place, 0), len(spec.fixed))
    return _at_place(spec, old, place - 1 if old < place else place)


def add_whole(spec: ModelSpec, term: Term) -> ModelSpec:
    """Make ``term`` the last fixed term, unless the model has it."""
    return insert_whole(spec, term, len(spec.fixed))


def insert_whole(spec: ModelSpec, term: Term, place: int) -> ModelSpec:
    """Make ``term`` the fixed term at ``place``, unless the model has it in some form."""
    if any(t.key == term.key for t in spec.fixed):
        return spec
    return replace(spec, fixed=(*spec.fixed[:place], term, *spec.fixed[place:]))


def fixed_place(spec: ModelSpec, name: str) -> int:
    """Where the fixed term ``name`` is; behind the last if it is none."""
    place = _place_of(spec, name)
    return len(spec.fixed) if place is None else place


def add_slope_of(spec: ModelSpec, index: int, term: Term) -> ModelSpec:
    """A random slope of ``term``, with the fixed effect it varies about."""
    return add_slope(add_whole(spec, term), index, term.name)


def replace_term(spec: ModelSpec, old: str, new: Term) -> ModelSpec:
    """Have ``new`` where the term called ``old`` is, with the same ticks in the same place."""

    def exchanged(terms: tuple[Term, ...]) -> tuple[Term, ...]:
        return tuple(dict.fromkeys(new if t.name == old else t for t in terms))

    equations = tuple(replace(e, effects=exchanged(e.effects)) for e in spec.equations)
    return replace(spec, fixed=exchanged(spec.fixed), equations=equations)


# Equations


def set_level(spec: ModelSpec, index: int, level: str) -> ModelSpec:
    """Let equation ``index`` vary by ``level``; "" removes it, the next index adds one."""
    if index == len(spec.equations):
        return add_equation(spec, level) if level else spec
    if not level:
        return _removed(spec, index)
    equation = spec.equations[index]
    if level == equation.level:
        return spec
    if equation.intercept:
        spec = _without_constant(spec, level)
    return _together(_with(spec, index, replace(equation, level=level)))


def add_equation(spec: ModelSpec, level: str) -> ModelSpec:
    """A further equation: of a new level at the end, or a further block of a level there is.

    The constant of a level belongs to the last of its equations that has slopes to leave behind;
    where it stands alone, the new equation goes before it and waits for slopes.
    """
    own = [i for i, e in enumerate(spec.equations) if e.level == level and not e.factor]
    if not own:
        return _together(replace(spec, equations=(*spec.equations, RandomEquation(level))))
    last = own[-1]
    if spec.equations[last].intercept and not spec.equations[last].effects:
        return _inserted(spec, last, RandomEquation(level, intercept=False))
    spec = _without_constant(spec, level)
    return _inserted(spec, last + 1, RandomEquation(level))


def insert_level(spec: ModelSpec, place: int, level: str) -> ModelSpec:
    """A random intercept of ``level`` before the equation at ``place``."""
    if any(e.level == level and not e.factor for e in spec.equations):
        return spec
    return _together(_inserted(spec, place, RandomEquation(level)))


def add_level_above(spec: ModelSpec, index: int, level: str) -> ModelSpec:
    """A random intercept of ``level`` above the level of equation ``index``."""
    first = next(i for i, e in enumerate(spec.equations) if e.level == spec.equations[index].level)
    return _together(_inserted(spec, first, RandomEquation(level)))


def add_factor(spec: ModelSpec, level: str, factor: str) -> ModelSpec:
    """A random intercept for each value of ``factor`` within the groups of ``level``."""
    new = RandomEquation(level, intercept=False, factor=factor)
    own = [i for i, e in enumerate(spec.equations) if e.level == level]
    # The group of all rows stands above every level.
    place = own[-1] + 1 if own else 0 if level == ALL else len(spec.equations)
    if new in spec.equations:
        return spec
    return _inserted(spec, place, new)


def set_factor(spec: ModelSpec, index: int, factor: str) -> ModelSpec:
    """Let equation ``index`` vary by the values of ``factor``; "" makes it a random intercept."""
    level = spec.equations[index].level
    if factor:
        new = RandomEquation(level, intercept=False, factor=factor)
        return _inherit(_with(spec, index, new), spec.equations[index])
    return _with(_without_constant(spec, level), index, RandomEquation(level))


def cross(spec: ModelSpec, index: int) -> ModelSpec:
    """Let the groups of equation ``index`` cross all others: ``|| id:`` becomes ``_all: R.id``."""
    return add_factor(_removed(spec, index), ALL, spec.equations[index].level)


def uncross(spec: ModelSpec, index: int) -> ModelSpec:
    """Let the values of a crossed factor be groups within those of the levels above."""
    return add_equation(_removed(spec, index), spec.equations[index].factor)


def move_equation(spec: ModelSpec, index: int, step: int) -> ModelSpec:
    """Move equation ``index`` up (-1) or down (1) by one place.

    Equations of one level stay together: past another level, they move as one.
    """
    runs = _runs(spec)
    at = next(r for r, run in enumerate(runs) if index in run)
    run, other = runs[at], index + step
    if other in run:
        order = list(range(len(spec.equations)))
        order[index], order[other] = order[other], order[index]
    elif 0 <= at + step < len(runs):
        runs[at], runs[at + step] = runs[at + step], runs[at]
        order = [i for run in runs for i in run]
    else:
        return spec
    return replace(spec, equations=tuple(spec.equations[i] for i in order))


def place_equation(spec: ModelSpec, index: int, place: int) -> ModelSpec:
    """Move equation ``index`` towards ``place``, as far as equations of one level stay together."""
    equation = spec.equations[index]
    now = index
    while now != place:
        moved = move_equation(spec, now, 1 if place > now else -1)
        after = place_of_equation(moved, equation)
        if abs(place - after) >= abs(place - now):
            break
        spec, now = moved, after
    return spec


def place_of_equation(spec: ModelSpec, equation: RandomEquation) -> int:
    """Where this very equation is; others may equal it."""
    return next(i for i, e in enumerate(spec.equations) if e is equation)


def set_structure(spec: ModelSpec, index: int, structure: Structure) -> ModelSpec:
    """Choose the covariance structure of equation ``index``."""
    equation = spec.equations[index]
    if equation.factor and structure not in FACTOR_STRUCTURES:
        return spec
    default = Structure.IDENTITY if equation.factor else Structure.INDEPENDENT
    wanted = None if structure is default else structure
    return _with(spec, index, replace(equation, structure=wanted))


def set_collinear(spec: ModelSpec, index: int, on: bool) -> ModelSpec:
    """Keep effects of equation ``index`` that are linear combinations of the others, or not."""
    equation = spec.equations[index]
    return spec if equation.factor else _with(spec, index, replace(equation, collinear=on))


def replace_name(spec: ModelSpec, old: str, new: str) -> ModelSpec:
    """Use the variable ``new`` wherever ``old`` is used."""

    def term(t: Term) -> Term:
        return t.renamed(old, new)

    equations = tuple(
        replace(
            e,
            level=new if e.level == old else e.level,
            factor=new if e.factor == old else e.factor,
            weight=new if e.weight == old else e.weight,
            effects=tuple(dict.fromkeys(map(term, e.effects))),
        )
        for e in spec.equations
    )
    weights = spec.weights
    if weights is not None and weights.rows == old:
        weights = replace(weights, rows=new)
    return replace(
        spec,
        outcome=new if spec.outcome == old else spec.outcome,
        fixed=tuple(dict.fromkeys(map(term, spec.fixed))),
        equations=equations,
        offset=new if spec.offset == old else spec.offset,
        weights=weights,
        cluster=new if spec.cluster == old else spec.cluster,
    )


def replace_names(spec: ModelSpec, names: Mapping[str, str]) -> ModelSpec:
    """Use other variables, all at once: two of them may change places."""
    for place, old in enumerate(names):
        spec = replace_name(spec, old, f"\0{place}")
    for place, new in enumerate(names.values()):
        spec = replace_name(spec, f"\0{place}", new)
    return spec


def replace_label_names(labels: Labels, names: Mapping[str, str]) -> Labels:
    """The labels of terms and levels whose variables have other names, all at once."""

    def term(name: str) -> str:
        found = parse_term(name)
        for place, old in enumerate(names):
            found = found.renamed(old, f"\0{place}")
        for place, new in enumerate(names.values()):
            found = found.renamed(f"\0{place}", new)
        return found.name

    return labels.renamed(term, lambda name: names.get(name, name))


def without_variable(spec: ModelSpec, name: str) -> ModelSpec:
    """Without whatever reads ``name``: outcome, terms, the equations of its groups, weights."""

    def kept(terms: tuple[Term, ...]) -> tuple[Term, ...]:
        return tuple(t for t in terms if name not in t.variables)

    spec = replace(unweigh(spec, name), fixed=kept(spec.fixed))
    spec = replace(spec, outcome="") if spec.outcome == name else spec
    for index, e in reversed(list(enumerate(spec.equations))):
        effects = kept(e.effects)
        empty = not (effects or e.intercept or e.factor)
        if name in (e.level, e.factor) or empty:
            spec = _removed(spec, index)
        else:
            spec = _with(spec, index, replace(e, effects=effects))
    return spec


# Weights, standard errors, offset


def weighted_levels(spec: ModelSpec) -> tuple[str, ...]:
    """The levels whose groups can have weights, from the top; those that have them at least."""
    groups = (e for e in spec.equations if not e.factor)
    levels = (e.level for e in groups if e.level != ALL or e.weight)
    return tuple(dict.fromkeys(levels))


def group_weight(spec: ModelSpec, level: str) -> str:
    """The variable of the weights of a level's groups, "" without any."""
    return next((e.weight for e in spec.equations if e.level == level and e.weight), "")


def set_row_weight(spec: ModelSpec, name: str, kind: WeightKind) -> ModelSpec:
    """Weigh the rows by ``name``, "" not at all; ``kind`` where the model has no weights yet."""
    return _tidy_weights(replace(spec, weights=replace(_weights(spec, kind), rows=name)))


def set_group_weight(spec: ModelSpec, level: str, name: str, kind: WeightKind) -> ModelSpec:
    """Weigh the groups of ``level`` by ``name``, "" not at all.

    Of several equations at the level the first has the weight. ``kind`` as in set_row_weight.
    """
    first = next(i for i, e in enumerate(spec.equations) if e.level == level and not e.factor)
    equations = tuple(
        replace(e, weight=name if i == first else "") if e.level == level else e
        for i, e in enumerate(spec.equations)
    )
    return _tidy_weights(replace(spec, equations=equations, weights=_weights(spec, kind)))


def set_weight_kind(spec: ModelSpec, kind: WeightKind) -> ModelSpec:
    """Take the weights, if there are any, for those of ``kind``."""
    if spec.weights is None:
        return spec
    return _tidy_weights(replace(spec, weights=replace(spec.weights, kind=kind)))


def can_scale(spec: ModelSpec) -> bool:
    """Whether the weights can be scaled: sampling weights of rows within a single level."""
    weights = spec.weights
    sampling = weights is not None and weights.kind is WeightKind.SAMPLING and bool(weights.rows)
    return sampling and len({e.level for e in spec.equations}) == 1


def set_weight_scale(spec: ModelSpec, scale: WeightScale | None) -> ModelSpec:
    """Scale the weights of the rows within the groups, or leave them as they are."""
    if spec.weights is None:
        return spec
    return _tidy_weights(replace(spec, weights=replace(spec.weights, scale=scale)))


def set_errors(spec: ModelSpec, vce: Vce, cluster: str = "") -> ModelSpec:
    """Choose the kind of standard errors; ``cluster``: the variable of the clusters."""
    return replace(spec, vce=vce, cluster=cluster if vce is Vce.CLUSTER else "")


def set_offset(spec: ModelSpec, name: str) -> ModelSpec:
    """Add ``name`` to the linear predictor with the coefficient 1, "" nothing."""
    return replace(spec, offset=name)


def unweigh(spec: ModelSpec, name: str) -> ModelSpec:
    """Without ``name`` as a weight, as the clusters of standard errors, and as the offset."""
    if spec.weights is not None and spec.weights.rows == name:
        spec = replace(spec, weights=replace(spec.weights, rows=""))
    if spec.cluster == name:
        spec = set_errors(spec, Vce.ROBUST)
    equations = (replace(e, weight="") if e.weight == name else e for e in spec.equations)
    offset = "" if spec.offset == name else spec.offset
    return _tidy_weights(replace(spec, equations=tuple(equations), offset=offset))


def needs_ml(spec: ModelSpec) -> bool:
    """Whether the weights or robust errors of ``spec`` ask for ML, and it has REML."""
    return spec.criterion is Criterion.REML and (spec.weights is not None or spec.robust)


def use_ml(spec: ModelSpec) -> ModelSpec:
    """Fit by maximum likelihood."""
    return replace(spec, criterion=Criterion.ML)


def _weights(spec: ModelSpec, kind: WeightKind) -> Weights:
    return Weights(kind) if spec.weights is None else spec.weights


def _tidy_weights(spec: ModelSpec) -> ModelSpec:
    """No kind of weights where there are none, no scaling where no command could say it."""
    if spec.weights is None or not spec.weight_variables:
        return replace(spec, weights=None)
    kept = spec.weights.rows and spec.weights.kind is WeightKind.SAMPLING
    return spec if kept else replace(spec, weights=replace(spec.weights, scale=None))


def _with(spec: ModelSpec, index: int, equation: RandomEquation) -> ModelSpec:
    equations = (*spec.equations[:index], equation, *spec.equations[index + 1 :])
    return replace(spec, equations=equations)


def _removed(spec: ModelSpec, index: int) -> ModelSpec:
    """Without equation ``index``."""
    gone = spec.equations[index]
    kept = (*spec.equations[:index], *spec.equations[index + 1 :])
    return _inherit(replace(spec, equations=kept), gone)


def _inherit(spec: ModelSpec, gone: RandomEquation) -> ModelSpec:
    """The weight of the level of ``gone``, which has gone, stays if groups of the level do."""
    same = (i for i, e in enumerate(spec.equations) if e.level == gone.level and not e.factor)
    heir = next(same, None)
    if gone.weight and heir is not None and not group_weight(spec, gone.level):
        spec = _with(spec, heir, replace(spec.equations[heir], weight=gone.weight))
    return _tidy_weights(spec)


def _inserted(spec: ModelSpec, place: int, equation: RandomEquation) -> ModelSpec:
    equations = (*spec.equations[:place], equation, *spec.equations[place:])
    return replace(spec, equations=equations)


def _without_constant(spec: ModelSpec, level: str) -> ModelSpec:
    """Two constants at one level could not be told apart: it is about to get another."""
    equations = tuple(
        replace(e, intercept=False) if e.level == level and e.intercept else e
        for e in spec.equations
    )
    return replace(spec, equations=equations)


def _together(spec: ModelSpec) -> ModelSpec:
    """Equations of one level next to each other, where the first of them is."""
    levels = list(dict.fromkeys(e.level for e in spec.equations))
    equations = sorted(spec.equations, key=lambda e: levels.index(e.level))
    return replace(spec, equations=tuple(equations))


def _runs(spec: ModelSpec) -> list[list[int]]:
    """The places of the equations, level by level."""
    levels = dict.fromkeys(e.level for e in spec.equations)
    return [[i for i, e in enumerate(spec.equations) if e.level == level] for level in levels]


def _place_of(spec: ModelSpec, name: str) -> int | None:
    return next((i for i, t in enumerate(spec.fixed) if t.name == name), None)


def _at_place(spec: ModelSpec, old: int, new: int) -> ModelSpec:
    fixed = list(spec.fixed)
    fixed.insert(new, fixed.pop(old))
    return replace(spec, fixed=tuple(fixed))
