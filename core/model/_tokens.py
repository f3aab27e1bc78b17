"""The words and signs of a command, each with its place in the text as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from core.errors import CommandError
from core.language import tr

#: The most characters of a token that a message repeats.
LONGEST_SHOWN = 40


class Kind(Enum):
    """What a token is.

    A FACTOR is ``R.`` and what follows it; a TERM is one that is more than a variable's name, as
    ``i.g#c.x`` or ``center(x, 3)``; WEIGHTS are what stands in square brackets; a WORD is a run
    of characters that is none of these.
    """

    NAME = auto()
    QUOTED = auto()
    FACTOR = auto()
    TERM = auto()
    WEIGHTS = auto()
    WORD = auto()
    BARS = auto()
    BAR = auto()
    COLON = auto()
    COMMA = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True)
class Token:
    """One token: ``text`` as typed, ``value`` what it stands for (quotes removed)."""

    kind: Kind
    text: str
    value: str
    position: int

    @property
    def shown(self) -> str:
        """The token in a sentence: on one line and not too long."""
        text = "".join(c if c.isprintable() else " " for c in self.text)
        return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"

    @property
    def length(self) -> int:
        """Number of characters as typed."""
        return len(self.text)

    @property
    def end(self) -> int:
        """Position just after the token."""
        return self.position + self.length

    @property
    def variable(self) -> Token:
        """The name in a factor, as a token of its own; any other token as it is."""
        if self.kind is not Kind.FACTOR:
            return self
        return name_token(self.text.removeprefix(FACTOR), self.position + len(FACTOR))


#: What stands before the variable of a factor.
FACTOR = "R."

_SIGNS = {
    "||": Kind.BARS,
    "|": Kind.BAR,
    ":": Kind.COLON,
    ",": Kind.COMMA,
    "(": Kind.OPEN,
    ")": Kind.CLOSE,
}
#: A name in quotation marks, a quotation mark in it doubled.
QUOTED = r'"(?:[^"]|"")*"'
#: What a parenthesis may follow within a term.
_OPENS = re.compile(r"(?:.*[#.])?(?:cent(?:er|re)|mean|ib?|b|i?o)?", re.DOTALL)
#: What begins a term that is no name; a number with decimals is none.
_TERM = re.compile(
    r"(?:c|io|ib|i|b|o)(?:n|\d+)?(?:\(.*\))?\.|\d+\.(?=[^\W\d]|[\"(])|(?:cent(?:er|re)|mean)\(",
    re.DOTALL,
)
# Identifiers allow combining marks (of Indian scripts), \w allows digits such as ².
_PLAIN = re.compile(r"[^\W\d]\w*")
_PIECE = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<sign>\|\||[|:,()])
  | (?P<weights>\[(?:[^\]"]|"(?:[^"]|"")*")*\])
  | (?P<factor>R\.(?:"(?:[^"]|"")*"|[^\s:,()|"]*))
  | (?P<quoted>"(?:[^"]|"")*")
  | (?P<open_quote>")
  | (?P<word>[^\s:,()|"]+)
    """,
    re.VERBOSE,
)


def tokenise(command: str) -> tuple[Token, ...]:
    """The tokens of ``command``, in order.

    A name that is no plain word is written in double quotes, a quote in it doubled. Raises
    CommandError for an unclosed quotation mark.
    """
    pieces = [_token(m) for m in _PIECE.finditer(command) if m.lastgroup != "space"]
    return tuple(_with_terms(pieces, command))


def error_at(token: Token, message: str, remedy: str = "") -> CommandError:
    """A CommandError whose place is ``token``."""
    return CommandError(message, remedy, position=token.position, length=token.length)


def is_plain_name(text: str) -> bool:
    """Whether ``text`` is written without quotation marks where a name is expected.

    Letters of any script, digits and the underscore, not beginning with a digit.
    """
    return text.isidentifier() or _PLAIN.fullmatch(text) is not None


def quoted(name: str) -> str:
    """``name`` in double quotes, as ``tokenise`` reads it."""
    return '"' + name.replace('"', '""') + '"'


def write_number(value: float) -> str:
    """``value`` with the fewest digits that read back as the same number."""
    return repr(value).removesuffix(".0")


def _token(match: re.Match[str]) -> Token:
    text, position = match.group(), match.start()
    match match.lastgroup:
        case "sign":
            return Token(_SIGNS[text], text, text, position)
        case "factor":
            return Token(Kind.FACTOR, text, text, position)
        case "weights":
            return Token(Kind.WEIGHTS, text, text, position)
        case "quoted" | "word":
            return name_token(text, position)
        case _:
            raise CommandError(
                tr("This quotation mark is never closed."),
                tr("Close it after the variable's name."),
                position=position,
            )


def _with_terms(pieces: Sequence[Token], command: str) -> Iterator[Token]:
    """The tokens of a command, the pieces of each term joined."""
    i = 0
    while i < len(pieces):
        first = pieces[i]
        if first.kind not in _BEGINS_TERM:
            yield first
            i += 1
            continue
        end = _end_of_term(pieces, i, command)
        text = command[first.position : pieces[end].end]
        alone = end == i and first.kind in (Kind.QUOTED, Kind.OPEN)
        if not alone and not text.startswith("[") and ("#" in text or _TERM.match(text)):
            yield Token(Kind.TERM, text, text, first.position)
        else:
            yield from pieces[i : end + 1]
        i = end + 1


def _end_of_term(pieces: Sequence[Token], start: int, command: str) -> int:
    """The last of the pieces that touch over a dot, a # or the parentheses of a function."""
    end = start
    if pieces[start].kind is Kind.OPEN:
        close = _closing(pieces, start)
        if close is None or not command.startswith("#", pieces[close].end):
            return start
        end = close
    while end + 1 < len(pieces) and pieces[end + 1].position == pieces[end].end:
        text, following = command[pieces[start].position : pieces[end].end], pieces[end + 1]
        if following.kind is Kind.OPEN and _OPENS.fullmatch(text):
            close = _closing(pieces, end + 1)
            if close is None:
                break
            end = close
        elif following.kind not in _WORDS or not (text[-1] in ".#" or following.text[0] in ".#"):
            break
        else:
            end += 1
    return end


_WORDS = (Kind.NAME, Kind.WORD, Kind.QUOTED, Kind.FACTOR)
_BEGINS_TERM = (Kind.NAME, Kind.WORD, Kind.QUOTED, Kind.OPEN)


def _closing(pieces: Sequence[Token], opening: int) -> int | None:
    """The place of the parenthesis that closes one, if words and commas alone stand between."""
    depth = 0
    for i in range(opening, len(pieces)):
        depth += {Kind.OPEN: 1, Kind.CLOSE: -1}.get(pieces[i].kind, 0)
        if depth == 0:
            return i
        if pieces[i].kind not in (*_WORDS, Kind.COMMA, Kind.OPEN, Kind.CLOSE):
            return None
    return None


def part(token: Token, start: int, end: int) -> Token:
    """Some characters of ``token``, with their place."""
    text = token.text[start:end]
    return Token(Kind.WORD, text, text, token.position + start)


def name_token(text: str, position: int) -> Token:
    """A name in quotation marks or without them, or a run of characters that is none."""
    if text.startswith('"'):
        return Token(Kind.QUOTED, text, text[1:-1].replace('""', '"'), position)
    return Token(Kind.NAME if is_plain_name(text) else Kind.WORD, text, text, position)
