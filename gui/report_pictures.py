"""The pictures of a report: the equation typeset, the plots drawn for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.model.labels import NO_LABELS, Labels
from core.report.report import Picture, Pictures
from gui.jobs import Context
from gui.plots.kinds import PlotKind
from gui.plots.kinds import kind as plot_kind
from gui.theme import LIGHT
from gui.typesetting import Typeset, typeset

if TYPE_CHECKING:
    from core.analysis import Analysis
    from gui.plots.base import PlotView
    from gui.plots.orders import Drawn

PLOT_MM = (160.0, 100.0)
DPI = 220.0
MM_PER_INCH = 25.4
SCREEN_DPI = 96.0


def equation_pictures(
    analysis: Analysis, context: Context, labels: Labels = NO_LABELS
) -> tuple[Picture, ...]:
    """The lines of the equation with its estimates. May run in a worker thread."""
    equation = typeset(context, analysis.spec, "formula", analysis.summary, LIGHT.text, labels)
    pairs = zip(equation.lines, equation.latex, strict=False)
    return tuple(_equation(line, words) for line, words in pairs)


def draw_picture(
    view: PlotView,
    kind: PlotKind,
    done: Callable[[Picture], None],
    failed: Callable[[BaseException], None],
) -> None:
    """Call ``done`` with what ``view`` shows, in print colours, as it is selected."""
    from gui.plots.output import Paper, draw

    def give(drawn: Drawn) -> None:
        done(
            Picture(
                svg=drawn.files["svg"].decode(),
                png=drawn.files["png"],
                width_mm=PLOT_MM[0],
                caption=f"{kind.title}. {kind.hint}.",
                description=f"{kind.title}. {drawn.summary}",
            )
        )

    draw(view, Paper(PLOT_MM, DPI), ("svg", "png"), give, failed)


def drawn_plots(analysis: Analysis) -> Iterator[Picture]:
    """The usual plots of ``analysis`` drawn without a window."""
    from shiboken6 import Shiboken

    from gui.plots.data import plot_data
    from gui.plots.export_cli import USUAL, ensure_application
    from gui.selection import Selection
    from gui.theme import Theme

    ensure_application()
    data = plot_data(analysis)
    for kind in (plot_kind(key) for key in USUAL):
        view = kind.make(Theme(), Selection())
        try:
            view.set_data(data)
            if not view.is_empty:
                # Without jobs it is drawn at once.
                pictures: list[Picture] = []
                draw_picture(view, kind, pictures.append, _raise)
                yield pictures[0]
        finally:
            # Now, not when Python gets to it: widgets must go before the application does.
            Shiboken.delete(view)


def report_pictures(analysis: Analysis) -> Pictures:
    """Everything that is drawn for a report, without a window."""
    plots = tuple(drawn_plots(analysis))
    return Pictures(equation_pictures(analysis, Context(_nobody)), plots)


def _raise(error: BaseException) -> None:
    raise error


def _nobody(items: Sequence[object]) -> None:
    """Nobody is told."""


def _equation(line: Typeset, latex: str) -> Picture:
    millimetres = MM_PER_INCH / SCREEN_DPI
    return Picture(line.svg.decode(), _png(line), line.width * millimetres, description=latex)


def _png(line: Typeset) -> bytes:
    scale = DPI / SCREEN_DPI
    size = [max(1, round(side * scale)) for side in (line.width, line.height)]
    image = QImage(size[0], size[1], QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    try:
        QSvgRenderer(QByteArray(line.svg)).render(painter)
    finally:
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())
