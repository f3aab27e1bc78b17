"""Typesets a model's equation: SVG lines, where their symbols are, and the same as MathML.

Runs in a worker thread; ziamath is imported inside, it takes long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from core.model.labels import NO_LABELS, Labels

if TYPE_CHECKING:
    from core.inference.summary import Summary
    from core.model.equation_parts import Symbol
    from core.model.spec import ModelSpec
    from gui.jobs import Context

#: Size of the type, in pixels.
SIZE = 18

#: Lines and symbols kept typeset: most edits change one line of several, and few of the symbols.
KEPT_LINES, KEPT_SYMBOLS = 32, 512

_MATHML = "http://www.w3.org/1998/Math/MathML"


@dataclass(frozen=True)
class Spot:
    """Where a symbol is in its line, as parts of the line's width and height."""

    left: float
    top: float
    width: float
    height: float
    symbol: Symbol


@dataclass(frozen=True)
class Typeset:
    """One typeset line as SVG with its natural size in pixels and the places of its symbols.

    ``continues``: it goes on with the formula of the line before.
    """

    svg: bytes
    width: float
    height: float
    spots: tuple[Spot, ...] = ()
    continues: bool = False


@dataclass(frozen=True)
class TypesetEquation:
    """An equation line by line: LaTeX, what is drawn of it; and all of it as MathML."""

    latex: tuple[str, ...]
    lines: tuple[Typeset, ...]
    mathml: str


def typeset(
    context: Context,
    spec: ModelSpec,
    notation: str,
    summary: Summary | None,
    colour: str,
    labels: Labels = NO_LABELS,
) -> TypesetEquation:
    """The equation of ``spec`` in ``colour``, with estimates if there is a ``summary``."""
    from core.model.equation_parts import symbols
    from core.model.notation import CONTINUED, equation_lines
    from core.report.labelled import labelled

    if summary is not None:
        summary = labelled(summary, labels)
    latex = equation_lines(spec, notation, summary, labels)
    known = {_signature_of(text): s for text, s in symbols(spec, summary, labels).items()}
    lines = []
    for line in latex:
        if context.cancelled():
            break
        continues = line.startswith(CONTINUED)
        # Behind an empty group a sign stands between two terms, as it does in one line.
        shown = line.replace(CONTINUED, "{}", 1) if continues else line
        drawn = _drawn(shown, colour)
        spots = tuple(_spots(drawn.math, known))
        lines.append(Typeset(drawn.svg, drawn.width, drawn.height, spots, continues))
    return TypesetEquation(latex, tuple(lines), _mathml(latex))


@dataclass(frozen=True)
class _Drawn:
    """A line as ziamath has laid it out, and what is drawn of it."""

    math: Any
    svg: bytes
    width: float
    height: float


@lru_cache(KEPT_LINES)
def _drawn(latex: str, colour: str) -> _Drawn:
    from ziamath.config import config
    from ziamath.zmath import Latex

    # QtSvg does not draw the symbols of SVG 2.
    config.svg2 = False
    math = Latex(latex, size=SIZE, color=colour)
    width, height = math.getsize()
    return _Drawn(math, math.svg().encode(), width, height)


def _spots(math: Any, known: Mapping[str, Symbol]) -> Iterator[Spot]:
    """The symbols of a line, from the left."""
    from core.model.equation_parts import Part

    box, margin = math.node.bbox, math.margin
    left, top = box.xmin - margin, -box.ymax - margin
    width, height = box.xmax - box.xmin + 2 * margin, box.ymax - box.ymin + 2 * margin
    before: Symbol | None = None
    for x, y, node, symbol in _found(math.node, 0.0, 0.0, known):
        own = node.bbox
        if symbol.part is Part.VARIABLE and before is not None:
            # The variable of several terms is that of the coefficient before it.
            symbol = replace(symbol, term=before.term)
        elif symbol.part in (Part.COEFFICIENT, Part.EFFECT):
            before = symbol
        yield Spot(
            (x + own.xmin - left) / width,
            (y - own.ymax - top) / height,
            (own.xmax - own.xmin) / width,
            (own.ymax - own.ymin) / height,
            symbol,
        )


def _found(
    node: Any, x: float, y: float, known: Mapping[str, Symbol]
) -> Iterator[tuple[float, float, Any, Symbol]]:
    """The outermost nodes that are known symbols, with where they stand."""
    for (dx, dy), child in zip(node.nodexy, node.nodes, strict=False):
        if not hasattr(child, "nodexy"):
            continue
        symbol = known.get(_signature(child))
        if symbol is not None:
            yield x + dx, y + dy, child, symbol
        else:
            yield from _found(child, x + dx, y + dy, known)


@lru_cache(KEPT_SYMBOLS)
def _signature_of(latex: str) -> str:
    from ziamath.zmath import Latex

    return _signature(Latex(latex).node)


def _signature(node: Any) -> str:
    """What tells one symbol from another: its structure and its letters, not their styles."""
    return _written(node.element)


def _written(element: ElementTree.Element) -> str:
    text = (element.text or "").strip()
    inner = [_written(child) for child in element]
    if element.tag in ("mrow", "math", "mstyle") and len(inner) == 1 and not text:
        return inner[0]
    # A name in upright letters is one word or several, as it comes.
    if element.tag in ("mi", "mtext", "mn", "mo", "mrow", "math", "mstyle"):
        return text + "".join(inner)
    return f"{element.tag}({text}{','.join(inner)})"


def _mathml(latex: tuple[str, ...]) -> str:
    """All lines as one displayed MathML element, each line a row of a table."""
    ElementTree.register_namespace("", _MATHML)
    table = ElementTree.Element(f"{{{_MATHML}}}mtable", columnalign="left")
    for line in latex:
        row = ElementTree.SubElement(table, f"{{{_MATHML}}}mtr")
        cell = ElementTree.SubElement(row, f"{{{_MATHML}}}mtd")
        cell.extend(ElementTree.fromstring(_converted(line)))
    math = ElementTree.Element(f"{{{_MATHML}}}math", display="block")
    math.append(table)
    return ElementTree.tostring(math, encoding="unicode")


@lru_cache(KEPT_LINES)
def _converted(line: str) -> str:
    from latex2mathml.converter import convert

    return convert(line)
