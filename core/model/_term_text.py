"""Reading one term of a command: its operands, with the place of every name in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from core.errors import CommandError
from core.model._tokens import Kind, Token, error_at, name_token, tokenise
from core.model.terms import (
    CENTRE,
    FUNCTIONS,
    Base,
    Categorical,
    Centring,
    Coding,
    Continuous,
    Operand,
    Term,
    factorial,
    problem,
)

_QUOTED = r'"(?:[^"]|"")*"'
_OPERAND = re.compile(rf"(?:{_QUOTED}|\((?:{_QUOTED}|[^()])*\)|[^#])*", re.DOTALL)
_FUNCTION = re.compile(rf"(?:c\.)?({'|'.join(FUNCTIONS)})\((.*)\)", re.DOTALL)
_PREFIXED = re.compile(
    rf"(?P<kind>c|ib|i|b)(?P<base>n|\d+)?(?:\((?P<inside>(?:{_QUOTED}|[^()])*)\))?\.(?P<name>.*)",
    re.DOTALL,
)
_ARGUMENT = re.compile(rf"\s*({_QUOTED}|[^,\s]*)\s*", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_OPERATORS = re.compile(r"([LFDSo]\d*)+\..*", re.DOTALL)
_BASES = {b.value: b for b in (Base.FIRST, Base.LAST, Base.FREQUENT)}
_CODINGS = (Coding.SUM, Coding.HELMERT, Coding.POLYNOMIAL)

_FORMS = "Terms are written x, i.g, ib2.g, g#h, i.g#c.x, g##h, center(x), center(x, school)."


@dataclass(frozen=True)
class TermNode:
    """What one word asks for: several terms where it has ``##``. ``names``: its variables."""

    terms: tuple[Term, ...]
    names: tuple[Token, ...]


def read_term(token: Token) -> TermNode:
    """The terms of ``token``; CommandError, with its place, for what is not understood."""
    pieces = list(_operands(token))
    alone = len(pieces) == 1
    names: list[Token] = []
    groups: list[tuple[Operand, ...]] = [()]
    for piece, starts_group in pieces:
        operand, own = _operand(piece, token, alone)
        names += own
        if starts_group:
            groups.append(())
        groups[-1] += (operand,)
    terms: dict[frozenset[tuple[str, int]], Term] = {}
    for term in factorial(groups):
        if reason := problem(term):
            raise error_at(token, f"“{token.shown}” is not possible: {reason}.")
        terms.setdefault(term.key, term)
    return TermNode(tuple(terms.values()), tuple(names))


def parse_term(text: str) -> Term:
    """The one term that ``text`` writes, as ``Term.text`` does; CommandError if it is not one."""
    tokens = tokenise(text)
    if len(tokens) != 1:
        raise CommandError(f"“{text}” is not one term.")
    (term, *more) = read_term(tokens[0]).terms
    if more:
        raise CommandError(f"“{text}” is several terms.")
    return term


def _operands(token: Token) -> Iterator[tuple[Token, bool]]:
    """The pieces between the signs # and ##, and whether ## stands before each."""
    at, starts_group = 0, False
    while True:
        match = _OPERAND.match(token.text, at)
        assert match is not None
        piece = _part(token, match.start(), match.end())
        rest = token.text[match.end() :]
        sign = "##" if rest.startswith("##") else "#"
        if not piece.text:
            place = _part(token, *((at, at + 1) if rest else (at - 1, at)))
            raise error_at(
                place, f"A variable is missing beside “#” in “{token.shown}”.", "Write it as g#h."
            )
        yield piece, starts_group
        if not rest:
            return
        at, starts_group = match.end() + len(sign), sign == "##"


def _operand(piece: Token, whole: Token, alone: bool) -> tuple[Operand, list[Token]]:
    """One operand and the names in it. A bare name is categorical within an interaction."""
    if match := _FUNCTION.fullmatch(piece.text):
        return _function(FUNCTIONS[match[1]], _part(piece, *match.span(2)), piece)
    match = _PREFIXED.fullmatch(piece.text)
    if match is None:
        name = _variable(piece, piece, whole)
        return (Continuous(name.value) if alone else Categorical(name.value)), [name]
    name = _variable(_part(piece, *match.span("name")), piece, whole)
    inside = None if match["inside"] is None else _part(piece, *match.span("inside"))
    if match["kind"] == "c":
        if match["base"] or inside:
            _not_understood(piece)
        return Continuous(name.value), [name]
    if match["kind"] == "i":
        if match["base"]:
            raise error_at(
                piece,
                f"“{piece.shown}” is not understood: a level on its own is not.",
                f"Write i.{name.text} for all levels, ib{match['base']}.{name.text} for this "
                "level as the base.",
            )
        return (_coded(name.value, inside) if inside else Categorical(name.value)), [name]
    return _with_base(name.value, match["base"], inside, piece), [name]


def _with_base(variable: str, base: str | None, inside: Token | None, piece: Token) -> Categorical:
    """What follows ``ib`` or ``b``: n, digits or a word in parentheses."""
    if (base is None) == (inside is None):
        raise error_at(
            piece,
            f"The base level is missing in “{piece.shown}”.",
            "Write it as ib2.g, ib(first).g, ib(last).g, ib(freq).g, or ibn.g for none.",
        )
    if inside is None:
        assert base is not None
        return (
            Categorical(variable, Base.NONE)
            if base == "n"
            else Categorical(variable, Base.LEVEL, str(int(base)))
        )
    word = inside.text.strip()
    if word in _BASES:
        return Categorical(variable, _BASES[word])
    if _NUMBER.fullmatch(word):
        return Categorical(variable, Base.LEVEL, f"{float(word):.15g}")
    level = name_token(word, inside.position)
    if not re.fullmatch(_QUOTED, word) or not level.value:
        raise error_at(
            inside if word else piece,
            f"“{inside.shown}” is no base level.",
            'It is first, last, freq, a number, or the text of a level: ib("north").g.',
        )
    return Categorical(variable, Base.LEVEL, level.value)


def _coded(variable: str, inside: Token) -> Categorical:
    """What stands in the parentheses of ``i( )``: the name of a coding, or contrasts."""
    word = inside.text.strip()
    for coding in _CODINGS:
        if len(word) >= 3 and coding.value.startswith(word):
            return Categorical(variable, coding=coding)
    rows = [row.split() for row in word.split("\\")]
    if not all(rows) or not all(_NUMBER.fullmatch(w) for row in rows for w in row):
        raise error_at(
            inside if word else _grown(inside),
            f"“{inside.shown}” is no coding that is understood.",
            "There are sum, helmert, polynomial, and contrasts as rows of numbers: "
            r"i(-1 1 0 \ 0 -1 1).g.",
        )
    contrasts = tuple(tuple(float(w) for w in row) for row in rows)
    if not all(math.isfinite(w) for row in contrasts for w in row):
        raise error_at(inside, "A weight of these contrasts is too large.")
    return Categorical(variable, coding=Coding.CUSTOM, contrasts=contrasts)


def _function(function: str, inside: Token, piece: Token) -> tuple[Operand, list[Token]]:
    """``center(x)``, ``center(x, 25)``, ``center(x, school)`` or ``mean(x, school)``."""
    arguments = list(_arguments(inside))
    forms = "center(x), center(x, 25) or center(x, school)" if function == CENTRE else (
        "mean(x, school)"
    )  # fmt: skip
    if not arguments[0].text or len(arguments) > 2 or (function != CENTRE and len(arguments) < 2):
        raise error_at(piece, f"“{piece.shown}” is not understood.", f"It is written {forms}.")
    variable = _variable(arguments[0], piece, piece)
    if len(arguments) == 1:
        return Continuous(variable.value, Centring.GRAND), [variable]
    second = arguments[1]
    if function == CENTRE and _NUMBER.fullmatch(second.text):
        value = float(second.text)
        if not math.isfinite(value):
            raise error_at(second, f"“{second.shown}” is too large.")
        return Continuous(variable.value, Centring.VALUE, value), [variable]
    group = _variable(second, piece, piece)
    centring = Centring.GROUP if function == CENTRE else Centring.MEAN
    return Continuous(variable.value, centring, group=group.value), [variable, group]


def _arguments(inside: Token) -> Iterator[Token]:
    at = 0
    while True:
        match = _ARGUMENT.match(inside.text, at)
        assert match is not None
        yield _part(inside, *match.span(1))
        at = match.end()
        if at >= len(inside.text):
            return
        if inside.text[at] != ",":
            _not_understood(_part(inside, at, len(inside.text)))
        at += 1


def _variable(name: Token, piece: Token, whole: Token) -> Token:
    """The name of a variable as a token; CommandError if it is none."""
    found = name_token(name.text, name.position)
    is_quoted = found.kind is not Kind.QUOTED or re.fullmatch(_QUOTED, found.text)
    if found.kind is Kind.WORD or not found.value or not is_quoted:
        if _OPERATORS.fullmatch(piece.text):
            raise error_at(
                whole,
                f"“{whole.shown}” is not understood yet: time-series operators (L., F., D., S.) "
                "are not.",
            )
        _not_understood(found if found.text else piece)
    return found


def _not_understood(token: Token) -> NoReturn:
    raise error_at(token, f"“{token.shown}” is not understood.", _FORMS)


def _part(token: Token, start: int, end: int) -> Token:
    text = token.text[start:end]
    return Token(Kind.WORD, text, text, token.position + start)


def _grown(token: Token) -> Token:
    """A token without characters, as the parenthesis before it."""
    return Token(token.kind, "(", "(", token.position - 1)
