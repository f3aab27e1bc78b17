"""Translations: files of Qt's Linguist (.ts), which are read as they are.

A file holds the strings of the window and of ``core`` beside each other, in one XML file that
translators work on. They are not compiled: the core and the reading process have to do without
Qt, a second file could be out of date, and a translator sees what was written at the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

#: The context of the sentences of ``core`` in a translation.
CONTEXT = "core"

#: A translator's work that is there: neither to be done nor of a sentence that has gone.
_UNUSABLE = ("unfinished", "vanished", "obsolete")


@dataclass(frozen=True)
class FileTranslation:
    """The finished strings of a file: ``forms`` by context and source, one or one a number."""

    code: str
    file: Path | None
    forms: Mapping[tuple[str, str], tuple[str, ...]] = field(repr=False)

    def find(self, template: str, n: int | None = None) -> str | None:
        """A sentence of ``core`` in its form for ``n`` things; None if it is not translated."""
        return self.find_in(CONTEXT, template, n)

    def find_in(self, context: str, source: str, n: int | None = None) -> str | None:
        """``source`` as it is translated in ``context``, or else in the first that has it."""
        forms = self.forms.get((context, source)) or self._anywhere.get(source)
        if not forms:
            return None
        place = 0 if n is None else form_of(self.code, n)
        return forms[min(place, len(forms) - 1)] or None

    @cached_property
    def _anywhere(self) -> Mapping[str, tuple[str, ...]]:
        # The same words mostly mean the same: what is translated once is so everywhere.
        return {source: forms for (_, source), forms in reversed(list(self.forms.items()))}


def read_translation(file: Path) -> FileTranslation | None:
    """The translation in ``file``; None if it is not there or is no such file.

    A sentence that is not translated, or not yet finished, is made in English.
    """
    try:
        root = ElementTree.parse(file).getroot()
    except (OSError, ElementTree.ParseError):
        return None
    forms: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            source = message.findtext("source")
            if source and said is not None and said.get("type") not in _UNUSABLE:
                numbered = [form.text or "" for form in said.iter("numerusform")]
                forms[name, source] = tuple(numbered) or (said.text or "",)
    return FileTranslation(root.get("language", "").replace("_", "-"), file, forms)


def form_of(code: str, n: int) -> int:
    """Which of a language's plural forms, from 0 in the order of Qt's Linguist, ``n`` takes.

    A language that is not listed has the two forms of English.
    """
    whole, short = code.replace("_", "-"), code.replace("_", "-").partition("-")[0]
    return _RULES.get(whole, _RULES.get(short, _two))(n)


def _one(n: int) -> int:
    return 0


def _two(n: int) -> int:
    return 0 if n == 1 else 1


def _french(n: int) -> int:
    return 0 if n in (0, 1) else 1


def _czech(n: int) -> int:
    return 0 if n == 1 else 1 if n in (2, 3, 4) else 2


def _few(n: int) -> bool:
    """Whether ``n`` ends in 2, 3 or 4 and not in 12, 13 or 14."""
    return n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)


def _russian(n: int) -> int:
    return 0 if n % 10 == 1 and n % 100 != 11 else 1 if _few(n) else 2


def _polish(n: int) -> int:
    return 0 if n == 1 else 1 if _few(n) else 2


def _icelandic(n: int) -> int:
    return 0 if n % 10 == 1 and n % 100 != 11 else 1


def _latvian(n: int) -> int:
    return 2 if n == 0 else _icelandic(n)


def _lithuanian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 and n % 100 not in range(11, 20) else 2


def _romanian(n: int) -> int:
    return 0 if n == 1 else 1 if n == 0 or n % 100 in range(1, 20) else 2


def _slovenian(n: int) -> int:
    return {1: 0, 2: 1, 3: 2, 4: 2}.get(n % 100, 3)


def _arabic(n: int) -> int:
    if n in (0, 1, 2):
        return n
    return 3 if n % 100 in range(3, 11) else 4 if n % 100 >= 11 else 5


_RULES: dict[str, Callable[[int], int]] = {
    **dict.fromkeys(("fa", "hu", "id", "ja", "ko", "ms", "th", "tr", "vi", "zh"), _one),
    **dict.fromkeys(("fr", "hy", "pt"), _french),
    **dict.fromkeys(("cs", "sk"), _czech),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), _russian),
    "pt-PT": _two,
    "is": _icelandic,
    "lv": _latvian,
    "pl": _polish,
    "lt": _lithuanian,
    "ro": _romanian,
    "sl": _slovenian,
    "ar": _arabic,
}
