"""What can stand at a place in a command, for the window's command line to offer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.errors import CommandError
from core.model._grammar import PREFIXES
from core.model._options import EQUATION_WORDS, FIXED_WORDS, MODEL_WORDS, OptionWord, Takes
from core.model._prefixes import PREFIX
from core.model._tokens import FACTOR, Kind, Token, tokenise
from core.model.spec import ALL, Structure, Vce, WeightScale
from core.model.syntax import write_name
from core.model.terms import FUNCTIONS, written


class Offer(StrEnum):
    """What a completion is."""

    VARIABLE = "variable"
    LEVEL = "level"
    FACTOR = "factor"
    OPTION = "option"
    STRUCTURE = "structure"


@dataclass(frozen=True)
class Completion:
    """``text`` to put in place of the characters ``start`` … ``end`` of the command.

    ``label`` is what people choose by: the name without quotation marks or signs.
    """

    text: str
    label: str
    offer: Offer
    start: int
    end: int


_STEM = re.compile(rf"(?:.*#)?(?:{PREFIX}\.)?", re.DOTALL)
_FUNCTION = re.compile(rf"(?:.*#)?(?:{'|'.join(FUNCTIONS)})", re.DOTALL)


@dataclass(frozen=True)
class _Place:
    """The word that ends at the cursor ("" if none) and the tokens before it."""

    word: str
    start: int
    end: int
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def stem(self) -> str:
        """What stands in a term before the name being typed: the “i.g#c.” of “i.g#c.ma”."""
        match = _STEM.match(self.word)
        return match.group() if match else ""

    @property
    def typed(self) -> str:
        """The name being typed, without the signs of terms, factors and quotation."""
        name = self.word.removeprefix(FACTOR).removeprefix(self.stem)
        return name.removeprefix('"').replace('""', '"')

    @property
    def part(self) -> tuple[Token, ...]:
        """The tokens before the word in its equation or in the fixed part."""
        return self.before[_last(self.before, Kind.BARS) + 1 :]

    @property
    def in_equation(self) -> bool:
        """Whether the word is in an equation rather than in the fixed part."""
        return any(token.kind is Kind.BARS for token in self.before)

    @property
    def in_last_part(self) -> bool:
        """Whether no equation follows."""
        return all(token.kind is not Kind.BARS for token in self.after)


def complete(command: str, cursor: int, names: Collection[str]) -> list[Completion]:
    """What the word that ends at ``cursor`` can be completed to; ``names``: the variables.

    Names that begin as the word does come before those that contain it; upper and lower case
    are alike. Nothing is offered that the command has already where it may be only once.
    """
    place = _place(command, min(max(cursor, 0), len(command)), names)
    kinds = [token.kind for token in place.part]
    if kinds.count(Kind.OPEN) > kinds.count(Kind.CLOSE):
        bound = _in_function(place) or _in_group(place)
        found = _bound(place, names) if bound else _arguments(place, names)
    elif Kind.COMMA in kinds:
        found = _options(place)
    elif place.in_equation and Kind.COLON not in kinds:
        found = _levels(place, names)
    else:
        found = _variables(place, names)
    return [c for c in found if c.text != command[place.start : place.end]]


# Where


def _place(command: str, cursor: int, names: Collection[str]) -> _Place:
    tokens, word, start = _unfinished(command[:cursor])
    end = cursor
    for whole in _tokens(command):
        # A quotation mark just opened may seem to be closed by that of a later name.
        closed = whole.variable.kind is not Kind.QUOTED or whole.variable.value in names
        if word and whole.position == start and closed:
            end = max(whole.end, cursor)
    return _Place(word, start, end, tokens, _tokens(command[end:]))


def _unfinished(typed: str) -> tuple[tuple[Token, ...], str, int]:
    """The tokens of ``typed``, and apart from them the word at its end with its position."""
    try:
        tokens, rest = tokenise(typed), len(typed)
    except CommandError as unclosed:
        rest = unclosed.position
        tokens = tokenise(typed[:rest])
    last = tokens[-1] if tokens else None
    is_word = last is not None and last.end == rest and last.kind in _WORDS
    # A quotation mark that is open begins a word of its own unless it follows "R.".
    if last is not None and is_word and (rest == len(typed) or last.text == FACTOR):
        return tokens[:-1], typed[last.position :], last.position
    return tokens, typed[rest:], rest


_WORDS = (Kind.NAME, Kind.WORD, Kind.QUOTED, Kind.FACTOR, Kind.TERM)


def _tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` up to a quotation mark that is not closed."""
    try:
        return tokenise(text)
    except CommandError as unclosed:
        return tokenise(text[: unclosed.position])


def _last(tokens: Sequence[Token], kind: Kind) -> int:
    """The place of the last token of a kind, -1 if there is none."""
    return max((i for i, token in enumerate(tokens) if token.kind is kind), default=-1)


# What


def _variables(place: _Place, names: Collection[str]) -> Iterator[Completion]:
    """Terms of the fixed part or effects of an equation, without those that are there."""
    words = [token for token in place.part if token.kind in _WORDS]
    # The outcome is no term; neither are a level or a leading "xtmixed", in their own places.
    taken = {word.variable.value for word in words[1 if place.in_equation else 0 :]}
    taken |= {_outcome(place)} if place.in_equation or words else set()
    first = not place.in_equation and not words
    if place.in_equation and FACTOR.startswith(place.word):
        yield _completion(place, FACTOR, FACTOR, Offer.FACTOR)
    if place.word.startswith(FACTOR):
        if place.in_equation:
            for name in _matching(place.typed, names):
                text = FACTOR + write_name(name)
                yield _completion(place, text, FACTOR + name, Offer.FACTOR)
        return
    if place.stem:
        if not first:
            for name in _matching(place.typed, (n for n in names if n != _outcome(place))):
                yield _completion(place, place.stem + written(name), name, Offer.VARIABLE)
        return
    for name in _matching(place.typed, (n for n in names if n not in taken)):
        yield _completion(place, write_name(name, first=first), name, Offer.VARIABLE)


def _in_function(place: _Place) -> bool:
    """Whether the word stands in the parentheses of center() or mean()."""
    opened = _last(place.part, Kind.OPEN)
    return opened > 0 and _FUNCTION.fullmatch(place.part[opened - 1].text) is not None


def _in_group(place: _Place) -> bool:
    """Whether the word stands in the parentheses of a term: "i.(g h)", "g#(h c.x)"."""
    opened = _last(place.part, Kind.OPEN)
    return opened > 0 and place.part[opened - 1].text[-1] in ".#"


def _bound(place: _Place, names: Collection[str]) -> Iterator[Completion]:
    """A variable in the parentheses of a term that they do not have yet."""
    given = {t.value for t in place.part[_last(place.part, Kind.OPEN) :]} | {_outcome(place)}
    for name in _matching(place.typed, (n for n in names if n not in given)):
        yield _completion(place, place.stem + written(name), name, Offer.VARIABLE)


def _outcome(place: _Place) -> str:
    """The command's first word after a leading "xtmixed"; "" if it has none."""
    words = [token for token in place.before if token.kind in (*_WORDS, Kind.BARS)]
    if words and words[0].kind is Kind.NAME and words[0].value in PREFIXES:
        words = words[1:]
    return words[0].value if words and words[0].kind is not Kind.BARS else ""


def _levels(place: _Place, names: Collection[str]) -> Iterator[Completion]:
    """The level after two bars, with its colon."""
    if place.part:
        return
    colon = "" if any(t.kind is Kind.COLON for t in place.after[:2]) else ":"
    outcome = _outcome(place)
    for name in _matching(place.typed, (n for n in names if n != outcome)):
        yield _completion(place, write_name(name) + colon, name, Offer.LEVEL)
    if ALL.startswith(place.word):
        yield _completion(place, ALL + colon, ALL, Offer.LEVEL)


def _options(place: _Place) -> Iterator[Completion]:
    """The options of the part, and of the model in the last one, without those given."""
    words = EQUATION_WORDS if place.in_equation else FIXED_WORDS
    allowed = (*words, *MODEL_WORDS) if place.in_last_part else words
    options = place.part[_last(place.part, Kind.COMMA) + 1 :]
    given = {o.field for o in allowed for token in options if o.matches(token.value)}
    for option in allowed:
        if option.name.startswith(place.word) and option.field not in given:
            yield _completion(place, _written(option), option.name, Offer.OPTION)


def _written(option: OptionWord) -> str:
    return option.pattern.removesuffix(")")


def _arguments(place: _Place, names: Collection[str]) -> Iterator[Completion]:
    """What stands inside the parentheses of an option; nothing where it takes a number."""
    opened = _last(place.part, Kind.OPEN)
    words = [token.value for token in place.part[opened + 1 :]]
    option = _option_of(place.part[opened - 1].value) if opened > 0 else None
    if option is None:
        return
    close = "" if place.after and place.after[0].kind is Kind.CLOSE else ")"
    takes_variable = option.takes is Takes.VARIABLE and not words
    if takes_variable or (option.takes is Takes.VCE and words == [Vce.CLUSTER]):
        for name in _matching(place.typed, names):
            yield _completion(place, write_name(name) + close, name, Offer.VARIABLE)
    elif not words:
        for value in _VALUES.get(option.takes, ()):
            if value.startswith(place.word):
                end = " " if value == Vce.CLUSTER else close
                yield _completion(place, value + end, value, Offer.STRUCTURE)


_VALUES: dict[Takes, tuple[str, ...]] = {
    Takes.STRUCTURE: tuple(Structure),
    Takes.SCALE: tuple(WeightScale),
    Takes.VCE: tuple(Vce),
}


def _option_of(word: str) -> OptionWord | None:
    options = (*FIXED_WORDS, *EQUATION_WORDS, *MODEL_WORDS)
    return next((option for option in options if option.matches(word)), None)


def _matching(typed: str, names: Iterable[str]) -> list[str]:
    """The names that begin as ``typed`` does, then those that contain it."""
    typed = typed.casefold()
    found = [name for name in names if typed in name.casefold()]
    return sorted(found, key=lambda name: not name.casefold().startswith(typed))


def _completion(place: _Place, text: str, label: str, offer: Offer) -> Completion:
    return Completion(text, label, offer, place.start, place.end)
