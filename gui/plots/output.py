"""What leaves a plot: the copy on the clipboard, the file, and the dialog that asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QImage

from core.errors import UserError
from core.language import tr
from gui.dialogs import ask_save
from gui.plots import export
from gui.plots.clipboard import put_on_clipboard
from gui.plots.drawing import drawing_process
from gui.plots.orders import Drawn, Order
from gui.plots.prepared import without_analysis
from gui.theme import LIGHT, Palette
from gui.widgets.banner import Message

if TYPE_CHECKING:
    from gui.jobs import Context
    from gui.plots.base import PlotView
    from gui.plots.data import PlotData


@dataclass(frozen=True)
class Paper:
    """What a plot is drawn on: size in millimetres, dots per inch, colours of print or screen."""

    size_mm: tuple[float, float] = (160.0, 110.0)
    dpi: float = 300.0
    keep_theme: bool = False


_numbers = count(1)


def contents(
    view: PlotView, paper: Paper, palette: Palette, formats: Sequence[str]
) -> dict[str, bytes]:
    """The plot in each of ``formats``, drawn here and now."""
    title, figure = view.accessibleName(), view.figure
    makers = {
        "png": lambda: export.png(figure, palette, paper.size_mm, paper.dpi),
        "svg": lambda: export.svg(figure, palette, paper.size_mm, title),
        "pdf": lambda: export.pdf(figure, palette, paper.size_mm, title),
    }
    return {name: makers[name]() for name in formats}


def draw(
    view: PlotView,
    paper: Paper,
    formats: tuple[str, ...],
    done: Callable[[Any], None],
    failed: Callable[[BaseException], None],
    finish: Callable[[Drawn], object] = lambda drawn: drawn,
) -> None:
    """Draw the plot on ``paper``, ``finish`` it, and call ``done`` with what that returns.

    As soon as the plot is ready, and without holding up the window: it is drawn by a process of
    its own, and ``finish`` runs in a thread. Without jobs all of it happens at once. ``failed``
    is called with what went wrong.
    """

    def go_on() -> None:
        palette, jobs = (view._theme.palette if paper.keep_theme else LIGHT), view.jobs
        try:
            if jobs is None or view.data is None or view.is_empty:
                done(finish(Drawn(contents(view, paper, palette, formats), view.summary())))
                return
        except UserError as error:
            failed(error)
            return
        order = _order(view, paper, palette, formats)
        job = jobs.run(f"draw {next(_numbers)}", _drawn, order, view.data, finish)
        job.success(done)
        job.failure(failed)

    view.preparing.when_ready(go_on)


def _order(
    view: PlotView, paper: Paper, palette: Palette, formats: tuple[str, ...]
) -> Callable[..., Order]:
    """The order for the plot, all but its data: what they are without the fit takes a while."""
    (x0, x1), (y0, y1) = view.figure.box.viewRange()
    return partial(
        Order, view.key, choices=view.choices(), selection=view.selection.snapshot(),
        shown=(x0, x1, y0, y1), paper=paper, palette=palette, formats=formats,
        worked_out=view.worked_out(),
    )  # fmt: skip


def _drawn(
    context: Context,
    order: Callable[..., Order],
    data: PlotData,
    finish: Callable[[Drawn], object],
) -> object:
    return finish(drawing_process().draw(order(data=without_analysis(data)), context.cancelled))


def get_ready(view: PlotView) -> None:
    """A file is about to be asked for: have the process there when it is needed."""
    if view.jobs is not None and not view.is_empty:
        drawing_process().start()


def copy(view: PlotView) -> None:
    """Put the plot on the clipboard, as a picture and as SVG."""
    size = view.canvas.size()
    mm = export.MM_PER_INCH / export.SCREEN_DPI
    paper = Paper((size.width() * mm, size.height() * mm), 2 * export.SCREEN_DPI)

    def put(found: tuple[Drawn, QImage]) -> None:
        put_on_clipboard(export.clipboard_data(found[0].files, found[1]))

    draw(view, paper, ("png", "svg"), put, partial(_tell, view), _decoded)


def _decoded(drawn: Drawn) -> tuple[Drawn, QImage]:
    picture = QImage()
    picture.loadFromData(drawn.files["png"])
    return drawn, picture


def save(view: PlotView, path: Path, paper: Paper) -> None:
    """Draw the plot into ``path``, by its extension, and tell how it went."""
    try:
        export.check(path, paper.size_mm, paper.dpi)
    except UserError as error:
        _tell(view, error)
        return
    extension = path.suffix.lower().removeprefix(".")

    def write_file(drawn: Drawn) -> None:
        export.write_atomically(path, drawn.files[extension])

    def done(_: object) -> None:
        view.exported.emit(path.name)

    draw(view, paper, (extension,), done, partial(_tell, view), write_file)


def _tell(view: PlotView, error: BaseException) -> None:
    if not isinstance(error, UserError):
        raise error
    view.banner.show_message(Message(error.message, error.remedy))
    view.failed.emit(error)


def write(view: PlotView, path: Path, paper: Paper) -> None:
    """Draw the plot into ``path`` now, by its extension. WriteError if it cannot be written."""
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

    get_ready(view)
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
    formats = [(tr(export.FORMATS[f".{end}"]), end) for end in ends]
    folder = str(settings.value("export_folder", str(Path.home())))
    name = "-".join(view.accessibleName().lower().split())
    title = QCoreApplication.translate("PlotOutput", "Export the plot")

    def chosen(path: Path) -> None:
        settings.setValue("export_folder", str(path.parent))
        save(view, path, paper)

    ask_save(view.window(), title, formats, folder, f"{name}.{extension}", chosen)
