"""Collects the strings of the window and of core into files that translators work on.

    python -m tools.translations [LANGUAGE …]

writes ``resources/translations/levelwise.ts``, which holds every string and no translation, and
brings the translations that are there up to date: what has been translated stays, new strings
are added, strings that have gone are dropped. A LANGUAGE ("fr", "pt_BR") begins a translation.

Qt's own lupdate knows neither ``core.language.tr`` nor the helpers of our modules that translate
in a context of their own, so the strings are found here, by the syntax tree.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from core.translations import CONTEXT as CORE

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "levelwise.ts"
#: Not part of the window: what they say is said in a terminal.
LEFT_OUT = ("gui/demo.py", "gui/screenshots.py", "gui/plots/export_cli.py")

Place = tuple[str, int]


@dataclass
class Message:
    """A string, where it is, and whether it has a form for each number of things."""

    places: list[Place] = field(default_factory=list)
    numbered: bool = False


Found = dict[tuple[str, str], Message]


def found_in(path: Path, root: Path) -> Iterator[tuple[str, str, bool, int]]:
    """(context, string, whether numbered, line) of every string that a module translates."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    # A ``tr`` that is handed to a function is mostly that of the class it serves.
    owner = classes[0] if classes else path.stem
    helper = _helper_context(tree) or _imported_context(tree, root) or owner
    yield from _found(tree, helper, helper, _core_names(tree))


def _found(
    node: ast.AST, owner: str, helper: str, core: frozenset[str]
) -> Iterator[tuple[str, str, bool, int]]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        yield from _of_call(node, owner, helper, core)
    for child in ast.iter_child_nodes(node):
        yield from _found(child, owner, helper, core)


def _of_call(
    call: ast.Call, owner: str, helper: str, core: frozenset[str]
) -> Iterator[tuple[str, str, bool, int]]:
    texts = [a.value if isinstance(a, ast.Constant) else None for a in call.args]
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    is_plain = isinstance(call.func, ast.Name)
    if not texts or not isinstance(texts[0], str):
        return
    first = texts[0]
    second = texts[1] if len(texts) > 1 and isinstance(texts[1], str) else None
    if name == "tr_plural":
        if second:
            yield CORE, second, True, call.lineno
    elif name == "translate" or (name == "tr" and second and name not in core):
        if second:
            yield first, second, False, call.lineno
    elif is_plain and name in core:
        yield CORE, first, False, call.lineno
    elif name in ("tr", "_tr", "mark", "_mark"):
        yield (helper if is_plain else owner), first, False, call.lineno


def _core_names(tree: ast.Module) -> frozenset[str]:
    """What the functions of core.language that take a template are called in a module."""
    return frozenset(
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "core.language"
        for alias in node.names
        if alias.name in ("tr", "mark")
    )


def _imported_context(tree: ast.Module, root: Path) -> str:
    """The context of a ``tr`` that a module takes from another one of the window."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(a.name == "tr" for a in node.names):
            other = root / f"{(node.module or '').replace('.', '/')}.py"
            if node.module != "core.language" and other.is_file():
                return _helper_context(ast.parse(other.read_text(encoding="utf-8")))
    return ""


def _helper_context(tree: ast.Module) -> str:
    """The context in which a module's own ``tr`` translates; "" if it has none."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in (*tree.body, *(inner for one in classes for inner in one.body)):
        is_helper = isinstance(node, ast.FunctionDef) and node.name in ("tr", "_tr", "title")
        for call in ast.walk(node) if is_helper else ():
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate":
                context = call.args[0] if call.args else None
                if isinstance(context, ast.Constant) and isinstance(context.value, str):
                    return context.value
    return ""


def collect(root: Path = ROOT) -> Found:
    """Every string of ``gui`` and ``core`` by its context and itself, with its places."""
    found: Found = {}
    for package in ("gui", "core"):
        for path in sorted((root / package).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            if name in LEFT_OUT:
                continue
            for context, text, numbered, line in found_in(path, root):
                message = found.setdefault((context, text), Message())
                message.places.append((name, line))
                message.numbered = message.numbered or numbered
    return found


def translated(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """The translations that a file has, done or half done, by context and source."""
    if not path.is_file():
        return {}
    done = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and "".join(translation.itertext()).strip():
                key = context.findtext("name", ""), message.findtext("source", "")
                done[key] = translation
    return done


def document(found: Found, code: str, done: dict[tuple[str, str], ElementTree.Element]) -> str:
    """The strings as a file of Qt's Linguist, with the translations ``done`` into ``code``.

    A string that is translated in another context is offered here as well, unfinished.
    """
    root = ElementTree.Element("TS", version="2.1", sourcelanguage="en")
    if code:
        root.set("language", code)
    contexts: dict[str, ElementTree.Element] = {}
    for (context, text), message in sorted(found.items()):
        if context not in contexts:
            contexts[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[context], "name").text = context
        node = ElementTree.SubElement(contexts[context], "message")
        for name, _ in message.places:
            ElementTree.SubElement(node, "location", filename=f"../../{name}")
        ElementTree.SubElement(node, "source").text = text
        if message.numbered:
            node.set("numerus", "yes")
        own = done.get((context, text))
        if own is not None:
            node.append(own)
        else:
            empty = ElementTree.SubElement(node, "translation", type="unfinished")
            if message.numbered:
                ElementTree.SubElement(empty, "numerusform")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def main(languages: list[str]) -> int:
    """Write the template and the translations; say what is left to do in each."""
    found = collect()
    FOLDER.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(document(found, "", {}), encoding="utf-8")
    print(f"{TEMPLATE.relative_to(ROOT)}: {len(found)} strings")
    begun = [path.stem.removeprefix("levelwise_") for path in FOLDER.glob("levelwise_*.ts")]
    for code in sorted({*begun, *languages}):
        path = FOLDER / f"levelwise_{code}.ts"
        done = {key: value for key, value in translated(path).items() if key in found}
        path.write_text(document(found, code, done), encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(done)} of {len(found)} translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
