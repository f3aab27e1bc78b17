"""Plots written without a window, for the command line's ``--export``.

A path alone, ``plot.pdf``, gets fitted lines and caterpillar (or the one of them that its name
says). ``plot:KIND=PATH`` gets that kind, ``plot:KIND:WHAT=PATH`` one thing that it can draw: an
effect, a covariate, a parameter.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from core.errors import UserError, WriteError, nearest
from gui.plots.data import PlotData, plot_data
from gui.plots.export import FORMATS
from gui.plots.kinds import KINDS, PlotKind, kind
from gui.selection import Selection
from gui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from core.analysis import Analysis

PREFIX = "plot:"
#: What a path alone gets.
USUAL = ("lines", "caterpillar")


@dataclass(frozen=True)
class Request:
    """One plot to write: of ``kind``, showing ``what`` ("" for what it shows first)."""

    kind: PlotKind
    what: str
    path: Path


def requests(asked: str | Path) -> tuple[Request, ...]:
    """What ``asked``, an argument of ``--export``, asks for. UserError if that is nothing known."""
    text = str(asked)
    if text.startswith(PREFIX):
        words, equals, path = text.removeprefix(PREFIX).partition("=")
        key, _, what = words.partition(":")
        keys = [k.key for k in KINDS]
        if key not in keys:
            close = nearest(key, keys)
            remedy = f"Did you mean “{close}”? " if close else ""
            raise UserError(
                f"There is no kind of plot “{key}”.", f"{remedy}There are {', '.join(keys)}."
            )
        if not equals or not path:
            raise UserError(f"“{text}” names no file.", f"Write {PREFIX}{words}=FILE.pdf.")
        _check(Path(path))
        return (Request(kind(key), what, Path(path)),)
    target = Path(text)
    _check(target)
    named = [key for key in USUAL if key in target.stem.lower()]
    if len(named) == 1:
        return (Request(kind(named[0]), "", target),)
    files = {key: target.with_name(f"{target.stem}-{key}{target.suffix}") for key in USUAL}
    return tuple(Request(kind(key), "", file) for key, file in files.items())


def _check(path: Path) -> None:
    if path.suffix.lower() not in FORMATS:
        raise WriteError(
            f"“{path.name}” does not end in a known format.",
            f"Plots are written as {', '.join(FORMATS)}.",
        )


def export_plots(
    analysis: Analysis,
    asked: str | Path,
    *,
    size_mm: tuple[float, float] = (160, 110),
    dpi: float = 300,
) -> tuple[Path, ...]:
    """Write the plots of ``analysis`` that ``asked`` asks for; the files written.

    The extension decides the format. UserError if there is nothing to draw or the file cannot
    be written.
    """
    wanted = requests(asked)
    ensure_application()
    data = plot_data(analysis)
    written = []
    for request in wanted:
        # Of several that a path alone gets, what there is to draw is drawn.
        if _write(request, data, size_mm, dpi, needed=len(wanted) == 1):
            written.append(request.path)
    return tuple(written)


def _write(
    request: Request, data: PlotData, size_mm: tuple[float, float], dpi: float, *, needed: bool
) -> bool:
    view = request.kind.make(Theme(), Selection())
    try:
        view.set_data(data)
        if request.what:
            view.choose_option(_option(request, view.options()))
        if view.is_empty:
            if not needed:
                return False
            raise WriteError(
                f"There is nothing to draw in “{request.path.name}”.", view.empty.text()
            )
        view.export(request.path, size_mm, dpi)
        return True
    finally:
        # Now, not when Python gets to it: widgets must go before the application does.
        Shiboken.delete(view)


def _option(request: Request, options: tuple[str, ...]) -> int:
    """The place of what is asked for; spaces do not matter, nor an unambiguous level's name."""

    def plain(text: str) -> str:
        return text.replace(" ", "")

    what = plain(request.what)
    found = [i for i, option in enumerate(options) if plain(option) == what]
    found = found or [i for i, o in enumerate(options) if plain(o).rpartition(":")[2] == what]
    if len(found) == 1:
        return found[0]
    offered = ", ".join(plain(option) for option in options) or "nothing to choose from"
    raise UserError(
        f"The plot “{request.kind.key}” cannot show “{request.what}”.", f"It has {offered}."
    )


def ensure_application() -> None:
    """Make an application that needs no display, unless there is one."""
    if QApplication.instance() is not None:
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Kept for as long as the program runs: Qt allows one only, and it must go last.
    _kept.append(QApplication(sys.argv[:1]))
    load_fonts()


_kept: list[QApplication] = []
