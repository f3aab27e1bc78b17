"""What stands before the dot of an operand: how its variable enters the model."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from core.language import mark, tr
from core.model._tokens import QUOTED, Kind, Token, error_at, name_token, part, write_number
from core.model.terms import Base, Categorical, Coding, Continuous, Operand

#: Makes the operand of a variable's name.
Maker = Callable[[str], Operand]

#: ``i``, ``ib2``, ``ib(last)``, ``i(2/4)``, ``2``, ``o3``, ``c``; before a dot.
PREFIX = rf"(?P<kind>c|ib|io|i|b|o|(?=\d))(?P<level>n|\d+)?(?:\((?P<inside>(?:{QUOTED}|[^()])*)\))?"
#: A range of levels has at most so many.
MOST_LEVELS = 500

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_ORDINAL = re.compile(r"#(\d+)", re.ASCII)
_RANGE = re.compile(r"(\d+)/(\d+)", re.ASCII)
_LEVEL_WORD = re.compile(rf"{QUOTED}|[^\s,]+")
_BASES = {b.value: b for b in (Base.FIRST, Base.LAST, Base.FREQUENT)}
_CODINGS = (Coding.SUM, Coding.HELMERT, Coding.POLYNOMIAL)


@dataclass(frozen=True)
class _Parts:
    """A prefix taken apart: ``level`` are the digits (or n) after its ``kind``, None if none."""

    whole: Token
    kind: str
    level: str | None
    inside: Token | None


def read_prefix(piece: Token, match: re.Match[str]) -> Maker:
    """How variables after the prefix that ``match`` found in ``piece`` enter.

    CommandError, with its place, for what is not understood.
    """
    start = match.start("kind")
    end = max(match.end(name) for name in ("kind", "level", "inside"))
    end += match["inside"] is not None
    inside = None if match["inside"] is None else part(piece, *match.span("inside"))
    found = _Parts(part(piece, start, end), match["kind"], match["level"], inside)
    match found.kind:
        case "c":
            return _continuous(found)
        case "ib" | "b":
            return _with_base(found)
        case "io" | "o":
            return partial(Categorical, without=_levels_of(found))
        case "i" if found.level is None and inside is None:
            return Categorical
        case "i" if inside is not None and found.level is None and _is_coding(inside):
            return _coded(inside)
        case _:
            return partial(Categorical, only=_levels_of(found))


def _continuous(found: _Parts) -> Maker:
    if found.level is not None or found.inside is not None:
        raise error_at(
            found.whole,
            tr(
                "“{shown}.” is not understood: a continuous variable has no levels.",
                shown=found.whole.shown,
            ),
            tr("Write c.x for the variable as a number, i.x for its levels."),
        )
    return Continuous


def _with_base(found: _Parts) -> Maker:
    """What follows ``ib`` or ``b``: n, digits or a word in parentheses."""
    if (found.level is None) == (found.inside is None):
        raise error_at(
            found.whole,
            tr("The base level is missing in “{shown}”.", shown=found.whole.shown),
            tr(
                "Write it as ib2.g, ib(first).g, ib(last).g, ib(freq).g, ib(#2).g, "
                "or ibn.g for none."
            ),
        )
    if found.level == "n":
        return partial(Categorical, base=Base.NONE)
    if found.level is not None:
        return partial(Categorical, base=Base.LEVEL, level=str(int(found.level)))
    assert found.inside is not None
    word = found.inside.text.strip()
    if word in _BASES:
        return partial(Categorical, base=_BASES[word])
    if (ordinal := _ORDINAL.fullmatch(word)) and int(ordinal[1]):
        return partial(Categorical, base=Base.ORDINAL, level=str(int(ordinal[1])))
    level = _level(word)
    if not level:
        raise error_at(
            found.inside if word else found.whole,
            tr("“{shown}” is no base level.", shown=found.inside.shown),
            tr(
                "It is first, last, freq, a number, a place as #2, or the text of "
                'a level: ib("north").g.'
            ),
        )
    return partial(Categorical, base=Base.LEVEL, level=level)


def _levels_of(found: _Parts) -> tuple[str, ...]:
    """The levels that ``2``, ``i2``, ``i(2/4)``, ``o2`` or ``o(2 3)`` name."""
    if found.level is not None and found.level != "n" and found.inside is None:
        return (str(int(found.level)),)
    if found.inside is None:
        template = (
            mark("“{shown}.” is not understood: it leaves out levels, and names none.")
            if "o" in found.kind
            else mark("“{shown}.” is not understood: it chooses levels, and names none.")
        )
        raise error_at(
            found.whole,
            tr(template, shown=found.whole.shown),
            tr(
                "Write {kind}2.g or {kind}(2 3).g. A variable is left out by taking its word out.",
                kind=found.kind,
            )
            if "o" in found.kind
            else tr("Write i.g for all levels, i2.g or i(2/4).g for some."),
        )
    levels = tuple(dict.fromkeys(_each_level(found.inside)))
    if not levels:
        raise error_at(
            found.whole,
            tr("No level is named in “{shown}”.", shown=found.whole.shown),
            tr(_LEVEL_FORMS),
        )
    return levels


_LEVEL_FORMS = mark('Levels are written i2.g, i(2 3).g, i(2/4).g or i("north" "west").g.')


def _each_level(inside: Token) -> Iterator[str]:
    for match in _LEVEL_WORD.finditer(inside.text):
        word = part(inside, *match.span())
        if limits := _RANGE.fullmatch(word.text):
            low, high = int(limits[1]), int(limits[2])
            if not low <= high < low + MOST_LEVELS:
                raise error_at(
                    word,
                    tr("“{shown}” is no range of levels.", shown=word.shown),
                    tr(
                        "It runs from a smaller to a larger number over at most {value} levels.",
                        value=MOST_LEVELS,
                    ),
                )
            yield from map(str, range(low, high + 1))
            continue
        level = _level(word.text)
        if not level:
            raise error_at(word, tr("“{shown}” is no level.", shown=word.shown), tr(_LEVEL_FORMS))
        yield level


def _level(word: str) -> str:
    """The level that a number or a text in quotation marks names, "" if it is neither."""
    if word.isascii() and word.isdigit():
        return str(int(word))
    if NUMBER.fullmatch(word):
        return write_number(float(word))
    return name_token(word, 0).value if re.fullmatch(QUOTED, word) else ""


def _is_coding(inside: Token) -> bool:
    """Whether ``i( )`` holds a coding or contrasts rather than levels, which have no sign."""
    if '"' in inside.text:
        return False
    words = inside.text.split()
    numbers = [w for w in words if NUMBER.fullmatch(w)]
    if "\\" in inside.text or any(w[0] in "+-" for w in numbers):
        return True
    return not words or words[0][:1].isalpha()


def _coded(inside: Token) -> Maker:
    """The name of a coding, or contrasts."""
    word = inside.text.strip()
    for coding in _CODINGS:
        if len(word) >= 3 and coding.value.startswith(word):
            return partial(Categorical, coding=coding)
    rows = [row.split() for row in word.split("\\")]
    if not all(rows) or not all(NUMBER.fullmatch(w) for row in rows for w in row):
        _no_coding(inside)
    contrasts = tuple(tuple(float(w) for w in row) for row in rows)
    if not all(math.isfinite(w) for row in contrasts for w in row):
        raise error_at(inside, tr("A weight of these contrasts is too large."))
    return partial(Categorical, coding=Coding.CUSTOM, contrasts=contrasts)


def _no_coding(inside: Token) -> NoReturn:
    # A token without characters cannot be pointed at: the parenthesis before it can.
    place = inside if inside.text.strip() else Token(Kind.WORD, "(", "(", inside.position - 1)
    raise error_at(
        place,
        tr("“{shown}” is no coding that is understood.", shown=inside.shown),
        tr(
            "There are sum, helmert, polynomial, levels as i(2 3).g, and contrasts "
            "as rows of numbers: i(-1 1 0 \\ 0 -1 1).g."
        ),
    )
