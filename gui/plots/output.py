"""What leaves a plot: the copy on the clipboard, the file, and the dialog that asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings

from core.errors import UserError
from gui.dialogs import ask_save
from gui.plots import export
from gui.plots.clipboard import put_on_clipboard
from gui.theme import LIGHT
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from gui.plots.base import PlotView


@dataclass(frozen=True)
class Paper:
    """What a plot is drawn on: size in millimetres, dots per inch, colours of print or screen."""

    size_mm: tuple[float, float] = (160.0, 110.0)
    dpi: float = 300.0
    keep_theme: bool = False


def copy(view: PlotView) -> None:
    """Put the plot on the clipboard, as a picture and as SVG."""
    size = view.canvas.size()
    mm = export.MM_PER_INCH / export.SCREEN_DPI
    size_mm = (size.width() * mm, size.height() * mm)
    put_on_clipboard(export.clipboard_data(view.figure, LIGHT, size_mm))


def write(view: PlotView, path: Path, paper: Paper) -> None:
    """Draw the plot into ``path``, by its extension. WriteError if it cannot be written."""
    export.export_figure(
        view.figure,
        path,
        view._theme.palette if paper.keep_theme else LIGHT,
        size_mm=paper.size_mm,
        dpi=paper.dpi,
        title=view.accessibleName(),
    )


def ask(view: PlotView) -> None:
    """Ask for size, resolution and format, then for the file, and write the plot there."""
    from gui.plots.export_dialog import ExportDialog

    settings = QSettings("Levelwise", "Levelwise")
    dialog = ExportDialog(view, remembered(settings), str(settings.value("plot_format", "pdf")))

    def go_on() -> None:
        paper, extension = dialog.paper(), dialog.extension()
        settings.setValue("plot_paper", [*paper.size_mm, paper.dpi, float(paper.keep_theme)])
        settings.setValue("plot_format", extension)
        _ask_file(view, paper, extension, settings)

    dialog.accepted.connect(go_on)
    dialog.open()


def remembered(settings: QSettings) -> Paper:
    """The paper chosen last."""
    value = settings.value("plot_paper")
    if not isinstance(value, list) or len(value) != 4:
        return Paper()
    try:
        width, height, dpi, keep = (float(str(part)) for part in value)
    except ValueError:
        return Paper()
    return Paper((width, height), dpi, bool(keep))


def _ask_file(view: PlotView, paper: Paper, extension: str, settings: QSettings) -> None:
    ends = [extension, *(e for e in ("pdf", "svg", "png") if e != extension)]
    formats = [(export.FORMATS[f".{end}"], end) for end in ends]
    folder = str(settings.value("export_folder", str(Path.home())))
    name = "-".join(view.accessibleName().lower().split())
    title = QCoreApplication.translate("PlotOutput", "Export the plot")

    def save(path: Path) -> None:
        try:
            write(view, path, paper)
        except UserError as error:
            view.banner.show_message(Message(error.message, error.remedy))
            view.failed.emit(error)
        else:
            settings.setValue("export_folder", str(path.parent))
            view.exported.emit(path.name)

    ask_save(view.window(), title, formats, folder, f"{name}.{extension}", save)
