"""The texts of the help: pages and glossary, as Markdown under ``resources/help``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core import language
from gui.theme import RESOURCES

#: The pages in reading order, by their topics.
TOPICS = (
    "start",
    "window",
    "variables",
    "hierarchy",
    "models",
    "model",
    "outcome",
    "levels",
    "criterion",
    "more",
    "options",
    "autofit",
    "command",
    "equation",
    "results",
    "interpret",
    "fit",
    "plots",
    "data",
    "compare",
    "script",
    "files",
)


@dataclass(frozen=True)
class Entry:
    """A word of the glossary: what else it is called, what it means, where that is from."""

    word: str
    also: tuple[str, ...]
    text: str
    source: str

    def matches(self, wanted: str) -> bool:
        """Whether the entry is about ``wanted``, which is in lower case."""
        names = (self.word, *self.also)
        return any(wanted in name.lower() for name in names) or wanted in self.text.lower()

    @property
    def markdown(self) -> str:
        """The entry as a page of its own."""
        also = f"*{', '.join(self.also)}*\n\n" if self.also else ""
        return f"# {self.word}\n\n{also}{self.text}\n\n*{self.source}*\n"


def page(topic: str) -> str:
    """The Markdown of a page, in the user's language where there is a translation."""
    return _read(f"{topic}.md")


def title(topic: str) -> str:
    """The heading of a page."""
    return page(topic).splitlines()[0].removeprefix("# ")


@cache
def summary(topic: str) -> str:
    """The first sentence of a page, without its marks."""
    lines = [line for line in page(topic).splitlines()[1:] if line.strip()]
    plain = re.sub(r"[*`]|^\d+\. |^- ", "", lines[0])
    return re.split(r"(?<=[.?]) ", plain)[0]


@cache
def glossary() -> tuple[Entry, ...]:
    """The words of the glossary in their order."""
    _, *parts = _read("glossary.md").split("\n## ")
    return tuple(_entry(part) for part in parts)


def _entry(part: str) -> Entry:
    word, _, rest = part.partition("\n")
    paragraphs = [p.strip() for p in rest.split("\n\n") if p.strip()]
    also: tuple[str, ...] = ()
    if paragraphs[0].startswith("*") and paragraphs[0].endswith("*"):
        also = tuple(name.strip() for name in paragraphs.pop(0).strip("*").split(","))
    *text, source = paragraphs
    return Entry(word.strip(), also, "\n\n".join(text), source)


def _read(name: str) -> str:
    folder = RESOURCES / "help"
    own = folder / language.code().partition("-")[0] / name
    return (own if own.is_file() else folder / name).read_text(encoding="utf-8")
