"""Labels: what the user calls the terms and the levels of a model.

They are no part of the ModelSpec: a fit is the same whatever its terms are called. They stand on
screen, in plots and in tables to take away; commands, JSON and scripts keep the variables' names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Labels:
    """Pairs of a name and its label: of terms, as a command writes them, and of levels.

    A level is a grouping variable, a crossed factor that of "R.x". Names without a pair are
    called by themselves.
    """

    terms: tuple[tuple[str, str], ...] = ()
    levels: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.levels)

    def own_term(self, name: str) -> str:
        """The label given to the term ``name``; "" without one."""
        return dict(self.terms).get(name, "")

    def own_level(self, name: str) -> str:
        """The label given to the level ``name`` (or "R.x"); "" without one."""
        return dict(self.levels).get(name.removeprefix("R."), "")

    def term(self, name: str) -> str:
        """What the term ``name`` is called."""
        return self.own_term(name) or name

    def level(self, name: str) -> str:
        """What the level ``name`` is called."""
        return self.own_level(name) or name

    def with_term(self, name: str, label: str) -> Labels:
        """The labels with that of a term; an empty one, or the name itself, takes it away."""
        return Labels(_with(self.terms, name, label), self.levels)

    def with_level(self, name: str, label: str) -> Labels:
        """The labels with that of a level; an empty one, or the name itself, takes it away."""
        return Labels(self.terms, _with(self.levels, name.removeprefix("R."), label))

    def or_else(self, other: Labels) -> Labels:
        """These labels, and those of ``other`` for names that have none here."""
        terms, levels = dict(other.terms) | dict(self.terms), dict(other.levels) | dict(self.levels)
        return Labels(tuple(terms.items()), tuple(levels.items()))

    def renamed(self, term: Callable[[str], str], level: Callable[[str], str]) -> Labels:
        """The same labels where the variables have other names."""
        return Labels(
            tuple((term(name), label) for name, label in self.terms),
            tuple((level(name), label) for name, label in self.levels),
        )


NO_LABELS = Labels()


def labels_to_json(labels: Labels) -> dict[str, Any]:
    """``labels`` as plain JSON values; ``labels_from_json`` reads them back unchanged."""
    return {"terms": dict(labels.terms), "levels": dict(labels.levels)}


def labels_from_json(value: Mapping[str, Any]) -> Labels:
    """The Labels that ``labels_to_json`` wrote. AttributeError or TypeError if malformed."""
    terms, levels = value.get("terms", {}), value.get("levels", {})
    return Labels(
        tuple((str(name), str(label)) for name, label in terms.items()),
        tuple((str(name), str(label)) for name, label in levels.items()),
    )


def _with(pairs: tuple[tuple[str, str], ...], name: str, label: str) -> tuple[tuple[str, str], ...]:
    kept = {n: text for n, text in pairs if n != name}
    label = " ".join(label.split())
    if label and label != name:
        kept[name] = label
    return tuple(kept.items())
