"""Plots written without a window, for the command line's ``--export``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from core.errors import WriteError
from gui.plots.caterpillar import CaterpillarView
from gui.plots.data import plot_data
from gui.plots.export import FORMATS
from gui.plots.fitted_lines import FittedLinesView
from gui.selection import Selection
from gui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from core.analysis import Analysis

#: The plots by the word that asks for them in a file's name.
PLOTS: dict[str, type[FittedLinesView] | type[CaterpillarView]] = {
    "lines": FittedLinesView,
    "caterpillar": CaterpillarView,
}


def export_plots(
    analysis: Analysis,
    path: str | Path,
    *,
    size_mm: tuple[float, float] = (160, 110),
    dpi: float = 300,
) -> tuple[Path, ...]:
    """Write the plots of ``analysis`` that ``path`` asks for; the files written.

    The extension decides the format. A file name with "caterpillar" or "lines" in it is that
    plot; any other name gets both, as NAME-lines and NAME-caterpillar. WriteError if there is
    nothing to draw or the file cannot be written.
    """
    target = Path(path)
    if target.suffix.lower() not in FORMATS:
        raise WriteError(
            f"“{target.name}” does not end in a known format.",
            f"Plots are written as {', '.join(FORMATS)}.",
        )
    stem = target.stem.lower()
    asked = [name for name in PLOTS if name in stem]
    if len(asked) == 1:
        files = {asked[0]: target}
    else:
        files = {name: target.with_name(f"{target.stem}-{name}{target.suffix}") for name in PLOTS}
    _ensure_application()
    theme, selection = Theme(), Selection()
    data = plot_data(analysis)
    written = []
    for name, file in files.items():
        view = PLOTS[name](theme, selection)
        try:
            view.set_data(data)
            if view.is_empty:
                if len(files) > 1:
                    continue  # what there is to draw is drawn
                raise WriteError(f"There is nothing to draw in “{file.name}”.", view.empty.text())
            view.export(file, size_mm, dpi)
            written.append(file)
        finally:
            # Now, not when Python gets to it: widgets must go before the application does.
            Shiboken.delete(view)
    return tuple(written)


def _ensure_application() -> None:
    """Make an application that needs no display, unless there is one."""
    if QApplication.instance() is not None:
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Kept for as long as the program runs: Qt allows one only, and it must go last.
    _kept.append(QApplication(sys.argv[:1]))
    load_fonts()


_kept: list[QApplication] = []
