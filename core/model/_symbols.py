"""The symbols of a model's equation: numbers of terms, indices of groups, letters of effects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.model._tokens import write_number
from core.model.labels import NO_LABELS, Labels
from core.model.spec import ALL, CONSTANT, ModelSpec, RandomEquation, Structure
from core.model.terms import Categorical, Centring, Operand, Term

#: Indices of groups from the lowest level up, then of factors; the letters of random effects.
_INDICES = "jklmnopqr"
_LETTERS = "uvwrstabc"
#: Structures in which all effects have the same variance.
TIED = (Structure.IDENTITY, Structure.EXCHANGEABLE)


def escape_name(name: str) -> str:
    """``name`` in upright letters, whatever characters it has."""
    escaped = "".join(_ESCAPES.get(c, c if c.isprintable() else r"\ ") for c in name)
    return rf"\mathrm{{{escaped}}}"


_ESCAPES = {
    **{c: f"\\{c}" for c in "_%&#${}"},
    " ": "\\ ",
    "\\": "\\backslash{}",
    "^": "\\wedge{}",
    "~": "\\sim{}",
    "'": "\\prime{}",
}


@dataclass(frozen=True)
class Effect:
    """One random effect: the number of its term, its symbol with all indices."""

    number: int
    symbol: str


@dataclass(frozen=True)
class Block:
    """The random effects of one equation, in the order of their numbers.

    ``order``: where each stands in the equation. ``twin``: the effect of another value of an
    exchangeable factor, "" elsewhere. ``shares``: whether there are other equations of the same
    groups, and whether one of them, too, has one variance for all its effects. ``categorical``:
    whether an effect stands for several, one for each level of a variable.
    """

    letter: str
    indices: str
    effects: tuple[Effect, ...]
    order: tuple[int, ...]
    structure: Structure
    twin: str
    shares_groups: bool
    shares_tied: bool
    categorical: bool = False

    @property
    def vector(self) -> str:
        """All effects as one symbol."""
        return indexed(rf"\mathbf{{{self.letter}}}", self.indices)

    @property
    def tied(self) -> bool:
        """Whether several effects have one variance."""
        return (len(self.effects) > 1 or bool(self.twin)) and self.structure in TIED


class Notation:
    """The numbers, indices and symbols of a model."""

    def __init__(self, spec: ModelSpec, labels: Labels = NO_LABELS) -> None:
        self.spec = spec
        self._labels = labels
        #: The index of every level, from the lowest up, and then of every factor.
        self._index_of = _index_letters(spec)
        self.indices = "i" + "".join(self._index_of.values())
        self.fixed = dict(_fixed_numbers(spec))
        self._terms = self.fixed | dict(_random_only_numbers(spec, self.fixed))
        self._number_of = {name: number for number, name in self._terms.items()}
        everywhere = (*spec.fixed, *(t for e in spec.equations for t in e.effects))
        self._term_of = {t.name: t for t in everywhere}
        self.blocks = tuple(self._blocks())

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all terms, the constant's first."""
        return tuple(sorted(self._terms))

    @property
    def outcome(self) -> str:
        """The outcome with its indices."""
        name = escape_name(self.spec.outcome) if self.spec.outcome else "y"
        return indexed(name, self.indices)

    @property
    def residual(self) -> str:
        """The residual with its indices."""
        return indexed(r"\epsilon", self.indices)

    @property
    def offset(self) -> list[str]:
        """The offset with its indices, as a sum has it; nothing without one."""
        name = self.spec.offset
        return [indexed(escape_name(name), self.indices)] if name else []

    def variable(self, number: int) -> str:
        """The variable of a term with its indices; "" for the constant."""
        name = self._terms[number]
        if name == CONSTANT:
            return ""
        term = self._term_of.get(name)
        return self._term(term) if term else indexed(escape_name(name), self.indices)

    def term_name(self, number: int) -> str:
        """The name of a term."""
        return self._terms[number]

    def operands(self, number: int) -> list[str]:
        """The symbols that a term is a product of; none of the constant."""
        term = self._term_of.get(self._terms[number])
        if term is None:
            return []
        if self._labels.own_term(term.name):
            return [self._term(term)]
        return list(dict.fromkeys(map(self._operand, term.operands)))

    def is_categorical(self, number: int) -> bool:
        """Whether a term stands for several columns, one for each level of a variable."""
        term = self._term_of.get(self._terms[number])
        return term is not None and bool(term.categorical)

    def _term(self, term: Term) -> str:
        """A term with its indices; a power where an operand comes several times."""
        label = self._labels.own_term(term.name)
        if label:
            return self._labelled(label, bool(term.categorical))
        factors = [self._operand(o) for o in term.operands]
        powers = ((f, factors.count(f)) for f in dict.fromkeys(factors))
        return r"\,".join(_power(f, count) for f, count in powers)

    def _operand(self, operand: Operand) -> str:
        """One operand with its indices; the indicators of a categorical variable are bold.

        Levels that are chosen stand above it, a single one being a number and not bold.
        """
        label = self._labels.own_term(Term(operand).name)
        if label:
            return self._labelled(label, isinstance(operand, Categorical))
        if isinstance(operand, Categorical):
            name = escape_name(operand.variable)
            if len(operand.only) != 1:
                name = name.replace(r"\mathrm", r"\mathbf", 1)
            chosen = escape_name(", ".join(operand.only))
            return indexed(name, self.indices, f"^{{({chosen})}}" if operand.only else "")
        name = escape_name(operand.variable)
        x, mean = indexed(name, self.indices), rf"\bar{{{name}}}"
        if operand.group:
            mean = indexed(mean, self._group_indices(operand.group))
        match operand.centring:
            case Centring.NONE:
                return x
            case Centring.VALUE:
                return f"({x} {_minus(operand.value)})"
            case Centring.MEAN:
                return mean
            case _:
                return f"({x} - {mean})"

    def _labelled(self, label: str, bold: bool) -> str:
        """A label with the indices of what it stands for."""
        text = escape_name(label)
        return indexed(text.replace(r"\mathrm", r"\mathbf", 1) if bold else text, self.indices)

    def _group_indices(self, group: str) -> str:
        """The indices of the groups of a level or, of any other variable, its name."""
        levels = [e.level for e in self.spec.equations]
        if group not in levels:
            return escape_name(group)
        own = set(_levels_down_to(self.spec, group))
        return "".join(letter for name, letter in self._index_of.items() if name in own)

    def effects_of(self, number: int) -> list[tuple[str, str]]:
        """(indices, symbol) of the random effects of a term, from the lowest level up."""
        found = (
            (b.indices, e.symbol) for b in self.blocks for e in b.effects if e.number == number
        )
        return sorted(found, key=lambda pair: -len(pair[0]))

    def union(self, several: Iterable[str]) -> str:
        """All indices that occur in ``several``, in their order."""
        occurring = set().union(*several)
        return "".join(letter for letter in self._index_of.values() if letter in occurring)

    def _blocks(self) -> Iterator[Block]:
        taken: dict[str, int] = {}
        equations = [e for e in self.spec.equations if e.names]
        letters = _effect_letters(self.spec.equations)
        for equation in equations:
            numbers = [self._number_of[name] for name in _term_names(equation)]
            order = tuple(sorted(range(len(numbers)), key=lambda i: numbers[i]))
            letter, indices = letters[_groups(equation)], self._indices_of(equation)
            effects = []
            for number in (numbers[i] for i in order):
                symbol = indexed(letter, f"{number}{indices}")
                taken[symbol] = taken.get(symbol, 0) + 1
                again = "" if taken[symbol] == 1 else f"^{{({taken[symbol]})}}"
                effects.append(Effect(number, indexed(letter, f"{number}{indices}", again)))
            others = [e for e in equations if _groups(e) == _groups(equation)]
            exchangeable_factor = covariance_size(equation) > len(effects)
            yield Block(
                letter=letter,
                indices=indices,
                effects=tuple(effects),
                order=(0, 1) if exchangeable_factor else order,
                structure=equation.effective_structure,
                twin=self._twin(effects[0], equation) if exchangeable_factor else "",
                shares_groups=len(others) > 1,
                shares_tied=sum(len(e.names) > 1 and e.effective_structure in TIED for e in others)
                > 1,
                categorical=any(t.categorical for t in equation.effects),
            )

    def _indices_of(self, equation: RandomEquation) -> str:
        """The indices of an equation's groups: those of its level, all above it and the factor."""
        names = set(_levels_down_to(self.spec, equation.level)) | {equation.factor}
        return "".join(letter for name, letter in self._index_of.items() if name in names)

    def _twin(self, effect: Effect, equation: RandomEquation) -> str:
        """The symbol of the effect of another value of the equation's factor."""
        index = self._index_of[equation.factor]
        head, _, indices = effect.symbol.rpartition("_")
        return f"{head}_" + indices.replace(index, rf"{index}^{{\prime}}")


# Groups


def _groups(equation: RandomEquation) -> tuple[str, str]:
    """What tells the groups of an equation from those of others."""
    return equation.level, equation.factor


def _index_letters(spec: ModelSpec) -> dict[str, str]:
    levels = dict.fromkeys(e.level for e in spec.equations if e.level != ALL)
    factors = (e.factor for e in spec.equations if e.factor)
    names = dict.fromkeys((*reversed(levels), *factors))
    return {name: _nth(_INDICES, place) for place, name in enumerate(names)}


def _effect_letters(equations: Sequence[RandomEquation]) -> dict[tuple[str, str], str]:
    """The letter of each kind of groups: levels from the lowest up, all rows, factors."""
    groups = dict.fromkeys(map(_groups, equations))
    levels = [g for g in reversed(groups) if not g[1]]
    levels.sort(key=lambda g: g[0] == ALL)
    factors = (g for g in groups if g[1])
    return {g: _nth(_LETTERS, place) for place, g in enumerate((*levels, *factors))}


def _levels_down_to(spec: ModelSpec, level: str) -> list[str]:
    """The levels from the top down to ``level``; none for the group of all rows."""
    levels = list(dict.fromkeys(e.level for e in spec.equations))
    return [] if level == ALL else levels[: levels.index(level) + 1]


def _term_names(equation: RandomEquation) -> tuple[str, ...]:
    """The terms that an equation's effects belong to: a factor is a random intercept."""
    return (CONSTANT,) if equation.factor else equation.names


def covariance_size(equation: RandomEquation) -> int:
    """Rows of the covariance matrix: two values stand for all of an exchangeable factor."""
    if equation.factor and equation.effective_structure is Structure.EXCHANGEABLE:
        return 2
    return len(equation.names)


# Numbers


def _fixed_numbers(spec: ModelSpec) -> Iterator[tuple[int, str]]:
    if spec.intercept:
        yield 0, CONSTANT
    yield from enumerate((t.name for t in spec.fixed), start=1)


def _random_only_numbers(spec: ModelSpec, fixed: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Numbers for the effects that have no fixed part: after those that have."""
    known = set(fixed.values())
    effects = (name for e in spec.equations for name in _term_names(e))
    names = dict.fromkeys(name for name in effects if name not in known)
    if CONSTANT in names:
        yield 0, CONSTANT
    slopes = (name for name in names if name != CONSTANT)
    yield from enumerate(slopes, start=len(spec.fixed) + 1)


def _nth(letters: str, n: int) -> str:
    return letters[min(n, len(letters) - 1)]


# Writing


def product(factor: str, variable: str) -> str:
    return rf"{factor}\,{variable}" if variable else factor


def _power(factor: str, power: int) -> str:
    """``factor`` to a power; the exponent stands above its indices."""
    if power == 1:
        return factor
    if factor.startswith("(") or "_{" not in factor:
        return f"{factor}^{{{power}}}"
    symbol, _, indices = factor.rpartition("_{")
    return f"{symbol}^{{{power}}}_{{{indices}"


def _minus(value: float) -> str:
    return f"+ {write_number(-value)}" if value < 0 else f"- {write_number(value)}"


def indexed(symbol: str, indices: str, power: str = "") -> str:
    return f"{symbol}{power}_{{{indices}}}" if indices else f"{symbol}{power}"
