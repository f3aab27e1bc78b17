"""Words that stand for several variables of the data: ranges as ``x1-x5``, ``x*``, ``x?``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.errors import CommandError, nearest
from core.language import tr
from core.model._tokens import Kind, Token, error_at, part, quoted

_RANGE = re.compile(r"([^\W\d]\w*)-([^\W\d]\w*)")
_WILDCARD = re.compile(r"[\w*?]*[*?][\w*?]*")


class NamesNeeded(CommandError):
    """A word stands for several variables, and which the data have is not known."""


def stands_for_several(text: str) -> bool:
    """Whether ``text`` is a range or has a wildcard."""
    return _RANGE.fullmatch(text) is not None or _WILDCARD.fullmatch(text) is not None


def expand(word: Token, names: Sequence[str] | None) -> list[Token]:
    """The variables that ``word`` stands for, each as a name at its place.

    ``names``: those of the data, in their order. CommandError, with its place, where they have
    none such; NamesNeeded where they are not known.
    """
    if names is None:
        raise NamesNeeded(
            tr("“{shown}” stands for variables of data that are not read.", shown=word.shown),
            tr("Name each variable: x1 x2 x3."),
            position=word.position,
            length=word.length,
        )
    match = _RANGE.fullmatch(word.text)
    found = _between(word, match, names) if match else _like(word, names)
    return [Token(Kind.QUOTED, word.text, name, word.position) for name in found]


def _between(word: Token, match: re.Match[str], names: Sequence[str]) -> Sequence[str]:
    ends: list[int] = []
    for group in (1, 2):
        name = part(word, *match.span(group))
        if name.text not in names:
            close = nearest(name.text, names)
            remedy = tr("Did you mean “{close}”?", close=close) if close else ""
            if word.text in names:
                remedy = tr(
                    "The one called so is written in quotation marks: {word}.",
                    word=quoted(word.text),
                )
            raise error_at(
                name, tr("There is no variable called “{shown}”.", shown=name.shown), remedy
            )
        ends.append(list(names).index(name.text))
    first, last = ends
    if first > last:
        raise error_at(
            word,
            tr(
                "“{shown}” is no range: {match} comes after {match2} in the data.",
                shown=word.shown,
                match=match[1],
                match2=match[2],
            ),
            tr("Write it {match}-{match2}.", match=match[2], match2=match[1]),
        )
    return names[first : last + 1]


def _like(word: Token, names: Sequence[str]) -> list[str]:
    signs = {"*": ".*", "?": "."}
    pattern = re.compile("".join(signs.get(c, re.escape(c)) for c in word.text), re.DOTALL)
    found = [name for name in names if pattern.fullmatch(name)]
    if not found:
        raise error_at(word, tr("No variable has a name like “{shown}”.", shown=word.shown))
    return found
