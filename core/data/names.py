"""Names that the command language can spell, made from whatever a file calls its columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass

from core.language import tr

#: Words that mean something else in a command and so cannot name a variable.
RESERVED = frozenset({"_cons", "_all"})

_ILLEGAL = re.compile(r"\W+")
_DOTLESS_EDGE = re.compile(r"^_+|_+$")


@dataclass(frozen=True)
class Naming:
    """Legal names in column order; ``labels`` holds the original text where it had to change."""

    names: tuple[str, ...]
    labels: tuple[str, ...]
    assumptions: tuple[str, ...]


def is_legal(name: str) -> bool:
    """Whether ``name`` is letters, digits and underscores, not a digit first, not reserved."""
    return bool(re.fullmatch(r"[^\W\d]\w*", name)) and name not in RESERVED


def legal_name(text: str) -> str:
    """``text`` with what a command cannot spell turned into underscores; "" if nothing is left."""
    text = unicodedata.normalize("NFC", text.strip())
    if is_legal(text):
        return text
    bare = _DOTLESS_EDGE.sub("", _ILLEGAL.sub("_", text))
    if not bare:
        return ""
    # Other digits (², Ⅷ) are \w as well but no letters: the underscore covers them all.
    return bare if is_legal(bare) else f"_{bare}"


def unique(name: str, *taken: Container[str]) -> str:
    """``name``, or ``name_2``, ``name_3``… if it is in any of ``taken``."""
    candidate, number = name, 1
    while any(candidate in names for names in taken):
        number += 1
        candidate = f"{name}_{number}"
    return candidate


def name_columns(headers: Sequence[str]) -> Naming:
    """Legal and distinct names for ``headers``, shape (columns,), and a sentence per change."""
    wanted = [legal_name(h) for h in headers]
    # A column that needs no change keeps its name, wherever in the file it stands.
    kept = {h.strip() for h, w in zip(headers, wanted, strict=True) if h.strip() == w}
    taken: set[str] = set(RESERVED)
    names: list[str] = []
    labels: list[str] = []
    assumptions: list[str] = []
    for position, (header, want) in enumerate(zip(headers, wanted, strict=True), start=1):
        original = " ".join(header.split())
        first_of_its_name = original == want and want not in taken
        others = set() if first_of_its_name else kept
        name = unique(want or f"column{position}", taken, others)
        if not original:
            assumptions.append(
                tr(
                    "Column {position} has no name: it is called “{name}”.",
                    position=position,
                    name=name,
                )
            )
        elif original != name and original in taken:
            assumptions.append(
                tr(
                    "Two columns are called “{original}”: column {position} is called “{name}”.",
                    original=original,
                    position=position,
                    name=name,
                )
            )
        elif original != name:
            assumptions.append(
                tr("The column “{original}” is called “{name}”.", original=original, name=name)
            )
        taken.add(name)
        names.append(name)
        labels.append(original if original != name else "")
    return Naming(tuple(names), tuple(labels), tuple(assumptions))
