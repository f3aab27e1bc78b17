"""The tree of a command: its parts, their terms and options, still as tokens with places.

command  := [xtmixed | mixed] fixed { "||" level ":" equation }
fixed    := outcome {term} [weights] ["," {option}]
weights  := "[" kind "=" variable "]"
equation := {term} ["," {option}]
option   := word ["(" {word} ")"]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import CommandError
from core.language import mark, tr
from core.model._tokens import Kind, Token, error_at, tokenise
from core.model.terms import FUNCTIONS

#: What ends a list of words.
_SIGNS = (Kind.COMMA, Kind.OPEN, Kind.CLOSE, Kind.COLON, Kind.BAR)

PREFIXES = ("xtmixed", "mixed")


@dataclass(frozen=True)
class OptionNode:
    """An option as typed; ``arguments`` is None where there are no parentheses."""

    word: Token
    arguments: tuple[Token, ...] | None


@dataclass(frozen=True)
class PartNode:
    """The fixed part (no level) or one equation: words before the comma, options after it.

    ``weights``: what the fixed part has in square brackets, None if nothing.
    """

    level: Token | None
    words: tuple[Token, ...]
    options: tuple[OptionNode, ...]
    weights: Token | None = None


@dataclass(frozen=True)
class CommandNode:
    """A whole command. ``rest`` is the position where the fixed part begins."""

    prefix: str
    rest: int
    fixed: PartNode
    equations: tuple[PartNode, ...]

    @property
    def parts(self) -> tuple[PartNode, ...]:
        """The fixed part and the equations, in order."""
        return (self.fixed, *self.equations)


def read_command(command: str) -> CommandNode:
    """The tree of ``command``; CommandError with its place for whatever is not grammatical."""
    tokens = list(tokenise(command))
    _refuse_formula(tokens)
    prefix = _take_prefix(tokens)
    rest = tokens[0].position if tokens else len(command)
    bars = [i for i, token in enumerate(tokens) if token.kind is Kind.BARS]
    fixed = _fixed_part(tokens[: bars[0]] if bars else tokens)
    ends = [*bars[1:], len(tokens)]
    equations = tuple(
        _equation(tokens[start], tokens[start + 1 : end])
        for start, end in zip(bars, ends, strict=False)
    )
    return CommandNode(prefix, rest, fixed, equations)


def _take_prefix(tokens: list[Token]) -> str:
    """Remove and return a leading command word, "" if there is none."""
    if tokens and tokens[0].kind is Kind.NAME and tokens[0].value in PREFIXES:
        return tokens.pop(0).value
    return ""


def _refuse_formula(tokens: Sequence[Token]) -> None:
    """CommandError at the tilde of a formula, before its other signs are complained of."""
    for token in tokens:
        if token.kind is Kind.WORD and "~" in token.text:
            raise error_at(
                token,
                tr("“{shown}” is not understood.", shown=token.shown),
                tr("What R writes as y ~ x + (1 | g) is written y x || g: here."),
            )


def _fixed_part(tokens: Sequence[Token]) -> PartNode:
    signs = [i for i, token in enumerate(tokens) if token.kind in _SIGNS]
    if signs and tokens[signs[0]].kind is Kind.COLON:
        raise _colon_in_fixed_part(tokens[signs[0]], tokens[: signs[0]])
    words, options = _words_and_options(tokens)
    weights = None
    if words and words[-1].kind is Kind.WEIGHTS:
        *words, weights = words
    return PartNode(None, tuple(words), options, weights)


def _equation(bars: Token, tokens: Sequence[Token]) -> PartNode:
    """The equation after ``bars``; CommandError if it does not begin with ``level:``."""
    if not tokens:
        raise error_at(
            bars, tr("Nothing follows “||”."), tr("Name the level, with a colon: “|| school:”.")
        )
    first = tokens[0]
    if first.kind in (Kind.COLON, Kind.COMMA):
        raise error_at(
            first,
            tr("The level is missing between “||” and “{first}”.", first=first.text),
            tr("Name the variable that tells the groups apart: “|| school:”."),
        )
    if first.kind in (Kind.OPEN, Kind.CLOSE, Kind.BAR):
        raise _unexpected(first)
    if len(tokens) == 1 or tokens[1].kind is not Kind.COLON:
        raise _no_colon(first, tokens[1:])
    words, options = _words_and_options(tokens[2:])
    return PartNode(first, words, options)


def _words_and_options(
    tokens: Sequence[Token],
) -> tuple[tuple[Token, ...], tuple[OptionNode, ...]]:
    for i, token in enumerate(tokens):
        if token.kind is Kind.COMMA:
            return tuple(tokens[:i]), _options(tokens[i + 1 :])
        if token.kind in _SIGNS:
            raise _unclosed(tokens[i - 1 : i + 1]) or _unexpected(token)
    return tuple(tokens), ()


def _options(tokens: Sequence[Token]) -> tuple[OptionNode, ...]:
    nodes: list[OptionNode] = []
    i = 0
    while i < len(tokens):
        word = tokens[i]
        if word.kind in _EXPECTED:
            raise _unexpected(word)
        i += 1
        arguments = None
        if i < len(tokens) and tokens[i].kind is Kind.OPEN:
            arguments = _arguments(tokens[i:])
            i += len(arguments) + 2
        nodes.append(OptionNode(word, arguments))
    return tuple(nodes)


def _arguments(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens between ``tokens[0]``, an opening parenthesis, and the one that closes it."""
    depth = 0
    for i, token in enumerate(tokens):
        depth += {Kind.OPEN: 1, Kind.CLOSE: -1}.get(token.kind, 0)
        if depth == 0:
            return tuple(tokens[1:i])
    raise error_at(tokens[0], tr("This parenthesis is never closed."), tr("Close it with “)”."))


def _inside_options(before: Sequence[Token]) -> bool:
    return any(token.kind is Kind.COMMA for token in before)


def _colon_in_fixed_part(colon: Token, before: Sequence[Token]) -> CommandError:
    if before and before[-1].kind in (Kind.NAME, Kind.QUOTED):
        word = before[-1]
        return CommandError(
            tr("“{shown}:” is not expected here.", shown=word.shown),
            tr("If it begins the equation of a level, write “|| {shown}:”.", shown=word.shown),
            position=word.position,
            length=colon.end - word.position,
        )
    return _unexpected(colon)


def _no_colon(level: Token, after: Sequence[Token]) -> CommandError:
    colon = next((token for token in after if token.kind is Kind.COLON), None)
    if colon is None or _inside_options([t for t in after if t.position < colon.position]):
        return error_at(
            level,
            tr("There is no colon after the level “{shown}”.", shown=level.shown),
            tr("Write “|| {shown}:”.", shown=level.shown),
        )
    return error_at(
        after[0],
        tr("“{shown}” is not expected between the level and its colon.", shown=after[0].shown),
        tr("A level is one variable; each level has its own equation, begun by “||”."),
    )


_EXPECTED = {
    Kind.BAR: mark("The equation of a level begins with two bars: “|| school:”."),
    Kind.COMMA: mark("Options are separated by spaces; one comma goes before the first."),
    Kind.COLON: mark("A colon follows the name of a level: “|| school:”."),
    Kind.OPEN: mark(
        "Parentheses follow the name of an option, after the comma; terms are bound "
        "by them as in i.(g h) and (g h)#c.x."
    ),
    Kind.CLOSE: mark("There is no parenthesis open for it to close."),
}


def _unclosed(tokens: Sequence[Token]) -> CommandError | None:
    """The error for a parenthesis within a term, as of ``center(`` or ``i.(``, never closed."""
    if len(tokens) != 2 or tokens[1].kind is not Kind.OPEN:
        return None
    word = tokens[0].text
    if word in FUNCTIONS:
        forms = tr("Write it as center(x), center(x, 25), center(x, school) or mean(x, school).")
    elif word[-1] in ".#" or word in ("i", "ib", "b", "io", "o"):
        forms = tr("Write it as i.(g h), (g h)#c.x, i(2 3).g or ib(last).g.")
    else:
        return None
    return error_at(
        tokens[1],
        tr("This parenthesis is not closed where it should be."),
        forms,
    )


def _unexpected(token: Token) -> CommandError:
    return error_at(
        token, tr("“{shown}” is not expected here.", shown=token.shown), tr(_EXPECTED[token.kind])
    )
