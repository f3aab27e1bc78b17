"""Terms of a model: variables and their interactions. Nothing here knows any data.

A term is a product of operands. A continuous operand is a variable as it is, measured from a
centre, or the mean of its group; a categorical one stands for the indicators (or contrasts) of
its levels. As written in a command:

    x  c.x               the values of x
    center(x)            x minus its mean over the rows used (also ``centre``)
    center(x, 25)        x minus 25
    center(x, school)    x minus its mean over the rows used of each school
    mean(x, school)      that mean itself
    i.g                  an indicator of each level of g but the first
    ib3.g  ib(last).g    … but level 3, the last level, the most frequent one (``freq``)
    ib(#2).g             … but the second level
    ibn.g                … of every level
    2.g  i2.g  i(2/4).g  an indicator of these levels alone
    o2.g  o(2 3).g       of each level but the first, these left out as well
    i(sum).g             coded by R's contr.sum; likewise i(helmert).g and i(polynomial).g
    i(-1 1 0 \\ 0 -1 1).g  coded so that the coefficients are these contrasts of the levels
    g#h  i.g#c.x         interactions; a bare variable in one is categorical, as in Stata
    g##h                 g, h and their interaction
    i.(g h)  (g h)#c.x   what stands before or after the parentheses, for each word in them
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from core.language import tr
from core.model._tokens import is_plain_name, quoted, write_number

#: An interaction has at most so many operands, and a continuous variable at most this power.
MOST_OPERANDS = 8
HIGHEST_POWER = 4


class Centring(StrEnum):
    """What of a continuous variable enters the model."""

    NONE = "none"  #: its values
    GRAND = "grand mean"  #: its deviation from the mean of the rows used
    VALUE = "value"  #: its deviation from a number
    GROUP = "group mean"  #: its deviation from the mean of the rows used of each group
    MEAN = "mean"  #: the mean of the rows used of each group


class Base(StrEnum):
    """Which level of a categorical variable has no indicator."""

    FIRST = "first"
    LAST = "last"
    FREQUENT = "freq"
    LEVEL = "level"  #: a level that is named
    ORDINAL = "ordinal"  #: the level at a place in their order, from 1
    NONE = "none"


class Coding(StrEnum):
    """What the columns of a categorical variable are."""

    INDICATOR = "indicator"
    SUM = "sum"
    HELMERT = "helmert"
    POLYNOMIAL = "polynomial"
    CUSTOM = "custom"


#: What writes each centring: the centre of a variable, or its mean.
CENTRE, MEAN = "center", "mean"
#: Names of functions that are understood, in either spelling.
FUNCTIONS = {CENTRE: CENTRE, "centre": CENTRE, MEAN: MEAN}


@dataclass(frozen=True)
class Continuous:
    """A variable that enters as a number.

    ``value`` is the number subtracted where ``centring`` is VALUE; ``group`` the variable whose
    groups' means count where it is GROUP or MEAN. ValueError where they do not go together.
    """

    variable: str
    centring: Centring = Centring.NONE
    value: float = 0.0
    group: str = ""

    def __post_init__(self) -> None:
        by_group = self.centring in (Centring.GROUP, Centring.MEAN)
        if by_group != bool(self.group):
            raise ValueError(f"{self.centring} of {self.variable} and group “{self.group}”")
        if self.value and self.centring is not Centring.VALUE:
            raise ValueError(f"{self.centring} of {self.variable} and value {self.value}")

    @property
    def variables(self) -> tuple[str, ...]:
        """What it reads from the data."""
        return (self.variable, self.group) if self.group else (self.variable,)

    @property
    def text(self) -> str:
        """As written in an interaction."""
        name = written(self.variable)
        match self.centring:
            case Centring.NONE:
                return f"c.{name}"
            case Centring.GRAND:
                return f"{CENTRE}({name})"
            case Centring.VALUE:
                return f"{CENTRE}({name}, {write_number(self.value)})"
            case Centring.GROUP:
                return f"{CENTRE}({name}, {written(self.group)})"
            case Centring.MEAN:
                return f"{MEAN}({name}, {written(self.group)})"


@dataclass(frozen=True)
class Categorical:
    """A variable that enters by the indicators or contrasts of its levels.

    ``level`` names the base where ``base`` is LEVEL: the number or the text of the data, not its
    label; where it is ORDINAL, its place. Codings other than INDICATOR have no base; CUSTOM takes
    ``contrasts``, one row of weights of all levels for each column. ``only``: the levels that
    have an indicator, all others being the base; ``without``: those that the command leaves out,
    so that their rows count with the base. ValueError where they do not go together.
    """

    variable: str
    base: Base = Base.FIRST
    level: str = ""
    coding: Coding = Coding.INDICATOR
    contrasts: tuple[tuple[float, ...], ...] = ()
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.base in (Base.LEVEL, Base.ORDINAL)) != bool(self.level):
            raise ValueError(f"base {self.base} of {self.variable} and level “{self.level}”")
        if self.coding is not Coding.INDICATOR and self.base is not Base.FIRST:
            raise ValueError(f"{self.coding} coding of {self.variable} has no base")
        if (self.coding is Coding.CUSTOM) != bool(self.contrasts):
            raise ValueError(f"{self.coding} coding of {self.variable} and its contrasts")
        is_usual = self.coding is Coding.INDICATOR and self.base is Base.FIRST
        if (self.only or self.without) and (not is_usual or (self.only and self.without)):
            raise ValueError(f"levels of {self.variable} are chosen or left out, and nothing else")

    @property
    def variables(self) -> tuple[str, ...]:
        """What it reads from the data."""
        return (self.variable,)

    @property
    def text(self) -> str:
        """As written in a command."""
        return f"{self._prefix}.{written(self.variable)}"

    @property
    def _prefix(self) -> str:
        if self.only:
            one = len(self.only) == 1 and _is_digits(self.only[0])
            return self.only[0] if one else f"i{_in_parentheses(self.only)}"
        if self.without:
            one = len(self.without) == 1 and _is_digits(self.without[0])
            return f"o{self.without[0] if one else _in_parentheses(self.without)}"
        if self.coding is Coding.CUSTOM:
            rows = " \\ ".join(" ".join(map(write_number, row)) for row in self.contrasts)
            # A sign tells one row of weights from levels.
            signed = len(self.contrasts) > 1 or any(w[0] == "-" for w in rows.split())
            return f"i({rows})" if signed else f"i(+{rows})"
        if self.coding is not Coding.INDICATOR:
            return f"i({self.coding.value})"
        match self.base:
            case Base.FIRST:
                return "i"
            case Base.NONE:
                return "ibn"
            case Base.LEVEL:
                return f"ib{self.level}" if _is_digits(self.level) else f"ib({quoted(self.level)})"
            case Base.ORDINAL:
                return f"ib(#{self.level})"
            case _:
                return f"ib({self.base.value})"


Operand = Continuous | Categorical


@dataclass(frozen=True, init=False)
class Term:
    """A product of one or more operands; a string is short for a continuous variable.

    ``Term("x")`` is the variable x, ``Term(Categorical("g"), "x")`` its interaction with g.
    """

    operands: tuple[Operand, ...]

    def __init__(self, *operands: Operand | str) -> None:
        found = tuple(Continuous(o) if isinstance(o, str) else o for o in operands)
        if not found:
            raise ValueError("a term has at least one operand")
        object.__setattr__(self, "operands", found)

    @property
    def is_plain(self) -> bool:
        """Whether it is one variable as it is."""
        return len(self.operands) == 1 and self.operands[0] == Continuous(self.variables[0])

    @property
    def name(self) -> str:
        """The variable of a plain term, what is written in a command of any other."""
        return self.variables[0] if self.is_plain else self.text

    @property
    def text(self) -> str:
        """As written in a command (a plain variable: as in an interaction)."""
        return "#".join(o.text for o in self.operands)

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable it reads, once each."""
        return tuple(dict.fromkeys(name for o in self.operands for name in o.variables))

    @property
    def categorical(self) -> tuple[Categorical, ...]:
        """Its categorical operands."""
        return tuple(o for o in self.operands if isinstance(o, Categorical))

    @property
    def key(self) -> frozenset[tuple[str, int]]:
        """What makes it the same term as another: its operands, whatever their order.

        Categorical variables are the same whatever their base and coding, unless levels of them
        are chosen or left out.
        """
        texts = [_key(o) for o in self.operands]
        return frozenset((text, texts.count(text)) for text in texts)

    def renamed(self, old: str, new: str) -> Term:
        """The same term of the variable ``new`` wherever it has ``old``."""

        def other(o: Operand) -> Operand:
            o = replace(o, variable=new) if o.variable == old else o
            is_group = isinstance(o, Continuous) and o.group == old
            return replace(o, group=new) if is_group else o

        return Term(*map(other, self.operands))


def problem(term: Term) -> str:
    """What is wrong with a term in itself, "" if nothing."""
    if len(term.operands) > MOST_OPERANDS:
        return tr("an interaction has at most {value} variables", value=MOST_OPERANDS)
    names = [o.variable for o in term.categorical]
    for name in names:
        if names.count(name) > 1:
            return tr("the categorical variable {name} comes twice in it", name=name)
    powers = [_key(o) for o in term.operands if isinstance(o, Continuous)]
    if any(powers.count(text) > HIGHEST_POWER for text in powers):
        return tr("powers go up to {value}", value=HIGHEST_POWER)
    return ""


# Edits


def interact(*terms: Term) -> Term:
    """The interaction of several terms. ValueError if there can be none, with the reason."""
    found = Term(*(o for term in terms for o in term.operands))
    if reason := problem(found):
        raise ValueError(reason)
    return found


def with_margins(term: Term) -> tuple[Term, ...]:
    """``term`` and all lower-order terms it contains, these first: what ## asks for."""
    found: dict[frozenset[tuple[str, int]], Term] = {}
    for size in range(1, len(term.operands) + 1):
        for operands in combinations(term.operands, size):
            lower = Term(*operands)
            found.setdefault(lower.key, lower)
    return tuple(found.values())


def with_centring(
    term: Term, variable: str, centring: Centring, *, value: float = 0.0, group: str = ""
) -> Term:
    """``term`` with its continuous operands of ``variable`` centred so."""

    def centred(o: Operand) -> Operand:
        if isinstance(o, Categorical) or o.variable != variable:
            return o
        return Continuous(variable, centring, value, group)

    return Term(*map(centred, term.operands))


def with_base(term: Term, variable: str, base: Base, level: str = "") -> Term:
    """``term`` with indicators of ``variable`` for every level but this base."""
    return _with_categorical(term, Categorical(variable, base, level))


def with_coding(
    term: Term,
    variable: str,
    coding: Coding,
    contrasts: tuple[tuple[float, ...], ...] = (),
) -> Term:
    """``term`` with ``variable`` coded so; INDICATOR has the first level as base."""
    return _with_categorical(term, Categorical(variable, coding=coding, contrasts=contrasts))


def as_categorical(term: Term, variable: str) -> Term:
    """``term`` with ``variable`` categorical, if it is not so already."""

    def changed(o: Operand) -> Operand:
        return Categorical(variable) if o == Continuous(variable) else o

    return Term(*map(changed, term.operands))


def as_continuous(term: Term, variable: str) -> Term:
    """``term`` with ``variable`` entering as a number."""

    def changed(o: Operand) -> Operand:
        is_it = isinstance(o, Categorical) and o.variable == variable
        return Continuous(variable) if is_it else o

    return Term(*map(changed, term.operands))


def _with_categorical(term: Term, wanted: Categorical) -> Term:
    def changed(o: Operand) -> Operand:
        is_it = isinstance(o, Categorical) and o.variable == wanted.variable
        return wanted if is_it else o

    return Term(*map(changed, term.operands))


# Writing


def written(name: str) -> str:
    """``name`` within a term, in quotation marks where it is no plain name."""
    return name if is_plain_name(name) else quoted(name)


def factorial(groups: list[tuple[Operand, ...]]) -> Iterator[Term]:
    """The terms of ``a##b##c`` in Stata's order: a, b, a#b, c, a#c, b#c, a#b#c."""
    for chosen in range(1, 2 ** len(groups)):
        operands = (g for k, g in enumerate(groups) if chosen >> k & 1)
        yield Term(*(o for group in operands for o in group))


def _is_digits(level: str) -> bool:
    """Whether digits alone are read as this level: 7, but not the text 007."""
    return level.isascii() and level.isdigit() and (level == "0" or level[0] != "0")


def _in_parentheses(levels: Iterable[str]) -> str:
    return f"({' '.join(v if _is_digits(v) else quoted(v) for v in levels)})"


def _key(operand: Operand) -> str:
    if isinstance(operand, Continuous) or operand.only or operand.without:
        return operand.text
    return f"i.{written(operand.variable)}"
