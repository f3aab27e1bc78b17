"""The words and signs of a command, each with its place in the text as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from core.errors import CommandError

#: The most characters of a token that a message repeats.
LONGEST_SHOWN = 40


class Kind(Enum):
    """What a token is.

    A FACTOR is ``R.`` and what follows it; WEIGHTS are what stands in square brackets; a WORD is
    a run of characters that is no plain variable name.
    """

    NAME = auto()
    QUOTED = auto()
    FACTOR = auto()
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
    return tuple(_token(m) for m in _PIECE.finditer(command) if m.lastgroup != "space")


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
                "This quotation mark is never closed.",
                "Close it after the variable's name.",
                position=position,
            )


def name_token(text: str, position: int) -> Token:
    """A name in quotation marks or without them, or a run of characters that is none."""
    if text.startswith('"'):
        return Token(Kind.QUOTED, text, text[1:-1].replace('""', '"'), position)
    return Token(Kind.NAME if is_plain_name(text) else Kind.WORD, text, text, position)
