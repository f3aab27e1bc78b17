"""What there is to say about the columns that the data make of a model's terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.data.dataset import Dataset, Kind
from core.language import tr
from core.model.columns import Cells, Status, TermColumns, is_text
from core.model.factor_levels import Levels
from core.model.independence import MOST_NAMED
from core.model.spec import ModelSpec
from core.model.terms import Continuous, written

if TYPE_CHECKING:
    from core.model.design import RandomBlock


def design_notes(
    dataset: Dataset,
    spec: ModelSpec,
    fixed: Sequence[TermColumns],
    blocks: Sequence[RandomBlock],
) -> Iterator[str]:
    """Sentences about text, codes that are no whole numbers, single levels and empty cells."""
    terms = [*fixed, *(t for block in blocks for t in block.terms)]
    yield from _text(dataset, spec)
    factors = {
        o.operand.variable: o.levels for t in terms for o in t.operands if isinstance(o, Cells)
    }
    for levels in factors.values():
        yield from _codes(dataset, levels)
        if len(levels.texts) == 1:
            yield (
                tr(
                    "{variable} has a single level in the rows used, {labels}: "
                    "there is no other to compare it with.",
                    variable=levels.variable,
                    labels=levels.labels[0],
                )
            )
    for block in blocks:
        yield from _no_rows(spec.equations[block.equation].level, block.terms)


def _text(dataset: Dataset, spec: ModelSpec) -> Iterator[str]:
    """What entered as categorical without having been called so."""
    terms = (*spec.fixed, *(t for e in spec.equations for t in e.effects))
    plain = (o.variable for t in terms for o in t.operands if o == Continuous(o.variable))
    for name in dict.fromkeys(plain):
        if is_text(dataset, name):
            yield tr(
                "{name} is text and enters as categorical, i.{name2}.",
                name=name,
                name2=written(name),
            )


def _codes(dataset: Dataset, levels: Levels) -> Iterator[str]:
    """Numbers that are no usual codes of categories and have no labels."""
    variable = dataset.variable(levels.variable)
    if variable.kind is Kind.TEXT:
        return
    labelled = set(variable.value_labels)
    codes = {text: float(text) for text in levels.texts}
    odd = [
        text
        for text, code in codes.items()
        if (code < 0 or not code.is_integer()) and code not in labelled
    ]
    if odd:
        more = (
            tr(" and {n_odd} others", n_odd=len(odd) - MOST_NAMED) if len(odd) > MOST_NAMED else ""
        )
        yield (
            tr(
                "{variable} is a factor with negative or fractional codes ({odd}{more}): each of "
                'its {n_texts} values is a level, named as in i("{odd2}").{variable2}. If it '
                "measures something, use it as a number.",
                variable=levels.variable,
                odd=", ".join(odd[:MOST_NAMED]),
                more=more,
                n_texts=len(levels.texts),
                odd2=odd[0],
                variable2=written(levels.variable),
            )
        )


def _no_rows(level: str, terms: Sequence[TermColumns]) -> Iterator[str]:
    """Cells without rows in an equation, which have no random effect."""
    names = [c.name for t in terms for c in t.columns if c.status is Status.EMPTY]
    if names:
        more = (
            tr(" and {n_names} others", n_names=len(names) - MOST_NAMED)
            if len(names) > MOST_NAMED
            else ""
        )
        shown = ", ".join(names[:MOST_NAMED])
        yield tr(
            "{level}: no row has {shown}{more}, so that there is no random effect of it.",
            level=level,
            shown=shown,
            more=more,
        )
