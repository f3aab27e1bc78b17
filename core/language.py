"""The language of the sentences that ``core`` makes: English, or that of the window.

Every sentence is made by ``tr`` (``tr_plural`` where it counts something) from a template with
keyword fields, which a translation may put in another order::

    tr("“{name}” has no {what}.", name=path.name, what=tr("rows of data"))

The language belongs to the process, and sentences are made in it at once. The alternative, a
string that keeps its template until it is shown, would be lost wherever a text is joined, cut or
formatted, and every label of the window would have to know of it. What this asks for in return:
no code may look something up by a sentence (there are keys for that), and what programs read is
made within ``english()``.

The command line never calls ``install``, so that it speaks English whatever the locale is. The
window installs a translation when it starts; threads share it, and the processes it starts get
its language through their environment: ``environment`` here, ``install_from_environment`` there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Protocol

#: In the environment of a process that the window starts: the file of its translation.
VARIABLE = "LEVELWISE_TRANSLATION"


class Translation(Protocol):
    """What knows the templates in another language."""

    @property
    def code(self) -> str:
        """The language as HTML and Qt name it: "de", "pt-BR"."""
        ...

    @property
    def file(self) -> Path | None:
        """Where another process can read it from; None if it cannot."""
        ...

    def find(self, template: str, n: int | None = None) -> str | None:
        """The template in the other language, in its form for ``n`` things; None if unknown."""
        ...


class _Process:
    """The translation of this process; None is English."""

    translation: Translation | None = None


_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def install(translation: Translation | None) -> None:
    """Make sentences by ``translation`` from now on, None for English."""
    _Process.translation = translation


def installed() -> Translation | None:
    """The translation of this process; None if it speaks English."""
    return _Process.translation


def code() -> str:
    """The language that sentences are made in now, as HTML names it."""
    translation = _current()
    return translation.code if translation is not None else "en"


def environment() -> dict[str, str]:
    """The variables by which another process gets the language of this one."""
    file = _Process.translation.file if _Process.translation else None
    return {VARIABLE: str(file or "")}


def install_from_environment() -> None:
    """Take the language of the process that started this one; English if that cannot be read."""
    # Only a process that is to be translated needs to read translations.
    from core.translations import read_translation

    file = os.environ.get(VARIABLE)
    install(read_translation(Path(file)) if file else None)


@contextmanager
def english() -> Iterator[None]:
    """Make sentences in English within the block, in this thread: for what programs read."""
    before = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(before)


def tr(template: str, /, **values: object) -> str:
    """``template`` in the language of this process, its fields filled in from ``values``.

    The fields are those of ``str.format``. Without values a template is taken as it stands.
    """
    return _filled(_found(template), template, values)


def tr_plural(one: str, many: str, n: int, /, **values: object) -> str:
    """``one`` or ``many`` by the number ``n`` of things, in the form that the language has for it.

    ``n`` is a value as well. Translations know the sentence by ``many``.
    """
    return _filled(_found(many, n), one if n == 1 else many, {"n": n, **values})


def mark(template: str) -> str:
    """``template`` itself: marks a constant whose users call ``tr`` on it."""
    return template


def capitalised(text: str) -> str:
    """``text`` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _found(template: str, n: int | None = None) -> str | None:
    translation = _current()
    return translation.find(template, n) if translation is not None else None


def _current() -> Translation | None:
    return None if _in_english.get() else _Process.translation


def _filled(found: str | None, template: str, values: dict[str, object]) -> str:
    if not values:
        return found or template
    if found:
        try:
            return found.format(**values)
        except (LookupError, ValueError, AttributeError):
            pass  # a translation with fields that are none; ours are tested
    return template.format(**values)
