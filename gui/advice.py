"""What the data say against the levels of a model, and what could be added to them.

Pure functions: facts about the data in, words and edited models out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from core.data.relations import Relation
from core.model.spec import ALL, ModelSpec, RandomEquation
from gui import edits

#: How the first variable's groups stand to the second's.
Facts = Callable[[str, str], Relation]


@dataclass(frozen=True)
class Advice:
    """A finding in words, and the model that heeds it with the text of the button."""

    title: str
    detail: str
    action: str
    repaired: ModelSpec


@dataclass(frozen=True)
class LevelOffer:
    """A variable that could be a level of the model, what it would be, and the model with it."""

    name: str
    why: str
    action: str
    added: ModelSpec


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Advice", text)


def advice(spec: ModelSpec, likely: Sequence[str], facts: Facts) -> tuple[Advice, ...]:
    """What is doubtful about the levels of ``spec``; ``likely``: the variables made to group."""
    levels = _levels(spec)
    found = [_of_pair(spec, upper, lower, facts) for upper, lower in pairwise(levels)]
    found += [
        _of_restart(spec, equation, index, likely, facts)
        for index, equation in enumerate(spec.equations)
        if equation.factor or equation.level == (levels[0] if levels else "")
    ]
    return tuple(a for a in found if a is not None)


def offers(spec: ModelSpec, likely: Sequence[str], facts: Facts) -> tuple[LevelOffer, ...]:
    """The variables that could be further levels or crossed factors of ``spec``."""
    levels, used = _levels(spec), {*spec.variables, *(e.factor for e in spec.equations)}
    if not levels:
        return ()
    found = (_offer(spec, levels, name, facts) for name in likely if name not in used)
    return tuple(o for o in found if o is not None)


def _offer(spec: ModelSpec, levels: list[str], name: str, facts: Facts) -> LevelOffer | None:
    kinds = {level: facts(name, level) for level in levels}
    if Relation.SAME in kinds.values():
        return None
    below = [level for level, kind in kinds.items() if kind in (Relation.WITHIN, Relation.RESTARTS)]
    above = [level for level, kind in kinds.items() if kind is Relation.AROUND]
    if len(below) + len(above) == len(levels):
        place = next((i for i, e in enumerate(spec.equations) if e.level in above), None)
        place = len(spec.equations) if place is None else place
        inside = below[-1] if below else ""
        why = tr("within {0}").format(inside) if inside else tr("above {0}").format(above[0])
        if inside and kinds[inside] is Relation.RESTARTS:
            why = tr("numbered anew in each {0}").format(inside)
        return LevelOffer(name, why, tr("Add level"), edits.insert_level(spec, place, name))
    if Relation.CROSSED in kinds.values():
        why = tr("crosses {0}").format(next(x for x, k in kinds.items() if k is Relation.CROSSED))
        return LevelOffer(name, why, tr("Add crossed"), edits.add_factor(spec, ALL, name))
    return None


def _of_pair(spec: ModelSpec, upper: str, lower: str, facts: Facts) -> Advice | None:
    """What is wrong with ``lower`` being below ``upper``."""
    kind = facts(lower, upper)
    index = next(i for i, e in enumerate(spec.equations) if e.level == lower)
    if kind is Relation.AROUND:
        return Advice(
            tr("{0} lies within {1}: the levels are in the wrong order.").format(upper, lower),
            tr("Each {0} has a single {1}. The higher level comes first.").format(upper, lower),
            tr("Put {0} above {1}").format(lower, upper),
            edits.move_equation(spec, index, -1),
        )
    if kind is Relation.CROSSED:
        return Advice(
            tr("{0} and {1} are crossed, not nested.").format(upper, lower),
            tr(
                "The same {1} occurs in several {0}. As written, each combination of the two is "
                "a group of its own."
            ).format(upper, lower),
            tr("Cross {0} with {1}").format(lower, upper),
            edits.cross(spec, index),
        )
    return None


def _of_restart(
    spec: ModelSpec, equation: RandomEquation, index: int, likely: Sequence[str], facts: Facts
) -> Advice | None:
    """Numbers that begin again in each group of a variable that is not above them."""
    name = equation.factor or equation.level
    above = _levels(spec)[: _levels(spec).index(equation.level)] if not equation.factor else []
    for upper in likely:
        if upper in (name, *above) or facts(name, upper) is not Relation.RESTARTS:
            continue
        nested = edits.uncross(spec, index) if equation.factor else spec
        place = next(i for i, e in enumerate(nested.equations) if e.level == name)
        known = any(e.level == upper for e in nested.equations)
        repaired = nested if known else edits.add_level_above(nested, place, upper)
        return Advice(
            tr("The numbers of {0} start again in each {1}.").format(name, upper),
            tr("{0} 1 of one {1} is not {0} 1 of the next. As written they are one group.").format(
                name, upper
            ),
            tr("Put {0} above {1}").format(upper, name),
            repaired,
        )
    return None


def _levels(spec: ModelSpec) -> list[str]:
    """The levels of groups within groups, from the top."""
    names = (e.level for e in spec.equations if not e.factor and e.level != ALL)
    return list(dict.fromkeys(names))
