"""Reading one term of a command: its operands, with the place of every name in it.

term    := piece { ("#" | "##") piece }
piece   := [prefix "."] name | [prefix "."] "(" { term } ")" | function
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NoReturn

from core.errors import CommandError
from core.language import mark, tr
from core.model._prefixes import NUMBER, PREFIX, Maker, read_prefix
from core.model._tokens import QUOTED, Kind, Token, error_at, name_token, part, tokenise
from core.model._varlists import expand, stands_for_several
from core.model.terms import (
    CENTRE,
    FUNCTIONS,
    Categorical,
    Centring,
    Continuous,
    Operand,
    Term,
    factorial,
    problem,
)

#: One word asks for at most so many terms.
MOST_TERMS = 500

_FUNCTION = re.compile(rf"(?:c\.)?({'|'.join(FUNCTIONS)})\((.*)\)", re.DOTALL)
_GROUP = re.compile(rf"(?:{PREFIX}\.)?\((?P<list>.*)\)", re.DOTALL)
_PREFIXED = re.compile(rf"{PREFIX}\.(?P<name>.*)", re.DOTALL)
_ARGUMENT = re.compile(rf"\s*({QUOTED}|[^,\s]*)\s*", re.DOTALL)
_OPERATORS = re.compile(r"([LFDS]\d*)+\..*", re.DOTALL)
_SCANNED = re.compile(rf"{QUOTED}|.", re.DOTALL)

_FORMS = mark(
    "Terms are written x, i.g, ib2.g, 2.g, g#h, i.g#c.x, g##h, i.(g h), center(x), "
    "center(x, school)."
)

#: The operands of one term.
_Operands = tuple[Operand, ...]


@dataclass(frozen=True)
class TermNode:
    """What one word asks for: several terms where it has ``##`` or parentheses.

    ``names``: its variables. ``asked``: those of the terms that are no margin of others of it.
    """

    terms: tuple[Term, ...]
    names: tuple[Token, ...]
    asked: tuple[Term, ...]


@dataclass(frozen=True)
class _Word:
    """The word that is read, the variables of the data if known, and those found in it so far."""

    whole: Token
    known: Sequence[str] | None
    names: list[Token] = field(default_factory=list)


def read_term(token: Token, known: Sequence[str] | None = None) -> TermNode:
    """The terms of ``token``; CommandError, with its place, for what is not understood.

    ``known``: the variables of the data, which ranges and wildcards stand for.
    """
    word = _Word(token, known)
    found = list(_product(token, word, None, True))
    terms: dict[frozenset[tuple[str, int]], Term] = {}
    for operands, _ in found:
        term = Term(*operands)
        if reason := problem(term):
            raise error_at(
                token, tr("“{shown}” is not possible: {reason}.", shown=token.shown, reason=reason)
            )
        terms.setdefault(term.key, term)
    asked = tuple(Term(*operands) for operands, is_asked in found if is_asked)
    return TermNode(tuple(terms.values()), tuple(word.names), asked)


def parse_term(text: str) -> Term:
    """The one term that ``text`` writes, as ``Term.text`` does; CommandError if it is not one."""
    tokens = tokenise(text)
    if len(tokens) != 1:
        raise CommandError(tr("“{text}” is not one term.", text=text))
    (term, *more) = read_term(tokens[0]).terms
    if more:
        raise CommandError(tr("“{text}” is several terms.", text=text))
    return term


def _product(
    token: Token, word: _Word, prefix: Maker | None, alone: bool
) -> Iterator[tuple[_Operands, bool]]:
    """The terms of ``token``, and of each whether it is asked for itself, not as a margin.

    ``word``: what it is in. ``prefix``: that of the parentheses around it. ``alone``: whether
    nothing is multiplied with it there.
    """
    pieces = list(_pieces(token))
    alone = alone and len(pieces) == 1
    several = [_alternatives(piece, word, prefix, alone) for piece, _ in pieces]
    if math.prod(map(len, several)) > MOST_TERMS:
        raise error_at(
            token,
            tr("“{shown}” asks for more than {value} terms.", shown=token.shown, value=MOST_TERMS),
        )
    doubled = [starts_group for _, starts_group in pieces]
    for chosen in product(*several):
        groups: list[_Operands] = [()]
        for operands, starts_group in zip(chosen, doubled, strict=True):
            if starts_group:
                groups.append(())
            groups[-1] += operands
        *margins, last = factorial(groups)
        yield from ((term.operands, False) for term in margins)
        yield last.operands, True


def _pieces(token: Token) -> Iterator[tuple[Token, bool]]:
    """The pieces between the signs # and ##, and whether ## stands before each."""
    signs = [place for place in _outside(token.text) if token.text[place] == "#"]
    at, starts_group = 0, False
    while True:
        end = next((place for place in signs if place >= at), len(token.text))
        if end == at:
            is_last = at == len(token.text)
            place = part(token, *((at - 1, at) if is_last else (at, at + 1)))
            raise error_at(
                place,
                tr("A variable is missing beside “#” in “{shown}”.", shown=token.shown),
                tr("Write it as g#h."),
            )
        yield part(token, at, end), starts_group
        if end == len(token.text):
            return
        starts_group = end + 1 in signs
        at = end + 1 + starts_group


def _alternatives(piece: Token, word: _Word, prefix: Maker | None, alone: bool) -> list[_Operands]:
    """The operands of a piece; of what is in parentheses, each of its terms."""
    match = _GROUP.fullmatch(piece.text)
    if match is None or not _is_balanced(match["list"]):
        return [(operand,) for operand in _operands(piece, word, prefix, alone)]
    if match["kind"] is not None:
        _refuse_second(piece, prefix)
        prefix = read_prefix(piece, match)
    inside = part(piece, *match.span("list"))
    words = list(_words(inside))
    if not words:
        raise error_at(
            piece,
            tr("There is no variable in “{shown}”.", shown=piece.shown),
            tr("Write it as i.(g h)."),
        )
    return [operands for own in words for operands, _ in _product(own, word, prefix, alone)]


def _operands(piece: Token, word: _Word, prefix: Maker | None, alone: bool) -> Iterator[Operand]:
    """One operand, several of a range; a bare name is categorical within an interaction."""
    if match := _FUNCTION.fullmatch(piece.text):
        if prefix not in (None, Continuous):
            _refuse_second(piece, prefix)
        operand, names = _function(FUNCTIONS[match[1]], part(piece, *match.span(2)), piece)
        word.names.extend(names)
        yield operand
        return
    match = _PREFIXED.fullmatch(piece.text)
    if match is None:
        name, make = piece, prefix or (Continuous if alone else Categorical)
    else:
        _refuse_second(piece, prefix)
        name, make = part(piece, *match.span("name")), read_prefix(piece, match)
    if stands_for_several(name.text):
        found = expand(name, word.known)
    else:
        found = [_variable(name, piece, word.whole)]
    word.names.extend(found)
    yield from (make(variable.value) for variable in found)


def _refuse_second(piece: Token, prefix: Maker | None) -> None:
    if prefix is not None:
        raise error_at(
            piece,
            tr(
                "“{shown}” says how its variable enters, and so do the parentheses around it.",
                shown=piece.shown,
            ),
            tr("Write one of the two: i.(g h), or (i.g c.x)#h."),
        )


# Within a word


def _outside(text: str) -> list[int]:
    """The places of the characters that stand in no parentheses and no quotation marks."""
    found, depth = [], 0
    for match in _SCANNED.finditer(text):
        depth -= match.group() == ")"
        if depth == 0 and len(match.group()) == 1 and match.group() != ")":
            found.append(match.start())
        depth += match.group() == "("
    return [place for place in found if text[place] != "("]


def _is_balanced(text: str) -> bool:
    """Whether every parenthesis that ``text`` opens is closed in it, and none other."""
    depth = 0
    for match in _SCANNED.finditer(text):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if depth < 0:
            return False
    return depth == 0


def _words(inside: Token) -> Iterator[Token]:
    """The words of a list in parentheses, which blanks separate."""
    blanks = [place for place in _outside(inside.text) if inside.text[place].isspace()]
    start = 0
    for end in (*blanks, len(inside.text)):
        if end > start:
            yield part(inside, start, end)
        start = end + 1


def _function(function: str, inside: Token, piece: Token) -> tuple[Operand, list[Token]]:
    """``center(x)``, ``center(x, 25)``, ``center(x, school)`` or ``mean(x, school)``."""
    arguments = list(_arguments(inside))
    forms = "center(x), center(x, 25) or center(x, school)" if function == CENTRE else (
        "mean(x, school)"
    )  # fmt: skip
    if not arguments[0].text or len(arguments) > 2 or (function != CENTRE and len(arguments) < 2):
        raise error_at(
            piece,
            tr("“{shown}” is not understood.", shown=piece.shown),
            tr("It is written {forms}.", forms=forms),
        )
    variable = _variable(arguments[0], piece, piece)
    if len(arguments) == 1:
        return Continuous(variable.value, Centring.GRAND), [variable]
    second = arguments[1]
    if function == CENTRE and NUMBER.fullmatch(second.text):
        value = float(second.text)
        if not math.isfinite(value):
            raise error_at(second, tr("“{shown}” is too large.", shown=second.shown))
        return Continuous(variable.value, Centring.VALUE, value), [variable]
    group = _variable(second, piece, piece)
    centring = Centring.GROUP if function == CENTRE else Centring.MEAN
    return Continuous(variable.value, centring, group=group.value), [variable, group]


def _arguments(inside: Token) -> Iterator[Token]:
    at = 0
    while True:
        match = _ARGUMENT.match(inside.text, at)
        assert match is not None
        yield part(inside, *match.span(1))
        at = match.end()
        if at >= len(inside.text):
            return
        if inside.text[at] != ",":
            _not_understood(part(inside, at, len(inside.text)))
        at += 1


def _variable(name: Token, piece: Token, whole: Token) -> Token:
    """The name of a variable as a token; CommandError if it is none."""
    found = name_token(name.text, name.position)
    is_quoted = found.kind is not Kind.QUOTED or re.fullmatch(QUOTED, found.text)
    if found.kind is Kind.WORD or not found.value or not is_quoted:
        if _OPERATORS.fullmatch(piece.text):
            raise error_at(
                whole,
                tr(
                    "“{shown}” is not understood yet: time-series operators (L., "
                    "F., D., S.) are not.",
                    shown=whole.shown,
                ),
            )
        _not_understood(found if found.text else piece)
    return found


def _not_understood(token: Token) -> NoReturn:
    raise error_at(token, tr("“{shown}” is not understood.", shown=token.shown), tr(_FORMS))
